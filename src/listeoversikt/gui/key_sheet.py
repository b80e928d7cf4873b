"""F1: the keys that work on this page, read from the page and the menus themselves, so that none is promised in vain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenuBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import key_width, paint_key, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Caption, Heading
from listeoversikt.gui.parts.held_back import HeldBack
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.main_window import MainWindow
    from listeoversikt.gui.page import Page

WIDTH, HEIGHT = 560, 640
ROW, HEADING_ROW = 28, 36
INSET = 8
PAGES_OWN = ("Ctrl+N", "Ctrl+E", "Ctrl+P", "Ctrl+O")
"""Keys of the menus that do what the page says, and nothing on a page that says nothing."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class KeyGroup:
    """A heading and the keys under it: (key, what it does)."""

    title: str
    keys: tuple[tuple[str, str], ...]


def keys_of_page(page: Page | None) -> KeyGroup:
    """The page's own keys, then those of its actions; a key comes once."""
    if page is None:
        return KeyGroup("", ())
    found = dict(page.keys())
    for action in rights.offered(page.key, page.page_actions()):
        if action.shortcut:
            found.setdefault(action.shortcut, action.text)
    return KeyGroup(page.title(), tuple(found.items()))


def keys_of_lists(page_keys: Sequence[str] = ()) -> KeyGroup:
    """What moves in every list and card, without what the page tells itself."""
    keys = (
        ("↑ ↓", translate("KeySheet", "Move")),
        ("Enter", translate("KeySheet", "Open the card")),
        ("Shift+Enter", translate("KeySheet", "Open the patient page")),
        ("Tab", translate("KeySheet", "To the next field or button")),
        ("Esc", translate("KeySheet", "Clear, close, step back")),
    )
    title = translate("KeySheet", "In lists and on the patient card")
    return KeyGroup(title, tuple((key, text) for key, text in keys if key not in page_keys))


def keys_of_dates() -> KeyGroup:
    """What date fields take."""
    return KeyGroup(
        translate("KeySheet", "In date fields"),
        (
            ("i", translate("KeySheet", "Today")),
            ("-2", translate("KeySheet", "Two days ago")),
            ("fr", translate("KeySheet", "Next Friday")),
            ("3.11", translate("KeySheet", "3 November")),
        ),
    )


def keys_of_menus(bar: QMenuBar, page_keys: Sequence[str]) -> Iterator[KeyGroup]:
    """The menus' lines that have a key; those a page answers for, only when it does."""
    for top in bar.actions():
        menu = top.menu()
        lines = menu.actions() if menu is not None else []  # type: ignore[attr-defined]
        keys = tuple(
            (_shown(line.shortcut()), line.text().replace("&", "").removesuffix("…").rstrip())
            for line in lines
            if not line.shortcut().isEmpty()
        )
        keys = tuple((key, text) for key, text in keys if key not in (*PAGES_OWN, *page_keys))
        if keys:
            yield KeyGroup(top.text().replace("&", ""), keys)


def _shown(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


class KeyModel(QAbstractTableModel):
    """Two columns: key, what it does; a heading stands alone on its row."""

    def __init__(self, groups: Sequence[KeyGroup], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str]] = []
        self.heading_rows: set[int] = set()
        for group in groups:
            if group.keys:
                self.heading_rows.add(len(self._rows))
                self._rows += [(group.title, ""), *group.keys]

    def row(self, row: int) -> tuple[str, str]:
        """Key and text; a heading's title and ""."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Headings and keys."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Key, what it does."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text; a row in full for screen readers."""
        if not index.isValid():
            return None
        key, text = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (key, text)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{key}: {text}" if text else key
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the two columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (translate("KeySheet", "Key"), translate("KeySheet", "What it does"))[section]
        return None


class _KeyPainter(QStyledItemDelegate):
    """A key cap, or the text."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, KeyModel)
        room = QRectF(option.rect)
        key, text = model.row(index.row())
        painter.save()
        if index.row() in model.heading_rows:
            inside = room.adjusted(px(INSET), px(10), 0, 0)
            paint_text(painter, inside, key, Type.SECONDARY_STRONG, "text2")
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(room, theme().color("selection"))
            if index.column() == 0:
                cap = QRectF(room.left() + px(INSET), room.top(), key_width(key), room.height())
                paint_key(painter, cap, key, "text")
            else:
                paint_text(painter, room, text)
            painter.fillRect(QRectF(room.left(), room.bottom() - 1, room.width(), 1), theme().color("line"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, KeyModel)
        heading = index.row() in model.heading_rows
        least = round(metrics(Type.BODY).height() + px(8))
        width = round(key_width(model.row(index.row())[0])) + px(INSET) + px(16) if not heading else 0
        return QSize(width, max(px(HEADING_ROW if heading else ROW), least))


class KeySheet(HeldBack):
    """The keys in a table that arrows walk through; Esc closes."""

    def __init__(
        self, title: str, groups: Sequence[KeyGroup], *, letters: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("KeySheet", "Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24) - px(INSET), px(20), px(24) - px(INSET), px(16))
        column.setSpacing(px(8))
        self.heading = Heading(
            translate("KeySheet", "Keys on the page {page}").format(page=title)
            if title
            else translate("KeySheet", "Keys"),
            Type.PAGE_TITLE,
            level=1,
        )
        self.heading.setWordWrap(True)
        self.heading.setContentsMargins(px(INSET), 0, px(INSET), 0)
        column.addWidget(self.heading)
        self.letters_off = Caption(
            translate("KeySheet", "Single letters are switched off in Settings."), wrap=True
        )
        self.letters_off.setContentsMargins(px(INSET), 0, px(INSET), 0)
        self.letters_off.setVisible(not letters)
        column.addWidget(self.letters_off)
        self.model = KeyModel(groups, self)
        self.table = self._table()
        column.addWidget(self.table, 1)
        self.button = SecondaryButton(translate("KeySheet", "Close"), key="Esc")
        self.button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(px(INSET), 0, px(INSET), 0)
        row.addStretch(1)
        row.addWidget(self.button)
        column.addLayout(row)
        self.table.setFocus()
        self.resize(self.sizeHint())

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(_KeyPainter(table))
        table.setAccessibleName(translate("KeySheet", "Keys"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        table.horizontalHeader().hide()
        table.verticalHeader().hide()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().setMinimumSectionSize(px(40))
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setMinimumSectionSize(px(20))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for heading in self.model.heading_rows:
            table.setSpan(heading, 0, 1, 2)
        if self.model.rowCount() > 1:
            table.setCurrentIndex(self.model.index(1, 0))
        return table

    def sizeHint(self) -> QSize:
        """As in the design, no larger than the window behind."""
        hint = QSize(px(WIDTH), px(HEIGHT))
        behind = self.parentWidget()
        return hint if behind is None else hint.boundedTo(behind.size() - QSize(px(16), px(32)))

    def minimumSizeHint(self) -> QSize:
        """May be made low: the table scrolls."""
        return QSize(px(280), px(200)).boundedTo(self.sizeHint())


def show_key_sheet(window: MainWindow, page: Page | None) -> KeySheet:
    """F1."""
    own = keys_of_page(page)
    groups = [
        own,
        keys_of_lists([key for key, _ in own.keys]),
        *keys_of_menus(window.menuBar(), [key for key, _ in own.keys]),
        keys_of_dates(),
    ]
    sheet = KeySheet(own.title, groups, letters=window.preferences.letter_keys, parent=window)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet
