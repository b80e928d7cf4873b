"""The readmission formulas and a readmission model: each switched on by a leader with a ground, and by its own choice."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.operations.choices import undo_in_office
from listeoversikt.operations.discharge_rows import discharge_rows
from listeoversikt.operations.model_choice import (
    Basis,
    Ground,
    ground_table,
    predictions_allowed,
    read_ground,
    read_readmission_choice,
)
from listeoversikt.operations.model_in_use import ModelStops, Stop, keep_model, kept_models
from listeoversikt.operations.model_page import keep_here
from listeoversikt.operations.model_switch import (
    switch_off_readmission,
    switch_off_scores,
    switch_on_readmission,
    switch_on_scores,
)
from listeoversikt.operations.model_why import RiskWhy
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings, stored_raw
from listeoversikt.operations.readmission import readmission_of
from listeoversikt.operations.readmission_reading import load_models, reading_of
from listeoversikt.scores.admission.kept import readmission_in_use
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.store.repository import Store
from tests.operations.readmission_models import readmission_model
from tests.operations.stores import TODAY
from tests.scores.admission.small_models import small_model

SENTENCE = "Vedtatt på legemøtet."
TEAM = [{"id": "lege-1", "role": "lege", "leader": True}, {"id": "spl-1", "role": "sykepleier"}]


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    change_settings(store, {"team": TEAM})
    found = Office(store, folder)
    found.refresh(TODAY)
    return found


def put_on(office: Office, files: ModelFiles, basis: Basis = Basis.IN_HOUSE) -> Any:
    address = keep_here(office, files, made_here=True)
    return switch_on_readmission(office, address, basis, SENTENCE, "lege-1", TODAY)


def refused(office: Office, files: ModelFiles, basis: Basis) -> Stop:
    with pytest.raises(ModelStops) as stop:
        put_on(office, files, basis)
    return stop.value.reason


def readings(office: Office) -> list[RiskWhy]:
    assert office.view is not None
    found = [reading_of(office.view, line) for line in discharge_rows(office.view).lines]
    return [one for one in found if one is not None]


def test_that_a_leader_switches_the_formulas_on_with_a_ground_and_no_model(office: Office) -> None:
    view = office.view
    assert view is not None
    (line, *_) = discharge_rows(view).lines
    assert readmission_of(view, line) is None
    done = switch_on_scores(office, Basis.TEST, SENTENCE, "lege-1", TODAY)
    view = office.view
    assert view is not None
    ground = view.settings.predictive_scores
    assert ground == Ground(Basis.TEST, SENTENCE, "lege-1", TODAY)
    assert view.settings.admission_model is None
    assert readmission_of(view, line) is not None
    assert not done.counts_anew
    undo_in_office(office, done, who="lege-1")
    assert readmission_of(office.view, line) is None  # type: ignore[arg-type]
    switch_on_scores(office, Basis.RESEARCH, SENTENCE, "lege-1", TODAY)
    switch_off_scores(office, "lege-1")
    assert "predictive_scores" not in stored_raw(office.store)


def test_that_only_a_leader_switches_them_and_says_why(office: Office) -> None:
    for said, who, reason in (
        (SENTENCE, "spl-1", Stop.LEADER_ONLY),
        (" ", "lege-1", Stop.NO_SENTENCE),
        ("x" * 501, "lege-1", Stop.TOO_LONG),
    ):
        with pytest.raises(ModelStops) as stop:
            switch_on_scores(office, Basis.TEST, said, who, TODAY)
        assert stop.value.reason is reason
    with pytest.raises(ModelStops):
        switch_off_scores(office, "spl-1")
    assert "predictive_scores" not in stored_raw(office.store)


def test_that_a_readmission_model_is_switched_on_by_its_own_choice_and_undone(office: Office) -> None:
    assert readings(office) == []
    done = put_on(office, readmission_model())
    assert office.view is not None
    settings = office.view.settings
    assert settings.readmission_model is not None
    assert (settings.readmission_model.name, settings.readmission_model.ranks_only) == ("gjen", False)
    assert settings.admission_model is None
    assert predictions_allowed(settings)
    found = [one for one in readings(office) if one.standing is not None]
    assert found
    for one in found:
        assert one.standing is not None
        assert one.standing.probability is not None
        assert 0 < one.standing.probability < 1
        assert one.events == 600
        assert one.groups
        assert one.base + sum(group.adds for group in one.groups) == pytest.approx(one.standing.log_odds)
        assert 1 <= one.standing.rank <= one.standing.of
        opened = {feature.name: feature for group in one.groups for feature in group.features}
        assert opened["stay_days"].rows or not opened["stay_days"].value
        assert all(feature.value for feature in opened.values() if feature.rows)
    undo_in_office(office, done, who="lege-1")
    assert readings(office) == []
    put_on(office, readmission_model())
    switch_off_readmission(office, "lege-1")
    assert not predictions_allowed(office.view.settings)


@pytest.mark.parametrize(
    "changes",
    [
        {"made_up": True},
        {"demonstration": True, "made_up": True},
        {"training": {"verdict": {"beats": False}}},
    ],
    ids=["made up", "demo", "weak"],
)
def test_that_one_that_has_not_earned_it_is_for_a_test_and_gives_ranks(
    changes: dict[str, Any], office: Office
) -> None:
    files = readmission_model(**changes)
    for basis in (Basis.IN_HOUSE, Basis.RESEARCH):
        assert refused(office, files, basis) in (Stop.MADE_UP, Stop.NOT_BETTER)
    put_on(office, files, Basis.TEST)
    for one in readings(office):
        assert one.ranks_only
        assert one.standing is None or one.standing.probability is None


def test_that_a_model_of_admissions_is_no_readmission_model_and_the_other_way_round(office: Office) -> None:
    assert refused(office, small_model(), Basis.TEST) is Stop.OTHER_OUTCOME
    keep_model(office.store, readmission_model())
    assert all(kept.fault is None for kept in kept_models(office.store))


def test_that_a_model_that_needs_a_table_the_list_lacks_is_refused(office: Office) -> None:
    assert refused(office, readmission_model(tables=("noe_annet",)), Basis.TEST) is Stop.NO_DISCHARGES


def test_that_a_choice_that_cannot_be_understood_is_refused() -> None:
    told = ground_table(Ground(Basis.TEST, SENTENCE, "lege-1", dt.date(2026, 3, 31)))
    assert told is not None
    assert read_ground(told) is not None
    assert read_ground(None) is None
    for wrong in ({"grunnlag": "salg"}, {"begrunnelse": " "}, {"dato": "i går"}, {"av": 3}, {"mer": 1}):
        with pytest.raises((KeyError, ValueError, TypeError)):
            read_ground({**told, **wrong})
    model = {**told, "modell": "a" * 64, "navn": "gjen", "bare_rekkefolge": True}
    assert read_readmission_choice(model) is not None
    for changed in ({"modell": "b"}, {"bare_rekkefolge": 1}, {"navn": ""}):
        with pytest.raises((KeyError, ValueError, TypeError)):
            read_readmission_choice({**model, **changed})


def test_that_what_predicts_is_loaded_ahead_where_a_model_is_in_use(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_on(office, readmission_model())
    view = office.view
    assert view is not None
    load_models(view)

    def again(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(readmission_in_use, "discharge_matrix", again)
    assert readings(office)
