from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyiv says Iran supplied drones to Russia, which Tehran denies.", "denied"),
        ("Kyiv says Iran supplied drones to Russia. Tehran denied the charge.", "denied"),
        ("Kyiv says Iran supplied drones to Russia. Tehran dismissed this as a lie.", "denied"),
        # another denies it, or another thing is denied
        ("Kyiv says Iran supplied drones to Russia. Oman denied this.", "asserted"),
        ("Kyiv says Iran supplied drones to Russia. Tehran denied a visa to Roe.", "asserted"),
        # what nobody but the text says stays told
        ("Iran supplied drones to Russia. Tehran denied this.", "asserted"),
    ],
)
def test_what_the_one_who_acts_denies_is_denied(text: str, expected: str) -> None:
    assert readings.claim(text, "arms_transfer").status.label == expected
