from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mapapp.errors import ExportError
from mapapp.exporters.files import write


def test_a_file_is_written_whole_over_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("old")
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["a.html"]


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    for path, what in (
        (tmp_path / "none" / "a.html", "cannot be written"),
        (tmp_path, "a folder"),
        (Path("/proc/a.html"), "cannot be written"),
        (tmp_path / ("x" * 300 + ".html"), "cannot be written"),
    ):
        with pytest.raises(ExportError, match=what):
            write(path, b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_and_the_file_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    kept = tmp_path / "shared" / "a.html"
    kept.write_text("old")
    link = tmp_path / "a.html"
    link.symlink_to(kept)
    assert write(link, b"new") == link
    assert link.is_symlink()
    assert kept.read_bytes() == b"new"


def test_a_device_or_a_ring_of_links_is_no_file(tmp_path: Path) -> None:
    ring = tmp_path / "ring.html"
    ring.symlink_to(ring)
    for path, what in ((Path(os.devnull), "device"), (ring, "cannot be written")):
        with pytest.raises(ExportError, match=what):
            write(path, b"x")
    assert Path(os.devnull).is_char_device()


_FULL = """
import resource, sys
from mapapp.errors import ExportError
from mapapp.exporters.files import write
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write(sys.argv[1], b"x" * 5000)
except ExportError as error:
    print(error)
"""


def test_a_full_target_keeps_the_older_file_and_nothing_half_written(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("old")
    done = subprocess.run(
        [sys.executable, "-c", _FULL, path], capture_output=True, text=True, check=True
    )
    assert "cannot be written" in done.stdout
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.html"]
