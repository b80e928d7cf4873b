"""The list that the window shows at start: kept beside the scored list, read without SQLAlchemy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from listeoversikt import __version__
from listeoversikt.store import list_at_start
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store

from .saving import PASSPHRASE, folder_bytes, save
from .small_lists import APRIL, FEBRUARY, MARCH, plain_list

CONTENT = b"en liste" * 2000


def read(folder: Path, version: str = __version__) -> bytes | None:
    return list_at_start.kept(folder, list_at_start.database_key(folder, PASSPHRASE), version)


def keep(folder: Path, key: str = "a", content: bytes = CONTENT) -> None:
    with open_store(folder, PASSPHRASE) as store:
        store.keep_list_at_start(key, content)


def test_that_a_store_without_one_has_none(filled: Path) -> None:
    assert read(filled) is None


def test_that_what_was_kept_is_read_again(filled: Path) -> None:
    keep(filled)
    assert read(filled) == CONTENT


def test_that_another_takes_the_place_of_the_one_before(filled: Path) -> None:
    keep(filled)
    keep(filled, "b", b"en annen liste" * 900)
    assert read(filled) == b"en annen liste" * 900
    with open_store(filled, PASSPHRASE) as store, store._database.reading() as connection:
        contents = connection.exec_driver_sql("SELECT content FROM blobs").scalars().all()
    assert CONTENT not in contents


def test_that_the_same_again_writes_nothing(filled: Path) -> None:
    keep(filled)
    before = folder_bytes(filled)
    keep(filled)
    assert folder_bytes(filled) == before


def test_that_a_later_extract_takes_it_out_of_use(filled: Path) -> None:
    keep(filled)
    with open_store(filled, PASSPHRASE) as store:
        save(store, plain_list(APRIL, size=40), "apr")
    assert read(filled) is None
    keep(filled, "b")
    assert read(filled) == CONTENT


def test_that_going_back_to_an_earlier_extract_takes_it_out_of_use_and_so_does_taking_up(
    filled: Path,
) -> None:
    with open_store(filled, PASSPHRASE) as store:
        newest = save(store, plain_list(APRIL, size=40), "apr").extract
        first = store.extracts()[-1]
    keep(filled)
    with open_store(filled, PASSPHRASE) as store:
        store.go_back_to(first.id)
    assert read(filled) is None
    keep(filled, "b")
    assert read(filled) == CONTENT
    with open_store(filled, PASSPHRASE) as store:
        store.take_up(newest.id)
    assert read(filled) is None


def test_that_an_older_extract_taken_in_before_does_not(filled: Path) -> None:
    with open_store(filled, PASSPHRASE) as store:
        save(store, plain_list(FEBRUARY, size=40), "feb")
    keep(filled)
    assert read(filled) == CONTENT


def test_that_another_version_of_the_program_does_not_show_it(filled: Path) -> None:
    keep(filled)
    assert read(filled, "99.0") is None


def test_that_the_store_is_whole_with_it(filled: Path) -> None:
    keep(filled)
    with open_store(filled, PASSPHRASE) as store:
        assert store.check() == ()


def test_that_check_tells_when_its_content_is_gone(filled: Path) -> None:
    keep(filled)
    with open_store(filled, PASSPHRASE) as store:
        with store._database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM blobs WHERE length(content) = ?", (len(CONTENT),))
        assert [finding.where for finding in store.check()] == [list_at_start.FACT]


def test_that_the_scored_list_with_the_same_content_keeps_its_blob(store: Store) -> None:
    from listeoversikt.store import scored_lists
    from listeoversikt.store.contents import ScoredKey

    save(store, plain_list(MARCH), "mar")
    columns = {"a": ["x", "y"]}
    key = ScoredKey((1,), 1, (), "")
    store.save_scored(key, columns)
    store.keep_list_at_start("a", scored_lists.encoded(columns))
    store.keep_list_at_start("b", CONTENT)
    assert store.scored(key) is not None
    assert store.check() == ()


def test_that_a_wrong_passphrase_is_refused(filled: Path) -> None:
    with pytest.raises(StoreRefused) as refused:
        list_at_start.database_key(filled, "noe helt annet")
    assert refused.value.reason == Reason.WRONG_PASSPHRASE


def test_that_a_folder_without_a_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreRefused) as refused:
        list_at_start.database_key(tmp_path, PASSPHRASE)
    assert refused.value.reason == Reason.NOT_A_STORE


def test_that_a_damaged_or_wrong_database_gives_none_and_is_left_alone(filled: Path) -> None:
    keep(filled)
    key = list_at_start.database_key(filled, PASSPHRASE)
    database = filled / "store.db"
    content = bytearray(database.read_bytes())
    content[100:160] = bytes(60)
    database.write_bytes(content)
    assert list_at_start.kept(filled, key, __version__) is None
    assert list_at_start.kept(filled, bytes(32), __version__) is None
    assert database.read_bytes() == bytes(content)
    database.unlink()
    assert list_at_start.kept(filled, key, __version__) is None
    assert not database.exists()


def test_that_reading_it_loads_neither_sqlalchemy_nor_anything_that_computes(filled: Path) -> None:
    keep(filled)
    code = (
        "import sys\nfrom pathlib import Path\nfrom listeoversikt.store import list_at_start as start\n"
        f"folder = Path({str(filled)!r})\n"
        f"found = start.kept(folder, start.database_key(folder, {PASSPHRASE!r}), {__version__!r})\n"
        "print(len(found), *sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.split()[0] == str(len(CONTENT))
    assert not set(said.split()) & {"numpy", "pyarrow", "pandas", "sqlalchemy"}


def test_that_no_pseudonym_stands_in_the_store_in_clear(filled: Path) -> None:
    keep(filled, content="P017æ er et pseudonym".encode() * 100)
    assert "P017æ er et pseudonym".encode() not in (filled / "store.db").read_bytes()
