"""Whom a benchmark is judged on: never whom it was learnt from; what can't be used is counted and said; figures whole."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from benchmarks import learning, randhie
from tests.scores.admission.test_public_benchmarks import SCRIPTS, _changed, _randhie, _write, quick

assert quick  # the fixture that keeps learning small here too


def run(monkeypatch: pytest.MonkeyPatch, script: str, *said: object) -> int:
    monkeypatch.setattr(sys, "argv", ["x", *map(str, said)])
    return learning.main(SCRIPTS[script][0], None)


@pytest.mark.parametrize("script", SCRIPTS)
def test_that_the_same_persons_in_both_files_are_refused_with_their_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], script: str
) -> None:
    path, out = _write(tmp_path / "f.csv", SCRIPTS[script][1](1)), tmp_path / "out.json"
    assert run(monkeypatch, script, "--train", path, "--test", path, "--json", out) == 1
    said = capsys.readouterr()
    assert said.out == "" and "persons are in the file to learn from" in said.err
    assert len(said.err.splitlines()) == 1 and not out.exists()


def test_that_files_that_number_their_own_persons_can_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    train = _randhie(1)
    test = {**_randhie(2), "zper": train["zper"]}
    files = _write(tmp_path / "a.csv", train), _write(tmp_path / "b.csv", test)
    assert run(monkeypatch, "randhie", "--train", files[0], "--test", files[1]) == 1
    assert run(monkeypatch, "randhie", "--train", files[0], "--test", files[1], "--numbered-anew") == 0


@pytest.mark.filterwarnings("error")
def test_that_years_that_cannot_be_read_are_counted_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    columns, out = _randhie(2), tmp_path / "out.json"
    for at, value in ((3, "abc"), (8, "1e300"), (13, "2.5"), (18, "")):
        columns = _changed(columns, "year", value, at)
    files = _write(tmp_path / "a.csv", _randhie(1)), _write(tmp_path / "b.csv", columns)
    assert run(monkeypatch, "randhie", "--train", files[0], "--test", files[1], "--json", out) == 0
    said = capsys.readouterr().err
    assert "year unreadable: 4" in said and "judge on" in said
    told = json.loads(out.read_text())["left_out"]["judge on"]
    kept = len(randhie.cohort(files[1]))
    assert told["year unreadable"] == 4
    assert kept + sum(told.values()) == len(list(columns["year"]))


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="who may write anywhere")
def test_that_a_place_that_cannot_be_written_to_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    files = _write(tmp_path / "a.csv", _randhie(1)), _write(tmp_path / "b.csv", _randhie(2))
    said = ("--train", files[0], "--test", files[1], "--json", closed / "out.json")
    assert run(monkeypatch, "randhie", *said) == 1
    assert "can't be written" in capsys.readouterr().err


def test_that_figures_are_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.json"
    out.write_text("before")
    files = _write(tmp_path / "a.csv", _randhie(1)), _write(tmp_path / "b.csv", _randhie(2))

    def half(self: Path, text: str, **_: object) -> int:
        with self.open("w") as file:
            file.write(text[:20])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", half)
    assert run(monkeypatch, "randhie", "--train", files[0], "--test", files[1], "--json", out) == 1
    assert out.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "b.csv", "out.json"]
