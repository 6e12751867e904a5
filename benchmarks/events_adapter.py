"""How the benchmark of event coding asks us: who acts on whom in a sentence, whatever the type."""

from __future__ import annotations

from collections.abc import Iterable

from geocoder_adapter import find, resolve

from mapapp.claims.acts import acts, is_bystander, subjects_of
from mapapp.claims.scene import Scene
from mapapp.model import Actor
from mapapp.pipeline import geocoder
from mapapp.readers import read_text
from mapapp.vocabulary.relations import relations

__all__ = ["NAME", "events", "find", "resolve"]

NAME = "mapapp"
Pair = tuple[str, str]


def events(text: str) -> list[tuple[str, str | None, str]]:
    """Return (source, PLOVER root or None, target) by iso3, for each pair that acts."""
    scene = Scene(read_text(text), geocoder())
    roots = _roots(scene)
    pairs, is_closed = _acting(scene)
    if not pairs and not is_closed:
        named = [
            scene.cast.entity(p, t) for p in scene.passages for t in p.parsed if not is_bystander(t)
        ]
        pairs = _in_order(e.actor for e in named if e is not None)
    return [(source, roots.get((source, target)), target) for source, target in sorted(pairs)]


def _roots(scene: Scene) -> dict[Pair, str]:
    roots: dict[Pair, str] = {}
    for found in scene.found()[0]:
        claim, type_ = found.claim, relations()[found.claim.type]
        source, target = _code(claim.source), _code(claim.target)
        if source and target:
            roots[source, target] = type_.plover
            if type_.symmetric:
                roots[target, source] = type_.plover
    return roots


def _acting(scene: Scene) -> tuple[set[Pair], bool]:
    """Return the pairs, and whether a body without a country acts, so that order tells nothing."""
    pairs: set[Pair] = set()
    is_closed = False
    for passage in scene.passages:
        for sentence in passage.parsed.sents:
            for act in acts(passage, sentence, scene.cast):
                source, target = _code(act.source.actor), _code(act.target.actor)
                if source and target and source != target:
                    pairs.add((source, target))
                is_closed = is_closed or not (source and target)
            who = subjects_of(passage, sentence, scene.cast)
            is_closed = is_closed or any(_code(end.actor) is None for end in who)
    return pairs, is_closed


def _in_order(actors: Iterable[Actor | None]) -> set[Pair]:
    codes = [code for actor in actors if actor is not None and (code := _code(actor))]
    first, *later = dict.fromkeys(codes) or [""]
    return {(first, code) for code in later}


def _code(actor: Actor) -> str | None:
    return actor.home.iso3 if actor.home else None
