"""No step of the first run and no refusal of a store cuts a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui import start
from listeoversikt.gui.pages.first_run import FirstRun, OpenStore
from listeoversikt.gui.pages.first_run.steps import OFFICE
from listeoversikt.store.refusals import Reason
from tests.gui.clipping import Doubled, clipped

SIZES = {"large": (1440, 870), "small": (720, 420)}
FAR = Path("kontoret") / ("en-mappe-med-et-svært-langt-navn" * 3) / "lager"


@pytest.fixture(params=["nb", "en", "doubled"])
def spoken(dressed: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    doubled = Doubled(list(start._kept))
    if request.param == "doubled":
        dressed.installTranslator(doubled)
    elif request.param == "en":
        start.speak(dressed, "en")
    yield request.param
    dressed.removeTranslator(doubled)
    start.speak(dressed, "nb")


def first(state: Callable[[FirstRun], None]) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = FirstRun(FAR)
        state(made)
        return made

    return make


def refused(reason: Reason) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = OpenStore(FAR)
        made.show_refusal(reason)
        return made

    return make


def passphrase(made: FirstRun) -> None:
    made.give_export(Path("borte.zip"))
    field = made.passphrase.again.field
    assert isinstance(field, QLineEdit)
    field.setText("noe annet enn over")
    made.go_on()
    made.passphrase.show_place_trouble(Reason.EXISTS_ALREADY)


def office(made: FirstRun) -> None:
    made.show_step(OFFICE)
    made.office.show_lists(("L01", "LEGE-MED-LANG-NØKKEL"))
    made.office.check()


STATES: dict[str, Callable[[], QWidget]] = {
    "welcome": first(lambda made: None),
    "passphrase": first(passphrase),
    "office": first(office),
    "busy": first(lambda made: made.set_busy("Lager eksempelliste")),
    "problem": first(lambda made: made.show_store_problem(Reason.DISK_ERROR)),
    "open": lambda: OpenStore(FAR),
    "wrong": refused(Reason.WRONG_PASSPHRASE),
    "damaged": refused(Reason.DAMAGED),
    "newer": refused(Reason.NEWER_VERSION),
    "locked": refused(Reason.LOCKED),
}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_that_no_text_is_cut(
    state: Callable[[], QWidget], size: tuple[int, int], spoken: str, qtbot: QtBot
) -> None:
    made = state()
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    qtbot.wait(1)
    assert clipped(made) == []
