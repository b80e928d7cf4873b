"""Every shipped table of facts has its source card, of any folder, and its bytes are those of the card."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

from listeoversikt.clinical.codelist import CARD_KEYS
from tests.house.places import ROOT, committed, named

RESOURCES = ROOT / "resources"
CARD = ".card.toml"
SHIPPED = [path for path in committed() if path.is_relative_to(RESOURCES) and not path.name.startswith(".")]
FILES = [path for path in SHIPPED if not path.name.endswith(CARD)]
CARDS = [path for path in SHIPPED if path.name.endswith(CARD)]
SETS = [path for path in CARDS if "files" in tomllib.loads(path.read_text(encoding="utf-8"))]
IN_SETS = [
    path.parent / name for path in SETS for name in tomllib.loads(path.read_text(encoding="utf-8"))["files"]
]
SINGLE = [path for path in FILES if path not in IN_SETS]
TEXTS = [path for path in SHIPPED if path.suffix != ".ttf"]
SUFFIXES = {"fonts": {".ttf", ".txt"}, "icons": {".svg", ".txt"}}


def card_of(path: Path) -> Path:
    return path.with_name(path.name.removesuffix(path.suffix) + CARD)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def listing(folder: Path, names: list[str]) -> str:
    """What `sha256sum` prints for these files, in the order of their names."""
    return "".join(f"{sha256((folder / name).read_bytes())}  {name}\n" for name in sorted(names))


def test_that_the_folders_are_looked_at() -> None:
    folders = {path.parent.name for path in FILES}
    assert folders >= {"definitions", "codelists", "identity", "made_up", "fonts", "icons", "look"}


@pytest.mark.parametrize("path", CARDS, ids=named)
def test_that_a_card_says_all_that_is_known(path: Path) -> None:
    card = tomllib.loads(path.read_text(encoding="utf-8"))
    assert [key for key in CARD_KEYS if not str(card.get(key, "")).strip()] == []
    assert card["name"] == path.name.removesuffix(CARD)


@pytest.mark.parametrize("path", SINGLE, ids=named)
def test_that_a_shipped_file_has_a_card_with_its_checksum(path: Path) -> None:
    card = tomllib.loads(card_of(path).read_text(encoding="utf-8"))
    assert card["sha256"] == sha256(path.read_bytes())


@pytest.mark.parametrize("path", SETS, ids=named)
def test_that_a_set_of_files_has_one_card_with_the_checksum_of_all(path: Path) -> None:
    card = tomllib.loads(path.read_text(encoding="utf-8"))
    assert card["sha256"] == sha256(listing(path.parent, card["files"]).encode("utf-8"))


@pytest.mark.parametrize("path", SETS, ids=named)
def test_that_a_set_brings_its_licence_text(path: Path) -> None:
    card = tomllib.loads(path.read_text(encoding="utf-8"))
    texts = [name for name in card["files"] if name.endswith(".txt")]
    assert len(texts) == 1 and texts[0] in card["licence"]
    assert "Permission" in (path.parent / texts[0]).read_text(encoding="utf-8") or "PERMISSION" in (
        path.parent / texts[0]
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=named)
def test_that_a_shipped_file_is_of_a_kind_for_its_folder(path: Path) -> None:
    assert path.suffix in SUFFIXES.get(path.parent.name, {".csv", ".toml"})


def test_that_every_card_has_its_file_and_every_file_one_card() -> None:
    assert {card_of(path) for path in SINGLE} == set(CARDS) - set(SETS)
    assert len(IN_SETS) == len(set(IN_SETS))
    assert set(IN_SETS) <= set(FILES)


@pytest.mark.parametrize("path", TEXTS, ids=named)
def test_that_a_shipped_file_is_utf8_with_plain_line_ends(path: Path) -> None:
    content = path.read_bytes()
    content.decode("utf-8")
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    assert content.endswith(b"\n")


def test_that_git_leaves_the_bytes_alone() -> None:
    """A checkout on Windows would otherwise change line ends, and with them every checksum."""
    assert (RESOURCES / ".gitattributes").read_text(encoding="utf-8").split() == ["*", "-text"]
