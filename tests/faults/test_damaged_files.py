"""Damage anywhere: every page, every length, a journal that isn't the store's. Found or harmless, never believed."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from listeoversikt.store import keys
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import create_store, open_store
from tests.faults.deeds import content_of
from tests.store.saving import CHEAP, PASSPHRASE, save
from tests.store.small_lists import MARCH, plain_list

PAGE, SEED = 4096, 20_264


@pytest.fixture(scope="module")
def small_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with an extract and an event."""
    folder = tmp_path_factory.mktemp("skade") / "lager"
    create_store(folder, PASSPHRASE, hardness=CHEAP)
    with open_store(folder, PASSPHRASE) as store:
        save(store, plain_list(MARCH, size=5), "mar")
        store.append_event("contact", {"day": "2026-04-07"}, patient="P001æ")
    return folder


@pytest.fixture
def small(small_once: Path, quick_disk: Path) -> Path:
    return Path(shutil.copytree(small_once, quick_disk / "lager"))


def is_noticed(folder: Path) -> bool:
    """Refused as damaged when it's opened, or found by the check; any other refusal is a mistake."""
    try:
        with open_store(folder, PASSPHRASE, patience=0) as store:
            return store.check() != ()
    except StoreRefused as refused:
        if refused.reason != Reason.DAMAGED:
            raise
        return True


def test_that_a_bit_changed_anywhere_on_any_page_is_noticed(small: Path) -> None:
    """One on each page, at a place of its own: also among the page's signature and in the file's salt."""
    path, draw = small / "store.db", random.Random(SEED)
    whole = path.read_bytes()
    assert not is_noticed(small)
    for page in range(len(whole) // PAGE):
        place = page * PAGE + draw.choice([draw.randrange(PAGE), draw.randrange(PAGE - 80, PAGE - 16)])
        changed = bytearray(whole)
        changed[place] ^= 1 << draw.randrange(8)
        path.write_bytes(changed)
        assert is_noticed(small), (page, place)


def test_that_a_file_cut_at_any_page_or_inside_one_is_noticed(small: Path) -> None:
    path, draw = small / "store.db", random.Random(SEED)
    whole = path.read_bytes()
    pages = range(len(whole) // PAGE)
    lengths = [page * PAGE for page in pages] + [page * PAGE + draw.randrange(1, PAGE) for page in pages]
    for length in lengths:
        path.write_bytes(whole[:length])
        assert is_noticed(small), length
    path.write_bytes(whole + b"\0")
    assert is_noticed(small), "a byte too long"


def test_that_two_pages_that_have_changed_places_are_noticed(small: Path) -> None:
    """Each is signed, with its number: what is right in one place is wrong in another."""
    path, draw = small / "store.db", random.Random(SEED)
    whole = path.read_bytes()
    for _ in range(10):
        one, other = draw.sample(range(1, len(whole) // PAGE), 2)
        changed = bytearray(whole)
        changed[one * PAGE : (one + 1) * PAGE] = whole[other * PAGE : (other + 1) * PAGE]
        changed[other * PAGE : (other + 1) * PAGE] = whole[one * PAGE : (one + 1) * PAGE]
        path.write_bytes(changed)
        assert is_noticed(small), (one, other)


def test_that_a_key_file_cut_anywhere_is_damage_and_not_a_wrong_passphrase(small_once: Path) -> None:
    content = (small_once / "keys.json").read_bytes()
    for length in range(len(content)):
        with pytest.raises(StoreRefused) as refused:
            keys.read(content[:length])
        assert refused.value.reason == Reason.DAMAGED


@pytest.mark.parametrize("kind", ["empty", "zeros", "chance", "of another store"])
def test_that_a_journal_that_is_not_the_stores_changes_nothing(
    kind: str, small: Path, small_once: Path, quick_disk: Path
) -> None:
    """As a program that tidies or synchronises files may leave one."""
    foreign = {"empty": b"", "zeros": bytes(9000), "chance": random.Random(SEED).randbytes(9000)}
    journal = foreign[kind] if kind in foreign else journal_of_another(quick_disk / "annet")
    (small / "store.db-journal").write_bytes(journal)
    with open_store(small_once, PASSPHRASE) as store:
        before = content_of(store)
    if kind == "of another store":  # it looks right but for its pages, which another key has made
        assert is_noticed(small)
        return
    with open_store(small, PASSPHRASE) as store:
        assert store.check() == ()
        assert content_of(store) == before


def journal_of_another(folder: Path) -> bytes:
    """What a killed writer of another store has left."""
    if os.name != "posix":
        pytest.skip("needs fork")
    create_store(folder, PASSPHRASE, hardness=CHEAP)
    child = os.fork()
    if child == 0:
        store = open_store(folder, PASSPHRASE)
        with store._database.writing() as connection:
            connection.exec_driver_sql("PRAGMA cache_size = 2")
            for _ in range(200):
                connection.exec_driver_sql(
                    "INSERT INTO meta VALUES (hex(randomblob(8)), hex(randomblob(400)))"
                )
            os._exit(0)
    os.waitpid(child, 0)
    return (folder / "store.db-journal").read_bytes()
