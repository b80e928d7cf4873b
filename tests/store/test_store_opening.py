"""A store is made whole, opened with its passphrase only, and refused untouched when something is wrong."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.store import keys
from listeoversikt.store.contents import Fault
from listeoversikt.store.database import Database
from listeoversikt.store.refusals import SENTENCES, Reason, StoreRefused
from listeoversikt.store.repository import create_store, open_store
from listeoversikt.store.tables import SCHEMA_VERSION, meta

from .conftest import CHEAP, PASSPHRASE, folder_bytes
from .saving import save
from .small_lists import MARCH, plain_list


@pytest.fixture(scope="session")
def filled_once(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(empty_store, tmp_path_factory.mktemp("fylt") / "lager"))
    with open_store(folder, PASSPHRASE) as store:
        save(store, plain_list(MARCH, size=40, diagnoses=6), "mar")
    return folder


@pytest.fixture
def filled(filled_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(filled_once, tmp_path / "fylt"))


def database_of(folder: Path) -> Database:
    key_file = keys.read((folder / "keys.json").read_bytes())
    return Database(folder / "store.db", keys.unwrapped(key_file, PASSPHRASE))


def assert_refused(folder: Path, reason: Reason, passphrase: str = PASSPHRASE) -> None:
    """Refused with the reason's sentence, and no byte of the folder has changed."""
    before = folder_bytes(folder)
    with pytest.raises(StoreRefused) as refused, open_store(folder, passphrase, patience=0):
        pass
    assert refused.value.reason == reason
    assert str(refused.value) == SENTENCES[reason]
    assert folder_bytes(folder) == before


# -- making --


def test_that_a_new_store_is_two_files_for_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "under" / "lager"
    create_store(folder, PASSPHRASE, hardness=CHEAP)
    assert sorted(folder_bytes(folder)) == ["keys.json", "store.db"]
    assert [path.name for path in folder.parent.iterdir()] == ["lager"]
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_that_an_empty_folder_may_become_a_store(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    create_store(tmp_path / "tom", PASSPHRASE, hardness=CHEAP)
    open_store(tmp_path / "tom", PASSPHRASE).close()


def test_that_a_folder_with_something_in_it_does_not_become_a_store(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "annet").mkdir()
    (tmp_path / "annet" / "notat.txt").write_text("x")
    (tmp_path / "fil").write_text("x")
    before = folder_bytes(tmp_path)
    for taken in (filled, tmp_path / "annet", tmp_path / "fil"):
        with pytest.raises(StoreRefused) as refused:
            create_store(taken, PASSPHRASE, hardness=CHEAP)
        assert refused.value.reason == Reason.EXISTS_ALREADY
    assert folder_bytes(tmp_path) == before


@pytest.mark.parametrize("passphrase", ["", "   "])
def test_that_a_store_without_a_passphrase_is_not_made(tmp_path: Path, passphrase: str) -> None:
    with pytest.raises(StoreRefused) as refused:
        create_store(tmp_path / "lager", passphrase, hardness=CHEAP)
    assert refused.value.reason == Reason.NO_PASSPHRASE
    assert list(tmp_path.iterdir()) == []


def test_that_a_store_that_could_not_be_finished_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("listeoversikt.store.founding._put_in_place", cut_off)
    with pytest.raises(KeyboardInterrupt):
        create_store(tmp_path / "lager", PASSPHRASE, hardness=CHEAP)
    assert list(tmp_path.iterdir()) == []


# -- opening --


def test_that_an_opened_store_is_not_changed_by_being_read(filled: Path) -> None:
    before = folder_bytes(filled)
    with open_store(filled, PASSPHRASE) as store:
        newest = store.newest_full()
        assert newest is not None
        store.load(newest.id)
        assert store.check() == ()
    assert folder_bytes(filled) == before


def test_that_a_passphrase_is_the_same_from_every_keyboard(tmp_path: Path) -> None:
    create_store(tmp_path / "lager", unicodedata.normalize("NFD", "blåbær på Ås"), hardness=CHEAP)
    open_store(tmp_path / "lager", unicodedata.normalize("NFC", "blåbær på Ås")).close()


def test_that_a_closed_store_is_closed(filled: Path) -> None:
    with open_store(filled, PASSPHRASE) as store:
        pass
    with pytest.raises(ValueError, match="closed"):
        store.extracts()


def test_that_a_wrong_passphrase_is_refused(filled: Path) -> None:
    assert_refused(filled, Reason.WRONG_PASSPHRASE, "feil")
    assert_refused(filled, Reason.NO_PASSPHRASE, "")


def test_that_a_folder_that_is_no_store_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "finnes ikke"):
        with pytest.raises(StoreRefused) as refused:
            open_store(folder, PASSPHRASE)
        assert refused.value.reason == Reason.NOT_A_STORE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["store.db", "keys.json"])
