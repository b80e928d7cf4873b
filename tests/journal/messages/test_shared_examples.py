"""Every published example under ``Epikrise`` and ``plo``: what it must become, by the standards' own text."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.journal.messages.message import Message, NotRead, Outcome, Reason
from listeoversikt.journal.messages.read import read_message
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.patient_list.message_facts import MessageKind, MessageStatus

SHARED = Path(__file__).parents[4] / "shared" / "data" / "norway_messages"
TODAY = dt.date(2026, 11, 1)

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the published example messages aren't here")

CAME, LEFT = dt.date(2017, 4, 27), dt.date(2017, 5, 4)
IN, READY, OUT, DIED = (dt.date(2018, 1, 29), dt.date(2018, 1, 31), dt.date(2018, 2, 1), dt.date(2018, 2, 20))
PLO = {"1.5": "plo/1_5/Pasientlogistikk_dodsfall-v1_5", "1.6": "plo/1_6/pasientlogistikk_1_6_mottak"}
LOGISTICS = {
    "Innlagt_pasient_{v}_Ny": (MessageKind.ADMITTED, MessageStatus.NEW, (IN, None, None, None)),
    "Innlagt_pasient_{v}_Kansellering": (
        MessageKind.ADMITTED,
        MessageStatus.CANCELLED,
        (IN, None, None, None),
    ),
    "Utskrivningsklar_pasient_{v}_Ny": (MessageKind.READY, MessageStatus.NEW, (IN, READY, None, None)),
    "Avmelding_av_utskrivningsklar_pasient_{v}_Ny": (
        MessageKind.NOT_READY,
        MessageStatus.NEW,
        (IN, READY, None, None),
    ),
    "Melding_om_utskrevet_pasient_{v}_Ny": (
        MessageKind.DISCHARGED,
        MessageStatus.NEW,
        (None, None, OUT, None),
    ),
    "Orientering_om_dodsfall_{v}_Ny": (MessageKind.DIED, MessageStatus.NEW, (None, None, None, DIED)),
    "Orientering_om_dodsfall_{v}_Kansellering": (
        MessageKind.DIED,
        MessageStatus.CANCELLED,
        (None, None, None, DIED),
    ),
}
OTHERS = {
    "Medisinske_opplysninger-v1_5": "medisinske_opplysninger",
    "Helseopplysninger_ved_soknad-v1_5": "helseoppl_soknad",
    "Innleggelsesrapport-v1_5": "innleggelsesrapport",
    "Utskrivningsrapport-v1_5": "utskrivningsrapport",
    "Orientering_om_tjenestetilbud-v1_5": "orientering_tjenestetilbud",
    "Helseopplysninger_til_lege-v1_5": "helseopplysninger_lege",
    "helseopplysninger_til_lege_1_6_mottak": "helseopplysninger_lege",
    "innleggelsesrapport_1_6_mottak": "innleggelsesrapport",
    "helseopplysninger_1_6_mottak": "helseoppl_soknad",
    "medisinske_opplysninger_1_6_mottak": "medisinske_opplysninger",
    "orientering_om_tjenestetilbud_1_6_mottak": "orientering_tjenestetilbud",
    "utskrivningsrapport_1.6_mottak": "utskrivningsrapport",
}
STATUSES = {"n": MessageStatus.NEW, "m": MessageStatus.CHANGED, "c": MessageStatus.CANCELLED}


def read(path: str) -> Message:
    return read_message((SHARED / path).read_bytes(), today=TODAY)


@pytest.mark.parametrize("version", ["1.1", "1.2"])
@pytest.mark.parametrize("letter", STATUSES)
def test_that_each_epikrise_example_is_what_it_says(version: str, letter: str) -> None:
    folder = f"Epikrise/Epikrise_v{version.replace('.', '-')}"
    message = read(f"{folder}/epikrise_v{version}_{letter}.xml")
    assert (message.kind, message.version) == (MessageKind.EPIKRISE, version)
    assert message.status is STATUSES[letter]
    assert len(message.national_numbers) == 1
    assert message.document_id and message.message_id
    assert message.sent is not None and message.sent.date() == dt.date(2017, 5, 5)
    if letter == "c":  # a cancellation holds no events
        assert (message.admitted, message.discharged) == (None, None)
        return
    assert (message.admitted, message.discharged) == (CAME, LEFT)
    assert (message.main, message.other) == ("I330", ("B951", "E119", "I252"))
    assert message.discharged_to is DischargedTo.HOME


@pytest.mark.parametrize("version", PLO)
@pytest.mark.parametrize("name", LOGISTICS)
def test_that_each_example_of_pasientlogistikk_is_what_it_says(version: str, name: str) -> None:
    kind, status, days = LOGISTICS[name]
    file = name.format(v=f"v{version.replace('.', '-')}")
    message = read(f"{PLO[version]}/Pasientlogistikk_{file}.xml")
    assert (message.kind, message.status, message.version) == (kind, status, version)
    assert (message.admitted, message.ready, message.discharged, message.died) == days
    assert len(message.national_numbers) == 1
    assert bool(message.refers_to) == (status is MessageStatus.CANCELLED)
    expected = DischargedTo.HOME if kind is MessageKind.DISCHARGED else None
    assert message.discharged_to is expected


def test_that_the_other_examples_of_plo_are_other_kinds_of_message() -> None:
    found = 0
    for path in sorted((SHARED / "plo").rglob("*.xml")):
        if path.parent.name not in OTHERS:
            continue
        found += 1
        with pytest.raises(NotRead) as stopped:
            read_message(path.read_bytes(), today=TODAY)
        assert stopped.value.outcome is Outcome.NOT_OURS
        assert stopped.value.reason is Reason.OTHER_KIND
        assert stopped.value.kind == OTHERS[path.parent.name]
    assert found == 30


def test_that_every_file_of_the_two_folders_was_looked_at() -> None:
    assert len([*(SHARED / "Epikrise").rglob("*.xml")]) == 6
    assert len([*(SHARED / "plo").rglob("*.xml")]) == 30 + 2 * len(LOGISTICS)


def test_that_no_other_published_message_is_taken_for_one_of_ours_nor_refused() -> None:
    others = [
        path for path in SHARED.rglob("*.xml") if path.relative_to(SHARED).parts[0] not in ("Epikrise", "plo")
    ]
    assert len(others) == 72
    for path in others:
        with pytest.raises(NotRead) as stopped:
            read_message(path.read_bytes(), today=TODAY)
        assert stopped.value.outcome is Outcome.NOT_OURS
