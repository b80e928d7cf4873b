"""The way from the command line to the window: with a display it opens, without one a sentence or the main job."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.cli.console import WindowWanted
from listeoversikt.cli.main import run_command
from tests.contract.driving import drive


class Opened:
    """Stands in for the window: remembers what it was asked for."""

    def __init__(self) -> None:
        self.wanted: list[WindowWanted] = []

    def __call__(self, wanted: WindowWanted) -> int:
        self.wanted.append(wanted)
        return 0


def test_that_no_command_opens_the_window() -> None:
    window = Opened()
    assert run_command([], window) == 0
    assert window.wanted == [WindowWanted()]


def test_that_the_language_follows_into_the_window() -> None:
    window = Opened()
    run_command(["--lang", "en"], window)
    assert window.wanted == [WindowWanted(language="en")]


def test_that_demo_opens_the_window_on_an_office_of_its_own(tmp_path: Path) -> None:
    window = Opened()
    assert run_command(["demo", "--patients", "40", "--out", str(tmp_path)], window) == 0
    assert window.wanted == [WindowWanted(example=tmp_path / "kontor", patients=40)]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("language", "word"), [("nb", "skjerm"), ("en", "display")])
def test_that_without_a_display_there_is_one_sentence_and_exit_two(language: str, word: str) -> None:
    outcome = drive("--lang", language)
    assert outcome.code == 2
    assert word in outcome.err
    assert len(outcome.err.splitlines()) == 1
    assert outcome.out == ""
