from __future__ import annotations

import re

from mapapp.vocabulary.reading import evokes, guide, orders
from mapapp.vocabulary.relations import relations


def test_every_type_has_words_that_can_tell_it() -> None:
    words = evokes()
    assert set(words) == set(relations())
    assert all(len(known) >= 10 for known in words.values())


def test_the_example_is_proven_by_its_own_text() -> None:
    example = guide().example
    assert example.row.quote in example.text
    assert example.row.says in example.row.quote
    assert example.row.type in relations()


def test_phrases_of_orders_are_regular_expressions() -> None:
    for phrase in orders().phrases:
        assert re.compile(phrase).search("Norway met Chad.") is None
