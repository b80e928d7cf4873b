"""The small forms about the patient: followed or not, stop signs, what to know, questions, the journal, one tick more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from listeoversikt.followup.journal_state import awaits_journal
from listeoversikt.followup.log.patient_acts import Flags, InJournal, Route, Sign
from listeoversikt.followup.team import DOCTOR
from listeoversikt.gui.acting.act_form import ActForm
from listeoversikt.gui.acting.duty_words import colleague_items
from listeoversikt.gui.acting.inputs import Segments, Ticks, WrappedTick
from listeoversikt.gui.parts.fields import Choice, DateField, LabeledField
from listeoversikt.gui.texts import day_near, language, translate
from listeoversikt.operations.act_faults import Field
from listeoversikt.operations.journal_text import entry_word
from listeoversikt.operations.patient_forms import (
    DiscussedForm,
    FlagsForm,
    JournalForm,
    LiftForm,
    MemberEndForm,
    MemberForm,
    QuestionForm,
    StopSignForm,
)
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.words.acts import journal_word, route_word, sign_word
from listeoversikt.words.records import discharged_to_word

if TYPE_CHECKING:
    from listeoversikt.followup.log.entry import Entry
    from listeoversikt.operations.acting_basis import ActingBasis
    from listeoversikt.operations.duty_forms import PatientForm
    from listeoversikt.operations.typed_discharge import TypedForm

HOME_TO = (DischargedTo.HOME, DischargedTo.SHORT_TERM_NURSING_HOME, DischargedTo.NURSING_HOME)
"""Where one who was in hospital goes."""


class ConfirmForm(ActForm):
    """Nothing to fill in: only the tick «riktig pasient» is asked for."""

    def __init__(
        self,
        key: str,
        basis: ActingBasis,
        title: str,
        form: PatientForm,
        said: str,
        parent: QWidget | None = None,
    ) -> None:
        self.key = key
        super().__init__(basis, title, parent)
        self._form, self._said = form, said
        self.begin()

    def read(self) -> PatientForm:  # noqa: D102
        import dataclasses

        return dataclasses.replace(self._form, right_patient=self.right_patient)

    def said(self) -> str:  # noqa: D102
        return self._said


class QuestionFormView(ActForm):
    """«Spør legen»."""

    key = "question"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("PatientForms", "Ask the doctor"), parent)
        self.text = self.text_field("text", translate("PatientForms", "Question"), Field.TEXT)
        doctors = [item for item in colleague_items(basis) if basis.team.role_of(item[0]) == DOCTOR]
        own = ("", translate("PatientForms", "The patient's own doctor"))
        self.to = self.choice("to", translate("PatientForms", "To"), [own, *doctors], Field.TO)
        self.note(
            translate("PatientForms", "Answered with yes, no or «talk to me». Not for acute enquiries.")
        )
        self.begin()

    def read(self) -> QuestionForm:  # noqa: D102
        return QuestionForm(text=self.text.text(), to=self.to.key(), right_patient=self.right_patient)

    def said(self) -> str:  # noqa: D102
        return translate("PatientForms", "question sent to the doctor")


class MemberFormView(ActForm):
    """«Følges av PHT»: a person's decision."""

    key = "member"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("PatientForms", "Followed by the team"), parent)
        self.day = self.day_field("day", translate("PatientForms", "From"), Field.DAY, day=basis.today)
        self.route = self.choice(
            "route",
            translate("PatientForms", "How the patient came here"),
            [(one.value, route_word(one, language())) for one in Route],
        )
        self.route.choose((Route.DISCHARGE if basis.discharges else Route.SEARCH).value)
        self.why = self.text_field("why", translate("PatientForms", "Why"), Field.WHY)
        self.until = self.day_field(
            "until",
            translate("PatientForms", "Until"),
            Field.UNTIL,
            hint=translate("PatientForms", "To be thought over again. May be empty."),
        )
        self.begin()

    def read(self) -> MemberForm:  # noqa: D102
        return MemberForm(
            day=self.day.value(),
            route=Route(self.route.key()),
            why=self.why.text(),
            until=self.until.value(),
            right_patient=self.right_patient,
        )

    def said(self) -> str:  # noqa: D102
        return translate("PatientForms", "followed by the team")


