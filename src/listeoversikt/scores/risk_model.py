"""A prediction that is in use, as the scores see it. Without one nothing is predicted, and nothing heavy is loaded.

What predicts is in ``scores.admission``; here stands only what scores, bands and evidence ask of it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

import numpy as np

from listeoversikt.patient_list.frames import Column

if TYPE_CHECKING:
    from listeoversikt.scores.known import Known


@dataclass(frozen=True)
class Contributions:
    """What makes up the calibrated log-odds of each patient, exactly: ``base`` + the sum over the features.

    ``values`` is patients × features (nan where nothing is predicted); ``groups`` names the group of each feature.
    """

    names: tuple[str, ...]
    groups: tuple[str, ...]
    base: Column
    values: Column

    def by_group(self) -> Mapping[str, Column]:
        """The sum over the features of each group, in the order in which the groups are first named."""
        return {
            group: self.values[:, [own == group for own in self.groups]].sum(axis=1)
            for group in dict.fromkeys(self.groups)
        }


@dataclass(frozen=True)
class KeptPredictions:
    """What a model has said of a list before: log-odds a patient, and the signature of that list."""

    signature: str
    log_odds: Column

    @staticmethod
    def signature_of(known: Known) -> str:
        """A checksum of a list's people, index days and rows; the same list, seen the same day, has the same."""
        patient_list = known.patient_list
        digest = hashlib.sha256(patient_list.index_day.tobytes())
        for name in sorted(patient_list.tables):
            table = patient_list.tables[name]
            digest.update(f"{name} {patient_list.periods.get(name)}".encode())
            for column in sorted(table.columns):
                if column != "row":  # the line of the file; nothing is predicted by it
                    digest.update(table[column].tobytes())
        return digest.hexdigest()

    def of(self, known: Known) -> Column | None:
        """The log-odds, if it's this list."""
        if len(known) != len(self.log_odds):
            return None
        return self.log_odds if self.signature_of(known) == self.signature else None


class RiskModel(Protocol):
    """A model that a leader has switched on.

    ``cut_off``: the probability from which a patient is in the risk zone, fixed when it was switched on.
    ``ranks_only``: it hasn't earned a probability (demonstration, or not better than the plain rule); bands rest on
    the rule. ``missing`` names the tables that it needs and a list doesn't have: then nothing is predicted.
    """

    @property
    def name(self) -> str:
        """What it's called."""

    @property
    def checksum(self) -> str:
        """The checksum of its document."""

    @property
    def cut_off(self) -> float:
        """See above."""

    @property
    def ranks_only(self) -> bool:
        """See above."""

    def missing(self, known: Known) -> tuple[str, ...]:
        """See above."""

    def ended(self, known: Known) -> tuple[str, ...]:
        """The tables whose period ends so long before the index day that nothing is predicted."""

    def log_odds(self, known: Known) -> Column:
        """The calibrated log-odds of each patient; nan where nothing can be predicted."""

    def contributions(self, known: Known) -> Contributions:
        """What each feature adds to them."""

    def interval(self, probability: float) -> tuple[float, float] | None:
        """95 % interval of the share of events among people with this probability; None where it can't be said."""

    def intervals(self, probability: Column) -> tuple[Column, Column]:
        """The same for many: low and high; nan where it can't be said."""

    @property
    def events(self) -> int | None:
        """So many events it was learnt from; None = not told."""

    def load(self) -> None:
        """Loads what predicts, so that the first explanation isn't waited for."""

    def with_kept(self, kept: KeptPredictions) -> Self:
        """The same model, with what it has said of a list before."""


def admission_log_odds(known: Known) -> Column:
    """The calibrated log-odds of an unplanned admission in the next 365 days; nan where nothing is predicted."""
    model = known.settings.model
    return np.full(len(known), np.nan) if model is None else model.log_odds(known)


def admission_risk(known: Known, log_odds: Column) -> Column:
    """The probability; nan without a model, and for a model that gives ranks alone."""
    model = known.settings.model
    if model is None or model.ranks_only:
        return np.full(len(known), np.nan)
    return np.asarray(1 / (1 + np.exp(-log_odds)))


def risk_ranks(log_odds: Column) -> Column:
    """Each patient's place among those given, 1 = the highest risk, equals share the best place; nan stays nan."""
    seen = np.sort(-log_odds[~np.isnan(log_odds)])
    place = np.searchsorted(seen, -log_odds, side="left") + 1.0
    return np.where(np.isnan(log_odds), np.nan, place)
