"""Bytes cut, flipped, doubled, swapped and nested: FHIR gives tables or a refusal, nothing else, and soon."""

from __future__ import annotations

import gzip
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.journal.fhir.opening import open_fhir
from listeoversikt.journal.raw_table import raw_table
from listeoversikt.journal.refusal import Refusal
from listeoversikt.journal.table_source import hear_nothing
from tests.journal.fhir.opened import lines, source
from tests.journal.fhir.test_identity import RESOURCES

LINES = lines(*RESOURCES)
BUNDLE = json.dumps(
    {"resourceType": "Bundle", "entry": [{"resource": resource} for resource in RESOURCES]}, indent=1
).encode()
CONTENTS = {"a.ndjson": LINES, "a.json": BUNDLE, "b.json": LINES, "a.ndjson.gz": gzip.compress(LINES)}
KEYS = sorted(
    {
        "coding",
        "system",
        "code",
        "reference",
        "start",
        "end",
        "value",
        "unit",
        "url",
        "valueString",
        "entry",
        "resource",
    }
    | {key for resource in RESOURCES for key in resource}
)
VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**30), 10**30),
        st.floats(allow_nan=False),
        st.text(max_size=6),
        st.sampled_from(["Patient/p1", "2025-02-30", "urn:uuid:1", "#x", "K", "http://www.whocc.no/atc"]),
    ),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inside, max_size=4),
    max_leaves=10,
)


def opens_or_refuses(name: str, content: bytes) -> None:
    """Tables that can be judged, or a refusal."""
    try:
        found = open_fhir([source(name, content)])
    except Refusal:
        return
    for table, where in found.tables.items():
        raw = raw_table(table, where.cells(hear_nothing))
        assert all(len(column.codes) == len(raw.rows) for _, column in raw.everything())
        where.digest()


@given(st.sampled_from([*CONTENTS]), st.data())
def test_that_damaged_bytes_are_read_or_refused(name: str, data: st.DataObject) -> None:
    content = bytearray(CONTENTS[name])
    for _ in range(data.draw(st.integers(1, 4))):
        if not content:
            break
        start = data.draw(st.integers(0, len(content) - 1))
        length = data.draw(st.integers(0, 40))
        new = data.draw(
            st.one_of(
                st.binary(max_size=6), st.sampled_from([b"", b'"', b"{", b"[" * 300, b"\\", b"\n", b"\0"])
            )
        )
        content[start : start + length] = new
    opens_or_refuses(name, bytes(content))


@given(st.sampled_from([*CONTENTS]), st.sampled_from(["utf-16", "utf-16-be", "utf-32", "cp1252", "cp500"]))
def test_that_other_encodings_are_read_or_refused(name: str, encoding: str) -> None:
    text = LINES.decode() if not name.endswith(".json") else BUNDLE.decode()
    opens_or_refuses(name.removesuffix(".gz"), text.encode(encoding))


@given(st.integers(0, len(RESOURCES) - 1), st.data())
def test_that_any_value_in_any_field_is_read_or_refused(number: int, data: st.DataObject) -> None:
    resource: dict[str, Any] = dict(RESOURCES[number])
    for _ in range(data.draw(st.integers(1, 3))):
        key = data.draw(st.sampled_from(sorted(resource)))
        resource[key] = data.draw(VALUES)
    opens_or_refuses("a.ndjson", json.dumps([resource])[1:-1].encode() + b"\n" + LINES)


@settings(max_examples=30)
@given(VALUES, st.sampled_from(["a.json", "a.ndjson", "a.jsonl.gz"]))
def test_that_any_json_is_read_or_refused(value: Any, name: str) -> None:
    opens_or_refuses(name, json.dumps(value).encode())


@given(st.binary(max_size=200), st.sampled_from(["a.json", "a.ndjson", "a.json.gz"]))
def test_that_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    opens_or_refuses(name, content)


def test_that_bundles_in_bundles_end() -> None:
    document: dict[str, Any] = {"resourceType": "Patient", "id": "p1"}
    for _ in range(60):
        document = {"resourceType": "Bundle", "entry": [{"resource": document}]}
    opens_or_refuses("a.json", json.dumps(document).encode())
    opens_or_refuses("a.ndjson", json.dumps(document).encode())
