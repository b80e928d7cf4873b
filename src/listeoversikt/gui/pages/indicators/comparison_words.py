"""The pilot's printed figures as they stand on the screen: in a cell, in a sentence, in a tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.gui.texts import NOBREAK, decimal, language, translate
from listeoversikt.words.evaluation import against_word, arm_in_full, arm_word, pilot_unit_word, stars_word

if TYPE_CHECKING:
    from listeoversikt.operations.comparison import Comparison, PilotCell, PilotFigure


def figure_text(figure: PilotFigure, *, signed: bool = False) -> str:
    """«61 %», «+16,4 %-poeng», «+0,79»; with the decimals that were printed."""
    text = decimal(figure.value, figure.places)
    if signed and figure.value >= 0 and not text.startswith("\u2212"):
        text = f"+{text}"
    if figure.unit == "points":
        return text + NOBREAK + translate("Comparison", "%-points")
    return text if figure.unit == "rate" else f"{text}{NOBREAK}%"


def main_text(cell: PilotCell) -> str:
    """The effect with its stars as printed, else the level."""
    if cell.effect is not None:
        return figure_text(cell.effect, signed=True) + cell.stars
    return figure_text(cell.level) if cell.level is not None else ""


def under_text(cell: PilotCell, *, whose: bool = False) -> str:
    """What stands under it: whose figure where the column doesn't say it, the level before, p, the year."""
    parts = []
    if cell.against == "DM":
        parts.append(translate("Comparison", "HM against DM"))
    elif whose and cell.arm == "PHT":
        parts.append(translate("Comparison", "together"))
    elif whose:
        parts.append(arm_word(cell.arm, language()))
    if cell.base is not None:
        parts.append(translate("Comparison", "from {base}").format(base=figure_text(cell.base)))
    if cell.p is not None:
        parts.append(p_text(cell.p))
    if cell.level is not None:
        level = translate("Comparison", "level")
        parts.append(cell.years if cell.years.isdigit() else level)
    return ", ".join(parts)


def p_text(p: PilotFigure) -> str:
    """«p = 0,018»."""
    return f"p{NOBREAK}={NOBREAK}{decimal(p.value, p.places)}"


def certainty_text(cell: PilotCell) -> str:
    """What the report says of chance: the stars in words, or the printed p; "" for a level."""
    if cell.effect is None:
        return ""
    if cell.computed:
        return translate("Comparison", "worked out here from two columns, without a test")
    if cell.p is not None:
        return p_text(cell.p)
    if cell.significant is None:
        return translate("Comparison", "printed without a test")
    return (
        stars_word(cell.stars, language())
        if cell.stars
        else translate("Comparison", "no star: p not below 0.05")
    )


def sentence(cell: PilotCell) -> str:
    """The whole of a cell in words, for a tooltip and a screen reader."""
    whose = [arm_in_full(cell.arm, language())]
    if cell.arm in ("HM", "DM"):
        whose = [f"{arm_word(cell.arm, language())} ({arm_in_full(cell.arm, language())})"]
    if cell.against:
        whose.append(against_word(cell.against, language()))
    figure = cell.effect or cell.level
    parts = []
    if cell.effect is not None:
        text = translate("Comparison", "change {change}").format(change=figure_text(cell.effect, signed=True))
        parts.append(text)
    elif cell.level is not None:
        parts.append(translate("Comparison", "level {level}").format(level=figure_text(cell.level)))
    if cell.base is not None:
        parts.append(translate("Comparison", "from {base}").format(base=figure_text(cell.base)))
    if figure is not None and figure.unit in ("rate", "change"):
        parts.append(pilot_unit_word(figure.unit, language()))
    certain = certainty_text(cell)
    if certain:
        parts.append(certain)
    return f"{' '.join(whose)}: {', '.join(parts)}"


def table_text(line: Comparison) -> str:
    """«Tabell 11»."""
    return translate("Comparison", "Table {number}").format(number=line.table)


def place_text(line: Comparison) -> str:
    """«tabell 11, side 52»."""
    text = translate("Comparison", "table {number}, page {page}")
    return text.format(number=line.table, page=line.page)
