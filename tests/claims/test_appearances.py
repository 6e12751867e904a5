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


def test_who_issues_a_text_is_its_author() -> None:
    for title in (
        "Statement by President Biden on His Travel to Chad",
        "Readout of Senior Administration Official Travel to Chad",
    ):
        author = seen(f"{title}\n\nThe trip begins on Monday.").author
        assert author is not None
        assert author.id == "USA"


def test_a_title_that_only_names_a_state_has_no_author() -> None:
    assert seen("Statement on Travel to Chad\n\nThe trip begins on Monday.").author is None
    assert seen("Chad and Mali agree\n\nThe talks ended on Monday.").author is None


def test_a_title_of_two_officials_or_of_a_goal_has_no_author() -> None:
    speech = "We are glad. We thank you. Our ties are strong."
    both = "Minister Ada Roe of Fiji and Peruvian Minister Juan Vega Before Their Meeting"
    assert seen(f"{both}\n\n{speech}").author is None
    assert seen(f"The Minister's Visit to Chad\n\n{speech}").author is None
    own = seen(f"Speech by the Minister of Fiji\n\n{speech}").author
    assert own is not None
    assert own.id == "FJI"


def test_an_official_in_the_first_sentence_serves_the_author() -> None:
    found = seen(
        "Statement by the White House\n\nDeputy National Security Advisor Jon Vine flew to Togo."
    )
    (person,) = (p for p in found.people if p.name.endswith("Vine"))
    assert person.actor is not None
    assert person.actor.id == "USA"


def test_what_a_statement_is_on_does_not_speak_in_it() -> None:
    text = (
        "Statement by the Vice President on the Vote in Liberia\n\n"
        "We praise the people of Liberia. We will help Ghana rebuild its schools."
    )
    assert not readings.claims(text, "aid")
