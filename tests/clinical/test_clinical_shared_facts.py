"""Shipped tables against the shared fact tables they were taken from, where those lie beside the checkout."""

import csv
from pathlib import Path

import pytest

from listeoversikt.clinical.codelist import icd10_codes, icpc2_codes, read_rows, title_of
from listeoversikt.clinical.codes import CodeSystem
from listeoversikt.indicators.definition import Indicator, indicators

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
pytestmark = pytest.mark.skipif(
    not (SHARED / "clinical").is_dir(), reason="the shared fact tables aren't beside this checkout"
)


def shared_rows(path: str) -> list[dict[str, str]]:
    with (SHARED / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def columns(rows: object, *names: str) -> list[tuple[str, ...]]:
    return [tuple(row[name] for name in names) for row in rows]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["frailty", "conditions"])
def test_that_the_definition_tables_are_the_shared_ones(name: str) -> None:
    fields = ["key", "title_nb", "kodeverk", "code", "within_days", "rule", "evidence", "source"]
    fields += ["w20_general"] if name == "conditions" else []
    shared = shared_rows(f"clinical/def_{name}.csv")
    assert columns(read_rows(name), *fields) == columns(shared, *fields)


def test_that_the_disease_groups_are_the_shared_ones() -> None:
    fields = ("key", "title_nb", "kodeverk", "within_days", "counts_for_kronisk", "alone_suffices")
    shared = shared_rows("clinical/def_disease_groups.csv")
    assert columns(read_rows("disease_groups"), *fields) == columns(shared, *fields)
    codes = [
        row["codes"].replace("condition cancer of def_conditions.csv", "condition:cancer") for row in shared
    ]
    assert [row["codes"] for row in read_rows("disease_groups")] == codes


def test_that_the_hospital_tables_are_the_shared_ones() -> None:
    shared = shared_rows("clinical/hfrs_icd10.csv")
    assert columns(read_rows("hfrs"), "code", "weight") == columns(shared, "icd10_3char", "weight")
    marked = [bool(row["norway_note"]) for row in shared]
    assert [bool(row["norway_note"]) for row in read_rows("hfrs")] == marked
    shared = shared_rows("clinical/charlson_quan2005_icd10.csv")
    assert columns(read_rows("charlson"), "key", "prefix") == columns(shared, "key", "icd10_prefix_nodot")
    fields = ("key", "weight_charlson1987", "weight_quan2011")
    shared = shared_rows("clinical/charlson_weights.csv")
    assert columns(read_rows("charlson_weights"), *fields) == columns(shared, *fields)
    rules = [f"set to 0 if {row['set_to_zero_if']} present" for row in read_rows("charlson_weights")]
    assert [rule.replace("set to 0 if  present", "") for rule in rules] == [
        row["hierarchy_rule"] for row in shared
    ]


def test_that_the_drug_rules_and_weights_are_the_shared_ones() -> None:
    shared = shared_rows("clinical/rxrisk_norway_atc.csv")
    ours = columns(read_rows("rxrisk_rules"), "order", "category_no", "atc_prefix", "condition")
    order = "rule_order_last_match_wins"
    assert ours == columns(shared, order, "category_no", "atc_prefix", "condition")
    shared = shared_rows("clinical/rxrisk_norway_weights.csv")
    ours = columns(read_rows("rxrisk_categories"), "category_no", "weight")
    assert ours == columns(shared, "category_no", "weight_norway_holvik2022")


def test_that_the_readmission_numbers_are_the_shared_ones() -> None:
    shared = shared_rows("clinical/risk_formulae.csv")
    parr30 = {
        row["term"]: row["value"]
        for row in shared
        if row["model"] == "PARR-30" and "deprivation" not in row["term"] and "trust" not in row["term"]
    }
    ours = {row["term"]: row["value"] for row in read_rows("readmission") if row["model"] == "parr30"}
    assert ours == parr30
    for model, key in (("LACE", "lace"), ("HOSPITAL", "hospital_score")):
        points = [row["value"] for row in shared if row["model"] == model]
        ours_points = [row["value"] for row in read_rows("readmission") if row["model"] == key]
        assert sorted(ours_points) == sorted(points)


def test_that_the_cut_points_are_the_shared_ones() -> None:
    names = {
        "HFRS": "hfrs",
        "eFI": "frailty_index",
        "LACE": "lace",
        "HOSPITAL": "hospital_score",
        "CFS": "cfs",
        "multimorbidity": "chronic_conditions",
    }
    shared = [row for row in shared_rows("clinical/score_cutpoints.csv") if row["score"] in names]
    edges = [(names[row["score"]], row["from"].strip("<>"), row["to"].strip("<>")) for row in shared]
    ours = columns(read_rows("score_cutpoints"), "score", "from", "to")
    assert [edge for edge in ours if edge[0] != "medications"] == edges


def test_that_the_indicators_are_the_contracts_79_rows() -> None:
    shared = shared_rows("spec/indicator-ids.csv")
    assert len(shared) == 79
    assert [as_in_the_contract(one) for one in indicators().values()] == shared


def as_in_the_contract(one: Indicator) -> dict[str, str]:
    """A definition as a row of the contract's file."""
    return {
        "id": one.id,
        "name_nb": one.name_nb,
        "kind": one.kind,
        "unit": one.unit,
        "numerator": one.numerator,
        "denominator": one.denominator,
        "window_days": "" if one.window_days is None else str(one.window_days),
        "direction": one.direction,
        "needs_tables": " ".join(one.needs_tables),
        "absence_rule": "yes" if one.absence_rule else "no",
        "variants": "|".join(one.variants),
        "medrave_no": one.medrave_no,
        "source": one.source,
        "hide_unit": one.hide_unit,
        "first_issue": "yes" if one.first_issue else "no",
    }


def test_that_the_code_lists_are_the_shared_ones() -> None:
    icpc2 = {row["code"].upper(): row["title_nb"] for row in shared_rows("clinical/icpc2_no.csv")}
    icd10 = {row["code"].upper(): row["title_nb"] for row in shared_rows("clinical/icd10_no.csv")}
    assert icpc2_codes() == set(icpc2)
    assert icd10_codes() == set(icd10)
    assert all(title_of(CodeSystem.ICPC2, code) == title for code, title in icpc2.items())
    assert all(title_of(CodeSystem.ICD10, code) == title for code, title in icd10.items())
