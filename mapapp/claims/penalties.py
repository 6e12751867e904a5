"""Who did what somebody is punished, praised or thanked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.lists import objects_of
from mapapp.claims.passives import is_passive
from mapapp.claims.prepositions import prepositions
from mapapp.claims.tokens import lemma, verb_above
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

ACCUSING = ("accuse", "suspect", "blame", "charge")  # "accused Chad of arming": who accuses says so


def punished(verb: Token, objects: list[Token]) -> list[Token]:
    """Return who did what is punished: "sanctioned *Peru* for", "took revenge on *Peru* for"."""
    if lemma(verb) in cues().judges:
        return [] if is_passive(verb) else objects
    if lemma(verb) in cues().rages:
        return [p for n, p in prepositions(verb) if n in ("at", "against", "into")]
    penalty = next((o for o in objects if lemma(o) in cues().penalties), None)
    if penalty is None:
        return []
    return [
        p for w in (penalty, verb) for n, p in prepositions(w) if n in ("on", "against", "upon")
    ]


def listed_for(noun: Token) -> list[Token]:
    """Mend "sanctioned a firm and its owners *for* arming Peru", read as owners for it."""
    above = verb_above(noun)
    judged = above is not None and lemma(above) in cues().judges and not is_passive(above)
    return objects_of(above) if above is not None and judged else []
