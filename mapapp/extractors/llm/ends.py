"""The words that a proposal gives for an end → an actor, by our geocoder and list of actors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mapapp.claims.ends import End
from mapapp.claims.entities import Entity
from mapapp.extractors.llm.grounds import Ground
from mapapp.model import Actor
from mapapp.vocabulary.reading import guide
from mapapp.vocabulary.roles import roles

_BEFORE = 1500  # characters: how far before the quote the words for an end, or its name, may stand
_AFTER = 500
_NAMED, _DESCRIBED = 3, 2  # levels of an end that stands in the text by its name, or is described


class Unproven(Exception):  # noqa: N818 - caught where it is listed; it names what it says
    """The text does not prove a proposal; the message is the reason that a person reads."""


def end(ground: Ground, words: str, name: str, quote: tuple[int, int]) -> End:
    """Return the end that the words near a quote stand for; `name` says whom they mean.

    Raises Unproven where the words or the name do not stand there, mean nobody that we know, or
    the text itself tells that they mean somebody else.
    """
    start, stop = _nearest(ground, words, quote)
    named = _actors(ground.named(start, stop))
    referred = [] if _is_exact(named) else ground.referents(start, stop)
    told = _named_actor(ground, name, quote) if name.strip() else None
    if told is None:
        return _alone(words, (start, stop), named, referred)
    own = {actor.id for actor in named} | {e.actor.id for e in referred}
    if told.id not in own and (named or _names_person(ground, start, stop)):
        raise Unproven(f"“{words}” does not mean {told.name} here")
    same = next((e for e in referred if e.actor.id == told.id), None)
    if same is not None:
        return replace(same, start=start, end=stop)
    own_name = next((e.voice for e in ground.named(start, stop) if e.actor == told), None)
    level = _NAMED if own_name else _DESCRIBED
    return End(told, start, stop, level, own_name or _plain(ground, start, stop))


def _alone(words: str, at: tuple[int, int], named: list[Actor], referred: list[End]) -> End:
    if len(referred) == 1:
        return replace(referred[0], start=at[0], end=at[1])
    if len(named) == 1:
        return End(named[0], *at, _NAMED, named[0].name)
    if named or referred:
        raise Unproven(f"“{words}” could mean several actors")
    raise Unproven(f"“{cut(words)}” names no actor or place that mapapp knows")


def _names_person(ground: Ground, start: int, stop: int) -> bool:
    """Tell whether words name a person whose state is known; a description may mean anybody."""
    people = (ground.cast.person(passage, token) for passage, token in ground.tokens(start, stop))
    return any(person is not None and person.actor is not None for person in people)


def _is_exact(named: list[Actor]) -> bool:
    return len(named) == 1 and named[0].kind == "group"


def _actors(entities: Iterable[Entity]) -> list[Actor]:
    """Return the distinct actors of names, groups alone where there are any."""
    found = list({e.actor.id: e.actor for e in entities if e.actor is not None}.values())
    return [actor for actor in found if actor.kind == "group"] or found


def _named_actor(ground: Ground, name: str, quote: tuple[int, int]) -> Actor:
    """Return who a name means that stands in the text, by the place nearest to the quote."""
    places = sorted(ground.folded.find(name), key=lambda p: _rank(ground, p, quote))
    if not places:
        raise Unproven(f"the name “{cut(name)}” does not stand in the text")
    for place in places:
        found = _actors(ground.named(*place))
        if not found:
            found = [e.actor for e in ground.referents(*place)]
        if len({actor.id for actor in found}) == 1:
            return found[0]
    raise Unproven(f"“{cut(name)}” names no single actor or place that mapapp knows")


def _nearest(ground: Ground, words: str, quote: tuple[int, int]) -> tuple[int, int]:
    """Return where the words stand: inside the quote, else nearest to it, else in the heading."""
    near = [p for p in ground.folded.find(words) if _is_near(ground, p, quote)]
    if not near:
        raise Unproven(f"the words “{cut(words)}” do not stand near the quote")
    return min(near, key=lambda p: _rank(ground, p, quote))


def _rank(ground: Ground, place: tuple[int, int], quote: tuple[int, int]) -> tuple[bool, int, int]:
    """Rank places by nearness; last those inside a longer name ("Oslo" in "Oslo Accords Fund")."""
    length = place[1] - place[0]
    is_part = any(
        e.start <= place[0] and place[1] <= e.end and e.end - e.start > length
        for e in ground.named(*place)
    )
    return (is_part, *_gap(place, quote))


def _is_near(ground: Ground, place: tuple[int, int], quote: tuple[int, int]) -> bool:
    inside = quote[0] - _BEFORE <= place[0] and place[1] <= quote[1] + _AFTER
    return inside or place[1] <= ground.paragraphs[0][1]


def _gap(place: tuple[int, int], quote: tuple[int, int]) -> tuple[int, int]:
    """Return how far off a place is, one behind the quote as twice as far."""
    if place[1] <= quote[0]:
        return quote[0] - place[1], place[0]
    if place[0] >= quote[1]:
        return 2 * (place[0] - quote[1]) + 1, place[0]
    return 0, place[0]


def _plain(ground: Ground, start: int, stop: int) -> str:
    return " ".join(ground.document.text[start:stop].split())


def cut(words: str, most: int = 80) -> str:
    """Return the words of a proposal as a reason may show them: one line, not too long."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def voice(ground: Ground, words: str, quote: tuple[int, int]) -> tuple[str, bool]:
    """Return the name of who vouches for a claim, and whether it is an outlet.

    Raises Unproven where the words do not stand in the text, or name nobody.
    """
    places = sorted(ground.folded.find(words), key=lambda p: _gap(p, quote))
    if not places:
        raise Unproven(f"“{cut(words)}”, who is said to say so, does not stand in the text")
    start, stop = places[0]
    for entity in ground.named(start, stop):
        if (entity.start, entity.end) == (start, stop):
            return entity.voice, entity.is_agency
    for passage, token in ground.tokens(start, stop):
        person = ground.cast.person(passage, token)
        if person is not None:
            return person.name, False
    if not _is_somebody(ground, start, stop):
        raise Unproven(f"“{cut(words)}”, who is said to say so, names nobody")
    agency = [e for e in ground.named(start, stop) if e.is_agency]
    return _bare(_plain(ground, start, stop)), bool(agency)


def _is_somebody(ground: Ground, start: int, stop: int) -> bool:
    known = roles().people | roles().organs | guide().voices
    return bool(ground.named(start, stop)) or any(
        token.pos_ == "PROPN" or token.lemma_.lower() in known
        for _, token in ground.tokens(start, stop)
    )


def _bare(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if first.lower() in ("the", "a", "an") and rest else words
