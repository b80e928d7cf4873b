"""The page's texts that are put together: units, origin of a copied chart, the title of a set of patients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from listeoversikt.gui.pages.indicators.figures import group_name, period_name
from listeoversikt.gui.texts import day_numbers, number, translate
from listeoversikt.operations.indicator_view import GROUP_UNITS

if TYPE_CHECKING:
    from listeoversikt.gui.desk import OfficeFacts
    from listeoversikt.operations.indicator_view import IndicatorLine, PeriodChoice
    from listeoversikt.operations.office import View

Units = Sequence[tuple[str, str]]


def unit_parts(view: View | None) -> list[Units]:
    """The whole office and its lists (where there are several), then target groups, age bands and sex."""
    lists = () if view is None or len(view.lists) < 2 else view.lists
    names = {} if view is None else view.list_names
    own = translate("Indicators", "List {name}")
    office = [("", translate("Indicators", "Whole office"))]
    office += [(key, names.get(key) or own.format(name=key)) for key in lists]
    groups = [
        [(unit, group_name(unit.partition(":")[2])) for unit in units] for units in GROUP_UNITS.values()
    ]
    return [office, *groups]


def no_extract_texts() -> tuple[str, str]:
    """Title and sentence."""
    return (
        translate("Indicators", "No extract is read in"),
        translate("Indicators", "The indicators are counted from an extract of the journal."),
    )


def no_hits_texts() -> tuple[str, str]:
    """Title and sentence."""
    return (
        translate("Indicators", "No hits"),
        translate("Indicators", "No indicator holds all the words you look for."),
    )


def faults_texts(faults: Sequence[str]) -> tuple[str, str]:
    """Title, and the faults by line; they are in the file's own language."""
    first = " ".join(faults[:3])
    more = len(faults) - 3
    if more > 0:
        first += " " + translate("Indicators", "And %n more.", "", more)
    return translate("Indicators", "The file of definitions can't be used"), first


def period_in_line(period: PeriodChoice) -> str:
    """A period inside a sentence."""
    name = period_name(period)
    return f"{name[0].lower()}{name[1:]}"


def page_subtitle(period: PeriodChoice) -> str:
    """What stands beside the page's title."""
    name, last = period_name(period), day_numbers(period.last)
    text = translate("Indicators", "{period} up to and including {day}")
    return text.format(period=name, day=last) if period.type == "365d" else name


def origin_text(office: OfficeFacts, unit: str) -> str:
    """The last line of a copied chart."""
    date = "" if office.index_date is None else day_numbers(office.index_date)
    extract = translate("Indicators", "Extract as at {date}").format(date=date)
    kind = translate("Indicators", "Example data") if office.example else ""
    return " · ".join(part for part in (office.name, unit, extract, kind) if part)


def patients_title(line: IndicatorLine, which: str, count: int, gone: int) -> str:
    """What a set of patients is called; ``gone`` of them aren't on the list any more."""
    title = f"{line.name}: {_set_words(line, which, count)}"
    if gone:
        left = translate("Indicators", "%n no longer on the list", "", gone)
        title += f", {left}"
    return title


def _set_words(line: IndicatorLine, which: str, count: int) -> str:
    if which == line.who and line.who_words:
        return f"{number(count)} {line.who_words}"
    text = {
        "numerator": translate("Indicators", "{count} in the numerator"),
        "denominator": translate("Indicators", "{count} in the denominator"),
        "rest": translate("Indicators", "{count} outside the numerator"),
        "excluded": translate("Indicators", "{count} excluded"),
    }[which]
    return text.format(count=number(count))
