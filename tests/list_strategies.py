"""Made-up patient lists for property tests: few patients, many of the rules' own codes and limits.

A list is drawn as ``Facts`` (plain rows by table), so that a test can shuffle, repeat, add or take away rows
before building it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import strategies as st

from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.definition import definition_rows
from tests.lists import T, back, patient_list, person, stay

ROOMY = "2010-01-01"
"""A period's start that leaves every window inside it."""

NEAR_LIMITS = (0, 1, 3, 27, 28, 89, 90, 179, 180, 364, 365, 366, 455, 456, 729, 730, 1094, 1095, 1824, 1825)
LONGEST_AGO = 2200


def alike(*kinds: Sequence[Any]) -> st.SearchStrategy[Any]:
    """One of the values: each kind as often as another, however many it has. One draw, where ``one_of`` takes three."""
    most = max(len(values) for values in kinds)
    return st.sampled_from([value for values in kinds for value in [*values] * (most // len(values))])


ago = alike(NEAR_LIMITS, range(LONGEST_AGO + 1))
names = st.sampled_from(("Ada", "Bo", "Cai", "Dag"))

TABLE_CODES = sorted(
    {
        (("ICPC-2", "ICD-10")[int(row.system)], code)
        for name in ("frailty", "conditions", "disease_groups")
        for row in definition_rows(name)
        if row.system is not None
        for code in row.codes
    }
)
GROUP_CODES = [("ICPC-2", code) for code in ("P15", "P77", "P80", "P82", "P85", "P01", "A97", "S77")]
HOSPITAL_CODES = ["F009", "G819", "I500", "C50", "C78", "E109", "E102", "N185", "W0N0A", "F70", "A00", "R268"]
icd10 = st.sampled_from(HOSPITAL_CODES)
diagnosis_codes = alike(TABLE_CODES, GROUP_CODES, [("ICD-10", code) for code in HOSPITAL_CODES])
ATC = [
    "A10BA02",
    "A10AB01",
    "A06AD11",
    "B01AA03",
    "B01AF01",
    "B01AC06",
    "C03CA01",
    "C03DA01",
    "C07AB02",
    "C09AA02",
    "G04CB01",
    "H02AB06",
    "M01AE01",
    "M01AX05",
    "N02AA01",
    "N02BE01",
    "N05AH03",
    "N05AN01",
    "N05BA01",
    "N05CF01",
    "N06AB10",
    "N03AX12",
    "R03AC02",
    "D07AC01",
    "L04AX03",
]
CONTACT_KINDS = ("konsultasjon", "ekonsultasjon", "video", "telefon", "hjemmebesok", "legevakt", "enkel")
INSTITUTIONS = ("sykehus", "psykisk_helsevern", "tsb", "kad", "sykehjem_korttid")
DESTINATIONS = (None, "hjem", "annet_sykehus", "sykehjem_korttid", "sykehjem")
MEASURES = ("behandlingsplan", "legemiddelgjennomgang", "aarskontroll_diabetes", "aarskontroll_eldre")

Row = Any


@dataclass(frozen=True)
class Facts:
    """The rows of a made-up list, before it's built."""

    people: list[Row]
    diagnoses: list[Row] = field(default_factory=list)
    contacts: list[Row] | None = None
    medicines: list[Row] | None = None
    stays: list[Row] | None = None
    measurements: list[Row] | None = None
    measures: list[Row] | None = None
    prescriptions: bool = False

    def built(self, index: str = T) -> PatientList:
        """The patient list of these rows."""
        return patient_list(
            index,
            self.people,
            self.diagnoses,
            self.contacts,
            self.medicines,
            self.stays,
            self.measurements,
            self.measures,
            since=ROOMY,
            prescriptions=self.prescriptions,
        )

    def with_diagnosis(self, row: Row) -> Facts:
        """One more diagnosis."""
        return replace(self, diagnoses=[*self.diagnoses, row])

    def rearranged(self, arrange: Callable[[list[Row]], list[Row]]) -> Facts:
        """Every event table's rows put through ``arrange``."""
        tables = ("diagnoses", "contacts", "medicines", "stays", "measurements", "measures")
        given = {name: getattr(self, name) for name in tables}
        return replace(self, **{name: arrange(rows) for name, rows in given.items() if rows is not None})


# Strategies are made once: each is gone through when it's first drawn from, and that takes longer than drawing.
_residence = st.sampled_from((None, None, "hjemme", "omsorgsbolig", "sykehjem"))
_yes_no = st.sampled_from((None, "ja", "nei"))
_seldom = st.sampled_from((None, None, None, "ja"))
_from = st.sampled_from((None, None, back(100), back(4000)))
_born = st.sampled_from((1935, 1941, 1946, 1951, 1961, 1962, 1980, 2008, 2014))
_sex = st.sampled_from("KM")


@st.composite
def _person(draw: st.DrawFn, name: str) -> Row:
    more = {
        column: value
        for column, value in {
            "bosted": draw(_residence),
            "hjemmetjeneste": draw(_yes_no),
            "reservert_kontakt": draw(_seldom),
            "palliativ": draw(_seldom),
            "liste_fra": draw(_from),
        }.items()
        if value is not None
    }
    return person(name, draw(_born), draw(_sex), **more)


_urgency = st.sampled_from(("ohjelp", "ohjelp", "planlagt"))
_days = alike([None], range(61))
_main = alike([None], HOSPITAL_CODES)
_other = st.one_of(st.none(), st.lists(icd10, min_size=1, max_size=3).map(" ".join))
_institution, _destination = st.sampled_from(INSTITUTIONS), st.sampled_from(DESTINATIONS)


@st.composite
def _stay(draw: st.DrawFn) -> Row:
    came = draw(ago)
    days = draw(_days)
    days = None if days is None else min(days, came)
    return stay(
        draw(names),
        back(came),
        None if days is None else back(came - days),
        draw(_urgency),
        draw(_main),
        draw(_other),
        draw(_institution),
        None if days is None else draw(_destination),
    )


_until = alike([None], range(-60, LONGEST_AGO + 1))
_atc, _regular = st.sampled_from(ATC), st.sampled_from(("ja", "nei"))


@st.composite
def _course(draw: st.DrawFn) -> Row:
    begun = draw(ago)
    until = draw(_until)
    until = None if until is None else back(until % (begun + 61) - 60)
    return (draw(names), draw(_atc), back(begun), until, draw(_regular))


dates = ago.map(back)
_diagnoses = st.tuples(names, dates, diagnosis_codes).map(lambda row: (row[0], row[1], *row[2]))
_contacts = st.tuples(
    names,
    dates,
    st.sampled_from(CONTACT_KINDS),
    st.sampled_from(("lege", "sykepleier", "helsesekretaer", None)),
    st.sampled_from((None, "2ad", "2ld")),
)
_values = alike(
    [("egfr", value) for value in (25.0, 44.0, 45.0, 59.0, 60.0, 90.0)],
    [("cfs", float(value)) for value in range(1, 10)],
    [("sbt", 140.0)],
)
_measurements = st.tuples(names, dates, _values).map(lambda row: (row[0], row[1], *row[2]))
_measures = st.tuples(names, dates, st.sampled_from(MEASURES))


def _maybe(rows: st.SearchStrategy[Row], most: int) -> st.SearchStrategy[Any]:
    """A table of these rows, or no table at all."""
    return st.one_of(st.lists(rows, max_size=most), st.lists(rows, max_size=most), st.none())


_people = [_person(name) for name in ("Ada", "Bo", "Cai", "Dag")]
_tables = {
    "diagnoses": st.lists(_diagnoses, max_size=25),
    "contacts": _maybe(_contacts, 25),
    "medicines": _maybe(_course(), 25),
    "stays": _maybe(_stay(), 8),
    "measurements": _maybe(_measurements, 12),
    "measures": _maybe(_measures, 6),
}
_prescriptions = st.booleans()


@st.composite
def _facts(draw: st.DrawFn) -> Facts:
    people = [draw(one) for one in _people]
    tables = {name: draw(rows) for name, rows in _tables.items()}
    return Facts(people, **tables, prescriptions=draw(_prescriptions))


_drawn = _facts()


def facts() -> st.SearchStrategy[Facts]:
    """A list of four patients."""
    return _drawn
