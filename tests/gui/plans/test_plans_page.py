"""The page Planer: list, filters, opening, what is empty, what is gone, narrow windows."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.patient_acts import Flags, MemberFrom, Route, Sign, StopSign, StopSignLifted
from listeoversikt.followup.log.plan_acts import PlanStarted
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.plans import PlansPage
from listeoversikt.gui.pages.plans.dialogs import NewPlanDialog
from listeoversikt.gui.parts.notices import EmptyState, Notice
from listeoversikt.gui.print.print_dialog import PrintDialog
from listeoversikt.operations.plan_deeds import ReviewForm, end_deeds, hide_template_deeds, review_deeds
from tests.gui.clipping import clipped
from tests.gui.follow_up_office import desk_on, keep
from tests.gui.plans.conftest import OTHER, PATIENT, THIRD, TODAY, Bench

Key = Qt.Key


def test_that_an_empty_page_says_how_to_begin(empty_bench: Bench) -> None:
    (empty,) = [one for one in empty_bench.page.list_pane.findChildren(EmptyState) if not one.isHidden()]
    assert empty.title.text() == "Ingen planer ennå"
    assert "mal" in empty.text.text()
    assert not empty_bench.page.beside.isVisible()


def test_that_without_an_extract_the_way_to_one_is_shown(
    dressed: object, qtbot: QtBot, tmp_path: object
) -> None:
    desk = desk_on(None, tmp_path)  # type: ignore[arg-type]
    page = PlansPage(desk)
    qtbot.addWidget(page)
    keep(desk, page)
    page.resize(1232, 700)
    page.show()
    page.refresh(None)
    (empty,) = [one for one in page.list_pane.findChildren(EmptyState) if not one.isHidden()]
    assert empty.title.text() == "Ingen liste ennå"
    assert [action.enabled() for action in page.page_actions()] == [False] * 5
    assert desk.runner.stop()


def test_that_a_row_says_who_when_and_what_for(empty_bench: Bench) -> None:
    empty_bench.start(PATIENT, "kols", "diabetes", next_review=dt.date(2026, 4, 8))
    rows = empty_bench.page.list_pane.table.rows
    said = rows.cell_text(0, 0).replace("\u00a0", " ")
    assert said.startswith(f"{PATIENT}, ")
    assert "KOLS, diabetes" in said
    assert said.endswith("Frist snart, on 8.4.")


def test_that_the_model_keeps_qts_rules(bench: Bench, qtmodeltester: ModelTester) -> None:
    bench.start(OTHER, "kols")
    qtmodeltester.check(bench.page.list_pane.table.rows)


def test_that_the_subtitle_counts_plans_and_those_due(empty_bench: Bench) -> None:
    said: list[str] = []
    empty_bench.page.subtitle_changed.connect(said.append)
    empty_bench.start(PATIENT, next_review=dt.date(2026, 3, 31))
    empty_bench.start(OTHER)
    assert said[-1] == "2 planer i bruk, 1 forfalt til gjennomgang"


def test_that_filters_show_those_due_those_ended_and_those_for_a_problem(empty_bench: Bench) -> None:
    empty_bench.start(PATIENT, "kols", next_review=dt.date(2026, 3, 31))
    empty_bench.start(OTHER, "diabetes")
    uuid = empty_bench.start(THIRD)
    empty_bench.write(lambda view: end_deeds(view, THIRD, uuid, TODAY, "Flyttet"))
    pane = empty_bench.page.list_pane

    def shown() -> list[str]:
        return sorted(key.split()[0] for key in pane._rows.keys)

    assert shown() == [PATIENT, OTHER]
    states, made = ["open", "due", "ended"], ["from:diabetes", "from:kols"]
    assert pane.filters() == [*states, "for:Diabetes", "for:KOLS", *made]
    for key, wanted in (
        ("due", [PATIENT]),
        ("ended", [THIRD]),
        ("for:KOLS", [PATIENT]),
        ("open", [PATIENT, OTHER]),
    ):
        pane.choose_filter(key)
        assert shown() == wanted
    texts = [action.text() for action in pane.menu().actions() if action.text()]
    states = ["Åpne planer", "Til gjennomgang", "Avsluttet eller ute av listen"]
    assert texts == [*states, "Diabetes", "KOLS", "Mal: Diabetes", "Mal: KOLS"]


def test_that_a_search_without_hits_names_the_way_back(bench: Bench) -> None:
    pane = bench.page.list_pane
    pane.search.setText("finnes ikke")
    assert [one.title.text() for one in pane.findChildren(EmptyState) if not one.isHidden()] == [
        "Ingen treff"
    ]
    pane.clear()
    assert pane.table.rows.visible_count == 1


def test_that_an_ended_plan_is_read_and_not_written(bench: Bench) -> None:
    uuid = bench.plan(PATIENT).uuid
    bench.write(lambda view: end_deeds(view, PATIENT, uuid, TODAY, "Flyttet til sykehjem"))
    bench.take(PATIENT)
    assert "Avsluttet ti 31.3.: Flyttet til sykehjem" in bench.words()
    assert bench.page.form.matters.isReadOnly()
    assert not bench.page.room.foot.isVisible()
    assert not bench.page.form.new_goal.isVisible()


def test_that_a_plan_opened_after_an_ended_one_can_be_written_again(bench: Bench) -> None:
    uuid = bench.plan(PATIENT).uuid
    bench.start(OTHER)
    bench.write(lambda view: end_deeds(view, PATIENT, uuid, TODAY, "Flyttet"))
    bench.take(PATIENT)
    bench.take(OTHER)
    assert not bench.page.form.matters.isReadOnly()
    assert bench.page.form.new_goal.isVisible()


def test_that_a_patient_gone_keeps_the_plan_and_it_says_why(bench: Bench) -> None:
    bench.acts(PATIENT, StopSign(sign=Sign.DEAD, day=TODAY))
    pane = bench.page.list_pane
    assert not pane._rows.keys
    assert pane.take(PATIENT)
    bench.settled()
    assert pane.filter == "ended"
    bench.qtbot.waitUntil(lambda: any(one.isVisible() for one in bench.page.room.findChildren(Notice)))
    assert "død" in pane.table.rows.cell_text(0, 0).lower()


def test_that_the_plan_of_one_who_is_gone_is_read_and_not_written(bench: Bench) -> None:
    bench.type_in(bench.page.form.risk.text, "Fall")
    bench.acts(PATIENT, StopSign(sign=Sign.MOVED, day=TODAY))
    bench.leave()
    assert bench.plan(PATIENT).plan.risk == "Fall"
    assert bench.page.form.risk.text.isReadOnly() and not bench.page.form.new_goal.isVisible()
    bench.acts(PATIENT, StopSignLifted(sign=Sign.MOVED))
    assert not bench.page.form.risk.text.isReadOnly() and bench.page.form.new_goal.isVisible()


def test_that_two_open_plans_are_both_listed_and_it_says_to_end_one(bench: Bench) -> None:
    bench.acts(
        PATIENT, PlanStarted(template="", content={"kinds": {"treatment": True}}, day=TODAY, plan="b2")
    )
    pane = bench.page.list_pane
    assert [key.split()[0] for key in pane._rows.keys] == [PATIENT, PATIENT]
    assert all("To åpne planer" in pane.table.rows.cell_text(row, 0) for row in (0, 1))
    assert "Avslutt en av dem" in bench.words(bench.page.room)
    before = bench.page.opened
    (notice,) = [one for one in bench.page.room.findChildren(Notice) if one.isVisible()]
    assert notice.button is not None
    notice.button.click()
    bench.settled()
    assert before is not None and bench.page.opened is not None
    assert bench.page.opened.seen.uuid != before.seen.uuid
    assert not bench.page.room.review.isEnabled()


def test_that_p_on_a_patient_opens_the_plan_that_is_there(bench: Bench) -> None:
    bench.start(OTHER)
    bench.page.show_target(Target("plans", patient=PATIENT, action="new"))
    bench.page.acts.new_plan()
    bench.settled()
    assert bench.page.opened is not None and bench.page.opened.seen.patient_id == PATIENT
    assert bench.page.acts.dialog is None
    assert QApplication.focusWidget() is bench.page.form.matters


def test_that_p_on_a_patient_without_a_plan_asks_with_the_id_filled_in(bench: Bench) -> None:
    bench.page.show_target(Target("plans", patient=OTHER, action="new"))
    bench.page.acts.new_plan()
    dialog = bench.page.acts.dialog
    assert isinstance(dialog, NewPlanDialog)
    assert dialog.patient.text() == OTHER
    bench.settled()
    dialog.ticks["kols"].click()
    dialog.act()
    bench.settled()
    assert bench.page.opened is not None
    assert bench.page.opened.seen.patient_id == OTHER
    assert bench.page.opened.seen.plan.problems[0].key == "kols"
    assert bench.page.opened.seen.plan.responsible == "sykepleier"
    assert bench.told[-1] == f"{OTHER}: plan laget"
    row = bench.page.list_pane.current()
    assert row is not None and row.patient_id == OTHER


def test_that_templates_are_proposed_by_the_target_groups(empty_bench: Bench) -> None:
    from listeoversikt.gui.pages.plans.suggested import TEMPLATE_OF
    from listeoversikt.operations.patient import patient_card

    view = empty_bench.view
    patient = next(one for one in view.shown_ids if set(patient_card(view, one).groups) & set(TEMPLATE_OF))
    wanted = {TEMPLATE_OF[key] for key in patient_card(view, patient).groups if key in TEMPLATE_OF}
    empty_bench.page.acts.new_plan()
    dialog = empty_bench.page.acts.dialog
    dialog.patient.setText(patient)
    empty_bench.settled()
    assert set(dialog.chosen()) == wanted
    dialog.reject()


def test_that_an_unknown_id_is_said_under_the_field(empty_bench: Bench) -> None:
    empty_bench.page.acts.new_plan()
    dialog = empty_bench.page.acts.dialog
    dialog.patient.setText("FINNES-IKKE")
    dialog.act()
    assert dialog.patient_field.error.sentence == "Ingen pasient på listen har denne id-en."
    assert dialog.isVisible()
    dialog.reject()


def test_that_a_protected_address_is_never_printed(bench: Bench) -> None:
    bench.acts(PATIENT, Flags(address_protected=True))
    assert bench.page.opened is not None and bench.page.opened.sheet is None
    assert not bench.page.beside.preview.isVisible()
    assert "aldri ut" in bench.words(bench.page.beside)
    bench.page.acts.do("print")
    assert not isinstance(bench.page.acts.dialog, PrintDialog)
    assert bench.told[-1].startswith("Pasienten har adressesperre.")


def test_that_the_preview_is_the_real_sheet(bench: Bench) -> None:
    preview = bench.page.beside.preview
    assert preview.accessibleName() == "Utskrift, én side"
    blank: QImage = preview.grab().toImage()
    bench.edit(PATIENT, {"matters": "Jeg vil bo hjemme og klare å hente avisen selv."})
    bench.page.beside.preview.repaint()
    assert preview.grab().toImage() != blank
    preview.click()
    assert isinstance(bench.page.acts.dialog, PrintDialog)
    bench.page.acts.dialog.reject()


def test_that_versions_say_who_when_and_what(bench: Bench) -> None:
    assert "En versjon lages når" in bench.words(bench.page.beside)
    bench.goal(PATIENT, "Gå til postkassen", ("Gå tur", "patient"))
    uuid = bench.plan(PATIENT).uuid
    form = ReviewForm(TODAY, TODAY + dt.timedelta(days=30))
    bench.write(lambda view: review_deeds(view, PATIENT, uuid, form))
    bench.edit(PATIENT, {"risk": "Fall"})
    bench.write(lambda view: review_deeds(view, PATIENT, uuid, form), who="spl-2")
    said = bench.words(bench.page.beside)
    assert "Versjon 2 31.03.26 Risikobilde" in said and "spl-2" in said
    bench.page.acts.do("differences")
    words = bench.words(bench.page.acts.dialog)
    assert "Risikobilde" in words and "Fall" in words
    bench.page.acts.dialog.reject()


def test_that_the_journal_text_goes_on_the_clipboard_and_can_be_marked(bench: Bench) -> None:
    bench.edit(PATIENT, {"matters": "Bo hjemme."})
    bench.page.acts.do("copy")
    bench.settled()
    assert "Bo hjemme." in QApplication.clipboard().text()
    bench.page.acts.do("journal")
    bench.settled()
    assert bench.on_disk(PATIENT)[-1] == "journal_mark"
    bench.page.acts.do("journal")
    assert bench.told[-1] == "Planen er ført i journal fra før."


def test_that_a_wide_page_has_three_panes_and_a_narrow_one_shows_one_at_a_time(bench: Bench) -> None:
    page = bench.page
    assert page.list_pane.isVisible() and page.room.isVisible() and page.beside.isVisible()
    page.resize(900, 600)
    assert page.list_pane.isVisible() and page.room.isVisible() and not page.beside.isVisible()
    page.room.head.beside.click()
    assert page.beside.isVisible()
    assert page.step_back() and not page.beside.isVisible()
    page.resize(668, 330)
    assert page.list_pane.isVisible() and not page.room.isVisible()
    page.open_plan()
    assert page.room.isVisible() and not page.list_pane.isVisible()
    assert QRect(page.plan_pane.geometry()) == page.rect()
    assert page.step_back() and page.list_pane.isVisible()
    assert QApplication.focusWidget() is page.list_pane.table


@pytest.mark.parametrize("width", [668, 760, 900, 1000, 1232, 1900])
def test_that_nothing_is_cut_at_any_width(bench: Bench, width: int) -> None:
    bench.goal(
        PATIENT, "Gå til postkassen uten hjelp innen jul", ("Veie seg hver morgen", "patient"), ("Ringe", "")
    )
    bench.edit(PATIENT, {"individual/state": "reported", "network": "x" * 300, "risk": "ord " * 400})
    bench.page.resize(width, 700)
    bench.page.open_plan()
    bench.settled()
    bench.qtbot.waitUntil(lambda: clipped(bench.page) == [], timeout=3_000)
    area = bench.page.room.area
    assert bench.page.form.width() <= area.viewport().width()
    for field in bench.page.form.fields():
        if hasattr(field, "document"):
            assert field.document().size().height() <= field.height() + 1


def test_that_the_filter_is_remembered_and_nothing_that_was_searched_for(bench: Bench) -> None:
    bench.page.list_pane.search.setText("noe")
    bench.page.list_pane.choose_filter("due")
    assert bench.page.remembered() == {"filter": "due"}
    bench.page.restore({"filter": "ended"})
    bench.page.restore({"filter": "tull"})
    assert bench.page.list_pane.filter == "ended"


def test_that_another_act_about_the_patient_leaves_the_page_as_it_is(bench: Bench) -> None:
    bench.acts(PATIENT, MemberFrom(day=TODAY, route=Route.DOCTOR, why="x"))
    assert bench.page.opened is not None and bench.page.opened.seen.patient_id == PATIENT
    assert bench.page.panes.beside.isVisible()


def test_that_a_new_plan_is_shown_and_not_the_one_that_ended(bench: Bench) -> None:
    uuid = bench.plan(PATIENT).uuid
    bench.write(lambda view: end_deeds(view, PATIENT, uuid, TODAY, "Flyttet"))
    bench.page.show_target(Target("plans", patient=PATIENT, action="new"))
    bench.page.acts.new_plan()
    bench.page.acts.dialog.act()
    bench.settled()
    row = bench.page.list_pane.current()
    assert bench.page.opened is not None and bench.page.opened.seen.open
    assert row is not None and row.uuid == bench.page.opened.seen.uuid != uuid


def test_that_the_list_is_filtered_by_the_template_a_plan_was_started_from(bench: Bench) -> None:
    bench.start(OTHER, "kols", "rus")
    pane = bench.page.list_pane
    keys = pane.filters()
    assert keys[-2:] == ["from:kols", "from:rus"]
    assert pane.filter_word("from:kols") == "Mal: KOLS"
    pane.choose_filter("from:rus")
    assert [line.patient_id for line in pane._rows.lines] == [OTHER]
    bench.write(lambda view: hide_template_deeds("rus"))
    assert pane.filter_word("from:rus") == "Mal: Rus"
    assert [line.patient_id for line in pane._rows.lines] == [OTHER]
