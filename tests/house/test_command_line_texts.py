"""The texts of the command line: every key that is used is there, and every key that is there is used."""

from __future__ import annotations

import ast
import string

import pytest

from listeoversikt.cli.texts import TEXTS, text
from listeoversikt.operations.progress import Stage
from tests.cli.saying import ONLY_NORWEGIAN
from tests.house.places import SOURCE, modules, parsed

ROOMS = [path for path in modules() if path.is_relative_to(SOURCE / "cli")]
SPEAKERS = {"text", "say"}


def calls() -> list[ast.Call]:
    """Every call in the command line's code that names a text."""
    found = [node for path in ROOMS for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]
    return [
        call
        for call in found
        if call.args
        and (getattr(call.func, "id", None) in SPEAKERS or getattr(call.func, "attr", None) in SPEAKERS)
    ]


def holes(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def begins(call: ast.Call) -> str | None:
    """What a key made of pieces begins with."""
    key = call.args[0]
    if isinstance(key, ast.JoinedStr) and isinstance(key.values[0], ast.Constant):
        return str(key.values[0].value)
    return None


NAMED = [call for call in calls() if isinstance(call.args[0], ast.Constant)]
PIECED = {prefix for call in calls() if (prefix := begins(call)) is not None}


def test_that_there_are_keys_to_look_at() -> None:
    assert len(NAMED) > 50
    assert {"stage_", "help_"} <= PIECED


@pytest.mark.parametrize("call", NAMED, ids=lambda call: str(call.args[0].value))
def test_that_a_key_is_there_and_its_holes_are_filled(call: ast.Call) -> None:
    key = call.args[0].value  # type: ignore[attr-defined]
    assert key in TEXTS
    given = {keyword.arg for keyword in call.keywords}
    if None not in given:
        assert given == holes(TEXTS[key][0])


def test_that_keys_made_of_pieces_are_there() -> None:
    assert {f"stage_{stage.name.lower()}" for stage in Stage} <= set(TEXTS)
    for prefix in PIECED:
        assert any(key.startswith(prefix) for key in TEXTS), prefix


def constants() -> set[str]:
    """Every text constant in the code beside the texts themselves."""
    rooms = [path for path in ROOMS if path.name != "texts.py"]
    nodes = (node for path in rooms for node in ast.walk(parsed(path)))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_that_every_key_is_used() -> None:
    used = constants()
    unused = {key for key in TEXTS if key not in used and not key.startswith(tuple(PIECED))}
    assert unused == set()


@pytest.mark.parametrize("key", TEXTS)
def test_that_a_text_is_in_both_languages_with_the_same_holes(key: str) -> None:
    norwegian, english = TEXTS[key]
    assert norwegian.strip()
    assert english.strip()
    assert holes(norwegian) == holes(english)
    assert "\n" not in norwegian + english
    assert not ONLY_NORWEGIAN.search(english.replace("kontakter", "")), english


def test_that_a_value_with_braces_is_shown_as_it_is() -> None:
    assert text("workbook_at", "nb", path="{her}") == "Arbeidsbok: {her}"
