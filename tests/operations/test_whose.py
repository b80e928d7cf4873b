"""«Min dag»: mine, my profession's, nobody's; for a doctor what waits for her."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.followup.log.acts import Approved, Assigned, Question, Task
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.office import View
from listeoversikt.operations.whose import Me
from listeoversikt.operations.worklist_rows import WorklistLine, worklist_rows
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY
from tests.operations.team_office import CALLED, OTHERS, SILENT, TEAM, do, seen, team_office


def me(view: View, user: str) -> Me:
    return Me(user, view.settings.team.role_of(user), view.settings.team, TODAY)


def line(view: View, patient: str) -> WorklistLine:
    return next(line for line in worklist_rows(view) if line.patient_id == patient)


def test_that_a_nurse_has_her_own_lists_and_not_the_others(store: Store, folder: Path) -> None:
    view = seen(team_office(store, folder))
    assert me(view, "spl-1").has(line(view, CALLED))
    assert not me(view, "spl-2").has(line(view, CALLED))


def test_that_what_is_given_to_her_is_hers_whatever_the_list(store: Store, folder: Path) -> None:
    view = do(team_office(store, folder), OTHERS, Assigned(to="spl-1"), who="spl-2")
    assert me(view, "spl-1").has(line(view, OTHERS))
    assert not me(view, "spl-2").has(line(view, OTHERS))


def test_that_a_task_brings_the_patient_to_the_one_who_got_it(store: Store, folder: Path) -> None:
    view = do(team_office(store, folder), OTHERS, Task(to="spl-1", due=TODAY, text="Ring"), who="lege-1")
    assert line(view, OTHERS).log.owners == ("spl-2", "spl-1")
    assert me(view, "spl-1").has(line(view, OTHERS))


def test_that_what_is_given_to_a_profession_is_each_of_theirs(store: Store, folder: Path) -> None:
    task = Task(to="helsesekretaer", due=TODAY, text="Bestill time")
    view = do(team_office(store, folder), OTHERS, task, who="lege-1")
    assert me(view, "hs-1").has(line(view, OTHERS))


def test_that_without_a_team_everything_is_everybodys(store: Store, folder: Path) -> None:
    view = seen(team_office(store, folder, team=None))
    assert all(
        Me("lokal bruker", "sykepleier", view.settings.team, TODAY).has(one) for one in worklist_rows(view)
    )
    assert not Me("lokal bruker", "", view.settings.team, TODAY).has_own_day


def test_that_a_doctors_day_is_what_waits_for_her(store: Store, folder: Path) -> None:
    office = team_office(store, folder)
    doctor = me(seen(office), "lege-1")
    assert doctor.has(line(seen(office), SILENT))
    assert not doctor.has(line(seen(office), OTHERS))
    view = do(office, OTHERS, Question(text="Skal vi ringe?"))
    assert doctor.has(line(view, OTHERS))
    view = do(office, SILENT, Approved(reason=Reason.SILENT_NEED), who="lege-1")
    assert not doctor.has(line(view, SILENT))


@pytest.mark.parametrize(("lists", "hers"), [(["L1"], False), (["L2"], True)])
def test_that_a_doctor_answers_for_her_own_lists(
    lists: list[str], hers: bool, store: Store, folder: Path
) -> None:
    others = [{"id": "lege-2", "role": "lege", "lists": [key for key in ("L1", "L2") if key not in lists]}]
    team = [{"id": "lege-1", "role": "lege", "lists": lists}, *others, *TEAM[1:]]
    view = seen(team_office(store, folder, team=team))
    assert me(view, "lege-1").waits_for_me(line(view, SILENT)) is hers


def test_that_a_role_is_never_an_owner_of_its_own(store: Store, folder: Path) -> None:
    office = team_office(store, folder)
    view = do(office, CALLED, Task(to="sykepleier", due=TODAY, text="Vekt"), who="lege-1")
    view = do(office, OTHERS, Task(to="lege", due=TODAY, text="Ring"), who="spl-2")
    assert line(view, CALLED).log.owners == ("spl-1",)
    assert line(view, OTHERS).log.owners == ("spl-2", "lege-1")
