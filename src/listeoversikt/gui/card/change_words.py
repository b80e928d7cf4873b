"""What is new, ended, changed or expired about a patient, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from listeoversikt.gui.card.wording import score_title
from listeoversikt.gui.texts import day_table, decimal, language, number, translate
from listeoversikt.operations.changed_facts import ChangedFact, ExpiredFact
from listeoversikt.words.records import (
    column_word,
    contact_kind_word,
    measurement_unit,
    measurement_word,
    residence_word,
    sex_word,
    table_word,
    tiltak_word,
    yes_no_word,
)

ARROW = " \N{RIGHTWARDS ARROW} "
DAYS_OF_A_YEAR = 365
YES_NO = ("home_care", "individual_plan", "multidose", "palliative", "no_contact")

CONTACT_KINDS = (
    *("consultation", "e_consultation", "video", "phone", "home_visit", "next_of_kin", "meeting"),
    *("group", "emergency_clinic", "simple", "other"),
)


def kind_title(kind: str) -> str:
    """A kind of change as a heading and a filter: «Nye diagnoser»."""
    return {
        "identity": translate("Changes", "Another birth year or sex"),
        "diagnosis": translate("Changes", "New diagnoses"),
        "stay": translate("Changes", "New stays"),
        "stay_ended": translate("Changes", "Stays ended"),
        "medicine": translate("Changes", "Medicines begun"),
        "medicine_ended": translate("Changes", "Medicines ended"),
        "measurement": translate("Changes", "New measurements"),
        "measure": translate("Changes", "New measures"),
        "person": translate("Changes", "About the person"),
        "contact": translate("Changes", "New contacts"),
        "medicine_renewed": translate("Changes", "Medicines renewed"),
        "changed": translate("Changes", "Changed rows"),
        "removed": translate("Changes", "Removed rows"),
        "out_of_period": translate("Changes", "Older than the extract's period"),
        "more_history": translate("Changes", "Longer history"),
        "expired": translate("Changes", "Expired facts"),
    }[kind]


def kind_count(kind: str, count: int) -> str:
    """How many of a kind: «2 diagnoser»."""
    text = {
        "identity": lambda: translate("Changes", "Another birth year or sex"),
        "diagnosis": lambda: translate("Changes", "%n diagnosis(es)", "", count),
        "stay": lambda: translate("Changes", "%n stay(s)", "", count),
        "stay_ended": lambda: translate("Changes", "%n stay(s) ended", "", count),
        "medicine": lambda: translate("Changes", "%n medicine(s) begun", "", count),
        "medicine_ended": lambda: translate("Changes", "%n medicine(s) ended", "", count),
        "measurement": lambda: translate("Changes", "%n measurement(s)", "", count),
        "measure": lambda: translate("Changes", "%n measure(s)", "", count),
        "person": lambda: translate("Changes", "%n fact(s) about the person", "", count),
        "contact": lambda: translate("Changes", "%n contact(s)", "", count),
        "medicine_renewed": lambda: translate("Changes", "%n medicine(s) renewed", "", count),
        "changed": lambda: translate("Changes", "%n row(s) changed", "", count),
        "removed": lambda: translate("Changes", "%n row(s) removed", "", count),
        "out_of_period": lambda: translate("Changes", "%n row(s) older than the period", "", count),
        "more_history": lambda: translate("Changes", "%n row(s) of longer history", "", count),
        "expired": lambda: translate("Changes", "%n expired fact(s)", "", count),
    }[kind]()
    return text.replace(str(count), number(count), 1)


def fact_name(fact: ChangedFact) -> str:
    """What a fact says, short: a code, «HbA1c», «Konsultasjon»."""
    if fact.table == "maalinger":
        return measurement_word(fact.says, language())
    if fact.table == "tiltak":
        return tiltak_word(fact.says, language())
    if fact.table == "kontakter":
        return _contact(fact.says) or _table(fact)
    if fact.table == "pasienter":
        return person_word(fact.says)
    return fact.says or _table(fact)


def person_word(column: str) -> str:
    """What has changed about the person, by the frames' column."""
    own = {
        "gp": translate("Changes", "Another list"),
        "multidose": translate("Changes", "Multidose"),
        "municipality": translate("Changes", "Municipality"),
        "district": translate("Changes", "District"),
    }
    return own[column] if column in own else column_word(column, language())


def person_value(column: str, value: str) -> str:
    """What a column about the person says: «ja», «Omsorgsbolig», «1950»; nothing is said as not stated."""
    if not value:
        return translate("Changes", "not stated")
    if column == "sex":
        return sex_word(value, language())
    if column == "residence":
        return residence_word(value, language())
    if column in YES_NO:
        return yes_no_word(value, language())
    return day_table(dt.date.fromisoformat(value)) if column == "list_from" else value


def _contact(kind: str) -> str:
    """The word of a contact's type, by its number; "" where it's none."""
    known = kind.isdigit() and int(kind) < len(CONTACT_KINDS)
    return contact_kind_word(CONTACT_KINDS[int(kind)], language()) if known else ""


def _table(fact: ChangedFact) -> str:
    if fact.table == "innleggelser":
        return translate("Changes", "Stay")
    return table_word(fact.table, language())


