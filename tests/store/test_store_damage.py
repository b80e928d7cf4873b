"""A damaged store is refused untouched or found by the check; it's never taken for a wrong passphrase."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from listeoversikt.store import keys
from listeoversikt.store.contents import Fault, ScoredKey
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store

from .saving import CHEAP, PASSPHRASE, assert_refused, folder_bytes


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
    [
        cut(0),
        cut(0.3),
        lambda content: content[:-4096],
        lambda content: content[:-1],
        flip(0),
        lambda _: b"\0" * 9000,
    ],
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
    for place in range(len(content)):
        for bit in (1, 4):
            changed = content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :]
            with pytest.raises(StoreRefused) as refused:
                keys.read(changed)
            assert refused.value.reason == Reason.DAMAGED


def damage_is_noticed(folder: Path, use: Callable[[Store], object]) -> bool:
    """Whether opening or using the store is refused as damaged; any other refusal is a mistake."""
    try:
        with open_store(folder, PASSPHRASE, patience=0) as store:
            use(store)
    except StoreRefused as refused:
        if refused.reason != Reason.DAMAGED:
            raise
        return True
    return False


def check_finds_pages(store: Store) -> None:
    if {finding.fault for finding in store.check()} == {Fault.PAGE}:
        raise StoreRefused(Reason.DAMAGED)


def test_that_a_bit_changed_on_any_page_is_found_by_the_check(filled: Path) -> None:
    path = filled / "store.db"
    whole = path.read_bytes()
    assert not damage_is_noticed(filled, check_finds_pages)
    for page in range(len(whole) // 4096):
        path.write_bytes(flip((page * 4096 + 100) / len(whole))(whole))
        before = folder_bytes(filled)
        assert damage_is_noticed(filled, check_finds_pages), page
        assert folder_bytes(filled) == before


def test_that_a_damaged_page_is_refused_when_it_is_needed(filled: Path) -> None:
    def load_newest(store: Store) -> None:
        store.load(1)

    path = filled / "store.db"
    whole = path.read_bytes()
    assert not damage_is_noticed(filled, load_newest)
    noticed = 0
    for page in range(1, len(whole) // 4096):
        path.write_bytes(flip((page * 4096 + 100) / len(whole))(whole))
        before = folder_bytes(filled)
        noticed += damage_is_noticed(filled, load_newest)
        assert folder_bytes(filled) == before
    assert noticed > 5


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE blobs SET content = x'00' WHERE rowid = 2", Fault.CONTENT),
        ("UPDATE blobs SET content = x'00' WHERE rowid = 2", Fault.SNAPSHOT),
        ("DELETE FROM extract_blobs WHERE event_year = 2024", Fault.SNAPSHOT),
        ("DELETE FROM extract_blobs WHERE event_year = 0", Fault.SNAPSHOT),
        ("UPDATE pseudonyms SET number = 99 WHERE number = 39", Fault.REFERENCE),
        ("DELETE FROM pseudonyms WHERE number = 39", Fault.SNAPSHOT),
        ("DELETE FROM event_log WHERE sequence = 1", Fault.EVENT_LOG),
        ("DELETE FROM definition_versions", Fault.REFERENCE),
        ("UPDATE scored_lists SET basis = '1+2'", Fault.REFERENCE),
    ],
)
def test_that_what_no_longer_fits_together_is_found_by_the_check(
    filled: Path, statement: str, fault: Fault
) -> None:
    with open_store(filled, PASSPHRASE) as store:
        store.append_event("note", {})
        store.append_event("note", {})
        store.save_scored(ScoredKey((1,), 1, (("frailty", "1"),), ""), {"age": np.arange(3)})
        assert store.check() == ()
        with store._database.writing() as connection:
            connection.exec_driver_sql(statement)
        assert fault in {finding.fault for finding in store.check()}


def test_that_a_snapshot_that_is_not_what_it_was_is_refused(filled: Path) -> None:
    with open_store(filled, PASSPHRASE) as store:
        with store._database.writing() as connection:
            connection.exec_driver_sql("UPDATE blobs SET content = x'00' WHERE rowid = 2")
        with pytest.raises(StoreRefused) as refused:
            store.load(1)
    assert refused.value.reason == Reason.DAMAGED


def test_that_the_cost_a_foreign_key_file_asks_for_has_a_limit(filled: Path) -> None:
    content = json.loads((filled / "keys.json").read_bytes())
    content["keys"][0]["kdf"]["memory_kib"] = 2**31
    with pytest.raises(StoreRefused) as refused:
        keys.unwrapped(keys.KeyFile(content["store"], tuple(content["keys"])), PASSPHRASE)
    assert refused.value.reason == Reason.DAMAGED


def test_that_a_key_is_wrapped_for_one_store_by_one_cost_and_many_passphrases() -> None:
    key = keys.new_key()
    one, two = "den ene passfrasen", "den andre passfrasen"
    copies = tuple(keys.wrapped_copy(key, passphrase, "lager", CHEAP) for passphrase in (one, two))
    logins = {"anne": copies[0]["id"], "berit": copies[1]["id"]}
    both = keys.KeyFile("lager", copies, logins)
    assert (
        keys.unwrapped(keys.read(keys.written(both)), two, "berit")
        == keys.unwrapped(both, one, "anne")
        == key
    )
    other_kind = keys.KeyFile("lager", ({**copies[0], "kind": "annet"},), logins)
    for changed in (keys.KeyFile("annet", copies, logins), other_kind):
        with pytest.raises(StoreRefused):
            keys.unwrapped(changed, one, "anne")


def test_that_the_default_cost_is_that_of_rfc_9106() -> None:
    assert (keys.RFC_9106.memory_kib, keys.RFC_9106.passes, keys.RFC_9106.lanes) == (64 * 1024, 3, 4)
    copy = keys.wrapped_copy(keys.new_key(), PASSPHRASE, "lager")
    assert (copy["kdf"]["name"], copy["kdf"]["memory_kib"]) == ("argon2id", 65_536)
