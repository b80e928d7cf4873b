"""Figures that this program doesn't count: typed in by hand, or predicted by a model.

«Egen dekningsgrad» comes from Helfo's statement, since the journal doesn't know contacts elsewhere. A high
predicted risk needs a model that is switched on and gives probabilities; the level is the cut-off fixed that day.
Until then both are «mangler», with why.
Sources: pilot's design document, table 2; evaluation appendix B.3 number 9.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.indicators.result import Note, Remark
from listeoversikt.indicators.rule import TYPED_BY_HAND, Rule, typed_in
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import MODEL, PeriodView
from listeoversikt.patient_list.frames import CONTACTS, MEDICINES, STAYS


def _nothing(view: PeriodView) -> Units:
    nobody = np.zeros(len(view), dtype=np.bool_)
    return Units(numerator=nobody, denominator=nobody)


class _Typed(Rule):
    """Missing in every group until it's typed in for the period, and then in every group but *alle*."""

    def what_is_missing(self, view: PeriodView) -> tuple[Remark, ...]:
        return (Remark(Note.NOT_TYPED),) if typed_in(self, view) is None else ()


def _high_risk(view: PeriodView) -> Units:
    """Of own patients with a predicted risk: those from the cut-off up."""
    model, risk = view.known.settings.model, view.scores.admission_risk_12m
    predicted = view.own & ~np.isnan(risk)
    if model is None:
        return _nothing(view)
    high = predicted & (np.nan_to_num(risk, nan=-1.0) >= model.cut_off)
    return Units(numerator=high, denominator=predicted, too_short=view.own & ~predicted)


class _Predicted(Rule):
    """Missing while the model in use gives ranks alone, or lacks a table that it was made with."""

    def what_is_missing(self, view: PeriodView) -> tuple[Remark, ...]:
        model = view.known.settings.model
        if model is None:
            return super().what_is_missing(view)
        if model.ranks_only:
            return (Remark(Note.RANKS_ONLY),)
        lacking = [Remark(Note.MISSING_TABLE, table) for table in model.missing(view.known)]
        return tuple(dict.fromkeys((*super().what_is_missing(view), *lacking)))


RULES = (
    _Typed(TYPED_BY_HAND, _nothing),
    _Predicted("hoy_prediktiv_risk", _high_risk, needs=(MODEL, CONTACTS, STAYS, MEDICINES)),
)
