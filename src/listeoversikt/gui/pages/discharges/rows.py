"""The discharges as columns, groups and filters of the one table; clocks and words are made once a line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.gui.followup.cells import ladder_width, paint_ladder
from listeoversikt.gui.followup.filters import FilterKind, group_filter, list_filter
from listeoversikt.gui.look.clock import Clock, clock_width, no_letter_word, paint_clock
from listeoversikt.gui.look.fonts import Type, metrics, px, zoom
from listeoversikt.gui.look.marks import (
    missing_width,
    paint_missing,
    paint_pill,
    paint_text,
    pill_height,
    pill_width,
)
from listeoversikt.gui.look.states import Look, clock_look, due_look
from listeoversikt.gui.pages.discharges.words import (
    ClockReader,
    contact_mark,
    ladder_sentence,
    lapse_sentence,
    status_look,
    whom_word,
)
from listeoversikt.gui.table.column import ALWAYS, Column, Group
from listeoversikt.gui.texts import day_near, language, translate
from listeoversikt.operations.discharge_line import DischargeLine, DischargePage
from listeoversikt.words.records import contact_kind_word, role_word

SOON = "due_soon"
OFFICE_GROUPS = tuple(group for group in TargetGroup if group is not TargetGroup.PSYCHIATRIC)
OVER_DAY = "over"
STATUS_ORDER = (
    "overdue",
    "due_today",
    SOON,
    "not_due",
    "waiting",
    "done_in_time",
    "done_late",
    "lapsed",
    "missed",
)
OPEN_SECTION, ASK_SECTION, LOST_SECTION, LAPSED_SECTION = 0, 1, 4, 6
SECTION_OF = {
    ClockState.WAITING: 2,
    ClockState.MISSED: 3,
    ClockState.DONE_IN_TIME: 5,
    ClockState.DONE_LATE: 5,
}


def status_key(line: DischargeLine) -> str:
    """The state's key; «frist snart» apart from «ikke ennå». One with nobody to reach counts as lapsed."""
    if line.stopped or line.set_aside:
        return ClockState.LAPSED.value
    return SOON if line.soon else line.state.value


def status_word(key: str) -> str:
    """The state of that key, in the filter."""
    return (due_look(SOON) if key == SOON else clock_look(key)).word


def who(line: DischargeLine) -> str:
    """«84 K, L02»."""
    person = f"{line.age} {line.sex}".strip()
    return f"{person}, {line.gp}" if line.gp else person


def day_key(line: DischargeLine, page: DischargePage) -> str:
    """The strip's button that a row belongs to; "" when none."""
    if not line.open or line.due is None:
        return ""
    return OVER_DAY if line.due < page.today else line.due.isoformat()


def _section(line: DischargeLine) -> int:
    """Which of the table's groups a row stands in."""
    if line.open:
        return OPEN_SECTION
    if line.asked_since is not None:
        return ASK_SECTION
    return LOST_SECTION if line.lost else SECTION_OF.get(line.state, LAPSED_SECTION)


