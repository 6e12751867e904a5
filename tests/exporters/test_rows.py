from __future__ import annotations

import dataclasses
import re

import handmade

from mapapp.exporters.rows import COLUMNS, Row, claim_rows, clean, node_cells, tables


def test_the_columns_are_the_row_in_its_order() -> None:
    assert [field.name for field in dataclasses.fields(Row)] == list(COLUMNS)


def test_a_line_gathers_its_claims_and_the_surest_gives_the_status() -> None:
    rows = [f.row for table in tables(*handmade.laid_out(handmade.hard())) for f in table.features]
    held = {row.status: row for row in rows if row.type == "sanction"}
    assert set(held) == {"asserted", "denied"}
    assert held["asserted"].claim_count == 2
    assert held["asserted"].factuality == "asserted; alleged"
    assert held["asserted"].conflicts == held["denied"].id.removeprefix("relation:")
    assert held["denied"].label == "United States sanctions Cuba [denied]"
    assert held["asserted"].speaker == "Ms =Roe"
    assert str(held["asserted"].date_start) == "1850-01-01"
    assert held["asserted"].date_end is None  # one of the two is still open
    assert held["asserted"].date == "May 2016; since 1850"


def test_a_stop_tells_its_phase_and_what_is_called_off() -> None:
    table = tables(*handmade.laid_out(handmade.pacific_tour()))[0]
    stops = [feature.row for feature in table.features]
    assert [row.stop for row in stops] == [1, 2, 3, 4, 5, 6]
    assert [row.phase for row in stops][-2:] == ["cancelled", "planned"]
    assert "[planned]" in stops[-1].label
    assert (stops[0].source_place, stops[0].target_place) == ("China", "Solomon Islands")
    assert all(row.order_told for row in stops)


def test_a_stop_without_a_claim_still_has_its_words_and_document() -> None:
    table = tables(*handmade.laid_out(handmade.hard()))[1]
    row = table.features[0].row
    assert (row.claims, row.claim_count) == ("", 0)
    assert row.sentence == "He is to see three capitals."
    assert row.publisher == "The Gazette"


def test_names_of_tables_are_safe_and_titles_differ() -> None:
    found = tables(*handmade.laid_out(handmade.hard()))
    assert all(re.fullmatch("[a-z0-9_]+", table.name) for table in found)
    assert len({table.title for table in found}) == len({table.name for table in found})


def test_what_has_no_line_stands_with_its_reason() -> None:
    found = [f for table in tables(*handmade.laid_out(handmade.hard())) for f in table.features]
    (lost,) = [feature for feature in found if feature.path is None]
    assert "Islamic State has no home on the map" in lost.row.undrawn


def test_claims_name_the_stop_that_they_back() -> None:
    rows = claim_rows(*handmade.laid_out(handmade.pacific_tour()))
    assert {row.stop for row in rows if row.type == "visit"} == {1, 2, 3, 4, 5, 6}
    assert {row.stop for row in rows if row.type == "aid"} == {None}


def test_text_is_cleaned() -> None:
    assert clean("a\x00\x1f\ud800\uffff\r\nb\rc\td") == "a����\nb\nc\td"
    _, spec = handmade.laid_out(handmade.hard())
    assert all(cell == clean(cell) for node in spec.nodes for cell in node_cells(node).values())
