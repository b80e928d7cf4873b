"""Every reason has its own words for the journal, in both languages."""

from __future__ import annotations

import pytest

from listeoversikt.followup.reasons import Reason
from listeoversikt.words.in_journal import IN_JOURNAL, journal_reason
from listeoversikt.words.language import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", list(Reason))
def test_that_every_reason_has_its_words_for_the_journal(reason: Reason, language: str) -> None:
    words = journal_reason(reason, language)
    assert words[0].isupper()
    assert words[-1] not in ".:"


def test_that_nothing_else_has() -> None:
    assert set(IN_JOURNAL) == {reason.value for reason in Reason}
    assert len(set(IN_JOURNAL.values())) == len(IN_JOURNAL)
