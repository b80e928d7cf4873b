"""``papers``: the templates written, and never over what somebody has filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.saying import assert_complains, assert_done
from tests.contract.driving import drive
from tests.operations.stores import folder_bytes


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_papers_that_were_filled_in_are_never_written_over(tmp_path: Path, language: str) -> None:
    out = tmp_path / "papirer"
    assert_done(drive("papers", "--out", str(out)))
    filled = sorted(out.glob("*.odt"))[0]
    filled.write_bytes(b"filled in by hand")
    before = folder_bytes(out)
    again = drive("papers", "--out", str(out), "--lang", language)
    assert_complains(again, 1, "--out", language=language)
    assert folder_bytes(out) == before
    assert_done(drive("papers", "--out", str(tmp_path / "nye")))


def test_that_papers_go_beside_what_else_lies_there(tmp_path: Path) -> None:
    (tmp_path / "notater.txt").write_text("våre", encoding="utf-8")
    assert_done(drive("papers", "--out", str(tmp_path)))
    assert (tmp_path / "notater.txt").read_text(encoding="utf-8") == "våre"
