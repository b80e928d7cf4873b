"""A write, sync or rename that the system refuses, a full disk, a process killed in the middle of a call."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.deeds import NAMES, Holding
from tests.faults.failing import DONE
from tests.faults.recording import Recording
from tests.faults.refusing import BAD_WRITE, FULL, KILLED, Rule, ended, roots_before, tries, wrong_with

TRIES, SEED = 24, 20_262


@pytest.fixture(scope="session")
def before(recorded: Recording, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A root in front of each deed."""
    return roots_before(recorded, tmp_path_factory.mktemp("forut"))


@pytest.mark.parametrize("rule", [FULL, BAD_WRITE, KILLED], ids=["full disk", "failing disk", "killed"])
def test_that_a_deed_the_system_breaks_off_leaves_before_or_after(
    rule: Rule, recorded: Recording, before: dict[str, Path], quick_disk: Path
) -> None:
    chosen = tries(recorded, rule, TRIES, SEED)
    for one in chosen:
        shutil.copytree(before[one.deed], quick_disk / str(one))
    holds = [Holding(), *(Holding(**rest) for _, first, rest in recorded.said() if first == "holds")]
    how = ended(rule, chosen, quick_disk)
    wrong = {}
    for one in chosen:
        number = NAMES.index(one.deed)
        found = list(wrong_with(quick_disk / str(one), one.deed, holds[number], holds[number + 1], how[one]))
        if found:
            wrong[str(one), how[one]] = found
        shutil.rmtree(quick_disk / str(one))
    assert wrong == {}
    ends = Counter(how.values())
    assert sum(ends.values()) - ends[DONE] > TRIES / 3, "many of them struck a deed that said so"
