"""A claim together with what the text gave for it: its ends as named, and the frame."""

from __future__ import annotations

from dataclasses import dataclass

from mapapp.claims.ends import End
from mapapp.claims.frames import Frame
from mapapp.model import Claim, StopKind


@dataclass(frozen=True, slots=True)
class Found:
    """A claim with its ends as the text names them, its frame, and its pattern's strength.

    `kind` is what kind of stop a visit is.
    """

    claim: Claim
    source: End
    target: End
    score: float
    frame: Frame
    kind: StopKind = "stop"


def pair(found: Found) -> frozenset[str]:
    """Return the two whom a claim joins, whichever way it goes."""
    return frozenset((found.claim.source.id, found.claim.target.id))
