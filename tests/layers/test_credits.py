from __future__ import annotations

from mapapp.layers.credits import credit_lines


def test_every_source_that_asks_for_credit_gets_it() -> None:
    text = " ".join(credit_lines())
    assert "Natural Earth" in text
    assert "GeoNames, CC BY 4.0" in text
    assert "Unicode CLDR" in text
