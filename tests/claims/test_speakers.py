import pytest
import readings

PEERS = (
    "Fiji - general debate\n\nWe stand with Peru, and we have trained its police.\n\n"
    "Our people rejoice."
)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # who says it, else whose speech it is
        ("Peru's president said that we have sanctioned Chile.", "sanction", {("PER", "CHL")}),
        ("Fiji - general debate\n\nWe thank Japan for its aid.\n\nOur people will visit Oman.",
         "aid", {("JPN", "FJI")}),
        # whom a speaker tells of
        (PEERS, "military_support", {("FJI", "PER")}),
    ],
)  # fmt: skip
def test_we_are_who_speaks(text: str, kind: str, expected: set[tuple[str, str]]) -> None:
    assert readings.ends(text, kind) == expected
