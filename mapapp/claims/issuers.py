"""Whose text it is: who issues a release, by its title, head or dateline, or who speaks in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mapapp.claims.entities import Entity
from mapapp.claims.offices import Named
from mapapp.claims.parse import Passage
from mapapp.claims.pronouns import speaks
from mapapp.claims.tokens import lemma
from mapapp.model import Actor
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.appearances import Appearances

HEAD = 8  # paragraphs among which a release tells whose it is
_TITLE = 12  # words that a line without a sentence has at the most
_SPEECH = 2  # paragraphs, and words in the first person, that a speech has at the least
_TOPICS = frozenset(
    ["on", "to", "with", "about", "regarding", "in", "at", "for", "following", "after", "before",
     "during", "upon", "ahead", "concerning", "welcoming", "marking"]
)  # fmt: skip
_LINE = 14  # words that a line of dates, places and an issuer has at the most
_DESIGNATES = frozenset(["sanction", "designate", "target", "disrupt", "impose", "blacklist"])
_BODY = 2  # passages: a title and what stands below it
_TODAY = ("advmod", "npadvmod", "nmod")
_TOPIC = re.compile(  # "Statement by the Vice President on the vote in": not its author
    r"(?:statement|readout|remarks|message|fact sheet)\b.*"
    r"\b(?:on|regarding|following|about|after|before|with)\s",
    re.IGNORECASE,
)
_SPEECHES = frozenset(["speech", "address", "debate", "statement", "remarks"])  # what may quote
_GOAL = re.compile(  # "The Minister's visit to Chad": not its author either
    r"\b(?:visit|trip|tour|travel|journey|call|meeting|talks)\s(?:to|of|with)\s(?:the\s)?$",
    re.IGNORECASE,
)


def author(
    passages: Sequence[Passage], entities: Sequence[Entity], seen: Appearances
) -> Actor | None:
    """Return whose text it is: who issues a release, or speaks in a speech; None if unclear."""
    told = next((p for p in passages[1:] if tells(p)), None)
    return (
        _issuer(passages, seen)
        or _letterhead(passages[:HEAD], seen)
        or _on_dateline(passages[:HEAD], entities)
        or (_announcer(told, seen.entity) if told is not None else None)
        or _at_home(passages[:_SPEECH], entities)
        or _designator(passages, seen.entity)
        or _of_house(passages, seen)
        or _speaks(passages, entities, seen)
        or _declares(passages, seen)
    )


def tells(passage: Passage) -> bool:
    """Tell a paragraph that has a verb, and is no heading."""
    return any(t.pos_ == "VERB" for t in passage.parsed)


def _on_dateline(opening: Sequence[Passage], entities: Sequence[Entity]) -> Actor | None:
    """Return whose organ a dateline names: "18 October 2024 - Nairobi - Global Affairs Canada"."""
    starts = [e.start for e in entities]
    for passage in opening:
        is_line = len(passage.parsed) <= _LINE and not any(
            t.pos_ in ("VERB", "AUX") or t.text == ":" for t in passage.parsed
        )
        dashed = is_line and any(t.text in ("-", "|") for t in passage.parsed)
        end = passage.end if dashed else passage.origin[passage.parsed[0].idx]
        line = entities[bisect_left(starts, passage.start) : bisect_left(starts, end)]
        organs = {a.id: a for e in line if (a := organ(e)) is not None}
        if len(organs) == 1:
            return next(iter(organs.values()))
    return None


def _announcer(passage: Passage, named: Named) -> Actor | None:
    """Return whose organ opens a release: "*The Ministry of Finance* today announced …"."""
    for token in passage.parsed:
        entity = named(passage, token)
        if token.dep_ != "nsubj" or lemma(token.head) not in cues().proclaims:
            continue
        if entity is not None and _is_today(token.head):
            return organ(entity)
        if token.lower_ == "government" and _is_today(token.head):
            return _governed(token, passage, named)
    return None


def _governed(government: Token, passage: Passage, named: Named) -> Actor | None:
    """Return whose "the Government of Canada" is."""
    of = (o for c in government.children if c.lower_ == "of" for o in c.children)
    found = [e for o in of if (e := named(passage, o)) is not None and is_state(e)]
    return found[0].actor if len(found) == 1 else None


def _at_home(opening: Sequence[Passage], entities: Sequence[Entity]) -> Actor | None:
    """Return the state from whose town a text is written that opens: "*the Ministry* announced"."""
    for passage in opening:
        first = passage.origin[passage.parsed[0].idx]
        line = [e for e in entities if passage.start <= e.start < first and is_state(e)]
        own = (t for t in next(iter(passage.parsed.sents)) if t.lower_ in roles().own_organs)
        if len(line) == 1 and any(t.dep_ == "nsubj" and t.is_title and is_bare(t) for t in own):
            return line[0].actor
    return None


def is_bare(noun: Token) -> bool:
    """Tell "the Government", and no "Federal Government", "Government of Peru"."""
    return all(c.dep_ in ("det", "punct", "relcl", "appos") for c in noun.children)


def is_state(entity: Entity) -> bool:
    """Tell a state, or a place that stands for it."""
    return entity.actor is not None and entity.actor.kind == "state"


def _designator(passages: Sequence[Passage], named: Named) -> Actor | None:
    """Return whose organ designates somebody in a title, and is named in the sentence below it."""
    if len(passages) < _BODY or lemma(passages[0].parsed[0].head) not in _DESIGNATES:
        return None
    titled = named(passages[0], passages[0].parsed[0])
    actor = organ(titled) if titled is not None else None
    opening = (named(passages[1], t) for t in next(iter(passages[1].parsed.sents)))
    return actor if any(e is not None and organ(e) == actor for e in opening) else None


def _is_today(verb: Token) -> bool:
    return any(c.lower_ == "today" and c.dep_ in _TODAY for c in verb.children)


def organ(entity: Entity) -> Actor | None:
    """Return the state of an organ of it ("the Treasury"), None for a state or another body."""
    actor = entity.actor
    is_organ = actor is not None and actor.kind == "state" and entity.voice != actor.name
    return actor if is_organ else None


def _issuer(passages: Sequence[Passage], seen: Appearances) -> Actor | None:
    """Return the state that issues a text headed "Statement by …", "Readout of …"."""
    title = passages[0] if passages else None
    if title is None or title.parsed[0].lower_ not in roles().releases:
        return None
    for token in title.parsed[1:]:
        who = seen.entity(title, token) or seen.person(title, token)
        if who is not None and who.actor is not None:
            return who.actor if who.actor.kind in ("state", "igo") else None
        if token.lower_ in _TOPICS and not _is_on_behalf(token):
            break
    return _issuer_of_office(title, seen)


def _is_on_behalf(word: Token) -> bool:
    """Tell "Statement by the envoy *on behalf of* Peru", whose statement it is."""
    return word.lower_ == "on" and word.i + 1 < len(word.doc) and word.nbor().lower_ == "behalf"


def _issuer_of_office(title: Passage, seen: Appearances) -> Actor | None:
    """Return whose readouts name an office alone, where the text names that state below."""
    heading = _before_topic(title)
    told = (code for words, code in roles().issuers.items() if f" {words} " in f" {heading} ")
    code = next(told, None)
    if code is None or not any(t.lower_ in roles().people for t in title.parsed):
        return None
    return _named_below(title, code, seen)


def _before_topic(title: Passage) -> str:
    """Return what tells who issues a text: "*Statement from the Press Secretary* on the vote"."""
    topics = (t.i for t in title.parsed if t.lower_ in _TOPICS)
    return title.parsed[: next(topics, len(title.parsed))].text.lower()


def _named_below(title: Passage, code: str, seen: Appearances) -> Actor | None:
    below = (p.end.actor for p in seen.past if p.start >= title.end)
    return next((a for a in below if a is not None and a.id == code), None)


def _of_house(passages: Sequence[Passage], seen: Appearances) -> Actor | None:
    """Return whose official's release speaks of his own house: "my Administration has"."""
    title, words = passages[0] if passages else None, roles()
    if title is None or title.parsed[0].lower_ not in words.releases | words.offices | {
        "background"
    }:
        return None
    text = title.document.text.lower()
    codes = {code for words, code in roles().houses.items() if words in text}
    return _named_below(title, next(iter(codes)), seen) if len(codes) == 1 else None


