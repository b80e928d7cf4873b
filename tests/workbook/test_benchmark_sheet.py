"""The pilot's tables beside the office's figures."""

from __future__ import annotations

from listeoversikt.evaluation.benchmarks import benchmarks, notices
from listeoversikt.workbook.benchmark_sheet import benchmark_sheet
from listeoversikt.workbook.selection import Selection
from listeoversikt.workbook.sheet import Cell

from . import made_contents
from .made_contents import hidden, shown


def sheet_of(*rows: object):
    content = made_contents.content(rows=rows)
    return benchmark_sheet(content, Selection(content.rows))  # type: ignore[arg-type]


def lines(*rows: object) -> list[list[Cell]]:
    found: dict[int, list[Cell]] = {}
    for (row, _), cell in sorted(sheet_of(*rows).cells.items()):
        found.setdefault(row, []).append(cell)
    return list(found.values())


def values(*rows: object) -> list[list[object]]:
    return [[cell.value for cell in line] for line in lines(*rows)]


DIABETES = shown("dekning_diabetes2", 74, 100, variant="takst")


def test_that_the_standing_notices_come_before_any_figure() -> None:
    said = [str(line[0]) for line in values(DIABETES)]
    first = next(place for place, text in enumerate(said) if text.startswith("Ikke randomisert."))
    assert first == 1
    for notice in notices():
        assert any(text.startswith(notice.text_nb) for text in said[: said.index("Gruppe")])
    assert not any("(002" in text for text in said)


def test_that_hm_and_dm_stand_apart_under_the_offices_own_figure() -> None:
    found = values(DIABETES)
    place = next(at for at, line in enumerate(found) if line[1:2] == ["Kontoret"])
    own, hm, dm = found[place : place + 3]
    assert own[6] == 0.74
    assert (hm[1], hm[6]) == ("HM (honorarmodellen)", 0.61) and (dm[1], dm[6]) == (
        "DM (driftstilskuddsmodellen)",
        0.77,
    )
    assert hm[11:13] == ["5", benchmarks("dekning_diabetes2")[0].row.page]
    assert str(found[place - 1][0]).startswith("Dette er ulikt: Tabellen teller en kontakt når som helst")


def test_that_an_own_figure_that_is_hidden_is_hidden_here() -> None:
    found = values(hidden("dekning_diabetes2", 100, variant="takst"))
    own = next(line for line in found if line[1:2] == ["Kontoret"])
    assert own[6:9] == ["skjult"] * 3


def test_that_the_offices_figure_is_of_the_group_beside_it() -> None:
    rows = (shown("legevakt", 250, 100.5), shown("legevakt", 40, 20.5, "kols"))
    found = values(*rows)
    own = {str(line[0]): line[6] for line in found if line[1:2] == ["Kontoret"]}
    assert own["Kols"] == 40 / 20.5
    kols = [line for line in found if line[0] == "Kols" and line[1] != "Kontoret"]
    assert kols


def test_that_printed_figures_keep_their_decimals_and_effects_their_sign() -> None:
    found = lines(shown("legevakt", 40, 20.5, "kols"), shown("legevakt", 250, 100.5))
    row = next(one for one in benchmarks("legevakt", "", "kols") if one.effect is not None)
    formats = [line[4].format for line in found if len(line) > 5 and line[4].value == row.effect]
    assert "+0.00;−0.00;0.00" in formats


def test_that_lists_are_never_laid_beside_the_pilot() -> None:
    found = values(DIABETES, shown("dekning_diabetes2", 30, 40, "liste:1", "takst"))
    assert not any(str(line[0]).startswith("Liste") for line in found)
