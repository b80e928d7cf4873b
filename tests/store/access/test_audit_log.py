"""The audit log of a store: written with what it tells of, verified, and anything done to it found."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from listeoversikt.followup.log.writers import PROGRAM
from listeoversikt.store.access import audit
from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.audit_chain import AuditFault
from listeoversikt.store.contents import Fault, NewEvent
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.restoring import restore
from listeoversikt.store.tables import audit_log, meta

from ..saving import PASSPHRASE, only_in_a_file

ON_BOTH = True
NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


def opened(folder: Path, **options: Any) -> Store:
    return open_store(folder, PASSPHRASE, patience=0, **options)


def some(store: Store, many: int = 5) -> None:
    for number in range(many):
        store.look(AuditAct.OPENED, thing="page:worklist", details={"kind": str(number)})


def faults(store: Store) -> list[AuditFault]:
    return [one.fault for one in store.verify_audit() if not one.is_remark]


def tampered(store: Store, statement: Any) -> None:
    """As somebody does who has the key and no program."""
    with store._database.writing() as connection:
        connection.execute(statement)


def acts(store: Store) -> list[str]:
    return [one.act for one in store.audit_entries()]


# -- written -----------------------------------------------------------------------------------------------------------


def test_that_a_look_is_on_disk_with_who_when_and_what(store: Store) -> None:
    store.look(AuditAct.SEARCHED, thing="page:the_list", details={"filters": ["band"], "hits": 3})
    (entry,) = store.audit_entries(acts=("searched",))
    assert (entry.user, entry.who) == (store.identity.user, store.user)
    assert (entry.thing, entry.details) == ("page:the_list", {"filters": ["band"], "hits": 3})
    assert abs((dt.datetime.now(dt.UTC) - entry.recorded_at).total_seconds()) < 60


def test_that_who_came_is_written_first_and_once(folder: Path) -> None:
    with opened(folder) as store:
        store.audit.arrive()
        store.audit.arrive()
        some(store, 1)
        assert acts(store)[-2:] == ["login", "opened"]
    with opened(folder) as store:
        some(store, 1)
        assert acts(store)[-2:] == ["login", "opened"]


def test_that_a_login_that_could_not_be_written_waits_for_the_first_that_is(store: Store) -> None:
    with contextlib.suppress(ZeroDivisionError), store._writing() as connection:
        store.audit.add(connection, [NewEntry(AuditAct.OPENED)])
        raise ZeroDivisionError
    some(store, 1)
    assert acts(store)[-2:] == ["login", "opened"]


@only_in_a_file
def test_that_wrong_tries_are_written_at_the_next_login(folder: Path) -> None:
    moment = [NOW]
    with pytest.raises(StoreRefused):
        open_store(folder, "something else altogether", clock=lambda: moment[0])
    moment[0] += dt.timedelta(minutes=5)
    with open_store(folder, PASSPHRASE, clock=lambda: moment[0]) as store:
        store.audit.arrive()
        failed, login = store.audit_entries()[-2:]
    assert (failed.act, failed.user, failed.recorded_at) == ("login_failed", None, NOW)
    assert (login.act, login.recorded_at) == ("login", moment[0])


def test_that_an_event_and_its_entry_are_written_both_or_neither(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(store.audit_entries())

    def breaks(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(audit, "chained", breaks)
    with pytest.raises(ZeroDivisionError):
        store.append_event("journal_mark", {})
    monkeypatch.undo()
    assert (store.events(), len(store.audit_entries())) == ((), before)
    event = store.append_event("journal_mark", {})
    entry = store.audit_entries()[-1]
    assert (entry.act, entry.thing, entry.details["kind"]) == ("acted", event.uuid, "journal_mark")


@pytest.mark.parametrize(
    ("kind", "act"),
    [
        ("plan_edited", AuditAct.PLAN_CHANGED),
        ("contact", AuditAct.ACTED),
        ("model_judged", AuditAct.RULE_CHANGED),
        ("internal_export", AuditAct.EXPORTED),
        ("shown_file", AuditAct.EXPORTED),
        ("a_kind_of_tomorrow", AuditAct.ACTED),
    ],
)
def test_that_each_kind_of_event_is_its_own_act_and_tells_nothing_of_its_content(
    store: Store, kind: str, act: AuditAct
) -> None:
    store.append_event(kind, {"text": "Fru Hansen har hjertesvikt", "note": "hjertesvikt"})
    entry = store.audit_entries()[-1]
    assert entry.act == act
    assert "jerte" not in json.dumps(dict(entry.details))


def test_that_messages_read_together_are_one_entry(store: Store) -> None:
    store.append_events([NewEvent("discharge_message", {"n": n}) for n in range(30)])
    entry = store.audit_entries()[-1]
    told = {key: value for key, value in entry.details.items() if key != "sum"}
    assert (entry.act, told) == ("taken_in", {"kind": "discharge_message", "count": 30})
    assert entry.thing == store.events()[0].uuid


def test_that_what_the_program_notes_by_itself_is_nobodys_act(store: Store) -> None:
    store.append_events([NewEvent("taken_on", {})], who=PROGRAM)
    assert "acted" not in acts(store)


def test_that_settings_are_told_by_field_before_and_after_and_names_of_people_never(store: Store) -> None:
    store.append_event(
        "settings_changed",
        {"soon_other": 14, "bands": {"few": 2}, "office_name": "Solsiden", "team": ["Kari"]},
    )
    store.append_event(
        "settings_changed", {"soon_other": 21, "bands": {"few": 3}, "office_name": "Fjellet", "nurses": 2}
    )
    first, second = (one.details for one in store.audit_entries(acts=("setting_changed",)))
    assert first["fields"] == {"bands/few": [None, 2], "soon_other": [None, 14]}
    assert second["fields"] == {"bands/few": [2, 3], "nurses": [None, 2], "soon_other": [14, 21]}
    assert second["unspoken"] == ["office_name", "team"]
    told = json.dumps([dict(first), dict(second)])
    assert not any(name in told for name in ("Solsiden", "Fjellet", "Kari"))


@pytest.mark.parametrize(
    "details", [{"why": "hun ringte i går"}, {"a": object()}, {"list": ["to ord"]}, {"for mange": [1] * 500}]
)
def test_that_free_text_does_not_get_in(store: Store, details: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        store.look(AuditAct.OPENED, details=details)
    with pytest.raises(ValueError):
        store.look(AuditAct.OPENED, thing="fru Hansen")
    assert "opened" not in acts(store)


def test_that_an_unknown_patient_is_refused(store: Store) -> None:
    with pytest.raises(StoreRefused):
        store.look(AuditAct.OPENED, patient="P-ukjent")


def test_that_entries_are_found_by_patient_act_person_and_day(filled: Path) -> None:
    with opened(filled) as store:
        patient = store.known_patients().ids[3]  # type: ignore[union-attr]
        store.look(AuditAct.OPENED, patient=patient)
        store.look(AuditAct.PRINTED)
        store.look(AuditAct.COPIED, patient=patient)
        assert [one.act for one in store.audit_entries(patient=patient)] == ["opened", "copied"]
        assert store.audit_entries(patient=patient)[0].patient == patient
        assert [one.act for one in store.audit_entries(acts=("printed",))] == ["printed"]
        assert store.audit_entries(user="nobody") == ()
        assert store.audit_entries(until=NOW - dt.timedelta(days=9000)) == ()
        assert store.audit_entries(since=NOW + dt.timedelta(days=90_000)) == ()
        assert [one.act for one in store.audit_entries(limit=2, newest_first=True)] == ["copied", "printed"]
        assert store.audit_count(patient=patient) == 2


# -- verified ----------------------------------------------------------------------------------------------------------


def test_that_a_log_that_nobody_touched_is_whole(store: Store) -> None:
    assert store.verify_audit() == ()
    some(store, 120)
    assert (store.verify_audit(), store.audit.verify_tail(), store.check()) == ((), (), ())


CHANGES: dict[str, Callable[[], Any]] = {
    "who": lambda: sa.update(audit_log).where(audit_log.c.sequence == 4).values(who="another"),
    "when": lambda: sa.update(audit_log).where(audit_log.c.sequence == 4).values(recorded_at="2020-01-01"),
    "act": lambda: sa.update(audit_log).where(audit_log.c.sequence == 4).values(act="printed"),
    "details": lambda: sa.update(audit_log).where(audit_log.c.sequence == 4).values(details={"n": 99}),
    "mark": lambda: sa.update(audit_log).where(audit_log.c.sequence == 4).values(mark="0" * 64),
    "gone from the middle": lambda: sa.delete(audit_log).where(audit_log.c.sequence == 4),
    "cut": lambda: sa.delete(audit_log).where(audit_log.c.sequence >= 4),
    "all gone": lambda: sa.delete(audit_log),
    "moved": lambda: sa.update(audit_log).where(audit_log.c.sequence == 4).values(sequence=99),
    "end in meta": lambda: sa.delete(meta).where(meta.c.key == audit.HEAD_FACT),
    "other end in meta": lambda: (
        sa.update(meta).where(meta.c.key == audit.HEAD_FACT).values(value=f"2:{'a' * 64}")
    ),
    "nonsense in meta": lambda: sa.update(meta).where(meta.c.key == audit.HEAD_FACT).values(value="x"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_that_a_change_is_found_at_opening_by_the_check_and_after_more_was_written(
    folder: Path, change: str
) -> None:
    with opened(folder) as store:
        some(store, 7)
        tampered(store, CHANGES[change]())
        assert faults(store)
        assert [one.fault for one in store.check()] == [Fault.AUDIT_LOG] * len(faults(store))
    with opened(folder) as store:
        store.audit.arrive()
        assert store.audit.at_opening
        some(store, 3)
        assert faults(store), "what is written afterwards hides nothing"


def test_that_a_cut_end_is_found_when_an_earlier_end_was_put_in_meta(folder: Path) -> None:
    """An administrator of a server sees numbers and marks; what an end is signed with isn't seen."""
    with opened(folder) as store:
        some(store, 6)
        last = store.audit_entries()[3].sequence
        with store._database.reading() as connection:
            mark = connection.scalar(sa.select(audit_log.c.mark).where(audit_log.c.sequence == last))
            signed = connection.scalar(sa.select(meta.c.value).where(meta.c.key == audit.HEAD_FACT))
        assert signed is not None
        tampered(store, sa.delete(audit_log).where(audit_log.c.sequence > last))
        for value in (f"{last}:{mark}", f"{last}:{mark}:{signed.rpartition(':')[2]}"):
            tampered(store, sa.update(meta).where(meta.c.key == audit.HEAD_FACT).values(value=value))
            assert AuditFault.HEAD in faults(store)
        some(store, 1)
        assert AuditFault.HEAD in faults(store)


