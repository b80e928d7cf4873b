"""Morning list, call, plan, print, next extract: one nurse's day by keyboard alone, and the window opened again."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from listeoversikt.followup.care_plan import current_plan
from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.plan_content import own
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.gui.acting.contact_form import ContactFormView
from listeoversikt.gui.acting.duty_forms import PostponeFormView
from listeoversikt.gui.pages.extract import ExtractPage
from listeoversikt.gui.pages.extract.stepper import Step
from listeoversikt.gui.pages.plans import PlansPage
from listeoversikt.gui.pages.worklist import WorklistPage
from listeoversikt.gui.print.print_dialog import PrintDialog
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE, make_example_office
from listeoversikt.operations.office import View
from listeoversikt.operations.patient_gone import why_gone
from listeoversikt.patient_list.snapshot import date_of
from tests.gui.conftest import TODAY, OpenWindow, settled
from tests.gui.whole_day.hands import Hands
from tests.gui.whole_day.next_extract import next_export

PATIENTS = 250
SEEN = dt.date(2026, 11, 2)
YESTERDAY = "-1"


def reasons(view: View, patient: str) -> dict[Reason, DueState]:
    row = view.scored.work.row_of(patient)
    return {} if row is None else {one.reason: one.state for one in row.reasons}


def with_reason(view: View, reason: Reason, *, but: frozenset[str] = frozenset()) -> str:
    """The first on the worklist who has it as a duty of ours, and no one of ``but``."""
    return next(
        row.patient_id
        for row in view.scored.worklist
        if not row.proposed and row.patient_id not in but and reason in {one.reason for one in row.reasons}
    )


def clock(view: View, patient: str) -> ClockState:
    """The state of the patient's newest discharge."""
    from listeoversikt.followup.discharge import STATES

    clocks = view.scored.discharges
    mine = [row for row, who in enumerate(clocks.patient.tolist()) if who == view.position[patient]]
    return STATES[int(clocks.state[mine[-1]])]


