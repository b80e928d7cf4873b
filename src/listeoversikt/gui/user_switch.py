"""Who is at the desk, at the sidebar's foot, with a menu.

Where the store has one user: the member of the team chosen on this machine, and another can be chosen. Where it has
several: whoever has logged in; another logs in from the lock.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.navigation import LOG, page_title, user_role_word
from listeoversikt.gui.navigation import role_word as chosen_role
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.acts import role_word

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk

ICON = 18


class UserButton(QPushButton):
    """Id over role, cut where it's narrow; icon only in the rail."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._rail = "", "", False
        self._by_keyboard = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_user(self, name: str, role: str) -> None:
        """Who it is; ``role`` may be empty."""
        self._name, self._role = name, role
        user = translate("Sidebar", "User")
        told = ", ".join(part for part in (name, role) if part)
        self.setAccessibleName(f"{user}: {told}")
        self.setToolTip(told)
        self.updateGeometry()
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Icon only, or icon and words."""
        self._rail = rail
        self.setMinimumWidth(px(28))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines where there is a role, else one."""
        lines = metrics(Type.BODY_STRONG).height()
        if self._role and not self._rail:
            lines += metrics(Type.SECONDARY).height()
        return QSize(px(28) if self._rail else px(110), max(px(32), round(lines + px(4))))

    def minimumSizeHint(self) -> QSize:
        """The icon is enough."""
        return QSize(px(28), self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is shown when the focus came by the keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, id, role."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("sunken"))
            painter.drawRoundedRect(whole, 6, 6)
        side = px(ICON)
        left = (whole.width() - side) / 2 if self._rail else px(4)
        drawn = pixmap("user", "accent", side, self.devicePixelRatioF())
        painter.drawPixmap(round(left), round((whole.height() - side) / 2), drawn)
        if not self._rail:
            self._paint_words(painter, whole.adjusted(left + side + px(8), 0, -px(2), 0))
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, whole, 6)

    def _paint_words(self, painter: QPainter, inside: QRectF) -> None:
        if not self._role:
            paint_text(painter, inside, self._name, Type.SECONDARY_MEDIUM, "text2")
            return
        first, second = metrics(Type.BODY_STRONG).height(), metrics(Type.SECONDARY).height()
        top = inside.center().y() - (first + second) / 2
        paint_text(
            painter, QRectF(inside.left(), top, inside.width(), first), self._name, Type.BODY_STRONG, "text"
        )
        below = QRectF(inside.left(), top + first, inside.width(), second)
        paint_text(painter, below, self._role, Type.SECONDARY, "text2")


class UserSwitch(QObject):
    """Keeps the button up to date, and changes the user. ``settings_wanted`` leads to the team, ``log_wanted`` to the log."""

    settings_wanted = Signal()
    log_wanted = Signal()
    lock_wanted = Signal()
    passphrase_wanted = Signal()

    def __init__(self, button: UserButton, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent or button)
        self.button, self._desk = button, desk
        button.clicked.connect(self.open_menu)
        desk.facts_changed.connect(self.show_user)
        desk.preferences.changed.connect(self._chosen)
        self.show_user()

    def _chosen(self, name: str) -> None:
        if name in ("role", "user"):
            self.show_user()

    def show_user(self) -> None:
        """Whoever has logged in; else the member, or the role while nobody is chosen."""
        if rights.personal is not None:
            self.button.show_user(rights.personal.name, user_role_word(rights.personal.role))
            return
        view, user = self._desk.view, self._desk.user
        member = None if view is None else view.settings.team.member(user)
        role = chosen_role(self._desk.preferences.role)
        if member is not None:
            self.button.show_user(user, role_word(member.role, language()))
        elif self._desk.preferences.user:
            self.button.show_user(user, role)
        else:
            self.button.show_user(role or translate("Sidebar", "No role chosen"), "")

    def menu(self) -> QMenu:
        """The members who are in the team today, and the way to the settings."""
        menu = QMenu(self.button)
        menu.setAccessibleName(translate("Sidebar", "Change user"))
        if rights.personal is None:
            self._add_people(menu)
        else:
            switch = menu.addAction(translate("Sidebar", "Lock, and let another log in"))
            switch.triggered.connect(self.lock_wanted)
        if rights.identity is not None:
            passphrase = menu.addAction(translate("Sidebar", "Change passphrase …"))
            passphrase.triggered.connect(self.passphrase_wanted)
        log = menu.addAction(page_title(LOG))
        log.triggered.connect(self.log_wanted)
        if rights.may_see_section("team"):
            settings = menu.addAction(translate("Sidebar", "Team in the settings"))
            settings.triggered.connect(self.settings_wanted)
        return menu

    def _add_people(self, menu: QMenu) -> None:
        """The team's members, one of them chosen."""
        group = QActionGroup(menu)
        for member_id, text in self._people():
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(member_id == self._desk.user)
            action.setData(member_id)
            action.triggered.connect(self._switch)
            group.addAction(action)
            menu.addAction(action)
        if not menu.isEmpty():
            menu.addSeparator()
        menu.setProperty("group", group)

    def open_menu(self) -> None:
        """Over the button."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        height = menu.sizeHint().height()
        menu.popup(self.button.mapToGlobal(QPoint(0, -height)))

    def _people(self) -> list[tuple[str, str]]:
        view = self._desk.view
        if view is None:
            return []
        today: dt.date = view.today
        return [
            (member.id, f"{member.id} · {role_word(member.role, language())}")
            for member in view.settings.team.active(today)
        ]

    def _switch(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.choose(str(sender.data()))

    def choose(self, member_id: str) -> None:
        """Another user; the pages show what is that user's."""
        if rights.personal is not None or member_id == self._desk.user:
            return
        self._desk.preferences.user = member_id
        self._desk.changed(self._desk.view)
        self._desk.toast(translate("Sidebar", "{user} is at the desk").format(user=member_id))
