"""MapSpec to a static picture of primitives, which SVG, PNG, PDF and slides are written from."""

from __future__ import annotations

from mapapp.renderers.picture import fonts
from mapapp.renderers.picture.compose import describe, picture
from mapapp.renderers.picture.part import alone
from mapapp.renderers.picture.primitives import Picture
from mapapp.renderers.picture.sheet import about, made, source_name
from mapapp.renderers.picture.svg import svg

__all__ = [
    "Picture",
    "about",
    "alone",
    "describe",
    "fonts",
    "made",
    "picture",
    "source_name",
    "svg",
]
