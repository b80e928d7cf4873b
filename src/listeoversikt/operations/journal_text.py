"""Texts for the office's own journal: who it is about first, then plain sentences. No internal words, no score.

*journalnr · født (år) · kjønn · liste*, with the pseudonym where the extract has no journal number. Made on demand
for a form or the clipboard; never printed, never logged. Source: follow-up contract, "The worklist".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from listeoversikt.followup.journal_state import attempts_told
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Channel, Closed, Contact, How, NotNow, Outcome
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_acts import MemberEnded, MemberFrom
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.review_acts import Decision, Reviewed
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.journal_acts import act_sentences, ended
from listeoversikt.operations.office import View
from listeoversikt.operations.why import NotOnList
from listeoversikt.patient_list.frames import Sex
from listeoversikt.words.act_lines import act_line
from listeoversikt.words.acts import channel_word, clock_word, outcome_word, role_word, route_word
from listeoversikt.words.dates import day_prose, day_short
from listeoversikt.words.in_journal import attempts_word, journal_reason
from listeoversikt.words.language import ENGLISH, NORWEGIAN, counted
from listeoversikt.words.records import sex_word


@dataclass(frozen=True)
class Who:
    """Who it is about. ``number`` is the journal's own, "" where the extract has none; ``sex`` female, male or ""."""

    number: str
    patient_id: str
    birth_year: int
    sex: str
    list_name: str


def who_of(view: View, patient_id: str) -> Who:
    """The patient, from the list; raises ``NotOnList``."""
    row = view.position.get(patient_id)
    if row is None:
        raise NotOnList
    patients = view.patient_list.patients

    def text(column: str) -> str:
        code = int(patients[column][row])
        return patients.labels[column][code] if code >= 0 else ""

    sex = int(patients["sex"][row])
    return Who(
        number=text("record_number"),
        patient_id=patient_id,
        birth_year=int(patients["birth_year"][row]),
        sex="" if sex < 0 else Sex(sex).name.lower(),
        list_name=text("gp"),
    )


def who_line(who: Who, language: str = NORWEGIAN) -> str:
    """The line that every action and every copied text begins with.

    >>> who_line(Who("123456", "P1", 1942, "female", "L02"))
    '123456 · født 1942 · kvinne · liste L02'
    """
    english = language == ENGLISH
    parts = [who.number or who.patient_id, f"born {who.birth_year}" if english else f"født {who.birth_year}"]
    if who.sex:
        parts.append(sex_word(who.sex, language))
    if who.list_name:
        parts.append(f"list {who.list_name}" if english else f"liste {who.list_name}")
    return " · ".join(parts)


def note_text(who: Who, lines: Sequence[str], *, language: str = NORWEGIAN) -> str:
    """A text for the journal: who, then the lines as they are."""
    return "\n".join([who_line(who, language), *(line for line in lines if line.strip())])


def contact_text(who: Who, contact: Contact, *, language: str = NORWEGIAN, today: dt.date) -> str:
    """A contact or attempt as it may stand in the journal."""
    return note_text(who, [contact_sentences(contact, language=language, today=today)], language=language)


def contact_sentences(contact: Contact, *, language: str = NORWEGIAN, today: dt.date) -> str:
    """«3. november 2026 kl. 09.14. Telefon ved sykepleier etter utskrivning 28.10. Pasienten ble nådd. …»"""
    say = _Words(language)
    when = f"{day_prose(contact.day, language)} {clock_word(contact.clock, language)}".strip()
    sentences = [when, _what(contact, say, today), say.outcome(contact), *_settled(contact, say)]
    if contact.note.strip():
        sentences.append(contact.note.strip())
    if contact.next_step.strip():
        sentences.append(say("Videre: {text}", "Next: {text}", text=contact.next_step.strip()))
    if contact.minutes:
        sentences.append(
            counted(
                ("Tid: {n} minutt", "Time: {n} minute"),
                ("Tid: {n} minutter", "Time: {n} minutes"),
                contact.minutes,
                language,
            )
        )
    return " ".join(ended(sentence) for sentence in sentences if sentence)


