"""What the readmission model in use says of a discharge: figure or place, and what pulls it up and down."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from listeoversikt.gui.card.risk_part import add_groups, add_model_line, chance, interval_text, risk_note
from listeoversikt.gui.card.section import Section, SectionHead
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import Caption, Heading
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.words.evidence import tables_text

if TYPE_CHECKING:
    from listeoversikt.operations.model_why import RiskWhy

KEY = "readmission-model"


def model_section(risk: RiskWhy, beside: str) -> Section:
    """``beside``: LACE of the same discharge, the baseline; "" = none."""
    figure, note = model_figure(risk)
    head = SectionHead(
        translate("Readmission", "Trained model"), figure, note, missing=not figure, small=True
    )
    return Section(KEY, head, partial(fill_model, risk, beside))


def model_figure(risk: RiskWhy) -> tuple[str, str]:
    """«18 %» with interval and events, or «nr. 4 av 560»; why there is none."""
    standing = risk.standing
    if standing is None:
        return "", translate("Readmission", "can't be predicted")
    if standing.probability is not None:
        return chance(standing.probability), risk_note(risk, standing)
    text = translate("Readmission", "no. {place} of {all}")
    return text.format(place=number(standing.rank), all=number(standing.of)), ""


def fill_model(risk: RiskWhy, beside: str, into: QVBoxLayout) -> None:
    """Which model, what to read the figure beside, and the groups of reasons."""
    add_model_line(risk, into)
    standing = risk.standing
    if standing is None:
        into.addWidget(Caption(_why_none(risk), wrap=True))
        return
    for text in _notes(risk, beside):
        into.addWidget(Caption(text, wrap=True))
    into.addSpacing(px(4))
    into.addWidget(Heading(translate("Risk", "What pulls up and down"), Type.SECONDARY_MEDIUM, level=5))
    add_groups(risk, into, None)
    into.addWidget(
        Caption(
            translate("Readmission", "Beside the average of what the model learnt from. Not a cause."),
            wrap=True,
        )
    )


def _why_none(risk: RiskWhy) -> str:
    if risk.unseen:
        text = translate("Readmission", "The extract lacks what the model was made with: {tables}.")
        return text.format(tables=tables_text(risk.unseen, language()))
    return translate(
        "Readmission",
        "Only discharges from hospital of the last 12 months, with a year of history, are predicted.",
    )


def _notes(risk: RiskWhy, beside: str) -> list[str]:
    standing = risk.standing
    assert standing is not None
    notes = [translate("Readmission", "Unplanned admission within 30 days of discharge.")]
    if standing.probability is None:
        count = standing.of
        notes.append(
            translate("Readmission", "Ranked among %n discharge(s) of the last 12 months.", "", count)
        )
    elif interval_text(standing):
        notes.append(
            translate(
                "Readmission", "The interval is that of discharges with the same figure, not the patient's."
            )
        )
    if beside:
        notes.append(translate("Readmission", "Beside it: LACE {points}.").format(points=beside))
    return [" ".join(notes)]
