"""Made-up patient lists for property tests: few patients, many of the rules' own codes and limits.

A list is drawn as ``Facts`` (plain rows by table), so that a test can shuffle, repeat, add or take away rows
before building it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import strategies as st

from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.definition import definition_rows
from tests.lists import T, back, patient_list, person, stay

ROOMY = "2010-01-01"
"""A period's start that leaves every window inside it."""

NEAR_LIMITS = (0, 1, 3, 27, 28, 89, 90, 179, 180, 364, 365, 366, 455, 456, 729, 730, 1094, 1095, 1824, 1825)
ago = st.one_of(st.sampled_from(NEAR_LIMITS), st.integers(0, 2200))
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
diagnosis_codes = st.one_of(
    st.sampled_from(TABLE_CODES), st.sampled_from(GROUP_CODES), st.tuples(st.just("ICD-10"), icd10)
)
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


@st.composite
def _person(draw: st.DrawFn, name: str) -> Row:
    more = {
        column: value
        for column, value in {
            "bosted": draw(st.sampled_from((None, None, "hjemme", "omsorgsbolig", "sykehjem"))),
            "hjemmetjeneste": draw(st.sampled_from((None, "ja", "nei"))),
            "reservert_kontakt": draw(st.sampled_from((None, None, None, "ja"))),
            "palliativ": draw(st.sampled_from((None, None, None, "ja"))),
            "liste_fra": draw(st.sampled_from((None, None, back(100), back(4000)))),
        }.items()
        if value is not None
    }
    born = draw(st.sampled_from((1935, 1941, 1946, 1951, 1961, 1962, 1980, 2008, 2014)))
    return person(name, born, draw(st.sampled_from("KM")), **more)


@st.composite
def _stay(draw: st.DrawFn) -> Row:
    came = draw(ago)
    left = draw(st.one_of(st.none(), st.integers(0, min(came, 60)).map(lambda days: came - days)))
    return stay(
        draw(names),
        back(came),
        None if left is None else back(left),
        draw(st.sampled_from(("ohjelp", "ohjelp", "planlagt"))),
        draw(st.one_of(st.none(), icd10)),
        draw(st.one_of(st.none(), st.lists(icd10, min_size=1, max_size=3).map(" ".join))),
        draw(st.sampled_from(INSTITUTIONS)),
        None if left is None else draw(st.sampled_from(DESTINATIONS)),
    )


@st.composite
def _course(draw: st.DrawFn) -> Row:
    begun = draw(ago)
    until = draw(st.one_of(st.none(), st.integers(-60, begun).map(back)))
    return (draw(names), draw(st.sampled_from(ATC)), back(begun), until, draw(st.sampled_from(("ja", "nei"))))


dates = ago.map(back)
_diagnoses = st.tuples(names, dates, diagnosis_codes).map(lambda row: (row[0], row[1], *row[2]))
_contacts = st.tuples(
    names,
    dates,
    st.sampled_from(CONTACT_KINDS),
    st.sampled_from(("lege", "sykepleier", "helsesekretaer", None)),
    st.sampled_from((None, "2ad", "2ld")),
)
_measurements = st.one_of(
    st.tuples(names, dates, st.just("egfr"), st.sampled_from((25.0, 44.0, 45.0, 59.0, 60.0, 90.0))),
    st.tuples(names, dates, st.just("cfs"), st.integers(1, 9).map(float)),
    st.tuples(names, dates, st.just("sbt"), st.just(140.0)),
)
_measures = st.tuples(names, dates, st.sampled_from(MEASURES))


def _maybe(rows: st.SearchStrategy[Row], most: int) -> st.SearchStrategy[Any]:
    """A table of these rows, or no table at all."""
    return st.one_of(st.lists(rows, max_size=most), st.lists(rows, max_size=most), st.none())


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    """A list of four patients."""
    return Facts(
        people=[draw(_person(name)) for name in ("Ada", "Bo", "Cai", "Dag")],
        diagnoses=draw(st.lists(_diagnoses, max_size=25)),
        contacts=draw(_maybe(_contacts, 25)),
        medicines=draw(_maybe(_course(), 25)),
        stays=draw(_maybe(_stay(), 8)),
        measurements=draw(_maybe(_measurements, 12)),
        measures=draw(_maybe(_measures, 6)),
        prescriptions=draw(st.booleans()),
    )
