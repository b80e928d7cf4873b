"""Which list a judgement is about, where there is no store to tell: marks that can be compared and not read back."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from listeoversikt.patient_list.snapshot import PatientList


def people_mark(patient_list: PatientList) -> str:
    """The same for the same people (pseudonym, year of birth, sex), in whatever order; of all of them together."""
    patients = patient_list.patients
    names = patients.labels["patient_id"]
    rows = zip(*(patients[name].tolist() for name in ("patient_id", "birth_year", "sex")), strict=True)
    told = sorted(f"{names[at]}\t{year}\t{sex}" for at, year, sex in rows)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def office_mark(name: str) -> str | None:
    """The same for the same office, as the export names it (``kontor``); None where it doesn't."""
    plain = " ".join(name.split()).casefold()
    return hashlib.sha256(plain.encode()).hexdigest() if plain else None


def judged_list(patient_list: PatientList, office: str) -> dict[str, Any]:
    """The marks, as a judgement's file tells them."""
    return {"list": {"people": people_mark(patient_list), "office": office_mark(office)}}


def is_same_list(told: Mapping[str, Any], patient_list: PatientList, office: str) -> bool:
    """Whether a judgement's file is about this list: the same office, where both tell it, or the same people."""
    marks = _marks(told)
    if not marks:
        return False
    mine = office_mark(office)
    if mine is not None and marks.get("office") is not None:
        return bool(marks.get("office") == mine)
    return bool(marks.get("people") == people_mark(patient_list))


def is_other_office(told: Mapping[str, Any], office: str | None) -> bool:
    """Whether a judgement is about another office's list than the one with that mark; not where either isn't told."""
    judged = _marks(told).get("office")
    return office is not None and judged is not None and bool(judged != office)


def _marks(told: Mapping[str, Any]) -> Mapping[str, Any]:
    marks = told.get("list")
    return marks if isinstance(marks, Mapping) else {}
