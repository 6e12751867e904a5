from __future__ import annotations

import readings


def test_an_organ_speaks_of_its_own_country() -> None:
    text = "Somalis fear Iran. The Omani ministry said the country has sent rice to Sudan."
    assert readings.ends(text, "aid") == {("OMN", "SDN")}


def test_who_demands_it_may_be_the_country() -> None:
    text = "Egypt built a dam. Somalia demanded that Kenya withdraw its troops from the country."
    assert readings.ends(text, "military_presence") == set()


def test_a_country_named_in_the_sentence_is_meant() -> None:
    text = "Speaking in Moldova, Norway's minister said Russia was destabilizing the country."
    assert readings.ends(text, "influence") == {("RUS", "MDA")}


def test_the_air_force_is_that_of_the_spokesman_who_tells_of_it() -> None:
    text = "Pakistan's spokesman said the air force had shot down five Indian jets."
    assert readings.ends(text, "attack") == {("PAK", "IND")}
