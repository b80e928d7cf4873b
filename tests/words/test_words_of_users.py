"""Every role, right and trouble has its word in both languages."""

from __future__ import annotations

import pytest

from listeoversikt.followup.blocking import Whom
from listeoversikt.store.access.key_store import KeyStoreTrouble
from listeoversikt.store.access.roles import Right, UserRole
from listeoversikt.store.refusals import ROLES_IN_ENGLISH, Reason
from listeoversikt.words.audit import about_words
from listeoversikt.words.blocking import whom_words
from listeoversikt.words.language import ENGLISH, NORWEGIAN
from listeoversikt.words.store import HAPPENED, MENDED
from listeoversikt.words.users import KEY_STORE, RIGHTS, ROLES, role_name


def test_that_every_one_has_a_word() -> None:
    assert set(ROLES) == set(UserRole)
    assert set(RIGHTS) == set(Right)
    assert set(KEY_STORE) == set(KeyStoreTrouble)


@pytest.mark.parametrize("role", UserRole)
def test_that_a_role_has_one_word_wherever_it_is_told(role: UserRole) -> None:
    assert role_name(role) == role.value  # as the glossary, the command line and the refusals say
    assert role_name(role, ENGLISH) == ROLES_IN_ENGLISH[role]
    for language in (NORWEGIAN, ENGLISH):
        word = role_name(role, language)
        told = about_words("users_changed", None, {"change": "added", "role": [None, role.value]}, language)
        assert told.endswith(f": {word}")
        changed = about_words(
            "users_changed", None, {"change": "changed", "role": ["leder", role.value]}, language
        )
        leader = role_name("leder", language)
        assert changed.endswith(f": {leader}" if role is UserRole.LEADER else f": {leader} → {word}")
        assert whom_words(Whom(roles=frozenset({role.value})), {}, language).endswith(f" {word}")
    assert role_name("noe annet") == "noe annet"


@pytest.mark.parametrize("reason", Reason)
def test_that_every_refusal_of_the_store_is_told_in_the_window(reason: Reason) -> None:
    for words in (HAPPENED, MENDED):
        for told in words[reason]:
            assert told.endswith(".")
            assert all(len(sentence.split()) <= 20 for sentence in told.split(". "))
