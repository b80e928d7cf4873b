"""«Finansiering»: the pilot's models A and B of the whole office, and what closing a gap is worth. Plain values.

All amounts are of the office. Nothing here takes or gives an amount of a patient, of a list or of a doctor; the
patients behind a gap are asked for by themselves (``patients_without``), and no worklist knows of an amount.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from listeoversikt.finance import model_a as claims
from listeoversikt.finance import model_b as grant
from listeoversikt.finance.kroner import whole
from listeoversikt.finance.pilot_amounts import Guard, StartSupport, guard, pilot_amounts, start_support
from listeoversikt.indicators.behind import Which, patients_behind
from listeoversikt.indicators.breakdown import ALL, break_down
from listeoversikt.indicators.result import IndicatorRow, Note, Remark
from listeoversikt.indicators.rules import rules
from listeoversikt.operations.finance_choices import FinanceChoices, YearAmount, finance_table
from listeoversikt.operations.indicator_lines import line_of
from listeoversikt.operations.indicator_rows import period_at, period_view, rows_of
from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import CONTACTS
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.store.access.roles import Right
from listeoversikt.words import NORWEGIAN, note_text

BEHIND = {
    "behandlingsplan": (("behandlingsplan_kols", ""), ("behandlingsplan_diabetes", "")),
    "legemiddelgjennomgang": (("lmg", "piloten"),),
}
"""What counts a criterion: the union of these, a patient once."""


@dataclass(frozen=True)
class Counted:
    """A counted criterion: how many of how many; ``missing`` says why there is none. ``at_least``: a table is missing."""

    counts: grant.Counts | None
    missing: str = ""
    at_least: bool = False


@dataclass(frozen=True)
class CareGap:
    """What closing a gap of the office is worth a year; ``without`` are all who don't have it yet."""

    gap: grant.Gap
    counted: Counted
    without: int


@dataclass(frozen=True)
class Support:
    """Start support by the norm; ``nurse`` is a nurse's year and its year."""

    amounts: StartSupport
    nurse: YearAmount
    nurses_kr: int
    positions: float


@dataclass(frozen=True)
class FinancePage:
    """Everything of the tab. None = missing; ``claims_missing`` says why model A is.

    ``nurses``: full-time equivalents, typed. ``weights``: whole rows of table 2 in per cent, by part. ``printed_sums``: as table 3
    prints them. ``newer_means``: the year of a mean that was typed in.
    ``claims_years`` and ``grant_years``: of the rates in use, newest first. ``guard`` is None until earnings before are typed and model B is whole. ``table``: what is typed.
    """

    first: dt.date
    last: dt.date
    inhabitants: int
    claims: claims.ModelA | None
    claims_missing: str
    nurses: float | None
    nurse_year: YearAmount
    claims_percent: int
    claims_years: tuple[int, ...]
    grant_years: tuple[int, ...]
    grant: grant.ModelB
    weights: tuple[tuple[str, Decimal], ...]
    printed_sums: Mapping[str, int]
    printed_year: int
    newer_means: Mapping[str, int]
    parts_of_print: Mapping[str, int]
    counted: Mapping[str, Counted]
    gaps: tuple[CareGap, ...]
    support: Support | None
    support_year: int
    earned_before: YearAmount | None
    guard: Guard | None
    table: Mapping[str, object]


def finance_page(view: View, language: str = NORWEGIAN) -> FinancePage:
    """The office's figures of the last 365 days, with what is typed in."""
    choices = view.settings.finance
    period = period_at(view, "365d")
    rows = {(row.id, row.variant): row for row in rows_of(view, period, ALL)}
    counted = {key: _counted(view, key, rows, language) for key in BEHIND}
    figures = grant.OfficeFigures(
        inhabitants=view.inhabitants,
        kr=choices.kr,
        shares=choices.shares,
        counts={key: one.counts for key, one in counted.items() if one.counts is not None},
    )
    nurse_year = _nurse_year(choices)
    model = grant.model_b(figures, choices.rates_of_grant())
    printed = grant.printed_rates()
    return FinancePage(
        first=date_of(period.first),
        last=date_of(period.last),
        inhabitants=view.inhabitants,
        claims=_claims(view, choices, nurse_year),
        claims_missing=_claims_missing(view, language),
        nurses=view.settings.nurses,
        nurse_year=nurse_year,
        claims_percent=pilot_amounts()["claims_percent"].value,
        claims_years=choices.years_of_claims(),
        grant_years=choices.years_of_grant(),
        grant=model,
        weights=tuple((row.key, row.percent) for row in grant.table_2() if not row.part),
        printed_sums=grant.printed_sums(),
        printed_year=printed.year,
        newer_means=_newer_means(choices),
        parts_of_print={
            part: sum(row.kr for row in printed.rows if row.part == part)
            for part in dict.fromkeys(row.part for row in printed.rows)
        },
        counted=counted,
        gaps=_gaps(figures, choices, counted),
        support=_support(choices, nurse_year),
        support_year=pilot_amounts()["start_support_practice"].year,
        earned_before=choices.earned_before,
        guard=_guard(choices, model),
        table=finance_table(choices),
    )


