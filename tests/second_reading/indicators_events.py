"""Indicators counted in events: exacerbations, discharges, readmissions, use per patient-year, continuity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

from .discharges import CONTACT_ROLES, CONTACT_TYPES, SAME_DAY_TYPES, discharges
from .episodes import Episode, episodes
from .indicators_people import state_of_tables
from .indicators_sight import CONSULTATIONS, MISSING, Answer, Sight, Unit, groups_on
from .reading import Contact, Patient

EXACERBATION_DRUGS = ("J01AA02", "J01CA04", "J01CE02", "J01CR02", "J01EE01", "J01FA")
STEROIDS = ("H02AB06", "H02AB07")
# indicators.md, «Takster».
DOCTOR = frozenset(("2ad", "2ak", "2ae", "2aek", "2fk", "074a", "074ae", "074be"))
DOCTOR_HOME = frozenset(("11ad", "11ak", "086a", "086b", "086d"))
NURSE = frozenset(("s2a", "s2ae", "s2aek", "s2b", "088b", "088cd", "088ck"))
NURSE_HOME = frozenset(("s3", "s3a", "s3b", "088d"))
ROLES = {"lege": ("lege",), "sykepleier": ("sykepleier",), "lege_sykepleier": ("lege", "sykepleier")}
AVOIDABLE = ("J44", "E10", "E11", "E12", "E13", "E14", "I50", "I110")
ONE, NONE = Fraction(1), Fraction(0)


def own_patients(sight: Sight) -> list[Patient]:
    return [p for p in sight.own_patients() if sight.reserved == "all" or not p.reserved_treatment]


# --- Exacerbations of COPD ------------------------------------------------------------------------------


def exacerbations(sight: Sight, patient: Patient) -> list[date]:
    """Days 0, one per 28 days, counted from the first one kept; a stay's day 0 is its discharge."""
    days = set()
    for day in set(sight.icpc2(patient, ("R95",))):
        if any(row.date == day for row in patient.contacts) and _drug_begun(patient, day):
            days.add(day)
    for stay in patient.stays:
        if stay.discharged is not None and any(code.startswith(("J440", "J441")) for code in stay.codes):
            days.add(stay.discharged)
    kept: list[date] = []
    for day in sorted(days):
        if not kept or day - kept[-1] >= timedelta(days=28):
            kept.append(day)
    return kept


def _drug_begun(patient: Patient, day: date) -> bool:
    """A listed antibiotic, or prednisolon/prednison that isn't fast, begun on day 0 to day 3."""
    return any(
        timedelta(0) <= row.start - day <= timedelta(days=3)
        and (row.atc.startswith(EXACERBATION_DRUGS) or (row.atc.startswith(STEROIDS) and not row.fixed))
        for row in patient.medicines
    )


def copd_controls(sight: Sight, last_day: int) -> Answer:
    """A new R95 consultation (konsultasjon, video, ekonsultasjon; any role) from day 4 to `last_day`."""
    note = state_of_tables(sight, ("kontakter",), (("legemidler",), ("innleggelser",)))
    if note == "mangler":
        return MISSING
    units = []
    for patient in own_patients(sight):
        sick_days = set(sight.icpc2(patient, ("R95",)))
        for day in exacerbations(sight, patient) if sick_days else ():
            first, last = day + timedelta(days=4), day + timedelta(days=last_day)
            if not (sight.start <= last <= sight.end and last < sight.day):
                continue
            if not all(sight.covers(patient, table, first, last) for table in ("kontakter", "diagnoser")):
                units.append(Unit(patient, NONE, NONE, beside=1))
                continue
            done = any(
                row.type in CONSULTATIONS and row.date in sick_days and first <= row.date <= last
                for row in patient.contacts
            )
            units.append(Unit(patient, ONE if done else NONE, ONE))
    return Answer(note, units)


# --- Discharges -----------------------------------------------------------------------------------------


def contact_after_discharge(sight: Sight, known_clock: bool) -> Answer:
    """`utskrivning_3vd` and `utskrivning_3vd_kjent`; states are those of T, groups those of the day of discharge."""
    if state_of_tables(sight, ("innleggelser", "kontakter")) == "mangler":
        return MISSING
    units = []
    for row in discharges(sight.now, sight.day, sight.day):
        if row["status"] in ("lapsed", "waiting"):
            continue
        patient = sight.now.patients[row["patient_id"]]
        if patient.reserved_treatment:
            continue
        due = row["due_from_known"] if known_clock else row["due"]
        unknown = known_clock and row["known"] is None
        counted = row["due"] if unknown else due
        if not (sight.start <= counted <= sight.end and counted < sight.day):
            continue
        groups = groups_on(sight.now, patient, row["discharged"])
        if unknown or not _contacts_cover(sight, row["discharged"], due):
            units.append(Unit(patient, NONE, NONE, 1, groups))
            continue
        if known_clock:
            done = _reached_by(sight, patient, row["discharged"], due)
        else:
            done = row["status"] == "done_in_time"
        units.append(Unit(patient, ONE if done else NONE, ONE, 0, groups))
    return Answer("", units)


def _contacts_cover(sight: Sight, first: date, last: date) -> bool:
    begins, ends = sight.now.period("kontakter")
    return begins is not None and begins <= first and last <= ends


