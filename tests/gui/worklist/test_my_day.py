"""The nurse's day: whose, how much, what is done, and how it looks to the next one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from listeoversikt.followup.log.acts import (
    Assigned,
    Channel,
    Contact,
    KnownMark,
    NextTry,
    Outcome,
    Question,
    Urgent,
)
from listeoversikt.followup.log.patient_acts import Flags
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.worklist.rows import MINE, NOBODY
from listeoversikt.gui.pages.worklist.words import tags_of
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.notices import EmptyState
from tests.gui.worklist.conftest import Bench, Key, Open
from tests.operations.stores import TODAY
from tests.operations.team_office import CALLED, OTHERS, OVERDUE, SILENT

NOBREAK = "\u00a0"
CALL = Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier", minutes=25)
TRIED = Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier", minutes=0)


def plain(text: str) -> str:
    return text.replace(NOBREAK, " ")


def row(bench: Bench, patient: str) -> int:
    return bench.page.table.rows.source_of(patient)


def tags(bench: Bench, patient: str) -> tuple[str, ...]:
    return bench.page.content.table.tags(row(bench, patient))


def test_that_a_nurses_day_begins_with_her_own(bench: Bench) -> None:
    assert bench.page.filters.chosen == {"owner": {MINE}}
    assert CALLED in bench.shown
    assert OTHERS not in bench.shown


def test_that_everybodys_list_has_a_column_of_owners(bench: Bench) -> None:
    assert "owner" not in [column.key for column in bench.page.table.rows.columns]
    bench.page.filters.choose("owner", ())
    assert OTHERS in bench.shown
    (at,) = [at for at, column in enumerate(bench.page.table.rows.columns) if column.key == "owner"]
    assert bench.page.table.rows.cell_text(row(bench, OTHERS), at) == "spl-2"


def test_that_a_colleagues_list_is_a_choice_and_nobodys_only_where_there_is_one(bench: Bench) -> None:
    choice = bench.page.filters.choices["owner"]
    texts = [choice.itemText(at) for at in range(choice.count())]
    assert texts == ["Alle", "Mine", "lege-1", "spl-2", "hs-1"]
    bench.page.filters.choose("owner", {"spl-2"})
    assert OTHERS in bench.shown and CALLED not in bench.shown
    assert NOBODY not in texts


def test_that_the_choice_in_sight_needs_no_chip_and_is_remembered(bench: Bench) -> None:
    assert bench.page.filters._shown_chips == []
    bench.page.filters.choose("reason", {"utskrivning_3vd"})
    assert len(bench.page.filters._shown_chips) == 1
    assert bench.page.remembered()["filters"] == {"owner": [MINE], "reason": ["utskrivning_3vd"]}


def test_that_another_choice_of_owner_stands_through_refreshes(bench: Bench) -> None:
    bench.page.filters.choose("owner", ())
    bench.do(OTHERS, Urgent(on=True))
    assert bench.page.filters.chosen == {}


def test_that_the_next_user_begins_with_her_own(bench: Bench) -> None:
    bench.desk.preferences.user = "spl-2"
    bench.settle()
    assert OTHERS in bench.shown and CALLED not in bench.shown


def test_that_another_pages_patients_are_shown_whoever_has_them(bench: Bench) -> None:
    bench.page.show_target(Target("worklist", patients=frozenset({CALLED, OTHERS}), title="2 pasienter"))
    assert bench.shown == [CALLED, OTHERS]


@pytest.mark.parametrize("owner", [MINE, "", "spl-2", "lege-1"])
def test_that_the_title_counts_what_there_is_to_do_and_what_waits_as_many_as_are_shown(
    bench: Bench, owner: str
) -> None:
    said: list[str] = []
    bench.page.subtitle_changed.connect(said.append)
    bench.page.filters.choose("owner", {owner} if owner else ())
    bench.page._say()
    to_do, waiting = bench.page.content.counted(owner)
    words = f"{to_do} å gjøre" + (f", {waiting} venter på lege" if waiting else "")
    assert words in plain(said[-1])
    assert to_do + waiting == len(bench.shown)


# -- hours --------------------------------------------------------------------------------------------------------


def test_that_the_meter_says_the_day_in_words(bench: Bench) -> None:
    meter = bench.page.day_line.meter
    plan = meter.plan
    assert plan is not None and plan.available == 60
    assert plan.planned == 60
    assert plain(meter.accessibleName()) == "Planlagt i dag: 1 t av 1 t"
    assert "rekkes ikke i dag" in meter.accessibleDescription()


def test_that_the_hours_end_in_a_rule_after_the_last_that_fits(bench: Bench) -> None:
    page = bench.page
    rules = [at for at in page.table.rows.across_rows() if page.table.rows.rule_at(at)]
    (at,) = rules
    plan = page.day_line.meter.plan
    assert plan is not None and plan.rule_after is not None
    said = plain(page.table.rows.rule_at(at))
    assert said == f"Hit rekker dagens 1 time. {plan.outside} til på listen."
    above = [page.table.rows.source_row(place) for place in range(at)]
    assert len([one for one in above if one >= 0]) == plan.rule_after + 1


def test_that_a_search_or_another_filter_has_no_rule(bench: Bench) -> None:
    def rules() -> list[int]:
        rows = bench.page.table.rows
        return [at for at in rows.across_rows() if rows.rule_at(at)]

    bench.page.filters.search.setText("pas")
    assert rules() == []
    bench.page.filters.search.clear()
    assert len(rules()) == 1
    bench.page.filters.choose("due", {"overdue"})
    assert rules() == []


def test_that_what_is_logged_is_done_in_the_meter_and_taken_back_with_undo(bench: Bench) -> None:
    assert bench.page.content.done_by(MINE).minutes == 0
    from listeoversikt.gui.deeds import carry_out_deeds
    from listeoversikt.operations.acting import Deed

    carry_out_deeds(bench.desk, "x", [Deed(CALL, CALLED)])
    bench.settle()
    assert bench.page.content.done_by(MINE).minutes == 25
    assert bench.page.content.done_by("spl-2").minutes == 0
    bench.undo()
    assert bench.page.content.done_by(MINE).minutes == 0


def test_that_the_meter_leads_to_hours_and_reach(bench: Bench) -> None:
    with bench.qtbot.waitSignal(bench.page.go) as asked:
        bench.page.day_line.meter.click()
    assert asked.args[0] == Target("overview", action="capacity")


def test_that_a_day_without_hours_warns_of_clocks_that_run(open_bench: Open) -> None:
    from listeoversikt.operations.office import Office

    bench = open_bench()

    def saturday(office: Office, *_: object) -> object:
        return office.refresh(TODAY + dt.timedelta(days=5))

    bench.desk.work(saturday, bench.desk.changed)
    bench.settle()
    notice, plan = bench.page.notice, bench.page.day_line.meter.plan
    assert plan is not None and plan.no_hours
    count = bench.page.content.running_clocks
    assert count > 0
    assert notice is not None
    assert notice.text.text() == f"Ingen har arbeidstid i dag. {count} frister etter utskrivning løper."


# -- rows ---------------------------------------------------------------------------------------------------------


def test_that_a_colleagues_change_never_moves_on_from_the_row_in_hand(bench: Bench) -> None:
    bench.take(OVERDUE)
    bench.do(CALLED, CALL)
    assert bench.page.table.current_key() == OVERDUE
    assert bench.page.card.patient_id == OVERDUE


def test_that_a_colleagues_change_is_said_quietly_on_the_row(bench: Bench) -> None:
    line = bench.page.content.table.lines[row(bench, CALLED)]
    changed = replace(line, log=replace(line.log, changed_by="spl-2"))
    assert "Endret av spl-2" in tags_of(changed)
    assert "Endret av spl-2" not in tags_of(line)


def test_that_attempts_and_the_next_try_stand_under_the_bold_line(bench: Bench) -> None:
    bench.do(CALLED, TRIED, TRIED, NextTry(day=TODAY + dt.timedelta(days=1)), who="spl-1")
    second = plain(bench.page.content.table.two_lines(row(bench, CALLED)).second)
    assert "2 forsøk, sist ma 20.4., neste forsøk ti 21.4." in second


def test_that_what_must_be_known_is_tags_and_urgent_comes_first(bench: Bench) -> None:
    flags = Flags(interpreter="polsk", home_safety=True)
    bench.do(CALLED, Urgent(on=True), flags, Question(text="?"), who="spl-1")
    found = tags(bench, CALLED)
    assert found[0] == "haster"
    assert {"tolk", "hjemmebesøk: se journal", "spørsmål til legen"} <= set(found)


def test_that_known_and_whose_are_said_though_they_arent_tags(bench: Bench) -> None:
    bench.do(CALLED, KnownMark(known=True), who="spl-1")
    why = next(column for column in bench.page.table.rows.columns if column.key == "why")
    assert why.spoken is not None and why.tip is not None
    assert "kjent fra før" in why.spoken(row(bench, CALLED))
    assert "hos spl-1" in why.tip(row(bench, CALLED))
    assert "kjent fra før" not in tags(bench, CALLED)


def test_that_proposals_are_the_last_section_with_a_note(bench: Bench) -> None:
    last = bench.page.content.table.groups[-1]
    assert last.title == "Foreslått, venter på lege"
    assert last.note == "ingen ringes før legen har sagt ja"


def test_that_single_letters_open_a_form_and_can_be_switched_off(bench: Bench) -> None:
    bench.take(CALLED)
    bench.press("k")
    assert bench.page.acting.is_form_open
    assert bench.page.step_back()
    assert not bench.page.acting.is_form_open
    bench.desk.preferences.letter_keys = False
    bench.take(CALLED)
    bench.press("k")
    assert not bench.page.acting.is_form_open


def test_that_g_asks_for_a_review_of_what_is_shown(bench: Bench) -> None:
    bench.page.filters.choose("reason", {"utskrivning_3vd"})
    with bench.qtbot.waitSignal(bench.page.go) as asked:
        bench.page.acting.do("review")
    target = asked.args[0]
    assert (target.page, target.patients) == ("review", frozenset(bench.shown))


# -- saved filters, finished day, print ---------------------------------------------------------------------------


def test_that_filters_are_saved_by_name_and_chosen_again(bench: Bench) -> None:
    saved = bench.page.filters.saved
    assert saved is not None
    bench.page.filters.choose("reason", {"utskrivning_3vd"})
    saved.save_as("Mine utskrivninger")
    bench.page.filters.clear()
    menu = bench.page.filters.menu()
    (action,) = [action for action in menu.actions() if action.text() == "Mine utskrivninger"]
    assert not action.isChecked()
    action.trigger()
    assert bench.page.filters.chosen == {"owner": {MINE}, "reason": {"utskrivning_3vd"}}
    assert saved.names == ("Mine utskrivninger",)
    menu.deleteLater()


def test_that_an_own_day_with_nothing_left_is_finished_with_a_way_on(open_bench: Open) -> None:
    bench = open_bench("hs-1")
    assert bench.shown == []
    empty = bench.page.table.findChild(EmptyState)
    assert empty is not None and empty.title.text() == "Ferdig for i dag"
    with bench.qtbot.waitSignal(bench.page.go) as asked:
        empty.findChildren(LinkButton)[-1].click()
    assert asked.args[0] == Target("review")


def test_that_the_next_due_day_is_a_button_away_when_nothing_is_ones_own(bench: Bench) -> None:
    bench.page._see_next()
    assert bench.page.filters.chosen == {}
    assert bench.page.table.hasFocus()


def test_that_nobody_with_a_protected_address_is_printed_and_they_are_counted(bench: Bench) -> None:
    bench.do(CALLED, Flags(address_protected=True), who="spl-1")
    made = bench.page.day_list()
    assert CALLED not in [one.who for one in made.rows]
    assert (made.left_out, made.user, len(made.rows)) == (1, "spl-1", len(bench.shown) - 1)
    assert {one.owner for one in made.rows} == {"spl-1"}
    from PySide6.QtCore import QRectF

    from listeoversikt.gui.print.day_list import lay_out

    words = [one.text for sheet in lay_out(made, QRectF(0, 0, 1000, 660)) for one in sheet.words]
    assert any("1 er utelatt: adressesperre" in text for text in words)
    assert not any(CALLED in text for text in words)
    assert any("spl-1" in text for text in words)


# -- hand-over ----------------------------------------------------------------------------------------------------


def test_that_a_whole_day_is_handed_over_in_one_step_and_back(bench: Bench) -> None:
    mine = [one for one in bench.shown if not bench.page.content.table.lines[row(bench, one)].waits]
    bench.page.giving.ask()
    dialog = bench.page.giving.dialog
    assert dialog is not None and dialog.giver.key() == "spl-1"
    dialog.receiver.choose("spl-2")
    dialog.save()
    bench.settle()
    assert "PAS-0002" not in bench.shown and mine
    assert bench.told[-1].endswith("overlatt til spl-2")
    assert bench.desk.undo_stack.count() == 1
    bench.undo()
    assert set(mine) <= set(bench.shown)


def test_that_only_the_marked_are_handed_over_when_some_are(bench: Bench) -> None:
    bench.take(CALLED)
    bench.press(Key.Key_Space)
    bench.page.giving.ask()
    dialog = bench.page.giving.dialog
    assert dialog is not None and dialog.scope is not None and dialog.scope.key() == "marked"
    dialog.receiver.choose("lege-1")
    dialog.save()
    bench.settle()
    assert bench.kinds(CALLED) == ["Assigned"]
    assert bench.kinds(OVERDUE) == []


def test_that_nobody_hands_over_to_oneself(bench: Bench) -> None:
    bench.page.giving.ask()
    dialog = bench.page.giving.dialog
    assert dialog is not None
    offered = [dialog.receiver.itemData(at) for at in range(dialog.receiver.count())]
    assert "spl-1" not in offered and "spl-2" in offered
    dialog.reject()


def test_that_what_was_given_by_a_colleague_comes_on_the_list(bench: Bench) -> None:
    assert OTHERS not in bench.shown
    bench.do(OTHERS, Assigned(to="spl-1"))
    assert OTHERS in bench.shown
    assert SILENT not in bench.shown


# -- narrow -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("user", ["spl-1", "lege-1"])
def test_that_a_narrow_window_has_one_line_over_the_list_and_one_bar_under(
    user: str, open_bench: Open
) -> None:
    bench = open_bench(user, 668, 340)
    page = bench.page
    assert page.filters.y() <= page.day_line.tabs.y() + page.day_line.tabs.height()
    assert page.bar.isVisible() != page.decisions.isVisible()
    assert page.filters.choices["owner"].isVisible()
    page.grab()


def test_that_the_tabs_are_reached_and_changed_by_keys(bench: Bench) -> None:
    tabs = bench.page.day_line.tabs
    buttons = list(tabs._buttons.values())
    buttons[0].setFocus()
    bench.qtbot.keyClick(buttons[0], Qt.Key.Key_Right)
    bench.qtbot.keyClick(buttons[1], Qt.Key.Key_Space)
    bench.settle()
    assert bench.page.tab == "board"
    assert bench.page.board.isVisible() and not bench.page.table.isVisible()
    assert bench.page.first_focus() is bench.page.board.table