def patients_without(view: View, key: str) -> frozenset[str]:
    """The pseudonyms of those who count in a criterion and don't have it yet; no amount goes with them."""
    view.require(Right.SEARCH_LIST)
    inside = _positions(view, key, Which.DENOMINATOR) - _positions(view, key, Which.NUMERATOR)
    column = view.patient_list.patients["patient_id"].tolist()
    labels = view.patient_list.patients.labels["patient_id"]
    return frozenset(labels[column[position]] for position in inside)


def _positions(view: View, key: str, which: Which) -> frozenset[int]:
    """Everybody in n or N of any of the indicators behind a criterion."""
    seen = period_view(view, period_at(view, "365d"))
    breakdown = break_down(seen.groups, lists=False)
    found = (
        patients_behind(seen, rules()[measure], breakdown, ALL, which).tolist() for measure in BEHIND[key]
    )
    return frozenset().union(*found)


def _counted(view: View, key: str, rows: Mapping[tuple[str, str], IndicatorRow], language: str) -> Counted:
    measured = [rows[measure] for measure in BEHIND[key] if measure in rows]
    absent = [row for row in measured if row.missing and not _nobody(row)]
    if absent or not measured:
        return Counted(None, line_of(absent[0], language).missing if absent else "")
    if all(row.missing for row in measured):
        return Counted(None, line_of(measured[0], language).missing)
    done, total = (len(_positions(view, key, which)) for which in (Which.NUMERATOR, Which.DENOMINATOR))
    at_least = any(remark.note is Note.AT_LEAST for row in measured for remark in row.remarks)
    return Counted(grant.Counts(done, total), at_least=at_least)


def _nobody(row: IndicatorRow) -> bool:
    return any(remark.note is Note.NOBODY for remark in row.remarks)


def _gaps(
    figures: grant.OfficeFigures, choices: FinanceChoices, counted: Mapping[str, Counted]
) -> tuple[CareGap, ...]:
    target = 1.0 if choices.gap_target is None else choices.gap_target
    found = []
    for gap in grant.gaps(figures, target, choices.rates_of_grant()):
        counts = counted[gap.key].counts
        without = 0 if counts is None else counts.total - counts.count
        found.append(CareGap(gap, counted[gap.key], without))
    return tuple(found)


def _claims(view: View, choices: FinanceChoices, nurse_year: YearAmount) -> claims.ModelA | None:
    period = period_at(view, "365d")
    return claims.model_a(
        view.patient_list,
        period.first,
        period.last,
        view.settings.nurses or 0.0,
        choices.rates_of_claims(),
        nurse_year.kr,
    )


def _claims_missing(view: View, language: str) -> str:
    if view.patient_list.events(CONTACTS) is None:
        return note_text(Remark(Note.MISSING_TABLE, CONTACTS), language)
    if f"{CONTACTS}.claims" not in view.patient_list.stated:
        return note_text(Remark(Note.MISSING_COLUMN, f"{CONTACTS}.claims"), language)
    return ""


def _nurse_year(choices: FinanceChoices) -> YearAmount:
    printed = pilot_amounts()["nurse_year"]
    return choices.nurse_year or YearAmount(printed.year, printed.value)


def _newer_means(choices: FinanceChoices) -> dict[str, int]:
    newer = choices.grant_rates
    return {} if newer is None else dict.fromkeys(newer.first, newer.year)


def _support(choices: FinanceChoices, nurse_year: YearAmount) -> Support | None:
    if choices.positions is None:
        return None
    amounts = start_support(choices.positions)
    nurses = Decimal(str(choices.positions)) / pilot_amounts()["lists_per_nurse"].value
    return Support(amounts, nurse_year, whole(nurses * nurse_year.kr), choices.positions)


def _guard(choices: FinanceChoices, model: grant.ModelB) -> Guard | None:
    before = choices.earned_before
    return guard(before.kr, model.office_kr()) if before is not None and model.whole else None
