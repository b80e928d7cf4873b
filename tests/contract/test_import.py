"""Importing into a store: all or nothing, the same twice, new pseudonyms, older extracts, the passphrase."""

from __future__ import annotations

import getpass
import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.cheap_guesses import guesses_are_cheap

from .base_export import base_export
from .driving import Office, Outcome, assert_refused, drive
from .exports import Export
from .identity_numbers import personal_number

__all__ = ["guesses_are_cheap"]

PASSPHRASE = "fire ord som ingen gjetter"
MONTH = 30


@pytest.fixture(autouse=True)
def the_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody_is_there(*_: object, **__: object) -> str:
        raise EOFError

    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", PASSPHRASE)
    monkeypatch.setattr(getpass, "getpass", nobody_is_there)


@pytest.fixture(scope="module")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the clean export; made once, copied for every test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LISTEOVERSIKT_PASSPHRASE", PASSPHRASE)
        folder = tmp_path_factory.mktemp("lager")
        store = folder / "lager"
        made = drive("store", "create", str(store))
        assert made.code == 0, made.said
        first = bring_in(Office(folder), base_export(), store)
        assert first.code == 0, first.said
    return store


@pytest.fixture
def store(filled_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(filled_once, tmp_path / "lager"))


def bring_in(office: Office, export: Export, store: Path, *flags: str) -> Outcome:
    return drive("import", str(office.put(export)), "--store", str(store), *flags)


def contents(store: Path) -> dict[str, bytes]:
    return {str(path.relative_to(store)): path.read_bytes() for path in store.rglob("*") if path.is_file()}


def worklist(store: Path) -> str:
    """The rows of the worklist out of a store, as a file."""
    answer = store.parent / "arbeidsliste.csv"
    outcome = drive("worklist", "--store", str(store), "--out", str(answer))
    assert outcome.code == 0, outcome.said
    written = answer.read_text(encoding="utf-8")
    assert "PAS-0012" in written, "a discharge of last week belongs on the worklist"
    return written


def test_that_a_store_is_a_folder_with_a_database_and_its_keys(filled_once: Path) -> None:
    assert {"store.db", "keys.json"} <= set(contents(filled_once))


def test_that_a_store_is_encrypted(filled_once: Path) -> None:
    for name, content in contents(filled_once).items():
        for word in (b"SQLite format 3", b"PAS-00", b"J40037", PASSPHRASE.encode(), b"parquet-cpp-arrow"):
            assert word not in content, f"{name} can be read by anybody"


def test_that_a_filled_store_passes_its_own_check(store: Path) -> None:
    outcome = drive("store", "check", str(store))
    assert outcome.code == 0, outcome.said


def test_that_the_same_extract_twice_changes_nothing(office: Office, export: Export, store: Path) -> None:
    shown = worklist(store)
    before = contents(store)
    second = bring_in(office, export, store)
    assert second.code == 0, second.said
    assert contents(store) == before
    assert worklist(store) == shown


def test_that_the_same_extract_in_another_dialect_shows_the_same(
    office: Office, export: Export, store: Path
) -> None:
    from .dialects import DIALECTS

    shown = worklist(store)
    path = office.put(export, DIALECTS["a Norwegian Windows program"], "zip with a folder")
    assert drive("import", str(path), "--store", str(store)).code == 0
    assert worklist(store) == shown


def test_that_the_next_months_extract_is_laid_on_top(office: Office, export: Export, store: Path) -> None:
    outcome = bring_in(office, export.shifted(MONTH), store)
    assert outcome.code == 0, outcome.said


def spoil_identity(export: Export) -> Export:
    return export.with_column("kontakter", "merknad", personal_number())


def spoil_rows(export: Export) -> Export:
    for number in range(21):
        export.add("kontakter", pasient_id=f"UKJENT-{number}", dato=date(2026, 1, 1), type="telefon")
    return export


REFUSED = {
    "identity in it": (spoil_identity, "kontakter"),
    "too many bad rows": (spoil_rows, "kontakter"),
    "a required table missing": (lambda export: export.without_table("diagnoser"), "diagnoser"),
    "a required column missing": (lambda export: export.without_column("tiltak", "dato"), "tiltak"),
}


@pytest.mark.parametrize(("spoil", "table"), REFUSED.values(), ids=REFUSED)
def test_that_a_refused_import_leaves_the_store_as_it_was(  # type: ignore[no-untyped-def]
    spoil, table: str, office: Office, export: Export, store: Path
) -> None:
    before = contents(store)
    assert_refused(bring_in(office, spoil(export.shifted(MONTH)), store), table)
    assert contents(store) == before


def test_that_an_import_with_accepted_findings_goes_in(office: Office, export: Export, store: Path) -> None:
    outcome = bring_in(office, spoil_rows(export.shifted(MONTH)), store, "--accept-findings")
    assert outcome.code == 0, outcome.said


