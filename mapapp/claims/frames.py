"""Predicates → frames: who does what to whom, whatever the construction.

A frame gathers what a verb, noun or adjective says of its parties under slot names that no longer
depend on grammar: a passive's agent, a relative clause's antecedent, the subject of "plans to", the
possessor of a nominalisation all end in the same slot. Slots hold the head words of the parties:

    A0 who does it      A1 to whom or what      A2 for whom
    poss mod self       of nouns: possessor, modifier ("Israeli strike"), who is called so
    subj obj undergoer  of nouns: the parties of the verb that governs them ("impose sanctions")
    on, to, with, …     prepositions, "on_behalf_of" and the like joined
    where               what "where" stands for
    oprd                what somebody calls it
    clause              who the sentence around an adjective is about
    A0.from, with.in    a preposition below the words of a slot, found on demand

Known faults of the parser are mended here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "csubj")
_PASSIVE = ("nsubjpass", "csubjpass")
_JOINERS = ("on", "in", "at", "by", "for", "as")
_MODIFIES = ("amod", "compound", "nmod", "npadvmod", "nummod")
_COMPLEMENTS = {"dobj": "A1", "obj": "A1", "attr": "A1", "dative": "A2", "oprd": "oprd"}
_DEPTH = 12  # no sentence of a report nests deeper; a bound for damaged parses


@dataclass(slots=True)
class Frame:
    """A predicate and its parties: slot name → head words, in text order."""

    token: Token
    lemma: str
    kind: str  # "verbs", "nouns" or "adjectives"
    slots: dict[str, list[Token]]
    governor: Token | None = None


def lemma(token: Token) -> str:
    """Return the lower-case lemma, a verb's particle joined to it ("firm_up")."""
    base = cues().lemmas.get(token.lower_, token.lemma_.lower())
    for child in token.children:
        if child.dep_ == "prt":
            return f"{base}_{child.lower_}"
    return base


def conjuncts(token: Token) -> list[Token]:
    """Return the token and what is coordinated with it: "A, B and C", "A along with B"."""
    found = [token]
    for child in token.children:
        if child.dep_ in ("conj", "appos") and _is_listed(token, child):
            found += conjuncts(child)
        elif child.dep_ == "prep" and _is_alongside(child):
            found += [x for o in child.children for x in _objects(o)]
    return found


def _objects(token: Token) -> list[Token]:
    if token.dep_ == "pobj":
        return conjuncts(token)
    return [x for o in token.children if o.dep_ == "pobj" for x in conjuncts(o)]


def _is_listed(head: Token, child: Token) -> bool:
    """A list read as apposition ("Chad, Djibouti, Kenya and …") is still a list."""
    if child.dep_ == "conj":
        return child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM")
    return (
        head.pos_ == child.pos_ == "PROPN"
        and child.i > head.i + 1
        and any(c.dep_ == "conj" for c in child.children)
        and not any(t.pos_ == "DET" for t in child.children)
        and any(c.dep_ == "cc" for c in _last_conjunct(child).head.children)
    )


def _last_conjunct(token: Token) -> Token:
    for child in token.children:
        if child.dep_ == "conj":
            return _last_conjunct(child)
    return token


def _is_alongside(prep: Token) -> bool:
    """Tell whether a preposition only lengthens a list ("along with", "as well as", "like")."""
    before = prep.nbor(-1).lower_ if prep.i > prep.sent.start else ""
    if prep.lower_ in ("with", "as"):
        return before in ("along", "together", "well")
    if prep.lower_ in ("along", "together"):
        return any(c.lower_ == "with" for c in prep.children)
    return prep.lower_ in ("alongside", "like")


