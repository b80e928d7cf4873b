"""A model from elsewhere gives places in the order alone, on whatever ground, until it's judged on this office's list."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from listeoversikt.operations import model_page as page
from listeoversikt.operations.choices import undo_in_office
from listeoversikt.operations.columns import score_columns
from listeoversikt.operations.model_choice import Basis
from listeoversikt.operations.model_earned import Here, judged_so, standing_here
from listeoversikt.operations.model_in_use import ModelStops, Stop, Switch, ranks_only
from listeoversikt.operations.model_switch import switch_off, switch_on, switch_on_readmission
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.store.repository import Store
from tests.operations.readmission_models import readmission_model
from tests.operations.stores import TODAY
from tests.scores.admission.small_models import small_model

SENTENCE = "Vedtatt på legemøtet."
REAL: dict[str, Any] = {"made_up_list": False}
GOOD: dict[str, Any] = {**REAL, "unseen": True, "verdict": {"beats": True}}
POOR: dict[str, Any] = {**REAL, "unseen": True, "verdict": {"beats": False}}
SEEN: dict[str, Any] = {**REAL, "unseen": False, "verdict": {"beats": True}}
LATER = dt.date(2026, 4, 1)


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    change_settings(store, {"team": [{"id": "lege-1", "role": "lege", "leader": True}]})
    found = Office(store, folder)
    found.refresh(TODAY)
    return found


def put_on(office: Office, address: str, basis: Basis = Basis.TEST, share: float = 0.3) -> Any:
    done = switch_on(office, Switch(address, basis, SENTENCE, share), "lege-1", TODAY)
    office.refresh(TODAY)
    return done


def columns(office: Office) -> dict[str, Any]:
    assert office.view is not None
    return score_columns(office.view.scored.groups)


def gives_ranks(office: Office) -> bool:
    """Whether ranks stand alone; a probability and a rank never stand together."""
    found = columns(office)
    alone = "admission_rank" in found
    assert np.isnan(found["admission_risk_12m"]).all() == alone
    return alone


def test_that_a_model_from_elsewhere_gives_ranks_on_a_test_and_moves_no_band(office: Office) -> None:
    band = columns(office)["risk_band"]
    put_on(office, page.keep_here(office, small_model(), made_here=False))
    assert gives_ranks(office)
    assert columns(office)["risk_band"] == band
    assert columns(office)["target_groups"] is not None
    assert office.view is not None and office.view.settings.admission_model is not None
    assert office.view.settings.admission_model.ranks_only


def test_that_one_made_here_gives_a_probability(office: Office) -> None:
    band = columns(office)["risk_band"]
    put_on(office, page.keep_here(office, small_model(), made_here=True))
    assert not gives_ranks(office)
    assert columns(office)["risk_band"] != band


@pytest.mark.parametrize("basis", [Basis.IN_HOUSE, Basis.RESEARCH])
@pytest.mark.parametrize(
    ("told", "stop"), [(None, Stop.NOT_JUDGED), (SEEN, Stop.NOT_JUDGED), (POOR, Stop.NOT_BETTER)]
)
def test_that_it_is_not_switched_on_in_earnest_before_it_was_better_here(
    office: Office, told: dict[str, Any] | None, stop: Stop, basis: Basis
) -> None:
    address = page.keep_here(office, small_model(), made_here=False)
    if told is not None:
        page.keep_judgement(office, address, told, LATER)
    with pytest.raises(ModelStops) as refused:
        put_on(office, address, basis)
    assert refused.value.reason is stop


@pytest.mark.parametrize(("told", "ranks"), [(GOOD, False), (POOR, True), (SEEN, True)])
def test_that_only_a_judgement_here_of_the_unseen_and_better_gives_a_probability(
    office: Office, told: dict[str, Any], ranks: bool
) -> None:
    address = page.keep_here(office, small_model(), made_here=False)
    page.keep_judgement(office, address, told, LATER)
    put_on(office, address)
    assert gives_ranks(office) is ranks


def test_that_a_judgement_that_says_no_takes_the_probability_away_from_what_is_in_use(office: Office) -> None:
    address = page.keep_here(office, small_model(), made_here=True)
    put_on(office, address)
    page.keep_judgement(office, address, SEEN, LATER)
    assert page.caught_up(office, TODAY) is None, "nothing was learnt of it, so nothing is worked out anew"
    page.keep_judgement(office, address, POOR, LATER)
    view = page.caught_up(office, TODAY)
    assert view is not None and view is office.view
    assert gives_ranks(office)
    assert page.caught_up(office, TODAY) is None


def test_that_a_choice_made_before_the_judgement_keeps_to_ranks_until_it_is_made_anew(office: Office) -> None:
    address = page.keep_here(office, small_model(), made_here=False)
    put_on(office, address)
    page.keep_judgement(office, address, GOOD, LATER)
    office.refresh(TODAY)
    assert gives_ranks(office)
    switch_off(office, "lege-1")
    done = put_on(office, address)
    assert not gives_ranks(office)
    undo_in_office(office, done, who="lege-1")
    office.refresh(TODAY)
    assert "admission_rank" not in columns(office)
    assert np.isnan(columns(office)["admission_risk_12m"]).all()


def test_that_one_who_does_not_lead_undoes_no_switch(office: Office) -> None:
    put_on(office, page.keep_here(office, small_model(), made_here=True))
    off = switch_off(office, "lege-1")
    for who in ("spl-1", None):
        with pytest.raises(ModelStops) as refused:
            undo_in_office(office, off, who=who)
        assert refused.value.reason is Stop.LEADER_ONLY
    office.refresh(TODAY)
    assert office.view is not None and office.view.settings.admission_model is None
    undo_in_office(office, off, who="lege-1")
    office.refresh(TODAY)
    assert office.view.settings.admission_model is not None


@pytest.mark.parametrize("here", [True, False])
def test_that_a_readmission_model_from_elsewhere_gives_ranks_too(office: Office, here: bool) -> None:
    address = page.keep_here(office, readmission_model(), made_here=here)
    switch_on_readmission(office, address, Basis.TEST, SENTENCE, "lege-1", TODAY)
    office.refresh(TODAY)
    assert office.view is not None and office.view.settings.readmission is not None
    assert office.view.settings.readmission.ranks_only is not here
    if not here:
        with pytest.raises(ModelStops) as refused:
            switch_on_readmission(office, address, Basis.IN_HOUSE, SENTENCE, "lege-1", TODAY)
        assert refused.value.reason is Stop.NOT_JUDGED


def test_that_the_newest_judgement_of_the_unseen_decides(office: Office) -> None:
    address = page.keep_here(office, small_model(), made_here=False)
    assert standing_here(office.store, address) is Here.NOT_JUDGED
    for told, here in ((POOR, Here.WORSE), (GOOD, Here.EARNED), (SEEN, Here.NOT_JUDGED)):
        page.keep_judgement(office, address, told, LATER)
        assert standing_here(office.store, address) is here


@pytest.mark.parametrize(
    "told", [{}, {"unseen": 1, "verdict": {"beats": True}}, {"verdict": {"beats": True}}]
)
def test_that_a_judgement_that_does_not_say_that_it_is_of_the_unseen_says_nothing(
    told: dict[str, Any],
) -> None:
    assert judged_so(told) is Here.NOT_JUDGED
    assert judged_so({"unseen": True, "verdict": "ja"}) is Here.WORSE


@pytest.mark.parametrize("here", list(Here))
@pytest.mark.parametrize("made_up_list", [True, False])
def test_that_a_demonstration_never_and_a_model_of_made_up_people_only_on_such_a_list(
    here: Here, made_up_list: bool
) -> None:
    shipped = small_model(demonstration=True, made_up=True)
    assert ranks_only(shipped, here, made_up_list=made_up_list)
    made_up = small_model(made_up=True)
    expected = not made_up_list or here is Here.WORSE
    assert ranks_only(made_up, here, made_up_list=made_up_list) is expected
