from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The envoy flew to Lima, where he opened a clinic that Japan built for the poor.", "aid",
         {("JPN", "PER")}),
        (("In a call with the Malawian president, the German chancellor said that Berlin would "
         "send tents and medicine."), "aid", {("DEU", "MWI")}),
        (("The President regretted the lives lost in the floods in Malawi and said that Norway is "
         "sending 10 million dollars in food."), "aid", {("NOR", "MWI")}),
        (("During her visit to Vanuatu, she announced that New Zealand would give 9 million "
         "dollars for roads on the outer islands."), "aid", {("NZL", "VUT")}),
        (("Fiji's foreign minister toured a naval base. In Fiji he saw two patrol boats that "
         "Australia delivered in May."), "arms_transfer", {("AUS", "FJI")}),
        (("Ghana Rearms\n\nGhana's army is short of trucks. Turkey delivered forty armoured "
         "vehicles last week. Brazil delivered two batteries of missiles on Sunday."),
         "arms_transfer", {("TUR", "GHA"), ("BRA", "GHA")}),
    ],
)  # fmt: skip
def test_who_gets_it_is_where_it_happens_who_is_told_it_or_told_of_before(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Talks took place in Doha. Norway gave 5 million dollars for schools.",
        "Peru voted on Sunday. Chile will give 20 million dollars for schools in its own deserts.",
        "Russia and Iran held talks. Norway gave ten million dollars for clinics.",
        "Turkey bought jets from Sweden. Germany delivered missiles to several countries.",
        "Speaking in Paris, the Japanese minister said Tokyo would send tents and medicine.",
        "The king, who was born in Jordan, said Morocco would send tents.",
        "The minister thanked Poland, which has donated tents, and flew on to Lithuania.",
        "Kuwait will host the games. Qatar gave the charity 5 million dollars.",
        "Peru and Chile\n\nPeru condemned the plan. Chile will send tents and food.",
    ],
)
def test_where_somebody_else_may_be_meant_nobody_is(text: str) -> None:
    assert readings.ends(text, "aid") == set()
    assert ("DEU", "SWE") not in readings.ends(text, "arms_transfer")


def test_what_other_words_tell_of_the_same_two_stands_alone() -> None:
    text = "In Lima, Japan's minister pledged 40 million dollars in new loans for Peru."
    assert readings.ends(text, "aid") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Chile struck Peru with missiles supplied by Oman.",
        "In Peru, Chile used missiles that Oman delivered in May.",
        "Gunmen attacked Mali, and Norway sent tents.",
        "Peru lost a town. Peru has no army. Oman's government gave mayors 300 tents.",
        "Peru has no army. Peru fights on. Oman's army handed over two tanks to a museum.",
    ],
)
def test_who_is_struck_with_a_thing_was_not_given_it(text: str) -> None:
    found = readings.ends(text, "arms_transfer") | readings.ends(text, "aid")
    assert not {("OMN", "PER"), ("NOR", "MLI")} & found
