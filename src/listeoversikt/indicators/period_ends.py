"""The groups as at the last days of many periods, with what doesn't change from one day to another shared."""

from __future__ import annotations

from collections.abc import Iterable

from listeoversikt.followup.target_groups import BandSettings, Groups, groups_of
from listeoversikt.indicators.scores_on_days import ScoresOnDays
from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.known import Known
from listeoversikt.scores.score_list import Scores

YEAR = 365


class PeriodEnds:
    """Who is in which group, day by day; the categories of a day are kept for the day a year later."""

    def __init__(self, patient_list: PatientList, bands: BandSettings, days: Iterable[int]) -> None:
        """``patient_list`` is the list as at T; ``days`` are those that will be asked for."""
        wanted = set(days)
        self.whole = Known(patient_list, bands.scores)
        self._bands = bands
        self._scores = ScoresOnDays(self.whole, wanted | {day - YEAR for day in wanted})
        self._categories: dict[int, tuple[Column, Column]] = {}

    def groups(self, day: int) -> Groups:
        """The same as ``group_list`` of the list as of ``day``."""
        scores = self._scores.as_of(day)
        self._keep(scores, day)
        return groups_of(scores, self._bands, self._year_before)

    def _keep(self, scores: Scores, day: int) -> None:
        self._categories[day] = scores.frailty_category, scores.hfrs_category

    def _year_before(self, scores: Scores, patients: Column) -> tuple[Column, Column]:
        day = int(scores.patient_list.index_day[0]) - YEAR
        if day not in self._categories:
            self._keep(self._scores.as_of(day), day)
        frailty, hospital = self._categories[day]
        return frailty[patients], hospital[patients]
