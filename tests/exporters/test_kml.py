from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

import handmade
import pytest

from mapapp.exporters.kml import to_kml, to_kmz
from mapapp.model import Graph, MapSpec

K = "{http://www.opengis.net/kml/2.2}"


@pytest.fixture
def made() -> tuple[Graph, MapSpec]:
    return handmade.laid_out(handmade.hard())


def test_placemarks_have_times_styles_and_their_status_in_words(
    made: tuple[Graph, MapSpec],
) -> None:
    root = ET.fromstring(to_kml(*made))  # noqa: S314 - our own file
    styles = {style.get("id"): style for style in root.iter(f"{K}Style")}
    used = [(mark.findtext(f"{K}styleUrl") or "")[1:] for mark in root.iter(f"{K}Placemark")]
    assert set(filter(None, used)) == set(styles)
    named = {mark.findtext(f"{K}name") or "": mark for mark in root.iter(f"{K}Placemark")}
    denied = named["United States sanctions Cuba [denied]"]
    assert (denied.findtext(f"{K}description") or "").startswith("Denied: the text denies it")
    begin = named["United States sanctions Cuba"].findtext(f"{K}TimeSpan/{K}begin")
    assert begin == "1850-01-01"
    assert named["United States sanctions Cuba"].find(f"{K}TimeSpan/{K}end") is None


def test_a_status_is_fainter_than_a_fact(made: tuple[Graph, MapSpec]) -> None:
    root = ET.fromstring(to_kml(*made))  # noqa: S314 - same
    colours = {s.get("id"): s.findtext(f"{K}LineStyle/{K}color") for s in root.iter(f"{K}Style")}
    assert colours["family_pressure-asserted"] == "ff552288"  # opacity, blue, green, red
    assert colours["family_pressure-denied"] == "66552288"


def test_the_archive_knows_no_time(made: tuple[Graph, MapSpec]) -> None:
    with zipfile.ZipFile(io.BytesIO(to_kmz(*made))) as archive:
        (entry,) = archive.infolist()
    assert (entry.filename, entry.date_time) == ("doc.kml", (1980, 1, 1, 0, 0, 0))
