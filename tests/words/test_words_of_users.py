"""Every role, right and trouble has its word in both languages."""

from __future__ import annotations

import pytest

from listeoversikt.store.access.key_store import KeyStoreTrouble
from listeoversikt.store.access.roles import Right, UserRole
from listeoversikt.store.refusals import Reason
from listeoversikt.words.store import HAPPENED, MENDED
from listeoversikt.words.users import KEY_STORE, RIGHTS, ROLES


def test_that_every_one_has_a_word() -> None:
    assert set(ROLES) == set(UserRole)
    assert set(RIGHTS) == set(Right)
    assert set(KEY_STORE) == set(KeyStoreTrouble)


@pytest.mark.parametrize("reason", Reason)
def test_that_every_refusal_of_the_store_is_told_in_the_window(reason: Reason) -> None:
    for words in (HAPPENED, MENDED):
        for told in words[reason]:
            assert told.endswith(".")
            assert all(len(sentence.split()) <= 20 for sentence in told.split(". "))
