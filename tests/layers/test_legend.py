from __future__ import annotations

from handmade import Atlas, Report

from mapapp import layers
from mapapp.config import Settings


def labels(report: Report) -> set[str]:
    return {entry.label for entry in layers.build(report.graph(), Atlas(), Settings()).legend}


def test_the_legend_shows_what_is_on_the_map_and_no_more(report: Report) -> None:
    atlas = report.atlas
    report.claim("Iran armed Cuba.", "arms_transfer", atlas.actor("IRN"), atlas.actor("CUB"))
    assert "Stated" in labels(report)
    assert "Denied" not in labels(report)
    report.claim(
        "Iran denied it.", "attack", atlas.actor("IRN"), atlas.actor("CHL"), factuality="denied"
    )
    assert "Denied" in labels(report)


def test_an_empty_map_has_no_legend(report: Report) -> None:
    report.say("Nothing.")
    assert labels(report) == set()