def attempts_sentences(tried: Sequence[Contact], *, language: str = NORWEGIAN, today: dt.date) -> str:
    """«Forsøkt å nå pasienten etter utskrivning 28.10.: telefon 2. november 2026 (ikke svar). Ikke nådd.»"""
    say = _Words(language)
    days = dict.fromkeys(one.discharged for one in tried if one.discharged is not None)
    discharges = ", ".join(day_short(day, today, language) for day in days)
    sentence = say(
        "Forsøkt å nå pasienten etter utskrivning {days}: {tries}",
        "Tried to reach the patient after discharge {days}: {tries}",
        days=discharges,
        tries=_tries(tried, say),
    )
    return f"{sentence}. {say('Ikke nådd', 'Not reached')}."


def tried_before(tried: Sequence[Contact], *, language: str = NORWEGIAN) -> str:
    """«Forsøkt før: telefon 2. november 2026 (ikke svar).»; "" where nobody had tried."""
    say = _Words(language)
    tries = _tries(tried, say)
    return f"{say('Forsøkt før: {tries}', 'Tried before: {tries}', tries=tries)}." if tried else ""


def entry_sentences(
    who: Who, record: PatientRecord, entry: Entry, *, language: str = NORWEGIAN, today: dt.date
) -> str:
    """What one event comes to in the journal, with the attempts that it tells of; "" for none."""
    act = entry.act
    if act is None:
        return ""
    if not isinstance(act, Contact):
        said = act_sentences(record, entry, language=language, today=today)
        if said is not None:
            return said
        return "\n".join(decision_text(who, act, language=language, today=today).splitlines()[1:])
    tried = [one.contact for one in attempts_told(record, entry.uuid)]
    if tried and not act.reached and act.outcome is not Outcome.SENT:
        return attempts_sentences(tried, language=language, today=today)
    said = contact_sentences(act, language=language, today=today)
    return f"{said} {tried_before(tried, language=language)}".strip()


def entry_word(record: PatientRecord, entry: Entry, language: str = NORWEGIAN, *, today: dt.date) -> str:
    """One event as a line to choose among: what was done, or the attempts that it tells of."""
    act = entry.act
    if act is None:
        return ""
    tried = attempts_told(record, entry.uuid)
    if tried and tried[-1].entry.uuid == entry.uuid and tried[-1].contact.discharged is not None:
        return attempts_word(len(tried), tried[-1].contact.discharged, language, today=today)
    return act_line(act, language, today=today)


def _tries(tried: Sequence[Contact], say: _Words) -> str:
    texts = []
    for one in tried:
        when = f"{day_prose(one.day, say.language)} {clock_word(one.clock, say.language)}".strip()
        how = outcome_word(one.outcome, say.language).lower()
        texts.append(f"{channel_word(one.channel, say.language).lower()} {when} ({how})")
    return "; ".join(texts)


def decision_text(who: Who, act: Act, *, language: str = NORWEGIAN, today: dt.date) -> str:
    """A decision about the patient as it may stand in the journal."""
    return note_text(who, [ended(_decision(act, _Words(language), today))], language=language)


class _Words:
    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, norwegian: str, english: str, **values: Any) -> str:
        return (english if self.language == ENGLISH else norwegian).format(**values)

    def outcome(self, contact: Contact) -> str:
        """How it went, as a sentence."""
        told = {
            Outcome.ANSWERED: ("Pasienten ble nådd", "The patient was reached"),
            Outcome.NEXT_OF_KIN: ("Pårørende ble nådd", "Next of kin was reached"),
            Outcome.DECLINED: ("Pasienten takket nei", "The patient declined"),
            Outcome.SENT: ("Sendt", "Sent"),
        }.get(contact.outcome)
        if told is not None and (contact.reached or contact.outcome is Outcome.SENT):
            return self(*told)
        how = outcome_word(contact.outcome, self.language).lower()
        return self("Ikke nådd: {how}", "Not reached: {how}", how=how)