# -- new pseudonyms --


def renamed(export: Export, kept: int) -> Export:
    """The same list, where only the first `kept` patients keep their pseudonym."""
    return export.with_ids(lambda old: old if int(old[-4:]) <= kept else f"NY-{old[-4:]}")


@pytest.mark.parametrize(
    ("kept", "accepted"), [(0, False), (19, False), (20, True)], ids=["none", "19 of 40", "20 of 40"]
)
def test_that_under_half_of_the_ids_in_common_means_new_pseudonyms(
    kept: int, accepted: bool, office: Office, export: Export, store: Path
) -> None:
    before = contents(store)
    outcome = bring_in(office, renamed(export.shifted(MONTH), kept), store)
    if accepted:
        assert outcome.code == 0, outcome.said
    else:
        assert_refused(outcome, secrets=("NY-0040", "PAS-0040"))
        assert contents(store) == before


def with_other_sex(export: Export, changed: int) -> Export:
    for row in export.rows["pasienter"][:changed]:
        row["kjonn"] = "M" if row["kjonn"] == "K" else "K"
    return export


def with_other_birth_year(export: Export, changed: int) -> Export:
    for row in export.rows["pasienter"][:changed]:
        row["fodselsaar"] = int(str(row["fodselsaar"])) - 1
    return export


@pytest.mark.parametrize("change", [with_other_sex, with_other_birth_year], ids=["sex", "birth year"])
@pytest.mark.parametrize(("changed", "accepted"), [(4, True), (5, False)], ids=["4 of 40", "5 of 40"])
def test_that_over_10_percent_with_another_birth_year_or_sex_means_new_pseudonyms(  # type: ignore[no-untyped-def]
    change, changed: int, accepted: bool, office: Office, export: Export, store: Path
) -> None:
    before = contents(store)
    outcome = bring_in(office, change(export.shifted(MONTH), changed), store)
    assert (outcome.code == 0) is accepted, outcome.said
    if not accepted:
        assert_refused(outcome)
        assert contents(store) == before


# -- older extracts, and supplements --


def test_that_an_older_extract_is_history_and_never_now(office: Office, export: Export, store: Path) -> None:
    shown = worklist(store)
    outcome = bring_in(office, export.as_extracted_on(date(2026, 2, 28)), store)
    assert outcome.code == 0, outcome.said
    assert worklist(store) == shown


def test_that_a_supplement_of_a_few_patients_is_no_new_list(
    office: Office, export: Export, store: Path
) -> None:
    for table, rows in export.rows.items():
        export.rows[table] = [
            row for row in rows if row["pasient_id"] in ("PAS-0001", "PAS-0002", "PAS-0003")
        ]
    supplement = export.shifted(1)
    supplement.meta = (supplement.meta or {}) | {"omfang": "tillegg"}
    outcome = bring_in(office, supplement, store)
    assert outcome.code == 0, outcome.said
    worklist(store)  # holds PAS-0012, who is absent from the supplement and so not gone


# -- the passphrase --


def test_that_a_wrong_passphrase_is_told_and_changes_nothing(
    office: Office, export: Export, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(store)
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", "et helt annet ord")
    assert_refused(bring_in(office, export.shifted(MONTH), store), secrets=("et helt annet ord", PASSPHRASE))
    after = contents(store)
    assert b"et helt annet ord" not in after.pop("attempts.json")  # the wrong try is counted
    assert after == before


def test_that_a_missing_passphrase_is_told_and_changes_nothing(
    office: Office, export: Export, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(store)
    monkeypatch.delenv("LISTEOVERSIKT_PASSPHRASE")
    outcome = bring_in(office, export, store)
    assert outcome.code in (1, 2) and outcome.err.strip() and "Traceback" not in outcome.said
    assert contents(store) == before


def test_that_importing_into_no_store_makes_none(office: Office, export: Export, tmp_path: Path) -> None:
    missing = tmp_path / "skrivefeil"
    outcome = bring_in(office, export, missing)
    assert outcome.code in (1, 2) and outcome.err.strip() and "Traceback" not in outcome.said
    assert not missing.exists()


@pytest.mark.parametrize("name", ["store.db", "keys.json"])
def test_that_a_damaged_store_is_told_and_left_alone(
    name: str, office: Office, export: Export, store: Path
) -> None:
    (store / name).write_bytes(b"odelagt" * 700)
    before = contents(store)
    assert_refused(bring_in(office, export, store))
    assert contents(store) == before


def test_that_a_store_is_not_made_over_another(store: Path) -> None:
    before = contents(store)
    outcome = drive("store", "create", str(store))
    assert outcome.code in (1, 2) and "Traceback" not in outcome.said
    assert contents(store) == before
