"""Whole kroner: one rounding rule, so that a printed sum is the sum of the printed parts.

Each part is rounded to whole kroner, half away from zero; a sum adds the rounded parts and is never rounded itself.
Amounts are of the office. Nothing in this package takes or gives an amount of one patient.
"""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal

MOST = 10**12


def whole(amount: Decimal | float | int) -> int:
    """The amount in whole kroner, half away from zero; raises ``ValueError`` for what isn't a number.

    >>> whole(2.5), whole(-2.5), whole(Decimal("106.67"))
    (3, -3, 107)
    """
    if isinstance(amount, float) and not math.isfinite(amount):
        raise ValueError("Beløpet er ikke et tall.")
    rounded = Decimal(str(amount)).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    if abs(rounded) > MOST:
        raise ValueError("Beløpet er for stort.")
    return int(rounded)


def share_of(count: int, total: int) -> Decimal | None:
    """The exact share; None where nothing was counted, since missing is never zero."""
    if total < 0 or not 0 <= count <= max(total, 0):
        raise ValueError("Teller og nevner passer ikke sammen.")
    return None if total == 0 else Decimal(count) / Decimal(total)
