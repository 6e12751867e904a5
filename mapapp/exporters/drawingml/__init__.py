"""A picture as shapes that a person can edit (DrawingML, ECMA-376 part 1, chapter 20)."""

from __future__ import annotations

from typing import Final

from mapapp.exporters.drawingml.boxes import EMU
from mapapp.exporters.drawingml.shapes import Shapes

__all__ = ["EMU", "NAMESPACES", "Shapes"]

NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
