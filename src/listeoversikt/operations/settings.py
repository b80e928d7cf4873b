"""The office's choices, from a TOML file or the same table as kept in the store; without one, the contract's defaults.

Example::

    closed_days = ["2026-05-15"]
    clock_roles = ["lege", "sykepleier"]
    charlson = "quan2011"
    falls_as_w18 = true
    switched_on = ["aarskontroll_diabetes", "lmg"]

    office_name = "Eksempelkontoret"

    [list_names]
    L1 = "Dr. Eksempel"

    [bands]
    consultations = 15

    [at_most_new_a_week]
    lmg = 5

    [marks.svak_ettersporrer]
    nytte = 3
    alvorlighet = 2
    ressursbruk = 1
    dato = "2026-01-15"
    begrunnelse = "Drøftet på teammøtet."

    [standing_orders.risikosone]
    av = "lege-1"
    dato = "2026-01-15"
    begrunnelse = "Sykepleier kan ringe uten å spørre."

    [minutes]
    lmg = 50

    [own_coverage]
    "2025" = 0.71
    "2025-T3" = 0.7

    [[team]]
    id = "spl-1"
    role = "sykepleier"
    hours = [6, 6, 6, 4, 6]

``team_settings`` says all that can stand about a member of the team.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listeoversikt.followup.discharge import ClockSettings
from listeoversikt.followup.reasons import ON_FROM_THE_START, Marks, Reason, StandingOrder
from listeoversikt.followup.soon import SOON_DISCHARGE, SOON_OTHER
from listeoversikt.followup.target_groups import BandSettings, TargetGroup
from listeoversikt.followup.team import Team
from listeoversikt.followup.timetable import WORKDAYS_A_WEEK, Norm, Timetable, pilots_norm
from listeoversikt.followup.worklist import WorklistSettings
from listeoversikt.indicators.typed_figures import TypedFigures
from listeoversikt.operations import model_choice
from listeoversikt.operations.finance_choices import FinanceChoices, finance_table, read_finance
from listeoversikt.operations.setting_values import (
    LOCK_AT_MOST,
    read_count,
    read_coverage,
    read_lock,
    read_name,
    read_names,
    read_norm,
    read_nurses,
    read_soon,
    read_switch,
)
from listeoversikt.operations.team_settings import (
    day_of,
    minutes_table,
    orders_table,
    read_form,
    read_minutes,
    read_offers,
    read_orders,
    read_team,
    read_week,
    team_table,
)
from listeoversikt.patient_list.frames import Role
from listeoversikt.scores.known import CHARLSON_1987, QUAN_2011, ScoreSettings

if TYPE_CHECKING:  # loaded only where such a model is switched on
    from listeoversikt.scores.admission.kept.readmission_in_use import ReadmissionInUse


@dataclass(frozen=True)
class Settings:
    """Bands, clock and worklist; ``per_list`` shows figures for each list, ``to_seven`` hides up to 7.
    ``lock_at_most``: minutes without use after which every window of the office locks, if its machine says no sooner.

    ``list_names`` are the names that the window shows for the lists, by ``fastlege_id``. ``minutes`` are the
    office's own a task (see ``followup.capacity.minutes_of``); ``discharge_form`` the points of its own form after a
    discharge, () = the program's; ``offers`` its own list of offers for plans. ``hours_per_week``
    holds while nobody in the team has hours; None = the norm. ``inhabitants_per_nurse``: the office's own norm;
    None = the pilot's. ``nurses``: the nurses' full-time equivalents, for work without a claim code;
    ``own_coverage``: «egen dekningsgrad» (0-1) by period, from Helfo's statement (see ``typed_figures.period_key``).
    ``finance``: amounts, shares and newer rates for the page of financing (see ``finance_choices``).
    ``admission_model``, ``predictive_scores``, ``readmission_model``: what is switched on (see ``model_choice``); models
    lie in the store, and ``model_in_use.with_model`` lays them into ``bands`` and ``readmission``.
    """

    bands: BandSettings = field(default_factory=BandSettings)
    clock: ClockSettings = field(default_factory=ClockSettings)
    worklist: WorklistSettings = field(default_factory=WorklistSettings)
    per_list: bool = False
    to_seven: bool = False
    lock_at_most: int = LOCK_AT_MOST
    office_name: str = ""
    list_names: Mapping[str, str] = field(default_factory=dict)
    minutes: Mapping[str, int] = field(default_factory=dict)
    discharge_form: tuple[Mapping[str, Any], ...] = ()
    offers: tuple[str, ...] = ()
    hours_per_week: float | None = None
    inhabitants_per_nurse: int | None = None
    nurses: float | None = None
    own_coverage: Mapping[str, float] = field(default_factory=dict)
    finance: FinanceChoices = field(default_factory=FinanceChoices)
    admission_model: model_choice.ModelChoice | None = None
    predictive_scores: model_choice.Ground | None = None
    readmission_model: model_choice.ReadmissionChoice | None = None
    readmission: ReadmissionInUse | None = field(default=None, compare=False)

    @property
    def typed_figures(self) -> TypedFigures:
        """What indicators need and only people know."""
        return TypedFigures(self.nurses, self.own_coverage)

    @property
    def team(self) -> Team:
        """Who is in the team; empty while the office has chosen nothing."""
        return self.worklist.team

    @property
    def soon_discharge(self) -> int:
        """Working days before the limit from which a discharge is due soon."""
        return self.worklist.soon_discharge

    @property
    def soon_other(self) -> int:
        """Working days before the due day from which any other duty is due soon."""
        return self.worklist.soon_other

    @property
    def standing_orders(self) -> Mapping[Reason, StandingOrder]:
        """The office's dated standing orders, by reason."""
        return self.worklist.standing_orders

    @property
    def norm(self) -> Norm:
        """Inhabitants for each full-time nurse: the office's own, else the pilot's."""
        own = self.inhabitants_per_nurse
        return pilots_norm() if own is None else replace(pilots_norm(), inhabitants_per_nurse=own)

    def timetable(self, inhabitants: int) -> Timetable:
        """The team's hours by day; the norm for a list of that size while none are entered."""
        own = self.hours_per_week
        norm = self.norm.hours_a_day(inhabitants)
        return Timetable(
            team=self.team,
            saturday_counts=self.clock.saturday_counts,
            closed=self.clock.closed_days,
            a_day=norm if own is None else own / WORKDAYS_A_WEEK,
            norm=own is None,
        )


