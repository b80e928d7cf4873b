"""The page Gjennomgang on a real store, by keyboard alone: decide, pause, go on, undo, and what it gave."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.review_acts import Decision
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.review_selection import Absence, Criterion, Selection
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.review import ReviewPage
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.office import Office
from listeoversikt.store.contents import NewEvent
from tests.gui.accessible import nameless, twins, unreachable
from tests.gui.clipping import clipped
from tests.gui.conftest import TODAY, OpenWindow, settled

K = Qt.Key
F, N, R, W = Decision.FOLLOW_UP, Decision.NOT_NOW, Decision.NOT_RELEVANT, Decision.WRONG_DATA


class Hand:
    """Presses keys where the focus is, and waits until everything is at rest."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def page(self) -> ReviewPage:
        page = self.window.pages["review"]
        assert isinstance(page, ReviewPage)
        return page

    def rest(self) -> None:
        settled(self.window, self.qtbot)
        QApplication.processEvents()
        settled(self.window, self.qtbot)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            focus: QWidget = QApplication.focusWidget() or self.window
            self.qtbot.keyClick(focus, key, modifier)
            self.rest()

    def control(self, key: Qt.Key) -> None:
        self.press(key, modifier=Qt.KeyboardModifier.ControlModifier)

    def start(self, selection: Selection | None = None) -> None:
        """Ctrl+4, a selection of everybody, Ctrl+N."""
        self.control(K.Key_4)
        self.page.home.show_selection(selection or Selection(limit=10))
        self.rest()
        self.control(K.Key_N)
        assert self.page.in_session

    @property
    def here(self) -> str:
        session = self.page.room.session
        assert session is not None
        return session.patients[self.page.room.place]

    def decided(self) -> list[Decision]:
        session = self.page.room.session
        assert session is not None
        return [session.decided[one].act.decision for one in session.patients if one in session.decided]


@pytest.fixture
def hand(ready: tuple[MainWindow, Entry], qtbot: QtBot) -> Hand:
    return Hand(ready[0], qtbot)


def test_that_a_session_goes_by_keyboard_is_paused_and_goes_on_in_another_window(
    open_window: OpenWindow, office: Path, qtbot: QtBot
) -> None:
    def opened() -> Hand:
        window, entry = open_window(Wanted(store=office, passphrase=EXAMPLE_PASSPHRASE, today=TODAY))
        with qtbot.waitSignal(entry.entered, timeout=30_000):
            entry.begin()
        settled(window, qtbot)
        return Hand(window, qtbot)

    first = opened()
    first.start()
    patients = first.page.room.session.patients if first.page.room.session else ()
    first.press(K.Key_1, K.Key_N, K.Key_Return)
    first.press(K.Key_2, K.Key_Return, K.Key_3, K.Key_Return, K.Key_4, K.Key_Return)
    assert first.decided() == [F, N, R, W]
    assert first.here == patients[4]
    first.press(K.Key_Right)
    assert first.here == patients[5]
    first.press(K.Key_Left)
    assert first.here == patients[4]
    first.press(K.Key_Escape)
    assert not first.page.in_session
    key = first.page.basis.reviews.sessions[0].key if first.page.basis else ""
    assert first.page.basis is not None
    assert first.page.basis.reviews.sessions[0].paused
    first.window.close()

    again = opened()
    again.control(K.Key_4)
    again.page.resume(key)
    again.rest()
    assert again.page.in_session
    assert again.decided() == [F, N, R, W]
    assert again.here == patients[4]
    assert again.page.room.session is not None
    assert not again.page.room.session.paused


def test_that_undo_takes_the_decision_and_its_task_back_and_returns_to_the_patient(hand: Hand) -> None:
    hand.start()
    patient = hand.here
    before = hand.window.runner.view
    assert before is not None
    hand.press(K.Key_1, K.Key_J, K.Key_Return)
    assert hand.here != patient
    view = hand.window.runner.view
    assert view is not None
    row = next(row for row in view.scored.worklist if row.patient_id == patient)
    assert Reason.HANDED_OVER in [one.reason for one in row.reasons]
    hand.control(K.Key_Z)
    assert hand.here == patient
    assert hand.decided() == []
    assert hand.page.room.form.choices[F].isChecked()
    view = hand.window.runner.view
    assert view is not None
    assert [
        one.reason for row in view.scored.worklist if row.patient_id == patient for one in row.reasons
    ] == [one.reason for row in before.scored.worklist if row.patient_id == patient for one in row.reasons]


def test_that_enter_without_a_decision_says_what_is_wanted_and_stays(hand: Hand) -> None:
    hand.start()
    patient = hand.here
    hand.press(K.Key_Return)
    assert hand.here == patient
    assert hand.page.room.form.no_decision.sentence == "Velg 1, 2, 3 eller 4."
    hand.press(K.Key_1, K.Key_Return)
    assert hand.here == patient
    assert hand.page.room.form.not_known.sentence.startswith("Velg J")
    hand.press(K.Key_N, K.Key_Return)
    assert hand.here != patient


