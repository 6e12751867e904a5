from __future__ import annotations

import framed
import pytest
import readings


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
    found = framed.frame(text, word)
    assert {name: framed.words(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "word", "name", "expected"),
    [
        ("We met Peru and Chile, which have built schools.", "built", "A0", ["Peru", "Chile"]),
        ("We met Peru and Chile, which have built schools.", "built", "A1", ["schools"]),
        ("Peru told him of the aid that Chile is sending.", "sending", "A1", ["aid"]),
        ("Peru and Chile, all of which have helped us, left.", "helped", "A0", ["Peru", "Chile"]),
        ("Peru, Chile and Oman patrol the sea.", "patrol", "A0", ["Peru", "Chile", "Oman"]),
        ("Together with Peru, Chile builds roads.", "builds", "beside", ["Peru"]),
        ("Cuban nurses have for years served in Peru.", "served", "A0", ["nurses"]),
    ],
)  # fmt: skip
def test_parties_that_stand_further_off_are_found(
    text: str, word: str, name: str, expected: list[str]
) -> None:
    assert framed.words(framed.frame(text, word), name) == expected


def test_joined_prepositions_are_one() -> None:
    assert framed.words(
        framed.frame("They fight on behalf of Syria.", "fight"), "on_behalf_of"
    ) == ["Syria"]


def test_which_may_comment_on_a_whole_clause() -> None:
    found = framed.frame("Canada attacked Peru, which alarmed Chile.", "alarmed")
    assert framed.words(found, "A0") == ["Canada"]


def test_whom_it_is_said_according_to_takes_no_part() -> None:
    found = readings.reading("Iran sent drones to Sudan, according to Egyptian officials.")
    assert [(c.source.id, c.target.id) for c in found.claims] == [("IRN", "SDN")]


def test_who_gets_a_thing_is_parted_from_it_and_more_is_given_in_addition() -> None:
    found = framed.frame("Firms sold the Houthis more than 400 engines.", "sold")
    assert framed.words(found, "A2") == ["Houthis"]
    assert framed.words(found, "A1") == ["engines"]
    found = framed.frame("Iran provides Hamas with money, in addition to rockets.", "provides")
    assert framed.words(found, "with") == ["money", "rockets"]
