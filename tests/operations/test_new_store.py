"""What a new store needs: a place that can be written in, a passphrase that holds, the lists of an extract."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.operations.new_store import Strength, list_keys, place_trouble, strength_of
from listeoversikt.store.refusals import Reason
from tests.contract.base_export import base_export
from tests.contract.exports import write_folder, write_zip
from tests.contract.identity_numbers import personal_number

PHRASES = {
    "": Strength.TOO_SHORT,
    "elleve tegn": Strength.TOO_SHORT,
    "            ": Strength.TOO_SHORT,
    "abababababab": Strength.TOO_PLAIN,
    "tolv tegn ok": Strength.FAIR,
    "seksten tegn her": Strength.GOOD,
    "elg sykkel lampe sju hav": Strength.STRONG,
}


@pytest.mark.parametrize(("phrase", "strength"), PHRASES.items())
def test_that_length_and_variety_decide(phrase: str, strength: Strength) -> None:
    assert strength_of(phrase) is strength
    assert strength.enough == (strength >= Strength.FAIR)


def test_that_a_new_or_empty_folder_will_do(tmp_path: Path) -> None:
    assert place_trouble(tmp_path / "a" / "b" / "lager") is None
    (tmp_path / "tom").mkdir()
    assert place_trouble(tmp_path / "tom") is None


def test_that_a_folder_in_use_and_a_file_will_not(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x", encoding="utf-8")
    assert place_trouble(tmp_path) is Reason.EXISTS_ALREADY
    assert place_trouble(tmp_path / "fil") is Reason.EXISTS_ALREADY
    assert place_trouble(tmp_path / "fil" / "lager") is Reason.NO_ACCESS
    assert place_trouble(tmp_path / ("x" * 300)) is Reason.NO_ACCESS


def test_that_the_lists_of_an_extract_are_found_in_folder_and_zip(tmp_path: Path) -> None:
    export = base_export()
    wanted = tuple(
        sorted({str(row["fastlege_id"]) for row in export.rows["pasienter"] if row["fastlege_id"]})
    )
    assert wanted
    assert list_keys(write_folder(export.files(), tmp_path / "inn")) == wanted
    assert list_keys(write_zip(export.files(), tmp_path / "inn.zip")) == wanted


def test_that_no_list_is_shown_of_a_table_with_an_identity_in_it(tmp_path: Path) -> None:
    export = base_export().with_column("pasienter", "merknad", personal_number())
    assert list_keys(write_folder(export.files(), tmp_path / "inn")) == ()


def test_that_what_is_no_extract_has_no_lists(tmp_path: Path) -> None:
    assert list_keys(tmp_path / "borte") == ()
    export = base_export().without_column("pasienter", "fastlege_id")
    assert list_keys(write_folder(export.files(), tmp_path / "inn")) == ()
