"""List review: how many were gone through, and what it found that nobody knew. Known to the log alone.

A review is the newest decision about a patient in a session, on its own day. A new need was to be followed up and
new to us, as on the list review's own page. Who was reviewed before the log begins isn't known, so the year that it
begins in is «minst»; new needs are told of the reviews that are known. Source: pilot's design document 4.3; evaluation 4.2.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from listeoversikt.followup.logged_facts import LoggedKind
from listeoversikt.indicators.rule import Rule, everybody, look_back, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import STORE, YEAR, PeriodView

PER_REVIEWS = 10.0


def _gone_through(view: PeriodView) -> Units:
    return share_of(view, everybody(view), view.logged_within(YEAR, LoggedKind.REVIEWED))


def _new_needs(view: PeriodView) -> Units:
    reviews = view.logged(LoggedKind.REVIEWED, LoggedKind.NEW_NEED)
    reviews = reviews.between(view.period.first, view.period.last)
    return Units(
        numerator=np.where(reviews.kind == LoggedKind.NEW_NEED, PER_REVIEWS, 0.0),
        denominator=(reviews.kind == LoggedKind.REVIEWED).astype(np.float64),
        patient=reviews.patient,
    )


RULES = (
    Rule("gjennomgang", _gone_through, needs=(STORE,), logged_from=partial(look_back, YEAR)),
    Rule("nye_funn", _new_needs, needs=(STORE,)),
)
