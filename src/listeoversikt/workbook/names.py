"""What indicators, variants, groups, periods and sources are called in the workbook."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.indicators.definition import Direction, Indicator, Kind, indicators
from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.indicators.result import IndicatorRow, Note
from listeoversikt.words import note_text
from listeoversikt.workbook import texts

ALL = "alle"
LIST_PREFIX = "liste:"
HIGH_RISK = "risikolegemidler"


def indicator_name(row: IndicatorRow) -> str:
    """The indicator's Norwegian name."""
    return indicators()[row.id].name_nb


def variant_name(id: str, variant: str) -> str:
    """A variant in words; empty for the row as defined."""
    if id == HIGH_RISK and variant:
        return _high_risk_names()[variant]
    return texts.VARIANTS.get(f"{id}/{variant}", texts.VARIANTS.get(variant, variant))


@cache
def _high_risk_names() -> dict[str, str]:
    return {row["key"]: row["title_nb"] for row in read_rows("high_risk_medicines")}


def theme_of(id: str) -> str:
    """The theme that an indicator stands under."""
    for theme, beginnings in texts.THEMES:
        if id.startswith(beginnings):
            return theme
    return ""


def place_of(id: str) -> tuple[int, int]:
    """The theme's number and the place in it by how the id begins: contact after discharge before reconciled medicines.

    >>> place_of("utskrivning_3vd") < place_of("samstemming_utskrivning") < place_of("lmg")
    True
    """
    for theme, (_, beginnings) in enumerate(texts.THEMES):
        for place, beginning in enumerate(beginnings):
            if id.startswith(beginning):
                return theme, place
    return len(texts.THEMES), 0


def direction_of(id: str, variant: str) -> str:
    """«↑ høy», «↓ lav» or «beskriver»."""
    descriptive = variant in texts.DESCRIPTIVE_VARIANTS
    return texts.DIRECTIONS[Direction.NONE if descriptive else indicators()[id].direction]


def unit_of(row: IndicatorRow) -> str:
    """What the value is in."""
    if row.kind is Kind.RATE and indicators()[row.id].kind is not Kind.RATE:
        return texts.UNITS["per_patient_year"]
    return texts.UNITS[indicators()[row.id].unit]


@cache
def target_groups() -> tuple[tuple[str, str, str], ...]:
    """Key, name and rule of every target group."""
    return tuple((row["key"], row["title_nb"], row["rule_nb"]) for row in read_rows("target_groups"))


def group_name(group: str) -> str:
    """A group in words.

    >>> group_name("0-17"), group_name("liste:2")
    ('0–17 år', 'Liste 2')
    """
    if group.startswith(LIST_PREFIX):
        return texts.LIST.format(number=group.removeprefix(LIST_PREFIX))
    known = texts.OTHER_GROUPS | {key: name for key, name, _ in target_groups()}
    return known.get(group) or texts.AGES.format(band=group.replace("-", "–"))


def day_text(day: dt.date) -> str:
    """A date in running text."""
    return f"{day:%d.%m.%Y}"


def period_text(row: IndicatorRow) -> str:
    """Both days of a period."""
    return f"{day_text(row.period_start)}–{day_text(row.period_end)}"


def period_label(row: IndicatorRow) -> str:
    """The short name of a calendar period: «jan. 2025», «1. tertial 2025», «2. halvår 2025», «2025»."""
    start = row.period_start
    if row.period_type == "maaned":
        return f"{texts.MONTHS[start.month - 1]} {start.year}"
    if row.period_type == "tertial":
        return f"{(start.month - 1) // 4 + 1}. tertial {start.year}"
    if row.period_type == "halvaar":
        return f"{(start.month - 1) // 6 + 1}. halvår {start.year}"
    return str(start.year) if row.period_type == "aar" else period_text(row)


def short_period_label(row: IndicatorRow) -> str:
    """The period under a chart: «jan. 25», «T1 2025», «H2 2025», «2025»."""
    start = row.period_start
    if row.period_type == "maaned":
        return f"{texts.SHORT_MONTHS[start.month - 1]} {start:%y}"
    if row.period_type == "tertial":
        return f"T{(start.month - 1) // 4 + 1} {start.year}"
    if row.period_type == "halvaar":
        return f"H{(start.month - 1) // 6 + 1} {start.year}"
    return period_label(row)


def source_text(indicator: Indicator) -> str:
    """The source in Norwegian words.

    >>> source_text(indicators()["lmg"])
    'Evalueringen vedlegg B.3; Pilotens design tabell 2 og 6.2.1'
    """
    said = re.sub(r"\bB\.3", "vedlegg B.3", re.sub(r"\bT(\d+)", r"tabell \1", indicator.source))
    for word, norwegian in texts.SOURCE_WORDS:
        said = said.replace(word, norwegian)
    return said


def is_our_reading(indicator: Indicator) -> bool:
    """Whether the source says that the reading is ours."""
    return texts.OURS in indicator.source


def note_of(shown: ShownRow) -> str:
    """What must be said of a row; who was left out for too short history has its own column."""
    remarks = (remark for remark in shown.row.remarks if remark.note is not Note.TOO_SHORT)
    return "; ".join(note_text(remark) for remark in remarks)
