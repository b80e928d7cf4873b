"""Norwegian identity numbers with control digits worked out here, for planting in exports.

Two digits by modulus 11 over fixed weights. Every number is made from a date and a running number; none is
looked up. The series that the contract names: D-number day + 40; H-number and synthetic month + 40; synthetic
month + 65 and + 80; FH-number begins with 8 or 9 and carries no date.
"""

from __future__ import annotations

FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def control_digits(nine: str) -> str | None:
    """The two control digits of nine digits, or None where the series leaves the number out."""
    first = -sum(weight * int(digit) for weight, digit in zip(FIRST, nine, strict=True)) % 11
    if first == 10:
        return None
    ten = nine + str(first)
    second = -sum(weight * int(digit) for weight, digit in zip(SECOND, ten, strict=True)) % 11
    return None if second == 10 else f"{first}{second}"


def number(six: str, running: int = 151) -> str:
    """Eleven digits from six and the first running number, counted up, that has control digits."""
    for individual in range(running, running + 100):
        nine = f"{six}{individual:03d}"
        if digits := control_digits(nine):
            return nine + digits
    raise AssertionError("no valid number among a hundred")


def personal_number(day: int = 17, month: int = 5, year: int = 44, days: int = 0, months: int = 0) -> str:
    return number(f"{day + days:02d}{month + months:02d}{year:02d}")


def fh_number(lead: int = 9) -> str:
    return number(f"{lead}12345")


def with_wrong_control_digit(valid: str) -> str:
    return valid[:-1] + str((int(valid[-1]) + 1) % 10)


NUMBERS = {
    "a fødselsnummer": personal_number(),
    "a fødselsnummer of somebody born after 2000": number("170514", 600),
    "a D-number": personal_number(days=40),
    "an H-number": personal_number(months=40),
    "an FH-number that begins with 8": fh_number(8),
    "an FH-number that begins with 9": fh_number(9),
    "a synthetic number, month + 65": personal_number(months=65),
    "a synthetic number, month + 80": personal_number(months=80),
    "a synthetic D-number, day + 40 and month + 80": personal_number(days=40, months=80),
}
"""One number of each series that the contract names."""
