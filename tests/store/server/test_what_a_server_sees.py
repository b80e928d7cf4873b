"""Whoever reads the server's disk reads nothing of a patient, a colleague or the office."""

from __future__ import annotations

import pytest

from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.contents import NewEvent, ScoredKey
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import open_store

from ..saving import PASSPHRASE, save
from ..small_lists import APRIL, MARCH, plain_list
from .cluster import Cluster

SAID = (
    "hjemmebesøk avtalt",
    "Berit Ås-Øyen",
    "berit.ås",
    "Blåbærlia legekontor",
    "et journalsystem",
    "sjekksum-mars",
)
LIKE_CHANCE = 4
"""Three bytes stand in any long ciphertext by chance."""
CLINICAL = ("contact_made", "safety_at_home", "J44", "T90", '"kode": "J44"', "metformin")


@pytest.fixture(scope="module")
def dumped(cluster: Cluster) -> tuple[str, list[str]]:
    address = cluster.new_store()
    with open_store(address, PASSPHRASE) as store:
        march = plain_list(MARCH, size=40, diagnoses=6)
        save(store, march, "sjekksum-mars")
        save(store, plain_list(APRIL, size=42), "sjekksum-april")
        store.accounts.add("berit.ås", "Berit Ås-Øyen", UserRole.DOCTOR, "en annen rød tråd")
        payload = {"tekst": "hjemmebesøk avtalt", "kode": "J44", "legemiddel": "metformin"}
        store.append_events(
            [NewEvent("contact_made", payload, "P002æ"), NewEvent("safety_at_home", {}, "P003æ")]
        )
        store.keep_content("hjemmebesøk avtalt T90".encode(), "mapping_profile", {"navn": "Berit Ås-Øyen"})
        store.save_scored(
            ScoredKey((1,), 20_543, (("frailty", "2026-01"),), "0.1.0"), {"ids": ["P002æ", "P003æ"]}
        )
        ids = list(march.patients.texts("patient_id"))
    with pytest.raises(StoreRefused) as refused:
        open_store(address, "feil passfrase", user="berit.ås")
    assert refused.value.reason is Reason.WRONG_LOGIN
    return cluster.dump(address.database).decode(), ids


def readable(text: str, dump: str) -> bool:
    """In the dump as text, or as the bytes that a dump writes as hexadecimal; in small letters, in JSON's signs."""
    forms = {text, text.casefold(), text.encode("unicode_escape").decode()}
    as_bytes = {form.encode().hex() for form in forms if len(form) > LIKE_CHANCE}
    return any(form in dump for form in forms | as_bytes)


def test_that_what_is_looked_for_would_be_found(dumped: tuple[str, list[str]]) -> None:
    dump, _ = dumped
    assert readable("AES-256-GCM", dump)  # bytes of the wrapped keys
    assert readable("schema_version", dump)


def test_that_no_pseudonym_is_readable(dumped: tuple[str, list[str]]) -> None:
    dump, ids = dumped
    assert len(ids) == 40
    assert [one for one in ids if readable(one, dump)] == []


@pytest.mark.parametrize("text", [*SAID, *CLINICAL])
def test_that_nothing_said_or_clinical_is_readable(dumped: tuple[str, list[str]], text: str) -> None:
    dump, _ = dumped
    assert not readable(text, dump)


def test_that_the_servers_own_log_holds_none_of_it(dumped: tuple[str, list[str]], cluster: Cluster) -> None:
    _, ids = dumped
    log = cluster.log.read_text(errors="replace")
    assert "INSERT INTO event_log" in log  # it writes down every statement
    assert [one for one in (*ids, *SAID, *CLINICAL) if readable(one, log)] == []