class MemberEndFormView(ActForm):
    """No longer followed, and why."""

    key = "member_end"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("PatientForms", "End the follow-up by the team"), parent)
        member = basis.record.member
        if member is not None:
            since = day_near(member.began.day, basis.today)
            self.note(
                translate("PatientForms", "Followed since {day}. {why}").format(
                    day=since, why=member.began.why
                )
            )
        self.day = self.day_field("day", translate("PatientForms", "Ended"), Field.DAY, day=basis.today)
        self.why = self.text_field("why", translate("PatientForms", "Why"), Field.WHY)
        self.begin()

    def read(self) -> MemberEndForm:  # noqa: D102
        return MemberEndForm(day=self.day.value(), why=self.why.text(), right_patient=self.right_patient)

    def said(self) -> str:  # noqa: D102
        return translate("PatientForms", "no longer followed by the team")


class StopSignFormView(ActForm):
    """A stop sign, set or taken away; it holds at once."""

    key = "stop_sign"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("PatientForms", "Stop sign"), parent)
        self._standing = {sign for sign in Sign if basis.holds(sign)}
        items = [(sign.value, self._word(sign)) for sign in Sign]
        self.sign = self.choice("sign", translate("PatientForms", "Sign"), items, Field.SIGN)
        if Sign.IN_HOSPITAL in self._standing:
            self.sign.choose(Sign.IN_HOSPITAL.value)
        self.day = DateField(lambda: basis.today)
        self.day.set_value(basis.today)
        self._day_label = self.add("day", translate("PatientForms", "From"), self.day, Field.DAY)
        self.until = self.day_field("until", translate("PatientForms", "Back"), Field.UNTIL)
        self._add_coming_home()
        self.what = self.note("")
        self.begin()

    def _add_coming_home(self) -> None:
        """Who was in hospital has been discharged: a sign that stands has no discharge known since."""
        self.came_home = WrappedTick(translate("PatientForms", "Discharged: starts the limit for a contact"))
        self.came_home.setChecked(True)
        self.column.addWidget(self.came_home)
        self.know("came_home", self.came_home)
        day_name, to_name = (
            translate("PatientForms", "Discharged"),
            translate("PatientForms", "Discharged to"),
        )
        self.home_day = DateField(lambda: self.basis.today)
        self.home_day.set_value(self.basis.today)
        self.home_to = Choice(to_name, [(to.name, discharged_to_word(to, language())) for to in HOME_TO])
        self._home_day_label = self.add("home_day", day_name, self.home_day)
        self._home_to_label = self.add("home_to", to_name, self.home_to)

    @property
    def _comes_home(self) -> bool:
        """The discharge is typed in with it."""
        return self._lifts_hospital and self.came_home.isChecked()

    @property
    def _lifts_hospital(self) -> bool:
        return self.lifts and self.sign.key() == Sign.IN_HOSPITAL.value

    def _follow_coming_home(self) -> None:
        self.came_home.setVisible(self._lifts_hospital)
        self._home_day_label.setVisible(self._comes_home)
        self._home_to_label.setVisible(self._comes_home)
        self._fields[Field.DAY] = self._home_day_label if self._comes_home else self._day_label

    def _what_lifting_does(self) -> str:
        if not self._lifts_hospital or self._comes_home:
            return ""
        return translate(
            "PatientForms", "Without a discharge no limit starts, and nobody is reminded to call."
        )

    def discharge(self) -> TypedForm | None:  # noqa: D102
        form = self.read()
        return form.discharge(self.basis) if isinstance(form, LiftForm) else None

    def _word(self, sign: Sign) -> str:
        word = sign_word(sign, language())
        if sign not in self._standing:
            return word
        return translate("PatientForms", "{sign}: take away").format(sign=word)

    @property
    def lifts(self) -> bool:
        """The chosen sign stands already: saving takes it away."""
        return Sign(self.sign.key()) in self._standing

    def follow(self) -> None:  # noqa: D102
        sign = Sign(self.sign.key())
        self._day_label.setVisible(not self.lifts)
        self._fields[Field.UNTIL].setVisible(sign is Sign.AWAY and not self.lifts)  # type: ignore[attr-defined]
        self._follow_coming_home()
        self.what.setText(self._what_lifting_does() if self.lifts else _what_it_does(sign))
        self.what.setVisible(bool(self.what.text()))

    def read(self) -> PatientForm:  # noqa: D102
        sign = Sign(self.sign.key())
        if self.lifts:
            return LiftForm(
                sign=sign,
                came_home=self._comes_home,
                discharged=self.home_day.value(),
                discharged_to=DischargedTo[self.home_to.key()],
                right_patient=self.right_patient,
            )
        return StopSignForm(
            sign=sign, day=self.day.value(), until=self.until.value(), right_patient=self.right_patient
        )

    def said(self) -> str:  # noqa: D102
        word = sign_word(Sign(self.sign.key()), language()).lower()
        day = self.home_day.value()
        if self._comes_home and day is not None:
            said = translate("PatientForms", "stop sign taken away: {sign}, discharged {day}")
            return said.format(sign=word, day=day_near(day, self.basis.today))
        if self.lifts:
            return translate("PatientForms", "stop sign taken away: {sign}").format(sign=word)
        return translate("PatientForms", "stop sign: {sign}").format(sign=word)


