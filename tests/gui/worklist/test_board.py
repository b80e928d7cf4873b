"""The tab Tavle, and the doctor's answers, by keyboard alone."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester

from listeoversikt.followup.log.acts import (
    Answer,
    AppointmentWanted,
    Channel,
    Closed,
    Contact,
    How,
    NotNow,
    Outcome,
    Question,
    Reply,
    Urgent,
)
from listeoversikt.followup.log.patient_acts import InJournal, MemberFrom, Route, Sign, StopSign
from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.worklist.board_rows import MANY
from listeoversikt.gui.pages.worklist.board_words import item_lines
from listeoversikt.gui.pages.worklist.dialogs import BookedDialog, ReasonDialog
from listeoversikt.operations.board_items import Part
from tests.gui.worklist.conftest import Bench, Key, Open
from tests.operations.stores import TODAY
from tests.operations.team_office import CALLED, OTHERS, OVERDUE, SILENT

CALL = Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier", minutes=25)
ASKED = Question(text="Kan hun slutte med furosemid?")
WANTED = AppointmentWanted(what=Channel.HOME_VISIT, with_role="sykepleier")
LATER = TODAY + dt.timedelta(days=10)


def to_board(bench: Bench, part: Part, patient: str) -> None:
    """The board, with that part's row of the patient in hand."""
    bench.page.show_tab("board")
    bench.settle()
    content = bench.page.board.content
    assert content is not None
    key = next(item.key for item in content.board.of_part(part) if item.patient_id == patient)
    assert bench.page.board.table.set_current(key)
    bench.page.board.table.setFocus()
    bench.settle()


def parts(bench: Bench) -> dict[str, int]:
    content = bench.page.board.content
    assert content is not None
    return {group.title: len(group.rows) for group in content.groups}


def buttons(bench: Bench) -> list[str]:
    return [button.text() for button in bench.page.board._buttons]


def test_that_the_board_has_its_parts_in_order_and_keeps_qts_rules(
    bench: Bench, qtmodeltester: ModelTester
) -> None:
    bench.do(CALLED, ASKED, CALL, WANTED)
    bench.page.show_tab("board")
    bench.settle()
    assert list(parts(bench)) == ["I dag", "Til legen", "Står fast", "Sett opp time", "Ikke ført i journal"]
    qtmodeltester.check(bench.page.board.table.rows)
    bench.page.grab()


def test_that_one_part_can_be_chosen(bench: Bench) -> None:
    bench.do(CALLED, ASKED, CALL)
    bench.page.show_tab("board")
    bench.settle()
    bench.page.board.show_part(Part.JOURNAL)
    assert bench.page.board.table.rows.visible_count == 1


def test_that_enter_on_a_colleague_shows_that_list(bench: Bench) -> None:
    bench.page.show_tab("board")
    bench.settle()
    assert bench.page.board.table.set_current("today spl-2")
    bench.page.board.table.setFocus()
    bench.press(Key.Key_Return)
    assert bench.page.tab == "day"
    assert bench.page.filters.chosen == {"owner": {"spl-2"}}


@pytest.mark.parametrize(("letter", "reply"), [("j", Reply.YES), ("n", Reply.NO), ("s", Reply.TALK)])
def test_that_a_doctor_answers_with_one_key_and_undo_takes_it_back(
    letter: str, reply: Reply, open_bench: Open
) -> None:
    bench = open_bench("lege-1")
    bench.do(CALLED, ASKED, who="spl-1")
    to_board(bench, Part.TO_DOCTOR, CALLED)
    assert buttons(bench)[:3] == ["Ja", "Nei", "Snakk med meg"]
    bench.press(letter)
    view = bench.desk.view
    assert view is not None
    answer = view.record(CALLED).questions[0].answer
    assert answer is not None and answer.reply is reply
    assert bench.told == [f"{CALLED}: svar lagret"]
    bench.undo()
    assert bench.desk.view is not None and bench.desk.view.record(CALLED).questions[0].answer is None


def test_that_a_nurse_cant_answer_for_the_doctor(bench: Bench) -> None:
    bench.do(CALLED, ASKED)
    to_board(bench, Part.TO_DOCTOR, CALLED)
    assert buttons(bench) == ["Drøftet …"]
    bench.press("j")
    assert bench.kinds(CALLED) == ["Question"]


def test_that_a_prepared_medicine_review_is_closed_by_the_doctor(open_bench: Open) -> None:
    bench = open_bench("lege-1")
    bench.do(
        CALLED, Closed(reason=Reason.MEDICINE_REVIEW, how=How.DONE, day=TODAY, prepared=True), who="spl-1"
    )
    to_board(bench, Part.TO_DOCTOR, CALLED)
    assert buttons(bench)[0] == "Lukk gjennomgangen"
    bench.press("j")
    content = bench.page.board.content
    assert content is not None
    assert content.board.of_part(Part.TO_DOCTOR) == ()
    assert bench.kinds(CALLED) == ["Closed", "Closed"]


