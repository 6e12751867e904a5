from __future__ import annotations

import pytest
import readings

from mapapp.config import Settings
from mapapp.errors import SettingsError
from mapapp.extractors import EXTRACTORS, extractor
from mapapp.readers import read_text

TEXT = "Chad sanctioned Peru."


@pytest.mark.parametrize("name", list(EXTRACTORS))
def test_every_row_reads_and_without_an_endpoint_as_the_rules_do(name: str) -> None:
    said: list[str] = []
    chosen = extractor(Settings(extractor=name), readings.geocoder(), said.append)  # type: ignore[arg-type]
    document = read_text(TEXT)
    chosen.begin([document])
    assert chosen.read(document).claims == readings.reading(TEXT).claims
    chosen.end()
    assert (said == []) == (name == "rules")


def test_another_name_is_refused_with_those_there_are() -> None:
    with pytest.raises(SettingsError, match="rules, llm, both"):
        extractor(Settings(extractor="oracle"), readings.geocoder())  # type: ignore[arg-type]
