"""The one compact JSON that every picture of a map is drawn from."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, Final

from mapapp import __version__
from mapapp.layers.words import file_name
from mapapp.model import Actor, Claim, Document, Layer, Line, MapSpec, Node, Span, Style, Undrawn

VERSION: Final = 2
Json = dict[str, Any]
_NOWHERE: Final = (-1, -1)
_UNSAFE: Final = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"))
CLAIM: Final = (
    "id", "kind", "document", "source", "target", "sentence", "status", "said", "axes",
    "evidence", "evidenceEnd", "sourceAt", "sourceEnd", "targetAt", "targetEnd", "date", "more",
)  # fmt: skip
"""The columns of a claim's row; base.js reads them in this order. `more` may be left out."""
RELATION: Final = (
    "ref", "source", "target", "style", "status", "path", "claims", "symmetric", "conflicts",
)  # fmt: skip
"""The columns of a relation's row; `conflicts` may be left out."""


def payload(spec: MapSpec) -> str:
    """Return the map as JSON: ASCII, safe inside a script element, the same bytes every time.

    Each sentence, name, voice, date and style stands once and is named by its index; a claim is a
    row of `CLAIM`. Paths are whole hundredths of a degree: the first point, then the step to each
    next one. Offsets count UTF-16 units, as JavaScript does. Empty values are left out.
    """
    return as_json(_spec(spec))


def as_json(value: object) -> str:
    """Return a value as compact ASCII JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    for character, escaped in _UNSAFE:
        text = text.replace(character, escaped)
    return text


def _spec(spec: MapSpec) -> Json:
    styles = _Styles()
    documents = {document.id: i for i, document in enumerate(spec.documents)}
    kinds = {kind.id: i for i, kind in enumerate(spec.kinds)}
    claims = {claim.id: i for i, claim in enumerate(spec.claims)}
    nodes = {node.id: i for i, node in enumerate(spec.nodes)}
    states = {node.id: node.label for node in spec.nodes if node.kind == "state"}
    rows = _Rows(kinds, documents, spec.dates, states)
    return _full(
        version=VERSION,
        title=spec.title,
        subtitle=spec.subtitle,
        marking=spec.marking,
        made=_iso(spec.made),
        program=f"mapapp {__version__}",
        empty=spec.empty,
        bounds=spec.bounds,
        theme=spec.theme,
        tiles=spec.settings.tiles,
        statuses=spec.statuses,
        looks={label: styles.of(style) for label, style in spec.looks.items()},
        widths=spec.widths,
        documents=[_document(document) for document in spec.documents],
        kinds=[
            _full(
                id=kind.id,
                title=kind.title,
                verb=kind.verb,
                layer=kind.layer,
                symmetric=kind.symmetric,
            )
            for kind in spec.kinds
        ],
        claims=[rows.of(claim) for claim in spec.claims],
        nodes=[_node(node) for node in spec.nodes],
        layers=[_layer(layer, nodes, claims, styles) for layer in spec.layers],
        undrawn=[_undrawn(item, claims) for item in spec.undrawn],
        unplaced=[
            _full(document=documents.get(item.document), text=item.span.text, reason=item.reason)
            for item in spec.unplaced
        ],
        failures=[
            _full(source=file_name(item.source), reason=item.reason) for item in spec.failures
        ],
        legend=[
            _full(
                label=entry.label,
                part=entry.part,
                symbol=entry.symbol,
                phase=entry.phase,
                key=entry.key,
                style=styles.of(entry.style) if entry.style else None,
            )
            for entry in spec.legend
        ],
        credits=spec.credits,
        notes=spec.notes,
        sentences=rows.sentences.values,
        names=rows.names.values,
        homes=sorted(rows.homes.items()),
        voices=rows.voices.values,
        axes=rows.axes.values,
        days=rows.days.values,
        styles=styles.values,
    )


class _Index:
    """Values that stand once and are named by their place."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._places: dict[Hashable, int] = {}

    def of(self, value: Hashable) -> int:
        place = self._places.get(value)
        if place is None:
            place = self._places[value] = len(self.values)
            self.values.append(value)
        return place


class _Styles(_Index):
    """Styles, told as the script wants them."""

    def of(self, value: Hashable) -> int:
        known = len(self.values)
        place = super().of(value)
        if place == known and isinstance(value, Style):
            self.values[place] = _style(value)
        return place


