"""Whatever is cut off between any two writes of key file and rows: the next opening is sound, and what was begun can be done."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from listeoversikt.store import key_place, keys
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.database import Database
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.reopening import recover_store
from listeoversikt.store.repository import Store, open_store

from .offices import LEADER_PHRASE, NURSE_PHRASE, entered

NEW = "en splitter ny passfrase"
ROOT = Path(__file__).parents[3]


class CutOff(BaseException):
    """The power went."""


DEEDS: dict[str, Callable[[Store], object]] = {
    "add": lambda store: store.accounts.add("kari", "Kari", UserRole.DOCTOR, NEW),
    "rename": lambda store: store.accounts.change("berit", new_login_typed="berit.n", name="Berit N"),
    "role": lambda store: store.accounts.change("berit", role=UserRole.READER),
    "passphrase": lambda store: store.accounts.set_passphrase("berit", NEW),
    "stop": lambda store: store.accounts.stop("berit"),
    "start": lambda store: (store.accounts.stop("berit"), store.accounts.start("berit", NEW)),
    "recovery": lambda store: store.new_recovery_key(),
}


@contextmanager
def cut_off_at(step: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Raises just before the ``step``-th write: of the key file, or of a transaction to the disk."""
    left = [step]

    def about_to_write() -> None:
        left[0] -= 1
        if left[0] == 0:
            raise CutOff

    write, writing = key_place.KeysInFolder.write, Database.writing

    def write_cut(self: key_place.KeysInFolder, *given: object) -> None:
        about_to_write()
        write(self, *given)  # type: ignore[arg-type]

    @contextmanager
    def writing_cut(self: Database) -> Iterator[object]:
        with writing(self) as connection:
            yield connection
            about_to_write()

    with monkeypatch.context() as patched:
        patched.setattr(key_place.KeysInFolder, "write", write_cut)
        patched.setattr(Database, "writing", writing_cut)
        yield


def comes_in(office: Path, user: str, passphrase: str) -> bool:
    try:
        entered(office, user, passphrase).close()
    except StoreRefused as refused:
        (office / "attempts.json").unlink(missing_ok=True)
        if refused.reason not in (Reason.WRONG_LOGIN, Reason.STOPPED_USER):
            raise
        return False
    return True


@pytest.mark.parametrize("deed", DEEDS)
def test_that_a_change_cut_off_anywhere_leaves_a_sound_store(
    deed: str, office_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    step, done = 1, False
    while not done:
        office = Path(shutil.copytree(office_once, tmp_path / f"lager{step}"))
        with entered(office, "anne", LEADER_PHRASE) as store, cut_off_at(step, monkeypatch):
            try:
                DEEDS[deed](store)
                done = True
            except CutOff:
                pass
        _is_sound(office, deed)
        step += 1
    assert step > 2, "nothing was cut off"


def _is_sound(office: Path, deed: str) -> None:
    assert [path.name for path in office.iterdir() if path.name.startswith(".")] == []
    with entered(office, "anne", LEADER_PHRASE) as store:
        assert store.check() == ()
        berit = next(one for one in store.accounts.all() if one.login.startswith("berit"))
        ways = [(berit.login, phrase) for phrase in (NURSE_PHRASE, NEW)]
        assert sum(comes_in(office, *way) for way in ways) == (1 if berit.active else 0)
        if deed == "add" and not any(one.login == "kari" for one in store.accounts.all()):
            assert not comes_in(office, "kari", NEW)
            DEEDS["add"](store)  # what was begun can be done
            assert comes_in(office, "kari", NEW)
        if deed == "rename" and berit.login == "berit":
            DEEDS["rename"](store)
            assert comes_in(office, "berit.n", NURSE_PHRASE)
        store.accounts.change("per", name="Per Å")
    key_file = keys.read((office / "keys.json").read_bytes())
    with entered(office, "anne", LEADER_PHRASE) as store:  # and nothing is left over after the next change
        active = {one.login: one.user for one in store.accounts.all() if one.active}
    assert dict(key_file.logins) == active
    assert {copy["id"] for copy in key_file.copies if copy["kind"] == keys.PASSPHRASE} == set(active.values())


def test_that_a_recovery_cut_off_anywhere_leaves_a_way_in(
    office_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = Path(shutil.copytree(office_once, tmp_path / "en"))
    with entered(once, "anne", LEADER_PHRASE) as store:
        key = store.new_recovery_key()
    step, done = 1, False
    while not done:
        office = Path(shutil.copytree(once, tmp_path / f"lager{step}"))
        with cut_off_at(step, monkeypatch):
            try:
                recover_store(office, key, NEW, user="anne")
                done = True
            except CutOff:
                pass
        assert comes_in(office, "anne", LEADER_PHRASE) + comes_in(office, "anne", NEW) == 1
        if comes_in(office, "anne", LEADER_PHRASE):
            recover_store(office, key, NEW, user="anne")
        assert comes_in(office, "anne", NEW)
        step += 1
    assert step > 4


def test_that_a_change_that_could_not_be_cleared_away_still_stands(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreRefused(Reason.DISK_FULL)

    with entered(office, "anne", LEADER_PHRASE) as store:
        with monkeypatch.context() as later:
            later.setattr(key_place.KeysInFolder, "write", full)
            assert not store.accounts.stop("berit").active
        assert "berit" in keys.read((office / "keys.json").read_bytes()).logins
        assert not comes_in(office, "berit", NURSE_PHRASE)
        store.accounts.change("per", name="Per Å")
    assert "berit" not in keys.read((office / "keys.json").read_bytes()).logins


DYING = """
import os, signal, sys
from pathlib import Path
from listeoversikt.store import key_place
from listeoversikt.store.access.roles import UserRole
from tests.store.access.offices import LEADER_PHRASE, entered

folder, moment = Path(sys.argv[1]), sys.argv[2]
write = key_place.KeysInFolder.write

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def written(self, *given):
    if moment == "before":
        die()
    write(self, *given)
    if moment == "after":
        die()

key_place.KeysInFolder.write = written
if moment == "beside":
    key_place.os.replace = lambda *_: die()
entered(folder, "anne", LEADER_PHRASE).accounts.set_passphrase("berit", "en splitter ny passfrase")
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
@pytest.mark.parametrize("moment", ["before", "beside", "after"])
def test_that_a_killed_change_of_passphrase_leaves_one_that_holds(office: Path, moment: str) -> None:
    killed = subprocess.run([sys.executable, "-c", DYING, str(office), moment], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    holds = NEW if moment == "after" else NURSE_PHRASE
    for phrase in (NURSE_PHRASE, NEW):
        assert comes_in(office, "berit", phrase) == (phrase == holds)
    with open_store(office, LEADER_PHRASE, user="anne") as store:
        assert store.check() == ()
        store.accounts.set_passphrase("berit", "enda en ny etter uhellet")
    assert comes_in(office, "berit", "enda en ny etter uhellet")
    assert not any(path.name.startswith(".") for path in office.iterdir())
