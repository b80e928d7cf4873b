"""KITH epikrise 1.1 and 1.2: one stay, of one or more department stays, with its diagnoses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from listeoversikt.journal.messages.code_lists import (
    DAY_TREATMENT,
    DIED,
    OUTPATIENT,
    OUTPATIENT_LETTERS,
    icd10_of,
    institution_of,
    outcome_of,
    status_of,
    urgency_of,
)
from listeoversikt.journal.messages.elements import (
    Element,
    child,
    children,
    day_of,
    everywhere,
    namespace_of,
    text_of,
    time_of,
)
from listeoversikt.journal.messages.envelope import Content
from listeoversikt.journal.messages.head import Head, usable_number
from listeoversikt.journal.messages.message import Message, NotRead, Reason
from listeoversikt.patient_list.frames import DischargedTo, Urgency
from listeoversikt.patient_list.message_facts import MessageKind, MessageStatus

KIND = MessageKind.EPIKRISE
VERSIONS = {"2006-09-23": "1.1", "2012-02-15": "1.2"}
_OUTPATIENT_WORDS = re.compile(r"poliklin|legevakt")


def read_letter(content: Content, head: Head) -> Message:
    """The letter as a message. Raises ``NotRead`` where it lacks what a stay needs, or isn't about a stay."""
    root = content.body
    report = child(root, "ServRprt")
    status = status_of(child(report, "ServType"))
    numbers = (*_national_numbers(report), *head.national_numbers)
    letter = Message(
        kind=KIND,
        status=status,
        version=VERSIONS.get(namespace_of(root).rpartition("/")[2], ""),
        sent=head.sent or time_of(child(root, "GenDate")) or time_of(child(report, "IssueDate")),
        national_numbers=tuple(dict.fromkeys(numbers)),
        message_id=text_of(child(root, "MsgId")) or head.message_id,
        document_id=text_of(child(report, "ServProvId")),
        refers_to=head.refers_to if status is not MessageStatus.NEW else (),
    )
    if status is MessageStatus.CANCELLED:
        return letter
    if not numbers:
        raise NotRead(Reason.NO_PATIENT, KIND)
    return _with_stay(letter, root, report, head)


def _with_stay(letter: Message, root: Element, report: Element | None, head: Head) -> Message:
    events = [*_stays(root, report)]
    reported = [one for event in events for one in children(event, "ReportedEvent")]
    begun = [day for one in reported if (day := day_of(child(one, "StartDateTime")))]
    ended = [day for one in reported if (day := day_of(child(one, "EndDateTime")))]
    if not ended:
        raise NotRead(Reason.NO_DISCHARGE, KIND)
    admitted, discharged = min(begun, default=None), max(ended)
    if admitted is not None and admitted > discharged:
        raise NotRead(Reason.WRONG_ORDER, KIND)
    last = max(events, key=_end)
    destination = outcome_of(next(children(last, "AdmOutcome"), None))
    died = day_of(child(report, "Patient", "DateOfDeath"))
    if died == discharged or destination is DIED:
        destination, died = DischargedTo.DIED, discharged
    main, other = _diagnoses(events)
    specialties = [text_of(one) for event in events for one in everywhere(event, "MedSpeciality")]
    return Message(
        kind=letter.kind,
        status=letter.status,
        version=letter.version,
        sent=letter.sent,
        admitted=admitted,
        discharged=discharged,
        died=died if died is not None and died >= discharged else None,
        main=main,
        other=other,
        urgency=_urgency(events, admitted, discharged),
        institution=institution_of([*_senders_names(report), *head.sender_names], specialties),
        discharged_to=destination,
        national_numbers=letter.national_numbers,
        message_id=letter.message_id,
        document_id=letter.document_id,
        refers_to=letter.refers_to,
    )


def _stays(root: Element, report: Element | None) -> Iterator[Element]:
    """The events that are stays, department stays inside another too. Raises ``NotRead`` where all are outpatient."""
    events = [] if report is None else [*everywhere(report, "Event")]
    kinds = {event: text_of(child(event, "Service", "AdmCat")) for event in events}
    stays = [event for event in events if kinds[event] not in OUTPATIENT]
    if not any(kinds.values()) and _is_outpatient(root, report):
        stays = []
    if events and not stays:
        raise NotRead(Reason.OUTPATIENT, KIND)
    yield from stays


def _is_outpatient(root: Element, report: Element | None) -> bool:
    """By the letter's own type, where no event says what kind of contact it was."""
    types = text_of(child(root, "Type")).upper(), text_of(child(report, "MsgDescr")).lower()
    return types[0] in OUTPATIENT_LETTERS or bool(_OUTPATIENT_WORDS.search(types[1]))


def _end(event: Element) -> dt.date:
    ends = [day for one in children(event, "ReportedEvent") if (day := day_of(child(one, "EndDateTime")))]
    return max(ends, default=dt.date.min)


def _urgency(events: list[Element], admitted: dt.date | None, discharged: dt.date) -> Urgency | None:
    """The first event's that says; day treatment on one day is planned."""
    found = [urgency_of(child(event, "Priority")) for event in events]
    stated = next((one for one in found if one is not None), None)
    by_day = all(text_of(child(event, "Service", "AdmCat")) == DAY_TREATMENT for event in events)
    return Urgency.PLANNED if stated is None and by_day and admitted == discharged else stated


def _diagnoses(events: list[Element]) -> tuple[str, tuple[str, ...]]:
    """The main diagnosis and the others, in ICD-10: of the last event's main ones the first."""
    mains: list[str] = []
    others: list[str] = []
    for event in sorted(events, key=_end, reverse=True):
        for item in children(event, "InfItem"):
            kind = text_of(child(item, "Type")).upper()
            if kind not in ("H", "B"):
                continue
            for described in children(item, "Observation", "CodedDescr"):
                code = icd10_of(child(described, "Concept"))
                (mains if kind == "H" else others).append(code)
                others += [icd10_of(value) for value in children(described, "Modifier", "Value")]
    mains = [code for code in dict.fromkeys(mains) if code]
    others = [code for code in dict.fromkeys([*mains[1:], *others]) if code]
    main = mains[0] if mains else ""
    return main, tuple(code for code in others if code != main)


def _national_numbers(report: Element | None) -> list[str]:
    """The patient's numbers in the letter itself."""

    patient = child(report, "Patient")
    pairs = [(child(patient, "OffId"), child(patient, "TypeOffId"))]
    pairs += [(child(one, "Id"), child(one, "Type")) for one in children(patient, "AdditionalId")]
    found = [usable_number(text_of(number), text_of(kind)) for number, kind in pairs]
    return [number for number in found if number]


def _senders_names(report: Element | None) -> list[str]:
    """The names of the sending institution and department; used for what kind of place it is, and not kept."""
    provider = child(report, "ServProvider", "HCP", "Inst")
    names = [child(provider, "Name"), *children(provider, "Dept", "Name")]
    return [text_of(name) for name in names if name is not None]
