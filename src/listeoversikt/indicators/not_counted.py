"""Figures that this program doesn't count: typed in by hand, or predicted by a model.

«Egen dekningsgrad» comes from Helfo's statement, since the journal doesn't know contacts elsewhere. A high
predicted risk needs a model that is switched on, and there is none yet. Until then both are «mangler», with why.
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


RULES = (
    _Typed(TYPED_BY_HAND, _nothing),
    Rule("hoy_prediktiv_risk", _nothing, needs=(MODEL, CONTACTS, STAYS, MEDICINES)),
)
