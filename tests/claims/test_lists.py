from __future__ import annotations

import readings

from mapapp.claims.lists import companions, conjuncts


def test_lists_are_spread_out() -> None:
    found = conjuncts(readings.word("They saw Chad, Kenya and Togo along with Peru.", "Chad"))
    assert {t.text for t in found} >= {"Chad", "Kenya", "Togo"}


def test_a_list_of_states_read_apart_is_a_list() -> None:
    text = (
        "The foreign ministers of the Democratic Republic of Congo and Rwanda met in Luanda under "
        "the mediation of Angola."
    )
    assert readings.ends(text, "meeting") == {("COD", "RWA")}
    assert readings.ends(text, "mediation") == {("AGO", "COD"), ("AGO", "RWA")}


def test_who_does_it_too_is_a_companion() -> None:
    verb = readings.word("Chad fights there along with Iran and Peru.", "fights")
    assert [t.text for t in companions(verb)] == ["Iran", "Peru"]


def test_the_last_of_a_list_may_have_a_longer_name() -> None:
    text = "Peru will open embassies in Zimbabwe and Burkina Faso."
    found = {frozenset(e) for e in readings.ends(text, "diplomatic_relations")}
    assert found == {frozenset({"PER", "ZWE"}), frozenset({"PER", "BFA"})}
