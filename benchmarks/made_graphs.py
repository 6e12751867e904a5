"""Graphs of any size, made to measure maps with; nothing in them was ever said."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from typing import Final

from mapapp.model import (
    Actor,
    Attribution,
    Claim,
    Document,
    Graph,
    Interval,
    Reading,
    Relation,
    Span,
    Status,
)
from mapapp.pipeline import geocoder
from mapapp.vocabulary.relations import relations

_STATES: Final = """
ARG AUS AUT BEL BGD BOL BRA CAN CHE CHL CHN COL CUB CZE DEU DNK DZA ECU EGY ESP EST ETH FIN FRA
GBR GEO GRC HUN IDN IND IRL IRN IRQ ISR ITA JOR JPN KAZ KEN KOR LBN LBY LTU LVA MAR MEX MMR NER
NGA NIC NLD NOR NZL PAK PER PHL POL PRK QAT ROU RUS SAU SDN SRB SWE SYR THA TUN TUR UKR USA VEN
VNM YEM ZAF
"""
_SENTENCE = 200
"""Letters of a sentence; five relations in turn share one."""


def graph(count: int) -> Graph:
    """Return a graph of `count` relations with one claim each, the same one every time."""
    dice = random.Random(7)  # noqa: S311 - nothing is kept secret with it
    places = geocoder()
    actors = [
        Actor(code, places.place(code).name, "state", places.place(code))
        for code in _STATES.split()
    ]
    kinds = sorted(relations())
    wanted: dict[tuple[str, int, int], None] = {}
    while len(wanted) < count:
        source, target = dice.sample(range(len(actors)), 2)
        wanted[dice.choice(kinds), source, target] = None
    claims = tuple(
        _claim(i, kind, actors[source], actors[target])
        for i, (kind, source, target) in enumerate(wanted)
    )
    document = Document("d0", "", "made.txt", "Made to measure", "Nobody", dt.date(2020, 1, 1))
    told = tuple(
        Relation(claim.id, claim.type, claim.source, claim.target, (claim,)) for claim in claims
    )
    return Graph((Reading(document, (), claims, ()),), told, ())


def _claim(number: int, kind: str, source: Actor, target: Actor) -> Claim:
    words = f"Sentence {number // 5} tells what one state has to do with another. "
    sentence = Span(0, _SENTENCE, (words * 5)[:_SENTENCE])
    day = dt.date(2019, 1, 1) + dt.timedelta(days=number % 700)
    return Claim(
        id=hashlib.sha256(str(number).encode()).hexdigest()[:12],
        document="d0",
        type=kind,
        source=source,
        target=target,
        sentence=sentence,
        evidence=Span(9, 60, sentence.text[9:60]),
        source_span=Span(0, 8, source.name),
        target_span=Span(0, 8, target.name),
        attribution=Attribution("Nobody", None, None),
        status=Status("planned" if number % 7 == 0 else "begun", "affirmed", "asserted"),
        cues=(),
        pattern="made",
        date=Interval(day, day, "day") if number % 3 else None,
    )
