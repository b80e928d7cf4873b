"""Every column of scores.csv for one patient on one day (scores.md, followup.md «Target groups»)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from . import definitions as rules
from .definitions import View, newest_day_mean
from .episodes import HOSPITALS, covers, in_window, unplanned_hospital_episodes
from .reading import Export, Patient
from .rewind import as_of, patient_as_of
from .tables import charlson_weights, hfrs_tenths, table

Row = dict[str, Any]

COLUMNS = [
    "patient_id",
    "age",
    "sex",
    "gp_id",
    "frailty_index",
    "frailty_category",
    "hfrs",
    "hfrs_category",
    "charlson",
    "chronic_conditions",
    "disease_groups",
    "multimorbidity_score",
    "rxrisk",
    "cfs",
    "medications",
    "unplanned_admissions_12m",
    "admissions_baseline",
    "admission_risk_12m",
    "admission_model",
    "risk_band",
    "target_groups",
    "missing",
]
MISSABLE = ("kontakter", "legemidler", "maalinger", "innleggelser")
FRAILTY_ORDER = ("fit", "mild", "moderate", "severe")
HFRS_ORDER = ("low", "intermediate", "high")
PSYCHIATRIC = ("P72", "P73", "P74", "P75", "P76", "P79", "P80", "P82", "P86", "P98")
SEVERE_PSYCHIATRIC = ("P72", "P73", "P98", "P80", "P86")
DISABILITY_ICD10 = ("F7", "Q90", "F842", "Q934")
SEEN = ("konsultasjon", "ekonsultasjon", "video", "hjemmebesok")
CONSULTATIONS = ("konsultasjon", "ekonsultasjon", "video")


def scores(export: Export, day: date) -> list[Row]:
    """One row for every patient alive and on the list at T, in the order of the file."""
    then = as_of(export, day)
    return [
        score_patient(then, patient, day)
        for patient in then.patients.values()
        if patient.on_list(day) and not patient.reserved_treatment
    ]


def score_patient(export: Export, patient: Patient, day: date) -> Row:
    """The patient's row on the day; nothing dated after it is seen.  None = null."""
    key = (patient.id, day)
    if key not in export.cache:
        export.cache[key] = _score(View(export, patient_as_of(patient, day), day))
    return dict(export.cache[key])


def _score(view: View) -> Row:
    export, patient, day = view.export, view.patient, view.day
    conditions = rules.present_keys(view, "def_conditions")
    groups = rules.disease_groups(view, conditions)
    counted = {
        row["key"] for row in table("def_disease_groups") if row["counts_for_kronisk"] == "yes"
    } & groups
    tenths = hfrs(view)
    index = frailty_index(view)
    unplanned = len(unplanned_hospital_episodes(patient, day))
    row: Row = {
        "patient_id": patient.id,
        "age": patient.age(day),
        "sex": patient.sex,
        "gp_id": patient.gp,
        "frailty_index": None if index is None else index / 36,
        "frailty_category": frailty_category(index),
        "hfrs": None if tenths is None else tenths / 10,
        "hfrs_category": hfrs_category(tenths),
        "charlson": charlson(view),
        "chronic_conditions": len(conditions),
        "disease_groups": len(counted),
        "multimorbidity_score": multimorbidity(conditions),
        "rxrisk": rxrisk(view),
        "cfs": cfs(view),
        "medications": rules.medications(view),
        "unplanned_admissions_12m": unplanned if "innleggelser" in export.tables else None,
        "admissions_baseline": unplanned >= 2 if "innleggelser" in export.tables else None,
        "admission_risk_12m": None,
        "admission_model": None,
        "missing": [name for name in MISSABLE if name not in export.tables],
    }
    found = diagnosis_groups(view, row, counted, unplanned)
    if has_need(found, patient.age(day)) and unseen_for_a_year(view):
        found.append("svak_ettersporrer")
    row["risk_band"] = risk_band(view, row, unplanned, bool(found))
    if row["risk_band"] == "high":
        found.append("stormottaker")
    if row["risk_band"] == "rising":
        found.append("risikosone")
    row["target_groups"] = found
    return {column: row[column] for column in COLUMNS}


