"""Carries out what the dialogs of erasing and telling ask for, and takes what was erased out of the window's own memory."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.erasing.dialogs import (
    EraseExtractDialog,
    EraseOfficeDialog,
    ErasePatientDialog,
    LetInDialog,
    TellDialog,
)
from listeoversikt.gui.erasing.words import done_words
from listeoversikt.gui.parts.held_back import stands
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate
from listeoversikt.store.access.roles import Right

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.erasing import Done, ForeseenExtract, ForeseenPatient, Shredded
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.store.contents import Extract

T = TypeVar("T")


class ErasingDeeds(QObject):
    """One a window; see ``deeds_of``. ``done``: something was erased. ``gone``: the whole store is."""

    done = Signal()
    gone = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.dialog: QWidget | None = None
        self._is_coming = False
        """A dialog has been asked for, and waits for what it's to tell."""
        self.chooser: QFileDialog | None = None

    @property
    def is_asking(self) -> bool:
        """A dialog stands, or is on its way: another press of the button opens no second one over it."""
        return self._is_coming or stands(self.dialog)

    def _ask_knowing(
        self, known: Callable[[Office, Progress, Cancelled], T], ask: Callable[[T], None]
    ) -> None:
        """Opens a dialog when what it tells has been looked up."""
        if self.is_asking:
            return
        self._is_coming = True

        def come(told: T) -> None:
            self._is_coming = False
            ask(told)

        def stays_away(problem: Problem) -> None:
            self._is_coming = False
            self._desk.tell_error(problem)

        self._desk.work(known, come, stays_away)

    # --- a patient ---------------------------------------------------------------------------------------------

    def ask_patient(self, parent: QWidget, patient_id: str = "") -> None:
        """Asks whom, why and where; what would go is shown first."""
        if self.is_asking:
            return
        self.dialog = dialog = ErasePatientDialog(patient_id, parent)
        dialog.asked.connect(partial(self._foresee_patient, dialog))
        dialog.wanted.connect(self.erase_patient)
        dialog.open()
        if patient_id:
            self._foresee_patient(dialog, patient_id)

    def _foresee_patient(self, dialog: ErasePatientDialog, patient_id: str) -> None:
        today = self._desk.today

        def look(office: Office, progress: Progress, cancelled: Cancelled) -> ForeseenPatient:
            from listeoversikt.operations.erasing import foreseen_patient

            return foreseen_patient(office.store, patient_id, today)

        def refused(problem: Problem) -> None:
            dialog.show_refused(patient_id, f"{problem.sentence} {problem.fix}".strip())

        self._desk.work(look, partial(dialog.show_foreseen, patient_id), refused)

    def erase_patient(self, patient_id: str, reason: str, in_copies: bool) -> None:
        """Erases; the list is worked out anew."""
        today = self._desk.today

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> tuple[Done, View | None]:
            from listeoversikt.operations.erasing import erase_patients

            done = erase_patients(office.store, [patient_id], reason, today, in_copies=in_copies)
            return done, office.start_afresh(today, progress, cancelled)

        self._forget(patient_id)
        self._desk.work(job, self._erased, title=translate("Erasing", "Erasing"), saves=True)

    # --- an extract --------------------------------------------------------------------------------------------

    def ask_extract(self, parent: QWidget, chosen: int = 0) -> None:
        """Asks which, why and where; what follows is shown first."""

        def known(office: Office, progress: Progress, cancelled: Cancelled) -> tuple[Extract, ...]:
            return office.store.extracts()

        self._ask_knowing(known, partial(self._ask_extract, parent, chosen))

    def _ask_extract(self, parent: QWidget, chosen: int, extracts: tuple[Extract, ...]) -> None:
        self.dialog = dialog = EraseExtractDialog(extracts, chosen, parent)
        dialog.asked.connect(partial(self._foresee_extract, dialog))
        dialog.wanted.connect(self.erase_extract)
        dialog.open()
        dialog.begin()

    def _foresee_extract(self, dialog: EraseExtractDialog, number: int) -> None:
        today = self._desk.today

        def look(office: Office, progress: Progress, cancelled: Cancelled) -> ForeseenExtract:
            from listeoversikt.operations.erasing import foreseen_extract

            return foreseen_extract(office.store, number, today)

        self._desk.work(look, dialog.show_foreseen)

    def erase_extract(self, number: int, reason: str, meant: bool, in_copies: bool) -> None:
        """Erases; the list is worked out anew."""
        today = self._desk.today

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> tuple[Done, View | None]:
            from listeoversikt.operations.erasing import erase_extract

            done = erase_extract(office.store, number, reason, today, also_now=meant, in_copies=in_copies)
            return done, office.start_afresh(today, progress, cancelled)

        self._forget()
        self._desk.work(job, self._erased, title=translate("Erasing", "Erasing"), saves=True)

    def _erased(self, outcome: tuple[Done, View | None]) -> None:
        done, view = outcome
        self._desk.changed(view)
        self._desk.toast(done_words(done))
        self.done.emit()

    def _forget(self, patient_id: str = "") -> None:
        """What the window itself remembers: what may be undone, drafts, and the clipboard."""
        self._desk.undo_stack.clear()
        self._desk.forget_copied()
        drafts = drafts_of(self._desk)
        while patient_id and (form := drafts.newest(patient_id)):
            drafts.drop(patient_id, form)

    def erase_in_copies(self) -> None:
        """Does what has been erased here in the known copies too."""
        today = self._desk.today

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> Done:
            from listeoversikt.operations.erasing import erase_in_copies

            return erase_in_copies(office.store, today)

        def done(outcome: Done) -> None:
            self._desk.toast(done_words(outcome))
            self.done.emit()

        self._desk.work(job, done, title=translate("Erasing", "Rewriting the copies"), saves=True)

    # --- let in again, told, everything -------------------------------------------------------------------------

    def ask_let_in(self, parent: QWidget) -> None:
        """Asks who may come in again."""
        if self.is_asking:
            return
        self.dialog = dialog = LetInDialog(parent)
        dialog.wanted.connect(self.let_in)
        dialog.open()

    def let_in(self, patient_id: str, reason: str) -> None:
        """Lets an erased patient in again, with the next extract."""

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> None:
            from listeoversikt.operations.erasing import let_in_again

            let_in_again(office.store, patient_id, reason)

        def done(_: None) -> None:
            self._desk.toast(translate("Erasing", "The patient comes in with the next extract."))
            self.done.emit()

        self._desk.work(job, done, saves=True)

    def ask_told(self, parent: QWidget, patient_id: str = "") -> None:
        """Asks about whom, then where to."""
        if patient_id:
            self._ask_folder(parent, patient_id)
            return
        if self.is_asking:
            return
        self.dialog = dialog = TellDialog(parent)
        dialog.wanted.connect(partial(self._ask_folder, parent))
        dialog.open()

    def _ask_folder(self, parent: QWidget, patient_id: str) -> None:
        title = translate("Erasing", "Folder for the access request")
        self.chooser = dialog = QFileDialog(parent, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self.tell(patient_id, Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def tell(self, patient_id: str, folder: Path) -> None:
        """Writes everything about a patient into a new folder in the chosen one."""
        today = self._desk.today

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> Path:
            from listeoversikt.operations.access_request import new_folder, tell_patient

            target = new_folder(folder, today)
            tell_patient(office.store, patient_id, target, today, progress, cancelled)
            return target

        def done(target: Path) -> None:
            told = translate("Erasing", "Written to {folder}. Read it through before it's handed out.")
            part = translate("Erasing", "Who has looked isn't in it: that takes the right to read the log.")
            whole = rights.may(Right.READ_LOG)
            self._desk.toast(f"{told.format(folder=target.name)} {'' if whole else part}".strip())

        title = translate("Erasing", "Collecting what is kept")
        self._desk.work(job, done, title=title, saves=True)

    def ask_office(self, parent: QWidget) -> None:
        """Asks for the office's name, twice."""

        def known(office: Office, progress: Progress, cancelled: Cancelled) -> tuple[str, int, bool]:
            from listeoversikt.operations.erasing import known_copies, office_name

            here = office.store.erasing.is_here
            return office_name(office.store), len(known_copies(office.store)), not here

        def ask(told: tuple[str, int, bool]) -> None:
            name, copies, on_server = told
            self.dialog = dialog = EraseOfficeDialog(name, copies, parent, on_server=on_server)
            dialog.wanted.connect(self.erase_office)
            dialog.open()

        self._ask_knowing(known, ask)

    def erase_office(self, typed: str, again: str) -> None:
        """Destroys everything; ``gone`` tells, and the window lets go of it."""

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> Shredded:
            from listeoversikt.operations.erasing import erase_office

            shredded = erase_office(office.store, typed, again)
            self._desk.runner.office = None  # on its own thread
            return shredded

        def done(shredded: Shredded) -> None:
            self._forget()
            self.gone.emit(shredded)

        self._desk.work(job, done, title=translate("Erasing", "Erasing"), saves=True)


def deeds_of(desk: Desk) -> ErasingDeeds:
    """The window's own."""
    found = desk.findChild(ErasingDeeds)
    return found if isinstance(found, ErasingDeeds) else ErasingDeeds(desk)
