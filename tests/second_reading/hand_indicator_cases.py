"""All hand cases of the indicators: `CASES`, and what is needed to write and to judge them.

    for case in CASES:
        folder = write_export(case, somewhere, copies=12)    # 12: nothing is small, the file shows the numbers
        ... run the program on the folder ...
        for row in expected(case, copies=12): ...            # id, variant, group, n, N, beside

The form of a case: `indicators_case.py`.
"""

from __future__ import annotations

from . import (
    indicators_cases_coverage,
    indicators_cases_diabetes,
    indicators_cases_events,
    indicators_cases_people,
    indicators_cases_stays,
)
from .indicators_case import ExpectedRow, IndicatorCase, T, expected, write_export

CASES: list[IndicatorCase] = [
    *indicators_cases_diabetes.CASES,
    *indicators_cases_people.CASES,
    *indicators_cases_events.CASES,
    *indicators_cases_stays.CASES,
    *indicators_cases_coverage.CASES,
]

__all__ = ["CASES", "ExpectedRow", "IndicatorCase", "T", "expected", "write_export"]
