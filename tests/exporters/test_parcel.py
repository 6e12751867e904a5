from __future__ import annotations

import datetime as dt
import io
import zipfile

import drawings
import handmade

from mapapp.exporters.parcel import moment, packed


def archive(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in names:
            file.writestr(name, name)
    return out.getvalue()


def test_order_and_time_do_not_matter() -> None:
    one = packed(archive("b.xml", "[Content_Types].xml", "a.xml"))
    assert one == packed(archive("a.xml", "b.xml", "[Content_Types].xml"))
    with zipfile.ZipFile(io.BytesIO(one)) as file:
        assert file.namelist()[0] == "[Content_Types].xml"
        assert file.read("a.xml") == b"a.xml"


def test_a_file_is_as_old_as_its_map_or_its_documents(latin_tour: handmade.Report) -> None:
    assert moment(drawings.spec(latin_tour)) == dt.datetime(2016, 8, 23)  # noqa: DTZ001 - office files take no zone
    asked = drawings.spec(latin_tour, made=dt.date(2026, 5, 4))
    assert moment(asked) == dt.datetime(2026, 5, 4)  # noqa: DTZ001 - same
