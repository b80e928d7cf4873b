"""``synth`` and ``demo``: a made-up list, and the main job on it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.saying import RESULTS, assert_complains, assert_done
from tests.contract.driving import drive
from tests.contract.exports import Export, write_folder
from tests.operations.stores import folder_bytes


def synth(out: Path, *flags: str) -> tuple[str, ...]:
    return ("synth", "--patients", "40", "--seed", "3", "--years", "1", "--out", str(out), *flags)


def test_that_a_made_up_export_is_read_without_findings(tmp_path: Path) -> None:
    assert_done(drive(*synth(tmp_path / "oppdiktet", "--truth", str(tmp_path / "fasit.csv"))))
    assert (tmp_path / "fasit.csv").exists()
    report = tmp_path / "svar.json"
    assert_done(drive("check", str(tmp_path / "oppdiktet"), "--json", str(report)))
    assert json.loads(report.read_text(encoding="utf-8"))["findings"] == []


def test_that_the_same_seed_gives_the_same_files_and_another_others(tmp_path: Path) -> None:
    for name, flags in {"en": (), "to": (), "tre": ("--seed", "4")}.items():
        assert_done(drive(*synth(tmp_path / name, *flags)))
    one, two, three = (folder_bytes(tmp_path / name) for name in ("en", "to", "tre"))
    assert one == two
    assert one["pasienter.csv"] != three["pasienter.csv"]


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_a_made_up_export_is_not_written_over_anything(tmp_path: Path, language: str) -> None:
    (tmp_path / "opptatt").mkdir()
    (tmp_path / "opptatt" / "min.txt").write_text("mine", encoding="utf-8")
    assert_complains(drive(*synth(tmp_path / "opptatt"), "--lang", language), 1, "--out", language=language)
    assert folder_bytes(tmp_path) == {"opptatt/min.txt": b"mine"}


def test_that_the_demo_does_the_main_job_and_says_where(tmp_path: Path) -> None:
    for _ in range(2):  # a second time it throws its own example away
        outcome = drive("demo", "--patients", "40", "--out", str(tmp_path / "demo"))
        assert_done(outcome)
    assert "Eksempeldata" in outcome.out
    assert str(tmp_path / "demo" / "resultat" / "indicators.xlsx") in outcome.out
    assert set(folder_bytes(tmp_path / "demo" / "resultat")) == RESULTS


def test_that_the_demo_never_throws_an_export_of_the_offices_own_away(tmp_path: Path, export: Export) -> None:
    own = write_folder(export.files(), tmp_path / "uttrekk")
    before = folder_bytes(own)
    for language in ("nb", "en"):
        outcome = drive("demo", "--patients", "40", "--out", str(tmp_path), "--lang", language)
        assert_complains(outcome, 1, "--out", language=language)
    (own / "uttrekk.json").unlink()
    assert_complains(drive("demo", "--patients", "40", "--out", str(tmp_path)), 1, "--out")
    del before["uttrekk.json"]
    assert folder_bytes(tmp_path) == {f"uttrekk/{name}": content for name, content in before.items()}
