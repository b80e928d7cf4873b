"""Ctrl+K: finds a patient, a page, an action or a code, all from one field, without leaving the keyboard.

Who finds what is handed in as providers; nothing that is typed is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.gui.hits import (
    Hit,
    HitGroup,
    HitsModel,
    Index,
    PatientIds,
    Provider,
    choices,
    codes,
    patients,
)
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import key_width, paint_icon, paint_key, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.fields import SearchField
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.texts import number, translate

__all__ = ["Finder", "Hit", "HitGroup", "HitsModel", "PatientIds", "Provider", "choices", "codes", "patients"]

WIDTH = 640
TOP = 64
EDGE = 16
ROW = 36
HEADING = 28
VEIL = 60


class _HitPainter(QStyledItemDelegate):
    """Paints headings and hits."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = ROW if _model(index).hit(index.row()) else HEADING
        return QSize(px(200), max(px(height), round(metrics(Type.BODY).height() + px(8))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        room = QRectF(option.rect)
        hit = _model(index).hit(index.row())
        painter.save()
        if hit is None:
            inside = room.adjusted(px(EDGE), px(4), -px(EDGE), 0)
            paint_text(painter, inside, _model(index).heading(index.row()), Type.CAPTION_STRONG, "text2")
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_hit(painter, room, hit, chosen=chosen)
        painter.restore()

    def _paint_hit(self, painter: QPainter, room: QRectF, hit: Hit, *, chosen: bool) -> None:
        if chosen:
            painter.fillRect(room, theme().color("selection"))
            painter.fillRect(QRectF(room.left(), room.top(), px(3), room.height()), theme().color("accent"))
        inside = room.adjusted(px(EDGE), 0, -px(EDGE), 0)
        paint_icon(painter, inside, hit.icon, "text" if chosen else "text2", 16)
        inside.setLeft(inside.left() + px(16) + px(10))
        if hit.key:
            paint_key(painter, inside, hit.key)
            inside.setRight(inside.right() - key_width(hit.key) - px(10))
        wide = metrics(Type.BODY_MEDIUM).horizontalAdvance(hit.title) + 1
        detail = metrics(Type.SECONDARY).horizontalAdvance(hit.detail) + px(10) if hit.detail else 0
        wide = min(wide, max(inside.width() - min(detail, inside.width() * 0.4), 0))
        paint_text(
            painter,
            QRectF(inside.left(), inside.top(), wide, inside.height()),
            hit.title,
            Type.BODY_MEDIUM,
            elide=Qt.TextElideMode.ElideMiddle if not hit.detail else Qt.TextElideMode.ElideRight,
        )
        if hit.detail:
            inside.setLeft(inside.left() + wide + px(10))
            paint_text(painter, inside, hit.detail, Type.SECONDARY, "text2")


def _model(index: Index) -> HitsModel:
    model = index.model()
    assert isinstance(model, HitsModel)
    return model


class _Field(SearchField):
    """The field: arrows, Enter and Esc go to the finder, Tab stays."""

    wanted = Signal(int)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _key_of(event) in _FINDER_KEYS:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and _key_of(event) in _FINDER_KEYS:
            self.wanted.emit(_key_of(event))
            return True
        return super().event(event)


_FINDER_KEYS = frozenset(
    int(key)
    for key in (
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
    )
)
_STEPS = {
    int(Qt.Key.Key_Up): -1,
    int(Qt.Key.Key_Backtab): -1,
    int(Qt.Key.Key_Down): 1,
    int(Qt.Key.Key_Tab): 1,
    int(Qt.Key.Key_PageUp): -8,
    int(Qt.Key.Key_PageDown): 8,
}


def _key_of(event: QEvent) -> int:
    return int(event.key()) if isinstance(event, QKeyEvent) else 0


class Finder(QWidget):
    """The palette over ``host``. ``find_in`` says what it looks in; ``open_finder`` shows it."""

    closed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._groups: tuple[HitGroup, ...] = ()
        self._unseen = ""
        self._instead: Callable[[str], str] = lambda typed: ""
        self._before: QWidget | None = None
        self.setAccessibleName(translate("Finder", "Find patient, code or action"))
        self._build()
        host.installEventFilter(self)
        theme().changed.connect(self.update)
        QApplication.instance().focusChanged.connect(self._focus_went)  # type: ignore[union-attr]
        self.hide()

    def _build(self) -> None:
        self.panel = QFrame(self)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, px(12), 1, px(10))
        column.setSpacing(px(8))
        self.field = _Field(translate("Finder", "Find patient, code or action"), key="")
        self.field.textChanged.connect(self._look)
        self.field.wanted.connect(self._key)
        column.addWidget(_inset(self.field))
        self.model = HitsModel(self)
        self.hits = QListView()
        self.hits.setModel(self.model)
        self.hits.setItemDelegate(_HitPainter(self.hits))
        self.hits.setFrameShape(QFrame.Shape.NoFrame)
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.setAccessibleName(translate("Finder", "Hits"))
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.clicked.connect(self._clicked)
        column.addWidget(self.hits)
        self.nothing = Label(translate("Finder", "No hits"), Type.BODY, "text2")
        self._no_hits = _inset(self.nothing)
        column.addWidget(self._no_hits)
        self.foot = Caption(translate("Finder", "↑ ↓ choose · Enter open · Esc close"))
        column.addWidget(_inset(self.foot))

    def find_in(
        self,
        groups: Sequence[HitGroup],
        *,
        unseen: str = "",
        instead: Callable[[str], str] = lambda typed: "",
    ) -> None:
        """What is looked in, in the order shown; ``unseen`` is said beside «no hits» where a number was typed.

        ``instead``: what is said of a text in place of «no hits»; "" = that.
        """
        self._instead = instead
        self._groups = tuple(groups)
        self._unseen = unseen
        if self.isVisible():
            self._look(self.field.text())

    def open_finder(self) -> None:
        """Shows the empty palette, with the focus in its field."""
        if self.isHidden():
            self._before = self._host.window().focusWidget()
        self.setGeometry(self._host.rect())
        self.field.clear()
        self._look("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_finder(self) -> None:
        """Hides it, forgets what was typed, and gives the focus back."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        self.field.clear()
        self.model.show(())
        if before is not None:
            _focus_again(before)
        self.closed.emit()

    @property
    def current(self) -> Hit | None:
        """The hit that Enter opens."""
        return self.model.hit(self.hits.currentIndex().row())

    # -- looking ---------------------------------------------------------------------------------------------

    def _look(self, text: str) -> None:
        self.model.show([(group.title, group.find(text.strip())) for group in self._groups])
        rows = self.model.hit_rows
        self.hits.setVisible(bool(rows))
        self._no_hits.setVisible(not rows and bool(text.strip()))
        if rows:
            self._choose(rows[0], aloud=bool(text.strip()))
        elif text.strip():
            nothing = translate("Finder", "No hits")
            number_typed = any(sign.isdigit() for sign in text)
            said = f"{nothing}. {self._unseen}" if self._unseen and number_typed else nothing
            self.nothing.setText(self._instead(text) or said)
            announce(self, self.nothing.text())
        self._settle()

    def _choose(self, row: int, *, aloud: bool = True) -> None:
        self.hits.setCurrentIndex(self.model.index(row))
        self.hits.scrollTo(self.model.index(0 if row == self.model.hit_rows[0] else row))
        if aloud:
            rows = self.model.hit_rows
            place = translate("Finder", "{hit}. {place} of {count}").format(
                hit=self.model.spoken(row), place=number(rows.index(row) + 1), count=number(len(rows))
            )
            announce(self, place)

    def _key(self, key: int) -> None:
        if key == Qt.Key.Key_Escape:
            self.close_finder()
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            self._run(self.hits.currentIndex().row())

    def _step(self, step: int) -> None:
        rows = self.model.hit_rows
        if rows:
            place = rows.index(self.hits.currentIndex().row()) + step
            place = place % len(rows) if abs(step) == 1 else max(0, min(place, len(rows) - 1))
            self._choose(rows[place])

    def _clicked(self, index: QModelIndex) -> None:
        self._run(index.row())

    def _run(self, row: int) -> None:
        hit = self.model.hit(row)
        if hit is not None:
            self.close_finder()
            hit.run()

    # -- place and paint -------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """As high as what was found, as far as the host allows."""
        width = min(px(WIDTH), self.width() - 2 * px(EDGE))
        top = min(px(TOP), max(self.height() // 8, px(8)))
        rows = range(self.model.rowCount())
        self.hits.setFixedHeight(0)
        height = self._height_without_hits()
        wanted = sum(self.hits.sizeHintForRow(row) for row in rows) + 2
        room = self.height() - top - px(EDGE) - height
        self.hits.setFixedHeight(max(0, min(wanted, room)) if rows else 0)
        self.panel.setGeometry((self.width() - width) // 2, top, width, height + self.hits.height())

    def _height_without_hits(self) -> int:
        column = self.panel.layout()
        assert column is not None
        column.activate()
        return column.sizeHint().height()

    def resizeEvent(self, event: QEvent) -> None:
        """Follows the host."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """The window was locked, or left: nothing typed is kept for when it's shown again."""
        super().hideEvent(event)
        if not self.isHidden():
            self._before = None
            self.close_finder()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Follows the host's size."""
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._host.rect())
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click outside closes it."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_finder()

    def _focus_went(self, old: QWidget | None, new: QWidget | None) -> None:
        """Something else took the focus: the palette goes without taking it back."""
        if self.isVisible() and new is not None and new is not self and not self.isAncestorOf(new):
            self._before = None
            self.close_finder()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A thin veil, and the panel's ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(0, 0, 0, VEIL))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme().color("surface"))
            painter.setPen(QPen(theme().color("control"), 1))
            painter.drawRoundedRect(QRectF(self.panel.geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def _inset(widget: QLineEdit | Label) -> QWidget:
    holder = QWidget()
    row = QVBoxLayout(holder)
    row.setContentsMargins(px(EDGE), 0, px(EDGE), 0)
    row.addWidget(widget)
    return holder


def _focus_again(widget: QWidget) -> None:
    """Gives the focus back, if the widget is still there."""
    with suppress(RuntimeError):
        if widget.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
