"""A killed import, a full disk, another process: the store is as before, and nothing of it is lost."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.store import database
from listeoversikt.store.extracts import blobs
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, create_store, open_store

from .saving import CHEAP, PASSPHRASE, folder_bytes, save
from .small_lists import APRIL, MARCH, bulky_list, plain_list, what_it_says

posix = pytest.mark.skipif(os.name != "posix", reason="needs fork, signals and resource limits")
TESTS = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def march_once(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with March and an event in it."""
    folder = Path(shutil.copytree(empty_store, tmp_path_factory.mktemp("mars") / "lager"))
    with open_store(folder, PASSPHRASE) as store:
        save(store, march(), "mar")
        store.append_event("discharge_typed", {"ut": "2026-03-30"}, patient="P001æ")
    return folder


@pytest.fixture
def march_store(march_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(march_once, tmp_path / "mars"))


def march() -> PatientList:
    return plain_list(MARCH, size=60, diagnoses=5)


def april() -> PatientList:
    return bulky_list(APRIL)


def assert_as_in_march(folder: Path) -> None:
    """Whole, with exactly what was there before April came."""
    with open_store(folder, PASSPHRASE, patience=0) as store:
        assert store.check() == ()
        assert [extract.checksum for extract in store.extracts()] == ["mar"]
        assert what_it_says(store.load(1)) == what_it_says(march())
        assert [event.payload for event in store.events()] == [{"ut": "2026-03-30"}]
        known = store.known_patients()
    assert known is not None
    assert len(known.ids) == 60


# Long enough never to stand in a megabyte of ciphertext by chance (four letters do, once in some hundred runs).
READABLE = (b"SQLite format 3", "P001æ".encode(), "P399æ".encode(), b"parquet-cpp-arrow", b"INSERT INTO")


def assert_nothing_can_be_read(folder: Path) -> None:
    for content in folder_bytes(folder).values():
        assert not [word for word in READABLE if word in content]


def killed_imports(folder: Path, copies: Path, *how: str) -> dict[Path, int]:
    """Where imports were killed, and by which signal."""
    command = [sys.executable, "-m", "store.dying_imports", str(folder), str(copies), *how]
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    lines = (line.split() for line in done.stdout.splitlines())
    return {copies / name: int(ended_by) for name, ended_by in lines}


@pytest.fixture(scope="session")
def killed_at_every_point(march_once: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, int]:
    return killed_imports(march_once, tmp_path_factory.mktemp("drept"), "statements")


@posix
def test_that_an_import_killed_at_any_point_leaves_the_store_as_before(
    killed_at_every_point: dict[Path, int],
) -> None:
    *killed, finished = killed_at_every_point
    assert killed_at_every_point[finished] == 0
    assert len(killed) > 12
    half_written = [folder for folder in killed if (folder / "store.db-journal").exists()]
    assert len(half_written) > 6, "many are killed with some of April in the file already"
    for folder in killed:
        assert_nothing_can_be_read(folder)
        assert_as_in_march(folder)
    with open_store(finished, PASSPHRASE) as store:
        assert what_it_says(store.load(2)) == what_it_says(april())


@posix
def test_that_a_killed_import_can_be_done_again(
    killed_at_every_point: dict[Path, int], tmp_path: Path
) -> None:
    *_, last, _finished = killed_at_every_point
    folder = Path(shutil.copytree(last, tmp_path / "lager"))
    with open_store(folder, PASSPHRASE) as store:
        again = save(store, april(), "apr")
        assert not again.already_there
        assert what_it_says(store.load(again.extract.id)) == what_it_says(april())
        assert store.check() == ()


@posix
def test_that_an_import_killed_in_the_middle_of_a_write_leaves_the_store_as_before(
    march_once: Path, tmp_path: Path
) -> None:
    size = (march_once / "store.db").stat().st_size
    limits = [1, 600, 20_000, size + 1, *range(size + 5_000, size + 200_000, 50_000)]
    ended = killed_imports(march_once, tmp_path, "bytes", *map(str, limits))
    killed = [folder for folder, ended_by in ended.items() if ended_by]
    assert len(killed) == len(limits)
    for folder in killed:
        assert_nothing_can_be_read(folder)
        assert_as_in_march(folder)