def fact_lines(kind: str, facts: Sequence[ChangedFact]) -> list[str]:
    """The facts of a kind, a line each; of another birth year or sex also what nobody can tell from the extracts."""
    lines = [fact_text(fact) for fact in facts]
    if kind == "identity":
        doubt = translate("Changes", "Corrected, or another person under the same number. Check the record.")
        lines.append(doubt)
    return lines


def fact_text(fact: ChangedFact) -> str:
    """One fact on a line: «T90 Diabetes type 2, 12.03.26», «Hjemmetjeneste: nei → ja», «N06AB04, sluttet 20.01.26»."""
    if fact.table == "pasienter":
        was, became = (person_value(fact.says, value) for value in (fact.was, fact.became))
        return f"{fact_name(fact)}: {was}{ARROW}{became}"
    if fact.kind == "medicine_ended":
        return _ended_text(fact)
    name = f"{_name_then(fact)}{fact_name(fact)} {fact.title}".rstrip()
    if fact.value is not None:
        unit = measurement_unit(fact.says, language())
        before = "" if fact.value_before is None else f"{_figure(fact.value_before)}{ARROW}"
        name = f"{name} {before}{_figure(fact.value)} {unit}".rstrip()
    if fact.kind == "changed":
        name = f"{_table(fact)}: {name}"
    return f"{name}, {day_table(fact.day)}" if fact.day is not None else name


def _figure(value: float) -> str:
    return number(value) if value == int(value) else decimal(value, 1)


def _name_then(fact: ChangedFact) -> str:
    """«Konsultasjon → » where a contact's type was corrected."""
    return "" if fact.table != "kontakter" or not fact.was else f"{_contact(fact.was)}{ARROW}"


def _ended_text(fact: ChangedFact) -> str:
    """A medicine that ended: the day it did where that's stated, else how it's known, and when the last course began."""
    if fact.day is not None:
        ended = translate("Changes", "{medicine}, ended {day}")
        return ended.format(medicine=fact_name(fact), day=day_table(fact.day))
    if fact.became == "ran_out":
        text = translate("Changes", "{medicine}, not renewed, listed from {day}")
    else:
        text = translate("Changes", "{medicine}, not in the extract any more, listed from {day}")
    since = day_table(fact.since) if fact.since is not None else translate("Card", "missing")
    return text.format(medicine=fact_name(fact), day=since)


def fact_short(fact: ChangedFact, until: dt.date) -> str:
    """One fact in a table's cell: «T90 12.03.», with the year where it's a year or more before ``until``."""
    if fact.table == "pasienter":
        return fact_text(fact)
    name = fact_name(fact)
    if fact.kind == "medicine_ended":
        name = translate("Changes", "{medicine} ended").format(medicine=name)
    if fact.day is None:
        return name
    this_year = (until - fact.day).days < DAYS_OF_A_YEAR
    return f"{name} {fact.day:%d.%m.}" if this_year else f"{name} {day_table(fact.day)}"


def expired_text(fact: ExpiredFact) -> str:
    """One expired fact: «Uplanlagt innleggelse 12.03.25», «Skrøpelighet: Anemi og blodmangel»."""
    if fact.score == "contacts":
        return {
            "seen": translate("Changes", "No longer seen by doctor or nurse in the last year"),
            "emergency_clinic": translate("Changes", "No longer many emergency clinic contacts in a year"),
            "consultations": translate("Changes", "No longer many consultations in a year"),
        }.get(fact.part, fact.part)
    if fact.score == "unplanned_admissions_12m":
        admission = translate("Changes", "Unplanned admission")
        return f"{admission}, {day_table(fact.day)}" if fact.day is not None else admission
    if fact.score == "hfrs":
        return translate("Changes", "Hospital codes older than two years")
    return f"{score_title(fact.score)}: {fact.title or fact.part}"


def expired_cell(facts: Sequence[ExpiredFact]) -> str:
    """Expired facts in a table's cell: what, and under it when or for which score; of several how many, and what."""
    if not facts:
        return ""
    lines = [_expired_lines(fact) for fact in facts]
    if len(facts) > 1:
        return f"{kind_count('expired', len(facts))}\n{', '.join(dict.fromkeys(first for first, _ in lines))}"
    first, under = lines[0]
    return f"{first}\n{under}" if under else first


def _expired_lines(fact: ExpiredFact) -> tuple[str, str]:
    """What it was, and when or for what it counted."""
    if fact.score == "contacts":
        last_year = translate("Changes", "in the last year")
        return {
            "seen": (translate("Changes", "No longer seen"), last_year),
            "emergency_clinic": (translate("Changes", "Fewer emergency contacts"), last_year),
            "consultations": (translate("Changes", "Fewer consultations"), last_year),
        }.get(fact.part, (fact.part, ""))
    if fact.score == "hfrs":
        return translate("Changes", "Hospital codes"), translate("Changes", "older than two years")
    if fact.day is not None:
        return translate("Changes", "Unplanned admission"), day_table(fact.day)
    return fact.title or fact.part, score_title(fact.score)


def grouped_facts(facts: Sequence[ChangedFact]) -> list[tuple[str, list[ChangedFact]]]:
    """The facts under their kinds, in order."""
    kinds: dict[str, list[ChangedFact]] = {}
    for fact in facts:
        kinds.setdefault(fact.kind, []).append(fact)
    return list(kinds.items())