def _what(contact: Contact, say: _Words, today: dt.date) -> str:
    channel = channel_word(contact.channel, say.language)
    if contact.channel is Channel.LETTER:
        channel = say("Brev eller melding på Helsenorge", "Letter or message")
    role = role_word(contact.role, say.language).lower()
    by = say(" ved {role}", " by {role}", role=role) if contact.role and contact.role != "annet" else ""
    discharge = ""
    if contact.discharged is not None:
        day = day_short(contact.discharged, today, say.language)
        discharge = say(" etter utskrivning {day}", " after discharge {day}", day=day)
    attempt = "" if contact.reached or contact.channel is Channel.LETTER else say("Forsøk: ", "Attempt: ")
    return f"{attempt}{channel if not attempt else channel.lower()}{by}{discharge}"


def _settled(contact: Contact, say: _Words) -> list[str]:
    """What was seen to in the contact; a discharge is told already."""
    names = [journal_reason(key, say.language) for key in contact.closes if key != Reason.DISCHARGE.value]
    return [say("Gjelder: {names}", "About: {names}", names="; ".join(names))] if names else []


def _decision(act: Act, say: _Words, today: dt.date) -> str:
    if isinstance(act, Closed):
        how = {
            How.DONE: ("{reason}: gjort {day}", "{reason}: done {day}"),
            How.DECLINED: ("{reason}: pasienten takket nei {day}", "{reason}: the patient declined {day}"),
            How.NOT_APPLICABLE: (
                "{reason}: vurdert {day}, ingen oppfølging nå",
                "{reason}: thought over {day}, no follow-up now",
            ),
        }[act.how]
        day = day_prose(act.day, say.language)
        text = say(*how, reason=journal_reason(act.reason, say.language), day=day)
        return f"{text}. {act.why}" if act.why else text
    if isinstance(act, MemberFrom):
        return say(
            "Følges opp av primærhelseteamet fra {day}, etter {route}. {why}",
            "Followed up by the primary health team from {day}, after {route}. {why}",
            day=day_prose(act.day, say.language),
            route=_route(act, say),
            why=act.why,
        )
    if isinstance(act, MemberEnded):
        return say(
            "Oppfølging av primærhelseteamet er avsluttet {day}. {why}",
            "Follow-up by the primary health team ended {day}. {why}",
            day=day_prose(act.day, say.language),
            why=act.why,
        )
    if isinstance(act, NotNow):
        return say(
            "Ikke tatt kontakt nå, vurderes igjen {day}. {why}",
            "No contact now, to be thought over again {day}. {why}",
            day=day_prose(act.until, say.language),
            why=act.why,
        )
    if isinstance(act, Reviewed):
        day = day_prose(act.day, say.language) if act.day is not None else ""
        text = say(*REVIEWED[act.decision], day=day).replace("  ", " ").replace(" ,", ",")
        return f"{text}. {act.text}" if act.text else text
    return act_line(act, say.language, today=today)


_LOOKED = ("Vurdert ved gjennomgang {day}, ", "Thought over in a review {day}, ")
REVIEWED = {
    decision: (f"{_LOOKED[0]}{norwegian}", f"{_LOOKED[1]}{english}")
    for decision, norwegian, english in (
        (Decision.FOLLOW_UP, "følges opp", "to be followed up"),
        (Decision.NOT_NOW, "ingen oppfølging nå", "no follow-up now"),
        (Decision.NOT_RELEVANT, "oppfølging ikke aktuelt", "follow-up not relevant"),
        (Decision.WRONG_DATA, "opplysninger må rettes", "data to be corrected"),
    )
}
"""What a list review came to."""


def _route(act: MemberFrom, say: _Words) -> str:
    told = {
        "doctor": ("ønske fra lege", "a doctor's wish"),
        "search": ("gjennomgang av listen", "a review of the list"),
        "enquiry": ("henvendelse", "an enquiry"),
        "discharge": ("utskrivning", "discharge"),
    }.get(act.route.value)
    return say(*told) if told else route_word(act.route, say.language).lower()
