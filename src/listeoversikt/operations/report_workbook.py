"""The report to the municipality as a workbook: figures as numbers, every text a text."""

from __future__ import annotations

from pathlib import Path

from listeoversikt.operations import report_texts as said
from listeoversikt.operations.report_municipality import MunicipalityReport, ReportLine, period_name
from listeoversikt.workbook import texts
from listeoversikt.workbook.figure import (
    MISSING,
    denominator_cell,
    limit_cells,
    numerator_cell,
    value_cell,
)
from listeoversikt.workbook.names import note_of, period_text
from listeoversikt.workbook.sheet import DATE, GENERAL, Cell, Look, Sheet, Value

WIDTHS = (46, 14, 12)
LONG_HEADINGS = (
    "indicator",
    "id",
    "from",
    "to",
    "numerator",
    "denominator",
    "value",
    "unit",
    "low",
    "high",
    "note",
)
LONG_WIDTHS = (46, 26, 12, 12, 11, 11, 11, 18, 10, 10, 60)


def write_report_workbook(path: Path, report: MunicipalityReport) -> None:
    """Writes it; the path is new."""
    from listeoversikt.workbook.book import save_book

    save_book(path, report_sheets(report), report.origin)


def report_sheets(report: MunicipalityReport) -> list[Sheet]:
    """Figures side by side, the same as one long table, definitions, and what the report is."""
    return [_figures(report), _long(report), _definitions(report), _about(report)]


def _figures(report: MunicipalityReport) -> Sheet:
    sheet = Sheet(said.FIGURES, (*WIDTHS, *((13, 11, 11) * len(report.periods))))
    sheet.add(Cell(said.TITLE, Look.TITLE), height=28)
    sheet.across(report.origin.office or said.UNNAMED, Look.SUBTITLE, 6)
    for notice in report.notices:
        sheet.across(notice, Look.ABOUT, 6)
    sheet.gap()
    names = [period_name(period) for period in report.periods]
    heads = [words.format(period=name) for name in names for words in said.PER_PERIOD]
    sheet.head(
        Cell(said.INDICATOR, Look.HEAD),
        Cell(texts.HEADINGS["unit"], Look.HEAD),
        Cell(said.WANTED, Look.HEAD),
        *(Cell(head, Look.HEAD_RIGHT) for head in heads),
        height=48,
        frozen=1,
    )
    for section in report.sections:
        sheet.add(Cell(section.title, Look.SECTION))
        for line in section.lines:
            sheet.add(*_cells(line))
    return sheet


def _cells(line: ReportLine) -> list[Cell]:
    made = [Cell(line.name, Look.WRAP), Cell(line.unit), Cell(line.wanted)]
    for shown in line.cells:
        if shown is None:
            made += [MISSING, MISSING, MISSING]
        else:
            made += [value_cell(shown), numerator_cell(shown), denominator_cell(shown)]
    return made


def _long(report: MunicipalityReport) -> Sheet:
    sheet = Sheet(said.LONG, LONG_WIDTHS)
    sheet.head(*(Cell(texts.HEADINGS[key], Look.HEAD) for key in LONG_HEADINGS), frozen=1)
    for section in report.sections:
        for line in section.lines:
            for shown in line.cells:
                if shown is None:
                    continue
                low, high = limit_cells(shown)
                sheet.add(
                    Cell(line.name, Look.WRAP),
                    Cell(line.id),
                    Cell(shown.row.period_start, Look.LEFT_NUMBER, DATE),
                    Cell(shown.row.period_end, Look.LEFT_NUMBER, DATE),
                    numerator_cell(shown),
                    denominator_cell(shown),
                    value_cell(shown),
                    Cell(line.unit),
                    low,
                    high,
                    Cell(note_of(shown), Look.WRAP),
                )
    sheet.filter()
    return sheet


def _definitions(report: MunicipalityReport) -> Sheet:
    sheet = Sheet(said.DEFINITIONS, (46, 60, 60, 40, 12))
    keys = ("indicator", "numerator", "denominator", "source", "version")
    sheet.head(*(Cell(texts.HEADINGS[key], Look.HEAD) for key in keys), frozen=1)
    for one in report.definitions:
        told = (one.name, one.numerator, one.denominator, one.source, one.own_version)
        sheet.add(*(Cell(text, Look.WRAP) for text in told))
    return sheet


def about_lines(report: MunicipalityReport) -> tuple[tuple[str, Value], ...]:
    """What the report was made of, in words: label and value."""
    origin, rows = report.origin, report.shown.rows
    spans = dict.fromkeys(period_text(one.row) for one in rows)
    known: dict[str, Value] = {
        "office": origin.office or said.UNNAMED,
        "periods": ", ".join(spans),
        "index_date": origin.index_date,
        "made_on": report.made_on,
        "program": f"listeoversikt {origin.program_version}",
        "extract": origin.checksum,
        "figures": report.checksum,
        "definitions": report.definition_version,
        "hidden": report.hidden,
    }
    return tuple((label, known[key]) for key, label in said.ABOUT_LINES.items())


def _about(report: MunicipalityReport) -> Sheet:
    sheet = Sheet(said.ABOUT, (32, 100))
    sheet.add(Cell(said.ABOUT, Look.TITLE), height=28)
    for label, value in about_lines(report):
        text = isinstance(value, str)
        number = GENERAL if text else "0" if isinstance(value, int) else DATE
        sheet.add(Cell(label, Look.LABEL), Cell(value, Look.WRAP if text else Look.LEFT_NUMBER, number))
    sheet.gap()
    for notice in (*report.notices, said.READ_MORE):
        sheet.across(notice, Look.PLAIN_WRAP)
    return sheet
