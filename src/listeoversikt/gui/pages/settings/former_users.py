"""Innstillinger › Brukere: when somebody had access, in words; and who had it from a day to a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.navigation import user_role_word
from listeoversikt.gui.pages.settings.section import labeled
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.fields import DateField
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.parts.surfaces import Divider
from listeoversikt.gui.texts import clock_time, day_prose, translate

if TYPE_CHECKING:
    from listeoversikt.operations.user_history import Access, UserHistory

FIELD = 190


def time_words(time: Access) -> str:
    """«2. februar 2026 – 1. april 2026», «fra 2. februar 2026», «fra 2. februar 2026, sluttdagen er ukjent»."""
    since = day_prose(time.since.date())
    if time.until is not None:
        until = day_prose(time.until.date())
        return since if until == since else f"{since} – {until}"
    if time.lasts:
        return translate("Users", "from {day}").format(day=since)
    return translate("Users", "from {day}, until when isn't known").format(day=since)


def ended_words(history: UserHistory) -> str:
    """«Hadde tilgang 2. februar 2026 – 1. april 2026. Stoppet av Anne 1. april 2026 kl. 12.00.»"""
    last = history.last
    times = "; ".join(time_words(one) for one in _together(history.times))
    told = [translate("Users", "Had access {times}.").format(times=times)]
    if last.stopped_by and last.until is not None:
        by = translate("Users", "Stopped by {who} {day} {time}.")
        day = day_prose(last.until.date())
        told.append(by.format(who=last.stopped_by, day=day, time=clock_time(last.until)))
    return " ".join(told)


def _together(times: Sequence[Access]) -> list[Access]:
    """Times that only another role lies between are one."""
    found: list[Access] = []
    for time in times:
        if found and found[-1].until == time.since:
            found[-1] = replace(time, since=found[-1].since)
        else:
            found.append(time)
    return found


class WhoHadAccess(QWidget):
    """«Hvem hadde tilgang?»: from a day to a day, answered at once from what is known."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._histories: tuple[UserHistory, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        about = translate(
            "Users", "Every user who could log in on one of the days, with the role they had then."
        )
        column.addWidget(Label(about, Type.BODY, "text2", wrap=True))
        self.first = DateField(today, translate("Users", "From day"))
        self.last = DateField(today, translate("Users", "To day"))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        for field in (self.first, self.last):
            field.setPlaceholderText("")
            field.setFixedWidth(px(FIELD))
            field.changed.connect(self._show)
            row.addWidget(labeled(field.accessibleName(), field), 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column.addLayout(row)
        self._answer = QVBoxLayout()
        self._answer.setSpacing(px(6))
        column.addLayout(self._answer)
        self.lines: list[str] = []

    def show_histories(self, histories: tuple[UserHistory, ...]) -> None:
        """Another answer when somebody has been added, changed or stopped."""
        self._histories = histories
        self._show()

    def _show(self) -> None:
        from listeoversikt.operations.user_history import with_access

        empty(self._answer)
        self.lines = []
        first, last = self.first.value(), self.last.value()
        if not (self.first.understood and self.last.understood) or first is last is None:
            return
        found = with_access(self._histories, first, last)
        for history in found:
            if self.lines:
                self._answer.addWidget(Divider())
            self._add(history)
        if not found:
            self.lines.append(translate("Users", "Nobody had access then."))
            self._answer.addWidget(Label(self.lines[-1], Type.BODY, "text2"))
        count = len(found)
        announce(self, translate("Users", "%n user(s) had access", "", count))

    def _add(self, history: UserHistory) -> None:
        account = history.account
        name = " · ".join(part for part in (account.name, account.login, account.member) if part)
        roles = [f"{user_role_word(one.role)} {time_words(one)}" for one in history.times]
        self.lines.append(f"{name}: {'; '.join(roles)}")
        self._answer.addWidget(Label(name, Type.BODY_STRONG, "text", wrap=True))
        for line in roles:
            self._answer.addWidget(Label(line, Type.SECONDARY, "text2", wrap=True))
