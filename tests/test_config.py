from __future__ import annotations

import dataclasses

import pytest

from mapapp import config
from mapapp.errors import GeodataError


def test_folders_are_found() -> None:
    assert (config.geodata_folder() / "places.json").is_file()
    assert list(config.seeds_folder().glob("*.md"))


def test_a_missing_folder_is_told() -> None:
    with pytest.raises(GeodataError, match="install mapapp again"):
        config._folder("no-such-folder")  # noqa: SLF001 - the one way to ask for a missing one


def test_settings_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        config.Settings().title = "x"  # type: ignore[misc] # that is the point
