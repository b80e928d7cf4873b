"""Frailty index after Clegg 2016 on Norwegian codes: deficits present out of 36, in inhabitants aged 65+.

Range 0–1, null under 65. An index from Norwegian codes runs low, so it is shown as «minst»; a deficit whose
table is missing doesn't fire. Source: Clegg A et al., Age Ageing 2016;45:353-60; mapping in
``resources/definitions/frailty.csv``, of which most rows are proposed and not clinically validated.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from listeoversikt.patient_list.frames import UNKNOWN, Column
from listeoversikt.scores.definition import keys_of
from listeoversikt.scores.known import Known
from listeoversikt.scores.rules import present

MIN_AGE = 65


class FrailtyCategory(IntEnum):
    """Cut-points of Clegg 2016: fit up to 0.12, mild up to 0.24, moderate up to 0.36, severe above."""

    FIT = 0
    MILD = 1
    MODERATE = 2
    SEVERE = 3


UPPER_LIMITS = (0.12, 0.24, 0.36)


def deficits_present(known: Known) -> Column:
    """Number of deficits present, at any age."""
    return np.asarray(np.sum(list(present(known, "frailty").values()), axis=0, dtype=np.int32))


def frailty_index(known: Known, deficits: Column) -> Column:
    """Deficits out of all deficits of the table; nan under 65."""
    index = deficits / len(keys_of("frailty"))
    return np.where(known.age >= MIN_AGE, index, np.nan)


def frailty_category(index: Column) -> Column:
    """The category of each index, ``UNKNOWN`` where it is null.

    Of 36 deficits none falls on a limit: 4/36 is fit, 5/36 mild, 9/36 moderate, 13/36 severe.
    """
    category = np.searchsorted(UPPER_LIMITS, index, side="left")
    return np.where(np.isnan(index), UNKNOWN, category).astype(np.int8)
