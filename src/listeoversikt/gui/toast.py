"""The undo toast: what was done, about whom, when, and the way back. Ctrl+Z goes on after it has gone."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPropertyAnimation,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QStyle,
    QWidget,
)

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_icon, paint_key, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import PADDING, RADIUS, Button
from listeoversikt.gui.parts.headings import ElidedLabel
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.texts import translate

HEIGHT = 44
LIFE_MS = 10_000
FADE_MS = 120
FROM_EDGE = 24
FROM_ROW = 8
WIDEST = 560


def motion_is_reduced() -> bool:
    """Whether the system asks for less motion (its motion preference, or no animations at all)."""
    asked = getattr(QGuiApplication.styleHints().accessibility(), "motionPreference", None)
    if asked is not None and "reduced" in str(asked()).lower():
        return True
    style = QApplication.style()
    return bool(style) and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


def toast_place(host: QRect, size: QSize, avoid: QRect | None) -> QRect:
    """Bottom centre of ``host``; above ``avoid`` (the row in hand) when it would cover it, else under it."""
    left = host.left() + (host.width() - size.width()) // 2
    lowest = host.bottom() + 1 - px(FROM_EDGE) - size.height()
    place = QRect(left, lowest, size.width(), size.height())
    if avoid is None or not avoid.intersects(place):
        return place
    over = place.translated(0, avoid.top() - px(FROM_ROW) - size.height() - place.top())
    if over.top() >= host.top():
        return over
    return place.translated(0, avoid.bottom() + 1 + px(FROM_ROW) - place.top())


def row_in_hand(host: QWidget) -> QRect | None:
    """The chosen row of the largest list on ``host``, in the host's coordinates; None when no row is seen."""
    views = [
        view
        for view in host.findChildren(QAbstractItemView)
        if view.isVisible() and view.currentIndex().isValid()
    ]
    for view in sorted(views, key=lambda view: -view.width() * view.height()):
        viewport = view.viewport()
        row = view.visualRect(view.currentIndex()) & viewport.rect()
        if not row.isEmpty():
            corner = viewport.mapTo(host, row.topLeft())
            return QRect(corner.x() - row.x(), corner.y(), viewport.width(), row.height())
    return None


class _WayBack(Button):
    """The toast's own button: on the dark ground, in the toast's colours."""

    ink = "toast_action"
    style_of_text = Type.BODY_STRONG

    def set_words(self, text: str, key: str) -> None:
        """Another text and another key cap."""
        self._key = key
        self.setText(text)
        self.setAccessibleDescription(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Text, key, and a ring that can be seen on the dark ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inside = QRectF(self.rect()).adjusted(px(PADDING), 0, -px(PADDING), 0)
            if self._key:
                paint_key(painter, inside, self._key, self.ink)
            paint_text(painter, inside, self.text(), self.style_of_text, self.ink)
            if self.hasFocus() or self.underMouse() or self.isDown():
                width = 2 if self.hasFocus() else 1
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme().color(self.ink), width))
                inset = width / 2
                painter.drawRoundedRect(
                    QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS
                )


