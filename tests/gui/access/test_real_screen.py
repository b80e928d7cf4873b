"""The window on a real X screen, driven by real key presses from outside. Skipped where Xvfb or xdotool is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gui.access.real_screen import NEEDS_A_SCREEN, RealWindow, real_screen

pytestmark = NEEDS_A_SCREEN


@pytest.fixture
def screen() -> Iterator[str]:
    with real_screen() as display:
        yield display


@pytest.fixture
def real(screen: str, tmp_path: Path) -> Iterator[RealWindow]:
    opened = RealWindow(screen, tmp_path)
    opened.until(lambda state: state["ready"] and not state["locked"], "ready")
    assert opened.take_focus() == "listeoversikt – Eksempeldata"
    opened.until(lambda state: state["focus"] != "", "in focus")
    yield opened
    opened.end()


def test_that_the_window_is_worked_by_real_keys_on_a_real_screen(real: RealWindow) -> None:
    first = real.until(lambda state: state["page"] != "", "on a page")
    assert first["platform"] == "xcb"
    real.press("ctrl+3")
    listed = real.until(lambda state: state["page"] == "the_list" and state["rows"] > 20, "on the list")
    everyone = listed["rows"]
    real.press("ctrl+f")
    real.until(lambda state: state["focus"] == "SearchField", "in the search field")
    real.tool("type", "--delay", "30", "P2")
    real.until(lambda state: 0 <= state["rows"] < everyone, "filtered")
    real.press("Escape")
    real.until(lambda state: state["rows"] == everyone, "without the search again")
    real.press("ctrl+f", "Down", "Return")
    real.until(lambda state: state["card"], "in the patient's card")
    real.press("Escape")
    real.until(lambda state: state["focus"] == "RowsView", "back in the list")
    real.press("ctrl+k")
    real.until(lambda state: state["finder"], "in the finder")
    real.tool("type", "--delay", "30", "indikatorer")
    real.press("Return")
    real.until(lambda state: state["page"] == "indicators" and not state["finder"], "on the indicators")
    real.press("F1")
    real.until(lambda state: state["dialog"], "shown the keys")
    assert real.take_focus("^Taster").startswith("Taster")
    real.press("Escape")
    real.until(lambda state: not state["dialog"], "without the keys")
    real.take_focus()
    real.press("ctrl+l")
    real.until(lambda state: state["locked"], "locked")
    real.press("ctrl+1", "ctrl+k")
    real.press("space")
    opened = real.until(lambda state: not state["locked"], "unlocked")
    assert opened["page"] == "indicators" and not opened["finder"]
    assert "Traceback" not in real.errors.read_text()
