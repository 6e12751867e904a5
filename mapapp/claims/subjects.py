"""Who acts: the subject of a verb, inherited where it has none, and who stands behind a noun.

Subjects are inherited through control, coordination and relative clauses. A noun's owner may be
the subject of the verb it serves, and a verb's subject the owner of the noun it hangs on: the two
are told by one another, hence together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.clauses import other_subjects, own_object, own_subject
from mapapp.claims.dates import is_time
from mapapp.claims.exclusion import is_excepted
from mapapp.claims.governors import governor_of
from mapapp.claims.lists import conjuncts
from mapapp.claims.misread_subjects import (
    clause_before,
    cut_off,
    is_described,
    joined_to,
    misread_subject,
    object_beside,
    of_auxiliary,
)
from mapapp.claims.passives import PASSIVE_SUBJECTS, SUBJECTS, agents, had, is_passive
from mapapp.claims.penalties import listed_for, punished
from mapapp.claims.prepositions import prepositions
from mapapp.claims.relatives import beyond_place, hung_on
from mapapp.claims.slots import Slots, add
from mapapp.claims.thanks import thanked, thanked_each, thanks_above
from mapapp.claims.tokens import lemma, modifiers_of, verb_above
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEPTH = 12  # no sentence of a report nests deeper; a bound for damaged parses
_ALL = ("all", "both", "most", "some", "each")
_SENDS = ("send", "dispatch")  # who sends troops to fight fights; an envoy acts for himself
_CALLS = ("call", "appeal", "plead", "plea", "prevail", "rely")
_ARMS = ("supply", "provide", "equip", "arm")  # "armed Peru with missiles to fight": Peru fights
_LAYS = {"blame": "on", "pin": "on", "attribute": "to", "link": "to", "tie": "to", "trace": "to"}
_DESCRIBES = ("ADJ", "VERB")
_MODIFIES = ("amod", "compound", "nmod", "npadvmod", "nummod")


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return the grammatical subject of a verb, inherited where the verb has none of its own."""
    own = [
        c
        for c in verb.children
        if c.dep_ in (*SUBJECTS, *PASSIVE_SUBJECTS) and c.lower_ != "there" and not is_excepted(c)
    ]
    own = own or of_auxiliary(verb)
    if own:
        found = [x for s in own if not is_described(s, own) for x in _subject_of(s, verb)]
        return [*cut_off(verb, own[0]), *found]
    listed = own_subject(verb) or misread_subject(verb)
    if listed is not None:
        return conjuncts(listed)
    if depth > _DEPTH or verb.head == verb:
        return []
    having = had(verb)
    if having is not None:
        return subjects(having, depth + 1)
    head, dep = verb.head, verb.dep_
    joined = joined_to(verb) if dep == "conj" else None
    if joined is not None:
        return subjects(joined, depth + 1)
    if dep in ("xcomp", "ccomp", "advcl", "dep") and head.pos_ in ("VERB", "AUX"):
        beside = object_beside(verb, head)
        return conjuncts(beside) if beside is not None else _controller(verb, head, depth)
    if dep in ("acl", "relcl", "amod"):
        before = clause_before(verb)
        return subjects(before, depth + 1) if before else _of_antecedent(verb, head, depth)
    if dep == "pcomp":
        return of_gerund(head, depth)
    if dep in ("acomp", "attr") or (head.pos_ == "ADJ" and dep in ("xcomp", "advcl", "ccomp")):
        return subjects(head, depth + 1)
    return []


def _subject_of(subject: Token, verb: Token) -> list[Token]:
    """Return whom a subject stands for, without what is the object of the clause before."""
    before = subject.nbor(-1) if subject.left_edge.i == subject.i > 0 else None
    joined = before is not None and verb in (before.head, *before.children)
    joined = joined and not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if joined and before is not None and own_object(before) == subject:
        return [x for other in other_subjects(subject) for x in conjuncts(other)]
    return antecedent(subject, verb)


def antecedent(subject: Token, verb: Token) -> list[Token]:
    """Replace a relative pronoun by what it stands for."""
    if subject.lower_ in _ALL and (of := [p for name, p in prepositions(subject) if name == "of"]):
        subject = of[0]  # "all of which have helped us"
    if subject.tag_ in ("WDT", "WP", "WP$") or (subject.lower_ == "that" and verb.dep_ == "relcl"):
        clause = verb
        while clause.dep_ not in ("relcl", "acl") and clause.head != clause:
            clause = clause.head
        if clause.dep_ in ("relcl", "acl"):
            meant = _clause_meant(subject, clause) or beyond_place(subject, clause)
            return meant or hung_on(clause, verb)
        if subject.dep_ == "dobj" and subject.i > 0 and subject.nbor(-1).pos_ in ("NOUN", "PROPN"):
            # "told him of the aid that it sends", read as what he is told
            return [subject.nbor(-1)]
    return conjuncts(subject)


