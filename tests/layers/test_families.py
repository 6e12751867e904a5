from __future__ import annotations

from handmade import Atlas, Report

from mapapp.layers.families import family_layers
from mapapp.layers.nodes import Nodes
from mapapp.vocabulary.theme import theme


def test_relations_go_to_their_family_and_the_placeless_are_told(report: Report) -> None:
    atlas = report.atlas
    report.claim("Iran armed Cuba.", "arms_transfer", atlas.actor("IRN"), atlas.actor("CUB"))
    report.claim(
        "The Group hit Cuba.", "attack", atlas.actor("The Group", "group"), atlas.actor("CUB")
    )
    layers, undrawn = family_layers(
        report.graph().relations, theme("screen"), Nodes(Atlas()), frozenset(), {}
    )
    assert [layer.id for layer in layers if layer.lines] == ["family:security"]
    assert [item.layer for item in undrawn] == ["family:conflict"]
    assert "The Group" in undrawn[0].reason


def test_documents_of_one_publisher_are_one_source(report: Report) -> None:
    atlas = report.atlas
    for i in range(3):
        report.document = f"d{i}"
        report.claim(f"Aid {i}.", "aid", atlas.actor("IRN"), atlas.actor("CUB"))
    (relation,) = report.graph().relations

    def width(publishers: dict[str, str]) -> float:
        layers, _ = family_layers(
            [relation], theme("screen"), Nodes(Atlas()), frozenset(), publishers
        )
        return layers[0].lines[0].style.width

    one = width({"d0": "Gazette", "d1": "Gazette", "d2": "Gazette"})
    assert one == theme("screen").relation_width
    assert one < width({"d0": "Gazette", "d1": "Gazette", "d2": "Herald"}) < width({})
