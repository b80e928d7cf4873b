"""Identity at random places of every way in: it is never stored, shown or logged, and where it's stored it's refused."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from listeoversikt.journal import sources
from listeoversikt.journal.extract import Extract
from listeoversikt.journal.names import ID_COLUMNS
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.operations.extract_stops import POINTING
from tests.contract.exports import write_folder, write_zip
from tests.fuzz.secrets import FULL_NAMES, emails, in_a_text, phones, traces, written_numbers
from tests.fuzz.sizes import examples
from tests.fuzz.told import kept_of, logged, read_or_refused, said_of, shown_of
from tests.fuzz.ways_in import READS_WORKBOOKS, WAYS, as_workbook, csv_files, small_export, tables_of
from tests.operations.stores import new_store

EXPORT = small_export()
TABLES, META = tables_of(EXPORT), EXPORT.meta
KINDS = {"a number": written_numbers(), "an address": emails, "a phone": phones()}
HAS_WORKBOOKS = hasattr(sources, "workbook_sources")


@pytest.fixture(scope="module")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_store(tmp_path_factory.mktemp("lager") / "tomt")


def fresh_tables() -> dict[str, list[list[str]]]:
    return {name: [list(row) for row in rows] for name, rows in TABLES.items()}


def outcome(path: Path, secret: str, empty_store: Path) -> Extract | Refusal:
    """What becomes of the export; fails when the secret is said, logged or kept."""
    with logged() as log:
        found = read_or_refused(path)
        if isinstance(found, Refusal):
            told = said_of(found)
        else:
            told = shown_of(found) + kept_of(found, empty_store, path.parent / "lager")
    assert not traces(secret, told), "the program repeats or keeps what points to a person"
    assert not traces(secret, log.getvalue()), "it stands in the log"
    return found


def needs(way: str) -> None:
    if way in READS_WORKBOOKS and not HAS_WORKBOOKS:
        pytest.skip("workbooks aren't read yet")


places = st.sampled_from([(name, column) for name, rows in TABLES.items() for column in rows[0]])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", KINDS)
@examples(6)
@given(data=st.data())
def test_that_identity_in_any_cell_is_refused_and_never_repeated(
    way: str, kind: str, data: st.DataObject, empty_store: Path
) -> None:
    needs(way)
    cell, secret = data.draw(in_a_text(KINDS[kind]))
    tables = fresh_tables()
    name, column = data.draw(places)
    rows = tables[name]
    assume(kind != "a phone" or column not in ID_COLUMNS)  # «not in id columns, where 5–10 digits are normal»
    if data.draw(st.booleans()):
        column = data.draw(st.sampled_from(("merknad", "fritekst", "kolonne 7", "")))
        rows[0].append(column)
        for row in rows[1:]:
            row.append("ok")
    place = data.draw(st.integers(1, len(rows) - 1))
    rows[place][rows[0].index(column)] = cell
    with tempfile.TemporaryDirectory() as folder:
        found = outcome(WAYS[way](tables, META, Path(folder) / "x"), secret, empty_store)
    assert isinstance(found, Refusal)
    assert found.kind in POINTING
    assert (found.table, found.column, found.row) == (name, column, place + 1)


@pytest.mark.parametrize("way", WAYS)
@examples(6)
@given(data=st.data())
def test_that_identity_in_a_header_is_refused_and_never_repeated(
    way: str, data: st.DataObject, empty_store: Path
) -> None:
    needs(way)
    secret = data.draw(st.one_of(*KINDS.values(), st.sampled_from(FULL_NAMES)))
    header = data.draw(st.sampled_from(("{}", "notat {}", "{} (2)"))).format(secret)
    if secret in FULL_NAMES:
        header = secret
    tables = fresh_tables()
    name = data.draw(st.sampled_from(list(tables)))
    for number, row in enumerate(tables[name]):
        row.append("ok" if number else header)
    with tempfile.TemporaryDirectory() as folder:
        found = outcome(WAYS[way](tables, META, Path(folder) / "x"), secret, empty_store)
    assert isinstance(found, Refusal)
    assert found.kind in POINTING


KEYS = ("kontor", "journalsystem", "versjon", "merknad", "omfang", "perioder", "uttrekksdato", "legemidler")


def planted(data: st.DataObject, secret: str) -> dict[str, Any]:
    """A description with the secret as a key or a value, at any depth, with letters or without."""
    meta: dict[str, Any] = dict(META or {})
    value: Any = data.draw(
        st.sampled_from((secret, f"kontoret {secret}", [secret], {"a": {"b": [secret]}}, {secret: 1}))
    )
    if secret.isascii() and secret.isdigit():
        value = data.draw(st.sampled_from((value, int(secret), float(secret))))
    if data.draw(st.booleans()):
        meta[data.draw(st.sampled_from(KEYS))] = value
    else:
        meta[secret] = "ok"
    return meta


@pytest.mark.parametrize("way", ["a folder", "a zip"])
@examples(15)
@given(data=st.data())
def test_that_identity_in_the_description_is_refused_and_never_repeated(
    way: str, data: st.DataObject, empty_store: Path
) -> None:
    secret = data.draw(st.one_of(written_numbers(), emails))
    meta = planted(data, secret)
    with tempfile.TemporaryDirectory() as folder:
        found = outcome(WAYS[way](fresh_tables(), meta, Path(folder) / "x"), secret, empty_store)
    assert isinstance(found, Refusal)
    assert found.kind in POINTING | {RefusalKind.BAD_DESCRIPTION}


def test_that_identity_spelt_in_escapes_is_found_in_the_description(empty_store: Path) -> None:
    secret = "kari@example.no"
    escaped = "".join(f"\\u{ord(sign):04x}" for sign in secret)
    files = csv_files(fresh_tables(), {}) | {"uttrekk.json": f'{{"kontor": "{escaped}"}}'.encode()}
    with tempfile.TemporaryDirectory() as folder:
        found = outcome(write_folder(files, Path(folder) / "inn"), secret, empty_store)
    assert isinstance(found, Refusal)
    assert found.kind is RefusalKind.EMAIL


@pytest.mark.parametrize("form", ["folder", "zip"])
@pytest.mark.parametrize("content", [b"x", b"pasient_id;dato\na;2025-01-01\n", b"\xff\xfe", b"{}", b""])
@examples(4)
@given(data=st.data())
def test_that_a_file_name_that_points_to_somebody_is_never_repeated(
    form: str, content: bytes, data: st.DataObject, empty_store: Path
) -> None:
    secret = data.draw(st.one_of(written_numbers(), emails, st.sampled_from(FULL_NAMES)))
    name = data.draw(st.sampled_from(("{}", "notat {}", "pasienter {}", "{}/pasienter"))).format(secret)
    ending = data.draw(st.sampled_from((".csv", ".txt", ".json", ".ndjson", ".xlsx", ".pdf", "")))
    files = csv_files(fresh_tables(), META)
    if form == "folder":
        name = name.replace("/", " ")
    if data.draw(st.booleans()):
        files = {key: body for key, body in files.items() if key == "uttrekk.json"}
    files[name + ending] = content
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "inn"
        path = write_folder(files, place) if form == "folder" else write_zip(files, place.with_suffix(".zip"))
        outcome(path, secret, empty_store)


@examples(8)
@given(data=st.data())
def test_that_sheet_names_and_title_rows_are_never_repeated(data: st.DataObject, empty_store: Path) -> None:
    needs("a workbook")
    secret = data.draw(st.one_of(written_numbers(), emails, st.sampled_from(FULL_NAMES)))
    tables, titles = fresh_tables(), []
    if data.draw(st.booleans()):
        titles = ["Uttrekk for kontoret", f"Laget for {secret}"]
    else:
        tables[secret.replace("/", " ")] = data.draw(
            st.sampled_from(([["a", "b"], ["1", "2"]], tables["kontakter"]))
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "inn.xlsx"
        path.write_bytes(as_workbook(tables, titles))
        outcome(path, secret, empty_store)


def test_that_the_export_itself_is_read_and_kept(empty_store: Path) -> None:
    """Without this, every test above could pass by refusing everything."""
    with tempfile.TemporaryDirectory() as folder:
        found = outcome(
            WAYS["a folder"](fresh_tables(), META, Path(folder) / "x"), "kari@example.no", empty_store
        )
        assert isinstance(found, Extract)
        kept = kept_of(found, empty_store, Path(folder) / "lager")
    assert "PAS-0001" in shown_of(found)
    assert "PAS-0001" in kept
    assert "Prøvekontoret" in kept
    assert "Grünerløkka" in kept, "the search must see into the blobs"
