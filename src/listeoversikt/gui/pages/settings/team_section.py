"""Who is in the team: roles, lists, hours, deputies, and those who left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.settings.member_panel import MemberPanel
from listeoversikt.gui.pages.settings.section import Section
from listeoversikt.gui.parts.buttons import QuietButton, SecondaryButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.entries import hours_text
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.leave_question import LeaveQuestion
from listeoversikt.gui.parts.open_panel import leave
from listeoversikt.gui.parts.surfaces import Divider
from listeoversikt.gui.texts import day_near, language, translate
from listeoversikt.words.acts import role_word

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices


def member_words(row: Mapping[str, Any], lists: Mapping[str, str], today: dt.date) -> str:
    """«30 timer i uken · Liste L1, L2 · Vikar spl-2 til 31.12.»."""
    parts = []
    hours = sum(row.get("hours", ()))
    if hours:
        parts.append(translate("Team", "{hours} hours a week").format(hours=hours_text(hours)))
    named = ", ".join(lists.get(key, key) for key in row.get("lists", ()))
    if named:
        parts.append(translate("Team", "Lists: {lists}").format(lists=named))
    elif row["role"] in ("sykepleier", "helsesekretaer"):
        parts.append(translate("Team", "Every list"))
    parts += _absences(row, today)
    return " · ".join(parts)


def _absences(row: Mapping[str, Any], today: dt.date) -> list[str]:
    """What is still to come of deputies, days away and leaving."""

    def near(text: str) -> str:
        return day_near(dt.date.fromisoformat(text), today).rstrip(".")

    told = []
    deputy, last = row.get("deputy"), row.get("deputy_until")
    if deputy and (last is None or last >= today.isoformat()):
        told.append(translate("Team", "Deputy {who}").format(who=deputy))
        if row.get("deputy_from"):
            told[-1] += " " + translate("Team", "from {day}").format(day=near(row["deputy_from"]))
        if last:
            told[-1] += " " + translate("Team", "to {day}").format(day=near(last))
    for first, end in row.get("away", ()):
        if end >= today.isoformat():
            text = translate("Team", "Away {first} to {last}")
            told.append(text.format(first=near(first), last=near(end)))
    if row.get("until"):
        told.append(translate("Team", "Not in the team from {day}").format(day=near(row["until"])))
    return told


class MemberRow(QWidget):
    """One member; the panel opens under it."""

    changing = Signal(str)

    def __init__(
        self, row: Mapping[str, Any], lists: Mapping[str, str], today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.id = row["id"]
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, px(4), 0, px(4))
        self.column.setSpacing(px(4))
        first = QHBoxLayout()
        first.setSpacing(px(8))
        gone = bool(row.get("until")) and row["until"] <= today.isoformat()
        first.addWidget(Label(self.id, Type.BODY_STRONG, "muted" if gone else "text"))
        role = role_word(row["role"], language())
        leader = translate("Team", "leader")
        first.addWidget(Label(f"{role}, {leader}" if row.get("leader") else role, Type.BODY, "text2"))
        first.addStretch(1)
        self.change = QuietButton(translate("Team", "Change"), "pencil")
        change = translate("Team", "Change {who}")
        self.change.setAccessibleName(change.format(who=self.id))
        self.change.clicked.connect(lambda: self.changing.emit(self.id))
        first.addWidget(self.change)
        self.column.addLayout(first)
        self.words = Label(member_words(row, lists, today), Type.SECONDARY, "text2", wrap=True)
        self.column.addWidget(self.words)


class TeamSection(Section):
    """Team."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Team", "Team"),
            translate("Team", "Who does the work, by role id. Without a team everything is one user's."),
            parent,
        )
        self._today = today
        self._team: list[dict[str, Any]] = []
        self._names: dict[str, str] = {}
        self._lists: tuple[str, ...] = ()
        card = self.card(translate("Team", "Members"))
        self._none = Label(translate("Team", "Nobody is entered yet."), Type.BODY, "text2", wrap=True)
        card.addWidget(self._none)
        self._holder = QVBoxLayout()
        self._holder.setSpacing(px(2))
        card.addLayout(self._holder)
        self.rows: dict[str, MemberRow] = {}
        self.question: LeaveQuestion | None = None
        self.add = SecondaryButton(translate("Team", "Add member"), "plus")
        self.add.clicked.connect(lambda: self.open_member(""))
        card.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.panel = MemberPanel(today)
        self.panel.kept.connect(self._kept)
        self.panel.removed.connect(self._removed)
        self.panel.closed.connect(self.close_panel)
        self.panel.hide()
        self._card = card
        card.addWidget(self.panel)
        self.column.addStretch(1)

    def show_office(self, name: str, lists: tuple[str, ...]) -> None:
        """A tick for each list."""
        self._lists = lists
        self.panel.show_lists({key: self._names.get(key, key) for key in lists})

    def show_choices(self, choices: Choices) -> None:
        """The members that hold."""
        names, team = dict(choices.table["list_names"]), list(choices.table["team"])
        if (team, names) == (self._team, self._names) and len(self.rows) == len(team):
            return
        self._team, self._names = team, names
        self._show_rows()

    def _show_rows(self) -> None:
        open_on = None if self.panel.isHidden() else self.panel.property("of")
        self._card.addWidget(self.panel)
        empty(self._holder)
        self.rows = {}
        for row in self._team:
            if self.rows:
                self._holder.addWidget(Divider())
            made = MemberRow(row, self._names, self._today())
            made.changing.connect(self.open_member)
            self.rows[made.id] = made
            self._holder.addWidget(made)
        self._none.setHidden(bool(self._team))
        if open_on and open_on in self.rows:
            self.rows[open_on].column.addWidget(self.panel)
        elif open_on:
            self.panel.hide()

    def open_member(self, member_id: str) -> None:
        """The member's panel under its row, "" = a new one at the end; closed again when it was open there.

        Asked first where something is filled in.
        """
        is_there = not self.panel.isHidden() and self.panel.property("of") == member_id
        self.question = leave(self.panel, self.close_panel if is_there else partial(self._open, member_id))

    def _open(self, member_id: str) -> None:
        self.panel.setProperty("of", member_id)
        row = next((one for one in self._team if one["id"] == member_id), None)
        if row is None:
            self._card.addWidget(self.panel)
        else:
            self.rows[member_id].column.addWidget(self.panel)
        self.panel.show_lists({key: self._names.get(key, key) for key in self._lists})
        self.panel.show_member(row, self._team)
        self.panel.show()
        self.panel.first_field().setFocus()
        self.bring_into_view(self.panel)

    def close_panel(self) -> bool:
        """Closes what is open; False when nothing was."""
        if self.panel.isHidden():
            return False
        self.panel.hide()
        row = self.rows.get(self.panel.property("of"))
        (self.add if row is None else row.change).setFocus()
        return True

    def _kept(self, row: dict[str, Any], before: str) -> None:
        from listeoversikt.operations.member_form import with_member

        self._send(with_member(self._team, row, before), row["id"])

    def _removed(self, member_id: str) -> None:
        from listeoversikt.operations.member_form import without_member

        self._send(without_member(self._team, member_id), member_id)

    def _send(self, team: list[dict[str, Any]], who: str) -> None:
        self.close_panel()
        self._team = team
        self._show_rows()
        what = translate("Team", "Team: {who}").format(who=who)
        self.send({"team": team}, what)
