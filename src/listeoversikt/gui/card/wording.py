"""How a card's values are written: scores by measure, evidence as lines, why something is missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from listeoversikt.gui.card.lines import Line, Markable
from listeoversikt.gui.look.states import hfrs_label
from listeoversikt.gui.texts import day_table, decimal, language, number, translate
from listeoversikt.words.evidence import (
    at_least_word,
    clause_text,
    measure_word,
    null_text,
    proposed_text,
    remark_text,
    within_text,
)
from listeoversikt.words.groups import GROUPS, group_word
from listeoversikt.words.records import (
    column_word,
    contact_kind_word,
    measurement_word,
    residence_word,
    source_word,
)

if TYPE_CHECKING:
    from listeoversikt.followup.evidence_marks import Mark
    from listeoversikt.operations.patient_evidence import Item, Row, Score

MARKABLE = (
    *("frailty_index", "hfrs", "charlson", "chronic_conditions", "disease_groups"),
    *("multimorbidity_score", "rxrisk", "unplanned_admissions_12m"),
)
"""The scores that are sums of their parts: these can be marked and worked out again."""
PLACES = {"frailty_index": 2, "hfrs": 1, "multimorbidity_score": 2}
ALWAYS_AT_LEAST = ("frailty_index",)
"""An index from Norwegian codes runs low, whatever tables there are."""


def value_text(score: Score) -> str:
    """The computed value as it's written; "" where it's null (the dashed pill stands there)."""
    return "" if score.value is None else _written(score, score.value)


def _written(score: Score, value: float) -> str:
    places = PLACES.get(score.measure, 0)
    text = decimal(value, places) if places else number(value)
    partial = score.at_least or score.measure in ALWAYS_AT_LEAST
    return f"{at_least_word(language())} {text}" if partial else text


def values(score: Score) -> tuple[str, str]:
    """The value to show, and the computed one where marks give another (it's shown struck); "" = the same."""
    marked = score.marked
    if marked is None or not marked.changed or marked.after is None or score.value is None:
        return value_text(score), ""
    places = PLACES.get(score.measure, 0)
    old = decimal(score.value, places) if places else number(score.value)
    return _written(score, marked.after), old


def category_of(score: Score) -> str:
    """The category that people go by: a doctor's, else without what was marked, else the computed."""
    return score.category if score.marked is None else score.marked.category


def why_missing(score: Score) -> str:
    """Why a score is null."""
    return null_text(score.null, score.unseen, language()) if score.null else ""


def applies_later(score: Score) -> bool:
    """Whether the patient is too young for the score: that isn't a missing value, and is said plainly."""
    return score.value is None and score.null == "under_age"


def category_text(score: Score) -> str:
    """The category's word, where the score has one that isn't drawn."""
    return hfrs_label(category_of(score)) if score.measure == "hfrs" and score.category else ""


def item_lines(score: Score, items: Sequence[Item], *, all_rows: bool = True) -> list[Line]:
    """A line a part, with its newest row; the rest of its rows indented under it when ``all_rows``."""
    lines: list[Line] = []
    for item in items:
        lines.append(_head_line(score, item))
        if all_rows:
            lines += [_row_line(score, item, row) for row in item.rows[1:]]
    return lines


def _mark_note(item: Item, row: Row | None, *, head: bool) -> str:
    """What somebody has said of it: «Feil, lege-1 14.10.: Ikke reelt fall.»"""
    said = item.marked
    marks = [mark for mark in said.marks if mark.whole] if said is not None and head else []
    if row is not None and row.mark is not None:
        marks.append(row.mark)
    notes = [mark_line(mark) for mark in marks]
    if head and said is not None and said.newer:
        notes.append(translate("Card", "A newer row has come: it counts again."))
    if head and said is not None and said.unsure:
        notes.append(translate("Card", "The rule can't be tried again without the row: it still counts."))
    return " ".join(notes)


def mark_line(mark: Mark) -> str:
    """A mark in words: what, by whom, when and why."""
    word = translate("Card", "Solved") if mark.act.mark == "solved" else translate("Card", "Wrong")
    return translate("Card", "{word}, {who} {day}: {why}.").format(
        word=word, who=mark.entry.who, day=day_table(mark.day), why=mark.act.why.rstrip(".")
    )


def _head_line(score: Score, item: Item) -> Line:
    newest = item.rows[0] if item.rows else None
    remarks = [remark_text(remark, language()) for remark in item.remarks]
    if item.proposed:
        remarks.insert(0, proposed_text(language()))
    fact, weight = _item_title(score, item), weight_text(score, item)
    remarks += rule_words(score, item)
    if weight:
        fact = f"{fact} · {weight}"
    why = remark_text(item.remarks[0], language()) if item.remarks else ""
    return Line(
        fact=f"{fact} ({why})" if why else fact,
        code=_code(newest) if newest else "",
        date=_dates(newest) if newest else "",
        source=_source(newest) if newest else "",
        proposed=item.proposed,
        tip=". ".join(_title_case(remark) for remark in remarks),
        faint=not item.stands,
        struck=item.counts and not item.stands,
        note=_mark_note(item, newest, head=True),
        markable=Markable(score.measure, item) if score.measure in MARKABLE else None,
    )


def rule_words(score: Score, item: Item) -> list[str]:
    """What the definition demands, and how far back it looks."""
    words = [rule for rule in item.rules if score.measure not in GROUPS]
    if item.rows and score.measure not in GROUPS:
        words.append(within_text(item.within_days, language()))
    return words


def weight_text(score: Score, item: Item) -> str:
    """What a part weighs, for the sums that aren't plain counts."""
    places = PLACES.get(score.measure, 0)
    if score.measure in ("charlson", "hfrs", "multimorbidity_score", "rxrisk") and item.counts:
        return decimal(item.weight, places) if places else number(item.weight)
    return ""


def _item_title(score: Score, item: Item) -> str:
    if score.measure == "unplanned_admissions_12m":
        return item.rows[-1].fact or translate("Card", "Unplanned admission")
    if score.measure == "medications":
        return item.title or item.key
    if item.title:
        return item.title
    if score.measure in GROUPS:
        group = next((name for name in item.refers_to if name in GROUPS), "")
        return clause_text(item.key, language(), group=group)
    return measurement_word(item.key, language())


def _row_line(score: Score, item: Item, row: Row) -> Line:
    return Line(
        fact=row.fact or row_title(row),
        code=_code(row),
        date=_dates(row),
        source=_source(row),
        faint=not item.stands or row.mark is not None,
        indent=1,
        struck=row.mark is not None,
        note=_mark_note(item, row, head=False),
        markable=Markable(score.measure, item, row) if score.measure in MARKABLE else None,
    )


def row_line(row: Row, *, faint: bool = False) -> Line:
    """A row of the export under what it stands for, to be read only."""
    return Line(
        fact=row.fact or row_title(row),
        code=_code(row),
        date=_dates(row),
        source=_source(row),
        faint=faint,
        indent=1,
    )


def row_title(row: Row) -> str:
    """What a row without a code's title is called."""
    if row.table == "pasienter":
        return column_word(row.code, language())
    if row.table == "kontakter":
        return contact_kind_word(row.code, language())
    if row.table == "maalinger":
        return measurement_word(row.code, language())
    return translate("Card", "Medicine") if row.table == "legemidler" else translate("Card", "Stay")


def _code(row: Row) -> str:
    if row.table in ("kontakter", "pasienter"):
        return ""
    if row.table == "maalinger":
        return "" if row.value is None else decimal(row.value, 0 if row.value == round(row.value) else 1)
    return row.code


def _dates(row: Row) -> str:
    return "" if row.day is None else day_table(row.day)


def _source(row: Row) -> str:
    if row.source in ("gp", "emergency_clinic", "hospital", "other"):
        return source_word(row.source, language())
    return {
        "legemidler": translate("Card", "medicines"),
        "innleggelser": translate("Card", "stay"),
        "other_stay": translate("Card", "other stay"),
        "kontakter": translate("Card", "contact"),
        "maalinger": translate("Card", "measurement"),
        "pasienter": translate("Card", "patient record"),
    }.get(row.source, "")


def _title_case(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def lower_first(text: str) -> str:
    """With a small first letter, unless it's an abbreviation (KOLS stays)."""
    return text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"


def score_title(measure: str) -> str:
    """The score's name; Charlson says where its codes come from."""
    if measure == "charlson":
        return translate("Card", "Charlson (hospital codes)")
    return measure_word(measure, language())


def group_text(key: str) -> str:
    """A target group's word."""
    return group_word(key, language())


def home_text(residence: str) -> str:
    """Where the patient lives; "" when it isn't stated."""
    return residence_word(residence, language()) if residence else ""


def year_of(day: dt.date | None) -> str:
    """The year of a date; "" without one."""
    return "" if day is None else str(day.year)
