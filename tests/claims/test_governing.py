from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Turkey plans to sell drones to Mali.", "arms_transfer", "planned"),
        ("Turkey agreed to sell drones to Mali.", "arms_transfer", "planned"),
        ("Turkey is believed to have sold drones to Mali.", "arms_transfer", "alleged"),
        ("Turkey is accused of selling drones to Mali.", "arms_transfer", "alleged"),
        ("Turkey denied that it sold drones to Mali.", "arms_transfer", "denied"),
        ("Turkey denies selling drones to Mali.", "arms_transfer", "denied"),
        ("Turkey refused to sell drones to Mali.", "arms_transfer", "denied"),
        ("Turkey stopped selling drones to Mali.", "arms_transfer", "ended"),
        ("Turkey has ruled out selling drones to Mali.", "arms_transfer", "denied"),
        ("Kenya has ruled out selling drones to Mali.", "arms_transfer", "denied"),
        ("The French embargo against Eritrea was lifted.", "sanction", "ended"),
        ("Turkey has no intention of selling drones to Mali.", "arms_transfer", "denied"),
        ("Turkey appears to be selling drones to Mali.", "arms_transfer", "alleged"),
        ("Turkey appears to have armed rebels in Mali.", "arms_transfer", "alleged"),
        ("Turkey does not appear to have sold drones to Mali.", "arms_transfer", "denied"),
        ("It does not seem that Turkey sold drones to Mali.", "arms_transfer", "denied"),
        ("Norway refused to confirm that Chad had bombed Mali.", "attack", "alleged"),
        ("There were reports of a Chadian attack on Mali.", "attack", "alleged"),
        ("Reports of a Chadian attack on Mali were confirmed.", "attack", "asserted"),
        ("A report on a Chadian attack on Mali was published.", "attack", "asserted"),
        ("Sweden is exploring the sale of jets to Peru.", "arms_transfer", "hypothetical"),
        ("Canada put its aid to Mali on hold.", "aid", "ended"),
        ("Sweden has paused its aid to Mali.", "aid", "ended"),
        ("It seems that Turkey sold drones to Mali.", "arms_transfer", "alleged"),
        ("Turkey would appear to have sold drones to Mali.", "arms_transfer", "alleged"),
        ("Turkey is likely to have sold drones to Mali.", "arms_transfer", "alleged"),
        ("Turkey never admitted that it sold drones to Mali.", "arms_transfer", "alleged"),
        ("Turkey has not confirmed selling drones to Mali.", "arms_transfer", "alleged"),
        ("Turkey admitted that it sold drones to Mali.", "arms_transfer", "asserted"),
        ("He laughed off suggestions that Kenya had bombed Chad.", "attack", "denied"),
        ("He brushed aside claims that Kenya had bombed Chad.", "attack", "denied"),
        ("He poured scorn on reports that Kenya had bombed Chad.", "attack", "denied"),
        ("There were suggestions that Kenya had bombed Chad.", "attack", "alleged"),
        ("Norway considers Chad's attack on Mali a mistake.", "attack", "asserted"),
        ("Norway is considering sanctions on Mali.", "sanction", "hypothetical"),
        ("The Polish president called for sanctions against Belarus.", "sanction", "hypothetical"),
        ("Greece lifted its veto of European Union sanctions on Russia.", "sanction", "planned"),
    ],
)
def test_a_governing_word_tells_how_sure_its_clause_is(text: str, kind: str, label: str) -> None:
    assert readings.claim(text, kind).status.label == label


@pytest.mark.parametrize(
    "text",
    [
        "Envoys sought a deal to end the feud between Chad and Sudan.",
        "Sudan's efforts to lift its embargo on Chad failed.",
    ],
)
def test_what_somebody_seeks_to_end_goes_on(text: str) -> None:
    (claim,) = readings.reading(text).claims
    assert claim.status.phase == "begun"


def test_what_is_announced_as_done_is_no_plan() -> None:
    for text in (
        "Sweden announced that it had sent tanks to Ukraine.",
        "Sweden handed Ukraine ten howitzers, the government announced.",
    ):
        (claim,) = readings.reading(text).claims
        assert claim.status.phase == "completed"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru is not seeking a deal with Chile.", "cooperation"),
        ("Peru does not plan an attack on Chile.", "attack"),
    ],
)
def test_what_is_not_sought_is_denied(text: str, kind: str) -> None:
    assert readings.claim(text, kind).status.label == "denied"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Iran has not stopped supplying Mali with missiles.", "asserted"),
        ("Iran never stopped selling arms to Mali.", "asserted"),
        ("Iran stopped selling arms to Mali.", "ended"),
        ("Iran has neither sold arms to Mali nor sent arms to Chad.", "denied"),
    ],
)
def test_what_has_not_stopped_goes_on(text: str, label: str) -> None:
    assert readings.claim(text, "arms_transfer").status.label == label


def test_a_sale_that_was_arranged_was_made() -> None:
    claim = readings.claim("Peru arranged the sale of drones to Chad.", "arms_transfer")
    assert claim.status.label == "asserted"


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("The Greek minister is due in Oman, her only stop before Qatar.", "planned"),
        ("The Greek minister will be in Oman, a stop on his tour of the Gulf.", "planned"),
    ],
)
def test_a_stop_of_a_journey_is_no_end(text: str, phase: str) -> None:
    assert {c.status.phase for c in readings.claims(text, "visit")} == {phase}
