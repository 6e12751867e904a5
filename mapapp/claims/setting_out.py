"""How far a journey has come: set out for and not yet there, or on the first leg of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.frames import Frame
from mapapp.claims.sureness import Sureness
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import Pattern

if TYPE_CHECKING:
    from spacy.tokens import Token


_LEADS = ("take", "bring", "carry")


def setting_out(frame: Frame, pattern: Pattern, reading: Sureness) -> None:
    """Read what the verb of a journey, or the words around its noun, tell of its beginning."""
    if (pattern.phase == "begun" and _sets_out(frame.token)) or _is_led(frame.token):
        reading.set_phase("planned", frame.token)
    _on_first_leg(frame, reading)
    _set_out_for(frame, reading)


def _sets_out(verb: Token) -> bool:
    """Tell "leaves for Lima", which is yet to be reached."""
    return verb.tag_ == "VBZ" and lemma(verb) in (
        "leave", "depart", "set_off", "set_out", "include", "take_in", "cover", "comprise",
    )  # fmt: skip


def _is_led(verb: Token) -> bool:
    """Tell "a tour that takes him to Lima", which is yet to be reached."""
    if verb.tag_ != "VBZ" or lemma(verb) not in _LEADS:
        return False
    of = [verb.head] if verb.dep_ == "relcl" else [c for c in verb.children if c.dep_ == "nsubj"]
    return any(lemma(t) in cues().shared_events for t in of)


def led_by(journey: Token) -> Token | None:
    """Return the verb that tells where a journey led: "a trip that *took* him to Lima"."""
    if lemma(journey) not in cues().shared_events:
        return None
    return next((c for c in journey.children if c.dep_ == "relcl" and lemma(c) in _LEADS), None)


def _on_first_leg(frame: Frame, reading: Sureness) -> None:
    """Read that a tour has just begun: "on the first leg of a tour of Peru"."""
    leg = frame.governor if frame.kind == "nouns" else None
    if leg is not None and lemma(leg) in ("leg", "stop", "stage"):
        for word in leg.children:
            if word.lower_ in ("first", "opening"):
                reading.set_phase("planned", word)


def _set_out_for(frame: Frame, reading: Sureness) -> None:
    """Read that a visit has begun for which somebody has left: "left for a visit to Peru"."""
    verb = frame.governor if frame.kind == "nouns" else None
    told = verb is not None and lemma(verb) in ("leave", "depart", "set_off", "set_out", "embark")
    aside = frame.token.dep_ == "pobj" and frame.token.head.lower_ in ("after", "following", "from")
    if aside:
        return  # "left after talks in Peru"
    if verb is not None and told and lemma(frame.token) in cues().shared_events:
        reading.set_phase("begun", verb)
    elif verb is not None and lemma(verb) == "follow" and _is_open_end(verb):
        reading.set_phase("planned", verb)


def _is_open_end(verb: Token) -> bool:
    """Tell "a visit to Peru, to be followed by one to Chile"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
