"""Words that the parser hangs on the verb and that belong to the noun beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_RULERS = frozenset(["government", "regime", "authority", "junta", "leadership", "ruler"])
_NEXT_DOOR = ("neighbouring", "neighboring")


def rehang(token: Token) -> None:
    """Hang a word on the noun that it belongs to, for each known way of hanging it wrong."""
    if token.dep_ == "prep" and token.lower_ == "in":
        _restore_seat(token)
    elif token.lower_ in _NEXT_DOOR and token.tag_ == "VBG":
        _restore_neighbour(token)
    elif token.dep_ == "parataxis":
        _restore_subject(token)
    elif token.tag_ == "VBN" and token.dep_ in ("acl", "amod"):
        _restore_clause(token)


def _restore_clause(verb: Token) -> None:
    """Mend "Peru, a member of it, *invested* in Chile", read as a Peru that was invested there.

    Or "Peru, a member, *hosted* talks", read as the talks that it hosted.
    """
    thing = verb.head if verb.dep_ == "amod" and verb.head.dep_ == "appos" else None
    subject = thing.head if thing is not None else verb.head
    if subject.dep_ != "ROOT" or subject.pos_ not in ("NOUN", "PROPN") or not _is_cut(verb):
        return
    aside = [c for c in subject.children if c.dep_ in ("appos", "relcl") and c.i < verb.i]
    finite = ("VBD", "VBZ", "VBP", "MD")
    if not aside or any(c.tag_ in finite and c not in aside for c in subject.children):
        return
    later = [c for c in subject.children if c.i > verb.i and c != thing]
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    for child in later:
        child.head = verb
    subject.head, subject.dep_ = verb, "nsubj"
    if thing is not None:
        thing.head, thing.dep_ = verb, "dobj"


def _restore_subject(telling: Token) -> None:
    """Mend "*Peru*, Chile said, attacked Oman", where both are read as who said it."""
    doers = [c for c in telling.children if c.dep_ == "nsubj" and c.i < telling.i < telling.head.i]
    main = telling.head
    if len(doers) > 1 and not any(c.dep_ in ("nsubj", "nsubjpass") for c in main.children):
        passive = any(c.dep_ == "auxpass" for c in main.children)
        doers[0].head, doers[0].dep_ = main, "nsubjpass" if passive else "nsubj"


def _is_cut(verb: Token) -> bool:
    """Tell a verb behind the comma that closes an aside, which nothing makes passive."""
    helped = any(c.dep_ in ("agent", "aux", "auxpass", "mark") for c in verb.children)
    return verb.i > 1 and verb.doc[verb.left_edge.i - 1].text == "," and not helped


def _restore_seat(prep: Token) -> None:
    """Mend "accused the government *in Lima* of theft", read as accused there."""
    before = prep.nbor(-1) if prep.i > prep.sent.start else prep
    names = any(c.dep_ == "pobj" and c.pos_ == "PROPN" for c in prep.children)
    owned = any(c.dep_ in ("poss", "compound") for c in before.children)
    if before.lemma_.lower() in _RULERS and names and not owned and prep.head in before.ancestors:
        prep.head = before


def _restore_neighbour(word: Token) -> None:
    """Mend "threatened *neighbouring* Peru", read as an act of its own."""
    state = next((c for c in word.children if c.dep_ == "dobj"), None)
    if state is None or state.left_edge.i != word.i + 1 or word.head == word:
        return
    state.dep_ = "pobj" if word.dep_ == "pcomp" else "dobj"
    if word.dep_ not in ("xcomp", "pcomp", "dobj"):
        return
    above = word.head
    for child in list(word.children):
        child.head = above
    word.head, word.dep_, word.tag_, word.pos_ = state, "amod", "JJ", "ADJ"
