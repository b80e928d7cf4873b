"""Every score opens down to the rows that made it. T is 31 March 2026."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.clinical.codelist import read_card, read_rows
from listeoversikt.patient_list.frames import DIAGNOSES, MEASUREMENTS, MEDICINES, PATIENTS, STAYS
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.evidence import Evidence, Measure, NullReason, Part, Remark
from listeoversikt.scores.evidence_rows import single
from listeoversikt.scores.explanation import explain_scores
from listeoversikt.scores.frailty import deficits_present
from listeoversikt.scores.known import Known
from listeoversikt.scores.rules import present
from listeoversikt.scores.score_list import score_list
from tests.list_strategies import Facts, facts
from tests.lists import T, back, day, patient_list, person, stay

quick = settings(max_examples=40, deadline=None)


def evidence_of(people: PatientList, patient: int = 0) -> dict[str, Evidence]:
    return {some.measure: some for some in explain_scores(single(people, patient))}


def kari(born: int = 1940, sex: str = "K", more: dict[str, str] | None = None, **tables: Any) -> PatientList:
    return patient_list(T, [person("Kari", born, sex, **(more or {}))], **tables)


def part(evidence: Evidence, key: str) -> Part:
    return next(part for part in evidence.parts if part.key == key)


# What the evidence of any patient must satisfy


@quick
@given(facts(), st.integers(0, 3))
def test_that_the_weights_of_the_counted_parts_add_up_to_every_score(some: Facts, patient: int) -> None:
    people = some.built()
    scores = score_list(people)
    for measure, evidence in evidence_of(people, patient).items():
        if measure == Measure.ADMISSION_RISK:
            continue
        score = float(getattr(scores, measure)[patient])
        if measure == Measure.ADMISSIONS_BASELINE and score < 0:
            score = math.nan
        if math.isnan(score):
            assert evidence.value is None
            assert evidence.null is not None
            assert not evidence.parts
        else:
            assert evidence.value == score
            assert evidence.null is None
            assert math.fsum(part.weight for part in evidence.counted) == pytest.approx(score, abs=1e-9)
            assert all(part.weight == 0 for part in evidence.not_counted)


@quick
@given(facts(), st.integers(0, 3))
def test_that_the_explained_parts_are_those_counted(some: Facts, patient: int) -> None:
    people = some.built()
    known = Known(people)
    evidence = evidence_of(people, patient)
    for measure, table in (
        (Measure.FRAILTY_INDEX, "frailty"),
        (Measure.CHRONIC_CONDITIONS, "conditions"),
    ):
        if evidence[measure].value is not None:
            counted = {key for key, holds in present(known, table).items() if holds[patient]}
            assert {part.key for part in evidence[measure].counted} == counted
    if evidence[Measure.FRAILTY_INDEX].value is not None:
        assert len(evidence[Measure.FRAILTY_INDEX].counted) == deficits_present(known)[patient]


@quick
@given(facts(), st.integers(0, 3))
def test_that_every_reference_leads_to_a_row_of_that_patient(some: Facts, patient: int) -> None:
    people = some.built()
    for evidence in evidence_of(people, patient).values():
        for part_ in evidence.counted:
            assert part_.rows or part_.refers_to
        for row in (row for part_ in evidence.parts for row in part_.rows):
            table = people.tables[row.table]
            assert table["row"][row.position] == row.line
            if row.table != PATIENTS:
                assert table["patient"][row.position] == patient


@quick
@given(facts(), st.integers(0, 3))
def test_that_every_ground_points_to_a_row_of_a_shipped_table(some: Facts, patient: int) -> None:
    for evidence in evidence_of(some.built(), patient).values():
        for ground in (ground for part_ in evidence.parts for ground in part_.grounds):
            if ground.definition is not None:
                assert 1 <= ground.definition.number <= len(read_rows(ground.definition.table))
                assert ground.definition.version == read_card(ground.definition.table).signature


# References


def test_that_references_hold_in_a_list_of_many_and_past_hidden_rows() -> None:
    """Ada's rows come first, Kari's latest diagnosis is hidden by the index day, Per's rows come after."""
    people = patient_list(
        {"Ada": T, "Kari": back(100), "Per": T},
        [person("Ada", 1930), person("Kari", 1940), person("Per", 1950)],
        diagnoses=[
            ("Kari", back(50), "ICPC-2", "T90"),
            ("Kari", back(200), "ICPC-2", "R95"),
            ("Ada", back(10), "ICPC-2", "K77"),
            ("Per", back(10), "ICPC-2", "K78"),
        ],
    )
    (found,) = part(evidence_of(people, 1)[Measure.FRAILTY_INDEX], "RESPD").rows
    assert (found.table, found.code, found.day, found.line) == (DIAGNOSES, "R95", day(back(200)), 3)
    assert people.tables[DIAGNOSES]["row"][found.position] == 3