def _speaks(
    passages: Sequence[Passage], entities: Sequence[Entity], seen: Appearances
) -> Actor | None:
    """Return the state that speaks in a speech, unless officials of several head it."""
    named = [seen.person(p, t) for p in passages[:1] for t in p.parsed]
    served = {p.actor.id: p.actor for p in named if p is not None and p.actor is not None}
    author = _author_of(passages, entities) or _of_speaker(passages, served)
    return None if author is None or served.keys() - {author.id} else author


def _of_speaker(passages: Sequence[Passage], served: Mapping[str, Actor]) -> Actor | None:
    """Return the state of the one official whose speech it is: "President Roe's address"."""
    first_person = sum(speaks(t) for p in passages[1:] for t in p.parsed)
    title = [t.lower_ for t in passages[0].parsed] if passages else []
    is_own = bool(_SPEECHES.intersection(title)) and not _TOPICS.intersection(title)
    if len(served) != 1 or not is_own or first_person < _SPEECH or len(title) > _TITLE:
        return None
    return next(a if a.kind == "state" else None for a in served.values())


def _declares(passages: Sequence[Passage], seen: Appearances) -> Actor | None:
    """Return the state of a speech that its title leaves open: "*Peru* condemns", "we call on"."""
    if not passages or not any(t.lower_ in _SPEECHES for t in passages[0].parsed):
        return None
    if sum(speaks(t) for p in passages[1:] for t in p.parsed) < _SPEECH:
        return None
    votes: Counter[str] = Counter()
    states: dict[str, Actor] = {}
    for passage in passages[1:]:
        for token in passage.parsed:
            if token.dep_ != "nsubj" or lemma(token.head) not in cues().declares:
                continue
            entity = seen.entity(passage, token)
            if entity is not None and is_state(entity) and entity.actor is not None:
                votes[entity.actor.id] += token.head.tag_ in ("VBZ", "VB")
                states[entity.actor.id] = entity.actor
    first, *others = votes.most_common(_SPEECH) or [("", 0)]
    is_sure = first[1] >= _SPEECH and all(first[1] > count + 1 for _, count in others)
    return states[first[0]] if is_sure else None


