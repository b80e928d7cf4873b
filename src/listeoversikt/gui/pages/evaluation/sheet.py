"""The goal as a sealed sheet: what was locked, when, and its checksum; every version with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.evaluation.goal_text import GoalLine, short_lines, whole_lines
from listeoversikt.gui.pages.evaluation.words import short_checksum
from listeoversikt.gui.parts.buttons import IconButton, LinkButton
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.notices import IconLabel, Notice
from listeoversikt.gui.parts.surfaces import Card, Divider
from listeoversikt.gui.texts import day_prose, language, translate
from listeoversikt.words.goals import broken_text

if TYPE_CHECKING:
    from listeoversikt.operations.evaluation import KeptGoal

LABEL_WIDTH = 168


class SealLine(QWidget):
    """«Låst 20. mai 2026 av lege-1», and the checksum to copy."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(8), px(8))
        row.setSpacing(px(8))
        self._checksum = ""
        row.addWidget(IconLabel("lock", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self.locked = Label("", Type.BODY_STRONG, wrap=True)
        self.checksum = Caption("", wrap=True)
        words.addWidget(self.locked)
        words.addWidget(self.checksum)
        row.addLayout(words, 1)
        self.copy_button = IconButton("copy", translate("Evaluation", "Copy the whole checksum"))
        self.copy_button.clicked.connect(lambda: self.copied.emit(self._checksum))
        row.addWidget(self.copy_button)
        theme().changed.connect(self.update)

    def show_seal(self, kept: KeptGoal) -> None:
        """When, by whom, checksum."""
        locked = kept.locked
        if locked is None:
            self.locked.setText(translate("Evaluation", "Locked"))
            self.checksum.setText("")
            self.copy_button.hide()
            return
        self._checksum = locked.checksum
        text = translate("Evaluation", "Locked {day} by {who}")
        self.locked.setText(text.format(day=day_prose(locked.locked_on), who=locked.versions[0].by))
        count = len(locked.versions)
        said = translate("Evaluation", "Checksum {letters}").format(letters=short_checksum(locked.checksum))
        if count > 1:
            newest = locked.versions[-1]
            version = translate("Evaluation", "version {number} of {day}")
            said += " · " + version.format(number=newest.number, day=day_prose(newest.day))
        self.checksum.setText(said)
        self.checksum.setToolTip(locked.checksum)
        self.copy_button.show()
        self.setAccessibleName(f"{self.locked.text()}. {said}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """A soft ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            contrast = theme().is_contrast
            painter.setPen(QPen(theme().color("control"), 1) if contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("surface" if contrast else "accent_soft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class LinesGrid(QWidget):
    """Labels at the left, values that wrap at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnMinimumWidth(0, px(LABEL_WIDTH))
        self._grid.setColumnStretch(1, 1)
        self._made: list[Label] = []

    def show_lines(self, lines: Sequence[GoalLine]) -> None:
        """Other lines."""
        for label in self._made:
            label.hide()
            label.deleteLater()
        self._made = []
        for place, line in enumerate(lines):
            label = Label(line.label, Type.BODY, "text2", wrap=True)
            label.setMaximumWidth(px(LABEL_WIDTH))
            value = Label(line.text, Type.BODY, "text" if line.there else "muted", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{line.label}: {line.text}")
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(label, place, 0, top)
            self._grid.addWidget(value, place, 1, top)
            self._made += [label, value]


class SealedSheet(Card):
    """A locked goal; the few lines that matter, and all of them on asking."""

    copied = Signal(str)
    differences_wanted = Signal(int)
    """The number of a version: how it differs from the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setSpacing(px(14))
        self.body.setContentsMargins(px(20), px(18), px(20), px(18))
        self._whole = False
        self._kept: KeptGoal | None = None
        self.title = Heading("", Type.LEAD_STRONG)
        self.title.setWordWrap(True)
        self.body.addWidget(self.title)
        self.seal = SealLine()
        self.seal.copied.connect(self.copied)
        self.body.addWidget(self.seal)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(px(8))
        self.body.addLayout(self._notices)
        self.lines = LinesGrid()
        self.body.addWidget(self.lines)
        self.more_button = LinkButton("", "chevron-down")
        self.more_button.clicked.connect(self._turn)
        row = QHBoxLayout()
        row.addWidget(self.more_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._versions = QWidget()
        self._version_column = QVBoxLayout(self._versions)
        self._version_column.setContentsMargins(0, 0, 0, 0)
        self._version_column.setSpacing(px(6))
        self.body.addWidget(self._versions)
        self._made: list[QWidget] = []
        self.notices: list[Notice] = []

    def show_goal(self, kept: KeptGoal) -> None:
        """Another goal, or more of it."""
        if self._kept is not None and self._kept.id != kept.id:
            self._whole = False
        self._kept = kept
        goal = kept.goal
        self.title.setText(goal.title or translate("Evaluation", "Goal without a name"))
        self.setAccessibleName(self.title.text())
        self.seal.show_seal(kept)
        self._show_notices(kept)
        self._show_lines()
        self._show_versions(kept)

    def _turn(self) -> None:
        self._whole = not self._whole
        self._show_lines()

    def _show_lines(self) -> None:
        if self._kept is None:
            return
        goal = self._kept.goal
        self.lines.show_lines(whole_lines(goal) if self._whole else short_lines(goal))
        less, more = translate("Evaluation", "Show less"), translate("Evaluation", "Show the whole form")
        self.more_button.setText(less if self._whole else more)
        self.more_button.set_icon("chevron-up" if self._whole else "chevron-down")

    def _show_notices(self, kept: KeptGoal) -> None:
        for notice in self.notices:
            notice.hide()
            notice.deleteLater()
        self.notices = []
        if kept.broken is not None:
            fault, number = kept.broken
            what = translate("Evaluation", "Changed after the lock: it doesn't fit the checksum")
            where = translate("Evaluation", "Version {number}: {what}")
            said = where.format(number=number, what=broken_text(fault, language()))
            self.notices.append(Notice("error", what, said))
        late = kept.locked.changed_after_start() if kept.locked is not None else ()
        if late:
            text = translate("Evaluation", "The goal was changed after the start, last on {day}.")
            self.notices.append(Notice("warning", text.format(day=day_prose(late[-1].day))))
        if kept.ended is not None:
            text = translate("Evaluation", "Ended {day}").format(day=day_prose(kept.ended.day))
            self.notices.append(Notice("info", text, kept.ended.outcome))
        for notice in self.notices:
            self._notices.addWidget(notice)

    def _show_versions(self, kept: KeptGoal) -> None:
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made = []
        versions = kept.locked.versions[1:] if kept.locked is not None else ()
        self._versions.setVisible(bool(versions))
        if not versions:
            return
        head = Heading(translate("Evaluation", "Versions"), Type.BODY_STRONG, level=3)
        self._made = [Divider(), head]
        for version in versions:
            text = translate("Evaluation", "Version {number}, {day} by {who}: {why}")
            said = text.format(
                number=version.number, day=day_prose(version.day), who=version.by, why=version.why
            )
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(8))
            row.addWidget(Label(said, Type.BODY, "text", wrap=True), 1)
            show = LinkButton(translate("Evaluation", "Show differences"), "arrows-diff")
            show.setAccessibleDescription(said)
            show.clicked.connect(lambda _=False, number=version.number: self.differences_wanted.emit(number))
            row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
            self._made.append(line)
        for widget in self._made:
            self._version_column.addWidget(widget)
