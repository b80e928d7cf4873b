"""A backup's small file, that anybody who may write in the folder may have written."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.store.backups.own_file import TOLD_FILE, backup_in, is_newer


@pytest.mark.parametrize(
    "content", [b"[" * 15_000, b"[" * 200_000, b"{" * 9, b"\xff", b"", b"[]", b"3", b'{"format": []}']
)
def test_that_one_that_says_nothing_is_no_backup_and_no_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / TOLD_FILE).write_bytes(content)
    assert backup_in(tmp_path) is None
    assert not is_newer(tmp_path)
