"""Every dialog of the program's own waits while its window is locked; Qt's own are opened by a press, never by an answer."""

from __future__ import annotations

import ast
from pathlib import Path

GUI = Path(__file__).resolve().parents[2] / "src" / "listeoversikt" / "gui"
HELD_BACK = GUI / "parts" / "held_back.py"


def bases(path: Path) -> list[tuple[str, str]]:
    """The classes of a file with each of their bases."""
    tree = ast.parse(path.read_text("utf-8"))
    return [
        (one.name, ast.unparse(base))
        for one in ast.walk(tree)
        if isinstance(one, ast.ClassDef)
        for base in one.bases
    ]


def test_that_no_class_but_the_one_that_waits_is_built_on_qts_dialog() -> None:
    found = {
        f"{path.name}: {name}"
        for path in GUI.rglob("*.py")
        for name, base in bases(path)
        if base in {"QDialog", "QtWidgets.QDialog", "QMessageBox", "QFileDialog", "QInputDialog"}
    }
    assert found == {"held_back.py: HeldBack"}


def test_that_there_are_dialogs_built_on_it() -> None:
    assert sum(base == "HeldBack" for path in GUI.rglob("*.py") for _, base in bases(path)) >= 7
