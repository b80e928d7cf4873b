"""The card of a discharge in the real window's parts: logging a contact, ticks, sign, steps, the office's own list."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.log.acts import Channel, Contact, HomeCareAsked, Outcome, Question, Signed, Ticked
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.gui.acting.duty_forms import CloseFormView
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.discharges import DischargesPage
from listeoversikt.gui.pages.discharges.card_part import DischargePart
from listeoversikt.gui.pages.discharges.checklist import PointRow
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.discharge_line import DischargeLine
from listeoversikt.operations.typed_discharge import TypedForm, type_in
from listeoversikt.patient_list.frames import DischargedTo
from tests.gui.discharges.conftest import STORE_TODAY, shown

PATIENT = "PAS-0036"
LEFT = STORE_TODAY - dt.timedelta(days=6)
CONTROL = Qt.KeyboardModifier.ControlModifier
WAIT = 15_000
NOBREAK = "\u00a0"


@pytest.fixture
def page(qtbot: QtBot, office_desk: Desk) -> DischargesPage:
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


def point(page: DischargesPage, key: str) -> PointRow:
    return part(page).checklist.row(key)


def acts(page: DischargesPage, kind: type) -> list[object]:
    assert page.desk.view is not None
    return [act for _, act in of_kind(page.desk.view.record(PATIENT).entries, kind)]


def state(page: DischargesPage) -> ClockState:
    assert page._rows is not None
    return page._rows.lines[page._rows.patients.index(PATIENT)].state


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


# contacts


def test_that_k_logs_a_contact_and_the_clock_answers_and_undo_gives_it_back(
    qtbot: QtBot, page: DischargesPage
) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_K)
    assert page.acting.is_form_open
    form = page.acting.form
    assert form is not None
    assert form.header.tick is not None
    form.header.tick.box.setChecked(True)  # riktig pasient
    assert page.acting.save()
    qtbot.waitUntil(lambda: len(acts(page, Contact)) == 1, timeout=WAIT)
    (made,) = acts(page, Contact)
    assert isinstance(made, Contact)
    assert (made.day, made.discharged) == (STORE_TODAY, LEFT)
    qtbot.waitUntil(lambda: state(page) is ClockState.DONE_LATE, timeout=WAIT)
    undo(qtbot, page, Contact, 0)
    qtbot.waitUntil(lambda: state(page) is ClockState.OVERDUE, timeout=WAIT)


def test_that_f_opens_an_attempt_and_esc_closes_it(qtbot: QtBot, page: DischargesPage) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F)
    assert page.acting.is_form_open
    assert page.step_back()
    assert not page.acting.is_form_open


def test_that_attempts_are_told_with_channel_outcome_day_and_who(qtbot: QtBot, page: DischargesPage) -> None:
    log(qtbot, page, 4)
    tried = part(page).tried
    assert tried is not None
    assert "fr 27.3. kl. 09.15" in texts(tried)
    assert "Telefon, ikke svar" in texts(tried)
    assert page.desk.user in texts(tried)


def test_that_two_days_without_an_answer_propose_a_letter_then_home_care_then_the_doctor(
    qtbot: QtBot, page: DischargesPage
) -> None:
    log(qtbot, page, 4)
    assert part(page).tried is not None
    assert part(page).tried.box is None  # type: ignore[union-attr]
    log(qtbot, page, 1)
    box = part(page).tried.box  # type: ignore[union-attr]
    assert box is not None
    assert "Ikke svar på 2 dager" in texts(box)
    assert box.button is not None
    box.button.click()
    qtbot.waitUntil(lambda: len(acts(page, Contact)) == 3, timeout=WAIT)
    letter = acts(page, Contact)[-1]
    assert isinstance(letter, Contact)
    assert (letter.channel, letter.discharged) == (Channel.LETTER, LEFT)
    assert part(page).tried.box is None  # type: ignore[union-attr]  # home care tomorrow, not today
    undo(qtbot, page, Contact, 2)
    assert part(page).tried.box is not None  # type: ignore[union-attr]


def test_that_home_care_and_the_doctor_are_asked_by_their_buttons(qtbot: QtBot, page: DischargesPage) -> None:
    log(qtbot, page, 5, 4)
    letter = Contact(
        day=STORE_TODAY - dt.timedelta(days=3),
        channel=Channel.LETTER,
        outcome=Outcome.SENT,
        role="sykepleier",
        discharged=LEFT,
    )
    carry_out_deeds(page.desk, "brev", [Deed(letter, PATIENT)])
    qtbot.waitUntil(lambda: len(acts(page, Contact)) == 3, timeout=WAIT)
    box = part(page).tried.box  # type: ignore[union-attr]
    assert box is not None and box.button is not None
    assert "hjemmetjenesten" in texts(box)
    box.button.click()
    qtbot.waitUntil(lambda: len(acts(page, HomeCareAsked)) == 1, timeout=WAIT)
    undo(qtbot, page, HomeCareAsked, 0)
    yesterday = HomeCareAsked(discharged=LEFT, day=STORE_TODAY - dt.timedelta(days=1))
    carry_out_deeds(page.desk, "spurt", [Deed(yesterday, PATIENT)])
    qtbot.waitUntil(lambda: len(acts(page, HomeCareAsked)) == 1, timeout=WAIT)
    box = part(page).tried.box  # type: ignore[union-attr]
    assert box is not None and box.button is not None
    box.button.click()
    qtbot.waitUntil(lambda: len(acts(page, Question)) == 1, timeout=WAIT)
    (question,) = acts(page, Question)
    assert isinstance(question, Question)
    assert question.discharged == LEFT
    assert question.text.startswith("Hjemmebesøk?")
    box = part(page).tried.box  # type: ignore[union-attr]
    assert box is not None and box.button is None


def test_that_next_of_kin_and_no_thanks_are_marked_in_the_row(qtbot: QtBot, page: DischargesPage) -> None:
    log(qtbot, page, 4, outcome=Outcome.NEXT_OF_KIN)
    qtbot.waitUntil(lambda: state(page) is ClockState.DONE_IN_TIME, timeout=WAIT)
    assert page._rows is not None
    row = page._rows.patients.index(PATIENT)
    assert page._rows._status_spoken(row) == "Gjort i tide, pårørende nådd"
    page.grab()
    undo(qtbot, page, Contact, 0)
    log(qtbot, page, 4, outcome=Outcome.DECLINED)
    qtbot.waitUntil(lambda: state(page) is ClockState.DONE_IN_TIME, timeout=WAIT)
    assert "takket nei" in page._rows._status_spoken(page._rows.patients.index(PATIENT))
    clocks = part(page).clocks
    assert clocks is not None
    assert "Nådd, men takket nei." in texts(clocks)


# not relevant any more


def test_that_one_admitted_again_can_be_set_aside_from_its_card_and_undone(
    qtbot: QtBot, page: DischargesPage
) -> None:
    again = TypedForm(PATIENT, STORE_TODAY - dt.timedelta(days=1), None, DischargedTo.HOME)
    page.desk.work(lambda office, progress, cancelled: type_in(office, again).view, page.desk.changed)
    qtbot.waitUntil(lambda: page._rows is not None and page._rows.patients.count(PATIENT) == 2, timeout=WAIT)

    def line() -> DischargeLine:
        assert page._rows is not None
        return next(
            line for line in page._rows.lines if (line.patient_id, line.discharged) == (PATIENT, LEFT)
        )

    assert line().state is ClockState.OVERDUE
    page.table.set_current(line().key)
    qtbot.waitUntil(lambda: part(page).line.discharged == LEFT, timeout=WAIT)
    assert part(page).clocks is not None
    button = part(page).clocks.aside_button  # type: ignore[union-attr]
    assert button is not None
    assert "Innlagt igjen ma 30.3." in texts(part(page).clocks)
    button.click()
    form = page.acting.form
    assert isinstance(form, CloseFormView)
    assert form.header.tick is not None
    form.header.tick.box.setChecked(True)
    form.why.setText("Innlagt igjen")
    assert page.acting.save()
    qtbot.waitUntil(lambda: line().set_aside == "Innlagt igjen", timeout=WAIT)
    assert not line().open
    assert line().state is ClockState.OVERDUE
    assert page._rows is not None
    assert page._rows.looks[page._rows.keys.index(line().key)].word == "Ikke aktuelt"
    assert page._rows.groups[-1].title == "Bortfalt"
    page.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: line().open, timeout=WAIT)


# the checklist


def test_that_a_tick_is_written_at_once_and_undone(qtbot: QtBot, page: DischargesPage) -> None:
    row = point(page, "avtaler")
    row.box.click()
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    assert acts(page, Ticked) == [Ticked(discharged=LEFT, item="avtaler", done=True)]
    assert "1 av 13" in texts(part(page).checklist)
    undo(qtbot, page, Ticked, 0)
    assert point(page, "avtaler") is row  # the same row, with its focus
    assert not row.box.isChecked()


def test_that_space_on_the_box_ticks_and_keeps_the_focus(qtbot: QtBot, page: DischargesPage) -> None:
    row = point(page, "avtaler")
    row.box.setFocus()
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: "1 av 13" in texts(part(page).checklist))
    assert row.box.hasFocus()


def test_that_a_date_point_is_today_and_can_be_another_day_but_not_tomorrow(
    qtbot: QtBot, page: DischargesPage
) -> None:
    row = point(page, "epikrise")
    row.box.click()
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    assert row.value.text().replace(NOBREAK, " ") == "ti 31.3."
    row.value.click()
    row.field.setText("1.4")
    row.field.textEdited.emit("1.4")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert row.error.sentence == "Datoen er fram i tid."
    assert len(acts(page, Ticked)) == 1
    row.field.setText("-2")
    row.field.textEdited.emit("-2")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 2, timeout=WAIT)
    last = acts(page, Ticked)[-1]
    assert isinstance(last, Ticked)
    assert last.day == STORE_TODAY - dt.timedelta(days=2)
    assert not row.is_editing


def test_that_a_number_is_asked_for_and_esc_leaves_the_point_as_it_was(
    qtbot: QtBot, page: DischargesPage
) -> None:
    row = point(page, "fall")
    row.box.click()
    assert row.is_editing
    assert page.step_back()
    assert not row.is_editing
    assert not row.box.isChecked()
    row.box.click()
    row.field.setText("to")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert row.error.sentence == "Skriv et helt tall."
    row.field.setText("2")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    assert row.value.text() == "2"
    assert "fall" not in row.error.sentence


def test_that_only_a_doctor_signs_a_medicine_point(qtbot: QtBot, page: DischargesPage) -> None:
    row = point(page, "endringer_forstatt")
    row.box.click()
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    assert row.under.text() == "venter på legens signatur"
    assert row.sign_button.isHidden()
    page.desk.preferences.role = "doctor"
    page.refresh(page.desk.view)
    assert not row.sign_button.isHidden()
    row.sign_button.click()
    qtbot.waitUntil(lambda: len(acts(page, Signed)) == 1, timeout=WAIT)
    assert row.under.text().startswith("signert ")
    assert row.sign_button.isHidden()
    undo(qtbot, page, Signed, 0)
    assert row.under.text() == "venter på legens signatur"


# the office's own list


def test_that_the_office_edits_orders_and_prunes_its_list_and_takes_it_back(
    qtbot: QtBot, page: DischargesPage
) -> None:
    point(page, "avtaler").box.click()
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    part(page).checklist.edit_button.click()
    editor = page.deeds.editor
    assert editor is not None
    while len(editor.rows) > 2:
        editor.rows[-1].away.click()
    editor.rows[1].up.click()
    editor.rows[0].name.setText("Rapport lest")
    editor.add()
    editor.save()
    assert editor.error.sentence == "Gi hvert punkt et navn, eller ta det bort."
    editor.rows[2].name.setText("Tolk bestilt")
    editor.rows[2].medicine.setChecked(True)
    editor.save_button.click()
    qtbot.waitUntil(lambda: len(part(page).checklist.rows) == 4, timeout=WAIT)
    names = [row.name.text() for row in part(page).checklist.rows]
    assert names == ["Rapport lest", "Epikrise mottatt", "Tolk bestilt", "Avtaler sikret"]
    keys = [row.point.key for row in part(page).checklist.rows]
    assert keys == ["sykepleierrapport", "epikrise", "eget_1", "avtaler"]
    assert point(page, "avtaler").under.text() == "ikke lenger på listen"
    assert point(page, "eget_1").point.medicine
    page.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: len(part(page).checklist.rows) == 13, timeout=WAIT)


def test_that_the_programs_list_can_be_had_back(qtbot: QtBot, page: DischargesPage) -> None:
    page.deeds.edit_list()
    editor = page.deeds.editor
    assert editor is not None
    chosen: list[object] = []
    editor.chosen.connect(chosen.append)
    editor.rows[0].away.click()
    editor.shipped_button.click()
    assert len(editor.rows) == 13
    editor.save()
    assert chosen == [()]


# from a cold start


def test_that_four_presses_besides_id_and_date_log_a_discharge(qtbot: QtBot, office_desk: Desk) -> None:
    """Ctrl+7, Ctrl+N, id, Tab, date, Ctrl+Enter: four presses, and the id and date that are typed."""
    page = shown(qtbot, office_desk)  # Ctrl+7
    office_desk.runner.view_changed.connect(page.refresh)
    qtbot.waitUntil(lambda: page._rows is not None, timeout=WAIT)
    with qtbot.waitExposed(page):
        page.activateWindow()
    presses = 1
    (new,) = [action for action in page.page_actions() if action.shortcut == "Ctrl+N"]
    new.run()
    presses += 1
    qtbot.waitUntil(page.form.patient.hasFocus)
    qtbot.keyClicks(page.form.patient, PATIENT)
    qtbot.keyClick(page.form.patient, Qt.Key.Key_Tab)
    presses += 1
    qtbot.waitUntil(page.form.discharged.hasFocus)
    qtbot.keyClicks(page.form.discharged, "-1")
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Return, CONTROL)
    presses += 1
    assert presses == 4
    typed = len(PATIENT) + len("-1")
    assert typed <= 12
    qtbot.waitUntil(lambda: page._rows is not None and PATIENT in page._rows.patients, timeout=WAIT)


# two on the same patient


def colleague_writes(qtbot: QtBot, page: DischargesPage, *deeds: Deed) -> None:
    """On another machine: in the store, not yet in sight here."""
    from listeoversikt.followup.log.acts import KIND_OF, payload_of
    from listeoversikt.store.contents import NewEvent

    new = [NewEvent(KIND_OF[type(deed.act)], payload_of(deed.act), deed.patient) for deed in deeds]
    written: list[object] = []
    page.desk.work(
        lambda office, progress, cancelled: office.store.append_events(new, who="spl-2"), written.append
    )
    qtbot.waitUntil(lambda: bool(written), timeout=WAIT)


def test_that_a_colleagues_value_at_the_point_is_shown_and_mine_kept_to_choose(
    qtbot: QtBot, page: DischargesPage
) -> None:
    colleague_writes(qtbot, page, Deed(Ticked(discharged=LEFT, item="fall", done=True, text="3"), PATIENT))
    row = point(page, "fall")
    row.box.click()
    row.field.setText("2")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.is_editing and bool(row.error.sentence), timeout=WAIT)
    assert "spl-2" in row.error.sentence
    assert "Der står nå: 3." in row.error.sentence
    assert row.field.text() == "2"
    assert [one.text for one in acts(page, Ticked)] == ["3"]  # type: ignore[attr-defined]
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 2, timeout=WAIT)
    assert row.value.text() == "2"


def test_that_what_a_colleague_writes_elsewhere_is_no_hindrance(qtbot: QtBot, page: DischargesPage) -> None:
    colleague_writes(qtbot, page, Deed(Ticked(discharged=LEFT, item="ernaering", done=True), PATIENT))
    point(page, "avtaler").box.click()
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: point(page, "ernaering").box.isChecked())


def test_that_a_step_isnt_taken_twice_by_two(qtbot: QtBot, page: DischargesPage) -> None:
    log(qtbot, page, 4, 1)
    box = part(page).tried.box  # type: ignore[union-attr]
    assert box is not None and box.button is not None
    letter = Contact(
        day=STORE_TODAY, channel=Channel.LETTER, outcome=Outcome.SENT, role="sykepleier", discharged=LEFT
    )
    colleague_writes(qtbot, page, Deed(letter, PATIENT))
    box.button.click()
    qtbot.waitUntil(lambda: len(acts(page, Contact)) == 3, timeout=WAIT)
    assert part(page).tried.box is None  # type: ignore[union-attr]


def test_that_settings_leads_to_the_editor_of_the_list(page: DischargesPage) -> None:
    page.show_target(Target("discharges", action="edit_form"))
    assert page.deeds.editor is not None
    assert page.deeds.editor.isVisible()
    page.deeds.editor.reject()


def test_that_an_attempt_from_the_row_is_for_its_discharge(qtbot: QtBot, page: DischargesPage) -> None:
    page.acting.do("attempt")
    form = page.acting.form
    assert form is not None
    assert form.header.tick is not None
    form.header.tick.box.setChecked(True)
    assert page.acting.save()
    qtbot.waitUntil(lambda: len(acts(page, Contact)) == 1, timeout=WAIT)
    (made,) = acts(page, Contact)
    assert isinstance(made, Contact)
    assert (made.reached, made.discharged) == (False, LEFT)
    assert state(page) is ClockState.OVERDUE


def test_that_nothing_is_a_window_of_its_own_while_the_card_is_made(
    qtbot: QtBot, page: DischargesPage
) -> None:
    before = {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    log(qtbot, page, 4, 1)
    after = {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    assert after == before
