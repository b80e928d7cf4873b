"""The status bar: which data, as at when, how many, what is running; and that everything is saved."""

from __future__ import annotations

import datetime as dt
import time

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from listeoversikt.gui.desk import OfficeFacts
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_focus
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.headings import ElidedLabel, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.runner import JobState
from listeoversikt.gui.texts import day_numbers, language, number, percent, translate
from listeoversikt.words.progress import stage_word

OLD_DAYS = 45
TIME_LEFT_FROM = 2.0


class _Fact(QWidget):
    """Icon and words."""

    changed = Signal()

    def __init__(self, sign: str, token: str = "text2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(5))
        row.addWidget(IconLabel(sign, token, 14))
        self.words = ElidedLabel("", Type.SECONDARY, token)
        row.addWidget(self.words)
        self.setVisible(False)

    def say(self, text: str, token: str = "text2", *, short: str = "") -> None:
        """Other words; nothing = not shown. ``short``: in their place where there is little room."""
        self.words.setText(short or text)
        self.words.set_token(token)
        self.setAccessibleName(text)
        self.setToolTip(text if short else "")
        self.setVisible(bool(text))
        self.changed.emit()

    def stay_whole(self) -> None:
        """Others are cut before it."""
        self.words.setMinimumWidth(self.words.sizeHint().width() if self.words.text() else 0)


class StatusBar(Panel):
    """At the foot of the window; ``cancel_wanted`` asks the running job to stop."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sidebar", "top", parent=parent)
        speak_as(self, QAccessible.Role.StatusBar)
        self.setAccessibleName(translate("Status", "Status"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(16))
        self.setMinimumHeight(max(px(28), round(metrics(Type.SECONDARY).height() + 8)))
        self.kind = _Fact("flask")
        self.extract = _Fact("calendar-event")
        self.people = _Fact("users")
        self.hidden_people = _Fact("lock", "rising")
        for fact in (self.kind, self.extract, self.people, self.hidden_people):
            row.addWidget(fact)
        row.addWidget(self._job_line())
        row.addStretch(1)
        self.server = _Fact("alert-triangle", "rising")
        self.backup = _Fact("alert-triangle", "rising")
        self.saved = _Fact("check")
        self.limits = _Fact("info-circle")
        row.addWidget(self.server)
        row.addWidget(self.backup)
        row.addWidget(self.saved)
        row.addWidget(self.limits)
        self._facts = OfficeFacts()
        self._narrow = False
        self._show_limits()
        for warning in (self.hidden_people, self.backup, self.server):
            warning.changed.connect(self._show_limits)
        theme().changed.connect(self._tint)
        self._tint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By F6 or Tab: everything that stands here is said."""
        shown = (self.kind, self.extract, self.people, self.hidden_people)
        facts = (*shown, self.server, self.backup, self.saved, self.limits)
        said = [fact.accessibleName() for fact in facts if fact.isVisible()]
        self.setAccessibleDescription(". ".join(text.rstrip(".") for text in said))
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the ring away."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, line, and the ring when it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                paint_focus(painter, QRectF(self.rect()), 0)

    def _job_line(self) -> QWidget:
        self.job = QWidget()
        row = QHBoxLayout(self.job)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self._job_words = Label("", Type.SECONDARY_MEDIUM, "text")
        self._bar = QProgressBar()
        self._bar.setFixedSize(px(120), px(6))
        self._bar.setTextVisible(False)
        self._left = Label("", Type.SECONDARY, "text2")
        self._cancel = LinkButton(translate("Status", "Cancel"))
        self._cancel.clicked.connect(self.cancel_wanted)
        for widget in (self._job_words, self._bar, self._left, self._cancel):
            row.addWidget(widget)
        self.job.setVisible(False)
        return self.job

    def _tint(self) -> None:
        ground, fill = theme().color("line").name(), theme().color("accent").name()
        self._bar.setStyleSheet(
            f"QProgressBar {{ background: {ground}; border: 0; border-radius: 3px; }}"
            f"QProgressBar::chunk {{ background: {fill}; border-radius: 3px; }}"
        )

    def show_facts(self, facts: OfficeFacts, today: dt.date) -> None:
        """The extract that is now."""
        self._facts = facts
        hidden = facts.hidden
        blocked = translate("Status", "%n patient(s) blocked for you, left out", "", hidden)
        few = translate("Status", "%n blocked for you", "", hidden) if self._narrow else ""
        self.hidden_people.say(blocked if hidden else "", "rising", short=few if hidden else "")
        self.hidden_people.stay_whole()
        example = translate("Status", "Example data: made-up patients")
        short = translate("Status", "Example data")
        self.kind.say((short if self._narrow else example) if facts.example else "")
        if facts.index_date is None:
            self.extract.say("")
            self.people.say("")
            self.saved.say("")
            return
        age = (today - facts.index_date).days
        if age > OLD_DAYS:
            self.extract.say(translate("Status", "The extract is %n day(s) old", "", age), "rising")
        else:
            text = translate("Status", "Extract as at {date}").format(date=day_numbers(facts.index_date))
            self.extract.say(text)
        people = translate("Status", "{count} list inhabitants").format(count=number(facts.inhabitants))
        self.people.say("" if self._narrow else people)
        self.saved.say("" if self._narrow else translate("Status", "All saved"))

    def show_backup(self, warning: str) -> None:
        """Why the store isn't backed up by itself; "" = it is."""
        self.backup.say(warning, "rising")

    def _show_limits(self) -> None:
        """What the program is; short where the room is needed for what matters now."""
        whole = translate("Status", "An overview for professional judgement. Not CE-marked.")
        needed = any(fact.words.text() for fact in (self.hidden_people, self.backup, self.server))
        short = translate("Status", "Not CE-marked.")
        self.limits.say(whole, short=short if self._narrow and needed else "")

    def set_narrow(self, narrow: bool, today: dt.date) -> None:
        """Less room: fewer facts."""
        self._narrow = narrow
        self.show_facts(self._facts, today)

    def show_job(self, state: JobState | None) -> None:
        """How far the running job has come; None = nothing runs."""
        self.job.setVisible(state is not None)
        if state is None:
            return
        words = state.title
        if state.cancelling:
            words = translate("Status", "Cancelling …")
        elif state.stage is not None:
            words = f"{state.title}: {stage_word(state.stage, language())}" if state.title else ""
        self._job_words.setText(words)
        self._bar.setRange(0, max(state.total, 0))
        self._bar.setValue(state.done)
        self._bar.setAccessibleName(words)
        self._left.setText(_time_left(state))


def _time_left(state: JobState) -> str:
    """«64 %, 4 sekunder igjen», from two seconds on."""
    if not state.total or not state.done:
        return ""
    share = state.done / state.total
    spent = time.monotonic() - state.started
    if spent < TIME_LEFT_FROM or share >= 1:
        return percent(share)
    left = max(round(spent / share - spent), 1)
    return f"{percent(share)}, " + translate("Status", "%n second(s) left", "", left)
