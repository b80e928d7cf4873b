"""The lock: content is replaced, never blurred, until the passphrase is given again; and what locks after idle time."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import PrimaryButton, QuietButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import IconLabel, announce
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate
from listeoversikt.store.logins import LONGEST_LOGIN

Check = Callable[[str, Callable[[bool], None]], None]
"""Given a passphrase and where to answer whether it's the right one; may answer later."""

WAITS = (1, 2, 5, 10, 20, 30, 60)
"""Seconds until the next try, after the first, second … wrong one; the last holds from then on."""
COLUMN = 320
LOOK_EVERY_MS = 5_000
TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


def wait_after(wrong_tries: int) -> int:
    """Seconds to wait after so many wrong tries in a row.

    >>> [wait_after(tries) for tries in (0, 1, 2, 3, 99)]
    [0, 1, 2, 5, 60]
    """
    return 0 if wrong_tries < 1 else WAITS[min(wrong_tries, len(WAITS)) - 1]


class LockScreen(Panel):
    """What stands instead of the content. Without ``check`` (example data) a button is enough."""

    unlocked = Signal()
    forgotten = Signal()
    """The recovery key is wanted instead."""

    def __init__(
        self,
        who: str = "",
        check: Check | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        login: str | None = None,
        recovers: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``login``: who locked it, where another may come instead; None where the store has one user.

        ``recovers``: a printed key opens the store too.
        """
        super().__init__("window", parent=parent)
        self._login = login
        self._recovers = recovers
        self._others_wait = False
        self._stopped: str | None = None
        self._check, self._clock = check, clock
        self._wrong = 0
        self._free_at = clock()
        self._busy = False
        self.setAccessibleName(translate("LockScreen", "Locked"))
        self.ticking = QTimer(self)
        self.ticking.setInterval(1000)
        self.ticking.timeout.connect(self._tick)
        self._build(who)

    def _build(self, who: str) -> None:
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        middle = QVBoxLayout()
        outer.addLayout(middle)
        outer.addStretch(1)
        middle.addStretch(2)
        middle.setSpacing(px(8))
        middle.addWidget(IconLabel("logo", "accent", 40), alignment=Qt.AlignmentFlag.AlignHCenter)
        middle.addSpacing(px(8))
        title = Heading(translate("LockScreen", "Locked"), Type.PAGE_TITLE, level=1)
        middle.addWidget(title, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.who = Label(who, Type.BODY, "text2", wrap=True)
        self.who.setMinimumWidth(px(COLUMN))
        self.who.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(self.who)
        self.who.setVisible(bool(who))
        middle.addSpacing(px(12))
        self._build_way_in(middle)
        middle.addStretch(3)

    def _build_way_in(self, middle: QVBoxLayout) -> None:
        name = translate("LockScreen", "Passphrase")
        self.label = Label(name, Type.SECONDARY_MEDIUM, "text2")
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.field.setAccessibleName(name)
        self.label.setBuddy(self.field)
        user = translate("LockScreen", "User")
        self.user_label = Label(user, Type.SECONDARY_MEDIUM, "text2")
        self.user_field = QLineEdit(self._login or "")
        self.user_field.setMaxLength(LONGEST_LOGIN)
        self.user_field.setAccessibleName(user)
        self.user_field.setMinimumHeight(px(32))
        self.user_field.textEdited.connect(self._edited)
        self.user_field.returnPressed.connect(self.field.setFocus)
        self.user_label.setBuddy(self.user_field)
        self.field.setMinimumHeight(px(32))
        self.field.returnPressed.connect(self._try)
        self.field.textEdited.connect(self._edited)
        self.error_row = QWidget()
        row = QHBoxLayout(self.error_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(IconLabel("alert-circle", "high", 16), alignment=Qt.AlignmentFlag.AlignTop)
        self.error = Label("", Type.SECONDARY, "high", wrap=True)
        row.addWidget(self.error, 1)
        self.button = PrimaryButton(translate("LockScreen", "Unlock"), "lock-open")
        self.button.clicked.connect(self._try)
        self.button.setDefault(True)
        for widget in (self.user_label, self.user_field, self.label, self.field, self.error_row):
            widget.setFixedWidth(px(COLUMN))
            middle.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        middle.addSpacing(px(4))
        middle.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.forgot = QuietButton(translate("LockScreen", "Forgotten passphrase?"))
        self.forgot.clicked.connect(self.forgotten)
        self.forgot.setVisible(self._recovers and self._check is not None)
        middle.addWidget(self.forgot, alignment=Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.label, self.field):
            widget.setVisible(self._check is not None)
        for widget in (self.user_label, self.user_field):
            widget.setVisible(self._check is not None and self._login is not None)
        self.error_row.hide()

    def set_who(self, who: str) -> None:
        """The user and role, or office, whose window it is."""
        self.who.setText(who)
        self.who.setVisible(bool(who))

    @property
    def login(self) -> str | None:
        """Who wants in; None where the store has one user."""
        return None if self._login is None else self.user_field.text().strip()

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the next try is looked at; 0 = now."""
        return max(0, ceil(self._free_at - self._clock()))

    def _try(self) -> None:
        if self._check is None:
            self.unlocked.emit()
            return
        passphrase = self.field.text()
        if self._busy or self.seconds_left:
            return
        if self.login == "":
            self._ask_for(self.user_field, translate("FirstRun", "Type your login."))
            return
        if not passphrase:
            self._ask_for(self.field, translate("FirstRun", "Type the passphrase."))
            return
        self.field.clear()
        self._set_busy(True)
        self._check(passphrase, self._answer)

    def _ask_for(self, field: QLineEdit, sentence: str) -> None:
        self._say(sentence)
        announce(self, sentence, at_once=True)
        field.setFocus()

    def _answer(self, right: bool) -> None:
        self._set_busy(False)
        if right:
            self._wrong = 0
            self._say("")
            self.unlocked.emit()
            return
        self._wrong += 1
        self._free_at = self._clock() + wait_after(self._wrong)
        self.ticking.start()
        self._tick()
        announce(self, self.error.text(), at_once=True)
        self.field.setFocus()

    def tell_stopped(self) -> bool:
        """A leader has stopped the user who sat here: another may log in, whatever this one types. Whether it's news."""
        if self._stopped is not None or self._login is None:
            return False
        self._stopped = self._login
        self.say(_stopped_words())
        return True

    @property
    def _is_of_stopped(self) -> bool:
        return self._stopped is not None and self.login == self._stopped

    def wait_for_opening(self) -> None:
        """A colleague comes in: their window is on its way."""
        self._set_busy(True)
        self.button.setText(translate("FirstRun", "Opening …"))

    def must_wait(self, seconds: int) -> None:
        """A wrong one was tried just now, here or elsewhere: this one wasn't looked at."""
        self._set_busy(False)
        self._others_wait = True
        self._free_at = self._clock() + seconds
        self.ticking.start()
        self._tick()
        announce(self, self.error.text(), at_once=True)
        self.field.setFocus()

    def say(self, sentence: str) -> None:
        """Something else stands in the way (a disk that is gone)."""
        self._set_busy(False)
        self._say(sentence)
        announce(self, sentence, at_once=True)

    def _tick(self) -> None:
        left = self.seconds_left
        if left and self._others_wait:
            self._say(translate("LockScreen", "Try again in %n second(s).", "", left))
        elif self._is_of_stopped:
            if not left:
                self.ticking.stop()
            self._say(_stopped_words())
        elif left and self._login is not None:
            self._say(
                translate("LockScreen", "Wrong user or passphrase. Try again in %n second(s).", "", left)
            )
        elif left:
            self._say(translate("LockScreen", "Wrong passphrase. Try again in %n second(s).", "", left))
        else:
            self.ticking.stop()
            again = translate("LockScreen", "Wrong passphrase. Try again.")
            if self._login is not None:
                again = translate("LockScreen", "Wrong user or passphrase. Try again.")
            self._say("" if self._others_wait else again)
            self._others_wait = False
        self._enable()

    def _edited(self) -> None:
        if not self.seconds_left:
            self._say("")

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error_row.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._enable()

    def _enable(self) -> None:
        free = not self._busy and not self.seconds_left
        self.button.setEnabled(free)
        self.forgot.setEnabled(not self._busy)
        self.button.setToolTip("" if free else self.error.text())

    def focus_first(self) -> None:
        """The field, or the button when there's no passphrase."""
        first = self.button if self._check is None else self.field
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Starts empty, with the focus where one begins."""
        super().showEvent(event)
        self.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed is left behind."""
        self.field.clear()
        super().hideEvent(event)


def _stopped_words() -> str:
    return translate("LockScreen", "A leader has stopped your user. Another user may log in.")


class IdleWatch(QObject):
    """Tells when nobody has touched keyboard or pointer for so many minutes; 0 = never.

    Listens to the program's windows (each as it gets the focus), which are few and get every touch first. The clock
    goes on while the machine sleeps, so that a machine that wakes up locks at once.
    """

    idle = Signal()

    def __init__(
        self, minutes: int, *, clock: Callable[[], float] = time.time, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._minutes, self._clock = minutes, clock
        self._touched_at = clock()
        self.looking = QTimer(self)
        self.looking.setInterval(LOOK_EVERY_MS)
        self.looking.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self.watch)
            self.watch(QGuiApplication.focusWindow())

    @property
    def minutes(self) -> int:
        """How long; 0 = never."""
        return self._minutes

    def set_minutes(self, minutes: int) -> None:
        """Another time; counted from the last touch."""
        self._minutes = minutes

    def start(self) -> None:
        """Counts from now: the window is open."""
        self.touch()
        self.looking.start()

    def stop(self) -> None:
        """Counts no more: the window is locked, or nothing is open."""
        self.looking.stop()

    def watch(self, window: QWindow | None) -> None:
        """Listens to a window; doing so twice is the same as once."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def touch(self) -> None:
        """Somebody is there."""
        self._touched_at = self._clock()

    def look(self) -> None:
        """Tells once when the time is over."""
        now = self._clock()
        if now < self._touched_at:
            self._touched_at = now
        if self._minutes and now - self._touched_at >= self._minutes * 60:
            self.looking.stop()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees every touch, takes none."""
        if event.type() in TOUCHES:
            self.touch()
        return False
