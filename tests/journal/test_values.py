"""Texts into values: dates, numbers, yes and no, set words, labels."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.journal.names import VALUES, column_named, fold, kind_named, place_named, table_named
from listeoversikt.journal.values import (
    BAD_DAY,
    choices,
    days,
    is_filled,
    labelled,
    numbers,
    parse_date,
    parse_number,
)
from listeoversikt.patient_list.frames import NO_DAY, UNKNOWN, Sex, YesNo
from listeoversikt.patient_list.snapshot import day_number
from tests.journal.raw import column_of

quick = settings(max_examples=150, deadline=None)
any_date = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@quick
@given(any_date)
def test_that_a_date_is_the_same_in_both_long_forms(date: dt.date) -> None:
    forms = (date.isoformat(), date.strftime("%d.%m.%Y"), f"{date.day}.{date.month}.{date.year}")
    assert [parse_date(form) for form in forms] == [date] * 3


@quick
@given(st.dates(dt.date(1969, 1, 1), dt.date(2068, 12, 31)))
def test_that_a_year_of_two_digits_lies_between_1969_and_2068(date: dt.date) -> None:
    assert parse_date(f"{date.day}.{date.month}.{date.year % 100:02d}") == date
    assert parse_date(date.strftime("%d.%m.%y")) == date


@pytest.mark.parametrize(
    "text", ["2026-03-31T08:15", "2026-03-31 08:15:00", "2026-03-31T08:15:00.123", "31.03.2026 08:15"]
)
def test_that_a_time_after_the_date_is_dropped(text: str) -> None:
    assert parse_date(text) == dt.date(2026, 3, 31)


NO_DATES = [
    "",
    "2026-02-30",
    "29.02.2025",
    "31.04.2026",
    "2026-13-01",
    "13.13.2026",
    "0000-01-01",
    "2026-3",
    "31.3",
    "31.3.026",
    "31.3.2",
    "31/03/2026",
    "03/31/26",
    "20260331",
    "31032026",
    "46112",
    "2026",
    "2026-03-31 kl 8",
    "2026-03-31T",
    "i går",
    "-",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_that_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_that_days_tell_the_empty_from_the_impossible() -> None:
    found = days(column_of("2026-03-31", "", "31.02.2026", "1.1.70"))
    assert found.tolist() == [day_number(dt.date(2026, 3, 31)), NO_DAY, BAD_DAY, 0]
    assert found.dtype == np.int32


@pytest.mark.parametrize(
    ("text", "value"),
    [("7,4", 7.4), ("7.4", 7.4), ("0", 0.0), ("-1", -1.0), ("+3,50", 3.5), ("007", 7.0), ("100000", 1e5)],
)
def test_that_a_number_has_comma_or_point(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text", ["", "7,4,1", "1.000,5", "1 000", "7,", ",5", "<5", "7.4 %", "1e5", "nan", "inf", "0x10", "syv"]
)
def test_that_what_is_no_number_is_none(text: str) -> None:
    assert parse_number(text) is None


@quick
@given(st.floats(-1e6, 1e6, allow_nan=False).map(lambda value: round(value, 3)))
def test_that_a_written_number_is_read_back(value: float) -> None:
    text = f"{value:.3f}"
    assert parse_number(text) == parse_number(text.replace(".", ",")) == float(text)


def test_that_an_empty_cell_is_no_number_and_never_zero() -> None:
    found = numbers(column_of("0", "", "x", "7,5"))
    assert found[[0, 3]].tolist() == [0.0, 7.5]
    assert np.isnan(found[[1, 2]]).all()


@pytest.mark.parametrize("word", ["ja", "JA", "J", "j", "1", "true", "True", " ja "])
def test_that_yes_is_read_in_every_form(word: str) -> None:
    assert choices(column_of(word.strip()), VALUES[("pasienter", "palliativ")]).tolist() == [YesNo.YES]
    assert fold(word) in VALUES[("pasienter", "palliativ")]


@pytest.mark.parametrize("word", ["nei", "N", "0", "false", "FALSE"])
def test_that_no_is_read_in_every_form(word: str) -> None:
    assert choices(column_of(word), VALUES[("pasienter", "palliativ")]).tolist() == [YesNo.NO]


def test_that_unknown_words_and_empty_cells_are_not_stated() -> None:
    found = choices(
        column_of("K", "kvinne", "F", "2", "M", "mann", "1", "", "x"), VALUES[("pasienter", "kjonn")]
    )
    assert found.tolist() == [Sex.FEMALE] * 4 + [Sex.MALE] * 3 + [UNKNOWN] * 2


def test_that_labels_are_sorted_and_the_empty_one_is_none() -> None:
    codes, labels = labelled(column_of("b", "", "a", "B", "b"), str.lower)
    assert labels == ("a", "b")
    assert codes.tolist() == [1, UNKNOWN, 0, 1, 1]


def test_that_filled_cells_are_told_from_empty_ones() -> None:
    assert is_filled(column_of("a", "", "0")).tolist() == [True, False, True]


FOLDED = {
    "Fødselsår": "fodselsaar",
    "FOEDSELSAAR": "fodselsaar",
    "kjønn": "kjonn",
    "Pasient-ID": "pasient_id",
    "Utskrevet til": "utskrevet_til",
}


def test_that_names_are_folded_on_both_sides() -> None:
    assert {fold(written) == fold(name) for written, name in FOLDED.items()} == {True}
    assert [table_named(name) for name in ("Pasienter", "MÅLINGER", "maalinger", "tiltak ", "pasient")] == [
        "pasienter",
        "maalinger",
        "maalinger",
        "tiltak",
        None,
    ]
    assert column_named("innleggelser", "Utskrevet-Til") == "utskrevet_til"
    assert column_named("innleggelser", "rolle") is None


def test_that_a_kind_keeps_its_folded_name_when_the_contract_does_not_know_it() -> None:
    assert kind_named("tiltak", "Årskontroll-Diabetes") == "aarskontroll_diabetes"
    assert kind_named("tiltak", "Helse-attest") == "helseattest"


def test_that_a_passed_column_is_named_as_freely_as_a_header() -> None:
    assert place_named("Pasienter.Pasient-ID") == "pasienter.pasient_id"
    assert place_named("måltall.x") == "måltall.x"
    assert place_named("kontakter.Merknad") == "kontakter.Merknad"
