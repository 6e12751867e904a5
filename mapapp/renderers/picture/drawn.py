"""A line as it lies in a view, and the sizes of what stands on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from mapapp.model import Layer, Line
from mapapp.renderers.picture.courses import Course, Spot
from mapapp.renderers.picture.primitives import Arrow

RADIUS: Final = {"state": 4.5, "group": 6.0, "region": 8.0, "place": 4.0}
BADGE: Final = 9.5


@dataclass(slots=True)
class Drawn:
    """One line as it lies in the view: its whole course, and where its head's tip is."""

    line: Line
    layer: Layer
    course: Course
    start: float
    end: float
    head: float
    arrows: list[Arrow] = field(default_factory=list)

    @property
    def tip(self) -> Spot:
        """The tip of the head."""
        return self.course.at(self.end)
