"""Rows that are missing before the log begins, or «minst» without an upper limit, give no hidden count back."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from pathlib import Path

import pytest

from listeoversikt.indicators.compute import indicator_table
from listeoversikt.indicators.hiding import hide
from listeoversikt.indicators.result import Note
from listeoversikt.operations import main_job
from tests.indicators.second_opinion.likely_export import write_likely_export

from .small_lists import day, logged
from .test_hiding_attack import found_out

IDS = (
    "gjennomgang",
    "nye_funn",
    "utskrivning_3vd",
    "utskrivning_3vd_kjent",
    "utskrivning_forsok_3vd",
    "svak_ettersporrer_tilbud",
    "hjemmebesok_tilbudt",
    "samstemming_utskrivning",
    "dekning_svak_ettersporrer",
)
T = dt.date(2026, 3, 31)
KINDS = ("attempt", "reviewed", "new_need", "offered_home_visit", "accepted_home_visit", "reconciled")


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> main_job.ScoredList:
    folder = tmp_path_factory.mktemp("likely") / "uttrekk"
    write_likely_export(Path(folder))
    extract = main_job.read(folder, today=dt.date(2026, 11, 21), accept_findings=True)
    return main_job.score(extract.patient_list, extract.export_day)


@pytest.mark.parametrize("begins", ["2024-01-01", "2025-10-20", "2026-02-01"])
def test_that_no_hidden_count_is_given_back_wherever_the_log_begins(
    scored: main_job.ScoredList, begins: str
) -> None:
    chance, people = random.Random(11), len(scored.patient_list)
    facts = [
        (chance.randrange(people), str(T - dt.timedelta(days=chance.randrange(800))), kind)
        for kind in KINDS * (people // 8)
    ]
    found = indicator_table(
        scored.patient_list,
        groups=scored.groups,
        discharges=scored.discharges,
        period_types=("365d", "tertial"),
        log=replace(logged(*facts), begins=day(begins)),
    )
    rows = [row for row in found if row.id in IDS]
    assert any(row.high is None and row.low is not None for row in rows)
    assert any(remark.note is Note.LOG_BEGINS for row in rows for remark in row.remarks)
    shown = hide(rows)
    assert shown.unproven == 0
    assert any(one.hidden for one in shown.rows)
    assert found_out(rows, shown.rows, by_programming=False) == []
