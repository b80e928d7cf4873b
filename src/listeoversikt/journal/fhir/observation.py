"""Observation → maalinger, for our own codes and a few of Norsk laboratoriekodeverk."""

from __future__ import annotations

from listeoversikt.journal.fhir.dates import day_of
from listeoversikt.journal.fhir.elements import Component, Concept, Observation
from listeoversikt.journal.fhir.gathered import Gathered, number_text, subject_of
from listeoversikt.journal.fhir.systems import LABORATORY, NLK, OWN_MEASUREMENT, code_of, codings, unit_named
from listeoversikt.patient_list.frames import MEASUREMENTS

KIND = "Observation"
NOT_MEASURED = frozenset({"entered-in-error", "cancelled", "registered"})
UCUM = "http://unitsofmeasure.org"


def gather_observation(observation: Observation, row: int, full_url: str, into: Gathered) -> None:
    """A row of maalinger for the measurement or for each of its components whose code is known."""
    if observation.status in NOT_MEASURED:
        into.leave_out(KIND, observation.status)
        return
    parts: list[Observation | Component] = [observation, *observation.component]
    known = [(part, *_measured(part.code)) for part in parts]
    known = [(part, kind, unit) for part, kind, unit in known if kind]
    if not known:
        concepts = [observation.code, *(component.code for component in observation.component)]
        into.not_mapped(KIND, codings(concepts))
        return
    found = [(part, kind, unit, _value(part)) for part, kind, unit in known]
    if not any(value for _, _, _, value in found):
        into.leave_out(KIND, "no value")
        return
    about = {"pasient_id": subject_of(observation.subject), "dato": _day(observation)}
    for part, kind, unit, value in found:
        if value:
            into.add(
                MEASUREMENTS,
                KIND,
                row,
                {**about, "type": kind, "verdi": value, "enhet": _unit(part, unit)},
                observation.id,
            )


def _measured(concept: Concept | None) -> tuple[str, str]:
    """The kind of measurement, and the unit where the result doesn't give one."""
    own = code_of([concept], OWN_MEASUREMENT)
    return (own, "") if own else LABORATORY.get(code_of([concept], NLK), ("", ""))


def _value(part: Observation | Component) -> str:
    """The value as a number; one that is only bounded (``<5``) keeps its sign, and is set aside as no number."""
    quantity = part.value_quantity
    if quantity is not None and quantity.value is not None:
        return ("<" if quantity.comparator else "") + number_text(quantity.value)
    if part.value_integer is not None:
        return str(part.value_integer)
    return "" if part.value_boolean is None else "ja" if part.value_boolean else "nei"


def _unit(part: Observation | Component, otherwise: str) -> str:
    quantity = part.value_quantity
    if quantity is None:
        return ""
    written = quantity.code if quantity.system == UCUM and quantity.code else quantity.unit or quantity.code
    return unit_named(written) if written else otherwise


def _day(observation: Observation) -> str:
    period = observation.effective_period
    start = period.start if period is not None else ""
    return day_of(
        observation.effective_date_time or observation.effective_instant or start or observation.issued
    )
