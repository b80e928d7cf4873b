"""A choice on the sheet: flat words that open a menu. Enter, Space or ↓ opens it, the arrows choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import ICON, paint_focus, paint_icon, paint_text
from listeoversikt.gui.look.theme import theme

Item = tuple[str, str]
"""Key and word; ("", "") is a line between groups."""
FREE = ":"
"""A key that ends so takes words of one's own."""
PADDING, GAP = 4, 6


class InlineChoice(QPushButton):
    """``chosen(key)``. The words on it are set by whoever owns it: they may say more than the choice."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        items: Callable[[], Sequence[Item]],
        parent: QWidget | None = None,
        *,
        boxed: bool = False,
        opens_menu: bool = True,
    ) -> None:
        super().__init__(parent)
        self._opens_menu = opens_menu
        self._name, self._items = name, items
        self._key, self._icon, self._ink, self._asks, self._boxed = "", "", "text2", False, boxed
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if opens_menu:
            self.clicked.connect(self.open_menu)
        theme().changed.connect(self.update)
        self._menu: QMenu | None = None
        self.show_choice("", "")

    def show_choice(
        self, key: str, word: str, *, icon: str = "", ink: str = "text2", asks: bool = False
    ) -> None:
        """What is chosen, in words; ``asks`` = somebody must choose: an edge in the colour of duty."""
        self._key, self._icon, self._ink, self._asks = key, icon, ink, asks
        self.setText(word)
        self.setAccessibleName(f"{self._name}: {word}" if word else self._name)
        self.updateGeometry()
        self._mind_tip()
        self.update()

    def set_name(self, name: str) -> None:
        """Another name: rows count theirs, so that a listener can tell them apart."""
        self._name = name
        self.setAccessibleName(f"{name}: {self.text()}" if self.text() else name)

    def key(self) -> str:
        """The chosen key."""
        return self._key

    def open_menu(self) -> None:
        """The choices under the button, the chosen one in hand."""
        menu = self.menu_of_choices()
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def menu_of_choices(self) -> QMenu:
        """The menu; deleted when it closes."""
        self._menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._name)
        for key, word in self._items():
            if not key and not word:
                menu.addSeparator()
                continue
            action = QAction(word.replace("&", "&&"), menu)
            action.setData(key)
            action.triggered.connect(partial(self._choose, key))
            menu.addAction(action)
            if key == self._key:
                menu.setActiveAction(action)
        return menu

    def _choose(self, key: str, checked: bool = False) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not key.endswith(FREE):
            self.chosen.emit(key)
            return
        from listeoversikt.gui.pages.plans.dialogs import WordsDialog

        before = self._key.removeprefix(key) if self._key.startswith(key) else ""
        self.dialog = WordsDialog(self._name, before, self)
        self.dialog.wanted.connect(partial(self._choose_words, key))
        self.dialog.open()

    def _choose_words(self, key: str, words: str) -> None:
        self.chosen.emit(f"{key}{words}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and ↓ open it, as Space does."""
        if (
            self._opens_menu
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
            and not event.modifiers() & (Qt.KeyboardModifier.ControlModifier)
        ):
            self.open_menu()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Words that are cut stand whole in the tooltip."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._mind_tip()

    def _mind_tip(self) -> None:
        self.setToolTip(self.text() if self.width() < self._wanted() else "")

    def _wanted(self) -> int:
        icon = px(ICON + GAP) if self._icon else 0
        sides = 2 * px(8 if self._boxed else PADDING) + (px(22) if self._boxed else 0)
        return round(metrics(Type.BODY).horizontalAdvance(self.text())) + icon + sides + 2

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        high = px(32) if self._boxed else 24
        return QSize(self._wanted(), max(high, round(metrics(Type.BODY).height()) + 2 * px(PADDING)))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(px(48), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Flat; an edge where it's pointed at, empty or asks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        edged = self._boxed or self._asks or self.underMouse() or not self.text()
        if edged:
            painter.setBrush(theme().color("surface") if self._boxed else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("high" if self._asks else "control"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side = px(8 if self._boxed else PADDING)
        inside = box.adjusted(side, 0, -side, 0)
        if self._opens_menu and edged and (self._boxed or self.underMouse()):
            room = QRectF(inside.right() - px(14), inside.top(), px(14), inside.height())
            paint_icon(painter, room, "chevron-down", "text2")
            inside.setRight(inside.right() - px(18))
        if self._icon:
            paint_icon(painter, inside, self._icon, self._ink)
            inside.setLeft(inside.left() + px(ICON + GAP))
        ink = self._ink if self._icon or self._asks else ("text" if self._boxed else "text2")
        paint_text(painter, inside, self.text(), Type.BODY_MEDIUM if self._icon else Type.BODY, ink)
        if self.hasFocus():
            paint_focus(painter, box)
