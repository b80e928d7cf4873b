"""What the four duty tiles say."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from listeoversikt.gui.pages.overview.hours_words import hours_word
from listeoversikt.gui.pages.overview.tile import TileText
from listeoversikt.gui.texts import day_near, language, number, percent, translate
from listeoversikt.words.groups import group_word

if TYPE_CHECKING:
    from listeoversikt.operations.overview import DischargeDuty, Overview, WorklistDuty

OVERDUE, DUE_TODAY, WORKLIST, SILENT = "discharge:overdue", "discharge:due_today", "worklist", "silent"
SILENT_GROUP = "svak_ettersporrer"


def patients_word(count: int) -> str:
    """«pasient» or «pasienter»."""
    return translate("Overview", "patient") if count == 1 else translate("Overview", "patients")


def missing_words(table: str) -> str:
    """Why a figure is missing."""
    return translate("Overview", "The table {table} isn't in the extract").format(table=table)


def tile_texts(found: Overview) -> dict[str, TileText]:
    """By the tile's key."""
    return {
        OVERDUE: _overdue(found),
        DUE_TODAY: _due_today(found),
        WORKLIST: _worklist(found),
        SILENT: _silent(found),
    }


def _overdue(found: Overview) -> TileText:
    title, duty = translate("Overview", "Discharges overdue"), found.overdue
    if duty is None:
        return _missing("home-heart", title, "innleggelser")
    if not duty.patients:
        return _zero("circle-check", title, translate("Overview", "No one is overdue"))
    fact = translate("Overview", "The oldest was due {due}").format(due=_near(duty.first_due, found))
    if duty.patients == 1:
        told = translate("Overview", "Discharged {day}. Was due {due}.")
        days = (_near(day, found).rstrip(".") for day in (duty.first_discharged, duty.first_due))
        fact = told.format(**dict(zip(("day", "due"), days, strict=True)))
    return _duty("alert-circle-filled", "high", title, duty, fact)


def _due_today(found: Overview) -> TileText:
    title, duty = translate("Overview", "Discharges due today"), found.due_today
    if duty is None:
        return _missing("home-heart", title, "innleggelser")
    if not duty.patients:
        fact = translate("Overview", "No open discharge")
        if found.next_due is not None:
            fact = translate("Overview", "Next is due {due}").format(due=_near(found.next_due, found))
        return _zero("clock", title, fact)
    fact = translate("Overview", "Discharged {day}").format(day=_near(duty.first_discharged, found))
    if duty.first_discharged != duty.last_discharged:
        told = translate("Overview", "Discharged {first} to {last}")
        fact = told.format(first=_near(duty.first_discharged, found), last=_near(duty.last_discharged, found))
    return _duty("clock-filled", "rising", title, duty, fact)


def _worklist(found: Overview) -> TileText:
    duty, title = found.worklist, translate("Overview", "Worklist")
    if not duty.patients:
        done = translate("Overview", "Done for today")
        return _zero("list-check", title, _waiting(duty.waiting) if duty.waiting else done)
    unit, more = patients_word(duty.patients), _waiting(duty.waiting) if duty.waiting else ""
    return TileText(
        "list-check", "accent", title, number(duty.patients), unit, _reached(duty), more=more and f"{more}."
    )


def _reached(duty: WorklistDuty) -> str:
    """«Dagens 6 timer rekker til 11»; what is due while the office has entered no hours."""
    if duty.by_norm:
        due = duty.due
        return translate("Overview", "%n due today or before", "", due)
    if duty.hours <= 0:
        return translate("Overview", "No hours today")
    if duty.within == duty.patients:
        text = translate("Overview", "Today's {hours} hours reach all")
    else:
        text = translate("Overview", "Today's {hours} hours reach {count}")
    return text.format(hours=hours_word(duty.hours), count=number(duty.within))


def _waiting(waiting: int) -> str:
    return translate("Overview", "%n wait(s) for the doctor", "", waiting)


def _silent(found: Overview) -> TileText:
    duty, title = found.silent, group_word(SILENT_GROUP, language())
    if duty is None:
        return _missing("phone-x", title, "kontakter")
    if not duty.patients and duty.not_evaluated:
        beside = duty.not_evaluated
        fact = translate("Overview", "%n couldn't be judged: too short history", "", beside)
        return TileText("phone-x", "text2", title, "", "", fact)
    if not duty.patients:
        return _zero("circle-check", title, translate("Overview", "All have been seen"))
    share = percent(duty.patients / max(found.inhabitants, 1), 1)
    fact = translate("Overview", "{share} of the list").format(share=share)
    if duty.frail:
        frail = duty.frail
        fact = translate("Overview", "%n of them frail older", "", frail)
    return TileText("phone-x", "text2", title, number(duty.patients), patients_word(duty.patients), fact)


def _near(day: dt.date | None, found: Overview) -> str:
    return day_near(day, found.today) if day is not None else ""


def _duty(icon: str, ink: str, title: str, duty: DischargeDuty, fact: str) -> TileText:
    return TileText(icon, ink, title, number(duty.patients), patients_word(duty.patients), fact)


def _zero(icon: str, title: str, fact: str) -> TileText:
    return TileText(icon, "muted", title, number(0), patients_word(0), fact, quiet=True)


def _missing(icon: str, title: str, table: str) -> TileText:
    return TileText(icon, "muted", title, "", "", missing_words(table))
