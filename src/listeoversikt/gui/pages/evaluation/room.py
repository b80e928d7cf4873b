"""The goal in hand: the form or the sealed sheet, how it goes, the chart, another office; its actions at the foot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.evaluation.form import GoalForm
from listeoversikt.gui.pages.evaluation.harm import HarmWatch
from listeoversikt.gui.pages.evaluation.results import ChartCard, OtherCard, VerdictCard
from listeoversikt.gui.pages.evaluation.sheet import SealedSheet
from listeoversikt.gui.pages.evaluation.words import state_look
from listeoversikt.gui.parts.buttons import Button, PrimaryButton, QuietButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.rights import needs, rights
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.evaluation import GoalState
from listeoversikt.words.goals import stop_text

if TYPE_CHECKING:
    from listeoversikt.operations.evaluation import KeptGoal

MARGIN = 24
LOCK, DROP, AMEND, SHARE, END, VERSION, LIST = "lock", "drop", "amend", "share", "end", "version", "list"


class GoalRoom(QWidget):
    """``wanted(action)`` from the buttons at the foot."""

    wanted = Signal(str)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept: KeptGoal | None = None
        self._writing_version = False
        self._leads = self._alone = False
        self._state = GoalState.DRAFT
        self.sheet, self.form = SealedSheet(), GoalForm(today)
        self.verdicts, self.chart, self.other = VerdictCard(), ChartCard(), OtherCard()
        self.unlocked = Notice(
            "info", translate("Evaluation", "What is written here isn't locked. The locked version holds.")
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = self._inside = Panel("window")
        inside.installEventFilter(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(MARGIN), px(16), px(MARGIN), px(MARGIN))
        column.setSpacing(px(16))
        for part in (self.sheet, self.unlocked, self.form, self.verdicts, self.chart, self.other):
            column.addWidget(part)
        self._under = QVBoxLayout()
        column.addLayout(self._under)
        column.addStretch(1)
        self.scroller.setWidget(inside)
        whole.addWidget(self.scroller, 1)
        whole.addWidget(self._foot())
        self.form.edited.connect(lambda *_: self._mind_foot())

    def _foot(self) -> QWidget:
        foot = Panel("surface", "top")
        around = QVBoxLayout(foot)
        around.setContentsMargins(px(MARGIN), px(10), px(MARGIN), px(10))
        around.setSpacing(px(6))
        self.status = Caption("", wrap=True)
        around.addWidget(self.status)
        row = FlowLayout()
        self.buttons: dict[str, Button] = {
            LIST: QuietButton(translate("Evaluation", "All goals"), "arrow-left"),
            LOCK: PrimaryButton(translate("Evaluation", "Lock the goal …"), "lock"),
            VERSION: PrimaryButton(translate("Evaluation", "Lock the version …"), "lock"),
            AMEND: SecondaryButton(translate("Evaluation", "New version"), "pencil"),
            SHARE: SecondaryButton(translate("Evaluation", "Share the goal …"), "download"),
            END: SecondaryButton(translate("Evaluation", "End the goal …"), "check"),
            DROP: QuietButton("", "trash"),
        }
        writes = (LOCK, VERSION, AMEND, END, DROP)
        needs("evaluation.write", *(self.buttons[action] for action in writes))
        needs("evaluation.share", self.buttons[SHARE])
        for action, button in self.buttons.items():
            button.clicked.connect(lambda _=False, action=action: self.wanted.emit(action))
            row.addWidget(button)
        around.addLayout(row)
        return foot

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As high as its texts at this width, not at the narrowest they could have."""
        if watched is self._inside and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            layout = self._inside.layout()
            wanted = layout.heightForWidth(self.scroller.viewport().width()) if layout is not None else 0
            if wanted > 0 and wanted != self._inside.minimumHeight():
                self._inside.setMinimumHeight(wanted)
        return super().eventFilter(watched, event)

    # -- filling ------------------------------------------------------------------------------------------------

    def show_goal(
        self, kept: KeptGoal, today: dt.date, doctors: Sequence[str], *, leads: bool, alone: bool
    ) -> None:
        """Another goal, or more of the same."""
        other = self.kept is None or self.kept.id != kept.id
        if other:
            self._writing_version = False
        self.kept, self._leads, self._alone = kept, leads, alone
        self._state = kept.state(today)
        locked = kept.is_locked
        if kept.ended is not None:
            self._writing_version = False
        self.sheet.setVisible(locked)
        if locked:
            self.sheet.show_goal(kept)
        writing = self.is_writing
        self.unlocked.setVisible(locked and writing)
        self.form.setVisible(writing)
        if writing:
            self.form.show_goal(kept.form, doctors or None, other=other)
            self.form.setEnabled(rights.may_do("evaluation.write"))
        self.verdicts.setVisible(locked)
        self.other.setVisible(locked)
        if other:
            self.scroller.verticalScrollBar().setValue(0)
        self._mind_foot()

    @property
    def is_writing(self) -> bool:
        """The form is open: a draft, or the next version."""
        kept = self.kept
        if kept is None or kept.ended is not None or kept.broken is not None:
            return False
        return not kept.is_locked or kept.pending or self._writing_version

    def write_version(self, today: dt.date, doctors: Sequence[str]) -> None:
        """Opens the form for the next version."""
        if self.kept is None:
            return
        self._writing_version = True
        self.show_goal(self.kept, today, doctors, leads=self._leads, alone=self._alone)
        self.form.show_goal(self.kept.form, doctors or None, other=False)
        self.form.fields["title"].first().setFocus()
        self.scroller.ensureWidgetVisible(self.form.fields["title"])

    def close_version(self) -> None:
        """Nothing is written for a next version any more."""
        self._writing_version = False

    def _mind_foot(self) -> None:
        kept = self.kept
        if kept is None:
            return
        locked, writing, ended = kept.is_locked, self.is_writing, kept.ended is not None
        changed = kept.pending or (locked and writing and self.form.goal != kept.goal)
        shown = {
            LIST: self._alone,
            LOCK: not locked,
            VERSION: locked and writing,
            AMEND: locked and not writing and not ended and kept.broken is None,
            SHARE: locked and kept.broken is None,
            END: locked and not ended and not writing,
            DROP: writing,
        }
        for action, there in shown.items():
            self.buttons[action].setVisible(there)
        self.buttons[DROP].setText(
            translate("Evaluation", "Drop the changes")
            if locked
            else translate("Evaluation", "Drop the draft")
        )
        only = "" if self._leads else stop_text("leader_only", language())
        for action in (LOCK, VERSION, AMEND, END):
            self.buttons[action].setEnabled(self._leads and (action != VERSION or changed))
            self.buttons[action].setToolTip(only)
        self.status.setText(self._status(locked, writing, only))
        self.status.setVisible(bool(self.status.text()))

    def _status(self, locked: bool, writing: bool, only: str) -> str:
        if not writing:
            return f"{state_look(str(self._state)).word}. {only}" if only else ""
        if locked:
            return only
        count = self.form.stopping
        if count:
            said = translate("Evaluation", "%n field(s) left before the goal can be locked.", "", count)
        else:
            said = translate("Evaluation", "The form is whole. The goal can be locked.")
        return " ".join(part for part in (said, only) if part)

    def take_harm(self, harm: HarmWatch | None) -> None:
        """Where there is no room beside, the harm watch stands under the chart."""
        if harm is not None and self._under.indexOf(harm) < 0:
            self._under.addWidget(harm)
