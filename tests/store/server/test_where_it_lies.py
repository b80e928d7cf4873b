"""Where a store on a server lies is said by its address, as it's written."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.operations.backups import standing_of
from listeoversikt.operations.erasing import office_name
from listeoversikt.store.backups.refusals import BackupRefused
from listeoversikt.store.repository import open_store

from ..saving import PASSPHRASE
from .cluster import Cluster


def test_that_the_address_is_told_whole(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    address = cluster.new_store()
    with open_store(address, PASSPHRASE) as store:
        standing = standing_of(store)
        assert str(standing.store) == str(address)
        assert str(standing.store).startswith("postgresql://")
        assert standing.place.parent == tmp_path
        assert office_name(store) == address.database


def test_that_any_folder_will_do_for_its_backups(cluster: Cluster, tmp_path: Path) -> None:
    with open_store(cluster.new_store(), PASSPHRASE) as store:
        store.backups.choose_place(tmp_path)
        assert store.backups.place() == tmp_path
        with pytest.raises(BackupRefused):
            store.backups.choose_place(tmp_path / "finnes-ikke")
