"""One spelling for many: how names and words of a text are compared."""

from __future__ import annotations

import re
import unicodedata

# An acronym with stops ("U.S.") is one word; "Iranian-backed" and "d'Ivoire" are two.
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|(?:[A-Z]\.)+[A-Z][a-z]{1,3}\.|[^\W_]+"
)
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
SPELLED = {
    "st": "saint",
    "ste": "sainte",
    "mt": "mount",
    "is": "islands",
    "isl": "islands",
    "isds": "islands",
    "rep": "republic",
    "dem": "democratic",
    "fed": "federation",
    "br": "british",
    "utd": "united",
}


def fold(word: str) -> str:
    """Return a word in lower case, without diacritics and without the stops of an acronym's end."""
    if word.isascii():
        return word.replace(".", "").lower()
    return _without_marks(word.casefold()).replace(".", "").casefold()


def _without_marks(word: str) -> str:
    spread = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(c for c in spread if not unicodedata.combining(c))


def words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name: "St. Lucia" and "Saint Lucia" give the same."""
    found = [fold(match.group()) for match in WORD.finditer(name.replace("&", " and "))]
    return tuple(SPELLED.get(word, word) for word in found)


def spelled(name: str) -> str:
    """Return the only spelling of a name that counts, without stops: "US"; "" where any does."""
    bare = name.replace(".", "")
    if " " not in bare and len(bare) <= 5 and sum(map(str.isupper, bare)) > 1:
        return bare
    return bare if len(bare) < 5 and name.endswith(".") else ""
