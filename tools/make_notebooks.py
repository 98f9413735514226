"""Runs the notebooks of docs/notebooks/ and stores them with what they show: tools/make_notebooks.py [--check] [NAME …].

A notebook is run in an empty folder with those of the files beside it that it names. What differs from run to run (counts, times, ids) is not stored, so
that a notebook which shows the same has the same bytes.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = ROOT / "docs" / "notebooks"
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
# Whoever runs it: commands without colours.
PLAIN = {"NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
COMMAND = '#!/bin/sh\nexec "{python}" -c "from fordel.cli import main; main()" "$@"\n'


def executed(path: Path) -> str:
    """The notebook as it is stored when it has been run."""
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as home:
        folder = folder_for(notebook, path.parent, Path(home, "notebook"))
        environment = os.environ | PLAIN | {"PATH": f"{command_in(Path(home, 'bin'))}{os.pathsep}{os.environ['PATH']}"}
        client = NotebookClient(
            notebook, timeout=600, resources={"metadata": {"path": folder}}, extra_arguments=["--log-level=ERROR"]
        )
        client.execute(env=environment)
    return nbformat.writes(normalised(notebook)) + "\n"


def folder_for(notebook: Any, beside: Path, folder: Path) -> Path:
    """A folder with the files that the notebook names."""
    folder.mkdir()
    sources = "\n".join(cell.source for cell in notebook.cells)
    for file in beside.iterdir():
        if file.suffix != ".ipynb" and file.name in sources:
            shutil.copy(file, folder)
    return folder


def command_in(folder: Path) -> Path:
    """A folder with the command of the fordel that runs here."""
    folder.mkdir()
    command = folder / "fordel"
    command.write_text(COMMAND.format(python=sys.executable), encoding="utf-8")
    command.chmod(0o755)
    return folder


def normalised(notebook: Any) -> Any:
    notebook.metadata = METADATA
    for number, cell in enumerate(notebook.cells, 1):
        cell.id, cell.metadata = f"cell-{number}", {}
        if cell.cell_type == "code":
            cell.execution_count = None
            cell.outputs = joined(cell.outputs)
            for output in cell.outputs:
                if output.output_type == "execute_result":
                    output.execution_count = None
    return notebook


def joined(outputs: list[Any]) -> list[Any]:
    """What was printed as one text: in how many pieces it came is chance. A terminal's line ends are no others."""
    kept: list[Any] = []
    for output in outputs:
        if output.output_type == "stream":
            output.text = output.text.replace("\r\n", "\n")
            if kept and kept[-1].get("name") == output.name:
                kept[-1].text += output.text
                continue
        kept.append(output)
    return kept


def main() -> int:
    names = [word for word in sys.argv[1:] if word != "--check"]
    stale = 0
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        if names and path.stem not in names:
            continue
        stored, fresh = path.read_text(encoding="utf-8"), executed(path)
        if stored == fresh:
            continue
        stale += 1
        print(f"{path.relative_to(ROOT)} {'shows something else' if '--check' in sys.argv else 'written'}")
        if "--check" not in sys.argv:
            path.write_text(fresh, encoding="utf-8", newline="\n")
    return min(stale, 1) if "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
