"""Model A («honorarmodellen»): what the nurses' claims come to, against what claims were to cover.

Source: the pilot's design (seed 001) 6.1 and table 1, a *preliminary* proposal; table ``model_a_claims``. Fees are
settings with a year. Claims are the export's own (``kontakter.takster``): S2ae and S2aek are read as S2a, S3a and S3b as
S3; a nurse's other codes (S…, 088…) are counted as «ikke i tabell 1» and come to no kroner. Doctors' codes aren't the
nurse's and aren't counted. A code written twice on a contact counts twice (S6: there and back).

Fees include the patient's own payment («inkl. egenandel»), of which a patient pays one a day, also where both nurse and
doctor were seen. How large it is, isn't printed: until the office types it in, the days in question are counted and
nothing is taken off. The outcome is of the office; no amount of a patient is made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

import numpy as np

from listeoversikt.clinical.claims import claims_of, split_claims
from listeoversikt.clinical.codelist import read_rows
from listeoversikt.finance.kroner import whole
from listeoversikt.finance.pilot_amounts import pilot_amounts
from listeoversikt.patient_list.frames import CONTACTS, Column, Mask, Table
from listeoversikt.patient_list.snapshot import PatientList

TABLE = "model_a_claims"
NURSE_PREFIXES = ("s", "088")
DAYS_A_YEAR = 365
DOCTORS_VISITS = ("konsultasjon", "hjemmebesok")


@dataclass(frozen=True)
class Claim:
    """A row of table 1: fee in kroner, expected number and income a year of a full-time nurse, as printed."""

    code: str
    title_nb: str
    fee_kr: int
    per_year: int
    income_kr: int
    claims: tuple[str, ...]
    meets_patient: bool
    note_nb: str


@dataclass(frozen=True)
class ClaimRates:
    """Fees in kroner by code of table 1, of a year; ``own_payment_kr`` is the part of a fee the patient pays.

    A code without an own payment isn't there; an empty mapping = not typed in.
    """

    year: int
    fees_kr: Mapping[str, int]
    own_payment_kr: Mapping[str, int] = field(default_factory=dict)


class BadRates(ValueError):
    """Rates that can't be used; the code says which."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(f"Satsen for {code or 'året'} kan ikke brukes.")


@dataclass(frozen=True)
class ClaimLine:
    """A code of table 1: how often it was claimed in the period, and what that comes to in whole kroner."""

    code: str
    title_nb: str
    count: int
    fee_kr: int
    amount_kr: int


@dataclass(frozen=True)
class OutsideTable:
    """A nurse's code that isn't in table 1, and how often it was claimed."""

    code: str
    count: int


@dataclass(frozen=True)
class ModelA:
    """The office's claims in a period (day numbers, both inclusive).

    ``lines`` are in table 1's order, also those that were never claimed (0 is counted and none found).
    ``shared_days``: patient-days on which several visits share one own payment. ``own_payment_off_kr``: what is
    therefore taken off; None = own payments aren't typed in, nothing is taken off. ``to_cover_kr``: what claims were
    to cover in the period. ``whole_period``: the export covers every day; else the figures are «minst».
    """

    year: int
    first: int
    last: int
    lines: tuple[ClaimLine, ...]
    outside: tuple[OutsideTable, ...]
    shared_days: int
    own_payment_off_kr: int | None
    to_cover_kr: int
    whole_period: bool

    @property
    def claims_kr(self) -> int:
        """The sum of the lines."""
        return sum(line.amount_kr for line in self.lines)

    @property
    def income_kr(self) -> int:
        """The sum of the lines, less own payments that mayn't be taken twice a day."""
        return self.claims_kr - (self.own_payment_off_kr or 0)

    @property
    def covered(self) -> float | None:
        """Income as a share of what claims were to cover; None where there was nothing to cover."""
        return self.income_kr / self.to_cover_kr if self.to_cover_kr else None


@cache
def table_1() -> tuple[Claim, ...]:
    """Table 1 as printed.

    >>> sum(claim.income_kr for claim in table_1())
    415564
    """
    return tuple(
        Claim(
            code=cells["code"],
            title_nb=cells["title_nb"],
            fee_kr=int(cells["fee_kr"]),
            per_year=int(cells["per_year"]),
            income_kr=int(cells["income_kr"]),
            claims=tuple(cells["claims"].split()),
            meets_patient=cells["meets_patient"] == "yes",
            note_nb=cells["note_nb"],
        )
        for cells in read_rows(TABLE)
    )


def printed_rates() -> ClaimRates:
    """The fees of table 1; own payments aren't printed."""
    year = int(read_rows(TABLE)[0]["year"])
    return ClaimRates(year, {claim.code: claim.fee_kr for claim in table_1()})


def model_a(
    patient_list: PatientList,
    first: int,
    last: int,
    nurse_years: float,
    rates: ClaimRates | None = None,
    nurse_year_kr: int | None = None,
) -> ModelA | None:
    """What the claims of the days from ``first`` to ``last`` come to; None where the export has no claims («mangler»).

    ``nurse_years``: full-time nurses the office had in the period. All claims of the office count, also of those
    who have moved or died since.
    """
    contacts = patient_list.events(CONTACTS)
    if contacts is None or f"{CONTACTS}.claims" not in patient_list.stated:
        return None
    used = rates or printed_rates()
    _check(used, nurse_years, first, last)
    rows = (contacts["day"] >= first) & (contacts["day"] <= last)
    counted = _Counted.of(contacts.take(rows))
    period = patient_list.periods.get(CONTACTS)
    return ModelA(
        year=used.year,
        first=first,
        last=last,
        lines=counted.lines(used),
        outside=counted.outside(),
        shared_days=counted.shared_days(),
        own_payment_off_kr=counted.own_payment_off(used),
        to_cover_kr=to_cover(nurse_years, last - first + 1, nurse_year_kr),
        whole_period=period is not None and period.first <= first and period.last >= last,
    )


