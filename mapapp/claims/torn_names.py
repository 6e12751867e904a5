"""Names that the parser joins to the name or the word beside them, parted again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_JOINED = ("compound", "nmod", "npadvmod")
_VERBS = ("VERB", "AUX")


def part_names(doc: Doc, names: Sequence[tuple[int, int]]) -> None:
    """Part the names of actors and places, as [first, last) tokens, from what is another's."""
    for at, (first, last) in enumerate(names):
        place = doc[last - 1]
        if last < len(doc) and place.tag_.startswith("VB"):
            _part_doer(place, doc[last])
        if last >= len(doc) or place.dep_ not in _JOINED or place.pos_ != "PROPN":
            continue
        if at + 1 < len(names) and names[at + 1][0] == last:
            _part_subject(place, doc[names[at + 1][1] - 1])
        elif doc[last].pos_ == "PROPN":
            _part_bearer(place, doc[last], first)
        elif doc[first - 1].dep_ == "cc":
            _part_gift(place)


def _part_doer(name: Token, done: Token) -> None:
    """Mend "ECOWAS *imposed* sanctions", whose name is read as the verb."""
    things = done.head
    if done.dep_ != "amod" or done.tag_ != "VBN" or things.dep_ != "dobj" or things.head != name:
        return
    above = done if name.dep_ == "ROOT" else name.head
    done.head, done.dep_, done.pos_, done.tag_ = above, name.dep_, "VERB", "VBD"
    for child in [c for c in name.children if c != done]:
        child.head = done
    name.head, name.dep_, name.pos_, name.tag_ = done, "nsubj", "PROPN", "NNP"


def _part_bearer(place: Token, given: Token, first: int) -> None:
    """Mend "President of Peru *Ana Roe* and", as press offices write, read as of a Peru Ana Roe."""
    name = given
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    of, office = name.head, name.head.head
    if name != place.head or name.dep_ != "pobj" or of.lower_ != "of" or name.i == given.i:
        return
    while office.dep_ == "pobj" and office.head.lower_ in ("of", "for"):  # "Minister of Trade of"
        office = office.head.head
    if office.lower_ not in roles().offices or office.tag_ != "NNP":
        return
    above = next((t for t in office.ancestors if t.pos_ in _VERBS), office)
    for word in [c for c in name.children if first <= c.i < place.i]:
        word.head = place
    for word in [c for c in name.children if c.i > name.i]:  # "met with President of … in Lima"
        word.head = above if word.dep_ == "prep" else office
    place.head, place.dep_ = of, "pobj"
    name.head, name.dep_ = office, "appos"


def _part_subject(place: Token, doer: Token) -> None:
    """Mend "in Poland *Germany* has missiles", read as in a Germany of that name."""
    prep = doer.head
    if place.head != doer or doer.dep_ != "pobj" or doer.pos_ != "PROPN":
        return
    verb = next((t for t in prep.ancestors if t.pos_ in _VERBS), prep)
    fronted = prep.i < place.i and doer.right_edge.i < verb.i
    if not fronted or any(c.dep_ in _SUBJECTS for c in verb.children):
        return
    place.head, place.dep_ = prep, "pobj"
    doer.head, doer.dep_ = verb, "nsubj"


def _part_gift(place: Token) -> None:
    """Mend "gave Jamaica tents and *Haiti vehicles*", read as two gifts to Jamaica.

    The second recipient has no verb of his own: of him nothing is told.
    """
    gift = place.head
    verb = gift.head.head
    if gift.dep_ != "conj" or gift.head.dep_ != "dobj" or lemma(verb) not in cues().gives:
        return
    before = [*verb.children, *gift.head.children]
    named = (c for c in before if c.pos_ == "PROPN" and c.dep_ in ("dative", *_JOINED))
    if any(c.left_edge.i == verb.i + 1 for c in named):
        gift.head, gift.dep_ = verb, "dep"
