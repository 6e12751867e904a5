from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "ends"),
    [
        ("Missiles fired by the Houthis struck a port in Oman.", "attack", ("houthis", "OMN")),
        ("A submarine belonging to Peru violated Chilean waters.", "threat", ("PER", "CHL")),
        ("Mali took delivery of Turkish-made drones.", "arms_transfer", ("TUR", "MLI")),
        ("Jets promised by France arrived in Ghana.", "arms_transfer", ("FRA", "GHA")),
    ],
)
def test_who_sent_or_made_a_thing_stands_behind_it(
    text: str, kind: str, ends: tuple[str, str]
) -> None:
    claim = readings.claim(text, kind)
    assert (claim.source.id, claim.target.id) == ends


def test_what_was_given_away_is_the_givers_no_longer() -> None:
    text = "Israel destroyed tanks that were sold to Syria by Peru."
    assert not [c for c in readings.reading(text).claims if c.target.id == "PER"]


def test_who_is_punished_for_a_deed_did_it() -> None:
    for text in (
        "Canada sanctioned Iran for sending drones to Sudan.",
        "Canada imposed sanctions on Iran for sending drones to Sudan.",
        "Iran was sanctioned by Canada for sending drones to Sudan.",
    ):
        claim = readings.claim(text, "arms_transfer")
        assert (claim.source.id, claim.target.id) == ("IRN", "SDN")


def test_its_is_not_of_who_strikes() -> None:
    claim = readings.claim("Kenya protested after Somali jets bombed its islands.", "attack")
    assert (claim.source.id, claim.target.id) == ("SOM", "KEN")


def test_there_is_the_place_last_told_of() -> None:
    text = "Turkey invaded Cyprus in 1974. Its troops are still there."
    claim = readings.claim(text, "military_presence")
    assert (claim.source.id, claim.target.id) == ("TUR", "CYP")


def test_two_officials_are_any_two() -> None:
    text = "Rwandan artillery shelled Congolese troops, according to two officers."
    assert readings.claim(text, "attack").attribution.speaker != "Rwanda"


def test_who_claims_an_attack_says_so() -> None:
    text = "Boko Haram claimed responsibility for the bombing of a court in Chad."
    assert readings.claim(text, "attack").status.label == "asserted"


def test_troops_that_are_named_are_there_whatever_is_planned() -> None:
    claim = readings.claim("Japan will feed the French troops in Mali.", "military_presence")
    assert claim.status.label == "asserted"


def test_who_is_equipped_to_fight_fights() -> None:
    text = "Qatar equipped the Houthis with rockets to attack Oman."
    claim = readings.claim(text, "attack")
    assert (claim.source.id, claim.target.id) == ("houthis", "OMN")


def test_whose_is_of_what_stands_before_it() -> None:
    claim = readings.claim("Kenya, whose jets violated Somali airspace, stayed silent.", "threat")
    assert (claim.source.id, claim.target.id) == ("KEN", "SOM")


def test_a_suspected_doer_is_alleged() -> None:
    claim = readings.claim("Suspected Boko Haram militants attacked a village in Niger.", "attack")
    assert claim.status.label == "alleged"


@pytest.mark.parametrize("tie", ["linked to", "loyal to", "tied to", "affiliated with"])
def test_who_is_bound_to_a_group_acts_for_it(tie: str) -> None:
    text = f"Fighters {tie} Boko Haram killed nine soldiers in Cameroon."
    claim = readings.claim(text, "attack")
    assert (claim.source.id, claim.target.id) == ("boko-haram", "CMR")


def test_who_is_bound_to_a_state_does_not_act_for_it() -> None:
    text = "Fighters linked to Iran attacked a base in Syria."
    assert not readings.reading(text).claims


def test_who_died_in_an_attack_suffered_it() -> None:
    for how in ("an attack blamed on al-Shabaab", "an ambush by al-Shabaab"):
        claim = readings.claim(f"Three Kenyan police officers died in {how}.", "attack")
        assert (claim.source.id, claim.target.id) == ("al-shabaab", "KEN")


def test_who_sends_soldiers_to_help_gives_military_support() -> None:
    claim = readings.claim("Burundi has sent soldiers to help Congo.", "military_support")
    assert (claim.source.id, claim.target.id) == ("BDI", "COD")


def test_fire_is_traded_both_ways() -> None:
    found = readings.reading("Troops of Chad and Libya traded fire on Monday.").claims
    pairs = {(c.source.id, c.target.id) for c in found if c.type == "attack"}
    assert pairs == {("TCD", "LBY"), ("LBY", "TCD")}


def test_a_described_group_needs_no_word_of_its_own() -> None:
    text = "The Houthis spoke on Monday. The Iran-backed group wants talks."
    claim = readings.claim(text, "proxy")
    assert (claim.source.id, claim.target.id) == ("IRN", "houthis")


def test_who_gets_a_thing_may_be_read_as_part_of_its_name() -> None:
    claim = readings.claim("Russia sold Caracas Su-30 jets in 2006.", "arms_transfer")
    assert (claim.source.id, claim.target.id) == ("RUS", "VEN")


def test_its_war_is_of_who_is_helped() -> None:
    text = "North Korea sends troops to Russia to support its war in Ukraine."
    claim = readings.claim(text, "attack")
    assert (claim.source.id, claim.target.id) == ("RUS", "UKR")
    assert claim.status.label == "asserted"
