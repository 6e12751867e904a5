import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # a clause without its verb has a doer of its own
        ("Peru sanctioned Chile, Norway Mali and Oman Chad.", "sanction", {("PER", "CHL")}),
        # what stands beside a name is whom the name is
        ("Peru sanctioned Leo Low, a Dane who works for Hamas.", "sanction", {("PER", "hamas")}),
        # an office that is read as part of a longer name
        ("Peru's Minister for Trade Ana Roe visited Oman.", "visit", {("PER", "OMN")}),
        # two of a people are not their state
        ("Two Peruvians attacked Chile.", "attack", set()),
        ("A Peruvian attacked Chile.", "attack", set()),
        ("A Peruvian was jailed in Oman for an attack on Chile.", "attack", set()),
        ("A Peruvian jet attacked Chile.", "attack", {("PER", "CHL")}),
        ("Peruvian troops attacked Chile.", "attack", {("PER", "CHL")}),
    ],
)
def test_a_name_and_what_stands_beside_it_stand_for_one(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected
