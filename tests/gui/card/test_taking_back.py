"""«Feilført: ta tilbake» on the card: who may, the reason, the line through what was wrong, and Ctrl+Z."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Assigned, Closed, Contact, How, Signed, Task, Ticked
from listeoversikt.followup.log.patient_acts import EvidenceMark, MemberEnded, MemberFrom, RightPatient, Route
from listeoversikt.followup.log.plan_acts import PlanEnded
from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.card.panel import PatientCardPanel
from listeoversikt.gui.card.taking_back import TakeBackForm
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.operations.acting import Acted, Deed, act
from listeoversikt.operations.office import View
from listeoversikt.operations.office_settings import change_settings
from tests.gui.card.conftest import TODAY, ShowPatient
from tests.gui.card.logged import with_acts
from tests.gui.card.test_followed_part import CALL, opened_texts
from tests.gui.card.test_marking import PATIENT, on_disk, show
from tests.gui.card.test_panel import texts
from tests.gui.clipping import clipped

TASK = Task(to="lege", due=None, text="Vurder furosemid")


def write(panel: PatientCardPanel, qtbot: QtBot, *acts: object, who: str) -> None:
    deeds = [Deed(one, PATIENT) for one in acts]  # type: ignore[arg-type]
    done: list[Acted] = []
    panel.desk.work(lambda office, progress, cancelled: act(office, deeds, who=who), done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    panel.desk.changed(done[0].view)
    on_disk(panel, qtbot)
    show(panel, qtbot, PATIENT)


def links(panel: PatientCardPanel, section: str) -> list[LinkButton]:
    assert panel.contents is not None
    panel.contents.sections[section].set_open(True)
    found = panel.contents.sections[section].findChildren(LinkButton)
    return [link for link in found if link.text() == "Feilført"]


def form(panel: PatientCardPanel) -> TakeBackForm:
    (found,) = [one for one in panel.findChildren(TakeBackForm) if one.isVisible()]
    return found


def test_that_a_contact_is_taken_back_with_what_was_saved_with_it_and_stands_struck_through(
    live: PatientCardPanel, qtbot: QtBot
) -> None:
    write(live, qtbot, CALL, TASK, who="lege-1")
    (link,) = links(live, "contacts")
    assert link.accessibleName().startswith("Feilført, ta tilbake: ")
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert "Overlatt til lege: Vurder furosemid" in texts(form(live))
    QTest.keyClick(form(live).why, Qt.Key.Key_Return)
    assert "Skriv hvorfor." in texts(form(live))
    assert len(on_disk(live, qtbot)) == 2, "nothing is written without a reason"
    QTest.keyClicks(form(live).why, "Feil pasient")
    QTest.keyClick(form(live).why, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: on_disk(live, qtbot) == [], timeout=10_000)
    qtbot.waitUntil(lambda: "tatt tilbake av lege-1" in opened_texts(live, "contacts", "log"))
    assert live.contents is not None
    lines = live.contents.findChildren(Label)
    gone = [line.text() for line in lines if line.font().strikeOut()]
    assert any("Telefon, pasient nådd" in text for text in gone)
    assert any("Vurder furosemid" in text for text in gone)
    assert ": Feil pasient." in texts(live)
    assert not links(live, "contacts")
    live.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: len(on_disk(live, qtbot)) == 2, timeout=10_000)
    assert isinstance(on_disk(live, qtbot)[0], Contact)
    live.desk.undo_stack.redo()
    qtbot.waitUntil(lambda: on_disk(live, qtbot) == [], timeout=10_000)


def test_that_what_others_have_gone_on_with_is_told_before_it_is_taken_back(
    live: PatientCardPanel, qtbot: QtBot
) -> None:
    write(live, qtbot, TASK, who="lege-1")
    task = live.desk.view.record(PATIENT).entries[-1].uuid  # type: ignore[union-attr]
    (link,) = links(live, "log")
    link.click()
    assert "Andre har" not in texts(form(live))
    form(live).cancelled.emit()
    done = Closed(reason=Reason.HANDED_OVER, of=task, how=How.DONE, day=TODAY)
    write(live, qtbot, done, who="spl-9")
    next(one for one in links(live, "log") if "Vurder furosemid" in one.accessibleName()).click()
    told = texts(form(live))
    assert "Andre har gjort mer ut fra dette, og det blir stående: " in told and "(spl-9)." in told
    assert not clipped(form(live))


def test_that_what_others_wrote_only_a_leader_may_take_back(live: PatientCardPanel, qtbot: QtBot) -> None:
    team = [{"id": "spl-9", "role": "sykepleier", "leader": True}, {"id": "lege-1", "role": "lege"}]
    done: list[View] = []

    def set_team(office, progress, cancelled):  # type: ignore[no-untyped-def]
        change_settings(office.store, {"team": team})
        return office.refresh(TODAY)

    live.desk.work(set_team, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    live.desk.changed(done[0])
    write(live, qtbot, Assigned(to="spl-9"), who="spl-9")
    write(live, qtbot, TASK, who="lege-1")
    assert len(links(live, "log")) == 1
    live.desk.preferences.user = "spl-9"
    show(live, qtbot, PATIENT)
    assert len(links(live, "log")) == 2


@pytest.mark.parametrize(
    ("tick", "line"),
    [
        (RightPatient(day=TODAY), "Riktig pasient krysset av"),
        (
            Ticked(discharged=TODAY, item="epikrise", done=True),
            "Sjekkliste etter utskrivning: Epikrise mottatt",
        ),
        (
            Signed(discharged=TODAY, item="legemidler_samstemt"),
            "Signert av lege: Legemidler samstemt fra tre lister",
        ),
        (
            EvidenceMark(measure="charlson", part="kols", mark="wrong", why="Aldri"),
            "Grunnlag merket som feil",
        ),
        (PlanEnded(plan="p", day=TODAY, why="Nådd"), "Plan avsluttet: Nådd"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_that_ticks_and_marks_of_ones_own_are_taken_back_too(
    live: PatientCardPanel, qtbot: QtBot, tick: Act, line: str
) -> None:
    write(live, qtbot, tick, who="lege-1")
    (link,) = links(live, "log")
    assert line in link.accessibleName()
    link.click()
    QTest.keyClicks(form(live).why, "Feil pasient")
    QTest.keyClick(form(live).why, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: on_disk(live, qtbot) == [], timeout=10_000)
    qtbot.waitUntil(lambda: "tatt tilbake av lege-1" in opened_texts(live, "log"))
    assert not links(live, "log")


def test_that_a_reason_being_typed_outlives_a_colleagues_change(live: PatientCardPanel, qtbot: QtBot) -> None:
    write(live, qtbot, TASK, who="lege-1")
    links(live, "log")[0].click()
    QTest.keyClicks(form(live).why, "Feil pa")
    assert live.acts.is_typing
    write(live, qtbot, Assigned(to="spl-9"), who="spl-9")
    assert form(live).why.text() == "Feil pa"
    form(live).cancelled.emit()
    QCoreApplication.processEvents()
    assert not live.acts.is_typing


def test_that_membership_says_by_whom_and_one_that_ended_stands_with_its_reason(
    desk: Desk, some_view: View, show: ShowPatient
) -> None:
    began = MemberFrom(day=dt.date(2025, 2, 3), route=Route.DOCTOR, why="Hjertesvikt")
    after, _ = with_acts(some_view, "Gunhild", began, on=dt.date(2025, 2, 3))
    desk.changed(after)
    assert "Følges av PHT siden 03.02.25 (lege, ført av spl-1): Hjertesvikt." in texts(show("Gunhild"))
    over = MemberEnded(day=dt.date(2025, 6, 1), why="Stabil")
    after, _ = with_acts(after, "Gunhild", over, who="lege-1", on=dt.date(2025, 6, 1))
    desk.changed(after)
    panel = show("Gunhild")
    said = opened_texts(panel, "closed", "log")
    assert "Følges ikke av PHT fra 01.06.25 (lege-1): Stabil." in said
    assert "Ble fulgt siden 03.02.25 (lege, ført av spl-1): Hjertesvikt." in said
    assert not clipped(panel)
