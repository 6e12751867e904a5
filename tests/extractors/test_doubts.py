from __future__ import annotations

from mapapp.extractors.doubts import ordered
from mapapp.model import Doubt


def test_doubts_stand_once_in_the_order_in_which_to_look() -> None:
    listed = [Doubt("d", "unproven", "a"), Doubt("d", "type", "b"), Doubt("d", "unproven", "a")]
    assert [d.kind for d in ordered([*listed, Doubt("d", "unread", "c")])] == [
        "unread", "type", "unproven",
    ]  # fmt: skip