def test_that_what_is_half_chosen_is_kept_for_each_patient_and_never_asked_about(hand: Hand) -> None:
    hand.start()
    form = hand.page.room.form
    hand.press(K.Key_1, K.Key_J)
    form.why["falls"].click()
    hand.press(K.Key_Right)
    assert form.draft().decision is None
    assert form.draft().why == ()
    hand.press(K.Key_Left)
    draft = form.draft()
    assert (draft.decision, draft.known, draft.why) == (F, True, ("falls",))
    assert hand.decided() == []


def test_that_a_decision_can_be_gone_back_to_and_changed_and_its_task_goes(hand: Hand) -> None:
    hand.start()
    patient = hand.here
    hand.press(K.Key_1, K.Key_J, K.Key_Return, K.Key_Left)
    assert hand.here == patient
    assert hand.page.room.form.choices[F].isChecked()
    hand.press(K.Key_3, K.Key_Return)
    assert hand.decided() == [R]
    view = hand.window.runner.view
    assert view is not None
    open_now = [
        one.reason for row in view.scored.worklist if row.patient_id == patient for one in row.reasons
    ]
    assert Reason.HANDED_OVER not in open_now


def test_that_enter_on_an_unchanged_decision_writes_nothing(hand: Hand) -> None:
    hand.start()
    hand.press(K.Key_3, K.Key_Return, K.Key_Left)
    view = hand.window.runner.view
    assert view is not None
    before = view.book.last
    hand.press(K.Key_Return)
    assert hand.window.runner.view is not None
    assert hand.window.runner.view.book.last == before


def test_that_the_last_decision_ends_the_session_and_shows_what_it_gave(hand: Hand) -> None:
    hand.start(Selection(limit=10))
    count = len(hand.page.room.session.patients) if hand.page.room.session else 0
    for _ in range(count):
        hand.press(K.Key_1, K.Key_N, K.Key_Return)
    assert hand.page.results.isVisible()
    session = hand.page.results.session
    assert session is not None
    assert not session.is_open or session.seen == count
    texts = [label.text() for label in hand.page.results.findChildren(QLabel)]
    assert "10,0" in texts
    assert hand.page.basis is not None
    assert hand.page.basis.reviews.sessions[0].closed == TODAY


def test_that_a_set_from_another_page_becomes_a_session_of_those_in_reach(hand: Hand) -> None:
    view = hand.window.runner.view
    assert view is not None
    wanted = frozenset([*view.shown_ids[:3], "UKJENT"])
    hand.window.open_target(Target("review", patients=wanted, title="De tre"))
    hand.rest()
    session = hand.page.room.session
    assert session is not None
    assert set(session.patients) == set(view.shown_ids[:3])
    assert session.start.title == "De tre"
    assert session.selection is None


def test_that_no_hits_names_the_criterion_and_nothing_can_be_started(hand: Hand) -> None:
    hand.control(K.Key_4)
    hand.page.home.show_selection(Selection(age_from=70, age_to=69, absence=Absence.NOT_SEEN))
    hand.rest()
    assert hand.page.home.foot.said.text().startswith("Ingen treff: «70–69 år»")
    (start,) = hand.page.page_actions()
    assert not start.enabled()
    hand.control(K.Key_N)
    assert not hand.page.in_session


def test_that_the_live_count_stands_beside_each_criterion(hand: Hand) -> None:
    hand.control(K.Key_4)
    hand.page.home.show_selection(Selection(age_from=65, medicines_from=4))
    hand.rest()
    counted = hand.page.home.counted
    assert counted is not None
    left = {one: label.text() for one, label in hand.page.home.criteria.left.items()}
    steps = dict(counted.steps)
    assert left[Criterion.AGE].startswith(str(steps[Criterion.AGE]))
    assert left[Criterion.RISK] == ""
    assert steps[Criterion.AGE] <= steps[Criterion.MEDICINES]


def test_that_the_offices_own_selection_is_saved_shown_and_removed(hand: Hand) -> None:
    hand.control(K.Key_4)
    home = hand.page.home
    home.show_selection(Selection(age_from=90))
    home.name.setText("De eldste")
    hand.rest()
    home.save.click()
    hand.rest()
    assert hand.page.basis is not None
    assert hand.page.basis.reviews.selections["De eldste"].age_from == 90
    assert home.title() == "De eldste"
    home.removed.emit("De eldste")
    hand.rest()
    assert "De eldste" not in hand.page.basis.reviews.selections


def test_that_letters_do_nothing_when_they_are_switched_off(hand: Hand) -> None:
    hand.window.preferences.letter_keys = False
    hand.start()
    hand.press(K.Key_1)
    assert hand.page.room.form.draft().decision is None


def test_that_a_screen_reader_meets_names_that_differ_and_tab_reaches_everything(hand: Hand) -> None:
    hand.control(K.Key_4)
    assert nameless(hand.page) == []
    assert twins(hand.page.regions()) == []
    hand.start()
    assert nameless(hand.page.room) == []
    assert twins(hand.page.regions()) == []
    assert unreachable(hand.page.room) == []


