"""A move asked for once more never opens the former store again: the office may be at work in the new place."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.store.moving import move_store
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import open_store

from .saving import PASSPHRASE


def test_that_the_same_move_once_more_leaves_the_old_store_closed(folder: Path, tmp_path: Path) -> None:
    new = tmp_path / "ny"
    move_store(folder, PASSPHRASE, new)
    with open_store(new, PASSPHRASE) as store:
        store.append_event("note", {"tall": 1})
    with pytest.raises(StoreRefused) as refused:
        move_store(folder, PASSPHRASE, new)
    assert refused.value.reason is Reason.EXISTS_ALREADY
    with pytest.raises(StoreRefused) as refused:
        open_store(folder, PASSPHRASE)
    assert refused.value.reason is Reason.MOVED


def test_that_a_first_move_that_is_refused_leaves_the_store_open(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "ny").mkdir()
    (tmp_path / "ny" / "annet.txt").write_text("noe annet")
    with pytest.raises(StoreRefused):
        move_store(folder, PASSPHRASE, tmp_path / "ny")
    open_store(folder, PASSPHRASE).close()


def test_that_a_target_that_holds_the_store_though_it_failed_is_the_store(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from listeoversikt.store import moving

    whole = moving._to_folder

    def arrives_and_fails(*given: object) -> str:
        whole(*given)  # type: ignore[arg-type]
        raise StoreRefused(Reason.DISK_ERROR)

    monkeypatch.setattr(moving, "_to_folder", arrives_and_fails)
    with pytest.raises(StoreRefused):
        move_store(folder, PASSPHRASE, tmp_path / "ny")
    with pytest.raises(StoreRefused) as refused:
        open_store(folder, PASSPHRASE)
    assert refused.value.reason is Reason.MOVED
    open_store(tmp_path / "ny", PASSPHRASE).close()


def test_that_a_move_of_which_nobody_knows_whether_it_stands_leaves_one_store_at_most(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from listeoversikt.store import moving

    def answers_no_more(*given: object) -> None:
        raise StoreRefused(Reason.SERVER_UNSURE)

    with monkeypatch.context() as patched:
        patched.setattr(moving, "_arrive", answers_no_more)
        with pytest.raises(StoreRefused):
            move_store(folder, PASSPHRASE, tmp_path / "ny")
    with pytest.raises(StoreRefused) as refused:
        open_store(folder, PASSPHRASE)
    assert refused.value.reason is Reason.MOVED
    move_store(folder, PASSPHRASE, tmp_path / "ny")  # asked for again, it's finished
    open_store(tmp_path / "ny", PASSPHRASE).close()