def test_that_a_store_without_one_of_its_files_is_refused(filled: Path, name: str) -> None:
    (filled / name).unlink()
    assert_refused(filled, Reason.MISSING_FILE)


def test_that_a_database_that_disappears_is_not_made_anew(filled: Path) -> None:
    with open_store(filled, PASSPHRASE) as store:
        (filled / "store.db").unlink()
        with pytest.raises(StoreRefused) as refused:
            save(store, plain_list(MARCH), "b")
    assert refused.value.reason == Reason.MISSING_FILE
    assert sorted(folder_bytes(filled)) == ["keys.json"]


def test_that_a_newer_store_is_refused_untouched(filled: Path) -> None:
    with database_of(filled).writing() as connection:
        newer = sa.update(meta).where(meta.c.key == "schema_version").values(value=str(SCHEMA_VERSION + 1))
        connection.execute(newer)
    assert_refused(filled, Reason.NEWER_VERSION)


def test_that_a_newer_key_file_is_refused_untouched(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = keys.read((filled / "keys.json").read_bytes())
    with monkeypatch.context() as later:
        later.setattr(keys, "KEY_FILE_FORMAT", keys.KEY_FILE_FORMAT + 1)
        (filled / "keys.json").write_bytes(keys.written(whole))
    assert_refused(filled, Reason.NEWER_VERSION)


def test_that_the_files_of_two_stores_do_not_open_each_other(filled: Path, empty_store: Path) -> None:
    other = filled.parent / "annet"
    create_store(other, PASSPHRASE, hardness=CHEAP)
    shutil.copy(other / "keys.json", filled / "keys.json")
    assert_refused(filled, Reason.DAMAGED)


# -- damage --


def cut(share: float) -> Callable[[bytes], bytes]:
    return lambda content: content[: int(len(content) * share)]


def flip(share: float) -> Callable[[bytes], bytes]:
    def flipped(content: bytes) -> bytes:
        place = min(int(len(content) * share), len(content) - 1)
        return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]

    return flipped


@pytest.mark.parametrize("name", ["store.db", "keys.json"])
@pytest.mark.parametrize(
    "damage",
    [cut(0), cut(0.3), lambda content: content[:-4096], lambda content: content[:-1], flip(0), lambda _: b"\0" * 9000],
    ids=["emptied", "cut to a third", "a page short", "a byte short", "first byte", "zeros"],
)
def test_that_a_damaged_file_is_refused_untouched(
    filled: Path, name: str, damage: Callable[[bytes], bytes]
) -> None:
    (filled / name).write_bytes(damage((filled / name).read_bytes()))
    assert_refused(filled, Reason.DAMAGED)


def test_that_a_bit_changed_anywhere_in_the_key_file_is_damage_and_not_a_wrong_passphrase(
    filled_once: Path,
) -> None:
    content = (filled_once / "keys.json").read_bytes()
    for place in range(len(content) - 1):  # the last one is the newline
        for bit in (1, 4):
            changed = content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :]
            with pytest.raises(StoreRefused) as refused:
                keys.read(changed)
            assert refused.value.reason == Reason.DAMAGED


@pytest.mark.parametrize("share", [0.2, 0.4, 0.6, 0.8, 0.999])
def test_that_a_bit_changed_on_a_later_page_is_found_by_the_check(filled: Path, share: float) -> None:
    path = filled / "store.db"
    path.write_bytes(flip(share)(path.read_bytes()))
    before = folder_bytes(filled)
    try:
        with open_store(filled, PASSPHRASE) as store:
            assert {finding.fault for finding in store.check()} == {Fault.PAGE}
    except StoreRefused as refused:
        assert refused.reason == Reason.DAMAGED  # the page is needed to open
    assert folder_bytes(filled) == before