def test_that_a_code_of_a_stay_is_cited_from_the_stay_on_the_day_it_ended() -> None:
    people = kari(stays=[stay("Kari", back(40), back(30), main="F009", other="G819")])
    parts = evidence_of(people)[Measure.HFRS].parts
    assert [(part.key, part.weight) for part in parts] == [("F00", 7.1), ("G81", 4.4)]
    assert {(row.table, row.day) for part in parts for row in part.rows} == {(STAYS, day(back(30)))}


def test_that_a_row_carries_the_norwegian_title_of_its_code() -> None:
    people = kari(diagnoses=[("Kari", T, "ICPC-2", "T90")])
    diabetes = part(evidence_of(people)[Measure.FRAILTY_INDEX], "DIAB")
    assert diabetes.title == "Diabetes"
    assert [row.title for row in diabetes.rows] == ["Diabetes type 2"]


# What counts, and what doesn't


def test_that_a_proposed_mapping_is_marked_and_a_published_one_is_not() -> None:
    people = kari(diagnoses=[("Kari", T, "ICPC-2", "T90"), ("Kari", T, "ICPC-2", "B80")])
    index = evidence_of(people)[Measure.FRAILTY_INDEX]
    assert [ground.proposed for ground in part(index, "DIAB").grounds] == [False]
    assert [ground.proposed for ground in part(index, "ANHAEM").grounds] == [True]


def test_that_a_code_whose_rule_is_not_met_is_shown_and_does_not_count() -> None:
    cystitis = part(
        evidence_of(kari(diagnoses=[("Kari", T, "ICPC-2", "U71")]))[Measure.FRAILTY_INDEX], "IURID"
    )
    assert not cystitis.counts
    assert cystitis.remarks == (Remark.RULE_NOT_MET,)
    assert [ground.rule for ground in cystitis.grounds] == ["min2"]


def test_that_treated_asthma_cites_both_the_diagnosis_and_the_medicine() -> None:
    people = kari(
        diagnoses=[("Kari", back(900), "ICPC-2", "R96")], medicines=[("Kari", "R03AC02", T, None, "ja")]
    )
    asthma = part(evidence_of(people)[Measure.CHRONIC_CONDITIONS], "asthma")
    assert [(row.table, row.code) for row in asthma.rows] == [(DIAGNOSES, "R96"), (MEDICINES, "R03AC02")]


def test_that_the_milder_form_is_named_and_gives_way_to_the_graver() -> None:
    people = kari(diagnoses=[("Kari", T, "ICD-10", code) for code in ("E109", "E102")])
    score = evidence_of(people)[Measure.CHARLSON]
    assert [part.key for part in score.counted] == ["diabwc"]
    assert [(part.key, part.remarks) for part in score.not_counted] == [("diab", (Remark.GRAVER_FORM,))]


def test_that_norwegian_fall_codes_are_named_as_left_out_of_hfrs() -> None:
    people = kari(diagnoses=[("Kari", T, "ICD-10", "W0N0A")])
    score = evidence_of(people)[Measure.HFRS]
    assert score.value == 0
    assert [part.remarks for part in score.parts] == [(Remark.FALL_CODE,)]


def test_that_dementia_is_shown_among_disease_groups_and_does_not_count() -> None:
    groups = evidence_of(kari(diagnoses=[("Kari", T, "ICPC-2", "P70")]))[Measure.DISEASE_GROUPS]
    assert groups.value == 0
    assert [(part.key, part.remarks) for part in groups.parts] == [("demens", (Remark.NOT_COUNTED_HERE,))]


@pytest.mark.parametrize(
    ("rows", "flagged"),
    [
        ([(back(456), None)], True),  # no row of the code in the last 456 days
        ([(back(455), None)], False),
        ([(back(900), None), (back(30), back(20))], False),  # renewed, though that one ended
        ([(back(900), "2026-12-31")], False),  # an end is stated
    ],
)
def test_that_a_regular_medicine_not_renewed_in_fifteen_months_is_flagged(
    rows: list[tuple[str, str | None]], flagged: bool
) -> None:
    people = kari(medicines=[("Kari", "A10BA02", begun, until, "ja") for begun, until in rows])
    (metformin,) = evidence_of(people)[Measure.MEDICATIONS].parts
    assert metformin.counts
    assert (Remark.NOT_RENEWED in metformin.remarks) is flagged


def test_that_an_episode_cites_all_its_stays() -> None:
    people = kari(
        stays=[
            stay("Kari", back(40), back(35), "ohjelp"),
            stay("Kari", back(35), back(30), "planlagt"),
            stay("Kari", back(20), back(10), "planlagt"),
        ]
    )
    (episode,) = evidence_of(people)[Measure.UNPLANNED_ADMISSIONS].parts
    assert [row.line for row in episode.rows] == [2, 3]


