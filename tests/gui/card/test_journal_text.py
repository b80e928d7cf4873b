"""The text for the journal: what a model predicts stays in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from listeoversikt.followup.facts import Fact, FactKind
from listeoversikt.followup.reasons import Reason, RowReason
from listeoversikt.gui.card.journal_text import journal_text
from listeoversikt.gui.texts import language
from listeoversikt.operations.office import View
from listeoversikt.operations.patient import PatientCard, patient_card
from listeoversikt.words.worklist import facts_line
from tests.gui.card.conftest import TODAY, some_patients
from tests.operations.model_offices import model_view


@pytest.fixture(scope="module")
def calibrated() -> View:
    return model_view(some_patients(), TODAY)


def rising(view: View) -> tuple[PatientCard, RowReason]:
    """A patient whom the model put in the risk zone, and the reason."""
    return next(
        (patient_card(view, row.patient_id), reason)
        for row in view.scored.worklist
        for reason in row.reasons
        if reason.reason is Reason.RISING and FactKind.PREDICTED in {fact.kind for fact in reason.facts}
    )


def test_that_a_prediction_and_its_model_are_never_quoted_in_the_journal(
    dressed: QApplication, calibrated: View
) -> None:
    card, reason = rising(calibrated)
    shown = facts_line(reason, language())
    assert "%" in shown and "Modell: liten." in shown, "the window shows it"
    said = journal_text(card, "88123")
    assert said.startswith("88123 · ")
    assert "%" not in said and "liten" not in said and "Modell" not in said


def test_that_the_other_facts_of_a_rising_patient_still_stand(
    dressed: QApplication, calibrated: View
) -> None:
    card, reason = rising(calibrated)
    predicted = [Fact(FactKind.PREDICTED, number=0.18, key="0.12"), Fact(FactKind.PREDICTED_BY, key="liten")]
    others = [
        Fact(FactKind.FRAIL, number=2.0),
        Fact(FactKind.MEDICINES, number=12.0),
        Fact(FactKind.DISEASE_GROUPS, number=5.0),
    ]
    told = replace(reason, facts=(*predicted, *others))
    said = journal_text(replace(card, due=replace(card.due, reasons=(told,))), "88123")
    assert "Moderat skrøpelig. 12 faste legemidler. 5 sykdomsgrupper." in said.replace("\u00a0", " ")
    assert "%" not in said and "liten" not in said
