"""Whole FHIR files made by others: Synthea's Bundles, and HL7 Norway's examples in XML."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.journal.extract import read_export
from listeoversikt.journal.fhir.opening import open_fhir
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.sources import open_export
from listeoversikt.words.refusals import refusal_sentence
from tests.journal.fhir.opened import rows_of, source

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
BUNDLES = [DATA / "synthea_official_small" / "fhir_r4", DATA / "synthea_list_dev" / "fhir_r4"]
EXAMPLES = DATA / "fhir_no_basis_examples"


def there(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"the shared data set {path.name} isn't here")
    return path


@pytest.mark.parametrize(("folder", "patients"), [(BUNDLES[0], 12), (BUNDLES[1], 8)], ids=["official", "dev"])
def test_that_whole_patients_of_synthea_are_read_and_told_of(folder: Path, patients: int) -> None:
    found = open_export(there(folder))
    people = rows_of(found, "pasienter")
    assert len(people) == patients
    assert all(len(row["fodselsaar"]) == 4 for row in people)
    ids = {row["pasient_id"] for row in people}
    contacts, stays = rows_of(found, "kontakter"), rows_of(found, "innleggelser")
    assert len(contacts) > 200
    assert {row["pasient_id"] for row in (*contacts, *stays)} <= ids
    assert all(row["inn"] <= row["ut"] for row in stays)
    systems = found.notes.unmapped_systems
    assert systems["Condition http://snomed.info/sct"] > 100
    assert systems["Observation http://loinc.org"] > 1000
    assert found.notes.left_out["ExplanationOfBenefit"] > 100
    assert "diagnoser" not in found.tables


@pytest.mark.parametrize("folder", BUNDLES, ids=["official", "dev"])
def test_that_an_import_of_synthea_is_refused_by_naming_its_systems(folder: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        read_export(there(folder), today=dt.date(2026, 4, 1))
    assert refusal.value.kind is RefusalKind.FHIR_NOT_MAPPED
    assert "SNOMED CT" in refusal_sentence(refusal.value)


@pytest.mark.parametrize("folder", BUNDLES, ids=["official", "dev"])
def test_that_each_bundle_alone_is_read(folder: Path) -> None:
    for path in sorted(there(folder).iterdir()):
        found = open_fhir([source(path.name, path.read_bytes())])
        assert len(rows_of(found, "pasienter")) == 1, path.name


def test_that_norwegian_examples_in_xml_are_refused_each_with_a_sentence() -> None:
    paths = sorted(there(EXAMPLES).glob("*.xml"))
    assert len(paths) > 10
    for path in [*paths, EXAMPLES]:
        with pytest.raises(Refusal) as refusal:
            open_export(path)
        assert refusal.value.kind is RefusalKind.FHIR_XML, path.name
        assert "XML" in refusal_sentence(refusal.value)
