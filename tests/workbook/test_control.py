"""What the control sheet says, and the checksum of the figures."""

from __future__ import annotations

from dataclasses import replace

from listeoversikt.operations.figure_settings import figure_settings, settings_told
from listeoversikt.operations.settings import settings_from
from listeoversikt.workbook.control import KEY_COLUMN, VALUE_COLUMN, control_sheet
from listeoversikt.workbook.figures_checksum import canonical_figures, figures_checksum
from listeoversikt.workbook.selection import Selection

from . import made_contents


def said(**changes: object) -> dict[object, object]:
    content = made_contents.content(**changes)
    sheet = control_sheet(content, Selection(content.rows))
    keys = {row: cell.value for (row, column), cell in sheet.cells.items() if column == KEY_COLUMN}
    return {key: sheet.cells[row, VALUE_COLUMN].value for row, key in keys.items()}


def test_that_everything_that_it_takes_is_there() -> None:
    found = said()
    assert found["checksum"] == "0123456789abcdef" * 4 and found["supplements"] == "ab" * 32
    assert (found["work_date"], found["period_types"]) == (made_contents.T, "365d tertial")
    assert (found["log_number"], found["program"], found["wound_back"]) == (17, "0.1.0", "nei")
    assert found["setting:falls_as_w18"] == "true"
    assert found["definition:indicators"] == "2026.1+00000001"
    assert found["figures"] == figures_checksum(made_contents.content())


def test_that_the_order_of_the_figures_does_not_matter_to_their_checksum() -> None:
    content = made_contents.content()
    assert figures_checksum(replace(content, rows=content.rows[::-1])) == figures_checksum(content)


def test_that_any_shown_figure_changes_the_checksum() -> None:
    content = made_contents.content()
    row = content.rows[0].row
    assert row.numerator is not None
    other = replace(content.rows[0], row=replace(row, numerator=row.numerator + 1))
    assert figures_checksum(replace(content, rows=(other, *content.rows[1:]))) != figures_checksum(content)
    discharges = replace(content.discharges, total=260)
    assert figures_checksum(replace(content, discharges=discharges)) != figures_checksum(content)


def test_that_a_hidden_figure_is_in_the_canonical_form_only_as_hidden() -> None:
    line = next(one for one in canonical_figures(made_contents.content()).splitlines() if "\tkols\t" in one)
    assert line.split("\t")[7:13] == ["", "48", "", "", "", "small"]


CHOSEN = {
    "falls_as_w18": True,
    "office_name": "Kontoret",
    "list_names": {"L1": "Dr. Eksempel"},
    "nurses": 1.5,
    "marks": {
        "lmg": {
            "nytte": 3,
            "alvorlighet": 2,
            "ressursbruk": 1,
            "dato": "2026-01-15",
            "begrunnelse": "Drøftet av Kari",
        }
    },
}


def test_that_no_name_and_no_sentence_of_the_settings_leaves() -> None:
    told = figure_settings(settings_from(CHOSEN))
    assert told["falls_as_w18"] is True and told["nurses"] == 1.5
    assert not any(word in str(told) for word in ("Kari", "Eksempel", "Kontoret", "begrunnelse"))


def test_that_told_settings_decide_figures_as_the_office_had_them() -> None:
    own = settings_from(CHOSEN)
    again = settings_told(figure_settings(own), {"falls_as_w18": False, "office_name": "Et annet"})
    assert figure_settings(again) == figure_settings(own)
    assert again.bands == own.bands and again.nurses == own.nurses and again.office_name == "Et annet"
