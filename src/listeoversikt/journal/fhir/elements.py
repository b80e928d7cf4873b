"""The fields of FHIR R4 that are read, and no others.

What isn't named here (names, telecom, addresses, identifiers, narratives, photos, contacts, displays, others' extensions) is
skipped by the decoder and never becomes an object. ``Raw`` is a view of bytes that stays one until somebody asks.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec
from msgspec import Raw, Struct, field

NONE = Raw(b"")


class Element(Struct, rename="camel"):
    """Fields are named here as Python names things, in FHIR as FHIR does (``birth_date`` is ``birthDate``)."""


class Coding(Element, gc=False):
    """A code of a system."""

    system: str = ""
    code: str = ""


class Concept(Element):
    """The same thing in the codes of several systems; its text isn't read."""

    coding: list[Coding] = []


class Reference(Element, gc=False):
    """A link to another resource; ``identifier`` and ``display`` aren't read."""

    reference: str = ""


class Period(Element, gc=False):
    """From and to."""

    start: str = ""
    end: str = ""


class Quantity(Element, gc=False):
    """A number with its unit."""

    value: float | None = None
    comparator: str = ""
    unit: str = ""
    system: str = ""
    code: str = ""


class Extension(Element, gc=False):
    """An extension; the values are left as they lie unless the URL is one of ours."""

    url: str = ""
    value_string: Raw = NONE
    value_code: Raw = NONE
    value_boolean: Raw = NONE
    value_date: Raw = NONE
    value_date_time: Raw = NONE
    value_integer: Raw = NONE
    value_decimal: Raw = NONE


class Resource(Element):
    """What every resource that is read has."""

    id: str = ""
    extension: list[Extension] = []


class Patient(Resource):
    """Who is on the list. ``birthDate`` stays bytes: only its year is ever taken out."""

    active: bool = True
    gender: str = ""
    birth_date: Raw = NONE
    deceased_boolean: bool = False
    deceased_date_time: str = ""
    general_practitioner: list[Reference] = []


class Condition(Resource):
    """A diagnosis."""

    verification_status: Concept | None = None
    code: Concept | None = None
    subject: Reference | None = None
    recorded_date: str = ""
    onset_date_time: str = ""
    onset_period: Period | None = None


class Participant(Element):
    """Who held a contact."""

    individual: Reference | None = None


class EncounterDiagnosis(Element):
    """A diagnosis of a stay, as a link to a Condition."""

    condition: Reference | None = None
    use: Concept | None = None
    rank: int | None = None


class Hospitalization(Element):
    """How a stay began and ended."""

    admit_source: Concept | None = None
    discharge_disposition: Concept | None = None


class Encounter(Resource):
    """A contact or a stay."""

    status: str = ""
    class_: Coding | None = field(default=None, name="class")
    type: list[Concept] = []
    priority: Concept | None = None
    subject: Reference | None = None
    participant: list[Participant] = []
    period: Period | None = None
    reason_code: list[Concept] = []
    diagnosis: list[EncounterDiagnosis] = []
    hospitalization: Hospitalization | None = None


class Contained(Element):
    """A resource inside another; looked into only when a medicine points to it."""

    resource_type: str = ""
    id: str = ""
    code: Concept | None = None


class Medication(Resource):
    """A medicine that others point to."""

    code: Concept | None = None


class Repeat(Element):
    """The bounds of a dosage."""

    bounds_period: Period | None = None


class Timing(Element):
    """When a dosage is taken."""

    repeat: Repeat | None = None


class Dosage(Element):
    """How a medicine is taken; the text isn't read."""

    as_needed_boolean: bool | None = None
    timing: Timing | None = None


class MedicationStatement(Resource):
    """A medicine in use."""

    status: str = ""
    contained: list[Raw] = []
    medication_codeable_concept: Concept | None = None
    medication_reference: Reference | None = None
    subject: Reference | None = None
    effective_date_time: str = ""
    effective_period: Period | None = None
    date_asserted: str = ""
    dosage: list[Dosage] = []


class MedicationRequest(Resource):
    """A prescription."""

    status: str = ""
    intent: str = ""
    do_not_perform: bool = False
    contained: list[Raw] = []
    medication_codeable_concept: Concept | None = None
    medication_reference: Reference | None = None
    subject: Reference | None = None
    authored_on: str = ""
    course_of_therapy_type: Concept | None = None
    dosage_instruction: list[Dosage] = []


class Component(Element):
    """A part of a measurement, for example one of the two blood pressures."""

    code: Concept | None = None
    value_quantity: Quantity | None = None
    value_integer: int | None = None
    value_boolean: bool | None = None


class Observation(Resource):
    """A measurement; values in words aren't read."""

    status: str = ""
    code: Concept | None = None
    subject: Reference | None = None
    effective_date_time: str = ""
    effective_instant: str = ""
    effective_period: Period | None = None
    issued: str = ""
    value_quantity: Quantity | None = None
    value_integer: int | None = None
    value_boolean: bool | None = None
    component: list[Component] = []


class CarePlan(Resource):
    """A plan that was made."""

    status: str = ""
    category: list[Concept] = []
    subject: Reference | None = None
    period: Period | None = None
    created: str = ""


class Procedure(Resource):
    """Something that was done."""

    status: str = ""
    code: Concept | None = None
    subject: Reference | None = None
    performed_date_time: str = ""
    performed_period: Period | None = None


class Head(Element):
    """Of what type a resource is."""

    resource_type: str = ""


class Entry(Element):
    """An entry of a Bundle; the resource is left as it lies."""

    full_url: str = ""
    resource: Raw = NONE


class Bundle(Element):
    """A Bundle that fits into memory."""

    timestamp: str = ""
    entry: list[Entry] = []


Kind = TypeVar("Kind", bound=Element)


def decoder(kind: type[Kind]) -> msgspec.json.Decoder[Kind]:
    """A JSON decoder of one of these; numbers in strings aren't numbers."""
    return msgspec.json.Decoder(kind)
