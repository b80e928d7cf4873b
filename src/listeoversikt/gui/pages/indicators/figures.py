"""An indicator's numbers as they stand on the screen: counts, value, interval, direction, periods."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from listeoversikt.gui.texts import NOBREAK, decimal, language, number, percent, translate
from listeoversikt.words.dates import MONTHS
from listeoversikt.words.groups import group_word
from listeoversikt.words.indicators import direction_short, unit_word

if TYPE_CHECKING:
    from listeoversikt.operations.indicator_view import IndicatorLine, PeriodChoice

SMALL_SHARE = 0.0995
"""Under it a share has one decimal."""
RATE_PLACES, SMALL_RATE = 2, 0.0995
ARROWS = {"up": "arrow-up", "down": "arrow-down", "none": ""}
AT_LEAST = "≥" + NOBREAK


def share_places(share: float) -> int:
    """Decimals of a share as per cent."""
    return 1 if 0 < share < SMALL_SHARE else 0


def rate_places(rate: float) -> int:
    """Decimals of a rate: one more under a tenth, so that a low one isn't 0,00."""
    return RATE_PLACES + 1 if 0 < rate < SMALL_RATE else RATE_PLACES


def in_unit(line: IndicatorLine, value: float, places: int | None = None) -> str:
    """A number in the line's own unit: per cent, whole, or with decimals."""
    if line.is_share:
        return percent(value, share_places(value) if places is None else places)
    if line.kind == "count":
        return number(value)
    return decimal(value, (places or rate_places(value)) if line.kind == "rate" else 1)


def value_text(line: IndicatorLine) -> str:
    """The value; «≥» before one that is at least so high; "" where it's missing."""
    if line.value is None:
        return ""
    return (AT_LEAST if line.at_least else "") + in_unit(line, line.value)


def interval_text(line: IndicatorLine, low: float | None, high: float | None) -> str:
    """Both limits: «65–77 %», «2,1–2,6»; «fra 65 %» where there is no upper one; "" where there are none."""
    if low is not None and high is None:
        places = share_places(low) if line.is_share else rate_places(low)
        return translate("Indicators", "from {low}").format(low=in_unit(line, low, places))
    if low is None or high is None:
        return ""
    if not line.is_share:
        places = max(rate_places(low), rate_places(high))
        return f"{in_unit(line, low, places)}–{in_unit(line, high, places)}"
    places = max(share_places(low), share_places(high))
    return f"{decimal(low * 100, places)}–{percent(high, places)}"


def unit_text(line: IndicatorLine) -> str:
    """What a value that isn't a share is in."""
    return unit_word(line.unit, language())


def counted(line: IndicatorLine) -> tuple[str, str]:
    """n, and under it what it is of: «152» and «av 214»; empty where it's missing."""
    if line.numerator is None or line.denominator is None:
        return "", ""
    if line.kind == "rate":
        years = translate("Indicators", "in {years} years").format(years=number(line.denominator))
        return number(line.numerator), years
    if line.kind == "mean":
        return number(line.denominator), translate("Indicators", "patients")
    return number(line.numerator), of_text(line.denominator)


def of_text(denominator: float) -> str:
    """«av 214»."""
    return translate("Indicators", "of {total}").format(total=number(denominator))


def things(line: IndicatorLine) -> str:
    """What n and N count."""
    if line.id.startswith(("utskrivning_", "samstemming_")):
        return translate("Indicators", "discharges")
    if line.id.startswith("kols_kontroll"):
        return translate("Indicators", "exacerbations")
    if line.id.startswith("reinnleggelse"):
        return translate("Indicators", "stays")
    if line.id == "upc" and line.events:
        return translate("Indicators", "consultations")
    return translate("Indicators", "patients")


def counted_words(line: IndicatorLine) -> str:
    """n and N in a line: «152 av 214 utskrivninger», «6 830 på 2 711 pasientår»."""
    if line.numerator is None or line.denominator is None:
        return ""
    n, total = number(line.numerator), number(line.denominator)
    if line.kind == "rate":
        return translate("Indicators", "{n} in {total} patient-years").format(n=n, total=total)
    if line.kind == "mean":
        return f"{total} {things(line)}"
    return translate("Indicators", "{n} of {total} {things}").format(n=n, total=total, things=things(line))


def interval_words(line: IndicatorLine) -> str:
    """«95 % intervall 65–77 %»; "" where there is none."""
    limits = interval_text(line, line.low, line.high)
    return translate("Indicators", "95 % interval {limits}").format(limits=limits) if limits else ""


def wanted_text(line: IndicatorLine) -> str:
    """«høy», «lav», «beskriver»."""
    return direction_short(line.direction, language())


def arrow_of(line: IndicatorLine) -> str:
    """The icon before the wanted direction; "" where there is none."""
    return ARROWS[str(line.direction)]


def month_name(day: dt.date) -> str:
    """«mars 2026»."""
    return f"{MONTHS[language()][day.month - 1]} {day.year}"


def period_name(choice: PeriodChoice) -> str:
    """«Siste 365 dager», «Mars 2026», «3. tertial 2025», «2. halvår 2025», «2025»."""
    first = choice.first
    if choice.type == "365d":
        return translate("Indicators", "Last 365 days")
    if choice.type == "maaned":
        name = month_name(first)
        return name[0].upper() + name[1:]
    if choice.type == "tertial":
        text = translate("Indicators", "Four months no. {number}, {year}")
        return text.format(number=(first.month - 1) // 4 + 1, year=first.year)
    if choice.type == "halvaar":
        text = translate("Indicators", "Half-year {number}, {year}")
        return text.format(number=(first.month - 1) // 6 + 1, year=first.year)
    return str(first.year)


def share_text(share: float) -> str:
    """A share as per cent, with a decimal where it's small."""
    return percent(share, share_places(share))


def type_name(period_type: str) -> str:
    """A type of period, as a choice."""
    return {
        "365d": translate("Indicators", "Last 365 days"),
        "maaned": translate("Indicators", "Month"),
        "tertial": translate("Indicators", "Four-month period"),
        "halvaar": translate("Indicators", "Half-year"),
        "aar": translate("Indicators", "Year"),
    }[period_type]


def group_name(key: str) -> str:
    """A target group, age band or sex."""
    if key == "kvinne":
        return translate("Indicators", "Women")
    if key == "mann":
        return translate("Indicators", "Men")
    if key[0].isdigit():
        first, _, last = key.partition("-")
        if not last:
            return translate("Indicators", "{age} years and over").format(age=key.rstrip("+"))
        return translate("Indicators", "{first}–{last} years").format(first=first, last=last)
    return group_word(key, language())


def pilot_text(line: IndicatorLine) -> str:
    """«HM 61 %, DM 77 % (tabell 5, 2018–2023)»; "" where nothing may be laid beside."""
    if not line.pilot:
        return ""
    levels = ", ".join(f"{one.arm} {share_text(one.level)}" for one in line.pilot)
    text = translate("Indicators", "{levels} (table {table}, {years})")
    first = line.pilot[0]
    return text.format(levels=levels, table=first.table, years=first.years.replace("-", "–"))
