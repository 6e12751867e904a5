from __future__ import annotations

from mapapp.app.tables import claim_rows
from mapapp.pipeline import analyse, lay_out
from mapapp.readers import read_text


def test_the_table_has_a_row_for_each_claim() -> None:
    graph = analyse([read_text("Canada may sanction Peru. Ghana invaded Togo.", title="T")])
    rows = claim_rows(graph, lay_out(graph))
    assert list(rows["Status"]) == ["hypothetical", "asserted"]
    assert list(rows["Document"]) == ["T", "T"]
