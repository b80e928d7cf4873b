"""Every reader with spoilt bytes: a clean refusal or findings, in bounded time; nothing stored, nothing left behind."""

from __future__ import annotations

import io
import json
import tempfile
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.journal import sources
from listeoversikt.journal.description import read_description
from listeoversikt.journal.extract import Extract
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.operations import store_job
from tests.contract.exports import write_folder
from tests.fuzz import fhir_files
from tests.fuzz.damage import spoilt
from tests.fuzz.sizes import examples
from tests.fuzz.told import TODAY, read_or_refused, said_of
from tests.fuzz.ways_in import WAYS, as_workbook, csv_files, small_export, tables_of
from tests.operations.stores import new_store, opened

EXPORT = small_export()
TABLES, META = tables_of(EXPORT), EXPORT.meta
FILES = csv_files(TABLES, META)
MOST_SECONDS = 20.0
HAS_WORKBOOKS, HAS_FHIR = hasattr(sources, "workbook_sources"), hasattr(sources, "open_fhir")


def judged(path: Path) -> Extract | Refusal:
    """A refusal with its sentences, or an extract that adds up; never anything else, never for long."""
    before = time.process_time()
    found = read_or_refused(path)
    assert time.process_time() - before < MOST_SECONDS
    if isinstance(found, Refusal):
        assert said_of(found)
    else:
        for count in found.report.tables.values():
            assert count.read == count.kept + count.set_aside + count.ignored
    return found


@pytest.mark.parametrize("name", FILES)
@examples(12)
@given(data=st.data())
def test_that_a_spoilt_file_is_refused_or_read_with_findings(name: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        judged(write_folder(FILES | {name: data.draw(spoilt(FILES[name]))}, Path(folder) / "inn"))


@pytest.fixture(scope="module")
def containers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Made once: a zip holds the time at which it was made."""
    place = tmp_path_factory.mktemp("beholdere")
    return {way: WAYS[way](TABLES, META, place) for way in ("a zip", "a workbook")}


@pytest.mark.parametrize("way", ["a zip", "a workbook"])
@examples(20)
@given(data=st.data())
def test_that_a_spoilt_container_is_refused_or_read_with_findings(
    way: str, data: st.DataObject, containers: dict[str, Path]
) -> None:
    if way == "a workbook" and not HAS_WORKBOOKS:
        pytest.skip("workbooks aren't read yet")
    sound = containers[way]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / sound.name
        path.write_bytes(data.draw(spoilt(sound.read_bytes())))
        judged(path)


PARTS = (
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
    "xl/styles.xml",
    "[Content_Types].xml",
)
WORKBOOK = as_workbook({name: TABLES[name] for name in ("pasienter", "diagnoser")})


@pytest.mark.skipif(not HAS_WORKBOOKS, reason="workbooks aren't read yet")
@pytest.mark.parametrize("part", PARTS)
@examples(12)
@given(data=st.data())
def test_that_a_workbook_with_a_spoilt_part_is_refused_or_read_with_findings(
    part: str, data: st.DataObject
) -> None:
    spoilt_book = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as sound, zipfile.ZipFile(spoilt_book, "w") as book:
        for name in sound.namelist():
            content = sound.read(name)
            book.writestr(name, data.draw(spoilt(content)) if name == part else content)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "inn.xlsx"
        path.write_bytes(spoilt_book.getvalue())
        judged(path)


@pytest.mark.skipif(not HAS_FHIR, reason="FHIR isn't read yet")
@pytest.mark.parametrize("name", fhir_files.FORMS)
@examples(20)
@given(data=st.data())
def test_that_spoilt_fhir_is_refused_or_read_with_findings(name: str, data: st.DataObject) -> None:
    sound = fhir_files.FORMS[name](fhir_files.resources())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data.draw(spoilt(sound)))
        judged(path)


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(("full", "2026-03-31")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
keys = st.sampled_from(("uttrekksdato", "kontor", "omfang", "legemidler", "perioder", "versjon")) | st.text(
    max_size=8
)


@examples(80)
@given(st.dictionaries(keys, values, max_size=6))
def test_that_any_description_is_refused_or_understood(said: dict[str, object]) -> None:
    content = json.dumps(said).encode()
    try:
        description = read_description(content)
    except Refusal as refusal:
        said_of(refusal)
        return
    assert len(description.office) <= 200


@pytest.mark.parametrize("depth", [60, 1000, 100_000])
@pytest.mark.parametrize("pair", [("[", "]"), ('{"kontor":', "}"), ('{"perioder":{"kontakter":', "}}")])
def test_that_a_deep_description_is_refused(depth: int, pair: tuple[str, str]) -> None:
    text = pair[0] * depth + "1" + pair[1] * depth
    with pytest.raises(Refusal) as refused:
        read_description(text.encode())
    assert refused.value.kind is RefusalKind.BAD_DESCRIPTION


@pytest.fixture(scope="module")
def store_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_store(tmp_path_factory.mktemp("lager") / "tomt")


@examples(20)
@given(data=st.data())
def test_that_nothing_of_a_refused_export_is_stored(data: st.DataObject, store_folder: Path) -> None:
    files = dict(FILES)
    name = data.draw(st.sampled_from(sorted(files)))
    files[name] = data.draw(spoilt(files[name])) + b'\n"'
    with tempfile.TemporaryDirectory() as folder, opened(store_folder) as store:
        known = len(store.extracts())
        try:
            store_job.import_extract(store, write_folder(files, Path(folder) / "inn"), today=TODAY)
        except Refusal:
            assert len(store.extracts()) == known
            assert store.events() == ()
