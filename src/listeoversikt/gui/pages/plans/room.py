"""The plan in hand: its head, what must be said of it, the sheet that scrolls, and a foot that stays."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.plans.conflict_panel import ConflictPanel
from listeoversikt.gui.pages.plans.head import PlanHead
from listeoversikt.gui.pages.plans.plan_form import PlanForm
from listeoversikt.gui.parts.buttons import PrimaryButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel, Notice, announce
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.rights import needs, rights
from listeoversikt.gui.texts import clock_time, day_near, language, translate
from listeoversikt.operations.plan_deeds import Fault
from listeoversikt.words.plans import fault_text, gone_note

if TYPE_CHECKING:
    from listeoversikt.operations.plans import PlanSeen

SIDES = 20


class PlanRoom(Panel):
    """``wanted`` names what was asked for: what the head asks, ``review``, ``other`` (the patient's second plan)."""

    wanted = Signal(str)

    def __init__(self, form: PlanForm, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.form = form
        self.seen: PlanSeen | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = PlanHead()
        self.head.wanted.connect(self.wanted)
        column.addWidget(self.head)
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(px(SIDES), 0, px(SIDES), 0)
        self._notices.setSpacing(px(8))
        column.addLayout(self._notices)
        self.conflict: ConflictPanel | None = None
        self._said: list[Notice] = []
        self._signature: tuple[object, ...] = ()
        column.addWidget(self._scrolled(), 1)
        column.addWidget(self._foot())
        form.review_wanted.connect(self._review)

    def _scrolled(self) -> QScrollArea:
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(translate("Plans", "The plan"))
        inside = Panel("window")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(SIDES), px(4), px(SIDES), px(16))
        column.addWidget(self.form)
        column.addStretch(1)
        self.area.setWidget(inside)
        self.area.viewport().installEventFilter(self)
        return self.area

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The sheet follows the width there is for it, never the other way round."""
        if event.type() is QEvent.Type.Resize and watched is self.area.viewport():
            self.form.fit(self.area.viewport().width() - 2 * px(SIDES))
        return super().eventFilter(watched, event)

    def _foot(self) -> QWidget:
        self.foot = Panel("surface", "top")
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(px(SIDES), px(8), px(SIDES), px(8))
        row.setSpacing(px(8))
        self._sign = IconLabel("check", "good")
        self.saved = Label("", Type.SECONDARY, "text2", wrap=True)
        row.addWidget(self._sign)
        row.addWidget(self.saved, 1)
        self.review = PrimaryButton(translate("Plans", "Mark as reviewed"), "check")
        needs("plans.review", self.review)
        self.review.clicked.connect(self._review)
        row.addWidget(self.review)
        self._sign.hide()
        return self.foot

    def _review(self) -> None:
        self.wanted.emit("review")

    # -- showing ------------------------------------------------------------------------------------------------

    def show_plan(self, seen: PlanSeen, today: dt.date) -> None:
        """The newest of the plan; the place in it stays when it's the same one."""
        other = self.seen is None or self.seen.uuid != seen.uuid
        if other:
            self.form.clear()
        self.seen = seen
        self.head.show_plan(seen)
        self._say(seen, today)
        self.form.show_plan(seen)
        self.foot.setVisible(seen.open and not seen.gone and rights.may_do("plans.write"))
        if other:
            self.area.verticalScrollBar().setValue(0)
            self.say_saved(None)
            self.drop_conflict()
        self._mind_review(seen)

    def _mind_review(self, seen: PlanSeen) -> None:
        """What the review waits for."""
        without = [fault for fault in seen.faults if fault.fault is Fault.NO_OWNER]
        self.review.setEnabled(not seen.faults)
        waits = ""
        if without:
            count = len(without)
            waits = translate(
                "Plans", "%n goal(s) or measure(s) without anybody responsible. The review waits.", "", count
            )
        elif seen.faults:
            waits = fault_text(seen.faults[0].fault, language())
        self.review.setToolTip(waits)
        self._waits = waits
        self._show_foot()

    _waits = ""
    _saved_at: dt.datetime | None = None

    def say_saved(self, at: dt.datetime | None) -> None:
        """«Lagret kl. 09.14»."""
        self._saved_at = at
        self._show_foot()
        if at is not None:
            announce(self.saved, translate("Plans", "Saved {time}").format(time=clock_time(at)))

    def _show_foot(self) -> None:
        parts = []
        if self._saved_at is not None:
            parts.append(translate("Plans", "Saved {time}").format(time=clock_time(self._saved_at)) + ".")
        if self._waits:
            parts.append(self._waits)
        self.saved.setText(
            " ".join(parts) or translate("Plans", "Every field saves itself when you leave it.")
        )
        self._sign.setVisible(self._saved_at is not None)

    def _say(self, seen: PlanSeen, today: dt.date) -> None:
        """Two open plans, ended, patient gone: over the sheet. Made anew only when it's another thing to say."""
        signature = (seen.uuid, tuple(twin.uuid for twin in seen.twins), seen.open, seen.gone)
        if signature == self._signature:
            return
        self._signature = signature
        for notice in self._said:
            notice.hide()
            self._notices.removeWidget(notice)
            notice.deleteLater()
        self._said = []
        if seen.kept.ended_on is not None:
            said = translate("Plans", "Ended {day}: {why}").format(
                day=day_near(seen.kept.ended_on, today), why=seen.kept.why_ended
            )
            self._add(Notice("info", said))
        if seen.gone:
            self._add(Notice("info", gone_note(seen.gone, language())))
        if seen.twins and seen.open:
            two = Notice(
                "warning", fault_text(Fault.TWO_OPEN, language()), action=translate("Plans", "Show the other")
            )
            two.acted.connect(self._other)
            self._add(two)

    def _add(self, notice: Notice) -> None:
        self._said.append(notice)
        self._notices.addWidget(notice)

    def _other(self) -> None:
        self.wanted.emit("other")

    def show_conflict(self, panel: ConflictPanel) -> None:
        """Two texts for one field: over the sheet until somebody chooses."""
        self.drop_conflict()
        self.conflict = panel
        self._notices.insertWidget(0, panel)

    def drop_conflict(self) -> None:
        """Chosen."""
        if self.conflict is not None:
            self.conflict.hide()
            self._notices.removeWidget(self.conflict)
            self.conflict.deleteLater()
            self.conflict = None
