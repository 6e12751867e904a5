from __future__ import annotations

from mapapp.geocoder.meanings import Meanings
from mapapp.geocoder.table import Row


def collected() -> Meanings:
    names = Meanings()
    for iso3, name, kind, people in (("AAA", "Quoll", "country", 0), ("B", "Quoll", "city", 9000)):
        place = names.add(Row(iso3, name, kind, 0.0, 0.0, iso3=iso3, people=people))
        names.name(name, "C" if kind == "country" else "T", place)
    return names


def test_the_likeliest_meaning_comes_first() -> None:
    (entry,) = collected().by_name()
    assert [r.sense for r in entry.readings] == ["C", "T"]


def test_a_place_is_kept_once() -> None:
    names = collected()
    assert names.add(Row("AAA", "Quoll", "country", 0.0, 0.0)) == names.index["AAA"]
    assert len(names.rows) == 2


def test_longer_names_are_said_to_begin() -> None:
    names = collected()
    names.name("Quoll Bay", "T", 1)
    assert [(e.key, e.begins) for e in names.by_name()] == [("quoll", True), ("quoll bay", False)]


def test_words_in_any_order_tell_a_country() -> None:
    names = collected()
    names.name("Republic of Quoll", "c", 0)
    (entry,) = names.bags()
    assert entry.readings[0].place == 0


def test_a_name_may_lose_a_meaning() -> None:
    names = collected()
    names.keep("Quoll", lambda r: r.sense == "T")
    assert [r.sense for r in names.of("Quoll")] == ["T"]
