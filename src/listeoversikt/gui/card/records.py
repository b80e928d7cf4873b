"""Measurements and medicines of the card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from listeoversikt.gui.card.lines import Line, add_lines
from listeoversikt.gui.card.section import Section, SectionHead
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.texts import day_table, decimal, language, translate
from listeoversikt.words.evidence import remark_text
from listeoversikt.words.records import measurement_unit, measurement_word
from listeoversikt.words.worklist import high_risk_word

if TYPE_CHECKING:
    from listeoversikt.operations.high_risk_flags import HighRisk
    from listeoversikt.operations.patient_rows import Measurement, Medicine

FIRST = ("hba1c", "egfr", "sbt", "dbt", "bmi")
"""What the head of the section tells, in this order."""


def measured_text(one: Measurement) -> str:
    """A value with its unit."""
    places = 0 if abs(one.value - round(one.value)) < 0.05 else 1
    unit = measurement_unit(one.kind, language())
    return f"{decimal(one.value, places)} {unit}".strip()


def measurements_note(measurements: Sequence[Measurement]) -> str:
    """The one that says most, with its day: «HbA1c 52 mmol/mol, 28.02.22»."""
    by_kind = {one.kind: one for one in measurements}
    for kind in FIRST:
        if kind in by_kind:
            one = by_kind[kind]
            return f"{measurement_word(kind, language())} {measured_text(one)}, {day_table(one.day)}"
    return ""


def fill_measurements(measurements: Sequence[Measurement], into: QVBoxLayout) -> None:
    """The newest of each kind, with the value before it in the tooltip."""
    if not measurements:
        into.addWidget(Caption(translate("Card", "No measurements in the extract."), wrap=True))
        return
    add_lines(into, [_measurement(one) for one in measurements])


def _measurement(one: Measurement) -> Line:
    tip = ""
    if one.before is not None:
        day, value = one.before
        before = decimal(value, 0 if value == round(value) else 1)
        tip = translate("Card", "Before: {value} on {day}").format(value=before, day=day_table(day))
    return Line(measurement_word(one.kind, language()), "", day_table(one.day), measured_text(one), tip=tip)


def fill_medicines(medicines: Sequence[Medicine], into: QVBoxLayout, rules: Sequence[HighRisk] = ()) -> None:
    """Medicines in use, the regular ones first; under them what the high-risk list asks to consider."""
    if not medicines:
        into.addWidget(Caption(translate("Card", "No medicines in use."), wrap=True))
        return
    regular = [one for one in medicines if one.regular is not False]
    others = [one for one in medicines if one.regular is False]
    add_lines(into, [_medicine(one) for one in regular])
    if others:
        into.addWidget(Caption(translate("Card", "Not regular:")))
        add_lines(into, [_medicine(one) for one in others])
    if any(one.not_renewed for one in medicines):
        into.addWidget(Caption(f"* {remark_text('not_renewed', language())}", wrap=True))
    if rules:
        add_rules(rules, into)


def add_rules(rules: Sequence[HighRisk], into: QVBoxLayout) -> None:
    """The high-risk list: each rule that holds opens to why, what to consider, and where it's from."""
    into.addSpacing(px(4))
    into.addWidget(Heading(translate("Card", "High-risk list: consider"), Type.SECONDARY_MEDIUM, level=4))
    for rule in rules:
        head = SectionHead(high_risk_word(rule.key, language()), "", ", ".join(rule.atc), small=True)
        into.addWidget(Section(f"rule-{rule.key}", head, partial(_fill_rule, rule)))
    into.addWidget(Caption(translate("Card", "Consider, never stop on this alone."), wrap=True))


def _fill_rule(rule: HighRisk, into: QVBoxLayout) -> None:
    """The shipped table's own words; they are in bokmål."""
    into.addWidget(Caption(f"{rule.rule} {rule.why}", wrap=True))
    into.addWidget(Label(rule.check, Type.SECONDARY, "text", wrap=True))
    source = translate("Card", "Source: {source}").format(source=rule.source)
    into.addWidget(Label(source, Type.CAPTION, "muted", wrap=True))


def _medicine(one: Medicine) -> Line:
    name = f"{one.group[:1].upper()}{one.group[1:]}" or translate("Card", "Medicine")
    flagged = translate("Card", "consider") if one.flags else ""
    since = translate("Card", "since {day}").format(day=_month(one.since))
    renewed = translate("Card", "Newest row {day}").format(day=day_table(one.renewed))
    tip = f"{renewed}. {remark_text('not_renewed', language())}" if one.not_renewed else renewed
    return Line(f"{name} *" if one.not_renewed else name, one.atc, since, flagged, tip=tip)


def _month(day: dt.date) -> str:
    return f"{day:%m.%y}"