def _what_it_does(sign: Sign) -> str:
    return {
        Sign.DEAD: translate("PatientForms", "Closes everything. Only a leader can take it away."),
        Sign.IN_HOSPITAL: translate("PatientForms", "Nothing routine until the next discharge."),
        Sign.MOVED: translate("PatientForms", "Closes everything until the next extract."),
        Sign.PALLIATIVE: translate("PatientForms", "No routine reasons. Discharges and plans go on."),
        Sign.AWAY: translate("PatientForms", "Nothing routine until the day of return."),
    }[sign]


class FlagsFormView(ActForm):
    """What to know before a contact; encrypted, never exported."""

    key = "flags"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("PatientForms", "What to know"), parent)
        now = basis.record.flags or Flags()
        self.interpreter = self.text_field("interpreter", translate("PatientForms", "Interpreter, language"))
        self.hearing = self.text_field("hearing", translate("PatientForms", "Hearing and sight"))
        self.guardian = self.text_field("guardian", translate("PatientForms", "Guardian and consent"))
        self.kin = self.text_field(
            "kin",
            translate("PatientForms", "Next of kin"),
            hint=translate("PatientForms", "The relation, never a name."),
        )
        self.consent = Segments(
            translate("PatientForms", "Next of kin may be told"),
            [
                ("", translate("PatientForms", "Not asked")),
                ("yes", translate("PatientForms", "Yes")),
                ("no", translate("PatientForms", "No")),
            ],
        )
        self.add("consent", translate("PatientForms", "Next of kin may be told"), self.consent)
        self.safety = self._tick(
            "safety", translate("PatientForms", "Safety at home visits: see the journal"), now.home_safety
        )
        self.address = self._tick(
            "address", translate("PatientForms", "Address protected: never print"), now.address_protected
        )
        self.young = self._tick(
            "children", translate("PatientForms", "Children in the household"), now.children
        )
        self.note(translate("PatientForms", "Kept encrypted. Never exported."))
        for field, text in (
            (self.interpreter, now.interpreter),
            (self.hearing, now.hearing_sight),
            (self.guardian, now.guardian),
            (self.kin, now.kin),
        ):
            field.setText(text)
        self.consent.choose("" if now.kin_consent is None else "yes" if now.kin_consent else "no")
        self.begin()

    def _tick(self, name: str, text: str, on: bool) -> QCheckBox:
        box = WrappedTick(text)
        box.setChecked(on)
        self.column.addWidget(box)
        self.know(name, box)
        return box

    def read(self) -> FlagsForm:  # noqa: D102
        consent = {"": None, "yes": True, "no": False}[self.consent.key()]
        return FlagsForm(
            flags=Flags(
                interpreter=self.interpreter.text().strip(),
                hearing_sight=self.hearing.text().strip(),
                home_safety=self.safety.isChecked(),
                address_protected=self.address.isChecked(),
                guardian=self.guardian.text().strip(),
                children=self.young.isChecked(),
                kin=self.kin.text().strip(),
                kin_consent=consent,
            ),
            right_patient=self.right_patient,
        )

    def said(self) -> str:  # noqa: D102
        return translate("PatientForms", "what to know is saved")


