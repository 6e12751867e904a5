"""The slots of a frame: name → head words of the parties, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

Slots = dict[str, list["Token"]]


def add(slots: Slots, name: str, parties: list[Token]) -> None:
    """Add parties to a slot, each once."""
    kept = slots.setdefault(name, [])
    kept += [p for p in parties if p not in kept]
