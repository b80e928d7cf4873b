"""The main job: two dates, a list wound back, and an export that becomes columns."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.followup.reasons import Reason
from listeoversikt.journal.extract import THOUSAND, Extract
from listeoversikt.operations import main_job
from listeoversikt.operations.columns import (
    discharge_columns,
    iso_days,
    joined,
    pick,
    score_columns,
    worklist_columns,
)
from listeoversikt.operations.progress import Stage
from listeoversikt.operations.report import FINDING_COLUMNS, import_report
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.frames import NO_DAY
from tests.contract.base_export import base_export
from tests.contract.exports import Export
from tests.list_strategies import Facts, facts
from tests.lists import T as INDEX
from tests.lists import back, day
from tests.operations.stores import TODAY, Row, T, as_rows, day_of, written

few = settings(max_examples=15, deadline=None)


@pytest.fixture(scope="module")
def extract(tmp_path_factory: pytest.TempPathFactory) -> Extract:
    return main_job.read(written(base_export(), tmp_path_factory.mktemp("inn")), today=TODAY)


def as_seen(
    extract: Extract, work_date: dt.date | None = None, chosen: Settings | None = None
) -> main_job.ScoredList:
    return main_job.score(extract.patient_list, extract.export_day, work_date=work_date, settings=chosen)


def discharges(scored: main_job.ScoredList) -> list[Row]:
    return as_rows(discharge_columns(scored.patient_list, scored.discharges))


def worklist(scored: main_job.ScoredList) -> list[Row]:
    return as_rows(worklist_columns(scored.worklist))


# -- T, what is known --


def test_that_the_day_of_the_extract_is_the_list_itself(extract: Extract) -> None:
    for date in (None, T):
        assert main_job.as_of(extract.patient_list, extract.export_day, date) == (
            extract.patient_list,
            day_of(T),
        )


def test_that_no_day_after_the_extract_can_be_known(extract: Extract) -> None:
    with pytest.raises(main_job.LaterThanExtract):
        main_job.as_of(extract.patient_list, extract.export_day, T + dt.timedelta(days=1))


def test_that_an_earlier_day_gives_what_an_extract_of_that_day_gives(
    extract: Extract, tmp_path: Path
) -> None:
    earlier = dt.date(2026, 2, 10)
    then = main_job.read(written(base_export().as_extracted_on(earlier), tmp_path), today=TODAY)
    wound_back, index_day = main_job.as_of(extract.patient_list, extract.export_day, earlier)
    known = [main_job.score(then.patient_list, then.export_day), main_job.score(wound_back, index_day)]
    for columns in (worklist, discharges):
        assert columns(known[0]) == columns(known[1])
    assert as_rows(score_columns(known[0].groups)) == as_rows(score_columns(known[1].groups))


# -- the work date drives due states only --

STATES = {"not_due", "due_today", "overdue", "missed"}


def test_that_the_work_date_is_the_day_of_the_extract_unless_another_is_given(extract: Extract) -> None:
    assert as_seen(extract).work_day == day_of(T)
    assert worklist(as_seen(extract)) == worklist(as_seen(extract, T))


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-03-31", "not_due"),
        ("2026-04-01", "due_today"),
        ("2026-04-07", "overdue"),
        ("2026-04-29", "overdue"),
        ("2026-04-30", "missed"),
    ],
)
def test_that_a_clock_runs_with_the_work_date(extract: Extract, today: str, state: str) -> None:
    """PAS-0012 came home on Friday the 27th of March; the third working day is the 1st of April."""
    scored = as_seen(extract, dt.date.fromisoformat(today))
    (row,) = [row for row in discharges(scored) if row["patient_id"] == "PAS-0012"]
    assert (row["due"], row["status"]) == ("2026-04-01", state)
    on_list = [row for row in worklist(scored) if row["patient_id"] == "PAS-0012"]
    assert ("utskrivning_3vd" in on_list[0]["reasons"].split("|")) is (state != "missed")


@few
@given(facts(), st.integers(0, 60))
def test_that_the_work_date_moves_nothing_but_states(some: Facts, later: int) -> None:
    whole = some.built()
    today = dt.date.fromisoformat(back(-later))
    now, then = main_job.score(whole, day(INDEX)), main_job.score(whole, day(INDEX), work_date=today)
    assert as_rows(score_columns(now.groups)) == as_rows(score_columns(then.groups))
    moved = [
        (one, other) for one, other in zip(discharges(now), discharges(then), strict=True) if one != other
    ]
    for one, other in moved:
        apart = {key for key in one if one[key] != other[key]}
        assert apart <= {"status", "lapse_reason"}
        assert one["status"] in STATES | {"waiting"}

    def without_clock(scored: main_job.ScoredList) -> list[tuple[object, ...]]:
        return [
            tuple(reason.reason for reason in row.reasons if reason.reason is not Reason.DISCHARGE)
            for row in sorted(scored.worklist, key=lambda row: row.patient_id)
            if any(reason.reason is not Reason.DISCHARGE for reason in row.reasons)
        ]

    assert without_clock(now) == without_clock(then)


# -- settings, progress, cancelling --


def test_that_the_offices_choices_reach_worklist_and_bands(extract: Extract) -> None:
    default = as_seen(extract)
    chosen = Settings()
    off = replace(chosen, worklist=replace(chosen.worklist, on=frozenset({Reason.DISCHARGE})))
    assert {row["reasons"] for row in worklist(as_seen(extract, chosen=off))} == {"utskrivning_3vd"}
    assert len(worklist(default)) > len(worklist(as_seen(extract, chosen=off)))
    generous = replace(chosen, bands=replace(chosen.bands, consultations=1))
    high = [row["risk_band"] for row in as_rows(score_columns(as_seen(extract, chosen=generous).groups))]
    before = [row["risk_band"] for row in as_rows(score_columns(default.groups))]
    assert high.count("high") > before.count("high")


def test_that_scoring_tells_how_far_it_has_come(extract: Extract) -> None:
    told: list[tuple[Stage, int, int]] = []
    main_job.score(extract.patient_list, extract.export_day, progress=lambda *progress: told.append(progress))
    assert [done for _, done, _ in told] == list(range(told[-1][2] + 1))
    assert {stage for stage, _, _ in told} == {Stage.SCORING}


def test_that_scoring_can_be_cancelled_at_every_step(extract: Extract) -> None:
    for patience in range(4):
        asked: list[bool] = []

        def cancelled(patience: int = patience, asked: list[bool] = asked) -> bool:
            asked.append(True)
            return len(asked) > patience

        with pytest.raises(KeyboardInterrupt):
            main_job.score(extract.patient_list, extract.export_day, cancelled=cancelled)


def test_that_reading_tells_how_far_it_has_come(tmp_path: Path) -> None:
    told: list[tuple[Stage, int, int]] = []
    main_job.read(
        written(base_export(), tmp_path), today=TODAY, progress=lambda *progress: told.append(progress)
    )
    done = [part for _, part, _ in told]
    assert done == sorted(done)
    assert len(set(done)) > 2 * len(base_export().rows), "more often than once a table and step"
    assert done[-1] == THOUSAND
    assert {(stage, total) for stage, _, total in told} == {(Stage.READING, THOUSAND)}


# -- columns and report --


def test_that_a_missing_day_and_an_unknown_word_are_empty() -> None:
    assert iso_days(np.array([day(INDEX), NO_DAY, day(INDEX)], dtype=np.int32)) == [INDEX, "", INDEX]
    assert iso_days(np.empty(0, dtype=np.int32)) == []
    assert pick(["a", "b"], np.array([1, -1, 0])) == ["b", "", "a"]


def test_that_keys_are_joined_in_their_order() -> None:
    matrix = np.array([[True, False, True], [False, False, True], [True, False, False]])
    assert joined(["x", "y", "z"], matrix) == ["x|z", "", "x|y"]


def test_that_a_report_holds_every_finding_masked_and_counts_that_add_up(
    export: Export, tmp_path: Path
) -> None:
    export.add("kontakter", pasient_id="HEMMELIG-77", dato=T, type="telefon")
    export.add("diagnoser", pasient_id="PAS-0001", dato=T, kode="A50", kodeverk="ICPC-2")
    report = main_job.read(written(export, tmp_path), today=TODAY).report
    for language, word in (("nb", "pasienten"), ("en", "patient")):
        content = import_report(report, language)
        assert "HEMMELIG-77" not in repr(content)
        findings = content["findings"]
        assert isinstance(findings, list)
        assert [tuple(row) for row in findings] == [FINDING_COLUMNS]
        assert word in findings[0]["reason"]
    assert "findings" not in import_report(report, findings=False)
    tables = import_report(report)["tables"]
    assert isinstance(tables, dict)
    assert tables["diagnoser"]["ignored"] == tables["kontakter"]["set_aside"] == 1
    for counts in tables.values():
        assert counts["read"] == counts["kept"] + counts["set_aside"] + counts["ignored"]
