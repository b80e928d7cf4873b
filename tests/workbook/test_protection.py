"""What must not be in the file: hidden figures, formulas, rows of patients, a copy of figures in a chart."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import range_boundaries

from listeoversikt.indicators.hiding import hide
from listeoversikt.workbook.book import safe_text
from listeoversikt.workbook.writer import write_workbook

from . import made_contents
from .made_contents import figure

ADDRESS = re.compile(r"<(?:c:)?f>([^<]+)</(?:c:)?f>")


def parts(path: Path) -> dict[str, str]:
    """The files inside a workbook, as text."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def chart_ranges(path: Path) -> list[tuple[str, str]]:
    """Sheet and range of everything that a chart points to."""
    found = [
        address
        for name, text in parts(path).items()
        if name.startswith("xl/charts/")
        for address in ADDRESS.findall(text)
    ]
    split = [address.rsplit("!", 1) for address in found]
    return [(sheet.strip("'").replace("&apos;", ""), cells.replace("$", "")) for sheet, cells in split]


def cells_of(book: Workbook, sheet: str, area: str) -> list[object]:
    left, top, right, bottom = range_boundaries(area)
    rows = book[sheet].iter_rows(min_row=top, max_row=bottom, min_col=left, max_col=right)
    return [cell.value for row in rows for cell in row]


def test_that_a_hidden_figure_is_nowhere_in_the_file(tmp_path: Path) -> None:
    rows = (
        figure("kroniske_over_3", 7922, 30011),
        figure("kroniske_over_3", 7919, 20011, "mann"),
        figure("kroniske_over_3", 3, 10000, "kvinne"),
    )
    shown = hide(rows)
    assert [row.hidden for row in shown.rows] == [False, True, True]
    path = tmp_path / "indicators.xlsx"
    write_workbook(path, made_contents.content(rows=shown.rows))
    text = " ".join(parts(path).values())
    secrets = [7919, *(limit for row in rows[1:] for limit in (row.value, row.low, row.high))]
    assert "7922" in text
    assert not [secret for secret in secrets if str(secret)[:10] in text]


def test_that_no_cell_is_a_formula(written: Path, book: Workbook) -> None:
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    sheets = "".join(text for name, text in parts(written).items() if name.startswith("xl/worksheets/"))
    assert kinds <= {"s", "n", "d"} and "<f>" not in sheets and "<f " not in sheets


@pytest.mark.parametrize(
    "name",
    ['=HYPERLINK("http://x","y")', "+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1", "＝1+1"],
)
def test_that_an_offices_name_never_acts_as_a_formula(name: str, tmp_path: Path) -> None:
    path = tmp_path / "indicators.xlsx"
    write_workbook(path, made_contents.office(name))
    front = load_workbook(path)["Forside"]
    title = front["A1"]
    assert title.data_type == "s" and title.value.startswith("'")
    assert not title.value.removeprefix("'").startswith(("'", "'="))


@pytest.mark.parametrize("name", ["Legesenteret - avd. 2", "3 = 3 legesenter", "A+B", "post@sted"])
def test_that_signs_inside_a_name_stay(name: str) -> None:
    assert safe_text(name) == name


def test_that_control_signs_and_ampersands_in_a_name_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "indicators.xlsx"
    write_workbook(path, made_contents.office("Berg & Dal\x00\x0b &P <b>"))
    front = load_workbook(path)["Forside"]
    assert front["A1"].value == "Berg & Dal &P <b>"
    foot = parts(path)["xl/worksheets/sheet1.xml"]
    assert "Berg &amp;&amp; Dal &amp;&amp;P" in foot


def test_that_charts_point_to_shown_numbers_only(written: Path, book: Workbook) -> None:
    ranges = chart_ranges(written)
    names = [area for area in ranges if any(isinstance(value, str) for value in cells_of(book, *area))]
    numbers = [value for area in ranges if area not in names for value in cells_of(book, *area)]
    assert ranges and numbers
    assert all(value is None or isinstance(value, float | int) for value in numbers)


def test_that_a_hidden_point_is_a_gap_and_not_zero(written: Path, book: Workbook) -> None:
    values = [
        cells_of(book, *area)
        for area in chart_ranges(written)
        if area[0] == "Trend" and not any(isinstance(value, str) for value in cells_of(book, *area))
    ]
    charts = [text for name, text in parts(written).items() if "lineChart" in text and "charts/" in name]
    assert values == [[0.08, 0.1, None]]
    assert charts and all('dispBlanksAs val="gap"' in text for text in charts)


def test_that_a_chart_holds_no_copy_of_the_figures(written: Path) -> None:
    charts = [text for name, text in parts(written).items() if name.startswith("xl/charts/")]
    assert charts and not any("Cache>" in text for text in charts)


def test_that_a_charts_whiskers_have_the_schemas_order(written: Path) -> None:
    bars = next(text for name, text in parts(written).items() if "charts/" in name and "errBars" in text)
    places = [bars.index(f"<{part}") for part in ("errBarType", "errValType", "noEndCap", "plus", "minus")]
    assert places == sorted(places) and bars.index("</errBars>") < bars.index("<cat>")


def test_that_the_front_page_shows_at_most_eight_numbers(book: Workbook) -> None:
    front = book["Forside"]
    first = next(row for row in range(1, 20) if front.cell(row, 1).value == "Hovedtall") + 1
    filled = [row for row in range(first, first + 12) if front.cell(row, 4).value is not None]
    assert 0 < len(filled) <= 8


def test_that_the_file_names_no_person_and_no_machine(written: Path) -> None:
    core = parts(written)["docProps/core.xml"]
    assert re.search(r"<dc:creator[^>]*>([^<]*)</dc:creator>", core).group(1) == "listeoversikt 0.1.0"  # type: ignore[union-attr]
    assert "lastModifiedBy" not in core


def test_that_made_up_patients_are_said_to_be_made_up(tmp_path: Path) -> None:
    path = tmp_path / "indicators.xlsx"
    made = made_contents.content()
    write_workbook(path, replace(made, origin=replace(made.origin, made_up=True)))
    book = load_workbook(path)
    assert "Eksempeldata" in book["Forside"]["A3"].value
    assert all(sheet.oddFooter.center.text == "Eksempeldata" for sheet in book)
