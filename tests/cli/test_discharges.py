"""``discharge``: what can't have been is refused, and what stands isn't replaced in silence."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.log.acts import KIND_OF, payload_of
from listeoversikt.followup.log.patient_acts import Sign, StopSign
from listeoversikt.operations.store_job import typed_discharges
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.contents import NewEvent
from tests.cli.saying import assert_complains, assert_done, assert_sentence
from tests.cli.test_stores import HEALTHY, discharge, worklist
from tests.contract.driving import Office, drive
from tests.contract.exports import Export
from tests.operations.stores import T, contents, opened
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


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_one_that_says_more_is_added_and_loses_nothing(store: Path, language: str) -> None:
    day = "2026-03-30"
    assert_done(discharge(store, HEALTHY, day))
    more = discharge(store, HEALTHY, day, "--known", "2026-03-31", "--lang", language)
    assert_done(more)
    assert_sentence(more.out.rstrip(), language)
    assert "--known" in more.out and "--to" not in more.out and "2026" not in more.out
    assert_done(discharge(store, HEALTHY, day, "--to", "annet_sykehus", "--lang", language))
    with opened(store) as there:
        (*_, last) = typed_discharges(there)
        assert (date_of(last.known), last.discharged_to) == (T, DischargedTo.OTHER_HOSPITAL)
    before = contents(store)
    less = discharge(store, HEALTHY, day, "--lang", language)
    assert_complains(less, 1, "--known", "--to", "--replace", language=language)
    other = discharge(store, HEALTHY, day, "--known", day, "--lang", language)
    assert_complains(other, 1, "--known", "--replace", language=language)
    assert contents(store) == before
    replaced = discharge(store, HEALTHY, day, "--known", day, "--replace", "--lang", language)
    assert_done(replaced)
    assert "--known" in replaced.out and "--to" in replaced.out


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_one_that_the_extract_has_is_not_typed_in(
    store: Path, office: Office, export: Export, language: str
) -> None:
    day = dt.date(2026, 4, 10)
    export.meta = (export.meta or {}) | {"uttrekksdato": "2026-04-14"}
    export.add("innleggelser", pasient_id=HEALTHY, inn=day, ut=day, hastegrad="ohjelp", utskrevet_til="hjem")
    assert_done(drive("import", str(office.put(export)), "--store", str(store)))
    before = contents(store)
    for flags in ((), ("--to", "dod"), ("--replace",)):
        told = discharge(store, HEALTHY, day.isoformat(), *flags, "--lang", language)
        assert_complains(told, 1, language=language)
    assert contents(store) == before


@pytest.mark.parametrize(
    ("change", "day"),
    [({"dod": dt.date(2026, 3, 10)}, "2026-03-11"), ({"liste_til": dt.date(2026, 3, 10)}, "2026-03-10")],
    ids=["after death", "after leaving"],
)
def test_that_one_after_the_patient_died_or_left_is_refused(
    change: dict[str, dt.date], day: str, store: Path, office: Office, export: Export
) -> None:
    export.meta = (export.meta or {}) | {"uttrekksdato": "2026-04-01"}
    export.patient("PAS-0035", **change)
    assert_done(drive("import", str(office.put(export)), "--store", str(store)))
    before = contents(store)
    assert_complains(discharge(store, "PAS-0035", day), 1, "--discharged")
    assert contents(store) == before


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_a_clock_that_lapses_at_once_is_said(
    store: Path, office: Office, export: Export, language: str
) -> None:
    export.meta = (export.meta or {}) | {"uttrekksdato": "2026-04-01"}
    export.patient(HEALTHY, bosted="sykehjem")
    assert_done(drive("import", str(office.put(export)), "--store", str(store)))
    with opened(store) as there:
        act = StopSign(sign=Sign.MOVED, day=T)
        there.append_events([NewEvent(KIND_OF[StopSign], payload_of(act), "PAS-0035")], who="spl-1")
    words = {"nb": ("sykehjem", "flyttet"), "en": ("nursing home", "moved")}[language]
    for patient, word in zip((HEALTHY, "PAS-0035"), words, strict=True):
        told = discharge(store, patient, "2026-03-30", "--lang", language)
        assert_done(told)
        recorded, why = told.out.splitlines()
        assert word in why and word not in recorded


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
