"""What is done from the card of a discharge: ticks, a doctor's sign, proposed steps, another list of points."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from listeoversikt.followup.after_discharge_form import Point, shipped_points
from listeoversikt.followup.next_attempt import NextStep
from listeoversikt.gui.commands import Operation, carry_out
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.pages.discharges.form_editor import FormEditor
from listeoversikt.gui.pages.discharges.words import home_visit_question, step_button
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.choices import change_office, undo_in_office
from listeoversikt.operations.discharge_card import (
    mind_others,
    office_points,
    sign_deed,
    step_deed,
    tick_deed,
)
from listeoversikt.operations.short_term_asks import still_there_deed

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.pages.discharges.card_part import DischargePart
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.acting import Deed
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress


class DischargeDeeds(QObject):
    """Listens to the part in hand and writes what is wanted."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._part: DischargePart | None = None
        self.editor: FormEditor | None = None

    def serve(self, part: DischargePart) -> None:
        """Another discharge is in hand."""
        self._part = part
        part.checklist.tick_wanted.connect(self._tick)
        part.checklist.sign_wanted.connect(self._sign)
        part.checklist.edit_wanted.connect(self.edit_list)
        part.step_wanted.connect(self._step)
        part.still_wanted.connect(self._still_there)

    def _tick(self, point: Point, done: bool, day: dt.date | None, text: str) -> None:
        if self._part is None or self._part.card is None:
            return
        deed = tick_deed(self._part.card, point, done, day=day, text=text)
        said = (
            translate("Checklist", "{patient}: «{point}» is done")
            if done
            else translate("Checklist", "{patient}: «{point}» isn't done")
        )
        typed = partial(self._typed_meanwhile, self._part, point, day, text) if done else None
        self._write_point(said, deed, point, typed)

    def _sign(self, point: Point) -> None:
        if self._part is None or self._part.card is None:
            return
        said = translate("Checklist", "{patient}: «{point}» is signed")
        self._write_point(said, sign_deed(self._part.card, point), point, None)

    def _step(self, step: NextStep) -> None:
        part = self._part
        if part is None or part.card is None:
            return
        today = self._desk.today
        question = home_visit_question(part.card.discharged, today)
        deed = step_deed(part.card, step, today, self._desk.role_word, question)
        said = translate("Tried", "{patient}: {step}")
        sentence = said.format(patient=part.card.patient_id, step=step_button(step).lower())
        seen = {part.card.patient_id: part.card.seen}
        carry_out_deeds(self._desk, sentence, [deed], seen=seen, failed=partial(self._not_written, None))

    def _still_there(self) -> None:
        """«Fortsatt der»: nobody is asked after until the next of the days."""
        part = self._part
        if part is None or part.card is None:
            return
        card = part.card
        deed = still_there_deed(card.patient_id, card.discharged, self._desk.today)
        said = translate("ShortTerm", "{patient}: still in short-term care").format(patient=card.patient_id)
        seen = {card.patient_id: card.seen}
        carry_out_deeds(self._desk, said, [deed], seen=seen, failed=partial(self._not_written, None))

    def _write_point(
        self, said: str, deed: Deed, point: Point, typed: Callable[[Problem], None] | None
    ) -> None:
        """Writes at a point, unless a colleague has written there since: then both are shown."""
        card = self._part.card if self._part is not None else None
        if card is None:
            return
        who = self._desk.user

        def deeds(office: Office) -> Sequence[Deed]:
            mind_others(office, card, point.key, who)
            return [deed]

        sentence = said.format(patient=card.patient_id, point=point.word(language()))
        carry_out_deeds(self._desk, sentence, deeds, failed=partial(self._not_written, typed))

    def _not_written(self, typed: Callable[[Problem], None] | None, problem: Problem) -> None:
        """What is known now is shown; what was typed stands in its field again, to be kept or let go."""
        if typed is None:
            self._desk.tell_error(problem)

        def shown(view: View | None) -> None:
            self._desk.changed(view)
            if typed is not None:
                typed(problem)

        self._desk.work(_catch_up, shown)

    def _typed_meanwhile(
        self, part: DischargePart, point: Point, day: dt.date | None, text: str, problem: Problem
    ) -> None:
        if part is self._part and point in [row.point for row in part.checklist.rows]:
            part.checklist.row(point.key).take_up(day, text, problem.sentence)
        else:
            self._desk.tell_error(problem)

    # -- the office's list --------------------------------------------------------------------------------------

    def edit_list(self) -> None:
        """«Rediger liste»."""
        view = self._desk.view
        if view is None:
            return
        self.editor = FormEditor(office_points(view), shipped_points(), self._page)
        self.editor.chosen.connect(self._keep_list)
        self.editor.open()

    def _keep_list(self, points: Sequence[Point]) -> None:
        wanted: list[dict[str, Any]] | None = [point.as_plain() for point in points] or None

        def do(office: Office, progress: Progress, cancelled: Cancelled) -> Any:
            return change_office(office, {"discharge_form": wanted}), office.view

        def undo(office: Office, done: Any, progress: Progress, cancelled: Cancelled) -> Any:
            return undo_in_office(office, done[0]), office.view

        carry_out(self._desk, Operation(translate("FormEditor", "edit the checklist"), do, undo, self._told))

    def _told(self, stands: bool, result: Any) -> None:
        self._desk.changed(result[1])
        if stands:
            self._desk.toast(translate("FormEditor", "The checklist is saved"), undo=True)


def _catch_up(office: Office, progress: Progress, cancelled: Cancelled) -> View | None:
    return office.catch_up()
