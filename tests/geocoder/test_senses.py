from __future__ import annotations

from mapapp.geocoder.senses import SENSES, base


def test_a_country_outweighs_a_town_of_its_name() -> None:
    assert base("C", 0) > base("T", 60_000)
    assert base("T", 8_000_000) > base("T", 80_000) > base("A", 80_000)


def test_a_capital_counts_for_more_than_a_town_of_its_size() -> None:
    assert base("K", 500_000) > base("T", 500_000)
    assert base("K", 0) > base("T", 0)


def test_every_reason_can_be_told() -> None:
    for sense in SENSES.values():
        assert "{" not in sense.why.format(place="Paris", country="France")
