from __future__ import annotations

import handmade

import mapapp
from mapapp.exporters.geodataframes import to_geodataframes
from mapapp.exporters.rows import COLUMNS, NODE_COLUMNS


def test_one_frame_a_layer_with_documented_columns() -> None:
    graph, spec = handmade.laid_out(handmade.hard())
    frames = to_geodataframes(graph, spec)
    assert len(frames) == len(spec.layers) + 1
    for name, frame in frames.items():
        columns = NODE_COLUMNS if name == "nodes" else COLUMNS
        assert list(frame.columns) == [*columns, "geometry"]
        assert frame.crs.to_epsg() == 4326
        assert frame.attrs["title"]
    drawn = sum(int(f.geometry.notna().sum()) for n, f in frames.items() if n != "nodes")
    assert drawn == sum(len(layer.lines) for layer in spec.layers)
    assert len(frames["nodes"]) == len(spec.nodes)
    assert set(frames["tour_1"].geometry.geom_type) == {"MultiLineString"}


def test_a_graph_without_relations_has_only_its_symbols() -> None:
    frames = mapapp.to_geodataframes(mapapp.Graph((), (), ()))
    assert list(frames) == ["nodes"]
    assert frames["nodes"].empty
    assert frames["nodes"].crs.to_epsg() == 4326
