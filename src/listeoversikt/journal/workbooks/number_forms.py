"""How a cell's style shows its number: as a date, as a percentage, with leading zeros, or plainly.

Source of the built-in numbers: ECMA-376 part 1, 18.8.30 (numFmt).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

_DATES = frozenset([*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58])
_PERCENTAGES = frozenset([9, 10])
_NO_FIGURES = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general|standard', re.IGNORECASE)
_ZEROS = re.compile(r"0[0 ]*0")
_LONGEST = 255
"""Signs of a number format; Excel takes no longer one."""


@dataclass(frozen=True)
class NumberForm:
    """What a number is shown as; ``digits`` is the least number of digits, 0 where zeros aren't put before it."""

    is_date: bool = False
    is_percentage: bool = False
    digits: int = 0


PLAIN = NumberForm()


def number_forms(elements: Iterable[tuple[str, dict[str, str]]]) -> list[NumberForm]:
    """The form of each cell style, from the elements of the styles part."""
    codes: dict[str, str] = {}
    forms: list[NumberForm] = []
    of_cells, over = False, False
    for name, attributes in elements:
        if name == "numFmt" and not over:
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            of_cells = over = True
        elif name in ("cellStyleXfs", "cellStyles", "dxfs"):
            of_cells = False
        elif name == "xf" and of_cells:
            number = attributes.get("numFmtId", "0")
            forms.append(form_of(codes[number]) if number in codes else _built_in(number))
    return forms


@cache
def _built_in(number: str) -> NumberForm:
    known = int(number) if number.isdecimal() and len(number) < 4 else 0
    return NumberForm(is_date=known in _DATES, is_percentage=known in _PERCENTAGES)


@cache
def form_of(code: str) -> NumberForm:
    """What a number format shows a number as.

    >>> form_of("[$-414]d. mmmm yyyy;@"), form_of("000000 00000").digits, form_of("h:mm") == PLAIN
    (NumberForm(is_date=True, is_percentage=False, digits=0), 11, True)
    """
    if len(code) > _LONGEST:
        return PLAIN
    bare = _NO_FIGURES.sub("", code).partition(";")[0].lower().strip()
    if "%" in bare:
        return NumberForm(is_percentage=True)
    if "y" in bare or "d" in bare or ("m" in bare and "h" not in bare and "s" not in bare):
        return NumberForm(is_date=True)
    return NumberForm(digits=bare.count("0")) if _ZEROS.fullmatch(bare) else PLAIN
