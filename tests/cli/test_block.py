"""``store block``: whom patients are blocked for, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.operations.users import UserRole, add_user
from listeoversikt.store.repository import open_store
from tests.cli.saying import assert_complains
from tests.contract.driving import drive
from tests.operations.stores import opened
from tests.store.access.offices import ANOTHER, DOCTOR_PHRASE, NURSE_PHRASE

WHO = "PAS-0002"


@pytest.fixture
def several(store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store with a leader, a doctor, a nurse and a reader; the leader gives the commands."""
    with opened(store) as office:
        add_user(office, "per", "Per", UserRole.DOCTOR, DOCTOR_PHRASE)
        add_user(office, "berit", "Berit", UserRole.NURSE, NURSE_PHRASE)
        add_user(office, "revisor", "Revisor", UserRole.READER, ANOTHER)
    monkeypatch.setenv("LISTEOVERSIKT_USER", "leder")
    return store


def hidden(folder: Path) -> set[str]:
    with open_store(folder, NURSE_PHRASE, user="berit") as store:
        return set(store.hidden())


def test_that_a_block_is_registered_listed_and_lifted(several: Path) -> None:
    assert drive("store", "block", str(several)).out == "Ingen sperringer å vise.\n"
    made = drive(
        "store", "block", str(several), "--patient", WHO, "--for", "berit", "--role", "les",
        "--reason", "asked", "--day", "2026-01-02",
    )  # fmt: skip
    assert (made.code, made.err) == (0, "")
    assert made.out.startswith("Sperringen er registrert.")
    assert hidden(several) == {WHO}
    line = f"{WHO}\tBerit og rollen les\t2026-01-02\tpasienten har bedt om det\tleder\n"
    assert drive("store", "block", str(several)).out == line
    assert drive("store", "block", str(several), "--patient", "PAS-0003").out == "Ingen sperringer å vise.\n"
    lifted = drive("store", "block", str(several), "--patient", WHO, "--lift")
    assert lifted.out == "Opphevet: 1 sperring(er).\n"
    assert hidden(several) == set()


def test_that_all_but_some_is_said_in_english_too(several: Path) -> None:
    drive("store", "block", str(several), "--patient", WHO, "--except", "per", "--except", "leder")
    assert hidden(several) == {WHO}
    told = drive("store", "block", str(several), "--lang", "en")
    assert told.out.split("\t")[1] == "everybody but Leder and Per"


def test_that_a_helsesekretaer_may_be_typed_without_the_letter(several: Path) -> None:
    assert drive("store", "block", str(several), "--patient", WHO, "--role", "helsesekretaer").code == 0
    assert "rollen helsesekretær" in drive("store", "block", str(several)).out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--for", "berit"], 2, "Si hvem det gjelder"),
        (["--lift"], 2, "Si hvem det gjelder"),
        (["--patient", WHO, "--for", "berit", "--lift"], 2, "Si hvem det gjelder"),
        (["--patient", WHO, "--for", "berit", "--except", "per"], 2, "Si hvem det gjelder"),
        (["--patient", WHO, "--for", "berit", "--day", "2999-01-01"], 2, "fram i tid"),
        (["--patient", WHO, "--for", "ukjent"], 1, "bruker"),
        (["--patient", "PAS-9999", "--for", "berit"], 1, "finnes ikke i lageret"),
        (["--patient", WHO, "--role", "leder", "--role", "lege"], 1, "kunne ingen oppheve"),
    ],
)
def test_that_what_cannot_be_is_refused_and_nothing_is_registered(
    several: Path, words: list[str], code: int, said: str
) -> None:
    assert_complains(drive("store", "block", str(several), *words), code, said)
    assert drive("store", "block", str(several)).out == "Ingen sperringer å vise.\n"


def test_that_a_nurse_may_not(several: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", NURSE_PHRASE)
    monkeypatch.setenv("LISTEOVERSIKT_USER", "berit")
    for words in ([], ["--patient", WHO, "--role", "les"], ["--patient", WHO, "--lift"]):
        assert_complains(drive("store", "block", str(several), *words), 1, "Rollen «sykepleier»")


def test_that_a_doctor_who_is_blocked_is_told_how_many_and_lifts_nothing(
    several: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive("store", "block", str(several), "--patient", WHO, "--for", "per")
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", DOCTOR_PHRASE)
    monkeypatch.setenv("LISTEOVERSIKT_USER", "per")
    told = drive("store", "block", str(several))
    assert told.out == "Ingen sperringer å vise.\n"
    assert told.err == "Sperringer som gjelder deg selv, vises ikke: 1 pasient(er).\n"
    refused = drive("store", "block", str(several), "--patient", WHO, "--lift")
    assert_complains(refused, 1, "Pasienten er sperret for deg")
    assert_complains(
        drive("store", "block", str(several), "--patient", WHO), 1, "Pasienten er sperret for deg"
    )
