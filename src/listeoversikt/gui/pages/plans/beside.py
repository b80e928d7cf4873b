"""What stands beside the sheet: the printed page as it will be, the versions, and what is open in the worklist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.card.due_box import due_detail, state_look
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.marks import paint_focus
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import ElidedLabel, Heading, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.surfaces import Divider, Panel
from listeoversikt.gui.print.paper import PaperPage
from listeoversikt.gui.print.plan_sheet import paint_small, plan_pages
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_table, language, number, translate
from listeoversikt.words.worklist import reason_word

if TYPE_CHECKING:
    from listeoversikt.followup.reasons import RowReason
    from listeoversikt.operations.plan_text import PlanSheet
    from listeoversikt.operations.plans import PlanSeen, VersionLine

A4 = 297 / 210


class SheetPreview(QPushButton):
    """The first printed page, small; pressed, it's printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: PlanSheet | None = None
        self._drawn: QPixmap | None = None
        self._pages: list[PaperPage] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setToolTip(translate("Plans", "Print"))

    def show_paper(self, plan: PlanSheet | None) -> int:
        """Another sheet; gives how many pages it takes."""
        if plan == self._plan and plan is not None:
            return len(self._pages)
        self._plan, self._drawn = plan, None
        self._pages = plan_pages(plan) if plan is not None else []
        self.update()
        return len(self._pages)

    def hasHeightForWidth(self) -> bool:
        """A4."""
        return True

    def heightForWidth(self, width: int) -> int:
        """A4."""
        return round(width * A4)

    def sizeHint(self) -> QSize:
        """As wide as its column."""
        return QSize(px(208), self.heightForWidth(px(208)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The real sheet, painted once and kept."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.width() * A4 * ratio))
        if self._pages and (self._drawn is None or self._drawn.size() != size):
            self._drawn = QPixmap(size)
            self._drawn.fill(Qt.GlobalColor.white)
            with QPainter(self._drawn) as inner:
                paint_small(inner, QRectF(0, 0, size.width(), size.height()), self._pages[0])
            self._drawn.setDevicePixelRatio(ratio)
        with QPainter(self) as painter:
            if self._drawn is not None:
                painter.drawPixmap(0, 0, self._drawn)
            painter.setPen(QPen(theme().color("line"), 1))
            painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.width() * A4 - 1))
            if self.hasFocus():
                paint_focus(painter, QRectF(0, 0, self.width(), self.width() * A4), 2)


class PlanBeside(Panel):
    """Scrolls where it's too low. ``print_wanted``, ``differences_wanted``, ``worklist_wanted``."""

    print_wanted = Signal()
    differences_wanted = Signal()
    worklist_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", "left", parent=parent)
        self.setAccessibleName(translate("Plans", "Print, versions and open tasks"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.accessibleName())
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = Panel("window")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(16), px(18), px(16))
        column.setSpacing(px(10))
        self.print_title = _title("")
        column.addWidget(self.print_title)
        self.preview = SheetPreview()
        self.preview.clicked.connect(self.print_wanted)
        column.addWidget(self.preview)
        self.never = Label("", Type.SECONDARY, "text2", wrap=True)
        column.addWidget(self.never)
        line = Divider()
        column.addWidget(line)
        needs("plans.print", self.print_title, self.preview, self.never, line)
        column.addWidget(_title(translate("Plans", "Versions")))
        self._versions = QVBoxLayout()
        self._versions.setSpacing(px(8))
        column.addLayout(self._versions)
        self.differences = LinkButton(translate("Plans", "Show differences"), "arrows-diff")
        self.differences.setMinimumWidth(1)
        self.differences.clicked.connect(self.differences_wanted)
        column.addWidget(self.differences, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Divider())
        column.addWidget(_title(translate("Plans", "Open in the worklist")))
        self._open = QVBoxLayout()
        self._open.setSpacing(px(8))
        column.addLayout(self._open)
        self.to_worklist = LinkButton(translate("Plans", "Show in the worklist"), "arrow-right")
        self.to_worklist.setMinimumWidth(1)
        self.to_worklist.clicked.connect(self.worklist_wanted)
        column.addWidget(self.to_worklist, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        whole.addWidget(self._scroll)

    def show_plan(
        self,
        seen: PlanSeen,
        paper: PlanSheet | None,
        reasons: Sequence[RowReason],
        today: dt.date,
        index_date: dt.date,
    ) -> None:
        """The newest of the plan; ``paper`` None = it's never printed."""
        self._show_paper(paper)
        empty(self._versions)
        for place, line in enumerate(seen.versions):
            self._versions.addWidget(_version(line, newest=not place))
        if not seen.versions:
            self._versions.addWidget(
                _quiet(translate("Plans", "A version is made when the plan is marked as reviewed."))
            )
        self.differences.setVisible(bool(seen.versions))
        empty(self._open)
        for reason in reasons:
            self._open.addWidget(_reason(reason, today, index_date))
        if not reasons:
            self._open.addWidget(_quiet(translate("Plans", "Nothing is due for this patient.")))
        self.to_worklist.setVisible(bool(reasons))

    def _show_paper(self, paper: PlanSheet | None) -> None:
        pages = self.preview.show_paper(paper)
        self.preview.setVisible(paper is not None)
        self.never.setVisible(paper is None)
        if paper is None:
            self.print_title.setText(translate("Plans", "Printing"))
            self.never.setText(never_printed())
            return
        said = (
            translate("Plans", "Printed, one page")
            if pages == 1
            else translate("Plans", "Printed, %n page(s)", "", pages)
        )
        self.print_title.setText(said)
        self.preview.setAccessibleName(said)


def never_printed() -> str:
    """Why this plan isn't printed."""
    return translate(
        "Plans", "The patient's address is protected. This plan is never printed or kept as a file."
    )


def _title(text: str) -> Heading:
    made = Heading(text, Type.SECONDARY_STRONG, level=3)
    made.setWordWrap(True)
    made.set_token("text2")
    return made


def _quiet(text: str) -> Label:
    return Label(text, Type.SECONDARY, "text2", wrap=True)


def _version(line: VersionLine, *, newest: bool) -> QWidget:
    """Number, day, by whom, and what was changed."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    row.addWidget(IconLabel("git-commit", "accent" if newest else "text2"), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(px(1))
    head = QHBoxLayout()
    version = translate("Plans", "Version {number}").format(number=number(line.number))
    head.addWidget(ElidedLabel(version, Type.BODY_STRONG if newest else Type.BODY_MEDIUM), 1)
    head.addWidget(Label(day_table(line.day), Type.SECONDARY, "text2"))
    words.addLayout(head)
    what = ". ".join(part.rstrip(".") for part in (line.what, line.who) if part)
    words.addWidget(Label(what, Type.SECONDARY, "text2", wrap=True))
    row.addLayout(words, 1)
    made.setAccessibleName(f"{version}, {day_table(line.day)}: {what}")
    return made


def _reason(reason: RowReason, today: dt.date, index_date: dt.date) -> QWidget:
    look = state_look(reason)
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    row.addWidget(IconLabel(look.icon, look.ink, spoken=look.word), 0, Qt.AlignmentFlag.AlignTop)
    title = Label(reason_word(reason.reason.value, language()), Type.BODY, "text", wrap=True)
    title.setToolTip(due_detail(reason, today, index_date))
    row.addWidget(title, 1)
    return made
