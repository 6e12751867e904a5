from __future__ import annotations

import readings

from mapapp.claims.appearances import Appearances
from mapapp.claims.entities import entities
from mapapp.claims.parse import paragraphs, passages
from mapapp.readers import read_text


def seen(text: str) -> Appearances:
    document, geocoder = read_text(text), readings.geocoder()
    named = entities(document.text, geocoder.find(document.text), geocoder)
    return Appearances(list(passages(document, list(paragraphs(document.text)))), named, geocoder)


def test_the_latest_appearance_comes_first() -> None:
    found = seen("Peru met Chile. Mali left.")
    actors = [past.end.actor for past in found.before(20)]
    assert [actor.id for actor in actors if actor] == ["MLI", "CHL", "PER"]
    assert list(found.before(0)) == []


def test_a_disputed_place_is_whose_it_is_for_who_speaks() -> None:
    text = (
        "{} - general debate, 2021\n\nWe speak. We ask.\n\nBritain occupied the Chagos Archipelago."
    )
    mauritian, fijian = (
        readings.claim(text.format(who), "military_presence") for who in ("Mauritius", "Fiji")
    )
    assert mauritian.target.id == "MUS"
    assert fijian.target.id == "IOT"


def test_a_surname_is_whose_the_next_sentence_introduces() -> None:
    text = "Dahlberg flew to Chile on Monday. Peru's foreign minister, Bo Dahlberg, is ill."
    assert readings.ends(text, "visit") == {("PER", "CHL")}
    assert readings.ends("Dahlberg flew to Chile. Peru is ill.", "visit") == set()


def test_she_is_none_with_the_name_of_a_man() -> None:
    text = "President David Low of Chile met Premier Helen Roe of Peru. She will visit Mali."
    assert readings.ends(text, "visit") == {("PER", "MLI")}


def test_he_is_not_who_was_named_before_a_stranger() -> None:
    text = "Peru's minister Bo Dahl sang.\n\nMr Lund left home.\n\nHe reached Kenya on Tuesday."
    assert readings.ends(text, "visit") == set()
