from __future__ import annotations

import datetime as dt
import io
import zipfile

import handmade
import openpyxl

from mapapp.exporters.workbook import to_xlsx


def book(title: str | None = None, marking: str | None = None) -> tuple[bytes, openpyxl.Workbook]:
    day = dt.date(2024, 5, 6)
    data = to_xlsx(*handmade.laid_out(handmade.hard(), title=title, marking=marking, made=day))
    return data, openpyxl.load_workbook(io.BytesIO(data))


def test_it_has_its_sheets_and_no_formula_or_link() -> None:
    data, found = book()
    assert found.sheetnames == ["relations", "tours", "claims", "sources", "unplaced", "about"]
    assert found["tours"].max_row == 1 + 6 + 3 + 3
    assert [cell.value for cell in found["unplaced"][2]] == [
        "Foreign minister tours Pacific island states", "=Springfield()", "several have that name",
    ]  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [archive.read(n) for n in archive.namelist() if n.startswith("xl/worksheets/")]
    assert not any(b"<f>" in sheet or b"hyperlink" in sheet for sheet in sheets)


def test_its_times_are_the_day_it_was_made() -> None:
    _, found = book()
    assert found.properties.created == dt.datetime(2024, 5, 6)  # noqa: DTZ001 - a day, in no zone


def test_a_long_marking_is_whole_in_about_and_short_in_the_header() -> None:
    _, found = book(marking="A&B" * 166)
    texts = [row[1] for row in found["about"].iter_rows(values_only=True)]
    assert "A&B" * 166 in texts
    assert len(str(found["claims"].oddHeader.center.text)) < 255
