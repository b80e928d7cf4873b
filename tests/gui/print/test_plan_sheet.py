"""«Min plan» on paper: one page where it can be, a line for the name, nothing cut away, fonts in the file."""

from __future__ import annotations

import dataclasses
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from listeoversikt.followup.plan_content import Zone
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.print.paper import INSIDE, PaperPage, a4_upright, ink_color, paint_page
from listeoversikt.gui.print.plan_sheet import PlanPaper, paint_small, plan_pages
from listeoversikt.gui.print.print_dialog import PrintDialog, write_pdf
from listeoversikt.operations.plan_text import PlanSheet, SheetGoal, SheetZone

LONG = " ".join(f"ord{number} med litt mer tekst i seg." for number in range(70))
"""A field of some 2,000 characters."""


def sheet(**more: object) -> PlanSheet:
    given: dict[str, object] = {
        "title": "Min plan",
        "name_label": "Navn:",
        "subtitle": "Gjelder fra 14. oktober. Ses på igjen onsdag 11. november.",
        "office": "Eksempelkontoret",
        "phone_label": "Telefon dagtid:",
        "example": True,
        "matters_title": "Hva er viktig for deg?",
        "matters": "Jeg vil bo hjemme og klare å hente avisen selv.",
        "goals_title": "Mål og tiltak",
        "goals": (
            SheetGoal(
                "Gå til postkassen uten hjelp innen jul",
                "Kan gå til porten i dag",
                (
                    ("Veie seg hver morgen, ringe ved +2 kg", "Pasienten", "daglig"),
                    ("Ringe hver mandag", "Sykepleier", "fra ma 9.11."),
                    ("Henvise til fysioterapeut, balanse", "Fastlege", "denne uken"),
                ),
            ),
        ),
        "columns": ("Hvem", "Når"),
        "care_title": "Dette passer vi på",
        "notes_of_care": (
            ("Risikobilde", "Fall (2 siste tre måneder), vekttap, bor alene."),
            ("Dette følger vi med på", "Vekt, tung pust, matlyst, svimmelhet."),
            ("Nettverk og tjenester", "Datter er nærmeste pårørende."),
            ("Hvis det blir verre", "Sykepleier ringer fastlege samme dag. Legevakt: 116 117."),
        ),
        "zones_title": "Hva gjør jeg når?",
        "zones": (
            SheetZone(Zone.GREEN, "Grønn: som vanlig", "Puster som vanlig.", "Fortsett med faste medisiner."),
            SheetZone(Zone.YELLOW, "Gul: vær på vakt", "Mer tungpust.", "Ring sykepleier samme dag."),
            SheetZone(Zone.RED, "Rød: søk hjelp", "Tung pust i hvile.", "Ring 113."),
        ),
        "appointments_title": "Avtaler",
        "appointments": (
            ("Sykepleier", "Hjemmebesøk to 5. november"),
            ("Ansvarlig for planen", "Sykepleier"),
        ),
        "notes_title": "Notater",
        "foot": "Min plan, versjon 3, skrevet ut tirsdag 3. november 2026 kl. 09.20 av spl-1",
        "page_of": "Side {page} av {pages}",
    }
    return PlanSheet(**(given | more))  # type: ignore[arg-type]


def with_care(text: str) -> PlanSheet:
    return sheet(notes_of_care=tuple((title, text) for title, _ in sheet().notes_of_care))


def note_lines(page: PaperPage) -> int:
    """The thin lines under «Notater»."""
    below = max(words.at.y() for words in page.words if words.text == "Notater")
    foot = max(start.y() for start, _, _ in page.lines)
    return sum(1 for start, _, ink in page.lines if ink == "line" and below < start.y() < foot)


def steps(page: PaperPage) -> set[int]:
    return {words.step[0] for words in page.words}


def test_that_the_paper_is_a4_upright_with_margins_of_16_mm() -> None:
    layout = a4_upright()
    full = layout.fullRect(layout.Unit.Millimeter)
    assert (round(full.width()), round(full.height())) == (210, 297)
    assert layout.margins(layout.Unit.Millimeter).left() == pytest.approx(16, abs=0.3)


def test_that_a_usual_plan_is_one_page_in_the_order_of_the_sheet(dressed: object) -> None:
    (page,) = plan_pages(sheet())
    wanted = (
        "Min plan",
        "Navn:",
        "Hva er viktig for deg?",
        "«Jeg vil bo",
        "Mål og tiltak",
        "Hvem",
        "Når",
        "Gå til postkassen",
    )
    wanted += (
        "Veie seg",
        "denne uken",
        "Grønn: som vanlig",
        "Ring 113.",
        "Dette passer vi på",
        "Risikobilde",
    )
    wanted += ("Avtaler", "Hjemmebesøk")
    places = [page.text.find(text) for text in wanted]
    assert -1 not in places
    assert all(one < other for one, other in pairwise(places))
    assert "Side 1 av 1" in page.text and "Min plan, versjon 3" in page.text and "Eksempeldata" in page.text