@dataclass
class BadSettings(Exception):
    """A settings file that can't be understood; ``key`` names the place."""

    key: str = ""


def read_settings(path: Path) -> Settings:
    """Reads the office's choices; raises ``BadSettings`` naming the key."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadSettings from error
    return settings_from(raw)


def settings_from(raw: Mapping[str, Any]) -> Settings:
    """The choices of a table with the file's keys; raises ``BadSettings`` naming the key."""
    unknown = set(raw) - READ_BY.keys()
    if unknown:
        raise BadSettings(", ".join(sorted(unknown)))
    values = {key: _understood(key, reader, raw[key]) for key, reader in READ_BY.items() if key in raw}
    scores = ScoreSettings(
        charlson_weights=values.get("charlson", CHARLSON_1987),
        falls_as_w18=values.get("falls_as_w18", False),
    )
    bands = replace(values.get("bands", BandSettings()), scores=scores)
    clock = ClockSettings()
    return Settings(
        bands=bands,
        clock=ClockSettings(
            saturday_counts=values.get("saturday_counts", False),
            closed_days=values.get("closed_days", frozenset()),
            unplanned_min_age=values.get("clock_min_age", clock.unplanned_min_age),
            groups=values.get("clock_groups", clock.groups),
            roles=values.get("clock_roles", clock.roles),
            bands=bands,
        ),
        worklist=WorklistSettings(
            on=ON_FROM_THE_START - values.get("switched_off", frozenset())
            | values.get("switched_on", frozenset()),
            at_most_new_a_week=values.get("at_most_new_a_week", {}),
            nursing_home_out=values.get("nursing_home_out", True),
            children_out=values.get("children_out", True),
            marks=values.get("marks", {}),
            soon_discharge=values.get("soon_discharge", SOON_DISCHARGE),
            soon_other=values.get("soon_other", SOON_OTHER),
            standing_orders=values.get("standing_orders", {}),
            team=values.get("team", Team()),
        ),
        per_list=values.get("per_list", False),
        to_seven=values.get("hide_to_seven", False),
        lock_at_most=values.get("lock_at_most", LOCK_AT_MOST),
        office_name=values.get("office_name", ""),
        list_names=values.get("list_names", {}),
        minutes=values.get("minutes", {}),
        discharge_form=values.get("discharge_form", ()),
        offers=values.get("offers", ()),
        hours_per_week=values.get("hours_per_week"),
        inhabitants_per_nurse=values.get("inhabitants_per_nurse"),
        nurses=values.get("nurses"),
        own_coverage=values.get("own_coverage", {}),
        finance=values.get("finance", FinanceChoices()),
        admission_model=values.get("admission_model"),
        predictive_scores=values.get("predictive_scores"),
        readmission_model=values.get("readmission_model"),
    )