def test_that_what_lies_outside_the_window_is_not_cited() -> None:
    people = kari(
        diagnoses=[
            ("Kari", back(729), "ICD-10", "F009"),
            ("Kari", back(730), "ICD-10", "G819"),
            ("Kari", back(1825), "ICD-10", "I21"),
        ],
        stays=[stay("Kari", back(364), back(360)), stay("Kari", back(365), back(365))],
    )
    evidence = evidence_of(people)
    assert [part.key for part in evidence[Measure.HFRS].parts] == ["F00"]
    assert [part.key for part in evidence[Measure.CHARLSON].parts] == ["dementia", "hp"]
    (episode,) = evidence[Measure.UNPLANNED_ADMISSIONS].parts
    assert [row.line for row in episode.rows] == [2]


def test_that_cfs_cites_the_newest_assessment() -> None:
    people = kari(measurements=[("Kari", back(300), "cfs", 6), ("Kari", back(10), "cfs", 4)])
    (assessed,) = evidence_of(people)[Measure.CFS].parts
    assert [(row.table, row.value, row.line) for row in assessed.rows] == [(MEASUREMENTS, 4.0, 3)]


# Null is not zero


@pytest.mark.parametrize(
    ("measure", "people", "reason"),
    [
        (Measure.FRAILTY_INDEX, kari(1962), NullReason.UNDER_AGE),
        (Measure.HFRS, kari(1962), NullReason.UNDER_AGE),
        (Measure.HFRS, kari(1940), NullReason.NO_HOSPITAL_CODES),
        (Measure.CHARLSON, kari(1990), NullReason.NO_HOSPITAL_CODES),
        (Measure.RXRISK, kari(1962, medicines=[]), NullReason.UNDER_AGE),
        (Measure.RXRISK, kari(1940), NullReason.MISSING_TABLE),
        (Measure.MEDICATIONS, kari(1940), NullReason.MISSING_TABLE),
        (
            Measure.MEDICATIONS,
            kari(1940, medicines=[], unstated=["legemidler.regular"]),
            NullReason.NO_REGULAR_COLUMN,
        ),
        (Measure.UNPLANNED_ADMISSIONS, kari(1940), NullReason.MISSING_TABLE),
        (Measure.ADMISSIONS_BASELINE, kari(1940), NullReason.MISSING_TABLE),
        (Measure.CFS, kari(1940), NullReason.MISSING_TABLE),
        (Measure.CFS, kari(1940, measurements=[]), NullReason.NO_ASSESSMENT),
        (Measure.ADMISSION_RISK, kari(1940), NullReason.NO_MODEL),
    ],
)
def test_that_a_null_score_says_why(measure: Measure, people: PatientList, reason: NullReason) -> None:
    evidence = evidence_of(people)[measure]
    assert evidence.value is None
    assert evidence.null == reason


def test_that_a_score_that_found_nothing_is_zero_and_not_null() -> None:
    people = kari(1940, medicines=[], stays=[], contacts=[], measurements=[])
    evidence = evidence_of(people)
    for measure in (Measure.FRAILTY_INDEX, Measure.RXRISK, Measure.MEDICATIONS, Measure.UNPLANNED_ADMISSIONS):
        assert evidence[measure].value == 0
        assert evidence[measure].null is None


# Partial sight


def test_that_without_medicines_18_of_the_20_weighted_conditions_can_be_seen() -> None:
    score = evidence_of(kari(stays=[], contacts=[], measurements=[]))[Measure.MULTIMORBIDITY]
    assert (score.visible, score.out_of) == (18, 20)
    assert score.at_least
    assert score.unseen == (MEDICINES,)


def test_that_with_every_table_all_conditions_and_deficits_can_be_seen() -> None:
    evidence = evidence_of(kari(medicines=[], stays=[], contacts=[], measurements=[]))
    for measure, count in (
        (Measure.MULTIMORBIDITY, 20),
        (Measure.CHRONIC_CONDITIONS, 36),
        (Measure.FRAILTY_INDEX, 36),
        (Measure.DISEASE_GROUPS, 13),
    ):
        assert (evidence[measure].visible, evidence[measure].out_of) == (count, count)
        assert not evidence[measure].at_least


def test_that_frailty_without_contacts_cannot_see_the_housebound() -> None:
    score = evidence_of(kari(medicines=[], stays=[], measurements=[]))[Measure.FRAILTY_INDEX]
    assert score.visible == 35
    assert score.unseen == ("kontakter",)


def test_that_hfrs_under_75_says_it_is_published_for_older() -> None:
    for born, remarks in ((1952, (Remark.PUBLISHED_FOR_OLDER,)), (1951, ())):
        people = kari(born, diagnoses=[("Kari", T, "ICD-10", "F009")])
        assert evidence_of(people)[Measure.HFRS].remarks == remarks
