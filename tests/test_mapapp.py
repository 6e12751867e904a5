from __future__ import annotations

import importlib

import pytest

import mapapp
from mapapp import pipeline


@pytest.mark.parametrize("name", mapapp.__all__)
def test_each_public_name_is_the_one_at_its_home(name: str) -> None:
    found = getattr(mapapp, name)
    assert found is getattr(importlib.import_module(found.__module__), name)


def test_the_steps_are_those_of_the_pipeline() -> None:
    assert mapapp.read is pipeline.read
    assert mapapp.analyse is pipeline.analyse


def test_names_are_told_before_they_are_loaded() -> None:
    assert set(mapapp.__all__) <= set(dir(mapapp))
    assert "__version__" in dir(mapapp)


def test_another_name_is_none_of_it() -> None:
    with pytest.raises(AttributeError, match="module 'mapapp' has no attribute 'analyze'"):
        _ = mapapp.analyze
