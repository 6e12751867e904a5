"""The frame of one word of a short text, for tests of what frames hold."""

from __future__ import annotations

import readings

from mapapp.claims.adjective_frames import adjective_frame
from mapapp.claims.frames import Frame, slot
from mapapp.claims.noun_frames import noun_frame
from mapapp.claims.verb_frames import verb_frame


def frame(text: str, word: str) -> Frame:
    token = readings.word(text, word)
    if token.pos_ in ("VERB", "AUX"):
        return verb_frame(token)
    return noun_frame(token) if token.pos_ in ("NOUN", "PROPN") else adjective_frame(token)


def words(frame: Frame, name: str) -> list[str]:
    return [t.text for t in slot(frame, name)]