class Day:
    """The steps of the day, each by keys."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        hands.press("Ctrl+6")
        followed = frozenset(
            row.patient_id
            for row in hands.view.scored.worklist
            if hands.view.record(row.patient_id).member is not None
            or Reason.PLAN_STEP in {one.reason for one in row.reasons}
        )
        self.discharged = with_reason(hands.view, Reason.HANDED_OVER, but=followed)
        self.control = with_reason(hands.view, Reason.COPD_CONTROL)
        self.moves = with_reason(hands.view, Reason.RISING, but=frozenset({self.control, self.discharged}))

    @property
    def worklist(self) -> WorklistPage:
        page = self.hands.page("worklist")
        assert isinstance(page, WorklistPage)
        return page

    def take(self, patient: str) -> None:
        """The patient's row, by the arrow keys."""
        table = self.worklist.table
        self.hands.tab_to(table)
        self.hands.press("Home")
        for _ in range(60):
            if table.current_key() == patient:
                return
            self.hands.press("Down")
        raise AssertionError("the row isn't on the list")

    def type_in_discharge(self) -> None:
        hands = self.hands
        hands.press("Ctrl+7", "Ctrl+N")
        hands.write(self.discharged)
        hands.press("Tab")
        hands.write(YESTERDAY)
        hands.press("Ctrl+Return")
        hands.until(lambda: Reason.DISCHARGE in reasons(hands.view, self.discharged))

    def attempt(self) -> None:
        hands = self.hands
        self.take(self.discharged)
        hands.press("F")
        assert isinstance(self.worklist.acting.form, ContactFormView)
        hands.press("Space", "Ctrl+Return")
        assert clock(hands.view, self.discharged) is ClockState.NOT_DUE
        assert len(hands.view.record(self.discharged).contacts) == 1

    def call(self) -> None:
        hands = self.hands
        self.take(self.discharged)
        hands.press("K")
        form = self.worklist.acting.form
        assert isinstance(form, ContactFormView)
        assert form.header.tick is None, "the right patient was ticked today already"
        hands.tab_to(form.minutes)
        hands.write("12")
        hands.tab_to(form.note_field)
        hands.write("Stabil, har fått medisinene.")
        hands.press("Ctrl+Return")

    def follow(self) -> None:
        """«Følges av PHT», through Ctrl+K."""
        hands = self.hands
        self.take(self.discharged)
        hands.press("Ctrl+K")
        hands.write("Følges")
        hands.press("Return")
        form = self.worklist.acting.form
        assert form is not None and form.key == "member", form
        hands.tab_to(form.why)  # type: ignore[attr-defined]
        hands.write("Bor alene")
        hands.press("Ctrl+Return")

    def postpone_control(self) -> None:
        hands = self.hands
        self.take(self.control)
        hands.press("U")
        form = self.worklist.acting.form
        assert isinstance(form, PostponeFormView)
        assert form.header.tick is not None
        hands.press("Space")
        for key, box in form.duties.boxes.items():
            if box.isChecked() is not key.startswith(Reason.COPD_CONTROL.value):
                hands.tab_to(box)
                hands.press("Space")
        hands.tab_to(form.until)
        hands.write("+9")
        hands.tab_to(form.why)
        hands.write("Ferie")
        hands.press("Ctrl+Return")

    @property
    def plans(self) -> PlansPage:
        page = self.hands.page("plans")
        assert isinstance(page, PlansPage)
        return page

    def make_plan(self) -> None:
        hands = self.hands
        self.take(self.discharged)
        hands.press("P")
        assert self.plans.acts.dialog.patient.text() == self.discharged
        for tick in self.plans.acts.dialog.ticks.values():
            if tick.isChecked():
                hands.tab_to(tick)
                hands.press("Space")
        hands.press("Ctrl+Return")
        hands.until(
            lambda: self.plans.opened is not None and self.plans.opened.seen.patient_id == self.discharged
        )

    def write_plan(self) -> None:
        hands, form = self.hands, self.plans.form
        hands.tab_to(form.matters)
        hands.write("Bo hjemme og hente avisen selv.")
        hands.tab_to(form.new_goal)
        hands.press("Space")
        hands.until(lambda: len(form.goals) == 1)
        (block,) = form.goals.values()
        hands.tab_to(block.text)
        hands.write("Gå til postkassen")
        hands.tab_to(block.add)
        hands.press("Space")
        hands.until(lambda: len(block.table.rows) == 1)
        (row,) = block.table.rows.values()
        hands.tab_to(row.text)
        hands.write("Ringe om vekt")
        hands.press("Tab")
        assert hands.focus is row.who
        hands.press("Return")
        hands.choose("Sykepleier")
        hands.tab_to(row.when)
        hands.write("3.11")
        hands.press("Tab")

    def review_plan(self) -> None:
        hands = self.hands
        hands.tab_to(self.plans.room.review)
        hands.press("Space")
        hands.press("Ctrl+Return")

    def print_plan(self, path: Path) -> None:
        hands = self.hands
        hands.press("Ctrl+P")
        dialog = self.plans.acts.dialog
        assert isinstance(dialog, PrintDialog)
        hands.tab_to(dialog.pdf_button)
        hands.press("Space")
        self.write_file_name(path)
        hands.until(path.exists)
        hands.until(lambda: not isValid(dialog) or not dialog.isVisible())

    def write_file_name(self, path: Path) -> None:
        """In the dialog of files that is open."""
        hands = self.hands
        hands.until(lambda: isinstance(hands.focus.window(), QFileDialog))
        name = hands.focus
        assert isinstance(name, QLineEdit)
        name.setCompleter(None)  # type: ignore[arg-type]  # its list comes late, and would take the keys
        name.selectAll()
        hands.write(str(path))
        hands.press("Return")

    def read_extract(self, folder: Path) -> None:
        hands = self.hands
        hands.press("Ctrl+O")
        self.write_file_name(folder)
        page = hands.page("extract")
        assert isinstance(page, ExtractPage)
        for step, after in ((Step.CHECKS, Step.PREVIEW), (Step.PREVIEW, Step.DONE)):
            hands.until(partial(_is_at, page, step))
            hands.rest()
            hands.tab_to(page.screens.foot.next)
            hands.press("Return")
            hands.until(partial(_is_at, page, after))
        hands.rest()


