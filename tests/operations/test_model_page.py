"""The models of an office: kept, judged, switched on with what was earned here, taken away, and files."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from listeoversikt.operations import model_page as page
from listeoversikt.operations import models
from listeoversikt.operations.model_choice import Basis
from listeoversikt.operations.model_in_use import ModelStops, Stop, Switch
from listeoversikt.operations.model_line import ModelLine
from listeoversikt.operations.office import Office
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.kept.model_refusals import ModelRefused
from listeoversikt.scores.admission.learning.recalibration import Update
from listeoversikt.store.repository import Store
from tests.operations.judged_models import judged_model, training
from tests.operations.readmission_models import readmission_model

TODAY = dt.date(2026, 4, 20)


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    office = Office(store, folder)
    office.refresh(TODAY)
    return office


@pytest.fixture(autouse=True)
def _nothing_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "shipped_files", lambda: None)


def line(office: Office, address: str) -> ModelLine:
    return next(one for one in page.models_known(office).lines if one.address == address)


def judgement(*, good: bool) -> dict[str, object]:
    whole = training(good=good)
    told = {"verdict": whole["verdict"], "index_day": "2025-10-30", "unseen": True, "made_up_list": False}
    return {**whole["held_out"], **told}


def test_that_there_are_no_models_and_nothing_is_on_from_the_start(office: Office) -> None:
    known = page.models_known(office)
    assert known.lines == () and known.choice is None


def test_that_a_model_made_here_may_be_used_in_earnest_and_one_from_a_file_not_yet(office: Office) -> None:
    mine = page.keep_here(office, judged_model("vår"), made_here=True)
    theirs = page.keep_here(office, judged_model("deres"), made_here=False)
    assert line(office, mine).bases == tuple(Basis)
    assert line(office, theirs).bases == (Basis.TEST,)
    assert [one.name for one in page.models_known(office).lines] == ["deres", "vår"]


def test_that_a_fetched_model_is_earned_by_a_judgement_on_the_offices_own_list(office: Office) -> None:
    address = page.keep_here(office, judged_model(), made_here=False)
    page.keep_judgement(office, address, judgement(good=False), dt.date(2026, 3, 31))
    assert line(office, address).bases == (Basis.TEST,)
    assert not line(office, address).sheet.passed
    with pytest.raises(ModelStops) as refused:
        page.switch_on_here(office, Switch(address, Basis.IN_HOUSE, "Vedtatt."), "lege-1", TODAY)
    assert refused.value.reason is Stop.NOT_BETTER
    page.keep_judgement(office, address, judgement(good=True), dt.date(2026, 4, 1))
    assert line(office, address).bases == tuple(Basis)
    assert line(office, address).judged_on == dt.date(2026, 4, 1)


def fitted(update: str = "intercept") -> ModelFiles:
    return judged_model("tilpasset", training={**training(), "recalibrated": {"update": update}})


@pytest.mark.parametrize("here", [True, False])
def test_that_a_fitted_model_is_of_here_only_if_what_it_was_fitted_from_is(
    office: Office, here: bool
) -> None:
    source = page.keep_here(office, judged_model(), made_here=here)
    page.keep_judgement(office, source, judgement(good=True), dt.date(2026, 4, 1))
    address = page.keep_fitted(office, fitted(), source)
    assert line(office, address).here is here and line(office, address).fitted == "intercept"
    assert line(office, address).bases == (tuple(Basis) if here else (Basis.TEST,))
    again = page.keep_fitted(office, judged_model("to ganger"), address)
    assert line(office, again).here is here


def test_that_a_foreign_model_that_was_fitted_is_earned_by_a_judgement_of_its_own(office: Office) -> None:
    source = page.keep_here(office, judged_model(), made_here=False)
    address = page.keep_fitted(office, fitted(), source)
    with pytest.raises(ModelStops) as refused:
        page.switch_on_here(office, Switch(address, Basis.RESEARCH, "Søknad 12."), "lege-1", TODAY)
    assert refused.value.reason is Stop.NOT_JUDGED
    page.keep_judgement(office, address, judgement(good=False), dt.date(2026, 4, 1))
    assert line(office, address).bases == (Basis.TEST,)
    page.keep_judgement(office, address, judgement(good=True), dt.date(2026, 4, 2))
    assert line(office, address).bases == tuple(Basis)


def test_that_a_calibration_left_as_it_was_isnt_called_fitted(office: Office) -> None:
    address = page.keep_here(office, fitted("kept"), made_here=False)
    assert line(office, address).fitted == ""


@pytest.mark.parametrize("update", list(Update))
def test_that_a_fit_gives_a_model_only_where_it_changed_something(
    office: Office, monkeypatch: pytest.MonkeyPatch, update: Update
) -> None:
    files = judged_model()
    monkeypatch.setattr(models, "recalibrate", lambda *args, **named: (files, {"update": update.value}))
    assert office.view is not None
    assert page.fit_here(office.view, files, "ny") is (None if update is Update.KEPT else files)


@pytest.mark.parametrize("seen", [{"demonstration": True}, {"made_up": True}])
def test_that_what_has_seen_no_real_patient_is_for_a_test_only(office: Office, seen: dict[str, bool]) -> None:
    address = page.keep_here(office, judged_model(**seen), made_here=True)
    assert line(office, address).bases == (Basis.TEST,)
    with pytest.raises(ModelStops) as refused:
        page.switch_on_here(office, Switch(address, Basis.RESEARCH, "Søknad 12."), "lege-1", TODAY)
    assert refused.value.reason is Stop.MADE_UP


def test_that_a_readmission_model_is_switched_on_beside_the_one_of_admissions(office: Office) -> None:
    address = page.keep_here(office, readmission_model(training=asked_against_lace()), made_here=True)
    assert line(office, address).bases == tuple(Basis)
    page.switch_on_here(office, Switch(address, Basis.TEST, "Prøve."), "lege-1", TODAY)
    known = page.models_known(office)
    assert known.choice is None
    choice, fault = known.choice_for(line(office, address))
    assert (choice is not None and choice.address, fault) == (address, "")
    assert line(office, address).in_use
    with pytest.raises(page.ModelInUseStays):
        page.forget_here(office, address)


def test_that_a_model_in_use_isnt_deleted_and_another_comes_back_when_undone(office: Office) -> None:
    address = page.keep_here(office, judged_model(), made_here=True)
    page.switch_on_here(office, Switch(address, Basis.TEST, "Prøve."), "lege-1", TODAY)
    office.refresh(TODAY)
    assert line(office, address).in_use
    with pytest.raises(page.ModelInUseStays):
        page.forget_here(office, address)
    other = page.keep_here(office, judged_model("annen"), made_here=True)
    files = page.forget_here(office, other)
    assert len(page.models_known(office).lines) == 1
    assert page.keep_here(office, files, made_here=False) == other
    assert line(office, other).here, "who made it is remembered"


def test_that_the_shipped_demonstration_stands_last_and_is_taken_in_when_its_used(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = judged_model("demonstrasjon", demonstration=True, made_up=True)
    monkeypatch.setattr(page, "shipped_files", lambda: shipped)
    mine = page.keep_here(office, judged_model(), made_here=True)
    lines = page.models_known(office).lines
    assert [one.shipped for one in lines] == [False, True] and lines[0].address == mine
    page.switch_on_here(office, Switch(lines[1].address, Basis.TEST, "Prøve."), "lege-1", TODAY)
    office.refresh(TODAY)
    after = line(office, lines[1].address)
    assert after.in_use and not after.shipped
    assert len(page.models_known(office).lines) == 2


def test_that_files_go_out_and_in_again_unchanged_and_a_foreign_folder_stays(
    office: Office, tmp_path: Path
) -> None:
    address = page.keep_here(office, judged_model(), made_here=True)
    assert page.write_files(office, address, tmp_path / "ut") == "ut"
    assert {"modellkort.md", "model_card.md", "model.json"} <= {
        one.name for one in (tmp_path / "ut").iterdir()
    }
    read: ModelFiles = page.read_files(tmp_path / "ut" / "model.json")
    assert page.address_of(read) == address
    foreign = tmp_path / "annet"
    foreign.mkdir()
    (foreign / "brev.txt").write_text("hei")
    with pytest.raises(page.FolderInUse):
        page.write_files(office, address, foreign)
    assert [one.name for one in foreign.iterdir()] == ["brev.txt"]


def test_that_a_tampered_file_is_refused_and_nothing_is_kept(office: Office, tmp_path: Path) -> None:
    address = page.keep_here(office, judged_model(), made_here=True)
    page.write_files(office, address, tmp_path / "ut")
    document = tmp_path / "ut" / "model.json"
    document.write_text(document.read_text().replace('"made_up": false', '"made_up": true'))
    with pytest.raises(ModelRefused):
        page.read_files(document)
    assert len(page.models_known(office).lines) == 1


def test_that_the_card_is_there_in_both_languages(office: Office) -> None:
    address = page.keep_here(office, judged_model(), made_here=True)
    assert "Modellkort" in page.card_text(office, address, "nb")
    assert "Model card" in page.card_text(office, address, "en")


def asked_against_lace() -> dict[str, object]:
    whole = training()
    lace = {"reason": "better", "refuses": False, "baseline": "lace", "figure": None}
    return {**whole, "verdict": {**whole["verdict"], "grounds": [*whole["verdict"]["grounds"], lace]}}


def test_that_a_readmission_model_that_was_not_asked_against_lace_is_for_a_test_only(office: Office) -> None:
    old = page.keep_here(office, readmission_model(name="før", training=training()), made_here=True)
    new = page.keep_here(office, readmission_model(name="nå", training=asked_against_lace()), made_here=True)
    assert line(office, old).bases == (Basis.TEST,)
    assert line(office, new).bases == tuple(Basis)


@pytest.mark.parametrize("per_list", [True, False])
def test_that_lists_are_divided_where_the_office_has_switched_that_on(
    office: Office, monkeypatch: pytest.MonkeyPatch, per_list: bool
) -> None:
    view = office.view
    assert view is not None
    view = replace(view, settings=replace(view.settings, per_list=per_list))
    asked: list[bool] = []
    monkeypatch.setattr(models, "train", lambda patient_list, wanted, **_: asked.append(wanted.per_list))
    monkeypatch.setattr(models, "evaluate", lambda *_, per_list, **__: asked.append(per_list) or {})
    page.train_here(view, models.Wanted())
    page.judge_here(view, judged_model())
    assert asked == [per_list, per_list]
