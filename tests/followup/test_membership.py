"""Why a patient is in a group or a band, down to the rows. T is 31 March 2026."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.followup.membership import BAND, explain
from listeoversikt.followup.target_groups import RiskBand, TargetGroup, group_list
from listeoversikt.patient_list.frames import CONTACTS, DIAGNOSES, PATIENTS, STAYS
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.evidence import Evidence, Measure, Remark
from tests.list_strategies import Facts, facts
from tests.lists import T, back, patient_list, person, stay

SINCE = "2015-01-01"
quick = settings(max_examples=60, deadline=None)


def kari(born: int = 1960, more: dict[str, str] | None = None, **tables: Any) -> PatientList:
    return patient_list(T, [person("Kari", born, **(more or {}))], **({"since": SINCE} | tables))


def evidence_of(people: PatientList, patient: int = 0) -> dict[str, Evidence]:
    return {some.measure: some for some in explain(people, patient)}


def codes(*rows: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    return [("Kari", date, "ICPC-2", code) for date, code in rows]


@quick
@given(facts(), st.integers(0, 3))
def test_that_a_patient_is_in_a_group_exactly_when_a_clause_counts(some: Facts, patient: int) -> None:
    people = some.built()
    groups, evidence = group_list(people), evidence_of(people, patient)
    for group in TargetGroup:
        member = bool(groups.member(group)[patient])
        assert evidence[group].value == float(member)
        assert bool(evidence[group].counted) is member, group
    assert evidence[BAND].category == RiskBand(int(groups.band[patient])).name.lower()
    assert bool(evidence[BAND].counted) is bool(groups.band[patient] != RiskBand.LOW)


@quick
@given(facts(), st.integers(0, 3))
def test_that_every_clause_rests_on_rows_or_on_evidence_that_is_there(some: Facts, patient: int) -> None:
    people = some.built()
    evidence = evidence_of(people, patient)
    for group in (*TargetGroup, BAND):
        for part in evidence[group].parts:
            assert part.rows or part.refers_to
            for measure in part.refers_to:
                assert evidence[measure].value is not None
            for row in part.rows:
                table = people.tables[row.table]
                assert table["row"][row.position] == row.line
                assert row.table == PATIENTS or table["patient"][row.position] == patient


def test_that_everything_with_a_column_is_explained_once_and_in_order() -> None:
    measures = [some.measure for some in explain(kari(), 0)]
    assert measures == [*Measure, BAND, *TargetGroup]


def test_that_who_objects_to_being_scored_is_not_explained() -> None:
    assert explain(kari(more={"reservert_behandling": "ja"}), 0) == ()


def test_that_a_group_points_to_its_rule_and_to_the_diagnosis() -> None:
    group = evidence_of(kari(diagnoses=codes((back(900), "T90"))))[TargetGroup.DIABETES]
    (part,) = group.parts
    (ground,) = part.grounds
    assert ground.definition is not None
    assert read_rows("target_groups")[ground.definition.number - 1]["key"] == "diabetes2"
    assert [(row.table, row.code) for row in part.rows] == [(DIAGNOSES, "T90")]


def test_that_chronic_refers_to_the_disease_groups() -> None:
    group = evidence_of(kari(diagnoses=codes((T, "T90"), (T, "K77"))))[TargetGroup.CHRONIC]
    assert [(part.key, part.refers_to) for part in group.parts] == [
        ("two_disease_groups", ("disease_groups",)),
        ("one_suffices", ("disease_groups",)),
    ]


def test_that_a_psychiatric_stay_cites_code_and_stay() -> None:
    people = kari(
        diagnoses=codes((back(100), "P03")),
        stays=[stay("Kari", back(300), back(290), institution="psykisk_helsevern")],
    )
    (part,) = evidence_of(people)[TargetGroup.SERIOUS_PSYCHIATRIC].parts
    assert [row.table for row in part.rows] == [DIAGNOSES, STAYS]


@pytest.mark.parametrize(
    ("people", "group", "member"),
    [
        (kari(1946, {"hjemmetjeneste": "ja"}), TargetGroup.FRAIL_ELDERLY, True),  # 80
        (kari(1947, {"hjemmetjeneste": "ja"}), TargetGroup.FRAIL_ELDERLY, False),
        (kari(diagnoses=codes((back(1094), "P15"))), TargetGroup.SUBSTANCE, True),
        (kari(diagnoses=codes((back(1095), "P15"))), TargetGroup.SUBSTANCE, False),
        (kari(diagnoses=codes((back(364), "P77"))), TargetGroup.SERIOUS_PSYCHIATRIC, True),
        (kari(diagnoses=codes((back(365), "P77"))), TargetGroup.SERIOUS_PSYCHIATRIC, False),
        *(
            (
                kari(
                    diagnoses=codes((back(100), "P03")),
                    stays=[stay("Kari", back(came), back(5), institution="tsb")],
                ),
                TargetGroup.SERIOUS_PSYCHIATRIC,
                member,
            )
            for came, member in ((729, True), (730, False))
        ),
    ],
)
def test_that_clauses_keep_the_limits_of_the_rule(
    people: PatientList, group: TargetGroup, member: bool
) -> None:
    evidence = evidence_of(people)[group]
    assert bool(evidence.counted) is member
    assert evidence.value == float(member)


def test_that_one_assessed_fit_is_shown_as_taken_out() -> None:
    people = kari(1940, {"hjemmetjeneste": "ja"}, measurements=[("Kari", back(10), "cfs", 3)])
    group = evidence_of(people)[TargetGroup.FRAIL_ELDERLY]
    assert group.value == 0
    assert group.remarks == (Remark.TAKEN_OUT,)
    assert [(part.key, part.remarks) for part in group.not_counted] == [("home_care", (Remark.TAKEN_OUT,))]


def test_that_need_with_contact_shows_the_contact() -> None:
    contacts = [("Kari", back(10), "konsultasjon", "lege"), ("Kari", back(20), "telefon", "lege")]
    group = evidence_of(kari(1940, contacts=contacts))[TargetGroup.SILENT_NEED]
    assert group.value == 0
    seen = group.not_counted[-1]
    assert seen.remarks == (Remark.SEEN,)
    assert [(row.table, row.line, row.code) for row in seen.rows] == [(CONTACTS, 2, "consultation")]


@pytest.mark.parametrize(
    ("people", "remark"),
    [
        (kari(1940), Remark.TOO_SHORT_HISTORY),  # no contacts table
        (kari(1940, contacts=[], since=back(100)), Remark.TOO_SHORT_HISTORY),
        (kari(1940, {"liste_fra": back(100)}, contacts=[]), Remark.NEW_ON_LIST),
    ],
)
def test_that_need_whose_silence_cannot_be_told_says_why(people: PatientList, remark: Remark) -> None:
    group = evidence_of(people)[TargetGroup.SILENT_NEED]
    assert group.value == 0
    assert group.remarks == (remark,)


def test_that_who_is_high_is_shown_as_rising_too_and_it_does_not_count() -> None:
    people = kari(
        diagnoses=codes((back(900), "T90"), (back(900), "R95")),
        stays=[stay("Kari", back(100), back(90)), stay("Kari", back(50), back(40))],
    )
    evidence = evidence_of(people)
    assert evidence[TargetGroup.RISING].remarks == (Remark.ALREADY_HIGH,)
    assert [part.refers_to for part in evidence[BAND].parts] == [("stormottaker",)]


def test_that_the_rising_band_points_to_its_rule_and_on_to_the_scores() -> None:
    people = kari(
        diagnoses=codes((back(900), "T90"), (back(900), "R95")),
        stays=[stay("Kari", back(100), back(90))],
    )
    evidence = evidence_of(people)
    assert evidence[BAND].category == "rising"
    assert [part.refers_to for part in evidence[BAND].parts] == [("risikosone",)]
    (part,) = evidence[TargetGroup.RISING].counted
    assert part.key == "admission_and_disease_groups"
    assert part.refers_to == (Measure.UNPLANNED_ADMISSIONS, Measure.DISEASE_GROUPS)


def test_that_high_use_cites_the_contacts_of_the_year() -> None:
    contacts = [("Kari", back(days), "legevakt", None) for days in (10, 20, 30, 364, 365)]
    (part,) = evidence_of(kari(contacts=contacts))[TargetGroup.HIGH_USE].parts
    assert part.key == "emergency_clinic"
    assert len(part.rows) == 4


def test_that_a_group_is_at_least_where_a_table_it_looks_at_is_missing() -> None:
    group = evidence_of(kari(1940))[TargetGroup.FRAIL_ELDERLY]
    assert group.at_least
    assert set(group.unseen) == {"kontakter", "legemidler", "maalinger", "innleggelser"}
    assert not evidence_of(kari(1940))[TargetGroup.DIABETES].at_least
