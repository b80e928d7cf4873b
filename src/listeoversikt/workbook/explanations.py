"""The sheets with words: definitions, what the export held, and the legend."""

from __future__ import annotations

from listeoversikt.clinical.codelist import read_card
from listeoversikt.indicators.definition import definition_version, indicators
from listeoversikt.journal.findings import Reason
from listeoversikt.words import NORWEGIAN, REASONS
from listeoversikt.workbook import texts
from listeoversikt.workbook.content import TableQuality, WorkbookContent
from listeoversikt.workbook.figure import MISSING, NOT_APPLICABLE, count_cell
from listeoversikt.workbook.names import (
    direction_of,
    is_our_reading,
    source_text,
    target_groups,
    variant_name,
)
from listeoversikt.workbook.selection import Selection
from listeoversikt.workbook.sheet import DATE, Cell, Look, Sheet
from listeoversikt.workbook.tables import heads


def definition_sheet(content: WorkbookContent, chosen: Selection) -> Sheet:
    """What every indicator of the workbook counts, and where the definition comes from."""
    sheet = Sheet(texts.DEFINITIONS, (32, 46, 46, 13, 11, 11, 28, 28, 12, 12, 10, 30, 30))
    sheet.add(Cell(texts.DEFINITIONS, Look.TITLE), height=28)
    sheet.across(texts.ABOUT_DEFINITIONS.format(version=definition_version()), columns=6)
    sheet.gap()
    keys = ("indicator", "numerator", "denominator", "kind", "direction", "window", "variant", "source")
    named = (
        Cell(texts.HEADINGS[key], Look.HEAD) for key in (*keys, "ours", "medrave", "version", "change", "id")
    )
    sheet.head(*named, height=20, frozen=1)
    variants: dict[str, list[str]] = {}
    for id, variant in chosen.by_group:
        variants.setdefault(id, []).extend([variant_name(id, variant)] if variant else [])
    for id, names in variants.items():
        one = indicators()[id]
        days = one.window_days
        sheet.add(
            Cell(one.name_nb, Look.PROSE),
            Cell(one.numerator_nb, Look.PROSE),
            Cell(one.denominator_nb, Look.PROSE),
            Cell(texts.KINDS[one.kind], Look.PROSE),
            Cell(direction_of(id, ""), Look.PROSE),
            Cell(texts.WINDOW.format(days=days) if days else texts.NO_WINDOW, Look.PROSE),
            Cell("; ".join(names), Look.PROSE),
            Cell(source_text(one), Look.PROSE),
            Cell(texts.YES if is_our_reading(one) else "", Look.PROSE),
            Cell(int(one.medrave_no) if one.medrave_no.isdigit() else one.medrave_no, Look.PROSE),
            Cell(one.version, Look.PROSE),
            Cell(one.change, Look.PROSE),
            Cell(id, Look.PROSE),
        )
    sheet.filter()
    sheet.printed = (len(sheet.widths) - 1, sheet.row)
    return sheet


def quality_sheet(content: WorkbookContent, chosen: Selection) -> Sheet:
    """What was read, what was set aside and why, what is missing, and with which rules."""
    sheet = Sheet(texts.QUALITY, (22, 13, 13, 13, 13, 13, 13, 70))
    sheet.add(Cell(texts.QUALITY, Look.TITLE), height=28)
    sheet.across(texts.ABOUT_QUALITY)
    sheet.gap()
    sheet.head(*heads("table", "from", "to", "read", "kept", "set_aside", "ignored", "note"), height=20)
    for quality in content.quality:
        sheet.add(*_quality_cells(quality))
    sheet.filter()
    sheet.gap()
    sheet.add(Cell(texts.WARNINGS_TITLE, Look.SECTION))
    for warning in _warnings(content):
        sheet.across(warning, Look.PLAIN)
    sheet.gap()
    sheet.add(Cell(texts.VERSIONS_TITLE, Look.SECTION))
    for name, version in sorted(content.origin.definitions.items()):
        sheet.add(
            Cell(name, Look.LABEL),
            Cell(version, Look.PLAIN),
            None,
            None,
            Cell(read_card(name).title_nb, Look.PLAIN),
        )
    return sheet


def _quality_cells(quality: TableQuality) -> tuple[Cell, ...]:
    name = Cell(texts.TABLES.get(quality.name, quality.name), Look.STRONG)
    if not quality.present:
        return name, *[MISSING] * 6, Cell(texts.TABLE_ABSENT, Look.WRAP)
    first, last = quality.period or (None, None)
    days = [NOT_APPLICABLE if day is None else Cell(day, Look.NUMBER, DATE) for day in (first, last)]
    if quality.read is None and quality.kept is None and not quality.reasons:
        return name, *days, *[NOT_APPLICABLE] * 4, Cell(texts.TABLE_FROM_BEFORE, Look.WRAP)
    counts = map(count_cell, (quality.read, quality.kept, quality.set_aside, quality.ignored))
    return name, *days, *counts, Cell(_reasons(quality), Look.WRAP)


def _reasons(quality: TableQuality) -> str:
    return "; ".join(
        texts.SET_ASIDE_REASON.format(
            reason=REASONS[Reason(reason.key)][NORWEGIAN], count=_count_text(reason.count)
        )
        for reason in quality.reasons
    )


def _count_text(count: int | None) -> str:
    return texts.HIDDEN_COUNT if count is None else f"{count:,}".replace(",", "\u00a0")


def _warnings(content: WorkbookContent) -> list[str]:
    warnings = content.warnings
    said = [texts.WARNING_TEXTS["date_guessed"]] if warnings.date_guessed else []
    counts = {
        "unknown_columns": warnings.unknown_columns,
        "passed_columns": warnings.passed_columns,
        "ignored_files": warnings.ignored_files,
        "unlisted_codes": warnings.unlisted_codes,
        "repeated_contacts": warnings.repeated_contacts,
    }
    said += [
        texts.WARNING_TEXTS[key].format(count=_count_text(count))
        for key, count in counts.items()
        if count != 0
    ]
    return said or [texts.WARNING_TEXTS["none"]]


def legend_sheet(content: WorkbookContent, chosen: Selection) -> Sheet:
    """Signs, intervals, groups, cautions and sources."""
    sheet = Sheet(texts.LEGEND, (34, 110))
    sheet.add(Cell(texts.LEGEND, Look.TITLE), height=28)
    signs = texts.SIGNS if content.round_to == 1 else (*texts.SIGNS, texts.ROUNDED)
    sheet.head(*heads("sign", "meaning"), height=20)
    for sign, meaning in signs:
        _pair(sheet, sign, meaning.format(small=content.small, round_to=content.round_to))
    groups = [(name, rule) for _, name, rule in target_groups()]
    for title, pairs in (
        (texts.CAUTIONS_TITLE, texts.CAUTIONS),
        (texts.INTERVALS_TITLE, texts.INTERVALS),
        (texts.GROUPS_TITLE, groups),
        (texts.SOURCES_TITLE, texts.SOURCES),
    ):
        sheet.gap()
        sheet.add(Cell(title, Look.SECTION))
        for name, meaning in pairs:
            _pair(sheet, name, meaning)
    return sheet


def _pair(sheet: Sheet, name: str, meaning: str) -> None:
    sheet.add(Cell(name, Look.LABEL), Cell(meaning, Look.WRAP))
