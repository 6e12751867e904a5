from __future__ import annotations

import readings


def test_a_body_works_with_its_own_members_all_the_time() -> None:
    assert readings.ends("Kenya works closely with the United Nations.", "cooperation") == set()
    assert readings.ends("Kenya works closely with the European Union.", "cooperation") != set()


def test_a_territory_of_ones_own_is_not_abroad() -> None:
    text = "Denmark's prime minister, Mette Dahl, visited Nuuk and on Friday flew to Riga."
    assert readings.ends(text, "visit") == {("DNK", "LVA")}


def test_a_game_is_no_war() -> None:
    assert readings.claims("Peru attacked Chile.", "attack")
    assert readings.claims("Peru attacked Chile in a war game.", "attack") == []
