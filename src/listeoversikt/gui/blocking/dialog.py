"""Asked before a patient is blocked for colleagues: for whom, since when and why; and the blocks there are, to be lifted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.blocking.words import is_for_oneself, oneself_words, standing_words
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.entries import Tick
from listeoversikt.gui.parts.fields import Choice, DateField, FieldError, LabeledField, Segmented
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel, Notice
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.blocking import (
    Account,
    BlockFault,
    Blocking,
    BlockReason,
    UserRole,
    faults_of,
)
from listeoversikt.words.blocking import block_fault, reason_word, whom_words
from listeoversikt.words.users import role_name

if TYPE_CHECKING:
    from listeoversikt.followup.log.block_acts import Blocked

NAMED, ALL_BUT = "named", "all_but"
DAY_FAULTS = (BlockFault.FUTURE, BlockFault.TOO_OLD, BlockFault.NO_DAY)


class BlockDialog(FieldsDialog):
    """``wanted`` sends the act to be written; ``lift_wanted`` the block (its event) that is to be lifted."""

    wanted = Signal(object)
    lift_wanted = Signal(str)
    wide = 520

    def __init__(
        self,
        patient_id: str,
        blocking: Blocking,
        accounts: Sequence[Account],
        today: dt.date,
        parent: QWidget | None = None,
    ) -> None:
        title = translate("Blocking", "Block {patient} for colleagues").format(patient=patient_id)
        super().__init__(title, translate("Blocking", "Block"), "lock", parent)
        self._today, self._blocking, self._accounts = today, blocking, accounts
        self._add_standing(blocking)
        active = [one for one in accounts if one.active]
        self.way = Segmented(
            translate("Blocking", "For whom"),
            [
                (NAMED, translate("Blocking", "For those who are ticked")),
                (ALL_BUT, translate("Blocking", "For all but those who are ticked")),
            ],
        )
        self.way.chosen.connect(lambda _: self._way_changed())
        self.column.addWidget(LabeledField(translate("Blocking", "For whom"), self.way))
        self.users = {one.user: Tick(_named(one)) for one in active}
        self.roles = {role: Tick(role_name(role, language())) for role in UserRole}
        self._users = _box(translate("Blocking", "Users"), list(self.users.values()))
        self._roles = _box(
            translate("Blocking", "Roles, also those who get the role later"), list(self.roles.values())
        )
        for box in (self._users, self._roles):
            self.column.addWidget(box)
        self.error = FieldError()
        self.column.addWidget(self.error)
        self.oneself = Notice("warning", " ", " ")
        self.oneself.hide()
        self.column.addWidget(self.oneself)
        self.column.addLayout(self._when_and_why())
        self.column.addWidget(_limits(alone=len(active) < 2))
        for tick in (*self.users.values(), *self.roles.values()):
            tick.toggled.connect(lambda _: self._whom_changed())
        self.fit()
        self.way.setFocus()

    def _add_standing(self, blocking: Blocking) -> None:
        self.lifts: dict[str, LinkButton] = {}
        for one in blocking.blocks:
            row = QHBoxLayout()
            row.setSpacing(px(8))
            row.addWidget(IconLabel("lock", "rising", 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(standing_words(one, blocking), Type.BODY, "text", wrap=True), 1)
            lift = self.lifts[one.uuid] = LinkButton(translate("Blocking", "Lift"))
            whom = whom_words(one.whom, blocking.people, language())
            lift.setAccessibleName(translate("Blocking", "Lift the block for {whom}").format(whom=whom))
            lift.clicked.connect(partial(self._lift, one.uuid))
            row.addWidget(lift, 0, Qt.AlignmentFlag.AlignTop)
            self.column.addLayout(row)

    def _when_and_why(self) -> QHBoxLayout:
        name = translate("Blocking", "Day the patient said so")
        self.day = DateField(lambda: self._today, name)
        self.day.set_value(self._today)
        self.day_field = LabeledField(name, self.day)
        why = translate("Blocking", "Why")
        self.reason = Choice(
            why, [(one.value, _capital(reason_word(one, language()))) for one in BlockReason]
        )
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.day_field, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(LabeledField(why, self.reason), 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _way_changed(self) -> None:
        self._roles.setVisible(self.way.key() == NAMED)
        self._whom_changed()
        self.fit_again()

    def _whom_changed(self) -> None:
        """Says before it's done that it's for oneself too."""
        self.error.show_error("")
        act = self._whom(self._today)
        mine = is_for_oneself(act, rights.identity)
        if mine:
            self.oneself.say(*oneself_words(act, self._blocking, self._accounts))
        if mine is self.oneself.isHidden():
            self.oneself.setVisible(mine)
            self.fit_again()
            if mine:
                self.bring_into_view(self.oneself)

    def _lift(self, uuid: str) -> None:
        self.accept()
        self.lift_wanted.emit(uuid)

    @property
    def chosen(self) -> Blocked | None:
        """What is to be written; None while the day isn't one."""
        day = self.day.value()
        return None if day is None else self._whom(day)

    def _whom(self, day: dt.date) -> Blocked:
        from listeoversikt.followup.log.block_acts import Blocked

        ticked = tuple(user for user, tick in self.users.items() if tick.isChecked())
        reason = BlockReason(self.reason.key())
        if self.way.key() == ALL_BUT:
            return Blocked(day=day, all_but=ticked or None, reason=reason)
        roles = tuple(str(role) for role, tick in self.roles.items() if tick.isChecked())
        return Blocked(day=day, users=ticked, roles=roles, reason=reason)

    def act(self) -> None:
        """Hands it on when somebody is named and the day has been."""
        chosen = self.chosen
        faults = (BlockFault.NO_DAY,) if chosen is None else faults_of(chosen, self._today)
        days = [one for one in faults if one in DAY_FAULTS]
        self.day_field.show_error(block_fault(days[0], language()) if days else "")
        nobody = block_fault(BlockFault.NOBODY, language()) if BlockFault.NOBODY in faults else ""
        self.error.show_error(nobody)
        self.fit_again()
        if not faults and chosen is not None:
            self.accept()
            self.wanted.emit(chosen)


def _named(account: Account) -> str:
    return f"{account.name or account.login} ({role_name(account.role, language())})"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _box(title: str, ticks: Sequence[Tick]) -> QWidget:
    box = QWidget()
    box.setAccessibleName(title)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(2))
    column.addWidget(Label(title, Type.SECONDARY_MEDIUM, "text2"))
    for tick in ticks:
        column.addWidget(tick)
    return box


def _limits(*, alone: bool) -> Notice:
    if alone:
        return Notice(
            "warning",
            translate("Blocking", "There is one user. Blocking takes that each has a user of their own."),
            translate("Blocking", "Make users in Settings, Users."),
        )
    return Notice(
        "info",
        translate("Blocking", "It holds in this program. The journal is blocked by itself."),
        translate(
            "Blocking",
            "There is no emergency access here: when it's urgent, the journal counts. Figures and lists are without the patient for those who are blocked.",
        ),
    )