@only_in_a_file
def test_that_an_end_of_before_put_in_meta_is_found_by_what_lies_beside(folder: Path) -> None:
    with opened(folder) as store:
        some(store, 4)
        last = store.audit_entries()[-1].sequence
        with store._database.reading() as connection:
            former = connection.scalar(sa.select(meta.c.value).where(meta.c.key == audit.HEAD_FACT))
        some(store, 3)
        tampered(store, sa.delete(audit_log).where(audit_log.c.sequence > last))
        tampered(store, sa.update(meta).where(meta.c.key == audit.HEAD_FACT).values(value=former))
        assert faults(store) == [AuditFault.CUT]
        some(store, 1)
        assert faults(store), "the file beside isn't written over while it's ahead"


@only_in_a_file
def test_that_yesterdays_files_put_back_are_found_by_what_lies_beside(folder: Path) -> None:
    with opened(folder) as store:
        some(store, 3)
    kept = (folder / "store.db").read_bytes()
    with opened(folder) as store:
        some(store, 3)
    (folder / "store.db").write_bytes(kept)
    with opened(folder) as store:
        assert faults(store) == [AuditFault.CUT]


@only_in_a_file
@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff\xff", b'{"count": 3}'])
def test_that_a_head_file_that_is_gone_or_damaged_is_told_until_it_is_noted(
    folder: Path, content: bytes | None
) -> None:
    with opened(folder) as store:
        some(store, 3)
    if content is None:
        (folder / "audit.head").unlink()
    else:
        (folder / "audit.head").write_bytes(content)
    with opened(folder) as store:
        assert faults(store) == [AuditFault.HEAD]
        some(store, 1)
        assert faults(store) == [AuditFault.HEAD]
        store.audit.note(store.verify_audit())
        assert store.verify_audit() == ()
        some(store, 1)
        assert store.verify_audit() == ()
        assert "checked" in acts(store)


