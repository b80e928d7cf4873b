"""The page header: title, subtitle, the way to the finder, and the page's actions with at most one filled."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import key_width, paint_focus, paint_key, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.page import PageAction
from listeoversikt.gui.parts.buttons import Button, IconButton, PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.headings import ElidedLabel, Heading
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate

HEIGHT = 60


class FinderButton(QPushButton):
    """Looks like a field; opens the finder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Header", "Find patient, code or action"), parent)
        self.setAccessibleName(self.text())
        self.setAccessibleDescription("Ctrl+K")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        width = metrics(Type.BODY).horizontalAdvance(self.text()) + key_width("Ctrl+K") + px(52)
        return QSize(round(width), max(px(32), round(metrics(Type.BODY).height() + 10)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where only the glass is left, its words are in the tooltip."""
        super().resizeEvent(event)
        self.setToolTip("" if self.width() >= self.sizeHint().width() else f"{self.text()} (Ctrl+K)")

    def minimumSizeHint(self) -> QSize:
        """A magnifying glass is enough."""
        return QSize(px(32), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with glass, words and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("control"), 1))
        painter.setBrush(theme().color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side = px(16)
        narrow = self.width() < px(120)
        left = (self.width() - side) / 2 if narrow else px(10)
        drawn = pixmap("search", "muted", side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), drawn)
        if not narrow:
            inside = QRectF(self.rect()).adjusted(px(34), 0, -px(10), 0)
            paint_key(painter, inside, "Ctrl+K", "muted")
            inside.setRight(inside.right() - key_width("Ctrl+K") - px(6))
            paint_text(painter, inside, self.text(), Type.BODY, "muted")
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()))


class PageHeader(Panel):
    """What the page is, and what can be done on it."""

    finder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", "bottom", parent=parent)
        self.setAccessibleName(translate("Header", "Page header"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(24), px(8), px(24), px(8))
        self._row.setSpacing(px(12))
        self.setMinimumHeight(px(HEIGHT))
        self._title = Heading("", Type.PAGE_TITLE, level=1)
        self._subtitle = ElidedLabel("", Type.BODY, "text2")
        self._row.addWidget(self._title)
        self._row.addWidget(self._subtitle, 1)
        self.finder = FinderButton()
        self.finder.clicked.connect(self.finder_wanted)
        self._row.addWidget(self.finder)
        self._buttons: list[Button] = []
        self._actions: list[PageAction] = []
        self._narrow = False

    def show_page(self, title: str, actions: list[PageAction]) -> None:
        """Another page's title and actions."""
        self._title.setText(title)
        self.set_actions(actions)

    def set_subtitle(self, text: str) -> None:
        """The quiet line beside the title."""
        self._subtitle.setText(text)

    def set_actions(self, actions: list[PageAction]) -> None:
        """Buttons for the actions, secondary first, the primary one last."""
        for button in self._buttons:
            button.hide()
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        self._actions = [action for action in actions if action.in_header]
        for action in sorted(self._actions, key=lambda action: action.primary):
            button = self._button(action)
            button.setEnabled(action.enabled())
            button.clicked.connect(action.run)
            self._row.addWidget(button)
            self._buttons.append(button)

    def _button(self, action: PageAction) -> Button:
        if self._narrow and not action.primary:
            return IconButton(action.icon, action.text, action.shortcut)
        kind = PrimaryButton if action.primary else SecondaryButton
        return kind(action.text, action.icon, "" if self._narrow else action.shortcut)

    def set_narrow(self, narrow: bool) -> None:
        """Less room: icons for what isn't primary, and a glass for the finder."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.finder.setMaximumWidth(px(36) if narrow else 16777215)
        self._subtitle.setVisible(not narrow)
        self.set_actions(self._actions)
