"""What is new, ended, changed or expired about a patient, in words."""

from __future__ import annotations

from collections.abc import Sequence

from listeoversikt.gui.card.wording import score_title
from listeoversikt.gui.texts import day_table, decimal, language, number, translate
from listeoversikt.operations.changed_facts import ChangedFact, ExpiredFact
from listeoversikt.words.records import (
    column_word,
    contact_kind_word,
    measurement_unit,
    measurement_word,
    table_word,
    tiltak_word,
)

CONTACT_KINDS = (
    *("consultation", "e_consultation", "video", "phone", "home_visit", "next_of_kin", "meeting"),
    *("group", "emergency_clinic", "simple", "other"),
)


def kind_title(kind: str) -> str:
    """A kind of change as a heading and a filter: «Nye diagnoser»."""
    return {
        "diagnosis": translate("Changes", "New diagnoses"),
        "stay": translate("Changes", "New stays"),
        "stay_ended": translate("Changes", "Stays ended"),
        "medicine": translate("Changes", "Medicines begun"),
        "medicine_ended": translate("Changes", "Medicines ended"),
        "measurement": translate("Changes", "New measurements"),
        "measure": translate("Changes", "New measures"),
        "person": translate("Changes", "Home and services"),
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
        known = fact.says.isdigit() and int(fact.says) < len(CONTACT_KINDS)
        return contact_kind_word(CONTACT_KINDS[int(fact.says)], language()) if known else _table(fact)
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


def _table(fact: ChangedFact) -> str:
    if fact.table == "innleggelser":
        return translate("Changes", "Stay")
    return table_word(fact.table, language())


def fact_text(fact: ChangedFact) -> str:
    """One fact on a line: «T90 Diabetes type 2, 12.03.26»."""
    name = f"{fact_name(fact)} {fact.title}".rstrip()
    if fact.value is not None:
        unit = measurement_unit(fact.says, language())
        whole = fact.value == int(fact.value)
        value = number(fact.value) if whole else decimal(fact.value, 1)
        name = f"{name} {value} {unit}".rstrip()
    if fact.kind == "changed":
        name = f"{_table(fact)}: {name}" if fact.table != "pasienter" else name
    return f"{name}, {day_table(fact.day)}" if fact.day is not None and fact.table != "pasienter" else name


def fact_short(fact: ChangedFact) -> str:
    """One fact in a table's cell: «T90 12.03.»."""
    name = fact_name(fact)
    return f"{name} {fact.day:%d.%m.}" if fact.day is not None and fact.table != "pasienter" else name


def expired_text(fact: ExpiredFact) -> str:
    """One expired fact: «Uplanlagt innleggelse 12.03.25», «Skrøpelighet: Anemi og blodmangel»."""
    if fact.score == "contacts":
        return {
            "seen": translate("Changes", "Seen by doctor or nurse in the last year"),
            "emergency_clinic": translate("Changes", "Many emergency clinic contacts in a year"),
            "consultations": translate("Changes", "Many consultations in a year"),
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
            "seen": (translate("Changes", "Seen"), last_year),
            "emergency_clinic": (translate("Changes", "Many emergency contacts"), last_year),
            "consultations": (translate("Changes", "Many consultations"), last_year),
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
