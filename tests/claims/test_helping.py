from __future__ import annotations

import framed
import pytest
import readings


@pytest.mark.parametrize(
    ("text", "word", "name", "expected"),
    [
        ("Peru will help Chile rebuild roads.", "help", "A1", ["Chile"]),
        ("Peru will help Chile rebuild roads.", "help", "doing", ["rebuild"]),
        ("Peru sent rice to help Chile recover.", "sent", "helping", ["Chile"]),
    ],
)  # fmt: skip
def test_who_is_helped_and_to_do_what(text: str, word: str, name: str, expected: list[str]) -> None:
    assert framed.words(framed.frame(text, word), name) == expected


def test_what_money_is_to_further_tells_where_it_goes() -> None:
    text = "Ghana announced $27 million to combat malaria across Togo."
    assert readings.ends(text, "aid") == {("GHA", "TGO")}
    assert not readings.claims("Ghana announced $27 million to fight terrorism in Togo.", "aid")
