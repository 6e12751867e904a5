from __future__ import annotations

import datetime as dt

import pytest

from mapapp.claims.leaders import leader, leaders_in


@pytest.mark.parametrize(
    ("name", "role", "serves"),
    [
        ("Abdel Fattah al-Sisi", "president", "EGY"),
        ("Abdelfattah El-Sissi", "", "EGY"),
        ("Sisi", "president", "EGY"),
        ("Luiz Inacio Lula da Silva", "president", "BRA"),
        ("Recep Tayyip Erdoğan", "", "TUR"),
        ("Muhammad bin Salman", "crown prince", "SAU"),
        ("Salman", "king", "SAU"),
        ("Hussein", "king", "JOR"),
        ("Felipe VI", "king", "ESP"),
        ("Volodymyr Zelenskij", "", "UKR"),
        # anybody's, or another's
        ("Salman", "", None),
        ("Charles", "prime minister", None),
        ("Anna Biden", "", None),
        ("Tom Lam", "", None),
    ],
)
def test_a_leader_is_known_however_he_is_spelled(name: str, role: str, serves: str | None) -> None:
    found = leader(name, role, None)
    assert (found.serves if found is not None else None) == serves


def test_a_surname_is_of_who_was_in_office() -> None:
    assert leader("Rice", "secretary", dt.date(2008, 1, 1)) is not None
    assert leader("Rice", "secretary", dt.date(2024, 1, 1)) is None


def test_names_of_leaders_are_found_without_their_accents() -> None:
    text = "Then Erdogan and Sisi spoke."
    assert [text[start:].split(maxsplit=1)[0] for start in leaders_in(text)] == ["Erdogan", "Sisi"]
