from __future__ import annotations

from mapapp.geocoder.gazetteer import gazetteer
from mapapp.vocabulary.actors import actors
from mapapp.vocabulary.names import aliases, not_places, regions


def test_every_code_in_the_lists_exists() -> None:
    known = set(gazetteer().places)
    listed = aliases()
    codes = {*listed.names, *listed.parts, *listed.peoples, *listed.metonyms, *listed.sites}
    codes |= {code for a in actors() for code in (a.home, a.serves) if code}
    codes |= {m for r in (*regions().regions, *regions().bodies) for m in r.members if m.isalpha()}
    assert codes <= known


def test_rules_have_words() -> None:
    assert {"Post", "Agreement"} <= not_places().heads
