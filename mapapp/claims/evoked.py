"""The frames of a passage: those of its verbs, nouns and adjectives that evoke a relation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mapapp.claims.adjective_frames import adjective_frame
from mapapp.claims.clauses import last_voice
from mapapp.claims.frames import Frame
from mapapp.claims.noun_frames import noun_frame
from mapapp.claims.tokens import lemma
from mapapp.claims.verb_frames import verb_frame

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 250  # words: no sentence of a report is longer; what has no end is no sentence


def frames(doc: Doc, evoking: dict[str, frozenset[str]]) -> Iterator[Frame]:
    """Yield the frames of a parsed passage whose lemma evokes something, in text order."""
    for frame in _all_frames(doc, evoking):
        voice = last_voice(frame.token)
        if voice is not None and frame.token.i < voice[0].i:
            frame.slots = {
                name: [p for p in parties if p.i < voice[0].i]
                for name, parties in frame.slots.items()
            }
        yield frame


def _all_frames(doc: Doc, evoking: dict[str, frozenset[str]]) -> Iterator[Frame]:
    for token in (t for sentence in doc.sents if len(sentence) <= LONGEST for t in sentence):
        name = lemma(token)
        if name == "be" and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in token.children):
            continue  # "in Peru he is to hand over": nobody is there yet
        acts = token.pos_ in ("VERB", "AUX") or _is_misread_verb(token)
        if acts and name in evoking["verbs"]:
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


def _is_misread_verb(token: Token) -> bool:
    """Tell the verb of "Peru's minister visits Chad", read as a noun that has a subject."""
    if token.tag_ != "NNS":
        return False
    deps = {c.dep_ for c in token.children}
    return "nsubj" in deps and bool(deps & {"dobj", "prep"})
