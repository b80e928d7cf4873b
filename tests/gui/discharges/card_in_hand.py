"""The discharge card with a patient in hand, and what is done there by a key or a click."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.acts import Channel, Contact, Outcome
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.discharges import DischargesPage
from listeoversikt.gui.pages.discharges.card_part import DischargePart
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.typed_discharge import TypedForm, type_in
from listeoversikt.patient_list.frames import DischargedTo
from tests.gui.discharges.conftest import STORE_TODAY, shown

PATIENT = "PAS-0036"


LEFT = STORE_TODAY - dt.timedelta(days=6)


WAIT = 15_000


NOBREAK = "\u00a0"


def came_home(qtbot: QtBot, office_desk: Desk) -> DischargesPage:
    """The patient came home six days ago, and nobody has called."""
    office_desk.preferences.role = "nurse"
    form = TypedForm(PATIENT, LEFT, None, DischargedTo.HOME)
    told: list[object] = []
    office_desk.work(
        lambda office, progress, cancelled: type_in(office, form).view,
        lambda view: (office_desk.changed(view), told.append(view)),
    )
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    made = shown(qtbot, office_desk)
    office_desk.runner.view_changed.connect(made.refresh)
    qtbot.waitUntil(lambda: made._rows is not None and PATIENT in made._rows.patients, timeout=WAIT)
    with qtbot.waitExposed(made):
        made.activateWindow()
    take_up(qtbot, made)
    return made


def take_up(qtbot: QtBot, page: DischargesPage) -> None:
    assert page._rows is not None
    page.table.set_current(page._rows.keys[page._rows.patients.index(PATIENT)])
    qtbot.waitUntil(lambda: page.card.patient_id == PATIENT, timeout=WAIT)


def part(page: DischargesPage) -> DischargePart:
    assert page.part is not None
    return page.part


def acts(page: DischargesPage, kind: type) -> list[object]:
    assert page.desk.view is not None
    return [act for _, act in of_kind(page.desk.view.record(PATIENT).entries, kind)]


def texts(widget: object) -> str:
    labels = widget.findChildren(QLabel)  # type: ignore[attr-defined]
    return " ".join(label.text() for label in labels if not label.isHidden()).replace(NOBREAK, " ")


def log(qtbot: QtBot, page: DischargesPage, *days: int, outcome: Outcome = Outcome.NO_ANSWER) -> None:
    """Contacts or attempts so many days ago."""
    deeds = [
        Deed(
            Contact(
                day=STORE_TODAY - dt.timedelta(days=ago),
                channel=Channel.PHONE,
                outcome=outcome,
                role="sykepleier",
                clock="09:15",
            ),
            PATIENT,
        )
        for ago in days
    ]
    before = len(acts(page, Contact))
    carry_out_deeds(page.desk, "logget", deeds)
    qtbot.waitUntil(lambda: len(acts(page, Contact)) == before + len(days), timeout=WAIT)


def undo(qtbot: QtBot, page: DischargesPage, kind: type, left: int) -> None:
    page.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: len(acts(page, kind)) == left, timeout=WAIT)