def test_that_a_page_that_cannot_be_read_is_refused_when_it_is_needed(filled: Path) -> None:
    content = bytearray((filled / "store.db").read_bytes())
    opened = 0
    for page in range(1, len(content) // 4096):
        damaged = content.copy()
        damaged[page * 4096 + 100] ^= 1
        (filled / "store.db").write_bytes(damaged)
        with pytest.raises(StoreRefused) as refused, open_store(filled, PASSPHRASE) as store:
            opened += 1
            newest = store.newest_full()
            assert newest is not None
            store.load(newest.id)
            save(store, plain_list(MARCH, size=41), "b")
            raise StoreRefused(Reason.DAMAGED) if store.check() else AssertionError(f"page {page} isn't missed")
        assert refused.value.reason == Reason.DAMAGED
    assert opened


def test_that_the_cost_a_foreign_key_file_asks_for_has_a_limit(filled: Path) -> None:
    content = json.loads((filled / "keys.json").read_bytes())
    content["keys"][0]["kdf"]["memory_kib"] = 2**31
    with pytest.raises(StoreRefused) as refused:
        keys.unwrapped(keys.KeyFile(content["store"], tuple(content["keys"])), PASSPHRASE)
    assert refused.value.reason == Reason.DAMAGED


def test_that_a_key_is_wrapped_for_one_store_by_one_cost_and_many_passphrases() -> None:
    key = keys.new_key()
    copies = tuple(keys.wrapped_copy(key, passphrase, "lager", CHEAP) for passphrase in ("en", "to"))
    both = keys.KeyFile("lager", copies)
    assert keys.unwrapped(keys.read(keys.written(both)), "to") == keys.unwrapped(both, "en") == key
    for changed in (keys.KeyFile("annet", copies), keys.KeyFile("lager", ({**copies[0], "kind": "annet"},))):
        with pytest.raises(StoreRefused):
            keys.unwrapped(changed, "en")


def test_that_the_default_cost_is_that_of_rfc_9106() -> None:
    assert (keys.RFC_9106.memory_kib, keys.RFC_9106.passes, keys.RFC_9106.lanes) == (64 * 1024, 3, 4)
    copy = keys.wrapped_copy(keys.new_key(), PASSPHRASE, "lager")
    assert (copy["kdf"]["name"], copy["kdf"]["memory_kib"]) == ("argon2id", 65_536)


# -- the words, and what is paid for --


def test_that_every_reason_has_one_sentence_that_says_what_to_do() -> None:
    assert set(SENTENCES) == set(Reason)
    for sentence in SENTENCES.values():
        assert ": " in sentence
        assert sentence.endswith(".")
        assert "\n" not in sentence


def modules_after(statement: str) -> set[str]:
    """What a fresh interpreter has imported after a statement."""
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    return set(said.split())


def test_that_the_words_of_the_store_do_not_cost_the_store() -> None:
    loaded = modules_after("import listeoversikt.store.refusals, listeoversikt.store.contents")
    assert not loaded & {"sqlalchemy", "sqlcipher3", "argon2", "cryptography", "pyarrow", "pandas"}


def test_that_saving_and_loading_leave_pandas_alone(filled: Path) -> None:
    here = Path(__file__).parent.parent
    loaded = modules_after(
        f"sys.path.insert(0, {str(here)!r})\n"
        "import numpy as np\n"
        "from pathlib import Path\n"
        "from listeoversikt.patient_list.frames import *\n"
        "from listeoversikt.patient_list.snapshot import *\n"
        "from listeoversikt.store.contents import *\n"
        "from listeoversikt.store.repository import open_store\n"
        f"with open_store(Path({str(filled)!r}), {PASSPHRASE!r}) as store:\n"
        "    extract = store.newest_full()\n"
        "    store.save_extract(store.load(extract.id), kind='full', export_date=extract.export_date,\n"
        "        office='', journal_system='', checksum='b', report={})\n"
        "    key = ScoredKey((1,), 1, (), '')\n"
        "    store.save_scored(key, {'a': np.arange(3.0), 'b': ['x', 'y', 'z'], 'c': np.ones(3, bool)})\n"
        "    store.scored(key)\n"
        "    store.check()\n"
    )
    assert "sqlcipher3" in loaded
    assert "pandas" not in loaded
