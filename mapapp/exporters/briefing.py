"""What a written briefing says beside its map: relations, stops, doubts, and every sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from mapapp.layers.words import STATUSES, STOPS, period
from mapapp.model import Claim, Graph, Leg, MapSpec, Relation, Tour
from mapapp.renderers.picture import fonts, source_name

METHOD = (
    "mapapp read each document by itself, with fixed rules and without outside knowledge. A "
    "relation is what a sentence says, not what is so: its status is the one that the text gives "
    "it, and planned, alleged, denied and past matters are marked as such. Names were matched "
    "with a gazetteer; words that could mean several places were left unplaced and are listed. "
    "The sentence behind each line stands among the sources, and should be read before the line "
    "is relied on."
)


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered source: a sentence and the document that it stands in."""

    number: int
    sentence: str
    source: str


@dataclass(frozen=True, slots=True)
class Row:
    """What one claim says, in the words of the map; `note` is the number of its sentence."""

    source: str
    verb: str
    target: str
    status: str
    said: str
    date: str
    note: int
    disputed: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop of a tour; `note` is the number of its sentence."""

    order: int
    place: str
    phase: str
    date: str
    note: int


@dataclass(frozen=True, slots=True)
class Journey:
    """A tour in words."""

    title: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """All words of a briefing, clean of what XML forbids; lists are empty where nothing is told."""

    rows: tuple[Row, ...]
    journeys: tuple[Journey, ...]
    conflicts: tuple[str, ...]
    unplaced: tuple[str, ...]
    notes: tuple[Note, ...]
    sources: tuple[str, ...]


@dataclass(slots=True)
class _Notes:
    """Sentences, each numbered once, in the order in which they are cited."""

    sources: dict[str, str]
    found: dict[tuple[str, str], Note] = field(default_factory=dict)

    def number(self, document: str, sentence: str) -> int:
        text = fonts.row(sentence)
        key = document, text
        if key not in self.found:
            note = Note(len(self.found) + 1, text, self.sources.get(document, "unknown document"))
            self.found[key] = note
        return self.found[key].number


def briefing(graph: Graph, spec: MapSpec) -> Briefing:
    """Return the words of a briefing."""
    notes = _Notes({document.id: source_name(document) for document in spec.documents})
    journeys = tuple(_journey(tour, graph, notes) for tour in graph.tours)
    rows = tuple(
        row for relation in graph.relations for row in _rows(relation, spec, notes)
    )  # fmt: skip
    return Briefing(
        rows=rows,
        journeys=journeys,
        conflicts=tuple(_conflicts(graph, spec, notes)),
        unplaced=tuple(_unplaced(spec)),
        notes=tuple(notes.found.values()),
        sources=tuple(source_name(document) for document in spec.documents),
    )


def only(found: Briefing, numbers: Iterable[int]) -> list[Note]:
    """Return the notes of some numbers, in their order."""
    wanted = set(numbers)
    return [note for note in found.notes if note.number in wanted]


def status_word(label: str) -> str:
    """Return the map's word for a status or a stop's phase."""
    for words in (STATUSES, STOPS):
        for key, value in words.items():
            if key == label:
                return value if isinstance(value, str) else value[0]
    return label


def said_by(claim: Claim) -> str:
    """Return who says so, from the speaker outwards, or nobody where the text names none."""
    said = claim.attribution
    return ", ".join(fonts.row(name) for name in (said.speaker, said.agency, said.outlet) if name)


def _rows(relation: Relation, spec: MapSpec, notes: _Notes) -> Iterable[Row]:
    verbs = {kind.id: kind.verb for kind in spec.kinds}
    seen: set[Row] = set()
    for claim in relation.claims:
        row = Row(
            source=fonts.row(relation.source.name), verb=verbs.get(relation.type, relation.type),
            target=fonts.row(relation.target.name), status=status_word(claim.status.label),
            said=said_by(claim), date=spec.dates.get(claim.id, ""),
            note=notes.number(claim.document, claim.sentence.text),
            disputed=bool(relation.conflicts),
        )  # fmt: skip
        if row not in seen:
            seen.add(row)
            yield row


def _journey(tour: Tour, graph: Graph, notes: _Notes) -> Journey:
    claims = {claim.id: claim for reading in graph.readings for claim in reading.claims}
    order = "" if tour.order_told else "; the order is only listed"
    title = fonts.row(f"{tour.traveller} ({tour.of.name}{order})")
    return Journey(title, tuple(_stop(leg, tour, claims, notes) for leg in tour.legs))


def _stop(leg: Leg, tour: Tour, claims: dict[str, Claim], notes: _Notes) -> Stop:
    claim = claims.get(leg.claim or "")
    sentence = claim.sentence.text if claim else leg.evidence.text
    document = claim.document if claim else tour.document
    date = period(leg.date) if leg.date else ""
    phase = status_word(leg.status)
    told = phase if leg.kind == "stop" else f"{leg.kind.capitalize()}: {phase.lower()}"
    number = notes.number(document, sentence)
    return Stop(leg.order, fonts.row(leg.place.name), told, date, number)


def _conflicts(graph: Graph, spec: MapSpec, notes: _Notes) -> Iterable[str]:
    """Return each pair of relations with the same ends that say otherwise, in one sentence."""
    known = {relation.id: relation for relation in graph.relations}
    told: set[frozenset[str]] = set()
    for relation in graph.relations:
        for other in relation.conflicts:
            pair = frozenset((relation.id, other))
            if other in known and pair not in told:
                told.add(pair)
                yield f"{_told(relation, spec, notes)}, but {_told(known[other], spec, notes)}"


def _told(relation: Relation, spec: MapSpec, notes: _Notes) -> str:
    verbs = {kind.id: kind.verb for kind in spec.kinds}
    ends = fonts.row(relation.source.name), fonts.row(relation.target.name)
    numbers = sorted({notes.number(c.document, c.sentence.text) for c in relation.claims})
    cited = "".join(f"[{number}]" for number in numbers)
    status = status_word(relation.status).lower()
    return f"{ends[0]} {verbs.get(relation.type, relation.type)} {ends[1]} ({status}) {cited}"


def _unplaced(spec: MapSpec) -> Iterable[str]:
    for item in spec.undrawn:
        yield fonts.row(f"{item.label}: {item.reason}")
    for lost in spec.unplaced:
        yield fonts.row(f"“{lost.span.text}”: {lost.reason}")
    for failure in spec.failures:
        name = failure.source.replace("\\", "/").rpartition("/")[2]
        yield fonts.row(f"{name} could not be read: {failure.reason.replace(failure.source, name)}")
