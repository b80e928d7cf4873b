"""Shipped facts: every card is whole, every checksum holds, every key and code fits the others."""

import doctest
import hashlib
import importlib
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.clinical import codelist, resources
from listeoversikt.clinical.codelist import (
    CARD_KEYS,
    definition_versions,
    icd10_codes,
    icpc2_codes,
    read_card,
    read_cards,
    read_rows,
    title_of,
)
from listeoversikt.clinical.codes import CodeSystem, is_wellformed
from listeoversikt.clinical.resources import (
    FOLDERS,
    ResourceChanged,
    ResourceMissing,
    find_table,
    resources_folder,
    table_names,
)
from listeoversikt.indicators.definition import indicators

MODULES = ("codes", "codelist", "claims", "workdays", "resources")
SYSTEM = {"ICPC-2": CodeSystem.ICPC2, "ICD-10": CodeSystem.ICD10}
CODED = [(table, row) for table in ("frailty", "conditions") for row in read_rows(table)]


@pytest.mark.parametrize("module", MODULES)
def test_that_every_example_in_the_docstrings_runs(module: str) -> None:
    result = doctest.testmod(importlib.import_module(f"listeoversikt.clinical.{module}"))
    assert result.failed == 0


@pytest.mark.parametrize("name", table_names())
def test_that_a_card_has_all_its_keys_and_the_checksum_of_its_table(name: str) -> None:
    card = read_card(name)
    assert all(getattr(card, key) for key in CARD_KEYS)
    assert card.name == name
    assert hashlib.sha256(find_table(name).read_bytes()).hexdigest() == card.sha256


def test_that_every_table_has_a_card_and_every_card_a_table() -> None:
    files = [path for folder in FOLDERS for path in (resources_folder() / folder).glob("*.*")]
    tables = {path.stem for path in files if not path.name.endswith(".card.toml")}
    assert tables == set(table_names())
    assert len(read_cards()) == len(tables)


@pytest.mark.parametrize("name", table_names())
def test_that_no_table_or_card_ships_what_nobody_has_verified(name: str) -> None:
    path = find_table(name)
    text = path.read_text(encoding="utf-8") + path.with_name(f"{name}.card.toml").read_text(encoding="utf-8")
    assert not re.search(r"FROM MEMORY|UNVERIFIED|/(home|root|tmp|opt)/", text)


def test_that_the_page_of_sources_names_every_table() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")
    assert not [name for name in table_names() if f"`{name}`" not in page]


def test_that_versions_carry_a_checksum_and_leave_the_titles_out() -> None:
    versions = definition_versions()
    assert versions["frailty"] == f"2026.1+{read_card('frailty').sha256[:8]}"
    assert not [name for name in versions if name.endswith("_titles")]


@pytest.mark.parametrize(
    ("table", "row"), [pair for pair in CODED if pair[1]["kodeverk"] != "rule"], ids=lambda v: str(v)[:12]
)
def test_that_a_definition_code_is_wellformed_in_its_own_system(table: str, row: dict[str, str]) -> None:
    assert is_wellformed(SYSTEM[row["kodeverk"]], row["code"])


def test_that_one_code_counts_in_one_deficit_only() -> None:
    coded = [row for table, row in CODED if table == "frailty" and row["code"]]
    for row in coded:
        same = [
            other["key"]
            for other in coded
            if other["kodeverk"] == row["kodeverk"] and other["code"].startswith(row["code"])
        ]
        assert set(same) == {row["key"]}


def test_that_every_icpc2_definition_code_is_in_the_list() -> None:
    named = {row["code"] for _, row in CODED if row["kodeverk"] == "ICPC-2"}
    named |= {
        code
        for row in read_rows("disease_groups")
        if row["kodeverk"] == "ICPC-2"
        for code in row["codes"].split()
    }
    assert named <= icpc2_codes()


