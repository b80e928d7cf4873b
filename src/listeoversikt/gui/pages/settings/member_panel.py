"""A member of the team being added or changed: role, lists, hours, deputy and days away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.settings.section import in_two_columns, labeled
from listeoversikt.gui.pages.settings.team_words import DAY_NAMES, fault_sentence, role_choices
from listeoversikt.gui.parts.buttons import IconButton, PrimaryButton, QuietButton, SecondaryButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.entries import HoursField, Tick
from listeoversikt.gui.parts.fields import Choice, DateField, LabeledField
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.open_panel import OpenPanel
from listeoversikt.gui.texts import day_near, language, translate

LONGEST_ID = 16
MOST_HOURS = 24
WORKDAYS = 5
TOP = Qt.AlignmentFlag.AlignTop


class MemberPanel(OpenPanel):
    """``kept`` sends the member's row and the id it had before ("" = a new one); ``removed`` the id."""

    kept = Signal(dict, str)
    removed = Signal(str)
    closed = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._team: Sequence[Mapping[str, Any]] = ()
        self._before = ""
        self._row: Mapping[str, Any] = {}
        self._away: list[tuple[dt.date, dt.date]] = []
        self.fields: dict[str, LabeledField] = {}
        self.lists: dict[str, Tick] = {}
        self._who_card()
        self._lists_part()
        self._hours_part()
        self._deputy_part()
        self._away_part()
        self._buttons_row()

    # -- parts --------------------------------------------------------------------------------------------------

    def _field(self, key: str, label: str, field: QWidget, hint: str = "") -> LabeledField:
        self.fields[key] = labeled(label, field, hint=hint)
        return self.fields[key]

    def _who_card(self) -> None:
        self.id = QLineEdit()
        self.id.setMaxLength(LONGEST_ID)
        self.id.setMinimumHeight(px(32))
        self.role = Choice(translate("Team", "Role"), role_choices())
        self.role.chosen.connect(self._role_chosen)
        self.leader = Tick(translate("Team", "Leads the team"))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        hint = translate("Team", "A role id, as spl-1. Never a name.")
        row.addWidget(self._field("role", translate("Team", "Role"), self.role), 1, TOP)
        row.addWidget(self._field("id", translate("Team", "Role id"), self.id, hint), 1, TOP)
        self.body.addLayout(row)
        self.body.addWidget(self.leader)

    def _lists_part(self) -> None:
        self.body.addWidget(Label(translate("Team", "Lists"), Type.SECONDARY_MEDIUM, "text2"))
        self._lists = QVBoxLayout()
        self._lists.setSpacing(px(2))
        self.body.addLayout(self._lists)
        self._no_lists = Label("", Type.CAPTION, "muted", wrap=True)
        self.body.addWidget(self._no_lists)

    def _hours_part(self) -> None:
        self.body.addWidget(Label(translate("Team", "Hours for the list"), Type.SECONDARY_MEDIUM, "text2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        self.hours: list[HoursField] = []
        names = DAY_NAMES[language()]
        for place in range(WORKDAYS):
            field = HoursField(names[place], MOST_HOURS, may_be_empty=True)
            field.setPlaceholderText("0")
            head = Label(names[place], Type.CAPTION, "muted")
            head.setBuddy(field)
            grid.addWidget(head, 0, place)
            grid.addWidget(field, 1, place)
            self.hours.append(field)
        grid.setColumnStretch(WORKDAYS, 1)
        self.body.addLayout(grid)

    def _deputy_part(self) -> None:
        self.deputy = Choice(translate("Team", "Deputy"))
        self.deputy_from, self.deputy_until = self._day(), self._day()
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._field("deputy", translate("Team", "Deputy"), self.deputy), 1, TOP)
        row.addWidget(self._field("deputy_from", translate("Team", "From"), self.deputy_from), 1, TOP)
        row.addWidget(
            self._field("deputy_until", translate("Team", "To and including"), self.deputy_until), 1, TOP
        )
        self.body.addLayout(row)

    def _away_part(self) -> None:
        self.away_first, self.away_last, self.until = self._day(), self._day(), self._day()
        row = QHBoxLayout()
        row.setSpacing(px(12))
        first = translate("Team", "Away without a deputy, from")
        row.addWidget(self._field("away_first", first, self.away_first), 1, TOP)
        row.addWidget(self._field("away_last", translate("Team", "To and including"), self.away_last), 1, TOP)
        row.addWidget(self._field("until", translate("Team", "Not in the team from"), self.until), 1, TOP)
        self.body.addLayout(row)
        self._away_rows = QVBoxLayout()
        self._away_rows.setSpacing(px(2))
        self.body.addLayout(self._away_rows)

    def _day(self) -> DateField:
        return DateField(self._today)

    def _buttons_row(self) -> None:
        self.keep = PrimaryButton(translate("Team", "Save member"))
        self.close_button = QuietButton(translate("Team", "Cancel"))
        self.remove = SecondaryButton(translate("Team", "Remove from the team"), "trash")
        self.keep.clicked.connect(self._keep)
        self.close_button.clicked.connect(self.closed)
        self.remove.clicked.connect(lambda: self.removed.emit(self._before))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.keep)
        row.addWidget(self.close_button)
        row.addStretch(1)
        row.addWidget(self.remove)
        self.body.addLayout(row)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_lists(self, lists: Mapping[str, str]) -> None:
        """The office's lists by key, with the names they are shown by; a tick each, made once."""
        made = []
        for key, name in lists.items():
            if key not in self.lists:
                self.lists[key] = Tick(name if name == key else f"{name} ({key})")
                made.append(self.lists[key])
        if made:
            in_two_columns(self._lists, made)

    def show_member(self, row: Mapping[str, Any] | None, team: Sequence[Mapping[str, Any]]) -> None:
        """The member of that row, or a new one (None)."""
        from listeoversikt.operations.member_form import next_id

        self._team = team
        self._row = row or {}
        self._before = "" if row is None else row["id"]
        role = str(self._row.get("role", "sykepleier"))
        self.role.choose(role)
        self.id.setText(self._before or next_id(role, team))
        self.id.setReadOnly(bool(self._before))
        self.leader.show_choice(bool(self._row.get("leader", False)))
        for key, tick in self.lists.items():
            tick.show_choice(key in self._row.get("lists", ()))
        hours = [*self._row.get("hours", ()), *([0] * WORKDAYS)]
        for field, number in zip(self.hours, hours, strict=False):
            field.show_hours(number or None)
        others = [(one["id"], one["id"]) for one in team if one["id"] != self._before]
        self.deputy.set_items([("", translate("Team", "None")), *others])
        self.deputy.choose(str(self._row.get("deputy", "")))
        for name in ("deputy_from", "deputy_until", "until"):
            text = self._row.get(name)
            self._date(name).set_value(None if text is None else dt.date.fromisoformat(text))
        for name in ("away_first", "away_last"):
            self._date(name).setText("")
            self._date(name).set_value(None)
        away = self._row.get("away", ())
        self._away = [(dt.date.fromisoformat(a), dt.date.fromisoformat(b)) for a, b in away]
        self._show_away()
        self.remove.setHidden(not self._before)
        self._mind_lists()
        for holder in self.fields.values():
            holder.show_error("")
        self.setAccessibleName(self._before or translate("Team", "New member"))
        self.note_shown()

    def filled_in(self) -> object:
        """The form as it would be saved, and hours that can't be read."""
        return self._form(), tuple(field.text() for field in self.hours if field.sentence())

    def first_field(self) -> QWidget:
        """Where the focus goes."""
        return self.role

    def _date(self, name: str) -> DateField:
        field: DateField = getattr(self, name)
        return field

    def _show_away(self) -> None:
        empty(self._away_rows)
        for days in self._away:
            self._away_rows.addWidget(self._away_row(days))

    def _away_row(self, days: tuple[dt.date, dt.date]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        text = translate("Team", "Away {first} to {last}")
        first, last = (day_near(day, self._today()).rstrip(".") for day in days)
        said = text.format(first=first, last=last)
        row.addWidget(Label(said), 1)
        remove = IconButton("trash", translate("Team", "Remove: {what}").format(what=said))
        remove.clicked.connect(lambda: self._remove_away(days))
        row.addWidget(remove)
        return holder

    def _remove_away(self, days: tuple[dt.date, dt.date]) -> None:
        self._away.remove(days)
        self._show_away()
        self.away_first.setFocus()

    def _role_chosen(self, role: str) -> None:
        from listeoversikt.operations.member_form import next_id

        if not self._before:
            self.id.setText(next_id(role, self._team))
        self._mind_lists()

    def _mind_lists(self) -> None:
        every = translate("Team", "None ticked = every list.")
        own = translate("Team", "Tick the doctor's own lists.")
        unknown = translate("Team", "The lists are shown here when an extract has been read in.")
        self._no_lists.setText(unknown if not self.lists else own if self.role.key() == "lege" else every)

    # -- what is typed ------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        from listeoversikt.operations.member_form import check_member, member_row

        form = self._form()
        faults = check_member(form, self._team, self._before)
        for key, holder in self.fields.items():
            holder.show_error(fault_sentence(faults[key]) if key in faults else "")
        wrong_hours = next((field for field in self.hours if field.sentence()), None)
        if faults:
            self.fields[next(iter(faults))].field.setFocus()
        elif wrong_hours is not None:
            wrong_hours.setFocus()
        else:
            self.kept.emit(member_row(form), self._before)

    def _form(self) -> Any:
        from listeoversikt.operations.member_form import MemberForm

        names = ("until", "deputy_from", "deputy_until", "away_first", "away_last")
        unknown = [key for key in self._row.get("lists", ()) if key not in self.lists]
        return MemberForm(
            id=self.id.text(),
            role=self.role.key(),
            leader=self.leader.isChecked(),
            lists=tuple(sorted([*unknown, *(key for key, tick in self.lists.items() if tick.isChecked())])),
            hours=self._hours(),
            deputy=self.deputy.key(),
            away=tuple(self._away),
            unread=frozenset(name for name in names if not self._date(name).understood),
            **{name: self._date(name).value() for name in names},
        )

    def _hours(self) -> tuple[float, ...]:
        """Monday first; a weekend's hours are kept as they were."""
        weekend = tuple(self._row.get("hours", ()))[WORKDAYS:]
        typed = (*(field.hours() or 0.0 for field in self.hours), *weekend)
        last = max((place for place, number in enumerate(typed) if number), default=-1)
        return tuple(int(number) if number == int(number) else number for number in typed[: last + 1])
