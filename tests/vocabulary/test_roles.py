from __future__ import annotations

from mapapp.vocabulary.roles import roles


def test_an_office_has_its_short_forms() -> None:
    assert "foreign" in roles().same_office("fm")
    assert "chairman" in roles().same_office("chair")
    assert roles().same_office("envoy") == roles().same_office("representative")
    assert roles().same_office("table") == frozenset()
