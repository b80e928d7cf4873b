"""Labels of the type scale: headings with a heading's role, captions, prose."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, font, metrics
from listeoversikt.gui.look.theme import theme


class Label(QLabel):
    """A label in a step of the type scale and the colour of a token."""

    def __init__(
        self,
        text: str = "",
        style: Type = Type.BODY,
        token: str = "text",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._token = token
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(style))
        self.style_of_text = style
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._color()
        theme().changed.connect(self._color)

    def set_token(self, token: str) -> None:
        """Another colour."""
        self._token = token
        self._color()

    def _color(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme().color(self._token))
        self.setPalette(palette)


class Heading(Label):
    """A heading; screen readers hear its role."""

    def __init__(
        self, text: str, style: Type = Type.CARD_TITLE, parent: QWidget | None = None, *, level: int = 2
    ) -> None:
        super().__init__(text, style, "text", parent)
        self.level = level
        self.setProperty("heading", level)


class Caption(Label):
    """Small text beside something."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> None:
        super().__init__(text, Type.SECONDARY, "text2", parent, wrap=wrap)


class Prose(Label):
    """Text to read: wraps, at most 75 characters a line, can be selected."""

    def __init__(self, text: str = "", style: Type = Type.BODY, parent: QWidget | None = None) -> None:
        super().__init__(text, style, "text2", parent, wrap=True)
        self.setMaximumWidth(round(metrics(style).averageCharWidth() * 75))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class ElidedLabel(Label):
    """One line that's cut with «…» where it doesn't fit, the whole in the tooltip."""

    def __init__(
        self,
        text: str = "",
        style: Type = Type.BODY,
        token: str = "text",
        parent: QWidget | None = None,
        *,
        middle: bool = False,
    ) -> None:
        super().__init__(text, style, token, parent)
        self._middle = middle
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """A few characters are enough."""
        hint = super().minimumSizeHint()
        return QSize(
            min(hint.width(), round(metrics(self.style_of_text).averageCharWidth() * 6)), hint.height()
        )

    def paintEvent(self, event: object) -> None:
        """The text, elided to the width."""
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QPainter

        from listeoversikt.gui.look.marks import paint_text

        mode = Qt.TextElideMode.ElideMiddle if self._middle else Qt.TextElideMode.ElideRight
        too_long = (
            metrics(self.style_of_text).horizontalAdvance(self.text()) > self.contentsRect().width() + 1
        )
        self.setToolTip(self.text() if too_long else "")
        with QPainter(self) as painter:
            paint_text(
                painter, QRectF(self.contentsRect()), self.text(), self.style_of_text, self._token, elide=mode
            )


class _HeadingSpoken(QAccessibleObject):
    """A heading label as screen readers see it."""

    def __init__(self, label: Heading) -> None:
        super().__init__(label)
        self._label = label

    def role(self) -> QAccessible.Role:
        """A heading."""
        return QAccessible.Role.Heading

    def state(self) -> QAccessible.State:
        """Nothing out of the ordinary."""
        state = QAccessible.State()
        state.invisible = not self._label.isVisible()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Its words."""
        return self._label.text() if kind == QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        return QRect(self._label.mapToGlobal(QPoint(0, 0)), self._label.size())

    def parent(self) -> QAccessibleInterface:
        """What it stands on."""
        return QAccessible.queryAccessibleInterface(self._label.parent() or self._label)

    def child(self, index: int) -> QAccessibleInterface:
        """None."""
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        """None."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """None."""
        return -1


_spoken: dict[int, _HeadingSpoken] = {}


def speak_headings(kind: str, thing: object) -> QAccessibleInterface | None:
    """The accessibility factory for headings; installed once by ``start``."""
    if not isinstance(thing, Heading):
        return None
    key = id(thing)
    _spoken[key] = _HeadingSpoken(thing)
    thing.destroyed.connect(lambda: _spoken.pop(key, None))
    return _spoken[key]
