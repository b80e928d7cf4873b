"""The office's goals in the workbook: what is sealed and counted, and nothing that people wrote."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from listeoversikt.evaluation.goal import Balancing, Goal, Hours, Known, Measure
from listeoversikt.evaluation.locking import lock
from listeoversikt.indicators.definition import Direction
from listeoversikt.workbook.content import GoalLine, GoalMeasure
from listeoversikt.workbook.evaluation_sheet import evaluation_sheet
from listeoversikt.workbook.selection import Selection
from listeoversikt.workbook.sheet import Cell

from . import made_contents


def lines(**changes: object) -> list[list[object]]:
    """The sheet's rows as values."""
    content = made_contents.content(**changes)
    sheet = evaluation_sheet(content, Selection(content.rows))
    rows: dict[int, list[Cell]] = {}
    for (row, _), cell in sorted(sheet.cells.items()):
        rows.setdefault(row, []).append(cell)
    return [[cell.value for cell in cells] for cells in rows.values()]


def line_of(beginning: str, found: list[list[object]]) -> list[object]:
    return next(line for line in found if str(line[0]).startswith(beginning))


def test_that_dates_resources_versions_and_checksum_are_said() -> None:
    (sealed,) = [str(line[0]) for line in lines() if str(line[0]).startswith("Låst")]
    assert "01.12.2025" in sealed and "01.01.2026–31.12.2026" in sealed
    assert "120 timer, 45\u00a0000 kroner, budsjett 100\u00a0000 kroner" in sealed
    assert "2 versjoner, 1 av dem etter at arbeidet begynte" in sealed and "fedcba98" * 8 in sealed


def test_that_a_change_that_is_sure_is_told_with_its_limits() -> None:
    line = line_of("Legemiddelgjennomgang", lines())
    assert line[2:5] == ["mål", 0.5, 0.2]
    assert line[5:11] == [27, 300, 27 / 300, 90, 310, 90 / 310]
    assert line[11] == pytest.approx(90 / 310 - 27 / 300)
    assert line[14] == "Bedre"


def test_that_a_hidden_figure_gives_neither_difference_nor_verdict() -> None:
    line = line_of("Legevakt", lines())
    assert line[2] == "balanserende"
    assert line[10:15] == ["skjult"] * 5


def test_that_balancing_measures_stand_with_the_goal_and_cautions_under_them() -> None:
    found = lines()
    names = [str(line[0]) for line in found]
    first = names.index(str(line_of("Legemiddelgjennomgang", found)[0]))
    assert names[first + 2 : first + 4] == ["Legevakt (bare kjente)", "Uplanlagte innleggelser (bare kjente)"]
    assert "Ikke randomisert" in names[first + 4] and "Mange sammenlikninger" in names[first + 4]


def test_that_figures_of_the_same_days_stand_with_cant_be_compared_yet_and_not_missing() -> None:
    rows = (made_contents.shown("lmg", 27, 300), made_contents.shown("lmg", 90, 310))
    for balancing, word in ((True, "Kan ikke sammenliknes ennå"), (False, "Periodene overlapper")):
        one = GoalMeasure("lmg", "", "alle", Direction.UP, None, None, *rows, balancing=balancing)
        line = line_of("Legemiddelgjennomgang", lines(goals=(made_contents.goal(measures=(one,)),)))
        assert line[5:11] == [27, 300, 27 / 300, 90, 310, 90 / 310]
        assert line[14] == word
        assert "mangler" not in line


def test_that_a_measure_of_the_offices_own_has_no_words_of_theirs() -> None:
    line = line_of("Kontorets eget mål", lines())
    assert line[14] == "Tall mangler"


def test_that_a_lock_that_does_not_fit_its_checksum_is_said() -> None:
    found = lines(goals=(made_contents.goal(whole=False),))
    assert ["Det låste målet stemmer ikke med kontrollsummen sin."] in found


def test_that_no_goals_and_no_store_are_two_different_things() -> None:
    making = made_contents.content().making
    assert making is not None
    assert ["Ingen mål er låst."] in lines(goals=())
    without = dataclasses.replace(making, log_number=None)
    assert ["Mål føres i programmet, og denne filen er laget uten kontorets lager."] in lines(
        goals=(), making=without
    )


def test_that_the_content_has_no_place_for_what_people_write() -> None:
    """Every text field of a goal is left behind: the lines' own texts are keys and checksums."""
    texts = {
        (kind.__name__, field.name)
        for kind in (GoalLine, GoalMeasure)
        for field in dataclasses.fields(kind)
        if field.type == "str"
    }
    assert texts == {
        ("GoalLine", "state"),
        ("GoalLine", "checksum"),
        ("GoalMeasure", "indicator"),
        ("GoalMeasure", "variant"),
        ("GoalMeasure", "group"),
    }


def locked_goal(word: str):
    """A goal with ``word`` wherever something is typed."""
    wanted = Goal(
        title=word,
        known=(Known(text=word, source=word),),
        hypothesis=word,
        effect=0.1,
        measures=(
            Measure(indicator="lmg", target=0.5),
            Measure(own_name=word, target=1.0, satisfaction=False),
        ),
        baseline_from=dt.date(2025, 1, 1),
        start=dt.date(2026, 1, 1),
        end=dt.date(2026, 12, 31),
        inclusion=word,
        exclusion=word,
        hours=(Hours(profession=word, hours=100),),
        budget_kr=0,
        displaced=word,
        balancing=(Balancing(indicator="legevakt"), Balancing(own_name=word + "2")),
        responsible=word,
        risk=word,
        stop_rule=word,
        consulted=(word,),
        benefit=word,
        severity=word,
    )
    return lock("g1", wanted, dt.date(2025, 12, 1), word)


def test_that_no_word_of_a_goal_leaves_the_office() -> None:
    from listeoversikt.operations.evaluation import KeptGoal
    from listeoversikt.operations.goal_lines import GoalRows, goal_lines

    word = "Hemmelig setning"
    locked = locked_goal(word)
    kept = KeptGoal("g1", dt.date(2025, 11, 1), word, locked.goal, locked, sealed_on=dt.date(2025, 12, 1))

    class Today:
        today = dt.date(2026, 3, 1)

    (line,) = goal_lines([GoalRows(kept, None, None, ())], (), Today())  # type: ignore[arg-type]
    assert line.hours == 100 and len(line.measures) > 2
    said = str(lines(goals=(line,)))
    assert word not in said and "Hemmelig" not in repr(line)
