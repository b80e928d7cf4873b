"""The same thirty patients at an office that took the program into use on 1 October 2025: no zeros for the time before.

``fasit_logg_fra_oktober.toml`` says what each figure should be, and how that was counted by hand.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.followup.discharge import clock_basis
from listeoversikt.followup.target_groups import group_list
from listeoversikt.indicators.compute import compute_indicators
from listeoversikt.indicators.result import IndicatorRow, Note
from listeoversikt.indicators.typed_figures import TypedFigures
from listeoversikt.words import note_text
from tests.indicators.small_lists import T, day, read_list, rows_of

from .test_thirty import COVERED, TABLES, calls_by_the_team, logged, table

ANSWER = tomllib.loads((Path(__file__).parent / "fasit_logg_fra_oktober.toml").read_text(encoding="utf-8"))
BEGINS = "2025-10-01"
CASES = [(period, key, by_hand) for period, found in ANSWER.items() for key, by_hand in found.items()]


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], IndicatorRow]:
    """The figures of the whole list in the periods of the answer, by period and id with variant."""
    thirty = read_list(periods=COVERED, **{name: table(name) for name in TABLES})
    order = [row["id"] for row in rows_of(table("pasienter"))]
    log = replace(logged(order), begins=day(BEGINS))
    rows = {}
    for period in ANSWER:
        last, kind = period.split()
        then = thirty.as_of(day(last))
        for row in compute_indicators(
            then,
            group_list(then),
            clock_basis(thirty).seen_on(day(T), calls_by_the_team(order)),
            period_type=kind,
            known_day=day(T),
            log=log,
            typed=TypedFigures(nurses=1.0),
            at_known=thirty,
        ):
            if row.group == "alle":
                rows[period, f"{row.id}/{row.variant}" if row.variant else row.id] = row
    return rows


@pytest.mark.parametrize(("period", "key", "by_hand"), CASES, ids=lambda part: str(part)[:40])
def test_that_the_figure_is_the_one_counted_by_hand(
    found: dict[tuple[str, str], IndicatorRow], period: str, key: str, by_hand: dict[str, Any]
) -> None:
    row, told = found[period, key], by_hand["regnestykke"]
    assert (row.numerator, row.denominator) == (by_hand.get("n"), by_hand.get("N")), told
    assert row.beside == by_hand.get("beside", 0), told
    least = [remark for remark in row.remarks if remark.note is Note.AT_LEAST]
    assert bool(least) == (by_hand.get("ord") == "minst"), told
    assert row.missing == (by_hand.get("ord") == "mangler"), told


def test_that_the_notes_say_from_which_day_and_that_minst_has_no_upper_limit(
    found: dict[tuple[str, str], IndicatorRow],
) -> None:
    least = found["2026-03-31 365d", "gjennomgang"]
    (said,) = [note_text(remark) for remark in least.remarks]
    assert said == "minst: det som føres i programmet begynner 01.10.2025"
    assert least.low is not None
    assert least.high is None
    before = found["2025-08-31 tertial", "gjennomgang"]
    (said,) = [note_text(remark) for remark in before.remarks]
    assert said == "mangler: det som føres i programmet begynner 01.10.2025"
    whole = found["2026-03-31 365d", "ikke_takst/moter"]
    assert whole.high is not None


def test_that_what_does_not_rest_on_the_log_is_the_same_whenever_it_begins(
    found: dict[tuple[str, str], IndicatorRow],
) -> None:
    answer = tomllib.loads((Path(__file__).parent / "fasit.toml").read_text(encoding="utf-8"))
    rests = {key.partition("/")[0] for key in ANSWER["2026-03-31 365d"]} | {"egen_dekningsgrad"}
    for id in answer.keys() - rests:
        row = found["2026-03-31 365d", id]
        assert (row.numerator, row.denominator) == pytest.approx((answer[id]["n"], answer[id]["N"])), id
