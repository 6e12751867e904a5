from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Chad spoke of Oman. Peru and Chile cut ties with Kenya, accusing it of fraud.",
            "accusation",
            {("PER", "KEN"), ("CHL", "KEN")},
        ),
        ("Peru expelled Chile's envoy, accusing it of spying.", "accusation", {("PER", "CHL")}),
        ("Norway would defend Japan if China attacked it.", "attack", {("CHN", "JPN")}),
        ("Peru warned that it would act if Chile attacked it.", "attack", {("CHL", "PER")}),
    ],
)
def test_nobody_does_to_himself_what_is_done_to_it(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected
