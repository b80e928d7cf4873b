"""What predicts is loaded in a quiet moment where a model is in use, and not at all where none is."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from listeoversikt.gui import quiet_work
from listeoversikt.operations import readmission_reading
from listeoversikt.operations.settings import Settings

HEAVY = {"lightgbm", "sklearn", "scipy"}


def view_with(**laid_in: Any) -> Any:
    settings = Settings()
    model = laid_in.pop("model", None)
    scores = replace(settings.bands.scores, model=model)
    settings = replace(settings, bands=replace(settings.bands, scores=scores), **laid_in)
    return SimpleNamespace(settings=settings, rest=lambda: None)


def test_that_a_start_without_a_model_loads_nothing_that_learns() -> None:
    code = (
        "import sys\n"
        "from types import SimpleNamespace\n"
        "from listeoversikt.gui.quiet_work import warm_up\n"
        "from listeoversikt.operations.settings import Settings\n"
        "warm_up(SimpleNamespace(settings=Settings()))\n"
        "print('loaded:', *{name.partition('.')[0] for name in sys.modules},"
        " *(name for name in sys.modules if 'admission.' in name))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "numpy" in loaded
    assert not loaded & HEAVY
    assert "listeoversikt.scores.admission.learning.trees" not in loaded


@pytest.mark.parametrize(
    "laid_in", [{"model": object()}, {"readmission": object()}], ids=["list", "discharge"]
)
def test_that_a_model_in_use_is_loaded_beside_the_window(
    laid_in: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(readmission_reading, "load_models", asked.append)
    view = view_with(**laid_in)
    quiet_work.warm_up(view)
    quiet_work.rest(view)
    assert asked == [view, view]
    asked.clear()
    quiet_work.rest(view_with())
    assert not asked
