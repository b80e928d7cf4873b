"""Carries out what the dialog of blocking asks for, and clears an open window of a patient who has been blocked for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.parts.held_back import stands
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.followup.log.act import Act
    from listeoversikt.followup.log.block_acts import Blocked
    from listeoversikt.gui.blocking.dialog import BlockDialog
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.acting import Acted
    from listeoversikt.operations.blocking import Account, Blocking
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress


class BlockingDeeds(QObject):
    """One a window; see ``blocking_of``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._hidden: frozenset[str] = frozenset()
        self._asked_for = ""
        self._is_coming = False
        self.dialog: BlockDialog | None = None
        desk.runner.view_changed.connect(self._view_changed)

    def ask(self, parent: QWidget, patient_id: str) -> None:
        """Asks for whom; those who are blocked are shown first. Asked twice, it opens once."""
        if self._is_coming or stands(self.dialog):
            return
        self._is_coming = True

        def known(
            office: Office, progress: Progress, cancelled: Cancelled
        ) -> tuple[Blocking, tuple[Account, ...]]:
            from listeoversikt.operations.blocking import blocking_now, people_of

            return blocking_now(office.store, patient_id), people_of(office.store)

        self._desk.work(known, partial(self._ask, parent, patient_id), self._not_asked)

    def _not_asked(self, problem: Problem) -> None:
        self._is_coming = False
        self._desk.tell_error(problem)

    def _ask(self, parent: QWidget, patient_id: str, found: tuple[Blocking, tuple[Account, ...]]) -> None:
        from listeoversikt.gui.blocking.dialog import BlockDialog

        self._is_coming = False
        self.dialog = dialog = BlockDialog(patient_id, *found, self._desk.today, parent)
        dialog.wanted.connect(partial(self.block, patient_id))
        dialog.lift_wanted.connect(partial(self.lift, patient_id))
        dialog.open()

    def block(self, patient_id: str, act: Blocked) -> None:
        """Registers it; Ctrl+Z takes it back, unless it's for oneself too: then the patient isn't named any more."""
        from listeoversikt.gui.blocking.words import is_for_oneself

        if is_for_oneself(act, rights.identity):
            self._carry_out(
                translate("Blocking", "The patient is blocked, for you too."), act, patient_id, mine=True
            )
        else:
            said = translate("Blocking", "{patient} is blocked").format(patient=patient_id)
            self._carry_out(said, act, patient_id)

    def lift(self, patient_id: str, uuid: str) -> None:
        """Lifts one; Ctrl+Z takes it back."""
        from listeoversikt.followup.log.block_acts import Unblocked

        said = translate("Blocking", "{patient}: block lifted").format(patient=patient_id)
        self._carry_out(said, Unblocked(of=uuid, day=self._desk.today), patient_id)

    def _carry_out(self, said: str, act: Act, patient_id: str, *, mine: bool = False) -> None:
        """``mine``: one's own window lets go of the patient, and nothing of it can be undone here."""
        from listeoversikt.gui.deeds import carry_out_deeds
        from listeoversikt.operations.acting import Deed

        done = partial(self._mind_oneself, said if mine else "")
        carry_out_deeds(self._desk, said, [Deed(act, patient_id)], done=done, toast=not mine)

    def _mind_oneself(self, said: str, acted: Acted) -> None:
        """Who has blocked the patient for themselves too doesn't see the patient any more."""
        today = self._desk.today

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> View | None:
            return office.refresh_after(today, progress, cancelled) if office.must_hide else None

        def done(view: View | None) -> None:
            if view is not None:
                self._desk.changed(view)
            if said:
                self._desk.undo_stack.clear()
                self._desk.toast(said)

        self._desk.work(job, done)

    # --- an open window ----------------------------------------------------------------------------------------

    def _view_changed(self) -> None:
        """What the window itself remembers of those who are blocked for its user from now on."""
        view = self._desk.view
        hidden = frozenset() if view is None else view.hidden.ids
        more, self._hidden = hidden - self._hidden, hidden
        if not more:
            return
        self._desk.undo_stack.clear()
        self._desk.forget_copied()
        self._desk.looks.forget()
        drafts = drafts_of(self._desk)
        for patient_id in more:
            while form := drafts.newest(patient_id):
                drafts.drop(patient_id, form)

    def is_blocked(self, typed: str) -> bool:
        """Whether what was typed is a patient who is blocked for the user; that it was asked for is logged."""
        view = self._desk.view
        if view is None or not view.hidden.is_meant(typed):
            return False
        if typed == self._asked_for:
            return True
        self._asked_for = typed

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> None:
            from listeoversikt.operations.hidden import tell_asked_for

            tell_asked_for(office.store, view.hidden, typed)

        self._desk.work(job, lambda _: None)
        return True


def blocking_of(desk: Desk) -> BlockingDeeds:
    """The window's own."""
    found = desk.findChild(BlockingDeeds)
    return found if isinstance(found, BlockingDeeds) else BlockingDeeds(desk)
