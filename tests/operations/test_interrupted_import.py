"""A cancelled or interrupted import: the extract is there whole or not at all, and what is said is true."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.operations.progress import Stage
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store
from tests.contract.base_export import base_export
from tests.operations.stores import T, folder_bytes, opened, read_in, written

MONTH = 30


@pytest.fixture(scope="module")
def april(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(base_export().shifted(MONTH), tmp_path_factory.mktemp("april") / "inn")


def stopping_at(number: int) -> Callable[[Stage, int, int], None]:
    """Ctrl-C the ``number``-th time that progress is told."""
    calls = 0

    def progress(stage: Stage, done: int, total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == number:
            raise KeyboardInterrupt

    return progress


def count_calls(filled: Path, copy: Path, export: Path) -> int:
    """How often an import that nobody stops tells of its progress."""
    calls: list[Stage] = []
    with opened(Path(shutil.copytree(filled, copy))) as store:
        read_in(store, export, progress=lambda stage, done, total: calls.append(stage))
    assert {Stage.READING, Stage.STORING} == set(calls)
    return len(calls)


def test_that_ctrl_c_at_any_moment_leaves_the_store_as_before_or_the_extract_in_it(
    filled_once: Path, tmp_path: Path, april: Path
) -> None:
    before = folder_bytes(filled_once)
    stopped = stored = 0
    for number in range(1, count_calls(filled_once, tmp_path / "hel", april) + 1):
        copy = Path(shutil.copytree(filled_once, tmp_path / str(number)))
        with opened(copy) as store:
            try:
                imported = read_in(store, april, progress=stopping_at(number))
            except KeyboardInterrupt:
                stopped += 1
                assert folder_bytes(copy) == before
                assert len(store.extracts()) == 1
            else:
                stored += 1
                assert imported.saved.extract in store.extracts()
            assert store.check() == ()
    assert stopped > 0
    assert stored > 0


def test_that_cancelling_is_asked_for_each_table_and_leaves_the_store_as_before(
    store: Store, folder: Path, april: Path
) -> None:
    before = folder_bytes(folder)
    for patience in range(14):
        asked = 0

        def cancelled(patience: int = patience) -> bool:
            nonlocal asked
            asked += 1
            return asked > patience

        with pytest.raises(Refusal) as refused:
            read_in(store, april, cancelled=cancelled)
        assert refused.value.kind is RefusalKind.CANCELLED
        assert folder_bytes(folder) == before


def test_that_an_extract_is_in_although_its_scores_could_not_be_kept(
    store: Store, april: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept beside the extract can be worked out again."""

    def no_room(*_: object, **__: object) -> None:
        raise StoreRefused(Reason.DISK_FULL)

    monkeypatch.setattr(Store, "save_scored", no_room)
    imported = read_in(store, april)
    newest = store.newest_full()
    assert newest is not None
    assert newest.id == imported.saved.extract.id
    assert newest.export_date != T
