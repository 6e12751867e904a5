from __future__ import annotations

import math

import drawings
import handmade
import pytest

from mapapp.errors import SettingsError
from mapapp.renderers.picture import describe, picture
from mapapp.renderers.picture.compose import view_of
from mapapp.renderers.picture.primitives import Box, Text

PANEL = Box(0, 60, 1034, 560)


def test_a_picture_is_the_same_twice(latin_tour: handmade.Report) -> None:
    spec = drawings.spec(latin_tour)
    assert picture(spec) == picture(spec)


@pytest.mark.parametrize("made", [handmade.latin_tour, handmade.pacific_tour])
def test_every_place_is_in_view_and_named_once(made: object) -> None:
    report = made()  # type: ignore[operator] # one of two functions
    spec = drawings.spec(report)
    image = picture(spec)
    assert set(drawings.symbols(image)) == {node.id for node in spec.nodes}
    told = [text.text for text in drawings.names(image)]
    if any(group.id == "inset-names" for group in image.groups):
        told += [text.text for text in drawings.names(image, "inset-")]
    for node in spec.nodes:
        assert node.label in told or all(word in " ".join(told) for word in node.label.split())


@pytest.mark.parametrize("made", [handmade.latin_tour, handmade.pacific_tour])
def test_no_name_covers_a_symbol_a_badge_or_another_name(made: object) -> None:
    image = drawings.drawn(made())  # type: ignore[operator] # one of two functions
    boxes = [(drawings.box(text), (text.x, text.text)) for text in drawings.names(image)]
    for i, (one, _) in enumerate(boxes):
        assert not any(one.meets(other) for other, _ in boxes[i + 1 :])
        assert not any(one.holds(symbol.at) for symbol in drawings.symbols(image).values())
        assert not any(one.holds(badge.at) for badge in drawings.badges(image))


def test_no_name_covers_an_arrowhead(latin_tour: handmade.Report) -> None:
    image = drawings.drawn(latin_tour)
    heads = [arrow.course[-1] for arrow in drawings.arrows(image) if arrow.head]
    assert len(heads) > 10
    for text in drawings.names(image):
        assert not any(drawings.box(text).holds(head) for head in heads)


def test_a_tour_over_the_pacific_is_not_torn(pacific_tour: handmade.Report) -> None:
    image = drawings.drawn(pacific_tour)
    symbols = drawings.symbols(image)
    assert symbols["FJI"].at[0] < symbols["WSM"].at[0] < symbols["FJI"].at[0] + 120
    longest = max(math.dist(a.course[0], a.course[-1]) for a in drawings.arrows(image))
    assert longest < 700


def test_the_view_is_what_is_asked_for(latin_tour: handmade.Report) -> None:
    wide = view_of(drawings.spec(latin_tour, extent="world"), PANEL)
    content = view_of(drawings.spec(latin_tour), PANEL)
    region = view_of(drawings.spec(latin_tour, extent="Latin America"), PANEL)
    assert wide.scale < content.scale < region.scale
    assert PANEL.holds(region.pixel(-70, -33)) and PANEL.holds(region.pixel(-99, 20))  # noqa: PT018 - one view
    assert not PANEL.holds(region.pixel(51, 35))
    with pytest.raises(SettingsError, match="no place that mapapp knows"):
        drawings.spec(latin_tour, extent="Nowhere at all")


def test_lines_that_leave_the_view_are_told(latin_tour: handmade.Report) -> None:
    image = drawings.drawn(latin_tour, extent="Chile")
    texts = [t.text for t in drawings.group(image, "footer").items if isinstance(t, Text)]
    assert any("outside this view" in text for text in texts)
    panel = drawings.group(image, "frame").items[0].box  # type: ignore[union-attr] # a plate
    assert all(panel.holds(point, -1) for a in drawings.arrows(image) for point in a.course)


def test_a_dense_map_gets_an_inset_that_hides_no_place(pacific_tour: handmade.Report) -> None:
    handmade.round_the_globe(pacific_tour)
    image = drawings.drawn(pacific_tour)
    frame = drawings.group(image, "inset-frame").items[0].box  # type: ignore[union-attr] # a plate
    assert not any(frame.holds(s.at) for s in drawings.symbols(image).values())
    window = drawings.group(image, "inset-window").items[0].box  # type: ignore[union-attr] # same
    assert not any(window.holds((t.x, t.y)) for t in drawings.names(image))


def test_an_empty_map_says_why(report: handmade.Report) -> None:
    image = drawings.drawn(report)
    texts = [t.text for t in drawings.group(image, "message").items if isinstance(t, Text)]
    assert "There is nothing to map" in texts[0]


def test_the_description_tells_stops_and_doubt(latin_tour: handmade.Report) -> None:
    told = describe(drawings.spec(latin_tour, marking="TLP:RED"))
    for words in ("1 Cuba (begun)", "2 Nicaragua (planned)", "alleged 2", "denied 1", "TLP:RED"):
        assert words in told
