"""Two people on one plan: different fields go together, the same field is shown twice and somebody chooses."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from listeoversikt.gui.pages.plans.conflict_panel import ConflictPanel
from listeoversikt.operations.plan_text import plan_text
from tests.gui.plans.conftest import OTHER, PATIENT, Bench


def conflict(bench: Bench) -> ConflictPanel:
    bench.type_in(bench.page.form.risk.text, "Hjemmebesøk torsdag")
    bench.colleague(PATIENT, {"risk": "Hjemmebesøk fredag"})
    bench.leave()
    panel = bench.page.room.conflict
    assert panel is not None
    return panel


def test_that_different_fields_go_together(bench: Bench) -> None:
    bench.type_in(bench.page.form.risk.text, "Fall")
    bench.colleague(PATIENT, {"watch": "Vekt"})
    bench.leave()
    assert bench.page.room.conflict is None
    plan = bench.plan(PATIENT).plan
    assert (plan.risk, plan.watch) == ("Fall", "Vekt")
    assert bench.page.form.watch.text.text() == "Vekt"


def test_that_both_texts_are_shown_and_mine_is_kept(bench: Bench) -> None:
    panel = conflict(bench)
    words = bench.words(panel)
    assert "spl-2 lagret mens du skrev" in words
    assert "Hjemmebesøk fredag" in words and "Hjemmebesøk torsdag" in words and "Du, ikke lagret" in words
    assert bench.page.form.risk.text.text() == "Hjemmebesøk torsdag"
    assert (panel.mine_button.text(), panel.theirs_button.text()) == ("Bruk min", "Behold deres")
    assert QApplication.focusWidget() is panel.theirs_button


def test_that_mine_can_be_used(bench: Bench) -> None:
    conflict(bench).mine_button.click()
    bench.settled()
    assert bench.plan(PATIENT).plan.risk == "Hjemmebesøk torsdag"
    assert bench.page.form.risk.text.text() == "Hjemmebesøk torsdag"
    assert bench.page.room.conflict is None
    assert QApplication.focusWidget() is bench.page.form.risk.text


def test_that_theirs_can_be_kept(bench: Bench) -> None:
    conflict(bench).theirs_button.click()
    bench.settled()
    assert bench.plan(PATIENT).plan.risk == "Hjemmebesøk fredag"
    assert bench.page.form.risk.text.text() == "Hjemmebesøk fredag"
    bench.leave()
    assert bench.on_disk(PATIENT) == ["plan_started", "plan_edited"]


def test_that_a_change_that_came_while_typing_isnt_overwritten_unseen(bench: Bench) -> None:
    """The colleague's text has reached this window, but not the field that's being typed in."""
    field = bench.page.form.risk.text
    bench.type_in(field, "Mitt")
    bench.colleague(PATIENT, {"risk": "Deres"})
    bench.desk.work(lambda office, progress, cancelled: office.catch_up(), bench.desk.changed)
    bench.settled()
    assert bench.plan(PATIENT).plan.risk == "Deres"
    assert field.text() == "Mitt"
    bench.leave()
    assert bench.page.room.conflict is not None
    assert bench.plan(PATIENT).plan.risk == "Deres"


def test_that_a_field_typed_back_to_what_it_was_shows_the_newest(bench: Bench) -> None:
    bench.edit(PATIENT, {"risk": "Fall"})
    field = bench.page.form.risk.text
    bench.type_in(field, "Fallx")
    bench.colleague(PATIENT, {"risk": "Fall og vekt"})
    bench.desk.work(lambda office, progress, cancelled: office.catch_up(), bench.desk.changed)
    bench.settled()
    bench.type_in(field, "Fall")
    bench.leave()
    assert field.text() == "Fall og vekt"
    assert bench.page.room.conflict is None


def test_that_a_conflict_seen_too_late_waits_in_its_plan(bench: Bench) -> None:
    """The next patient is in hand when the store says so: the text is kept until the plan is opened again."""
    bench.start(OTHER)
    bench.take(PATIENT)
    bench.type_in(bench.page.form.risk.text, "Mitt")
    bench.colleague(PATIENT, {"risk": "Deres"})
    bench.take(OTHER)
    assert bench.page.room.conflict is None
    assert bench.page.form.risk.text.text() == ""
    assert "Teksten din er tatt vare på" in bench.told[-1]
    bench.take(PATIENT)
    assert bench.page.room.conflict is not None
    assert bench.page.form.risk.text.text() == "Mitt"
    bench.page.room.conflict.mine_button.click()
    bench.settled()
    assert bench.plan(PATIENT).plan.risk == "Mitt"
    assert bench.plan(OTHER).plan.risk == ""


def test_that_a_choice_nobody_has_made_waits_in_its_plan(bench: Bench) -> None:
    bench.start(OTHER)
    bench.take(PATIENT)
    conflict(bench)
    bench.take(OTHER)
    assert bench.page.room.conflict is None
    assert bench.page.form.risk.text.text() == ""
    bench.take(PATIENT)
    assert bench.page.room.conflict is not None
    assert bench.page.form.risk.text.text() == "Hjemmebesøk torsdag"


# -- the window closes before anybody has chosen -----------------------------------------------------------------


def left_while_typing(bench: Bench) -> None:
    """Mine is being typed, theirs is saved, and the page is left: as when the window closes."""
    bench.type_in(bench.page.form.risk.text, "Mitt")
    bench.colleague(PATIENT, {"risk": "Deres"})
    bench.page.keep_typed()
    bench.settled()


def anew(bench: Bench, user: str = "spl-1") -> None:
    """Another window over the same store: what this one had in memory is gone."""
    bench.desk.preferences.user = user
    bench.page.writing._unsaved.clear()
    bench.page.room.drop_conflict()
    bench.page.form.clear()
    bench.page.room.seen = None
    bench.page.refresh(bench.view)
    bench.settled()


def test_that_a_text_typed_when_the_window_closed_waits_in_the_plan(bench: Bench) -> None:
    left_while_typing(bench)
    assert bench.on_disk(PATIENT) == ["plan_started", "plan_edited", "plan_edited"]
    assert bench.plan(PATIENT).plan.risk == "Deres"
    anew(bench)
    panel = bench.page.room.conflict
    assert panel is not None
    words = bench.words(panel)
    assert "Deres" in words and "Mitt" in words and "spl-2 lagret mens du skrev" in words
    panel.mine_button.click()
    bench.settled()
    assert bench.plan(PATIENT).plan.risk == "Mitt"
    anew(bench)
    assert bench.page.room.conflict is None
    assert bench.page.form.risk.text.text() == "Mitt"


def test_that_theirs_can_be_kept_after_the_window_was_closed(bench: Bench) -> None:
    left_while_typing(bench)
    anew(bench)
    assert bench.page.room.conflict is not None
    bench.page.room.conflict.theirs_button.click()
    bench.settled()
    assert bench.plan(PATIENT).plan.risk == "Deres"
    anew(bench)
    assert bench.page.room.conflict is None
    assert bench.page.form.risk.text.text() == "Deres"


def test_that_a_choice_not_made_when_the_window_closes_waits_too(bench: Bench) -> None:
    conflict(bench)
    bench.page.keep_typed()
    bench.page.keep_typed()
    bench.settled()
    assert bench.on_disk(PATIENT).count("plan_edited") == 2
    anew(bench)
    panel = bench.page.room.conflict
    assert panel is not None and "Hjemmebesøk torsdag" in bench.words(panel)
    bench.page.keep_typed()
    bench.settled()
    assert bench.on_disk(PATIENT).count("plan_edited") == 2


def test_that_a_colleague_sees_whose_text_waits(bench: Bench) -> None:
    left_while_typing(bench)
    anew(bench, "spl-3")
    panel = bench.page.room.conflict
    assert panel is not None
    words = bench.words(panel)
    assert "spl-2 lagret mens spl-1 skrev" in words and "spl-1, ikke lagret" in words
    assert bench.page.form.risk.text.text() == "Deres"
    panel.mine_button.click()
    bench.settled()
    assert bench.plan(PATIENT).plan.risk == "Mitt"


def test_that_a_text_that_waits_is_neither_printed_nor_copied(bench: Bench) -> None:
    left_while_typing(bench)
    assert "Mitt" not in plan_text(bench.view, PATIENT)
    assert bench.page.opened is not None
    assert "Mitt" not in str(bench.page.opened.sheet)
    assert bench.plan(PATIENT).changed == ()


def test_that_closing_merges_what_stands_in_different_fields(bench: Bench) -> None:
    bench.type_in(bench.page.form.watch.text, "Vekt")
    bench.colleague(PATIENT, {"risk": "Deres"})
    bench.page.keep_typed()
    bench.settled()
    plan = bench.plan(PATIENT).plan
    assert (plan.risk, plan.watch) == ("Deres", "Vekt")
    assert bench.page.room.conflict is None