class DischargeTable:
    """What the table is filled with."""

    def __init__(self, page: DischargePage) -> None:
        self.page = page
        self.lines = page.lines
        self.looks = [status_look(line) for line in page.lines]
        self.marks = [contact_mark(line, page.today) for line in page.lines]
        reader = ClockReader(page.today)
        clocks = [reader.read(line) for line in page.lines]
        self.first = [first for first, _ in clocks]
        self.second = [second for _, second in clocks]
        self._no_letter = no_letter_word()
        self.search_texts = self._search_texts()
        self.groups = self._groups()
        self.filters = self._filters()

    @property
    def keys(self) -> list[str]:
        """One clock a row."""
        return [line.key for line in self.lines]

    @property
    def patients(self) -> list[str]:
        """Whose clocks."""
        return [line.patient_id for line in self.lines]

    def what(self, row: int) -> str:
        """The stay's main diagnosis, or where the row comes from."""
        line = self.lines[row]
        return line.diagnosis or (
            translate("Discharges", "typed in here")
            if line.typed_in
            else translate("Discharges", "no diagnosis given")
        )

    def _search_texts(self) -> list[str]:
        """What Ctrl+F looks in."""
        return [
            f"{line.patient_id} {line.gp} {line.diagnosis} {self.looks[row].word}".lower()
            for row, line in enumerate(self.lines)
        ]

    def _groups(self) -> tuple[Group, ...]:
        """To be reached, to ask after, waiting, not done in time to mean anything, first step done, fallen away."""
        titles = (
            (
                translate("Discharges", "To be reached"),
                translate("Discharges", "contact within three working days"),
            ),
            (
                translate("ShortTerm", "Ask about the short-term stay"),
                translate("ShortTerm", "still there, or home?"),
            ),
            (translate("Discharges", "Waiting"), translate("Discharges", "in short-term care")),
            (
                translate("Discharges", "Not done"),
                translate("Discharges", "nobody was reached within four weeks after the limit"),
            ),
            (
                translate("ShortTerm", "Lapsed: short-term stay without a known end"),
                translate("ShortTerm", "waited 60 days"),
            ),
            (translate("Discharges", "First step done"), translate("Discharges", "on up the ladder")),
            (translate("Discharges", "Lapsed"), ""),
        )
        rows: list[list[int]] = [[] for _ in titles]
        for row, line in enumerate(self.lines):
            rows[_section(line)].append(row)
        return tuple(
            Group(title, None, note, found)
            for (title, note), found in zip(titles, rows, strict=True)
            if found
        )

    # -- columns ------------------------------------------------------------------------------------------------

    def columns(self) -> tuple[Column, ...]:
        """Patient, discharged, both clocks, ladder, status."""
        return (
            Column(
                "patient",
                translate("Columns", "Patient"),
                self._patient,
                lambda: self.patients,
                width=78,
                priority=ALWAYS,
                strong=True,
            ),
            Column(
                "discharged",
                translate("Discharges", "Discharged"),
                self._discharged,
                lambda: [line.discharged.toordinal() for line in self.lines],
                width=80,
                stretch=1,
                priority=80,
            ),
            Column(
                "from_discharge",
                translate("Discharges", "From discharge"),
                self._first_text,
                lambda: [None if line.due is None else line.due.toordinal() for line in self.lines],
                paint=self._paint_first,
                spoken=self._first_spoken,
                tip=self._first_tip,
                width=self._clock_width(self.first),
                priority=ALWAYS,
                never_elide=True,
            ),
            Column(
                "from_known",
                translate("Discharges", "From known to the office"),
                self._second_text,
                self._second_values,
                paint=self._paint_second,
                spoken=self._second_spoken,
                tip=self._second_tip,
                width=self._second_width(),
                priority=60,
                never_elide=True,
                hint=self._known_hint(),
            ),
            Column(
                "ladder",
                translate("Discharges", "Ladder"),
                self._ladder_text,
                paint=self._paint_ladder,
                spoken=self._ladder_spoken,
                tip=self._ladder_text,
                missing=self._unseen,
                width=round(max(ladder_width(), missing_width()) / zoom()) + 4,
                priority=40,
                hint=translate(
                    "Discharges",
                    "Contact in 3 working days, doctor in 14 days, new assessment in 4 weeks. The later steps are for the frail and the chronically ill.",
                ),
            ),
            Column(
                "status",
                translate("Discharges", "Status"),
                lambda row: self.looks[row].word,
                lambda: [STATUS_ORDER.index(status_key(line)) for line in self.lines],
                paint=self._paint_status,
                spoken=self._status_spoken,
                width=self._status_width(),
                priority=90,
                never_elide=True,
            ),
        )

    def _status_width(self) -> int:
        """The widest pill, and the widest words under one."""
        pills = [pill_width(look) for look in {look.word: look for look in self.looks}.values()]
        marks = [metrics(Type.CAPTION).horizontalAdvance(mark) for mark in set(self.marks)]
        return max(110, round(max([*pills, *marks], default=0) / zoom()) + 2)

    def _patient(self, row: int) -> str:
        line = self.lines[row]
        return f"{line.patient_id}\n{who(line)}"

    def _discharged(self, row: int) -> str:
        whom = whom_word(self.lines[row])
        what = f"{whom.capitalize()}. {self.what(row)}" if whom else self.what(row)
        return f"{day_near(self.lines[row].discharged, self.page.today)}\n{what}"

    def _clock_width(self, clocks: Sequence[Clock | None]) -> int:
        distinct = {id(clock): clock for clock in clocks if clock is not None}
        widest = max(map(clock_width, distinct.values()), default=0)
        return min(max(130, round(widest / zoom()) + 2), 200)

    def _second_width(self) -> int:
        return max(self._clock_width(self.second), round(missing_width(self._no_letter) / zoom()) + 2)

    def _first_text(self, row: int) -> str:
        return self.first[row].spoken

    def _paint_first(self, painter: QPainter, rect: QRectF, row: int) -> None:
        paint_clock(painter, rect, self.first[row])

    def _first_spoken(self, row: int) -> str:
        return translate("Discharges", "From discharge: {clock}").format(clock=self.first[row].spoken)

    def _first_tip(self, row: int) -> str:
        """What the boxes say, who made the contact, and the office's own due day where it differs."""
        line = self.lines[row]
        said = [self.first[row].spoken]
        if line.contact_kind is not None and line.contact_role is not None:
            kind, role = (
                contact_kind_word(line.contact_kind, language()),
                role_word(line.contact_role, language()),
            )
            said.append(f"{kind}, {role.lower()}")
        if line.office_due is not None and line.office_due != line.due:
            said.append(
                translate("Discharges", "With the office's own days off: {day}").format(
                    day=day_near(line.office_due, self.page.today)
                )
            )
        return "\n".join(said)

    def _known_hint(self) -> str:
        if self.page.known_missing:
            return translate("Discharges", "The column kjent_dato isn't in the extract.")
        return translate("Discharges", "Runs from the day the office got to know of the discharge.")

    def _second_text(self, row: int) -> str:
        clock = self.second[row]
        return self._no_letter if clock is None else clock.spoken

    def _second_values(self) -> Sequence[int | None]:
        return [
            None if line.due_from_known is None else line.due_from_known.toordinal() for line in self.lines
        ]

    def _paint_second(self, painter: QPainter, rect: QRectF, row: int) -> None:
        clock = self.second[row]
        if clock is None:
            paint_missing(painter, rect, self._no_letter)
        else:
            paint_clock(painter, rect, clock)

    def _second_spoken(self, row: int) -> str:
        return translate("Discharges", "From known to the office: {clock}").format(
            clock=self._second_text(row)
        )

    def _second_tip(self, row: int) -> str:
        line = self.lines[row]
        if line.known is None:
            return translate(
                "Discharges", "The day the office got to know isn't given, so this clock can't start."
            )
        known = translate("Discharges", "Known to the office {day}")
        return f"{self._second_text(row)}\n{known.format(day=day_near(line.known, self.page.today))}"

    def _ladder_text(self, row: int) -> str:
        return ladder_sentence(self.lines[row], self.page.today)

    def _ladder_spoken(self, row: int) -> str:
        unseen = self._unseen(row)
        if not unseen:
            return self._ladder_text(row)
        contacts = translate("Ladder", "contacts missing")
        return f"{self._ladder_text(row)}, {contacts}: {unseen}"

    def _paint_ladder(self, painter: QPainter, rect: QRectF, row: int) -> None:
        paint_ladder(painter, rect, self.lines[row].ladder)

    def _unseen(self, row: int) -> str:
        if not self.lines[row].unseen:
            return ""
        if self.page.contacts_missing:
            return translate("Discharges", "the table kontakter isn't in the extract")
        return translate("Discharges", "the discharge is before the first contact in the extract")

    def _paint_status(self, painter: QPainter, rect: QRectF, row: int) -> None:
        """The pill; under it «takket nei» or «pårørende nådd»."""
        mark = self.marks[row]
        if not mark:
            paint_pill(painter, rect, self.looks[row])
            return
        pill, under = pill_height(), metrics(Type.CAPTION).height()
        top = rect.top() + max((rect.height() - pill - under) / 2, 0)
        paint_pill(painter, QRectF(rect.left(), top, rect.width(), pill), self.looks[row])
        below = QRectF(rect.left() + px(1), top + pill, rect.width(), under)
        paint_text(painter, below, mark, Type.CAPTION, "text2")

    def _status_spoken(self, row: int) -> str:
        line = self.lines[row]
        parts = [self.looks[row].word, self.marks[row], lapse_sentence(line)]
        if line.unseen:
            parts.append(translate("Ladder", "contacts missing"))
        parts.append(whom_word(line))
        return ", ".join(part for part in parts if part)

    def look(self, row: int) -> Look:
        """The status pill of a row."""
        return self.looks[row]

    # -- filters ------------------------------------------------------------------------------------------------

    def _filters(self) -> tuple[FilterKind, ...]:
        """Status, list, target group; and the strip's days."""
        page, lines = self.page, self.lines
        there = {status_key(line) for line in lines}
        return (
            FilterKind(
                "status",
                translate("Discharges", "Status"),
                translate("Discharges", "All states"),
                [(key, status_word(key)) for key in STATUS_ORDER if key in there],
                self._of(lambda line: (status_key(line),)),
            ),
            list_filter([line.gp for line in lines]),
            group_filter([line.groups for line in lines], OFFICE_GROUPS),
            FilterKind(
                "day",
                translate("Discharges", "Due day"),
                "",
                [self._day_item(day.day) for day in page.strip],
                self._of(lambda line: (day_key(line, page),)),
                in_menu=False,
            ),
        )

    def _day_item(self, day: dt.date | None) -> tuple[str, str]:
        if day is None:
            return OVER_DAY, self._over_word()
        return day.isoformat(), translate("Discharges", "Due {day}").format(
            day=day_near(day, self.page.today)
        )

    def _over_word(self) -> str:
        return translate("Discharges", "Over the limit")

    def _of(self, values: Callable[[DischargeLine], Sequence[str]]) -> Callable[[int], Sequence[str]]:
        kept = [values(line) for line in self.lines]
        return kept.__getitem__
