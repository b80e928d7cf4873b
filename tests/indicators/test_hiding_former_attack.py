"""Whoever calculates with two or three files doesn't get a hidden count of any of them back."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.indicators import hiding_complement
from listeoversikt.indicators.hiding import FormerFile, HiddenAs, ShownRow, hide
from listeoversikt.indicators.period import MONTHS, PeriodType, calendar_period
from listeoversikt.patient_list.snapshot import date_of

from .two_files import GROUPS, SEXES, File, Happened, Name, Period, found_out, name_of

FIRST, LAST = dt.date(2024, 1, 1), dt.date(2025, 12, 31)
KINDS = (PeriodType.MONTH, PeriodType.TERTIAL, PeriodType.HALF_YEAR, PeriodType.YEAR)


def periods_at(day: dt.date, kinds: Sequence[PeriodType]) -> list[Period]:
    """The last 365 days, and the calendar periods of the last year that are over."""
    found: list[Period] = [("365d", day - dt.timedelta(days=364), day)]
    for kind in kinds:
        for year in (2024, 2025):
            for number in range(12 // MONTHS[kind]):
                period = calendar_period(kind, year, number)
                first, last = date_of(period.first), date_of(period.last)
                if last <= day and first >= day - dt.timedelta(days=430):
                    found.append((str(kind), first, last))
    return found


def made_up(draw: random.Random) -> Happened:
    """Few events, in a part of the months only: much is small, and much is zero."""
    events: dict[str, dict[dt.date, int]] = {}
    for sex in SEXES:
        rare = draw.choice((0.02, 0.1, 0.3))
        days = (FIRST + dt.timedelta(days=k) for k in range((LAST - FIRST).days + 1))
        events[sex] = {
            day: draw.choice((1, 1, 2, 6)) for day in days if draw.random() < rare * (day.month % 3) / 2
        }
    return Happened(events)


def files_of(
    happened: Happened, wanted: Sequence[tuple[dt.date, Sequence[PeriodType], Sequence[str]]], *, beside: bool
) -> list[File]:
    """The files made one after another (the year for both sexes, the series as wanted), each with or without a look at those before."""
    former: list[FormerFile] = []
    files: list[File] = []
    for day, kinds, groups in wanted:
        year, *series = periods_at(day, kinds)
        rows = happened.rows([year]) + happened.rows(series, groups)
        shown = hide(rows, former=former if beside else ())
        files.append([*zip(shown.rows, rows, strict=True)])
        former.append(shown.as_former())
    return files


def beyond_help(files: Sequence[File]) -> list[Name]:
    """What the reader gets even if the last file shows nothing new: that it's hidden at all says 1-5."""
    told = {name_of(row) for file in files[:-1] for shown, row in file if not shown.hidden}
    last = [
        (shown if name_of(row) in told else ShownRow(row, HiddenAs.SMALL), row) for shown, row in files[-1]
    ]
    return found_out([*files[:-1], last])


def drawn_files(draw: random.Random) -> list[tuple[dt.date, Sequence[PeriodType], Sequence[str]]]:
    """As the program's workbooks: the year for every group, series for the whole list."""
    day = dt.date(2025, draw.choice((1, 3, 4, 6, 9)), draw.choice((1, 10, 28)))
    wanted = []
    for _ in range(draw.choice((2, 2, 3))):
        kinds = draw.choice(((), KINDS[:1], KINDS[1:2], KINDS[1:], (KINDS[0], KINDS[1])))
        wanted.append((day, kinds, GROUPS[:1]))
        day += dt.timedelta(days=draw.choice((0, 10, 30, 31, 90)))
    return wanted


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.integers(0, 10**6))
def test_that_files_beside_one_another_give_no_hidden_count_back(seed: int) -> None:
    draw = random.Random(seed)
    happened, wanted = made_up(draw), drawn_files(draw)
    files = files_of(happened, wanted, beside=True)
    assert set(found_out(files)) <= set(beyond_help(files))


@pytest.mark.parametrize("seed", range(100, 112))
def test_that_looking_among_the_counts_nearby_gives_none_back(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hiding_complement, "NEARBY", 4)
    draw = random.Random(seed)
    happened, wanted = made_up(draw), drawn_files(draw)
    files = files_of(happened, wanted, beside=True)
    assert set(found_out(files)) <= set(beyond_help(files))


def test_that_hardly_anything_is_beyond_help() -> None:
    lost = 0
    for seed in range(20):
        draw = random.Random(seed)
        happened, wanted = made_up(draw), drawn_files(draw)
        lost += len(found_out(files_of(happened, wanted, beside=True)))
    assert lost <= 2


def test_that_the_reader_finds_hidden_counts_where_nobody_looked_at_the_former_file() -> None:
    """The reader is worth something."""
    found = 0
    for seed in range(25):
        draw = random.Random(seed)
        happened, wanted = made_up(draw), drawn_files(draw)
        found += len(found_out(files_of(happened, wanted, beside=False)))
    assert found > 5


@pytest.mark.parametrize("seed", range(8))
def test_that_one_file_with_periods_that_overlap_gives_no_hidden_count_back(seed: int) -> None:
    draw = random.Random(1000 + seed)
    happened = made_up(draw)
    wanted = [(dt.date(2025, 11, 12), KINDS, GROUPS)]
    assert found_out(files_of(happened, wanted, beside=True)) == []
