"""Pasientlogistikk 1.5 and 1.6, and what messages may be wrapped in."""

from __future__ import annotations

import base64
import datetime as dt

import pytest

from listeoversikt.journal.messages.message import Message, NotRead, Outcome, Reason
from listeoversikt.journal.messages.read import read_message
from listeoversikt.patient_list.frames import DischargedTo, Institution
from listeoversikt.patient_list.message_facts import MessageKind, MessageStatus
from tests.journal.messages.made_messages import PARTS, head, letter, logistics, national_number, place

TODAY = dt.date(2026, 4, 1)
NUMBER = national_number(1)
OWN = {
    "innlagt": "admitted",
    "utskrivningsklar": "ready",
    "avmelding": "not_ready",
    "utskrevet": "discharged",
    "dodsfall": "died",
}
DAY = dt.date(2026, 3, 18)


def read(xml: str | bytes) -> Message:
    return read_message(xml.encode() if isinstance(xml, str) else xml, today=TODAY)


def stopped(xml: str) -> NotRead:
    with pytest.raises(NotRead) as caught:
        read(xml)
    return caught.value


@pytest.mark.parametrize("version", ["1.5", "1.6"])
@pytest.mark.parametrize("kind", PARTS)
def test_that_each_kind_tells_its_day(kind: str, version: str) -> None:
    message = read(logistics(kind, NUMBER, version=version, **{OWN[kind]: "2026-03-18T10:00:00"}))
    assert message.kind.value == kind
    assert getattr(message, OWN[kind]) == DAY
    assert (message.version, message.status) == (version, MessageStatus.NEW)
    assert message.national_numbers == (NUMBER,)
    assert message.sent == dt.datetime(2026, 3, 20, 9)


@pytest.mark.parametrize("kind", PARTS)
def test_that_a_kind_without_its_day_isnt_ours(kind: str) -> None:
    found = stopped(logistics(kind, NUMBER))
    assert (found.outcome, found.kind) == (Outcome.NOT_OURS, kind)
    assert found.reason in (
        Reason.NO_ADMISSION,
        Reason.NO_READY_DAY,
        Reason.NO_DISCHARGE,
        Reason.NO_DEATH_DAY,
    )


@pytest.mark.parametrize("kind", PARTS)
def test_that_a_cancellation_needs_neither_day_nor_patient(kind: str) -> None:
    message = read(logistics(kind, status="C", message_id="m-2", parent="m-1"))
    assert message.status is MessageStatus.CANCELLED
    assert message.refers_to == ("m-1",)


def test_that_a_message_without_the_patients_number_isnt_ours() -> None:
    assert stopped(logistics("innlagt", admitted="2026-03-18")).reason is Reason.NO_PATIENT
    passport = logistics("innlagt", "N1234567", id_type="PNR", admitted="2026-03-18")
    assert stopped(passport).reason is Reason.NO_PATIENT


@pytest.mark.parametrize(
    ("told", "to"),
    [
        (place("1"), DischargedTo.HOME),
        (place("11"), DischargedTo.SHORT_TERM_NURSING_HOME),
        (place("11", words="Sykehjem, langtid"), DischargedTo.NURSING_HOME),
        (place("3"), DischargedTo.OTHER_HOSPITAL),
        (place("6"), None),
        (place("1", alive="2"), DischargedTo.DIED),
        (place("1").replace("UtTil", "Sted"), DischargedTo.HOME),
        ("", None),
    ],
)
def test_where_a_discharged_patient_went(told: str, to: DischargedTo | None) -> None:
    message = read(logistics("utskrevet", NUMBER, to=told, discharged="2026-03-18"))
    assert message.discharged_to is to
    assert message.died == (DAY if to is DischargedTo.DIED else None)


def test_that_an_event_without_a_code_is_what_the_message_is_about() -> None:
    xml = logistics("utskrevet", NUMBER, discharged="2026-03-18").replace('<Hendelsekode V="2"/>', "")
    assert read(xml).discharged == DAY


