"""From the sheet to disk: each field's edit, new rows, what was refused, and what two people wrote at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from listeoversikt.followup.plan_unsaved import conflict_of, unsaved_of
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.pages.plans.conflict_panel import ConflictPanel
from listeoversikt.gui.pages.plans.inline_text import InlineText
from listeoversikt.gui.pages.plans.saving import Edit, Saving
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.plan_deeds import (
    measure_done_deeds,
    new_goal,
    new_measure,
    new_row,
    next_place,
    next_review_day,
)
from listeoversikt.words.plans import fault_text, moved_text

if TYPE_CHECKING:
    from listeoversikt.followup.plan_conflicts import Conflict
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.pages.plans.room import PlanRoom
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.plan_deeds import PlanFault
    from listeoversikt.operations.plans import PlanSeen

NEXT_REVIEW = "next_review"


class Writing(QObject):
    """Listens to the form; the room shows what came of it."""

    def __init__(self, desk: Desk, room: PlanRoom, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._room, self._form = desk, room, room.form
        self._base: int | None = None
        self._giving_way: set[str] = set()
        self._leaving = False
        self._unsaved: dict[str, list[tuple[Edit, tuple[Conflict, ...]]]] = {}
        self.saving = Saving(desk, self)
        self.saving.saved.connect(self._saved)
        self.saving.refused.connect(self._refused)
        self.saving.conflicted.connect(self._conflicted)
        self.saving.failed.connect(self._failed)
        form = self._form
        form.begun.connect(self._begun)
        form.edited.connect(self.write)
        form.done.connect(self._done)
        form.goal_wanted.connect(self._new_goal)
        form.measure_wanted.connect(self._new_measure)
        form.row_wanted.connect(self._new_row)

    def keep_typed(self) -> None:
        """What is being typed goes out now."""
        if self._room.seen is not None and self._room.seen.open:
            self._form.keep_typed()

    def keep_all(self) -> None:
        """The page is left, and maybe the program: what is typed, and what nobody has chosen about, goes to disk."""
        self._leaving = True
        self.keep_typed()
        self._leaving = False
        panel = self._room.conflict
        waiting = [edit for edits in self._unsaved.values() for edit, _ in edits]
        self._unsaved.clear()
        if panel is not None:
            self._room.drop_conflict()
            waiting.append(panel.edit)
        for edit in waiting:
            if not edit.settles:
                self.saving.let_wait(edit)

    def leave(self) -> None:
        """Another plan comes: what is being typed goes out, and a choice that nobody has made waits."""
        self.keep_typed()
        panel = self._room.conflict
        if panel is not None:
            self._room.drop_conflict()
            self._keep_for_later(panel.edit, panel.conflicts)

    def _begun(self) -> None:
        """Somebody types: what others write from here on, the writer hasn't seen."""
        if self._base is None and self._room.seen is not None:
            self._base = self._room.seen.last

    def write(self, changes: Mapping[str, Any], what: str) -> None:
        """Writes fields of the plan in hand."""
        seen = self._room.seen
        if seen is None or not seen.open:
            return
        base = seen.last if self._base is None else min(self._base, seen.last)
        self._base = None
        fields = dict(changes)
        if isinstance(fields.get(NEXT_REVIEW), dt.date):
            fields[NEXT_REVIEW] = self._working_day(fields[NEXT_REVIEW])
        self.saving.keep(Edit(seen.patient_id, seen.uuid, fields, what, base), leaving=self._leaving)

    def _working_day(self, asked: dt.date) -> dt.date:
        """A day of review that isn't a working day is moved, and it's said."""
        view = self._desk.view
        if view is None:
            return asked
        moved = next_review_day(view, asked)
        if moved.day != asked:
            self._form.foot.next_review.move_to(moved.day)
            self._desk.toast(moved_text(moved.asked, moved.day, moved.holiday, language()))
        return moved.day

    # -- what came of it ----------------------------------------------------------------------------------------

    def _saved(self, edit: Edit, at: dt.datetime | None) -> None:
        if at is not None and self._about(edit):
            self._room.say_saved(at)

    def _about(self, edit: Edit) -> bool:
        return self._room.seen is not None and self._room.seen.uuid == edit.plan

    def _refused(self, edit: Edit, faults: tuple[PlanFault, ...]) -> None:
        sentence = " ".join(dict.fromkeys(fault_text(fault.fault, language()) for fault in faults))
        announce(self._form, sentence, at_once=True)
        fields = self._form.at(edit.changes) if self._about(edit) else []
        for field in fields:
            field.refused(sentence)
        self._desk.toast(sentence)

    def _failed(self, edit: Edit, problem: Problem) -> None:
        if not self._about(edit):
            self._keep_for_later(edit)
        for field in self._form.at(edit.changes) if self._about(edit) else []:
            field.refused()
        self._desk.tell_error(problem)

    def _conflicted(self, edit: Edit, found: tuple[Conflict, ...]) -> None:
        if not self._about(edit):
            self._keep_for_later(edit, found)
            said = translate(
                "Plans", "{patient}: {who} saved while you wrote. Your text is kept in the plan."
            )
            self._desk.toast(said.format(patient=edit.patient, who=found[0].who))
            return
        self._ask(edit, found)

    def _ask(self, edit: Edit, found: tuple[Conflict, ...], writer: str = "") -> None:
        """Two texts, until somebody chooses; ``writer`` of the one not saved ("" = who sits here)."""
        panel = ConflictPanel(edit, found, writer)
        panel.chosen.connect(self._choose)
        self._room.show_conflict(panel)
        panel.theirs_button.setFocus()

    def _choose(self, edit: Edit, mine: bool) -> None:
        self._room.drop_conflict()
        fields = self._form.at(edit.changes)
        if fields:
            fields[0].setFocus()
        if mine:
            self.saving.keep(edit, whatever=True)
            return
        if edit.settles:
            self._giving_way = set(edit.changes)
            self.saving.settle(edit)
            return
        self._desk.work(_catch_up, lambda view: self._let_go(edit, view))

    def _let_go(self, edit: Edit, view: Any) -> None:
        """Mine gives way: the fields show what is on disk as soon as it's here."""
        self._giving_way = set(edit.changes)
        self._desk.changed(view)

    def shown(self) -> None:
        """The newest of the plan is on the sheet."""
        for field in self._form.at(self._giving_way):
            field.let_go()
        self._giving_way = set()
        seen = self._room.seen
        for edit, found in self._unsaved.pop(seen.uuid, []) if seen is not None else []:
            self._put_back(edit)
            if found:
                self._conflicted(edit, found)
        if seen is not None and seen.open:
            self._show_waiting(seen)

    def _show_waiting(self, seen: PlanSeen) -> None:
        """What was typed when the window closed stands in its field again, and somebody chooses: one at a time."""
        view = self._desk.view
        if view is None or self._room.conflict is not None or self.saving.waiting:
            return
        record = view.record(seen.patient_id)
        for one in unsaved_of(seen.kept):
            edit = Edit(seen.patient_id, seen.uuid, {one.path: one.mine}, one.what, seen.last, one.settled)
            found = conflict_of(record, seen.uuid, one)
            if found is None and one.who == self._desk.user:
                self.saving.keep(edit, whatever=True)
            elif found is not None:
                if one.who == self._desk.user:
                    self._put_back(edit)
                self._ask(edit, (found,), "" if one.who == self._desk.user else one.who)
                return

    def _put_back(self, edit: Edit) -> None:
        """What couldn't be saved while another plan was in hand stands in its field again."""
        for field in self._form.at(edit.changes):
            text = edit.changes[field.path]
            if isinstance(field, InlineText) and isinstance(text, str):
                field.put_back(text, given=bool(edit.settles))

    def _keep_for_later(self, edit: Edit, found: tuple[Conflict, ...] = ()) -> None:
        """The text waits in memory until its plan is opened again, and it's said."""
        self._unsaved.setdefault(edit.plan, []).append((edit, found))
        if found:
            said = translate(
                "Plans", "{patient}: {who} saved while you wrote. Your text is kept in the plan."
            )
            self._desk.toast(said.format(patient=edit.patient, who=found[0].who))

    # -- rows ---------------------------------------------------------------------------------------------------

    def _new_goal(self) -> None:
        seen = self._room.seen
        if seen is not None:
            goal, changes = new_goal("", place=next_place(seen.plan.goals))
            self._form.start_goal(goal, next(iter(changes.values())))

    def _new_measure(self, goal_id: str) -> None:
        seen = self._room.seen
        goal = None if seen is None else seen.plan.goal(goal_id)
        block = self._form.goals.get(goal_id)
        if goal is None or block is None:
            return
        measure, changes = new_measure(goal_id, "", "", place=next_place(goal.measures))
        block.start_measure(measure, next(iter(changes.values())))

    def _new_row(self, table: str, key: str) -> None:
        seen = self._room.seen
        if seen is None:
            return
        rows = self._form.services if table == "services" else self._form.appointments
        field = "service" if table == "services" else "who"
        there = seen.plan.services if table == "services" else seen.plan.appointments
        row, changes = new_row(table, **{field: key, "place": next_place(there)})
        rows.take_up(row)
        self.write(changes, rows.title)

    def _done(self, measure_id: str, result: Any) -> None:
        """A measure was done today: over, or with its next day."""
        seen = self._room.seen
        if seen is None:
            return
        today, patient, plan = self._desk.today, seen.patient_id, seen.uuid

        def deeds(office: Office) -> Any:
            assert office.view is not None
            return measure_done_deeds(office.view, patient, plan, measure_id, today, result)

        said = translate("Plans", "{patient}: measure done").format(patient=patient)
        carry_out_deeds(self._desk, said, deeds)


def _catch_up(office: Office, progress: Any, cancelled: Any) -> Any:
    return office.catch_up()
