"""What is done with models: switched with a ground and undone, trained beside the store, files, refusals in a sentence."""

from __future__ import annotations

import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtTest import QTest

from listeoversikt.gui.pages.models.dialogs import CardDialog, FitDialog, SwitchDialog
from listeoversikt.gui.pages.models.train_dialog import TrainDialog
from listeoversikt.gui.pages.models.words import verdict_of
from listeoversikt.operations import model_history, models
from listeoversikt.operations import model_page as deeds
from listeoversikt.operations.model_choice import Basis
from listeoversikt.operations.progress import Stage
from listeoversikt.scores.admission.history.person_periods import NoUsableHistory
from listeoversikt.scores.admission.refusals import NotEnough
from tests.gui.models.conftest import Bench, Key, Modifier, answer
from tests.operations.judged_models import judged_model
from tests.operations.judged_models import training as training_summary


def undo(bench: Bench) -> None:
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow)
    QTest.keyClick(bench.window, Key.Key_Z, Modifier.ControlModifier)
    bench.settled()


def switched_on(bench: Bench) -> str:
    view = bench.window.desk.view
    assert view is not None
    choice = view.settings.admission_model
    return "" if choice is None else choice.name


def switch_on(bench: Bench, sentence: str = "Vedtatt på legemøtet.") -> None:
    assert bench.page.sheet.switch is not None
    bench.press(bench.page.sheet.switch.on_button)
    dialog = bench.page.dialog
    assert isinstance(dialog, SwitchDialog)
    bench.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClicks(dialog.sentence, sentence)
    QTest.keyClick(dialog.sentence, Key.Key_Return, Modifier.ControlModifier)
    bench.settled()


def test_that_a_leader_switches_on_with_a_ground_and_undo_switches_off(bench: Bench) -> None:
    bench.keep()
    switch_on(bench)
    assert switched_on(bench) == "kontorets"
    words = bench.words(bench.page.sheet.switch)
    assert "slått på av lege-1." in words and "«Vedtatt på legemøtet.»" in words
    assert bench.told[-1] == "Prediksjon er slått på"
    undo(bench)
    assert switched_on(bench) == ""
    assert "Av. Alt som bygger på regler" in bench.words(bench.page.sheet.switch)


def test_that_it_is_switched_off_again_and_undo_switches_it_on(bench: Bench) -> None:
    bench.keep()
    switch_on(bench)
    assert bench.page.sheet.switch is not None
    bench.press(bench.page.sheet.switch.off_button)
    bench.settled()
    assert switched_on(bench) == ""
    undo(bench)
    assert switched_on(bench) == "kontorets"


def test_that_without_a_sentence_nothing_is_switched_on(bench: Bench) -> None:
    bench.keep()
    switch_on(bench, "   ")
    dialog = bench.page.dialog
    assert isinstance(dialog, SwitchDialog) and dialog.isVisible()
    assert dialog.sentence_field.error.sentence == "Skriv grunnlaget i én setning."
    assert switched_on(bench) == ""
    dialog.reject()


def test_that_one_who_doesnt_lead_sees_why_the_switch_is_closed(bench: Bench) -> None:
    bench.keep()
    bench.lead("spl-1")
    switch = bench.page.sheet.switch
    assert switch is not None and switch.on_button is not None
    assert not switch.on_button.isEnabled()
    assert "Bare en leder slår en modell på eller av." in bench.words(switch)


def test_that_a_model_that_earned_nothing_is_offered_for_a_test_alone(bench: Bench) -> None:
    bench.keep(good=False)
    assert bench.page.sheet.switch is not None
    bench.press(bench.page.sheet.switch.on_button)
    dialog = bench.page.dialog
    assert isinstance(dialog, SwitchDialog)
    assert [dialog.basis.itemData(place) for place in range(dialog.basis.count())] == [Basis.TEST.value]
    dialog.reject()


