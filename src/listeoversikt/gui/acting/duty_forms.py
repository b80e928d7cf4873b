"""The small forms about a patient's duties: done or declined, put off, given, handed over, tried again, booked, opened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from listeoversikt.followup.log.acts import Channel, How
from listeoversikt.followup.team import ROLES
from listeoversikt.gui.acting.act_form import ActForm
from listeoversikt.gui.acting.duty_words import (
    BOOKABLE,
    channel_items,
    chosen_channel,
    colleague_items,
    duty_items,
    prepared_words,
)
from listeoversikt.gui.acting.inputs import Segments, Ticks
from listeoversikt.gui.acting.next_step import moved_sentence
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.texts import day_near, day_table, language, translate
from listeoversikt.operations.act_faults import Field
from listeoversikt.operations.duty_acts import NO_REST, back_at_the_earliest, needs_doctor
from listeoversikt.operations.duty_forms import (
    AssignForm,
    BookingForm,
    CloseForm,
    HandOverForm,
    NextTryForm,
    PostponeForm,
    ReopenForm,
    reopenable,
)
from listeoversikt.words.acts import channel_word, colleague_word, how_word, role_word

if TYPE_CHECKING:
    from listeoversikt.operations.acting_basis import ActingBasis, OpenDuty

TO_THE_LIST = "-"
"""Given back to the list's own nurse."""


class _DutiesForm(ActForm):
    """A form with the patient's duties as ticks, the most binding ticked."""

    duties: Ticks

    def _add_duties(
        self, offered: Sequence[OpenDuty], label: str, ticked: Sequence[OpenDuty] | None = None
    ) -> None:
        on = offered[:1] if ticked is None else ticked
        self.duties = Ticks(label, duty_items(offered, self.basis), [duty.key for duty in on])
        labeled = LabeledField(label, self.duties)
        self.column.addWidget(labeled)
        self.know("duties", self.duties, labeled, Field.DUTIES)
        labeled.setVisible(bool(offered))

    def _without_discharges(self) -> tuple[OpenDuty, ...]:
        return tuple(duty for duty in self.basis.duties if not duty.is_discharge)

    def _say_of_discharge(self, sentence: str) -> None:
        if self.basis.discharges:
            self.note(sentence)


class CloseFormView(_DutiesForm):
    """«Gjort», «Takket nei» or «Ikke aktuelt»; a discharge can only be the last, and is only ticked by choice.

    ``discharged``: the discharge that «ikke aktuelt» is said of.
    """

    key = "close"

    def __init__(
        self,
        basis: ActingBasis,
        how: How,
        parent: QWidget | None = None,
        *,
        discharged: dt.date | None = None,
    ) -> None:
        super().__init__(basis, how_word(how, language()), parent)
        name = translate("Duties", "How")
        self.how = Segments(name, [(one.value, how_word(one, language())) for one in How])
        self.how.choose(how.value)
        self.add("how", name, self.how)
        given_up = [duty for duty in basis.duties if discharged and duty.discharged == discharged]
        ticked = given_up or self._without_discharges()[:1]
        self._add_duties(basis.duties, translate("Duties", "What"), ticked)
        self.of_discharge = self.note("")
        self.to_doctor = self.note(
            translate("Duties", "A doctor closes the medication review. It goes to the doctor as prepared.")
        )
        self.day = self.day_field("day", translate("Duties", "Date"), Field.DAY, day=basis.today)
        self.until = self.day_field("until", translate("Duties", "Shown again at the earliest"), Field.UNTIL)
        self.back = self.note("")
        self.why = self.text_field("why", translate("Duties", "Why"), Field.WHY)
        self.begin()

    def follow(self) -> None:  # noqa: D102
        how = How(self.how.key())
        chosen = self._chosen()
        self.to_doctor.setVisible(any(needs_doctor(duty, self.basis, how) for duty in chosen))
        self.heading.setText(how_word(how, language()))
        self._follow_discharges(how)
        rests = any(duty.reason not in NO_REST for duty in chosen)
        self._fields[Field.UNTIL].setVisible(rests or not chosen)  # type: ignore[attr-defined]
        day = back_at_the_earliest(chosen, self.day.value())
        typed = bool(self.until.text().strip())
        self.back.setText("" if day is None or typed else _back_hint(day))
        self.back.setVisible(bool(self.back.text()))

    def _follow_discharges(self, how: How) -> None:
        """A discharge can be ticked when it isn't relevant, and the form says what that does."""
        gives_up = how is How.NOT_APPLICABLE
        for duty in self.basis.duties:
            if duty.is_discharge:
                self.duties.boxes[duty.key].setVisible(gives_up)
        self._fields[Field.DUTIES].setVisible(  # type: ignore[attr-defined]
            bool(self.basis.duties if gives_up else self._without_discharges())
        )
        self.of_discharge.setText(
            translate("Duties", "The discharge leaves the worklist. Its limit and the figures don't change.")
            if gives_up
            else translate("Duties", "The discharge isn't closed here. It's settled by a contact.")
        )
        self.of_discharge.setVisible(bool(self.basis.discharges))

    def _ticked(self) -> tuple[str, ...]:
        """Those ticked and in sight."""
        return tuple(duty.key for duty in self._chosen())

    def _chosen(self) -> list[OpenDuty]:
        gives_up = self.how.key() == How.NOT_APPLICABLE.value
        found = [self.basis.duty(key) for key in self.duties.ticked()]
        return [duty for duty in found if duty is not None and (gives_up or not duty.is_discharge)]

    def read(self) -> CloseForm:  # noqa: D102
        return CloseForm(
            duties=self._ticked(),
            how=How(self.how.key()),
            day=self.day.value(),
            until=self.until.value(),
            why=self.why.text(),
            prepared=prepared_words(),
            right_patient=self.right_patient,
        )

    def said(self) -> str:  # noqa: D102
        back = back_at_the_earliest(self._chosen(), self.day.value(), self.until.value())
        return closed_words(How(self.how.key()), back)


