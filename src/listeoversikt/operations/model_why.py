"""Why a model says what it says of one patient: what each group of features adds, and the rows behind each feature.

The parts are exact: ``base`` + the sum over the groups is the patient's calibrated log-odds. Nothing here without a model.
Log-odds aren't for people to read: the window shows them as bars and in words (``Strength``).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from listeoversikt.operations.model_standing import Standing, standing_of
from listeoversikt.operations.office import View
from listeoversikt.operations.patient_evidence import Row, read_evidence
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.evidence import Evidence
from listeoversikt.scores.evidence_rows import Single
from listeoversikt.scores.risk_model import RiskModel

NEW_ON_LIST = 365
"""So short a time on the list makes what is counted over a year «minst»."""


class Strength(StrEnum):
    """How much something pulls, by its size in log-odds (natural logarithm)."""

    NONE = "none"
    LITTLE = "little"
    SOME = "some"
    MUCH = "much"


LEAST_LITTLE, LEAST_SOME, LEAST_MUCH = 0.05, 0.25, 0.75
"""From these on: the odds 5 %, 28 % and 112 % higher (or as much lower the other way)."""


def strength(adds: float) -> Strength:
    """The word for a contribution.

    >>> strength(0.8).value, strength(-0.3).value, strength(0.0).value
    ('much', 'some', 'none')
    """
    size = abs(adds)
    if size < LEAST_LITTLE:
        return Strength.NONE
    if size < LEAST_SOME:
        return Strength.LITTLE
    return Strength.SOME if size < LEAST_MUCH else Strength.MUCH


@dataclass(frozen=True, slots=True)
class FeatureShare:
    """One feature of the patient. ``value`` None = missing, by the rule ``missing`` or because ``absent`` tables are.

    ``unit`` and ``window`` are the feature list's own; ``rows`` what was counted, newest first.
    """

    name: str
    value: float | None
    unit: str
    window: str
    missing: str
    absent: tuple[str, ...]
    adds: float
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupShare:
    """One group of features, the strongest feature first."""

    key: str
    adds: float
    features: tuple[FeatureShare, ...]

    @property
    def unseen(self) -> int:
        """How many of its features are missing."""
        return sum(feature.value is None for feature in self.features)


@dataclass(frozen=True)
class RiskWhy:
    """``standing`` None = nothing can be predicted: ``null`` (a ``NullReason``) and ``unseen`` tables tell why.

    ``events``: so many admissions it was learnt from, None = not told. ``seen_real``: it was learnt from a real list.
    ``new_on_list``: on the list for less than a year. ``basis``: the ground on which a leader switched it on.
    """

    model: str
    ranks_only: bool
    seen_real: bool
    events: int | None
    cut_off: float
    basis: str = ""
    standing: Standing | None = None
    null: str = ""
    unseen: tuple[str, ...] = ()
    base: float = 0.0
    groups: tuple[GroupShare, ...] = ()
    new_on_list: bool = False


def risk_why(view: View, row: int, alone: Single, evidence: Evidence) -> RiskWhy | None:
    """What the model in use says of the patient at a position of the list; None while none is in use.

    ``alone`` is the same patient, ``evidence`` that of the measure.
    """
    model = view.settings.bands.scores.model
    if model is None:
        return None
    choice = view.settings.admission_model
    why = RiskWhy(
        model=model.name,
        ranks_only=model.ranks_only,
        seen_real=_seen_real(model),
        events=_events(model),
        cut_off=model.cut_off,
        basis=choice.basis.value if choice is not None else "",
        null=evidence.null.value if evidence.null else "",
        unseen=evidence.unseen,
    )
    standing = standing_of(view, row)
    if standing is None:
        return why
    base, groups = group_shares(model, alone, view.patient_list)
    since = int(alone.patient_list.patients["list_from"][0])
    new = since != NO_DAY and int(alone.patient_list.index_day[0]) - since < NEW_ON_LIST
    return replace(why, standing=standing, base=base, groups=groups, new_on_list=new)


def group_shares(
    model: RiskModel, alone: Single, whole: PatientList, *, with_rows: bool = True
) -> tuple[float, tuple[GroupShare, ...]]:
    """The base value, and the groups with their features, the strongest first; ``whole`` is what rows point into."""
    from listeoversikt.scores.admission.features.feature_list import FEATURES
    from listeoversikt.scores.admission.features.feature_rows import rows_behind
    from listeoversikt.scores.admission.features.features import feature_matrix

    found = model.contributions(alone.known)
    values = feature_matrix(alone.known)[0].astype(float).tolist()
    by_name = dict(zip((feature.name for feature in FEATURES), values, strict=True))
    rows = rows_behind(alone, by_name) if with_rows else {}
    shares: dict[str, list[FeatureShare]] = {}
    for feature, value, adds in zip(FEATURES, values, found.values[0].tolist(), strict=True):
        tables = tuple(table for table in feature.source.split(", ") if table not in whole.tables)
        share = FeatureShare(
            name=feature.name,
            value=None if math.isnan(value) else value,
            unit=feature.unit,
            window=feature.window,
            missing=feature.missing.value,
            absent=tables,
            adds=adds,
            rows=read_evidence(whole, rows.get(feature.name, ())),
        )
        shares.setdefault(feature.group.value, []).append(share)
    return float(found.base[0]), strongest_first(shares)


def strongest_first(shares: Mapping[str, list[FeatureShare]]) -> tuple[GroupShare, ...]:
    """Groups of features by how much they add, and in each the features likewise."""
    groups = [
        GroupShare(
            key,
            math.fsum(share.adds for share in own),
            tuple(sorted(own, key=lambda share: (-abs(share.adds), share.value is None))),
        )
        for key, own in shares.items()
    ]
    return tuple(sorted(groups, key=lambda group: -abs(group.adds)))


@dataclass(frozen=True, slots=True)
class ModelTold:
    """What goes with every predicted figure: which model, and whether it gives ranks alone and has seen a real list."""

    model: str
    ranks_only: bool
    seen_real: bool


def model_told(view: View) -> ModelTold | None:
    """Of the model in use; None while none is."""
    model = view.settings.bands.scores.model
    return None if model is None else ModelTold(model.name, model.ranks_only, _seen_real(model))


def _events(model: RiskModel) -> int | None:
    """So many admissions the model was learnt from; None where its summary doesn't tell."""
    return model.events


def _seen_real(model: RiskModel) -> bool:
    from listeoversikt.scores.admission.kept.in_use import ModelInUse

    if not isinstance(model, ModelInUse):
        return False
    return not (model.files.document.demonstration or model.files.document.made_up)
