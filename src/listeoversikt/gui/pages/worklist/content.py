"""What the page is filled with, worked out off the window's thread: rows, what is done, hours, and the board."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from listeoversikt.followup.reasons import DueState
from listeoversikt.followup.team import NURSE
from listeoversikt.gui.pages.worklist.board_rows import BoardTable
from listeoversikt.gui.pages.worklist.rows import MINE, NOBODY, WorklistTable
from listeoversikt.gui.texts import language
from listeoversikt.operations.day_parts import (
    NOTHING_DONE,
    DayPlan,
    DoneDay,
    DoneToday,
    Piece,
    day_plan,
    done_today,
    hours_today,
)
from listeoversikt.operations.row_log import answers_to
from listeoversikt.operations.team_board import team_board
from listeoversikt.operations.whose import Me
from listeoversikt.operations.worklist_rows import Section, WorklistLine, worklist_page

if TYPE_CHECKING:
    from listeoversikt.operations.office import View

BY_TODAY = (DueState.OVERDUE, DueState.DUE_TODAY)


@dataclass(frozen=True)
class DayContent:
    """One filling of the page. ``hours`` by member, "" = the whole team; None = not known."""

    table: WorklistTable
    day: DoneDay | None = None
    hours: Mapping[str, float | None] = field(default_factory=dict)
    by_norm: bool = False
    board: BoardTable | None = None
    last: int = 0
    answers_for_me: int = 0
    """Answers from a doctor that the one at the window asked for, and hasn't seen."""

    @property
    def done(self) -> Mapping[str, DoneToday]:
        """What is done today, by member."""
        return {} if self.day is None else self.day.by_member

    def done_by(self, owner: str) -> DoneToday:
        """What those under a choice of the owner filter have done today."""
        if owner == "":
            patients = frozenset(patient for done in self.done.values() for patient in done.patients)
            return DoneToday(patients, sum(done.minutes for done in self.done.values()))
        return self.done.get(self._member(owner), NOTHING_DONE)

    def plan(self, owner: str) -> tuple[DayPlan | None, list[int]]:
        """The day of those under a choice of the owner filter, and the rows that are work, in order."""
        me = self.table.me
        hours = self.hours.get(self._member(owner))
        if owner == NOBODY or (owner == MINE and me.is_doctor and not hours):
            return None, []
        lines, owned = self.table.lines, self.table.owned_by
        rows = [row for row, line in enumerate(lines) if not line.waits and owned(owner, row)]
        plan = day_plan(
            [_piece(lines[row]) for row in rows], self.done_by(owner), hours, by_norm=self.by_norm
        )
        return plan, rows

    def counted(self, owner: str) -> tuple[int, int]:
        """Under a choice of the owner filter: rows to do something about, and rows that only wait for the doctor."""
        owned = self.table.owned_by
        waits = [line.waits for row, line in enumerate(self.table.lines) if owned(owner, row)]
        return len(waits) - sum(waits), sum(waits)

    def due_by_today(self, owner: str) -> int:
        """How many under a choice of the owner filter are due today or over the limit."""
        owned = self.table.owned_by
        return sum(
            line.state in BY_TODAY and not line.waits and owned(owner, row)
            for row, line in enumerate(self.table.lines)
        )

    @property
    def running_clocks(self) -> int:
        """Discharges whose clock runs."""
        return sum(line.section is Section.DISCHARGE for line in self.table.lines)

    @property
    def waits_for_me(self) -> tuple[int, int]:
        """Questions and proposals that wait for the doctor at the window: patients of each."""
        me = self.table.me
        mine = [line for line in self.table.lines if me.waits_for_me(line)]
        return sum(bool(line.log.questions) for line in mine), sum(bool(line.proposed) for line in mine)

    def _member(self, owner: str) -> str:
        return self.table.me.user if owner == MINE else owner


def _piece(line: WorklistLine) -> Piece:
    return Piece(line.minutes, line.section is Section.DISCHARGE, line.state in BY_TODAY)


def day_content(user: str, role: str, before: DayContent | None, board: bool, view: View) -> DayContent:
    """The page as ``user`` sees it; what still holds of ``before`` is taken over. ``board``: the tab is shown."""
    team = view.settings.team
    me = Me(user, role, team, view.today)
    old = before.table if before is not None else None
    page = worklist_page(view, language(), user=user, before=old.page if old is not None else None)
    table = WorklistTable(page, me, old)
    done = done_today(view, before.day if before is not None else None)
    nurses = [member.id for member in team.active(view.today) if member.role == NURSE]
    members = {user, *nurses, *(owner for owner in _owners(table) if owner)}
    return DayContent(
        table=table,
        day=done,
        hours={"": hours_today(view, ()), **{one: hours_today(view, [one]) for one in members}},
        by_norm=view.settings.timetable(view.inhabitants).by_norm,
        board=_board(view, table, before, done) if board else None,
        last=view.book.last,
        answers_for_me=answers_to(view.book.records.values(), user),
    )


def _owners(table: WorklistTable) -> set[str]:
    return {line.log.owner for line in table.lines}


def _board(view: View, table: WorklistTable, before: DayContent | None, done: DoneDay) -> BoardTable:
    old = before.board.board if before is not None and before.board is not None else None
    return BoardTable(team_board(view, table.lines, old, done=done), table.page)