def raw_from(settings: Settings) -> dict[str, Any]:
    """The table of the choices that aren't the contract's: plain JSON, days as ISO dates, keys in order."""
    everything, untouched = whole_table(settings), whole_table(Settings())
    return {key: value for key, value in everything.items() if value != untouched[key]}


def whole_table(settings: Settings) -> dict[str, Any]:
    """Every choice with the file's keys, the contract's own too: plain JSON, what the settings page shows."""
    clock, worklist, scores = settings.clock, settings.worklist, settings.bands.scores
    words = {role: word for word, role in ROLES.items()}
    weights = {column: word for word, column in CHARLSON_WEIGHTS.items()}
    limits = worklist.at_most_new_a_week
    return {
        "bands": {key: getattr(settings.bands, key) for key in sorted(BAND_KEYS)},
        "charlson": weights[scores.charlson_weights],
        "falls_as_w18": scores.falls_as_w18,
        "clock_min_age": clock.unplanned_min_age,
        "clock_groups": [group.value for group in TargetGroup if group in clock.groups],
        "clock_roles": [words[role] for role in Role if role in clock.roles],
        "saturday_counts": clock.saturday_counts,
        "closed_days": [day.isoformat() for day in sorted(clock.closed_days)],
        "switched_on": _reason_keys(worklist.on - ON_FROM_THE_START),
        "switched_off": _reason_keys(ON_FROM_THE_START - worklist.on),
        "at_most_new_a_week": {reason.value: limits[reason] for reason in Reason if reason in limits},
        "nursing_home_out": worklist.nursing_home_out,
        "children_out": worklist.children_out,
        "marks": {
            reason.value: _marks_table(worklist.marks[reason])
            for reason in Reason
            if reason in worklist.marks
        },
        "lock_at_most": settings.lock_at_most,
        "per_list": settings.per_list,
        "hide_to_seven": settings.to_seven,
        "office_name": settings.office_name,
        "list_names": dict(sorted(settings.list_names.items())),
        "team": team_table(settings.team),
        "soon_discharge": worklist.soon_discharge,
        "soon_other": worklist.soon_other,
        "standing_orders": orders_table(worklist.standing_orders),
        "minutes": minutes_table(settings.minutes),
        "discharge_form": [dict(point) for point in settings.discharge_form],
        "offers": list(settings.offers),
        "hours_per_week": settings.hours_per_week,
        "inhabitants_per_nurse": settings.inhabitants_per_nurse,
        "nurses": settings.nurses,
        "own_coverage": dict(sorted(settings.own_coverage.items())),
        "finance": finance_table(settings.finance),
        "admission_model": model_choice.model_table(settings.admission_model),
        "predictive_scores": model_choice.ground_table(settings.predictive_scores),
        "readmission_model": model_choice.readmission_table(settings.readmission_model),
    }


