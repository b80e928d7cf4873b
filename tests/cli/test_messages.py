"""``messages``: the contract's JSON, exit codes, what is said on the terminal, and what it never says."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from listeoversikt.cli import messages
from tests.cli.saying import assert_complains, assert_done, at_work_on
from tests.contract.base_export import base_export
from tests.contract.driving import drive
from tests.journal.messages.made_messages import FAMILY, letter, logistics, national_number
from tests.operations.stores import TODAY, folder_bytes

NUMBER = national_number(1)
CANCELLED = letter(NUMBER, status="C", message_id="c", stays=[])


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    at_work_on(monkeypatch, TODAY, messages)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "meldinger"
    (place / "under").mkdir(parents=True)
    for name, content in {
        "a.xml": letter(NUMBER),
        "b.xml": letter(NUMBER),
        "c.xml": CANCELLED,
        "under/d.xml": "<a>",
        "under/e.xml": "<a/>",
        "f.txt": "hei",
    }.items():
        (place / name).write_text(content, encoding="utf-8")
    return place


def keys(tmp_path: Path, patient: str = "PAS-0036") -> Path:
    file = tmp_path / "nokkel.csv"
    file.write_text(f"{NUMBER};{patient}\n", encoding="utf-8")
    return file


def told(folder: Path, tmp_path: Path, *flags: str) -> dict[str, dict[str, str]]:
    out = tmp_path / "ut.json"
    assert_done(drive("messages", str(folder), "--json", str(out), *flags))
    content: dict[str, dict[str, str]] = json.loads(out.read_text(encoding="utf-8"))
    return content


def test_that_the_json_accounts_for_every_file(folder: Path, tmp_path: Path) -> None:
    assert told(folder, tmp_path) == {
        "a.xml": {"kind": "epikrise", "outcome": "read", "reason": "ikke koblet"},
        "b.xml": {"kind": "epikrise", "outcome": "duplicate", "reason": "mottatt før"},
        "c.xml": {"kind": "epikrise", "outcome": "cancelled", "reason": "ikke koblet"},
        "f.txt": {"kind": "ukjent", "outcome": "not_ours", "reason": "ikke XML"},
        "under/d.xml": {"kind": "ukjent", "outcome": "refused", "reason": "ikke gyldig XML"},
        "under/e.xml": {"kind": "ukjent", "outcome": "not_ours", "reason": "en annen meldingstype"},
    }


def test_that_the_json_is_the_same_in_english(folder: Path, tmp_path: Path) -> None:
    assert told(folder, tmp_path, "--lang", "en") == told(folder, tmp_path)


def test_that_a_matched_message_has_no_reason_to_give(folder: Path, tmp_path: Path) -> None:
    found = told(folder, tmp_path, "--keys", str(keys(tmp_path)))
    assert found["a.xml"] == {"kind": "epikrise", "outcome": "read", "reason": ""}


def test_that_an_empty_folder_is_done(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    assert told(tmp_path / "tom", tmp_path) == {}


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_the_terminal_counts_and_names_no_file_and_nobody(
    folder: Path, language: str, tmp_path: Path
) -> None:
    (folder / f"{FAMILY}.xml").write_text("<a>", encoding="utf-8")
    outcome = drive("messages", str(folder), "--keys", str(keys(tmp_path)), "--lang", language)
    assert_done(outcome)
    assert "7" in outcome.out
    for secret in (FAMILY, NUMBER, "a.xml", "PAS-0036"):
        assert secret not in outcome.out + outcome.err


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_a_bad_key_file_is_one_sentence_with_the_row(
    folder: Path, tmp_path: Path, language: str
) -> None:
    file = tmp_path / "nokkel.csv"
    file.write_text(f"{NUMBER};A\n1234;hemmelig\n", encoding="utf-8")
    outcome = drive("messages", str(folder), "--keys", str(file), "--lang", language)
    assert_complains(outcome, 1, "2", language=language)
    assert "hemmelig" not in outcome.err and "1234" not in outcome.err


def test_that_what_isnt_there_is_one_sentence(folder: Path, tmp_path: Path) -> None:
    assert_complains(drive("messages", str(tmp_path / "nei")), 1)
    assert_complains(drive("messages", str(folder), "--keys", str(tmp_path / "nei.csv")), 1)
    assert_complains(drive("messages", str(folder), "--store", str(tmp_path / "nei")), 1)
    assert_complains(drive("messages"), 2)


def test_that_a_stored_message_starts_a_clock(store: Path, tmp_path: Path) -> None:
    rows = base_export().rows["diagnoser"]
    patient = next(row["pasient_id"] for row in rows if row["kode"] == "T90")
    folder = tmp_path / "inn"
    folder.mkdir()
    message = logistics("utskrevet", NUMBER, discharged="2026-03-27", sent="2026-03-28T08:00:00")
    (folder / "a.xml").write_text(message, encoding="utf-8")
    flags = ("--keys", str(keys(tmp_path, patient)), "--store", str(store))
    assert told(folder, tmp_path, *flags)["a.xml"]["outcome"] == "read"
    assert told(folder, tmp_path, *flags)["a.xml"]["outcome"] == "duplicate"
    out = tmp_path / "ut"
    assert_done(drive("export", "--store", str(store), "--out", str(out)))
    with (out / "internt" / "discharges.csv").open(encoding="utf-8", newline="") as file:
        mine = [
            row
            for row in csv.DictReader(file)
            if (row["patient_id"], row["discharged"]) == (patient, "2026-03-27")
        ]
    assert [(row["known"], row["due"], row["due_from_known"]) for row in mine] == [
        ("2026-03-28", "2026-04-01", "2026-04-01")
    ]
    assert not any(NUMBER.encode() in content for content in folder_bytes(store).values())
