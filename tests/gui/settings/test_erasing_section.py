"""Deletion and retention in the window: what would go is shown first, and nothing is left in the window's own memory."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.erasing.deeds import ErasingDeeds, deeds_of
from listeoversikt.gui.erasing.dialogs import (
    EraseExtractDialog,
    EraseOfficeDialog,
    ErasePatientDialog,
    LetInDialog,
    TellDialog,
)
from listeoversikt.gui.pages.settings import SettingsPage, erasing_section
from listeoversikt.gui.pages.settings.erasing_section import ErasingSection
from listeoversikt.gui.parts.buttons import LinkButton, SecondaryButton
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Label
from listeoversikt.operations import erasing
from listeoversikt.operations.access_request import FILES
from listeoversikt.operations.retention import limits
from listeoversikt.store.refusals import Reason, StoreRefused
from tests.gui.clipping import clipped
from tests.gui.settings.writing import show
from tests.operations.stores import opened


@pytest.fixture
def section(page: SettingsPage, qtbot: QtBot) -> ErasingSection:
    found: ErasingSection = show(page, "erasing")
    qtbot.waitUntil(lambda: found._standing is not None)
    return found


@pytest.fixture
def deeds(section: ErasingSection, desk: Desk) -> ErasingDeeds:
    return deeds_of(desk)


def rests(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.runner.occupied)
    qtbot.wait(0)
    qtbot.waitUntil(lambda: not desk.runner.occupied)


def said(section: ErasingSection) -> str:
    return "\n".join(label.text() for label in section.findChildren(Label))


def patients(folder: Path) -> set[str]:
    with opened(folder) as store:
        newest = store.newest_full()
        return set() if newest is None else set(store.load(newest.id).patients.texts("patient_id"))


def somebody(folder: Path) -> str:
    return sorted(patients(folder))[3]


def asked(deeds: ErasingDeeds, section: ErasingSection, who: str, qtbot: QtBot) -> ErasePatientDialog:
    deeds.ask_patient(section, who)
    dialog = deeds.dialog
    assert isinstance(dialog, ErasePatientDialog)
    qtbot.waitUntil(lambda: dialog._foreseen == who)
    return dialog


def test_that_nothing_can_be_erased_before_it_is_shown_and_has_a_reason(
    section: ErasingSection, deeds: ErasingDeeds, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    who = somebody(folder)
    section.patient.click()
    dialog = deeds.dialog
    assert isinstance(dialog, ErasePatientDialog)
    dialog.reason.setText("ba om det")
    dialog.patient.setText(who)
    assert not dialog.act_button.isEnabled()
    dialog.look.click()
    qtbot.waitUntil(lambda: dialog.act_button.isEnabled())
    assert any(letter.isdigit() for letter in dialog.told.text())
    dialog.patient.setText(who[:-1])
    assert not dialog.act_button.isEnabled()
    dialog.reject()
    rests(qtbot, desk)
    assert who in patients(folder)


def test_that_a_patient_is_erased_and_gone_from_the_windows_memory(
    section: ErasingSection, deeds: ErasingDeeds, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    who = somebody(folder)
    drafts_of(desk).keep(who, "contact", {"note": "halvskrevet"})
    dialog = asked(deeds, section, who, qtbot)
    dialog.reason.setText("ba om det")
    with qtbot.waitSignal(deeds.done, timeout=20_000):
        dialog.act()
    rests(qtbot, desk)
    assert who not in patients(folder)
    assert desk.view is not None and who not in desk.view.position
    assert not drafts_of(desk).newest(who) and not desk.undo_stack.canUndo()
    assert "ba om det" in said(section) and who not in said(section)


def test_that_a_reason_that_names_the_patient_is_refused_in_words(
    section: ErasingSection, deeds: ErasingDeeds, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    who = somebody(folder)
    dialog = asked(deeds, section, who, qtbot)
    dialog.reason.setText(f"{who} ba om det")
    with qtbot.waitSignal(desk.problem, timeout=20_000) as told:
        dialog.act()
    assert not told.args[0].unexpected and who not in told.args[0].sentence
    rests(qtbot, desk)
    assert who in patients(folder)


def test_that_the_extract_in_use_goes_only_when_its_ticked(
    section: ErasingSection, deeds: ErasingDeeds, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    section.extract.click()
    qtbot.waitUntil(lambda: isinstance(deeds.dialog, EraseExtractDialog))
    dialog = deeds.dialog
    assert isinstance(dialog, EraseExtractDialog)
    qtbot.waitUntil(lambda: dialog._foreseen is not None)
    dialog.reason.setText("feil liste")
    assert dialog._foreseen is not None and dialog._foreseen.follows.is_now
    assert not dialog.act_button.isEnabled()
    dialog.meant.setChecked(True)
    assert dialog.act_button.isEnabled()
    before = len(patients(folder))
    with qtbot.waitSignal(deeds.done, timeout=20_000):
        dialog.act()
    rests(qtbot, desk)
    with opened(folder) as store:
        assert [one.reason for one in store.erasing.entries()] == ["feil liste"]
    assert before


def test_that_a_limit_is_saved_and_says_whose_it_is(
    section: ErasingSection, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    proposed = section.whose.text()
    section.fields["extracts"].setText("24")
    section.fields["extracts"].editingFinished.emit()
    qtbot.waitUntil(lambda: section.whose.text() != proposed)
    rests(qtbot, desk)
    with opened(folder) as store:
        assert limits(store)[0].extracts == 24 and limits(store)[1]


def test_that_what_is_due_is_shown_with_its_day_and_leads_to_the_dialog(
    section: ErasingSection,
    deeds: ErasingDeeds,
    desk: Desk,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    with opened(folder) as store:
        from listeoversikt.operations.retention import Limits, change_limits, due

        change_limits(store, Limits(extracts=1, left=1, backups=1))
        wanted = [one for one in due(store, desk.today) if one.kind in ("left", "died", "extract")]
    section._look()
    rests(qtbot, desk)

    def links(first: str) -> list[LinkButton]:
        found = [one for one in section.findChildren(LinkButton) if one.text().startswith(first)]
        return [one for one in found if one.isVisibleTo(section)]

    assert len(wanted) == 2
    monkeypatch.setattr(erasing_section, "SHOWN", 1)
    section._shown["due"] = 1
    assert section._standing is not None
    section._show(section._standing)
    qtbot.waitUntil(lambda: len(links("Slett")) == 1 and len(links("Vis")) == 1, timeout=20_000)
    assert links("Vis")[0].text() == f"Vis {len(section._standing.due) - 1} til"
    while links("Vis"):
        links("Vis")[0].click()
        qtbot.wait(0)
    qtbot.waitUntil(lambda: len(links("Slett")) == 2, timeout=20_000)
    left = [one for one in said(section).splitlines() if "flyttet fra listen" in one]
    assert len(left) == sum(one.kind == "left" for one in wanted)
    links("Slett")[0].click()
    qtbot.waitUntil(lambda: isinstance(deeds.dialog, ErasePatientDialog | EraseExtractDialog))


def test_that_everything_about_a_patient_is_written_to_a_folder_of_its_own(
    section: ErasingSection, deeds: ErasingDeeds, desk: Desk, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    section.told.click()
    dialog = deeds.dialog
    assert isinstance(dialog, TellDialog)
    dialog.patient.setText(somebody(folder))
    dialog.act()
    assert deeds.chooser is not None
    deeds.chooser.reject()
    place = tmp_path / "ut"
    place.mkdir()
    with qtbot.waitSignal(desk.told, timeout=20_000):
        deeds.tell(somebody(folder), place)
    (made,) = place.iterdir()
    assert {path.name for path in made.iterdir()} == set(FILES)
    assert made.name == f"innsyn-{desk.today.isoformat()}"


def standing_dialogs(section: ErasingSection) -> list[FieldsDialog]:
    return [one for one in section.window().findChildren(FieldsDialog) if one.isVisible()]


@pytest.mark.parametrize("button", ["office", "extract", "patient", "told"])
def test_that_a_button_pressed_twice_opens_one_dialog(
    button: str, section: ErasingSection, deeds: ErasingDeeds, desk: Desk, qtbot: QtBot
) -> None:
    pressed: SecondaryButton = getattr(section, button)
    pressed.click()
    pressed.click()
    rests(qtbot, desk)
    (dialog,) = standing_dialogs(section)
    dialog.reject()
    assert not standing_dialogs(section)
    pressed.click()
    rests(qtbot, desk)
    assert len(standing_dialogs(section)) == 1


def test_that_a_dialog_that_could_not_be_told_can_be_asked_for_again(
    section: ErasingSection,
    deeds: ErasingDeeds,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    def refused(_: object) -> None:
        raise StoreRefused(Reason.DISK_FULL)

    with monkeypatch.context() as patch, qtbot.waitSignal(desk.problem, timeout=20_000):
        patch.setattr(erasing, "office_name", refused)
        section.office.click()
        rests(qtbot, desk)
    assert not deeds.is_asking
    section.office.click()
    qtbot.waitUntil(lambda: isinstance(deeds.dialog, EraseOfficeDialog))


def test_that_an_unknown_id_is_told_under_the_id_and_not_behind_the_dialog(
    section: ErasingSection, deeds: ErasingDeeds, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    behind: list[object] = []
    desk.problem.connect(behind.append)
    deeds.ask_patient(section)
    dialog = deeds.dialog
    assert isinstance(dialog, ErasePatientDialog)
    dialog.patient.setText("FINNESIKKE99")
    dialog.look.click()
    qtbot.waitUntil(lambda: bool(dialog.patient_field.error.sentence))
    assert dialog.patient_field.error.isVisible() and not dialog.act_button.isEnabled()
    assert "FINNESIKKE99" not in dialog.patient_field.error.sentence
    assert behind == []
    dialog.patient.setText(somebody(folder))
    assert dialog.patient_field.error.sentence == ""
    dialog.look.click()
    qtbot.waitUntil(lambda: bool(dialog._foreseen))
    assert dialog.patient_field.error.sentence == ""


def test_that_one_is_let_in_again(
    section: ErasingSection, deeds: ErasingDeeds, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    who = somebody(folder)
    with opened(folder) as store:
        store.erasing.patients([who], "flyttet")
    deeds.ask_let_in(section)
    dialog = deeds.dialog
    assert isinstance(dialog, LetInDialog)
    dialog.patient.setText(who)
    assert not dialog.act_button.isEnabled()
    dialog.reason.setText("flyttet tilbake")
    with qtbot.waitSignal(deeds.done, timeout=20_000):
        dialog.act()
    rests(qtbot, desk)
    with opened(folder) as store:
        assert not store.erasing.is_erased(who)


def test_that_the_office_isnt_erased_by_another_name(
    section: ErasingSection, deeds: ErasingDeeds, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    section.office.click()
    qtbot.waitUntil(lambda: isinstance(deeds.dialog, EraseOfficeDialog))
    dialog = deeds.dialog
    assert isinstance(dialog, EraseOfficeDialog)
    dialog.typed.setText("et kontor")
    assert not dialog.act_button.isEnabled()
    dialog.again.setText("et kontor")
    with qtbot.waitSignal(desk.problem, timeout=20_000):
        dialog.act()
    rests(qtbot, desk)
    assert patients(folder)


def test_that_nothing_is_clipped(section: ErasingSection, page: SettingsPage, qtbot: QtBot) -> None:
    page.resize(620, 700)
    qtbot.wait(0)
    assert not clipped(section)


def test_that_days_are_the_offices_own(section: ErasingSection) -> None:
    assert section._standing is not None
    assert all(isinstance(one.day, dt.date) for one in section._standing.due)
