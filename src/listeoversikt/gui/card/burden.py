"""Illness burden and its scores, each opened to its parts; target groups; unplanned admissions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from listeoversikt.gui.card.lines import add_lines
from listeoversikt.gui.card.risk_part import chance, fill_risk
from listeoversikt.gui.card.said import add_category_lines, add_mark_notes
from listeoversikt.gui.card.section import Section, SectionHead
from listeoversikt.gui.card.wording import (
    MARKABLE,
    applies_later,
    category_text,
    group_text,
    item_lines,
    score_title,
    value_text,
    values,
    why_missing,
)
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.evidence import measure_about, proposed_text, remark_text, tables_text, visible_text
from listeoversikt.words.groups import beside_word, group_rule

if TYPE_CHECKING:
    from listeoversikt.gui.card.card_acts import CardActs
    from listeoversikt.operations.model_why import RiskWhy
    from listeoversikt.operations.patient import PatientCard
    from listeoversikt.operations.patient_evidence import Score

BURDEN = (
    *("chronic_conditions", "disease_groups", "charlson", "multimorbidity_score"),
    *("hfrs", "cfs", "rxrisk"),
)
RISING = "risikosone"
LEAST = 2
"""Unplanned admissions in 12 months from which the plain rule holds."""
WEIGHTED = ("charlson", "hfrs", "multimorbidity_score", "rxrisk")
NOT_ACG = ("chronic_conditions", "disease_groups", "multimorbidity_score")
"""Our own measures, where a peer's licensed name could be read into them."""


def burden_note(scores: Mapping[str, Score]) -> str:
    """What stands on the section's line: «6 kroniske, Charlson 5, CFS 6»."""
    parts = [translate("Card", "{count} chronic").format(count=value_text(scores["chronic_conditions"]))]
    for measure, name in (("charlson", "Charlson"), ("cfs", "CFS")):
        if scores[measure].value is not None:
            parts.append(f"{name} {value_text(scores[measure])}")
    return ", ".join(parts)


def fill_burden(
    scores: Mapping[str, Score],
    into: QVBoxLayout,
    acts: CardActs | None = None,
    opened: set[str] | None = None,
) -> None:
    """One line a score; each opens to its parts. ``opened`` keeps which are open."""
    for measure in BURDEN:
        section = score_section(scores[measure], acts)
        if opened is not None:
            section.set_open(measure in opened)
            section.opened.connect(partial(_remember, opened))
        into.addWidget(section)


def _remember(opened: set[str], key: str, on: bool) -> None:
    (opened.add if on else opened.discard)(key)


def score_section(score: Score, acts: CardActs | None = None) -> Section:
    """A score that opens to its parts."""
    now, before = values(score)
    head = SectionHead(
        score_title(score.measure),
        now,
        why_missing(score) or category_text(score),
        missing=score.value is None and not applies_later(score),
        small=True,
        struck=before,
    )
    return Section(score.measure, head, partial(fill_score, score, acts=acts))


def fill_score(score: Score, into: QVBoxLayout, acts: CardActs | None = None) -> None:
    """What the score is, its parts, what doesn't count, and what isn't seen."""
    about = measure_about(score.measure, language())
    if score.measure in NOT_ACG:
        own = translate("Card", "Own measure, not ACG.")
        about = f"{about} {own}"
    into.addWidget(Caption(about, wrap=True))
    add_category_lines(score, into, acts)
    add_lines(into, item_lines(score, score.items), acts)
    if score.beside:
        into.addWidget(Caption(translate("Card", "Looked at, doesn't count:")))
        add_lines(into, item_lines(score, score.beside))
    notes = _notes(score)
    if notes:
        into.addWidget(Caption(notes, wrap=True))
    if score.measure in MARKABLE:
        add_mark_notes(score, into, acts)


def _notes(score: Score) -> str:
    notes = [f"{remark_text(remark, language()).capitalize()}." for remark in score.remarks]
    if score.measure in WEIGHTED and score.items:
        notes.append(translate("Card", "The number after the name is its weight."))
    if any(item.proposed for item in score.items):
        notes.append(f"○ {proposed_text(language())}.")
    if score.visible is not None and score.out_of is not None and score.visible < score.out_of:
        notes.append(f"{visible_text(score.visible, score.out_of, language())}.")
    if score.unseen and score.value is not None:
        notes.append(
            translate("Card", "Not in the extract: {tables}.").format(
                tables=tables_text(score.unseen, language())
            )
        )
    return " ".join(notes)


