"""The collector of texts reads the code and loses some idioms in silence; those aren't used."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.places import SOURCE, modules, named, parsed

WINDOW = [path for path in modules() if path.is_relative_to(SOURCE / "gui")]
TEXTS_MODULE = SOURCE / "gui" / "texts.py"
SPEAKER = "translate"
LOST_NAMES = {"self.tr", "QCoreApplication.translate", "QApplication.translate", "QObject.tr"}
GOOD = (
    'translate("A", "b")\n',
    'translate("A", "%n patient(s)", "", n)\n',
    'translate("A", "{x} of {y}").format(x=1, y=2)\n',
    'translate("A", "long " "text")\n',
    "painter.translate(1, 2)\n",
)
BAD = {
    "in an f-string": "f\"{translate('A', 'b')} c\"\n",
    "an f-string inside": 'translate("A", f"b {c}")\n',
    "a variable": 'translate("A", b)\n',
    "a variable context": 'translate(A, "b")\n',
    "a concatenation": 'translate("A", "b" + c)\n',
    "a format inside": 'translate("A", "b {x}".format(x=1))\n',
    "a percent inside": 'translate("A", "b %s" % c)\n',
    "a choice inside": 'translate("A", "b" if c else "d")\n',
    "another name": "say = translate\n",
    "handed on": 'map(translate, ["b"])\n',
    "a number that isn't a name": 'translate("A", "%n b", "", len(c))\n',
    "a number of something": 'translate("A", "%n b", "", c.d)\n',
    "tr": 'self.tr("b")\n',
    "the class's own": 'QCoreApplication.translate("A", "b")\n',
    "no context": 'translate("b")\n',
    "holes that aren't filled": 'translate("A", "{x} of {y}").format(x=1)\n',
}


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def speaks(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == SPEAKER


def troubles(tree: ast.Module) -> Iterator[str]:
    """What the collector would lose, or fill wrongly, with its line."""
    called = {id(node.func) for node in ast.walk(tree) if speaks(node)}  # type: ignore[attr-defined]
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.JoinedStr) and any(speaks(inner) for inner in ast.walk(node)):
            yield f"{line}: in an f-string"
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in LOST_NAMES:
            yield f"{line}: {ast.unparse(node)}"
        elif isinstance(node, ast.Name) and node.id == SPEAKER and id(node) not in called:
            yield f"{line}: translate under another name"
        elif isinstance(node, ast.Call) and speaks(node):
            if len(node.args) < 2 or node.keywords or not all(is_text(arg) for arg in node.args[:3]):
                yield f"{line}: not two literals"
            elif not all(isinstance(number, ast.Name | ast.Constant) for number in node.args[3:]):
                yield f"{line}: the number isn't a plain name"
        elif isinstance(node, ast.Call):
            yield from unfilled(node)


def unfilled(call: ast.Call) -> Iterator[str]:
    """A text whose holes and values differ."""
    if not (isinstance(call.func, ast.Attribute) and call.func.attr == "format" and speaks(call.func.value)):
        return
    text = call.func.value.args[1]  # type: ignore[attr-defined]
    if not is_text(text) or any(keyword.arg is None for keyword in call.keywords):
        return
    holes = {name for _, name, _, _ in string.Formatter().parse(text.value) if name is not None}
    given = {keyword.arg for keyword in call.keywords} | {str(place) for place in range(len(call.args))}
    if holes != given:
        yield f"{call.lineno}: holes {sorted(holes)}, given {sorted(map(str, given))}"


@pytest.mark.parametrize("code", GOOD)
def test_that_what_the_collector_reads_is_let_through(code: str) -> None:
    assert list(troubles(ast.parse(code))) == []


@pytest.mark.parametrize("code", BAD.values(), ids=BAD)
def test_that_what_the_collector_loses_is_found(code: str) -> None:
    assert list(troubles(ast.parse(code)))


def test_that_the_windows_modules_are_looked_at() -> None:
    assert len(WINDOW) > 40
    assert sum(speaks(node) for path in WINDOW for node in ast.walk(parsed(path))) > 300


@pytest.mark.parametrize("path", [path for path in WINDOW if path != TEXTS_MODULE], ids=named)
def test_that_no_text_is_lost_to_the_collector(path: Path) -> None:
    assert list(troubles(parsed(path))) == []
