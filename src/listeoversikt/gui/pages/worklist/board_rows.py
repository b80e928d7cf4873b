"""The team's board as rows of the one table: the team today, the doctor's, what stands still, bookings, the journal."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from listeoversikt.followup.log.acts import AppointmentWanted, Closed, Question
from listeoversikt.gui.followup.cells import TwoLines, paint_two_lines
from listeoversikt.gui.followup.filters import FilterKind
from listeoversikt.gui.look.fonts import Type, zoom
from listeoversikt.gui.look.marks import paint_pill, paint_text, pill_width
from listeoversikt.gui.look.states import Look
from listeoversikt.gui.pages.worklist.words import (
    facts_of,
    hours_and_minutes,
    look_of,
    member_name,
    tags_of,
)
from listeoversikt.gui.table.column import ALWAYS, Column, Group
from listeoversikt.gui.texts import day_near, language, translate
from listeoversikt.operations.team_board import BoardItem, MemberToday, Part, Stuck, TeamBoard
from listeoversikt.operations.worklist_rows import WorklistPage
from listeoversikt.words.act_lines import act_line
from listeoversikt.words.acts import channel_word, role_word


def part_title(part: Part) -> str:
    """What a part of the board is called."""
    return {
        Part.TODAY: translate("Board", "Today"),
        Part.TO_DOCTOR: translate("Board", "To the doctor"),
        Part.STUCK: translate("Board", "Stuck"),
        Part.BOOKING: translate("Board", "Book an appointment"),
        Part.JOURNAL: translate("Board", "Not in the journal"),
    }[part]


def part_note(part: Part) -> str:
    """What is said at the right of a part."""
    return {
        Part.TODAY: translate("Board", "Enter shows the colleague's list"),
        Part.TO_DOCTOR: translate("Board", "yes, no or talk to me"),
        Part.STUCK: translate("Board", "over the limit, or tried twice"),
        Part.BOOKING: translate("Board", "for the health secretary"),
        Part.JOURNAL: translate("Board", "this program isn't the journal"),
    }[part]


def booking_words(wanted: AppointmentWanted, today: dt.date) -> str:
    """«Hjemmebesøk, sykepleier, innen fr 6.11.»"""
    parts = [channel_word(wanted.what, language()), role_word(wanted.with_role, language()).lower()]
    if wanted.before is not None:
        before = translate("Board", "before {day}")
        parts.append(before.format(day=day_near(wanted.before, today)))
    return ", ".join(part for part in parts if part)


class BoardTable:
    """What the board's table is filled with."""

    def __init__(self, board: TeamBoard, page: WorklistPage) -> None:
        self.board, self.page = board, page
        self.rows: list[MemberToday | BoardItem] = [*board.members, *board.items]
        self.keys = [row.key for row in self.rows]
        self._two: dict[int, TwoLines] = {}
        self.groups = self._groups()

    @property
    def patients(self) -> list[str]:
        """Whose each row is; "" for a member of the team."""
        return [row.patient_id if isinstance(row, BoardItem) else "" for row in self.rows]

    def item(self, row: int) -> BoardItem | None:
        """A row about a patient."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, BoardItem) else None

    def member(self, row: int) -> MemberToday | None:
        """A row about one of the team."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, MemberToday) else None

    def part_of(self, row: int) -> Part:
        """The part a row belongs to."""
        item = self.item(row)
        return Part.TODAY if item is None else item.part

    def _groups(self) -> tuple[Group, ...]:
        rows: dict[Part, list[int]] = {part: [] for part in Part}
        for row in range(len(self.rows)):
            rows[self.part_of(row)].append(row)
        return tuple(
            Group(part_title(part), None, part_note(part), found) for part, found in rows.items() if found
        )

    @property
    def parts(self) -> FilterKind:
        """The parts that have rows, to choose among."""
        there = {self.part_of(row) for row in range(len(self.rows))}
        return FilterKind(
            "part",
            translate("Board", "Part of the board"),
            translate("Board", "The whole board"),
            [(part.value, part_title(part)) for part in Part if part in there],
            lambda row: (self.part_of(row).value,),
            chip=False,
        )

    # -- columns ------------------------------------------------------------------------------------------------

    def columns(self) -> tuple[Column, ...]:
        """Who, what, with whom, since when."""
        return (
            Column("who", translate("Board", "Who"), self._who, width=104, priority=ALWAYS, strong=True),
            Column(
                "what",
                translate("Board", "What"),
                self._what,
                paint=self._paint_what,
                spoken=self._what_spoken,
                tip=self._what_tip,
                width=280,
                stretch=3,
                priority=ALWAYS,
            ),
            Column("with", translate("Worklist", "With"), self._with, width=84, priority=40, ink="text2"),
            Column(
                "since",
                translate("Board", "Since or due"),
                self._since,
                paint=self._paint_since,
                width=self._since_width(),
                priority=60,
                never_elide=True,
            ),
        )

    def _who(self, row: int) -> str:
        found = self.rows[row]
        if isinstance(found, BoardItem):
            return f"{found.patient_id}\n{found.person}"
        role = role_word(found.role, language()) if found.role else ""
        return f"{member_name(found.who)}\n{role}"

    def two_lines(self, row: int) -> TwoLines:
        """The bold line with its tags, and the quiet line."""
        made = self._two.get(row)
        if made is None:
            found = self.rows[row]
            made = self._two[row] = (
                self._of_item(found) if isinstance(found, BoardItem) else self._of_member(found)
            )
        return made

    def _of_member(self, member: MemberToday) -> TwoLines:
        parts = []
        if member.overdue:
            over = member.overdue
            parts.append(translate("Board", "%n over the limit", "", over))
        if member.due:
            due = member.due
            parts.append(translate("Board", "%n due today", "", due))
        first = ", ".join(parts) or translate("Board", "Nothing due today")
        return TwoLines(first[0].upper() + first[1:], ", ".join(self._beside(member)), self._away(member))

    def _beside(self, member: MemberToday) -> list[str]:
        """What is done, open and waiting, and hours where there are any; nothing that is nil."""
        said = []
        if member.waiting:
            waiting = member.waiting
            words = translate("Board", "%n waiting", "", waiting)
            said.append(words)
        done = len(member.done.patients)
        if done:
            said.append(translate("Board", "%n done", "", done))
        if member.open:
            open_ = member.open
            said.append(translate("Board", "%n open in all", "", open_))
        if member.hours:
            need, have = hours_and_minutes(member.minutes), hours_and_minutes(round(member.hours * 60))
            said.append(translate("Board", "needs {need}, has {have}").format(need=need, have=have))
        return said

    def _away(self, member: MemberToday) -> tuple[str, ...]:
        return (translate("Board", "away"),) if member.away else ()

    def _of_item(self, item: BoardItem) -> TwoLines:
        today = self.board.today
        act = item.act
        long = (translate("Board", "more than 5 working days"),) if item.long_wait else ()
        if isinstance(act, Question):
            return TwoLines(act.text, _asked_by(item.by), long)
        if item.part is Part.TO_DOCTOR and isinstance(act, Closed):
            prepared = translate("Board", "Medication review prepared")
            return TwoLines(prepared, " ".join([_prepared_by(item.by), act.why]).strip(), long)
        if isinstance(act, AppointmentWanted):
            return TwoLines(booking_words(act, today), act.text or _asked_by(item.by))
        if item.line is not None:
            said = [self._stuck_words(item), facts_of(item.line, self.page)]
            return TwoLines(item.line.why, " ".join(filter(None, said)), tags_of(item.line), 1)
        line = act_line(act, language(), today=today) if act is not None else ""
        return TwoLines(line, _written_by(item.by))

    def _stuck_words(self, item: BoardItem) -> str:
        if Stuck.DOCTOR in item.stuck:
            return translate("Board", "Has waited for the doctor for more than 5 working days.")
        return ""

    def _what(self, row: int) -> str:
        two = self.two_lines(row)
        return f"{two.first}\n{two.second}" if two.second else two.first

    def _paint_what(self, painter: QPainter, rect: QRectF, row: int) -> None:
        paint_two_lines(painter, rect, self.two_lines(row))

    def _what_spoken(self, row: int) -> str:
        two = self.two_lines(row)
        return ", ".join(part.rstrip(".") for part in (two.first, two.second, *two.tags) if part)

    def _what_tip(self, row: int) -> str:
        two = self.two_lines(row)
        return "\n".join([two.first, two.second, ", ".join(two.tags)]).strip()

    def _with(self, row: int) -> str:
        found = self.rows[row]
        return member_name(found.to) if isinstance(found, BoardItem) else ""

    def look(self, row: int) -> Look | None:
        """The due pill of what stands still."""
        found = self.item(row)
        return look_of(found.line, self.page) if found is not None and found.line is not None else None

    def _since(self, row: int) -> str:
        look, found = self.look(row), self.item(row)
        if look is not None:
            return look.word
        return day_near(found.since, self.board.today) if found is not None and found.since else ""

    def _paint_since(self, painter: QPainter, rect: QRectF, row: int) -> None:
        look = self.look(row)
        if look is not None:
            paint_pill(painter, rect, look)
            return
        paint_text(painter, rect, self._since(row), Type.SECONDARY, "text2")

    def _since_width(self) -> int:
        stuck = {(item.line.state, item.line.due): item.line for item in self.board.items if item.line}
        widest = max((pill_width(look_of(line, self.page)) for line in stuck.values()), default=0)
        return max(104, round(widest / zoom()) + 2)


def _asked_by(who: str) -> str:
    return translate("Board", "Asked by {who}").format(who=who)


def _prepared_by(who: str) -> str:
    return translate("Board", "Prepared by {who}, a doctor closes it.").format(who=who)


def _written_by(who: str) -> str:
    return translate("Board", "Done by {who}").format(who=who)
