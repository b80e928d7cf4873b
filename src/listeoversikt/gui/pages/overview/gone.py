"""Those who left or died: they have no row in the list, so they're told here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.look.states import band_look
from listeoversikt.gui.texts import day_table, language, number, translate
from listeoversikt.words.records import sex_letter

if TYPE_CHECKING:
    from listeoversikt.operations.overview_changes import GonePatient

SEXES = {"K": "female", "M": "male"}


def gone_numbers(patients: Sequence[GonePatient]) -> Numbers:
    """A row a patient, newest first."""
    columns = [
        translate("Overview", "Patient"),
        translate("Overview", "Age and sex"),
        translate("Overview", "List"),
        translate("Overview", "Risk band before"),
        translate("Overview", "Date"),
    ]
    rows = [
        [
            one.patient_id,
            f"{number(one.age)} {sex_letter(SEXES[one.sex], language())}" if one.sex else number(one.age),
            one.gp,
            band_look(one.band).word if one.band else "",
            day_table(one.day) if one.day is not None else translate("Overview", "unknown"),
        ]
        for one in patients
    ]
    return Numbers(columns, rows, words=4)