def test_that_a_diagnosis_is_found_by_code_and_becomes_a_criterion(hand: Hand) -> None:
    hand.control(K.Key_4)
    field = hand.page.home.criteria.diagnosis
    hand.page.home.show_selection(Selection())
    field.field.setFocus()
    hand.qtbot.keyClicks(field.field, "t90")
    hand.rest()
    field._take_first()
    hand.rest()
    ((title, codes),) = field.diagnoses()
    assert ("ICPC-2", "T90") in codes
    assert title
    assert hand.page.home.counted is not None
    assert hand.page.home.counted.steps[0][0] is Criterion.DIAGNOSIS


def test_that_a_colleagues_words_stop_the_saving_once_and_mine_are_kept(hand: Hand) -> None:
    hand.start()
    patient = hand.here
    hand.press(K.Key_1, K.Key_J)

    def colleague(office: Office | None) -> None:
        assert office is not None
        event = NewEvent("urgent", {"on": True}, patient)
        office.store.append_events([event], who="spl-9")

    done: list[None] = []
    hand.window.runner.work(lambda office, *_: colleague(office), done.append, pytest.fail)
    hand.rest()
    hand.press(K.Key_Return)
    assert hand.here == patient
    form = hand.page.room.form
    assert form.meanwhile.isVisible()
    assert form.meanwhile.text.text().startswith("spl-9 skrev i mellomtiden")
    assert (form.draft().decision, form.draft().known) == (F, True)
    hand.press(K.Key_Return)
    assert hand.decided() == [F]
    assert hand.here != patient
    assert not form.meanwhile.isVisible()


def test_that_the_decision_can_be_copied_for_the_journal_without_being_saved(hand: Hand) -> None:
    hand.start()
    hand.press(K.Key_1, K.Key_N)
    hand.page.room.form.need.options["home_visit"].click()
    hand.page.room.copy_text()
    hand.rest()
    text = QApplication.clipboard().text()
    assert "Listegjennomgang" in text
    assert "følg opp" in text
    assert "Tilbudt hjemmebesøk: ikke spurt ennå." in text
    assert hand.decided() == []


def test_that_a_result_is_counted_over_this_session_or_over_all(hand: Hand) -> None:
    hand.start()
    hand.press(K.Key_1, K.Key_N, K.Key_Return)
    hand.page.end()
    hand.rest()
    results = hand.page.results

    def reviewed() -> list[str]:
        shown = [label.text() for label in results.findChildren(QLabel) if label.isVisible()]
        return [text for text in shown if text.endswith(" gjennomgått") and text[0].isdigit()]

    assert reviewed() == ["1 gjennomgått"]
    basis = hand.page.basis
    assert basis is not None
    results.scope.choose("all")
    results.scope.chosen.emit("all")
    hand.rest()
    assert reviewed() == [f"{sum(session.seen for session in basis.reviews.sessions)} gjennomgått"]
    assert len(basis.reviews.sessions) > 1


@pytest.mark.parametrize("size", [(1440, 900), (1000, 700), (720, 450)], ids=["large", "middle", "small"])
def test_that_no_text_is_cut_in_a_session_or_its_result(hand: Hand, size: tuple[int, int]) -> None:
    hand.window.resize(*size)
    hand.start()
    hand.press(K.Key_1, K.Key_N)
    hand.page.room.form.need.options["home_visit"].click()
    hand.rest()
    assert clipped(hand.page) == []
    hand.press(K.Key_4)
    assert clipped(hand.page) == []
    hand.press(K.Key_Return)
    hand.page.end()
    hand.rest()
    assert clipped(hand.page) == []


def test_that_a_score_nobody_was_asked_about_has_no_count_and_not_a_zero(hand: Hand) -> None:
    hand.start()
    hand.press(K.Key_1, K.Key_N, K.Key_Return)
    hand.page.end()
    hand.rest()
    shown = [label.text() for label in hand.page.results.findChildren(QLabel) if label.isVisible()]
    assert shown.count("ingen vurdert") == 2
    assert "ingen pekt ut" in shown
    basis = hand.page.basis
    assert basis is not None
    session = basis.reviews.sessions[0]
    bare = {
        patient: dataclasses.replace(one, act=msgspec.structs.replace(one.act, shown={}))
        for patient, one in session.decided.items()
    }
    without = dataclasses.replace(session, decided=bare)
    hand.page.results.show_session(without, [without])
    hand.rest()
    shown = [label.text() for label in hand.page.results.findChildren(QLabel) if label.isVisible()]
    assert "ingen pekt ut" not in shown
    assert "Ikke kjent hva skårene sa for 1 av 1 vurderte." in shown


def test_that_an_offer_that_was_declined_asks_for_something_else_and_nobody_to_do_it(hand: Hand) -> None:
    hand.start()
    hand.press(K.Key_1, K.Key_N)
    form = hand.page.room.form
    form.need.options["home_visit"].click()
    assert form.follow_box.isVisible()
    form.answer.options["no"].click()
    assert form.declined.isVisible()
    assert not form.follow_box.isVisible()
    assert clipped(hand.page) == []
    form.answer.options["yes"].click()
    assert form.follow_box.isVisible()
    assert not form.declined.isVisible()
