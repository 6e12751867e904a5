from __future__ import annotations

import pytest
import readings

from mapapp.claims.frames import Frame, adjective_frame, levels, noun_frame, slot, verb_frame


def frame(text: str, word: str) -> Frame:
    token = next(t for t in readings.passage(text).parsed if t.text == word)
    if token.pos_ in ("VERB", "AUX"):
        return verb_frame(token)
    return noun_frame(token) if token.pos_ in ("NOUN", "PROPN") else adjective_frame(token)


def words(frame: Frame, name: str) -> list[str]:
    return [t.text for t in slot(frame, name)]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Canada sanctioned Peru.", "sanctioned", {"A0": ["Canada"], "A1": ["Peru"]}),
        ("Peru was sanctioned by Canada.", "sanctioned", {"A0": ["Canada"], "A1": ["Peru"]}),
        ("Canada plans to visit Peru.", "visit", {"A0": ["Canada"], "A1": ["Peru"]}),
        ("Canada agreed to invade Peru.", "invade", {"A0": ["Canada"], "A1": ["Peru"]}),
        ("Canada urged Chile to attack Peru.", "attack", {"A0": ["Chile"], "A1": ["Peru"]}),
        ("Canada, which bombed Peru, left.", "bombed", {"A0": ["Canada"], "A1": ["Peru"]}),
        ("Canada and Chile bombed Peru.", "bombed", {"A0": ["Canada", "Chile"]}),
        ("Canada accused Chile of invading Peru.", "invading", {"A0": ["Chile"], "A1": ["Peru"]}),
        ("Canada visited Peru, Chile and Cuba.", "visited", {"A1": ["Peru", "Chile", "Cuba"]}),
    ],
)
def test_verbs_give_their_parties_in_every_construction(
    text: str, word: str, expected: dict[str, list[str]]
) -> None:
    found = frame(text, word)
    assert {name: words(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Canada imposed an embargo on Peru.", "embargo", {"subj": ["Canada"], "on": ["Peru"]}),
        ("Peru endured a Canadian embargo.", "embargo", {"undergoer": ["Peru"]}),
        ("Peru endured years of Canadian sanctions.", "sanctions", {"undergoer": ["Peru"]}),
        (
            "Canada's embargo against Peru ended.",
            "embargo",
            {"poss": ["Canada"], "against": ["Peru"]},
        ),
        (
            "The blockade imposed by Canada on Peru hurt.",
            "blockade",
            {"by": ["Canada"], "on": ["Peru"]},
        ),
        ("Peru is an ally of Canada.", "ally", {"self": ["Peru"], "of": ["Canada"]}),
        ("Canada's ally Peru is here.", "ally", {"self": ["Peru"], "poss": ["Canada"]}),
        ("Talks between Canada and Peru failed.", "Talks", {"between": ["Canada", "Peru"]}),
    ],
)
def test_nouns_give_their_parties_and_those_of_the_verb_around_them(
    text: str, word: str, expected: dict[str, list[str]]
) -> None:
    found = frame(text, word)
    assert {name: words(found, name) for name in expected} == expected


def test_a_dotted_slot_looks_below_another() -> None:
    found = frame("She met with officials in Chad.", "met")
    assert words(found, "with.in") == ["Chad"]


def test_joined_prepositions_are_one() -> None:
    assert words(frame("They fight on behalf of Syria.", "fight"), "on_behalf_of") == ["Syria"]


def test_which_may_comment_on_a_whole_clause() -> None:
    found = frame("Canada attacked Peru, which alarmed Chile.", "alarmed")
    assert words(found, "A0") == ["Canada"]


def test_where_stands_for_its_place() -> None:
    assert words(frame("They left Syria, where rebels fight.", "fight"), "where") == ["Syria"]


def test_a_gerund_read_as_a_noun_keeps_its_parties() -> None:
    assert readings.ends("Canada accused Chile of bombing Peru.", "attack") == {("CHL", "PER")}


def test_what_is_told_beside_a_clause_is_not_done_by_its_subject() -> None:
    for text in (
        "Despite sanctions on Russia, India bought oil from Iraq.",
        "Owing to sanctions on Russia, India bought oil from Iraq.",
    ):
        found = readings.reading(text)
        assert [(c.source.id, c.target.id) for c in found.claims] == [("IND", "IRQ")]


def test_whom_it_is_said_according_to_takes_no_part() -> None:
    found = readings.reading("Iran sent drones to Sudan, according to Egyptian officials.")
    assert [(c.source.id, c.target.id) for c in found.claims] == [("IRN", "SDN")]


@pytest.mark.parametrize(
    ("text", "word", "name", "expected"),
    [
        ("Peru will help Chile rebuild roads.", "help", "A1", ["Chile"]),
        ("Peru will help Chile rebuild roads.", "help", "doing", ["rebuild"]),
        ("With the help of Peru, Chile rebuilt roads.", "help", "behind", ["With"]),
        ("We met Peru and Chile, which have built schools.", "built", "A0", ["Peru", "Chile"]),
        ("We met Peru and Chile, which have built schools.", "built", "A1", ["schools"]),
        ("Oman met its creditors, Peru and Chile.", "creditors", "self", ["Peru", "Chile"]),
        ("We thank Peru for the rice sent to Chad.", "sent", "A0", ["Peru"]),
        ("We thank Peru for sending rice.", "sending", "undergoer", ["We"]),
        ("Peru sent a ship carrying tents.", "sent", "A1.with", ["tents"]),
        ("Peru gave money for schools in the ruins of Lima.", "gave", "for.below", ["ruins"]),
        ("Peru gave money for schools hit by floods in Chad.", "gave", "for.below", ["Chad"]),
        ("Peru gave money for a museum of Chad.", "gave", "for.below", []),
        ("Peru told him of the aid that Chile is sending.", "sending", "A1", ["aid"]),
        ("Peru and Chile, all of which have helped us, left.", "helped", "A0", ["Peru", "Chile"]),
        ("Peru sent rice to help Chile recover.", "sent", "helping", ["Chile"]),
        ("Peru, Chile and Oman patrol the sea.", "patrol", "A0", ["Peru", "Chile", "Oman"]),
        ("He called Peru one of Chile's allies.", "allies", "self", ["Peru"]),
        ("Peru discussed the further growth of trade with Chile.", "trade", "subj", ["Peru"]),
        ("We are appreciative of the aid of Peru.", "aid", "undergoer", ["We"]),
        ("Fiji saw the support it continues to receive from Peru.", "receive", "A1", ["support"]),
        ("Together with Peru, Chile builds roads.", "builds", "beside", ["Peru"]),
        ("Cuban nurses have for years served in Peru.", "served", "A0", ["nurses"]),
    ],
)  # fmt: skip
def test_parties_that_stand_further_off_are_found(
    text: str, word: str, name: str, expected: list[str]
) -> None:
    assert words(frame(text, word), name) == expected


def test_a_slot_with_a_star_is_sought_level_by_level() -> None:
    assert levels("for") == ("for",)
    assert levels("for.*")[:2] == ("for", "for.below")


def test_whose_a_thing_is_tells_its_own_clause_before_the_verb_above() -> None:
    text = (
        "Sullivan's aides of Canada press Kosovo to lift the tariff that Kosovo imposed on Serbia."
    )
    assert readings.ends(text, "sanction") == {("XKX", "SRB")}
