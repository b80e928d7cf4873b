"""The fields of FHIR R4 that are read, and no others.

What isn't named here (names, telecom, addresses, identifiers, narratives, photos, contacts, displays, others' extensions) is
skipped by the decoder and never becomes an object. ``Raw`` is a view of bytes that stays one until somebody asks.
"""

from __future__ import annotations

import msgspec
from msgspec import Raw, Struct, field

NONE = Raw(b"")


class Coding(Struct, gc=False):
    """A code of a system."""

    system: str = ""
    code: str = ""


class Concept(Struct):
    """The same thing in the codes of several systems; its text isn't read."""

    coding: list[Coding] = []


class Reference(Struct, gc=False):
    """A link to another resource; ``identifier`` and ``display`` aren't read."""

    reference: str = ""


class Period(Struct, gc=False):
    """From and to."""

    start: str = ""
    end: str = ""


class Quantity(Struct, gc=False):
    """A number with its unit."""

    value: float | None = None
    comparator: str = ""
    unit: str = ""
    system: str = ""
    code: str = ""


class Extension(Struct, gc=False):
    """An extension; the values are left as they lie unless the URL is one of ours."""

    url: str = ""
    valueString: Raw = NONE
    valueCode: Raw = NONE
    valueBoolean: Raw = NONE
    valueDate: Raw = NONE
    valueDateTime: Raw = NONE
    valueInteger: Raw = NONE
    valueDecimal: Raw = NONE


class Resource(Struct):
    """What every resource that is read has."""

    id: str = ""
    extension: list[Extension] = []


class Patient(Resource):
    """Who is on the list. ``birthDate`` stays bytes: only its year is ever taken out."""

    active: bool = True
    gender: str = ""
    birthDate: Raw = NONE
    deceasedBoolean: bool = False
    deceasedDateTime: str = ""
    generalPractitioner: list[Reference] = []


class Condition(Resource):
    """A diagnosis."""

    verificationStatus: Concept | None = None
    code: Concept | None = None
    subject: Reference | None = None
    recordedDate: str = ""
    onsetDateTime: str = ""
    onsetPeriod: Period | None = None


class Participant(Struct):
    """Who held a contact."""

    individual: Reference | None = None


class EncounterDiagnosis(Struct):
    """A diagnosis of a stay, as a link to a Condition."""

    condition: Reference | None = None
    use: Concept | None = None
    rank: int | None = None


class Hospitalization(Struct):
    """How a stay began and ended."""

    admitSource: Concept | None = None
    dischargeDisposition: Concept | None = None


class Encounter(Resource):
    """A contact or a stay."""

    status: str = ""
    class_: Coding | None = field(default=None, name="class")
    type: list[Concept] = []
    priority: Concept | None = None
    subject: Reference | None = None
    participant: list[Participant] = []
    period: Period | None = None
    reasonCode: list[Concept] = []
    diagnosis: list[EncounterDiagnosis] = []
    hospitalization: Hospitalization | None = None


class Contained(Struct):
    """A resource inside another; looked into only when a medicine points to it."""

    resourceType: str = ""
    id: str = ""
    code: Concept | None = None


class Medication(Resource):
    """A medicine that others point to."""

    code: Concept | None = None


class Repeat(Struct):
    """The bounds of a dosage."""

    boundsPeriod: Period | None = None


class Timing(Struct):
    """When a dosage is taken."""

    repeat: Repeat | None = None


class Dosage(Struct):
    """How a medicine is taken; the text isn't read."""

    asNeededBoolean: bool | None = None
    timing: Timing | None = None


class MedicationStatement(Resource):
    """A medicine in use."""

    status: str = ""
    contained: list[Raw] = []
    medicationCodeableConcept: Concept | None = None
    medicationReference: Reference | None = None
    subject: Reference | None = None
    effectiveDateTime: str = ""
    effectivePeriod: Period | None = None
    dateAsserted: str = ""
    dosage: list[Dosage] = []


class MedicationRequest(Resource):
    """A prescription."""

    status: str = ""
    intent: str = ""
    doNotPerform: bool = False
    contained: list[Raw] = []
    medicationCodeableConcept: Concept | None = None
    medicationReference: Reference | None = None
    subject: Reference | None = None
    authoredOn: str = ""
    courseOfTherapyType: Concept | None = None
    dosageInstruction: list[Dosage] = []


class Component(Struct):
    """A part of a measurement, for example one of the two blood pressures."""

    code: Concept | None = None
    valueQuantity: Quantity | None = None
    valueInteger: int | None = None
    valueBoolean: bool | None = None


class Observation(Resource):
    """A measurement; values in words aren't read."""

    status: str = ""
    code: Concept | None = None
    subject: Reference | None = None
    effectiveDateTime: str = ""
    effectiveInstant: str = ""
    effectivePeriod: Period | None = None
    issued: str = ""
    valueQuantity: Quantity | None = None
    valueInteger: int | None = None
    valueBoolean: bool | None = None
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
    performedDateTime: str = ""
    performedPeriod: Period | None = None


class Head(Struct):
    """Of what type a resource is."""

    resourceType: str = ""


class Entry(Struct):
    """An entry of a Bundle; the resource is left as it lies."""

    fullUrl: str = ""
    resource: Raw = NONE


class Bundle(Struct):
    """A Bundle that fits into memory."""

    timestamp: str = ""
    entry: list[Entry] = []


def decoder[T](kind: type[T]) -> msgspec.json.Decoder[T]:
    """A JSON decoder of one of these; numbers in strings aren't numbers."""
    return msgspec.json.Decoder(kind)
