"""National numbers: every series of the contract is one, and no number with another control digit is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.clinical.national_number import is_national_number

quick = settings(max_examples=150, deadline=None)

FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
DAYS = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def control_digit(digits: str, weights: tuple[int, ...]) -> int:
    """The digit that makes the weighted sum divisible by 11; 10 when no digit does."""
    weighted = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return next(digit for digit in range(11) if (weighted + digit) % 11 == 0)


def with_control_digits(nine: str) -> str | None:
    first = control_digit(nine, FIRST_WEIGHTS)
    if first == 10:
        return None
    second = control_digit(nine + str(first), SECOND_WEIGHTS)
    return None if second == 10 else f"{nine}{first}{second}"


def numbers_of(six: str) -> list[str]:
    """The numbers that begin so, of the first thirty individual numbers."""
    made = (with_control_digits(f"{six}{individual:03d}") for individual in range(100, 130))
    return [number for number in made if number is not None]


@st.composite
def dated_numbers(draw: st.DrawFn) -> str:
    """A valid number of any series with a date: D-number or not, and each shift of the month."""
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, DAYS[month])) + draw(st.sampled_from((0, 40)))
    month += draw(st.sampled_from((0, 40, 65, 80)))
    year = draw(st.integers(0, 99))
    found = numbers_of(f"{day:02d}{month:02d}{year:02d}")
    return draw(st.sampled_from(found))


@quick
@given(dated_numbers())
def test_that_every_series_with_a_date_is_a_national_number(number: str) -> None:
    assert is_national_number(number)


@quick
@given(dated_numbers(), st.integers(9, 10), st.integers(1, 9))
def test_that_another_control_digit_makes_it_none(number: str, place: int, more: int) -> None:
    spoiled = str((int(number[place]) + more) % 10)
    assert not is_national_number(number[:place] + spoiled + number[place + 1 :])


@quick
@given(dated_numbers(), st.integers(0, 8), st.integers(1, 9))
def test_that_one_wrong_digit_is_always_noticed(number: str, place: int, more: int) -> None:
    spoiled = str((int(number[place]) + more) % 10)
    assert not is_national_number(number[:place] + spoiled + number[place + 1 :])


@pytest.mark.parametrize("lead", ["80", "85", "89", "90", "99"])
def test_that_a_common_help_number_needs_no_date(lead: str) -> None:
    found = numbers_of(f"{lead}9999")
    assert found
    assert all(map(is_national_number, found))


DAYS_THAT_ARE_NONE = {
    "day 0": "000544",
    "day 32": "320544",
    "the 31st of April": "310444",
    "the 30th of February": "300244",
    "day 40, a D-number's zeroth": "400544",
    "day 72, a D-number's 32nd": "720544",
    "a D-number's 31st of November": "711144",
    "month 0": "170044",
    "month 13": "171344",
    "month 40": "174044",
    "month 53": "175344",
    "month 65": "176544",
    "month 78": "177844",
    "month 80": "178044",
    "month 93": "179344",
    "a synthetic 31st of June": "318644",
}


@pytest.mark.parametrize("six", DAYS_THAT_ARE_NONE.values(), ids=DAYS_THAT_ARE_NONE)
def test_that_a_day_that_is_in_no_series_is_no_national_number(six: str) -> None:
    found = numbers_of(six)
    assert found
    assert not any(map(is_national_number, found))


@pytest.mark.parametrize("six", ["290200", "290201", "310144", "710144", "016644", "414144"])
def test_that_the_outermost_days_and_months_of_a_series_count(six: str) -> None:
    assert all(map(is_national_number, numbers_of(six)))


@pytest.mark.parametrize("cut", [0, 1, 9, 10])
def test_that_fewer_digits_are_none(cut: int) -> None:
    assert not is_national_number(numbers_of("170544")[0][:cut])


def test_that_twelve_digits_are_none() -> None:
    assert not is_national_number(numbers_of("170544")[0] + "0")
