"""A patient who is blocked for somebody: nothing about them is handed out to that one, by any way out of the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from listeoversikt import __version__
from listeoversikt.store import list_at_start
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.address import Place
from listeoversikt.store.blocking_refusals import LeavesNobody, PatientBlocked
from listeoversikt.store.contents import NewEvent, ScoredKey
from listeoversikt.store.moving import move_store
from listeoversikt.store.refusals import NotAllowed
from listeoversikt.store.repository import Store, open_store
from tests.store.saving import save
from tests.store.small_lists import APRIL, MARCH, plain_list

from .offices import DOCTOR_PHRASE, LEADER_PHRASE, NURSE_PHRASE, entered

ON_BOTH = True
WHO = "P003æ"
OTHER = "P007æ"


def ids_of(store: Store) -> dict[str, str]:
    return {one.login: one.user for one in store.people()}


def block(store: Store, patient: str = WHO, **whom: Any) -> str:
    payload = {"day": "2026-01-01", **whom}
    return store.append_events([NewEvent("blocked", payload, patient)])[0].uuid


def texts_of(patient_list: Any) -> str:
    """Every text a list holds, also those no row uses."""
    return " ".join(
        text for table in patient_list.tables.values() for texts in table.labels.values() for text in texts
    )


@pytest.fixture
def filled_office(office: Place) -> Place:
    """March in it, something logged about two, and one of them blocked for the nurse."""
    with entered(office, "anne", LEADER_PHRASE) as store:
        save(store, plain_list(MARCH, size=12, diagnoses=4), "mar")
        names = store.load(1).patients.texts("patient_id")
        assert {WHO, OTHER} <= set(names)
        for one in (WHO, OTHER):
            store.append_event("right_patient", {"day": "2026-03-01"}, patient=one)
        store.append_event("question", {"text": f"Er {OTHER} gift med {WHO}?"}, patient=OTHER)
    return office


@pytest.fixture
def blocked(filled_office: Place) -> Place:
    with entered(filled_office, "anne", LEADER_PHRASE) as store:
        block(store, users=[ids_of(store)["berit"]])
    return filled_office


@pytest.fixture
def nurse(blocked: Place) -> Iterator[Store]:
    with entered(blocked, "berit", NURSE_PHRASE) as store:
        yield store


@pytest.fixture
def doctor(blocked: Place) -> Iterator[Store]:
    with entered(blocked, "per", DOCTOR_PHRASE) as store:
        yield store


def test_that_the_list_is_without_the_patient_for_who_is_blocked_alone(nurse: Store, doctor: Store) -> None:
    mine, theirs = nurse.load(1), doctor.load(1)
    assert len(mine) == len(theirs) - 1
    assert WHO not in texts_of(mine)
    kept = [one for one in theirs.patients.texts("patient_id") if one != WHO]
    assert mine.patients.texts("patient_id") == kept
    where = theirs.patients.texts("patient_id").index(WHO)
    rows = theirs.diagnoses["patient"] != where
    assert mine.diagnoses["day"].tolist() == theirs.diagnoses["day"][rows].tolist()
    assert mine.diagnoses["patient"].max() < len(mine)


def test_that_what_is_taken_in_is_judged_by_the_whole_list(nurse: Store) -> None:
    assert WHO in nurse.load(1, whole=True).patients.texts("patient_id")
    known = nurse.known_patients()
    assert known is not None
    assert WHO in known.ids


def test_that_the_log_has_nothing_about_the_patient_nor_the_name_in_a_text_about_another(
    nurse: Store, doctor: Store
) -> None:
    assert not [one for one in nurse.events() if WHO in repr(one)]
    (asked,) = nurse.events("question")
    assert asked.payload["text"] == f"Er {OTHER} gift med sperret?"
    assert len(doctor.events()) == len(nurse.events()) + 2  # what is logged, and the block itself


def test_that_asking_for_the_patient_is_refused_without_a_name_and_logged(
    nurse: Store, doctor: Store, blocked: Place
) -> None:
    for ask in (
        lambda: nurse.events(patient=WHO),
        lambda: nurse.look(AuditAct.OPENED, patient=WHO),
        lambda: nurse.refuse_hidden(OTHER, WHO),
        lambda: nurse.append_event("right_patient", {"day": "2026-03-01"}, patient=WHO),
    ):
        with pytest.raises(PatientBlocked) as refused:
            ask()
        assert WHO not in str(refused.value)
        assert WHO not in refused.value.english
    with entered(blocked, "anne", LEADER_PHRASE) as leader:
        told = [one for one in leader.audit_entries(patient=WHO) if one.act == AuditAct.REFUSED]
    assert [one.who for one in told] == ["spl-1"] * 4
    doctor.look(AuditAct.OPENED, patient=WHO)


def test_that_scored_lists_of_everybody_are_not_handed_out_nor_exchanged_for_ones_own(
    nurse: Store, doctor: Store
) -> None:
    with_names, without = ScoredKey((1,), 1, (), ""), ScoredKey((1,), 2, (), "")
    doctor.save_scored(with_names, {"patient_id": [WHO, OTHER], "age": np.array([1, 2])})
    doctor.save_scored(without, {"log_odds": np.array([0.1, 0.2])})
    found = nurse.newest_scored([1], "age")
    assert found is not None
    assert (found["patient_id"], list(found["age"])) == ([OTHER], [2])
    assert nurse.newest_scored([1], "log_odds") is None
    assert nurse.scored(with_names) is None
    nurse.save_scored(with_names, {"patient_id": [OTHER], "age": np.array([2])})
    kept = doctor.scored(with_names)
    assert kept is not None
    assert kept["patient_id"] == [WHO, OTHER]


def test_that_a_block_for_a_role_follows_the_role(blocked: Place) -> None:
    with entered(blocked, "anne", LEADER_PHRASE) as leader:
        block(leader, OTHER, roles=["sykepleier"])
        with entered(blocked, "berit", NURSE_PHRASE) as store:
            assert store.hidden() == {WHO, OTHER}
            leader.accounts.change("berit", role=UserRole.READER)
            assert store.hidden() == {WHO}
            leader.accounts.change("berit", role=UserRole.NURSE, new_login_typed="bodil")
            assert store.hidden() == {WHO, OTHER}


def test_that_a_block_for_all_but_one_is_for_those_who_come_later_too(blocked: Place) -> None:
    with entered(blocked, "anne", LEADER_PHRASE) as leader:
        block(leader, OTHER, all_but=[ids_of(leader)["per"]])
        leader.accounts.add("ny", "Ny", UserRole.DOCTOR, "en passfrase til")
        assert OTHER in leader.hidden()
    with entered(blocked, "ny", "en passfrase til") as store:
        assert store.hidden() == {OTHER}
    with entered(blocked, "per", DOCTOR_PHRASE) as store:
        assert store.hidden() == frozenset()


def test_that_only_leader_and_doctor_register_and_lift(nurse: Store, doctor: Store) -> None:
    with pytest.raises(NotAllowed):
        block(nurse, OTHER, roles=["les"])
    (one,) = doctor.blocks_of(WHO)
    with pytest.raises((NotAllowed, PatientBlocked)):
        nurse.append_event("unblocked", {"of": one.uuid, "day": "2026-01-02"}, patient=WHO)
    assert nurse.hidden() == {WHO}
    doctor.append_event("unblocked", {"of": one.uuid, "day": "2026-01-02"}, patient=WHO)
    assert nurse.hidden() == frozenset()


def test_that_taking_back_takes_the_same_right(nurse: Store, doctor: Store) -> None:
    (one,) = doctor.blocks_of(WHO)
    with pytest.raises((NotAllowed, PatientBlocked)):
        nurse.append_event("right_patient", {}, patient=OTHER, inverse_of=one.uuid)
    assert nurse.hidden() == {WHO}
    doctor.append_event("blocked", {}, patient=WHO, inverse_of=one.uuid)
    assert nurse.hidden() == frozenset()


def test_that_somebody_is_left_who_can_lift_it(blocked: Place) -> None:
    with entered(blocked, "anne", LEADER_PHRASE) as leader:
        for whom in ({"roles": ["leder", "lege"]}, {"all_but": [ids_of(leader)["berit"]]}):
            with pytest.raises(LeavesNobody):
                block(leader, OTHER, **whom)
        block(leader, OTHER, roles=["lege"])
        with pytest.raises(LeavesNobody):
            block(leader, OTHER, users=[ids_of(leader)["anne"]])
        assert leader.hidden() == frozenset()


def test_that_a_leader_may_be_blocked_and_does_not_lift_it_alone(blocked: Place) -> None:
    with entered(blocked, "anne", LEADER_PHRASE) as leader:
        own = block(leader, OTHER, users=[ids_of(leader)["anne"]])
        lifting = NewEvent("unblocked", {"of": own, "day": "2026-01-02"}, OTHER)
        with pytest.raises(PatientBlocked):
            leader.append_events([lifting])
        leader.accounts.stop("per")  # now nobody else could
        leader.append_events([lifting])
        assert leader.hidden() == frozenset()


def test_that_a_block_is_not_taken_back_under_another_patients_name(blocked: Place) -> None:
    with entered(blocked, "anne", LEADER_PHRASE) as leader:
        own = block(leader, OTHER, users=[ids_of(leader)["anne"]])
        leader.append_event("blocked", {}, patient=WHO, inverse_of=own)
        leader.append_event("unblocked", {"of": own, "day": "2026-01-02"}, patient=WHO)
        assert leader.hidden() == {OTHER}


def test_that_what_colleagues_have_written_about_the_patient_is_not_told_with_a_refusal(nurse: Store) -> None:
    told: list[object] = []
    with pytest.raises(PatientBlocked):
        nurse.append_events(
            [NewEvent("right_patient", {"day": "2026-03-01"}, WHO)], after=0, judge=told.append
        )
    assert told == []


def test_that_the_log_of_lookups_is_the_leaders_whole_and_ones_own_without_the_name(blocked: Place) -> None:
    with entered(blocked, "anne", LEADER_PHRASE) as leader:
        own = block(leader, OTHER, users=[ids_of(leader)["berit"], ids_of(leader)["anne"]])
        assert OTHER in leader.hidden()
        assert any(one.patient == OTHER and one.thing == own for one in leader.audit_entries())
    with entered(blocked, "berit", NURSE_PHRASE) as store:
        with pytest.raises(PatientBlocked):
            store.look(AuditAct.OPENED, patient=WHO)
        mine = store.audit_entries(user=store.identity.user)
        assert [one.number is not None for one in mine if one.act == AuditAct.REFUSED] == [True]
        assert WHO not in repr(mine)


def test_that_messages_and_notes_of_the_program_are_taken_in_all_the_same(nurse: Store) -> None:
    nurse.append_events([NewEvent("discharge_message", {"kind": "epikrise"}, WHO)])
    assert nurse.events("discharge_message") == ()
    assert len(nurse.events("discharge_message", whole=True)) == 1


def test_that_the_list_kept_for_the_start_is_not_for_who_somebody_is_blocked_for(blocked: Place) -> None:
    if not isinstance(blocked, Path):
        pytest.skip("none is kept of a server's")
    with entered(blocked, "per", DOCTOR_PHRASE) as store:
        store.keep_list_at_start("a", b"alle sammen")
    with entered(blocked, "berit", NURSE_PHRASE) as store:
        store.keep_list_at_start("b", b"alle unntatt en")
    for login, phrase, expected in (
        ("per", DOCTOR_PHRASE, b"alle sammen"),
        ("berit", NURSE_PHRASE, None),
    ):
        key, who = list_at_start.let_in(blocked, phrase, login)
        assert list_at_start.kept(blocked, key, __version__, who) == expected
    assert list_at_start.kept(blocked, key, __version__) is None


def test_that_an_extract_read_by_who_is_blocked_keeps_the_patient_for_the_others(blocked: Place) -> None:
    with entered(blocked, "berit", NURSE_PHRASE) as store:
        saved = save(store, plain_list(APRIL, size=12), "apr")
        assert WHO not in texts_of(store.load(saved.extract.id))
    with entered(blocked, "per", DOCTOR_PHRASE) as store:
        assert WHO in store.load(saved.extract.id).patients.texts("patient_id")


def test_that_erasing_the_patient_takes_the_blocks_too(blocked: Place) -> None:
    with entered(blocked, "anne", LEADER_PHRASE) as leader:
        leader.erasing.patients([WHO], "pasienten ba om det")
        assert leader.events("blocked") == ()
    with entered(blocked, "berit", NURSE_PHRASE) as store:
        assert store.hidden() == frozenset()


def test_that_an_address_moved_to_keeps_the_blocks(
    blocked: Place, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if isinstance(blocked, Path):
        pytest.skip("tried from the server")
    move_store(blocked, LEADER_PHRASE, tmp_path / "tilbake", user="anne")
    with open_store(tmp_path / "tilbake", NURSE_PHRASE, user="berit") as store:
        assert store.hidden() == {WHO}