def test_that_an_appointment_gets_its_day(open_bench: Open) -> None:
    bench = open_bench("hs-1")
    assert bench.page.tab == "day"
    bench.do(OTHERS, WANTED)
    to_board(bench, Part.BOOKING, OTHERS)
    bench.press("b")
    dialog = bench.page.board.dialog
    assert isinstance(dialog, BookedDialog)
    dialog.save()
    assert dialog.day_label.error.sentence == "Skriv en dato."
    dialog.day.set_value(TODAY - dt.timedelta(days=1))
    dialog.save()
    assert dialog.day_label.error.sentence == "Velg en dag fram i tid."
    dialog.day.set_value(LATER)
    dialog.save()
    bench.settle()
    view = bench.desk.view
    assert view is not None
    found = view.record(OTHERS).bookings[0].booked
    assert found is not None and found.day == LATER
    assert "Sett opp time" not in parts(bench)


def test_that_an_appointment_not_booked_in_time_says_so(bench: Bench) -> None:
    asked = AppointmentWanted(what=Channel.CONSULTATION, with_role="lege", before=TODAY)
    bench.do(OTHERS, asked)
    to_board(bench, Part.BOOKING, OTHERS)
    content = bench.page.board.content
    assert content is not None
    (item,) = content.board.of_part(Part.BOOKING)
    assert [item_lines(item, content.page, TODAY + dt.timedelta(days=n)).tags for n in (0, 1)] == [
        (),
        ("over fristen",),
    ]


def test_that_the_evenings_are_marked_many_at_once_in_one_undo_step(bench: Bench) -> None:
    bench.do(CALLED, CALL, who="spl-1")
    bench.do(OVERDUE, CALL, who="spl-1")
    to_board(bench, Part.JOURNAL, CALLED)
    bench.page.board.show_part(Part.JOURNAL)
    bench.page.board.table.marks.toggle_all()
    bench.press("j")
    assert "Ikke ført i journal" not in parts(bench)
    assert bench.told == ["2 pasienter: ført i journal"]
    bench.undo()
    assert parts(bench)["Ikke ført i journal"] == 2


def test_that_not_needed_in_the_journal_says_why(bench: Bench) -> None:
    bench.do(CALLED, CALL, who="spl-1")
    to_board(bench, Part.JOURNAL, CALLED)
    bench.press("n")
    dialog = bench.page.board.dialog
    assert isinstance(dialog, ReasonDialog)
    dialog.save()
    assert dialog.why_label.error.sentence == "Skriv kort hvorfor."
    dialog.why.setText("Samme samtale")
    dialog.save()
    bench.settle()
    view = bench.desk.view
    assert view is not None
    (mark,) = view.record(CALLED).journal_marks.values()
    assert (mark.state, mark.why) == (InJournal.NOT_NEEDED, "Samme samtale")


def test_that_the_text_for_the_journal_is_copied_for_the_row_in_hand(bench: Bench) -> None:
    bench.do(CALLED, CALL, who="spl-1")
    to_board(bench, Part.JOURNAL, CALLED)
    bench.press("c")
    assert "Telefon" in QGuiApplication.clipboard().text()


def test_that_discussed_may_be_empty_and_stands_with_the_patient(bench: Bench) -> None:
    to_board(bench, Part.STUCK, CALLED)
    bench.press("r")
    dialog = bench.page.board.dialog
    assert isinstance(dialog, ReasonDialog)
    dialog.save()
    bench.settle()
    assert bench.kinds(CALLED) == ["Discussed"]


def test_that_the_cards_letters_act_on_the_boards_patient(bench: Bench) -> None:
    to_board(bench, Part.STUCK, CALLED)
    bench.press("k")
    assert bench.page.acting.is_form_open
    assert bench.page.acting.form is not None and bench.page.acting.form.basis.patient_id == CALLED


def test_that_the_board_keeps_its_row_when_a_colleague_writes(bench: Bench) -> None:
    to_board(bench, Part.STUCK, OVERDUE)
    before = bench.page.board.table.current_key()
    bench.do(OTHERS, Urgent(on=True))
    assert bench.page.board.table.current_key() == before


# -- proposals in the list ----------------------------------------------------------------------------------------


