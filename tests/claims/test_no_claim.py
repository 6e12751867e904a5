from __future__ import annotations

import pytest
import readings


def test_a_body_works_with_its_own_members_all_the_time() -> None:
    assert readings.ends("Kenya works closely with the United Nations.", "cooperation") == set()
    assert readings.ends("Kenya works closely with the European Union.", "cooperation") != set()


def test_a_territory_of_ones_own_is_not_abroad() -> None:
    text = "Denmark's prime minister, Mette Dahl, visited Nuuk and on Friday flew to Riga."
    assert readings.ends(text, "visit") == {("DNK", "LVA")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway blocked Israel from bombing Iran.", "attack"),
        ("Norway dissuaded Israel from bombing Iran.", "attack"),
        ("In an interview, Israel's premier attacked Iran.", "attack"),
        ("Erdogan attacked Israel, calling its cabinet a gang.", "attack"),
        ("Oman bought two passenger jets from France.", "arms_transfer"),
        ("Omani Airlines received six jets from France.", "arms_transfer"),
        ("Turkey transferred Syrian fighters to Libya.", "arms_transfer"),
        ("Norway spoke of an Atlantic naval base in Chad.", "military_presence"),
    ],
)
def test_what_is_hindered_done_by_words_or_no_arms(text: str, kind: str) -> None:
    assert readings.ends(text, kind) == set()


def test_nobody_trades_with_a_sea() -> None:
    text = "A railway will carry Angolan copper to the Atlantic."
    assert not readings.claims(text, "economic_tie")


def test_a_firm_is_no_proxy() -> None:
    text = "Norse is a Malta-based firm. Norse was controlled by Hamas."
    assert readings.ends(text, "proxy") == set()


def test_nobody_is_thanked_as_a_donor_for_what_he_gave_another() -> None:
    text = "Chad's minister thanked Peru for the tents that it gave to people in Haiti."
    assert readings.ends(text, "aid") == {("PER", "HTI")}
    text = "Chad's minister thanked Peru for the tents that it gave us."
    assert readings.ends(text, "aid") == {("PER", "TCD")}


def test_police_who_land_are_no_visitors() -> None:
    assert not readings.claims("Kenyan police officers landed in Haiti on Tuesday.", "visit")
