"""An office moved from file to server and back: everything or nothing, and never two stores that can both be written in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.store import copying, moving
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.address import Place, ServerAddress
from listeoversikt.store.contents import ExtractKind, NewEvent, ScoredKey
from listeoversikt.store.moving import move_store
from listeoversikt.store.refusals import NotAllowed, Reason, StoreRefused
from listeoversikt.store.repository import Store, create_store, open_store
from listeoversikt.store.tables import meta

from ..saving import CHEAP, PASSPHRASE, folder_bytes, save
from ..small_lists import APRIL, FEBRUARY, MARCH, plain_list, what_it_says
from .cluster import Cluster

NURSE = "enda en rød tråd på Tøyen"


def filled(place: Place) -> None:
    """A store with one of everything."""
    create_store(place, PASSPHRASE, hardness=CHEAP)
    with open_store(place, PASSPHRASE) as store:
        save(store, plain_list(FEBRUARY), "feb")
        march = save(store, plain_list(MARCH, size=40, diagnoses=6), "mar")
        save(store, plain_list(APRIL, size=2), "apr", ExtractKind.SUPPLEMENT)
        first, _ = store.append_events(
            [NewEvent("contact_made", {"tekst": "æøå"}, "P002æ"), NewEvent("note", {"tall": 0.1})]
        )
        store.append_event("contact_made", {}, patient="P002æ", inverse_of=first.uuid)
        store.keep_content(b"\0\xff innhold", "mapping_profile", {"navn": "profil"})
        key = ScoredKey((march.extract.id,), 20_543, (("frailty", "2026-01"),), "0.1.0")
        store.save_scored(key, {"ids": ["P002æ"]})
        store.keep_list_at_start("nøkkel", b"liste")
        store.accounts.add("siv", "Siv Øy", UserRole.NURSE, NURSE)
        store.new_recovery_key()


def told(place: Place) -> dict[str, object]:
    """What a store says, read through ``Store``."""
    with open_store(place, PASSPHRASE, user="leder") as store:
        return {
            "extracts": store.extracts(),
            "lists": [what_it_says(store.load(one.id)) for one in store.extracts()],
            "events": store.events(),
            "content": store.content(next(one for one in store.events("mapping_profile")).payload["sha256"]),
            "users": store.accounts.all(),
            "recovery": store.accounts.has_recovery_key(),
            "founded": store.founded,
            "check": store.check(),
        }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    filled(tmp_path / "fil")
    return tmp_path / "fil"


@pytest.fixture
def address(cluster: Cluster) -> ServerAddress:
    return cluster.address(cluster.new_database())


def refusal(act: Callable[[], object]) -> Reason:
    with pytest.raises(StoreRefused) as refused:
        act()
    return refused.value.reason


def moved(source: Place, target: Place) -> moving.Moved:
    return move_store(source, PASSPHRASE, target, user="leder")


def test_that_everything_follows_to_the_server_and_back(
    file: Path, address: ServerAddress, tmp_path: Path
) -> None:
    before = told(file)
    there = moved(file, address)
    assert (there.extracts, there.users) == (3, 2)
    assert told(address) == before
    back = moved(address, tmp_path / "tilbake")
    assert told(tmp_path / "tilbake") == before
    assert back.events == there.events == len(before["events"])  # type: ignore[arg-type]


def test_that_every_user_gets_in_afterwards_and_old_numbers_arent_given_again(
    file: Path, address: ServerAddress
) -> None:
    moved(file, address)
    with open_store(address, NURSE, user="siv") as store:
        assert store.identity.role is UserRole.NURSE
    assert refusal(lambda: open_store(address, PASSPHRASE, user="siv")) is Reason.WRONG_LOGIN
    with open_store(address, PASSPHRASE, user="leder") as store:
        before = len(store.events())
        assert save(store, plain_list(APRIL, size=5), "apr 2").extract.id == 4
        assert store.append_event("note", {}).sequence == before + 1


def test_that_the_source_is_closed_for_good_also_for_who_has_it_open(
    file: Path, address: ServerAddress
) -> None:
    with open_store(file, PASSPHRASE, user="leder") as store:
        store.events()
        moved(file, address)
        assert refusal(lambda: store.append_event("note", {})) is Reason.MOVED
    assert refusal(lambda: open_store(file, PASSPHRASE, user="leder")) is Reason.MOVED
    assert refusal(lambda: open_store(file, NURSE, user="siv")) is Reason.MOVED


def test_that_the_move_stands_in_the_log_of_both(file: Path, address: ServerAddress) -> None:
    moved(file, address)
    with open_store(address, PASSPHRASE, user="leder") as store:
        acts = [entry.act for entry in store.audit_entries()]
        assert AuditAct.MOVED in acts
        assert [one for one in store.verify_audit() if not one.is_remark] == []


@pytest.mark.parametrize("step", ["copy_rows", "refuse_unless_same"])
def test_that_a_move_that_fails_leaves_the_source_as_it_was_and_no_target(
    file: Path, address: ServerAddress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*connections: object) -> str:
        raise StoreRefused(Reason.DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(moving, step, fail)
        patch.setattr(copying, step, fail)
        for target in (address, tmp_path / "ny" / "mappe"):
            assert refusal(lambda target=target: moved(file, target)) is Reason.DISK_FULL  # type: ignore[misc]
    assert refusal(lambda: open_store(address, PASSPHRASE)) is Reason.SERVER_EMPTY
    assert list((tmp_path / "ny").iterdir()) == []
    with open_store(file, PASSPHRASE, user="leder") as store:
        store.append_event("note", {})
        assert store.check() == ()
    assert moved(file, address).extracts == 3


@pytest.mark.parametrize("when", ["_arrive", "done"])
def test_that_a_move_that_was_stopped_is_taken_up_where_it_was(
    file: Path, address: ServerAddress, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """As killed after the source has said that it moved, before or after the target stood: nothing is done afterwards."""
    arrive = moving._arrive

    class Killed(BaseException):
        pass

    def killed(*given: object) -> moving.Moved:
        if when == "done":
            arrive(*given)  # type: ignore[arg-type]
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(moving, "_arrive", killed)
        patch.setattr(moving, "_stay", lambda found, clock: None)
        with pytest.raises(Killed):
            moved(file, address)
    assert refusal(lambda: open_store(file, PASSPHRASE, user="leder")) is Reason.MOVED
    elsewhere = address.__class__("enannen", address.host, address.user, address.port, address.options)
    assert refusal(lambda: moved(file, elsewhere)) is Reason.MOVED
    assert moved(file, address).extracts == 3
    assert told(address)["check"] == ()


def test_that_nothing_is_moved_onto_something(file: Path, cluster: Cluster, tmp_path: Path) -> None:
    taken = cluster.new_store()
    before, there = told(file), folder_bytes(taken)
    assert refusal(lambda: moved(file, taken)) is Reason.SERVER_NOT_EMPTY
    assert folder_bytes(taken) == there
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "noe.txt").write_text("her")
    assert refusal(lambda: moved(file, tmp_path / "full")) is Reason.EXISTS_ALREADY
    assert told(file)["events"] == before["events"]


def test_that_moving_takes_the_right_to_keep_backups(file: Path, address: ServerAddress) -> None:
    with pytest.raises(NotAllowed):
        move_store(file, NURSE, address, user="siv")
    with open_store(file, PASSPHRASE, user="leder"):
        pass


def test_that_a_backup_of_a_server_is_a_store_of_its_own(
    file: Path, address: ServerAddress, tmp_path: Path
) -> None:
    moved(file, address)
    with open_store(address, PASSPHRASE, user="leder") as store:
        assert not store.backups.is_due()  # until a folder is chosen, on the machine that has it
        (tmp_path / "kopier").mkdir()
        store.backups.choose_place(tmp_path / "kopier")
        assert store.backups.is_due()
        daily = store.backups.take_if_due()
        assert daily is not None and daily.automatic
        assert not store.backups.is_due()
        assert store.backups.known() == (daily,)
        _assert_same_events(store, daily.folder)
        assert [one for one in store.verify_audit() if not one.is_remark] == []
    assert {path.name for path in daily.folder.iterdir()} == {"store.db", "keys.json", "sikkerhetskopi.json"}


def test_that_an_older_program_takes_no_backup_of_a_newer_store(cluster: Cluster, tmp_path: Path) -> None:
    """What it doesn't know of would be left out of the copy."""
    with open_store(cluster.new_store(), PASSPHRASE) as store:
        store.backups.choose_place(tmp_path)
        with store._database.writing() as connection:
            connection.execute(sa.update(meta).where(meta.c.key == "schema_version").values(value="99"))
        for take in (store.backups.take, store.backups.take_if_due):
            assert refusal(take) is Reason.NEWER_VERSION
    assert list(tmp_path.iterdir()) == []


def _assert_same_events(store: Store, folder: Path) -> None:
    with open_store(folder, NURSE, user="siv", is_copy=True) as copy:
        assert copy.events() == store.events()
    with open_store(folder, PASSPHRASE, user="leder", is_copy=True) as copy:
        assert copy.check() == ()
    for name in ("audit.head", "attempts.json", "slettet.json"):
        (folder / name).unlink(missing_ok=True)
