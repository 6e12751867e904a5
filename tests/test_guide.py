"""The notebook in docs/ is run as it stands; a graph and a tour show themselves in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).resolve().parents[1] / "docs" / "notebook.ipynb"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return the outputs of each cell by its id."""
    book = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call] # it carries no types
    folder = str(tmp_path_factory.mktemp("notebook"))
    NotebookClient(book, timeout=120, resources={"metadata": {"path": folder}}).execute()
    return {cell["id"]: cell.get("outputs", []) for cell in book.cells}


@pytest.mark.parametrize("cell", ["read", "tour"])
def test_graph_and_tour_show_themselves(shown: dict[str, Any], cell: str) -> None:
    (output,) = shown[cell]
    assert "mapapp.attach(" in output["data"]["text/html"]


def test_what_it_says_holds(shown: dict[str, Any]) -> None:
    assert "('Iran', 'visit', 'Cuba', 'asserted'," in shown["said"][0]["data"]["text/plain"]
    assert "'tour_1': 6" in shown["frames"][0]["data"]["text/plain"]
    assert "MULTILINESTRING" in shown["columns"][0]["data"]["text/plain"]
    assert shown["files"][0]["data"]["text/plain"] == "True"


def test_it_is_stored_without_outputs() -> None:
    book = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call] # same
    assert not any(cell.get("outputs") for cell in book.cells)
