from __future__ import annotations

import framed
import readings

from mapapp.claims.misread_objects import shared_objects, shifted_object, shifted_recipient


def test_two_verbs_may_share_an_object() -> None:
    verb = readings.word("Canada began recruiting and training Afghans.", "recruiting")
    assert [t.text for t in shared_objects(verb)] == ["Afghans"]


def test_what_is_read_as_part_of_its_recipient_is_an_object() -> None:
    verb = readings.word("Canada handed over to Peru two ships.", "handed")
    assert [t.text for t in shifted_object(verb)] == ["ships"]


def test_who_is_read_as_part_of_a_thing_gets_it() -> None:
    verb = readings.word("Canada sold Peru Su-30 jets.", "sold")
    assert [t.text for t in shifted_recipient(verb)] == ["Peru"]


def test_a_guest_does_not_visit_who_tells_him() -> None:
    found = framed.frame("The king told visiting President Ana Roe of Peru.", "visiting")
    assert framed.words(found, "A0") == ["Roe"]


def test_who_gets_a_thing_stands_before_it() -> None:
    text = "Iran gives the Houthis weapons, money and training."
    assert readings.ends(text, "military_support") == {("IRN", "houthis")}


def test_who_gets_a_counted_thing_is_read_as_part_of_it() -> None:
    text = "Two firms in Oman sold the Houthis 400 engines."
    assert readings.ends(text, "arms_transfer") == {("OMN", "houthis")}


def test_who_is_hosted_on_a_visit_is_the_guest() -> None:
    text = "Vietnam's prime minister played host to visiting Lao President Somsak Vong on Tuesday."
    assert readings.ends(text, "visit") == {("LAO", "VNM")}
    text = "Vietnam's prime minister looked forward to visiting Lao President Somsak Vong."
    assert ("LAO", "VNM") not in readings.ends(text, "visit")
