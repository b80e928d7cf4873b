"""Marking evidence on the card: the score answers at once, everything is undone with Ctrl+Z, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.followup import evidence_marks
from listeoversikt.followup.log.acts import Assigned, Closed, How
from listeoversikt.followup.log.patient_acts import EvidenceMark, InJournal
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.taken_back import OF_THE_PROGRAM
from listeoversikt.gui.card.lines import BY_ROW, LineLabel
from listeoversikt.gui.card.mark_form import MarkForm
from listeoversikt.gui.card.override_form import MEASURES, OverrideForm
from listeoversikt.gui.card.panel import PatientCardPanel
from listeoversikt.gui.card.wording import MARKABLE
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.operations.acting import Acted, Deed, act
from tests.gui.card.test_followed_part import CALL
from tests.gui.card.test_panel import texts

PATIENT = "PAS-0003"
Press = Callable[[Qt.Key], None]


@pytest.fixture
def card(live: PatientCardPanel, qtbot: QtBot) -> PatientCardPanel:
    show(live, qtbot, PATIENT)
    return live


def show(panel: PatientCardPanel, qtbot: QtBot, patient: str) -> None:
    with qtbot.waitSignal(panel.shown, timeout=10_000):
        panel.show_patient(patient)
    QCoreApplication.processEvents()


def lines(panel: PatientCardPanel) -> list[LineLabel]:
    assert panel.contents is not None
    section = panel.contents.sections["frailty"]
    found = [line for line in section.findChildren(LineLabel) if line.isVisible()]
    return [line for line in found if line.line.markable is not None and line.line.markable.row is None]


def form(panel: PatientCardPanel) -> MarkForm:
    (found,) = [one for one in panel.findChildren(MarkForm) if one.isVisible()]
    return found


def on_disk(panel: PatientCardPanel, qtbot: QtBot) -> list[object]:
    """What stands of people's acts about the patient, as soon as nothing more is on its way and the card has followed."""
    desk = panel.desk
    qtbot.waitUntil(lambda: not desk.runner.occupied)
    QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: not desk.runner.occupied)
    assert desk.view is not None
    entries = desk.view.record(PATIENT).entries
    return [entry.act for entry in entries if not isinstance(entry.act, OF_THE_PROGRAM)]


def mark_first(panel: PatientCardPanel, qtbot: QtBot, why: str = "Forbigående") -> LineLabel:
    line = lines(panel)[0]
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClicks(form(panel).why, why)
    QTest.keyClick(form(panel).why, Qt.Key.Key_Return)
    on_disk(panel, qtbot)
    return line


def test_that_a_deficit_is_marked_wrong_by_keyboard_and_the_score_answers(
    card: PatientCardPanel, qtbot: QtBot
) -> None:
    assert card.card is not None and card.contents is not None
    before = card.card.scores["frailty_index"]
    fact = mark_first(card, qtbot).line.fact
    (written,) = on_disk(card, qtbot)
    assert isinstance(written, EvidenceMark)
    assert (written.mark, written.why, written.table) == ("wrong", "Forbigående", "")
    after = card.card.scores["frailty_index"]
    assert after.marked is not None and after.marked.after is not None
    assert before.value is not None
    assert round(36 * (before.value - after.marked.after)) == 1
    assert f"{before.value:.2f}".replace(".", ",") in card.contents.sections["frailty"].head.accessibleName()
    struck = next(line.line for line in lines(card) if line.line.fact == fact)
    assert struck.struck and struck.note.startswith("Feil, lege-1 ")
    assert "Merket her; uttrekket og tallene er uendret." in texts(card)
    assert not card.findChildren(MarkForm) or not [
        one for one in card.findChildren(MarkForm) if one.isVisible()
    ]


def test_that_undo_takes_the_mark_away_and_redo_sets_it_again(card: PatientCardPanel, qtbot: QtBot) -> None:
    mark_first(card, qtbot)
    card.desk.undo_stack.undo()
    assert on_disk(card, qtbot) == []
    assert card.card is not None and card.card.scores["frailty_index"].marked is None
    card.desk.undo_stack.redo()
    assert len(on_disk(card, qtbot)) == 1


def test_that_a_mark_wants_a_reason_and_says_so_under_the_field(card: PatientCardPanel, qtbot: QtBot) -> None:
    lines(card)[0].chosen.emit()
    form(card).save.click()
    assert form(card).field.error.sentence == "Skriv hvorfor."
    assert on_disk(card, qtbot) == []
    QTest.keyClicks(form(card).why, "x")
    assert form(card).field.error.sentence == ""


def test_that_escape_leaves_everything_as_it_was(card: PatientCardPanel, qtbot: QtBot) -> None:
    line = lines(card)[0]
    line.chosen.emit()
    QTest.keyClicks(form(card).why, "noe")
    QTest.keyClick(form(card).why, Qt.Key.Key_Escape)
    assert not card.acts.drafts
    assert QApplication.focusWidget() is line
    assert on_disk(card, qtbot) == []


def test_that_one_row_can_be_marked_and_is_written_with_what_finds_it_again(
    card: PatientCardPanel, qtbot: QtBot
) -> None:
    line = next(one for one in lines(card) if one.line.markable and one.line.markable.newest)
    line.chosen.emit()
    form(card).scope.choose("row")
    form(card).scope.chosen.emit("row")
    assert form(card).hint.text() == "Raden telles ikke med i noen skår."
    form(card).why.setText("Feilført")
    form(card).save.click()
    (written,) = on_disk(card, qtbot)
    assert isinstance(written, EvidenceMark)
    newest = line.line.markable.newest if line.line.markable else None
    assert newest is not None
    assert (written.table, written.code, written.row_day) == (newest.table, newest.code, newest.day)


