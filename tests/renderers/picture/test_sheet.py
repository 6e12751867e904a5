from __future__ import annotations

import dataclasses
import datetime as dt

import drawings
import handmade

from mapapp.renderers.picture.primitives import Group, Text
from mapapp.renderers.picture.sheet import made, sheet, source_name


def texts(groups: tuple[Group, ...], name: str) -> list[Text]:
    found = next(group for group in groups if group.id == name)
    return [item for item in found.items if isinstance(item, Text)]


def test_small_print_names_sources_credits_worldview_and_date(latin_tour: handmade.Report) -> None:
    spec = drawings.spec(latin_tour, made=dt.date(2026, 5, 4))
    told = " ".join(text.text for text in texts(sheet(spec, 1280, 720).groups, "footer"))
    for words in (
        "Minister opens six-nation tour in Havana (The Gazette, 23 August 2016)", "Natural Earth",
        "worldview", "Made 4 May 2026, mapapp", "1 relation has no place",
    ):  # fmt: skip
        assert words in told
    assert "/somewhere" not in told


def test_without_a_date_the_documents_tell_theirs(latin_tour: handmade.Report) -> None:
    spec = drawings.spec(latin_tour)
    assert made(spec).startswith("Documents to 23 August 2016")
    assert made(dataclasses.replace(spec, documents=())).startswith("Undated")


def test_a_marking_of_500_characters_is_whole_at_top_and_bottom(
    latin_tour: handmade.Report,
) -> None:
    marking = "SECRET " * 71
    page = sheet(drawings.spec(latin_tour, marking=marking), 1280, 720)
    words = " ".join(text.text for text in texts(page.groups, "marking")).split()
    assert words.count("SECRET") == 2 * 71
    assert page.map.y > 60
    assert page.map.bottom < 660


def test_a_long_title_is_cut_and_a_source_without_title_goes_by_its_file_name(
    latin_tour: handmade.Report,
) -> None:
    page = sheet(drawings.spec(latin_tour, title="A very long title " * 40), 1280, 720)
    assert [text for text in texts(page.groups, "header") if text.bold][-1].text.endswith("…")
    document = drawings.spec(latin_tour).documents[0]
    assert source_name(dataclasses.replace(document, title=None)).startswith("report.txt (")
