"""The office's own figures for «Finansiering»: what the journal can't know, and newer rates with their year.

A table of the settings, ``finance``. Nothing in it is about a patient. Example::

    [finance]
    positions = 3.0
    gap_target = 0.6
    earned_before = {year = 2025, kr = 5100000}
    nurse_year = {year = 2026, kr = 1200000}
    kr = {alder_kjonn = 1402}
    shares = {digital = 0.8}
    claim_rates = {year = 2026, fees = {S1a = 80}, own_payments = {S1a = 30}}
    grant_rates = {year = 2026, kr = {levekaar = 44}, highest = {behandlingsplan = 120}}
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from listeoversikt.finance import model_a, model_b

KR_KEYS = ("alder_kjonn", "levekaar", "reiseavstand", "dekningsgrad", "egenbetaling")
SHARE_KEYS = ("spesialisering_lege", "spesialisering_sykepleier", "digital")
YEARS = range(2010, 2101)
MOST_POSITIONS, MOST_A_HEAD, MOST_KR = 100, 20_000, 1_000_000_000


class FinanceFault(StrEnum):
    """What is wrong with a typed figure."""

    OUT_OF_RANGE = "out_of_range"
    OWN_ABOVE_FEE = "own_above_fee"
    NO_YEAR = "no_year"


@dataclass(frozen=True)
class YearAmount:
    """Whole kroner, of a year."""

    year: int
    kr: int


@dataclass(frozen=True)
class NewerRates:
    """An office's newer rates of a year; ``first`` and ``second`` are kroner by key.

    Of claims: fee and own payment; of the grant: kroner per inhabitant, and at 100 %. What isn't there is as printed.
    """

    year: int
    first: Mapping[str, int] = field(default_factory=dict)
    second: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class FinanceChoices:
    """What is typed in; None and absent keys are missing, or as printed.

    ``positions``: whole GP positions («hjemler»). ``kr``: kroner per inhabitant by criterion; ``shares``: 0 to 1.
    ``gap_target``: the share that a gap is measured against.
    """

    positions: float | None = None
    earned_before: YearAmount | None = None
    nurse_year: YearAmount | None = None
    kr: Mapping[str, float] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    gap_target: float | None = None
    claim_rates: NewerRates | None = None
    grant_rates: NewerRates | None = None

    def rates_of_claims(self) -> model_a.ClaimRates:
        """Table 1's fees with the newer ones laid on."""
        printed, newer = model_a.printed_rates(), self.claim_rates
        if newer is None:
            return printed
        return model_a.ClaimRates(newer.year, {**printed.fees_kr, **newer.first}, dict(newer.second))

    def rates_of_grant(self) -> model_b.ModelBRates:
        """Table 3's amounts with the newer ones laid on."""
        newer = self.grant_rates
        if newer is None:
            return model_b.printed_rates()
        return model_b.newer_rates(newer.year, newer.first, newer.second)

    def years_of_claims(self) -> tuple[int, ...]:
        """The years of the fees in use: the newer ones', and the printed ones' where not all are newer."""
        return _years(self.claim_rates, len(claim_codes()), model_a.printed_rates().year)

    def years_of_grant(self) -> tuple[int, ...]:
        """The years of table 3's amounts in use."""
        return _years(self.grant_rates, len(grant_keys()), model_b.printed_rates().year)


def _years(newer: NewerRates | None, of: int, printed: int) -> tuple[int, ...]:
    typed = set() if newer is None else newer.first.keys() | newer.second.keys()
    if newer is None or not typed:
        return (printed,)
    return (newer.year,) if len(typed) == of else tuple(dict.fromkeys((newer.year, printed)))


def claim_codes() -> tuple[str, ...]:
    """The codes of table 1, as printed."""
    return tuple(claim.code for claim in model_a.table_1())


def grant_keys() -> tuple[str, ...]:
    """The criteria of table 3."""
    return tuple(row.key for row in model_b.printed_rates().rows)


def share_keys() -> tuple[str, ...]:
    """The criteria whose amount follows a share."""
    return tuple(row.key for row in model_b.printed_rates().rows if row.by_share)


def finance_faults(table: Mapping[str, Any]) -> dict[str, FinanceFault]:
    """Faults by field («kr/levekaar», «claim_rates/own_payments/S1a») of a table that is about to be saved."""
    found: dict[str, FinanceFault] = {}
    for path, value, fits in _typed(table):
        if not fits(value):
            found[path] = FinanceFault.OUT_OF_RANGE
    for key in ("claim_rates", "grant_rates", "earned_before", "nurse_year"):
        if table.get(key) and table[key].get("year") is None:
            found.setdefault(f"{key}/year", FinanceFault.NO_YEAR)
    if not found and table.get("claim_rates"):
        rates = _read_rates(table["claim_rates"], "fees", "own_payments")
        fees = FinanceChoices(claim_rates=rates).rates_of_claims().fees_kr
        for code, own in rates.second.items():
            if own > fees[code]:
                found[f"claim_rates/own_payments/{code}"] = FinanceFault.OWN_ABOVE_FEE
    return found


