"""The worklist's rows as columns, sections and filters of the one table; looks and words are made once a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.followup.target_groups import RiskBand, TargetGroup
from listeoversikt.gui.followup.cells import TwoLines, paint_two_lines
from listeoversikt.gui.followup.filters import FilterKind
from listeoversikt.gui.look.fonts import zoom
from listeoversikt.gui.look.marks import paint_pill, paint_pips, paint_tags, pill_width
from listeoversikt.gui.look.states import Look, band_look, due_look
from listeoversikt.gui.table.column import ALWAYS, Column, Group
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.worklist_rows import Section, WorklistLine, WorklistPage
from listeoversikt.words.groups import group_short, group_word
from listeoversikt.words.states import due_sentence, due_word
from listeoversikt.words.worklist import reason_word

LOOK_KEYS = {DueState.NOT_YET: "not_due"}
OFFICE_GROUPS = tuple(group for group in TargetGroup if group is not TargetGroup.PSYCHIATRIC)
"""The groups of the daily work: *psykisk* is for indicators only."""
STATES = (
    DueState.OVERDUE,
    DueState.DUE_TODAY,
    DueState.DUE_SOON,
    DueState.NOT_YET,
    DueState.NO_DUE_DATE,
)


def look_of(line: WorklistLine, page: WorklistPage) -> Look:
    """The due pill: «1 dag over», «I dag», «Innen 6.11.»."""
    key = line.state.name.lower()
    return due_look(LOOK_KEYS.get(line.state, key), due_sentence(key, line.due, page.today, language()))


def section_title(section: Section) -> str:
    """What a section is called."""
    return {
        Section.DISCHARGE: translate("Worklist", "Discharge"),
        Section.PLAN_AND_CONTROL: translate("Worklist", "Plan and control"),
        Section.LATER: translate("Worklist", "Later"),
    }[section]


def section_note(section: Section) -> str:
    """What is said at the right of a section."""
    if section is Section.DISCHARGE:
        return translate("Worklist", "contact within three working days")
    return ""


class WorklistTable:
    """What the table is filled with. Made off the window's thread: nothing here needs the window."""

    def __init__(self, page: WorklistPage) -> None:
        self.page = page
        self.lines = page.lines
        self._looks = {
            (line.state, line.due): look_of(line, page)
            for line in {(line.state, line.due): line for line in page.lines}.values()
        }
        self._two = [self._two_lines(line) for line in page.lines]
        self.search_texts = self._search_texts()
        self.groups = self._groups()
        self.filters = self._filters()
        self._tags = {groups: _tags(groups) for groups in {line.groups for line in page.lines}}

    @property
    def keys(self) -> list[str]:
        """One patient a row."""
        return [line.patient_id for line in self.lines]

    def _two_lines(self, line: WorklistLine) -> TwoLines:
        tags = [f"+{line.more}"] if line.more else []
        if line.unseen:
            tags.append(translate("Ladder", "contacts missing"))
        if line.to_doctor:
            tags.append(translate("Worklist", "to the doctor"))
        if line.through_guardian:
            tags.append(translate("Worklist", "through the guardian"))
        return TwoLines(line.why, line.facts, tuple(tags))

    def tags(self, row: int) -> tuple[str, ...]:
        """What stands behind the bold line."""
        return self._two[row].tags

    def look(self, row: int) -> Look:
        """The due pill of a row."""
        line = self.lines[row]
        return self._looks[line.state, line.due]

    def _search_texts(self) -> list[str]:
        """What Ctrl+F looks in."""
        return [f"{line.patient_id} {line.gp} {line.why} {line.facts}".lower() for line in self.lines]

    def _groups(self) -> tuple[Group, ...]:
        """The sections that have rows, in order."""
        rows: dict[Section, list[int]] = {section: [] for section in Section}
        for row, line in enumerate(self.lines):
            rows[line.section].append(row)
        return tuple(
            Group(section_title(section), None, section_note(section), found)
            for section, found in rows.items()
            if found
        )

    # -- columns ------------------------------------------------------------------------------------------------

    def columns(self) -> tuple[Column, ...]:
        """Patient, why, groups, due, band; the office's marks only where it has set some."""
        marks = self._mark_columns() if any(line.marks is not None for line in self.lines) else ()
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
                width=170,
                priority=30,
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
            *marks,
        )

    def _patient(self, row: int) -> str:
        line = self.lines[row]
        return f"{line.patient_id}\n{who(line)}"

    def _why(self, row: int) -> str:
        line = self.lines[row]
        return f"{line.why}\n{line.facts}" if line.facts else line.why

    def _paint_why(self, painter: QPainter, rect: QRectF, row: int) -> None:
        paint_two_lines(painter, rect, self._two[row])

    def _why_tip(self, row: int) -> str:
        line = self.lines[row]
        return "\n".join([line.facts, *(reason_word(reason, language()) for reason in line.reasons[1:])])

    def _why_spoken(self, row: int) -> str:
        line = self.lines[row]
        parts = [line.why, line.facts.rstrip(".")]
        more = line.more
        if more:
            parts.append(translate("Worklist", "%n more reason(s)", "", more))
        parts += [tag for tag in self._two[row].tags if not tag.startswith("+")]
        return ", ".join(part for part in parts if part)

    def _group_words(self, row: int) -> str:
        return ", ".join(group_word(group, language()) for group in self.lines[row].groups)

    def _paint_groups(self, painter: QPainter, rect: QRectF, row: int) -> None:
        paint_tags(painter, rect, self._tags[self.lines[row].groups])

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
        widest = max((pill_width(look) for look in self._looks.values()), default=0)
        return max(110, round(widest / zoom()) + 2)

    def _mark_columns(self) -> tuple[Column, ...]:
        names = (
            ("benefit", translate("Worklist", "Benefit"), 3),
            ("severity", translate("Worklist", "Severity"), 2),
            ("resources", translate("Worklist", "Resources"), 1),
        )
        return tuple(
            Column(
                key,
                title,
                partial(self._mark_word, key),
                partial(self._mark_values, key),
                paint=partial(self._paint_mark, key),
                width=52,
                priority=priority,
                missing=self._no_marks,
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
        paint_pips(painter, rect, self._mark(key, row) or 0, ink="text2")

    def _no_marks(self, row: int) -> str:
        if self.lines[row].marks is not None:
            return ""
        return translate("Worklist", "the office hasn't set marks for this reason")

    # -- filters ------------------------------------------------------------------------------------------------

    def _filters(self) -> tuple[FilterKind, ...]:
        """Reason, due state, list, target group, section; each offers what is there."""
        lines = self.lines
        reasons = {reason for line in lines for reason in line.reasons}
        states = {line.state for line in lines}
        gps = sorted({line.gp for line in lines if line.gp})
        groups = {group for line in lines for group in line.groups}
        return (
            FilterKind(
                "reason",
                translate("Worklist", "Reason"),
                translate("Worklist", "All reasons"),
                [(reason.value, reason_word(reason, language())) for reason in Reason if reason in reasons],
                self._of(lambda line: [reason.value for reason in line.reasons]),
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
                self._of(lambda line: (line.state.name.lower(),)),
            ),
            FilterKind(
                "gp",
                translate("Columns", "List"),
                translate("Worklist", "All lists"),
                [(gp, gp) for gp in gps] if len(gps) > 1 else [],
                self._of(lambda line: (line.gp,)),
            ),
            FilterKind(
                "group",
                translate("Columns", "Target groups"),
                translate("Worklist", "All target groups"),
                [(group.value, group_word(group, language())) for group in OFFICE_GROUPS if group in groups],
                self._of(lambda line: [group.value for group in line.groups]),
            ),
        )

    def _of(self, values: Callable[[WorklistLine], Sequence[str]]) -> Callable[[int], Sequence[str]]:
        kept = [values(line) for line in self.lines]
        return kept.__getitem__


def who(line: WorklistLine) -> str:
    """«84 K, L02»."""
    person = f"{line.age} {line.sex}".strip()
    return f"{person}, {line.gp}" if line.gp else person


def _tags(groups: tuple[TargetGroup, ...]) -> tuple[str, ...]:
    return tuple(group_short(group, language()) for group in groups if group in OFFICE_GROUPS)


def _band(band: RiskBand) -> Look:
    return band_look(band.name.lower())