def test_that_a_doctor_approves_the_row_in_hand_with_j(open_bench: Open) -> None:
    bench = open_bench("lege-1")
    assert SILENT in bench.shown and OTHERS not in bench.shown
    bench.take(SILENT)
    assert bench.page.decisions.isVisible()
    assert bench.page.decisions.said.text() == "Foreslått: Behov uten kontakt"
    bench.press("j")
    assert bench.kinds(SILENT) == ["Approved"]
    assert bench.told == [f"{SILENT}: godkjent"]
    assert SILENT not in bench.shown


def test_that_marked_rows_are_approved_together_in_one_undo_step(open_bench: Open) -> None:
    bench = open_bench("lege-1")
    waiting = [line.patient_id for line in bench.page.content.table.lines if line.waits]
    assert len(waiting) == 2
    for patient in waiting:
        bench.take(patient)
        bench.press(Key.Key_Space)
    assert bench.page.decisions.said.text() == "Forslag for 2 pasienter"
    bench.press("j")
    assert all("Approved" in bench.kinds(patient) for patient in waiting)
    assert bench.desk.undo_stack.count() == 1
    bench.undo()
    assert not any(bench.kinds(patient) for patient in waiting)


def test_that_not_now_asks_until_when_and_why(open_bench: Open) -> None:
    bench = open_bench("lege-1")
    bench.take(SILENT)
    bench.press("n")
    dialog = bench.page.doctor.dialog
    assert dialog is not None
    dialog.save()
    assert dialog.until_label.error.sentence == "Skriv en dato."
    assert dialog.why_label.error.sentence == "Skriv kort hvorfor."
    dialog.until.set_value(LATER)
    dialog.why.setText("innlagt")
    dialog.save()
    bench.settle()
    view = bench.desk.view
    assert view is not None
    said = view.record(SILENT).approvals[Reason.SILENT_NEED][1]
    assert isinstance(said, NotNow) and (said.until, said.why) == (LATER, "innlagt")
    assert SILENT not in bench.shown


def test_that_a_question_about_the_row_comes_before_its_proposals(open_bench: Open) -> None:
    bench = open_bench("lege-1")
    bench.do(SILENT, ASKED, who="spl-2")
    bench.take(SILENT)
    assert bench.page.decisions.said.text() == ASKED.text
    assert (
        bench.page.notice is not None
        and bench.page.notice.text.text() == "1 spørsmål venter på svar fra deg."
    )
    bench.press("s")
    assert bench.kinds(SILENT) == ["Question", "Answer"]
    assert bench.page.decisions.said.text() == "Foreslått: Behov uten kontakt"


def test_that_a_standing_order_is_a_button_away(open_bench: Open) -> None:
    bench = open_bench("lege-1")
    bench.take(SILENT)
    with bench.qtbot.waitSignal(bench.page.go) as asked:
        bench.page.decisions.orders_button.click()
    assert asked.args[0] == Target("settings", filters={"section": ("orders",)})


def test_that_a_nurse_has_no_decision_to_make(bench: Bench) -> None:
    bench.page.filters.choose("owner", ())
    bench.take(SILENT)
    assert bench.page.decisions.isHidden()
    bench.press("j")
    assert bench.kinds(SILENT) == []


def test_that_two_on_one_proposal_dont_overwrite_each_other(open_bench: Open) -> None:
    bench = open_bench("lege-1")
    bench.take(SILENT)
    problems: list[object] = []
    bench.desk.problem.connect(problems.append)
    from listeoversikt.operations.acting import Deed, act
    from listeoversikt.operations.office import Office

    def elsewhere(office: Office, *_: object) -> None:
        view = office.view
        act(office, [Deed(Urgent(on=True), SILENT)], who="lege-2")
        office.view = view

    bench.desk.work(elsewhere, lambda _: None)
    bench.press("j")
    assert bench.kinds(SILENT).count("Approved") == 0
    assert len(problems) == 1


def test_that_every_button_and_part_has_its_name(bench: Bench) -> None:
    bench.do(CALLED, ASKED, CALL, WANTED)
    to_board(bench, Part.JOURNAL, CALLED)
    names = [button.accessibleName() for button in bench.page.board._buttons]
    assert len(names) == len(set(names)) == 3 and all(names)
    regions = [name for name, _ in bench.page.regions()]
    assert all(regions) and len(regions) == len(set(regions))
    cell = bench.page.board.table.spoken_row(bench.page.board.table.rows.view_row_of(f"today {'spl-1'}"))
    assert "spl-1" in cell and "åpne i alt" in cell
    assert any(label.text() == "Ikke for akutte henvendelser." for label in bench.page.findChildren(QLabel))


# -- the doctor's answer, membership, hospital, proposals ---------------------------------------------------------


