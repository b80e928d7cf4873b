"""The worklist's rows as columns, sections and filters of the one table; words are made when a row is painted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.followup.target_groups import RiskBand, TargetGroup
from listeoversikt.gui.followup.cells import TwoLines, paint_no_pips, paint_two_lines
from listeoversikt.gui.followup.filters import FilterKind, group_filter, list_filter
from listeoversikt.gui.look.fonts import zoom
from listeoversikt.gui.look.marks import paint_pill, paint_pips, paint_tags, pill_width
from listeoversikt.gui.look.states import Look, band_look
from listeoversikt.gui.pages.worklist.words import (
    facts_of,
    kept_tags,
    known_tag,
    look_of,
    member_name,
    section_note,
    section_title,
    tags_of,
)
from listeoversikt.gui.table.column import ALWAYS, Column, Group
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.operations.whose import Me, owners_of
from listeoversikt.operations.worklist_rows import Section, WorklistLine, WorklistPage
from listeoversikt.words.groups import group_short, group_word
from listeoversikt.words.states import due_word
from listeoversikt.words.worklist import reason_word

OFFICE_GROUPS = tuple(group for group in TargetGroup if group is not TargetGroup.PSYCHIATRIC)
"""The groups of the daily work: *psykisk* is for indicators only."""
STATES = (
    DueState.OVERDUE,
    DueState.DUE_TODAY,
    DueState.DUE_SOON,
    DueState.NOT_YET,
    DueState.NO_DUE_DATE,
)
MINE, NOBODY = "mine", "nobody"
"""Choices of the owner filter beside the members."""


class WorklistTable:
    """What the table is filled with. Made off the window's thread: nothing here needs the window."""

    def __init__(self, page: WorklistPage, me: Me | None = None, before: WorklistTable | None = None) -> None:
        self.page = page
        self.me = me or Me()
        self.lines = page.lines
        self.keys = [line.patient_id for line in page.lines]
        """One patient a row."""
        known = before.texts if before is not None else {}
        self.texts: dict[str, tuple[WorklistLine, str]] = {
            line.patient_id: _text_of(line, known) for line in page.lines
        }
        """By patient: the line, and what Ctrl+F looks in."""
        self.search_texts = [text for _, text in self.texts.values()]
        self._looks: dict[tuple[DueState, object], Look] = {}
        self._two: dict[int, TwoLines] = {}
        self._tags: dict[tuple[TargetGroup, ...], tuple[str, ...]] = {}
        self.mine = bytearray(map(self.me.has, page.lines))
        self.groups = self._groups()
        self.filters = self._filters()

    def two_lines(self, row: int) -> TwoLines:
        """The bold line with its tags, and the quiet line; made when first asked for."""
        made = self._two.get(row)
        if made is None:
            line = self.lines[row]
            made = self._two[row] = TwoLines(
                line.why, facts_of(line, self.page), tags_of(line), kept_tags(line)
            )
        return made

    def tags(self, row: int) -> tuple[str, ...]:
        """What stands behind the bold line."""
        return self.two_lines(row).tags

    def look(self, row: int) -> Look:
        """The due pill of a row."""
        line = self.lines[row]
        made = self._looks.get((line.state, line.due))
        if made is None:
            made = self._looks[line.state, line.due] = look_of(line, self.page)
        return made

    def _groups(self) -> tuple[Group, ...]:
        """The sections that have rows, in order."""
        rows: dict[Section, list[int]] = {section: [] for section in Section}
        for row, line in enumerate(self.lines):
            rows[line.section].append(row)
        doctor = self.me.is_doctor
        return tuple(
            Group(section_title(section), None, section_note(section, doctor=doctor), found)
            for section, found in rows.items()
            if found
        )

    def owned_by(self, owner: str, row: int) -> bool:
        """Whether a row is under a choice of the owner filter ("" = everybody's)."""
        if not owner:
            return True
        if owner == MINE:
            return bool(self.mine[row])
        owners = self.lines[row].log.owners
        return "" in owners if owner == NOBODY else owner in owners

    # -- columns ------------------------------------------------------------------------------------------------

    def columns(self, *, owner: bool = False) -> tuple[Column, ...]:
        """Patient, why, groups, due, band; the office's marks only where it has set some; whose it is when wanted."""
        marks = self._mark_columns() if any(line.marks is not None for line in self.lines) else ()
        owners = (self._owner_column(),) if owner else ()
        return (
            Column(
                "patient",
                translate("Columns", "Patient"),
                self._patient,
                lambda: [line.patient_id for line in self.lines],
                width=96,
                priority=ALWAYS,
                strong=True,
            ),
            Column(
                "why",
                translate("Worklist", "Why now"),
                self._why,
                lambda: [line.why for line in self.lines],
                paint=self._paint_why,
                spoken=self._why_spoken,
                tip=self._why_tip,
                width=260,
                stretch=3,
                priority=ALWAYS,
            ),
            Column(
                "groups",
                translate("Columns", "Target groups"),
                self._group_words,
                paint=self._paint_groups,
                width=150,
                priority=5,
            ),
            Column(
                "band",
                translate("Columns", "Risk band"),
                self._band_word,
                lambda: [int(line.band) for line in self.lines],
                paint=self._paint_band,
                width=128,
                priority=20,
                shown=False,
                never_elide=True,
            ),
            Column(
                "due",
                translate("Worklist", "Due"),
                self._due_word,
                self._due_values,
                paint=self._paint_due,
                spoken=self._due_spoken,
                width=self._due_width(),
                priority=90,
                never_elide=True,
            ),
            *owners,
            *marks,
            Column(
                "minutes",
                translate("Worklist", "Min"),
                self._minutes,
                lambda: [line.minutes for line in self.lines],
                spoken=self._minutes_spoken,
                width=32,
                right=True,
                priority=80,
                hint=translate("Worklist", "Minutes the office reckons with, for the longest of the reasons"),
                ink="text2",
            ),
        )

    def _owner_column(self) -> Column:
        return Column(
            "owner",
            translate("Worklist", "With"),
            self._owner,
            lambda: [line.log.owner or None for line in self.lines],
            width=64,
            priority=40,
            ink="text2",
            hint=translate("Worklist", "Who has the patient today; a deputy where the owner is away"),
        )

    def _owner(self, row: int) -> str:
        return ", ".join(member_name(owner) for owner in self.lines[row].log.owners)

    def _minutes(self, row: int) -> str:
        return number(self.lines[row].minutes)

    def _minutes_spoken(self, row: int) -> str:
        count = self.lines[row].minutes
        return translate("Worklist", "%n minute(s)", "", count)

    def _patient(self, row: int) -> str:
        line = self.lines[row]
        return f"{line.patient_id}\n{who(line)}"

    def _why(self, row: int) -> str:
        two = self.two_lines(row)
        return f"{two.first}\n{two.second}" if two.second else two.first

    def _paint_why(self, painter: QPainter, rect: QRectF, row: int) -> None:
        paint_two_lines(painter, rect, self.two_lines(row))

    def _why_tip(self, row: int) -> str:
        line = self.lines[row]
        two = self.two_lines(row)
        more = [reason_word(reason, language()) for reason in line.reasons[1:]]
        tags = [tag for tag in two.tags if not tag.startswith("+")]
        beside = [*tags, *self._member_words(line)]
        return "\n".join([two.second, *more, ", ".join(beside)]).strip()

    def _member_words(self, line: WorklistLine) -> list[str]:
        """Whether the patient is followed, known, and whose."""
        log = line.log
        words = [translate("Worklist", "followed by the team")] if log.member else []
        if log.known is not None and not (line.new_to_us and log.known is False):
            words.append(known_tag(known=log.known))
        if log.awaits_journal:
            words.append(translate("Worklist", "not in the journal"))
        owners = ", ".join(owner for owner in log.owners if owner)
        return [*words, *([translate("Worklist", "with {who}").format(who=owners)] if owners else [])]

    def _why_spoken(self, row: int) -> str:
        line = self.lines[row]
        two = self.two_lines(row)
        parts = [two.first, two.second.rstrip(".")]
        more = line.more
        if more:
            parts.append(translate("Worklist", "%n more reason(s)", "", more))
        parts += [tag for tag in two.tags if not tag.startswith("+")]
        return ", ".join(part for part in [*parts, *self._member_words(line)] if part)

    def _group_words(self, row: int) -> str:
        return ", ".join(group_word(group, language()) for group in self.lines[row].groups)

    def _paint_groups(self, painter: QPainter, rect: QRectF, row: int) -> None:
        groups = self.lines[row].groups
        if groups not in self._tags:
            self._tags[groups] = _tags(groups)
        paint_tags(painter, rect, self._tags[groups])

    def _band_word(self, row: int) -> str:
        return _band(self.lines[row].band).word

    def _paint_band(self, painter: QPainter, rect: QRectF, row: int) -> None:
        paint_pill(painter, rect, _band(self.lines[row].band))

    def _due_word(self, row: int) -> str:
        return self.look(row).word

    def _due_spoken(self, row: int) -> str:
        line = self.lines[row]
        word = due_word(line.state.name.lower(), language())
        told = self.look(row).word
        return word if told == word else f"{word}, {told}"

    def _due_values(self) -> Sequence[int | None]:
        return [None if line.due is None else line.due.toordinal() for line in self.lines]

    def _paint_due(self, painter: QPainter, rect: QRectF, row: int) -> None:
        paint_pill(painter, rect, self.look(row))

    def _due_width(self) -> int:
        looks = {(line.state, line.due): row for row, line in enumerate(self.lines)}
        widest = max((pill_width(self.look(row)) for row in looks.values()), default=0)
        return max(110, round(widest / zoom()) + 2)

    def _mark_columns(self) -> tuple[Column, ...]:
        names = (
            ("benefit", translate("Worklist", "Benefit"), 33),
            ("severity", translate("Worklist", "Severity"), 32),
            ("resources", translate("Worklist", "Resources"), 31),
        )
        return tuple(
            Column(
                key,
                title,
                partial(self._mark_word, key),
                partial(self._mark_values, key),
                paint=partial(self._paint_mark, key),
                spoken=partial(self._mark_spoken, key, title),
                tip=self._no_marks,
                width=44,
                priority=priority,
                hint=translate("Worklist", "0 to 3, set by the office for each reason; never computed"),
            )
            for key, title, priority in names
        )

    def _mark(self, key: str, row: int) -> int | None:
        marks = self.lines[row].marks
        value: int | None = None if marks is None else getattr(marks, key)
        return value

    def _mark_word(self, key: str, row: int) -> str:
        value = self._mark(key, row)
        return "" if value is None else translate("Worklist", "{value} of 3").format(value=value)

    def _mark_values(self, key: str) -> Sequence[int | None]:
        return [self._mark(key, row) for row in range(len(self.lines))]

    def _paint_mark(self, key: str, painter: QPainter, rect: QRectF, row: int) -> None:
        value = self._mark(key, row)
        if value is None:
            paint_no_pips(painter, rect)
        else:
            paint_pips(painter, rect, value, ink="text2")

    def _mark_spoken(self, key: str, title: str, row: int) -> str:
        missing = self._no_marks(row)
        if missing:
            return translate("Worklist", "{mark}: missing, {why}").format(mark=title, why=missing)
        return f"{title}: {self._mark_word(key, row)}"

    def _no_marks(self, row: int) -> str:
        if self.lines[row].marks is not None:
            return ""
        return translate("Worklist", "the office hasn't set marks for this reason")

    # -- filters ------------------------------------------------------------------------------------------------

    def _filters(self) -> tuple[FilterKind, ...]:
        """Owner, reason, due state, list, target group; each offers what is there."""
        lines = self.lines
        reasons = {reason for groups in {line.reasons for line in lines} for reason in groups}
        states = {line.state for line in lines}
        return (
            self._owner_filter(),
            FilterKind(
                "reason",
                translate("Worklist", "Reason"),
                translate("Worklist", "All reasons"),
                [(reason.value, reason_word(reason, language())) for reason in Reason if reason in reasons],
                lambda row: [reason.value for reason in lines[row].reasons],
            ),
            FilterKind(
                "due",
                translate("Worklist", "Due"),
                translate("Worklist", "All due states"),
                [
                    (state.name.lower(), due_word(state.name.lower(), language()))
                    for state in STATES
                    if state in states
                ],
                lambda row: (lines[row].state.name.lower(),),
            ),
            list_filter([line.gp for line in lines]),
            group_filter([line.groups for line in lines], OFFICE_GROUPS),
        )

    def _owner_filter(self) -> FilterKind:
        """«Min dag», then the team and everybody else who has something, then nobody's."""
        there = owners_of(self.lines)
        team = [member.id for member in self.me.team.active(self.page.today)]
        others = [owner for owner in [*team, *sorted(there - {""} - set(team))] if owner != self.me.user]
        mine = [(MINE, translate("Worklist", "Mine"))] if self.me.team or others else []
        items = [*mine, *((owner, owner) for owner in others)]
        if "" in there and self.me.team:
            items.append((NOBODY, translate("Worklist", "Nobody's")))
        return FilterKind(
            "owner",
            translate("Worklist", "With"),
            translate("Worklist", "Everybody's"),
            items,
            self._owner_values,
            chip=False,
        )

    def _owner_values(self, row: int) -> Sequence[str]:
        owners = [owner or NOBODY for owner in self.lines[row].log.owners]
        return [MINE, *owners] if self.mine[row] else owners


def _text_of(line: WorklistLine, known: Mapping[str, tuple[WorklistLine, str]]) -> tuple[WorklistLine, str]:
    """The line with what Ctrl+F looks in; the same again where the line is the same."""
    found = known.get(line.patient_id)
    if found is not None and found[0] is line:
        return found
    return line, f"{line.patient_id} {line.gp} {line.why} {line.facts}".lower()


def who(line: WorklistLine) -> str:
    """«84 K, L02»."""
    person = f"{line.age} {line.sex}".strip()
    return f"{person}, {line.gp}" if line.gp else person


def _tags(groups: tuple[TargetGroup, ...]) -> tuple[str, ...]:
    return tuple(group_short(group, language()) for group in groups if group in OFFICE_GROUPS)


def _band(band: RiskBand) -> Look:
    return band_look(band.name.lower())
