"""FHIR is full of identity by its nature: wherever it stands in a resource, nothing of it is kept, shown or logged."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from listeoversikt.journal import sources
from listeoversikt.journal.extract import Extract
from listeoversikt.journal.refusal import Refusal
from tests.fuzz import fhir_files
from tests.fuzz.secrets import FULL_NAMES, emails, national_numbers, phones, traces, written_numbers
from tests.fuzz.sizes import examples
from tests.fuzz.told import kept_of, logged, read_or_refused, said_of, shown_of
from tests.operations.stores import new_store

pytestmark = pytest.mark.skipif(not hasattr(sources, "open_fhir"), reason="FHIR isn't read yet")
PHONES = phones()


@pytest.fixture(scope="module")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_store(tmp_path_factory.mktemp("lager") / "tomt")


def outcome(path: Path, secrets: tuple[str, ...], empty_store: Path) -> Extract | Refusal:
    with logged() as log:
        found = read_or_refused(path)
        if isinstance(found, Refusal):
            told = said_of(found)
        else:
            told = shown_of(found) + kept_of(found, empty_store, path.parent / "lager")
    for secret in secrets:
        assert not traces(secret, told + log.getvalue()), "what points to a person is repeated or kept"
    return found


def spots(part: Any, *path: str | int) -> Iterator[tuple[str | int, ...]]:
    """The way to every text and every object of a resource."""
    if isinstance(part, dict):
        yield path
        for key, value in part.items():
            yield from spots(value, *path, key)
    elif isinstance(part, list):
        for number, value in enumerate(part):
            yield from spots(value, *path, number)
    elif isinstance(part, str):
        yield path


ELEMENTS = (
    "name",
    "telecom",
    "identifier",
    "text",
    "note",
    "display",
    "extension",
    "subject",
    "valueString",
    "id",
    "type",
    "x",
)


@pytest.mark.parametrize("form", fhir_files.FORMS)
@examples(20)
@given(data=st.data())
def test_that_identity_anywhere_in_a_resource_is_never_kept_or_said(
    form: str, data: st.DataObject, empty_store: Path
) -> None:
    found = fhir_files.resources()
    kinds = (written_numbers(), emails, PHONES, st.sampled_from(FULL_NAMES))
    kind = data.draw(st.integers(0, len(kinds) - 1))
    secret = data.draw(kinds[kind])
    number = data.draw(st.integers(0, len(found) - 1))
    way = data.draw(st.sampled_from([one for one in spots(found[number]) if one]))
    holder: Any = found[number]
    for step in way[:-1]:
        holder = holder[step]
    if isinstance(holder[way[-1]], dict):
        value = data.draw(
            st.sampled_from((secret, [secret], {"value": secret}, [{"text": secret, "family": secret}], 1))
        )
        holder[way[-1]][secret if value == 1 else data.draw(st.sampled_from(ELEMENTS))] = value
    else:
        assume(kind < 2 or way[-1] not in ("id", "reference"))  # by the contract, names and phones may be ids
        shape = data.draw(st.sampled_from(("{}", "{}", "Patient/{}", "urn:oid:{}", "notat {}")))
        holder[way[-1]] = shape.format(secret)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / form
        path.write_bytes(fhir_files.FORMS[form](found))
        outcome(path, (secret,), empty_store)


@examples(10)
@given(national_numbers(), emails, PHONES)
def test_that_a_patient_with_everything_becomes_a_year_and_a_sex(
    empty_store: Path, number: str, address: str, phone: str
) -> None:
    found = fhir_files.resources()
    found[0] |= {
        "birthDate": "1941-05-17",
        "identifier": [{"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": number}],
        "name": [{"family": "Nordmannsen", "given": ["Xyzzq"]}],
        "telecom": [{"system": "phone", "value": phone}, {"system": "email", "value": address}],
        "address": [{"line": ["Xyzzqbakken 3"], "postalCode": "0123"}],
        "contact": [{"name": {"text": "Xyzzq"}}],
        "text": {"div": f"<div>{number}</div>"},
    }
    secrets = (number, address, phone, "Nordmannsen", "Xyzzq", "1941-05-17")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Bundle.json"
        path.write_bytes(fhir_files.bundle(found))
        got = outcome(path, secrets, empty_store)
    assert isinstance(got, Extract), said_of(got)
    assert got.patient_list.patients["birth_year"].tolist() == [1941, 1942]


@pytest.mark.parametrize("where", ["id", "reference"])
@examples(10)
@given(secret=written_numbers())
def test_that_a_national_number_for_an_id_is_refused(where: str, secret: str, empty_store: Path) -> None:
    found = fhir_files.resources()
    for one in found:
        if where == "id" and one["id"] == "p1":
            one["id"] = secret
        elif one.get("subject") == {"reference": "Patient/p1"}:
            one["subject"] = {"reference": f"Patient/{secret}"}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.ndjson"
        path.write_bytes(fhir_files.ndjson(found))
        got = outcome(path, (secret,), empty_store)
    if where == "id":
        assert isinstance(got, Refusal)