def test_that_a_mark_is_taken_away_from_its_own_form(card: PatientCardPanel, qtbot: QtBot) -> None:
    mark_first(card, qtbot)
    lines(card)[0].chosen.emit()
    assert form(card).why.text() == "Forbigående"
    assert form(card).remove.isVisible()
    form(card).remove.click()
    acts = on_disk(card, qtbot)
    assert [one.mark for one in acts if isinstance(one, EvidenceMark)] == ["wrong", ""]
    assert card.card is not None and card.card.scores["frailty_index"].marked is None


def test_that_what_is_typed_stays_when_a_colleague_writes(card: PatientCardPanel, qtbot: QtBot) -> None:
    lines(card)[0].chosen.emit()
    QTest.keyClicks(form(card).why, "halvskrevet")
    done: list[Acted] = []
    deeds = [Deed(Assigned(to="spl-2"), PATIENT)]
    card.desk.work(lambda office, progress, cancelled: act(office, deeds, who="spl-2"), done.append)
    qtbot.waitUntil(lambda: bool(done))
    with qtbot.waitSignal(card.shown, timeout=10_000):
        card.desk.changed(done[0].view)
    QCoreApplication.processEvents()
    assert form(card).why.text() == "halvskrevet"


def test_that_arrows_move_among_the_rows_and_tab_stops_once(card: PatientCardPanel, qtbot: QtBot) -> None:
    first, second = lines(card)[:2]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second
    stops = [line for line in lines(card) if line.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [second]
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first


def test_that_a_doctor_sets_a_category_and_the_computed_stays_visible(
    card: PatientCardPanel, qtbot: QtBot
) -> None:
    link = next(one for one in card.findChildren(LinkButton) if one.text() == "Sett en annen kategori")
    link.click()
    (asked,) = card.findChildren(OverrideForm)
    asked.category.choose("severe")
    asked.category.chosen.emit("severe")
    asked.save.click()
    assert asked.field.error.sentence == "Skriv hvorfor."
    asked.why.setText("Faller hver uke")
    asked.save.click()
    on_disk(card, qtbot)
    said = texts(card)
    assert "Alvorlig. Grunn: Faller hver uke." in said
    assert "Beregnet: minst " in said
    assert "Skrøpelighetsskala: Alvorlig" in said or "Alvorlig, trinn 4" in said
    lift = next(one for one in card.findChildren(LinkButton) if one.text() == "Ta bort" and one.isVisible())
    lift.click()
    on_disk(card, qtbot)
    assert "Faller hver uke" not in texts(card)


def test_that_only_a_doctor_is_offered_to_set_a_category(live: PatientCardPanel, qtbot: QtBot) -> None:
    live.desk.preferences.role = "nurse"
    show(live, qtbot, PATIENT)
    assert "Sett en annen kategori" not in texts(live)


def test_that_a_duty_closed_here_is_opened_again_from_the_card(card: PatientCardPanel, qtbot: QtBot) -> None:
    closed = Closed(reason=Reason.COPD_CONTROL, how=How.DONE, day=card.desk.today)
    write(card, qtbot, closed)
    assert card.contents is not None
    card.contents.sections["closed"].set_open(True)
    link = next(one for one in card.findChildren(LinkButton) if one.text() == "Åpne igjen")
    assert link.accessibleName() == "Åpne igjen: Årskontroll KOLS"
    link.click()
    on_disk(card, qtbot)
    assert card.card is not None
    assert Reason.COPD_CONTROL in {reason.reason for reason in card.card.due.reasons}


def test_that_a_contact_is_noted_as_in_the_journal_with_one_click(
    card: PatientCardPanel, qtbot: QtBot
) -> None:
    write(card, qtbot, CALL)
    assert card.contents is not None
    card.contents.sections["contacts"].set_open(True)
    next(one for one in card.findChildren(LinkButton) if one.text() == "Ført").click()
    on_disk(card, qtbot)
    assert card.desk.view is not None
    (mark,) = card.desk.view.record(PATIENT).journal_marks.values()
    assert (mark.state, mark.day) == (InJournal.YES, card.desk.today)


def write(panel: PatientCardPanel, qtbot: QtBot, *acts: object) -> None:
    """Somebody writes, and the card follows."""
    done: list[Acted] = []
    deeds = [Deed(one, PATIENT) for one in acts]  # type: ignore[arg-type]
    panel.desk.work(lambda office, progress, cancelled: act(office, deeds, who="spl-1"), done.append)
    qtbot.waitUntil(lambda: bool(done))
    with qtbot.waitSignal(panel.shown, timeout=10_000):
        panel.desk.changed(done[0].view)
    QCoreApplication.processEvents()


def test_that_the_card_and_the_rules_agree_on_what_is_marked_by_row_and_worked_out_again() -> None:
    assert set(BY_ROW) == evidence_marks.BY_ROW
    summed = {measure.value for measure in evidence_marks.COUNTS} | {
        "frailty_index",
        "hfrs",
        "charlson",
        "multimorbidity_score",
        "unplanned_admissions_12m",
    }
    assert set(MARKABLE) <= summed
    assert set(MEASURES) == set(evidence_marks.CATEGORIES)