def _reason_keys(reasons: Iterable[Reason]) -> list[str]:
    chosen = set(reasons)
    return [reason.value for reason in Reason if reason in chosen]


def _marks_table(marks: Marks) -> dict[str, Any]:
    return {
        "nytte": marks.benefit,
        "alvorlighet": marks.severity,
        "ressursbruk": marks.resources,
        "dato": marks.set_on.isoformat(),
        "begrunnelse": marks.sentence,
    }


def _understood(key: str, reader: Callable[[Any], Any], value: Any) -> Any:
    try:
        return reader(value)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise BadSettings(key) from error


def _days(value: list[Any]) -> frozenset[dt.date]:
    return frozenset(day_of(day) for day in value)


def _reasons(value: list[str]) -> frozenset[Reason]:
    return frozenset(Reason(key) for key in value)


def _bands(value: dict[str, int]) -> BandSettings:
    if not value.keys() <= BAND_KEYS:
        raise KeyError
    own = BandSettings()
    limits = {key: read_count(value.get(key, getattr(own, key))) for key in BAND_KEYS}
    return BandSettings(
        limits["unplanned_admissions"], limits["emergency_clinic_contacts"], limits["consultations"]
    )


def _limits(value: dict[str, int]) -> dict[Reason, int]:
    return {Reason(key): read_count(number) for key, number in value.items()}


def _marks(value: dict[str, dict[str, Any]]) -> dict[Reason, Marks]:
    return {
        Reason(key): Marks(
            benefit=marks["nytte"],
            severity=marks["alvorlighet"],
            resources=marks["ressursbruk"],
            set_on=day_of(marks["dato"]),
            sentence=marks["begrunnelse"],
        )
        for key, marks in value.items()
    }


def _charlson(value: str) -> str:
    return CHARLSON_WEIGHTS[value]


def _groups(value: list[str]) -> frozenset[TargetGroup]:
    return frozenset(TargetGroup(key) for key in value)


def _roles(value: list[str]) -> frozenset[Role]:
    return frozenset(ROLES[word] for word in value)


BAND_KEYS = {"unplanned_admissions", "emergency_clinic_contacts", "consultations"}
CHARLSON_WEIGHTS = {"1987": CHARLSON_1987, "quan2011": QUAN_2011}
ROLES = {
    "lege": Role.DOCTOR,
    "sykepleier": Role.NURSE,
    "helsesekretaer": Role.SECRETARY,
    "annet": Role.OTHER,
}
READ_BY: dict[str, Callable[[Any], Any]] = {
    "bands": _bands,
    "charlson": _charlson,
    "falls_as_w18": read_switch,
    "clock_min_age": read_count,
    "clock_groups": _groups,
    "clock_roles": _roles,
    "saturday_counts": read_switch,
    "closed_days": _days,
    "switched_on": _reasons,
    "switched_off": _reasons,
    "at_most_new_a_week": _limits,
    "nursing_home_out": read_switch,
    "children_out": read_switch,
    "marks": _marks,
    "per_list": read_switch,
    "hide_to_seven": read_switch,
    "lock_at_most": read_lock,
    "office_name": read_name,
    "list_names": read_names,
    "team": read_team,
    "soon_discharge": read_soon,
    "soon_other": read_soon,
    "standing_orders": read_orders,
    "minutes": read_minutes,
    "discharge_form": read_form,
    "offers": read_offers,
    "hours_per_week": read_week,
    "inhabitants_per_nurse": read_norm,
    "nurses": read_nurses,
    "own_coverage": read_coverage,
    "finance": read_finance,
    "admission_model": model_choice.read_model_choice,
    "predictive_scores": model_choice.read_ground,
    "readmission_model": model_choice.read_readmission_choice,
}
