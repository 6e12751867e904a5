"""What every export says about itself."""

from __future__ import annotations

from dataclasses import dataclass

from mapapp import __version__
from mapapp.exporters.rows import clean
from mapapp.layers.words import file_name
from mapapp.model import Graph, MapSpec


@dataclass(frozen=True, slots=True)
class About:
    """Title, date made (ISO 8601, empty where none was given), version, sources and the rest.

    `worldview` are the notes on boundaries; `left_out` counts the claims that filters left out.
    """

    title: str
    subtitle: str
    marking: str
    made: str
    version: str
    sources: tuple[str, ...]
    credits: tuple[str, ...]
    worldview: tuple[str, ...]
    left_out: int
    failures: tuple[str, ...]
    empty: str

    def lines(self) -> list[tuple[str, str]]:
        """Return what there is to say as (heading, text), for people."""
        made = [("Made", self.made)] if self.made else []
        marking = [("Marking", self.marking)] if self.marking else []
        empty = [("Nothing mapped", self.empty)] if self.empty else []
        return [
            ("Title", self.title),
            ("Subtitle", self.subtitle),
            *marking,
            *made,
            *empty,
            ("Version", f"mapapp {self.version}"),
            *(("Source", source) for source in self.sources),
            *(("Credit", credit) for credit in self.credits),
            *(("Worldview", note) for note in self.worldview),
            ("Claims left out by filters", str(self.left_out)),
            *(("Not read", failure) for failure in self.failures),
        ]

    def text(self) -> str:
        """Return the lines as one text."""
        return "\n".join(f"{heading}: {text}" for heading, text in self.lines())


def about(graph: Graph, spec: MapSpec) -> About:
    """Return what an export of the map says about itself."""
    shown = {claim.id for claim in spec.claims}
    told = {claim.id for relation in graph.relations for claim in relation.claims}
    return About(
        title=clean(spec.title),
        subtitle=clean(spec.subtitle or ""),
        marking=clean(spec.marking or ""),
        made=spec.made.isoformat() if spec.made else "",
        version=__version__,
        sources=tuple(
            clean(", ".join(filter(None, (
                document.title or file_name(document.source),
                document.publisher,
                document.published.isoformat() if document.published else None,
            ))))
            for document in spec.documents
        ),
        credits=tuple(map(clean, spec.credits)),
        worldview=tuple(map(clean, spec.notes)),
        left_out=len(told - shown),
        failures=tuple(
            clean(failure.reason.replace(failure.source, file_name(failure.source)))
            for failure in spec.failures
        ),
        empty=clean(spec.empty or ""),
    )  # fmt: skip
