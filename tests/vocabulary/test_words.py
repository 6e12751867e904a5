"""The lists of words: cues, roles, names, actors."""

from __future__ import annotations

from mapapp.geocoder.gazetteer import gazetteer
from mapapp.vocabulary.actors import actors, slug
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.names import aliases, not_places, regions
from mapapp.vocabulary.roles import roles


def test_cues_of_one_axis_do_not_contradict() -> None:
    words = cues()
    assert not words.planned & words.ended
    assert not words.denied & words.alleged
    assert "no" in words.negating_words


def test_an_office_has_its_short_forms() -> None:
    assert "foreign" in roles().same_office("fm")
    assert roles().same_office("chair") != frozenset()
    assert roles().same_office("table") == frozenset()


def test_every_code_in_the_lists_exists() -> None:
    known = set(gazetteer().places)
    listed = aliases()
    codes = {*listed.names, *listed.parts, *listed.metonyms, *listed.sites}
    codes |= {code for a in actors() for code in (a.home, a.serves) if code}
    codes |= {m for r in (*regions().regions, *regions().bodies) for m in r.members if m.isalpha()}
    assert codes <= known


def test_actors_are_many_and_their_ids_are_their_own() -> None:
    ids = [a.id for a in actors() if a.kind != "leader"]  # spellings of a leader share an id
    assert len(ids) >= 400
    assert len(ids) == len(set(ids))
    assert slug("Lord's Resistance Army") == "lord-s-resistance-army"


def test_rules_have_words() -> None:
    assert {"Post", "Agreement"} <= not_places().heads
