from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Norway sanctioned Iran and Sweden banned Chad.", "sanction",
         {("NOR", "IRN"), ("SWE", "TCD")}),
        ("Peru attacked Chile and Kenya attacked Mali.", "attack",
         {("PER", "CHL"), ("KEN", "MLI")}),
        ("The king of Spain visited Peru and the king of Norway visited Chile.", "visit",
         {("ESP", "PER"), ("NOR", "CHL")}),
        ("The French president flew to Oman and the German chancellor flew to Mali.", "visit",
         {("FRA", "OMN"), ("DEU", "MLI")}),
        ("Turkey bombed Syria and Iraq attacked Iran.", "attack",
         {("TUR", "SYR"), ("IRQ", "IRN")}),
        ("Turkey bombed Syria and Iraq and attacked Iran.", "attack",
         {("TUR", "SYR"), ("TUR", "IRQ"), ("TUR", "IRN")}),
        ("France and Italy sold arms to Egypt and Jordan.", "arms_transfer",
         {("FRA", "EGY"), ("FRA", "JOR"), ("ITA", "EGY"), ("ITA", "JOR")}),
        ("Peru said Chile and Bolivia attacked Brazil.", "attack",
         {("CHL", "BRA"), ("BOL", "BRA")}),
    ],
)  # fmt: skip
def test_each_clause_has_its_own_subject(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


def test_what_is_denied_is_the_second_clauses_alone() -> None:
    text = "Iran attacked Israel and Syria denied involvement."
    assert readings.claim(text, "attack").status.label == "asserted"


def test_a_subject_behind_a_list_is_no_part_of_it() -> None:
    text = "In concert with Chile, Peru and Mali, the United States sanctioned Togo."
    assert readings.ends(text, "sanction") == {("USA", "TGO")}


def test_what_is_told_behind_an_order_is_done_by_who_orders() -> None:
    text = "Somalia told the Danish envoy to leave and closed two Danish consulates in Berbera."
    assert readings.ends(text, "diplomatic_rupture") == {("SOM", "DNK")}
