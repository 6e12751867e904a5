from __future__ import annotations

from array import array

import pytest
import readings

from mapapp.claims.bullets import is_point, led_in


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Canada imposed sanctions on:\n- Belarus\n- Iran", "sanction",
         {("CAN", "BLR"), ("CAN", "IRN")}),
        ("Sanctions were imposed by Canada on:\n1. Belarus\n2. Iran", "sanction",
         {("CAN", "BLR"), ("CAN", "IRN")}),
        ("Russia supplies weapons to:\n(a) Mali;\n(b) Niger; and\n(c) Chad.", "arms_transfer",
         {("RUS", "MLI"), ("RUS", "NER"), ("RUS", "TCD")}),
        ("Canada announced today:\n- sanctions on Belarus\n- $20 million in aid to Mali",
         "aid", {("CAN", "MLI")}),
        ("Canada imposed sanctions on the following countries: Belarus; Iran; Mali.", "sanction",
         {("CAN", "BLR"), ("CAN", "IRN"), ("CAN", "MLI")}),
        ("Finland's president will travel to: Kenya and Chad.", "visit",
         {("FIN", "KEN"), ("FIN", "TCD")}),
        ("Why it matters:\n- Peru attacked Chile.\n- Oman is calm.", "attack", {("PER", "CHL")}),
        ("The team will play against:\n- Peru\n- Chile", "attack", set()),
    ],
)  # fmt: skip
def test_a_point_is_read_with_the_line_that_leads_it_in(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


def test_points_of_a_journey_have_their_days_and_their_own_words() -> None:
    text = "Finland's president will visit:\n- Kenya, 3 May 2024\n- Ghana (5 May 2024)"
    read = readings.reading(text)
    (tour,) = read.tours
    days = [leg.date.start.day for leg in tour.legs if leg.date and leg.date.start]
    assert ([leg.place.iso3 for leg in tour.legs], days) == (["KEN", "GHA"], [3, 5])
    assert all(c.sentence.text in text and c.evidence.text in text for c in read.claims)
    assert {c.target_span.text for c in read.claims} == {"Kenya", "Ghana"}


def test_what_is_a_point() -> None:
    assert all(map(is_point, ["- Peru", "(b) Peru", "12. Peru"]))
    assert not is_point("Peru - Chile")


def test_a_list_without_end_is_read_with_its_lead_for_some_of_its_points() -> None:
    lead = "Canada, which has long said that it would do so, imposed sanctions on:"
    text = "\n".join([lead, *(["- Oman is calm"] * 3000)])
    origin = array("I", range(len(lead)))
    starts = [len(lead) + 1 + 15 * at for at in range(3000)]
    point = ("Oman is calm", array("I", range(12)))
    plain = [(lead, origin), *([point] * 3000)]
    spans = [(0, len(lead)), *((start, start + 14) for start in starts)]
    seen = [told for told, _ in led_in(plain, spans, text)]
    assert (seen[1].split()[0], seen[-1]) == ("Canada,", "Oman is calm")
