"""The day on a real X screen with real key presses: a discharge from a cold start, call, undo, plan, paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from tests.gui.access.real_screen import NEEDS_A_SCREEN, ROOT, RealWindow, real_screen

pytestmark = NEEDS_A_SCREEN
PROGRAM = "tests.gui.whole_day.real_day"
DOCUMENT = ROOT / "docs" / "keyboard-steps.md"
STEPS = ("Ctrl+7", "Ctrl+N", "{id}", "Tab", "-1", "Ctrl+Enter")
"""A discharge from the desktop, as the window contract has it; the id of seven letters."""
ID = 7
X_KEYS = {"Ctrl+7": "ctrl+7", "Ctrl+N": "ctrl+n", "Tab": "Tab", "Ctrl+Enter": "ctrl+Return"}


def presses(step: str) -> int:
    """How many keys go down: a modifier is one, each letter of a text is one."""
    if step in X_KEYS:
        return step.count("+") + 1
    return ID if step == "{id}" else len(step)


@pytest.fixture
def real(tmp_path: Path) -> Iterator[RealWindow]:
    """The program just started, at the door."""
    with real_screen() as display:
        opened = RealWindow(display, tmp_path, PROGRAM)
        try:
            opened.until(lambda state: state["locked"], "at the door")
            opened.take_focus()
            opened.until(lambda state: state["focus"] != "", "in focus")
            yield opened
        finally:
            opened.end()


def let_in(real: RealWindow) -> str:
    """The passphrase, by keys. Gives somebody to type in a discharge for."""
    real.write(EXAMPLE_PASSPHRASE)
    real.press("Return")
    state = real.until(lambda state: state["ready"] and not state["locked"], "let in")
    return str(state["free"])


def type_in_discharge(real: RealWindow, patient: str) -> int:
    """By the steps of the document; gives the key presses."""
    assert len(patient) == ID
    before = real.state["steps"]
    seen = {
        "Ctrl+N": lambda state: state["field"] == "Pasient-id",
        "{id}": lambda state: state["typed"][0] == patient,
        "Tab": lambda state: state["field"] == "Utskrevet",
        "-1": lambda state: state["typed"][1] == "-1",
    }
    for step in STEPS:
        if step in X_KEYS:
            real.press(X_KEYS[step])
        else:
            real.write(step.format(id=patient))
        if step in seen:  # a person looks before the next key
            real.until(seen[step], f"answered after {step}")
    real.until(lambda state: state["ready"] and state["steps"] == before + 1, "a discharge on disk")
    return sum(map(presses, STEPS))


def test_that_a_discharge_is_logged_from_a_cold_start_in_the_key_presses_the_document_says(
    real: RealWindow,
) -> None:
    patient = let_in(real)
    counted = type_in_discharge(real, patient)
    told = real.until(lambda state: patient in state["told"], "told")
    assert told["told"].startswith(f"{patient}: utskrivning lagret kl.")
    said = DOCUMENT.read_text(encoding="utf-8")
    rows = [row.split("|")[2:4] for row in said.splitlines() if re.match(r"\| \d \|", row)]
    assert [(keys.strip().strip("`"), int(count)) for keys, count in rows] == [
        (step.format(id="P04K7QX"), presses(step)) for step in STEPS
    ]
    (total,) = re.findall(r"\*\*(\d+) key presses\*\*", said)
    assert int(total) == counted
    assert "Traceback" not in real.errors.read_text()


def test_that_the_morning_is_worked_by_real_keys(real: RealWindow) -> None:
    patient = let_in(real)
    type_in_discharge(real, patient)
    real.press("ctrl+6")
    real.until(lambda state: state["page"] == "worklist" and state["first"] == patient, "first on the list")
    real.until(lambda state: state["focus"] == "RowsView", "in the list")
    real.press("Home")
    real.until(lambda state: state["row"] == patient, "in hand")

    # the call: K, the right patient, saved; two undo steps and back again
    real.press("k")
    real.until(lambda state: state["form"] == "contact", "in the form")
    real.press("space", "ctrl+Return")
    real.until(lambda state: state["steps"] == 2 and state["form"] == "", "saved")
    assert "kontakt lagret" in real.state["told"]
    real.until(lambda state: state["ready"] and state["first"] != patient, "done")
    real.press("ctrl+z")
    real.until(lambda state: state["ready"] and state["first"] == patient, "taken back")
    real.press("ctrl+shift+z")
    real.until(lambda state: state["ready"] and state["steps"] == 2 and state["first"] != patient, "again")

    # somebody with a plan: P opens it, a field is written and saved by leaving it
    real.press("Home")
    planned = str(real.until(lambda state: state["row"] not in ("", patient), "another row")["row"])
    real.press("p")
    real.until(lambda state: state["page"] == "plans", "on the plans")
    real.until(lambda state: state["plan"] == planned, "that plan")
    real.until(lambda state: state["focus"] == "InlineText", "in the patient's words")
    real.press("ctrl+a")
    real.write("Hente avisen selv")
    real.press("Tab")
    real.until(lambda state: state["ready"] and state["matters"] == "Hente avisen selv", "saved")

    # paper: the preview opens over the window, and leaves with Esc
    real.press("ctrl+p")
    title = real.until(lambda state: state["dialog"] != "", "on paper")["dialog"]
    real.take_focus(f"^{title}")
    real.press("Escape")
    real.until(lambda state: state["dialog"] == "", "back")
    assert "Traceback" not in real.errors.read_text()
