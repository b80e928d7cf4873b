"""The rule for one row by itself: what's hidden, and what stands instead."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.indicators.definition import HideUnit, Kind
from listeoversikt.indicators.hiding import STRICT, HiddenAs, Limits, ShownRow, hide, show_all
from listeoversikt.indicators.interval import share_interval
from listeoversikt.indicators.result import IndicatorRow, Note, Persons, Remark

START, END = dt.date(2025, 4, 1), dt.date(2026, 3, 31)


def row(
    n: float,
    total: float,
    *,
    id: str = "ihd_betablokker",
    variant: str = "",
    group: str = "kronisk",
    kind: Kind = Kind.SHARE,
    persons: Persons | None = None,
    **more: object,
) -> IndicatorRow:
    """One row, by itself, so that nothing else can give it back."""
    part = kind in (Kind.SHARE, Kind.COUNT)
    persons = persons or Persons(int(n), int(total), int(total - n) if part else None)
    value = n if kind is Kind.COUNT else n / total
    unit = HideUnit.EVENTS if kind is Kind.RATE else HideUnit.PERSONS
    return IndicatorRow(
        id, variant, group, "365d", START, END, kind, unit, n, total, value, 0.0, 1.0, persons, **more
    )  # type: ignore[arg-type]


def shown(given: IndicatorRow, limits: Limits | None = None) -> ShownRow:
    return hide([given], limits=limits or Limits()).rows[0]


def assert_closed(found: ShownRow) -> None:
    assert found.hidden
    assert found.row.numerator is found.row.value is found.row.low is found.row.high is None
    assert found.row.persons is None


@pytest.mark.parametrize("n", [1, 2, 5, 95, 98, 99])
def test_that_a_share_with_a_small_numerator_or_complement_is_hidden(n: int) -> None:
    found = shown(row(n, 100))
    assert_closed(found)
    assert found.row.denominator == 100


@pytest.mark.parametrize("n", [0, 6, 50, 94, 100])
def test_that_zero_and_larger_counts_are_shown(n: int) -> None:
    found = shown(row(n, 100))
    assert not found.hidden
    assert found.row == row(n, 100)


@pytest.mark.parametrize(("total", "kept"), [(1, None), (5, None), (6, 6), (9, 9)])
def test_that_a_share_of_fewer_than_ten_is_hidden_and_up_to_five_its_denominator_too(
    total: int, kept: int | None
) -> None:
    found = shown(row(0, total))
    assert_closed(found)
    assert found.row.denominator == kept


def test_that_ten_persons_are_enough() -> None:
    assert not shown(row(0, 10)).hidden


def test_that_a_count_is_shown_from_six_on_even_of_a_small_base() -> None:
    assert not shown(row(7, 7, kind=Kind.COUNT, id="borte")).hidden
    assert_closed(shown(row(5, 50, kind=Kind.COUNT, id="borte")))
    assert_closed(shown(row(48, 50, kind=Kind.COUNT, id="borte")))


def test_that_events_of_few_persons_are_hidden() -> None:
    many_events = row(20, 30, id="utskrivning_3vd", persons=Persons(5, 12, 8))
    assert_closed(shown(many_events))
    few_patients = row(40, 9.0, id="legevakt", kind=Kind.RATE, persons=Persons(8, 9, None))
    assert_closed(shown(few_patients))
    assert not shown(row(20, 30, id="utskrivning_3vd", persons=Persons(12, 20, 9))).hidden


def test_that_a_rate_has_no_complement() -> None:
    found = shown(row(98, 100.0, id="legevakt", kind=Kind.RATE, persons=Persons(40, 100, None)))
    assert not found.hidden


def test_that_patient_years_of_few_persons_are_hidden_with_their_number() -> None:
    found = shown(row(12, 3.4, id="legevakt", kind=Kind.RATE, persons=Persons(4, 4, None)))
    assert_closed(found)
    assert found.row.denominator is None


def test_that_a_mean_is_judged_by_its_persons() -> None:
    assert_closed(shown(row(7.2, 9, id="upc", kind=Kind.MEAN, persons=Persons(9, 9, None))))
    assert not shown(row(7.2, 10, id="upc", kind=Kind.MEAN, persons=Persons(10, 10, None))).hidden


@pytest.mark.parametrize(
    ("id", "group"),
    [
        ("ihd_betablokker", "rus"),
        ("ihd_betablokker", "psykisk"),
        ("ihd_betablokker", "psykisk_alvorlig"),
        ("ihd_betablokker", "utviklingshemming"),
        ("dekning_rus", "alle"),
        ("dekning_psykisk_alvorlig", "kvinne"),
        ("dekning_utviklingshemming", "mann"),
        ("behandlingsplan_psykrus", "alle"),
    ],
)
def test_that_none_and_all_are_told_in_words_where_the_subject_is_sensitive(id: str, group: str) -> None:
    none, everybody = shown(row(0, 40, id=id, group=group)), shown(row(40, 40, id=id, group=group))
    assert_closed(none)
    assert_closed(everybody)
    assert (none.hidden_as, everybody.hidden_as) == (HiddenAs.NEARLY_NONE, HiddenAs.NEARLY_ALL)
    assert none.row.denominator == everybody.row.denominator == 40


@pytest.mark.parametrize("total", range(1, 60))
def test_that_no_word_stands_for_one_count_only(total: int) -> None:
    """«nær ingen» must not mean 0, nor «nær alle» N, once the reader knows N."""
    words: dict[HiddenAs | None, list[int]] = {}
    for n in range(total + 1):
        words.setdefault(shown(row(n, total, group="rus")).hidden_as, []).append(n)
    assert 0 in words[HiddenAs.NEARLY_NONE]
    assert total in words[HiddenAs.NEARLY_ALL]
    if total > 5:  # a smaller N is hidden itself
        assert all(len(counts) > 1 for word, counts in words.items() if word is not None)


def test_that_a_mean_near_its_end_is_told_in_words_where_the_subject_is_sensitive() -> None:
    persons = Persons(40, 40, None)
    found = shown(row(40.0, 40, id="upc", group="psykisk", kind=Kind.MEAN, persons=persons))
    assert found.hidden_as is HiddenAs.NEARLY_ALL
    assert not shown(row(30.0, 40, id="upc", group="psykisk", kind=Kind.MEAN, persons=persons)).hidden


def test_that_missing_stays_missing_and_is_never_hidden_or_zero() -> None:
    place = ("lmg", "", "rus", "365d", START, END, Kind.SHARE, HideUnit.PERSONS)
    missing = IndicatorRow(*place, remarks=(Remark(Note.MISSING_TABLE, "tiltak"),))
    assert shown(missing) == ShownRow(missing)


def test_that_how_many_were_left_out_is_told_for_the_whole_office_only_and_not_when_few() -> None:
    said = (Remark(Note.TOO_SHORT, count=12),)
    whole = shown(row(40, 100, group="alle", beside=12, remarks=said))
    assert whole.row.beside == 12
    assert whole.row.remarks == said
    group = shown(row(40, 100, group="kols", beside=12, remarks=said))
    few = shown(row(40, 100, group="alle", beside=3, remarks=(Remark(Note.TOO_SHORT, count=3),)))
    for found in (group, few):
        assert found.row.beside == 0
        assert found.row.remarks == (Remark(Note.TOO_SHORT, count=0),)


def test_that_the_strict_choice_hides_up_to_seven_and_rounds_to_five() -> None:
    assert_closed(shown(row(7, 100), STRICT))
    assert_closed(shown(row(93, 100), STRICT))
    found = shown(row(43, 98), STRICT)
    low, high = share_interval(45.0, 100.0)
    assert (found.row.numerator, found.row.denominator, found.row.value) == (45, 100, 0.45)
    assert (found.row.low, found.row.high) == (pytest.approx(float(low)), pytest.approx(float(high)))
    assert shown(row(0, 98), STRICT).row.numerator == 0
    assert_closed(shown(row(1, 1), STRICT))
    assert shown(row(1, 8), STRICT).row.denominator == 10


def test_that_inside_the_office_everything_is_shown() -> None:
    rows = [row(3, 100), row(0, 4, group="rus")]
    assert show_all(rows).rows == tuple(ShownRow(one) for one in rows)
