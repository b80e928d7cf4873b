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
FACTS = [path for path in SHIPPED if not path.name.endswith(CARD)]
CARDS = [path for path in SHIPPED if path.name.endswith(CARD)]


def card_of(path: Path) -> Path:
    return path.with_name(path.name.removesuffix(path.suffix) + CARD)


def test_that_the_folders_are_looked_at() -> None:
    assert {path.parent.name for path in FACTS} >= {"definitions", "codelists", "identity", "made_up"}


@pytest.mark.parametrize("path", FACTS, ids=named)
def test_that_a_shipped_file_has_a_card_with_its_checksum(path: Path) -> None:
    assert path.suffix in (".csv", ".toml")
    card = tomllib.loads(card_of(path).read_text(encoding="utf-8"))
    assert [key for key in CARD_KEYS if not str(card.get(key, "")).strip()] == []
    assert card["name"] == path.stem
    assert card["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_that_every_card_has_its_file() -> None:
    assert {card_of(path) for path in FACTS} == set(CARDS)


@pytest.mark.parametrize("path", SHIPPED, ids=named)
def test_that_a_shipped_file_is_utf8_with_plain_line_ends(path: Path) -> None:
    content = path.read_bytes()
    content.decode("utf-8")
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    assert content.endswith(b"\n")


def test_that_git_leaves_the_bytes_alone() -> None:
    """A checkout on Windows would otherwise change line ends, and with them every checksum."""
    assert (RESOURCES / ".gitattributes").read_text(encoding="utf-8").split() == ["*", "-text"]
