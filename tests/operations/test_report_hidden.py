"""What a workbook would hide: the same figures as in the file itself, each with its reason."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from listeoversikt.evaluation.balancing import Balance
from listeoversikt.evaluation.locking import lock
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.goal_acts import GoalDrafted, GoalLocked
from listeoversikt.followup.log.log_book import EMPTY
from listeoversikt.operations.evaluation import text_of
from listeoversikt.operations.export_workbook import export_indicators
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.report_files import FileKind, files_made
from listeoversikt.operations.report_hidden import WhyHidden, what_is_hidden
from listeoversikt.operations.report_meeting import TOLD, meeting_page, suggested_meeting_name
from listeoversikt.operations.report_meeting import _told as told_of
from listeoversikt.operations.shown_files import shown_files
from listeoversikt.store.repository import Store
from tests.evaluation.goals import LOCK_DAY, WHOLE
from tests.operations.stores import TODAY


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    office = Office(store, folder)
    office.refresh(TODAY)
    return office


def test_that_it_tells_as_many_as_the_workbook_hides(office: Office, tmp_path: Path) -> None:
    assert office.view is not None
    told = what_is_hidden(office.view)
    exported = export_indicators(office, tmp_path / "a.xlsx")
    of_rows = [one for one in told.sheets if one.sheet in ("Indikatorer", "Per gruppe")]
    assert sum(one.hidden for one in of_rows) == exported.hidden
    assert sum(one.hidden for one in told.sheets) == len(told.hidden)
    assert sum(count for _, count in told.reasons) == len(told.hidden)


def test_that_every_sheet_it_names_is_in_the_workbook(office: Office, tmp_path: Path) -> None:
    assert office.view is not None
    told = what_is_hidden(office.view, ("tertial",))
    export_indicators(office, tmp_path / "a.xlsx", series=("tertial",))
    assert {one.sheet for one in told.sheets} <= set(openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames)
    assert any(one.sheet == "Trend tertial" for one in told.sheets)


def test_that_figures_are_hidden_for_each_kind_of_reason(office: Office) -> None:
    assert office.view is not None
    reasons = {why for why, _ in what_is_hidden(office.view).reasons}
    assert {WhyHidden.FEW, WhyHidden.SMALL} <= reasons


def test_that_earlier_files_are_told(office: Office, tmp_path: Path) -> None:
    assert office.view is not None
    export_indicators(office, tmp_path / "a.xlsx")
    former = [(one.date, one.former) for one in shown_files(office.store)]
    assert what_is_hidden(office.view, (), former).former == (office.view.index_date,)
    (made,) = files_made(office)
    assert made.kind is FileKind.WORKBOOK
    assert made.checksum


def test_that_the_internal_file_is_in_the_history(office: Office, tmp_path: Path) -> None:
    export_indicators(office, tmp_path / "a.xlsx", internal=True)
    assert {one.kind for one in files_made(office)} == {FileKind.WORKBOOK, FileKind.INTERNAL}


def test_that_the_meeting_s_page_has_figures_and_work_but_no_patient(office: Office) -> None:
    assert office.view is not None
    page = meeting_page(office.view)
    assert 0 < len(page.charts) <= 4
    assert page.patients == len(office.view.scored.worklist)
    assert page.overdue == sum(one.overdue for one in page.work)
    ids = office.view.shown_ids
    assert not any(one in repr(page) for one in ids)
    assert suggested_meeting_name(office.view) == "kontormote-2026-03-31.pdf"


def with_goal(view: View) -> View:
    """The same office with one locked goal."""
    sealed = text_of(lock("m1", WHOLE, LOCK_DAY, "lege-1"))
    acts = (GoalDrafted(goal="m1", day=LOCK_DAY), GoalLocked(goal="m1", content=sealed))
    at = dt.datetime.combine(LOCK_DAY, dt.time(9), dt.UTC)
    entries = [Entry(number, f"u{number}", at, "lege-1", None, act) for number, act in enumerate(acts, 1)]
    return replace(view, book=EMPTY.with_entries(entries))


def test_that_a_missing_figure_hides_neither_what_is_fine_nor_what_got_worse() -> None:
    found = [Balance.MISSING, *[Balance.NOT_WORSE] * 7, Balance.OVERLAP, Balance.WORSENED]
    assert told_of(found) == (
        (Balance.WORSENED, 1),
        (Balance.NOT_WORSE, 7),
        (Balance.OVERLAP, 1),
        (Balance.MISSING, 1),
    )
    assert told_of([]) == ()
    assert set(TOLD) == set(Balance)


def test_that_a_locked_goal_stands_on_the_meeting_s_page_with_what_may_be_said(office: Office) -> None:
    assert office.view is not None
    page = meeting_page(with_goal(office.view))
    (goal,) = page.goals
    assert goal.locked_on == LOCK_DAY
    assert goal.target == WHOLE.measures[0].target
    assert sum(count for _, count in goal.harm) >= 4  # each is told, none stands for the others
    assert goal.harm[-1][0] in (Balance.MISSING, Balance.OVERLAP)
    assert page.more_goals == 0
    assert goal.name in page.missing or [one for one in page.charts if one.locked == LOCK_DAY]
    assert WHOLE.hypothesis
    assert WHOLE.hypothesis not in repr(page)
