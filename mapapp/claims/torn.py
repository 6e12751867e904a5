"""Phrases that the parser tears in two, or gives to another verb; put together in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_FINITE = ("VBD", "VBZ", "VBP")
_PRESENT = ("VBZ", "VBP")
_NEXT = ("then", "later", "afterwards", "next")
_PARTICLES = ("down", "up", "out", "away")
_BANDS = frozenset(["group", "movement", "militia", "faction", "party", "army", "network"])


def rejoin(token: Token) -> None:
    """Put together what a word was torn from, for each known way of tearing."""
    dep = token.dep_
    if dep == "pobj" and token.head.dep_ == "prt":
        _restore_particle(token)
    elif dep == "nmod" and token.tag_ == "NNP" and token.head.dep_ == "pobj":
        _restore_between(token)
    elif dep == "nsubj" and token.tag_ == "NNP":
        _restore_agent(token)
        _restore_name(token)
    elif token.lower_ == "short" and token.head.lower_.startswith("cut"):
        _restore_cut_short(token)
    elif dep == "advcl" and _is_told_of_noun(token):
        token.head, token.dep_ = token.nbor(-1), "acl"
    elif dep == "advcl" and token.tag_ in _FINITE:
        _restore_after(token)
    elif dep in ("ccomp", "conj", "advcl") and token.tag_ in ("VBD", "VBN"):
        _restore_reduced(token)


def _is_told_of_noun(verb: Token) -> bool:
    """Tell "blamed it for breaking a truce *agreed* a day before", read as who blames agreed."""
    before = verb.nbor(-1) if verb.i > 0 else verb
    beside = any(c.dep_ in (*_SUBJECTS, "aux", "auxpass", "mark", "dobj") for c in verb.children)
    own = verb.tag_ in ("VBN", "VBD") and verb.left_edge.i == verb.i and not beside
    return own and before.pos_ == "NOUN" and before.dep_ in ("dobj", "pobj")


def _restore_agent(name: Token) -> None:
    """Mend "a team led by *Minister Roe* visited Peru", read as if the minister alone did."""
    by = name.doc[max(name.left_edge.i - 1, 0)]
    others = [c for c in name.head.children if c.dep_ in _SUBJECTS and c != name]
    if by.dep_ == "agent" and others and not any(True for _ in by.children):
        name.head, name.dep_ = by, "pobj"


def restore_then(verb: Token) -> None:
    """Mend "will visit Peru, then *go* on to Chile", whose second verb is of no known kind.

    What is told stands beside no infinitive: "stopped in Peru to refuel and then *flew* on".
    """
    above = verb.head
    if verb.dep_ == "conj" and verb.tag_ == "VBD" and above.tag_ == "VB":
        if above.dep_ in ("xcomp", "advcl"):
            verb.head = above.head
        return
    before = verb.nbor(-1) if verb.i > 0 else verb
    if (
        verb.dep_ == "dep"
        and before.lower_ in _NEXT
        and verb.head.i < verb.i
        and verb.head.tag_ == verb.tag_
    ):
        verb.dep_ = "conj"


def _restore_cut_short(short: Token) -> None:
    """Mend "cut *short* his trip", read as what is short of a trip."""
    cut = short.head
    if cut.pos_ != "VERB" or short.dep_ == "amod":
        return
    short.dep_ = "prt"
    for child in list(short.children):
        if child.dep_ in ("dobj", "prep", "npadvmod"):
            child.head = cut
            child.dep_ = "dobj" if child.dep_ == "npadvmod" else child.dep_


def _restore_particle(noun: Token) -> None:
    """Mend "says it shot *down* the drone", whose "down" is read as where it was shot."""
    verb = noun.head.head
    has_object = any(c.dep_ == "dobj" for c in verb.children)
    if noun.head.lower_ in _PARTICLES and verb.pos_ == "VERB" and not has_object:
        noun.head = verb
        noun.dep_ = "dobj"


def _restore_between(name: Token) -> None:
    """Mend "between *Lima* and Chilean rebels", read as rebels of both."""
    people = name.head
    last = next((c for c in name.children if c.dep_ == "conj"), None)
    if last is None or people.head.lower_ != "between" or people.i != last.i + 1:
        return
    joiners = [c for c in name.children if c.dep_ == "cc"]
    prep = people.head
    name.head = prep
    name.dep_ = "pobj"
    people.head = name
    people.dep_ = "conj"
    last.head = people
    last.dep_ = "amod"
    for joiner in joiners:
        joiner.head = name


def _restore_name(name: Token) -> None:
    """Mend "fighters of the Peruvian movement *Luz* struck", where Luz is read as who strikes."""
    band = name.doc[name.left_edge.i - 1] if name.left_edge.i > 0 else name
    other = any(c.dep_ == "nsubj" and c.i < band.i for c in name.head.children)
    if other and band.dep_ == "pobj" and band.lemma_.lower() in _BANDS and band.i > band.head.i:
        name.head = band
        name.dep_ = "appos"


def _restore_after(verb: Token) -> None:
    """Mend "a day after *Peru* left", read as a day after Peru on which another left."""
    if any(c.dep_ in (*_SUBJECTS, "aux") for c in verb.children):
        return
    days = (c for c in verb.children if c.dep_ == "npadvmod" and is_time(c.lemma_.lower()))
    for day in days:
        for prep in day.children:
            parties = [c for c in prep.children if c.dep_ == "pobj"]
            joins = prep.lower_ in ("after", "before") and parties
            if joins and parties[0].right_edge.i == verb.i - 1:
                parties[0].head = verb
                parties[0].dep_ = "nsubj"
                prep.head = verb
                prep.dep_ = "mark"
                return


def _restore_reduced(verb: Token) -> None:
    """Mend "said drones *launched* from Peru struck it", read as two clauses of which one is cut.

    What the drones did is said by the second; the first tells which they are.
    """
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    helped = any(c.dep_ in ("aux", "auxpass", "dobj", "cc", "prt", "neg") for c in verb.children)
    if subject is None or helped or subject.i > verb.i:
        return
    beside = [*verb.children, *(c for c in verb.head.children if c.dep_ == verb.dep_)]
    told = (c for c in beside if c.i > verb.i and c.dep_ in ("ccomp", "conj"))
    main = next((c for c in told if c.tag_ in ("VBD", "VBN") and c.pos_ == "VERB"), None)
    if main is None or any(c.dep_ in (*_SUBJECTS, "mark") for c in main.children):
        return
    if any(t.text == "," or t.dep_ == "cc" for t in verb.doc[verb.i : main.i]):
        return
    marks = [c for c in verb.children if c.dep_ == "mark"]
    main.head = main if verb.dep_ == "ROOT" else verb.head
    main.dep_ = verb.dep_
    for word in (subject, *marks, *(c for c in verb.children if c.i > main.i)):
        word.head = main
    verb.head = subject
    verb.dep_ = "acl"
    verb.tag_ = "VBN"


def restore_finite(verb: Token) -> None:
    """Mend "refused to talk and *is trying* to buy", read as refused: it has a tense of its own."""
    first = verb.head
    above = first.head
    tensed = verb.tag_ in _PRESENT or any(
        c.dep_ == "aux" and c.tag_ in (*_FINITE, "MD") for c in verb.children
    )
    bare = first.tag_ == "VB" and not any(c.tag_ == "MD" for c in first.children)
    own = any(c.dep_ in _SUBJECTS for c in (*verb.children, *first.children))
    if tensed and bare and not own and above.tag_ in (*_FINITE, "VBN"):
        verb.head = above
