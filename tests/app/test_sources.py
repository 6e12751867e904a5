from __future__ import annotations

from pathlib import Path

from mapapp.app.sources import seed_titles


def test_seeds_are_listed_by_title() -> None:
    titles = seed_titles()
    assert len(titles) >= 3
    assert all(Path(path).is_file() for path in titles)
    assert "README" not in {Path(path).stem for path in titles}
    assert any("Zarif" in title for title in titles.values())
