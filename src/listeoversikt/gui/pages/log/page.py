"""The page Logg: whether the log is whole, filters, a line an entry, and a file of them. For others: one's own entries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.gui.desk import TEXT_SECONDS
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.page import Page, PageAction
from listeoversikt.gui.pages.log.filters import LogFilters
from listeoversikt.gui.pages.log.rows import log_columns
from listeoversikt.gui.pages.log.saving import ask_path
from listeoversikt.gui.pages.log.standing import StandingPart
from listeoversikt.gui.pages.log.whole_entry import WholeEntry
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.parts.surfaces import Divider, Panel
from listeoversikt.gui.rights import rights
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.store.access.roles import Right

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.audit import LogPart, LogStanding, LogWanted
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress

NARROW = 760
CHECKED_AT_FIRST = 200_000
"""A log of more entries isn't checked because the page is opened: a million take half a minute."""
NEAR_THE_END = 60
"""So many rows from the last one shown, older ones are fetched."""


class LogPage(Page):
    """Read when it's opened, and when something in it is asked for."""

    key = "log"
    icon = "history"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.part: LogPart | None = None
        self._fetching = False
        self._wanted = 0
        self._noting = False
        self._narrow = False
        self._empty: QWidget | None = None
        self.reads_all = rights.may(Right.READ_LOG)
        self.standing = StandingPart(self)
        self.standing.check_wanted.connect(self.check)
        self.standing.note_wanted.connect(self.note)
        self.standing.setVisible(self.reads_all)
        self.filters = LogFilters(lambda: desk.today)
        self.filters.changed.connect(self.read)
        self.table = RowsView(name=self.title())
        self.table.letters_on = False
        self.table.copy = partial(desk.copy_text, seconds=TEXT_SECONDS)
        self.table.verticalScrollBar().valueChanged.connect(self._mind_end)
        self.table.current_changed.connect(self._mind_end)
        self.table.current_changed.connect(self._show_whole)
        self.whole = WholeEntry()
        self.foot = Panel("surface", "top")
        self.count = Label("", Type.SECONDARY, "text2", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.standing)
        column.addWidget(self.filters)
        column.addWidget(Divider())
        column.addWidget(self.table, 1)
        column.addWidget(self.whole)
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(px(24), px(6), px(24), px(6))
        foot.addWidget(self.count)
        column.addWidget(self.foot)

    # -- the frame ----------------------------------------------------------------------------------------------

    def title(self) -> str:
        """Logg; for others Mine oppslag."""
        return translate("Pages", "Log") if self.reads_all else translate("Pages", "My look-ups")

    def page_actions(self) -> Sequence[PageAction]:
        """A file of what is shown, and the whole log checked."""
        return (
            PageAction(
                "file",
                translate("Log", "Make a file"),
                "table-export",
                self.save,
                "Ctrl+E",
                enabled=self._has_rows,
            ),
            PageAction(
                "check",
                translate("Log", "Check the log"),
                "checklist",
                self.check,
                in_header=False,
                enabled=lambda: self.reads_all,
            ),
        )

    def keys(self) -> Sequence[tuple[str, str]]:
        """For F1."""
        return (("Ctrl+E", translate("Log", "Make a file")),)

    def first_focus(self) -> QWidget:
        """The list."""
        return self.table

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Standing, filters, list."""
        found: list[tuple[str, QWidget]] = [
            (translate("Log", "The log's standing"), self.standing),
            (translate("FollowUp", "Filters"), self.filters),
            (self.title(), self.table),
            (self.whole.accessibleName(), self.whole),
        ]
        return [(name, widget) for name, widget in found if not widget.isHidden()]

    def refresh(self, view: View | None) -> None:
        """The newest entries; checked through the first time."""
        if self.reads_all:
            self.desk.looks.page(self.key)
        self.read()
        if self.reads_all and self.standing.standing is None:
            title = translate("Log", "Checking the log")
            self.desk.work(_standing_if_short, self._checked_at_first, self._not_checked, title=title)

    def _checked_at_first(self, standing: LogStanding | None) -> None:
        if standing is None:
            self.standing.show_unknown()
        else:
            self.standing.show_standing(standing)

    # -- lines --------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """The newest that fit the filters; nothing while a day isn't understood, so that nobody takes all for a part."""
        self._wanted += 1
        if not self.filters.tell_days():
            self._show_none(self._no_day())
            return
        if self.table.rows.count == 0:
            self.table.set_loading(translate("Log", "Fetching the log"))
        self._fetching = True
        self._fetch(None)

    def _fetch(self, before: LogPart | None) -> None:
        """What is answered when something else has been asked for meanwhile isn't shown."""
        asked = self._wanted
        self.desk.work(
            partial(_part, self.filters.wanted(), before),
            partial(self._show_if_asked, asked),
            partial(self._failed_if_asked, asked),
        )

    def _show_if_asked(self, asked: int, part: LogPart) -> None:
        if asked == self._wanted:
            self._show(part)

    def _failed_if_asked(self, asked: int, problem: Problem) -> None:
        if asked == self._wanted:
            self._failed(problem)

    def _mind_end(self, *_: object) -> None:
        """Older ones are fetched before one comes to the last that is shown."""
        if self.part is None or self._fetching or not self.part.more:
            return
        shown = len(self.part.lines)
        height = self.table.viewport().height()
        seen = self.table.rowAt(height - 1)
        fits = shown * self.table.row_height() < height
        if fits or max(seen, self.table.current_row()) >= shown - NEAR_THE_END:
            self._fetching = True
            self._fetch(self.part)

    def _show(self, part: LogPart) -> None:
        self._fetching = False
        self.part = part
        self.table.set_loading("")
        self.filters.show_people(part.people)
        self._tell_search(part)
        place = self.table.verticalScrollBar().value()
        self._set_rows(part)
        self.table.verticalScrollBar().setValue(place)
        self._show_empty(None if part.lines else self._nothing())
        self.count.setText(_count_words(len(part.lines), part.total, is_all=part.total_is_all))
        self.foot.setVisible(bool(part.lines))
        if self.table.current_row() < 0:
            self.table.select_first()
        self._show_whole()
        self.actions_changed.emit()

    def _show_whole(self, *_: object) -> None:
        row = self.table.current_row()
        lines = () if self.part is None else self.part.lines
        self.whole.show_line(lines[row] if 0 <= row < len(lines) else None)

    def _tell_search(self, part: LogPart) -> None:
        """Who looks up a colleague or a patient in the log has looked, too."""
        wanted = self.filters.wanted()
        kinds = {
            "log_person": wanted.user,
            "log_acts": wanted.acts,
            "log_patient": wanted.patient,
            "log_days": wanted.since or wanted.until,
        }
        on = tuple(kind for kind, value in kinds.items() if value)
        patient = wanted.patient or ""
        self.desk.looks.searched(self.key, on, bool(patient), part.total, patient, asked=wanted)

    def _set_rows(self, part: LogPart) -> None:
        """In a narrow window what it was about stands under what was done."""
        self.table.row_lines = 2 if self._narrow else 1
        keys = [str(line.sequence) for line in part.lines]
        self.table.rows.set_rows(log_columns(part.lines, narrow=self._narrow), len(keys), keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide or narrow."""
        super().resizeEvent(event)
        narrow = self.width() < px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.filters.set_narrow(narrow)
            if self.part is not None:
                self._set_rows(self.part)

    def _failed(self, problem: Problem) -> None:
        """An unknown patient has no entries; anything else is told."""
        self._fetching = False
        self.table.set_loading("")
        if self.filters.patient.text().strip():
            self._show_none(self._nothing())
        else:
            self.desk.tell_error(problem)

    def _show_none(self, why: QWidget) -> None:
        self.part = None
        self._fetching = False
        self.table.set_loading("")
        self.table.rows.set_rows((), 0, ())
        self._show_empty(why)
        self.foot.hide()
        self.whole.show_line(None)
        self.actions_changed.emit()

    def _show_empty(self, widget: QWidget | None) -> None:
        before, self._empty = self._empty, widget
        self.table.set_empty(widget)
        if before is not None:
            before.setParent(self)
            before.hide()
            before.deleteLater()

    def _nothing(self) -> QWidget:
        if not self.filters.any:
            return EmptyState(
                self.icon,
                translate("Log", "Nothing yet"),
                translate("Log", "Here comes who has looked at, changed, printed and copied what."),
            )
        return EmptyState(
            "filter-off",
            translate("FollowUp", "No hits"),
            translate("Log", "No entry fits the filters. A patient id must be whole."),
            [self._way_out()],
        )

    def _no_day(self) -> QWidget:
        return EmptyState(
            "calendar-event",
            translate("Log", "Nothing is shown"),
            translate("Log", "Mend the day, or remove the filters."),
            [self._way_out()],
        )

    def _way_out(self) -> QWidget:
        away = SecondaryButton(translate("Log", "Remove filters"), "filter-off")
        away.clicked.connect(self.filters.clear, Qt.ConnectionType.QueuedConnection)
        return away

    def _has_rows(self) -> bool:
        return self.part is not None and bool(self.part.lines)

    # -- the whole log ------------------------------------------------------------------------------------------

    def check(self) -> None:
        """Every entry; takes a moment for a long log."""
        if self.reads_all:
            self.standing.show_checking()
            title = translate("Log", "Checking the log")
            self.desk.work(_standing, self.standing.show_standing, self._not_checked, title=title)

    def _not_checked(self, problem: Problem) -> None:
        self.standing.show_unknown()
        if not problem.cancelled:
            self.desk.tell_error(problem)

    def note(self) -> None:
        """The leader has seen what is wrong."""
        before = self.standing.standing
        if before is None or self._noting:
            return
        self._noting = True
        self.standing.show_checking()

        def done(standing: LogStanding) -> None:
            self._noting = False
            self.standing.show_standing(standing)
            self.read()

        def failed(problem: Problem) -> None:
            self._noting = False
            self.standing.show_standing(before)
            self.desk.tell_error(problem)

        title = translate("Log", "Checking the log")
        self.desk.work(partial(_noted, before), done, failed, title=title, saves=True)

    def save(self) -> None:
        """What the filters show, all of it."""
        if self._has_rows() and self.filters.tell_days():
            ask_path(self, self.desk.today, self.write)

    def write(self, path: Path) -> None:
        """Writes the file; itself an entry of the log."""
        if not self.filters.tell_days():
            return

        def done(rows: int) -> None:
            said = translate("Log", "Saved {name}: {rows} entries. The file itself is written in the log.")
            self.desk.toast(said.format(name=path.name, rows=number(rows)))
            self.read()

        title = translate("Log", "Writing the log")
        self.desk.work(partial(_written, path, self.filters.wanted(), self.desk.today), done, title=title)


def _count_words(shown: int, total: int, *, is_all: bool) -> str:
    if not is_all:
        text = translate(
            "Log", "The newest {shown} of more than {total} entries. Older ones come as you scroll."
        )
        return text.format(shown=number(shown), total=number(total))
    if shown == total:
        return translate("Log", "%n entry(ies), the newest first.", "", total)
    text = translate("Log", "The newest {shown} of {total} entries. Older ones come as you scroll.")
    return text.format(shown=number(shown), total=number(total))


def _part(wanted: LogWanted, before: LogPart | None, office: Office, *_: object) -> LogPart:
    from listeoversikt.operations.audit import log_part

    return log_part(office.store, wanted, before, language())


def _standing_if_short(office: Office, progress: Progress, cancelled: Cancelled) -> LogStanding | None:
    """A very long log is checked when somebody asks for it: others wait meanwhile."""
    if office.store.audit.count() > CHECKED_AT_FIRST:
        return None
    return _standing(office, progress, cancelled)


def _standing(office: Office, progress: Progress, cancelled: Cancelled) -> LogStanding:
    from listeoversikt.operations.audit import log_standing

    return log_standing(office.store, progress, cancelled)


def _noted(standing: LogStanding, office: Office, *_: object) -> LogStanding:
    from listeoversikt.operations.audit import note_faults

    return note_faults(office.store, standing)


def _written(
    path: Path, wanted: LogWanted, today: dt.date, office: Office, progress: Progress, cancelled: Cancelled
) -> int:
    from listeoversikt.operations.audit_file import write_log

    return write_log(office.store, path, wanted, today, language(), progress, cancelled)