class Toast(QWidget):
    """One sentence and one way on, over the bottom of ``host``. One at a time: a new one takes the old one's place."""

    undo_wanted = Signal()
    action_wanted = Signal()
    gone = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._avoid: QRect | None = None
        self._undo = False
        self._label = ElidedLabel("", Type.BODY_STRONG, "toast_text", self)
        self._button = _WayBack("", parent=self)
        self._button.clicked.connect(self._pressed)
        row = QHBoxLayout(self)
        self._left = px(16) + px(18) + px(8)
        row.setContentsMargins(self._left, 0, px(8), 0)
        row.setSpacing(px(8))
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        self.life = QTimer(self)
        self.life.setSingleShot(True)
        self.life.setInterval(LIFE_MS)
        self.life.timeout.connect(self.leave)
        self._fading: QPropertyAnimation | None = None
        host.installEventFilter(self)
        self._button.installEventFilter(self)
        theme().changed.connect(self.update)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; "" when nothing is shown."""
        return "" if self.isHidden() else self._label.text()

    @property
    def button(self) -> Button:
        """The way back, or on."""
        return self._button

    def tell(self, text: str, *, undo: bool = False, action: str = "", avoid: QRect | None = None) -> None:
        """Shows a sentence for ten seconds; ``avoid`` is the row in hand, in the host's own coordinates.

        Without it, the chosen row of the largest list in sight is the one.
        """
        self._stop_fading()
        self._avoid, self._undo = avoid or row_in_hand(self._host), undo
        self._label.setText(text)
        self._name_button(undo, action)
        self.setAccessibleName(text)
        self._settle()
        self.show()
        self.raise_()
        self._fade(0.0, 1.0)
        self._live()
        announce(self, self._spoken(text))

    def _name_button(self, undo: bool, action: str) -> None:
        words = translate("Toast", "Undo") if undo else action
        self._button.set_words(words, "Ctrl+Z" if undo else "")
        self._button.setVisible(bool(words))

    def _spoken(self, text: str) -> str:
        if not self._undo:
            return text
        return translate("Toast", "{what}. Undo with Ctrl+Z.").format(what=text.rstrip("."))

    def avoid(self, row: QRect | None) -> None:
        """The row in hand is another now."""
        self._avoid = row
        if self.isVisible():
            self._settle()

    def leave(self) -> None:
        """Goes away, gently unless less motion is asked for."""
        self.life.stop()
        if self.isHidden():
            return
        if self._button.hasFocus():
            self._host.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fade(1.0, 0.0)

    def _pressed(self) -> None:
        (self.undo_wanted if self._undo else self.action_wanted).emit()
        self.leave()

    def _settle(self) -> None:
        host = self._host.rect()
        words = round(metrics(Type.BODY_STRONG).horizontalAdvance(self._label.text())) + 2
        button = 0 if self._button.isHidden() else self._button.sizeHint().width()
        wanted = self._left + words + px(8) + button + px(8)
        width = min(wanted, max(px(WIDEST), host.width() // 2), host.width() - 2 * px(8))
        height = max(px(HEIGHT), self._button.sizeHint().height() + px(8))
        self.setGeometry(toast_place(host, QSize(width, height), self._avoid))

    # -- how long --------------------------------------------------------------------------------------------

    @property
    def is_held(self) -> bool:
        """It stays while the pointer or the focus is on it."""
        return self.underMouse() or self._button.hasFocus()

    def _live(self) -> None:
        if self.is_held:
            self.life.stop()
        else:
            self.life.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the host's size, and the focus on the button."""
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        if watched is self._button and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            QTimer.singleShot(0, self, self._live_if_shown)
        return False

    def _live_if_shown(self) -> None:
        if self.isVisible() and not self._is_leaving:
            self._live()

    def enterEvent(self, event: QEvent) -> None:
        """The pointer holds it."""
        self._live_if_shown()
        super().enterEvent(event)  # type: ignore[arg-type]

    def leaveEvent(self, event: QEvent) -> None:
        """Ten seconds from now."""
        self._live_if_shown()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc sends it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    # -- fading and painting ---------------------------------------------------------------------------------

    @property
    def _is_leaving(self) -> bool:
        return self._fading is not None and self._fading.endValue() == 0.0

    def _fade(self, before: float, after: float) -> None:
        if motion_is_reduced():
            self._faded(after)
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fading = QPropertyAnimation(effect, b"opacity", self)
        fading.setDuration(FADE_MS)
        fading.setStartValue(before)
        fading.setEndValue(after)
        fading.setEasingCurve(QEasingCurve.Type.OutCubic)
        fading.finished.connect(self._end_of_fade)
        self._fading = fading
        fading.start()

    def _end_of_fade(self) -> None:
        after = 0.0 if self._is_leaving else 1.0
        self._stop_fading()
        self._faded(after)

    def _faded(self, after: float) -> None:
        if after == 0.0:
            self.hide()
            self.gone.emit()

    def _stop_fading(self) -> None:
        if self._fading is not None:
            self._fading.stop()
            self._fading.deleteLater()
            self._fading = None
        self.setGraphicsEffect(None)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dark ground, and a tick."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme().color("toast"))
            outline = theme().color("control") if theme().is_contrast else theme().color("toast")
            painter.setPen(QPen(outline, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            room = QRectF(self.rect()).adjusted(px(16), 0, 0, 0)
            paint_icon(painter, room, "circle-check", "toast_action", 18)