def test_that_a_real_plan_isnt_called_example_data(dressed: object) -> None:
    (page,) = plan_pages(sheet(example=False))
    assert "Eksempeldata" not in page.text


def test_that_who_and_when_are_headed_once_and_again_on_the_next_page(dressed: object) -> None:
    rows = tuple((f"tiltak {n}", "Sykepleier", "hver uke") for n in range(9))
    (page,) = plan_pages(sheet(goals=tuple(SheetGoal(f"Mål {n}", "", rows[:2]) for n in range(3)), zones=()))
    assert [one.text for one in page.words].count("Hvem") == 1
    many = tuple(SheetGoal(f"Mål {n}", "", rows) for n in range(8))
    pages = plan_pages(sheet(goals=many))
    assert len(pages) > 2
    on = [[one.text for one in page.words].count("Hvem") for page in pages]
    assert on[:2] == [1, 1]
    written = [words.text for page in pages for words in page.words]
    assert written.count("tiltak 4") == 8


def test_that_heads_stand_over_their_cells_on_one_line(dressed: object) -> None:
    (page,) = plan_pages(sheet())
    at = {one.text: one.at for one in page.words}
    assert at["Mål og tiltak"].y() == pytest.approx(at["Hvem"].y(), abs=2)
    assert at["Hvem"].y() == at["Når"].y()
    assert at["Hvem"].x() == at["Pasienten"].x() and at["Når"].x() == at["daglig"].x()


def test_that_a_long_office_name_and_subtitle_are_whole(dressed: object) -> None:
    office, subtitle = "Legesenteret ved Store Torg i Nedre Eksempelby", "Gjelder fra 14. oktober 2026. " * 5
    (page,) = plan_pages(sheet(office=office, subtitle=subtitle.strip()))
    assert office in page.text and subtitle.strip() in page.text


def test_that_a_telephone_number_is_never_broken(dressed: object) -> None:
    zones = tuple(dataclasses.replace(zone, action="Ring legevakt 116 117.") for zone in sheet().zones)
    for words in range(20):
        made = tuple(dataclasses.replace(one, action="o" * words + " " + one.action) for one in zones)
        (page,) = plan_pages(sheet(zones=made))
        assert sum("116\u00a0117." in one.text for one in page.words) == 4


def test_that_the_name_is_a_line_to_write_on(dressed: object) -> None:
    (page,) = plan_pages(sheet())
    label = next(words for words in page.words if words.text == "Navn:")
    line = next(
        (start, end)
        for start, end, _ in page.lines
        if 0 < start.y() - label.at.y() < 40 and end.x() > start.x()
    )
    assert line[0].x() > label.rect.right()
    assert line[1].x() - line[0].x() > INSIDE.width() * 0.7
    on_the_line = [one for one in page.words if one is not label and abs(one.at.y() - label.at.y()) < 60]
    assert on_the_line == []


def test_that_notes_fill_what_is_left_and_give_way_first(dressed: object) -> None:
    (roomy,) = plan_pages(sheet(notes_of_care=(), zones=()))
    (usual,) = plan_pages(sheet(zones=()))
    assert note_lines(roomy) > note_lines(usual) >= 2
    assert min(steps(usual) - {90}) == 110


def test_that_the_font_goes_down_to_10_and_a_half_before_a_second_page_comes(dressed: object) -> None:
    sizes = []
    for words in range(10, 460, 6):
        pages = plan_pages(with_care(" ".join(["ord"] * words)))
        sizes.append((len(pages), min(steps(pages[0]) - {90})))
    assert (1, 110) in sizes and (1, 105) in sizes and (2, 110) in sizes
    assert sizes == sorted(sizes, key=[(1, 110), (1, 105), (2, 110), (3, 110)].index)


def test_that_lines_come_closer_before_the_font_gets_smaller(dressed: object) -> None:
    """Plain words one under another in the care notes: closer while it's 11 pt, never under 1.24."""
    between = {}
    for words in range(10, 460, 6):
        (page, *more) = plan_pages(with_care(" ".join(["ord"] * words)))
        if not more:
            size = min(steps(page) - {90})
            left = [one.at.y() for one in page.words if one.text.startswith("ord ord") and one.at.x() == 0]
            gaps = [(lower - upper) / size for upper, lower in pairwise(left) if lower - upper < 200]
            between.setdefault(size, []).extend(gaps)
    assert max(between[110]) > 1.3 > min(between[110])
    assert min(between[110] + between[105]) > 1.22


