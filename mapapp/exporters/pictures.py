"""The map as a picture: SVG, and PNG drawn from it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import Final

from mapapp.errors import ExportError
from mapapp.model import Graph, MapSpec
from mapapp.renderers.picture import Picture, about, fonts, picture, svg

_HEADER: Final = 33
"""The bytes of a PNG's signature and of the chunk that tells its size."""


def to_svg(graph: Graph, spec: MapSpec) -> bytes:
    """Return the picture of a map as SVG; without paper if `transparent` is set."""
    del graph  # a picture shows what its MapSpec holds
    return _drawn(spec).encode()


def to_png(graph: Graph, spec: MapSpec) -> bytes:
    """Return the picture of a map as PNG, `scale` px to one of the picture (1 to 4)."""
    del graph
    return _signed(_raster(_drawn(spec), spec.settings.scale), about(spec))


def _signed(data: bytes, lines: Iterable[str]) -> bytes:
    """Return a PNG that says what it is: an international text chunk behind its first one."""
    text = b"Description\0\0\0\0\0" + " | ".join(lines).encode()
    chunk = b"iTXt" + text
    whole = struct.pack(">I", len(text)) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return data[:_HEADER] + whole + data[_HEADER:]


_LAST: list[tuple[MapSpec, str]] = []
"""The map that was drawn last: its SVG and its PNG are one picture."""


def _drawn(spec: MapSpec) -> str:
    if not _LAST or _LAST[0][0] is not spec:
        _LAST[:] = [(spec, svg(picture(spec), ground=not spec.settings.transparent))]
    return _LAST[0][1]


def png(drawn: Picture, scale: int, *, ground: bool = True) -> bytes:
    """Return a picture as PNG. Raises ExportError where it cannot be drawn."""
    return _raster(svg(drawn, ground=ground), scale)


def _raster(text: str, scale: int) -> bytes:
    """Return an SVG as PNG in the fonts that come with mapapp.

    Where a text has letters that none of them has, the fonts of the machine help out, and the
    bytes may differ from one machine to the next. Raises ExportError where it cannot be drawn.
    """
    import resvg_py  # noqa: PLC0415 - only when a picture is drawn

    try:
        data = resvg_py.svg_to_bytes(
            svg_string=text, zoom=scale, font_files=fonts.files(), font_family=fonts.FAMILY,
            sans_serif_family=fonts.FAMILY, skip_system_fonts=fonts.covered(text),
        )  # fmt: skip
    except ValueError as error:
        raise ExportError(f"the picture cannot be drawn ({error}); use a smaller scale") from error
    return bytes(data)
