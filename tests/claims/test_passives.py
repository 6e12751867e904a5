from __future__ import annotations

import readings

from mapapp.claims.passives import agents, is_passive


def test_a_perfect_is_no_passive() -> None:
    parsed = readings.passage("Canada has invited Peru.").parsed
    assert not is_passive(next(t for t in parsed if t.text == "invited"))


def test_who_did_not_do_it_is_no_agent() -> None:
    verb = readings.word("The ship was sunk not by Peru but by Chile.", "sunk")
    assert is_passive(verb)
    assert [t.text for t in agents(verb)] == ["Chile"]
