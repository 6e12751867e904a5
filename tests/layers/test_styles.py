from __future__ import annotations

from typing import get_args

from mapapp.layers.styles import leg_status, leg_style, relation_style, status_style
from mapapp.model import StatusLabel
from mapapp.vocabulary.theme import theme

SCREEN = theme("screen")


def test_no_two_statuses_look_alike() -> None:
    styles = [status_style(SCREEN, status) for status in get_args(StatusLabel)]
    assert len({(s.dash, s.opacity, s.struck) for s in styles}) == len(styles)


def test_an_echo_of_a_stop_is_thinner() -> None:
    full = relation_style(SCREEN, "diplomacy", "asserted")
    assert relation_style(SCREEN, "diplomacy", "asserted", echo=True).width < full.width


def test_a_stop_called_off_is_struck_and_an_order_only_listed_is_lighter() -> None:
    told = leg_style(SCREEN, "#000000", "completed", order_told=True)
    assert leg_style(SCREEN, "#000000", "cancelled", order_told=True).struck
    assert leg_style(SCREEN, "#000000", "completed", order_told=False).width < told.width
    assert leg_status("cancelled") == leg_status("ended") == "ended"


def test_width_grows_with_independent_sources_and_then_no_more() -> None:
    widths = [relation_style(SCREEN, "conflict", "alleged", sources=n).width for n in range(1, 7)]
    assert widths[0] < widths[1] < widths[2] < widths[3] == widths[4] == widths[5]
