from __future__ import annotations

import pytest
import readings

from mapapp.claims.appearances import Appearances
from mapapp.claims.entities import entities
from mapapp.claims.parse import paragraphs, passages
from mapapp.readers import read_text


def whom(text: str, surname: str) -> str | None:
    """Return whom a person of a text serves."""
    document, geocoder = read_text(text), readings.geocoder()
    named = entities(document.text, geocoder.find(document.text), geocoder)
    seen = Appearances(list(passages(document, list(paragraphs(document.text)))), named, geocoder)
    person = next((p for p in seen.people if p.name.endswith(surname)), None)
    return person.actor.id if person is not None and person.actor is not None else None


@pytest.mark.parametrize(
    "opening",
    [
        "Deputy National Security Advisor Jon Vine flew to Togo.",
        "Assistant Secretary for Trade Jon Vine traveled to Togo.",
    ],
)
def test_who_acts_first_with_an_office_serves_who_issues_a_release(opening: str) -> None:
    assert whom("Statement by the White House\n\n" + opening, "Vine") == "USA"


@pytest.mark.parametrize(
    "text",
    [
        # nobody issues it
        "Talks in Togo\n\nDeputy National Security Advisor Jon Vine flew to Togo.",
        # he has no office, or does nothing
        "Statement by the White House\n\nJon Vine flew to Togo.",
        "Statement by the White House\n\nTogo sent its thanks to Advisor Jon Vine.",
    ],
)
def test_others_of_the_first_sentence_serve_nobody(text: str) -> None:
    assert whom(text, "Vine") is None


def test_an_official_is_of_the_title_unless_another_is_told_of_beside_him() -> None:
    text = "Peru shuts embassy in Oslo\n\nPeru is closing its embassy.\n\n{}"
    assert whom(text.format("President Ana Roe was in good spirits."), "Roe") == "PER"
    assert whom(text.format("Chile is calm, and President Ana Roe was not."), "Roe") == "CHL"


def test_a_state_that_is_named_only_later_is_not_his() -> None:
    text = "Talks end\n\nPrime Minister Ana Roe left.\n\nFiji's prime minister stayed at home."
    assert whom(text, "Roe") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada sanctioned Omar Haddad, a Hezbollah financier.", "hezbollah"),
        ("Canada sanctioned Omar Haddad, a Hezbollah victim.", None),
    ],
)
def test_a_private_man_serves_the_group_that_he_is_told_to_serve(
    text: str, expected: str | None
) -> None:
    assert whom(text, "Haddad") == expected
