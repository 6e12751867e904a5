"""The credit lines that every map carries."""

from __future__ import annotations


def credit_lines() -> tuple[str, ...]:
    """Return the credit for each source of the geography."""
    return ("Boundaries: Natural Earth (public domain)", "Cities: GeoNames (CC BY 4.0)")
