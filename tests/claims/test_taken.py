from __future__ import annotations

from mapapp.claims.taken import Taken


def test_a_name_is_found_at_any_part_of_its_place_and_at_no_other() -> None:
    taken = Taken("Oman Air flies to Kenya", [(0, 8)])
    taken.add(18, 23)
    assert [taken.holds(*span) for span in ((4, 12), (0, 1), (7, 8), (20, 21))] == [True] * 4
    assert [taken.holds(*span) for span in ((8, 18), (9, 14))] == [False] * 2


def test_nothing_stands_where_nothing_was_marked() -> None:
    assert not Taken("Oman", []).holds(0, 4)