def test_that_the_head_messages_type_tells_the_kind_where_the_part_has_another_name() -> None:
    xml = logistics("utskrevet", NUMBER, discharged="2026-03-18").replace(
        "MeldingOmUtskrevetPasient", "Annet"
    )
    assert read(xml).kind is MessageKind.DISCHARGED


def test_that_the_sender_tells_the_kind_of_place() -> None:
    xml = logistics("innlagt", NUMBER, admitted="2026-03-18", sender="Lia DPS")
    assert read(xml).institution is Institution.MENTAL_HEALTH


def wrapped(xml: str, container: bool = True) -> str:
    text = base64.b64encode(xml.encode()).decode()
    space = "http://www.kith.no/xmlstds/base64container"
    return f'<Base64Container xmlns="{space}">{text}</Base64Container>' if container else text


SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
BARE = letter(NUMBER)
LOGISTICS = logistics("utskrevet", NUMBER, discharged="2026-03-19")
ENVELOPES = {
    "in a head-message": head(BARE, NUMBER, kind="EPIKRISE"),
    "in a head-message without its own patient": head(letter(""), NUMBER, kind="EPIKRISE"),
    "as base64 in a head-message": head(wrapped(BARE), NUMBER, kind="EPIKRISE"),
    "as plain base64 in a head-message": head(wrapped(BARE, False), NUMBER, kind="EPIKRISE"),
    "in a SOAP body": f'<s:Envelope xmlns:s="{SOAP}"><s:Header/><s:Body>{BARE}</s:Body></s:Envelope>',
    "a head-message in a SOAP body": f'<s:Envelope xmlns:s="{SOAP}"><s:Body>{LOGISTICS}</s:Body></s:Envelope>',
    "as base64 in an envelope": f"<a><b>{wrapped(LOGISTICS)}</b></a>",
    "a second document": head("<annet xmlns='x'/>", NUMBER, kind="EPIKRISE").replace(
        "</Document>", f"</Document><Document><RefDoc><Content>{BARE}</Content></RefDoc></Document>"
    ),
    "in a MIME package": (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="skille"\r\n\r\n--skille\r\n'
        f'Content-Type: text/xml\r\n\r\n<s:Envelope xmlns:s="{SOAP}"/>\r\n--skille\r\nContent-Type: text/xml\r\n'
        f"Content-Transfer-Encoding: base64\r\n\r\n{wrapped(LOGISTICS, False)}\r\n--skille--\r\n"
    ),
}


@pytest.mark.parametrize("file", ENVELOPES.values(), ids=ENVELOPES)
def test_that_a_message_is_found_in_what_it_is_wrapped_in(file: str) -> None:
    message = read(file)
    assert message.discharged == dt.date(2026, 3, 19)
    assert message.national_numbers == (NUMBER,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_that_the_encodings_of_the_field_are_read(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    xml = f'<?xml version="1.0" encoding="{name}"?>' + letter(NUMBER, sender="Øyas sjukeheim")
    assert read(xml.encode(encoding)).institution is Institution.SHORT_TERM_NURSING_HOME


def test_that_encrypted_content_says_so() -> None:
    secret = "<EncryptedData xmlns='http://www.w3.org/2001/04/xmlenc#'/>"
    assert stopped(f"<a>{secret}</a>").reason is Reason.ENCRYPTED


def test_that_a_head_message_without_content_says_so() -> None:
    found = stopped(head("", NUMBER, kind="EPIKRISE"))
    assert (found.outcome, found.reason) == (Outcome.NOT_OURS, Reason.NO_CONTENT)


def test_that_another_kind_of_message_is_named_by_a_known_word_only() -> None:
    assert stopped(head("<a xmlns='b'/>", NUMBER, kind="HENVISNING")).kind == "henvisning"
    assert stopped(head("<a xmlns='b'/>", NUMBER, kind="Ola Nordmann")).kind == "ukjent"
    assert stopped("<OlaNordmann/>").kind == "ukjent"
