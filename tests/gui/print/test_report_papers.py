"""Reports on paper: text that can be selected, one page for the meeting, the workbook's own words in the PDF."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QApplication

from listeoversikt.evaluation.balancing import Balance
from listeoversikt.evaluation.compare import Verdict
from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.look.fonts import Type, choose_size, font, fonts_on_paper, px, zoom
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.print.report_meeting import MeetingPaper, meeting_words, outside, plot_of
from listeoversikt.gui.print.report_municipality import MunicipalityPaper, municipality_pages
from listeoversikt.gui.print.report_paper import cut_lines, one_line, pdf_of
from listeoversikt.operations.evaluation import GoalState
from listeoversikt.operations.evaluation_form import unit_of
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.report_meeting import MeetingGoal, MeetingPage, WaitingWork, meeting_page
from listeoversikt.operations.report_municipality import MunicipalityReport, municipality_report
from listeoversikt.operations.report_words import value_words
from listeoversikt.store.repository import open_store
from tests.gui.conftest import TODAY

ODD = "  Ør & <b>Å</b>\n=1+1\t«Kontoret» \x07" + "langt" * 60


@pytest.fixture(scope="module")
def view(example: Path, tmp_path_factory: pytest.TempPathFactory) -> View:
    folder = Path(shutil.copytree(example, tmp_path_factory.mktemp("rapport") / "lager"))
    store = open_store(folder, EXAMPLE_PASSPHRASE)
    office = Office(store, folder)
    found = office.refresh(TODAY)
    store.close()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def report(view: View) -> MunicipalityReport:
    return municipality_report(view)


@pytest.fixture(scope="module")
def meeting(view: View) -> MeetingPage:
    return meeting_page(view)


def text_of(pdf: bytes, folder: Path) -> str:
    """What a reader can select; and the file opens."""
    path = folder / "fil.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode().replace("\u00a0", " ")


needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext isn't here")


@needs_poppler
def test_that_the_pdf_says_the_shown_figures_and_can_be_selected(
    dressed: QApplication, report: MunicipalityReport, tmp_path: Path
) -> None:
    pdf, pages = pdf_of(MunicipalityPaper(report))
    text = text_of(pdf, tmp_path)
    assert pages == len(municipality_pages(report)) == text.count("\f")
    assert f"Side {pages} av {pages}" in text
    assert report.checksum in text
    assert "Rapport til kommunen" in text
    assert "Ikke CE-merket" in text
    assert "Eksempeldata" in text
    unspaced = "".join(text.split())  # a sign of another font has no space beside it in what pdftotext finds
    for one in report.shown.rows:
        assert "".join(value_words(one).split()) in unspaced


def test_that_a_hidden_figure_is_never_a_number_on_paper(report: MunicipalityReport) -> None:
    assert report.hidden
    words = {value_words(one) for one in report.shown.rows if one.hidden}
    assert words <= {"skjult", "nær ingen", "nær alle"}


def test_that_every_page_of_the_report_keeps_its_margins(
    dressed: QApplication, report: MunicipalityReport
) -> None:
    odd = dataclasses.replace(report, origin=dataclasses.replace(report.origin, office=ODD))
    for page in municipality_pages(odd):
        assert outside(page) == []
        assert "Side" in page.text


def test_that_the_report_stands_with_one_tertial_and_without_a_name(
    dressed: QApplication, report: MunicipalityReport
) -> None:
    sections = tuple(
        dataclasses.replace(
            section, lines=tuple(dataclasses.replace(line, cells=(None,)) for line in section.lines)
        )
        for section in report.sections
    )
    bare = dataclasses.replace(
        report,
        origin=dataclasses.replace(report.origin, office=""),
        periods=report.periods[-1:],
        sections=sections,
    )
    pages = municipality_pages(bare)
    assert "Kontorets navn mangler" in pages[0].text
    assert "mangler" in pages[0].text
    assert all(outside(page) == [] for page in pages)


@needs_poppler
def test_that_the_meeting_s_page_is_exactly_one_in_a4(
    dressed: QApplication, meeting: MeetingPage, tmp_path: Path
) -> None:
    pdf, pages = pdf_of(MeetingPaper(meeting))
    text = text_of(pdf, tmp_path)
    assert pages == text.count("\f") == 1
    info = subprocess.run(["pdfinfo", str(tmp_path / "fil.pdf")], capture_output=True, check=True)
    assert b"595 x 842 pts (A4)" in info.stdout
    assert MeetingPaper(meeting).page_layout().orientation() is QPageLayout.Orientation.Portrait
    assert "skal ikke ut av kontoret" in text
    assert "Eksempeldata" in text
    assert "%" in text


def test_that_charts_are_vector(dressed: QApplication, meeting: MeetingPage) -> None:
    pdf, _ = pdf_of(MeetingPaper(meeting))
    assert meeting.charts
    assert b"/Subtype /Image" not in pdf


def goal(number: int) -> MeetingGoal:
    return MeetingGoal(
        name=f"Et langt navn på et mål som ikke får plass på en linje, nummer {number}",
        unit=unit_of("utskrivning_3vd"),
        state=GoalState.RUNNING,
        locked_on=dt.date(2026, 4, 30),
        target=0.65,
        before=None,
        now=None,
        verdict=Verdict.TOO_FEW,
        harm=((Balance.MAY_HAVE_WORSENED, 1), (Balance.NOT_WORSE, 7), (Balance.OVERLAP, 3)),
    )


def test_that_the_fullest_page_still_has_its_margins(dressed: QApplication, meeting: MeetingPage) -> None:
    full = dataclasses.replace(
        meeting,
        office=ODD,
        goals=tuple(map(goal, range(3))),
        more_goals=4,
        work=tuple(WaitingWork(reason, 1234, 567) for reason in list(Reason)[:7]),
        other_work=12,
    )
    page = meeting_words(full)
    assert outside(page) == []
    lowest = max(words.at.y() for words in page.words if words.text != page.words[-1].text)
    foot = min(start.y() for start, end, _ in page.lines if start.x() == 0)
    goals = [words for words in page.words if "mål til" in words.text]
    assert goals
    assert goals[0].at.y() < foot < lowest


def test_that_the_harm_watch_is_told_with_what_is_fine_and_what_cannot_be_compared(
    dressed: QApplication, meeting: MeetingPage
) -> None:
    text = meeting_words(dataclasses.replace(meeting, goals=(goal(1),))).text
    told = " ".join(text.split())
    assert "kan være forverret (1), ikke sett verre (7), kan ikke sammenliknes ennå (3)" in told


def test_that_an_empty_office_says_so(dressed: QApplication, meeting: MeetingPage) -> None:
    empty = dataclasses.replace(
        meeting,
        office="",
        example=False,
        charts=(),
        missing=("Legemiddelgjennomgang",),
        goals=(),
        work=(),
        patients=0,
        overdue=0,
    )
    text = meeting_words(empty).text
    assert "Ingen tall over tid kan vises ennå." in text
    assert "Uten tall: Legemiddelgjennomgang." in text
    assert "Ingen mål er låst." in text
    assert "Kontorets navn mangler" in text
    assert "Eksempeldata" not in text
    assert pdf_of(MeetingPaper(empty))[1] == 1


@pytest.mark.parametrize("count", range(5))
def test_that_no_part_of_the_page_lies_on_another(
    dressed: QApplication, meeting: MeetingPage, count: int
) -> None:
    names = tuple(f"Et tall som mangler {number}" for number in range(9)) if count < 4 else ()
    charts = (meeting.charts * 4)[:count]
    page = dataclasses.replace(
        meeting, charts=charts, missing=names, goals=tuple(map(goal, range(3))), more_goals=2
    )
    words = meeting_words(page)
    assert outside(words) == []
    boxes = [one.rect.adjusted(2, 12, -2, -12) for one in words.words]
    assert not [
        (words.words[i].text, words.words[j].text)
        for i, one in enumerate(boxes)
        for j, other in enumerate(boxes[:i])
        if one.intersects(other)
    ]
    for place in range(count):
        assert not [one.text for one in words.words if one.rect.intersects(plot_of(place))]


def test_that_no_patient_stands_on_either(
    dressed: QApplication, view: View, report: MunicipalityReport, meeting: MeetingPage
) -> None:
    said = " ".join(page.text for page in [*municipality_pages(report), meeting_words(meeting)])
    assert not [one for one in view.shown_ids if one in said]
    assert not [one for one in view.lists if one in said]


def test_that_paper_is_the_same_with_large_text_and_in_the_dark(
    dressed: QApplication, meeting: MeetingPage
) -> None:
    light, _ = pdf_of(MeetingPaper(meeting))
    theme().choose("dark")
    kept = zoom()
    choose_size(19.5)
    try:
        dark, _ = pdf_of(MeetingPaper(meeting))
    finally:
        choose_size(kept * 9.75)
        theme().choose("light")
    assert abs(len(light) - len(dark)) < 200
    with fonts_on_paper():
        assert (px(100), font(Type.CAPTION).pixelSize()) == (100, 11)


def test_that_a_name_becomes_one_line_and_a_long_text_is_cut(dressed: QApplication) -> None:
    assert one_line("  a\n\tb\x07 c ") == "a b c"
    lines = cut_lines("ord " * 400, (90, 400), 2000, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
