"""The example office: made up, made quickly, kept while it's new, and never in the way of anything else."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from listeoversikt.operations import store_job
from listeoversikt.operations.example_office import (
    ExampleCancelled,
    extract_day,
    is_example,
    make_example_office,
    open_example,
)
from listeoversikt.store.refusals import Reason, StoreRefused
from tests.operations.stores import folder_bytes, new_store, opened, scores

TODAY = dt.date(2026, 11, 3)
FEW = 60


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_example_office(tmp_path_factory.mktemp("eksempel") / "lager", FEW, today=TODAY)


def test_that_two_extracts_lie_a_month_apart_on_weekdays(made: Path) -> None:
    with open_example(made) as store:
        dates = [one.export_date for one in store.extracts()]
        assert dates == [dt.date(2026, 10, 30), dt.date(2026, 9, 30)]
        assert is_example(store)
        assert store.check() == ()


def test_that_its_audit_log_is_clean_and_its_events_have_days_of_their_own(made: Path) -> None:
    """The log is of when the history was written, in its order; the history itself goes back months."""
    with open_example(made) as store:
        assert store.verify_audit() == ()
        entries, events = store.audit_entries(), store.events()
    moments = [one.recorded_at for one in entries]
    assert moments == sorted(moments)
    assert len(events) > 50 and min(one.recorded_at for one in events) < min(moments)


@pytest.mark.parametrize("ago", range(14))
def test_that_the_extract_is_of_a_weekday_some_days_ago(ago: int) -> None:
    today = TODAY + dt.timedelta(days=ago)
    day = extract_day(today)
    assert day.weekday() < 5
    assert 3 <= (today - day).days <= 5


def test_that_the_earlier_extract_knows_nothing_of_what_came_after(made: Path) -> None:
    with open_example(made) as store:
        newest, before = store.extracts()
        earlier, later = store.load(before.id), store.load(newest.id)
    day = int(earlier.index_day.max())
    assert set(earlier.tables) == set(later.tables)
    for name, table in earlier.tables.items():
        if name != "pasienter":
            assert (table["day"] <= day).all()
            assert earlier.periods[name].last <= day
    assert len(earlier.diagnoses) < len(later.diagnoses)


def test_that_the_list_now_is_the_newer_extract(made: Path) -> None:
    with open_example(made) as store:
        current = store_job.current_list(store)
        assert current is not None
        assert current.report.export_date == "2026-10-30"
        assert len(current.patient_list) == FEW


def test_that_the_same_seed_makes_the_same_list(made: Path, tmp_path: Path) -> None:
    again = make_example_office(tmp_path / "lager", FEW, today=TODAY)
    other = make_example_office(tmp_path / "annet", FEW, today=TODAY, seed=2)
    with open_example(made) as first, open_example(again) as second, open_example(other) as third:
        assert scores(first) == scores(second)
        assert scores(first) != scores(third)


def test_that_a_new_enough_example_is_kept_and_an_old_one_made_anew(made: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(made, tmp_path / "lager"))
    before = folder_bytes(folder)
    make_example_office(folder, FEW, today=dt.date(2026, 11, 6))
    assert folder_bytes(folder) == before
    make_example_office(folder, FEW, today=dt.date(2026, 11, 7))
    with open_example(folder) as store:
        assert store.extracts()[0].export_date == dt.date(2026, 11, 4)
    assert [path.name for path in tmp_path.iterdir()] == ["lager"]


def test_that_another_number_of_patients_is_made_anew(made: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(made, tmp_path / "lager"))
    make_example_office(folder, FEW + 1, today=TODAY)
    with open_example(folder) as store:
        assert store.extracts()[0].patients == FEW + 1


def test_that_an_offices_own_store_is_never_touched(tmp_path: Path) -> None:
    folder = new_store(tmp_path / "lager")
    before = folder_bytes(folder)
    with pytest.raises(StoreRefused) as refused:
        make_example_office(folder, FEW, today=TODAY)
    assert refused.value.reason is Reason.EXISTS_ALREADY
    assert folder_bytes(folder) == before
    with opened(folder) as store:
        assert not is_example(store)


def test_that_a_folder_with_anything_else_in_it_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "lager").mkdir()
    (tmp_path / "lager" / "brev.txt").write_text("viktig", encoding="utf-8")
    with pytest.raises(StoreRefused):
        make_example_office(tmp_path / "lager", FEW, today=TODAY)
    assert folder_bytes(tmp_path) == {"lager/brev.txt": b"viktig"}


def test_that_cancelling_at_any_moment_leaves_nothing(tmp_path: Path) -> None:
    stopped = 0
    for patience in range(5):
        asked = iter(range(100))

        def cancelled(patience: int = patience) -> bool:
            return next(asked) >= patience  # noqa: B023

        with pytest.raises(ExampleCancelled):
            make_example_office(tmp_path / "lager", FEW, today=TODAY, cancelled=cancelled)
        stopped += 1
        assert list(tmp_path.iterdir()) == []
    assert stopped == 5


def test_that_an_example_that_a_window_has_open_is_not_made_anew(made: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(made, tmp_path / "lager"))
    (folder / "vindu.lock").write_bytes(b"")
    before = folder_bytes(folder)
    make_example_office(folder, FEW, today=TODAY + dt.timedelta(days=60))
    assert folder_bytes(folder) == before
