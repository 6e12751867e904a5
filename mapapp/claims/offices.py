"""Whom an official serves where the text gives the office alone: "Foreign Minister Ada Moreau"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from mapapp.claims.bearing import is_set_against, is_told_by_himself, topmost
from mapapp.claims.entities import Entity
from mapapp.claims.lists import conjuncts
from mapapp.claims.parse import Passage
from mapapp.claims.tokens import lemma, verb_above
from mapapp.model import Actor
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

Named = Callable[[Passage, "Token"], Entity | None]
_HEADS = frozenset(["minister", "president", "premier", "chancellor", "king", "queen", "secretary"])
_NEAR = 5  # words before a name in which its office stands
_SPOKESMEN = frozenset(["spokesman", "spokeswoman", "spokesperson"])
_OF_STATES = frozenset(
    ["government", "army", "military", "ministry", "foreign", "defence", "defense", "presidential"]
)
_SPEAKS_FOR = frozenset(
    [
        "ministry",
        "government",
        "military",
        "army",
        "office",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "presidency",
        "embassy",
        "navy",
    ]
)
_ELSEWHERE = frozenset(["general", "parliamentary", "permanent"])  # a seat's, of another office
_OWN = frozenset(["secretary", "vice", "envoy", "ambassador", "advisor", "adviser"])
_SENDS = frozenset(["ask", "direct", "instruct", "send", "dispatch", "task"])
_SMALL = frozenset(["the", "a", "an", "of", "for", "and", "'s", "new", "then"])


def office(role: str) -> frozenset[str]:
    """Return the words that tell one office from another ("the foreign minister": both nouns)."""
    return frozenset(role.split()) - _SMALL


def offices(passages: Iterable[Passage], named: Named) -> dict[frozenset[str], dict[str, Actor]]:
    """Return the states that a text names beside each office: "Kenya's foreign minister"."""
    found: dict[frozenset[str], dict[str, Actor]] = defaultdict(dict)
    for passage in passages:
        for token in passage.parsed:
            if token.lower_ not in _HEADS or named(passage, token) is not None or _is_held(token):
                continue
            before = [t for t in token.lefts if t.dep_ in ("amod", "compound", "poss", "nmod")]
            owners = [e.actor for t in before if (e := named(passage, t)) is not None and e.actor]
            words = [t.lower_ for t in before if named(passage, t) is None and t.is_alpha]
            if len(owners) == 1 and owners[0].kind == "state":
                found[office(" ".join([*words, token.lower_]))][owners[0].id] = owners[0]
    return found


def _is_held(office: Token) -> bool:
    """Tell "US President Roe", whose office no other president has."""
    holder = office.head if office.dep_ == "compound" else None
    beside = [c for c in office.children if c.dep_ == "appos"]
    named = [w for w in (holder, *beside) if w is not None and w.pos_ == "PROPN"]
    return any(w.lower_ not in _HEADS for w in named)


def only_state(passage: Passage, name: Token, named: Named) -> Actor | None:
    """Return the one state that a paragraph names before a name: "In Nairobi, Minister Otieno"."""
    states = states_before(passage, name, named)
    return next(iter(states.values())) if len(states) == 1 else None


def states_before(passage: Passage, name: Token, named: Named) -> dict[str, Actor]:
    """Return the states that a paragraph names before a name, and beside it.

    Whom he himself speaks of is another: '"Minsk did not warn us," Minister Roe said'.
    """
    before = (named(passage, t) for t in _unquoted(passage.parsed[: name.i + 1]))
    return {e.actor.id: e.actor for e in before if e and e.actor and e.actor.kind == "state"}


def _unquoted(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield what stands in no quotation marks."""
    is_quoted = False
    for token in tokens:
        if token.text == '"':
            is_quoted = not is_quoted
        elif not is_quoted:
            yield token


def is_head(role: str) -> bool:
    """Tell whether an office is one that a state has one of ("foreign minister")."""
    return bool(_HEADS & set(role.split())) and not roles().unofficial & set(role.split())


def _speaks(role: str, name: Token) -> bool:
    """Tell who speaks for a ministry of the state told of: "foreign ministry spokesman"."""
    before = [t.lower_ for t in name.doc[max(name.sent.start, name.i - _NEAR) : name.i]]
    return bool(_SPOKESMEN & set(role.split())) and "ministry" in before


