"""Why a model says what it says: exact parts in a nurse's groups, the rows behind, and the place among the others."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import numpy as np
import pytest

from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.main_job import read
from listeoversikt.operations.model_importance import model_importance
from listeoversikt.operations.model_moves import Mover
from listeoversikt.operations.model_why import RiskWhy, Strength, strength
from listeoversikt.operations.office import View
from listeoversikt.operations.patient import patient_card
from listeoversikt.operations.patient_moves import moves
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import FEATURES, FeatureGroup
from tests.lists import T, back, patient_list, person, stay
from tests.operations.model_offices import model_view
from tests.operations.views import view_of

DATE = dt.date(2026, 3, 31)
LONG = "2015-01-01"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> PatientList:
    folder = tmp_path_factory.mktemp("why") / "uttrekk"
    write_made_up_export(patients=400, seed=3, out=folder, years=3, as_of=DATE)
    return read(folder, today=DATE).patient_list


@pytest.fixture(scope="module", params=["lightgbm", "logistic"])
def view(request: pytest.FixtureRequest, whole: PatientList) -> View:
    return model_view(whole, learner=request.param)


@pytest.fixture(scope="module")
def ranked(whole: PatientList) -> View:
    """A model that gives ranks alone."""
    return model_view(whole, ranks_only=True)


def some(view: View, count: int = 12) -> list[str]:
    return list(view.shown_ids[:: max(len(view.shown_ids) // count, 1)])


FOUND: dict[tuple[int, str], tuple[View, RiskWhy]] = {}
"""Several tests look at the same patients; the view is kept along with it, so that its number stays its own."""


def why(view: View, patient_id: str) -> RiskWhy:
    if (id(view), patient_id) not in FOUND:
        found = patient_card(view, patient_id).risk
        assert found is not None
        FOUND[id(view), patient_id] = view, found
    return FOUND[id(view), patient_id][1]


def test_that_base_and_groups_add_up_to_the_log_odds_that_the_list_was_scored_with(view: View) -> None:
    for patient_id in some(view):
        found = why(view, patient_id)
        assert found.standing is not None
        own = float(view.scored.groups.scores.admission_log_odds[view.position[patient_id]])
        assert found.base + math.fsum(group.adds for group in found.groups) == pytest.approx(own, abs=1e-6)
        for group in found.groups:
            assert group.adds == pytest.approx(math.fsum(one.adds for one in group.features), abs=1e-9)
        assert 1 / (1 + math.exp(-own)) == pytest.approx(found.standing.probability)


def test_that_every_feature_stands_in_its_own_group_once_and_the_strongest_comes_first(view: View) -> None:
    found = why(view, some(view)[0])
    told = [(group.key, one.name) for group in found.groups for one in group.features]
    assert sorted(told) == sorted((feature.group.value, feature.name) for feature in FEATURES)
    sizes = [abs(group.adds) for group in found.groups]
    assert sizes == sorted(sizes, reverse=True)
    assert {group.key for group in found.groups} == {group.value for group in FeatureGroup}


def test_that_a_rank_is_the_place_among_those_who_are_scored(ranked: View) -> None:
    standings = {one: why(ranked, one).standing for one in ranked.shown_ids[:15]}
    scores, position = ranked.scored.groups.scores, ranked.position
    scored = [position[one] for one in ranked.shown_ids]
    for patient_id, standing in standings.items():
        assert standing is not None
        own = scores.admission_log_odds[position[patient_id]]
        assert standing.rank == 1 + sum(scores.admission_log_odds[row] > own for row in scored)
        assert standing.of == len(scored)
        assert (standing.probability, standing.low, standing.high) == (None, None, None)
        assert standing.peers is None or standing.peers.probability is None


def test_that_a_probability_stands_with_its_interval_and_the_mean_of_age_and_sex(view: View) -> None:
    scores, ages = view.scored.groups.scores, view.patient_list.age
    sexes = view.patient_list.patients["sex"]
    seen = 0
    for patient_id in some(view):
        row, standing = view.position[patient_id], why(view, patient_id).standing
        assert standing is not None
        assert standing.low is not None and standing.high is not None
        assert 0 <= standing.low <= standing.high <= 1
        if standing.peers is None:
            continue
        seen += 1
        like = view.patient_list.scored & (sexes == sexes[row])
        like &= (ages >= standing.peers.low_age) & (ages <= standing.peers.high_age)
        assert standing.peers.count == like.sum() >= 20
        assert standing.peers.probability == pytest.approx(scores.admission_risk_12m[like].mean())
    assert seen > 5


def test_that_without_a_model_the_card_has_nothing_of_it(whole: PatientList) -> None:
    plain = view_of(whole)
    card = patient_card(plain, plain.shown_ids[0])
    assert (card.risk, card.new_to_us) == (None, None)
    assert model_importance(plain) is None
    assert not plain.list_table.has_model


def test_that_a_missing_table_leaves_features_missing_and_is_named(whole: PatientList) -> None:
    tables = {name: table for name, table in whole.tables.items() if name != "legemidler"}
    view = model_view(replace(whole, tables=tables))
    found = why(view, view.shown_ids[0])
    medicines = next(group for group in found.groups if group.key == "medicines")
    assert medicines.unseen == len(medicines.features)
    assert {one.absent for one in medicines.features} == {("legemidler",)}
    assert all(one.value is None and not one.rows for one in medicines.features)


def test_that_nothing_is_predicted_without_the_table_the_model_was_made_with(whole: PatientList) -> None:
    tables = {name: table for name, table in whole.tables.items() if name != "innleggelser"}
    view = model_view(replace(whole, tables=tables))
    found = why(view, view.shown_ids[0])
    assert found.standing is None
    assert (found.null, found.unseen) == ("missing_table", ("innleggelser",))


@pytest.mark.parametrize(
    ("adds", "word"),
    [
        (0.049, Strength.NONE),
        (-0.05, Strength.LITTLE),
        (0.25, Strength.SOME),
        (-0.75, Strength.MUCH),
    ],
)
def test_that_strength_goes_by_size_alone(adds: float, word: Strength) -> None:
    assert strength(adds) is word


# -- the whole list -------------------------------------------------------------------------------------------


def test_that_what_matters_for_the_list_is_the_mean_size_over_everybody(view: View) -> None:
    found = model_importance(view)
    assert found is not None
    model, scored = view.settings.bands.scores.model, view.patient_list.scored
    assert model is not None
    contributions = model.contributions(view.scored.groups.scores.known)
    by_group = {key: np.abs(own[scored]).mean() for key, own in contributions.by_group().items()}
    assert {one.key: one.mean_size for one in found.groups} == pytest.approx(by_group)
    assert math.fsum(one.share for one in found.groups) == pytest.approx(1)
    assert found.patients + found.left_out == scored.sum()
    strongest = found.features[0]
    place = contributions.names.index(strongest.name)
    assert strongest.mean_size == pytest.approx(np.abs(contributions.values[scored, place]).mean())
    assert model_importance(view) is found


# -- since the extract before ---------------------------------------------------------------------------------


def test_that_what_moved_adds_up_in_groups_and_in_causes(view: View, whole: PatientList) -> None:
    earlier = whole.as_of(int(whole.index_day.max()) - 120)
    moved_somebody = 0
    for patient_id in some(view, 12):
        moved = moves(earlier, view, view.position[patient_id])
        if not moved.known_before:
            continue
        risk = moved.risk
        assert risk is not None and risk.change is not None and risk.movers is not None
        assert math.fsum(group.change for group in risk.groups) == pytest.approx(risk.change, abs=1e-6)
        assert math.fsum(risk.movers.values()) == pytest.approx(risk.change, abs=1e-6)
        standing = why(view, patient_id).standing
        assert standing is not None and risk.now == pytest.approx(standing.probability)
        moved_somebody += abs(risk.change) > 0.01
    assert moved_somebody


def test_that_new_facts_expired_facts_and_age_are_told_apart() -> None:
    people = [person("Kari", 1950), *(person(f"P{number}", 1940 + number) for number in range(30))]
    old = stay("Kari", back(380), back(376), to="hjem")
    new = stay("Kari", back(20), back(15), to="hjem")

    def a_list(day: str, *stays: object) -> PatientList:
        return patient_list(
            day, people, [], contacts=[], medicines=[], stays=list(stays), measurements=[], since=LONG
        )  # type: ignore[arg-type]

    then = back(120)
    gone = moves(a_list(then, old), (view := model_view(a_list(T, old))), view.position["Kari"]).risk
    assert gone is not None and gone.movers is not None and gone.change is not None
    assert gone.movers[Mover.EXPIRED] < -0.1
    assert gone.movers[Mover.NEW_FACTS] == pytest.approx(0, abs=1e-6)
    assert gone.movers[Mover.MISSING_TABLE] == 0
    came = moves(a_list(then), (view := model_view(a_list(T, new))), view.position["Kari"]).risk
    assert came is not None and came.movers is not None
    assert came.movers[Mover.NEW_FACTS] > 0.1
    assert came.groups[0].key == "admissions"


def test_that_a_model_switched_on_after_the_extract_before_is_said(view: View, whole: PatientList) -> None:
    earlier = whole.as_of(int(whole.index_day.max()) - 120)
    risk = moves(earlier, view, view.position[view.shown_ids[0]]).risk
    assert risk is not None and risk.switched_on == dt.date(2026, 3, 2)
    late = whole.as_of(int(whole.index_day.max()) - 5)
    risk = moves(late, view, view.position[view.shown_ids[0]]).risk
    assert risk is not None and risk.switched_on is None
