from __future__ import annotations

import sys

import pytest

from mapapp.errors import GeodataError
from mapapp.geocoder.gazetteer import gazetteer


def test_all_countries_are_there_once() -> None:
    places = gazetteer().places
    assert sum(1 for id_, place in places.items() if id_ == place.iso3) == 250
    assert all(-180 <= p.lon <= 180 and -90 <= p.lat <= 90 for p in places.values())


def test_regions_know_their_members() -> None:
    members = gazetteer().places["region:sahel"].members
    assert {"MLI", "NER", "TCD"} <= set(members)


def test_missing_geography_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    module = sys.modules["mapapp.geocoder.gazetteer"]
    monkeypatch.setattr(module, "geodata_folder", lambda: tmp_path)
    with pytest.raises(GeodataError, match="make geodata"):
        gazetteer.__wrapped__()
