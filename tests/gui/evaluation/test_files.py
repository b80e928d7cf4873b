"""A goal goes out as a file and comes in as a draft; another office's aggregates are laid beside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from listeoversikt.evaluation.goal import Measure
from listeoversikt.gui.pages.evaluation import room as actions
from tests.gui.evaluation.conftest import GOAL, RUNNING, Bench


def test_that_the_goal_goes_out_as_a_file_and_comes_in_as_a_draft(bench: Bench, tmp_path: Path) -> None:
    bench.locked()
    path = tmp_path / "delt.maal.json"
    names: list[str] = []

    def choose(name: str, done: Any) -> None:
        names.append(name)
        done(str(path))

    bench.page.acts.ask_save = choose
    bench.page.acts.do(actions.SHARE)
    bench.settled()
    assert names == ["Kontakt innen tre virkedager.maal.json"]
    bench.page.acts.ask_open = lambda _, done: done(str(path))
    bench.page.acts.fetch()
    bench.settled()
    assert bench.kept.id != GOAL
    assert bench.kept.form.hypothesis == RUNNING.hypothesis
    assert bench.kept.form.start is None
    path.write_bytes(path.read_bytes().replace(b"hver morgen", b"hver kveld"))
    bench.page.acts.fetch()
    assert bench.problems[-1].startswith("Endret etter låsing: stemmer ikke med sjekksummen.")


def test_that_another_offices_file_is_laid_beside_or_refused_with_its_line(
    bench: Bench, tmp_path: Path
) -> None:
    bench.locked(msgspec.structs.replace(RUNNING, measures=(Measure(indicator="lmg", target=0.5),)))
    head = "id,variant,group,period_start,period_end,numerator,denominator,value,low,high,hidden\n"
    path = tmp_path / "indicators.csv"
    path.write_text(
        head
        + "lmg,,alle,2025-01-01,2025-12-31,40,100,0.4,0.31,0.5,no\n"
        + "lmg,,alle,2026-01-01,2026-12-31,60,100,0.6,0.5,0.69,no\n"
    )
    bench.page.acts.ask_open = lambda _, done: done(str(path))
    bench.page.acts.choose_other()
    bench.settled()
    assert bench.kept.compared is not None
    said = bench.words(bench.page.room.other)
    assert "Det andre kontoret: 40 % (01.01.2025–31.12.2025), 60 %" in said
    assert "Forutsetter at kontorene ellers ville fulgt hverandre." in said
    path.write_text(head + "lmg,,alle,2025-01-01,2025-12-31,mange,100,,,,no\n")
    bench.page.acts.choose_other()
    bench.settled()
    assert bench.problems == ["Linje 2: En rad kan ikke leses."]
    path.write_text(head + "lmg,,alle,2025-01-01,2025-12-31,40,100,0.4,0.31,0.5,no\n")
    bench.page.acts.choose_other()
    bench.settled()
    assert bench.problems[-1] == "Filen har ikke tall for målet både før start og etter."
