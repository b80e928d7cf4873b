"""What is done with models: trained, judged and fitted beside the store; kept, switched and taken away with undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from listeoversikt.gui.commands import Operation, carry_out
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.texts import translate
from listeoversikt.operations import model_page as deeds
from listeoversikt.store.address import Location

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.choices import Choices
    from listeoversikt.operations.model_choice import Basis
    from listeoversikt.operations.model_in_use import Switch
    from listeoversikt.operations.models import Trained, Wanted
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.scores.admission.kept.model_file import ModelFiles

Switched = tuple["Choices", "View | None"]


class ModelDoing(QObject):
    """``changed(address)``: the store holds something new ("" = look again). ``busy_changed``: what is under way."""

    changed = Signal(str)
    busy_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.busy = ""

    # --- beside the store --------------------------------------------------------------------------------------

    def train(self, wanted: Wanted) -> None:
        """Trains on the office's own history; the model is kept when it's finished."""

        def question(files: None, view: View, progress: Progress, cancelled: Cancelled) -> Trained:
            return deeds.train_here(view, wanted, progress, cancelled)

        def done(trained: Trained, folder: Location) -> None:
            self._keep(trained.files, translate("Models", "Model trained"), folder)

        self._begin("", translate("Models", "Training a model"), question, done)

    def judge(self, address: str) -> None:
        """Judges a model on the newest extract; the figures are kept."""

        def question(files: ModelFiles, view: View, progress: Progress, cancelled: Cancelled) -> Any:
            return deeds.judge_here(view, files, progress, cancelled), view.index_date

        def done(found: Any, folder: Location) -> None:
            def job(office: Office, progress: Progress, cancelled: Cancelled) -> View | None:
                _still_in(office, folder)
                deeds.keep_judgement(office, address, *found)
                return deeds.caught_up(office, self._desk.today, progress, cancelled)

            def kept(view: View | None) -> None:
                if view is not None:
                    self._desk.changed(view)
                self._desk.toast(translate("Models", "The model is judged on the newest extract."))
                self.changed.emit(address)

            self._desk.work(job, kept, self._failed, saves=True)

        self._begin(address, translate("Models", "Judging the model"), question, done)

    def fit(self, address: str, name: str) -> None:
        """Learns the calibration anew on the office's history: another model beside the first, unless it fits already."""

        def question(
            files: ModelFiles, view: View, progress: Progress, cancelled: Cancelled
        ) -> ModelFiles | None:
            return deeds.fit_here(view, files, name, progress, cancelled)

        def done(files: ModelFiles | None, folder: Location) -> None:
            if files is None:
                text = translate("Models", "The calibration fits this history. No new model is made.")
                self._desk.toast(text)
                return
            self._keep(files, translate("Models", "Model fitted to the office"), folder, source=address)

        self._begin(address, translate("Models", "Fitting the model"), question, done)

    def _begin(
        self, address: str, title: str, question: Callable[..., Any], done: Callable[..., None]
    ) -> None:
        """On the store's thread first: the model ("" = none is asked about), and which office this is."""
        if self.busy or self._desk.view is None:
            return
        self._say(title)

        def read(
            office: Office, progress: Progress, cancelled: Cancelled
        ) -> tuple[ModelFiles | None, Location]:
            return (deeds.files_of(office.store, address) if address else None), office.folder

        def go_on(found: tuple[ModelFiles | None, Location]) -> None:
            files, folder = found
            if self._desk.view is None:  # the list has gone meanwhile
                self._say("")
                return

            def asked(view: View, progress: Progress, cancelled: Cancelled) -> Any:
                return question(files, view, progress, cancelled)

            def ended(result: Any) -> None:
                self._say("")
                done(result, folder)

            self._desk.compute(asked, ended, self._stopped, title=title)

        self._desk.work(read, go_on, self._stopped)

    def _stopped(self, problem: Problem) -> None:
        self._say("")
        self._failed(problem)

    def _say(self, title: str) -> None:
        """What is under way; "" = nothing."""
        self.busy = title
        self.busy_changed.emit(title)

    # --- in the store ------------------------------------------------------------------------------------------

    def fetch(self, path: str) -> None:
        """Takes a model in from its folder."""

        def do(office: Office, progress: Progress, cancelled: Cancelled) -> str:
            return deeds.keep_here(office, deeds.read_files(Path(path)), made_here=False)

        self._carry_out(translate("Models", "Model taken in"), do, _forget)

    def _keep(self, files: ModelFiles, said: str, folder: Location, *, source: str = "") -> None:
        """Keeps what was trained here, or fitted from the model at ``source``."""

        def do(office: Office, progress: Progress, cancelled: Cancelled) -> str:
            _still_in(office, folder)
            if source:
                return deeds.keep_fitted(office, files, source)
            return deeds.keep_here(office, files, made_here=True)

        self._carry_out(said, do, _forget)

    def drop(self, address: str) -> None:
        """Takes a model off the list."""

        def do(office: Office, progress: Progress, cancelled: Cancelled) -> ModelFiles | None:
            return deeds.forget_here(office, address)

        def undo(office: Office, files: object, progress: Progress, cancelled: Cancelled) -> str:
            return deeds.take_back(office, address)

        self._carry_out(translate("Models", "Model deleted"), do, undo)

    def _carry_out(self, said: str, do: Callable[..., Any], undo: Callable[..., Any]) -> None:
        def told(stands: bool, result: Any) -> None:
            if stands:
                self._desk.toast(said, undo=True)
            self.changed.emit(result if stands and isinstance(result, str) else "")

        carry_out(self._desk, Operation(said, do, undo, told), failed=self._failed)

    # --- the switch --------------------------------------------------------------------------------------------

    def switch_on(self, switch: Switch) -> None:
        """Switches a model on; the list is worked out anew."""
        self._switch(
            translate("Models", "Prediction switched on"),
            lambda office, who, today: deeds.switch_on_here(office, switch, who, today),
        )

    def switch_off(self, *, readmission: bool = False) -> None:
        """Nothing is predicted any more; ``readmission``: of discharges."""
        from listeoversikt.operations.model_switch import switch_off, switch_off_readmission

        off = switch_off_readmission if readmission else switch_off
        self._switch(
            translate("Models", "Prediction switched off"), lambda office, who, today: off(office, who)
        )

    def switch_formulas(self, said: tuple[Basis, str] | None) -> None:
        """LACE, HOSPITAL and PARR-30: on with a ground in a sentence, or off (None)."""
        from listeoversikt.operations.model_switch import switch_off_scores, switch_on_scores

        if said is None:
            text = translate("Models", "Readmission scores switched off")
            self._switch(text, lambda office, who, today: switch_off_scores(office, who))
            return
        text = translate("Models", "Readmission scores switched on")
        self._switch(text, lambda office, who, today: switch_on_scores(office, *said, who, today))

    def _switch(self, said: str, make: Callable[..., Choices]) -> None:
        desk, today = self._desk, self._desk.today
        undone: list[Choices] = []

        def counted(office: Office, choices: Choices, progress: Progress, cancelled: Cancelled) -> Switched:
            return choices, office.refresh_after(today, progress, cancelled)

        def do(office: Office, progress: Progress, cancelled: Cancelled) -> Switched:
            from listeoversikt.operations.choices import undo_in_office

            if undone:
                return counted(office, undo_in_office(office, undone.pop()), progress, cancelled)
            return counted(office, make(office, office.store.user, today), progress, cancelled)

        def undo(office: Office, done: Switched, progress: Progress, cancelled: Cancelled) -> Switched:
            from listeoversikt.operations.choices import undo_in_office

            undone[:] = [undo_in_office(office, done[0])]
            return counted(office, undone[0], progress, cancelled)

        def told(stands: bool, result: Switched) -> None:
            desk.changed(result[1])
            if stands:
                desk.toast(said, undo=True)
            self.changed.emit("")

        title = translate("Models", "Working out the list")
        carry_out(desk, Operation(said, do, undo, told, title=title), failed=self._failed)

    # --- files -------------------------------------------------------------------------------------------------

    def save(self, address: str, path: str) -> None:
        """Writes a folder with the model and its card."""

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> str:
            return deeds.write_files(office, address, Path(path))

        def done(name: str) -> None:
            self._desk.toast(translate("Models", "Saved {name}.").format(name=name))

        self._desk.work(job, done, self._failed, title=translate("Models", "Writing the model"))

    def _failed(self, problem: Problem) -> None:
        self._desk.tell_error(problem)


def _forget(office: Office, address: str, progress: Progress, cancelled: Cancelled) -> ModelFiles | None:
    return deeds.forget_here(office, address)


def _still_in(office: Office, folder: Location) -> None:
    """What was worked out of one office's list isn't kept in another's, opened meanwhile."""
    if office.folder != folder:
        raise KeyboardInterrupt
