"""Habit-forming medicines among the patients who are seen.

Own patients seen in 365 days, without «palliativ» and without N07BC (opioid substitution) in the year; both are
variants of their own, and so are stimulants (N06BA). Given = a course covering any of the last 365 days. The mean
is in defined daily doses (DDD) of the rows begun in those days, over patients all of whose rows state it; the
others are counted beside. Source: evaluation appendix B.3 numbers 2 and 3; the codes are those of 000.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from listeoversikt.indicators.courses import courses_with
from listeoversikt.indicators.result import Note
from listeoversikt.indicators.rule import Rule, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import YEAR, PeriodView
from listeoversikt.patient_list.frames import CONTACTS, MEDICINES, Mask, YesNo

HABIT_FORMING = (
    *("N02A", "N05BA", "N05CD", "N05CF", "N03AE01", "N02BF02", "N03AX16", "N05CA", "N05CM02"),
    *("R05DA01", "R05DA04", "R05DA20"),
)
STIMULANTS = ("N06BA",)
SUBSTITUTION = "N07BC"

Choice = Callable[[PeriodView], Mask]


def _palliative(view: PeriodView) -> Mask:
    return np.asarray(view.patient_list.patients["palliative"] == YesNo.YES)


def _in_substitution(view: PeriodView) -> Mask:
    return view.once(_used_substitution)


def _used_substitution(view: PeriodView) -> Mask:
    return view.used(SUBSTITUTION)


def _neither(view: PeriodView) -> Mask:
    return ~_palliative(view) & ~_in_substitution(view)


def _given(codes: tuple[str, ...], among: Choice, view: PeriodView) -> Units:
    return share_of(view, view.seen() & among(view), view.used(*codes))


def _mean_ddd(codes: tuple[str, ...], among: Choice, view: PeriodView) -> Units:
    users = view.own & view.seen() & among(view) & view.used(*codes)
    courses = view.once_for_all(courses_with, codes, ())
    begun = courses.begun(view.period.last - YEAR + 1, view.period.last)
    patient, ddd = courses.patient[begun], courses.ddd[begun]
    stated = view.owners(patient) & ~view.owners(patient[np.isnan(ddd)])
    counted = users & stated
    total = np.bincount(patient, weights=np.nan_to_num(ddd), minlength=len(view))
    total = np.where(counted, total, 0.0)
    return Units(numerator=total, denominator=counted, squares=total**2, unknown=users & ~stated)


VARIANTS: dict[str, tuple[tuple[str, ...], Choice]] = {
    "": (HABIT_FORMING, _neither),
    "sentralstimulerende": (STIMULANTS, _neither),
    "lar": (HABIT_FORMING, _in_substitution),
    "palliativ": (HABIT_FORMING, _palliative),
}
BOTH = (CONTACTS, MEDICINES)
RULES = (
    *(
        Rule("vanedannende", partial(_given, codes, among), variant, needs=BOTH, looks_in=BOTH)
        for variant, (codes, among) in VARIANTS.items()
    ),
    *(
        Rule(
            "vanedannende_ddd",
            partial(_mean_ddd, codes, among),
            variant,
            needs=(*BOTH, f"{MEDICINES}.ddd"),
            left_out=Note.UNKNOWN_AMOUNT,
        )
        for variant, (codes, among) in VARIANTS.items()
    ),
)
