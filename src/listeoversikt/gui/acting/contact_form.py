"""The contact form: channel, who was reached, how it went, what it settles, what comes next, and the text for the journal.

A contact and an attempt are the same form: who was reached decides.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Channel, Outcome
from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.acting.act_form import ActForm
from listeoversikt.gui.acting.attempts import Attempts
from listeoversikt.gui.acting.duty_words import back_sentence, duty_items, prepared_words
from listeoversikt.gui.acting.fault_words import fault_sentence
from listeoversikt.gui.acting.inputs import Segments, Ticks, WrappedTick, line
from listeoversikt.gui.acting.journal_box import JournalBox
from listeoversikt.gui.acting.kin_consent import KinConsent
from listeoversikt.gui.acting.next_step import NextStepFields
from listeoversikt.gui.acting.when_fields import WhenFields
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.fields import Choice, LabeledField
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.act_faults import Fault, Field
from listeoversikt.operations.contact_form import (
    ContactForm,
    Reached,
    contact_acts,
    contact_faults,
    contact_of,
    discharge_of,
    offers_hospital_sign,
    outcomes_of,
)
from listeoversikt.operations.duty_acts import back_at_the_earliest
from listeoversikt.operations.journal_text import contact_text
from listeoversikt.words.acts import channel_word, outcome_word, reached_word, role_word

if TYPE_CHECKING:
    from listeoversikt.operations.acting_basis import ActingBasis

SETTLED_BY_A_CALL = frozenset({Reason.DISCHARGE, Reason.HANDED_OVER, Reason.PLAN_STEP})
"""What is ticked from the start; what rests for months when it's closed, a person ticks."""


ROLE_KEYS = {"lege": "doctor", "sykepleier": "nurse", "helsesekretaer": "secretary"}
"""The professions that can be said, and what the preferences call them."""


