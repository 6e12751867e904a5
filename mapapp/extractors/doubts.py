"""Doubts in the order in which a person should look at them."""

from __future__ import annotations

from collections.abc import Iterable

from mapapp.model import Doubt, DoubtKind

_FIRST: tuple[DoubtKind, ...] = (
    "unread", "direction", "type", "status", "existence", "unproven",
)  # fmt: skip


def ordered(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Return doubts each once, the first to look at in front."""
    return tuple(sorted(dict.fromkeys(doubts), key=lambda d: _FIRST.index(d.kind)))
