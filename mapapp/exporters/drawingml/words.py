"""Words on a slide: rows of one text, its letters in DrawingML, and what is safe in XML."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from mapapp.exporters.drawingml.boxes import EMU
from mapapp.exporters.drawingml.paint import filled
from mapapp.renderers.picture import fonts
from mapapp.renderers.picture.primitives import Item, Text


def merged(items: Iterable[Item]) -> list[Item]:
    """Return the items, each run of rows of text that belong together as one text."""
    out: list[Item] = []
    for item in items:
        last = out[-1] if out else None
        if isinstance(item, Text) and isinstance(last, Text) and _continues(last, item):
            out[-1] = Text(
                last.x, last.y, f"{last.text}\n{item.text}", last.size, last.colour,
                max(last.width, item.width), last.bold, last.italic, last.anchor, last.halo,
            )  # fmt: skip
        else:
            out.append(item)
    return out


def _continues(last: Text, text: Text) -> bool:
    rows = last.text.count("\n") + 1
    step = (text.y - last.y) / rows / text.size
    same = (last.x, last.size, last.bold, last.italic, last.anchor, last.colour)
    return 1.0 < step < 1.45 and same == (
        text.x, text.size, text.bold, text.italic, text.anchor, text.colour,
    )  # fmt: skip


def runs(text: Text) -> str:
    """Return the rows of a text in its letters, a glow about them where it has a halo."""
    bold = ' b="1"' if text.bold else ""
    italic = ' i="1"' if text.italic else ""
    look = f'lang="en-GB" sz="{round(text.size * 75)}"{bold}{italic}'
    glow = ""
    if text.halo:
        glow = f'<a:effectLst><a:glow rad="{2 * EMU}">{_colour(text.halo)}</a:glow></a:effectLst>'
    run = f"<a:rPr {look}>{filled(text.colour, 1)}{glow}</a:rPr>"
    rows = [f"<a:r>{run}<a:t>{_escaped(row)}</a:t></a:r>" for row in text.text.split("\n")]
    return "<a:br/>".join(rows)


def _colour(colour: str) -> str:
    return f'<a:srgbClr val="{colour[1:].upper()}"/>'


def _escaped(text: str) -> str:
    return fonts.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """Return a text as a quoted attribute of one row, cut where programs would cut it."""
    return quoteattr(fonts.row(text)[:250])
