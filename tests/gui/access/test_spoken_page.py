"""Reading only what the accessible tree says, one can tell what is due, the bands, what is missing and why."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.looks import Looks
from tests.gui import follow_up_office
from tests.gui.access.conftest import Opened
from tests.gui.access.tree import spoken_page
from tests.gui.follow_up_office import LONG_ID


def read(opened: Opened, qtbot: QtBot, key: str, awaited: str = "") -> list[str]:
    """The page's lines, when ``awaited`` stands in one of them; no-break spaces and hyphens as plain ones."""
    opened.open(qtbot, key)

    def lines() -> list[str]:
        spoken = spoken_page(opened.window)
        start = next(place for place, line in enumerate(spoken) if line.startswith("heading 1"))
        return [line.replace("\u00a0", " ").replace("\u2011", "-") for line in spoken[start:]]

    qtbot.waitUntil(lambda: any(awaited in line for line in lines()))
    return lines()


def row_of(opened: Opened, qtbot: QtBot, key: str, patient: str) -> str:
    """What is said of a patient's row in one go, when the page has laid it out."""
    opened.open(qtbot, key)
    beginnings = (f"cell: {patient},", f"cell: {patient} (")

    def rows() -> list[str]:
        return [line for line in spoken_page(opened.window) if line.startswith(beginnings)]

    qtbot.waitUntil(lambda: bool(rows()))
    return rows()[0].replace("\u00a0", " ").replace("\u2011", "-")


@pytest.fixture
def due(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """A list with every state of the clock. Its patients aren't in the store, so that no look-up of them can be written."""
    monkeypatch.setattr(Looks, "_write", lambda *_, **__: None)
    opened.show(qtbot, follow_up_office.view())
    return opened


def test_that_the_overview_says_what_is_due_and_the_bands(due: Opened, qtbot: QtBot) -> None:
    lines = read(due, qtbot, "overview", "Utskrivning over fristen")
    assert lines[0] == "heading 1: Oversikt"
    text = "\n".join(lines)
    assert "Utskrivning over fristen: 2 pasienter. Eldste frist var fr 13.3." in text
    assert "Utskrivning med frist i dag: 1 pasient" in text
    bands = next(line for line in lines if line.startswith("chart: Risikobånd"))
    for band, count in (("Høy bruk nå", 0), ("I risikosonen", 0), ("Middels", 2), ("Lav", 6)):
        assert f"{band} {count} " in bands
    assert "maalinger (HbA1c, blodtrykk og CFS vises som «mangler»)" in text
    assert "Ingen modell er i bruk. Ikke CE-merket." in text


@pytest.mark.parametrize(
    ("patient", "said"),
    [
        ("over", "Over fristen, 4 dager over"),
        (LONG_ID, "Over fristen, 1 dag over"),
        ("i-dag", "Frist i dag, I dag"),
        ("snart", "Frist snart, Innen 18.3."),
    ],
)
def test_that_the_worklist_says_who_why_and_when(due: Opened, qtbot: QtBot, patient: str, said: str) -> None:
    row = row_of(due, qtbot, "worklist", patient)
    lines = read(due, qtbot, "worklist")
    assert said in row and "Utskrevet" in row and "Kongestiv hjertesvikt" in row
    assert "cell: Risikobånd: Middels" in lines and "cell: Risikobånd: Lav" in lines


@pytest.mark.parametrize(
    ("patient", "said"),
    [
        ("over", "Fra utskrivning: 4 dager over, fristen var fr 13.3."),
        (LONG_ID, "Fra kjent for kontoret: epikrise mangler"),
        ("i-dag", "Fra utskrivning: frist i dag"),
        ("ventende", "Fra utskrivning: venter til korttidsoppholdet er over"),
        ("i-tide", "Gjort i tide"),
        ("for-sent", "etter fristen"),
        ("bortfalt", "Bortfalt"),
    ],
)
def test_that_the_discharges_say_how_each_clock_stands(
    due: Opened, qtbot: QtBot, patient: str, said: str
) -> None:
    due.open(qtbot, "discharges")
    due.rest(qtbot)
    table = due.window.pages["discharges"].table

    def rows_of_patient() -> list[str]:
        rows = (table.spoken_row(row) for row in range(table.rows.rowCount()))
        return [row.replace("\u00a0", " ") for row in rows if row.startswith(f"{patient},")]

    qtbot.waitUntil(lambda: bool(rows_of_patient()), timeout=20_000)
    assert said in rows_of_patient()[0]


def test_that_the_card_says_the_duty_first_and_then_the_evidence(due: Opened, qtbot: QtBot) -> None:
    page = due.open(qtbot, "worklist")
    page.table.set_current(next(key for key in page.table.rows._keys if key.startswith("over")))
    due.rest(qtbot)
    qtbot.waitUntil(lambda: any("heading 2: over" in line for line in spoken_page(due.window)))
    lines = [line.replace("\u00a0", " ") for line in spoken_page(due.window)]
    wanted = [
        "heading 2: over",
        "Over fristen: kontakt etter utskrivning",
        "checkbox: Skrøpelighet: minst 0,03",
        "35 av 36 kan ses. Ikke med i uttrekket: tabellene legemidler og maalinger.",
        "checkbox: Innleggelsesrisiko, 12 md.",
        "Ingen modell er i bruk. Ikke CE-merket.",
        "checkbox: Målinger: mangler, tabellen maalinger er ikke med i uttrekket",
    ]
    places = [next(place for place, line in enumerate(lines) if line.startswith(part)) for part in wanted]
    assert places == sorted(places)
    assert not any(".." in line for line in lines)


def test_that_the_list_says_the_band_and_what_is_missing_and_why(due: Opened, qtbot: QtBot) -> None:
    row = row_of(due, qtbot, "the_list", "over")
    assert "Risikobånd: Middels" in row
    assert "Faste legemidler: mangler, tabellen legemidler er ikke med i uttrekket" in row
    assert "Uplanlagte innleggelser, 12 md.: 1" in row


def test_that_a_figure_says_what_it_lacks(due: Opened, qtbot: QtBot) -> None:
    lines = read(due, qtbot, "indicators")
    assert "cell: Verdi: 25 %, 95 % intervall 4,6–69,9 %" in lines
    assert "cell: Andel, 0 til 100 %: 25 %" in lines
    assert "cell: Verdi: mangler, tabellen legemidler er ikke med i uttrekket" in lines


def test_that_missing_contacts_are_said_where_they_matter(opened: Opened, qtbot: QtBot) -> None:
    opened.show(qtbot, follow_up_office.view(contacts=None))
    discharges = "\n".join(read(opened, qtbot, "discharges"))
    assert "Kontakter mangler: tabellen kontakter er ikke med i uttrekket." in discharges
    overview = "\n".join(read(opened, qtbot, "overview"))
    assert "Behov uten kontakt. Tabellen kontakter er ikke med i uttrekket" in overview
    assert "Behov uten kontakt: 0" not in overview


def test_that_an_empty_day_is_said_and_not_left_blank(opened: Opened, qtbot: QtBot) -> None:
    opened.show(qtbot, follow_up_office.nobody())
    lines = read(opened, qtbot, "discharges")
    assert any("Ingen utskrivninger siste 30 dager" in line for line in lines)
    assert any(line.startswith("heading") for line in lines[1:])
