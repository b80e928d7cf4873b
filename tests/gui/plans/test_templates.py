"""Templates: listed, changed as a copy, put out of use, taken back; and a template's goals as text."""

from __future__ import annotations

import pytest

from listeoversikt.followup.plan_content import Rhythm
from listeoversikt.followup.plan_templates import shipped_templates
from listeoversikt.gui.pages.plans.template_text import goal_lines, read_goals
from listeoversikt.gui.pages.plans.templates_dialog import NEW, TemplatesDialog
from listeoversikt.operations.plan_deeds import templates
from tests.gui.plans.conftest import Bench


@pytest.fixture
def dialog(empty_bench: Bench) -> TemplatesDialog:
    empty_bench.page.acts.do("templates")
    made: TemplatesDialog = empty_bench.page.acts.dialog
    return made


def titles(dialog: TemplatesDialog) -> list[str]:
    return [dialog.choice.itemText(place) for place in range(dialog.choice.count())]


def test_that_the_shipped_ones_are_listed_and_say_they_arent_approved(dialog: TemplatesDialog) -> None:
    assert titles(dialog)[0] == "KOLS" and titles(dialog)[-1] == "Ny mal"
    assert len(titles(dialog)) == len(shipped_templates().all) + 1
    assert "Ikke klinisk godkjent" in dialog.about_it.text()
    assert not dialog.back_button.isEnabled()


def test_that_a_change_is_the_offices_own_and_can_be_taken_back(
    empty_bench: Bench, dialog: TemplatesDialog
) -> None:
    before = dialog.goals.toPlainText()
    dialog.goals.setPlainText("Puste lettere\n- Gå tur | Pasienten | daglig")
    dialog.save()
    empty_bench.settled()
    assert titles(dialog)[0] == "KOLS (endret av kontoret)"
    (goal,) = templates(empty_bench.view).all[0].goals
    assert (goal.text, goal.measures[0].who) == ("Puste lettere", "patient")
    dialog.as_shipped()
    empty_bench.settled()
    assert dialog.goals.toPlainText() == before


def test_that_one_out_of_use_isnt_offered(empty_bench: Bench, dialog: TemplatesDialog) -> None:
    dialog.put_out_of_use()
    empty_bench.settled()
    assert titles(dialog)[0] == "KOLS (ute av bruk)"
    dialog.reject()
    empty_bench.page.acts.new_plan()
    assert "kols" not in empty_bench.page.acts.dialog.ticks
    empty_bench.page.acts.dialog.reject()


def test_that_a_copy_gets_a_name_of_its_own(empty_bench: Bench, dialog: TemplatesDialog) -> None:
    dialog.copy()
    assert dialog.choice.key() == NEW
    assert dialog.title_edit.text() == "KOLS, kopi"
    dialog.title_edit.setText("KOLS hos oss")
    dialog.save()
    empty_bench.settled()
    assert "KOLS hos oss (kontorets egen)" in titles(dialog)
    assert dialog.title_edit.text() == "KOLS hos oss"


def test_that_a_template_without_a_name_or_anybody_responsible_is_refused(
    empty_bench: Bench, dialog: TemplatesDialog
) -> None:
    dialog.choice.choose(NEW)
    dialog._choose(NEW)
    dialog.goals.setPlainText("Mål\n- Uten ansvarlig")
    dialog.save()
    empty_bench.settled()
    assert dialog.title_field.error.sentence
    assert dialog.error.sentence == "Velg hvem som er ansvarlig."


def test_that_every_shipped_template_is_the_same_when_it_has_been_text(
    empty_bench: Bench, dialog: TemplatesDialog
) -> None:
    for template in shipped_templates().all:
        assert read_goals(goal_lines(template.goals, dialog._words), dialog._words) == template.goals


def test_that_a_measures_when_is_read_as_it_is_written() -> None:
    (goal,) = read_goals(
        "Mål\n- A | Lege | om 14 dager\n- B | Lege | hver 2. uke\n- C | Lege | ved behov", {}
    )
    assert [one.in_days for one in goal.measures] == [14, None, None]
    assert [one.rhythm for one in goal.measures] == [Rhythm.ONCE, Rhythm.WEEKS, Rhythm.TEXT]
