from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from xml.etree import ElementTree as ET

import handmade
import pytest

from mapapp import layers
from mapapp.config import Settings
from mapapp.exporters.geopackage import to_geopackage
from mapapp.merge import merge


@pytest.fixture
def base() -> Iterator[sqlite3.Connection]:
    graph = merge(handmade.hard().graph().readings)
    spec = layers.build(graph, handmade.Atlas(), Settings(made=dt.date(2024, 5, 6)))
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


def test_each_status_has_a_symbol_of_its_own(base: sqlite3.Connection) -> None:
    styles = dict(base.execute("SELECT f_table_name, styleQML FROM layer_styles"))
    root = ET.fromstring(styles["family_pressure"].partition("\n")[2])  # noqa: S314 - our own file
    renderer = root.find("renderer-v2")
    assert renderer is not None
    assert renderer.get("attr") == "status"
    symbols = {symbol.get("name"): symbol for symbol in renderer.findall("symbols/symbol")}
    assert {c.get("value") for c in renderer.findall("categories/category")} == set(symbols)
    assert {"asserted", "denied"} <= set(symbols)
    dashes = {
        name: [option.get("value") for option in symbol.iter("Option")
               if option.get("name") == "use_custom_dash"]
        for name, symbol in symbols.items()
    }  # fmt: skip
    assert (dashes["asserted"], dashes["denied"]) == (["0"], ["1"])
    shapes = {option.get("value") for option in symbols["denied"].iter("Option")}
    assert {"filled_arrowhead", "cross2"} <= shapes