def _clause_meant(pronoun: Token, clause: Token) -> list[Token]:
    """Return the subject of the clause that ", which alarmed …" comments on as a whole."""
    if pronoun.lower_ != "which" or lemma(clause) not in cues().clause_causes:
        return []
    if pronoun.i == 0 or pronoun.nbor(-1).text != ",":
        return []
    above = verb_above(clause.head)
    return subjects(above) if above is not None else []


def _controller(verb: Token, head: Token, depth: int) -> list[Token]:
    """Who is meant by the unsaid subject of an infinitive or participle."""
    if verb.dep_ in ("xcomp", "advcl") and lemma(head) in _CALLS and not is_passive(head):
        # "called on Sudan to stop", "appealed to Peru to leave"
        asked = [p for name, p in prepositions(head) if name in ("on", "upon", "to", "with")]
        if asked:
            return [p for p in asked if p.i < verb.i] or subjects(head, depth + 1)
    called = [
        party
        for noun in head.children
        if noun.dep_ == "dobj" and lemma(noun) in _CALLS and verb.dep_ == "advcl"
        for name, party in prepositions(noun)
        if name in ("for", "on", "to")
    ]
    if called:  # "repeated its call for Peru to leave"
        return called
    if verb.dep_ in ("xcomp", "advcl") and (given := _given(head, verb)):
        return given
    if verb.dep_ == "advcl" and verb.tag_ == "VB" and lemma(head) in cues().judges:
        judged = [x for c in head.children if c.dep_ == "dobj" for x in conjuncts(c)]
        between = verb.doc[judged[0].i : verb.i] if judged else ()
        if any(t.lower_ == "for" and t.dep_ == "prep" for t in between):
            return judged  # "thanked Qatar for its work to mediate"
    pressed = verb.dep_ == "advcl" and verb.tag_ == "VB" and lemma(head) in cues().demands
    if (verb.dep_ in ("xcomp", "ccomp") or pressed) and lemma(head) in cues().object_control:
        objects = [x for c in head.children if c.dep_ in ("dobj", "dative") for x in conjuncts(c)]
        if objects and (lemma(head) not in _SENDS or objects[0].pos_ == "PROPN"):
            return objects
        if is_passive(head):
            return subjects(head, depth + 1)
    return subjects(head, depth + 1)


def _given(giving: Token, verb: Token) -> list[Token]:
    """Return who is to act in what follows: "gave *Peru* a month to leave"."""
    if lemma(giving) in _ARMS and any(c.lower_ == "with" for c in giving.children):
        return [x for c in giving.children if c.dep_ == "dobj" for x in conjuncts(c)]
    if lemma(giving) != "give":
        return []
    before = (c for c in giving.children if c.i < verb.i and c.pos_ == "PROPN")
    given = [c for c in before if c.dep_ in ("dative", "dobj")]
    return [x for c in given for x in conjuncts(c)]


def _of_antecedent(verb: Token, noun: Token, depth: int) -> list[Token]:
    if verb.tag_ == "VBN" or (
        verb.dep_ == "relcl" and any(c.dep_ in SUBJECTS for c in verb.children)
    ):
        return conjuncts(noun) if verb.tag_ == "VBN" else []
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if infinitive and (given := _given(noun.head, verb)):
        return given
    if not infinitive:  # "issued a statement accusing Peru": its author does
        told = owners(noun, depth + 1) if lemma(noun) in cues().writings else []
        return told or conjuncts(noun)
    if noun.dep_ == "attr" and any(c.tag_ in ("JJS", "JJ") for c in noun.children):
        return subjects(noun.head, depth + 1)  # "has become the latest country to expel"
    of = [party for name, party in prepositions(noun) if name == "of"]  # "the decision of Chad to"
    return of or owners(noun, depth + 1) or conjuncts(noun)


def of_gerund(prep: Token, depth: int) -> list[Token]:
    """Of "accused of sending": the accused; "for sending", "after sending": the main subject."""
    while prep.dep_ == "conj" and prep.head.pos_ in ("ADP", "SCONJ"):
        prep = prep.head  # "accused of arming rebels and of keeping troops"
    head = prep.head
    thanks = thanks_above(next(prep.children, prep))
    whom = thanked(thanks) if thanks is not None else None
    if whom is not None:  # "thanked Peru for sending"
        return thanked_each(prep.nbor(), conjuncts(whom))
    if head.dep_ == "npadvmod" and is_time(lemma(head)):  # "a day after meeting her"
        return subjects(head.head, depth + 1)
    if head.pos_ in ("NOUN", "PROPN"):
        by = head.head if head.dep_ == "pobj" and head.head.dep_ == "agent" else None
        if by is not None and lemma(by.head) in cues().object_control:
            return subjects(by.head, depth + 1)  # "is accused by experts of arming"
        return (prep.lower_ == "for" and listed_for(head)) or owners(head, depth + 1)
    if head.pos_ not in ("VERB", "AUX"):
        return subjects(head, depth + 1) if head.pos_ == "ADJ" else []
    before = prep.nbor(-1) if prep.i > 0 else prep
    if prep.lower_ == "in" and any(c.dep_ == "poss" for c in before.children):
        return owners(before, depth + 1)  # "praised Peru's generosity in housing"
    objects = [x for c in head.children if c.dep_ == "dobj" for x in conjuncts(c)]
    if objects and not is_passive(head) and lemma(head) in cues().object_control:
        return objects  # "accused Chad of arming"
    if prep.lower_ == "for" and (judged := punished(head, objects)):
        return judged
    return subjects(head, depth + 1)