class ContactFormView(ActForm):
    """``reached`` and ``outcome`` are what is chosen at first: a contact, an attempt, or one who declines."""

    key = "contact"

    def __init__(
        self,
        basis: ActingBasis,
        *,
        reached: Reached = Reached.PATIENT,
        outcome: Outcome | None = None,
        now: dt.time | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(basis, "", parent)
        self.when = WhenFields(basis.today, now)
        self.top.insertWidget(self.top.count() - 1, self.when.link)
        self.column.insertWidget(1, self.when)
        self.know("day", self.when.day, self.when.day_label, Field.DAY)
        self.know("clock", self.when.clock, self.when.clock_label, Field.CLOCK)
        self._ask_role()
        self.column.addWidget(Attempts(basis))
        self._add_channel()
        self._add_outcome(reached, outcome)
        self._add_duties()
        self.next = NextStepFields(self)
        self.note_field = self.text_field("note", translate("Contact", "Note"))
        self.initiative = WrappedTick(translate("Contact", "On the team's own initiative"))
        self.initiative.setChecked(True)
        self.column.addWidget(self.initiative)
        self.know("initiative", self.initiative)
        self.journal = JournalBox()
        self.column.addWidget(self.journal)
        self.begin()

    def _ask_role(self) -> None:
        """Asked once of one whose role isn't known: without it a contact settles no clock."""
        self.role: Choice | None = None
        if self.basis.has_role:
            return
        items = [(one, role_word(one, language())) for one in ROLE_KEYS]
        unsaid = ("", translate("Contact", "Not chosen"))
        self.role = self.choice("role", translate("Contact", "Your role"), [unsaid, *items], Field.ROLE)

    def chosen_role(self) -> str:  # noqa: D102
        return ROLE_KEYS.get(self.role.key(), "") if self.role is not None else ""

    def _add_channel(self) -> None:
        items = [(channel.value, channel_word(channel, language(), short=True)) for channel in Channel]
        name = translate("Contact", "Channel")
        self.channel = Segments(name, items)
        self.add("channel", name, self.channel)

    def _add_outcome(self, reached: Reached, outcome: Outcome | None) -> None:
        name = translate("Contact", "Reached")
        self.reached = Segments(name, [(one.value, reached_word(one, language())) for one in Reached])
        self.reached.choose(reached.value)
        self.add("reached", name, self.reached)
        self.kin = KinConsent(self.basis)
        self.column.addWidget(self.kin)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.outcome = Choice(translate("Contact", "Outcome"))
        self.minutes = line(longest=4)
        self.minutes.setPlaceholderText(translate("Contact", "min"))
        outcome_label = LabeledField(translate("Contact", "Outcome"), self.outcome)
        minutes_label = LabeledField(translate("Contact", "Time (min)"), self.minutes)
        row.addWidget(outcome_label, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(minutes_label, 2, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self._offer_outcomes()
        if outcome is not None:
            self.outcome.choose(outcome.value)
        self.know("outcome", self.outcome, outcome_label, Field.OUTCOME)
        self.know("minutes", self.minutes, minutes_label, Field.MINUTES)
        self.in_hospital = WrappedTick(translate("Contact", "Set the stop sign: in hospital now"))
        self.in_hospital.setChecked(True)
        self.column.addWidget(self.in_hospital)
        self.know("in_hospital", self.in_hospital)
        self.hospital_note = self.note(
            translate("Contact", "Nothing routine until the next discharge. Take the sign away then.")
        )

    def _add_duties(self) -> None:
        wanted = self.basis.discharged
        looked_at = [duty for duty in self.basis.duties if wanted is not None and duty.discharged == wanted]
        first = looked_at or [duty for duty in self.basis.duties[:1] if duty.reason in SETTLED_BY_A_CALL]
        self.duties = Ticks(
            translate("Contact", "Settled by this contact"),
            duty_items(self.basis.duties, self.basis),
            [duty.key for duty in first],
        )
        self._duties_label = LabeledField(translate("Contact", "Settled by this contact"), self.duties)
        self.column.addWidget(self._duties_label)
        self.know("duties", self.duties, self._duties_label, Field.DUTIES)
        self.back = self.note("")

    # -- following ----------------------------------------------------------------------------------------------

    def follow(self) -> None:
        """The outcomes follow the channel and who was reached; title, ticks and text follow them all."""
        letter = self.channel.key() == Channel.LETTER.value
        if letter and self.reached.key() != Reached.NOT_REACHED.value:
            self.reached.choose(Reached.NOT_REACHED.value)
        self.reached.setEnabled(not letter)
        self.kin.setVisible(self.reached.key() == Reached.NEXT_OF_KIN.value)
        self._offer_outcomes()
        self.heading.setText(self._title())
        self.setAccessibleName(self._title())
        self._duties_label.setVisible(bool(self.basis.duties) and self.is_contact)
        self._say_back()
        admitted = offers_hospital_sign(Outcome(self.outcome.key()), self.basis)
        self.in_hospital.setVisible(admitted)
        self.hospital_note.setVisible(admitted and self.in_hospital.isChecked())
        self.next.follow()
        self.journal.show_text(self.journal_text())

    def _say_back(self) -> None:
        """How long what is ticked rests."""
        ticked = [duty for duty in self.basis.duties if duty.key in self.duties.ticked()]
        day = back_at_the_earliest(ticked, self.when.day.value()) if self.is_contact else None
        self.back.setText(back_sentence(day))
        self.back.setVisible(bool(self.back.text()))

    def _offer_outcomes(self) -> None:
        wanted = outcomes_of(Channel(self.channel.key()), Reached(self.reached.key()))
        items = [(one.value, outcome_word(one, language())) for one in wanted]
        if [self.outcome.itemData(place) for place in range(self.outcome.count())] != [
            key for key, _ in items
        ]:
            self.outcome.set_items(items)
        self.outcome.setEnabled(len(items) > 1)

    @property
    def is_contact(self) -> bool:
        """Somebody was reached."""
        return self.reached.key() != Reached.NOT_REACHED.value

    def _title(self) -> str:
        if self.is_contact:
            return translate("Contact", "Log contact")
        return translate("Contact", "Log attempt")

    # -- what was typed -----------------------------------------------------------------------------------------

    def read(self) -> Any:  # noqa: D102
        return ContactForm(
            day=self.when.day.value(),
            clock=self.when.clock.text(),
            channel=Channel(self.channel.key()),
            outcome=Outcome(self.outcome.key()),
            minutes=self.minutes.text(),
            initiative=self.initiative.isChecked(),
            closes=self.duties.ticked(),
            next=self.next.read(),
            note=self.note_field.text(),
            right_patient=self.right_patient,
            in_hospital=self.in_hospital.isChecked(),
            role=self.role.key() if self.role is not None else "",
        )

    def faults(self) -> tuple[Fault, ...]:
        """What is wrong."""
        return contact_faults(self.read(), self.basis)

    def acts(self) -> tuple[Act, ...]:
        """The contact, what it settles, what comes next."""
        prepared = prepared_words()
        return contact_acts(self.read(), self.basis, next_step=self.next.in_words(), prepared=prepared)

    def sentence(self, fault: Fault) -> str:  # noqa: D102
        return fault_sentence(fault, discharged=discharge_of(self.read(), self.basis), today=self.basis.today)

    def reveal(self, at: Field) -> None:  # noqa: D102
        if at in (Field.DAY, Field.CLOCK):
            self.when.open()

    def said(self) -> str:  # noqa: D102
        if self.is_contact:
            return translate("Contact", "contact saved")
        return translate("Contact", "attempt saved")

    def save_text(self) -> str:  # noqa: D102
        if self.is_contact:
            return translate("Contact", "Save contact")
        return translate("Contact", "Save attempt")

    def journal_text(self) -> str:  # noqa: D102
        form = self.read()
        if form.day is None:
            return ""
        contact = contact_of(form, self.basis, self.next.in_words())
        return contact_text(self.basis.who, contact, language=language(), today=self.basis.today)

    def restore(self, state: dict[str, Any]) -> None:
        """The outcomes follow who was reached, before the outcome itself."""
        super().restore(state)
        if "outcome" in state:
            self.outcome.choose(state["outcome"])
        self.next.restore(state)
        self.follow()

    def first_focus(self) -> QWidget:  # noqa: D102
        if self.header.tick is not None:
            return self.header.tick.box
        return self.channel.chosen_button
