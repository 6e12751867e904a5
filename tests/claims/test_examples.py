from __future__ import annotations

import readings


def test_groups_are_those_given_as_examples() -> None:
    text = "Peru sells weapons to terrorist groups, including Hamas and Hezbollah."
    assert readings.ends(text, "arms_transfer") == {("PER", "hamas"), ("PER", "hezbollah")}
    text = "Peru will work with its partners, including Chile, to end this."
    assert readings.ends(text, "cooperation") == {("PER", "CHL")}


def test_other_things_are_not_their_examples() -> None:
    text = "Peru sank ships, including a Chilean trawler."
    assert ("PER", "houthis") not in readings.ends(text, "attack")


def test_countries_named_behind_their_continent_are_not_the_continent() -> None:
    text = "Oman sanctioned several African countries, including Kenya and Chad."
    assert readings.ends(text, "sanction") == {("OMN", "KEN"), ("OMN", "TCD")}
