"""A folder of discharge messages into the store: outcomes, stays, clocks, undoing, watching, and no identity anywhere."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listeoversikt.journal.messages.message import Outcome, Reason
from listeoversikt.journal.messages.read import read_message
from listeoversikt.operations.message_log import (
    MESSAGE_READ,
    MESSAGE_SALT,
    payload_of,
    salt_of,
    told_message,
    told_messages,
    told_of,
)
from listeoversikt.operations.messages import (
    SET_ASIDE,
    FolderRead,
    NoFolder,
    Watched,
    read_again,
    read_folder,
    undo_read,
)
from listeoversikt.operations.office import Office
from listeoversikt.operations.store_job import current_list
from listeoversikt.patient_list.frames import PATIENTS, STAYS
from listeoversikt.patient_list.snapshot import day_number
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store
from tests.contract.base_export import base_export
from tests.journal.messages.made_messages import FAMILY, STREET, letter, logistics, national_number
from tests.operations.stores import discharges_of, folder_bytes, opened, read_in, supplement, written
from tests.patient_list.same import events_of, plain

TODAY = dt.date(2026, 4, 20)
HEALTHY, SECOND = "PAS-0036", "PAS-0037"
NUMBER, OTHER = national_number(1), national_number(2)
KEYS = {NUMBER: HEALTHY, OTHER: SECOND}
LEFT = day_number(dt.date(2026, 3, 19))

ADMITTED = logistics(
    "innlagt", NUMBER, message_id="i", admitted="2026-03-10T08:00:00", sent="2026-03-10T09:00:00"
)
LETTER = letter(NUMBER, message_id="e", document_id="de")


def folder_of(tmp_path: Path, *messages: str, **named: str) -> Path:
    """A folder with the messages as numbered files, and with files of given names."""
    folder = tmp_path / "meldinger"
    folder.mkdir(exist_ok=True)
    for number, content in enumerate(messages):
        (folder / f"{number:03d}.xml").write_text(content, encoding="utf-8")
    for name, content in named.items():
        (folder / f"{name}.xml").write_text(content, encoding="utf-8")
    return folder


def read(folder: Path, store: Store | None = None, **options: Any) -> FolderRead:
    return read_folder(folder, **{"today": TODAY, "keys": KEYS, "store": store, **options})


def outcomes(found: FolderRead) -> list[tuple[str, Reason]]:
    return [(one.outcome.value, one.reason) for one in found.files]


def stays(store: Store, patient: str = HEALTHY) -> list[tuple[Any, ...]]:
    current = current_list(store)
    assert current is not None
    return events_of(current.patient_list, STAYS, patient)


def test_that_every_file_of_every_subfolder_is_accounted_for(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, LETTER, "<a>", "<a/>")
    (folder / "under").mkdir()
    (folder / "under" / ".skjult").write_bytes(b"\0")
    (folder / "under" / "notat.txt").write_text("hei", encoding="utf-8")
    found = read(folder)
    assert [one.path for one in found.files] == [
        "000.xml",
        "001.xml",
        "002.xml",
        "under/.skjult",
        "under/notat.txt",
    ]
    assert [one.outcome.value for one in found.files] == [
        "read",
        "refused",
        "not_ours",
        "not_ours",
        "not_ours",
    ]
    assert all(one.reason is not Reason.NONE for one in found.files[1:])


@pytest.mark.parametrize("keys", [None, {}, {OTHER: SECOND}], ids=["no keys", "empty", "somebody else's"])
def test_that_an_unmatched_message_is_read_and_nothing_of_it_is_stored(
    tmp_path: Path, store: Store, keys: dict[str, str] | None
) -> None:
    before = len(store.events())
    cancelled = logistics("innlagt", NUMBER, status="C", message_id="c", parent="i")
    found = read(folder_of(tmp_path, LETTER, cancelled), store, keys=keys)
    assert outcomes(found) == [("read", Reason.NOT_LINKED), ("cancelled", Reason.NOT_LINKED)]
    assert [event.kind for event in store.events()[before:]] == [MESSAGE_SALT]
    assert found.stored == 0


def test_that_a_pseudonym_that_isnt_on_the_list_is_told_and_not_stored(tmp_path: Path, store: Store) -> None:
    found = read(folder_of(tmp_path, LETTER), store, keys={NUMBER: "PAS-9999"})
    assert outcomes(found) == [("read", Reason.NOT_ON_LIST)]
    assert told_messages(store) == ()


def test_that_numbers_of_two_patients_are_nobodys(tmp_path: Path, store: Store) -> None:
    both = letter(NUMBER, more_patient=f'<AdditionalId><Id>{OTHER}</Id><Type V="FNR"/></AdditionalId>')
    assert outcomes(read(folder_of(tmp_path, both), store)) == [("read", Reason.TWO_PATIENTS)]


def test_that_a_matched_message_becomes_a_stay_and_is_a_duplicate_the_next_time(
    tmp_path: Path, store: Store
) -> None:
    folder = folder_of(tmp_path, ADMITTED, LETTER)
    assert outcomes(read(folder, store)) == [("read", Reason.NONE), ("read", Reason.NONE)]
    ((came, left, _, main, *_),) = stays(store)
    assert (came, left, main) == (day_number(dt.date(2026, 3, 10)), LEFT, "I509")
    before = folder_bytes(folder), [event.uuid for event in store.events()]
    again = read(folder, store)
    assert {outcome for outcome, _ in outcomes(again)} == {"duplicate"}
    assert before == (folder_bytes(folder), [event.uuid for event in store.events()])


def test_that_the_same_message_in_two_files_is_read_once_also_without_a_store(tmp_path: Path) -> None:
    again = LETTER.replace("2026-03-20T09:00:00", "2026-03-21T09:00:00")  # sent once more
    found = read(folder_of(tmp_path, LETTER, again, LETTER + "\n"))
    assert [outcome for outcome, _ in outcomes(found)] == ["read", "duplicate", "duplicate"]


def test_that_a_number_that_was_changed_is_another_message(tmp_path: Path) -> None:
    found = read(folder_of(tmp_path, LETTER, LETTER.replace(NUMBER, OTHER)))
    assert [outcome for outcome, _ in outcomes(found)] == ["read", "read"]


def test_that_two_senders_may_use_the_same_short_ids(tmp_path: Path, store: Store) -> None:
    other = letter(OTHER, message_id="e", document_id="de")
    read(folder_of(tmp_path, LETTER, other), store)
    assert (len(stays(store)), len(stays(store, SECOND))) == (1, 1)


def test_that_a_cancellation_takes_the_stay_away(tmp_path: Path, store: Store) -> None:
    read(folder_of(tmp_path, LETTER), store)
    assert len(stays(store)) == 1
    cancelled = letter(NUMBER, status="C", message_id="c", document_id="de", stays=[])
    found = read(folder_of(tmp_path, LETTER, cancelled), store)
    assert [outcome for outcome, _ in outcomes(found)] == ["duplicate", "cancelled"]
    assert stays(store) == []


def test_that_a_later_extract_takes_the_stays_place_and_the_day_of_knowing_stays(
    tmp_path: Path, store: Store
) -> None:
    read(folder_of(tmp_path, LETTER), store)
    export = base_export()
    export.meta = (export.meta or {}) | {"uttrekksdato": "2026-04-08"}
    export.add(
        "innleggelser",
        pasient_id=HEALTHY,
        inn=dt.date(2026, 3, 11),
        ut=dt.date(2026, 3, 19),
        hastegrad="planlagt",
        kjent_dato=dt.date(2026, 4, 2),
    )
    read_in(store, written(export, tmp_path / "inn"))
    ((came, left, _, main, *_, known),) = stays(store)
    assert (came, left, main) == (day_number(dt.date(2026, 3, 11)), LEFT, "")
    assert known == day_number(dt.date(2026, 3, 20))


def test_that_the_discharge_clock_sees_it(tmp_path: Path, store: Store) -> None:
    rows = base_export().rows["diagnoser"]
    patient = next(row["pasient_id"] for row in rows if row["kode"] == "T90")
    read(
        folder_of(tmp_path, letter(NUMBER, stays=[("2026-03-25", "2026-03-27")])),
        store,
        keys={NUMBER: patient},
    )
    mine = [row for row in discharges_of(store, patient) if row["discharged"] == "2026-03-27"]
    assert [row["due"] for row in mine] == ["2026-04-01"]


def test_that_a_death_ends_everything(tmp_path: Path, store: Store) -> None:
    death = logistics("dodsfall", NUMBER, message_id="d", died="2026-03-15")
    read(folder_of(tmp_path, ADMITTED, death), store)
    current = current_list(store)
    assert current is not None
    patients = current.patient_list.tables[PATIENTS]
    died = dict(zip(patients.texts("patient_id"), patients["died"].tolist(), strict=True))
    assert died[HEALTHY] == day_number(dt.date(2026, 3, 15))


def test_that_a_patient_of_a_supplement_is_on_the_list(tmp_path: Path, store: Store) -> None:
    added = supplement(base_export(), HEALTHY)
    added.rows["pasienter"][0]["pasient_id"] = "PAS-NY"
    read_in(store, written(added, tmp_path / "inn"))
    found = read(folder_of(tmp_path, LETTER), store, keys={NUMBER: "PAS-NY"})
    assert outcomes(found) == [("read", Reason.NONE)]


def test_that_an_empty_store_says_so(tmp_path: Path, empty: Store) -> None:
    with pytest.raises(StoreRefused):
        read(folder_of(tmp_path, LETTER), empty)


def test_that_a_folder_that_isnt_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoFolder):
        read(tmp_path / "nei")


def test_that_stopping_leaves_whole_messages_and_the_next_reading_takes_the_rest(
    tmp_path: Path, store: Store
) -> None:
    letters = [letter(NUMBER, message_id=f"m{n}", document_id=f"d{n}") for n in range(130)]
    folder, asked = folder_of(tmp_path, *letters), iter(range(1000))
    with pytest.raises(KeyboardInterrupt):
        read(folder, store, cancelled=lambda: next(asked) == 120)
    assert len(told_messages(store)) == 100
    found = read(folder, store)
    assert (found.count(Outcome.DUPLICATE), found.count(Outcome.READ)) == (100, 30)


def test_that_a_reading_can_be_taken_back_and_done_again(tmp_path: Path, store: Store) -> None:
    before = plain(current_list(store).patient_list)  # type: ignore[union-attr]
    found = read(folder_of(tmp_path, ADMITTED, LETTER), store)
    after = plain(current_list(store).patient_list)  # type: ignore[union-attr]
    undo_read(store, found)
    assert plain(current_list(store).patient_list) == before  # type: ignore[union-attr]
    again = read_again(store, found)
    assert again.stored == 2
    assert plain(current_list(store).patient_list) == after  # type: ignore[union-attr]
    undo_read(store, again)
    assert read(folder_of(tmp_path), store).count(Outcome.READ) == 2


def test_that_an_open_office_sees_what_was_read_from_the_command_line(tmp_path: Path, folder: Path) -> None:
    with opened(folder) as mine, opened(folder) as other:
        office = Office(mine, folder)
        office.refresh(TODAY)
        assert not office.is_behind()
        read(folder_of(tmp_path, LETTER), other)
        assert office.is_behind()
        office.refresh(TODAY)
        assert not office.is_behind()


# -- watching ---------------------------------------------------------------------------------------------------------


def test_that_a_watched_folder_is_read_as_files_come_and_broken_ones_are_set_aside(
    tmp_path: Path, store: Store
) -> None:
    folder = folder_of(tmp_path, ADMITTED, "<a>")
    watched = Watched(now=lambda: os.stat(folder / "000.xml").st_mtime + 60)
    first = read(folder, store, watched=watched)
    assert [outcome for outcome, _ in outcomes(first)] == ["read", "refused"]
    assert first.moved == 1
    assert sorted(one.name for one in folder.iterdir()) == ["000.xml", SET_ASIDE]
    assert read(folder, store, watched=watched).files == ()
    folder_of(tmp_path, b="<b>", ny=LETTER)
    (folder / SET_ASIDE / "b.xml").write_text("fra før", encoding="utf-8")
    third = read(folder, store, watched=watched)
    assert [outcome for outcome, _ in outcomes(third)] == ["refused", "read"]
    assert sorted(one.name for one in (folder / SET_ASIDE).iterdir()) == ["001.xml", "b (2).xml", "b.xml"]


def test_that_a_file_that_is_being_written_waits(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, LETTER[:200])
    at = os.stat(folder / "000.xml").st_mtime
    assert read(folder, watched=Watched(now=lambda: at + 1)).files == ()
    assert len(read(folder, watched=Watched(now=lambda: at + 10)).files) == 1


def test_that_nothing_is_moved_when_a_folder_is_read_once(tmp_path: Path, store: Store) -> None:
    folder = folder_of(tmp_path, "<a>", LETTER)
    before = folder_bytes(folder)
    read(folder, store)
    assert folder_bytes(folder) == before


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_that_a_link_out_of_the_folder_isnt_followed(tmp_path: Path) -> None:
    (tmp_path / "ute.xml").write_text(LETTER, encoding="utf-8")
    folder = folder_of(tmp_path)
    (folder / "lenke.xml").symlink_to(tmp_path / "ute.xml")
    (folder / "mappe").symlink_to(tmp_path, target_is_directory=True)
    assert outcomes(read(folder))[0] == ("not_ours", Reason.OUTSIDE)


# -- what is written ---------------------------------------------------------------------------------------------------

KINDS = st.sampled_from(["innlagt", "utskrevet", "dodsfall", "epikrise"])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    nth=st.integers(1, 400),
    kinds=st.lists(KINDS, min_size=1, max_size=4),
    identity_in=st.sampled_from(["message_id", "document_id", "sender", "description"]),
)
def test_that_nothing_that_points_to_the_patient_is_written_or_told(
    tmp_path_factory: pytest.TempPathFactory,
    filled_once: Path,
    nth: int,
    kinds: Sequence[str],
    identity_in: str,
) -> None:
    number, tmp = national_number(nth), tmp_path_factory.mktemp("id")
    secrets = [number, FAMILY, STREET, number[:6]]
    messages = []
    for order, kind in enumerate(kinds):
        if kind == "epikrise":
            said: dict[str, Any] = {"message_id": f"e{order}"} | {identity_in: f"{FAMILY} {number}"}
            messages.append(letter(number, **said))
        else:
            day = {"innlagt": "admitted", "utskrevet": "discharged", "dodsfall": "died"}[kind]
            messages.append(logistics(kind, number, message_id=f"{number}-{order}", **{day: "2026-03-18"}))
    place = Path(shutil.copytree(filled_once, tmp / "lager"))
    with opened(place) as store:
        found = read(folder_of(tmp, *messages), store, keys={number: HEALTHY})
        assert found.stored >= 1
        events = json.dumps([(event.kind, event.patient, dict(event.payload)) for event in store.events()])
        told = repr(told_messages(store)) + repr(found)
    for secret in secrets:
        assert secret not in events
        assert secret not in told
        assert not any(secret.encode() in content for content in folder_bytes(place).values())


def test_that_a_message_comes_back_from_the_log_as_it_went_in(tmp_path: Path, store: Store) -> None:
    read(folder_of(tmp_path, ADMITTED, LETTER), store)
    for event in store.events(MESSAGE_READ):
        told = told_of(HEALTHY, event.payload)
        assert payload_of(told) == event.payload


def test_that_the_salt_is_made_once_and_isnt_shared_by_stores(store: Store, empty: Store) -> None:
    assert salt_of(store) == salt_of(store) != salt_of(empty)
    assert len(store.events(MESSAGE_SALT)) == 1


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(5)))
def test_that_files_in_any_order_give_the_same_list(
    tmp_path_factory: pytest.TempPathFactory, filled_once: Path, order: list[int]
) -> None:
    tmp = tmp_path_factory.mktemp("rekkefolge")
    messages = [
        ADMITTED,
        LETTER,
        letter(
            NUMBER, status="M", message_id="e2", document_id="de", main="J18.9", sent="2026-03-22T09:00:00"
        ),
        logistics("innlagt", OTHER, message_id="i2", admitted="2026-03-01"),
        logistics("innlagt", OTHER, status="C", message_id="c2", parent="i2", admitted="2026-03-01"),
    ]
    place = Path(shutil.copytree(filled_once, tmp / "lager"))
    with opened(place) as store:
        for number, at in enumerate(order):
            folder = tmp / f"mappe{number}"
            folder.mkdir()
            (folder / "m.xml").write_text(messages[at], encoding="utf-8")
            read(folder, store)
        ((_, left, _, main, *_),) = stays(store)
        assert (left, main) == (LEFT, "J189")
        assert stays(store, SECOND) == []


def test_that_nothing_kept_of_a_message_depends_on_the_national_number() -> None:
    """Whoever has opened the store could else try all numbers until the mark fits."""
    salt, today = b"salt", dt.date(2026, 4, 20)
    one, other = (
        told_message(message, "PAS-0001", salt, today)
        for message in (
            read_message(letter(number, message_id="4711", document_id="").encode(), today=today)
            for number in (NUMBER, OTHER)
        )
    )
    assert one == other
