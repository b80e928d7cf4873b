"""The sidebar: the data's way as a line with four stations; narrow windows get a rail of icons."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.icons import pixmap, render
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.navigation import PLACES, STATIONS, Place, page_title, station_title
from listeoversikt.gui.parts.buttons import IconButton
from listeoversikt.gui.parts.headings import ElidedLabel
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate
from listeoversikt.gui.user_switch import UserButton

WIDE, RAIL = 208, 52


class SidebarItem(QPushButton):
    """A page in the sidebar; a count at the right, in a coloured pill only when a limit is passed."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(page_title(place.key), parent)
        self.place = place
        self._count, self._alarm, self.rail = "", False, False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()
        theme().changed.connect(self.update)

    def _name(self) -> None:
        self.setAccessibleName(self.text())
        over = translate("Sidebar", "{count} over the limit").format(count=self._count)
        told = over if self._alarm else self._count
        self.setAccessibleDescription(told)
        key = self.place.shortcut
        count = f", {told}" if told else ""
        beside = f" ({key})" if key else ""
        self.setToolTip(f"{self.text()}{count}{beside}" if self.rail else key)

    def set_count(self, count: str, alarm: bool) -> None:
        """What stands at the right."""
        self._count, self._alarm = count, alarm
        self._name()
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Icon only, or icon and name."""
        self.rail = rail
        self._name()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """34 high, or as the text needs."""
        return QSize(px(40), max(px(34), round(metrics(Type.BODY_MEDIUM).height() + 12)))

    def minimumSizeHint(self) -> QSize:
        """The icon is enough, so that a scroll bar has room beside it in the rail."""
        return QSize(px(24), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground when chosen, icon, name, count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.setPen(QPen(theme().color("line"), 1) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("surface" if chosen else "sunken"))
            painter.drawRoundedRect(box, 6, 6)
        side = px(17)
        left = (self.width() - side) / 2 if self.rail else px(8)
        drawn = pixmap(self.place.icon, "accent" if chosen else "text2", side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), drawn)
        if self.rail:
            self._paint_dot(painter)
        else:
            self._paint_words(painter, QRectF(self.rect()).adjusted(px(8 + 17 + 8), 0, -px(8), 0))
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()))

    def _paint_dot(self, painter: QPainter) -> None:
        if self._alarm:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("high"))
            painter.drawEllipse(QPointF(self.width() - px(9), px(9)), px(4), px(4))

    def _paint_words(self, painter: QPainter, inside: QRectF) -> None:
        if self._count:
            width = metrics(Type.SECONDARY_STRONG).horizontalAdvance(self._count)
            if self._alarm:
                height = px(20)
                pill = QRectF(0, 0, max(width + px(12), height), height)
                pill.moveCenter(QPointF(inside.right() - pill.width() / 2, inside.center().y()))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("high_bg"))
                painter.drawRoundedRect(pill, height / 2, height / 2)
                paint_text(
                    painter, pill, self._count, Type.SECONDARY_STRONG, "high", Qt.AlignmentFlag.AlignHCenter
                )
            else:
                right = Qt.AlignmentFlag.AlignRight
                paint_text(painter, inside, self._count, Type.SECONDARY, "muted", right)
            inside.setRight(inside.right() - width - px(12))
        style = Type.BODY_STRONG if self.isChecked() else Type.BODY_MEDIUM
        paint_text(painter, inside, self.text(), style, "text" if self.isChecked() else "text2")


class _Way(QWidget):
    """The stations' line, painted behind the items; the current station is filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stations: dict[str, QWidget] = {}
        self.current = ""
        self.rail = False
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.stations or self.rail:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = px(11) + 0.5
        tops = {key: widget.geometry().center().y() for key, widget in self.stations.items()}
        last = max(item.geometry().bottom() for item in self.findChildren(SidebarItem) if not item.isHidden())
        painter.setPen(QPen(theme().color("control"), 1))
        painter.drawLine(QPointF(x, min(tops.values())), QPointF(x, last))
        for key, top in tops.items():
            here = key == self.current
            painter.setPen(QPen(theme().color("accent" if here else "control"), 1.5))
            painter.setBrush(theme().color("accent" if here else "sidebar"))
            radius = px(5 if here else 4)
            painter.drawEllipse(QPointF(x, top + 0.5), radius, radius)


