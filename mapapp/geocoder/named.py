"""What a text has named so far, by which its names are told apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Named:
    """What a text has named so far: how often each country, which divisions, which persons."""

    local: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    divisions: Counter[str] = field(default_factory=Counter)
    settled: dict[str, int] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)
    alone: str | None = None
    is_english: bool = True
