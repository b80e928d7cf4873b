"""What the page says of hidden figures and of files that were made."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from listeoversikt.gui.texts import NOBREAK, clock_time, day_numbers, number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.report_files import MadeFile
    from listeoversikt.operations.report_hidden import SheetCount, WhatIsHidden

CHECKSUM_LETTERS = 12


def why_word(why: str, small: int) -> str:
    """Why a figure is hidden."""
    return {
        "small": translate("Reports", "Count from 1 to {small}").format(small=small),
        "few": translate("Reports", "Fewer than ten persons behind"),
        "nearly": translate("Reports", "Nearly none or nearly all in an exposed group"),
        "others": translate("Reports", "Could be worked out from other figures or files"),
    }[str(why)]


def summary_text(hidden: WhatIsHidden) -> str:
    """«127 av 1 034 tall skjules.»"""
    text = translate("Reports", "{hidden} of {all} figures are hidden.")
    return text.format(hidden=number(len(hidden.hidden)), all=number(hidden.figures))


def rule_text(small: int, round_to: int) -> str:
    """The office's choice of what is hidden."""
    if round_to > 1:
        text = translate("Reports", "Counts from 1 to {small} are hidden. The others are rounded to {to}.")
        return text.format(small=small, to=round_to)
    text = translate(
        "Reports", "Counts from 1 to {small} are hidden, also where other figures would tell them."
    )
    return text.format(small=small)


def former_text(days: tuple[dt.date, ...]) -> str:
    """Which files were taken into account."""
    if not days:
        return translate("Reports", "No file has left the office in the last 13 months.")
    count = len(days)
    text = translate("Reports", "%n earlier file(s) taken into account, the newest of {day}.", "", count)
    return text.format(day=day_numbers(max(days)))


def sheet_note(sheet: SheetCount) -> str:
    """«av 214 tall, 12 mangler»."""
    text = translate("Reports", "of {count} figures").format(count=number(sheet.figures))
    if sheet.missing:
        text += ", " + translate("Reports", "{count} missing").format(count=number(sheet.missing))
    return text


def kind_word(kind: str) -> str:
    """What was made."""
    return {
        "workbook": translate("Reports", "Excel workbook"),
        "municipality": translate("Reports", "Report to the municipality"),
        "meeting": translate("Reports", "Office meeting page"),
        "internal": translate("Reports", "Internal list (INTERN)"),
    }[str(kind)]


def content_text(made: MadeFile) -> str:
    """How much it showed, and whether it may leave the office."""
    inside = str(made.kind) in ("meeting", "internal")
    where = (
        translate("Reports", "for the office only")
        if inside
        else translate("Reports", "small numbers hidden")
    )
    if made.figures is None:
        return where
    return translate("Reports", "{count} figures").format(count=number(made.figures)) + f", {where}"


def made_text(made: MadeFile) -> str:
    """Day and time, here."""
    here = made.made.astimezone()
    return f"{day_numbers(here.date())} {clock_time(here)}"


def short_checksum(checksum: str) -> str:
    """The first letters in groups of four; the whole is in the tooltip and when copied."""
    first = checksum[:CHECKSUM_LETTERS]
    return NOBREAK.join(first[place : place + 4] for place in range(0, len(first), 4))
