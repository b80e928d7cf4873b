"""``uttrekk.json``: what an export says of itself, and what in it can't be understood."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from listeoversikt.journal.description import Description, read_description
from listeoversikt.journal.refusal import Refusal, RefusalKind


def described(**values: Any) -> Description:
    return read_description(json.dumps(values, ensure_ascii=False).encode("utf-8"))


def test_that_everything_in_it_is_read() -> None:
    found = described(
        uttrekksdato="31.03.2026",
        kontor=" Blåbærlia ",
        journalsystem="et system",
        versjon=12.5,
        legemidler="resepter",
        omfang="tillegg",
        perioder={"kontakter": {"fra": "2021-04-01", "til": "31.3.26"}},
    )
    assert found == Description(
        export_date=dt.date(2026, 3, 31),
        office="Blåbærlia",
        journal_system="et system",
        version="12.5",
        prescriptions=True,
        scope="tillegg",
        periods={"kontakter": (dt.date(2021, 4, 1), dt.date(2026, 3, 31))},
    )
    assert found.is_supplement


def test_that_nothing_in_it_is_a_full_list_of_medicines_in_use() -> None:
    assert described() == Description()
    assert not described().is_supplement


@pytest.mark.parametrize("empty", [None, ""])
def test_that_an_empty_value_is_one_that_is_not_there(empty: str | None) -> None:
    keys = ("uttrekksdato", "kontor", "journalsystem", "versjon", "legemidler", "omfang")
    assert described(**dict.fromkeys(keys, empty)) == Description()


def test_that_keys_and_values_are_folded() -> None:
    found = described(Uttrekks_Dato="2026-03-31", OMFANG="Tillegg", Legemidler="RESEPTER", ukjent=[1])
    assert (found.export_date, found.scope, found.prescriptions) == (dt.date(2026, 3, 31), "tillegg", True)


def test_that_a_period_may_be_open_and_its_table_folded() -> None:
    found = described(perioder={"Målinger": {"FRA": "2021-04-01"}, "ukjent tabell": {}})
    assert found.periods == {"maalinger": (dt.date(2021, 4, 1), None)}


def test_that_a_byte_order_mark_does_no_harm() -> None:
    assert read_description('{"kontor": "Ås"}'.encode("utf-8-sig")).office == "Ås"


UNREADABLE = {
    "no JSON": b"uttrekksdato=2026-03-31",
    "nothing": b"",
    "a list": b"[1, 2]",
    "a text": b'"2026-03-31"',
    "half a file": b'{"uttrekksdato": "2026-0',
    "Windows-1252": '{"kontor": "Ås"}'.encode("cp1252"),
    "a deep hole": b"[" * 100_000,
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_that_what_is_no_description_is_refused_by_the_files_name(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        read_description(content)
    assert (refused.value.kind, refused.value.file) == (RefusalKind.BAD_DESCRIPTION, "uttrekk.json")


BAD_VALUES = {
    "an impossible date": ({"uttrekksdato": "2026-02-30"}, "uttrekksdato"),
    "a number for a date": ({"uttrekksdato": 20260331}, "uttrekksdato"),
    "an unknown scope": ({"omfang": "halv"}, "omfang"),
    "an unknown kind of medicines": ({"legemidler": "tabletter"}, "legemidler"),
    "a text for the periods": ({"perioder": "2021-2026"}, "perioder"),
    "a text for a period": ({"perioder": {"kontakter": "2021-2026"}}, "perioder.kontakter"),
    "an impossible day of a period": (
        {"perioder": {"maalinger": {"fra": "i fjor"}}},
        "perioder.maalinger.fra",
    ),
}


@pytest.mark.parametrize(("values", "key"), BAD_VALUES.values(), ids=BAD_VALUES)
def test_that_a_value_that_can_not_be_is_refused_by_its_key(values: dict[str, Any], key: str) -> None:
    with pytest.raises(Refusal) as refused:
        described(**values)
    assert (refused.value.kind, refused.value.column) == (RefusalKind.BAD_DESCRIPTION, key)
    assert refused.value.expected


def test_that_a_long_text_is_cut() -> None:
    assert len(described(kontor="x" * 10_000).office) == 200
