"""``discharge``: what can't have been is refused, and what stands isn't replaced in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.store.access.roles import UserRole
from tests.cli.saying import assert_complains, assert_done, assert_sentence
from tests.cli.test_stores import HEALTHY, discharge, worklist
from tests.contract.driving import drive
from tests.operations.stores import contents, opened
from tests.store.access.offices import NURSE_PHRASE

IMPOSSIBLE = {
    "known before it was": (("2026-03-30", "--known", "2026-03-01"), 2, "--known"),
    "before birth": (("1800-01-01",), 1, "--discharged"),
    "before the patient came": (("1990-01-01",), 1, "--discharged"),
}


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize(("flags", "code", "word"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_that_a_discharge_that_cant_have_been_is_refused_and_nothing_written(
    flags: tuple[str, ...], code: int, word: str, language: str, store: Path
) -> None:
    before = contents(store)
    assert_complains(discharge(store, HEALTHY, *flags, "--lang", language), code, word, language=language)
    assert contents(store) == before


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_a_discharge_that_stands_is_replaced_only_when_its_meant(store: Path, language: str) -> None:
    day = "2026-03-30"
    assert_done(discharge(store, HEALTHY, day, "--known", day, "--to", "dod"))
    before = contents(store)
    said = discharge(store, HEALTHY, day, "--lang", language)
    assert_complains(said, 1, "--replace", language=language)
    assert contents(store) == before and HEALTHY not in worklist(store)
    replaced = discharge(store, HEALTHY, day, "--replace", "--lang", language)
    assert_done(replaced)
    assert HEALTHY in worklist(store)


def test_that_the_same_discharge_twice_changes_nothing(store: Path) -> None:
    argv = (HEALTHY, "2026-03-30", "--known", "2026-03-31")
    assert_done(discharge(store, *argv))
    before = contents(store)
    again = discharge(store, *argv)
    assert_done(again)
    assert "ingenting er endret" in again.out
    assert contents(store) == before


def test_that_a_death_that_was_typed_in_is_a_leaders_to_undo(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(store) as there:
        there.accounts.add("berit", "Berit", UserRole.NURSE, NURSE_PHRASE)
    assert_done(discharge(store, HEALTHY, "2026-03-30", "--to", "dod", "--user", "leder"))
    with monkeypatch.context() as patch:
        patch.setenv("LISTEOVERSIKT_PASSPHRASE", NURSE_PHRASE)
        said = discharge(store, HEALTHY, "2026-03-30", "--replace", "--user", "berit")
    assert_complains(said, 1, "leder")
    assert_done(discharge(store, HEALTHY, "2026-03-30", "--replace", "--user", "leder"))


def test_that_an_empty_store_says_that_it_holds_no_extract(tmp_path: Path) -> None:
    assert_done(drive("store", "create", str(tmp_path / "nytt")))
    for language in ("nb", "en"):
        shown = drive("store", "history", str(tmp_path / "nytt"), "--lang", language)
        assert (shown.code, shown.out) == (0, "")
        assert_sentence(shown.err, language)
