"""Nobody asks a layout for its items: in PySide6 the wrapper of one outlives it, and then names another thing."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.places import SOURCE, modules, named, parsed

GIVE_ITEMS = {"takeAt", "itemAt", "itemAtPosition", "replaceWidget"}
IN_GUI = [path for path in modules() if path.is_relative_to(SOURCE / "gui")]


def asked(module: ast.Module) -> set[str]:
    """Which of them are called or handed on; what is only defined (a layout of one's own, for Qt) isn't counted."""
    return {node.attr for node in ast.walk(module) if isinstance(node, ast.Attribute)} & GIVE_ITEMS


@pytest.mark.parametrize("path", IN_GUI, ids=named)
def test_that_no_layout_is_asked_for_its_items(path: Path) -> None:
    assert asked(parsed(path)) == set(), "use listeoversikt.gui.parts.emptying, or keep what was put in"


def test_that_asking_for_an_item_would_be_found() -> None:
    assert asked(ast.parse("while column.count():\n    clear(column.takeAt(0))")) == {"takeAt"}
    assert asked(ast.parse("class Own(QLayout):\n    def takeAt(self, index): ...")) == set()