def owners(noun: Token, depth: int = 0) -> list[Token]:
    """Return who stands behind a noun: its possessor, its "by", or the subject that governs it."""
    slots: Slots = {}
    own_parties(noun, slots)
    # the first leg is of nobody called "first", nor the further development of "further"
    slots["mod"] = [
        t for t in slots.get("mod", ()) if t.pos_ not in _DESCRIBES or t.text[:1].isupper()
    ]
    for name in ("poss", "by", "mod"):
        if slots.get(name):
            return slots[name]
    if depth > _DEPTH:
        return []
    governor = governor_of(noun)
    if governor is None:
        return []
    if governor.pos_ in ("VERB", "AUX"):
        if is_passive(governor):
            return agents(governor)
        # who calls for the lifting of an embargo does neither
        if noun.dep_ == "pobj" and noun.head.lower_ == "for" and lemma(governor) in _CALLS:
            return []
        # who condemns all attempts to annex does not annex
        if noun.dep_ == "dobj" and lemma(governor) in cues().eludes:
            return []
        return _judged_for(noun, governor) or subjects(governor, depth + 1)
    return _judged_for(noun, governor) or owners(governor, depth + 1)


def _judged_for(noun: Token, governor: Token) -> list[Token]:
    """Return who is sanctioned for what is his: "men for their part in a *scheme* to arm it"."""
    if noun.dep_ != "pobj" or not any(t.lower_ == "for" for t in noun.doc[governor.i : noun.i]):
        return []
    return listed_for(governor)


def own_parties(noun: Token, slots: Slots) -> None:
    """Add the parties that a noun has by itself: possessor, modifiers, apposition, prepositions."""
    for child in noun.children:
        if child.dep_ == "poss":
            add(slots, "poss", antecedent(child, noun))
        elif child.dep_ in _MODIFIES:
            add(slots, "mod", [child, *modifiers_of(child)])
        elif child.dep_ == "appos":
            add(slots, "self", conjuncts(child))
        elif child.dep_ in ("acl", "relcl") and is_passive(child):
            _add_done(slots, child)
    if noun.dep_ in ("compound", "nmod", "amod") and noun.head.pos_ == "PROPN":
        add(slots, "poss", [c for c in noun.head.children if c.dep_ == "poss"])
        add(slots, "mod", [c for c in noun.head.children if c.dep_ in _MODIFIES and c != noun])
    add_prepositions(slots, noun)
    if noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        # "weapons and luxury goods trade with Peru": the parser hangs "with" on the first noun
        add_prepositions(slots, noun.head, keep=True, after=noun.i)
        add(slots, "mod", [] if slots.get("poss") or slots.get("mod") else _nations(noun.head))
    for party in slots.get("of", []):
        add_prepositions(slots, party, keep=True)


def _add_done(slots: Slots, clause: Token) -> None:
    """Add the parties of what is told to be done: "sanctions *imposed by Canada on Peru*"."""
    laid = _LAYS.get(lemma(clause))
    if laid is not None:  # "an attack blamed on Hamas"
        add(slots, "blamed", [party for name, party in prepositions(clause) if name == laid])
        return
    add(slots, "by", agents(clause))
    add_prepositions(slots, clause)
    for agent in agents(clause):  # "imposed by Canada on Peru": "on" hangs below Canada
        add_prepositions(slots, agent, keep=True)


def _nations(noun: Token) -> list[Token]:
    """Return whose "the Franco-German pact" is, for what is joined to it: "and alliance"."""
    named = [c for c in noun.children if c.dep_ in _MODIFIES and c.text[:1].isupper()]
    return [x for c in named for x in (c, *modifiers_of(c))]


def add_prepositions(slots: Slots, token: Token, *, keep: bool = False, after: int = -1) -> None:
    """Add what the prepositions below a token hold; with keep, only where a slot is still empty.

    `after` is the index of the word behind which they must stand.
    """
    fresh: dict[str, list[Token]] = {}
    for name, party in prepositions(token):
        if party.i > after:  # "exercises *with which* it encircled Peru"
            relative = party.tag_ in ("WDT", "WP") and party.dep_ == "pobj"
            add(fresh, name, antecedent(party, token) if relative else [party])
    for name, parties in fresh.items():
        if not (keep and slots.get(name)):
            add(slots, name, parties)
