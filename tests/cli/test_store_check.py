"""``store check``: what is told of a key file of another day, and of a log that isn't as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.contents import Fault, StoreFinding
from listeoversikt.store.repository import Store, open_store
from tests.cli.saying import assert_complains, assert_done, assert_sentence
from tests.contract.driving import Outcome, drive
from tests.operations.stores import PASSPHRASE, opened

LANGUAGES = ("nb", "en")
FRASE, NEW = "en lang frase til kari", "en helt annen til kari"
KEEP = {"nb": "Ta vare på lagermappen", "en": "Keep the store's folder"}


def check(store: Path, *flags: str) -> Outcome:
    return drive("store", "check", str(store), *flags)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_yesterdays_key_file_is_told_with_whom_it_doesnt_fit(store: Path, language: str) -> None:
    with opened(store) as there:
        there.accounts.add("kari", "Kari", UserRole.NURSE, FRASE)
    yesterday = (store / "keys.json").read_bytes()
    with open_store(store, PASSPHRASE, user="leder", patience=0) as there:
        there.accounts.set_passphrase("kari", NEW)
    assert_done(check(store, "--user", "leder"))
    (store / "keys.json").write_bytes(yesterday)
    told = check(store, "--user", "leder", "--lang", language)
    assert_complains(told, 1, "keys.json", "kari", "store users", language=language)
    assert str(store) in told.err and "leder," not in told.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_recovery_key_of_another_day_is_told_by_its_name(store: Path, language: str) -> None:
    yesterday = (store / "keys.json").read_bytes()
    with opened(store) as there:
        there.accounts.new_recovery_key()
    (store / "keys.json").write_bytes(yesterday)
    word = "gjenopprettingsnøkkelen" if language == "nb" else "recovery key"
    assert_complains(check(store, "--lang", language), 1, word, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("how", ["gone", "overwritten"])
def test_that_the_logs_end_gone_gets_the_same_advice_from_check_and_verify(
    store: Path, how: str, language: str
) -> None:
    (store / "audit.head").unlink()
    if how == "overwritten":
        (store / "audit.head").write_bytes(b"noe annet")
    checked = check(store, "--lang", language)
    verified = drive("store", "log", str(store), "--verify", "--lang", language)
    assert (checked.code, verified.code) == (1, 1)
    last = checked.err.splitlines()[-1]
    assert_sentence(last, language)
    assert KEEP[language] in last and KEEP[language] in verified.err.splitlines()[-1]
    assert f"store log {store} --verify" in last
    for said in (checked.said, verified.said):
        assert "STORE" not in said and "LAGER" not in said
        assert not ("hentes tilbake" in said or "restored" in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_damage_beside_a_broken_log_is_told_with_both_advices(
    store: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = (StoreFinding(Fault.SNAPSHOT, "extracts 1"), StoreFinding(Fault.AUDIT_LOG, "audit_log mark 1-1"))
    monkeypatch.setattr(Store, "check", lambda self: found)
    told = check(store, "--lang", language)
    unsound, broken = told.err.splitlines()
    assert (told.code, told.out) == (1, "")
    for line in (unsound, broken):
        assert_sentence(line, language)
    assert "1" in unsound and KEEP[language] in broken
    assert PASSPHRASE not in told.said
