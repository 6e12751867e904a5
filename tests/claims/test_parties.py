from __future__ import annotations

import readings


def test_kinds_of_ends_are_kept_to() -> None:
    assert readings.claims("Water was brought to Peru.", "arms_transfer") == []


def test_a_release_tells_who_sanctioned() -> None:
    head = "Statement by Foreign Minister Aino Salo of Finland\n\n"
    assert readings.ends(f"{head}The bank in Malta was designated in 2018.", "sanction") == {
        ("FIN", "MLT")
    }
    assert readings.claims("The bank in Malta was designated in 2018.", "sanction") == []


def test_two_mend_ties_with_a_third_and_not_with_each_other() -> None:
    text = "Peru and Chile restored diplomatic relations with Mali."
    pairs = readings.ends(text, "diplomatic_relations")
    assert {("PER", "MLI"), ("CHL", "MLI")} <= pairs
    assert not pairs & {("PER", "CHL"), ("CHL", "PER")}


def test_where_two_delegations_meet_is_the_guest_of_neither() -> None:
    text = "Officials from Chad and Peru held discreet talks in Vienna."
    assert readings.ends(text, "visit") == set()
    assert readings.ends(text, "meeting") == {("TCD", "PER")}


def test_respectively_pairs_two_lists() -> None:
    text = "France and Britain sold tanks to Egypt and Oman, respectively."
    assert readings.ends(text, "arms_transfer") == {("FRA", "EGY"), ("GBR", "OMN")}


def test_near_the_border_of_a_state_is_not_in_it() -> None:
    text = "Ghana's minister Ana Roe will visit Togo and tour a clinic near the Beninese border."
    assert readings.ends(text, "visit") == {("GHA", "TGO")}


def test_where_nobody_is_named_the_two_are_meant_whom_the_text_is_about() -> None:
    title = "Kenya and Somalia fall out\n\n"
    found = readings.ends(f"{title}Somalia recalled its ambassador.", "diplomatic_rupture")
    assert found == {("SOM", "KEN")}
    found = readings.ends(f"{title}Qatar has offered to mediate.", "mediation")
    assert found == {("QAT", "KEN"), ("QAT", "SOM")}
    assert not readings.ends(f"{title}Qatar recalled its ambassador.", "diplomatic_rupture")
    assert not readings.ends(f"{title}Somalia recalled its envoy to Peru.", "mediation")


def test_of_a_list_each_is_tied_to_each() -> None:
    text = "Chad, Mali and Togo signed an agreement on trade."
    found = readings.ends(text, "cooperation") | readings.ends(text, "economic_tie")
    assert {frozenset(pair) for pair in found} == {
        frozenset(("TCD", "MLI")),
        frozenset(("TCD", "TGO")),
        frozenset(("MLI", "TGO")),
    }


def test_of_a_long_list_the_first_is_tied_to_the_others() -> None:
    text = "Chad, Mali, Togo and Benin signed an agreement on trade."
    found = readings.ends(text, "cooperation") | readings.ends(text, "economic_tie")
    assert all("TCD" in pair for pair in found)
    assert len(found) == 3


def test_his_trip_is_of_nobody_where_he_is_unknown() -> None:
    text = (
        "Kosovo's prime minister, Albin Kurti, was in Berlin. My Special Representative, Jan Roe, "
        "will travel to Serbia. He has cancelled his trip to Skopje."
    )
    assert readings.ends(text, "visit") == {("XKX", "DEU")}