class _Logo(QWidget):
    """The program's sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(px(28), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            render(painter, QRectF(self.rect()), "logo", "accent")


class Sidebar(Panel):
    """Where one is on the data's way; ``opened`` names the page wanted."""

    opened = Signal(str)
    lock_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sidebar", "right", parent=parent)
        self.setAccessibleName(translate("Sidebar", "Pages"))
        self.rail = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head())
        self._items: dict[str, SidebarItem] = {}
        outer.addWidget(self._scrolling(), 1)
        outer.addWidget(self._foot())
        self.set_rail(False)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(12), px(12), px(12), px(10))
        row.setSpacing(px(9))
        row.addWidget(_Logo())
        words = QVBoxLayout()
        words.setSpacing(0)
        self._program = ElidedLabel("listeoversikt", Type.CARD_TITLE)
        self._office = ElidedLabel("", Type.SECONDARY, "text2")
        words.addWidget(self._program)
        words.addWidget(self._office)
        row.addLayout(words, 1)
        return row

    def _scrolling(self) -> QScrollArea:
        self._way = _Way()
        self._column = QVBoxLayout(self._way)
        self._column.setSpacing(0)
        self._headings: list[QWidget] = []
        self._of_station: dict[str, QWidget] = {}
        self._there: frozenset[str] | None = None
        self._add_item(PLACES[0])
        for station in STATIONS:
            heading = ElidedLabel(station_title(station), Type.CAPTION_STRONG, "text2")
            heading.setContentsMargins(px(32), 0, 0, 0)
            heading.setMinimumHeight(px(34))
            self._column.addSpacing(px(2))
            self._column.addWidget(heading)
            self._way.stations[station] = heading
            self._headings.append(heading)
            self._of_station[station] = heading
            for place in PLACES:
                if place.station == station:
                    self._add_item(place)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._way)
        area.viewport().setAutoFillBackground(False)
        self._way.setAutoFillBackground(False)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = area
        return area

    def _add_item(self, place: Place) -> None:
        item = SidebarItem(place)
        item.clicked.connect(self._open)
        self._items[place.key] = item
        row = QHBoxLayout()
        row.setContentsMargins(px(24) if place.station else 0, 0, 0, 0)
        row.addWidget(item)
        if place.station:
            item.setProperty("inset", True)
        self._column.addLayout(row)
        item.setProperty("row", row)

    def _open(self) -> None:
        sender = self.sender()
        if isinstance(sender, SidebarItem):
            self.opened.emit(sender.place.key)

    def _foot(self) -> QWidget:
        foot = Panel("sidebar", "top")
        self._foot_row = QHBoxLayout(foot)
        self._foot_row.setContentsMargins(px(12), px(8), px(8), px(8))
        self._foot_row.setSpacing(px(6))
        self.user_button = UserButton()
        self._foot_row.addWidget(self.user_button, 1)
        self.settings_button = IconButton("settings", translate("Sidebar", "Settings"), "Ctrl+,")
        self.settings_button.clicked.connect(self.settings_wanted)
        self._foot_row.addWidget(self.settings_button)
        self.lock_button = IconButton("lock", translate("Sidebar", "Lock"), "Ctrl+L")
        self.lock_button.clicked.connect(self.lock_wanted)
        self._foot_row.addWidget(self.lock_button)
        return foot

    def set_office(self, name: str) -> None:
        """The office's name under the program's."""
        self._office.setText(name)

    def set_role(self, role: str) -> None:
        """The user's role, while nobody in the team is chosen."""
        self.user_button.show_user(role, "")

    def set_count(self, key: str, count: str, alarm: bool = False) -> None:
        """What stands beside a page."""
        if key in self._items:
            self._items[key].set_count(count, alarm)

    def choose(self, key: str) -> None:
        """Shows where one is."""
        for name, item in self._items.items():
            if name == key:
                item.setChecked(True)
                self._way.current = item.place.station
            elif key not in self._items:
                item.setAutoExclusive(False)
                item.setChecked(False)
                item.setAutoExclusive(True)
        if key not in self._items:
            self._way.current = ""
        self._way.update()
        self._show_current()

    def _show_current(self) -> None:
        """Where all pages don't fit, the current one is scrolled to."""
        for item in self._items.values():
            if item.isChecked():
                self._area.ensureWidgetVisible(item, 0, px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lower: the current page stays in sight."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_current)

    def set_rail(self, rail: bool) -> None:
        """52 wide with icons only, or 208 with names."""
        self.rail = rail
        self.setFixedWidth(px(RAIL if rail else WIDE))
        self._way.rail = rail
        self._program.setVisible(not rail)
        self._office.setVisible(not rail)
        self._show_headings()
        margin = px(4 if rail else 8)
        self._column.setContentsMargins(margin, 0, margin, 0)
        for item in self._items.values():
            item.set_rail(rail)
            if item.property("inset"):
                item.property("row").setContentsMargins(0 if rail else px(24), 0, 0, 0)
        self.user_button.set_rail(rail)
        way = QBoxLayout.Direction.TopToBottom if rail else QBoxLayout.Direction.LeftToRight
        self._foot_row.setDirection(way)
        side = px(12 if rail else 8)
        self._foot_row.setContentsMargins(side, px(8), side, px(8))

    def show_pages(self, there: frozenset[str]) -> None:
        """Only these pages; a station without a page is passed over."""
        self._there = there
        for key, item in self._items.items():
            item.setVisible(key in there)
        self._show_headings()
        shown = {item.place.station for key, item in self._items.items() if key in there}
        self._way.stations = {key: one for key, one in self._of_station.items() if key in shown}
        self._way.update()

    def _show_headings(self) -> None:
        for station, heading in self._of_station.items():
            shown = {item.place.station for key, item in self._items.items() if self._is_there(key)}
            heading.setVisible(not self.rail and station in shown)

    def _is_there(self, key: str) -> bool:
        return self._there is None or key in self._there

    def items(self) -> tuple[SidebarItem, ...]:
        """The pages that are there, from the top."""
        return tuple(item for key, item in self._items.items() if self._is_there(key))
