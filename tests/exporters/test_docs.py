"""The guide to the formats names what there is."""

from __future__ import annotations

from pathlib import Path

from mapapp.exporters import EXPORTERS
from mapapp.exporters.rows import COLUMNS, NODE_COLUMNS

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "formats.md"


def test_it_has_a_row_for_each_format_and_column() -> None:
    lines = GUIDE.read_text("utf-8").splitlines()
    for row in EXPORTERS:
        assert any(line.startswith(f"| `{row.suffix}` | ") for line in lines), row.suffix
    for name, meaning in (*COLUMNS.items(), *NODE_COLUMNS.items()):
        assert f"| `{name}` | {meaning} |" in lines
