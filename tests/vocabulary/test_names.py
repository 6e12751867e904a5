from __future__ import annotations

import readings

from mapapp.vocabulary import names
from mapapp.vocabulary.actors import actors


def test_every_code_in_the_lists_exists() -> None:
    listed = names.aliases()
    codes = {*listed.names, *listed.metonyms, *listed.sites, *listed.capitals, *listed.native}
    codes |= {
        *listed.demonyms,
        *names.parts().parts,
        *names.parts().peoples,
        *names.former().peoples,
    }
    codes |= {code for old in names.former().former for code in (old.now, *old.others)}
    codes |= {d.country for d in names.disputed().disputed}
    codes |= {code for d in names.disputed().disputed for pair in d.views.items() for code in pair}
    codes |= {code for a in actors() for code in (a.home, a.serves) if code}
    assert all(readings.geocoder().place(code).iso3 == code for code in sorted(codes))


def test_former_names_say_until_when() -> None:
    assert all(1800 < old.until < 2030 for old in names.former().former)


def test_disputed_places_say_why() -> None:
    assert all(len(policy.note) > 10 for policy in names.disputed().disputed)


def test_rules_have_words() -> None:
    words = names.rule_words()
    assert {"Post", "Agreement"} <= set(words["heads"])
    assert {"Mr", "President"} <= set(words["titles"])
    assert "Reading" in words["words"]
