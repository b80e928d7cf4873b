"""Going back to an earlier extract: the list is as it was, and what the newer one had closed is open again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.log.acts import Postponed
from listeoversikt.followup.reasons import Reason
from listeoversikt.journal.extract import read_export
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.after_extract import go_through
from listeoversikt.operations.extract_back import go_back, take_up
from listeoversikt.operations.extract_preview import history
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.operations.patient import patient_card
from listeoversikt.store.repository import Store
from tests.operations.stores import read_in, written
from tests.operations.test_next_extract import COPD, LATER, NEXT, TODAY, next_export

POSTPONED = Postponed(reason=Reason.COPD_CONTROL, until=dt.date(2026, 4, 20), why="Ferie")


@pytest.fixture
def office(store: Store, folder: Path, inn: Path) -> Office:
    """With a duty taken up, and the next extract read in that shows it to be done."""
    change_settings(store, {"switched_on": [reason.value for reason in Reason]})
    one = Office(store, folder)
    one.refresh(TODAY)
    act(one, [Deed(POSTPONED, COPD)], who="spl-1")
    export = written(next_export(), inn)
    read_in(store, export)
    one.refresh(LATER)
    go_through(one, read_export(export, today=LATER).patient_list)
    return one


def open_reasons(office: Office) -> set[Reason]:
    view = office.refresh(LATER)
    assert view is not None
    return {reason.reason for reason in patient_card(view, COPD).due.reasons}


def test_that_going_back_gives_the_earlier_list_and_opens_what_the_newer_extract_had_closed(
    office: Office,
) -> None:
    assert Reason.COPD_CONTROL not in open_reasons(office)
    newest, first = history(office.store)
    assert (first.newer, newest.newer) == (1, 0)
    assert go_back(office, first.id, who="leder")
    assert office.is_behind()
    assert Reason.COPD_CONTROL in open_reasons(office)
    assert office.view is not None
    assert office.view.index_date < NEXT
    assert [(one.now, one.withdrawn, one.newer) for one in history(office.store)] == [
        (False, True, 0),
        (True, False, 0),
    ]


def test_that_taking_up_again_closes_it_again(office: Office) -> None:
    newest, first = history(office.store)
    go_back(office, first.id)
    open_reasons(office)
    assert take_up(office, newest.id)
    assert Reason.COPD_CONTROL not in open_reasons(office)
    assert office.view is not None
    assert office.view.index_date == NEXT
    assert go_through(office) is None, "the newest extract has been gone through"


def test_that_going_back_to_the_newest_writes_nothing(office: Office) -> None:
    before = office.store.events()
    assert not go_back(office, history(office.store)[0].id)
    assert office.store.events() == before
