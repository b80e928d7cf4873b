"""Profiles kept in the store: saved, renamed, taken away, undone, handed on, and used by themselves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from listeoversikt.journal.mapping.profile import Profile, TableProfile
from listeoversikt.journal.mapping.profile_file import BadProfile, ProfileFault, profile_table
from listeoversikt.operations.extract_steps import Effect, look_at
from listeoversikt.operations.profiles import (
    PROFILES_CHANGED,
    NoSuchProfile,
    ProfileChange,
    ProfileChangedSince,
    delete_profile,
    export_profile,
    import_profile,
    profile_lines,
    rename_profile,
    save_profile,
    stored_profiles,
    undo_profile,
)
from listeoversikt.operations.store_job import import_extract
from listeoversikt.store.repository import Store
from tests.contract.base_export import base_export
from tests.contract.exports import write_folder
from tests.journal.mapping.vendor import vendor_folder, vendor_profile
from tests.operations.extract_ways import looked
from tests.operations.stores import TODAY, folder_bytes, opened


def done(change: ProfileChange | None) -> ProfileChange:
    assert change is not None
    return change


def names(store: Store) -> list[str]:
    return [profile.name for profile in stored_profiles(store)]


def test_that_a_new_store_has_none(empty: Store) -> None:
    assert stored_profiles(empty) == ()
    assert profile_lines(empty) == ()


def test_that_a_profile_is_kept_as_it_is(empty: Store) -> None:
    save_profile(empty, vendor_profile())
    assert stored_profiles(empty) == (vendor_profile(),)
    [line] = profile_lines(empty)
    assert (line.name, line.tables) == ("Leverandøren", tuple(vendor_profile().tables))
    assert line.saved_at.tzinfo is not None


def test_that_saving_the_same_again_writes_nothing(empty: Store) -> None:
    save_profile(empty, vendor_profile())
    assert save_profile(empty, vendor_profile()) is None
    assert len(empty.events(PROFILES_CHANGED)) == 1


def test_that_a_profile_of_the_same_name_takes_its_place_and_is_the_newest(empty: Store) -> None:
    for name in ("a", "b"):
        save_profile(empty, vendor_profile(name))
    changed = Profile("a", {"tiltak": TableProfile(columns={"Aktivitet": "type"})})
    save_profile(empty, changed)
    assert names(empty) == ["b", "a"]
    assert stored_profiles(empty)[1] == changed


def test_that_a_faulty_profile_is_not_kept(empty: Store) -> None:
    with pytest.raises(BadProfile):
        save_profile(empty, Profile("x", {"tiltak": TableProfile(columns={"A": "type", "B": "type"})}))
    with pytest.raises(BadProfile) as bad:
        save_profile(empty, Profile("x", {"tiltak": TableProfile(columns={"01010150074": "type"})}))
    assert bad.value.fault is ProfileFault.POINTS
    assert empty.events(PROFILES_CHANGED) == ()


def test_that_it_is_renamed_and_taken_away(empty: Store) -> None:
    save_profile(empty, vendor_profile("gammel"))
    rename_profile(empty, "gammel", " ny ")
    assert stored_profiles(empty) == (vendor_profile("ny"),)
    delete_profile(empty, "ny")
    assert stored_profiles(empty) == ()
    with pytest.raises(NoSuchProfile):
        delete_profile(empty, "ny")
    with pytest.raises(NoSuchProfile):
        rename_profile(empty, "ny", "x")


def test_that_a_name_that_is_taken_or_no_name_is_refused(empty: Store) -> None:
    for name in ("a", "b"):
        save_profile(empty, vendor_profile(name))
    for name, fault in (
        ("b", ProfileFault.SAME_NAME),
        ("  ", ProfileFault.NO_NAME),
        ("x" * 81, ProfileFault.TOO_LONG),
    ):
        with pytest.raises(BadProfile) as bad:
            rename_profile(empty, "a", name)
        assert bad.value.fault is fault
    assert rename_profile(empty, "a", "a") is None
    assert names(empty) == ["a", "b"]


def test_that_each_change_is_undone_and_done_again(empty: Store) -> None:
    def tables() -> dict[str, object]:
        return {profile.name: profile_table(profile) for profile in stored_profiles(empty)}

    deeds = (
        lambda: save_profile(empty, vendor_profile("a")),
        lambda: save_profile(empty, replace(vendor_profile("a"), tables={})),
        lambda: rename_profile(empty, "a", "b"),
        lambda: delete_profile(empty, "b"),
    )
    for deed in deeds:
        before = tables()
        change = done(deed())
        after = tables()
        assert before != after
        undone = done(undo_profile(empty, change))
        assert tables() == before
        undo_profile(empty, undone)
        assert tables() == after


def test_that_what_somebody_has_changed_since_is_not_undone(empty: Store) -> None:
    change = done(save_profile(empty, vendor_profile()))
    save_profile(empty, replace(vendor_profile(), tables={}))
    events = len(empty.events())
    with pytest.raises(ProfileChangedSince):
        undo_profile(empty, change)
    assert len(empty.events()) == events


def test_that_another_profile_changed_meanwhile_does_not_stop_undoing(empty: Store) -> None:
    change = done(save_profile(empty, vendor_profile("a")))
    save_profile(empty, vendor_profile("b"))
    undo_profile(empty, change)
    assert names(empty) == ["b"]


def test_that_a_profile_goes_to_another_office_by_file(empty: Store, tmp_path: Path) -> None:
    save_profile(empty, vendor_profile())
    path = tmp_path / "profil.toml"
    export_profile(empty, "Leverandøren", path)
    delete_profile(empty, "Leverandøren")
    import_profile(empty, path)
    assert stored_profiles(empty) == (vendor_profile(),)
    with pytest.raises(NoSuchProfile):
        export_profile(empty, "Ingen", tmp_path / "ingen.toml")
    assert not (tmp_path / "ingen.toml").exists()


def test_that_one_of_a_newer_program_is_passed_over_and_kept(empty: Store) -> None:
    save_profile(empty, vendor_profile())
    newer = {"format": 2, "navn": "fra fremtiden", "ny_del": 3}
    empty.append_event(PROFILES_CHANGED, {"profiles": {"fra fremtiden": newer}})
    assert stored_profiles(empty) == (vendor_profile(),)
    assert [line.name for line in profile_lines(empty)] == ["fra fremtiden", "Leverandøren"]
    assert done(delete_profile(empty, "fra fremtiden")).before == {"fra fremtiden": newer}


def test_that_it_lies_encrypted_on_the_disk(folder: Path) -> None:
    with opened(folder) as store:
        save_profile(store, vendor_profile())
    assert all(b"Timetype" not in content for content in folder_bytes(folder).values())


# -- used --


def test_that_the_stores_profile_is_recognised_at_the_next_extract(empty: Store, tmp_path: Path) -> None:
    save_profile(empty, vendor_profile())
    imported = import_extract(empty, vendor_folder(tmp_path / "inn"), today=TODAY)
    assert imported.report.profile == "Leverandøren"
    clean = import_extract(empty, write_folder(base_export().files(), tmp_path / "rent"), today=TODAY)
    assert imported.patients == clean.patients


def test_that_a_named_profile_goes_before_the_stores(empty: Store, tmp_path: Path) -> None:
    save_profile(empty, vendor_profile())
    found = looked(empty, vendor_folder(tmp_path / "inn"), profile=vendor_profile("oppgitt"))
    assert found.report.profile == "oppgitt"


def test_that_looking_at_an_export_recognises_the_profile_and_names_the_files(
    empty: Store, tmp_path: Path
) -> None:
    save_profile(empty, vendor_profile())
    found = looked(empty, vendor_folder(tmp_path / "inn"))
    assert found.report.profile == "Leverandøren"
    assert [table.file for table in found.tables][:2] == ["Pasientliste mars 2026.csv", "Problemliste.csv"]
    assert found.effect is Effect.FIRST


def test_that_the_same_files_by_a_mended_profile_are_read_anew(empty: Store, tmp_path: Path) -> None:
    path = vendor_folder(tmp_path / "inn")
    save_profile(empty, vendor_profile())
    import_extract(empty, path, today=TODAY)
    assert looked(empty, path).effect is Effect.SAME
    contacts = vendor_profile().tables["kontakter"]
    mended = replace(
        contacts,
        values={"type": {**contacts.values["type"], "Bud": "annet"}, "rolle": contacts.values["rolle"]},
    )
    save_profile(empty, Profile("Leverandøren", {**vendor_profile().tables, "kontakter": mended}))
    assert looked(empty, path).effect is Effect.NEWER


def test_that_without_a_profile_the_contracts_names_are_needed_as_before(
    empty: Store, tmp_path: Path
) -> None:
    found = look_at(empty, vendor_folder(tmp_path / "inn"), today=TODAY)
    assert not hasattr(found, "report")
