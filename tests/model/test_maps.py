from __future__ import annotations

import handmade
import msgspec
import pytest

from mapapp.model import Layer, Line, Style


def test_layers_are_kept_whole_by_json() -> None:
    _, spec = handmade.laid_out(handmade.latin_tour())
    kept = msgspec.json.decode(msgspec.json.encode(spec.layers), type=tuple[Layer, ...])
    assert kept == spec.layers


def test_a_line_ends_at_nodes_of_the_map() -> None:
    _, spec = handmade.laid_out(handmade.pacific_tour())
    nodes = {node.id for node in spec.nodes}
    lines = [line for layer in spec.layers for line in layer.lines]
    assert lines
    assert all({line.source, line.target} <= nodes for line in lines)


def test_a_style_is_plain_unless_it_is_told_otherwise() -> None:
    style = Style("#112233", "", 2)
    assert (style.opacity, style.marks, style.struck) == (1.0, None, False)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"id": "a", "kind": "arc"}, Line)
