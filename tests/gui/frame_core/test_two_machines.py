"""Two machines on one store: what the other did is seen, and nothing of theirs is taken away unseen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.acts import Closed, How, Task, Urgent
from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.choices_change import change_of_choices
from listeoversikt.gui.commands import carry_out
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.choices import change_office
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.office import Office
from listeoversikt.operations.typed_discharge import TypedForm, type_in
from listeoversikt.store.repository import open_store
from tests.gui.conftest import TODAY, settled

Ready = tuple[MainWindow, Entry]


@pytest.fixture
def other(ready: Ready, office: Path) -> Iterator[Office]:
    """The same store on another machine."""
    one = Office(open_store(office, EXAMPLE_PASSPHRASE), office)
    one.refresh(TODAY)
    one.store.user = "spl-2"
    yield one
    one.close()


def anybody(window: MainWindow) -> str:
    assert window.runner.view is not None
    return window.runner.view.shown_ids[0]


def look(ready: Ready, qtbot: QtBot) -> None:
    window, entry = ready
    entry.others.look()
    settled(window, qtbot)


def test_that_undo_is_refused_in_a_sentence_and_the_step_stays(
    ready: Ready, other: Office, qtbot: QtBot
) -> None:
    window, _ = ready
    patient, stack = anybody(window), window.desk.undo_stack
    written: list[str] = []
    task = Task(to="spl-2", due=dt.date(2026, 11, 5), text="Ring om hjelpemidler")
    carry_out_deeds(
        window.desk,
        "oppgave",
        [Deed(task, patient)],
        done=lambda acted: written.append(acted.events[0].uuid),
    )
    qtbot.waitUntil(lambda: bool(written))
    other.catch_up()
    done = Closed(reason=Reason.HANDED_OVER, of=written[0], how=How.DONE, day=TODAY)
    theirs = act(other, [Deed(done, patient)], who="spl-2")
    stack.undo()
    qtbot.waitUntil(lambda: window._notice is not None)
    settled(window, qtbot)
    assert window._notice is not None
    said = window._notice.accessibleName()
    assert said.startswith("spl-2 har gjort noe videre med dette.")
    assert patient not in said
    assert stack.canUndo()
    assert stack.undoText() == "oppgave"
    assert theirs.events[0].uuid in {entry.uuid for entry in other.view.record(patient).entries}  # type: ignore[union-attr]


def test_that_anothers_act_is_shown_at_once(ready: Ready, other: Office, qtbot: QtBot) -> None:
    window, _ = ready
    patient = anybody(window)
    act(other, [Deed(Urgent(on=True), patient)], who="spl-2")
    look(ready, qtbot)
    assert window.runner.view is not None
    assert window.runner.view.record(patient).urgent


def test_that_looking_when_nothing_came_leaves_the_view_as_it_is(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    before = window.runner.view
    look(ready, qtbot)
    assert window.runner.view is before


def test_that_anothers_choice_is_counted_with_without_a_restart(
    ready: Ready, other: Office, qtbot: QtBot
) -> None:
    window, _ = ready
    change_office(other, {"soon_other": 3})
    look(ready, qtbot)
    assert window.runner.view is not None
    assert window.runner.view.settings.soon_other == 3


def test_that_a_discharge_that_another_typed_in_is_seen_without_a_restart(
    ready: Ready, other: Office, qtbot: QtBot
) -> None:
    window, _ = ready
    before = window.runner.view
    assert before is not None
    form = TypedForm(patient_id=anybody(window), discharged=TODAY - dt.timedelta(days=1))
    type_in(other, form)
    look(ready, qtbot)
    assert window.runner.view is not None
    assert len(window.runner.view.scored.discharges.due) == len(before.scored.discharges.due) + 1


def test_that_nothing_is_counted_anew_while_somebody_types(ready: Ready, other: Office, qtbot: QtBot) -> None:
    window, entry = ready
    before = window.runner.view
    change_office(other, {"soon_other": 3})
    drafts_of(window.desk).keep("P1", "contact", {"note": "x"})
    assert not entry.others.is_quiet
    look(ready, qtbot)
    assert window.runner.view is before
    drafts_of(window.desk).forget()
    look(ready, qtbot)
    assert window.runner.view is not before


def test_that_an_undone_choice_leaves_anothers_alone_and_says_so(
    ready: Ready, other: Office, qtbot: QtBot
) -> None:
    window, _ = ready
    carry_out(window.desk, change_of_choices("valg", {"soon_other": 5}, lambda *_: None))
    settled(window, qtbot)
    change_office(other, {"soon_other": 3})
    window.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: window._notice is not None)
    assert window._notice is not None
    assert window._notice.accessibleName().startswith("spl-2 har endret dette valget siden.")
    assert window.desk.undo_stack.canUndo()
