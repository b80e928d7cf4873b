"""One bad model in the store keeps nobody from the page *Modeller*, from deleting it, or from switching off."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from listeoversikt.operations import model_page as page
from listeoversikt.operations.model_choice import Basis
from listeoversikt.operations.model_in_use import Switch, kept_models, model_at
from listeoversikt.operations.model_switch import switch_off, switch_on
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.scores.admission.kept.model_document import ModelDocument, checksum
from listeoversikt.scores.admission.kept.model_file import ModelFiles, packed
from listeoversikt.store.repository import Store
from tests.operations.judged_models import judged_model
from tests.operations.stores import TODAY
from tests.scores.admission.small_models import small_model


@pytest.fixture
def office(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr(page, "shipped_files", lambda: None)
    change_settings(store, {"team": [{"id": "lege-1", "role": "lege", "leader": True}]})
    office = Office(store, folder)
    office.refresh(TODAY)
    return office


def odd_model() -> ModelFiles:
    """As an earlier version would have taken it: sealed, with a summary that can't be shown and a name that's none."""
    told = json.loads(judged_model().files()["model.json"])
    told["training"]["held_out"]["act_on_all"]["thresholds"][0] = {}
    told["name"] = "=1\u202e+1"
    document = msgspec.convert(told, type=ModelDocument)
    return ModelFiles(msgspec.structs.replace(document, sha256=checksum(document)))


def test_that_a_bad_model_is_told_as_broken_beside_the_others_and_can_be_deleted(office: Office) -> None:
    good = page.keep_here(office, small_model(), made_here=True)
    odd = odd_model()
    told = {"name": odd.document.name, "outcome": "innleggelse", "checksum": odd.document.sha256}
    office.store.keep_content(packed(odd), "model_kept", told)
    lines = {one.fault: one for one in page.models_known(office).lines}
    assert set(lines) == {"", "broken"} and lines["broken"].bases == ()
    assert lines["broken"].name == "1+1"
    switch_on(office, Switch(good, Basis.TEST, "Vedtatt.", 0.3), "lege-1", TODAY)
    office.refresh(TODAY)
    switch_off(office, "lege-1")
    office.refresh(TODAY)
    address = lines["broken"].address
    assert page.forget_here(office, address) is None
    assert [one.address for one in page.models_known(office).lines] == [good]
    assert page.take_back(office, address) == address
    assert len(page.models_known(office).lines) == 2


def test_that_what_reading_let_through_and_showing_does_not_is_broken_too(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.keep_here(office, small_model(), made_here=True)

    def fails(_: object) -> None:
        raise TypeError

    monkeypatch.setattr(page, "_with_document", lambda line, files: fails(files))
    assert [one.fault for one in page.models_known(office).lines] == ["broken"]


def test_that_a_deleted_model_comes_back_as_it_was(office: Office) -> None:
    address = page.keep_here(office, small_model(), made_here=True)
    page.forget_here(office, address)
    assert kept_models(office.store) == ()
    page.take_back(office, address)
    (kept,) = kept_models(office.store)
    assert kept.address == address and model_at(office.store, address).document.name == "liten"
