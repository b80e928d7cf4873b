"""The switch: off until a leader switches a model on with a ground, kept in the store, undone, and told in the scores."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from listeoversikt.followup.target_groups import RiskBand, TargetGroup
from listeoversikt.operations import main_job
from listeoversikt.operations.choices import undo_in_office
from listeoversikt.operations.columns import score_columns
from listeoversikt.operations.figure_settings import figure_settings, settings_told
from listeoversikt.operations.model_choice import Basis, model_table, predictions_allowed, read_model_choice
from listeoversikt.operations.model_in_use import (
    ModelStops,
    Stop,
    Switch,
    forget_model,
    keep_model,
    kept_models,
    model_state,
)
from listeoversikt.operations.model_page import keep_here
from listeoversikt.operations.model_switch import switch_off, switch_on
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings, stored_settings
from listeoversikt.operations.why import explain_patient
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.evidence import BASE, Measure, NullReason
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY
from tests.scores.admission.small_models import small_model

SENTENCE = "Dokumentert i kvalitetssystemet."
LEADERS = [{"id": "lege-1", "role": "lege", "leader": True}, {"id": "spl-1", "role": "sykepleier"}]


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    change_settings(store, {"team": LEADERS})
    found = Office(store, folder)
    found.refresh(TODAY)
    return found


def put_on(office: Office, files: ModelFiles, basis: Basis = Basis.IN_HOUSE, **said: Any) -> Any:
    address = keep_here(office, files, made_here=True)
    done = switch_on(office, Switch(address, basis, SENTENCE, **said), "lege-1", TODAY)
    office.refresh(TODAY)
    return done


def refused(office: Office, switch: Switch, who: str = "lege-1") -> Stop:
    with pytest.raises(ModelStops) as stop:
        switch_on(office, switch, who, TODAY)
    return stop.value.reason


def columns(office: Office) -> dict[str, Any]:
    assert office.view is not None
    return score_columns(office.view.scored.groups)


def test_that_nothing_is_predicted_until_a_leader_has_switched_a_model_on(office: Office) -> None:
    before = columns(office)
    keep_model(office.store, small_model())
    office.refresh(TODAY)
    assert not predictions_allowed(stored_settings(office.store))
    after = columns(office)
    assert list(before) == list(after)
    assert np.isnan(after["admission_risk_12m"]).all()
    assert set(after["admission_model"]) == {""}
    assert "admission_rank" not in after


def test_that_a_model_that_is_switched_on_fills_its_columns_and_is_undone_like_any_choice(
    office: Office,
) -> None:
    before = columns(office)
    done = put_on(office, small_model())
    after = columns(office)
    risk = after["admission_risk_12m"]
    assert ((risk > 0) & (risk < 1)).all()
    assert set(after["admission_model"]) == {"liten"}
    assert "admission_rank" not in after
    choice = stored_settings(office.store).admission_model
    assert choice is not None
    assert (choice.basis, choice.sentence, choice.by, choice.on) == (
        Basis.IN_HOUSE,
        SENTENCE,
        "lege-1",
        TODAY,
    )
    undo_in_office(office, done, who="lege-1")
    office.refresh(TODAY)
    assert {name: list(map(str, column)) for name, column in columns(office).items()} == {
        name: list(map(str, column)) for name, column in before.items()
    }


def test_that_the_cut_off_is_fixed_and_decides_who_is_in_the_risk_zone(office: Office) -> None:
    put_on(office, small_model(), share=0.2)
    assert office.view is not None
    groups, choice = office.view.scored.groups, office.view.settings.admission_model
    assert choice is not None
    risk = groups.scores.admission_risk_12m
    high = groups.band == RiskBand.HIGH
    assert np.array_equal(groups.member(TargetGroup.RISING), ~high & (risk >= choice.cut_off))
    scored = groups.scores.patient_list.scored
    share = (risk[scored] >= choice.cut_off).mean()
    assert abs(share - 0.2) < 0.05


def test_that_switching_off_gives_back_the_plain_rule(office: Office) -> None:
    before = columns(office)["risk_band"]
    put_on(office, small_model(), share=0.3)
    assert columns(office)["risk_band"] != before
    switch_off(office, "lege-1")
    office.refresh(TODAY)
    assert columns(office)["risk_band"] == before
    assert model_state(office.store, stored_settings(office.store)).choice is None


DEMONSTRATION = {"demonstration": True, "made_up": True}
NOT_BETTER: dict[str, Any] = {"training": {"verdict": {"beats": False}}}


@pytest.mark.parametrize(
    "changes", [DEMONSTRATION, {"made_up": True}, NOT_BETTER], ids=["demo", "made up", "weak"]
)
def test_that_what_has_not_earned_a_probability_is_for_a_test_only_and_shows_ranks(
    changes: dict[str, Any], office: Office
) -> None:
    files = small_model(**changes)
    address = keep_here(office, files, made_here=True)
    for basis in (Basis.IN_HOUSE, Basis.RESEARCH):
        assert refused(office, Switch(address, basis, SENTENCE)) in (Stop.MADE_UP, Stop.NOT_BETTER)
    band = columns(office)["risk_band"]
    put_on(office, files, Basis.TEST)
    after = columns(office)
    assert np.isnan(after["admission_risk_12m"]).all()
    assert list(after)[-1] == "admission_rank"
    ranks = after["admission_rank"]
    assert ranks.min() == 1
    assert ranks.max() <= len(ranks)
    assert set(after["admission_model"]) == {"liten"}
    assert after["risk_band"] == band


def test_that_a_choice_over_made_up_people_shows_ranks_when_a_real_list_has_followed(office: Office) -> None:
    put_on(office, small_model(made_up=True), Basis.TEST)
    assert office.view is not None
    choice = office.view.settings.admission_model
    assert choice is not None
    change_settings(office.store, {"admission_model": model_table(replace(choice, ranks_only=False))})
    office.refresh(TODAY)
    assert np.isnan(columns(office)["admission_risk_12m"]).all()


def test_that_only_a_leader_switches_and_says_why(office: Office) -> None:
    address = keep_model(office.store, small_model())
    assert refused(office, Switch(address, Basis.TEST, SENTENCE), "spl-1") is Stop.LEADER_ONLY
    assert refused(office, Switch(address, Basis.TEST, "  ")) is Stop.NO_SENTENCE
    assert refused(office, Switch(address, Basis.TEST, "x" * 501)) is Stop.TOO_LONG
    assert refused(office, Switch(address, Basis.TEST, SENTENCE, share=0.9)) is Stop.SHARE
    assert refused(office, Switch("0" * 64, Basis.TEST, SENTENCE)) is Stop.NOT_IN_STORE
    with pytest.raises(ModelStops):
        switch_off(office, "spl-1")
    assert stored_settings(office.store).admission_model is None


def test_that_a_model_that_needs_a_table_the_list_lacks_cannot_be_switched_on(office: Office) -> None:
    address = keep_here(office, small_model(tables=("innleggelser", "noe_annet")), made_here=True)
    assert refused(office, Switch(address, Basis.IN_HOUSE, SENTENCE)) is Stop.NOBODY


def test_that_a_model_lies_in_the_store_once_and_can_be_taken_off_the_list(office: Office) -> None:
    address = keep_model(office.store, small_model())
    assert keep_model(office.store, small_model()) == address
    (kept,) = kept_models(office.store)
    assert (kept.name, kept.fault, kept.beats) == ("liten", None, True)
    forget_model(office.store, address)
    assert kept_models(office.store) == ()
    assert office.store.check() == ()


def test_that_a_model_for_other_features_is_told_and_predicts_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_on(office, small_model())
    from listeoversikt.scores.admission.kept import in_use

    monkeypatch.setattr(in_use, "FEATURE_SET", "et nyere sett")
    settings = stored_settings(office.store)
    assert not predictions_allowed(settings)
    state = model_state(office.store, settings)
    assert state.fault is not None
    assert state.fault.value == "other_features"
    assert not state.predicts
    office.refresh(TODAY)
    assert np.isnan(columns(office)["admission_risk_12m"]).all()


def test_that_the_choice_is_read_as_it_was_written() -> None:
    table = {
        "modell": "a" * 64,
        "navn": "liten",
        "grunnlag": "forskning",
        "begrunnelse": "REK 2026/1.",
        "av": "lege-1",
        "dato": "2026-05-04",
        "andel": 0.07,
        "grense": 0.18,
        "bare_rekkefolge": False,
    }
    choice = read_model_choice(table)
    assert choice is not None
    assert choice.on == dt.date(2026, 5, 4)
    assert model_table(choice) == table
    for key, wrong in (
        *(("modell", "x"), ("navn", ""), ("grunnlag", "penger"), ("begrunnelse", " "), ("dato", "i dag")),
        *(("andel", 0.9), ("grense", 2), ("grense", True), ("bare_rekkefolge", 1), ("av", 3)),
    ):
        with pytest.raises((ValueError, TypeError, KeyError)):
            read_model_choice(table | {key: wrong})
    with pytest.raises(KeyError):
        read_model_choice({**table, "mer": 1})


def test_that_the_parts_of_a_prediction_add_up_to_it_and_the_rule_stands_beside(office: Office) -> None:
    put_on(office, small_model())
    assert office.view is not None
    view = office.view
    patient = view.shown_ids[0]
    found = explain_patient(view.patient_list, patient, view.settings)
    risk = next(one for one in found if one.measure == Measure.ADMISSION_RISK)
    assert risk.value is not None
    total = sum(part.weight for part in risk.parts)
    assert 1 / (1 + np.exp(-total)) == pytest.approx(risk.value, abs=1e-12)
    expected = view.scored.groups.scores.admission_risk_12m[view.position[patient]]
    assert risk.value == pytest.approx(float(expected), abs=1e-12)
    assert risk.parts[0].key == BASE
    assert Measure.ADMISSIONS_BASELINE in risk.parts[0].refers_to


def test_that_a_model_of_ranks_has_reasons_and_no_probability(office: Office) -> None:
    put_on(office, small_model(**DEMONSTRATION), Basis.TEST)
    assert office.view is not None
    found = explain_patient(office.view.patient_list, office.view.shown_ids[0], office.view.settings)
    risk = next(one for one in found if one.measure == Measure.ADMISSION_RISK)
    assert (risk.value, risk.null) == (None, NullReason.RANKS_ONLY)
    assert risk.parts


def test_that_one_patient_and_the_whole_list_are_predicted_alike(office: Office) -> None:
    put_on(office, small_model())
    assert office.view is not None
    settings, whole = office.view.settings, office.view.patient_list
    together = office.view.scored.groups.scores.admission_log_odds
    some = whole.only(np.arange(0, len(whole), 3))
    alone = main_job.score(some, office.view.current.known_day, settings=settings)
    assert np.array_equal(alone.groups.scores.admission_log_odds, together[::3], equal_nan=True)


def test_that_another_cut_off_is_another_setting(office: Office) -> None:
    put_on(office, small_model(), share=0.1)
    one = stored_settings(office.store)
    assert one == stored_settings(office.store)
    choice = one.admission_model
    assert choice is not None
    change_settings(office.store, {"admission_model": model_table(replace(choice, cut_off=0.9))})
    assert stored_settings(office.store) != one
    assert office.is_behind()


def test_that_a_list_is_predicted_once_and_then_remembered(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_on(office, small_model())
    before = columns(office)["admission_risk_12m"]

    def asked(*_: object) -> None:
        raise AssertionError("it was predicted again")

    monkeypatch.setattr("listeoversikt.scores.admission.kept.in_use.feature_matrix", asked)
    office.refresh(TODAY)
    assert np.array_equal(columns(office)["admission_risk_12m"], before)
    assert office.store.check() == ()


def test_that_what_was_remembered_is_not_used_for_another_list(office: Office) -> None:
    put_on(office, small_model())
    assert office.view is not None
    view = office.view
    again = main_job.score(
        view.patient_list.as_of(view.current.known_day - 200),
        view.current.known_day - 200,
        settings=stored_settings(office.store),
    )
    remembering = main_job.score(
        view.patient_list.as_of(view.current.known_day - 200),
        view.current.known_day - 200,
        settings=office.view.settings,
    )
    one, other = again.groups.scores, remembering.groups.scores
    assert np.array_equal(one.admission_log_odds, other.admission_log_odds, equal_nan=True)


def test_that_the_clocks_rest_on_the_rules_alone(office: Office) -> None:
    assert office.view is not None
    before = office.view.scored.discharges
    put_on(office, small_model(), share=0.3)
    after = office.view.scored.discharges
    assert np.array_equal(before.patient, after.patient)
    assert np.array_equal(before.state, after.state)


def test_that_a_workbooks_sheet_tells_which_model_decided_and_no_sentence_or_name(office: Office) -> None:
    put_on(office, small_model())
    settings = stored_settings(office.store)
    told = figure_settings(settings)
    assert told["admission_model"]["navn"] == "liten"
    assert SENTENCE not in str(told)
    assert "lege-1" not in str(told)
    again = settings_told(told, {}).admission_model
    assert again is not None
    assert settings.admission_model is not None
    assert again.cut_off == settings.admission_model.cut_off
