"""The house is in order: each module has its tests, under its own name."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "mapapp").rglob("*.py"))


def does_anything(module: Path) -> bool:
    """Tell a module that defines something from one that only names what others define."""
    body = ast.parse(module.read_text("utf-8")).body
    return any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in body)


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(ROOT)))
def test_a_module_has_its_tests(module: Path) -> None:
    within = ROOT / "tests" / module.parent.relative_to(ROOT / "mapapp")
    if module.stem == "__init__":
        name = module.parent.name
        assert not does_anything(module) or any(
            (folder / f"test_{name}.py").is_file() for folder in (within, within.parent)
        )
    elif module.stem != "__main__":
        assert (within / f"test_{module.stem}.py").is_file()
