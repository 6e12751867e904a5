import pytest
import readings

LISTED = (
    "Canada is sanctioning a trading company in Guangzhou, China, a shipping agent in Muscat, "
    "Oman, and an official of Eritrea for their part in a scheme."
)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Norwegian President Ole Berg will travel to Fiji, Tonga, Samoa and Palau.", "visit",
         {("NOR", "FJI"), ("NOR", "TON"), ("NOR", "WSM"), ("NOR", "PLW")}),
        (LISTED, "sanction", {("CAN", "CHN"), ("CAN", "OMN"), ("CAN", "ERI")}),
        ("Canada's king met with Premier Ada Berg of Peru and President Petro.", "meeting",
         {("CAN", "PER"), ("CAN", "COL")}),
    ],
)  # fmt: skip
def test_a_torn_list_is_hung_together(text: str, kind: str, expected: set[tuple[str, str]]) -> None:
    assert readings.ends(text, kind) == expected


def test_the_second_guest_is_a_guest() -> None:
    text = (
        "Kenya's president hosted Burundi's foreign minister, Alice Ndayi, and Rwandan Defence "
        "Minister Paul Kaga in Nairobi on Friday."
    )
    assert readings.ends(text, "visit") == {("BDI", "KEN"), ("RWA", "KEN")}
