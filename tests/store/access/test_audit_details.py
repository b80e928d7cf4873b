"""What the details of an entry may hold, act by act; the rest is refused in tests, and left out of what is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from listeoversikt.store.access import audit_details
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.audit_details import ALLOWED, plain_details
from listeoversikt.store.repository import Store, open_store

from ..saving import PASSPHRASE

NOT_ALLOWED: list[tuple[AuditAct, dict[str, Any]]] = [
    (AuditAct.LOGIN, {"kind": "x"}),
    (AuditAct.OPENED, {"patient": "P0001"}),
    (AuditAct.OPENED, {"kind": "to ord"}),
    (AuditAct.OPENED, {"kind": 3}),
    (AuditAct.SEARCHED, {"hits": True}),
    (AuditAct.SEARCHED, {"hits": 12345678901}),
    (AuditAct.SEARCHED, {"text": "hjertesvikt"}),
    (AuditAct.SEARCHED, {"filters": "band"}),
    (AuditAct.SEARCHED, {"filters": ["band", 4]}),
    (AuditAct.SEARCHED, {"filters": ["x"] * 200}),
    (AuditAct.ACTED, {"sum": "ikke en sum"}),
    (AuditAct.ACTED, {"undoes": "P0001"}),
    (AuditAct.SETTING_CHANGED, {"fields": {"soon_other": [1, 2, 3]}}),
    (AuditAct.SETTING_CHANGED, {"fields": {"soon_other": [1, {"a": 1}]}}),
    (AuditAct.USERS_CHANGED, {"change": "changed", "role": ["lege", 3]}),
    (AuditAct.REFUSED, {"right": None}),
    (AuditAct.CHECKED, {"digest": "Kari"}),
]


def test_that_every_act_has_its_row() -> None:
    assert set(ALLOWED) == set(AuditAct)


@pytest.mark.parametrize(("act", "details"), NOT_ALLOWED)
def test_that_anything_else_is_refused_here(act: AuditAct, details: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        plain_details(act, details)


@pytest.mark.parametrize(("act", "details"), NOT_ALLOWED)
def test_that_it_is_left_out_at_work(
    monkeypatch: pytest.MonkeyPatch, act: AuditAct, details: dict[str, Any]
) -> None:
    monkeypatch.setattr(audit_details, "STRICT", False)
    wrong = [key for key, value in details.items() if not ALLOWED[act].get(key, lambda _: False)(value)]
    assert wrong
    assert plain_details(act, details) == {key: details[key] for key in details if key not in wrong}


def test_that_the_entry_itself_is_written_without_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit_details, "STRICT", False)
    with open_store(folder, PASSPHRASE, patience=0) as store:
        store.look(AuditAct.SEARCHED, details={"hits": 3, "words": "hun ringte i går"})
        assert store.audit_entries(acts=("searched",))[0].details == {"hits": 3}
        assert store.verify_audit() == ()


def test_that_a_sum_or_an_id_with_eleven_digits_in_a_row_is_kept(store: Store) -> None:
    undone = "aaaaaaaa-aaaa-4aaa-8aaa-a12345678901"
    told = {"kind": "contact", "sum": "a12345678901" + "b" * 20, "undoes": undone}
    store.look(AuditAct.ACTED, details=told)
    assert store.audit_entries(acts=("acted",))[0].details == told
