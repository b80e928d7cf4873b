"""What a verdict says where it can't be relied on: outcomes that may have been seen, too few of them, a model from elsewhere."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from listeoversikt.gui.pages.models.sheet import JUDGED
from listeoversikt.operations import model_page as deeds
from tests.gui.models.conftest import Bench
from tests.operations.judged_models import training

SEEN = "Modellen kan ha sett utfall fra denne perioden"
FEW = {"reason": "few_events", "refuses": True, "needed": 100}


def told(**changes: Any) -> dict[str, Any]:
    """A judgement here: good, and of the unseen."""
    whole = training()
    return {
        **whole["held_out"],
        "verdict": whole["verdict"],
        "index_day": "2026-10-30",
        "unseen": True,
        "made_up_list": False,
    } | changes


def judge(bench: Bench, monkeypatch: pytest.MonkeyPatch, **changes: Any) -> None:
    monkeypatch.setattr(deeds, "judge_here", lambda *_: told(**changes))
    bench.press(bench.page.sheet.buttons["judge"])
    bench.settled()


def switch_on(bench: Bench) -> None:
    assert bench.page.sheet.switch is not None
    bench.press(bench.page.sheet.switch.on_button)
    dialog = bench.page.dialog
    assert dialog is not None
    dialog.sentence.setText("Vedtatt på legemøtet.")
    dialog.act()
    bench.settled()


def gives_ranks(bench: Bench) -> bool:
    view = bench.window.desk.view
    assert view is not None and view.settings.bands.scores.model is not None
    return view.settings.bands.scores.model.ranks_only


def test_that_a_judgement_on_what_may_have_been_seen_says_so_and_decides_nothing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.keep(here=False)
    refusing = {"beats": False, "grounds": [{"reason": "not_unseen", "refuses": True}]}
    judge(bench, monkeypatch, unseen=False, verdict=refusing)
    sheet = bench.page.sheet
    assert sheet.verdict is not None and sheet.switch is not None
    assert bench.words(sheet.verdict).startswith("Bedre enn grunnregelen der den ble laget: ja")
    assert "Prøv den på kontorets egen liste først. Til da viser en test bare rekkefølge." in bench.words(
        sheet.switch
    )
    sheet.wanted.emit(JUDGED)
    assert f"{SEEN}: tallene kan være for gode til å dømme etter." in bench.words(sheet)


def test_that_few_events_are_told_where_nothing_else_stands_in_the_way(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.keep(here=False)
    better = training()["verdict"]
    judge(bench, monkeypatch, verdict={**better, "beats": False, "grounds": [*better["grounds"], FEW]})
    assert bench.page.sheet.verdict is not None
    words = bench.words(bench.page.sheet.verdict)
    assert words.startswith("Bedre enn grunnregelen på eksempellisten: kan ikke sies, for få hendelser")
    assert "Færre enn 100 med eller uten hendelsen: for få til å dømme etter." in words


def test_that_a_model_from_elsewhere_shows_ranks_in_the_window_until_it_is_judged(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.keep(here=False)
    switch_on(bench)
    assert gives_ranks(bench)
    assert bench.page.sheet.switch is not None
    assert "Viser rekkefølge, aldri sannsynlighet." in bench.words(bench.page.sheet.switch)


def test_that_a_judgement_that_says_no_changes_what_the_list_shows_at_once(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.keep(here=True)
    switch_on(bench)
    assert not gives_ranks(bench)
    before = bench.window.desk.view
    judge(bench, monkeypatch)
    assert bench.window.desk.view is before, "a judgement that says yes changes nothing"
    judge(bench, monkeypatch, verdict={**training(good=False)["verdict"]})
    assert gives_ranks(bench)


def test_that_the_day_of_the_judgement_is_told(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.keep(here=False)
    judge(bench, monkeypatch)
    assert bench.page.line is not None
    view = bench.window.desk.view
    assert view is not None and isinstance(view.index_date, dt.date)
    assert bench.page.line.judged_on == view.index_date
