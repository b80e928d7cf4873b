"""The day list as PDF: A4 landscape, every row once, heads and feet on each page, nothing cut away."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPainter
from pytestqt.qtbot import QtBot

from listeoversikt.gui.print.day_list import DayList, DayRow, lay_out, page_layout, paint_sheet
from listeoversikt.gui.print.print_dialog import PrintDialog, write_pdf

TODAY = dt.date(2026, 11, 3)
LONG_ID = "PSEUDONYM-" + "0123456789" * 5 + "SLUT"


def row(number: int, **more: str) -> DayRow:
    given = {
        "who": f"P{number:05}",
        "person": "84 K, L02",
        "why": "Utskrevet on 28.10.",
        "facts": "Hjertesvikt.",
        "due": "1 dag over",
    }
    return DayRow(**(given | more))


def day_list(*rows: DayRow, example: bool = True) -> DayList:
    return DayList(
        title="Dagliste",
        office="Eksempelkontoret",
        example=example,
        today=TODAY,
        index_date=dt.date(2026, 10, 30),
        filters=("Over fristen",),
        rows=rows,
        user="spl-1",
    )


SIZE = QRectF(0, 0, 1001, 672)
"""A4 landscape less 16 mm all round, in px of 1/96 inch."""


def pages_of(made: DayList) -> list[str]:
    return [" ".join(words.text for words in sheet.words) for sheet in lay_out(made, SIZE)]


def test_that_the_paper_is_a4_landscape_with_margins_of_16_mm() -> None:
    layout = page_layout()
    assert layout.orientation() is QPageLayout.Orientation.Landscape
    full = layout.fullRect(QPageLayout.Unit.Millimeter)
    assert (round(full.width()), round(full.height())) == (297, 210)
    assert layout.margins(QPageLayout.Unit.Millimeter).left() == pytest.approx(16, abs=0.3)


def test_that_a_short_list_is_one_page_with_head_and_foot(dressed: object) -> None:
    (page,) = pages_of(day_list(row(1), row(2)))
    for wanted in ("Dagliste", "Pasient", "Hvorfor nå", "Frist", "Notater", "P00001", "P00002", "1 dag over"):
        assert wanted in page
    for wanted in (
        "Side 1 av 1",
        "Eksempeldata",
        "spl-1",
        "uttrekk per 30.10.2026",
        "skal ikke ut av kontoret",
    ):
        assert wanted in page


def test_that_a_real_list_isnt_called_example_data(dressed: object) -> None:
    (page,) = pages_of(day_list(row(1), example=False))
    assert "Eksempeldata" not in page


def test_that_a_long_list_repeats_its_header_and_loses_no_row(dressed: object) -> None:
    pages = pages_of(day_list(*(row(number) for number in range(60))))
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert "Hvorfor nå" in page
        assert f"Side {number} av {len(pages)}" in page
    together = " ".join(pages)
    assert all(together.count(f"P{number:05}") == 1 for number in range(60))


def test_that_nothing_lies_outside_the_paper_or_over_the_foot(dressed: object) -> None:
    for sheet in lay_out(day_list(*(row(n, facts="ord " * (n % 40)) for n in range(60))), SIZE):
        foot = max(words.rect.top() for words in sheet.words)
        assert all(SIZE.contains(words.rect) for words in sheet.words)
        assert all(words.rect.bottom() <= foot or words.rect.top() == foot for words in sheet.words)


def test_that_every_row_has_a_box_to_tick_and_room_for_notes(dressed: object) -> None:
    (sheet,) = lay_out(day_list(row(1), row(2)), SIZE)
    assert len(sheet.boxes) == 2
    notes = next(words.rect for words in sheet.words if words.text == "Notater")
    assert notes.width() >= 200
    top, bottom = sheet.lines[0][0], sheet.lines[2][0]
    written = [words for words in sheet.words if top < words.rect.center().y() < bottom]
    assert not any(words.rect.right() > notes.left() for words in written)


def test_that_long_texts_wrap_and_are_all_there(dressed: object) -> None:
    facts = " ".join(f"ord{number}" for number in range(80))
    (page,) = pages_of(day_list(row(1, who=LONG_ID, facts=facts)))
    assert all(f"ord{number}" in page for number in range(80))
    assert LONG_ID in page.replace("\u200b", "")


def test_that_no_text_is_smaller_than_9_points(dressed: object) -> None:
    (sheet,) = lay_out(day_list(row(1)), SIZE)
    assert min(words.step[0] for words in sheet.words) >= 12  # px of 1/96 inch


def test_that_an_empty_list_is_one_page(dressed: object) -> None:
    assert len(pages_of(day_list())) == 1


def test_that_pdf_is_written_with_the_same_number_of_pages(dressed: object, tmp_path: Path) -> None:
    path = tmp_path / "dagliste.pdf"
    made = day_list(*(row(number) for number in range(60)))
    assert write_pdf(made, path) == len(pages_of(made))
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == len(pages_of(made))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext isn't here")
def test_that_a_pdf_can_be_searched_for_an_id(dressed: object, tmp_path: Path) -> None:
    write_pdf(day_list(row(417)), tmp_path / "liste.pdf")
    said = subprocess.run(
        ["pdftotext", str(tmp_path / "liste.pdf"), "-"], capture_output=True, check=True, text=True
    )
    assert "P00417" in said.stdout


def test_that_everything_is_ink_on_white(dressed: object) -> None:
    """Painted in the dark theme too: a sheet of paper knows no theme."""
    from listeoversikt.gui.look.theme import theme

    theme().choose("dark")
    image = QImage(1000, 700, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    (sheet,) = lay_out(day_list(row(1)), SIZE)
    with QPainter(image) as painter:
        paint_sheet(painter, sheet, SIZE)
    grounds = {QColor(image.pixel(x, 350)).name() for x in range(0, 1000, 7)}
    assert grounds == {"#ffffff"}


def test_that_the_dialog_keeps_a_pdf_where_it_is_told(qtbot: QtBot, dressed: object, tmp_path: Path) -> None:
    dialog = PrintDialog(day_list(row(1)))
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.accepted):
        dialog.keep_as(str(tmp_path / "liste.pdf"))
    assert (tmp_path / "liste.pdf").stat().st_size > 1000


def test_that_a_place_that_cant_be_written_is_said_in_the_dialog(
    qtbot: QtBot, dressed: object, tmp_path: Path
) -> None:
    dialog = PrintDialog(day_list(row(1)))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.keep_as(str(tmp_path / "finnes ikke" / "liste.pdf"))
    assert dialog.isVisible()
    assert dialog.notice is not None
    assert dialog.notice.text.text() == "Filen kan ikke lagres der."
    dialog.reject()


def test_that_the_safe_button_has_the_focus_and_all_are_named(qtbot: QtBot, dressed: object) -> None:
    dialog = PrintDialog(day_list(row(1)))
    qtbot.addWidget(dialog)
    names = [
        button.accessibleName() for button in (dialog.close_button, dialog.pdf_button, dialog.print_button)
    ]
    assert names == ["Lukk", "Lagre som PDF", "Skriv ut"]
    assert not any(button.autoDefault() for button in (dialog.pdf_button, dialog.print_button))
