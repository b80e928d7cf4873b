"""The scores that groups rest on, at many days of one list: each event is looked at once, not once a day.

Gives what ``Scores`` of the list as of a day gives; the tests hold them side by side.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from listeoversikt.indicators.readings import DayMeans
from listeoversikt.indicators.score_spans import (
    hospital_features,
    hospital_known,
    measured,
    present,
    regular_medicines,
)
from listeoversikt.indicators.spans import Spans, count_on
from listeoversikt.patient_list.frames import Column, Mask
from listeoversikt.patient_list.medicines import states_regular_use
from listeoversikt.scores.clinical_frailty import DAYS as CFS_DAYS
from listeoversikt.scores.definition import keys_of
from listeoversikt.scores.disease_groups import marked
from listeoversikt.scores.frailty import frailty_index
from listeoversikt.scores.hospital_codes import HFRS_MIN_AGE, HFRS_TENTHS
from listeoversikt.scores.known import Known
from listeoversikt.scores.score_list import Scores


class ScoresOnDays:
    """Columns of days x patients; what ``Scores`` has beside them is worked out day by day when asked for."""

    def __init__(self, whole: Known, days: Iterable[int]) -> None:
        """``whole`` is the list as at T; the days are T or earlier."""
        self._whole, self._patients = whole, len(whole)
        self._days = np.array(sorted(set(days)), dtype=np.int64)
        self._place = {day: place for place, day in enumerate(self._days.tolist())}

    def as_of(self, day: int) -> Scores:
        """The scores of the list as of one of the days."""
        known, place = self._whole.as_of(day), self._place[day]
        vars(known)["medications"] = self._medications[place].astype(np.float64)
        looked_at = self._looked_at[place] & (known.age >= HFRS_MIN_AGE)
        scores = Scores(known)
        vars(scores).update(
            frailty_index=frailty_index(known, self._deficits[place]),
            hfrs=np.where(looked_at, self._hfrs_tenths[place] / HFRS_TENTHS, np.nan),
            disease_groups=self._disease_groups[place].astype(np.int32),
            sufficient_group=self._sufficient[place],
            cfs=self._cfs.newest(day, CFS_DAYS, self._patients)[0],
        )
        return scores

    @cached_property
    def _medications(self) -> Column:
        if not states_regular_use(self._whole.patient_list):
            return np.full((len(self._days), self._patients), np.nan, dtype=np.float32)
        return self._count(regular_medicines(self._whole))

    @cached_property
    def _deficits(self) -> Column:
        return self._count(present(self._whole, "frailty", keys_of("frailty")))

    @cached_property
    def _disease_groups(self) -> Column:
        return self._count(present(self._whole, "disease_groups", marked("counts_for_kronisk")))

    @cached_property
    def _sufficient(self) -> Mask:
        return self._count(present(self._whole, "disease_groups", marked("alone_suffices"))) > 0

    @cached_property
    def _hfrs_tenths(self) -> Column:
        spans, weight = hospital_features(self._whole)
        return count_on(self._days, spans, self._patients, weight)

    @cached_property
    def _looked_at(self) -> Mask:
        return self._count(hospital_known(self._whole)) > 0

    @cached_property
    def _cfs(self) -> DayMeans:
        return DayMeans.of(measured(self._whole, "cfs"))

    def _count(self, spans: Spans) -> Column:
        return count_on(self._days, spans, self._patients)
