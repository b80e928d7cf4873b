"""A judgement on made-up people, or on another office's list, earns nothing for a model of real people here."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from listeoversikt.operations import model_page as page
from listeoversikt.operations import models
from listeoversikt.operations.columns import score_columns
from listeoversikt.operations.contents import MADE_UP_SYSTEM
from listeoversikt.operations.list_mark import is_other_office, office_mark
from listeoversikt.operations.model_choice import Basis
from listeoversikt.operations.model_earned import Here, is_of_us, standing_here
from listeoversikt.operations.model_in_use import ModelStops, Stop, Switch
from listeoversikt.operations.model_scoring import standing_on
from listeoversikt.operations.model_switch import switch_on
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings
from tests.contract.base_export import base_export
from tests.operations.stores import TODAY, new_store, opened, read_in, written
from tests.operations.test_model_found import a_list
from tests.scores.admission.small_models import small_model

ON = dt.date(2026, 4, 1)
GOOD: dict[str, Any] = {"unseen": True, "verdict": {"beats": True}}
MADE_UP = {**GOOD, "made_up_list": True}
REAL = {**GOOD, "made_up_list": False}
THEIRS = {**REAL, "list": {"people": "x", "office": office_mark("Et annet kontor")}}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    folder = new_store(tmp_path / "lager")
    with opened(folder) as store:
        export = base_export()
        export.meta = {**(export.meta or {}), "journalsystem": "EPJ X", "kontor": "Vårt kontor"}
        read_in(store, written(export, tmp_path))
        change_settings(store, {"team": [{"id": "lege-1", "role": "lege", "leader": True}]})
        found = Office(store, folder)
        found.refresh(TODAY)
        yield found


@pytest.mark.parametrize(
    "told", [GOOD, MADE_UP, THEIRS], ids=["not told", "made-up people", "another office"]
)
def test_that_a_judgement_that_is_not_of_us_earns_a_foreign_model_nothing(
    office: Office, told: dict[str, Any]
) -> None:
    address = page.keep_here(office, small_model(), made_here=False)
    page.keep_judgement(office, address, told, ON)
    assert standing_here(office.store, address) is Here.NOT_JUDGED
    with pytest.raises(ModelStops) as refused:
        switch_on(office, Switch(address, Basis.IN_HOUSE, "Vedtatt.", 0.3), "lege-1", TODAY)
    assert refused.value.reason is Stop.NOT_JUDGED
    switch_on(office, Switch(address, Basis.TEST, "Vedtatt.", 0.3), "lege-1", TODAY)
    office.refresh(TODAY)
    assert office.view is not None
    assert np.isnan(score_columns(office.view.scored.groups)["admission_risk_12m"]).all()
    line = next(one for one in page.models_known(office).lines if one.address == address)
    assert line.judged_elsewhere and line.bases == (Basis.TEST,) and line.sheet is line.training


def test_that_one_of_our_own_people_counts_and_so_does_an_old_one_for_a_model_made_here(
    office: Office,
) -> None:
    theirs = page.keep_here(office, small_model(), made_here=False)
    page.keep_judgement(office, theirs, {**REAL, "list": {"office": office_mark("vårt  KONTOR")}}, ON)
    assert standing_here(office.store, theirs) is Here.EARNED
    ours = page.keep_here(office, small_model(name="vår"), made_here=True)
    page.keep_judgement(office, ours, {**GOOD, "verdict": {"beats": False}}, ON)
    assert standing_here(office.store, ours) is Here.WORSE
    page.keep_judgement(office, ours, {**MADE_UP, "verdict": {"beats": False}}, ON)
    assert standing_here(office.store, ours) is Here.EARNED, "made-up people say nothing of it"


def test_that_a_model_of_made_up_people_is_judged_by_made_up_people() -> None:
    assert is_of_us(MADE_UP, made_up=True) and not is_of_us(MADE_UP, made_up=False)
    assert is_of_us(REAL, made_up=True)


def test_that_where_an_office_is_not_named_the_store_is_one_offices() -> None:
    assert not is_other_office(THEIRS, None)
    assert not is_other_office(REAL, office_mark("Vårt kontor"))
    assert is_other_office(THEIRS, office_mark("Vårt kontor"))


def test_that_a_judgement_in_the_window_tells_which_list_it_is_of(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(models, "evaluate", lambda *_, made_up_list, **__: asked.append(made_up_list) or {})
    assert office.view is not None
    told = page.judge_here(office.view, small_model())
    assert asked == [False]
    assert told["list"]["office"] == office_mark("Vårt kontor")
    assert MADE_UP_SYSTEM != "EPJ X"


@pytest.mark.parametrize(
    ("made_up_list", "here"), [(True, Here.NOT_JUDGED), (None, Here.NOT_JUDGED), (False, Here.EARNED)]
)
def test_that_a_judgements_file_of_made_up_people_earns_nothing_on_the_command_line(
    made_up_list: bool | None, here: Here
) -> None:
    files, patient_list = small_model(), a_list()
    told = json.loads(
        json.dumps({**GOOD, "sha256": files.document.sha256, "list": {"office": office_mark("K")}})
    )
    told |= {} if made_up_list is None else {"made_up_list": made_up_list}
    assert standing_on(files, patient_list, "K", told) is here
