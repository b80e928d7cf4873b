"""The measures of a judgement, each from a tally and for all its resamples at once.

* AUROC: the share of pairs, one with and one without the event, where the one with it is predicted higher; a tie counts
  half (Hanley JA, McNeil BJ. Radiology 1982;143:29-36).
* AUPRC: average precision, the precision at each predicted value weighted by the events there, without interpolation.
* Brier: mean squared distance between prediction and outcome; scaled: 1 − Brier ÷ that of the mean outcome
  (Steyerberg EW et al. Epidemiology 2010;21:128-38).
* Capacity: what one finds by taking the highest predictions; of those who tie at the cut, as many as there is room for,
  with the share of events that these have (what would be found on average by drawing lots).

A measure is nan where it has no meaning (no events, nobody without).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.scores.admission.judging.figure import Floats
from listeoversikt.scores.admission.judging.tally import Tally, weighed


@dataclass(frozen=True)
class Found:
    """Taking ``taken`` rows from the top: events among them, of those taken (``ppv``) and of all events (``share``)."""

    taken: Floats
    events: Floats
    ppv: Floats
    share: Floats


def auroc(tally: Tally) -> Floats:
    """The area under the ROC curve."""
    without = tally.all_rows - tally.all_events
    below = without - (tally.rows_from - tally.events_from)[:-1] + tally.rest / 2
    pairs = tally.all_events * without
    return _ratio(np.einsum("gb,gb->b", tally.events, below), pairs)


def auprc(tally: Tally) -> Floats:
    """The average precision."""
    precision = _ratio(tally.events_from[:-1], tally.rows_from[:-1])
    return _ratio(np.nansum(tally.events * precision, axis=0), tally.all_events)


def brier(tally: Tally) -> Floats:
    """The Brier score; the values are probabilities."""
    squares = weighed((1 - tally.values) ** 2, tally.events) + weighed(tally.values**2, tally.rest)
    return _ratio(squares[0], tally.all_rows)


def scaled_brier(tally: Tally) -> Floats:
    """1 = perfect, 0 = no better than everybody's mean, below 0 = worse."""
    share = _ratio(tally.all_events, tally.all_rows)
    return 1 - _ratio(brier(tally), share * (1 - share))


def observed_expected(tally: Tally) -> Floats:
    """Events that came ÷ events that were predicted."""
    return _ratio(tally.all_events, weighed(tally.values, tally.rows)[0])


def prevalence(tally: Tally) -> Floats:
    """The share with the event."""
    return _ratio(tally.all_events, tally.all_rows)


def found(tally: Tally, capacity: float) -> Found:
    """What the top ``capacity`` (a share, 0.05 = 5 %) holds: whole rows, at least one, halves rounded up."""
    return found_among(tally, np.maximum(1.0, np.floor(capacity * tally.all_rows + 0.5)))


def found_among(tally: Tally, taken: Floats) -> Found:
    """What the ``taken`` rows with the highest predictions hold; at most all rows."""
    taken = np.minimum(taken, tally.all_rows)
    cut = np.count_nonzero(tally.rows_from[:-1] >= taken, axis=0) - 1
    column = np.arange(len(taken))
    tied = np.maximum(tally.rows[cut, column], 1e-300)
    room = (taken - tally.rows_from[cut + 1, column]) / tied
    events = tally.events_from[cut + 1, column] + room * tally.events[cut, column]
    return Found(taken, events, _ratio(events, taken), _ratio(events, tally.all_events))


def _ratio(above: Floats, below: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(below > 0, above / below, np.nan)