def answered(bench: Bench, reply: Reply) -> None:
    """One asked by spl-1, and answered by the doctor."""
    bench.do(CALLED, ASKED, who="spl-1")
    view = bench.desk.view
    assert view is not None
    bench.do(CALLED, Answer(of=view.record(CALLED).questions[0].entry.uuid, reply=reply), who="lege-1")


def test_that_the_one_who_asked_sees_the_answer_and_says_so_with_one_key(bench: Bench) -> None:
    answered(bench, Reply.TALK)
    row = bench.page.content.table.keys.index(CALLED)
    assert "svar fra lege: snakk med meg" in bench.page.content.table.tags(row)
    to_board(bench, Part.ANSWERED, CALLED)
    content = bench.page.board.content
    assert content is not None
    two = content.two_lines(bench.page.board.table.current_row())
    assert (two.first, two.second) == ("Snakk med meg", f"lege-1 svarte på: {ASKED.text}")
    assert buttons(bench) == ["Sett", "Drøftet …"]
    bench.press("j")
    assert bench.told == [f"{CALLED}: svaret er sett"]
    assert "Svar fra legen" not in parts(bench)
    bench.undo()
    assert parts(bench)["Svar fra legen"] == 1


def test_that_the_list_says_that_the_doctor_has_answered(bench: Bench) -> None:
    answered(bench, Reply.YES)
    assert bench.page.content.answers_for_me == 1
    words = [label.text() for label in bench.page.findChildren(QLabel) if label.isVisible()]
    assert any("1 svar fra legen." in word for word in words)


def test_that_a_colleague_doesnt_take_the_answer_away(open_bench: Open) -> None:
    bench = open_bench("spl-2")
    answered(bench, Reply.NO)
    to_board(bench, Part.ANSWERED, CALLED)
    assert buttons(bench) == ["Drøftet …"]
    bench.page.board.mark_seen()
    assert "AnswerSeen" not in bench.kinds(CALLED)


def test_that_the_doctor_has_whom_to_talk_with(open_bench: Open) -> None:
    bench = open_bench("lege-1")
    answered(bench, Reply.TALK)
    to_board(bench, Part.TO_DOCTOR, CALLED)
    content = bench.page.board.content
    assert content is not None
    assert content.two_lines(bench.page.board.table.current_row()).first == "Snakk med spl-1"
    assert buttons(bench) == ["Drøftet …"]


def test_that_still_in_hospital_is_asked(bench: Bench) -> None:
    bench.do(OTHERS, StopSign(sign=Sign.IN_HOSPITAL, day=TODAY - dt.timedelta(days=9)))
    to_board(bench, Part.STUCK, OTHERS)
    content = bench.page.board.content
    assert content is not None
    two = content.two_lines(bench.page.board.table.current_row())
    assert (two.first, two.second) == ("Fortsatt innlagt?", "Innlagt i 9 dager. Ført av spl-2.")


def test_that_many_with_nothing_planned_stand_as_one_row_until_their_part_is_chosen(bench: Bench) -> None:
    listed = set(bench.page.content.table.keys)
    view = bench.desk.view
    assert view is not None
    others = [one for one in view.shown_ids if one not in listed][: MANY + 1]
    for patient in others:
        bench.do(patient, MemberFrom(day=TODAY, route=Route.DOCTOR, why="faller"))
    late = MemberFrom(day=TODAY, route=Route.DOCTOR, why="faller", until=TODAY - dt.timedelta(days=3))
    bench.do(CALLED, late)
    to_board(bench, Part.UNPLANNED, CALLED)
    content = bench.page.board.content
    assert content is not None
    shown = content.shown("")
    assert shown is not None
    of_part = [row for row in range(len(content.rows)) if content.part_of(row) is Part.UNPLANNED]
    assert [bool(shown[row]) for row in of_part].count(True) == 2
    assert next(g for g in content.groups if g.title == "Følges, ingenting planlagt").count == MANY + 2
    assert bench.page.board.table.set_current("unplanned, all")
    bench.page.board.table.setFocus()
    bench.press(Key.Key_Return)
    assert bench.page.board.part.key() == "unplanned"
    assert bench.page.board.table.rows.visible_count == MANY + 2


def test_that_proposals_are_counted_and_enter_shows_them(bench: Bench) -> None:
    bench.page.show_tab("board")
    bench.settle()
    assert bench.page.board.table.set_current("proposals lege-1")
    content = bench.page.board.content
    assert content is not None
    (waiting,) = content.board.proposals
    row = bench.page.board.table.current_row()
    assert content.two_lines(row).second == "Foreslått i dag."
    assert buttons(bench) == ["Vis listen"]
    bench.page.board.table.setFocus()
    bench.press(Key.Key_Return)
    assert bench.page.tab == "day"
    assert set(bench.shown) == set(waiting.patients)
