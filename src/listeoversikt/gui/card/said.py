"""What people have said of a score: a doctor's category beside the computed one, and what marks do and don't change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.card.override_form import MEASURES, OverrideForm, category_label
from listeoversikt.gui.card.wording import value_text
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import day_table, translate

if TYPE_CHECKING:
    from listeoversikt.gui.card.card_acts import CardActs
    from listeoversikt.operations.patient_evidence import Score


def add_category_lines(score: Score, into: QVBoxLayout, acts: CardActs | None) -> None:
    """«Satt av lege-1 14.10.26: Ikke skrøpelig. Grunn: …», the computed value under it; for a doctor a way to set it."""
    if score.measure not in MEASURES or score.value is None:
        return
    override = None if score.marked is None else score.marked.override
    if override is not None:
        into.addLayout(_set_by(score, acts))
        computed = translate("Card", "Computed: {value}, {category}.").format(
            value=value_text(score), category=category_label(score.measure, score.category)
        )
        into.addWidget(Caption(computed, wrap=True))
        into.addSpacing(px(4))
    elif acts is not None and acts.may_override:
        _add_way_in(score, into, acts)


def _set_by(score: Score, acts: CardActs | None) -> QHBoxLayout:
    assert score.marked is not None
    assert score.marked.override is not None
    entry, act = score.marked.override.entry, score.marked.override.act
    text = translate("Card", "Set by {who} {day}: {category}. Reason: {why}.").format(
        who=entry.who,
        day=day_table(entry.day),
        category=category_label(score.measure, act.category),
        why=act.why.rstrip("."),
    )
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(IconLabel("stethoscope", "text2"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, Type.SECONDARY, "text", wrap=True), 1)
    if acts is not None and acts.may_override:
        lift = LinkButton(translate("Card", "Take away"))
        lift.setAccessibleName(translate("Card", "Take away the category that was set"))
        lift.clicked.connect(partial(_lift, acts, score.measure))
        row.addWidget(lift, 0, Qt.AlignmentFlag.AlignTop)
    return row


def _lift(acts: CardActs, measure: str, _checked: bool = False) -> None:
    acts.lift_category(measure)


def _add_way_in(score: Score, into: QVBoxLayout, acts: CardActs) -> None:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(4))
    link = LinkButton(translate("Card", "Set another category"))
    column.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)

    def ask() -> None:
        if column.count() == 1:
            acts.ask_category(score.measure, score.category, column, 1).cancelled.connect(link.setFocus)
        form = box.findChild(OverrideForm)
        if form is not None:
            form.take_focus()

    link.clicked.connect(ask)
    if acts.has_category_form(score.measure):
        acts.ask_category(score.measure, score.category, column, 1)
    into.addWidget(box)


def add_mark_notes(score: Score, into: QVBoxLayout, acts: CardActs | None) -> None:
    """How a row is marked; and, when something is marked, that nothing else changes by it."""
    marked = score.marked
    if marked is not None:
        if not marked.told:
            into.addWidget(Caption(translate("Card", "The value can't be worked out again here."), wrap=True))
        into.addWidget(
            Caption(translate("Card", "Marked here; extract and figures are unchanged."), wrap=True)
        )
    elif acts is not None and score.items:
        into.addWidget(
            Caption(translate("Card", "Enter or a click on a row: mark it as solved or wrong."), wrap=True)
        )
