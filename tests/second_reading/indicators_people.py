"""Shares counted in persons: who is in N, who in n, and which window must be covered (indicator-ids.csv)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from .episodes import in_window
from .indicators_sight import MISSING, SEEN, Answer, Sight, Unit
from .reading import Patient

Test = Callable[[Sight, Patient], bool]
ONE, NONE = Fraction(1), Fraction(0)
DIABETES = ("T89", "T90")
STATINS = ("C10AA", "C10BA", "C10BX")


@dataclass(frozen=True)
class Share:
    """`looks`: (what must be there, days): the windows whose emptiness would count against a patient.

    `needs`: all of these must be there. `either`: at least one alternative must be; fewer than all = «minst».
    `in_use`: the sentence says «in use», which looks back 365 days where a row is a prescription.
    `plain`: N is «Own patients» and nothing more.
    """

    member: Test
    fulfilled: Test
    looks: tuple[tuple[str, int], ...] = ()
    needs: tuple[str, ...] = ()
    either: tuple[tuple[str, ...], ...] = ()
    in_use: bool = False
    plain: bool = False


def answer(sight: Sight, share: Share) -> Answer:
    note = state_of_tables(sight, share.needs, share.either)
    if note == "mangler":
        return MISSING
    units = []
    for patient in sight.own_patients():
        if patient.reserved_treatment and sight.reserved == "population":
            if share.plain:
                units.append(Unit(patient, NONE, ONE))
        elif share.member(sight, patient):
            if is_covered(sight, share, patient):
                units.append(Unit(patient, ONE if share.fulfilled(sight, patient) else NONE, ONE))
            else:
                units.append(Unit(patient, NONE, NONE, beside=1))
    return Answer(note, units)


def state_of_tables(sight: Sight, needs: tuple[str, ...], either: tuple[tuple[str, ...], ...] = ()) -> str:
    """«A table that is missing gives «mangler», except that a sentence with "or" stands, marked «minst»»."""
    if not all(map(sight.has, needs)):
        return "mangler"
    there = [all(map(sight.has, alternative)) for alternative in either]
    if either and not any(there):
        return "mangler"
    return "" if all(there) else "minst"


def is_covered(sight: Sight, share: Share, patient: Patient) -> bool:
    looks = [(name, days) for name, days in share.looks if sight.has(name)]
    if share.in_use and sight.export.prescriptions:
        looks.append(("legemidler", 365))
    return all(sight.covers_last(patient, name.split(".")[0], days) for name, days in looks)


def everybody(sight: Sight, patient: Patient) -> bool:
    return True


def has_diabetes(sight: Sight, patient: Patient) -> bool:
    return bool(sight.icpc2(patient, DIABETES))


def did(sight: Sight, patient: Patient, kind: str, within: int) -> bool:
    return any(row.type == kind and in_window(row.date, sight.end, within) for row in patient.measures)


def reviewed(sight: Sight, patient: Patient) -> bool:
    return did(sight, patient, "legemiddelgjennomgang", 365) or any(
        "2ld" in row.fees and in_window(row.date, sight.end, 365) for row in patient.contacts
    )


def controlled(sight: Sight, patient: Patient) -> bool:
    days: set[date] = set(sight.icpc2(patient, DIABETES, 365))
    seen = any(row.date in days for row in sight.contacts(patient, 365, SEEN))
    return seen or did(sight, patient, "aarskontroll_diabetes", 365)


def has_coronary_disease(sight: Sight, patient: Patient) -> bool:
    """K75 in 1095 days, or K74 ever, or K77 ever together with any of K74 K75 K76 ever."""
    if sight.icpc2(patient, ("K75",), 1095) or sight.icpc2(patient, ("K74",)):
        return True
    return bool(sight.icpc2(patient, ("K77",))) and bool(sight.icpc2(patient, ("K74", "K75", "K76")))


def is_frail(sight: Sight, patient: Patient) -> bool:
    """In `skropelig_eldre` by rule."""
    return not patient.reserved_treatment and "skropelig_eldre" in sight.score(patient)["target_groups"]


def old_or_frail(sight: Sight, patient: Patient) -> bool:
    return patient.age(sight.end) >= 80 or is_frail(sight, patient)


def pressure_band(sight: Sight, patient: Patient) -> str:
    """≤ 140 and ≤ 85 · between · ≥ 150 or ≥ 90 (the worse of the two decides) · not measured; 456 days."""
    found = sight.blood_pressure(patient, 456)
    if found is None:
        return "ikke_maalt"
    upper, lower = found
    if upper >= 150 or lower >= 90:
        return "fra_150_90"
    return "inntil_140_85" if upper <= 140 and lower <= 85 else "141_149"


def hba1c_band(sight: Sight, patient: Patient) -> str:
    """< 52 · 52–70, both ends · > 70 mmol/mol, unrounded · not measured; 456 days."""
    value = sight.newest(patient, "hba1c", 456)
    if value is None:
        return "ikke_maalt"
    return "under_52" if value < 52 else "52_70" if value <= 70 else "over_70"


def low_hba1c_member(sight: Sight, patient: Patient) -> bool:
    return (
        patient.age(sight.end) >= 75
        and has_diabetes(sight, patient)
        and is_frail(sight, patient)
        and sight.in_use(patient, ("A10A", "A10BB"))
        and sight.measured(patient, "hba1c", 456)
    )


def old_at_home(sight: Sight, patient: Patient) -> bool:
    return patient.age(sight.end) >= 70 and patient.home != "sykehjem"


def not_seen_by(*roles: str) -> Test:
    return lambda sight, patient: not sight.contacts(patient, 365, SEEN, roles)


def _bands() -> dict[tuple[str, str], Share]:
    found: dict[tuple[str, str], Share] = {}
    bands: tuple[tuple[str, Callable[[Sight, Patient], str], tuple[str, ...]], ...] = (
        ("diabetes_bt", pressure_band, ("inntil_140_85", "141_149", "fra_150_90", "ikke_maalt")),
        ("diabetes_hba1c", hba1c_band, ("under_52", "52_70", "over_70", "ikke_maalt")),
    )
    members: tuple[tuple[str, Test], ...] = (
        ("", has_diabetes),
        ("under80_ikke_skropelig", lambda s, p: has_diabetes(s, p) and not old_or_frail(s, p)),
        ("80_eller_skropelig", lambda s, p: has_diabetes(s, p) and old_or_frail(s, p)),
    )
    for prefix, band_of, names in bands:
        for name in names:
            for variant, member in members:
                found[f"{prefix}_{name}", variant] = Share(
                    member,
                    lambda s, p, band_of=band_of, name=name: band_of(s, p) == name,  # type: ignore[misc]
                    looks=(("maalinger", 456),),
                    needs=("maalinger",),
                )
    return found


def _measured(test: Test) -> Share:
    return Share(has_diabetes, test, looks=(("maalinger", 456),), needs=("maalinger",))


def _review(fulfilled: Test) -> Share:
    return Share(
        lambda s, p: (s.score(p)["medications"] or 0) >= 4,
        fulfilled,
        looks=(("tiltak", 365), ("kontakter.takster", 365)),
        needs=("legemidler.fast",),
        either=(("tiltak",), ("kontakter.takster",)),
        in_use=True,
    )


def _unseen(*roles: str) -> Share:
    return Share(
        old_at_home, not_seen_by(*roles), looks=(("kontakter", 365),), needs=("kontakter.rolle|takster",)
    )


def _betablocker(member: Test) -> Share:
    """«or» lies in who is in N, not in which table says so: a missing medicines table gives «mangler»."""
    return Share(
        member,
        lambda s, p: s.in_use(p, ("C07",)),
        needs=("legemidler",),
        in_use=True,
    )


SHARES: dict[tuple[str, str], Share] = {
    ("lmg", ""): _review(reviewed),
    ("lmg", "piloten"): _review(lambda s, p: reviewed(s, p) or did(s, p, "lmg_behov_vurdert", 365)),
    ("hoy_ressursbruk", ""): Share(
        everybody,
        lambda s, p: s.score(p)["risk_band"] == "high",
        either=(("innleggelser.hastegrad",), ("kontakter",)),
        plain=True,
    ),
    ("kroniske_over_3", ""): Share(everybody, lambda s, p: s.score(p)["disease_groups"] >= 4, plain=True),
    ("skjorhetsmarkor", ""): Share(
        lambda s, p: s.score(p)["frailty_category"] is not None,
        lambda s, p: s.score(p)["frailty_category"] in ("moderate", "severe"),
    ),
    ("samsykelighet", ""): Share(
        lambda s, p: s.score(p)["disease_groups"] >= 1, lambda s, p: s.score(p)["disease_groups"] >= 2
    ),
    ("samsykelighet_kontakt", ""): Share(
        lambda s, p: s.score(p)["disease_groups"] >= 2,
        lambda s, p: bool(s.contacts(p, 365, SEEN)),
        looks=(("kontakter", 365),),
        needs=("kontakter",),
    ),
    ("eldre70_uten_konsultasjon", ""): _unseen("lege"),
    ("eldre70_uten_konsultasjon", "med_sykepleier"): _unseen("lege", "sykepleier"),
    ("ihd_betablokker", ""): _betablocker(has_coronary_disease),
    ("ihd_betablokker", "medrave"): _betablocker(lambda s, p: bool(s.icpc2(p, ("K74", "K75", "K76")))),
    ("diabetes_forekomst", ""): Share(everybody, has_diabetes, plain=True),
    **_bands(),
    ("diabetes_statin", ""): Share(
        lambda s, p: 40 <= p.age(s.end) <= 80 and has_diabetes(s, p),
        lambda s, p: s.in_use(p, STATINS),
        needs=("legemidler",),
        in_use=True,
    ),
    ("diabetes_kontroll", ""): Share(
        has_diabetes,
        controlled,
        looks=(("diagnoser", 365), ("kontakter", 365), ("tiltak", 365)),
        either=(("kontakter",), ("tiltak",)),
    ),
    ("diabetes_albuminuri", ""): _measured(lambda s, p: s.measured(p, "acr", 456)),
    ("diabetes_hba1c_maalt", ""): _measured(lambda s, p: s.measured(p, "hba1c", 456)),
    ("diabetes_bt_maalt", ""): _measured(lambda s, p: s.blood_pressure(p, 456) is not None),
    ("diabetes_hba1c_lav_skropelig", ""): Share(
        low_hba1c_member,
        lambda s, p: (s.newest(p, "hba1c", 456) or Fraction(0)) < 53,
        needs=("maalinger", "legemidler"),
        in_use=True,
    ),
    ("kols_forekomst", ""): Share(everybody, lambda s, p: bool(s.icpc2(p, ("R95",))), plain=True),
}
