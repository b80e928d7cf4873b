"""Files of FHIR as they come: Bundles and lines, packed and plain, cut, deep, long, of other kinds."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from typing import Any

import pytest

from listeoversikt.journal.fhir import bytes_read, json_pieces, stream
from listeoversikt.journal.fhir.opening import open_fhir
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.table_source import ExportFiles, SourceFile
from listeoversikt.words.refusals import refusal_sentence
from listeoversikt.words.window_refusals import refusal_fix, refusal_what, refusal_where
from tests.journal.fhir.opened import (
    SNOMED,
    about,
    condition,
    encounter,
    lines,
    lines_of,
    opened,
    opened_file,
    person,
    refused,
    rows_of,
    source,
)

BOM = b"\xef\xbb\xbf"
PEOPLE = (person("p1"), person("p2"), condition())


def bundle(*resources: Any, **more: Any) -> dict[str, Any]:
    entry = [
        {"fullUrl": f"urn:uuid:{number}", "resource": resource} for number, resource in enumerate(resources)
    ]
    return {"resourceType": "Bundle", "type": "collection", **more, "entry": entry}


def pretty(document: Any) -> bytes:
    return json.dumps(document, indent=2).encode()


def ids(found: ExportFiles) -> list[str]:
    return [row["pasient_id"] for row in rows_of(found, "pasienter")]


CONTENTS = {
    "lines.ndjson": lines(*PEOPLE),
    "lines.jsonl": lines(*PEOPLE),
    "lines.json": lines(*PEOPLE),
    "bundle.json": pretty(bundle(*PEOPLE)),
    "one-line.json": json.dumps(bundle(*PEOPLE)).encode(),
    "bundle-in-a-line.ndjson": lines(bundle(*PEOPLE)),
    "entries-first.json": json.dumps({"entry": bundle(*PEOPLE)["entry"], "resourceType": "Bundle"}).encode(),
    "type-last.ndjson": lines(*({**dict(reversed(resource.items()))} for resource in PEOPLE)),
    "bundle-of-bundles.json": pretty(bundle(bundle(*PEOPLE))),
    "documents.json": b"\n\n".join(map(pretty, PEOPLE)),
}


@pytest.mark.parametrize("name", CONTENTS)
@pytest.mark.parametrize("packed", [False, True])
def test_that_every_form_of_a_file_gives_the_same(name: str, packed: bool) -> None:
    content = gzip.compress(CONTENTS[name]) if packed else CONTENTS[name]
    found = opened_file(name + ".gz" * packed, content)
    assert (ids(found), len(rows_of(found, "diagnoser"))) == (["p1", "p2"], 1)


def test_that_a_byte_order_mark_crlf_and_blank_lines_do_not_matter() -> None:
    content = BOM + b"\r\n" + lines(*PEOPLE).replace(b"\n", b"\r\n\r\n  \r\n")
    found = opened_file("a.ndjson", content)
    assert (ids(found), lines_of(found, "pasienter")) == (["p1", "p2"], [2, 5])


def test_that_a_packed_file_is_known_by_its_content() -> None:
    assert ids(opened_file("a.ndjson", gzip.compress(lines(person())))) == ["p1"]


def test_that_a_last_line_may_lack_its_end_and_an_entry_its_resource() -> None:
    assert ids(opened_file("a.ndjson", lines(person()).rstrip())) == ["p1"]
    document = bundle(person())
    document["entry"] += [{"request": {"method": "DELETE"}}, {"fullUrl": 5, "resource": person("p3")}]
    assert ids(opened_file("a.json", pretty(document))) == ["p1"]


def test_that_references_to_a_bundles_entries_find_the_patient() -> None:
    patient = {"fullUrl": "urn:uuid:77", "resource": person("p9")}
    nameless = {"fullUrl": "urn:uuid:88", "resource": {**person(), "id": ""}}
    events = [{"resource": condition(subject={"reference": f"urn:uuid:{number}"})} for number in (77, 88)]
    document = {"resourceType": "Bundle", "entry": [events[0], patient, nameless, events[1]]}
    found = opened_file("a.json", pretty(document))
    assert ids(found) == ["p9", "88"]
    assert [row["pasient_id"] for row in rows_of(found, "diagnoser")] == ["p9", "88"]


def test_that_a_bundles_time_is_the_date_of_the_export_and_the_latest_counts() -> None:
    files = [
        pretty(bundle(person(), timestamp=day))
        for day in ("2026-03-30T08:00:00Z", "2026-03-31T08:00:00+02:00")
    ]
    found = open_fhir([source(f"{number}.json", content) for number, content in enumerate(files)])
    assert found.stated == {"uttrekksdato": "2026-03-31"}
    assert opened_file("a.json", pretty(bundle(person(), timestamp="nå"))).stated == {}


def test_that_other_resources_are_counted_and_unknown_ones_not_named() -> None:
    found = opened(person(), {"resourceType": "DiagnosticReport"}, {"resourceType": "Nordmann"}, {"hei": 1})
    assert found.notes.left_out == {"?": 2, "DiagnosticReport": 1}


def test_that_several_files_make_one_table_whose_lines_go_on() -> None:
    found = open_fhir(
        [source("1.Patient.ndjson", lines(person("p1"))), source("2.Patient.ndjson", lines(person("p2")))]
    )
    assert (ids(found), lines_of(found, "pasienter")) == (["p1", "p2"], [1, 2])


def test_that_progress_is_told_by_bytes_and_may_stop_it() -> None:
    told: list[float] = []
    files = [source(f"{number}.ndjson", lines(person(f"p{number}"))) for number in range(4)]
    open_fhir(files, told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0

    def stop(share: float) -> None:
        if share > 0.5:
            raise Refusal(RefusalKind.CANCELLED)

    with pytest.raises(Refusal) as refusal:
        open_fhir(files, stop)
    assert refusal.value.kind is RefusalKind.CANCELLED


def test_that_the_same_content_has_the_same_digest_however_it_is_wrapped() -> None:
    plain, packed = (
        opened_file("a.ndjson", lines(*PEOPLE)),
        opened_file("b.gz", gzip.compress(lines(*PEOPLE))),
    )
    other = opened_file("a.ndjson", lines(person("p1"), person("p3"), condition()))
    assert plain.tables["pasienter"].digest() == packed.tables["pasienter"].digest()
    assert plain.tables["pasienter"].digest() != other.tables["pasienter"].digest()


BROKEN = {
    "cut": lines(*PEOPLE)[:-20],
    "not json": lines(person()) + b"pasient_id;navn\n",
    "two on a line": lines(person()).rstrip() + lines(person()),
    "bytes of windows": lines(person()) + lines(person("Sørbø")).replace("ø".encode(), b"\xf8"),
    "half a pair": lines(person()) + b'{"resourceType":"Patient","id":"\\ud800"}\n',
    "zeros": lines(person()) + b"\0" * 50,
    "deep": lines(person()) + b'{"resourceType":"Patient","x":' + b"[" * 200_000 + b"]" * 200_000 + b"}\n",
}


@pytest.mark.parametrize("what", BROKEN)
def test_that_a_broken_line_is_refused_with_its_place(what: str) -> None:
    refusal = refused("Patient.ndjson", BROKEN[what])
    assert refusal.kind is RefusalKind.FHIR_BROKEN
    assert refusal.file == "Patient.ndjson"
    assert refusal.row == 3 if what == "cut" else refusal.row in (1, 2)


BROKEN_DOCUMENTS = {
    "cut": pretty(bundle(*PEOPLE))[:-40],
    "cut in a string": pretty(bundle(*PEOPLE)).partition(b"recorded")[0],
    "no colon": b'{"resourceType" "Bundle"}',
    "a list": b"[1, 2]",
    "a comma too much": b'{"resourceType": "Patient",}',
    "deep": b'{"resourceType": "Patient", "x": ' + b"[" * 300 + b"]" * 300 + b"}",
    "wrong brackets": b'{"resourceType": "Bundle", "entry": [{"resource": {"id": [}]}]}',
    "text": b"hei",
}


@pytest.mark.parametrize("what", BROKEN_DOCUMENTS)
def test_that_a_broken_document_is_refused(what: str) -> None:
    assert refused("Ola_Nordmann.json", BROKEN_DOCUMENTS[what]).kind is RefusalKind.FHIR_BROKEN


def test_that_a_file_named_after_a_person_is_named_by_its_number() -> None:
    refusal = refused("Kari Nordmann.json", b'{"resourceType" "Bundle"}')
    for sentence in (
        refusal_sentence(refusal),
        refusal_where(refusal),
        refusal_what(refusal),
        refusal_fix(refusal),
    ):
        assert sentence
        assert "Nordmann" not in sentence
    assert "FHIR-fila 1/1, rad 1, den er" in refusal_sentence(refusal)
    assert refusal_where(refusal) == "1/1, rad 1."


def test_that_long_lines_and_long_resources_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MAX_PIECE", 10_000)
    monkeypatch.setattr(json_pieces, "MAX_PIECE", 10_000)
    monkeypatch.setattr(json_pieces, "CHUNK", 1_000)
    long = person(photo=[{"data": "x" * 20_000}])
    assert refused("a.ndjson", lines(person(), long)).row == 2
    for content in (lines(person(), long), pretty(bundle(person(), long)), pretty(long)):
        name = "a.ndjson" if content.startswith(lines(person())) else "a.json"
        assert refused(name, content).kind is RefusalKind.FHIR_TOO_LONG
    many = [person(f"p{number}") for number in range(500)]
    assert len(ids(opened_file("a.json", pretty(bundle(*many))))) == 500


def test_that_a_gzip_bomb_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = gzip.compress(lines(person()) + b" " * 30_000_000)
    assert refused("a.ndjson.gz", bomb).kind is RefusalKind.FHIR_TOO_LARGE
    monkeypatch.setattr(bytes_read, "MAX_UNPACKED", 2_000)
    many = gzip.compress(lines(*(person(f"p{number}") for number in range(50))))
    assert refused("a.ndjson.gz", many).kind is RefusalKind.FHIR_TOO_LARGE


@pytest.mark.parametrize("cut", [-1, -9, 30])
def test_that_a_damaged_gzip_is_refused(cut: int) -> None:
    packed = gzip.compress(lines(*(person(f"p{number}") for number in range(500))))
    assert refused("a.ndjson.gz", packed[:cut]).kind is RefusalKind.FHIR_BROKEN


def test_that_a_failing_disk_is_a_refusal() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise zlib.error("Ola Nordmann")

    file = SourceFile("a.ndjson", 5, lambda: b"", lambda: Failing())
    with pytest.raises(Refusal) as refusal:
        open_fhir([file])
    assert refusal.value.kind is RefusalKind.FHIR_BROKEN


@pytest.mark.parametrize("content", [b"", b"\n\n", b"{}", b'{"navn": "Ola"}', pretty({"a": {"b": [1, 2]}})])
def test_that_files_without_a_resource_are_refused(content: bytes) -> None:
    assert refused("a.json", content).kind is RefusalKind.FHIR_NOTHING


def test_that_a_key_given_twice_counts_the_last_time() -> None:
    content = b'{"resourceType":"Patient","id":"a","id":"b","birthDate":"1950","gender":"male"}'
    assert ids(opened_file("a.ndjson", content)) == ["b"]


def test_that_a_system_is_named_only_as_far_as_it_can_point_to_nobody() -> None:
    systems = [
        "Kari Nordmann",
        "13116900216",
        "tel:91234567",
        "https://epj.no/kari-nordmann/x",
        "urn:oid:1.13116900216",
        "",
    ]
    found = opened(*(condition(system, "T90") for system in systems), condition(SNOMED, "1"))
    assert found.notes.unmapped_systems == {
        "Condition -": 1,
        "Condition ?": 4,
        "Condition http://snomed.info/sct": 1,
        "Condition https://epj.no": 1,
    }


def test_that_a_flood_of_systems_is_bounded() -> None:
    found = opened(*(condition(f"urn:oid:2.16.{number}", "T90") for number in range(500)))
    assert len(found.notes.unmapped_systems) < 70
    assert sum(found.notes.unmapped_systems.values()) == 500


def test_that_an_encounter_of_a_patient_outside_is_still_a_row() -> None:
    found = opened(encounter("AMB", subject=about("stranger")))
    assert rows_of(found, "kontakter")[0]["pasient_id"] == "stranger"


def test_that_a_resource_that_comes_again_counts_once_but_two_alike_with_other_ids_are_two() -> None:
    calls = [encounter("AMB", id="e1"), encounter("AMB", id="e2"), encounter("AMB", id="")]
    pages = [source(f"{number}.json", pretty(bundle(person(), *calls[: 2 + number]))) for number in range(2)]
    found = open_fhir([*pages, source("3.json", pretty(bundle(calls[2])))])
    assert (ids(found), len(rows_of(found, "kontakter"))) == (["p1"], 4)
    assert found.notes.left_out == {"Encounter: again": 2, "Patient: again": 1}


def test_that_a_patient_told_in_two_ways_is_left_to_the_judge() -> None:
    found = opened(person(), person(birthDate="1951-01-01"))
    assert ids(found) == ["p1", "p1"]