def test_that_texts_for_the_patient_are_never_smaller(dressed: object) -> None:
    for made in (sheet(), with_care(LONG)):
        for page in plan_pages(made):
            small = [words for words in page.words if words.step[0] < 105]
            assert all(words.step[0] == 90 and words.at.y() > INSIDE.height() - 330 for words in small)


def test_that_a_second_page_says_so_on_both(dressed: object) -> None:
    pages = plan_pages(with_care(LONG))
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"Side {number} av {len(pages)}" in page.text
        assert ("Fortsetter på side" in page.text) == (number < len(pages))
        assert ("Min plan, fortsettelse" in page.text) == (number > 1)


@pytest.mark.parametrize(
    "made",
    [
        sheet(),
        with_care(LONG),
        sheet(zones=tuple(dataclasses.replace(zone, signs=LONG) for zone in sheet().zones)),
        sheet(matters=LONG, foot="M" * 64 + ", versjon 3, skrevet ut tirsdag 3. november 2026 kl. 09.20"),
        sheet(goals=tuple(SheetGoal(f"Mål {n}", "", ((f"tiltak {n} " * 9, "Sykepleier", "hver uke"),)) for n in range(30))),
        sheet(notes_of_care=(("Risikobilde", "x" * 2000), ("Annet", "æøå\n" * 80))),
        sheet(matters="", goals=(), notes_of_care=(), zones=(), appointments=()),
    ],
    ids=["usual", "long texts", "long zones", "long id", "many goals", "one long word", "empty"],
)  # fmt: skip
def test_that_nothing_lies_outside_the_paper_or_over_something_else(dressed: object, made: PlanSheet) -> None:
    for page in plan_pages(made):
        paper = INSIDE.adjusted(-2, -60, 2, 2)
        assert [words.text for words in page.words if not paper.contains(words.rect)] == []
        assert all(paper.contains(box) for box, _ in page.boxes)
        tight = [words.rect.adjusted(2, 25, -2, -25) for words in page.words if words.text.strip()]
        over = [(a, b) for place, a in enumerate(tight) for b in tight[place + 1 :] if a.intersects(b)]
        assert over == []


def test_that_no_word_is_lost_when_texts_are_divided(dressed: object) -> None:
    zones = tuple(dataclasses.replace(zone, signs=LONG) for zone in sheet().zones)
    pages = plan_pages(sheet(notes_of_care=(("Risikobilde", LONG),), zones=zones))
    written = re.findall(r"ord\d+", " ".join(page.text for page in pages))
    assert all(written.count(f"ord{number}") == 4 for number in range(70))


def test_that_a_heading_never_stands_alone_at_the_foot(dressed: object) -> None:
    for words in range(40, 400, 10):
        for page in plan_pages(with_care(" ".join(["ord"] * words))):
            body = [one for one in page.words if one.step[0] > 90 and not one.text.startswith("Fortsetter")]
            assert body[-1].text not in (
                "Mål og tiltak",
                "Når",
                "Dette passer vi på",
                "Hva gjør jeg når?",
                "Avtaler",
            )


def test_that_an_unwritten_wish_leaves_a_box_to_write_in(dressed: object) -> None:
    (page,) = plan_pages(sheet(matters=""))
    assert "«" not in page.text
    assert page.boxes[0][0].height() > 450


def agreed(text: str) -> PlanSheet:
    green, yellow, red = sheet().zones
    told = dataclasses.replace(yellow, agreed_title="Avtalt ved forverring:", agreed=text)
    return sheet(zones=(green, told, red))


def test_that_what_was_agreed_stands_in_the_yellow_box_or_leaves_lines_to_write_on(dressed: object) -> None:
    (page,) = plan_pages(agreed("Ekstra vanndrivende i tre dager."))
    yellow = next(box for box, ink in page.boxes if ink == "rising")
    inside = [words.text for words in page.words if yellow.contains(words.rect)]
    assert "Avtalt ved forverring:" in inside and any("vanndrivende" in text for text in inside)
    (blank,) = plan_pages(agreed(""))
    yellow = next(box for box, ink in blank.boxes if ink == "rising")
    rules = [(start, end) for start, end, _ in blank.lines if yellow.contains(start) and yellow.contains(end)]
    assert len(rules) == 2 and all(end.x() - start.x() > yellow.width() * 0.8 for start, end in rules)
    (plain,) = plan_pages(sheet())
    assert not any(box.contains(start) for box, _ in plain.boxes for start, _, _ in plain.lines)


