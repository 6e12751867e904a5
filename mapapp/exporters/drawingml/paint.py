"""How shapes are painted: fills, lines and dashes in DrawingML."""

from __future__ import annotations

from typing import Final

from mapapp.exporters.drawingml.boxes import EMU
from mapapp.renderers.picture.primitives import Pen

_SHADE: Final = 0.13
"""Slides have no hatching that lets the land shine through: a region is shaded as much."""


def painted(pen: Pen) -> str:
    """Return the fill and the line of a shape."""
    if pen.hatched:
        return f"{filled(pen.stroke, _SHADE)}<a:ln><a:noFill/></a:ln>"
    return filled(pen.fill, pen.opacity) + lined(pen)


def filled(colour: str | None, opacity: float) -> str:
    """Return a fill; without a colour there is none, which has to be said."""
    if colour is None:
        return "<a:noFill/>"
    alpha = f'<a:alpha val="{round(opacity * 100000)}"/>' if opacity < 1 else ""
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}">{alpha}</a:srgbClr></a:solidFill>'


def lined(pen: Pen, head: str = "") -> str:
    """Return a line of round joints, with what stands at its end."""
    if pen.stroke is None or not pen.width:
        return "<a:ln><a:noFill/></a:ln>"
    return (
        f'<a:ln w="{round(pen.width * EMU)}">{filled(pen.stroke, pen.opacity)}{_dash(pen)}'
        f"<a:round/>{head}</a:ln>"
    )


def _dash(pen: Pen) -> str:
    """Return a dash in parts of the line's width."""
    if not pen.dash:
        return ""
    steps = [round(float(part) / pen.width * 100000) for part in pen.dash.split()]
    pairs = zip(steps[::2], steps[1::2], strict=True)
    inner = "".join(f'<a:ds d="{on}" sp="{off}"/>' for on, off in pairs)
    return f"<a:custDash>{inner}</a:custDash>"
