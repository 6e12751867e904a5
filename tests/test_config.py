from __future__ import annotations

import dataclasses

import pytest

from mapapp import config
from mapapp.errors import GeodataError, SettingsError


def test_folders_are_found() -> None:
    assert (config.geodata_folder() / "places.json").is_file()
    assert list(config.seeds_folder().glob("*.md"))


def test_a_missing_folder_is_told() -> None:
    with pytest.raises(GeodataError, match="install mapapp again"):
        config._folder("no-such-folder")  # noqa: SLF001 - the one way to ask for a missing one


def test_settings_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        config.Settings().title = "x"  # type: ignore[misc] # that is the point


def test_an_endpoint_comes_from_options_or_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("URL", "MODEL", "KEY", "BRIEF"):
        monkeypatch.delenv(f"MAPAPP_LLM_{name}", raising=False)
    assert config.endpoint() is None
    assert config.endpoint(None, "m") is None
    monkeypatch.setenv("MAPAPP_LLM_URL", "http://h/v1")
    monkeypatch.setenv("MAPAPP_LLM_KEY", "secret")
    assert config.endpoint() == config.Endpoint("http://h/v1", "default", "secret")
    assert config.endpoint("http://other/v1", "m") == config.Endpoint(
        "http://other/v1", "m", "secret"
    )


def test_an_address_is_shown_without_its_secrets_and_a_key_never() -> None:
    where = config.Endpoint("https://me:pass@host:1/v1?key=x", "m", "secret")
    assert where.shown == "https://host:1/v1"
    assert config.Endpoint("http://[::1]:8080/v1", "m").shown == "http://[::1]:8080/v1"
    assert "secret" not in repr(where)
    assert "secret" not in repr(config.Settings(endpoint=where))


def test_answers_are_kept_where_the_user_keeps_caches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert str(config.answers_folder()) == "/somewhere/mapapp/answers"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert config.answers_folder().parts[-3:] == (".cache", "mapapp", "answers")


@pytest.mark.parametrize("scale", [0, 5])
def test_a_scale_that_no_picture_can_have_is_told(scale: int) -> None:
    with pytest.raises(SettingsError, match="1, 2, 3 or 4"):
        config.Settings(scale=scale)
