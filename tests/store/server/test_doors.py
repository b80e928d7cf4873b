"""Ways into a server that are refused, each with its sentence, and nothing of the store's sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from listeoversikt.store import tables
from listeoversikt.store.address import Place, ServerAddress
from listeoversikt.store.refusals import MustWait, Reason, StoreRefused
from listeoversikt.store.repository import create_store, open_store
from listeoversikt.store.server import connection as connection_module

from ..saving import CHEAP, PASSPHRASE, rows_on_server
from .cluster import Cluster


def refusal(place: Place, passphrase: str = PASSPHRASE, password: str | None = None) -> Reason:
    with pytest.raises(StoreRefused) as refused:
        open_store(place, passphrase, patience=0, password=password)
    return refused.value.reason


@pytest.fixture(scope="module")
def address(cluster: Cluster) -> ServerAddress:
    return cluster.new_store()


def test_that_an_address_opens_as_text_too(address: ServerAddress) -> None:
    with open_store(str(address), PASSPHRASE) as store:
        assert store.events() == ()


def test_that_a_password_may_be_given_and_is_kept_nowhere(
    address: ServerAddress, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PGPASSWORD")
    monkeypatch.setenv("PGPASSFILE", str(Path("finnes") / "ikke"))
    assert refusal(address) is Reason.SERVER_DOOR
    with open_store(address, PASSPHRASE, password=cluster.password) as store:
        store.append_event("note", {})
    assert cluster.password not in cluster.dump(address.database).decode()


def test_that_a_wrong_password_and_a_wrong_user_are_the_servers_no(address: ServerAddress) -> None:
    assert refusal(address, password="feil") is Reason.SERVER_DOOR
    assert refusal(replace(address, user="ukjent")) is Reason.SERVER_DOOR


def test_that_a_server_whose_certificate_is_nobodys_isnt_trusted(
    address: ServerAddress, cluster: Cluster, tmp_path: Path
) -> None:
    assert refusal(replace(address, options={})) is Reason.SERVER_INSECURE
    another = replace(address, options={"sslrootcert": str(tmp_path / "finnes-ikke.crt")})
    assert refusal(another) is Reason.SERVER_INSECURE


def test_that_a_server_that_asks_for_the_password_itself_doesnt_get_it(cluster: Cluster) -> None:
    address = cluster.address(cluster.new_database("plain"))
    assert refusal(address) is Reason.SERVER_INSECURE


def test_that_the_connection_is_encrypted_and_bound(address: ServerAddress) -> None:
    with connection_module.connected(address, None) as connection:
        row = connection.execute(
            "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        ).fetchone()
    assert row is not None and row[0] is True
    assert str(row[1]) >= "TLSv1.2"


def test_that_an_old_server_is_refused(address: ServerAddress, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection_module, "OLDEST", 990_000)
    assert refusal(address) is Reason.SERVER_TOO_OLD


def test_that_a_server_that_isnt_there_is_away(address: ServerAddress) -> None:
    assert refusal(replace(address, port=1)) is Reason.SERVER_AWAY


def test_that_a_database_without_a_store_says_so(cluster: Cluster) -> None:
    assert refusal(cluster.address("finnes_ikke")) is Reason.SERVER_EMPTY
    assert refusal(cluster.address(cluster.new_database())) is Reason.SERVER_EMPTY


def test_that_nothing_is_made_where_there_is_something(cluster: Cluster) -> None:
    address = cluster.address(cluster.new_database())
    with cluster.superuser(address.database) as connection:
        connection.execute("CREATE TABLE andres (ting int)")
    with pytest.raises(StoreRefused) as refused:
        create_store(address, PASSPHRASE, hardness=CHEAP)
    assert refused.value.reason is Reason.SERVER_NOT_EMPTY
    assert refusal(address) is Reason.SERVER_EMPTY


def test_that_a_wrong_passphrase_is_refused_counted_and_makes_all_wait(cluster: Cluster) -> None:
    address = cluster.new_store()
    before = rows_on_server(address)
    assert refusal(address, "feil passfrase") is Reason.WRONG_PASSPHRASE
    after = rows_on_server(address)
    assert {name for name in before if before[name] != after[name]} == {"beside"}
    assert b"leder" not in after["beside"]
    with pytest.raises(MustWait):
        open_store(address, PASSPHRASE)


def test_that_a_store_of_a_newer_program_is_refused_untouched(cluster: Cluster) -> None:
    address = cluster.new_store()
    with cluster.superuser(address.database) as connection:
        connection.execute(
            "UPDATE meta SET value = %s WHERE key = 'schema_version'", (str(tables.SCHEMA_VERSION + 1),)
        )
    before = rows_on_server(address)
    assert refusal(address) is Reason.NEWER_VERSION
    assert rows_on_server(address) == before


def test_that_a_value_put_in_another_column_is_found(cluster: Cluster) -> None:
    address = cluster.new_store()
    with open_store(address, PASSPHRASE) as store:
        store.append_event("note", {"tekst": "æ"})
        with cluster.superuser(address.database) as connection:
            connection.execute("UPDATE event_log SET payload = who")
        assert [one.where for one in store.check()] == ["event_log"]
        with pytest.raises(StoreRefused) as refused:
            store.events()
        assert refused.value.reason is Reason.DAMAGED
