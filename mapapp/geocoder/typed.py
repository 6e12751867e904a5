"""Names that a person types: every way to write one, and what comes near it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from mapapp.geocoder.folding import words

LONGEST = 120  # characters; no name of a country in any language comes near
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")
_INSIDE = re.compile(r"^(.*?)\s*[(\[]([^()\[\]]*)[)\]]")
_EXCEPT = re.compile(
    r"[,(\s]+(?:excluding|excl\.?|except(?:ing)?|without|including|incl\.?)\s.*$", re.IGNORECASE
)
_INVERTED = re.compile(r"^([^,:]+)[,:]\s*(.+)$")
_OWNED = re.compile(
    r"^(.+?),? (?:Special Administrative Region|SAR|Province|Territory) of ", re.IGNORECASE
)
_ISLANDER = re.compile(r" Islanders?$", re.IGNORECASE)
_BROKEN = re.compile("[\u00c2\u00c3\u00c5]")  # what UTF-8 looks like when it was read as Latin-1
# Words that say what kind of state a state is, in English and other languages.
_POLITY = frozenset(
    """
    republic kingdom state states federal federation federative federated democratic islamic
    arab peoples people s socialist commonwealth union sultanate principality grand duchy
    emirate emirates independent sovereign sovereignty cooperative co operative
    plurinational bolivarian oriental hashemite swiss confederation territory territories
    dependency bailiwick collectivity overseas special administrative region sar province
    provinces country nation government land most serene republik republika respublika
    republica repubblica republique republiek respublikasi jumhuriyah jumhuriyyah jumhuriyat
    al ad as an ar el dawlat mamlakah mamlaka konigreich koninkrijk kongeriket kongeriget
    konungariket reino royaume regno etat estado stato staat estados unidos etats repubrikku
    federale bundesrepublik freistaat furstentum principaute principado ducato cumhuriyeti
    cumhuriyyeti poblacht gweriniaeth jamhuri jamhuuriyadda ripablik repiblik respublikas
    mleitiw
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_SMALL = frozenset("the of and de du des la le les da do di del der van d y e et".split())  # noqa: SIM905 - same
_LANDS = frozenset(["island", "islands", "group", "isles", "archipelago"])
_SHARED = frozenset(
    ["america", "china", "congo", "germany", "guinea", "korea", "samoa", "vietnam", "yemen",
     "virgin islands"]
)  # fmt: skip


def cleaned(name: str) -> str:
    """Return a typed name without control characters, marks of direction and lone surrogates.

    UTF-8 that was read as Latin-1, once or twice, is mended first.
    """
    if len(name) > 4 * LONGEST:
        return ""
    if _BROKEN.search(name):
        name = _mended(name)
    kept = "".join(" " if c in "\t\n\r" else c for c in name if not _is_junk(c) or c in "\t\n\r")
    text = " ".join(unicodedata.normalize("NFC", kept).split())
    return text if len(text) <= LONGEST else ""


def _is_junk(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn")


def bag(parts: Iterable[str]) -> str:
    """Return the words of a name in an order of their own, small ones left out."""
    return "~" + " ".join(sorted({part for part in parts if part not in _SMALL}))


def keys(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the keys under which a typed name may stand, the likeliest first.

    With each goes whether only a country may be meant, since words were left out.
    """
    seen: set[str] = set()
    for form in _forms(text):
        parts = words(form)
        for key, cut in (
            (" ".join(parts), False),
            (bag(parts), True),
            (" ".join(_bare(parts, _POLITY)), True),
            (" ".join(_bare(parts, _POLITY | _LANDS)), True),
        ):
            if key.strip("~") and key not in seen:
                seen.add(key)
                yield key, cut


def _bare(parts: tuple[str, ...], dropped: frozenset[str]) -> tuple[str, ...]:
    """Leave out what kind of state it is, unless that tells it from another."""
    kept = [part for part in parts if part not in dropped]
    while kept and kept[0] in _SMALL:
        kept.pop(0)
    while kept and kept[-1] in _SMALL:
        kept.pop()
    if len(kept) == len(parts) or " ".join(kept) in _SHARED or len("".join(kept)) < 4:
        return ()
    return tuple(kept)


def _forms(text: str) -> Iterator[str]:
    yield text
    head = text[4:] if text[:4].lower() == "the " else text
    yield head
    inside = _INSIDE.match(head)
    if inside is not None:
        yield f"{inside[2]} {inside[1]}"
    plain = _EXCEPT.sub("", head)
    bare = _ASIDE.sub(" ", plain).strip()
    yield bare
    inverted = _INVERTED.match(bare)
    if inverted is not None:
        yield f"{inverted[2]} {inverted[1]}"
        yield inverted[1]
    if _ISLANDER.search(bare):
        yield _ISLANDER.sub("", bare)
        yield _ISLANDER.sub(" Islands", bare)
    owned = _OWNED.match(bare)
    if owned is not None:
        yield owned[1]


def halves(text: str) -> tuple[str, str] | None:
    """Return both parts of a name that says whose it is: "China, Macao", "Congo (DRC)"."""
    found = _INSIDE.match(text) or _INVERTED.match(text)
    return (found[1], found[2]) if found is not None else None


def _mended(text: str) -> str:
    for _ in range(2):
        try:
            text = text.encode("latin-1").decode("utf-8")
        except UnicodeError:
            break
    return text


def distance(first: str, second: str, most: int) -> int:
    """Return the least number of slips (one letter more, less, other, or two swapped).

    A result above `most` only says that there are more.
    """
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        now = [i]
        for j, b in enumerate(second, 1):
            cost = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and first[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, row = row, now
    return row[-1]
