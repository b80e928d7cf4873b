"""Norwegian national numbers: fødselsnummer, D-, H-, FH-numbers and the synthetic series.

Eleven digits of which the last two are control digits (modulus 11). Source: Skatteetaten, Norsk helsenett
(H- and FH-numbers), the test series of NAV (+40, +65 on the month) and Skatteetaten (+80).
"""

from __future__ import annotations

LENGTH = 11
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_SHIFTS = (0, 40, 65, 80)
_D_NUMBER_SHIFT = 40
_FIRST_OF_FH = 8


def is_national_number(digits: str) -> bool:
    """Eleven digits with valid control digits and a plausible date or series.

    >>> is_national_number("12345678901")
    False
    """
    if len(digits) != LENGTH or not digits.isdecimal():
        return False
    numbers = list(map(int, digits))
    return _control_digits_fit(numbers) and (_is_fh(numbers) or _has_date(numbers))


def _control_digits_fit(numbers: list[int]) -> bool:
    return (
        _control_digit(numbers, _FIRST_WEIGHTS) == numbers[9]
        and _control_digit(numbers, _SECOND_WEIGHTS) == numbers[10]
    )


def _control_digit(numbers: list[int], weights: tuple[int, ...]) -> int:
    """The control digit; 10 where there is none, which no digit equals."""
    left = sum(number * weight for number, weight in zip(numbers, weights, strict=False)) % 11
    return 0 if left == 0 else 11 - left


def _is_fh(numbers: list[int]) -> bool:
    """A common help number: begins with 8 or 9 and holds no date."""
    return numbers[0] >= _FIRST_OF_FH


def _has_date(numbers: list[int]) -> bool:
    day, month = 10 * numbers[0] + numbers[1], 10 * numbers[2] + numbers[3]
    if day > _D_NUMBER_SHIFT:
        day -= _D_NUMBER_SHIFT
    for shift in _MONTH_SHIFTS:
        if 1 <= month - shift <= 12:
            return 1 <= day <= _DAYS_IN_MONTH[month - shift - 1]
    return False