def closed_words(how: How, back: dt.date | None = None) -> str:
    """What closing is called in the toast; ``back``: when it may be shown again."""
    said = {
        How.DONE: translate("Duties", "done"),
        How.DECLINED: translate("Duties", "declined"),
        How.NOT_APPLICABLE: translate("Duties", "not relevant"),
    }[how]
    if back is None:
        return said
    return translate("Duties", "{what}, back {day} at the earliest").format(what=said, day=day_table(back))


def _back_hint(day: dt.date) -> str:
    return translate("Duties", "Empty: back {day} at the earliest.").format(day=day_table(day))


class PostponeFormView(_DutiesForm):
    """«Utsett»: until a later working day, with the reason why."""

    key = "postpone"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("Duties", "Postpone"), parent)
        self._add_duties(self._without_discharges(), translate("Duties", "What"))
        self._say_of_discharge(
            translate("Duties", "The discharge's clock can't be put off. Plan the next try instead.")
        )
        self.until = self.day_field("until", translate("Duties", "Until"), Field.UNTIL)
        self.moved = self.note("")
        self.why = self.text_field("why", translate("Duties", "Why"), Field.WHY)
        self.begin()

    def follow(self) -> None:  # noqa: D102
        day, moved = self.until.value(), self.read().until_moved(self.basis)
        said = "" if day is None or moved is None or day == moved else moved_sentence(day, moved)
        self.moved.setText(said)
        self.moved.setVisible(bool(said))

    def read(self) -> PostponeForm:  # noqa: D102
        return PostponeForm(
            duties=self.duties.ticked(),
            until=self.until.value(),
            why=self.why.text(),
            right_patient=self.right_patient,
        )

    def said(self) -> str:  # noqa: D102
        moved = self.read().until_moved(self.basis)
        if moved is None:
            return translate("Duties", "postponed")
        return translate("Duties", "postponed until {day}").format(day=day_near(moved, self.basis.today))


class AssignFormView(ActForm):
    """«Gi til»: everything open about the patient."""

    key = "assign"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("Duties", "Give to"), parent)
        items = colleague_items(basis)
        if basis.record.owner:
            items.append((TO_THE_LIST, translate("Duties", "Back to the list's own nurse")))
        self.to = self.choice("to", translate("Duties", "Who"), [("", "–"), *items], Field.TO)
        self.note(
            translate("Duties", "Everything open about the patient goes along, with its limits as they are.")
        )
        self.begin()

    def read(self) -> AssignForm:  # noqa: D102
        to = self.to.key()
        return AssignForm(to=to, back=to == TO_THE_LIST, right_patient=self.right_patient)

    def said(self) -> str:  # noqa: D102
        if self.to.key() == TO_THE_LIST:
            return translate("Duties", "given back to the list's nurse")
        who = colleague_word(self.to.key(), language())
        return translate("Duties", "given to {who}").format(who=who)


