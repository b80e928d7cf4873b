"""The board's rows about attempts, short-term stays, and how long a doctor has had a proposal."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.followup.log.acts import Channel, Contact, Outcome, Urgent
from listeoversikt.gui.pages.worklist.board_words import item_lines, proposal_lines
from listeoversikt.operations.board_items import BoardItem, Part, Stuck
from listeoversikt.operations.team_board import Proposals
from listeoversikt.operations.worklist_rows import WorklistPage as Rows
from tests.gui.worklist.conftest import Bench, Open
from tests.operations.stores import TODAY
from tests.operations.team_office import SILENT

EMPTY = Rows((), TODAY, (), {}, {})
DISCHARGED = TODAY - dt.timedelta(days=20)


def said(item: BoardItem) -> tuple[str, str]:
    two = item_lines(item, EMPTY, TODAY)
    return two.first.replace("\u00a0", " "), two.second.replace("\u00a0", " ")


def of_journal(outcome: Outcome, tried: int) -> BoardItem:
    act = Contact(day=TODAY, channel=Channel.PHONE, outcome=outcome, role="sykepleier", discharged=DISCHARGED)
    return BoardItem(Part.JOURNAL, "P1", "", "u1", "spl-1", "spl-1", TODAY, act, tried=tried)


def test_that_attempts_in_vain_are_one_line(dressed: object) -> None:
    first, second = said(of_journal(Outcome.NO_ANSWER, 2))
    assert first == f"2 forsøk etter utskrivning {DISCHARGED.day}.{DISCHARGED.month}., ikke nådd"
    assert second == "Gjort av spl-1"


def test_that_a_contact_says_how_often_it_was_tried_before(dressed: object) -> None:
    assert said(of_journal(Outcome.ANSWERED, 2))[1] == "Gjort av spl-1, etter 2 forsøk"
    assert said(of_journal(Outcome.ANSWERED, 0))[1] == "Gjort av spl-1"


def test_that_a_short_term_stay_is_asked_after(dressed: object) -> None:
    item = BoardItem(Part.STUCK, "P1", "", "x", "", "spl-1", DISCHARGED, stuck=(Stuck.SHORT_STAY,))
    first, second = said(item)
    assert first == "Fortsatt på korttidsopphold?"
    assert second.startswith("20 dager siden utskrivning fra sykehus.")


@pytest.mark.parametrize(
    ("days", "part", "told", "tags"),
    [
        (0, Part.TO_DOCTOR, "Foreslått i dag.", ("1 haster",)),
        (1, Part.TO_DOCTOR, "Den eldste foreslått for 1 dag siden.", ("1 haster",)),
        (
            12,
            Part.TO_DOCTOR,
            "Den eldste foreslått for 12 dager siden.",
            ("1 haster", "mer enn 5 virkedager"),
        ),
        (12, Part.STUCK, "Den eldste foreslått for 12 dager siden.", ("1 haster",)),
        (None, Part.TO_DOCTOR, "Det er ikke kjent siden når. Enter viser dem.", ("1 haster",)),
    ],
)
def test_that_proposals_say_since_when(
    days: int | None, part: Part, told: str, tags: tuple[str, ...], dressed: object
) -> None:
    oldest = None if days is None else TODAY - dt.timedelta(days=days)
    long = days is not None and days > 7
    two = proposal_lines(Proposals("lege-1", ("P1",), oldest, 0, long, urgent=1, part=part), TODAY)
    assert two.second.replace("\u00a0", " ") == told
    assert tuple(tag.replace("\u00a0", " ") for tag in two.tags) == tags


def test_that_an_urgent_proposal_is_approved_on_the_board(open_bench: Open) -> None:
    bench: Bench = open_bench("lege-1")
    bench.do(SILENT, Urgent(on=True), who="spl-2")
    bench.page.show_tab("board")
    bench.settle()
    board = bench.page.board
    assert board.table.set_current(f"to_doctor {SILENT} ")
    board.table.setFocus()
    look = board.content.look(board.table.current_row()) if board.content is not None else None
    assert look is None
    bench.press("j")
    assert "Approved" in bench.kinds(SILENT)
