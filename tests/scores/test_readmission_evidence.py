"""Each readmission score opens to its items, and each item to rows of the export; what isn't known is named."""

from __future__ import annotations

from random import Random

import pytest

from listeoversikt.clinical.codelist import read_card, read_rows
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.readmission import NoReadmissionScore, readmission_scores
from listeoversikt.scores.readmission_evidence import (
    ExplainedDischarge,
    ReadmissionItem,
    explain_discharge,
)
from listeoversikt.scores.readmission_table import PARR30, row_of
from tests.lists import T, back, day, patient_list, person, stay
from tests.scores.test_readmission_second_opinion import as_list, made_up

HOME = stay("Kari", back(39), back(30), "ohjelp", "I500", "J449 E112", to="hjem")
BEFORE = stay("Kari", back(120), back(115), "ohjelp", "E119")
LONG_AGO = stay("Kari", back(900), back(890), "ohjelp", "F00")


def kari(**more: object) -> PatientList:
    """Kari comes after Bo in the tables, so that her places aren't theirs in a list of one."""
    others = stay("Bo", back(60), back(50), "ohjelp", "C78")
    return patient_list(
        T,
        [person("Bo", 1950), person("Kari", 1940)],
        diagnoses=[("Bo", back(70), "ICD-10", "I21"), ("Kari", back(200), "ICD-10", "I21")],
        stays=[others, HOME, BEFORE, LONG_AGO],
        measurements=[
            ("Bo", back(55), "hb", 8.0),
            ("Kari", back(31), "hb", 10.9),
            ("Kari", back(35), "hb", 14.0),
        ],
        since="2015-01-01",
        **more,  # type: ignore[arg-type]
    )


def explained(people: PatientList | None = None, ago: int = 30) -> ExplainedDischarge:
    return explain_discharge(people or kari(), 1, day(back(ago)))


def item(score: str, key: str) -> ReadmissionItem:
    return next(one for one in explained().of(score).items if one.key == key)


def test_that_a_score_names_its_value_its_most_its_category_and_what_is_unknown() -> None:
    lace = explained().of("lace")
    assert (lace.value, lace.most) == (5 + 3 + 5, 17)
    assert (lace.level, lace.top_level) == ("high", "high")
    assert lace.unknown == ("E",)
    hospital = explained().of("hospital_score")
    assert (hospital.value, hospital.most) == (1 + 1 + 2, 4 + 2 + 1 + 1)
    assert (hospital.level, hospital.top_level) == ("low", "high")
    assert hospital.unknown == ("O", "S", "P")
    assert explained().of("parr30").level == ""


def test_that_the_length_of_stay_rests_on_the_stay_itself() -> None:
    length = item("lace", "L")
    (row,) = length.rows
    assert (length.points, length.fact, row.code, row.day, row.end) == (
        5,
        9,
        "I500",
        day(back(39)),
        day(back(30)),
    )
    assert kari().tables["innleggelser"]["row"][row.position] == row.line
    assert kari().tables["innleggelser"]["patient"][row.position] == 1


def test_that_the_ground_is_the_very_row_of_the_table_of_facts() -> None:
    (part,) = item("lace", "L").parts
    definition = part.grounds[0].definition
    assert definition is not None
    row = read_rows("readmission")[definition.number - 1]
    assert (row["model"], row["item"], row["from"], row["to"], row["value"]) == ("lace", "L", "7", "13", "5")
    assert definition.version == read_card("readmission").signature


def test_that_comorbidity_opens_to_each_disease_and_a_milder_form_counts_nothing() -> None:
    parts = {
        part.key: (part.weight, part.counts, [row.code for row in part.rows])
        for part in item("lace", "C").parts
    }
    assert parts == {
        "mi": (1, True, ["I21"]),
        "chf": (2, True, ["I500"]),
        "cpd": (2, True, ["J449"]),
        "diab": (0, False, ["E119"]),
        "diabwc": (2, True, ["E112"]),
        "dementia": (3, True, ["F00"]),
    }
    assert item("lace", "C").fact == 1 + 2 + 2 + 2 + 3


def test_that_parr30s_history_is_the_last_two_years_only_and_without_infarction() -> None:
    assert [part.key for part in item("parr30", "hospital_diagnoses").parts] == ["chf", "cpd", "diabwc"]


def test_that_haemoglobin_rests_on_the_newest_value_at_discharge() -> None:
    (row,) = item("hospital_score", "H").rows
    assert (row.table, row.value, row.day) == ("maalinger", 10.9, day(back(31)))
    assert kari().tables["maalinger"]["value"][row.position] == 10.9


def test_that_earlier_admissions_are_cited_and_the_stay_itself_is_not() -> None:
    assert [row.code for row in item("hospital_score", "A").rows] == ["E119"]
    assert [row.code for row in item("parr30", "emergency_admissions_last_year").rows] == ["E119"]
    assert item("parr30", "emergency_admission_last_30d").rows == ()


def test_that_what_the_export_has_no_place_for_has_no_rows() -> None:
    for score, key in (
        ("lace", "E"),
        ("hospital_score", "O"),
        ("hospital_score", "P"),
        ("parr30", "deprivation"),
    ):
        assert (item(score, key).known, item(score, key).points, item(score, key).rows) == (False, 0, ())


@pytest.mark.parametrize(
    ("people", "ago", "reason"),
    [
        (kari(), 29, NoReadmissionScore.NOT_HOSPITAL),
        (
            patient_list(
                T, [person("A", 1950), person("Barn", 2015)], stays=[stay("Barn", back(32), back(30))]
            ),
            30,
            NoReadmissionScore.UNDER_AGE,
        ),
    ],
)
def test_that_a_discharge_without_scores_says_why(
    people: PatientList, ago: int, reason: NoReadmissionScore
) -> None:
    found = explained(people, ago)
    assert (found.null, found.scores) == (reason, ())


@pytest.mark.parametrize("seed", range(4))
def test_that_the_evidence_adds_up_to_the_score_of_every_discharge(seed: int) -> None:
    people = as_list(made_up(seed, 12))
    scores = readmission_scores(people)
    facts = scores.facts
    rows = [row for row in range(len(facts)) if scores.null[row] == NoReadmissionScore.NONE]
    ends = list(zip(facts.patient.tolist(), facts.end.tolist(), strict=True))
    rows = [row for row in rows if ends.count(ends[row]) == 1]
    for row in Random(seed).sample(rows, 25):
        found = explain_discharge(people, *ends[row])
        assert tuple(f"{one.score}.{key}" for one in found.scores for key in one.unknown) == scores.unknown(
            row
        )
        for one in found.scores:
            constant = row_of(PARR30, "constant").value if one.score == PARR30 else 0
            assert one.value == scores.points(one.score)[row]
            assert sum(each.points for each in one.items) + constant == pytest.approx(one.value)
            for each in one.items:
                if each.key == "hospital_diagnoses":
                    assert sum(part.weight for part in each.parts) == pytest.approx(each.points)
                if (one.score, each.key) == ("lace", "C"):
                    assert sum(part.weight for part in each.parts) == each.fact
                if (one.score, each.key) == ("parr30", "emergency_admissions_last_year"):
                    assert bool(each.rows) is bool(each.fact)
