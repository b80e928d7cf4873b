"""The team's board as rows of the one table: the team today, the doctor's, what stands still, bookings, the journal."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from listeoversikt.followup.log.patient_acts import MemberFrom
from listeoversikt.gui.followup.cells import TwoLines, paint_two_lines
from listeoversikt.gui.followup.filters import FilterKind
from listeoversikt.gui.look.fonts import Type, zoom
from listeoversikt.gui.look.marks import paint_pill, paint_text, pill_width
from listeoversikt.gui.look.states import Look
from listeoversikt.gui.pages.worklist.board_words import item_lines, proposal_lines
from listeoversikt.gui.pages.worklist.words import hours_and_minutes, look_of, member_name
from listeoversikt.gui.table.column import ALWAYS, Column, Group
from listeoversikt.gui.texts import day_near, language, translate
from listeoversikt.operations.board_items import BoardItem, Part, is_over
from listeoversikt.operations.team_board import MemberToday, Proposals, TeamBoard
from listeoversikt.operations.worklist_rows import WorklistPage
from listeoversikt.words.acts import role_word


def part_title(part: Part) -> str:
    """What a part of the board is called."""
    return {
        Part.TODAY: translate("Board", "Today"),
        Part.ANSWERED: translate("Board", "The doctor's answer"),
        Part.TO_DOCTOR: translate("Board", "To the doctor"),
        Part.STUCK: translate("Board", "Stuck"),
        Part.IN_HOSPITAL: translate("Board", "In hospital now"),
        Part.BOOKING: translate("Board", "Book an appointment"),
        Part.JOURNAL: translate("Board", "Not in the journal"),
        Part.UNPLANNED: translate("Board", "Followed, nothing planned"),
    }[part]


def part_note(part: Part) -> str:
    """What is said at the right of a part."""
    return {
        Part.TODAY: translate("Board", "Enter shows the colleague's list"),
        Part.ANSWERED: translate("Board", "until the one who asked has seen it"),
        Part.TO_DOCTOR: translate("Board", "yes, no or talk to me"),
        Part.STUCK: translate("Board", "over the limit, tried twice, or waiting too long"),
        Part.IN_HOSPITAL: translate("Board", "nobody is called"),
        Part.BOOKING: translate("Board", "for the health secretary"),
        Part.JOURNAL: translate("Board", "this program isn't the journal"),
        Part.UNPLANNED: translate("Board", "plan the next step, or end the follow-up"),
    }[part]


MANY = 8
"""So many of those followed with nothing planned stand one by one; more stand as one row until their part is chosen."""
BoardRow = MemberToday | Proposals | BoardItem


@dataclass(frozen=True, slots=True)
class Unplanned:
    """Those followed with nothing planned, as one row; the ones to be thought over again stand by themselves."""

    patients: tuple[str, ...]
    key: str = "unplanned, all"


class BoardTable:
    """What the board's table is filled with."""

    def __init__(self, board: TeamBoard, page: WorklistPage) -> None:
        self.board, self.page = board, page
        several = unplanned_of(board)
        self._folded = frozenset(several.patients) if several is not None else frozenset()
        urgent = [item for item in board.items if item.part is Part.TO_DOCTOR and item.waits]
        self.rows: list[BoardRow | Unplanned] = [*board.members, *urgent, *board.proposals]
        self.rows += [several] if several is not None else []
        self.rows += [item for item in board.items if not (item.part is Part.TO_DOCTOR and item.waits)]
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

    def proposals(self, row: int) -> Proposals | None:
        """A row about what waits for a doctor's yes."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Proposals) else None

    def is_folded(self, row: int) -> bool:
        """Whether the row stands for several of its part."""
        return 0 <= row < len(self.rows) and isinstance(self.rows[row], Unplanned)

    def part_of(self, row: int) -> Part:
        """The part a row belongs to."""
        found = self.rows[row]
        if isinstance(found, BoardItem):
            return found.part
        if isinstance(found, MemberToday):
            return Part.TODAY
        return found.part if isinstance(found, Proposals) else Part.UNPLANNED

    def shown(self, part: str) -> bytearray | None:
        """The rows shown when a part is chosen ("" = all parts); None = every row."""
        if part:
            return bytearray(
                self.part_of(row).value == part and not self.is_folded(row) for row in range(len(self.rows))
            )
        return bytearray(not self._is_hidden(row) for row in self.rows) if self._folded else None

    def _is_hidden(self, row: BoardRow | Unplanned) -> bool:
        """Whether the row is told of by one that stands for several."""
        return (
            isinstance(row, BoardItem)
            and row.part is Part.UNPLANNED
            and not _over(row, self.board.today)
            and row.patient_id in self._folded
        )

    def _groups(self) -> tuple[Group, ...]:
        rows: dict[Part, list[int]] = {part: [] for part in Part}
        for row in range(len(self.rows)):
            rows[self.part_of(row)].append(row)
        return tuple(
            Group(part_title(part), self._count(part), part_note(part), found)
            for part, found in rows.items()
            if found
        )

    def _count(self, part: Part) -> int | None:
        """The number beside a part's title: its patients, where some stand in one row."""
        folded = part is Part.UNPLANNED and bool(self._folded)
        return len(self.board.of_part(part)) if folded else None

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
        if not isinstance(found, MemberToday):
            count = len(found.patients)
            return translate("Board", "%n patient(s)", "", count)
        role = role_word(found.role, language()) if found.role else ""
        return f"{member_name(found.who)}\n{role}"

    def two_lines(self, row: int) -> TwoLines:
        """The bold line with its tags, and the quiet line."""
        made = self._two.get(row)
        if made is None:
            found = self.rows[row]
            made = self._two[row] = self._two_lines(found)
        return made

    def _two_lines(self, found: BoardRow | Unplanned) -> TwoLines:
        if isinstance(found, BoardItem):
            return item_lines(found, self.page, self.board.today)
        if isinstance(found, MemberToday):
            return self._of_member(found)
        if isinstance(found, Proposals):
            return proposal_lines(found, self.board.today)
        return TwoLines(
            translate("Board", "Nothing ahead: no duty, no plan, no appointment"),
            translate("Board", "Enter shows them."),
        )

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
        proposals = member.proposals
        if proposals:
            said.append(translate("Board", "%n proposal(s)", "", proposals))
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
        return member_name(found.to) if isinstance(found, BoardItem | Proposals) else ""

    def look(self, row: int) -> Look | None:
        """The due pill of what stands still; what waits for the doctor has the day it was proposed."""
        found = self.item(row)
        if found is None or found.line is None or found.waits:
            return None
        return look_of(found.line, self.page)

    def _since(self, row: int) -> str:
        look, found = self.look(row), self.rows[row]
        if look is not None:
            return look.word
        day = found.since if isinstance(found, BoardItem) else None
        day = found.oldest if isinstance(found, Proposals) else day
        return day_near(day, self.board.today) if day is not None else ""

    def _paint_since(self, painter: QPainter, rect: QRectF, row: int) -> None:
        look = self.look(row)
        if look is not None:
            paint_pill(painter, rect, look)
            return
        paint_text(painter, rect, self._since(row), Type.SECONDARY, "text2")

    def _since_width(self) -> int:
        stuck = {
            (item.line.state, item.line.due): item.line
            for item in self.board.items
            if item.line and not item.waits
        }
        widest = max((pill_width(look_of(line, self.page)) for line in stuck.values()), default=0)
        return max(104, round(widest / zoom()) + 2)


def unplanned_of(board: TeamBoard) -> Unplanned | None:
    """Those with nothing planned, where they are many."""
    rows = [item for item in board.of_part(Part.UNPLANNED) if not _over(item, board.today)]
    return Unplanned(tuple(item.patient_id for item in rows)) if len(rows) > MANY else None


def _over(item: BoardItem, today: dt.date) -> bool:
    return isinstance(item.act, MemberFrom) and is_over(item.act, today)