def read_finance(raw: Mapping[str, Any]) -> FinanceChoices:
    """The table of the settings; raises ``ValueError`` or ``KeyError`` for what can't be used."""
    if set(raw) - TOP or finance_faults(raw):
        raise ValueError
    amounts = {key: _read_amount(raw[key]) for key in ("earned_before", "nurse_year") if raw.get(key)}
    return FinanceChoices(
        positions=raw.get("positions"),
        earned_before=amounts.get("earned_before"),
        nurse_year=amounts.get("nurse_year"),
        kr=dict(raw.get("kr", {})),
        shares=dict(raw.get("shares", {})),
        gap_target=raw.get("gap_target"),
        claim_rates=_rates_of(raw, "claim_rates", "fees", "own_payments"),
        grant_rates=_rates_of(raw, "grant_rates", "kr", "highest"),
    )


def finance_table(choices: FinanceChoices) -> dict[str, Any]:
    """The table as plain JSON, without what isn't typed."""
    table: dict[str, Any] = {
        "positions": choices.positions,
        "gap_target": choices.gap_target,
        "kr": _sorted(choices.kr),
        "shares": _sorted(choices.shares),
    }
    for key, amount in (("earned_before", choices.earned_before), ("nurse_year", choices.nurse_year)):
        table[key] = None if amount is None else {"year": amount.year, "kr": amount.kr}
    for key, rates, first, second in (
        ("claim_rates", choices.claim_rates, "fees", "own_payments"),
        ("grant_rates", choices.grant_rates, "kr", "highest"),
    ):
        if rates is not None:
            parts = {first: _sorted(rates.first), second: _sorted(rates.second)}
            table[key] = {"year": rates.year} | {name: part for name, part in parts.items() if part}
    return {key: table[key] for key in sorted(table) if table[key] not in (None, {})}


def _sorted(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: values[key] for key in sorted(values)}


def _read_amount(raw: Mapping[str, Any]) -> YearAmount:
    return YearAmount(raw["year"], raw["kr"])


def _read_rates(raw: Mapping[str, Any], first: str, second: str) -> NewerRates:
    return NewerRates(raw["year"], dict(raw.get(first, {})), dict(raw.get(second, {})))


def _rates_of(raw: Mapping[str, Any], key: str, first: str, second: str) -> NewerRates | None:
    return _read_rates(raw[key], first, second) if raw.get(key) else None


# What may be typed ------------------------------------------------------------------------------------------

Fits = Callable[[Any], bool]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _number(least: float, most: float) -> Fits:
    return lambda value: _is_number(value) and least <= value <= most


def _whole(least: int, most: int) -> Fits:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


SHARE, A_HEAD, KR = _number(0, 1), _whole(0, MOST_A_HEAD), _whole(1, MOST_KR)
YEAR = _whole(YEARS.start, YEARS.stop - 1)
TOP = {"positions", "earned_before", "nurse_year", "kr", "shares", "gap_target", "claim_rates", "grant_rates"}


def _never(value: Any) -> bool:
    return False


def _typed(table: Mapping[str, Any]) -> list[tuple[str, Any, Fits]]:
    """Every typed value with its path and what it has to be."""
    found: list[tuple[str, Any, Fits]] = []
    if table.get("positions") is not None:
        found.append(("positions", table["positions"], _number(0.1, MOST_POSITIONS)))
    if table.get("gap_target") is not None:
        found.append(("gap_target", table["gap_target"], SHARE))
    found += _part("kr", table.get("kr", {}), KR_KEYS, _number(0, MOST_A_HEAD))
    found += _part("shares", table.get("shares", {}), SHARE_KEYS, SHARE)
    for key in ("earned_before", "nurse_year"):
        if table.get(key):
            found += _part(key, table[key], ("kr",), KR)
            if "kr" not in table[key]:
                found.append((f"{key}/kr", None, _never))
    for key, parts in (
        ("claim_rates", {"fees": claim_codes(), "own_payments": claim_codes()}),
        ("grant_rates", {"kr": grant_keys(), "highest": share_keys()}),
    ):
        rates = table.get(key) or {}
        found += _part(key, {"year": rates["year"]} if rates.get("year") is not None else {}, (), A_HEAD)
        for name, keys in parts.items():
            found += _part(f"{key}/{name}", rates.get(name, {}), keys, A_HEAD)
        found += [(f"{key}/{name}", None, _never) for name in set(rates) - {"year", *parts}]
    return found


def _part(
    path: str, values: Mapping[str, Any], keys: tuple[str, ...], fits: Fits
) -> list[tuple[str, Any, Fits]]:
    found: list[tuple[str, Any, Fits]] = []
    for key, value in values.items():
        if key == "year":
            if value is not None:
                found.append((f"{path}/year", value, YEAR))
        else:
            found.append((f"{path}/{key}", value, fits if key in keys else _never))
    return found
