"""The README's example is run as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import folium
import pytest

ROOT = Path(__file__).resolve().parents[1]


def test_the_library_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(compile(code, "README.md", "exec"), names)  # noqa: S102 - our own example
    assert "Iran visit Cuba asserted" in capsys.readouterr().out
    assert isinstance(names["m"], folium.Map)
    assert (tmp_path / "map.html").stat().st_size > 100_000


def test_every_path_it_names_exists() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        links = re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / name).read_text("utf-8"))
        assert all((ROOT / link).exists() for link in links), links
