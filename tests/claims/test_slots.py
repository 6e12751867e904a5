from __future__ import annotations

import readings

from mapapp.claims.slots import Slots, add


def test_a_slot_holds_each_party_once() -> None:
    peru = readings.word("Canada left Peru.", "Peru")
    slots: Slots = {}
    add(slots, "A1", [peru])
    add(slots, "A1", [peru])
    assert slots == {"A1": [peru]}