class HandOverFormView(ActForm):
    """«Overlat til kollega»: a task of its own."""

    key = "hand_over"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("Duties", "Hand over to a colleague"), parent)
        self.to = self.choice(
            "to", translate("Duties", "Who"), [("", "–"), *colleague_items(basis)], Field.TO
        )
        self.text = self.text_field("text", translate("Duties", "What is to be done"), Field.TEXT)
        self.channel = self.choice("channel", translate("Duties", "How"), channel_items())
        self.due = self.day_field("due", translate("Duties", "By"), Field.UNTIL)
        self.moved = self.note("")
        self.begin()

    def follow(self) -> None:  # noqa: D102
        day = self.due.value()
        moved = None if day is None else self.basis.work_days.moved(day)
        said = "" if day is None or moved is None or day == moved else moved_sentence(day, moved)
        self.moved.setText(said)
        self.moved.setVisible(bool(said))

    def read(self) -> HandOverForm:  # noqa: D102
        return HandOverForm(
            to=self.to.key(),
            text=self.text.text(),
            due=self.due.value(),
            channel=chosen_channel(self.channel.key()),
            right_patient=self.right_patient,
        )

    def said(self) -> str:  # noqa: D102
        who = colleague_word(self.to.key(), language())
        return translate("Duties", "handed over to {who}").format(who=who)


class NextTryFormView(ActForm):
    """«Neste forsøk»."""

    key = "next_try"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None, *, instead: bool = False) -> None:
        super().__init__(basis, translate("Duties", "Next try"), parent)
        if instead:
            self.note(
                translate("Duties", "The discharge's clock can't be put off. Plan the next try instead.")
            )
        name = translate("Duties", "Channel")
        self.channel = Segments(
            name, [(one.value, channel_word(one, language(), short=True)) for one in Channel]
        )
        self.add("channel", name, self.channel)
        planned = basis.record.next_try
        self.day = self.day_field(
            "day",
            translate("Duties", "Day"),
            Field.UNTIL,
            day=planned.day if planned is not None else None,
            hint=translate("Duties", "Empty takes a planned try away.") if planned is not None else "",
        )
        self.moved = self.note("")
        self._planned = planned is not None
        self.begin()

    def follow(self) -> None:  # noqa: D102
        day = self.day.value()
        moved = None if day is None else self.basis.work_days.moved(day)
        said = "" if day is None or moved is None or day == moved else moved_sentence(day, moved)
        self.moved.setText(said)
        self.moved.setVisible(bool(said))

    def read(self) -> NextTryForm:  # noqa: D102
        away = self._planned and not self.day.text().strip()
        return NextTryForm(
            day=self.day.value(),
            channel=Channel(self.channel.key()),
            away=away,
            right_patient=self.right_patient,
        )

    def said(self) -> str:  # noqa: D102
        day = self.day.value()
        if day is None:
            return translate("Duties", "next try taken away")
        near = day_near(self.basis.work_days.moved(day), self.basis.today)
        return translate("Duties", "next try {day}").format(day=near)


class BookingFormView(ActForm):
    """«Sett opp time»: to the health secretary's queue."""

    key = "booking"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("Duties", "Book an appointment"), parent)
        self.note(translate("Duties", "Goes to the health secretary's queue."))
        self.what = self.choice(
            "what",
            translate("Duties", "What kind"),
            [(one.value, channel_word(one, language())) for one in BOOKABLE],
        )
        self.role = self.choice(
            "role", translate("Duties", "With"), [(one, role_word(one, language())) for one in ROLES]
        )
        self.before = self.day_field("before", translate("Duties", "Before"), Field.UNTIL)
        self.text = self.text_field("text", translate("Duties", "About"), Field.TEXT)
        self.begin()

    def read(self) -> BookingForm:  # noqa: D102
        return BookingForm(
            what=Channel(self.what.key()),
            with_role=self.role.key(),
            before=self.before.value(),
            text=self.text.text(),
            right_patient=self.right_patient,
        )

    def said(self) -> str:  # noqa: D102
        return translate("Duties", "appointment asked for")


class ReopenFormView(_DutiesForm):
    """«Åpne igjen»."""

    key = "reopen"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("Duties", "Open again"), parent)
        offered = reopenable(basis)
        self._add_duties(offered, translate("Duties", "What"), offered if len(offered) == 1 else ())
        if not offered:
            self.note(translate("Duties", "Nothing about the patient is closed or put off."))
        self.begin()

    def read(self) -> ReopenForm:  # noqa: D102
        return ReopenForm(duties=self.duties.ticked(), right_patient=self.right_patient)

    def said(self) -> str:  # noqa: D102
        return translate("Duties", "opened again")
