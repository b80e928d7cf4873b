"""An extract is erased: its snapshot, what was worked out from it, and who stood nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.store.contents import ExtractKind
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store

from ..saving import save
from ..small_lists import APRIL, FEBRUARY, MARCH, what_it_says
from .offices import OTHERS, WHO, keep_lists, office_list, raw_pages

EVERYBODY = (OTHERS[0], WHO, *OTHERS[1:])


@pytest.fixture
def history(store: Store) -> Store:
    """February with everybody, March without one, a supplement of April."""
    ids = [
        save(store, office_list(FEBRUARY, EVERYBODY), "feb").extract.id,
        save(store, office_list(MARCH, OTHERS, 1), "mar").extract.id,
    ]
    keep_lists(store, ids, EVERYBODY)
    save(store, office_list(APRIL, OTHERS[:1]), "apr", ExtractKind.SUPPLEMENT)
    return store


def test_that_an_old_extract_goes_and_the_others_are_as_before(history: Store) -> None:
    newest, old = history.extracts()[1], history.extracts()[-1]
    before = what_it_says(history.load(newest.id))
    history.erasing.extract(old.id, "eldre enn fristen")
    assert [one.export_date for one in history.extracts()] == [APRIL, MARCH]
    assert what_it_says(history.load(newest.id)) == before
    assert history.check() == ()
    assert [(one.kind, one.reason) for one in history.erasing.entries()] == [("extract", "eldre enn fristen")]


def test_that_who_stood_nowhere_else_loses_the_name_too(history: Store, folder: Path) -> None:
    assert history.erasing.follows(history.extracts()[-1].id).patients == 1
    history.erasing.extract(history.extracts()[-1].id, "eldre enn fristen")
    assert WHO.encode() not in raw_pages(folder).replace(OTHERS[2].encode(), b"")
    assert (
        save(history, office_list(APRIL, EVERYBODY), "full april").kept_out == 0
    )  # wasn't erased as a patient


def test_that_who_has_something_logged_keeps_the_name(history: Store) -> None:
    history.append_event("discussed", {"day": "2026-03-01", "text": "drøftet"}, patient=WHO)
    history.erasing.extract(history.extracts()[-1].id, "eldre enn fristen")
    assert len(history.events(patient=WHO)) == 1


def test_that_the_one_in_use_goes_only_when_its_meant_with_its_supplements(history: Store) -> None:
    newest = history.newest_full()
    assert newest is not None
    follows = history.erasing.follows(newest.id)
    assert follows.is_now and [one.export_date for one in follows.supplements] == [APRIL]
    assert follows.next_now is not None and follows.next_now.export_date == FEBRUARY
    with pytest.raises(StoreRefused) as refused:
        history.erasing.extract(newest.id, "feil liste")
    assert refused.value.reason is Reason.NEWEST_EXTRACT and len(history.extracts()) == 3
    history.erasing.extract(newest.id, "feil liste", also_now=True)
    assert [one.export_date for one in history.extracts()] == [FEBRUARY]
    assert history.check() == ()


def test_that_the_last_one_may_go_too(store: Store) -> None:
    saved = save(store, office_list(MARCH, OTHERS), "mar").extract
    assert store.erasing.follows(saved.id).next_now is None
    store.erasing.extract(saved.id, "feil liste", also_now=True)
    assert store.extracts() == () and store.newest_full() is None and store.check() == ()
    assert not save(store, office_list(MARCH, OTHERS), "mar").already_there


def test_that_a_supplement_goes_alone(history: Store) -> None:
    history.erasing.extract(history.extracts()[0].id, "feil tillegg")
    assert [one.export_date for one in history.extracts()] == [MARCH, FEBRUARY]
    assert history.check() == ()


def test_that_one_that_isnt_there_is_refused(history: Store) -> None:
    with pytest.raises(StoreRefused) as refused:
        history.erasing.extract(99, "feil liste")
    assert refused.value.reason is Reason.UNKNOWN_EXTRACT