def test_that_what_to_do_when_it_gets_worse_is_on_the_first_of_several_pages(dressed: object) -> None:
    rows = tuple((f"tiltak {n}", "Sykepleier", "hver uke") for n in range(9))
    pages = plan_pages(sheet(goals=tuple(SheetGoal(f"Mål {n}", "", rows) for n in range(8))))
    assert len(pages) > 1 and "Ring 113." in pages[0].text
    assert pages[0].text.find("Ring 113.") < pages[0].text.find("Mål og tiltak")


def test_that_zones_have_icon_word_and_an_inked_box(dressed: object) -> None:
    (page,) = plan_pages(sheet())
    assert [sign.name for sign in page.signs][-3:] == [
        "circle-check-filled",
        "alert-triangle-filled",
        "alert-circle-filled",
    ]
    assert [ink for _, ink in page.boxes] == ["accent", "good", "rising", "high"]
    heights = {round(box.height()) for box, _ in page.boxes[1:]}
    assert len(heights) == 1


def test_that_everything_is_ink_on_white_in_any_theme(dressed: object) -> None:
    theme().choose("dark")
    image = QImage(600, 849, QImage.Format.Format_RGB32)
    image.fill(QColor("grey"))
    with QPainter(image) as painter:
        paint_small(painter, QRectF(0, 0, 600, 849), plan_pages(sheet())[0])
    edges = {QColor(image.pixel(x, y)).name() for x in (2, 30, 570) for y in range(0, 849, 7)}
    assert edges == {"#ffffff"}
    darkest = min(QColor(image.pixel(x, y)).lightness() for x in range(50, 550, 3) for y in range(50, 120, 3))
    assert darkest < 90
    assert ink_color("text") == QColor("#15212B")


def test_that_a_page_is_painted_the_same_at_any_scale(dressed: object) -> None:
    """The lettering isn't rounded to whole pixels: a small picture shows the lines as they'll be printed."""
    (page,) = plan_pages(sheet())
    ink = []
    for scale in (0.1, 0.2):
        image = QImage(round(600 * scale * 10), round(850 * scale * 10), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        with QPainter(image) as painter:
            painter.scale(scale, scale)
            painter.translate(QPointF(450, 450))
            paint_page(painter, page)
        darks = [
            x / scale
            for x in range(image.width())
            if any(QColor(image.pixel(x, y)).lightness() < 200 for y in range(0, image.height(), 2))
        ]
        ink.append((min(darks), max(darks)))
    assert ink[0] == pytest.approx(ink[1], abs=25)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler isn't here")
def test_that_the_pdf_can_be_read_back_and_brings_its_fonts(dressed: object, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    assert write_pdf(PlanPaper(sheet()), path) == 1
    said = run("pdftotext", "-layout", str(path), "-")
    for wanted in (
        "Min plan",
        "«Jeg vil bo hjemme",
        "ringe ved +2 kg",
        "Fall (2 siste tre måneder)",
        "versjon 3",
    ):
        assert wanted in said
    fonts = [line.split() for line in run("pdffonts", str(path)).splitlines()[2:]]
    assert fonts and all("yes" in line[3:7] and line[0].split("+")[-1].startswith("Inter") for line in fonts)
    assert "P20417" not in run("pdfinfo", str(path))


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler isn't here")
def test_that_the_pdf_looks_as_it_was_laid_out(dressed: object, tmp_path: Path) -> None:
    """Rendered by another program: ink where boxes are laid, white where nothing is."""
    path = tmp_path / "plan.pdf"
    write_pdf(PlanPaper(sheet()), path)
    run("pdftoppm", "-r", "72", "-png", "-singlefile", str(path), str(tmp_path / "plan"))
    image = QImage(str(tmp_path / "plan.png"))
    assert abs(image.width() - 595) <= 1 and abs(image.height() - 842) <= 1
    (page,) = plan_pages(sheet())
    box = page.boxes[0][0]
    margin = 16 / 25.4 * 72
    left, middle = round(margin + box.left() / 10), round(margin + box.center().y() / 10)
    around = [QColor(image.pixel(x, middle)) for x in range(left - 2, left + 3)]
    assert min(color.lightness() for color in around) < 160
    assert QColor(image.pixel(left - 12, middle)).name() == "#ffffff"


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def test_that_the_dialog_keeps_the_plan_as_pdf_and_names_no_patient(
    qtbot: QtBot, dressed: object, tmp_path: Path
) -> None:
    dialog = PrintDialog(PlanPaper(sheet()))
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.windowTitle() == dialog.printer.docName() == "Min plan"
    with qtbot.waitSignal(dialog.accepted):
        dialog.keep_as(str(tmp_path / "plan.pdf"))
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