def fill_groups(card: PatientCard, into: QVBoxLayout) -> None:
    """Each group the patient is in, opened to the clauses that hold; what stands beside."""
    for key in card.groups:
        score = card.scores[key]
        doubt = translate("Card", "evidence marked") if key in card.doubted else ""
        head = SectionHead(group_text(key), "", doubt, small=True)
        into.addWidget(Section(key, head, partial(_fill_group, key, score, key in card.doubted, card.risk)))
    if not card.groups:
        into.addWidget(Caption(translate("Card", "In no target group."), wrap=True))
    for key in card.beside_groups:
        into.addWidget(Caption(beside_word(key, language()), wrap=True))
    taken_out = [card.scores[key] for key in card.scores if key not in card.groups and _taken_out(card, key)]
    for score in taken_out:
        remark = remark_text(score.remarks[0], language())
        into.addWidget(Caption(f"{group_text(score.measure)}: {remark}.", wrap=True))


def _taken_out(card: PatientCard, key: str) -> bool:
    return (
        bool(card.scores[key].remarks)
        and bool(card.scores[key].beside)
        and "taken_out" in card.scores[key].remarks
    )


def _fill_group(key: str, score: Score, doubted: bool, risk: RiskWhy | None, into: QVBoxLayout) -> None:
    by_model = key == RISING and risk is not None and not risk.ranks_only and risk.standing is not None
    if by_model and risk is not None:
        text = translate(
            "Risk", "Found by the model in use: not high use now, and a probability of {share} or more."
        )
        into.addWidget(Caption(text.format(share=chance(risk.cut_off)), wrap=True))
    else:
        into.addWidget(Caption(group_rule(key, language()), wrap=True))
    if doubted:
        into.addWidget(Caption(translate("Card", "Rests only on evidence that is marked."), wrap=True))
    add_lines(into, item_lines(score, score.items))
    if score.unseen:
        into.addWidget(
            Caption(
                translate("Card", "Not in the extract: {tables}.").format(
                    tables=tables_text(score.unseen, language())
                ),
                wrap=True,
            )
        )


def fill_admissions(
    scores: Mapping[str, Score],
    into: QVBoxLayout,
    acts: CardActs | None = None,
    risk: RiskWhy | None = None,
    opened: set[str] | None = None,
) -> None:
    """What the model in use says; the plain rule ticked or not, the admissions behind it; else that no model is in use."""
    if risk is not None:
        fill_risk(risk, into, opened)
    admissions, rule = scores["unplanned_admissions_12m"], scores["admissions_baseline"]
    row = QHBoxLayout()
    row.setSpacing(px(6))
    if rule.value is None:
        row.addWidget(MissingLabel(why_missing(rule)))
        row.addWidget(Caption(why_missing(rule), wrap=True), 1)
    else:
        met = _met(admissions, rule)
        row.addWidget(
            IconLabel("check" if met else "minus", "good" if met else "text2"), 0, Qt.AlignmentFlag.AlignTop
        )
        text = (
            translate("Card", "The plain rule (at least 2 unplanned admissions in 12 months) is met.")
            if met
            else translate("Card", "The plain rule (at least 2 unplanned admissions in 12 months) isn't met.")
        )
        row.addWidget(Label(text, Type.SECONDARY, "text", wrap=True), 1)
    into.addLayout(row)
    add_lines(into, item_lines(admissions, admissions.items, all_rows=False), acts)
    if admissions.marked is not None:
        add_mark_notes(admissions, into, acts)
    if risk is not None:
        return
    model = QHBoxLayout()
    model.setSpacing(px(6))
    model.addWidget(IconLabel("flask", "text2"), 0, Qt.AlignmentFlag.AlignTop)
    model.addWidget(Caption(measure_about("admission_risk_12m", language()), wrap=True), 1)
    into.addLayout(model)


def _met(admissions: Score, rule: Score) -> bool:
    """Whether the plain rule holds, on the admissions that are left when some are marked."""
    if admissions.marked is not None and admissions.marked.after is not None:
        return admissions.marked.after >= LEAST
    return bool(rule.value)


def admissions_note(score: Score) -> str:
    """The head's figure: how many unplanned admissions."""
    return values(score)[0]