def to_cover(nurse_years: float, days: int, nurse_year_kr: int | None = None) -> int:
    """What claims with own payments were to cover: half of the nurses' cost, in whole kroner.

    >>> to_cover(1, 365)
    405000
    """
    amounts = pilot_amounts()
    a_year = amounts["nurse_year"].value if nurse_year_kr is None else nurse_year_kr
    part = Decimal(amounts["claims_percent"].value) / 100
    return whole(Decimal(a_year) * part * Decimal(str(nurse_years)) * days / DAYS_A_YEAR)


@dataclass(frozen=True)
class _Counted:
    """Claims of the chosen contacts, by what each distinct text of claims holds (rows of ``labels``)."""

    contacts: Table
    labels: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, contacts: Table) -> _Counted:
        return cls(contacts, tuple(split_claims(label) for label in contacts.labels["claims"]))

    def _times(self) -> Column:
        """How many contacts have each distinct text."""
        codes = self.contacts["claims"]
        return np.bincount(codes[codes >= 0], minlength=len(self.labels))

    def _number(self, wanted: Sequence[str]) -> Column:
        """How many of the wanted codes each distinct text holds."""
        return np.array([sum(code in wanted for code in label) for label in self.labels], dtype=np.int64)

    def _of_rows(self, by_label: Column) -> Column:
        """A value a contact, 0 where there are no claims."""
        codes = self.contacts["claims"]
        if not len(by_label):
            return np.zeros(len(codes), dtype=np.int64)
        return np.where(codes >= 0, by_label[codes], 0)

    def lines(self, rates: ClaimRates) -> tuple[ClaimLine, ...]:
        times = self._times()
        found = []
        for claim in table_1():
            count = int(times @ self._number(claim.claims)) if len(times) else 0
            fee = rates.fees_kr[claim.code]
            found.append(ClaimLine(claim.code, claim.title_nb, count, fee, count * fee))
        return tuple(found)

    def outside(self) -> tuple[OutsideTable, ...]:
        """Most claimed first."""
        inside = {code for claim in table_1() for code in claim.claims}
        counts: dict[str, int] = {}
        for label, times in zip(self.labels, self._times().tolist(), strict=True):
            for code in label:
                if times and code.startswith(NURSE_PREFIXES) and code not in inside:
                    counts[code] = counts.get(code, 0) + times
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return tuple(OutsideTable(code, count) for code, count in ordered)

    def shared_days(self) -> int:
        meeting = [code for claim in table_1() if claim.meets_patient for code in claim.claims]
        visits = self._of_rows(self._number(meeting))
        days = _by_day(self.contacts, visits, self._doctors())
        return int(np.count_nonzero((days.total > 0) & (days.total + days.doctor > 1)))

    def own_payment_off(self, rates: ClaimRates) -> int | None:
        """All but one own payment a patient and day; where the doctor was seen, that one is the doctor's."""
        if not rates.own_payment_kr:
            return None
        paid = {code: rates.own_payment_kr.get(claim.code, 0) for claim in table_1() for code in claim.claims}
        payments = [[paid.get(code, 0) for code in label] for label in self.labels]
        total = self._of_rows(np.array([sum(each) for each in payments], dtype=np.int64))
        highest = self._of_rows(np.array([max(each, default=0) for each in payments], dtype=np.int64))
        days = _by_day(self.contacts, total, self._doctors(), highest)
        return int((days.total - np.where(days.doctor, 0, days.highest)).sum())

    def _doctors(self) -> Mask:
        codes = frozenset().union(*(claims_of("lege", kind) for kind in DOCTORS_VISITS))
        return np.asarray(self._of_rows(self._number(tuple(codes))) > 0)


@dataclass(frozen=True)
class _Days:
    """One entry a patient-day; kept inside this module."""

    total: Column
    highest: Column
    doctor: Mask


def _by_day(contacts: Table, values: Column, doctor: Mask, highest: Column | None = None) -> _Days:
    wanted = (values > 0) | doctor
    keys = contacts["patient"][wanted].astype(np.int64) * 2**32 + contacts["day"][wanted].astype(np.int64)
    distinct, where = np.unique(keys, return_inverse=True)
    total, most = (np.zeros(len(distinct), dtype=np.int64) for _ in range(2))
    np.add.at(total, where, values[wanted])
    np.maximum.at(most, where, (values if highest is None else highest)[wanted])
    seen = np.zeros(len(distinct), dtype=np.bool_)
    seen[where[doctor[wanted]]] = True
    return _Days(total, most, seen)


def _check(rates: ClaimRates, nurse_years: float, first: int, last: int) -> None:
    codes = {claim.code for claim in table_1()}
    for code in sorted(codes | rates.fees_kr.keys() | rates.own_payment_kr.keys()):
        fee, own = rates.fees_kr.get(code, -1), rates.own_payment_kr.get(code, 0)
        if code not in codes or not 0 <= own <= fee:
            raise BadRates(code)
    if not 1900 <= rates.year <= 2200:
        raise BadRates("")
    if not 0 <= nurse_years < 1000 or last < first:
        raise ValueError("Årsverk eller periode kan ikke brukes.")
