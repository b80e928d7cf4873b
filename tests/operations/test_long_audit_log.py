"""A long log: what fits a filter is counted up to a bound, and no more lines are said to be there than there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.operations import audit as reading
from listeoversikt.operations.audit import LogWanted, log_part
from listeoversikt.store.access.audit_acts import AuditAct
from tests.operations.stores import new_store, opened


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(reading, "AT_ONCE", 5)
    monkeypatch.setattr(reading, "MOST_COUNTED", 12)
    return new_store(tmp_path / "lager")


@pytest.mark.parametrize("many", [3, 5, 10, 12, 13, 15, 30])
def test_that_every_line_comes_and_the_total_is_never_less_than_what_is_shown(
    folder: Path, many: int
) -> None:
    with opened(folder) as store:
        for _ in range(many):
            store.look(AuditAct.PRINTED)
        wanted = LogWanted(acts=("printed",))
        part = log_part(store, wanted)
        assert part.total_is_all is (many <= 12 or many < 5)
        assert part.total == (many if many <= 12 else 12)
        for _ in range(20):
            if not part.more:
                break
            assert part.total > len(part.lines) or not part.total_is_all
            part = log_part(store, wanted, part)
        assert (len(part.lines), part.total, part.total_is_all, part.more) == (many, many, True, False)


def test_that_all_of_it_is_counted(folder: Path) -> None:
    with opened(folder) as store:
        for _ in range(30):
            store.look(AuditAct.PRINTED)
        part = log_part(store, LogWanted())
        assert (part.total, part.total_is_all) == (store.audit.count(), True)
