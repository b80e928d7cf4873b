"""An extract by steps: what is looked at is what is stored, and only the last step stores."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from listeoversikt.journal.refusal import RefusalKind
from listeoversikt.operations import store_job
from listeoversikt.operations.extract_files import Form, export_of
from listeoversikt.operations.extract_preview import preview, read_in
from listeoversikt.operations.extract_steps import Effect, Looked, TableState, look_at
from listeoversikt.operations.extract_stops import Remedy, StopKind, Stopped
from listeoversikt.operations.extract_warnings import WarningKind
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store
from tests.contract.exports import Dialect, Export, write_zip
from tests.contract.identity_numbers import personal_number
from tests.operations.extract_ways import MONTH, TODAY_LATER, looked, office_of, previewed, stored
from tests.operations.stores import T, folder_bytes, scores, supplement, written
from tests.operations.stores import read_in as import_at_once

LATER = T + dt.timedelta(days=MONTH)


def stopped(store: Store, path: Path, **options: object) -> Stopped:
    found = look_at(store, path, today=TODAY_LATER, **options)  # type: ignore[arg-type]
    assert isinstance(found, Stopped)
    return found


def with_bad_rows(export: Export, count: int) -> Export:
    for number in range(count):
        export.add("kontakter", pasient_id=f"UKJENT-{number}", dato=T, type="telefon")
    return export


# -- looking --


def test_that_looking_and_previewing_change_no_byte(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    office = office_of(store, folder)
    before = folder_bytes(folder)
    found = looked(store, written(export.shifted(MONTH), inn))
    previewed(office, found)
    assert folder_bytes(folder) == before


def test_that_every_row_is_accounted_for(store: Store, export: Export, inn: Path) -> None:
    export.add("kontakter", pasient_id="UKJENT", dato=T, type="telefon")
    export.add("diagnoser", pasient_id="PAS-0001", dato=T, kode="*34", kodeverk="ICPC-2")
    found = looked(store, written(export.shifted(MONTH), inn))
    for table in found.tables:
        assert table.read == table.kept + table.set_aside + table.ignored
    by_name = {table.table: table for table in found.tables}
    assert (by_name["kontakter"].set_aside, by_name["diagnoser"].ignored) == (1, 1)
    assert by_name["kontakter"].state is TableState.FINDINGS
    assert by_name["pasienter"].state is TableState.READY
    totals = found.totals
    assert totals.read == sum(table.read for table in found.tables)
    assert totals.read == totals.kept + totals.set_aside + totals.ignored


def test_that_the_first_extract_is_told_as_the_first(empty: Store, export: Export, inn: Path) -> None:
    found = looked(empty, written(export, inn))
    assert (found.effect, found.previous, found.export_date) == (Effect.FIRST, None, T)


def test_that_a_newer_extract_is_told_with_the_date_before_it(
    store: Store, export: Export, inn: Path
) -> None:
    found = looked(store, written(export.shifted(MONTH), inn))
    assert (found.effect, found.previous, found.export_date) == (Effect.NEWER, T, LATER)


def test_that_the_same_extract_again_is_told_with_when_it_was_read(
    store: Store, export: Export, inn: Path
) -> None:
    found = looked(store, written(export, inn))
    assert found.effect is Effect.SAME
    assert found.read_before == store.extracts()[0].imported_at


def test_that_an_older_extract_is_told_as_history(store: Store, export: Export, inn: Path) -> None:
    found = looked(store, written(export.as_extracted_on(dt.date(2026, 2, 28)), inn))
    assert found.effect is Effect.HISTORY


def test_that_a_supplement_lacks_no_table(store: Store, export: Export, inn: Path) -> None:
    found = looked(store, written(supplement(export, "PAS-0012"), inn))
    assert (found.effect, found.missing) == (Effect.SUPPLEMENT, ())


def test_that_absent_tables_are_told_as_missing(store: Store, export: Export, inn: Path) -> None:
    export.without_table("maalinger").without_table("tiltak")
    assert looked(store, written(export.shifted(MONTH), inn)).missing == ("maalinger", "tiltak")


def test_that_what_is_worth_knowing_is_told(store: Store, export: Export, inn: Path) -> None:
    export.patch("innleggelser", 0, hastegrad=None)
    export.with_column("kontakter", "rom", "3")
    export.add("diagnoser", pasient_id="PAS-0001", dato=T, kode="T9999", kodeverk="ICD-10")
    export.repeat("kontakter")
    path = written(export.shifted(MONTH), inn)
    (path / "lesmeg.pdf").write_bytes(b"%PDF")
    (path / "kontakter_2025.csv").write_bytes((path / "kontakter.csv").read_bytes())
    found = {warning.kind: warning for warning in looked(store, path).warnings}
    stays = len(export.rows["innleggelser"])
    assert (found[WarningKind.NO_URGENCY].count, found[WarningKind.NO_URGENCY].total) == (1, stays)
    assert found[WarningKind.UNKNOWN_COLUMNS].names == ("rom",)
    assert found[WarningKind.UNLISTED_CODES].count == 1
    assert found[WarningKind.REPEATED_CONTACTS].count == 1
    left = found[WarningKind.IGNORED_FILES]
    assert (left.count, left.names) == (2, ("kontakter_2025.csv",))


def test_that_an_extract_without_a_date_says_that_it_was_guessed(
    store: Store, export: Export, inn: Path
) -> None:
    export = export.shifted(MONTH)
    assert export.meta is not None
    del export.meta["uttrekksdato"]
    assert WarningKind.DATE_GUESSED in {one.kind for one in looked(store, written(export, inn)).warnings}


def test_that_encoding_and_separator_are_told_by_table(store: Store, export: Export, tmp_path: Path) -> None:
    export.with_column("tiltak", "notat", "gått")
    windows = Dialect(delimiter=";", encoding="cp1252")
    files = export.shifted(MONTH).files(each={"tiltak": windows})
    found = looked(store, write_zip(files, tmp_path / "uttrekk.zip", top="uttrekk/"))
    assert found.form is Form.ZIP
    by_table = {file.table: file for file in found.files}
    assert (by_table["tiltak"].encoding, by_table["tiltak"].separator) == ("Windows-1252", ";")
    assert (by_table["pasienter"].encoding, by_table["pasienter"].separator) == ("UTF-8", ",")
    assert by_table["pasienter"].file == "pasienter.csv"
    assert {table.table: table.file for table in found.tables}["tiltak"] == "tiltak.csv"
    assert by_table["legemidler"].encoding == ""
    assert found.encodings == ("UTF-8", "Windows-1252")
    assert set(found.separators) == {",", ";"}


def test_that_what_is_given_becomes_one_export(tmp_path: Path) -> None:
    folder = tmp_path / "uttrekk"
    folder.mkdir()
    patients, diagnoses, other = folder / "Pasienter.csv", folder / "uttrekk.json", folder / "notat.csv"
    assert export_of([folder]) == folder
    assert export_of([tmp_path / "uttrekk.zip"]) == tmp_path / "uttrekk.zip"
    assert export_of([patients]) == folder
    assert export_of([patients, diagnoses]) == folder
    assert export_of([patients, other]) is None
    assert export_of([patients, tmp_path / "diagnoser.csv"]) is None
    assert export_of([]) is None


# -- stops --


def test_that_an_identity_stops_with_the_place_and_never_the_value(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    before = folder_bytes(folder)
    number = personal_number()
    found = stopped(store, written(export.shifted(MONTH).with_column("kontakter", "merknad", number), inn))
    assert found.kind is StopKind.IDENTITY
    assert found.refusal is not None
    assert (found.refusal.table, found.refusal.column, found.refusal.row) == ("kontakter", "merknad", 2)
    assert found.remedies == (Remedy.CHOOSE_AGAIN,)
    assert number not in repr(found) + found.sentence()
    assert folder_bytes(folder) == before


def test_that_only_a_column_of_ids_can_be_passed(store: Store, export: Export, inn: Path) -> None:
    numbers = iter(personal_number(number) for number in range(1, 41))
    renamed: dict[str, str] = {}
    export.with_column("pasienter", "egen_id", lambda row: renamed.setdefault(str(row), next(numbers)))
    path = written(export.shifted(MONTH), inn)
    found = stopped(store, path)
    assert (found.passable, found.remedies) == (
        "pasienter.egen_id",
        (Remedy.CHOOSE_AGAIN, Remedy.PASS_COLUMN),
    )
    again = looked(store, path, passed=("pasienter.egen_id",))
    assert [one.names for one in again.warnings if one.kind is WarningKind.PASSED_COLUMN] == [
        ("pasienter.egen_id",)
    ]


def test_that_a_column_named_for_birth_dates_cannot_be_passed(
    store: Store, export: Export, inn: Path
) -> None:
    export.with_column("pasienter", "fodselsdato_id", "01.02.1950")
    assert stopped(store, written(export.shifted(MONTH), inn)).passable == ""


def test_that_an_extract_from_the_future_is_stopped(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    before = folder_bytes(folder)
    found = look_at(store, written(export.shifted(MONTH), inn), today=LATER - dt.timedelta(days=1))
    assert isinstance(found, Stopped)
    assert (found.kind, found.date) == (StopKind.FUTURE, LATER.isoformat())
    assert folder_bytes(folder) == before


def test_that_an_extract_of_today_is_not_in_the_future(store: Store, export: Export, inn: Path) -> None:
    assert isinstance(look_at(store, written(export.shifted(MONTH), inn), today=LATER), Looked)


def test_that_new_pseudonyms_are_stopped(store: Store, export: Export, inn: Path) -> None:
    export = export.shifted(MONTH).with_ids(lambda old: f"NY{old}")
    assert stopped(store, written(export, inn)).kind is StopKind.NEW_PSEUDONYMS


def test_that_a_supplement_with_nothing_to_lay_it_on_is_stopped(
    empty: Store, export: Export, inn: Path
) -> None:
    assert stopped(empty, written(supplement(export, "PAS-0001"), inn)).kind is StopKind.SUPPLEMENT_ALONE


def test_that_a_missing_required_table_is_stopped_with_its_name(
    store: Store, export: Export, inn: Path
) -> None:
    found = stopped(store, written(export.without_table("diagnoser"), inn))
    assert found.kind is StopKind.UNREADABLE
    assert found.refusal is not None
    assert (found.refusal.kind, found.refusal.table) == (RefusalKind.MISSING_TABLE, "diagnoser")


@pytest.mark.parametrize("name", ["uttrekk.xlsx", "uttrekk.txt", "borte"])
def test_that_what_is_no_export_is_stopped(store: Store, tmp_path: Path, name: str) -> None:
    if name != "borte":
        (tmp_path / name).write_bytes(b"PK")
    assert stopped(store, tmp_path / name).kind is StopKind.UNREADABLE


def test_that_cancelling_at_any_moment_changes_no_byte(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    path = written(export.shifted(MONTH), inn)
    office = office_of(store, folder)
    found = looked(store, path)
    before = folder_bytes(folder)
    asked: list[bool] = []
    assert isinstance(
        look_at(store, path, today=TODAY_LATER, cancelled=lambda: bool(asked.append(True))), Looked
    )
    times = len(asked)
    assert times > 2 * len(export.rows), "it listens within each table too"
    for patience in range(times + 1):
        heard: list[bool] = []

        def stop(patience: int = patience, heard: list[bool] = heard) -> bool:
            heard.append(True)
            return len(heard) > patience

        seen = look_at(store, path, today=TODAY_LATER, cancelled=stop)
        assert isinstance(seen, Looked) == (patience == times)
        if patience < 4:
            shown = preview(office, found, today=TODAY_LATER, cancelled=lambda: True)
            assert isinstance(shown, Stopped)
            assert shown.kind is StopKind.CANCELLED
    done = read_in(office, found, cancelled=lambda: True)
    assert isinstance(done, Stopped)
    assert done.kind is StopKind.CANCELLED
    assert folder_bytes(folder) == before


# -- many bad rows --


def test_that_twenty_bad_rows_are_not_asked_about_and_one_more_is(
    store: Store, export: Export, inn: Path
) -> None:
    export = with_bad_rows(export.shifted(MONTH), 20)
    assert looked(store, written(export, inn)).asking == ()
    found = looked(store, written(with_bad_rows(export, 1), inn))
    (asks,) = found.asking
    assert (asks.table, asks.set_aside, asks.state) == ("kontakter", 21, TableState.ASKS)
    assert found.accept().asking == ()


def test_that_nothing_is_stored_before_bad_rows_are_accepted(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    office = office_of(store, folder)
    found = looked(store, written(with_bad_rows(export.shifted(MONTH), 21), inn))
    before = folder_bytes(folder)
    with pytest.raises(ValueError, match="accept"):
        read_in(office, found)
    assert folder_bytes(folder) == before
    assert stored(office, found.accept()).set_aside == 21


# -- reading in --


def test_that_what_was_looked_at_is_stored_although_the_file_is_gone(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    path = written(export.shifted(MONTH), inn)
    office = office_of(store, folder)
    found = looked(store, path)
    shutil.rmtree(path)
    receipt = stored(office, found)
    assert (receipt.effect, receipt.export_date, receipt.newest) == (Effect.NEWER, LATER, LATER)
    newest = store.newest_full()
    assert newest is not None
    assert newest.export_date == LATER


def test_that_steps_store_the_same_as_an_import_at_once(
    store: Store, empty: Store, folder: Path, export: Export, inn: Path
) -> None:
    first, second = written(export.copy(), inn), written(with_bad_rows(export.shifted(MONTH), 3), inn)
    import_at_once(empty, first)
    import_at_once(empty, second)
    stored(office_of(store, folder), looked(store, second))
    assert scores(store) == scores(empty)
    one, other = store_job.current_list(store), store_job.current_list(empty)
    assert one is not None
    assert other is not None
    assert one.report == other.report


def test_that_an_extract_read_in_elsewhere_meanwhile_stops_this_one(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    office = office_of(store, folder)
    found = looked(store, written(export.copy().shifted(MONTH), inn))
    import_at_once(store, written(export.shifted(MONTH + 1), inn))
    before = folder_bytes(folder)
    done = read_in(office, found)
    assert isinstance(done, Stopped)
    assert done.kind is StopKind.CHANGED_MEANWHILE
    assert folder_bytes(folder) == before


def test_that_the_same_extract_read_in_again_changes_no_byte(
    store: Store, folder: Path, export: Export, inn: Path
) -> None:
    office = office_of(store, folder)
    found = looked(store, written(export, inn))
    before = folder_bytes(folder)
    assert stored(office, found).effect is Effect.SAME
    assert folder_bytes(folder) == before


def test_that_a_full_disk_stops_and_leaves_everything_as_it_was(
    store: Store, folder: Path, export: Export, inn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = office_of(store, folder)
    found = looked(store, written(export.shifted(MONTH), inn))
    before = folder_bytes(folder)

    def full(*_: object, **__: object) -> None:
        raise StoreRefused(Reason.DISK_FULL)

    monkeypatch.setattr(Store, "save_extract", full)
    done = read_in(office, found)
    assert isinstance(done, Stopped)
    assert (done.kind, done.store_reason) == (StopKind.STORE, Reason.DISK_FULL)
    assert Remedy.TRY_AGAIN in done.remedies
    assert folder_bytes(folder) == before
