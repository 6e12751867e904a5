from __future__ import annotations

import io

import drawings
import handmade
import pytest
from PIL import Image

from mapapp.exporters.pictures import png, to_png, to_svg


@pytest.mark.parametrize("scale", [1, 2])
def test_scale_sets_the_size(latin_tour: handmade.Report, scale: int) -> None:
    spec = drawings.spec(latin_tour, scale=scale)
    image = Image.open(io.BytesIO(to_png(latin_tour.graph(), spec)))
    assert image.size == (1280 * scale, 720 * scale)
    assert image.convert("RGBA").getpixel((scale, 719 * scale)) == (255, 255, 255, 255)


def test_transparent_has_no_paper(latin_tour: handmade.Report) -> None:
    spec = drawings.spec(latin_tour, scale=1, transparent=True)
    image = Image.open(io.BytesIO(to_png(latin_tour.graph(), spec))).convert("RGBA")
    pixel = image.getpixel((1, 719))
    assert isinstance(pixel, tuple)
    assert pixel[3] == 0
    assert b'<rect width="1280"' not in to_svg(latin_tour.graph(), spec)


def test_all_scripts_are_drawn(pacific_tour: handmade.Report) -> None:
    plain = png(drawings.drawn(pacific_tour), 1)
    hard = png(drawings.drawn(drawings.hard(pacific_tour), marking=drawings.HOSTILE), 1)
    assert len(hard) > len(plain)
    dark = Image.open(io.BytesIO(hard)).convert("RGB").crop((0, 0, 1280, 20))
    assert dark.getpixel((2, 2)) == (28, 37, 48)


def test_a_png_says_what_it_is(latin_tour: handmade.Report) -> None:
    spec = drawings.spec(latin_tour, scale=1, marking="TLP:AMBER")
    told = str(Image.open(io.BytesIO(to_png(latin_tour.graph(), spec))).info["Description"])
    for part in (spec.title, "TLP:AMBER", *spec.credits, *spec.notes):
        assert part in told
