"""What the journal says of acts that say too little alone: an answer with its question, a sign with what was signed.

Each with its day: a sentence in the journal is read alone, long after. Source: follow-up contract, «ført i journal».
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from listeoversikt.followup.after_discharge_form import shipped_points
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Answer, HomeCareAsked, Signed
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_acts import Overridden
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.plan_acts import PlanEnded, PlanReviewed, PlanStarted
from listeoversikt.words.acts import reply_word
from listeoversikt.words.dates import day_prose, day_short
from listeoversikt.words.language import ENGLISH, NORWEGIAN
from listeoversikt.words.states import frailty_word, hfrs_word


def act_sentences(
    record: PatientRecord, entry: Entry, *, language: str = NORWEGIAN, today: dt.date
) -> str | None:
    """The sentences of such an act; None for any other."""
    say = SAYINGS.get(type(entry.act)) if entry.act is not None else None
    return None if say is None else say(_Saying(record, entry, language, today), entry.act)


class _Saying:
    def __init__(self, record: PatientRecord, entry: Entry, language: str, today: dt.date) -> None:
        self.record, self.entry, self.language, self.today = record, entry, language, today

    def words(self, norwegian: str, english: str, **values: object) -> str:
        return (english if self.language == ENGLISH else norwegian).format(**values)

    def day(self, day: dt.date | None = None) -> str:
        return day_prose(day or self.entry.day, self.language)

    def short(self, day: dt.date) -> str:
        return day_short(day, self.today, self.language)


def _answer(say: _Saying, act: Answer) -> str:
    asked = next((one for one in say.record.questions if one.entry.uuid == act.of), None)
    question = ""
    if asked is not None:
        text = ended(asked.question.text)
        question = say.words("Spørsmål til legen: {text} ", "Question to the doctor: {text} ", text=text)
    reply = reply_word(act.reply, say.language).lower()
    answered = say.words(
        "Svar fra lege {day}: {reply}.", "The doctor's answer {day}: {reply}.", day=say.day(), reply=reply
    )
    return f"{question}{answered} {ended(act.text)}".strip()


def _signed(say: _Saying, act: Signed) -> str:
    point = next((one.word(say.language) for one in shipped_points() if one.key == act.item), "")
    return say.words(
        "{point} etter utskrivning {discharged}: signert av lege {day}.",
        "{point} after discharge {discharged}: signed by a doctor {day}.",
        point=point or say.words("Legemidler", "Medicines"),
        discharged=say.short(act.discharged),
        day=say.day(),
    )


def _home_care(say: _Saying, act: HomeCareAsked) -> str:
    return (
        say.words(
            "Hjemmetjenesten bedt {day} om å se til pasienten etter utskrivning {discharged}",
            "Home care was asked {day} to look in on the patient after discharge {discharged}",
            day=say.day(act.day),
            discharged=say.short(act.discharged),
        ).rstrip(".")
        + "."
    )


def _started(say: _Saying, act: PlanStarted) -> str:
    return say.words(
        "Plan for oppfølging laget {day}.", "Plan for follow-up made {day}.", day=say.day(act.day)
    )


def _reviewed(say: _Saying, act: PlanReviewed) -> str:
    patient = say.words(" sammen med pasienten", " with the patient") if act.with_patient else ""
    said = say.words(
        "Plan gjennomgått {day}{patient}.",
        "Plan reviewed {day}{patient}.",
        day=say.day(act.day),
        patient=patient,
    )
    if act.next_review is None:
        return said
    ahead = say.words("Neste gjennomgang {day}.", "Next review {day}.", day=say.day(act.next_review))
    return f"{said} {ahead}"


def _plan_ended(say: _Saying, act: PlanEnded) -> str:
    said = say.words("Plan avsluttet {day}.", "Plan ended {day}.", day=say.day(act.day))
    return f"{said} {ended(act.why)}".strip()


def _overridden(say: _Saying, act: Overridden) -> str:
    of = MEASURES.get(act.measure)
    name = say.words(*of[0]) if of else ""
    if of is None or not act.category:
        return say.words(
            "Legens egen vurdering av {name} tatt bort {day}."
            if name
            else "Legens egen vurdering tatt bort {day}.",
            "The doctor's own judgement of {name} taken away {day}."
            if name
            else "The doctor's own judgement taken away {day}.",
            name=name.lower(),
            day=say.day(),
        )
    said = say.words(
        "{name} vurdert av lege {day}: {category}.",
        "{name} judged by a doctor {day}: {category}.",
        name=name,
        day=say.day(),
        category=of[1](act.category, say.language).lower(),
    )
    return f"{said} {ended(act.why)}".strip()


def ended(text: str) -> str:
    """The text with a stop at its end; "" stays so.

    >>> [ended(text) for text in ("Kan den trappes ned?", " Ja ", "")]
    ['Kan den trappes ned?', 'Ja.', '']
    """
    said = text.strip()
    return said if not said or said[-1] in ".?!" else f"{said}."


MEASURES: Mapping[str, tuple[tuple[str, str], Callable[[str, str], str]]] = {
    "frailty_index": (("Skrøpelighet", "Frailty"), frailty_word),
    "hfrs": (("Sykehusskrøpelighet", "Hospital frailty"), hfrs_word),
}
"""The scores a doctor may judge otherwise, with the words of their categories."""
SAYINGS: Mapping[type[Act], Callable[[_Saying, Any], str]] = {
    Answer: _answer,
    Signed: _signed,
    HomeCareAsked: _home_care,
    PlanStarted: _started,
    PlanReviewed: _reviewed,
    PlanEnded: _plan_ended,
    Overridden: _overridden,
}
"""By the act's kind."""
