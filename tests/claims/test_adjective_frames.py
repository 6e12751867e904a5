from __future__ import annotations

import framed


def test_an_adjective_has_its_own_parties() -> None:
    found = framed.frame("Canada is loyal to Peru.", "loyal")
    assert (framed.words(found, "A1"), framed.words(found, "to")) == (["Canada"], ["Peru"])