def test_that_evidence_and_source_stand_on_every_definition_row() -> None:
    rows = [row for table in ("frailty", "conditions", "disease_groups") for row in read_rows(table)]
    assert {row["evidence"] for row in rows} == {"published", "proposed-mapping"}
    assert all(row["source"] for row in rows)


def test_that_every_definition_row_can_be_told_in_norwegian_words() -> None:
    told = [row["rule_nb"] or title_of(SYSTEM[row["kodeverk"]], row["code"]) for _, row in CODED]
    assert all(told)
    assert all(row["rule_nb"] for _, row in CODED if row["kodeverk"] == "rule")


def test_that_the_twenty_conditions_have_one_weight_each() -> None:
    weights: dict[str, set[str]] = {}
    for row in read_rows("conditions"):
        weights.setdefault(row["key"], set()).add(row["w20_general"])
    assert all(len(values) == 1 for values in weights.values())
    assert sum(values != {""} for values in weights.values()) == 20


def test_that_the_hospital_frailty_weights_add_up_to_the_published_sum() -> None:
    tenths = [round(float(row["weight"]) * 10) for row in read_rows("hfrs")]
    assert (len(tenths), sum(tenths), min(tenths), max(tenths)) == (109, 1732, 1, 71)


def test_that_the_charlson_hierarchy_names_groups_that_exist() -> None:
    weights = {row["key"]: row for row in read_rows("charlson_weights")}
    assert set(weights) == {row["key"] for row in read_rows("charlson")}
    lower = {key: row["set_to_zero_if"] for key, row in weights.items() if row["set_to_zero_if"]}
    assert lower == {"mld": "msld", "diab": "diabwc", "canc": "metacanc"}
    assert weights["aids"]["weight_quan2011"] == "4"


def test_that_the_drug_rules_come_in_order_and_name_a_listed_group() -> None:
    rules = read_rows("rxrisk_rules")
    groups = {row["category_no"] for row in read_rows("rxrisk_categories")}
    assert [int(row["order"]) for row in rules] == list(range(1, 136))
    assert {row["category_no"] for row in rules} == groups
    assert [row["atc_prefix"] for row in rules if row["note"]] == ["L04AH01", "L04AH02", "L04AG05"]
    assert {row["condition"] for row in rules} == {"", "male only"}


def test_that_drug_groups_are_named_after_medicines_and_not_after_diseases() -> None:
    diseases = "depresjon psykose diabetes kreft demens hiv epilepsi parkinson schizofreni hepatitt svikt"
    names = " ".join(row["title_nb"].lower() for row in read_rows("rxrisk_categories"))
    assert not [word for word in diseases.split() if word in names]


def test_that_readmission_points_of_a_modified_lace_are_marked() -> None:
    rows = read_rows("readmission")
    assert {row["model"] for row in rows} == {"parr30", "lace", "hospital_score"}
    assert {row["term"] for row in rows if row["known_as_modified"] == "yes"} == {"comorbidity_item"}
    groups = {row["key"] for row in read_rows("charlson_weights")}
    assert {key for row in rows for key in row["charlson_keys"].split()} <= groups
    assert not [row for row in rows if "deprivation" in row["term"] or "trust" in row["term"]]


def test_that_only_allowed_cut_points_ship() -> None:
    allowed = {"hfrs", "frailty_index", "lace", "hospital_score", "cfs", "chronic_conditions", "medications"}
    assert {row["score"] for row in read_rows("score_cutpoints")} == allowed


def test_that_the_high_risk_list_follows_the_variants_and_never_says_stop() -> None:
    rows = read_rows("high_risk_medicines")
    assert tuple(row["key"] for row in rows) == indicators()["risikolegemidler"].variants
    assert all(row["check_nb"].startswith("Vurder") and row["source"] for row in rows)
    shown = [text for row in rows for column, text in row.items() if column.endswith("_nb")]
    assert not re.search(r"\b(stans|stopp|seponer|slutt med)", " ".join(shown).lower())


