"""Every shipped template, as it is and filled, is one page on paper: read back from the PDF itself."""

from __future__ import annotations

import datetime as dt
import re
import zlib
from pathlib import Path

import pytest

from listeoversikt.followup.plan_templates import ORDER
from listeoversikt.gui.print.paper import INSIDE, PaperPage
from listeoversikt.gui.print.plan_sheet import PlanPaper, plan_pages
from listeoversikt.gui.print.print_dialog import write_pdf
from listeoversikt.operations.plan_deeds import edit_deeds, new_measure, start_deeds
from listeoversikt.operations.plan_text import PlanSheet, plan_sheet
from listeoversikt.operations.plans import plan_of
from tests.operations.plan_office import TODAY, PlanOffice

NOW = dt.datetime(2026, 11, 3, 9, 20, tzinfo=dt.UTC)
MATTERS = "Jeg vil bo hjemme og klare å hente avisen selv. Jeg vil slippe flere turer til sykehuset, og bli med på turen."
SMALLEST, FOOT = 10.5, 9.0
TWO = [("hjertesvikt", "skropelig_eldre"), ("kols", "skropelig_eldre")]


@pytest.fixture(scope="module")
def office() -> PlanOffice:
    return PlanOffice()


def made(office: PlanOffice, *keys: str, filled: bool) -> PlanSheet:
    """The sheet of a plan just started from templates; the office itself stays without one."""
    one = PlanOffice.__new__(PlanOffice)
    one.view, one.entries = office.view, []
    one.carry_out(start_deeds(one.view, "P1", keys, responsible="sykepleier"))
    if filled:
        seen = plan_of(one.view, "P1")
        assert seen is not None
        day = TODAY + dt.timedelta(days=17)
        _, more = new_measure(seen.plan.goals[0].id, "Henvise til trening", "lege", due=day, place=9.0)
        one.carry_out(edit_deeds(one.view, "P1", seen.uuid, {"matters": MATTERS, **more}))
    return plan_sheet(one.view, "P1", now=NOW, who="spl-1")


def whole(page: PaperPage) -> bool:
    """Every word and box inside the margins, no word over another."""
    paper = INSIDE.adjusted(-2, -60, 2, 2)
    tight = [words.rect.adjusted(2, 25, -2, -25) for words in page.words if words.text.strip()]
    over = any(a.intersects(b) for place, a in enumerate(tight) for b in tight[place + 1 :])
    inside = all(paper.contains(words.rect) for words in page.words)
    return inside and not over and all(paper.contains(box) for box, _ in page.boxes)


@pytest.mark.parametrize("filled", [False, True], ids=["as it is", "filled"])
@pytest.mark.parametrize("key", ORDER)
def test_that_a_shipped_template_is_one_page_with_all_its_words_in_11_pt(
    dressed: object, office: PlanOffice, key: str, filled: bool
) -> None:
    sheet = made(office, key, filled=filled)
    (page,) = plan_pages(sheet)
    assert whole(page) and "Side 1 av 1" in page.text
    written = page.text.replace("\u00a0", " ")
    rows = [text for goal in sheet.goals for row in goal.rows for text in row]
    for text in (*rows, *(text for _, text in sheet.notes_of_care)):
        assert all(word in written for word in text.replace("\u00a0", " ").split()), text
    assert (MATTERS in written) is filled
    assert {words.step[0] for words in page.words if words.step[0] < 110} == {90}


@pytest.mark.parametrize("keys", TWO, ids=" and ".join)
def test_that_two_templates_in_one_plan_are_two_pages_that_say_so(
    dressed: object, office: PlanOffice, keys: tuple[str, ...]
) -> None:
    pages = plan_pages(made(office, *keys, filled=True))
    assert len(pages) == 2 and all(map(whole, pages))
    assert "Fortsetter på side 2" in pages[0].text and "Side 2 av 2" in pages[1].text
    assert min(words.step[0] for page in pages for words in page.words if words.step[0] != 90) == 110


@pytest.mark.parametrize("key", ORDER)
def test_that_nothing_in_the_pdf_is_smaller_than_it_may_be(
    dressed: object, office: PlanOffice, key: str, tmp_path: Path
) -> None:
    """The sizes are those of the file: font by matrix, in points."""
    path = tmp_path / "plan.pdf"
    sheet = made(office, key, filled=True)
    assert write_pdf(PlanPaper(sheet), path) == 1
    data = path.read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 1
    sizes = letters(data)
    assert {22.0, 12.0, 11.0} <= set(sizes)
    small = [size for size in sizes if size < SMALLEST - 0.05]
    assert small and all(size == pytest.approx(FOOT, abs=0.05) for size in small)
    foot = f"{sheet.foot} {sheet.page_of.format(page=1, pages=1)}"
    assert len(small) <= len(foot) < 200 < len(sizes)


def test_that_a_file_with_smaller_letters_is_found_out() -> None:
    """The reader of sizes can tell."""
    content = b"0.24 0 0 -0.24 45 796 cm q 0.416666666 0 0 0.416666666 0 0 cm BT /F7 80 Tf 1 0 0 -1 0 0 Tm (a) Tj ET Q"
    assert letters(b"stream\n" + zlib.compress(content) + b"endstream") == [8.0]


NUMBER = r"-?[\d.]+"
TOKENS = re.compile(
    rf"(?P<cm>{NUMBER}(?: {NUMBER}){{5}}) cm\b|/\w+ (?P<font>{NUMBER}) Tf|(?P<tm>{NUMBER}(?: {NUMBER}){{5}}) Tm"
    r"|(?P<show>T[jJ])\b|(?<!\S)(?P<push>q)(?!\S)|(?<!\S)(?P<pop>Q)(?!\S)"
)


def letters(data: bytes) -> list[float]:
    """The height of each piece of text that a PDF shows, in points: the font's size by the matrices in force."""
    sizes: list[float] = []
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            text = zlib.decompress(stream).decode("latin-1")
        except zlib.error:
            continue
        scale, font, line, kept = 1.0, 0.0, 1.0, []
        for found in TOKENS.finditer(text) if " Tf" in text else ():
            if found["push"]:
                kept.append(scale)
            elif found["pop"] and kept:
                scale = kept.pop()
            elif found["cm"]:
                scale *= abs(float(found["cm"].split()[3]))
            elif found["font"]:
                font = float(found["font"])
            elif found["tm"]:
                line = abs(float(found["tm"].split()[3]))
            elif found["show"]:
                sizes.append(round(font * line * scale, 2))
    return sizes