def _letterhead(opening: Sequence[Passage], seen: Appearances) -> Actor | None:
    """Return the state of an organ that stands on a line of its own: "The White House"."""
    for passage in opening:
        organs = [seen.entity(passage, t) for t in passage.parsed]
        others = [t for t, e in zip(passage.parsed, organs, strict=True) if e is None]
        told = any(t.lower_ in roles().own_organs for t in others)  # "Ministry of Peru"
        acting = [e.actor if told and is_state(e) else organ(e) for e in organs if e]
        found = {a.id: a for a in acting if a is not None}
        is_head = all(t.lower_ in roles().letterheads or not t.is_alpha for t in others)
        if len(found) == 1 and is_head and len(passage.parsed) <= _TITLE:
            return next(iter(found.values()))
    return None


def _author_of(passages: Sequence[Passage], entities: Sequence[Entity]) -> Actor | None:
    """Return the state that speaks in a speech: in the first person, headed by one state."""
    if len(passages) < _SPEECH:
        return None
    is_speech = any(t.lower_ in _SPEECHES for t in passages[0].parsed)
    if not is_speech and any('"' in p.parsed.text for p in passages[1:]):
        return None  # "we" may be who is quoted
    first_person = sum(speaks(t) for p in passages[1:] for t in p.parsed)
    if first_person < _SPEECH:
        return None
    below = passages[1]  # "Canberra, 21 October 2025"
    dated = len(below.parsed) <= _TITLE and any(t.like_num for t in below.parsed)
    text = passages[0].document.text
    for end in (passages[0].end, below.end if dated else 0):
        states = {
            e.actor.id: e.actor
            for e in entities
            if e.start < end
            and e.actor is not None
            and e.actor.kind == "state"
            and not _GOAL.search(text, 0, e.start)
            and not _TOPIC.match(text[: e.start])
        }
        if states:
            return next(iter(states.values())) if len(states) == 1 else None
    return None