def _reached_by(sight: Sight, patient: Patient, left: date, last: date) -> bool:
    """A contact that fulfils the clock, after the discharge, no later than the day; none after a new admission."""
    for other in episodes(patient):
        if other.admitted >= left and other.discharged != left and not other.is_planned_day_stay:
            last = min(last, other.admitted)
    for end in (patient.died, patient.list_to):
        last = last if end is None else min(last, end)
    return any(
        row.type in CONTACT_TYPES
        and row.role in CONTACT_ROLES
        and (left < row.date <= last or (row.date == left <= last and row.type in SAME_DAY_TYPES))
        for row in patient.contacts
    )


def readmissions(sight: Sight, per_patient_year: bool) -> Answer:
    """Hospital episodes ended alive whose day 30 lies in the period; followed by an unplanned one on day 1–30."""
    if state_of_tables(sight, ("innleggelser.hastegrad",)) == "mangler":
        return MISSING
    units = []
    for patient in own_patients(sight):
        found = [episode for episode in episodes(patient) if episode.is_hospital]
        hits = [_followed(episode, found) for episode in found if _counts(sight, episode)]
        if per_patient_year:
            first, last = counted_days(sight, patient, "innleggelser")
            units.append(Unit(patient, Fraction(sum(hits)), years(first, last)))
        else:
            units += [Unit(patient, Fraction(hit), ONE) for hit in hits]
    return Answer("", units)


def _counts(sight: Sight, episode: Episode) -> bool:
    if episode.discharged is None or episode.last.to == "dod":
        return False
    day_30 = episode.discharged + timedelta(days=30)
    return sight.start <= day_30 <= sight.end and day_30 < sight.day


def _followed(episode: Episode, others: list[Episode]) -> bool:
    left = episode.discharged
    assert left is not None
    return any(other.unplanned and 1 <= (other.admitted - left).days <= 30 for other in others)


# --- Rates per patient-year -----------------------------------------------------------------------------


def counted_days(sight: Sight, patient: Patient, table: str) -> tuple[date, date]:
    """First and last day of the period on the list and inside the table's period (last < first: none)."""
    begins, ends = sight.export.period(table)
    if begins is None:
        return sight.end, sight.end - timedelta(days=1)
    first = max(day for day in (sight.start, begins, patient.list_from) if day is not None)
    return first, min(sight.end, ends)


def years(first: date, last: date) -> Fraction:
    return Fraction(max((last - first).days + 1, 0), 365)


def _rate(sight: Sight, table: str, needs: str, days_of: Callable[[Patient], list[date]]) -> Answer:
    """To the letter: n are the events "in the period", N the days on the list and inside the table's period."""
    if state_of_tables(sight, (needs,)) == "mangler":
        return MISSING
    units = []
    for patient in own_patients(sight):
        first, last = counted_days(sight, patient, table)
        events = sum(sight.start <= day <= sight.end for day in days_of(patient))
        units.append(Unit(patient, Fraction(events), years(first, last)))
    return Answer("", units)


def contact_rate(sight: Sight, needs: str, wanted: Callable[[Contact], bool]) -> Answer:
    return _rate(sight, "kontakter", needs, lambda p: [row.date for row in p.contacts if wanted(row)])


def consultations(sight: Sight, who: str, variant: str) -> Answer:
    """`tabell6`: by claim codes, home visits among them; `tabell11`: by claim codes, home visits apart."""
    codes: frozenset[str] = frozenset()
    if "lege" in who.split("_"):
        codes |= DOCTOR | (DOCTOR_HOME if variant == "tabell6" else frozenset())
    if "sykepleier" in who.split("_"):
        codes |= NURSE | (NURSE_HOME if variant == "tabell6" else frozenset())
    if variant:
        return contact_rate(sight, "kontakter.takster", lambda row: bool(codes & set(row.fees)))
    return contact_rate(
        sight, "kontakter.rolle|takster", lambda row: row.type in CONSULTATIONS and row.role in ROLES[who]
    )


def home_visits(sight: Sight, variant: str) -> Answer:
    if variant == "tabell11":
        codes = DOCTOR_HOME | NURSE_HOME
        return contact_rate(sight, "kontakter.takster", lambda row: bool(codes & set(row.fees)))
    roles = ROLES[variant or "lege_sykepleier"]
    return contact_rate(
        sight, "kontakter.rolle|takster", lambda row: row.type == "hjemmebesok" and row.role in roles
    )


def unplanned(sight: Sight, avoidable: bool) -> Answer:
    def days(patient: Patient) -> list[date]:
        return [
            episode.admitted
            for episode in episodes(patient)
            if episode.unplanned
            and episode.is_hospital
            and (not avoidable or any(code.startswith(AVOIDABLE) for code in episode.first.main))
        ]

    if avoidable and not sight.has("innleggelser.hoveddiagnose"):
        return MISSING
    return _rate(sight, "innleggelser", "innleggelser.hastegrad", days)


# --- Continuity -----------------------------------------------------------------------------------------


def continuity(sight: Sight, per_consultation: bool) -> Answer:
    """Doctor consultations of the last 365 days with the doctor seen most / all of them; without id: beside."""
    if not (sight.has("kontakter.behandler_id") and sight.has("kontakter.rolle|takster")):
        return MISSING
    units = []
    for patient in own_patients(sight):
        rows = sight.contacts(patient, 365, CONSULTATIONS, ("lege",))
        by_doctor = Counter(row.provider for row in rows if row.provider)
        beside = sum(not row.provider for row in rows)
        if not by_doctor:
            units.append(Unit(patient, NONE, NONE, beside))
            continue
        most, all_ = max(by_doctor.values()), sum(by_doctor.values())
        n, N = (Fraction(most), Fraction(all_)) if per_consultation else (Fraction(most, all_), ONE)
        units.append(Unit(patient, n, N, beside))
    return Answer("", units)
