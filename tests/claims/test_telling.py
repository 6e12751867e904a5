from __future__ import annotations

import readings

from mapapp.claims.telling import according_to, follows, is_topic, precedes, reports


def test_who_tells_behind_or_before_what_is_told() -> None:
    text = "Chad bombed Mali, the Interfax news agency quoted Minister Ivan Roe as saying."
    assert precedes(readings.word(text, "bombed"))
    assert not precedes(readings.word("When Chad left, Mali spoke.", "left"))
    assert not follows(readings.word("Chad said that Mali left.", "left"))


def test_sources_and_topics() -> None:
    source = according_to(readings.word("Mali left, according to Chad.", "according"))
    assert source is not None
    assert source.text == "Chad"
    assert is_topic(readings.word("Chad warned of war.", "of"))
    assert reports(readings.word("Chad said that Mali left.", "said"))
