"""Addresses: what is read out of them, and what is refused before anything is sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.store.address import address_of, is_address
from listeoversikt.store.refusals import Reason, StoreRefused


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://kontor@db.legekontor.no/lister",
        "postgresql://db.legekontor.no:5433/lister?sslmode=require",
        "postgresql://a%20b@[::1]/lister%20og%20planer",
        "postgresql:///lister?host=/var/run/postgresql",
        "postgresql://kontor@db.legekontor.no/lister?sslrootcert=/etc/rot.crt",
    ],
)
def test_that_an_address_comes_back_as_it_was_written(text: str) -> None:
    assert str(address_of(text)) == text


def test_that_the_servers_name_is_checked_unless_the_address_says_less() -> None:
    told = address_of("postgresql://kontor@db.legekontor.no/lister").told()
    assert told["sslmode"] == "verify-full"
    assert told["require_auth"] == "scram-sha-256"
    assert told["channel_binding"] == "require"
    assert told["user"] == "kontor"


@pytest.mark.parametrize("mode", ["disable", "prefer"])
def test_that_less_than_encryption_is_only_for_the_machine_itself(mode: str) -> None:
    assert address_of(f"postgresql://localhost/lister?sslmode={mode}").sslmode == mode
    with pytest.raises(StoreRefused) as refused:
        address_of(f"postgresql://db.legekontor.no/lister?sslmode={mode}")
    assert refused.value.reason is Reason.SERVER_INSECURE


@pytest.mark.parametrize(
    "text", ["postgresql://kontor:hemmelig@db/lister", "postgresql://db/lister?password=hemmelig"]
)
def test_that_a_password_in_an_address_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(StoreRefused) as refused:
        address_of(text)
    assert refused.value.reason is Reason.PASSWORD_IN_ADDRESS
    assert "hemmelig" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://db",
        "postgresql:///lister",
        "postgresql://db:0/lister",
        "postgresql://db:99999/lister",
        "postgresql://db/lister?sslmode=kanskje",
        "postgresql://db/lister?sslmode=require&sslmode=disable",
        "postgresql://db/lister?options=-c%20x",
        "postgresql://db/lister%00",
        "postgresql://db/lister%FF",
        "postgresql://db/lister%zz",
        "postgres://db/lister",
        "postgresql:/db/lister",
    ],
)
def test_that_what_is_no_address_is_refused(text: str) -> None:
    assert is_address(text)
    with pytest.raises(StoreRefused) as refused:
        address_of(text)
    assert refused.value.reason is Reason.NOT_AN_ADDRESS


def test_that_a_folder_is_no_address() -> None:
    assert not is_address(Path("lager"))
    assert not is_address("postgresql lager")
