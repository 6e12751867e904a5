"""The letters of static pictures: fonts that come with mapapp, and how much room a text takes."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).with_name("fonts")
FAMILY: Final = "Noto Sans"
FAMILIES: Final = (FAMILY, "Noto Sans Arabic", "Noto Sans Hebrew")
_FACES: Final = {
    (False, False): "NotoSans-Regular",
    (True, False): "NotoSans-Bold",
    (False, True): "NotoSans-Italic",
    (True, True): "NotoSans-Bold",
}
_OTHERS: Final = ("NotoSansArabic-Regular", "NotoSansHebrew-Regular")
_UNKNOWN: Final = 1.0
"""The width of a letter that no shipped font has, in ems: that of a Chinese one."""
_INVALID: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Face:
    """The advance width of each character of one font, in ems."""

    widths: dict[int, float]


def files() -> list[str]:
    """Return the paths of all shipped fonts."""
    return [str(path) for path in sorted(FOLDER.glob("*.ttf"))]


def clean(text: str) -> str:
    """Return a text without what XML forbids: control characters, lone surrogates."""
    return _INVALID.sub("\N{REPLACEMENT CHARACTER}", text).replace("\N{REPLACEMENT CHARACTER}", "")


def row(text: str) -> str:
    """Return a clean text in one row, its white space made single spaces."""
    return " ".join(clean(text).split())


def covered(text: str) -> bool:
    """Tell whether the shipped fonts have all letters of a text."""
    faces = [_face(name) for name in (_FACES[False, False], *_OTHERS)]
    return all(char.isspace() or any(ord(char) in f.widths for f in faces) for char in set(text))


def width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Return how wide a row of text is, in px, without kerning."""
    faces = [_face(name) for name in (_FACES[bold, italic], *_OTHERS)]
    return size * sum(_advance(ord(char), faces) for char in text)


def shorten(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """Return a row of text that fits into `room` px, with an ellipsis where it was cut."""
    if width(text, size, bold=bold) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width(text[:middle].rstrip() + "…", size, bold=bold) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


def wrap(
    text: str, size: float, room: float, *, bold: bool = False, most: int | None = None
) -> list[str]:
    """Return a text in rows of at most `room` px; past `most` rows the last is cut."""
    rows: list[str] = []
    for word in row(text).split(" "):
        for part in _pieces(word, size, room, bold=bold):
            longer = f"{rows[-1]} {part}" if rows else part
            if rows and width(longer, size, bold=bold) <= room:
                rows[-1] = longer
            else:
                rows.append(part)
    if most is not None and len(rows) > most:
        rest = " ".join(rows[most - 1 :])
        rows = [*rows[: most - 1], shorten(rest, size, room, bold=bold)]
    return rows


def _pieces(word: str, size: float, room: float, *, bold: bool) -> list[str]:
    """Return a word, cut into pieces where it alone is wider than a row."""
    pieces: list[str] = []
    while width(word, size, bold=bold) > room and len(word) > 1:
        cut = max(1, int(len(word) * room / width(word, size, bold=bold) * 0.9))
        while cut > 1 and width(word[:cut], size, bold=bold) > room:  # wide letters come first
            cut -= 1
        pieces.append(word[:cut])
        word = word[cut:]
    return [*pieces, word]


def _advance(char: int, faces: list[Face]) -> float:
    for face in faces:
        known = face.widths.get(char)
        if known is not None:
            return known
    return _UNKNOWN


@cache
def _face(name: str) -> Face:
    """Read the tables `cmap`, `hmtx`, `hhea` and `head` of a TrueType font (ISO/IEC 14496-22)."""
    data = FOLDER.joinpath(f"{name}.ttf").read_bytes()
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {
        data[at : at + 4].decode("latin-1"): struct.unpack_from(">I", data, at + 8)[0]
        for at in range(12, 12 + 16 * count, 16)
    }
    (units,) = struct.unpack_from(">H", data, tables["head"] + 18)
    (metrics,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    advances = struct.unpack_from(f">{2 * metrics}H", data, tables["hmtx"])[::2]
    glyphs = _glyphs(data, tables["cmap"])
    return Face({char: advances[min(glyph, metrics - 1)] / units for char, glyph in glyphs.items()})


def _glyphs(data: bytes, start: int) -> dict[int, int]:
    """Return the glyph of each character in the basic plane (a subtable of format 4)."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    offsets = [struct.unpack_from(">HHI", data, start + 4 + 8 * i)[2] for i in range(count)]
    at = next(start + o for o in offsets if struct.unpack_from(">H", data, start + o)[0] == 4)
    segments = struct.unpack_from(">H", data, at + 6)[0] // 2

    def column(number: int, form: str = "H") -> tuple[int, ...]:
        place = at + 14 + 2 * segments * number + (2 if number else 0)
        return struct.unpack_from(f">{segments}{form}", data, place)

    found: dict[int, int] = {}
    rows = zip(column(0), column(1), column(2, "h"), column(3), strict=True)
    for i, (last, first, delta, ranged) in enumerate(rows):
        base = at + 16 + 2 * segments * 3 + 2 * i + ranged
        for char in range(first, min(last, 0xFFFE) + 1):
            glyph = char
            if ranged:
                (glyph,) = struct.unpack_from(">H", data, base + 2 * (char - first))
            glyph = (glyph + delta) % 65536 if glyph or not ranged else 0
            if glyph:
                found[char] = glyph
    return found
