"""Statistics Norway's centrality class, as the office states it by municipality."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from listeoversikt.operations.centrality import (
    CentralityRefused,
    class_of_each,
    kept_centrality,
    read_centrality,
)


def file(folder: Path, content: str) -> Path:
    path = folder / "sentralitet.csv"
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "content",
    [
        "kommunenr;klasse\n0301;1\n4601;02\n",
        "\ufeffKommunenr,Klasse\n0301,1\n\n4601,2",
        "kommunenr\tklasse\n0301\t1\n4601\t2",
    ],
)
def test_that_the_classes_are_read(tmp_path: Path, content: str) -> None:
    assert read_centrality(file(tmp_path, content)) == {"0301": 1, "4601": 2}


@pytest.mark.parametrize(
    ("content", "reason", "line"),
    [
        ("", "header", 1),
        ("kommunenr;klasse\n", "header", 1),
        ("0301;1\n", "header", 1),
        ("kommunenr;klasse\n301;1\n", "number", 2),
        ("kommunenr;klasse\n0301;1;x\n", "number", 2),
        ("kommunenr;klasse\n0301;1\n4601;7\n", "centrality_class", 3),
        ("kommunenr;klasse\n0301;\n", "centrality_class", 2),
        ("kommunenr;klasse\n0301;1\n0301;1\n", "twice", 3),
    ],
)
def test_that_another_table_is_refused_and_the_line_told(
    tmp_path: Path, content: str, reason: str, line: int
) -> None:
    with pytest.raises(CentralityRefused) as refused:
        read_centrality(file(tmp_path, content))
    assert (refused.value.reason, refused.value.line) == (reason, line)


def test_that_a_file_that_isnt_text_or_isnt_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bilde").write_bytes(b"\xff\xfe\x00\xd8")
    for path in (tmp_path / "bilde", tmp_path / "borte", tmp_path):
        with pytest.raises(CentralityRefused) as refused:
            read_centrality(path)
        assert refused.value.reason == "unreadable"


def test_that_a_municipality_without_a_class_isnt_known() -> None:
    found = class_of_each({"4601": 2}, np.array([0, 1, -1, 1], dtype=np.int32), ("0301", "4601"))
    assert found.tolist() == [-1, 2, -1, 2]


def test_that_only_classes_are_taken_from_a_models_file() -> None:
    assert kept_centrality({"centrality": {"0301": 1, "4601": 9, "5001": "1", "5501": True}}) == {"0301": 1}
    assert kept_centrality({"centrality": [1]}) == kept_centrality({}) == {}
