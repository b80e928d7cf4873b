"""A store of an older version is brought up to date: everything is there, a backup lies beside, and only once."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from listeoversikt.operations.migration import migration_told
from listeoversikt.store import list_at_start, tables
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.backups.own_file import backup_in
from listeoversikt.store.keys import read, written
from listeoversikt.store.repository import Store, create_store, open_store
from listeoversikt.store.restoring import restore
from listeoversikt.words.migration import migration_line
from tests.cheap_guesses import guesses_are_cheap

from .old_stores import (
    BEFORE,
    OLD,
    PHRASE,
    SCHEMAS,
    backups_of,
    contents,
    copy_of,
    rows_of_schema_1,
    schema_of,
    store_of,
)
from .saving import CHEAP, folder_bytes
from .test_store_lightness import modules_after

__all__ = ["guesses_are_cheap"]

NOW = dt.datetime(2026, 11, 4, 9, tzinfo=dt.UTC)
EVERY = [(schema.name, which) for schema in SCHEMAS for which in ("empty", "office", "backup")]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return copy_of("office", tmp_path / "lager")


def opened(folder: Path, at: dt.datetime = NOW) -> Store:
    return open_store(folder, PHRASE, patience=0, clock=lambda: at)


def test_that_there_is_a_stored_file_of_every_older_schema() -> None:
    assert [schema.name for schema in SCHEMAS] == [f"schema_{n}" for n in range(1, tables.SCHEMA_VERSION)]


@pytest.mark.parametrize(("schema", "which"), EVERY)
def test_that_every_older_store_opens_whole(schema: str, which: str, tmp_path: Path) -> None:
    folder = store_of(which, tmp_path / "lager", schema)
    before = rows_of_schema_1(folder)
    with opened(folder) as store:
        assert store.migration is not None
        assert (f"schema_{store.migration.before}", store.migration.after) == (schema, tables.SCHEMA_VERSION)
        assert store.check() == ()
        assert store.audit.verify() == ()
    assert rows_of_schema_1(folder) == before
    assert schema_of(folder) == (tables.SCHEMA_VERSION, set(tables.metadata.tables))


@pytest.mark.parametrize("schema", SCHEMAS)
def test_that_what_was_read_then_is_read_now(schema: Path, tmp_path: Path) -> None:
    with opened(copy_of("office", tmp_path / "lager", schema.name)) as store:
        assert contents(store) == json.loads((schema / "contents.json").read_text("utf-8"))


def test_that_whoever_had_the_passphrase_is_a_leader(office: Path) -> None:
    [copy] = read((office / "keys.json").read_bytes()).copies
    with opened(office) as store:
        identity = store.identity
    assert (identity.user, identity.login, identity.role) == (copy["id"], "leder", UserRole.LEADER)
    assert identity.alone


def test_that_a_copy_that_somebody_laid_in_the_key_file_gets_no_account(office: Path) -> None:
    key_file = read((office / "keys.json").read_bytes())
    junk = {**key_file.copies[0], "id": "noe-annet"}
    (office / "keys.json").write_bytes(written(replace(key_file, copies=(*key_file.copies, junk))))
    with open_store(office, PHRASE, user="leder", clock=lambda: NOW) as store:
        assert [(one.login, one.user) for one in store.accounts.all()] == [
            ("leder", key_file.copies[0]["id"])
        ]
        assert store.identity.alone


def test_that_it_is_done_once(office: Path) -> None:
    opened(office).close()
    before = folder_bytes(office.parent)
    with opened(office) as store:
        assert store.migration is None
    assert folder_bytes(office.parent) == before


def test_that_it_stands_in_the_audit_log(office: Path) -> None:
    with opened(office) as store:
        [entry] = [one for one in store.audit.entries() if one.act == AuditAct.MIGRATED]
    assert entry.details == {"before": 1, "after": 2}
    assert entry.thing == backups_of(office)[0].name


def test_that_an_office_goes_on_in_it(office: Path) -> None:
    with opened(office) as store:
        patient = store.known_patients().ids[0]  # type: ignore[union-attr]
        event = store.append_event("outreach", {}, patient=patient)
    with opened(office) as store:
        assert store.events()[-1] == event


# --- the backup before ------------------------------------------------------------------------------------------


def test_that_the_store_as_it_was_lies_in_a_backup_with_a_name_of_its_own(office: Path) -> None:
    before = rows_of_schema_1(office)
    with opened(office) as store:
        assert store.migration is not None
        [backup] = backups_of(office)
        assert store.migration.backup == backup
        assert [one.folder for one in store.backups.known()] == [backup]
    told = backup_in(backup)
    assert told is not None
    assert not told.automatic
    assert schema_of(backup)[0] == 1
    assert rows_of_schema_1(backup) == before


def test_that_the_daily_rule_leaves_it_for_a_year(office: Path) -> None:
    opened(office).close()
    for day in (*range(20, 365, 20), 366):
        _worked_on(office, NOW + dt.timedelta(days=day))
    [backup] = backups_of(office)
    assert backup_in(backup) is not None
    assert len([one for one in backup.parent.iterdir() if not one.name.startswith(BEFORE)]) < 19
    _worked_on(office, NOW + dt.timedelta(days=367))
    assert not backups_of(office)


def _worked_on(folder: Path, day: dt.datetime) -> None:
    with opened(folder, day) as store:
        store.append_event("outreach", {})
        store.backups.take_if_due()


def test_that_it_goes_where_the_office_has_its_backups(office: Path, tmp_path: Path) -> None:
    chosen = tmp_path / "disk"
    chosen.mkdir()
    _choose(office, chosen)
    with opened(office) as store:
        assert store.migration is not None
        assert store.migration.backup is not None
        assert store.migration.backup.parent == chosen
    assert not backups_of(office)


def test_that_it_lies_beside_the_store_when_the_disk_is_not_plugged_in(office: Path, tmp_path: Path) -> None:
    _choose(office, tmp_path / "borte")
    with opened(office) as store:
        assert store.migration is not None
        assert [store.migration.backup] == backups_of(office)
    assert not (tmp_path / "borte").exists()


def test_that_it_can_be_restored_and_is_brought_up_again(office: Path) -> None:
    opened(office).close()
    [backup] = backups_of(office)
    restored = restore(backup, office, PHRASE, clock=lambda: NOW)
    assert restored.migration is not None
    assert restored.migration.backup is None, "the backup that was restored is there already"
    with opened(office) as store:
        assert store.migration is None
        assert contents(store) == json.loads((OLD / "schema_1" / "contents.json").read_text("utf-8"))
        assert store.backups.paused_since() == NOW
    assert backups_of(office) == [backup]


def test_that_an_old_backup_becomes_a_store_in_a_new_place(tmp_path: Path) -> None:
    backup = copy_of("backup", tmp_path / "kopi")
    before = folder_bytes(backup)
    assert restore(backup, tmp_path / "ny", PHRASE, clock=lambda: NOW).migration is not None
    with opened(tmp_path / "ny") as store:
        assert store.check() == ()
        assert len(store.extracts()) == 1
    assert folder_bytes(backup) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kopi", "ny"]


def _choose(folder: Path, place: Path) -> None:
    from .old_stores import plain

    connection = plain(folder)
    connection.execute("INSERT INTO meta VALUES ('backup_folder', ?)", (str(place),))
    connection.close()


# --- the quick way in, and what is loaded -------------------------------------------------------------------------


def test_that_the_quick_way_in_shows_nothing_of_a_store_that_is_not_brought_up(office: Path) -> None:
    key = list_at_start.database_key(office, PHRASE)
    assert list_at_start.kept(office, key, "0.6.0") is None
    opened(office).close()
    assert list_at_start.kept(office, key, "0.6.0") is not None


def test_that_an_opening_that_brings_nothing_up_loads_no_steps(office: Path, tmp_path: Path) -> None:
    create_store(tmp_path / "ny", PHRASE, hardness=CHEAP)
    way_in = "from pathlib import Path\nfrom listeoversikt.store.repository import open_store\n"
    loaded = modules_after(f"{way_in}open_store(Path({str(tmp_path / 'ny')!r}), {PHRASE!r}).close()")
    assert "sqlcipher3" in loaded
    assert not loaded & {"alembic", "mako", "markupsafe", "listeoversikt.store.migrating"}
    assert "alembic" in modules_after(f"{way_in}open_store(Path({str(office)!r}), {PHRASE!r}).close()")


# --- words ---------------------------------------------------------------------------------------------------------


def test_that_one_line_tells_where_it_lies_as_it_was(office: Path) -> None:
    with opened(office) as store:
        assert store.migration is not None
        norwegian, english = (migration_line(store.migration, language) for language in ("nb", "en"))
    [backup] = backups_of(office)
    assert norwegian == (
        f"Lageret er oppgradert til denne utgaven av programmet. Slik det var før, ligger det i «{backup}»."
    )
    assert str(backup) in english
    told = migration_told(store, "nb")
    assert told is not None
    assert told.endswith(f"ligger det i «{backup.name}».")
    with opened(office) as store:
        assert migration_told(store, "nb") is None
    assert "\n" not in norwegian + english