def served(
    role: str, passage: Passage, name: Token, known: dict[frozenset[str], dict[str, Actor]],
    named: Named, *, is_abroad: bool = False,
) -> Actor | None:  # fmt: skip
    """Return whom the holder of an office serves, None where the text leaves it open.

    Where a traveller is tells nothing: "In Nairobi, Minister Roy met …".
    """
    if _speaks(role, name) and not is_abroad:
        return only_state(passage, name, named)
    if not is_head(role):
        return _spoken_for(role, passage, name, named)
    states = known.get(office(role), {})
    if len(states) == 1:
        return next(iter(states.values()))
    if states:
        return None
    if is_abroad:
        return _returned_to(passage, name, named)
    return (
        _returned_to(passage, name, named)
        or _told_of(passage, name, named)
        or _goes_on(passage, name, named)
    )


def _goes_on(passage: Passage, name: Token, named: Named) -> Actor | None:
    """Return whose organ spoke before him who agrees: "*Peru's ministry* said. Premier Roe added".

    One who denies it is of the other side.
    """
    own = verb_above(name)
    if name.sent.start == 0 or own is None or lemma(own) in cues().denied:
        return None
    told = name.doc[name.sent.start - 1].sent.root
    if lemma(told) not in cues().reports:
        return None
    spoke = [c for c in told.children if c.dep_ == "nsubj" and lemma(c) in _SPEAKS_FOR]
    owners = (e for s in spoke for c in (s, *s.children) if (e := named(passage, c)) and e.actor)
    states = {e.actor.id: e.actor for e in owners if e.actor and e.actor.kind == "state"}
    return next(iter(states.values())) if len(states) == 1 else None


def _told_of(passage: Passage, name: Token, named: Named) -> Actor | None:
    """Return the one state told of before an official, unless he deals with it as another's."""
    state = only_state(passage, name, named)
    if state is None or is_set_against(state, passage, name, named):
        return None
    return None if is_told_by_himself(state, passage, name, named) else state


def _spoken_for(role: str, passage: Passage, name: Token, named: Named) -> Actor | None:
    """Return for which state a spokesman speaks: "*Peru* dismissed it, the army spokesman said".

    It is the one that acts in the sentences of the paragraph before his.
    """
    own = {t.lower_ for t in passage.parsed[max(0, name.i - _NEAR) : name.i]}
    if not (_SPOKESMEN & set(role.split()) and own & _OF_STATES):
        return None
    before = passage.parsed[: name.sent.start]
    acting = [x for t in before if t.dep_ in ("nsubj", "nsubjpass") for x in conjuncts(t)]
    doers = {e.actor.id: e.actor for t in acting if (e := named(passage, t)) and e.actor}
    only = next(iter(doers.values())) if len(doers) == 1 else None
    return only if only is not None and only.kind == "state" else None


def _returned_to(passage: Passage, name: Token, named: Named) -> Actor | None:
    """Return the state that somebody goes back to: "Minister Roe *returned to London*"."""
    top = topmost(name)
    verb = top.head
    if verb.lemma_.lower() != "return" or top.dep_ != "nsubj":
        return None
    places = (o for c in verb.children if c.lower_ == "to" for o in c.children)
    found = [e.actor for o in places if (e := named(passage, o)) is not None and e.actor]
    return found[0] if found and found[0].kind == "state" else None


def is_unofficial(office: Token) -> bool:
    """Tell whether who holds an office speaks for no state: "former", "exiled", "ex-minister"."""
    words = {c.lower_ for c in office.children if c.i < office.i}
    before = office.doc[max(0, office.i - 2) : office.i]
    return bool(words & roles().unofficial) or [t.lower_ for t in before] == ["ex", "-"]


def is_out_of_office(role: str) -> bool:
    """Tell "former foreign minister" from "former colony president", where the colony is former."""
    words = role.split()
    last = max((i for i, word in enumerate(words) if word in roles().unofficial), default=None)
    if last is None:
        return False
    offices = roles().offices | roles().people
    return all(word in offices for word in words[last + 1 :])


def seat_of(role: str) -> str | None:
    """Return the one state that has an office ("assistant secretary"), None if several have it."""
    if _ELSEWHERE & set(role.split()):
        return None
    seats = roles().seats
    return next((seats[s] for s in seats if s == role or (" " in s and s in role)), None)


def is_own_official(role: str, name: Token) -> bool:
    """Tell an official of no named state who acts in a release, or is sent by who issues it."""
    if not _OWN & set(role.split()):
        return False
    while name.dep_ in ("compound", "conj", "appos") and name.head.pos_ == "PROPN":
        name = name.head
    sent = name.dep_ == "dobj" and name.head.lemma_.lower() in _SENDS
    return name.dep_ in ("nsubj", "nsubjpass") or sent
