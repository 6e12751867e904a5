"""One spelling for many: how names and words of a text are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# An acronym with stops ("U.S.") is one word; "Iranian-backed" and "d'Ivoire" are two.
WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[^\W_]+", re.UNICODE)
_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "ð": "d",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
    }
)
_SPELLED = {
    "st": "saint",
    "ste": "sainte",
    "is": "islands",
    "rep": "republic",
    "dem": "democratic",
    "mt": "mount",
    "isl": "islands",
}


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return a word in lower case, without diacritics and without the stops of an acronym's end."""
    plain = word if word.isascii() else _without_marks(word)
    return plain.casefold()


def _without_marks(word: str) -> str:
    spread = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(c for c in spread if not unicodedata.combining(c))


def words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name: "St. Lucia" and "Saint Lucia" give the same."""
    found = [fold(match.group()) for match in WORD.finditer(name.replace("&", " and "))]
    return tuple(_SPELLED.get(word, word) for word in found)


def acronym(word: str) -> str | None:
    """Return a stopped acronym without its stops ("U.S." → "US"), None for another word."""
    return word.replace(".", "") if "." in word else None