@only_in_a_file
def test_that_a_head_file_of_another_store_is_not_this_ones(folder: Path, tmp_path: Path) -> None:
    with opened(folder) as store:
        some(store, 3)
    told = json.loads((folder / "audit.head").read_bytes())
    told["count"] = 1
    (folder / "audit.head").write_text(json.dumps(told))
    with opened(folder) as store:
        assert faults(store) == [AuditFault.HEAD]


@only_in_a_file
def test_that_a_crash_between_the_commit_and_the_file_beside_is_no_fault(folder: Path) -> None:
    with opened(folder) as store:
        some(store, 3)
        before = (folder / "audit.head").read_bytes()
        some(store, 1)
    (folder / "audit.head").write_bytes(before)
    with opened(folder) as store:
        assert store.verify_audit() == ()
        some(store, 1)
        assert store.verify_audit() == ()
    assert (folder / "audit.head").stat().st_mode & 0o077 == 0


@only_in_a_file
def test_that_the_file_beside_is_there_before_the_first_entry(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("listeoversikt.store.access.audit_head.keep", lambda *_, **__: False)
    with opened(folder) as store:
        some(store, 3)
        assert json.loads((folder / "audit.head").read_bytes())["count"] <= 1
        assert store.verify_audit() == ()


def test_that_a_noted_fault_stays_told_as_noted_and_a_new_one_is_not(store: Store) -> None:
    some(store, 6)
    tampered(store, sa.delete(audit_log).where(audit_log.c.sequence == 3))
    found = store.verify_audit()
    store.audit.note(found)
    some(store, 2)
    (finding,) = store.verify_audit()
    assert (finding.fault, finding.noted) == (AuditFault.MISSING, True)
    assert store.check() == ()
    tampered(store, sa.update(audit_log).where(audit_log.c.sequence == 5).values(who="another"))
    assert not any(one.noted for one in store.verify_audit())
    assert store.check()


def test_that_a_cut_end_is_noted_as_a_hole_whose_numbers_nobody_gets_again(store: Store) -> None:
    some(store, 6)
    last = store.audit.count()
    tampered(store, sa.delete(audit_log).where(audit_log.c.sequence > last - 2))
    store.audit.note(store.verify_audit())
    some(store, 1)
    (finding,) = store.verify_audit()
    told = (finding.fault, finding.first, finding.last, finding.noted)
    assert told == (AuditFault.MISSING, last - 1, last, True)
    assert store.audit_entries()[-1].sequence > last


def test_that_a_clock_that_goes_back_is_a_remark_and_the_order_is_by_number(folder: Path) -> None:
    moment = [NOW]
    with open_store(folder, PASSPHRASE, clock=lambda: moment[0]) as store:
        some(store, 2)
        moment[0] -= dt.timedelta(days=2)
        some(store, 2)
        (finding,) = [one for one in store.verify_audit() if one.last > 2]
        assert (finding.fault, finding.is_remark) == (AuditFault.CLOCK, True)
        assert store.check() == ()
        assert [one.details["kind"] for one in store.audit_entries(acts=("opened",))] == [*"0101"]


def test_that_two_windows_write_one_chain(folder: Path) -> None:
    with opened(folder) as one, opened(folder) as other:
        for _ in range(4):
            some(one, 1)
            some(other, 2)
        assert one.verify_audit() == other.verify_audit() == ()
        some(one, 1)
        assert one.verify_audit() == ()


# -- backups -----------------------------------------------------------------------------------------------------------


@only_in_a_file
def test_that_a_log_rewritten_with_the_key_is_found_by_a_backup(folder: Path) -> None:
    with opened(folder) as store:
        some(store, 4)
        store.backups.take()
        end = store.audit.end()
        assert end is not None
        tampered(store, sa.delete(audit_log).where(audit_log.c.sequence > 2))
        (folder / "audit.head").unlink()
        store.audit._waiting = []
        with store._database.writing() as connection:
            audit.state_end_anew(connection, store.audit._key)
            new = [NewEntry(AuditAct.LOGOUT)] * 4
            audit.append_all(connection, store.audit._key, new, user=None, who="x", recorded_at="2026-01-01")
        found = store.verify_audit()
        assert any(one.where.startswith("sikkerhetskopi") for one in found)


@only_in_a_file
def test_that_a_restored_store_goes_on_with_an_end_of_its_own(folder: Path, tmp_path: Path) -> None:
    with opened(folder) as store:
        some(store, 3)
        first = store.backups.take()
        some(store, 4)
        store.backups.take()
    restore(first.folder, folder, PASSPHRASE, clock=lambda: dt.datetime.now(dt.UTC))
    with opened(folder) as store:
        assert acts(store)[-1] == "restored"
        assert faults(store) == []
        some(store, 8)
        assert faults(store) == []
        store.backups.take()
        assert faults(store) == []
        assert len(store.backups.known()) == 3


@only_in_a_file
def test_that_a_store_with_a_broken_log_can_still_be_restored_and_tells(folder: Path, tmp_path: Path) -> None:
    with opened(folder) as store:
        some(store, 4)
        tampered(store, sa.update(audit_log).where(audit_log.c.sequence == 2).values(who="another"))
        taken = store.backups.take()
    restore(taken.folder, tmp_path / "ny", PASSPHRASE, clock=lambda: dt.datetime.now(dt.UTC))
    with opened(tmp_path / "ny") as store:
        assert faults(store) == [AuditFault.ALTERED]


@only_in_a_file
def test_that_a_copy_made_by_hand_without_the_file_beside_is_told(folder: Path, tmp_path: Path) -> None:
    with opened(folder) as store:
        some(store, 4)
    copy = tmp_path / "kopi"
    copy.mkdir()
    for name in ("store.db", "keys.json"):
        shutil.copy(folder / name, copy / name)
    with opened(copy) as store:
        assert faults(store) == [AuditFault.HEAD]
