"""The page Gjennomgang: choose whom to go through, go through them, and see what it gave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QWidget

from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.page import Page, PageAction, Target
from listeoversikt.gui.pages.review.home import ReviewHome
from listeoversikt.gui.pages.review.results import ReviewResults
from listeoversikt.gui.pages.review.session_room import COPY_TEXT, SessionRoom
from listeoversikt.gui.parts.buttons import PrimaryButton
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.texts import NORWEGIAN, day_full, language, translate
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.review import (
    close_deed,
    given_patients,
    pause_deed,
    remove_deed,
    save_deed,
    start_deeds,
)

if TYPE_CHECKING:
    from listeoversikt.followup.list_review import ReviewSession
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.acting import Acted
    from listeoversikt.operations.office import View
    from listeoversikt.operations.review import Basis


class ReviewPage(Page):
    """Before, during and after a session."""

    key = "review"
    icon = "checklist"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.basis: Basis | None = None
        self.home, self.room, self.results = ReviewHome(desk), SessionRoom(desk), ReviewResults(desk)
        button = PrimaryButton(translate("Review", "Read in an extract"), "file-import")
        button.clicked.connect(self._to_extract)
        self.nobody = EmptyState(
            "checklist",
            translate("Review", "No extract is read in"),
            translate("Review", "When the list is read in, you can choose whom to go through."),
            [button],
        )
        self._stack = QStackedLayout(self)
        for widget in (self.home, self.room, self.results, self.nobody):
            self._stack.addWidget(widget)
        self._open_next: tuple[str, str] | None = None
        self._wanted: Target | None = None
        self._listen()

    def _listen(self) -> None:
        self.home.counted_changed.connect(self.actions_changed)
        self.home.resumed.connect(self.resume)
        self.home.looked_at.connect(self.look_at)
        self.home.saved.connect(self._save_selection)
        self.home.removed.connect(self._remove_selection)
        self.room.finished.connect(self._finished)
        self.room.undone.connect(self._undone)
        self.room.go.connect(self.go)
        self.results.go.connect(self.go)

    # -- the frame ----------------------------------------------------------------------------------------------

    def title(self) -> str:
        """Gjennomgang."""
        return translate("Pages", "Review")

    @property
    def in_session(self) -> bool:
        """Whether a session is on screen."""
        return self._stack.currentWidget() is self.room

    def page_actions(self) -> Sequence[PageAction]:
        """Start, or pause; and the way back to the choosing."""
        if self._stack.currentWidget() is self.nobody:
            return ()
        if self.in_session:
            return (
                PageAction(
                    "pause", translate("Review", "Pause the session"), "player-pause", self.pause, "Esc"
                ),
                PageAction(
                    "copy",
                    translate("Review", "Copy to journal"),
                    "copy",
                    self.room.copy_text,
                    COPY_TEXT,
                    in_header=False,
                ),
                PageAction("end", translate("Review", "End and show the result"), "circle-check", self.end),
            )
        if self._stack.currentWidget() is self.results:
            again = self.results.session is not None and bool(self._left(self.results.session))
            found = [
                PageAction(
                    "back", translate("Review", "New selection"), "adjustments-horizontal", self.show_home
                )
            ]
            if again:
                found.append(PageAction("again", translate("Review", "Go on"), "player-play", self._again))
            return found
        text = translate("Review", "Start review")
        return (
            PageAction(
                "start", text, "player-play", self.start, "Ctrl+N", primary=True, enabled=self._can_start
            ),
        )

    def keys(self) -> Sequence[tuple[str, str]]:
        """For F1."""
        return (
            ("1–4", translate("Review", "Follow up, not now, not relevant, wrong data")),
            ("J / N", translate("Review", "Known to us, new to us")),
            ("Enter", translate("Review", "Save and next")),
            ("← →", translate("Review", "Previous, skip")),
            ("Ctrl+Z", translate("Review", "Undo the decision, and back to that patient")),
            (COPY_TEXT, translate("Review", "Copy to journal")),
            ("Esc", translate("Review", "Pause the session")),
        )

    def first_focus(self) -> QWidget:
        """The decision, or the first criterion."""
        if self.in_session:
            return self.room.first_focus()
        if self._stack.currentWidget() is self.results:
            return self.results.area
        return self.home.first_focus()

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Facts and decision, or criteria and sessions."""
        if self.in_session:
            chart = self.room.facts.chart
            found = [(translate("Review", "Your assessment"), self.room.first_focus())]
            return [
                *([(translate("Review", "About the patient"), chart)] if chart is not None else []),
                *found,
            ]
        if self._stack.currentWidget() is self.results:
            return [(translate("Review", "Result of the review"), self.results.area)]
        return [(translate("Review", "Whom to go through"), self.home.first_focus())]

    def refresh(self, view: View | None) -> None:
        """Another extract, or more has been logged."""
        if view is None:
            self.basis = None
            self._stack.setCurrentWidget(self.nobody)
            self.subtitle_changed.emit("")
            self.actions_changed.emit()
            return
        if self._stack.currentWidget() is self.nobody:
            self._stack.setCurrentWidget(self.home)
        self.desk.ask(_basis(self.desk.user, self.basis), self._have_basis, slot="review-basis")

    def show_target(self, target: Target) -> None:
        """A set of patients that another page hands over: a session of them begins."""
        if target.patients is not None:
            self._wanted = target
            self._begin_wanted()

    def step_back(self) -> bool:
        """Esc: the session rests; out of the result."""
        if self.in_session:
            self.pause()
            return True
        if self._stack.currentWidget() is self.results:
            self.show_home()
            return True
        return False

    # -- what is known ------------------------------------------------------------------------------------------

    def _have_basis(self, basis: Basis) -> None:
        view = self.desk.view
        if view is None:
            return
        self.basis = basis
        if self._stack.currentWidget() is self.home:
            self.home.set_basis(basis)
        opened = sum(session.is_open for session in basis.reviews.sessions)
        self.count_changed.emit(str(opened) if opened else "", False)
        if self._open_next is not None:
            key, patient = self._open_next
            self._open_next = None
            session = basis.reviews.session(key)
            if session is not None and session.patients:
                self._enter(session, patient)
                return
        if self.in_session:
            if self.room.session is not None and basis.reviews.session(self.room.session.key) is None:
                self.show_home()  # the session itself was undone
            else:
                self.room.refresh(basis, view)
        elif self._stack.currentWidget() is self.results and self.results.session is not None:
            session = basis.reviews.session(self.results.session.key)
            if session is not None:
                self.results.show_session(session, basis.reviews.sessions)
        self._begin_wanted()

    def _left(self, session: ReviewSession) -> list[str]:
        """The patients of a session who are neither decided on nor passed over."""
        skipped = {} if self.basis is None else self.basis.skipped.get(session.key, {})
        return [one for one in session.patients if one not in session.decided and one not in skipped]

    # -- before -------------------------------------------------------------------------------------------------

    def show_home(self) -> None:
        """The choosing."""
        self.room.close_session()
        if self.basis is not None and self.home.basis is not self.basis:
            self.home.set_basis(self.basis)
        self._show(self.home)

    def _show(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        self.actions_changed.emit()
        self._say()
        if self.isVisible():
            self.first_focus().setFocus()

    def _say(self) -> None:
        session = self.room.session if self.in_session else None
        text = ""
        if session is not None:
            text = translate("Review", "Session from {day}").format(day=_small(day_full(session.start.day)))
        self.subtitle_changed.emit(text)

    def _can_start(self) -> bool:
        counted = self.home.counted
        return counted is not None and bool(counted.patients)

    def start(self) -> None:
        """A new session of what is chosen."""
        counted = self.home.counted
        if counted is None or not counted.patients:
            return
        key, deeds = start_deeds(self.home.title(), counted.selection, counted.patients, self.desk.today)
        self._begin(key, deeds)

    def _begin_wanted(self) -> None:
        if self.basis is None or self._wanted is None or self._wanted.patients is None:
            return
        wanted, self._wanted = self._wanted, None
        assert wanted.patients is not None
        patients = given_patients(self.basis, wanted.patients)
        if not patients:
            self.desk.toast(translate("Review", "None of them can be gone through."))
            self.show_home()
            return
        title = wanted.title or translate("Review", "Chosen patients")
        key, deeds = start_deeds(title, None, patients, self.desk.today)
        self._begin(key, deeds)

    def _begin(self, key: str, deeds: Sequence[Deed]) -> None:
        self._open_next = key, ""
        carry_out_deeds(
            self.desk,
            translate("Review", "Review started"),
            deeds,
            done=self._written,
            failed=self._not_begun,
            toast=False,
        )

    def _written(self, acted: Acted) -> None:
        """On disk; where the view didn't bring the page up to date by itself, it's asked for."""
        self.desk.ask(_basis(self.desk.user, self.basis), self._have_basis, slot="review-basis")

    def _not_begun(self, problem: object) -> None:
        self._open_next = None
        self.desk.tell_error(problem)  # type: ignore[arg-type]

    def _save_selection(self, name: str) -> None:
        said = translate("Review", "Selection saved")
        carry_out_deeds(self.desk, said, [save_deed(name, self.home.selection())])

    def _remove_selection(self, name: str) -> None:
        carry_out_deeds(self.desk, translate("Review", "Selection removed"), [remove_deed(name)])

    # -- during -------------------------------------------------------------------------------------------------

    def _enter(self, session: ReviewSession, patient: str = "") -> None:
        assert self.basis is not None
        self._stack.setCurrentWidget(self.room)
        self.room.open(session, self.basis, patient)
        self._show(self.room)

    def resume(self, key: str) -> None:
        """Goes on with a session, whoever began it."""
        session = None if self.basis is None else self.basis.reviews.session(key)
        if session is None:
            return
        if session.paused or not session.is_open:
            self._open_next = key, ""
            said = translate("Review", "Session resumed")
            deeds = [pause_deed(session, on=False)]
            carry_out_deeds(self.desk, said, deeds, done=self._written, failed=self._not_begun, toast=False)
        else:
            self._enter(session)

    def _again(self) -> None:
        if self.results.session is not None:
            self.resume(self.results.session.key)

    def pause(self) -> None:
        """Esc: the session rests. Nothing is lost."""
        session = self.room.session
        self.show_home()
        if session is not None and not session.paused:
            said = translate("Review", "Session paused")
            carry_out_deeds(self.desk, said, [pause_deed(session, on=True)])

    def end(self) -> None:
        """The session is over, though not everybody has been seen."""
        if self.room.session is not None:
            self._finished(self.room.session.key)

    # -- after --------------------------------------------------------------------------------------------------

    def _finished(self, key: str) -> None:
        session = None if self.basis is None else self.basis.reviews.session(key)
        if session is None:
            return
        if session.is_open:
            said = translate("Review", "Session ended")
            carry_out_deeds(self.desk, said, [close_deed(session, self.desk.today)])
        self.look_at(key)

    def look_at(self, key: str) -> None:
        """What a session gave."""
        session = None if self.basis is None else self.basis.reviews.session(key)
        if session is not None and self.basis is not None:
            self.room.close_session()
            self.results.show_session(session, self.basis.reviews.sessions)
            self._show(self.results)

    def _undone(self, session: str, patient: str) -> None:
        """A decision was taken back: to that patient."""
        self._open_next = session, patient
        self.desk.ask(_basis(self.desk.user, self.basis), self._have_basis, slot="review-basis")

    def _to_extract(self) -> None:
        self.go.emit(Target("extract"))


def _basis(user: str, before: Basis | None) -> Callable[[View], Basis]:
    return partial(_basis_of, user, before)


def _basis_of(user: str, before: Basis | None, view: View) -> Basis:
    from listeoversikt.operations.review import basis_of

    return basis_of(view, user, before)


def _small(text: str) -> str:
    """Weekdays have a small letter in bokmål."""
    if language() != NORWEGIAN:
        return text
    return f"{text[:1].lower()}{text[1:]}"
