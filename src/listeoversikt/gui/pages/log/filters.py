"""The filters over the log: person, act, patient, from and to a day. They are asked of the store, not of the rows shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.buttons import QuietButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.fields import Choice, DateField, FieldError
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import day_numbers, language, translate
from listeoversikt.words.audit import ACTS, act_word

if TYPE_CHECKING:
    from listeoversikt.operations.audit import LogWanted

REST_MS = 350
GROUPS = {
    "looks": ("opened", "searched", "printed", "copied", "exported", "told"),
    "changes": ("plan_changed", "acted", "taken_in", "erased"),
    "rules": ("rule_changed", "setting_changed", "users_changed"),
    "access": ("login", "login_failed", "logout", "locked", "unlocked", "refused"),
}


class LogFilters(Panel):
    """Tells ``changed`` when what was chosen or typed has rested for a moment."""

    changed = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._today = today
        self.person = Choice(translate("Log", "Person"))
        self.act = Choice(translate("Log", "What"), _acts())
        self.patient = QLineEdit()
        self.patient.setPlaceholderText(translate("Log", "Patient id"))
        self.patient.setAccessibleName(translate("Log", "Patient id"))
        self.patient.setMinimumHeight(px(32))
        self.patient.setFixedWidth(px(170))
        self.since = DateField(today, translate("Log", "From day"))
        self.since.setPlaceholderText(translate("Log", "From day"))
        self.until = DateField(today, translate("Log", "To day"))
        self.until.setPlaceholderText(translate("Log", "To day"))
        for field in (self.since, self.until):
            field.setFixedWidth(px(130))
        self.away = QuietButton(translate("Log", "Remove filters"), "filter-off")
        self.away.clicked.connect(self.clear)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._tell)
        self._lay_out()
        self.person.chosen.connect(self._tell)
        self.act.chosen.connect(self._tell)
        for typed in (self.patient.textEdited, self.since.changed, self.until.changed):
            typed.connect(self._rest_first)
        self._mind()

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(10), px(24), px(10))
        column.setSpacing(px(6))
        box = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        flow = FlowLayout(box)
        for widget in (self.person, self.act, self.patient, self.since, self.until, self.away):
            flow.addWidget(widget)
        column.addWidget(box)
        self.error = FieldError()
        column.addWidget(self.error)

    def set_narrow(self, narrow: bool) -> None:
        """Smaller fields and margins."""
        for field, wide, small in ((self.patient, 170, 120), (self.since, 130, 100), (self.until, 130, 100)):
            field.setFixedWidth(px(small if narrow else wide))
        self.act.setMaximumWidth(px(200 if narrow else 400))
        above = px(6 if narrow else 10)
        self._column.setContentsMargins(px(24), above, px(24), above)

    def show_people(self, people: Mapping[str, str]) -> None:
        """The accounts; with one there is nothing to choose."""
        named = sorted(people.items(), key=lambda one: one[1].casefold())
        self.person.set_items([("", translate("Log", "Everybody")), *named])
        self.person.setVisible(len(people) > 1)

    def wanted(self) -> LogWanted:
        """As the store is asked."""
        from listeoversikt.operations.audit import LogWanted

        act = self.act.key()
        return LogWanted(
            user=self.person.key() or None,
            acts=GROUPS.get(act, (act,) if act else ()),
            patient=self.patient.text().strip() or None,
            since=self.since.value(),
            until=self.until.value(),
        )

    @property
    def any(self) -> bool:
        """Whether something is chosen."""
        typed = (self.patient.text().strip(), self.since.text().strip(), self.until.text().strip())
        return bool(self.person.key() or self.act.key() or any(typed))

    @property
    def understood(self) -> bool:
        """False when what is typed as a day isn't one."""
        return self.since.understood and self.until.understood

    def tell_days(self) -> bool:
        """Says under the fields that a day isn't one; whether both are understood."""
        wrong = [field for field in (self.since, self.until) if not field.understood]
        sentence = translate("Log", "«{field}» isn't a day. Write it as {day}.")
        named = " ".join(field.accessibleName() for field in wrong[:1])
        told = sentence.format(field=named, day=day_numbers(self._today())) if wrong else ""
        if told != self.error.sentence:
            self.error.show_error(told)
        for field in (self.since, self.until):
            field.setAccessibleDescription(told if field in wrong else "")
        return not wrong

    def clear(self) -> None:
        """Everything is shown."""
        for choice in (self.person, self.act):
            choice.choose("")
        self.patient.clear()
        for field in (self.since, self.until):
            field.clear()
            field.set_value(None)
        self._tell()

    def _rest_first(self) -> None:
        self._mind()
        self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        self._mind()
        self.changed.emit()

    def _mind(self) -> None:
        self.away.setVisible(self.any)


def _acts() -> list[tuple[str, str]]:
    """Groups first, then every act."""
    return [
        ("", translate("Log", "Everything")),
        ("looks", translate("Log", "All look-ups")),
        ("changes", translate("Log", "All about patients")),
        ("rules", translate("Log", "Rules, settings, users")),
        ("access", translate("Log", "Logins and locking")),
        *((key, act_word(key, language())) for key in ACTS),
    ]
