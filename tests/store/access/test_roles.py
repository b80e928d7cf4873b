"""What each role may: the table that is shipped, and who has opened the store."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from listeoversikt.clinical.resources import ResourceChanged, resources_folder
from listeoversikt.store.access import roles
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.roles import EVERY_RIGHT, Right, UserRole, rights_of, roles_with
from listeoversikt.store.refusals import NotAllowed, Reason

SEES = {Right.SEE_PATIENTS, Right.SEE_FIGURES}


def test_that_the_matrix_is_the_one_that_was_chosen() -> None:
    nurse = SEES | {
        Right.SEARCH_LIST,
        Right.FOLLOW_UP,
        Right.TAKE_IN,
        Right.EXPORT_PATIENTS,
        Right.EXPORT_FIGURES,
    }
    assert {role: set(rights_of(role)) for role in UserRole} == {
        UserRole.LEADER: set(EVERY_RIGHT) - {Right.SIGN},
        UserRole.DOCTOR: nurse | {Right.SIGN, Right.BLOCK},
        UserRole.NURSE: nurse,
        UserRole.SECRETARY: SEES | {Right.FOLLOW_UP, Right.TAKE_IN, Right.EXPORT_FIGURES},
        UserRole.READER: SEES,
    }


def test_that_every_right_is_somebodys() -> None:
    assert all(roles_with(right) for right in Right)


@pytest.mark.parametrize(("before", "after"), [("sign,no", "sign,yes"), ("see_patients", "see_patient")])
def test_that_a_table_that_is_not_the_cards_is_refused(
    before: str, after: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(resources_folder() / "access", tmp_path / "access"))
    table = folder / "rights.csv"
    table.write_text(table.read_text("utf-8").replace(before, after), "utf-8")
    monkeypatch.setattr(roles, "resources_folder", lambda: tmp_path)
    roles._table.cache_clear()
    try:
        with pytest.raises(ResourceChanged):
            rights_of(UserRole.READER)
    finally:
        monkeypatch.undo()
        roles._table.cache_clear()


def test_that_the_one_account_there_is_may_do_everything() -> None:
    one = Identity("1", "leder", "Leder", UserRole.LEADER, alone=True)
    assert one.rights == EVERY_RIGHT
    assert not Identity("1", "leder", "Leder", UserRole.LEADER).may(Right.SIGN)


@pytest.mark.parametrize("role", UserRole)
@pytest.mark.parametrize("right", Right)
def test_that_what_a_role_may_not_is_refused_by_a_sentence_that_says_whose_it_is(
    role: UserRole, right: Right
) -> None:
    identity = Identity("1", "x", "X", role)
    if identity.may(right):
        identity.require(right)
        return
    with pytest.raises(NotAllowed) as refused:
        identity.require(right)
    assert refused.value.reason is Reason.NOT_ALLOWED
    assert f"«{role}»" in str(refused.value)
    assert " eller ".join(roles_with(right)) in str(refused.value)
    for sentence in (str(refused.value), refused.value.english):
        assert ": " in sentence and sentence.endswith(".") and "\n" not in sentence
    assert not set(refused.value.english) & set("æøå")