class DiscussedFormView(ActForm):
    """«Drøftet»."""

    key = "discussed"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("PatientForms", "Discussed"), parent)
        self.day = self.day_field("day", translate("PatientForms", "Date"), Field.DAY, day=basis.today)
        self.text = self.text_field("text", translate("PatientForms", "Note"), Field.TEXT)
        self.begin()

    def read(self) -> DiscussedForm:  # noqa: D102
        return DiscussedForm(day=self.day.value(), text=self.text.text(), right_patient=self.right_patient)

    def said(self) -> str:  # noqa: D102
        return translate("PatientForms", "discussed")


class JournalFormView(ActForm):
    """«Ført i journal»: yes with the day, or not needed and why."""

    key = "journal"

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(basis, translate("PatientForms", "In the journal"), parent)
        waiting = awaits_journal(basis.record, basis.discharges)
        if not waiting:
            self.note(translate("PatientForms", "Everything about the patient is in the journal."))
        label = translate("PatientForms", "What")
        items = [(entry.uuid, self._words(entry)) for entry in waiting]
        self.of = Ticks(label, items, [entry.uuid for entry in waiting])
        labeled = LabeledField(label, self.of)
        if not waiting:
            labeled.hide()
        self.column.addWidget(labeled)
        self.know("of", self.of, labeled, Field.DUTIES)
        name = translate("PatientForms", "State")
        states = (InJournal.YES, InJournal.NOT_NEEDED)
        self.state_field = Segments(name, [(one.value, journal_word(one, language())) for one in states])
        self.add("state", name, self.state_field)
        self.day = self.day_field("day", translate("PatientForms", "Date"), Field.DAY, day=basis.today)
        self.why = self.text_field("why", translate("PatientForms", "Why"), Field.WHY)
        self.begin()

    def _words(self, entry: Entry) -> str:
        if entry.act is None:
            return ""
        day = getattr(entry.act, "day", None) or entry.day
        told = entry_word(self.basis.record, entry, language(), today=self.basis.today)
        return f"{day_near(day, self.basis.today)} {told}"

    def follow(self) -> None:  # noqa: D102
        yes = self.state_field.key() == InJournal.YES.value
        self._fields[Field.DAY].setVisible(yes)  # type: ignore[attr-defined]
        self._fields[Field.WHY].setVisible(not yes)  # type: ignore[attr-defined]

    def read(self) -> JournalForm:  # noqa: D102
        return JournalForm(
            of=self.of.ticked(),
            state=InJournal(self.state_field.key()),
            day=self.day.value(),
            why=self.why.text(),
            right_patient=self.right_patient,
        )

    def said(self) -> str:  # noqa: D102
        if self.state_field.key() == InJournal.YES.value:
            return translate("PatientForms", "marked as in the journal")
        return translate("PatientForms", "marked as not needed in the journal")
