from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import handmade
import pytest

from mapapp.exporters.geopackage import to_geopackage


@pytest.fixture
def base() -> Iterator[sqlite3.Connection]:
    graph, spec = handmade.laid_out(handmade.hard(), made=dt.date(2024, 5, 6))
    with closing(sqlite3.connect(":memory:")) as found:
        found.deserialize(to_geopackage(graph, spec))
        yield found


def test_it_is_a_whole_geopackage(base: sqlite3.Connection) -> None:
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA application_id").fetchall() == [(0x47504B47,)]
    listed = {name for (name,) in base.execute("SELECT table_name FROM gpkg_contents")}
    kinds = dict(base.execute("SELECT table_name, geometry_type_name FROM gpkg_geometry_columns"))
    assert set(kinds.values()) == {"MULTILINESTRING", "POINT"}
    assert listed == {*kinds, "about", "layer_styles"}


def test_times_of_change_are_the_day_it_was_made(base: sqlite3.Connection) -> None:
    times = base.execute(
        "SELECT last_change FROM gpkg_contents UNION SELECT update_time FROM layer_styles"
    )
    assert times.fetchall() == [("2024-05-06T00:00:00.000Z",)]
