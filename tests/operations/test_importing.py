"""Reading extracts into a store: full, again, older, supplements, new pseudonyms."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.operations import main_job, store_job
from listeoversikt.operations.columns import score_columns
from listeoversikt.store.contents import ExtractKind
from listeoversikt.store.repository import Store
from tests.contract.exports import Export
from tests.contract.identity_numbers import personal_number
from tests.operations.stores import (
    TODAY,
    T,
    as_rows,
    day_of,
    discharges_of,
    folder_bytes,
    read_in,
    scores,
    supplement,
    worklist_of,
    written,
)

MONTH = 30


def test_that_an_empty_store_has_no_list(empty: Store) -> None:
    assert store_job.current_list(empty) is None


def test_that_a_full_extract_becomes_the_list(empty: Store, export: Export, inn: Path) -> None:
    imported = read_in(empty, written(export, inn))
    assert (imported.saved.already_there, imported.saved.is_history) == (False, False)
    assert imported.newest.export_date == T
    current = store_job.current_list(empty)
    assert current is not None
    assert (current.index_day, len(current.patient_list)) == (day_of(T), 40)
    assert imported.patients == len(scores(empty))


def test_that_the_store_gives_the_scores_of_the_export(store: Store, export: Export, inn: Path) -> None:
    extract = main_job.read(written(export, inn), today=TODAY)
    direct = main_job.score(extract.patient_list, extract.export_day)
    assert scores(store) == as_rows(score_columns(direct.groups))


def test_that_the_report_of_the_import_comes_back_as_it_was(store: Store, export: Export, inn: Path) -> None:
    export.add("kontakter", pasient_id="UKJENT", dato=T, type="telefon")
    imported = read_in(store, written(export.shifted(MONTH), inn))
    current = store_job.current_list(store)
    assert current is not None
    assert current.report == imported.report
    assert len(current.report.findings) == 1


def test_that_the_same_extract_again_changes_no_byte(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    before = folder_bytes(folder)
    imported = read_in(store, written(export, inn))
    assert imported.saved.already_there
    assert folder_bytes(folder) == before


def test_that_an_older_extract_is_history(store: Store, export: Export, inn: Path) -> None:
    before = scores(store)
    imported = read_in(store, written(export.as_extracted_on(dt.date(2026, 2, 28)), inn))
    assert imported.saved.is_history
    assert imported.newest.export_date == T
    assert scores(store) == before
    assert [extract.export_date for extract in store.extracts()] == [T, dt.date(2026, 2, 28)]


def test_that_a_newer_extract_is_now(store: Store, export: Export, inn: Path) -> None:
    imported = read_in(store, written(export.shifted(MONTH), inn))
    assert not imported.saved.is_history
    current = store_job.current_list(store)
    assert current is not None
    assert current.index_day == day_of(T) + MONTH


def test_that_a_full_extract_is_read_as_if_there_were_no_store(
    store: Store, export: Export, inn: Path
) -> None:
    """A patient who has left is gone, and rows that were left behind are of an unknown patient."""
    export = export.shifted(MONTH)
    export.rows["pasienter"] = [row for row in export.rows["pasienter"] if row["pasient_id"] != "PAS-0005"]
    path = written(export, inn)
    imported = read_in(store, path)
    alone = main_job.read(path, today=TODAY + dt.timedelta(days=60))
    assert imported.report == alone.report
    assert "PAS-0005" not in {row["patient_id"] for row in scores(store)}
    direct = main_job.score(alone.patient_list, alone.export_day)
    assert scores(store) == as_rows(score_columns(direct.groups))


# -- supplements --


def test_that_a_supplement_is_laid_on_the_newest_full_extract(
    store: Store, export: Export, inn: Path
) -> None:
    before = {row["patient_id"] for row in scores(store)}
    extra = supplement(export, "PAS-0012")
    day = T + dt.timedelta(days=1)
    extra.add("kontakter", pasient_id="PAS-0012", dato=day, type="telefon", rolle="sykepleier")
    imported = read_in(store, written(extra, inn))
    assert imported.saved.extract.kind == ExtractKind.SUPPLEMENT
    current = store_job.current_list(store)
    assert current is not None
    assert current.index_day == day_of(day)
    assert len(current.extracts) == 2
    assert discharges_of(store, "PAS-0012")[0]["status"] == "done_in_time"
    assert {row["patient_id"] for row in scores(store)} == before


def test_that_a_supplement_needs_no_patients_of_its_own(store: Store, export: Export, inn: Path) -> None:
    extra = supplement(export, people=False)
    day = T + dt.timedelta(days=1)
    extra.add("kontakter", pasient_id="PAS-0012", dato=day, type="telefon", rolle="lege")
    extra.add("kontakter", pasient_id="UKJENT", dato=day, type="telefon", rolle="lege")
    report = read_in(store, written(extra, inn)).report
    assert (report.tables["kontakter"].kept, report.tables["kontakter"].set_aside) == (1, 1)
    assert discharges_of(store, "PAS-0012")[0]["contact_by"] == "lege"


def test_that_a_stay_that_ended_since_starts_a_clock(store: Store, export: Export, inn: Path) -> None:
    """PAS-0014 was still admitted at T."""
    assert discharges_of(store, "PAS-0014") == []
    open_stay = next(
        row for row in export.rows["innleggelser"] if row["pasient_id"] == "PAS-0014" and not row["ut"]
    )
    ended = dict(open_stay) | {"ut": T + dt.timedelta(days=1), "utskrevet_til": "hjem"}
    extra = supplement(export, people=False)
    extra.add("innleggelser", **ended)
    read_in(store, written(extra, inn))
    (row,) = discharges_of(store, "PAS-0014")
    assert (row["discharged"], row["status"]) == ("2026-04-01", "not_due")


def test_that_a_supplement_knows_who_came_with_the_one_before(
    store: Store, export: Export, inn: Path
) -> None:
    first = supplement(export.copy(), "PAS-0012")
    first.rows["pasienter"].append(
        dict(first.rows["pasienter"][0]) | {"pasient_id": "NY-1", "journalnr": "J99"}
    )
    read_in(store, written(first, inn))
    second = supplement(export.copy(), days=2, people=False)
    second.add("diagnoser", pasient_id="NY-1", dato=T, kode="T90", kodeverk="ICPC-2")
    report = read_in(store, written(second, inn)).report
    assert report.tables["diagnoser"].kept == 1
    (row,) = [row for row in scores(store) if row["patient_id"] == "NY-1"]
    assert "diabetes2" in row["target_groups"]


def test_that_a_supplement_takes_back_nothing_the_one_before_told(
    store: Store, export: Export, inn: Path
) -> None:
    first = supplement(export.copy(), "PAS-0012")
    first.patient("PAS-0012", dod=T + dt.timedelta(days=1))
    read_in(store, written(first, inn))
    assert worklist_of(store, "PAS-0012") == []
    second = supplement(export.copy(), days=2, people=False)
    second.add("diagnoser", pasient_id="PAS-0012", dato=T, kode="T90", kodeverk="ICPC-2")
    read_in(store, written(second, inn))
    assert worklist_of(store, "PAS-0012") == []


def test_that_the_next_full_extract_takes_the_place_of_the_supplements(
    store: Store, export: Export, inn: Path
) -> None:
    extra = supplement(export.copy(), people=False)
    extra.add("diagnoser", pasient_id="PAS-0031", dato=T, kode="T90", kodeverk="ICPC-2")
    read_in(store, written(extra, inn))
    assert (
        "diabetes2" in next(row for row in scores(store) if row["patient_id"] == "PAS-0031")["target_groups"]
    )
    read_in(store, written(export.shifted(MONTH), inn))
    row = next(row for row in scores(store) if row["patient_id"] == "PAS-0031")
    assert "diabetes2" not in row["target_groups"]


def test_that_a_supplement_is_refused_where_there_is_nothing_to_lay_it_on(
    empty: Store, export: Export, inn: Path
) -> None:
    with pytest.raises(Refusal) as refused:
        read_in(empty, written(supplement(export, "PAS-0001"), inn))
    assert refused.value.kind is RefusalKind.SUPPLEMENT_ALONE


# -- refusals --


def with_identity(export: Export) -> Export:
    return export.with_column("kontakter", "merknad", personal_number())


def with_bad_rows(export: Export) -> Export:
    for number in range(21):
        export.add("kontakter", pasient_id=f"UKJENT-{number}", dato=T, type="telefon")
    return export


def with_new_pseudonyms(export: Export) -> Export:
    return export.with_ids(lambda old: f"NY{old}")


def with_one_left(export: Export) -> Export:
    """Everybody but one has another pseudonym in a supplement."""
    names = [f"PAS-{number:04d}" for number in range(1, 16)]
    extra = supplement(export, *names, days=MONTH + 1)
    return extra.with_ids(lambda old: old if old == names[0] else f"NY{old}")


REFUSED = {
    "identity": (with_identity, RefusalKind.NATIONAL_NUMBER),
    "too many bad rows": (with_bad_rows, RefusalKind.TOO_MANY_BAD_ROWS),
    "new pseudonyms": (with_new_pseudonyms, RefusalKind.NEW_PSEUDONYMS),
    "new pseudonyms in a supplement": (with_one_left, RefusalKind.NEW_PSEUDONYMS),
}


@pytest.mark.parametrize(("spoil", "kind"), REFUSED.values(), ids=REFUSED)
def test_that_a_refused_extract_changes_no_byte(  # type: ignore[no-untyped-def]
    spoil, kind: RefusalKind, store: Store, folder: Path, export: Export, inn: Path
) -> None:
    before = folder_bytes(folder)
    with pytest.raises(Refusal) as refused:
        read_in(store, written(spoil(export.shifted(MONTH)), inn))
    assert refused.value.kind is kind
    assert folder_bytes(folder) == before


def test_that_accepted_findings_go_in(store: Store, export: Export, inn: Path) -> None:
    imported = read_in(store, written(with_bad_rows(export.shifted(MONTH)), inn), accept_findings=True)
    assert imported.report.tables["kontakter"].set_aside == 21
    assert not imported.saved.already_there
