"""Notebooks: run again in an empty folder, each shows what is stored, text, tables and pictures, to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import load

nbformat = pytest.importorskip("nbformat", reason="Jupyter is not installed: pip install nbclient ipykernel")
pytest.importorskip("nbclient", reason="Jupyter is not installed: pip install nbclient ipykernel")
pytest.importorskip("ipykernel", reason="Jupyter is not installed: pip install nbclient ipykernel")
pytest.importorskip("pandas")
pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))

make_notebooks = load(ROOT / "tools" / "make_notebooks.py")


def stem(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", NOTEBOOKS, ids=stem)
def test_it_shows_what_is_stored(path: Path) -> None:
    stored, fresh = (nbformat.reads(text, 4) for text in (path.read_text("utf-8"), make_notebooks.executed(path)))
    for before, after in zip(stored.cells, fresh.cells, strict=True):
        assert before == after, "run: .venv/bin/python tools/make_notebooks.py"
    assert stored.metadata == fresh.metadata


@pytest.mark.parametrize("path", NOTEBOOKS, ids=stem)
def test_its_cells_are_short_and_end_in_what_is_seen(path: Path) -> None:
    """Of cells that show nothing, none follows upon another: a reader is not left to wonder."""
    silent = 0
    for cell in nbformat.read(path, 4).cells:
        if cell.cell_type == "markdown":
            silent = 0
            continue
        assert cell.source.startswith("%%writefile") or len(cell.source.splitlines()) <= 10
        silent = 0 if cell.outputs else silent + 1
        assert silent < 2, cell.source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=stem)
def test_no_command_in_it_is_refused(path: Path) -> None:
    """A command that fails does not end its notebook, so that its error might be stored."""
    outputs = [output for cell in nbformat.read(path, 4).cells for output in cell.get("outputs", [])]
    assert [output.text for output in outputs if "[fordel." in output.get("text", "")] == []


def test_a_notebook_that_shows_something_else_is_told(tmp_path: Path) -> None:
    cell = nbformat.v4.new_code_cell("print(1)\n1 + 1")
    cell.outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "3"})]
    path = tmp_path / "wrong.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), path)
    [fresh] = nbformat.reads(make_notebooks.executed(path), 4).cells
    assert [output.get("text") or output.data for output in fresh.outputs] == ["1\n", {"text/plain": "2"}]
    assert [fresh.execution_count, fresh.outputs[1].execution_count, fresh.metadata] == [None, None, {}]


def test_a_notebook_that_fails_is_told(tmp_path: Path) -> None:
    path = tmp_path / "fails.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 / 0")]), path)
    with pytest.raises(Exception, match="ZeroDivisionError"):
        make_notebooks.executed(path)