def _is_at(page: ExtractPage, step: Step) -> bool:
    return page.screens.stepper.step is step


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An example office in which somebody is due for a COPD control."""
    return make_example_office(tmp_path / "kontor", PATIENTS, today=TODAY)


@pytest.fixture
def morning(open_window: OpenWindow, office: Path, qtbot: QtBot, preferences: object) -> Day:
    """The window as the first nurse opens it."""
    return Day(opened(open_window, office, qtbot))


def opened(open_window: OpenWindow, office: Path, qtbot: QtBot) -> Hands:
    window, entry = open_window(Wanted(store=office, passphrase=EXAMPLE_PASSPHRASE, today=TODAY))
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.begin()
    settled(window, qtbot)
    qtbot.waitUntil(window.isActiveWindow)
    return Hands(window, qtbot)


def test_that_a_day_is_worked_by_keyboard_and_outlives_the_next_extract_and_the_window(
    morning: Day, open_window: OpenWindow, office: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    day, hands = morning, morning.hands
    patient = day.discharged

    # morning: a message of a discharge, then the list
    day.type_in_discharge()
    hands.press("Ctrl+6")
    assert day.worklist.table.rows.key(day.worklist.table.rows.source_rows()[0]) == patient
    assert hands.view.scored.worklist[0].patient_id == patient

    # an attempt and a call: the row's clock answers
    day.attempt()
    assert Reason.DISCHARGE in reasons(hands.view, patient)
    day.call()
    assert clock(hands.view, patient) is ClockState.DONE_IN_TIME
    assert Reason.DISCHARGE not in reasons(hands.view, patient)
    assert Reason.HANDED_OVER in reasons(hands.view, patient)
    (tried, reached) = [logged.contact for logged in hands.view.record(patient).contacts]
    assert (tried.reached, reached.reached, reached.minutes) == (False, True, 12)

    # two steps back and forward again
    hands.press("Ctrl+Z")
    assert clock(hands.view, patient) is ClockState.NOT_DUE
    hands.press("Ctrl+Z")
    assert hands.view.record(patient).contacts == ()
    hands.press("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    assert clock(hands.view, patient) is ClockState.DONE_IN_TIME
    assert [logged.contact for logged in hands.view.record(patient).contacts] == [tried, reached]

    # followed; another's control put off
    day.follow()
    assert hands.view.record(patient).member is not None
    day.postpone_control()
    assert hands.view.scored.work.row_of(day.control) is not None
    (put_off,) = [
        one
        for one in hands.view.scored.work.row_of(day.control).reasons  # type: ignore[union-attr]
        if one.reason is Reason.COPD_CONTROL
    ]
    assert put_off.postponed and date_of(put_off.due) == dt.date(2026, 11, 12)

    # the plan
    day.make_plan()
    day.write_plan()
    kept = current_plan(hands.view.record(patient))
    assert kept is not None
    assert kept.plan.matters == "Bo hjemme og hente avisen selv."
    (goal,) = kept.plan.goals
    (measure,) = goal.measures
    assert (goal.text, measure.text, own(measure.who), measure.due) == (
        *("Gå til postkassen", "Ringe om vekt"),
        *(True, TODAY),
    )
    assert reasons(hands.view, patient)[Reason.PLAN_STEP] is DueState.DUE_TODAY
    day.review_plan()
    kept = current_plan(hands.view.record(patient))
    assert kept is not None and kept.version == 1

    # on paper
    sheet = tmp_path / "plan.pdf"
    day.print_plan(sheet)
    assert sheet.stat().st_size > 1000
    if shutil.which("pdftotext") is not None:
        told = subprocess.run(["pdftotext", str(sheet), "-"], capture_output=True, text=True, check=True)
        assert "Gå til postkassen" in told.stdout
        assert "Navn" in told.stdout

    # the next extract
    before = {
        one: [entry.act for entry in hands.view.record(one).entries]
        for one in (patient, day.control, day.moves)
    }
    export = next_export(
        tmp_path / "neste",
        PATIENTS,
        TODAY,
        as_of=TODAY,
        rows={"tiltak": [{"pasient_id": day.control, "dato": "02.11.2026", "type": "aarskontroll_kols"}]},
        moved={day.moves: SEEN},
    )
    day.read_extract(export)
    assert hands.view.index_date == TODAY
    for one, acts in before.items():
        assert [entry.act for entry in hands.view.record(one).entries][: len(acts)] == acts
    fulfilled = hands.view.record(day.control).fulfilled
    assert [(act.reason, act.table, act.day) for _, act in fulfilled] == [
        (Reason.COPD_CONTROL, "tiltak", SEEN)
    ]
    assert Reason.COPD_CONTROL not in reasons(hands.view, day.control)
    assert why_gone(hands.view, day.moves) == "left"
    assert hands.view.scored.work.row_of(day.moves) is None

    # the one who has left is found, and it's said
    hands.press("Ctrl+K")
    hands.write(day.moves)
    hands.press("Return")
    listed = hands.page("the_list")
    hands.until(lambda: day.moves in hands.words(listed))
    hands.until(lambda: "Ikke på listen ved uttrekket" in hands.words(listed))

    # the window opened again: everything is there
    last = {one: [entry.act for entry in hands.view.record(one).entries] for one in before}
    hands.window.close()
    again = opened(open_window, office, qtbot)
    view = again.view
    assert view.index_date == TODAY
    assert {one: [entry.act for entry in view.record(one).entries] for one in before} == last
    assert current_plan(view.record(patient)).plan == kept.plan  # type: ignore[union-attr]
    assert clock(view, patient) is ClockState.DONE_IN_TIME
    again.press("Ctrl+6")
    shown = again.window.pages["worklist"].table.rows  # type: ignore[attr-defined]
    assert patient in [shown.key(row) for row in shown.source_rows()]