def frailty_index(view: View) -> int | None:
    """Deficits present, of 36; null under 65."""
    return len(rules.present_keys(view, "def_frailty")) if view.patient.age(view.day) >= 65 else None


def frailty_category(deficits: int | None) -> str | None:
    """fit ≤ 0.12 < mild ≤ 0.24 < moderate ≤ 0.36 < severe, in whole numbers (deficits × 100 ≤ 12 × 36)."""
    if deficits is None:
        return None
    for limit, name in ((12, "fit"), (24, "mild"), (36, "moderate")):
        if deficits * 100 <= limit * 36:
            return name
    return "severe"


def hospital_sight(view: View, within: int) -> bool:
    """A stay in a hospital, or any ICD-10 code, in the window."""
    stays = any(
        stay.institution in HOSPITALS and in_window(stay.discharged or stay.admitted, view.day, within)
        for stay in view.patient.stays
    )
    return stays or bool(view.icd10(within))


def hfrs(view: View) -> int | None:
    """Tenths; each table code once; null under 65 and where there's nothing from hospitals in 730 days."""
    if view.patient.age(view.day) < 65 or not hospital_sight(view, 730):
        return None
    return sum(hfrs_tenths().get(code, 0) for code in {code[:3] for code, _ in view.icd10(730)})


def hfrs_category(tenths: int | None) -> str | None:
    """low < 5 ≤ intermediate ≤ 15 < high."""
    if tenths is None:
        return None
    return "low" if tenths < 50 else "intermediate" if tenths <= 150 else "high"


def charlson(view: View) -> int | None:
    """Weights of the groups present in 1825 days, after the hierarchies."""
    if not hospital_sight(view, 1825):
        return None
    codes = tuple(code for code, _ in view.icd10(1825))
    found = {
        row["key"]
        for row in table("charlson_quan2005_icd10")
        if any(code.startswith(row["icd10_prefix_nodot"]) for code in codes)
    }
    for milder, worse in (("mld", "msld"), ("diab", "diabwc"), ("canc", "metacanc")):
        if worse in found:
            found.discard(milder)
    return sum(charlson_weights()[key] for key in found)


def multimorbidity(conditions: set[str]) -> float:
    weights = {row["key"]: row["w20_general"] for row in table("def_conditions")}
    return round(sum(float(weights[key]) for key in conditions if weights[key]), 4)


def rxrisk(view: View) -> int | None:
    """Weights of the distinct categories; for each ATC code the LAST matching rule decides."""
    if not view.has_medicines or view.patient.age(view.day) < 65:
        return None
    weights: dict[str, int] = {}
    for atc in {
        row.atc for row in view.patient.medicines if covers(row, view.day, 365, view.export.prescriptions)
    }:
        last = None
        for rule in table("rxrisk_norway_atc"):
            if atc.startswith(rule["atc_prefix"]) and not (
                rule["condition"] == "male only" and view.patient.sex != "M"
            ):
                last = rule
        if last is not None:
            weights[last["category_no"]] = int(last["weight_norway_holvik2022"])
    return sum(weights.values())


def cfs(view: View) -> float | None:
    """Newest in 730 days."""
    rows = [
        row for row in view.patient.measurements if row.type == "cfs" and in_window(row.date, view.day, 730)
    ]
    if not rows:
        return None
    value = newest_day_mean(rows)
    return int(value) if value.is_integer() else value


