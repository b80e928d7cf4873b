"""What is done with goals from the page: saved, locked, shared, fetched, compared; each one step that undoes as one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from listeoversikt.evaluation.goal import Goal
from listeoversikt.evaluation.goal_file import LARGEST_BYTES as LARGEST_GOAL
from listeoversikt.evaluation.goal_file import FileRefusal, GoalFileRefused
from listeoversikt.evaluation.other_office import LARGEST_BYTES, AggregatesRefused, FileFault
from listeoversikt.gui.commands import Operation, carry_out
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.problems import Problem, problem_of
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations import evaluation_deeds as deeds_of
from listeoversikt.operations.acting import Acted, Deed, act
from listeoversikt.operations.evaluation import ComparedFigures
from listeoversikt.operations.evaluation_form import figures_for
from listeoversikt.operations.output import whole_file
from listeoversikt.words.goals import aggregates_refusal, field_word, file_refusal

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.evaluation import KeptGoal
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress

Deeds = Callable[["View"], list[Deed]]
FIGURES_SLOT = "evaluation.file"


class GoalDoing(QObject):
    """Writes on the store's thread. ``begun`` when a new draft is there."""

    begun = Signal(str)
    saved = Signal()
    refused = Signal(object)
    """A problem that stood in the way."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.wall_day: Callable[[], dt.date] = dt.date.today
        """Today by the clock on the wall, on which a lock can be taken back."""

    # -- drafts -------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """An empty draft."""
        begun = deeds_of.begin(self._desk.today)
        self._start(begun, translate("Evaluation", "New goal"))

    def fetch(self, path: str) -> None:
        """A draft that starts from another office's shared goal."""
        content = self._read(path, LARGEST_GOAL)
        if content is None:
            return
        try:
            if len(content) > LARGEST_GOAL:
                raise GoalFileRefused(FileRefusal.TOO_LARGE)
            begun = deeds_of.begin_from_file(content, self._desk.today)
        except GoalFileRefused as refused:
            self._tell(file_refusal(refused.reason, language()))
            return
        self._start(begun, translate("Evaluation", "Goal fetched as a draft"))

    def _start(self, begun: deeds_of.Begun, said: str) -> None:
        carry_out_deeds(
            self._desk, said, [begun.deed], done=lambda _: self.begun.emit(begun.id), failed=self._failed
        )

    def save(self, id: str, name: str, form: Goal) -> None:
        """One field of the form, quietly."""
        text = translate("Evaluation", "change of goal: {field}")
        said = text.format(field=field_word(name, language()))
        make = partial(deeds_of.save_deeds, id=id, name=name, form=form)
        self._carry_out(said, make, toast=False, done=self.saved.emit)

    def drop(self, kept: KeptGoal) -> None:
        """The draft, or what isn't locked yet of a version."""
        said = (
            translate("Evaluation", "Changes dropped")
            if kept.is_locked
            else translate("Evaluation", "Draft dropped")
        )
        self._carry_out(said, partial(deeds_of.drop_deeds, id=kept.id))

    # -- locked goals -------------------------------------------------------------------------------------------

    def lock(self, id: str) -> None:
        """Locks."""
        who = self._desk.user
        self._seal(translate("Evaluation", "Goal locked"), partial(deeds_of.lock_deeds, id=id, who=who))

    def amend(self, id: str, why: str) -> None:
        """A new version."""
        make = partial(deeds_of.amend_deeds, id=id, who=self._desk.user, why=why)
        self._seal(translate("Evaluation", "New version locked"), make)

    def add_action(self, id: str, day: dt.date, text: str, new_phase: bool) -> None:
        """An action on the chart."""
        make = partial(deeds_of.action_deeds, id=id, day=day, text=text, new_phase=new_phase)
        self._carry_out(translate("Evaluation", "Action added to the chart"), make)

    def end(self, id: str, outcome: str) -> None:
        """Ends it."""
        make = partial(deeds_of.end_deeds, id=id, who=self._desk.user, outcome=outcome)
        self._carry_out(translate("Evaluation", "Goal ended"), make)

    # -- files --------------------------------------------------------------------------------------------------

    def share(self, kept: KeptGoal, path: str) -> None:
        """Writes the goal's file, when it's written in the log that it leaves."""
        try:
            content = deeds_of.shared_file(kept)
        except deeds_of.GoalStops as error:
            self._desk.tell_error(problem_of(error))
            return
        self._desk.looks.leaving("goal_file", partial(self._write_shared, content, Path(path)))

    def _write_shared(self, content: bytes, path: Path) -> None:
        try:
            with whole_file(path) as beside:
                beside.write_bytes(content)
        except OSError as error:
            self._desk.tell_error(problem_of(error))
            return
        self._desk.toast(translate("Evaluation", "The goal is written to a file."))

    def compare(self, kept: KeptGoal, path: str) -> None:
        """Another office's aggregates: the two figures used are kept, nothing else of the file."""
        content = self._read(path, LARGEST_BYTES)
        if content is None:
            return
        goal = kept.goal

        def question(view: View) -> ComparedFigures | AggregatesRefused:
            try:
                return figures_for(goal, content)
            except AggregatesRefused as refused:
                return refused

        def answered(found: ComparedFigures | AggregatesRefused) -> None:
            if isinstance(found, AggregatesRefused):
                self._tell(_aggregates_sentence(found))
                return
            make = partial(deeds_of.compare_deeds, id=kept.id, file=content, figures=found)
            self._carry_out(translate("Evaluation", "The other office is laid beside"), make)

        self._desk.ask(question, answered, slot=FIGURES_SLOT, slow=True)

    def _read(self, path: str, most: int) -> bytes | None:
        try:
            with Path(path).open("rb") as file:
                return file.read(most + 1)
        except OSError as error:
            self._desk.tell_error(problem_of(error))
            return None

    def _tell(self, sentence: str) -> None:
        self._desk.tell_error(Problem(sentence))

    # -- writing ------------------------------------------------------------------------------------------------

    def _carry_out(
        self, said: str, make: Deeds, *, toast: bool = True, done: Callable[[], None] | None = None
    ) -> None:
        carry_out_deeds(
            self._desk,
            said,
            lambda office: make(_view(office)),
            done=None if done is None else lambda _: done(),
            failed=self._failed,
            toast=toast,
        )

    def _seal(self, said: str, make: Deeds) -> None:
        """As ``carry_out_deeds``, but taken back and done again on its own day only."""
        undone: list[Acted] = []
        desk, wall_day = self._desk, self.wall_day

        def do(office: Office, progress: Progress, cancelled: Cancelled) -> Acted:
            who = office.store.user
            if undone:
                return deeds_of.take_back_sealing(office, undone.pop(), who=who, day=wall_day())
            return act(office, make(_view(office)), who=who)

        def undo(office: Office, acted: Acted, progress: Progress, cancelled: Cancelled) -> Acted:
            gone = deeds_of.take_back_sealing(office, acted, who=office.store.user, day=wall_day())
            undone[:] = [gone]
            return gone

        def told(stands: bool, acted: Acted) -> None:
            desk.changed(acted.view)
            if stands:
                desk.toast(said, undo=True)

        carry_out(desk, Operation(said, do, undo, told), failed=self._failed)

    def _failed(self, problem: Problem) -> None:
        self.refused.emit(problem)
        self._desk.tell_error(problem)


def _view(office: Office) -> View:
    view = office.catch_up()
    if view is None:
        raise deeds_of.GoalStops(deeds_of.Stop.GONE)
    return view


def _aggregates_sentence(refused: AggregatesRefused) -> str:
    said = aggregates_refusal(refused.fault, language())
    if not refused.line or refused.fault not in (FileFault.BAD_ROW, FileFault.DOUBLED_ROW):
        return said
    return translate("Evaluation", "Line {number}: {sentence}").format(number=refused.line, sentence=said)
