"""The high-risk list on the card says the same as the list's own rules, and names the medicines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.followup.high_risk_medicines import high_risk
from listeoversikt.operations.high_risk_flags import flags_of, high_risk_of
from listeoversikt.operations.patient import PatientCard, patient_card
from listeoversikt.operations.patient_rows import medicines_of
from listeoversikt.scores.evidence_rows import single
from tests.list_strategies import Facts, facts
from tests.lists import T, back, patient_list, person
from tests.operations.views import view_of


@settings(max_examples=60, deadline=None)
@given(facts(), st.integers(0, 3))
def test_that_the_rules_shown_are_those_that_hold(some: Facts, patient: int) -> None:
    people = some.built()
    alone = single(people, patient)
    in_use = [one.atc for one in medicines_of(people, patient) or ()]
    holds = [key for key, mask in high_risk(alone.known).items() if mask[0]]
    assert [rule.key for rule in high_risk_of(alone.known, in_use)] == holds


def card(*atc: str, born: int = 1940) -> PatientCard:
    rows = [("Kari", code, back(200), None, "ja") for code in atc]
    return patient_card(view_of(patient_list(T, [person("Kari", born)], medicines=rows)), "Kari")


def test_that_each_rule_names_the_patients_own_medicines_and_its_source() -> None:
    shown = card("B01AA03", "M01AE01", "C09AA02")
    rules = {rule.key: rule for rule in shown.high_risk}
    assert rules["nsaid_b01a"].atc == ("B01AA03", "M01AE01")
    assert rules["nsaid_c03_c09"].atc == ("C09AA02", "M01AE01")
    assert all(rule.source and rule.check.startswith("Vurder") for rule in rules.values())
    flags = {one.atc: one.flags for one in shown.medicines}
    assert flags["B01AA03"] == ("warfarin", "nsaid_b01a")


def test_that_a_medicine_the_rule_leaves_out_is_not_named() -> None:
    shown = card("M01AX05", "M01AE01", "B01AA03")
    (rule,) = [rule for rule in shown.high_risk if rule.key == "nsaid_b01a"]
    assert "M01AX05" not in rule.atc
    assert flags_of(shown.high_risk).get("M01AX05") is None


@pytest.mark.parametrize("word", ["stans", "seponer", "slutt"])
def test_that_nothing_is_told_to_be_stopped(word: str) -> None:
    shown = card("B01AA03", "M01AE01", "C09AA02", "C03CA01", "N05BA01", "N02AA01", "N05AH03", "A10BB01")
    assert not [rule for rule in shown.high_risk if word in rule.check.lower() or word in rule.why.lower()]


def test_that_without_medicines_nothing_is_known() -> None:
    shown = patient_card(view_of(patient_list(T, [person("Kari", 1940)])), "Kari")
    assert shown.high_risk is None and shown.medicines is None
