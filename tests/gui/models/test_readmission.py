"""Readmission on the page *Modeller*: the formulas are switched on without a model, a trained model by its own choice."""

from __future__ import annotations

from PySide6.QtTest import QTest

from listeoversikt.gui.pages.models.dialogs import SwitchDialog
from listeoversikt.gui.pages.models.list_pane import RULE
from listeoversikt.operations import model_page as deeds
from listeoversikt.operations.model_choice import Basis
from listeoversikt.operations.settings import Settings
from tests.gui.models.conftest import Bench, Key, Modifier
from tests.operations.readmission_models import readmission_model


def settings(bench: Bench) -> Settings:
    view = bench.window.desk.view
    assert view is not None
    return view.settings


def say(bench: Bench, sentence: str) -> None:
    dialog = bench.page.dialog
    assert isinstance(dialog, SwitchDialog)
    bench.qtbot.waitUntil(dialog.isActiveWindow)
    assert not dialog.share_field.isVisible()
    QTest.keyClicks(dialog.sentence, sentence)
    QTest.keyClick(dialog.sentence, Key.Key_Return, Modifier.ControlModifier)
    bench.settled()


def show_rule(bench: Bench) -> None:
    bench.page._choose(RULE)
    bench.page.show_in_hand()
    bench.settled()


def test_that_the_formulas_are_switched_on_with_a_ground_and_no_model_and_off_again(bench: Bench) -> None:
    show_rule(bench)
    card = bench.page.sheet.formulas
    assert card is not None
    assert "Av." in bench.words(card)
    bench.press(card.button)
    say(bench, "Vedtatt på legemøtet.")
    ground = settings(bench).predictive_scores
    assert ground is not None
    assert (ground.by, ground.sentence) == ("lege-1", "Vedtatt på legemøtet.")
    assert settings(bench).admission_model is None
    show_rule(bench)
    card = bench.page.sheet.formulas
    assert card is not None
    assert "«Vedtatt på legemøtet.»" in bench.words(card)
    bench.press(card.button)
    bench.settled()
    assert settings(bench).predictive_scores is None


def test_that_who_does_not_lead_is_told_so(bench: Bench) -> None:
    bench.lead("spl-1")
    show_rule(bench)
    card = bench.page.sheet.formulas
    assert card is not None
    assert not card.button.isEnabled()
    assert "Bare en leder slår dette på eller av." in bench.words(card)


def test_that_a_readmission_model_is_switched_on_and_off_beside_the_rest(bench: Bench) -> None:
    files, found = readmission_model(made_up=True), list[str]()
    bench.window.desk.work(lambda office, *_: deeds.keep_here(office, files, made_here=True), found.append)
    bench.qtbot.waitUntil(lambda: bool(found), timeout=10_000)
    bench.page.doing.changed.emit(found[0])
    bench.settled()
    assert bench.page.sheet.switch is not None
    bench.press(bench.page.sheet.switch.on_button)
    say(bench, "Prøves.")
    choice = settings(bench).readmission_model
    assert choice is not None
    assert (choice.name, choice.ground.basis) == ("gjen", Basis.TEST)
    assert settings(bench).readmission is not None
    assert "Vises ved utskrivninger. Ikke CE-merket." in bench.words(bench.page.sheet.switch)
    assert bench.page.sheet.switch is not None
    bench.press(bench.page.sheet.switch.off_button)
    bench.settled()
    assert settings(bench).readmission_model is None
