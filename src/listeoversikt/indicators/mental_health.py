"""Depression and anxiety in the last year, and the medicines given.

P76 and P74 of ICPC-2 recorded in 365 days; antidepressants are N06A without bupropion (N06AX12). A low dose
against pain or for sleep can't be told apart. Source: evaluation appendix B.3 numbers 27, 29, 30, 32, 36 and 37.
"""

from __future__ import annotations

from functools import partial

from listeoversikt.indicators.rule import Rule, everybody, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import YEAR, PeriodView
from listeoversikt.patient_list.frames import DIAGNOSES, MEDICINES

DEPRESSION, ANXIETY = "P76", "P74"
ANTIDEPRESSANTS, NOT_FOR_DEPRESSION = "N06A", ("N06AX12",)
BENZODIAZEPINES = "N05BA"
TWO_YEARS = 730


def _prevalence(code: str, view: PeriodView) -> Units:
    return share_of(view, everybody(view), view.recorded(code, within=YEAR))


def _on_antidepressant(code: str, view: PeriodView) -> Units:
    hits = view.used(ANTIDEPRESSANTS, without=NOT_FOR_DEPRESSION)
    return share_of(view, view.recorded(code, within=YEAR), hits)


def _given_benzodiazepine(view: PeriodView) -> Units:
    return share_of(view, view.recorded(ANXIETY, within=YEAR), view.used(BENZODIAZEPINES))


def _diagnosis_behind(view: PeriodView) -> Units:
    base = view.uses(ANTIDEPRESSANTS, without=NOT_FOR_DEPRESSION)
    hits = view.recorded(ANXIETY, DEPRESSION, within=TWO_YEARS)
    return share_of(view, base, hits, view.covered(TWO_YEARS, DIAGNOSES) & view.use_covered)


IN_BOTH = (DIAGNOSES, MEDICINES)
RULES = (
    Rule("depresjon_forekomst", partial(_prevalence, DEPRESSION), looks_in=(DIAGNOSES,)),
    Rule(
        "depresjon_antidepressiva",
        partial(_on_antidepressant, DEPRESSION),
        needs=(MEDICINES,),
        looks_in=IN_BOTH,
    ),
    Rule("angst_forekomst", partial(_prevalence, ANXIETY), looks_in=(DIAGNOSES,)),
    Rule("angst_antidepressiva", partial(_on_antidepressant, ANXIETY), needs=(MEDICINES,), looks_in=IN_BOTH),
    Rule("angst_benzodiazepiner", _given_benzodiazepine, needs=(MEDICINES,), looks_in=IN_BOTH),
    Rule("antidepressiva_diagnose", _diagnosis_behind, needs=(MEDICINES,)),
)
