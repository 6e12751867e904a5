"""How the benchmark asks our geocoder; HOME are the sources that our own names come from."""

from __future__ import annotations

from mapapp.geocoder import Geocoder

NAME = "mapapp"
HOME = {"cldr-en", "geonames"}
_geocoder = Geocoder()


def resolve(name: str) -> str | None:
    """Return the iso3 code that a typed name means."""
    place = _geocoder.resolve(name)
    return place.iso3 if place else None


def find(text: str) -> list[tuple[int, int, str | None]]:
    """Return the spans of a text that name places, with their iso3 codes."""
    return [(m.start, m.end, m.place.iso3 if m.place else None) for m in _geocoder.find(text)]
