"""Innstillinger › Brukere: one user on a row; the panel opens under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.navigation import user_role_word
from listeoversikt.gui.pages.settings.former_users import ended_words
from listeoversikt.gui.parts.buttons import QuietButton
from listeoversikt.gui.parts.headings import ElidedLabel, Label
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.operations.user_history import UserHistory
    from listeoversikt.store.access.identity import Account


def account_words(account: Account) -> str:
    """«Sykepleier · logger inn som kari.n · spl-1»."""
    parts = [
        user_role_word(account.role),
        translate("Users", "logs in as {login}").format(login=account.login),
        account.member or "",
        "" if account.active else translate("Users", "stopped"),
    ]
    return " · ".join(part for part in parts if part)


class UserRow(QWidget):
    """One user; the panel opens under it."""

    changing = Signal(str)
    starting = Signal(str)

    def __init__(self, history: UserHistory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.account = account = history.account
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, px(4), 0, px(4))
        self.column.setSpacing(px(4))
        first = QHBoxLayout()
        first.setSpacing(px(8))
        ink = "text" if account.active else "muted"
        first.addWidget(ElidedLabel(account.name, Type.BODY_STRONG, ink), 1)
        if account.active:
            self.change = QuietButton(translate("Users", "Change"), "pencil")
            named = translate("Users", "Change {who}")
            self.change.clicked.connect(lambda: self.changing.emit(account.user))
        else:
            self.change = QuietButton(translate("Users", "Start again …"), "player-play")
            named = translate("Users", "Start again: {who}")
            self.change.clicked.connect(lambda: self.starting.emit(account.user))
        self.change.setAccessibleName(named.format(who=account.name))
        first.addWidget(self.change)
        self.column.addLayout(first)
        self.words = Label(account_words(account), Type.SECONDARY, "text2", wrap=True)
        self.column.addWidget(self.words)
        self.access = Label(
            "" if account.active else ended_words(history), Type.SECONDARY, "text2", wrap=True
        )
        self.access.setHidden(account.active)
        self.column.addWidget(self.access)
