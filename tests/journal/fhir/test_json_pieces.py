"""Documents cut into their pieces: the same as a JSON parser sees, whatever the size of the chunks."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.journal.fhir import json_pieces
from listeoversikt.journal.fhir.json_pieces import BadJson, Piece, pieces

TEXTS = st.text(st.sampled_from('ab"\\{}[],: \nø\u2028😀'), max_size=8)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-99, 10**12), st.floats(-1e6, 1e6), TEXTS),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(TEXTS, inside, max_size=4),
    max_leaves=12,
)
KEYS = TEXTS.filter(lambda key: key != "entry")
DOCUMENTS = st.builds(
    lambda before, entries, after: {**before, "entry": entries, **after},
    st.dictionaries(KEYS, VALUES, max_size=3),
    st.lists(VALUES, max_size=4),
    st.dictionaries(KEYS, VALUES, max_size=3),
)


@contextmanager
def chunks_of(size: int) -> Iterator[None]:
    with patch.object(json_pieces, "CHUNK", size):
        yield


def cut(content: bytes, size: int) -> list[Piece]:
    with chunks_of(size):
        return list(pieces(io.BytesIO(content)))


@given(DOCUMENTS, st.sampled_from([None, 1]), st.booleans(), st.integers(1, 40))
def test_that_entries_and_the_rest_are_what_a_parser_sees(
    document: dict[str, Any], indent: int | None, plain: bool, chunk: int
) -> None:
    found = cut(json.dumps(document, indent=indent, ensure_ascii=plain).encode(), chunk)
    entries = [json.loads(piece.content) for piece in found if piece.is_entry]
    (shell,) = [json.loads(piece.content) for piece in found if not piece.is_entry]
    assert entries == document["entry"]
    assert shell == {key: value for key, value in document.items() if key != "entry"}


@given(st.lists(DOCUMENTS, max_size=3), st.integers(1, 40))
def test_that_documents_may_follow_one_another(documents: list[dict[str, Any]], chunk: int) -> None:
    found = cut("\n".join(map(json.dumps, documents)).encode(), chunk)
    assert sum(not piece.is_entry for piece in found) == len(documents)
    assert sum(piece.is_entry for piece in found) == sum(len(document["entry"]) for document in documents)


@given(DOCUMENTS, st.integers(1, 40), st.data())
def test_that_a_document_that_is_cut_is_never_taken_for_whole(
    document: dict[str, Any], chunk: int, data: st.DataObject
) -> None:
    content = json.dumps(document).encode()
    end = data.draw(st.integers(1, len(content) - 1))
    with pytest.raises(BadJson):
        cut(content[:end], chunk)


def test_that_a_long_string_is_not_scanned_again_and_again() -> None:
    reads: list[int] = []

    class Counted(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            reads.append(size or 0)
            return super().read(size)

    with chunks_of(1000):
        list(pieces(Counted(json.dumps({"a": "x" * 2_000_000}).encode())))
    assert len(reads) < 20
