"""What rests on the log, with a first day of its own: the product against SQL from the contract's sentences.

The discharges' clocks come from the product; which of them the log can judge, and what it holds, is asked in SQL.
"""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.logged_facts import LoggedFacts
from listeoversikt.followup.target_groups import group_list
from listeoversikt.indicators.compute import compute_indicators
from listeoversikt.indicators.discharge import RAN_OUT
from listeoversikt.indicators.result import IndicatorRow, Note
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of, day_number
from tests.indicators.second_opinion.likely_export import write_likely_export
from tests.indicators.second_opinion.test_in_duckdb import PERIODS, Both
from tests.indicators.small_lists import day, logged

duckdb = pytest.importorskip("duckdb")
from tests.indicators.second_opinion import in_duckdb  # noqa: E402

BEGINS = ("2024-01-01", "2025-06-15", "2025-10-20", "2026-03-31", "2026-04-01")
KINDS = ("attempt", "reviewed", "offered_consultation", "accepted_consultation", "offered_home_visit")
SENTENCES = {
    "gjennomgang": (
        "select pid from alle_egne",
        "select pid from logg where hva = 'reviewed' and dato > (select l from P) - 365 and dato <= (select l from P)",
    ),
    "svak_ettersporrer_tilbud/akseptert": (
        "select pid from alle_egne where pid in (select pid from svak_start)"
        " and (liste_fra is null or liste_fra <= (select f from P)) and (select fra from begynner) <= (select f from P)",
        "select pid from logg where hva = 'accepted_consultation' and dato between (select f from P) and (select l from P)",
    ),
    "utskrivning_3vd/tatt_initiativ": (
        "select nr pid from frister where frist between (select f from P) and (select l from P) and frist < (select t from P)"
        " and ut >= (select fra from begynner)",
        "select null",
    ),
    "utskrivning_forsok_3vd": (
        "select nr pid from frister where frist between (select f from P) and (select l from P) and frist < (select t from P)",
        "select nr from frister where i_tide or (select count(*) from logg where logg.pid = frister.pid"
        " and hva = 'attempt' and dato between ut and frist) >= 2",
    ),
}


class BothWithLog(Both):
    """One list and one log, read by the product and by DuckDB."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.log = made_up_log(self)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> BothWithLog:
    folder = tmp_path_factory.mktemp("likely") / "uttrekk"
    write_likely_export(folder)
    return BothWithLog(folder)


def made_up_log(both: Both) -> LoggedFacts:
    """Something of each kind, laid in DuckDB, too; and there the clocks that have run out."""
    chance = random.Random(7)
    ids = both.scored.patient_list.patients.texts("patient_id")
    facts = [
        (chance.randrange(len(ids)), date_of(day_number(PERIODS["365d"][1]) - chance.randrange(800)), kind)
        for kind in KINDS
        for _ in range(len(ids) // 2)
    ]
    rows = both.scored.discharges
    tried = [place for place in range(len(rows)) if place % 4 == 0 and rows.due[place] != NO_DAY]
    facts += [
        (int(rows.patient[place]), date_of(rows.due[place]), "attempt") for place in tried for _ in "ab"
    ]
    base = both.base
    base.execute("create table logg (pid text, dato date, hva text)")
    base.execute("create table frister (nr int, pid text, ut date, frist date, i_tide bool)")
    base.execute("create table begynner (fra date)")
    in_duckdb.put(base, "logg", [[ids[place], on, kind] for place, on, kind in facts])
    in_time, ran_out = rows.in_state(ClockState.DONE_IN_TIME), rows.in_state(*RAN_OUT)
    in_duckdb.put(
        base,
        "frister",
        [
            [n, ids[rows.patient[n]], date_of(rows.discharged[n]), date_of(rows.due[n]), bool(in_time[n])]
            for n in np.flatnonzero(ran_out).tolist()
        ],
    )
    return logged(*((place, on.isoformat(), kind) for place, on, kind in facts))


def ours(both: BothWithLog, kind: str, begins: str) -> dict[str, IndicatorRow]:
    last = day_number(PERIODS[kind][1])
    then = both.scored.patient_list.as_of(last)
    log = replace(both.log, begins=day(begins))
    rows = compute_indicators(
        then,
        group_list(then),
        both.scored.discharges,
        period_type=kind,
        known_day=both.scored.index_day,
        log=log,
        at_known=both.scored.patient_list,
    )
    return {f"{r.id}/{r.variant}" if r.variant else r.id: r for r in rows if r.group == "alle"}


@pytest.mark.parametrize("begins", BEGINS)
@pytest.mark.parametrize("kind", PERIODS)
def test_that_sql_gives_the_same_figures_wherever_the_log_begins(
    both: BothWithLog, kind: str, begins: str
) -> None:
    both.look_at(kind)
    in_duckdb.put(both.base, "begynner", [[begins]])
    found = ours(both, kind, begins)
    for key, (base_query, hits) in SENTENCES.items():
        asked = f"select count(distinct pid), count(distinct case when pid in ({hits}) then pid end) from ({base_query})"
        total, count = both.base.execute(asked).fetchone() or (0, 0)
        row = found[key]
        if PERIODS[kind][1].isoformat() < begins:
            assert [remark.note for remark in row.remarks][:1] == [Note.LOG_BEGINS], key
            assert row.numerator is None
        else:
            assert (row.numerator or 0, row.denominator or 0) == (count, total), key


@pytest.mark.parametrize("kind", PERIODS)
def test_that_whom_the_log_cannot_judge_is_counted_beside(both: BothWithLog, kind: str) -> None:
    whole, late = ours(both, kind, BEGINS[0]), ours(both, kind, "2025-10-20")
    for key in ("utskrivning_3vd/tatt_initiativ", "svak_ettersporrer_tilbud/akseptert"):
        before, after = whole[key], late[key]
        assert (before.denominator or 0) + before.beside == (after.denominator or 0) + after.beside
        assert after.beside > before.beside
