"""Commands on a store on a server: every one that takes a folder takes an address."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.store.address import ServerAddress
from tests.cli.saying import assert_complains, assert_done
from tests.contract.driving import drive
from tests.operations.stores import PASSPHRASE
from tests.store.server.cluster import Cluster, a_server


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with a_server() as running:
        yield running


@pytest.fixture
def address(cluster: Cluster) -> str:
    return str(cluster.address(cluster.new_database()))


def test_that_a_store_is_made_filled_used_and_checked_on_a_server(
    address: str, clean: Path, tmp_path: Path, cluster: Cluster
) -> None:
    assert_done(drive("store", "create", address))
    assert drive("store", "history", address).out == ""
    assert_complains(drive("worklist", "--store", address), 1, "tomt")
    assert_done(drive("import", str(clean), "--store", address))
    assert drive("store", "history", address).out.split() == ["2026-03-31", "full", "40", "pasienter"]
    words = ("--patient", "PAS-0036", "--discharged", "2026-03-30")
    assert_done(drive("discharge", "--store", address, *words))
    assert_done(drive("worklist", "--store", address))
    assert_done(drive("export", "--store", address, "--out", str(tmp_path / "ut")))
    assert_done(drive("store", "backup", address, "--out", str(tmp_path / "kopi")))
    assert_done(drive("store", "log", address))
    assert drive("store", "check", address).out == "Lageret er i orden.\n"
    dump = cluster.dump(_database(address)).decode()
    assert "PAS-0036" not in dump and b"PAS-0036".hex() not in dump


def _database(address: str) -> str:
    return address.partition("?")[0].rpartition("/")[2]


def test_that_the_same_list_comes_out_of_both(address: str, store: Path, tmp_path: Path) -> None:
    assert_done(drive("worklist", "--store", str(store), "--out", str(tmp_path / "fil.csv")))
    moved = drive("store", "move", str(store), address)
    assert_done(moved)
    assert "flyttet" in moved.out
    assert_done(drive("worklist", "--store", address, "--out", str(tmp_path / "tjener.csv")))
    assert (tmp_path / "fil.csv").read_bytes() == (tmp_path / "tjener.csv").read_bytes()
    assert_complains(drive("worklist", "--store", str(store)), 1, "flyttet")
    back = tmp_path / "tilbake"
    assert_done(drive("store", "move", address, str(back), "--lang", "en"))
    assert_done(drive("worklist", "--store", str(back), "--out", str(tmp_path / "tilbake.csv")))
    assert (tmp_path / "tilbake.csv").read_bytes() == (tmp_path / "fil.csv").read_bytes()


def test_that_what_is_no_address_is_refused(tmp_path: Path) -> None:
    assert_complains(drive("store", "check", "postgresql://db"), 1, "Adressen")
    secret = drive("store", "check", "postgresql://kontor:hemmelig@db/lister")
    assert_complains(secret, 1, ".pgpass")
    assert "hemmelig" not in secret.err


def test_that_a_server_that_isnt_there_is_told(cluster: Cluster) -> None:
    away = str(cluster.address("lister", port=1))
    assert_complains(drive("store", "check", away), 1, "forbindelse")
    assert_complains(drive("worklist", "--store", away, "--lang", "en"), 1, "connection", language="en")


def test_that_what_isnt_a_backup_isnt_restored_onto_a_server(address: str, tmp_path: Path) -> None:
    assert_complains(drive("store", "restore", str(tmp_path), address), 1, "ingen sikkerhetskopi")
    assert_done(drive("store", "create", address))


def test_that_the_servers_password_is_asked_for_where_it_isnt_found(
    address: str, cluster: Cluster, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert_done(drive("store", "create", address))
    monkeypatch.delenv("PGPASSWORD")
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "finnes-ikke"))
    assert_complains(drive("store", "check", address), 1, "slapp")
    asked: list[str] = []

    def answer(words: str) -> str:
        asked.append(words)
        return cluster.password

    monkeypatch.setattr(getpass, "getpass", answer)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", PASSPHRASE)
    assert_done(drive("store", "check", address))
    assert asked == ["Passord hos tjeneren: "]


def test_that_an_address_says_less_protection_only_for_this_machine(cluster: Cluster) -> None:
    assert_complains(drive("store", "check", "postgresql://db.legekontor.no/x?sslmode=disable"), 1, "trygg")
    assert isinstance(cluster.address("x", sslmode="disable"), ServerAddress)
