"""Who the model finds and is new to the office, on Oversikt: a line that opens the list, only with a model."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.overview import OverviewPage
from listeoversikt.operations.model_why import ModelTold
from listeoversikt.operations.overview import Overview
from listeoversikt.operations.overview_model import ModelDuty
from tests.gui.overview.conftest import TODAY, StillDesk, people
from tests.operations.overview_views import view_of

REAL = ModelTold("innleggelse-2026", ranks_only=False, seen_real=True)
DEMONSTRATION = ModelTold("demonstrasjon", ranks_only=True, seen_real=False)


@pytest.fixture
def page(qtbot: QtBot) -> OverviewPage:
    made: Any = OverviewPage
    found = made(StillDesk(view_of(people(), TODAY)))
    qtbot.addWidget(found)
    found.resize(1240, 820)
    found.show()
    found.refresh(found.desk.view)
    assert isinstance(found, OverviewPage)
    return found


def with_model(
    page: OverviewPage, told: ModelTold = REAL, patients: int = 30, new: int = 4, not_told: int = 0
) -> None:
    found = page._found
    assert isinstance(found, Overview)
    page._show(replace(found, model=ModelDuty(told, patients, new, not_told)))


def rules(page: OverviewPage) -> str:
    return page.body.rules.text.text().replace("\u00a0", " ")


def test_that_there_is_no_line_without_a_model(page: OverviewPage) -> None:
    assert not page.body.new.isVisible()
    assert "Ingen modell er i bruk." in rules(page)


def test_that_the_line_opens_those_who_are_new_in_the_list(page: OverviewPage, qtbot: QtBot) -> None:
    with_model(page)
    row = page.body.new
    assert row.isVisible()
    assert row.accessibleName() == "Funnet av modellen, nye for oss: 4"
    with qtbot.waitSignal(page.go) as gone:
        row.click()
    assert gone.args == [Target("the_list", filters={"model": ("new",)})]


def test_that_nobody_new_is_a_zero_that_opens_nothing(page: OverviewPage) -> None:
    with_model(page, new=0)
    assert page.body.new.isVisible() and not page.body.new.isEnabled()


def test_that_what_cannot_be_told_is_no_zero(page: OverviewPage) -> None:
    with_model(page, new=0, not_told=30)
    assert not page.body.new.isVisible()
    assert "Nye for oss: kan ikke sies for 30." in rules(page)


def test_that_the_bands_say_what_they_rest_on(page: OverviewPage) -> None:
    with_model(page)
    assert "«I risikosonen» bygger på modellen, de andre båndene på faste regler." in rules(page)
    assert "Modell innleggelse-2026. Ikke CE-merket." in rules(page)
    assert "Ingen modell er i bruk" not in rules(page)
    with_model(page, DEMONSTRATION)
    assert "Båndene bygger på faste regler, ikke på modellen." in rules(page)
    assert "Har ikke sett ekte pasienter. Ikke CE-merket." in rules(page)
