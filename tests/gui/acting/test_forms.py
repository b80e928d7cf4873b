"""Each form: its fields have names, its faults stand in it, nothing is cut, and what it writes is what it says."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.acts import Closed, How, Outcome
from listeoversikt.followup.log.patient_acts import (
    Flags,
    MemberFrom,
    RightPatient,
    Route,
    Sign,
    StopSign,
    StopSignLifted,
)
from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.acting.action_words import everything
from listeoversikt.gui.acting.contact_form import ContactFormView
from listeoversikt.gui.acting.duty_forms import AssignFormView, CloseFormView
from listeoversikt.gui.acting.fault_words import fault_sentence
from listeoversikt.gui.acting.forms import form_of, is_at_once
from listeoversikt.gui.acting.patient_forms import FlagsFormView, JournalFormView, StopSignFormView
from listeoversikt.gui.parts.headings import Label
from listeoversikt.operations.act_faults import Fault
from listeoversikt.operations.typed_discharge import TypedForm
from listeoversikt.patient_list.frames import DischargedTo
from tests.followup.log_of import contact
from tests.gui.accessible import nameless
from tests.gui.clipping import clipped
from tests.operations.acting_bases import DISCHARGE, DISCHARGED, TEAM, TODAY, WHO, basis, duty

TICKED = RightPatient(day=TODAY)
FORMS = (
    *(
        "contact",
        "attempt",
        "done",
        "decline",
        "not_applicable",
        "postpone",
        "assign",
        "hand_over",
        "next_try",
        "booking",
    ),
    *("reopen", "question", "member", "member_end", "stop_sign", "flags", "discussed", "journal"),
    *("urgent", "known", "new_to_us"),
)


def in_a_card(qtbot: QtBot, form: QWidget, width: int) -> QScrollArea:
    card = QScrollArea()
    qtbot.addWidget(card)
    card.setWidgetResizable(True)
    card.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    card.setWidget(form)
    card.resize(width, 900)
    card.show()
    return card


@pytest.mark.parametrize("key", FORMS)
@pytest.mark.parametrize("width", [332, 400])
def test_that_a_form_is_named_throughout_and_fits_its_card(
    dressed: object, qtbot: QtBot, key: str, width: int
) -> None:
    logged = basis(contact("2026-10-30"), Flags(interpreter="polsk", home_safety=True))
    form = form_of(key, logged)
    card = in_a_card(qtbot, form, width)
    assert nameless(form) == []
    assert clipped(form) == []
    assert form.width() <= card.viewport().width()
    assert form.accessibleName()


@pytest.mark.parametrize("key", FORMS)
def test_that_nothing_is_saved_without_the_right_patient(dressed: object, qtbot: QtBot, key: str) -> None:
    form = form_of(key, basis())
    qtbot.addWidget(form)
    assert not form.check()
    assert form.header.tick is not None
    assert form.header.tick.error.sentence == "Kryss av for riktig pasient."


@pytest.mark.parametrize("fault", list(Fault))
def test_that_every_fault_has_a_sentence_without_a_value(dressed: object, fault: Fault) -> None:
    sentence = fault_sentence(fault)
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert len(sentence.split()) <= 20


def test_that_a_fault_of_no_field_stands_over_the_fields(dressed: object, qtbot: QtBot) -> None:
    form = form_of("member_end", basis(TICKED))
    qtbot.addWidget(form)
    assert not form.check()
    assert form.whole.sentence == "Pasienten følges ikke av PHT."


def test_that_the_faults_of_a_form_stand_in_it(dressed: object, qtbot: QtBot) -> None:
    for key in FORMS:
        form = form_of(key, basis())
        qtbot.addWidget(form)
        form.check()
        shown = [shows.error.sentence for shows in form._fields.values()]  # type: ignore[attr-defined]
        said = {fault_sentence(fault) for fault in form.faults()}
        assert len([one for one in (*shown, form.whole.sentence) if one]) == len(said), key


def test_that_the_form_begins_with_who_it_is_and_what_to_know(dressed: object, qtbot: QtBot) -> None:
    flags = Flags(interpreter="polsk", home_safety=True)
    form = form_of("contact", basis(flags))
    qtbot.addWidget(form)
    texts = [label.text() for label in form.header.findChildren(Label)]
    assert texts[0] == "123456 · født 1942 · kvinne · liste L02"
    assert {"Tolk: polsk", "Sikkerhet ved hjemmebesøk: se journal"} <= set(texts)


def test_that_a_list_without_numbers_says_so(dressed: object, qtbot: QtBot) -> None:
    import dataclasses

    form = form_of("contact", basis(who=dataclasses.replace(WHO, number="")))
    qtbot.addWidget(form)
    texts = [label.text() for label in form.header.findChildren(Label)]
    assert texts[0].startswith("P20417")
    assert texts[1].startswith("Uttrekket har ikke journalnummer.")


def test_that_a_letter_is_an_attempt_whoever_was_chosen(dressed: object, qtbot: QtBot) -> None:
    form = form_of("contact", basis(TICKED))
    qtbot.addWidget(form)
    assert isinstance(form, ContactFormView)
    form.channel._buttons["letter"].click()
    assert (form.reached.key(), form.outcome.key()) == ("not_reached", "sent")
    assert not form.reached.isEnabled()
    assert form.check()
    form.channel._buttons["phone"].click()
    assert form.outcome.key() == "no_answer"


def test_that_the_ticks_go_when_nobody_was_reached(dressed: object, qtbot: QtBot) -> None:
    form = form_of("contact", basis(TICKED))
    qtbot.addWidget(form)
    form.show()
    assert isinstance(form, ContactFormView)
    assert form.duties.isVisible()
    form.reached._buttons["not_reached"].click()
    assert not form.duties.isVisible()
    assert form.heading.text() == "Logg forsøk"


def test_that_the_text_to_the_journal_follows_the_fields(dressed: object, qtbot: QtBot) -> None:
    form = form_of("contact", basis(TICKED))
    qtbot.addWidget(form)
    assert isinstance(form, ContactFormView)
    form.minutes.setText("25")
    form.minutes.textEdited.emit("25")
    form.next.kind.choose("visit")
    form.next.day.setText("to")
    form.next.day.textEdited.emit("to")
    said = form.journal.text.text().replace("\u00a0", " ")
    assert "Telefon ved sykepleier etter utskrivning 28.10. Pasienten ble nådd." in said
    assert "Videre: Hjemmebesøk torsdag 5.11." in said
    assert said.endswith("Tid: 25 minutter.")


def test_that_a_day_off_is_moved_and_said(dressed: object, qtbot: QtBot) -> None:
    form = form_of("contact", basis(TICKED))
    qtbot.addWidget(form)
    assert isinstance(form, ContactFormView)
    form.next.kind.choose("try")
    form.next.day.setText("lø")
    form.next.day.textEdited.emit("lø")
    assert form.next.moved.text() == "Lørdag 7.11. er ikke virkedag. Flyttet til mandag 9.11."


def test_that_what_needs_a_doctor_is_said_before_it_is_saved(dressed: object, qtbot: QtBot) -> None:
    form = form_of("done", basis(TICKED))
    qtbot.addWidget(form)
    form.show()
    assert isinstance(form, CloseFormView)
    assert not form.to_doctor.isVisible()
    form.duties.boxes["lmg/"].setChecked(True)
    assert form.to_doctor.isVisible()


def test_that_closing_writes_what_is_ticked(dressed: object, qtbot: QtBot) -> None:
    form = form_of("decline", basis(TICKED, duties=(duty(Reason.RISING), duty(Reason.GONE))))
    qtbot.addWidget(form)
    assert form.check()
    assert form.acts() == (Closed(reason=Reason.RISING, how=How.DECLINED, day=TODAY),)
    assert form.said() == "takket nei, tilbake tidligst 02.02.27"


def test_that_closing_says_how_long(dressed: object, qtbot: QtBot) -> None:
    form = form_of("decline", basis(TICKED, duties=(duty(Reason.SILENT_NEED), duty(Reason.RISING))))
    qtbot.addWidget(form)
    form.show()
    assert isinstance(form, CloseFormView)
    assert form.back.text() == "Tomt: tilbake tidligst 03.11.27."
    form.duties.boxes["risikosone/"].setChecked(True)
    assert form.back.text() == "Tomt: tilbake tidligst 02.02.27."
    form.until.setText("1.12")
    form.until.textEdited.emit("1.12")
    assert not form.back.isVisible()
    assert form.said() == "takket nei, tilbake tidligst 01.12.26"
    at_once = form_of("done", basis(TICKED, duties=(duty(Reason.SILENT_NEED),)))
    qtbot.addWidget(at_once)
    assert at_once.said() == "gjort, tilbake tidligst 03.11.27"


def test_that_a_discharge_can_be_set_aside_with_why_and_the_form_says_what_that_does(
    dressed: object, qtbot: QtBot
) -> None:
    form = form_of("not_applicable", basis(TICKED, discharged=DISCHARGED))
    qtbot.addWidget(form)
    form.show()
    assert isinstance(form, CloseFormView)
    assert form.duties.boxes[DISCHARGE].isVisible()
    assert form.duties.ticked() == (DISCHARGE,)
    assert form.of_discharge.text().endswith("Fristen og tallene endres ikke.")
    assert not form.until.isVisible()
    assert not form.check()
    form.why.setText("Innlagt igjen")
    assert form.check()
    (closed,) = form.acts()
    assert isinstance(closed, Closed)
    assert (closed.reason, closed.of, closed.until) == (Reason.DISCHARGE, DISCHARGED.isoformat(), None)
    assert form.said() == "ikke aktuelt"
    form.how.choose(How.DONE.value)
    form.follow()
    assert not form.duties.boxes[DISCHARGE].isVisible()
    assert not form.check()  # nothing chosen: the discharge can't be done here
    assert form.of_discharge.text() == "Utskrivningen lukkes ikke her. Den lukkes av en kontakt."


def test_that_one_who_left_is_not_offered_and_the_list_gets_it_back(dressed: object, qtbot: QtBot) -> None:
    from listeoversikt.followup.log.acts import Assigned

    form = form_of("assign", basis(TICKED, Assigned(to="lege-1")))
    qtbot.addWidget(form)
    assert isinstance(form, AssignFormView)
    offered = [form.to.itemData(place) for place in range(form.to.count())]
    assert "spl-9" not in offered
    assert TEAM.member("spl-9") is not None
    assert not form.check()
    form.to.choose("-")
    assert form.check()
    assert form.acts() == (Assigned(to=""),)


def test_that_a_sign_that_stands_is_taken_away(dressed: object, qtbot: QtBot) -> None:
    form = form_of("stop_sign", basis(TICKED, StopSign(sign=Sign.PALLIATIVE, day=TODAY)))
    qtbot.addWidget(form)
    form.show()
    assert isinstance(form, StopSignFormView)
    assert form.acts() == (StopSign(sign=Sign.DEAD, day=TODAY),)
    form.sign.choose("palliative")
    form.sign.chosen.emit("palliative")
    assert not form.day.isVisible()
    assert form.acts() == (StopSignLifted(sign=Sign.PALLIATIVE),)


def test_that_flags_are_written_as_a_whole(dressed: object, qtbot: QtBot) -> None:
    before = Flags(interpreter="polsk", home_safety=True, kin="datter", kin_consent=True)
    form = form_of("flags", basis(TICKED, before))
    qtbot.addWidget(form)
    assert isinstance(form, FlagsFormView)
    assert form.acts() == (before,)
    form.interpreter.clear()
    form.safety.setChecked(False)
    assert form.acts() == (Flags(kin="datter", kin_consent=True),)


def test_that_an_attempt_that_finds_her_in_hospital_sets_the_sign(dressed: object, qtbot: QtBot) -> None:
    form = form_of("attempt", basis(TICKED))
    qtbot.addWidget(form)
    form.show()
    assert isinstance(form, ContactFormView)
    assert not form.in_hospital.isVisible()
    assert not any(isinstance(act, StopSign) for act in form.acts())
    form.outcome.choose(Outcome.ADMITTED.value)
    form.follow()
    assert form.in_hospital.isVisible() and form.in_hospital.isChecked()
    assert form.check()
    assert StopSign(sign=Sign.IN_HOSPITAL, day=TODAY) in form.acts()
    form.in_hospital.setChecked(False)
    assert not any(isinstance(act, StopSign) for act in form.acts())


def test_that_a_sign_that_stands_isnt_offered_again(dressed: object, qtbot: QtBot) -> None:
    form = form_of("attempt", basis(TICKED, IN_HOSPITAL))
    qtbot.addWidget(form)
    form.show()
    assert isinstance(form, ContactFormView)
    form.outcome.choose(Outcome.ADMITTED.value)
    form.follow()
    assert not form.in_hospital.isVisible()
    assert not any(isinstance(act, StopSign) for act in form.acts())


def test_that_a_contact_says_how_long_what_it_settles_is_gone(dressed: object, qtbot: QtBot) -> None:
    form = form_of("contact", basis(TICKED, duties=(duty(Reason.SILENT_NEED),)))
    qtbot.addWidget(form)
    form.show()
    assert isinstance(form, ContactFormView)
    assert not form.duties.ticked(), "what rests for a year is ticked by a person"
    assert not form.back.isVisible()
    form.duties.boxes["svak_ettersporrer/"].setChecked(True)
    assert form.back.text() == "Tilbake på arbeidslisten tidligst 03.11.27."


def test_that_the_sign_that_stands_is_the_one_proposed(dressed: object, qtbot: QtBot) -> None:
    form = form_of("stop_sign", basis(TICKED, IN_HOSPITAL))
    qtbot.addWidget(form)
    assert isinstance(form, StopSignFormView)
    assert (form.sign.key(), form.lifts) == (Sign.IN_HOSPITAL.value, True)


IN_HOSPITAL = StopSign(sign=Sign.IN_HOSPITAL, day=TODAY - dt.timedelta(days=5))


def lifting(qtbot: QtBot, **more: Any) -> StopSignFormView:
    """The form that takes «innlagt nå» away."""
    form = form_of("stop_sign", basis(TICKED, IN_HOSPITAL, **more))
    qtbot.addWidget(form)
    form.show()
    assert isinstance(form, StopSignFormView)
    form.sign.choose(Sign.IN_HOSPITAL.value)
    form.follow()
    return form


def test_that_taking_away_in_hospital_types_in_the_discharge_today(dressed: object, qtbot: QtBot) -> None:
    form = lifting(qtbot)
    assert form.came_home.isVisible() and form.came_home.isChecked()
    assert form.check()
    assert form.acts() == (StopSignLifted(sign=Sign.IN_HOSPITAL),)
    assert form.discharge() == TypedForm("P20417", TODAY, None, DischargedTo.HOME)
    assert form.said().replace("\u00a0", " ") == "stoppskilt tatt bort: innlagt nå, utskrevet ti 3.11."


def test_that_without_the_tick_no_discharge_is_typed_in_and_the_form_says_so(
    dressed: object, qtbot: QtBot
) -> None:
    form = lifting(qtbot)
    form.came_home.setChecked(False)
    assert not form.home_day.isVisible()
    assert form.what.text() == "Uten utskrivning starter ingen frist, og ingen minnes på å ringe."
    assert form.check()
    assert form.discharge() is None


def test_that_a_sign_ended_by_a_discharge_known_is_set_anew_and_not_taken_away(
    dressed: object, qtbot: QtBot
) -> None:
    yesterday = TODAY - dt.timedelta(days=1)
    form = lifting(qtbot, left_hospital=yesterday)
    assert not form.lifts and not form.came_home.isVisible()
    assert form.check()
    again = StopSign(sign=Sign.IN_HOSPITAL, day=TODAY, discharge_known=yesterday)
    assert form.acts() == (StopSignLifted(sign=Sign.IN_HOSPITAL), again)
    assert form.discharge() is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Skriv en dato."),
        ("+1", "Datoen er fram i tid."),
        ("-6", "Datoen er før det den gjelder."),
        ("tull", "Datoen kan ikke leses. Skriv dag og måned."),
    ],
)
def test_that_the_day_of_coming_home_is_checked(
    dressed: object, qtbot: QtBot, typed: str, sentence: str
) -> None:
    form = lifting(qtbot)
    form.home_day.setText(typed)
    form.home_day.textEdited.emit(typed)
    assert not form.check()
    assert form._home_day_label.error.sentence == sentence


def test_that_other_signs_ask_nothing_of_a_discharge(dressed: object, qtbot: QtBot) -> None:
    form = form_of("stop_sign", basis(TICKED))
    qtbot.addWidget(form)
    form.show()
    assert isinstance(form, StopSignFormView)
    for sign in Sign:
        form.sign.choose(sign.value)
        form.follow()
        assert not form.came_home.isVisible()
        assert not form.home_day.isVisible()
        assert form.discharge() is None


def test_that_all_that_waits_for_the_journal_is_ticked(dressed: object, qtbot: QtBot) -> None:
    member = MemberFrom(day=TODAY, route=Route.DOCTOR, why="x")
    form = form_of("journal", basis(TICKED, contact("2026-11-02"), member))
    qtbot.addWidget(form)
    assert isinstance(form, JournalFormView)
    assert len(form.of.ticked()) == 2
    assert form.check()
    assert len(form.acts()) == 2


def test_what_is_done_at_once_and_what_is_asked_about(dressed: object) -> None:
    one = (duty(Reason.RISING),)
    assert is_at_once("done", basis(TICKED, duties=one))
    assert not is_at_once("done", basis(duties=one))
    assert not is_at_once("done", basis(TICKED))
    assert is_at_once("urgent", basis(TICKED))
    assert not is_at_once("urgent", basis())


def test_that_every_action_of_the_menu_has_a_form_or_a_way(dressed: object, qtbot: QtBot) -> None:
    ways = {"plan", "review", "copy_text", "copy_number"}
    for group in everything():
        for one in group:
            if one.key not in ways:
                qtbot.addWidget(form_of(one.key, basis()))


def test_that_a_restored_form_is_as_it_was_left(dressed: object, qtbot: QtBot) -> None:
    form = form_of("contact", basis(TICKED))
    qtbot.addWidget(form)
    assert isinstance(form, ContactFormView)
    form.reached._buttons["not_reached"].click()
    form.outcome.choose("wrong_number")
    form.when.day.setText("2.11")
    form.when.day.textEdited.emit("2.11")
    form.next.kind.choose("task")
    form.next.text.setText("Ring NAV")
    form.findChildren(QCheckBox)[0].setChecked(True)
    again = form_of("contact", basis(TICKED))
    qtbot.addWidget(again)
    again.restore(form.state())
    assert again.state() == form.state()
    assert again.read() == form.read()
