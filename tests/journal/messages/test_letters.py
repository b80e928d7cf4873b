"""Epikrise 1.1 and 1.2 as senders write them: parts missing, other prefixes, several events, other contacts."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.journal.messages.message import Message, NotRead, Outcome, Reason
from listeoversikt.journal.messages.read import read_message
from listeoversikt.patient_list.frames import DischargedTo, Institution, Urgency
from listeoversikt.patient_list.message_facts import MessageStatus
from tests.journal.messages.made_messages import letter, national_number

TODAY = dt.date(2026, 4, 1)
NUMBER = national_number(1)
CAME, LEFT = dt.date(2026, 3, 10), dt.date(2026, 3, 19)


def read(xml: str) -> Message:
    return read_message(xml.encode(), today=TODAY)


def stopped(xml: str) -> NotRead:
    with pytest.raises(NotRead) as caught:
        read(xml)
    return caught.value


@pytest.mark.parametrize("version", ["1.1", "1.2"])
@pytest.mark.parametrize("prefix", ["", "e", "ns0"])
def test_that_a_letter_tells_days_diagnoses_and_where_to(version: str, prefix: str) -> None:
    message = read(letter(NUMBER, version=version, prefix=prefix))
    assert (message.admitted, message.discharged) == (CAME, LEFT)
    assert (message.main, message.other) == ("I509", ("E119",))
    assert message.discharged_to is DischargedTo.HOME
    assert message.national_numbers == (NUMBER,)
    assert (message.version, message.status) == (version, MessageStatus.NEW)
    assert (message.urgency, message.institution) == (None, None)


def test_that_a_letter_without_a_namespace_is_read() -> None:
    message = read(letter(NUMBER).replace(' xmlns="http://www.kith.no/xmlstds/epikrise/2012-02-15"', ""))
    assert (message.discharged, message.version) == (LEFT, "")


def test_that_several_department_stays_are_one_stay() -> None:
    stays = [("2026-03-10", "2026-03-12"), ("2026-03-12", "2026-03-19")]
    message = read(letter(NUMBER, stays=stays))
    assert (message.admitted, message.discharged) == (CAME, LEFT)
    assert message.other == ("E119",)


def test_that_a_letter_without_the_day_of_admission_is_read() -> None:
    message = read(letter(NUMBER, stays=[("", "2026-03-19")]))
    assert (message.admitted, message.discharged) == (None, LEFT)


def test_that_a_letter_without_the_day_of_discharge_isnt_ours() -> None:
    found = stopped(letter(NUMBER, stays=[("2026-03-10", "")]))
    assert (found.outcome, found.reason, found.kind) == (Outcome.NOT_OURS, Reason.NO_DISCHARGE, "epikrise")
    assert stopped(letter(NUMBER, stays=[])).reason is Reason.NO_DISCHARGE


def test_that_a_letter_without_the_patients_number_isnt_ours_unless_it_cancels() -> None:
    assert stopped(letter("")).reason is Reason.NO_PATIENT
    assert read(letter("", status="C", stays=[])).status is MessageStatus.CANCELLED


@pytest.mark.parametrize("contact", ["3", "4", "5", "6"])
def test_that_an_outpatient_letter_isnt_about_a_stay(contact: str) -> None:
    assert stopped(letter(NUMBER, contact=f'<AdmCat V="{contact}"/>')).reason is Reason.OUTPATIENT


@pytest.mark.parametrize(
    ("kind", "description"), [("E-P", ""), ("E-L", ""), ("EPIKRISE", "Poliklinisk notat")]
)
def test_that_a_letter_that_says_so_by_its_type_alone_is_outpatient(kind: str, description: str) -> None:
    assert stopped(letter(NUMBER, contact="", kind=kind, description=description)).reason is Reason.OUTPATIENT


def test_that_day_treatment_on_one_day_is_planned() -> None:
    message = read(letter(NUMBER, contact='<AdmCat V="2"/>', stays=[("2026-03-19", "2026-03-19")]))
    assert message.urgency is Urgency.PLANNED


@pytest.mark.parametrize(
    ("priority", "urgency"),
    [
        ('<Priority V="0" DN="Umiddelbart"/>', Urgency.EMERGENCY),
        ('<Priority V="1"/>', Urgency.EMERGENCY),
        ('<Priority V="30"/>', Urgency.PLANNED),
        ('<Priority V="x" DN="Øyeblikkelig hjelp"/>', Urgency.EMERGENCY),
        ('<Priority V="x" DN="Planlagt"/>', Urgency.PLANNED),
        ('<Priority V="x"/>', None),
    ],
)
def test_that_the_events_priority_tells_how_urgent_it_was(priority: str, urgency: Urgency | None) -> None:
    assert read(letter(NUMBER, priority=priority)).urgency is urgency


@pytest.mark.parametrize(
    ("code", "words", "to"),
    [
        ("1", "", DischargedTo.HOME),
        ("2", "", DischargedTo.DIED),
        ("21", "", DischargedTo.OTHER_HOSPITAL),
        ("31", "", DischargedTo.OTHER_HOSPITAL),
        ("35", "Rehab. inst./sykehjem", DischargedTo.SHORT_TERM_NURSING_HOME),
        ("35", "Sykehjem, langtidsopphold", DischargedTo.NURSING_HOME),
        ("39", "Annen helseinstitusjon", None),
        ("77", "Ut til hjemmet", DischargedTo.HOME),
        ("77", "", None),
    ],
)
def test_where_the_patient_went(code: str, words: str, to: DischargedTo | None) -> None:
    outcome = f'<AdmOutcome V="{code}" DN="{words}"/>'
    message = read(letter(NUMBER, outcome=outcome))
    assert message.discharged_to is to
    assert message.died == (LEFT if to is DischargedTo.DIED else None)


def test_that_a_day_of_death_on_the_day_of_discharge_is_a_death_in_hospital() -> None:
    message = read(letter(NUMBER, outcome="", more_patient='<DateOfDeath V="2026-03-19"/>'))
    assert (message.discharged_to, message.died) == (DischargedTo.DIED, LEFT)
    later = read(letter(NUMBER, more_patient='<DateOfDeath V="2026-03-25"/>'))
    assert (later.discharged_to, later.died) == (DischargedTo.HOME, dt.date(2026, 3, 25))


@pytest.mark.parametrize(
    ("sender", "institution"),
    [
        ("Lia DPS", Institution.MENTAL_HEALTH),
        ("Avdeling for rusmedisin", Institution.ADDICTION),
        ("Kommunal akutt døgnenhet", Institution.MUNICIPAL_ACUTE),
        ("Lia rehabiliteringssenter", Institution.REHABILITATION),
        ("Lia sykehjem, korttidsavdeling", Institution.SHORT_TERM_NURSING_HOME),
        ("Ruselia sykehus", None),
    ],
)
def test_that_the_senders_name_tells_the_kind_of_place(sender: str, institution: Institution | None) -> None:
    assert read(letter(NUMBER, sender=sender)).institution is institution


def test_that_codes_of_other_systems_and_malformed_ones_are_left_out() -> None:
    xml = letter(NUMBER, main="?", others=["e11.9*", "12", "N18.5"])
    assert (read(xml).main, read(xml).other) == ("", ("E119", "N185"))
    icpc = letter(NUMBER).replace("1.7110", "1.7170")
    assert (read(icpc).main, read(icpc).other) == ("", ())


@pytest.mark.parametrize(
    "value",
    [
        "2026-03-19",
        "20260319",
        "2026-03-19T12:00",
        "2026-03-19T12:00:00+01:00",
        "2026-03-18T23:30:00Z",
        "20260319120000",
        "202603191200",
        "2026-03-19T12:00:00.123",
        "19.03.2026",
        "2026-03-18T24:00:00",
    ],
)
def test_that_days_are_understood_however_they_are_written(value: str) -> None:
    assert read(letter(NUMBER, stays=[("2026-03-10", value)])).discharged == LEFT


@pytest.mark.parametrize("value", ["2026-03", "2026", "2026-02-30", "i går", "0000-00-00", "99999999999"])
def test_that_what_isnt_a_whole_day_is_missing(value: str) -> None:
    assert stopped(letter(NUMBER, stays=[("2026-03-10", value)])).reason is Reason.NO_DISCHARGE


def test_that_a_stay_that_ends_before_it_begins_isnt_ours() -> None:
    assert stopped(letter(NUMBER, stays=[("2026-03-19", "2026-03-10")])).reason is Reason.WRONG_ORDER


def test_that_what_lies_in_the_future_waits() -> None:
    assert stopped(letter(NUMBER, stays=[("2026-03-19", "2026-04-02")])).reason is Reason.FUTURE


@pytest.mark.parametrize("id_type", ["FNR", "DNR", "HNR", "FHN", ""])
def test_that_every_kind_of_national_number_is_a_key(id_type: str) -> None:
    assert read(letter(NUMBER, id_type=id_type)).national_numbers == (NUMBER,)


def test_that_an_alternative_number_is_a_key_too_and_a_passport_isnt() -> None:
    other = national_number(2)
    more = f'<AdditionalId><Id>{other}</Id><Type V="DNR"/></AdditionalId>'
    assert read(letter(NUMBER, more_patient=more)).national_numbers == (NUMBER, other)
    assert stopped(letter("N1234567", id_type="PNR")).reason is Reason.NO_PATIENT


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("N", MessageStatus.NEW),
        ("X", MessageStatus.NEW),
        ("M", MessageStatus.CHANGED),
        ("O", MessageStatus.CHANGED),
        ("A", MessageStatus.ADDED),
        ("C", MessageStatus.CANCELLED),
    ],
)
def test_what_a_letter_is_to_the_one_before(code: str, status: MessageStatus) -> None:
    assert read(letter(NUMBER, status=code)).status is status


def test_that_nothing_of_the_patient_stands_in_what_a_message_says_of_itself() -> None:
    said = repr(read(letter(NUMBER, message_id="hemmelig")))
    assert NUMBER not in said and "hemmelig" not in said