def diagnosis_groups(view: View, row: Row, counted: set[str], unplanned: int) -> list[str]:
    """The target groups that need no contacts and no band, in the order of the contract's table."""
    p_code_seen = bool(view.dates("ICPC-2", ("P",), 1095))
    psychiatric_stay = any(
        stay.institution in ("psykisk_helsevern", "tsb") and in_window(stay.admitted, view.day, 730)
        for stay in view.patient.stays
    )
    alone = {entry["key"] for entry in table("def_disease_groups") if entry["alone_suffices"] == "yes"}
    tests = {
        "diabetes2": bool(view.dates("ICPC-2", ("T90",))),
        "kols": bool(view.dates("ICPC-2", ("R95",))),
        "kronisk": len(counted) >= 2 or (bool(counted) and unplanned >= 1) or bool(counted & alone),
        "psykisk": bool(view.dates("ICPC-2", PSYCHIATRIC, 1095)),
        "psykisk_alvorlig": bool(view.dates("ICPC-2", SEVERE_PSYCHIATRIC))
        or bool(view.dates("ICPC-2", ("P77",), 365))
        or (p_code_seen and psychiatric_stay),
        "rus": bool(view.dates("ICPC-2", ("P15", "P18", "P19"), 1095)),
        "utviklingshemming": bool(view.dates("ICPC-2", ("P85",)) or view.dates("ICD-10", DISABILITY_ICD10)),
        "skropelig_eldre": frail_elderly(view, row),
    }
    return [name for name, holds in tests.items() if holds]


def frail_elderly(view: View, row: Row) -> bool:
    """A newest CFS ≤ 3 in 730 days takes the patient out."""
    if row["age"] < 65 or (row["cfs"] is not None and row["cfs"] <= 3):
        return False
    return (
        row["frailty_category"] in ("moderate", "severe")
        or row["hfrs_category"] == "high"
        or (row["cfs"] or 0) >= 5
        or bool(view.dates("ICPC-2", ("P70",)))
        or (view.patient.home_care is True and row["age"] >= 80)
        or view.patient.home == "omsorgsbolig"
    )


def has_need(groups: list[str], age: int) -> bool:
    needing = ("psykisk_alvorlig", "rus", "utviklingshemming", "skropelig_eldre", "kronisk")
    return age >= 85 or any(group in needing for group in groups)


def unseen_for_a_year(view: View) -> bool:
    """No consultation, e-consultation, video or home visit with doctor or nurse in 365 days.

    Fires on absence: not evaluated where the window begins before the table's period or before `liste_fra`.
    """
    start, _ = view.export.period("kontakter")
    first_day = view.day - timedelta(days=364)  # (T − 365 days, T]
    if start is None or first_day < start:
        return False
    if view.patient.list_from is not None and first_day < view.patient.list_from:
        return False
    return not any(
        row.type in SEEN and row.role in ("lege", "sykepleier") and in_window(row.date, view.day, 365)
        for row in view.patient.contacts
    )


def risk_band(view: View, row: Row, unplanned: int, in_a_group: bool) -> str:
    contacts = [contact for contact in view.patient.contacts if in_window(contact.date, view.day, 365)]
    emergency = sum(contact.type == "legevakt" for contact in contacts)
    consultations = sum(contact.type in CONSULTATIONS for contact in contacts)
    if unplanned >= 2 or emergency >= 4 or consultations >= 15:
        return "high"
    if (
        moved_up(view, row)
        or (row["frailty_category"] in ("moderate", "severe") and (row["medications"] or 0) >= 5)
        or (unplanned >= 1 and row["disease_groups"] >= 2)
    ):
        return "rising"
    return "moderate" if in_a_group else "low"


def moved_up(view: View, row: Row) -> bool:
    """HFRS or frailty index moved up a category in a year; null a year ago hasn't moved up."""
    then = view.day - timedelta(days=365)
    before = View(view.export, patient_as_of(view.patient, then), then)
    old_hfrs, old_index = hfrs_category(hfrs(before)), frailty_category(frailty_index(before))
    return _higher(row["hfrs_category"], old_hfrs, HFRS_ORDER) or _higher(
        row["frailty_category"], old_index, FRAILTY_ORDER
    )


def _higher(now: str | None, before: str | None, order: tuple[str, ...]) -> bool:
    return now is not None and before is not None and order.index(now) > order.index(before)