def test_that_every_indicator_is_told_in_norwegian_with_the_same_numbers() -> None:
    for one in indicators().values():
        for english, norwegian in ((one.numerator, one.numerator_nb), (one.denominator, one.denominator_nb)):
            assert _numbers(english) == _numbers(norwegian), (one.id, english)
            assert english.startswith("Of N") == norwegian.startswith("Av N"), one.id


def _numbers(sentence: str) -> Counter[str]:
    """Numbers with the letter before them, so that T89 can't become R89 in translation."""
    return Counter(re.findall(r"[a-z]?\d+", sentence.lower().replace("diabetes2", "diabetes type 2")))


def test_that_every_coverage_indicator_has_its_target_group() -> None:
    groups = {row["key"] for row in read_rows("target_groups")}
    covered = {id for id in indicators() if id.startswith("dekning_")}
    assert covered == {f"dekning_{key}" for key in groups}
    assert {row["starts_clock"] for row in read_rows("target_groups")} == {"yes", "no"}


def test_that_titles_are_found_for_listed_codes_only() -> None:
    assert title_of(CodeSystem.ICPC2, "K77") == "Hjertesvikt"
    assert title_of(CodeSystem.ICD10, "I210A")
    assert title_of(CodeSystem.ICD10, "K77") != "Hjertesvikt"
    assert title_of(CodeSystem.ICPC2, "A99Z") is None
    assert title_of(CodeSystem.ATC, "N05AH02") is None


def test_that_the_lists_are_whole() -> None:
    assert (len(icpc2_codes()), len(icd10_codes())) == (708, 19634)


@pytest.fixture
def copied_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The resources in a folder that a test may spoil, laid out as in an installed package."""
    package = tmp_path / "listeoversikt"
    shutil.copytree(resources_folder(), package / "resources")
    monkeypatch.setattr(resources, "_PACKAGE", package)
    _forget()
    yield package / "resources"
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    for cached in (
        resources_folder,
        read_rows,
        read_card,
        read_cards,
        definition_versions,
        icpc2_codes,
        icd10_codes,
    ):
        cached.cache_clear()
    codelist._read_titles.cache_clear()


def test_that_an_installed_package_reads_its_own_folder(copied_resources: Path) -> None:
    assert resources_folder() == copied_resources
    assert find_table("frailty").parent == copied_resources / "definitions"


def test_that_a_changed_table_is_refused(copied_resources: Path) -> None:
    table = copied_resources / "definitions" / "hfrs.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("7.1", "9.9"), encoding="utf-8")
    with pytest.raises(ResourceChanged, match="hfrs"):
        read_rows("hfrs")


def test_that_titles_can_be_taken_out_and_the_codes_stay(copied_resources: Path) -> None:
    for name in ("icd10_titles.csv", "icd10_titles.card.toml"):
        (copied_resources / "codelists" / name).unlink()
    assert title_of(CodeSystem.ICD10, "I210A") is None
    assert "I210A" in icd10_codes()
    assert title_of(CodeSystem.ICPC2, "K77") == "Hjertesvikt"


def test_that_a_card_without_all_its_keys_is_refused(copied_resources: Path) -> None:
    card = copied_resources / "definitions" / "hfrs.card.toml"
    card.write_text('name = "hfrs"\n', encoding="utf-8")
    with pytest.raises(ResourceMissing, match="sha256"):
        read_card("hfrs")


def test_that_a_table_nobody_ships_is_named_in_the_refusal() -> None:
    with pytest.raises(ResourceMissing, match="finnes_ikke"):
        read_rows("finnes_ikke")


def test_that_a_program_without_its_facts_says_how_to_mend_it(
    copied_resources: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "a" / "b" / "c")
    resources_folder.cache_clear()
    with pytest.raises(ResourceMissing, match="Installer på nytt"):
        resources_folder()