def is_passive(verb: Token) -> bool:
    """Tell whether a verb stands in the passive, reduced relative clauses included."""
    if any(c.dep_ in ("auxpass", *_PASSIVE) for c in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    has_aux = any(
        c.dep_ == "aux" and cues().lemmas.get(c.lower_, c.lemma_) == "have" for c in verb.children
    )
    if has_aux:
        return False
    if verb.dep_ == "conj":
        return is_passive(verb.head) and not any(
            c.dep_ in ("dobj", *_SUBJECTS) for c in verb.children
        )
    return verb.dep_ in ("acl", "amod", "advcl", "relcl") and not any(
        c.dep_ in ("dobj", *_SUBJECTS) for c in verb.children
    )


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return the grammatical subject of a verb, inherited where the verb has none of its own."""
    own = [c for c in verb.children if c.dep_ in (*_SUBJECTS, *_PASSIVE) and c.lower_ != "there"]
    if own:
        return [x for s in own for x in _antecedent(s, verb)]
    if depth > _DEPTH or verb.head == verb:
        return []
    head, dep = verb.head, verb.dep_
    if dep == "conj" and head.pos_ in ("VERB", "AUX"):
        return subjects(head, depth + 1)
    if dep in ("xcomp", "ccomp", "advcl", "dep") and head.pos_ in ("VERB", "AUX"):
        return _controller(verb, head, depth)
    if dep in ("acl", "relcl", "amod"):
        return _of_antecedent(verb, head, depth)
    if dep == "pcomp":
        return _of_gerund(head, depth)
    if dep in ("acomp", "attr") or (head.pos_ == "ADJ" and dep in ("xcomp", "advcl", "ccomp")):
        return subjects(head, depth + 1)
    return []


def _antecedent(subject: Token, verb: Token) -> list[Token]:
    """Replace a relative pronoun by what it stands for."""
    if subject.tag_ in ("WDT", "WP", "WP$") or (subject.lower_ == "that" and verb.dep_ == "relcl"):
        clause = verb
        while clause.dep_ not in ("relcl", "acl") and clause.head != clause:
            clause = clause.head
        if clause.dep_ in ("relcl", "acl"):
            meant = _clause_meant(subject, clause)
            return meant or conjuncts(clause.head)
    return conjuncts(subject)


def _clause_meant(pronoun: Token, clause: Token) -> list[Token]:
    """Return the subject of the clause that ", which alarmed …" comments on as a whole."""
    if pronoun.lower_ != "which" or lemma(clause) not in cues().clause_causes:
        return []
    if pronoun.i == 0 or pronoun.nbor(-1).text != ",":
        return []
    above = clause.head
    while above.pos_ not in ("VERB", "AUX") and above.head != above:
        above = above.head
    return subjects(above) if above.pos_ in ("VERB", "AUX") else []


def _controller(verb: Token, head: Token, depth: int) -> list[Token]:
    """Who is meant by the unsaid subject of an infinitive or participle."""
    if verb.dep_ in ("xcomp", "ccomp") and lemma(head) in cues().object_control:
        objects = [x for c in head.children if c.dep_ in ("dobj", "dative") for x in conjuncts(c)]
        if objects:
            return objects
        if is_passive(head):
            return subjects(head, depth + 1)
    return subjects(head, depth + 1)


def _of_antecedent(verb: Token, noun: Token, depth: int) -> list[Token]:
    if verb.tag_ == "VBN" or (
        verb.dep_ == "relcl" and any(c.dep_ in _SUBJECTS for c in verb.children)
    ):
        return conjuncts(noun) if verb.tag_ == "VBN" else []
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if not infinitive:
        return conjuncts(noun)
    return owners(noun, depth + 1) or conjuncts(noun)


def _of_gerund(prep: Token, depth: int) -> list[Token]:
    """Of "accused of sending": the accused; "for sending", "after sending": the main subject."""
    head = prep.head
    if head.pos_ in ("NOUN", "PROPN"):
        return owners(head, depth + 1)
    if head.pos_ not in ("VERB", "AUX"):
        return subjects(head, depth + 1) if head.pos_ == "ADJ" else []
    objects = [x for c in head.children if c.dep_ == "dobj" for x in conjuncts(c)]
    if objects and not is_passive(head) and lemma(head) in cues().object_control:
        return objects
    return subjects(head, depth + 1)


def owners(noun: Token, depth: int = 0) -> list[Token]:
    """Return who stands behind a noun: its possessor, its "by", or the subject that governs it."""
    slots: dict[str, list[Token]] = {}
    _own_parties(noun, slots)
    for name in ("poss", "by", "mod"):
        if slots.get(name):
            return slots[name]
    if depth > _DEPTH:
        return []
    governor = _governor(noun)
    if governor is None:
        return []
    if governor.pos_ in ("VERB", "AUX"):
        if is_passive(governor):
            return _agents(governor)
        return subjects(governor, depth + 1)
    return owners(governor, depth + 1)


def _agents(verb: Token) -> list[Token]:
    return [
        x
        for c in verb.children
        if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by" and is_passive(verb))
        for o in c.children
        if o.dep_ == "pobj"
        for x in conjuncts(o)
    ]


def _governor(noun: Token) -> Token | None:
    """Return the verb or noun that a noun serves ("impose sanctions", "talks on sanctions")."""
    token = noun
    while token.dep_ in ("conj", "appos", "nmod") and token.head != token:
        token = token.head
    if token.dep_ in ("dobj", "attr", "oprd", "dative", "nsubjpass", "nsubj"):
        return token.head
    if token.dep_ == "compound" and token.head.pos_ == "NOUN":
        return _governor(token.head)
    if token.dep_ == "pobj":
        prep = token.head
        if prep.lower_ == "of" and prep.head.lemma_ in cues().quantities:
            return _governor(prep.head)
        while prep.dep_ in ("prep", "pcomp") and prep.head.dep_ == "prep":
            prep = prep.head
        return prep.head
    return None


def prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    """Yield (preposition, head word of its object) below a token, coordination spread out."""
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative") and child.pos_ in (
            "ADP",
            "SCONJ",
            "VERB",
            "ADV",
        ):
            yield from _below(child, child.lower_)


def _below(prep: Token, name: str) -> Iterator[tuple[str, Token]]:
    for child in prep.children:
        if child.dep_ == "pobj":
            joined = f"{name}_{child.lower_}_of"
            inner = [c for c in child.children if c.dep_ == "prep" and c.lower_ == "of"]
            if name in _JOINERS and inner and joined in cues().joined_prepositions:
                for deep in inner:
                    yield from _below(deep, joined)
                continue
            for party in conjuncts(child):
                yield name, party
        elif (child.dep_ in ("prep", "pcomp") and child.pos_ in ("ADP", "SCONJ")) or (
            child.dep_ == "conj" and child.pos_ == "ADP"
        ):
            yield from _below(child, child.lower_)


def _add(slots: dict[str, list[Token]], name: str, parties: list[Token]) -> None:
    kept = slots.setdefault(name, [])
    kept += [p for p in parties if p not in kept]


def verb_frame(verb: Token) -> Frame:
    """Return the frame of a verb."""
    slots: dict[str, list[Token]] = {}
    if is_passive(verb):
        _add(slots, "A1", subjects(verb))
        _add(slots, "A0", _agents(verb))
        for agent in _agents(verb):
            _add_prepositions(slots, agent, keep=True)
    else:
        _add(slots, "A0", subjects(verb))
    for child in verb.children:
        _add_complement(slots, child, verb)
    if verb.dep_ == "relcl":
        _add_antecedent(slots, verb)
    _add_prepositions(slots, verb)
    taken = set(slots)
    for noun in slots.get("A1", []):
        if noun.i > verb.i:
            for preposition, party in prepositions(noun):
                if preposition not in taken:
                    _add(slots, preposition, [party])
    return Frame(verb, lemma(verb), "verbs", slots)


def _add_complement(slots: dict[str, list[Token]], child: Token, verb: Token) -> None:
    name = _COMPLEMENTS.get(child.dep_)
    if name == "A1":
        _add(slots, name, _antecedent(child, verb))
    elif name is not None and child.pos_ != "ADP":
        _add(slots, name, conjuncts(child))


def _add_antecedent(slots: dict[str, list[Token]], verb: Token) -> None:
    """Give a relative clause the noun it hangs on: as its place, or as its missing object."""
    if any(c.dep_ == "advmod" and c.lower_ == "where" for c in verb.children):
        _add(slots, "where", conjuncts(verb.head))
    elif not slots.get("A1") and any(c.dep_ in _SUBJECTS for c in verb.children):
        _add(slots, "A1", conjuncts(verb.head))


def _add_prepositions(slots: dict[str, list[Token]], token: Token, *, keep: bool = False) -> None:
    """Add what the prepositions below a token hold; with keep, only where a slot is still empty."""
    fresh: dict[str, list[Token]] = {}
    for name, party in prepositions(token):
        _add(fresh, name, [party])
    for name, parties in fresh.items():
        if not (keep and slots.get(name)):
            _add(slots, name, parties)


def _own_parties(noun: Token, slots: dict[str, list[Token]]) -> None:
    for child in noun.children:
        if child.dep_ == "poss":
            _add(slots, "poss", _antecedent(child, noun))
        elif child.dep_ in _MODIFIES:
            _add(slots, "mod", [child, *_modifiers(child)])
        elif child.dep_ == "appos":
            _add(slots, "self", conjuncts(child))
        elif child.dep_ in ("acl", "relcl") and is_passive(child):
            _add(slots, "by", _agents(child))
            _add_prepositions(slots, child)
            for agent in _agents(child):  # "imposed by Canada on Peru": "on" hangs below Canada
                _add_prepositions(slots, agent, keep=True)
    if noun.dep_ in ("compound", "nmod", "amod") and noun.head.pos_ == "PROPN":
        _add(slots, "poss", [c for c in noun.head.children if c.dep_ == "poss"])
        _add(slots, "mod", [c for c in noun.head.children if c.dep_ in _MODIFIES and c != noun])
    _add_prepositions(slots, noun)
    for party in slots.get("of", []):
        _add_prepositions(slots, party, keep=True)


def _modifiers(token: Token) -> list[Token]:
    return [
        t
        for child in token.children
        if child.dep_ in ("amod", "compound", "nmod", "conj", "npadvmod", "punct")
        for t in [child, *_modifiers(child)]
    ]


def noun_frame(noun: Token) -> Frame:
    """Return the frame of a noun that names an act or a bond ("embargo", "ally")."""
    slots: dict[str, list[Token]] = {}
    _own_parties(noun, slots)
    _add(slots, "self", _called(noun))
    if noun.dep_ == "pcomp":  # a gerund read as a noun: "accused of bombing Peru"
        _add(slots, "subj", _of_gerund(noun.head, 0))
        _add(slots, "of", [x for c in noun.children if c.dep_ == "dobj" for x in conjuncts(c)])
    governor = _governor(noun)
    if governor is not None:
        _add_governed(slots, noun, governor)
    for child in noun.children:
        if child.dep_ == "relcl" and any(c.dep_ in _SUBJECTS for c in child.children):
            _add_governed(slots, noun, child)
            governor = governor or child
    return Frame(noun, lemma(noun), "nouns", slots, governor)


def _called(noun: Token) -> list[Token]:
    """Return whom a noun describes: "ally Russia", "Russia, an ally", "Russia is an ally"."""
    head = noun.head
    if noun.dep_ == "appos":
        return conjuncts(head)
    if noun.dep_ in ("compound", "nmod", "amod") and head.pos_ == "PROPN":
        return conjuncts(head)
    complement = [c for c in head.children if c.dep_ == "attr"] if noun.dep_ == "nsubj" else []
    if complement:
        return [x for c in complement for x in conjuncts(c)]
    if noun.dep_ == "nsubj" and noun.i + 1 < len(noun.doc):
        twin = noun.nbor(1)  # the parser gives "Iran's ally Russia is" two subjects
        while twin.dep_ == "compound" and twin.head.i == twin.i + 1:
            twin = twin.head
        if twin.dep_ == "nsubj" and twin.head == head and twin.pos_ == "PROPN":
            return conjuncts(twin)
    top = noun
    while top.dep_ == "conj" and top.head.pos_ == "NOUN":
        top = top.head
    if top.dep_ in ("attr", "oprd") and top.head.pos_ in ("AUX", "VERB"):
        return subjects(top.head)
    if top.dep_ == "pobj" and top.head.lower_ == "as" and top.head.head.pos_ in ("VERB", "AUX"):
        verb = top.head.head
        objects = [x for c in verb.children if c.dep_ == "dobj" for x in conjuncts(c)]
        return subjects(verb) if is_passive(verb) or not objects else objects
    return []


def _add_governed(slots: dict[str, list[Token]], noun: Token, governor: Token) -> None:
    if governor.pos_ in ("VERB", "AUX"):
        served = verb_frame(governor)
        who = served.slots.get("A0", [])
        passive_subject = noun in served.slots.get("A1", []) and is_passive(governor)
        if lemma(governor) in cues().undergo:
            _add(slots, "undergoer", who or served.slots.get("A1", []))
        elif noun not in who:
            _add(slots, "subj", who)
            if not who and not passive_subject:
                _add(slots, "subj", [x for x in served.slots.get("A1", []) if x != noun])
        _add(slots, "obj", [x for x in served.slots.get("A1", []) if x != noun and x.i != noun.i])
        _add(slots, "obj", served.slots.get("A2", []))
        _add_prepositions(slots, governor, keep=True)
    elif governor.pos_ in ("NOUN", "PROPN"):
        _add(slots, "subj", owners(governor))
        _add_prepositions(slots, governor, keep=True)
    slots_without = [name for name, parties in slots.items() if noun in parties]
    for name in slots_without:
        slots[name] = [p for p in slots[name] if p != noun]


def slot(frame: Frame, name: str) -> list[Token]:
    """Return the words in a slot; "with.in" are those behind "in" below those in "with"."""
    outer, _, inner = name.partition(".")
    if not inner:
        return frame.slots.get(name, [])
    return [
        party
        for token in frame.slots.get(outer, [])
        for preposition, party in prepositions(token)
        if preposition == inner
    ]


def adjective_frame(token: Token) -> Frame:
    """Return the frame of an adjective or participle ("allied with", "Iran-backed")."""
    slots: dict[str, list[Token]] = {}
    if token.dep_ == "amod":
        _add(slots, "A1", conjuncts(token.head))
    else:
        _add(slots, "A1", subjects(token.head) if token.head.pos_ in ("AUX", "VERB") else [])
    _add(slots, "mod", _modifiers(token))
    _add_prepositions(slots, token)
    clause = token.head
    while clause.pos_ not in ("VERB", "AUX") and clause.head != clause:
        clause = clause.head
    if clause.pos_ in ("VERB", "AUX"):
        _add(slots, "clause", subjects(clause))
    return Frame(token, lemma(token), "adjectives", slots)


def frames(doc: Doc, evoking: dict[str, frozenset[str]]) -> Iterator[Frame]:
    """Yield the frames of a parsed passage whose lemma evokes something, in text order."""
    for token in doc:
        name = lemma(token)
        if token.pos_ in ("VERB", "AUX") and name in evoking["verbs"]:
            if token.dep_ == "amod" and any(
                c.dep_ in ("npadvmod", "punct") for c in token.children
            ):
                yield adjective_frame(token)
            else:
                yield verb_frame(token)
        if token.pos_ in ("NOUN", "PROPN", "ADJ") and name in evoking["nouns"]:
            yield noun_frame(token)
        if token.pos_ in ("ADJ", "VERB") and name in evoking["adjectives"]:
            yield adjective_frame(token)