def test_that_an_import_that_is_interrupted_leaves_no_byte_changed(
    march_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    before = folder_bytes(march_store)
    monkeypatch.setattr(blobs, "put", interrupted)
    with open_store(march_store, PASSPHRASE) as store, pytest.raises(KeyboardInterrupt):
        save(store, april(), "apr")
    assert folder_bytes(march_store) == before
    assert_as_in_march(march_store)


@posix
def test_that_a_store_whose_making_is_killed_is_not_there_and_can_be_made_again(tmp_path: Path) -> None:
    code = (
        "import os, signal\n"
        "from pathlib import Path\n"
        "from listeoversikt.store import founding, repository\n"
        "founding.put_in_place = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        f"repository.create_store(Path({str(tmp_path / 'lager')!r}), {PASSPHRASE!r})\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGKILL
    assert not (tmp_path / "lager").exists()
    create_store(tmp_path / "lager", PASSPHRASE, hardness=CHEAP)
    open_store(tmp_path / "lager", PASSPHRASE).close()


# -- a full disk --


@contextlib.contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """The system refuses to let a file of this process grow past ``size`` bytes."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextlib.contextmanager
def small_disk(folder: Path, kib: int) -> Iterator[Path]:
    """A disk of its own with room for ``kib``; needs the right to mount one."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kib}k", "tmpfs", str(folder)]
    if os.name != "posix" or os.getuid() != 0 or not shutil.which("mount"):
        pytest.skip("may not mount a small disk here")
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("may not mount a small disk here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], capture_output=True, check=False)


def refusal_of(store: Store) -> Reason:
    with pytest.raises(StoreRefused) as refused:
        save(store, april(), "apr")
    return refused.value.reason


def test_that_an_import_without_room_is_refused_before_a_byte_is_written(
    march_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = folder_bytes(march_store)
    monkeypatch.setattr(database, "SPARE_BYTES", 10**18)
    with open_store(march_store, PASSPHRASE) as store:
        assert refusal_of(store) == Reason.DISK_FULL
        with pytest.raises(StoreRefused):
            store.append_event("note", {})
    assert folder_bytes(march_store) == before


@posix
@pytest.mark.parametrize("more", [1, 5_000, 50_000, 100_000])
def test_that_a_file_that_may_not_grow_leaves_the_store_as_before(march_store: Path, more: int) -> None:
    with open_store(march_store, PASSPHRASE) as store:
        with no_file_larger_than((march_store / "store.db").stat().st_size + more):
            assert refusal_of(store) in (Reason.DISK_FULL, Reason.DISK_ERROR)
        assert_as_in_march(march_store)
        assert not save(store, april(), "apr").already_there, "with room again it goes on"


def test_that_a_disk_that_becomes_full_leaves_the_store_as_before(
    march_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size_kib = sum(map(len, folder_bytes(march_store).values())) // 1024
    with small_disk(tmp_path / "disk", size_kib + 60) as disk:
        folder = Path(shutil.copytree(march_store, disk / "lager"))
        before = folder_bytes(folder)
        with open_store(folder, PASSPHRASE) as store:
            assert refusal_of(store) == Reason.DISK_FULL
            assert folder_bytes(folder) == before, "seen beforehand, nothing is touched"
            monkeypatch.setattr(database, "SPARE_BYTES", -(10**9))
            assert refusal_of(store) == Reason.DISK_FULL
        assert_as_in_march(folder)


def test_that_a_store_that_has_no_room_is_not_made(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 16) as disk:
        with pytest.raises(StoreRefused) as refused:
            create_store(disk / "lager", PASSPHRASE, hardness=CHEAP)
        assert refused.value.reason == Reason.DISK_FULL
        assert list(disk.iterdir()) == []


# -- somebody else --


def test_that_a_second_writer_is_told_that_the_store_is_in_use(march_store: Path) -> None:
    code = (
        "from pathlib import Path\n"
        "from listeoversikt.store.repository import open_store\n"
        f"store = open_store(Path({str(march_store)!r}), {PASSPHRASE!r})\n"
        "with store._database.writing():\n"
        "    print('writing', flush=True)\n"
        "    input()\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=-1, stdout=-1, text=True) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "writing\n"
        before = folder_bytes(march_store)
        with open_store(march_store, PASSPHRASE, patience=0) as store:
            assert refusal_of(store) == Reason.LOCKED
            assert len(store.extracts()) == 1, "reading goes on"
            assert folder_bytes(march_store) == before
            other.communicate("\n")
            assert not save(store, april(), "apr").already_there


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="the system refuses root nothing")
def test_that_a_store_that_may_not_be_written_says_so(march_store: Path) -> None:
    for path in (march_store / "store.db", march_store):
        path.chmod(0o500)
    with open_store(march_store, PASSPHRASE) as store:
        assert refusal_of(store) == Reason.NO_ACCESS
        assert len(store.extracts()) == 1
    march_store.chmod(0o700)
