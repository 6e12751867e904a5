"""A language model reads; what it proposes is held to the text, and what it cannot is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from mapapp.claims import read_claims
from mapapp.claims.found import Found
from mapapp.claims.tours import tours
from mapapp.config import Settings
from mapapp.errors import ExtractorError
from mapapp.extractors.doubts import ordered
from mapapp.extractors.llm.asking import NOT_SET_UP, Asking
from mapapp.extractors.llm.grounds import Ground
from mapapp.extractors.llm.orders import REASON, without_orders
from mapapp.extractors.llm.proof import prove
from mapapp.extractors.llm.request import Request
from mapapp.geocoder import Geocoder
from mapapp.model import Claim, Document, Doubt, Reading, Tour, Unplaced
from mapapp.vocabulary.reading import Row

__all__ = ["ModelReader"]


class ModelReader:
    """Reads documents by a language model; parts without a usable answer are read by the rules."""

    def __init__(self, settings: Settings, geocoder: Geocoder, tell: Callable[[str], None]) -> None:
        """Raises SettingsError for a wrong record or address, MissingExtra without the package."""
        self._asking = Asking(settings)
        self._geocoder = geocoder
        self._tell = tell
        self._total = self._done = 0

    def begin(self, documents: Sequence[Document]) -> None:
        """Say where the text goes, in how many parts and tokens, before any of it does."""
        asking = self._asking
        wanted = [r for document in documents for r in self._requests(document)]
        new = [r for r in wanted if not asking.has(r)]
        self._total = len(wanted)
        size = f"{_count(len(documents), 'document')} in {_count(len(wanted), 'part')}"
        if asking.is_remote:
            self._tell(
                f"the text goes to {asking.where}, model {asking.model}: {size}, of which "
                f"{len(wanted) - len(new)} are answered already; about "
                f"{sum(r.tokens for r in new)} tokens to send"
            )
        elif asking.where != "nobody":
            self._tell(f"answers come from {asking.where}: {size}; nothing is sent anywhere")
        elif asking.is_recording:
            self._tell(f"requests are only written down: {size}; nothing is sent anywhere")
        else:
            self._tell(f"{NOT_SET_UP}; the rules read instead")

    def read(self, document: Document) -> Reading:
        """Return what a document says by the model, and by the rules where it gave no answer."""
        return self.compared(document)[0]

    def compared(self, document: Document) -> tuple[Reading, Reading]:
        """Return the model's reading and the rules', without what orders to the reader say."""
        ground = Ground(document, self._geocoder)
        by_rules = _without_orders(ground, read_claims(document, self._geocoder))
        rows, failed, doubts = self._ask(document)
        proven = prove(ground, rows, self._asking.method, by_rules.claims)
        doubts = [*doubts, *proven.doubts]
        whole = _joined(by_rules, proven.found, failed, doubts)
        return whole, by_rules

    def end(self) -> None:
        """Say what it cost and write the record. Raises ExtractorError where it cannot."""
        asking = self._asking
        if asking.asked or asking.at_hand:
            self._tell(
                f"{asking.asked} answers asked for, {asking.at_hand} at hand; "
                f"{asking.sent} tokens sent, {asking.received} received"
            )
        asking.end()

    def _requests(self, document: Document) -> tuple[Request, ...]:
        """Return what is asked about a document; nothing where it is too long to be sent."""
        found = self._asking.requests(document)
        return found if len(found) <= self._asking.parts else ()

    def _ask(self, document: Document) -> tuple[list[Row], list[Request] | None, list[Doubt]]:
        """Return the proposals, the parts left to the rules (None: all), and why they are."""
        wanted = self._requests(document)
        if not wanted:
            count = len(self._asking.requests(document))
            why = f"the document is too long for a language model ({count} parts, at most "
            why += f"{self._asking.parts}); the rules read it"
            self._tell(f"{document.source}: {why}")
            return [], None, [Doubt(document.id, "unread", why)]
        rows: list[Row] = []
        failed: list[Request] = []
        doubts: dict[str, Doubt] = {}
        for request in wanted:
            self._done += 1
            at = f"part {request.number} of {request.of}"
            if self._asking.is_remote and not self._asking.has(request):
                self._tell(f"asking {self._done} of {self._total}: {document.source}, {at}")
            try:
                rows += self._asking.answer(request).claims
            except ExtractorError as error:
                failed.append(request)
                why = f"{at} was read by the rules: {error}"
                doubts.setdefault(str(error), Doubt(document.id, "unread", why))
                self._tell(f"{document.source}: {why}")
        return rows, failed if len(failed) < len(wanted) else None, list(doubts.values())


def _without_orders(ground: Ground, reading: Reading) -> Reading:
    """Return a reading by the rules without the claims that orders to the reader make."""
    kept, dropped = without_orders(ground, reading.claims)
    if not dropped:
        return reading
    gone = {claim.id for claim in dropped}
    doubts = [
        Doubt(
            reading.document.id, "unproven",
            f"{c.source.name} → {c.target.name}, {c.type}: {REASON}", (), c.evidence,
        )
        for c in dropped
    ]  # fmt: skip
    return replace(
        reading,
        claims=tuple(kept),
        tours=tuple(t for t in reading.tours if not gone & {leg.claim for leg in t.legs}),
        doubts=tuple(doubts),
    )


def _joined(
    by_rules: Reading,
    found: Sequence[Found],
    failed: Sequence[Request] | None,
    doubts: Sequence[Doubt],
) -> Reading:
    """Return the model's claims, with the rules' for the parts that failed (None: for all)."""
    if failed is None:
        return replace(by_rules, doubts=ordered((*doubts, *by_rules.doubts)))
    own = {(f.claim.type, f.claim.source.id, f.claim.target.id) for f in found}
    filled = [
        claim
        for claim in by_rules.claims
        if any(part.start <= claim.evidence.start < part.end for part in failed)
        and (claim.type, claim.source.id, claim.target.id) not in own
    ]
    claims = sorted([*(f.claim for f in found), *filled], key=lambda c: (c.evidence.start, c.id))
    journeys = tours(found)
    return Reading(
        by_rules.document,
        by_rules.mentions,
        tuple(claims),
        (*journeys, *_filled_tours(by_rules, journeys, filled)),
        _unplaced(by_rules.document, claims),
        ordered((*doubts, *by_rules.doubts) if failed else doubts),
    )


def _filled_tours(
    by_rules: Reading, journeys: Sequence[Tour], filled: Sequence[Claim]
) -> list[Tour]:
    """Return the rules' tours through parts that failed, of travellers not yet on the map."""
    known = {tour.of.id for tour in journeys}
    backed = {claim.id for claim in filled}
    return [
        tour
        for tour in by_rules.tours
        if tour.of.id not in known and all(leg.claim in backed for leg in tour.legs)
    ]


def _unplaced(document: Document, claims: Sequence[Claim]) -> tuple[Unplaced, ...]:
    """Return the actors at the ends of claims that have no place to be drawn at, each once."""
    found: dict[str, Unplaced] = {}
    for claim in claims:
        for actor, span in ((claim.source, claim.source_span), (claim.target, claim.target_span)):
            if actor.home is None:
                reason = f"{actor.name} has no home country on the list of actors"
                found.setdefault(actor.id, Unplaced(document.id, span, reason))
    return tuple(found.values())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
