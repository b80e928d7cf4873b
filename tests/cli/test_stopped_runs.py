"""A run that is stopped, refused or has nowhere to write leaves what was there; results replace results whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from listeoversikt.operations.progress import Stage
from tests.cli.saying import RESULTS, assert_complains, assert_done
from tests.contract.driving import Office, drive
from tests.contract.exports import Export
from tests.operations.stores import folder_bytes

# -- the folder of an older run --


def test_that_older_results_are_replaced_whole(office: Office, clean: Path, export: Export) -> None:
    first = office.run(clean, "--internal")
    target = first.folder
    assert target is not None
    (target / "mine notater.txt").write_text("mine", encoding="utf-8")
    second = office.put(export.shifted(20))
    assert_done(drive("run", str(second), "--out", str(target)))
    assert set(folder_bytes(target)) == RESULTS | {"mine notater.txt"}
    assert json.loads((target / "report.json").read_text(encoding="utf-8"))["as_of"] == "2026-04-20"
    fresh = office.run(second)
    assert fresh.folder is not None
    for name in RESULTS - {"report.json", "indicators.xlsx"}:
        assert (target / name).read_bytes() == (fresh.folder / name).read_bytes(), name


def test_that_a_refused_run_leaves_the_older_results(office: Office, clean: Path, export: Export) -> None:
    target = office.run(clean).folder
    assert target is not None
    before = folder_bytes(target)
    refused = office.put(export.without_table("diagnoser"))
    assert_complains(drive("run", str(refused), "--out", str(target)), 1, "diagnoser")
    assert folder_bytes(target) == before


def test_that_a_place_where_nothing_can_be_written_is_told(clean: Path, tmp_path: Path) -> None:
    (tmp_path / "opptatt").write_text("mine", encoding="utf-8")
    for language in ("nb", "en"):
        for place in (tmp_path / "opptatt", tmp_path / "opptatt" / "under"):
            outcome = drive("run", str(clean), "--out", str(place), "--lang", language)
            assert_complains(outcome, 1, "--out", language=language)
        outcome = drive(
            "score", str(clean), "--out", str(tmp_path / "opptatt" / "ut.csv"), "--lang", language
        )
        assert_complains(outcome, 1, "--out", language=language)
    assert [path.name for path in tmp_path.iterdir()] == ["opptatt"]
    assert (tmp_path / "opptatt").read_text(encoding="utf-8") == "mine"


# -- Ctrl-C and bugs --


def interrupt_at(monkeypatch: pytest.MonkeyPatch, stage: Stage, turn: int, error: BaseException) -> None:
    """The error comes when a stage tells of its progress for the ``turn``-th time."""
    from listeoversikt.cli.console import Console

    seen: list[Stage] = []

    def progress(self: Console, told: Stage, done: int, total: int) -> None:
        seen.append(told)
        if told is stage and seen.count(stage) == turn:
            raise error

    monkeypatch.setattr(Console, "progress", progress)


MOMENTS = [
    (Stage.READING, 1),
    (Stage.READING, 14),
    (Stage.SCORING, 1),
    (Stage.SCORING, 4),
    (Stage.COUNTING, 1),
    (Stage.COUNTING, 2),
    (Stage.WRITING, 1),
    (Stage.WRITING, 2),
]


@pytest.mark.parametrize(("stage", "turn"), MOMENTS, ids=[f"{s.name} {turn}" for s, turn in MOMENTS])
def test_that_ctrl_c_leaves_nothing_half_done(
    stage: Stage, turn: int, clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "ut"
    target.mkdir()
    (target / "indicators.csv").write_text("older", encoding="utf-8")
    interrupt_at(monkeypatch, stage, turn, KeyboardInterrupt())
    assert_complains(drive("run", str(clean), "--out", str(target)), 1, "Avbrutt")
    assert folder_bytes(tmp_path) == {"ut/indicators.csv": b"older"}


def test_that_ctrl_c_is_told_in_english(clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupt_at(monkeypatch, Stage.SCORING, 1, KeyboardInterrupt())
    outcome = drive("run", str(clean), "--out", str(tmp_path / "ut"), "--lang", "en")
    assert_complains(outcome, 1, "Interrupted", language="en")


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize(
    "error", [ValueError("PAS-0012 er syk"), KeyError("PAS-0012"), RuntimeError(), MemoryError()]
)
def test_that_a_bug_is_one_sentence_without_its_text(
    error: Exception, language: str, clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupt_at(monkeypatch, Stage.WRITING, 1, error)
    outcome = drive("run", str(clean), "--out", str(tmp_path / "ut"), "--lang", language)
    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1
    assert "PAS-0012" not in outcome.said
    assert "Traceback" not in outcome.said
    assert type(error).__name__ in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_that_a_developer_can_see_the_traceback(
    clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupt_at(monkeypatch, Stage.WRITING, 1, ZeroDivisionError())
    monkeypatch.setenv("LISTEOVERSIKT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        drive("run", str(clean), "--out", str(tmp_path / "ut"))
    assert list(tmp_path.iterdir()) == []


def test_that_a_developer_sees_refusals_as_everybody_does(
    export: Export, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_DEBUG", "1")
    assert_complains(office.run(export.without_table("diagnoser")), 1, "diagnoser")