class _Rows:
    """Claims as rows, and the lists that they point into."""

    def __init__(
        self,
        kinds: Mapping[str, int],
        documents: Mapping[str, int],
        dates: Mapping[str, str],
        states: Mapping[str, str],
    ) -> None:
        self._kinds, self._documents, self._dates = kinds, documents, dates
        self._states = states
        self.homes: dict[int, int] = {}
        self.sentences, self.names, self.voices = _Index(), _Index(), _Index()
        self.axes, self.days = _Index(), _Index()

    def of(self, claim: Claim) -> list[Any]:
        """Return a claim's row, its columns as `CLAIM` has them; -1 stands for nothing."""
        status, said = claim.status, claim.attribution
        row = [
            claim.id,
            self._kinds[claim.type],
            self._documents.get(claim.document, -1),
            self._actor(claim.source),
            self._actor(claim.target),
            self.sentences.of(claim.sentence.text),
            status.label,
            self.voices.of(tuple(n for n in (said.speaker, said.agency, said.outlet) if n)),
            self.axes.of((status.phase, status.polarity, status.factuality)),
            *(_within(claim.evidence, claim.sentence) or _NOWHERE),
            *(_within(claim.source_span, claim.sentence) or _NOWHERE),
            *(_within(claim.target_span, claim.sentence) or _NOWHERE),
            self._date(claim),
        ]
        more = _more(claim)
        return [*row, more] if more else row

    def _actor(self, actor: Actor) -> int:
        """Return the place of an actor's name, and note the country that it is at home in."""
        place, home = self.names.of(actor.name), actor.home
        if home is not None:
            whole = home.kind in ("country", "territory")
            name = home.name if whole else self._states.get(home.iso3 or "")
            if name and name != actor.name:
                self.homes.setdefault(place, self.names.of(name))
        return place

    def _date(self, claim: Claim) -> int:
        words = self._dates.get(claim.id)
        if words is None or claim.date is None:
            return -1
        return self.days.of((words, _iso(claim.date.start), _iso(claim.date.end)))


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _more(claim: Claim) -> Json:
    return _full(
        sourceWords=_other_words(claim.source_span, claim.source.name),
        targetWords=_other_words(claim.target_span, claim.target.name),
        cues=[
            _full(role=cue.role, text=cue.span.text, at=_within(cue.span, claim.sentence))
            for cue in claim.cues
        ],
        readBy=_read_by(claim),
    )


def _full(**parts: object) -> Json:
    """Return the parts that hold anything; 0 does."""
    return {name: part for name, part in parts.items() if part or (part == 0 and part is not False)}


def _document(document: Document) -> Json:
    return _full(
        id=document.id,
        title=document.title,
        publisher=document.publisher,
        published=document.published.isoformat() if document.published else None,
        source=file_name(document.source),
    )


def _read_by(claim: Claim) -> list[str]:
    """Return who read a claim, nothing where the rules alone did."""
    if all(method.name == "rules" for method in claim.methods):
        return []
    return [method.title for method in claim.methods]


def _other_words(span: Span, name: str) -> str | None:
    """Return the text's words for an actor, None where they are its name."""
    return None if span.text == name else span.text


def _within(span: Span, sentence: Span) -> list[int] | None:
    """Return the part of a span inside its sentence as UTF-16 offsets, None where there is none."""
    start, end = max(span.start, sentence.start), min(span.end, sentence.end)
    if start >= end:
        return None
    if sentence.text.isascii():
        return [start - sentence.start, end - sentence.start]
    return [_units(sentence.text[: place - sentence.start]) for place in (start, end)]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _node(node: Node) -> Json:
    return _full(
        id=node.id,
        label=node.label,
        kind=node.kind,
        at=hundredths([(node.lon, node.lat)]),
        offset=node.offset if any(node.offset) else None,
        outline=node.outline,
    )


def _layer(
    layer: Layer, nodes: Mapping[str, int], claims: Mapping[str, int], styles: _Styles
) -> Json:
    lines = [_line(line, nodes, claims, styles) for line in layer.lines]
    return _full(
        id=layer.id,
        title=layer.title,
        kind=layer.kind,
        colour=layer.colour,
        dark=layer.dark,
        lines=lines,
    )


def _line(
    line: Line, nodes: Mapping[str, int], claims: Mapping[str, int], styles: _Styles
) -> Json | list[object]:
    """Return a leg as an object, a relation as a row of `RELATION`."""
    told = [claims[id_] for id_ in line.claims if id_ in claims]
    ends = nodes[line.source], nodes[line.target]
    path = hundredths(_thinned(line.path))
    style = styles.of(line.style)
    if line.kind == "relation":
        row: list[object] = [line.ref, *ends, style, line.status, path, told, int(line.symmetric)]
        return [*row, line.conflicts] if line.conflicts else row
    return _full(
        id=line.id,
        ref=line.ref,
        source=ends[0],
        target=ends[1],
        path=path,
        style=style,
        status=line.status,
        label=line.label,
        claims=told,
        number=line.number,
        phase=line.phase,
        stop=None if line.stop == "stop" else line.stop,
    )


def _style(style: Style) -> Json:
    marks = style.marks
    return _full(
        colour=style.colour,
        dash=style.dash,
        width=style.width,
        opacity=style.opacity,
        struck=style.struck,
        marks=_full(dash=marks.dash, width=marks.width, round=marks.round) if marks else None,
    )


def _undrawn(item: Undrawn, claims: Mapping[str, int]) -> Json:
    return _full(
        ref=item.ref,
        layer=item.layer,
        label=item.label,
        claims=[claims[id_] for id_ in item.claims if id_ in claims],
        reason=item.reason,
    )


def _thinned(path: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return every second point and the last: the script draws a smooth curve through them."""
    return [*path[:-1:2], path[-1]]


def hundredths(points: Iterable[Sequence[float]]) -> list[int]:
    """Return points as whole hundredths of a degree, each as the step from the one before."""
    steps: list[int] = []
    x, y = 0, 0
    for lon, lat in points:
        here = round(lon * 100), round(lat * 100)
        steps += [here[0] - x, here[1] - y]
        x, y = here
    return steps
