"""Every reason a backup says no has what happened and how to mend it, in both languages."""

from __future__ import annotations

import pytest

from listeoversikt.store.backups.refusals import BackupReason
from listeoversikt.words.backups import HAPPENED, MENDED, backup_fix, backup_line, backup_sentence
from tests.cli.saying import assert_sentence


def test_that_no_reason_is_left_out_or_too_many() -> None:
    assert set(HAPPENED) == set(MENDED) == {reason.value for reason in BackupReason}


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("reason", BackupReason)
def test_that_a_reason_is_told_in_words(reason: BackupReason, language: str) -> None:
    for told in (backup_sentence(reason, language), backup_fix(reason, language)):
        assert told.endswith(".")
        assert all(len(sentence.split()) <= 20 for sentence in told.split(". "))
    assert_sentence(backup_line(reason, language), language)