def test_that_too_few_events_are_refused_with_the_number_before_anything_runs(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []
    monkeypatch.setattr(deeds, "train_here", lambda *args: begun.append(args))
    QTest.keyClick(bench.window, Key.Key_N, Modifier.ControlModifier)
    dialog = bench.page.dialog
    assert isinstance(dialog, TrainDialog)
    bench.qtbot.waitUntil(lambda: dialog.facts is not None, timeout=15_000)
    facts = dialog.facts
    assert facts is not None and facts.needed is not None and facts.have < facts.needed
    said = dialog.answer.text().replace("\u00a0", " ")
    assert said == (
        f"Kan ikke trenes ennå. {facts.have} med hendelse i historikken. Minst {facts.needed} trengs."
    )
    assert not dialog.act_button.isEnabled()
    QTest.keyClick(dialog, Key.Key_Return, Modifier.ControlModifier)
    dialog.act()
    bench.settled()
    assert not begun and dialog.isVisible()
    assert len(dialog.ticks) == len(dialog.past.periods if dialog.past else ()) > 1
    for _, tick in dialog.ticks[1:]:
        bench.press(tick)
    bench.qtbot.waitUntil(lambda: "Historikken er for kort" in dialog.answer.text())
    dialog.outcome._buttons["reinnleggelse"].click()
    bench.qtbot.waitUntil(lambda: dialog.past is not None and not dialog.ticks, timeout=15_000)
    dialog.reject()


class Training:
    """A training that goes on until it's let go of, or told to end."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.end, self.begun = threading.Event(), threading.Event()
        monkeypatch.setattr(deeds, "train_here", self)

    def __call__(self, view: Any, wanted: Any, progress: Any, cancelled: Any) -> Any:
        progress(Stage.TRAINING, 30, 100)
        self.begun.set()
        while not self.end.wait(0.01):
            if cancelled():
                raise KeyboardInterrupt
        return SimpleNamespace(files=judged_model("ny"))


def begin(bench: Bench) -> None:
    bench.page._train("innleggelse", (), "best", "ny")


def test_that_training_runs_beside_the_store_and_what_is_done_meanwhile_is_saved(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    training = Training(monkeypatch)
    begin(bench)
    bench.qtbot.waitUntil(training.begun.is_set)
    bench.qtbot.waitUntil(bench.window.status.job.isVisible)
    saved: list[str] = []
    bench.window.desk.work(lambda office, *_: "lagret", saved.append, saves=True)
    bench.qtbot.waitUntil(lambda: saved == ["lagret"])
    assert not training.end.is_set(), "the model is still being trained"
    train = next(action for action in bench.page.page_actions() if action.key == "train")
    assert not train.enabled(), "one at a time"
    training.end.set()
    bench.settled()
    assert bench.page.line is not None and bench.page.line.name == "ny" and bench.page.line.here
    assert bench.told[-1] == "Modellen er trent"
    undo(bench)
    assert bench.page.line is None, "training is undone: the model is off the list"


def test_that_training_can_be_cancelled_and_nothing_is_kept(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    training = Training(monkeypatch)
    begin(bench)
    bench.qtbot.waitUntil(training.begun.is_set)
    bench.window.status.cancel_wanted.emit()
    bench.settled()
    assert bench.problems[-1] == "Avbrutt. Ingenting er endret."
    assert bench.page.known is not None and bench.page.known.lines == ()
    assert not bench.page.doing.busy


def test_that_what_was_learnt_of_one_office_isnt_kept_in_another(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    training = Training(monkeypatch)
    begin(bench)
    bench.qtbot.waitUntil(training.begun.is_set)
    office = bench.window.runner.office
    assert office is not None
    monkeypatch.setattr(office, "folder", tmp_path / "en annen")
    training.end.set()
    bench.settled()
    assert bench.problems[-1] == "Avbrutt. Ingenting er endret."
    assert bench.page.known is not None and bench.page.known.lines == ()


def test_that_a_list_without_stays_is_told_before_anything_runs(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> None:
        raise NoUsableHistory("no_stays")

    monkeypatch.setattr(model_history, "past_of", refuse)
    bench.page.train()
    dialog = bench.page.dialog
    assert isinstance(dialog, TrainDialog)
    bench.qtbot.waitUntil(lambda: "Uttrekket har ingen dag å lære av" in dialog.answer.text())
    assert not dialog.act_button.isEnabled()
    dialog.reject()


def test_that_a_refusal_from_training_is_one_sentence(bench: Bench) -> None:
    begin(bench)
    bench.settled()
    assert bench.problems[-1].startswith("For få hendelser til en modell som er til å stole på")


def test_that_a_model_goes_out_and_in_and_is_deleted_with_undo(bench: Bench, tmp_path: Path) -> None:
    bench.keep()
    bench.page.ask_save = answer(tmp_path / "ut")
    bench.press(bench.page.sheet.buttons["save"])
    bench.settled()
    assert (tmp_path / "ut" / "model.json").is_file()
    assert bench.told[-1] == "Lagret ut."
    bench.press(bench.page.sheet.buttons["drop"])
    bench.settled()
    assert bench.page.known is not None and bench.page.known.lines == ()
    undo(bench)
    assert [one.name for one in bench.page.known.lines] == ["kontorets"]
    bench.page.list_pane.take(bench.page.known.lines[0].address)
    bench.press(bench.page.sheet.buttons["drop"])
    bench.settled()
    bench.page.ask_open = answer(tmp_path / "ut" / "model.json")
    bench.page.fetch()
    bench.settled()
    assert bench.page.line is not None and bench.page.line.name == "kontorets"


def test_that_a_file_that_is_no_model_is_refused_in_a_sentence(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text("[]")
    bench.page.ask_open = answer(tmp_path / "model.json")
    bench.page.fetch()
    bench.settled()
    assert len(bench.problems) == 1 and bench.problems[0].endswith(".")
    assert bench.page.known is not None and bench.page.known.lines == ()


def test_that_a_model_in_use_isnt_deleted(bench: Bench) -> None:
    bench.keep()
    switch_on(bench)
    bench.press(bench.page.sheet.buttons["drop"])
    bench.settled()
    assert bench.problems[-1] == "Modellen er i bruk. Slå den av før du sletter den."
    assert switched_on(bench) == "kontorets"


def judged_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is judged here, is better than both baselines."""
    whole = training_summary()
    told = {**whole["held_out"], "verdict": whole["verdict"], "index_day": "2025-10-30", "unseen": True}
    told["made_up_list"] = False
    monkeypatch.setattr(deeds, "judge_here", lambda *args: told)


def fit(bench: Bench) -> None:
    bench.press(bench.page.sheet.buttons["fit"])
    dialog = bench.page.dialog
    assert isinstance(dialog, FitDialog)
    assert dialog.name.text() == "kontorets tilpasset"
    dialog.act()
    bench.settled()


def offered(bench: Bench) -> list[str]:
    """The grounds that the switch's dialog offers."""
    assert bench.page.sheet.switch is not None
    bench.press(bench.page.sheet.switch.on_button)
    dialog = bench.page.dialog
    assert isinstance(dialog, SwitchDialog)
    grounds = [str(dialog.basis.itemData(place)) for place in range(dialog.basis.count())]
    dialog.reject()
    return grounds


def fits_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {**training_summary(), "recalibrated": {"update": "intercept"}}
    monkeypatch.setattr(deeds, "fit_here", lambda view, files, name, *args: judged_model(name, training=told))


def test_that_a_fetched_model_isnt_the_offices_own_for_being_fitted(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged_well(monkeypatch)
    fits_anew(monkeypatch)
    bench.keep(here=False)
    bench.press(bench.page.sheet.buttons["judge"])
    bench.settled()
    assert bench.page.line is not None and bench.page.line.judged is not None
    assert bench.told[-1] == "Modellen er vurdert på det nyeste uttrekket."
    fit(bench)
    assert bench.told[-1] == "Modellen er tilpasset kontoret"
    assert bench.page.known is not None
    assert [one.name for one in bench.page.known.lines] == ["kontorets tilpasset", "kontorets"]
    fitted = bench.page.line
    assert fitted.name == "kontorets tilpasset" and not fitted.here
    assert offered(bench) == [Basis.TEST.value], "what it was fitted from was judged here, it wasn't"
    said = bench.words(bench.page.sheet)
    assert "ved dette kontoret" not in said and "tilpasset kontoret" not in said
    assert "et annet kontor" not in said, "it was fitted here"
    bench.press(bench.page.sheet.buttons["judge"])
    bench.settled()
    assert bench.page.line.name == "kontorets tilpasset"
    assert offered(bench) == [basis.value for basis in Basis]


def test_that_the_offices_own_model_is_its_own_when_fitted(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    fits_anew(monkeypatch)
    bench.keep()
    fit(bench)
    assert bench.page.line is not None and bench.page.line.name == "kontorets tilpasset"
    assert bench.page.line.here
    assert "tilpasset kontoret" in bench.words(bench.page.sheet)


def test_that_a_fit_that_changes_nothing_says_so_and_makes_no_model(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        models, "recalibrate", lambda *args, **named: (judged_model("ny"), {"update": "kept"})
    )
    bench.keep(here=False)
    fit(bench)
    assert bench.told[-1] == "Kalibreringen passer på denne historikken. Ingen ny modell er laget."
    assert bench.page.known is not None
    assert [one.name for one in bench.page.known.lines] == ["kontorets"]
    assert not bench.page.doing.busy and not bench.problems


def test_that_figures_of_made_up_people_are_never_called_the_offices(bench: Bench) -> None:
    bench.keep(made_up=True)
    assert bench.page.line is not None and bench.page.line.here
    said = verdict_of(bench.page.line, example=False).sentence
    assert said == "Bedre enn grunnregelen på eksempellisten: ja"


def test_that_too_few_to_fit_is_one_sentence_and_nothing_is_kept(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> None:
        raise NotEnough(needed=100, have=12)

    monkeypatch.setattr(deeds, "fit_here", refuse)
    bench.keep()
    bench.page.doing.fit(bench.page._in_hand, "annen")
    bench.settled()
    assert "100" in bench.problems[-1] and "12" in bench.problems[-1]
    assert bench.page.known is not None and len(bench.page.known.lines) == 1
    assert not bench.page.doing.busy


def test_that_the_card_is_read_in_both_languages(bench: Bench) -> None:
    bench.keep()
    bench.press(bench.page.sheet.buttons["card"])
    dialog = bench.page.dialog
    assert isinstance(dialog, CardDialog)
    bench.qtbot.waitUntil(lambda: "Modellkort" in dialog.text.toPlainText())
    dialog.languages._buttons["en"].click()
    bench.qtbot.waitUntil(lambda: "Model card" in dialog.text.toPlainText())
    dialog.accept()
