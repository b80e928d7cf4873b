"""The page Evaluering by keyboard: write, lock, action, verdict; what is refused, and what is shown."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from listeoversikt.evaluation.goal import Hours, Measure
from listeoversikt.followup.log.goal_acts import GoalAction, GoalDrafted, GoalEnded, GoalLocked
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.evaluation import room as actions
from listeoversikt.gui.pages.evaluation.dialogs import ActionDialog, AmendDialog, EndDialog, LockDialog
from listeoversikt.gui.pages.evaluation.fields import AmountField, DayField, LineField, TextField
from listeoversikt.gui.pages.evaluation.page_acts import paper_of
from listeoversikt.gui.pages.evaluation.rows import BalancingRow, HoursRow, KnownRow, MeasureRow, RowsField
from listeoversikt.gui.print.paper import INSIDE
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.evaluation import text_of
from listeoversikt.words.goals import fault_text
from tests.evaluation.goals import SATISFIED, UNANSWERED
from tests.gui.evaluation.conftest import FORM, GOAL, RUNNING, TODAY, Bench
from tests.operations.sealed_goals import LOCKED

TEXTS = {"hypothesis": "Flere nås.", "inclusion": "Alle.", "displaced": "Ingen.", "risk": "Lite."}


def rows(bench: Bench, name: str) -> RowsField:
    field = bench.field(name)
    assert isinstance(field, RowsField)
    return field


def loud(bench: Bench, name: str) -> str:
    return bench.field(name).error.sentence


def quiet(bench: Bench, name: str) -> str:
    return bench.field(name).lacking.text()


def write_whole(bench: Bench) -> None:
    """The whole form, field by field, by keyboard."""
    for name, text in {"title": "Ringe", **TEXTS, "stop_rule": "Ved klager.", "consulted": "spl-1"}.items():
        field = bench.field(name)
        assert isinstance(field, TextField | LineField)
        bench.write_in(field.box, text)
    known = rows(bench, "known")
    known.add_row()
    row = known.rows[0]
    assert isinstance(row, KnownRow)
    bench.write_in(row.text, "Det hjelper")
    bench.write_in(row.source, "Egen erfaring")
    measures = rows(bench, "measures")
    measures.add_row()
    measure = measures.rows[0]
    assert isinstance(measure, MeasureRow)
    measure.measure.choose("utskrivning_3vd")
    measure.measure.activated.emit(measure.measure.currentIndex())
    bench.write_in(measure.figure.line, "65")
    effect = bench.field("effect")
    assert isinstance(effect, AmountField)
    bench.write_in(effect.box.line, "20")
    for name, day in (("baseline_from", "1.1.25"), ("start", "1.5.26"), ("end", "30.4.27")):
        field = bench.field(name)
        assert isinstance(field, DayField)
        bench.write_in(field.box, day)
    hours = rows(bench, "hours")
    hours.add_row()
    line = hours.rows[0]
    assert isinstance(line, HoursRow)
    bench.write_in(line.profession, "Sykepleier")
    bench.write_in(line.hours.line, "110")
    budget = bench.field("budget_kr")
    assert isinstance(budget, AmountField)
    bench.write_in(budget.box.line, "0")
    balancing = rows(bench, "balancing")
    balancing.add_row()
    balance = balancing.rows[0]
    assert isinstance(balance, BalancingRow)
    balance.measure.choose("legevakt")
    balance.measure.activated.emit(balance.measure.currentIndex())
    responsible: Any = bench.field("responsible")
    responsible.box.choose("lege-2")
    responsible.box.activated.emit(responsible.box.currentIndex())
    bench.settled()


def test_that_without_goals_the_page_says_how_to_begin(bench: Bench) -> None:
    said = bench.words()
    assert "Ingen mål ennå" in said
    assert "Skriv ned hva dere vil nå, før dere begynner." in said
    assert bench.page.harm.isHidden()


def test_that_a_goal_is_written_locked_given_an_action_and_undone_step_by_step(bench: Bench) -> None:
    bench.page.doing.begin()
    bench.settled()
    title: Any = bench.field("title")
    assert title.box.hasFocus()
    write_whole(bench)
    form = bench.kept.form
    assert (form.title, form.effect, form.measures[0].target) == ("Ringe", 0.2, 0.65)
    assert form.hours == (Hours(profession="Sykepleier", hours=110.0),)
    assert (form.start, form.responsible, form.budget_kr) == (dt.date(2026, 5, 1), "lege-2", 0)
    assert "Målet kan låses" in bench.words()

    QTest.keyClick(bench.page.room.buttons[actions.LOCK], Qt.Key.Key_Space)
    dialog = bench.page.acts.dialog
    assert isinstance(dialog, LockDialog)
    assert "sjekksum" in bench.words(dialog)
    assert dialog.cancel_button.hasFocus() or not dialog.isActiveWindow()
    QTest.keyClick(dialog.act_button, Qt.Key.Key_Space)
    bench.settled()
    assert bench.kept.locked is not None
    assert bench.kept.broken is None
    assert bench.told[-1] == "Målet er låst"
    assert not bench.page.room.form.isVisible()
    assert "Låst 20. april 2026 av lege-1" in bench.words(bench.page.room.sheet)

    bench.page.acts.add_action()
    dialog = bench.page.acts.dialog
    assert isinstance(dialog, ActionDialog)
    QTest.keyClicks(dialog.text, "Fast ringetid")
    QTest.keyClick(dialog.act_button, Qt.Key.Key_Space)
    bench.settled()
    assert [one.action.text for one in bench.kept.actions] == ["Fast ringetid"]
    assert "20.04.2026: Fast ringetid" in bench.words(bench.page.room.chart)

    bench.desk.undo_stack.undo()
    bench.settled()
    assert bench.kept.actions == ()
    bench.desk.undo_stack.undo()
    bench.settled()
    assert not bench.kept.is_locked
    assert bench.page.room.form.isVisible()
    bench.desk.undo_stack.redo()
    bench.settled()
    assert bench.kept.locked is not None


def test_that_a_lock_is_not_undone_the_next_day_and_the_sentence_says_why(bench: Bench) -> None:
    bench.draft()
    bench.page.doing.lock(GOAL)
    bench.settled()
    assert bench.kept.is_locked
    bench.page.doing.wall_day = lambda: dt.date.today() + dt.timedelta(days=1)
    bench.page.doing.lock(GOAL)  # locked already: refused, and nothing on the stack
    bench.settled()
    assert bench.problems == ["Målet er låst. Lag en ny versjon."]
    assert bench.desk.undo_stack.count() == 1


def test_that_ctrl_z_on_a_later_day_leaves_the_lock(bench: Bench) -> None:
    bench.draft()
    later = dt.date.today() + dt.timedelta(days=1)
    bench.page.doing.wall_day = lambda: later
    bench.page.doing.lock(GOAL)
    bench.settled()
    bench.desk.undo_stack.undo()
    bench.settled()
    assert bench.kept.is_locked
    assert bench.problems == [
        "Et låst mål kan bare angres samme dag. Lag en ny versjon, eller avslutt målet."
    ]
    assert bench.desk.undo_stack.canUndo()


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"hours": (), "kroner": None}, "hours", fault_text("hours", "no_resource")),
        ({"balancing": ()}, "balancing", fault_text("balancing", "no_balancing")),
        ({"measures": (SATISFIED,)}, "measures", fault_text("measures", "only_satisfaction")),
        ({"measures": (UNANSWERED,)}, "measures", fault_text("measures/0/satisfaction", "empty")),
        ({"start": TODAY}, "start", fault_text("start", "starts_too_soon")),
        ({"end": dt.date(2026, 4, 25)}, "end", fault_text("end", "ends_before_start")),
        ({"risk": ""}, "risk", fault_text("risk", "empty")),
    ],
)
def test_that_a_form_with_a_fault_is_not_locked_and_the_field_says_why(
    bench: Bench, changed: dict[str, Any], field: str, sentence: str
) -> None:
    bench.draft(msgspec.structs.replace(FORM, **changed))
    assert sentence in (loud(bench, field), quiet(bench, field))
    bench.page.acts.do(actions.LOCK)
    assert loud(bench, field) == sentence
    assert bench.page.acts.dialog is None
    assert bench.field(field).isAncestorOf(QApplication.focusWidget() or bench.page)


def test_that_what_is_only_not_written_yet_is_said_quietly_and_what_is_wrong_loudly(bench: Bench) -> None:
    bench.page.doing.begin()
    bench.settled()
    assert quiet(bench, "hypothesis") == "Må fylles ut før låsing."
    assert quiet(bench, "severity") == "Bør fylles ut."
    assert not any(loud(bench, name) for name in bench.page.room.form.fields)
    start: Any = bench.field("start")
    bench.write_in(start.box, "1.1.26")
    assert loud(bench, "start") == fault_text("start", "starts_too_soon")
    effect: Any = bench.field("effect")
    bench.write_in(effect.box.line, "mye")
    assert loud(bench, "effect") == "Skriv et tall."
    bench.settled()
    assert bench.kept.form.effect is None


def test_that_each_field_is_saved_by_itself_and_undone_by_itself(bench: Bench) -> None:
    bench.draft()
    title: Any = bench.field("title")
    risk: Any = bench.field("risk")
    bench.write_in(title.box, "Nytt navn")
    bench.write_in(risk.box, "Ny risiko")
    bench.settled()
    assert (bench.kept.form.title, bench.kept.form.risk) == ("Nytt navn", "Ny risiko")
    assert bench.desk.undo_stack.undoText() == "endring av mål: Hva kan gå galt?"
    bench.desk.undo_stack.undo()
    bench.settled()
    assert (bench.kept.form.title, bench.kept.form.risk) == ("Nytt navn", FORM.risk)
    assert risk.box.text() == FORM.risk


def test_that_only_a_leader_locks(bench: Bench) -> None:
    bench.desk.preferences.user = "spl-1"
    bench.draft()
    button = bench.page.room.buttons[actions.LOCK]
    assert not button.isEnabled()
    assert button.toolTip() == "Leder låser og avslutter mål."
    assert "Leder låser og avslutter mål." in bench.words()


def test_that_a_goal_under_way_shows_its_verdict_first_and_the_harm_watch_beside(bench: Bench) -> None:
    bench.locked()
    (verdict,) = bench.page.room.verdicts.verdicts
    assert verdict.sentence.split(":")[0].split(".")[0] in ("For få til å si", "Tall mangler")
    said = bench.words(verdict)
    assert "Ikke randomisert" in said
    assert bench.page.harm.isVisible()
    watched = bench.words(bench.page.harm)
    for name in ("Uplanlagte innleggelser", "Legevakt", "Konsultasjoner hos lege"):
        assert name in watched
    assert all(row.accessibleName() for row in bench.page.harm.rows)
    chart = bench.page.room.chart.chart
    assert [line.label for line in chart.lines] == ["mål låst 20.12.", "start 01.01."]
    assert chart.figures is not None
    assert len(chart.figures.points) >= 12


def test_that_a_draft_shows_the_watch_with_figures_before_and_no_judgement(bench: Bench) -> None:
    bench.draft()
    watched = bench.words(bench.page.harm)
    assert "Tall fra tiden før start." in watched
    assert "Nå" not in watched.split()
    assert not bench.page.room.verdicts.isVisible()


def test_that_a_broken_goal_is_shown_and_said_to_be_broken(bench: Bench) -> None:
    bench.write(
        lambda _: [
            Deed(GoalDrafted(goal=GOAL, day=TODAY)),
            Deed(GoalLocked(goal=GOAL, content=LOCKED.replace("hver morgen", "hver kveld"))),
        ]
    )
    said = bench.words(bench.page.room.sheet)
    assert "Endret etter låsing: stemmer ikke med sjekksummen" in said
    assert "hver kveld" in said
    assert not bench.page.room.buttons[actions.SHARE].isVisible()
    assert not bench.page.room.buttons[actions.AMEND].isVisible()


def test_that_a_new_version_has_a_reason_and_its_differences(bench: Bench) -> None:
    bench.locked()
    bench.page.acts.do(actions.AMEND)
    risk: Any = bench.field("risk")
    bench.write_in(risk.box, "Flere klager")
    bench.settled()
    assert bench.kept.pending
    assert bench.kept.goal.risk == RUNNING.risk
    assert "Den låste versjonen gjelder." in bench.words()
    bench.page.acts.do(actions.VERSION)
    dialog = bench.page.acts.dialog
    assert isinstance(dialog, AmendDialog)
    assert "Flere klager" in bench.words(dialog)
    dialog.act()
    assert dialog.field.error.sentence == "Skriv hvorfor målet endres."
    QTest.keyClicks(dialog.text, "Ny kunnskap")
    dialog.act()
    bench.settled()
    assert bench.problems == []
    locked = bench.kept.locked
    assert locked is not None
    assert [version.why for version in locked.versions] == ["", "Ny kunnskap"]
    said = bench.words(bench.page.room.sheet)
    assert "Ny kunnskap" in said
    assert "Målet er endret etter start" in said
    bench.page.acts.show_differences(2)
    assert "Flere klager" in bench.words(bench.page.acts.dialog)


def test_that_what_is_written_for_a_version_can_be_dropped(bench: Bench) -> None:
    bench.locked()
    bench.page.acts.do(actions.AMEND)
    risk: Any = bench.field("risk")
    bench.write_in(risk.box, "Flere klager")
    bench.settled()
    bench.page.acts.do(actions.DROP)
    bench.settled()
    assert not bench.kept.pending
    assert not bench.page.room.form.isVisible()


def test_that_a_goal_is_ended_in_words(bench: Bench) -> None:
    bench.locked()
    bench.page.acts.do(actions.END)
    dialog = bench.page.acts.dialog
    assert isinstance(dialog, EndDialog)
    dialog.act()
    assert dialog.field.error.sentence == "Skriv hvordan det gikk."
    QTest.keyClicks(dialog.text, "Vi nådde flere")
    dialog.act()
    bench.settled()
    assert bench.kept.ended is not None
    said = bench.words(bench.page.room.sheet)
    assert "Vi nådde flere" in said
    assert not bench.page.room.chart.action_button.isVisible()


def test_that_an_action_in_the_future_or_without_words_is_refused_in_the_dialog(bench: Bench) -> None:
    bench.locked()
    bench.page.acts.add_action()
    dialog = bench.page.acts.dialog
    assert isinstance(dialog, ActionDialog)
    dialog.day.set_value(TODAY + dt.timedelta(days=1))
    dialog.act()
    assert dialog.text_field.error.sentence == "Skriv hva som ble gjort."
    assert dialog.day_field.error.sentence == "Datoen er fram i tid."
    assert bench.kept.actions == ()


def test_that_the_whole_sheet_can_be_unfolded_by_keyboard(bench: Bench) -> None:
    bench.locked()
    sheet = bench.page.room.sheet
    assert "Hvem kan måtte vente lenger?" not in bench.words(sheet)
    QTest.keyClick(sheet.more_button, Qt.Key.Key_Space)
    assert "Hvem kan måtte vente lenger?" in bench.words(sheet)
    assert "Sykepleier: 120 timer" in bench.words(sheet).replace("sykepleier", "Sykepleier")


def test_that_the_checksum_is_copied_whole(bench: Bench) -> None:
    bench.locked()
    QTest.keyClick(bench.page.room.sheet.seal.copy_button, Qt.Key.Key_Space)
    locked = bench.kept.locked
    assert locked is not None
    assert QApplication.clipboard().text() == locked.checksum
    assert bench.told[-1] == "Sjekksummen er kopiert."


def test_that_typing_and_acting_do_not_count_the_figures_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.locked()
    asked: list[object] = []
    from listeoversikt.gui.pages.evaluation import counting

    monkeypatch.setattr(counting, "goal_figures", lambda *_: asked.append(1))
    monkeypatch.setattr(counting, "series_rows", lambda *_: asked.append(2) or ())
    bench.write(lambda _: [Deed(GoalAction(goal=GOAL, day=TODAY, text="Ringetid"))])
    assert asked == []
    assert "mål låst 20.12." in [line.label for line in bench.page.room.chart.chart.lines]
    assert "Ringetid" in [line.label for line in bench.page.room.chart.chart.lines]


def test_that_a_narrow_page_shows_one_at_a_time_with_the_harm_watch_under_the_chart(bench: Bench) -> None:
    bench.locked()
    bench.page.resize(660, 420)
    QApplication.processEvents()
    assert bench.page.list_pane.isVisible()
    assert not bench.page.room.isVisible()
    QTest.keyClick(bench.page.list_pane.table, Qt.Key.Key_Return)
    assert bench.page.room.isVisible()
    assert bench.page.room.isAncestorOf(bench.page.harm)
    assert bench.page.step_back()
    assert bench.page.list_pane.isVisible()
    bench.page.resize(1232, 800)
    QApplication.processEvents()
    assert not bench.page.room.isAncestorOf(bench.page.harm)


def test_that_regions_and_keys_are_named(bench: Bench) -> None:
    bench.locked()
    names = [name for name, _ in bench.page.regions()]
    assert names == ["Liste over mål", "Mål", "Balanserende mål"]
    keys = bench.page.keys()
    assert all(said for _, said in keys)


def test_that_the_page_is_dark_when_the_window_is(bench: Bench) -> None:
    bench.locked()
    light = bench.page.grab().toImage().pixelColor(600, 20)
    theme().choose("dark")
    QApplication.processEvents()
    assert bench.page.grab().toImage().pixelColor(600, 20).lightness() < light.lightness() - 100


def test_that_an_ended_goal_stands_last_and_the_count_is_of_those_under_way(bench: Bench) -> None:
    counts: list[str] = []
    bench.page.count_changed.connect(lambda text, _: counts.append(text))
    bench.locked()
    assert counts[-1] == "1"
    bench.write(lambda _: [Deed(GoalEnded(goal=GOAL, day=TODAY, outcome="Nådd"))])
    bench.write(lambda _: [Deed(GoalDrafted(goal="annet", day=TODAY, content=text_of(FORM)))])
    assert counts[-1] == ""
    assert bench.page.list_pane.rows.keys == ["annet", GOAL]


def test_that_another_goal_never_shows_the_former_ones_figures(bench: Bench) -> None:
    bench.locked()
    other = msgspec.structs.replace(FORM, measures=(Measure(indicator="lmg", target=0.5),), title="Annet")
    bench.write(lambda _: [Deed(GoalDrafted(goal="annet", day=TODAY, content=text_of(other)))])
    bench.page.list_pane.take("annet")
    assert bench.page.harm.rows == []
    assert bench.page.room.chart.chart.figures is None
    assert bench.page.room.chart.key() == ("lmg", "", "alle")
    bench.settled()
    assert "Legemiddelgjennomgang" in bench.page.room.chart.chart.title()
    bench.page.list_pane.take(GOAL)
    bench.settled()
    assert bench.page.room.chart.key()[0] == "utskrivning_3vd"


def test_that_the_sealed_sheet_is_printed_with_its_whole_checksum(bench: Bench) -> None:
    bench.locked(msgspec.structs.replace(RUNNING, risk="Noe kan gå galt. " * 200))
    kept = bench.kept
    assert kept.locked is not None
    pages = paper_of(kept, bench.page.origin()).pages()
    said = " ".join(page.text for page in pages)
    assert len(pages) > 1
    assert kept.locked.checksum in said.replace(" ", "") or kept.locked.checksum in said
    assert "Side 2 av" in said
    for page in pages:
        assert all(
            words.rect.left() >= 0 and words.rect.right() <= INSIDE.width() + 1 for words in page.words
        )
        assert all(words.rect.bottom() <= INSIDE.height() for words in page.words)
