"""The patient card: what it shows, how it opens, what it copies, and what it never shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.card.lines import LineLabel
from listeoversikt.gui.card.panel import PatientCardPanel
from listeoversikt.gui.card.section import SectionHead
from listeoversikt.gui.desk import NUMBER_SECONDS, Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.operations.office import View
from listeoversikt.words.worklist import why_text
from tests.gui.card.conftest import LONG, ShowPatient
from tests.gui.clipping import clipped


def texts(widget: QWidget) -> str:
    """Everything that can be read or heard in a shown widget."""
    QCoreApplication.processEvents()
    found = [
        part
        for child in widget.findChildren(QWidget)
        if child.isVisible()
        for part in (child.accessibleName(), child.text() if isinstance(child, QLabel | QPushButton) else "")
    ]
    return "\n".join(found).replace(NOBREAK, " ")


def heads(panel: PatientCardPanel) -> list[str]:
    assert panel.contents is not None
    return [section.head.text() for section in panel.contents.sections.values()]


def test_that_without_a_patient_it_says_so_and_offers_nothing(panel: PatientCardPanel) -> None:
    assert panel.findChildren(EmptyState)
    assert not panel.foot.isVisible()


def test_that_the_head_says_who_it_is_and_the_sections_stand_in_their_order(show: ShowPatient) -> None:
    panel = show("Gunhild")
    said = texts(panel)
    assert "Gunhild" in said and "88 år, kvinne" in said
    assert "Liste L02 · Bor hjemme · På listen siden 2011" in said
    assert heads(panel) == [
        "Skrøpelighet",
        "Sykdomsbyrde",
        "Innleggelsesrisiko, 12 md.",
        "Målinger",
        "Legemidler i bruk",
        "Målgrupper og risikobånd",
    ]


def test_that_what_is_due_stands_first_with_state_reason_and_dates(show: ShowPatient) -> None:
    said = texts(show("Gunhild"))
    assert "Over fristen: kontakt etter utskrivning" in said
    assert "Utskrevet" in said and "Fristen var" in said


def test_that_the_frailty_figure_says_at_least_and_how_many_of_how_many(show: ShowPatient) -> None:
    panel = show("Gunhild")
    assert panel.contents is not None and panel.card is not None
    head = panel.contents.sections["frailty"].head
    count = len(panel.card.scores["frailty_index"].items)
    assert head.accessibleName().startswith("Skrøpelighet: minst 0,")
    assert f"{count} av 36 kjennetegn" in head.accessibleName()


def test_that_show_all_opens_every_deficit_with_every_row(show: ShowPatient, qtbot: QtBot) -> None:
    panel = show("Gunhild")
    assert panel.contents is not None and panel.card is not None
    section = panel.contents.sections["frailty"]
    assert len(section.findChildren(LineLabel)) == 3
    score = panel.card.scores["frailty_index"]
    (button,) = [
        link for link in section.findChildren(LinkButton) if link.text() == f"Vis alle {len(score.items)}"
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    shown = [line.line for line in section.findChildren(LineLabel) if line.isVisible()]
    wanted = sum(max(len(item.rows), 1) for item in (*score.items, *score.beside))
    assert len(shown) == wanted
    assert any(line.code == "K77" and line.date for line in shown)


def test_that_a_proposed_mapping_is_marked_and_explained(show: ShowPatient) -> None:
    panel = show("Gunhild")
    assert panel.contents is not None
    section = panel.contents.sections["frailty"]
    proposed = [line for line in section.findChildren(LineLabel) if line.line.proposed]
    assert proposed
    assert "Foreslått kodekobling, ikke klinisk gjennomgått" in proposed[0].accessibleName()


def test_that_enter_and_space_open_and_close_a_section_and_it_stays_so(
    show: ShowPatient, qtbot: QtBot
) -> None:
    panel = show("Gunhild")
    assert panel.contents is not None
    burden = panel.contents.sections["burden"]
    assert not burden.is_open and burden.head.accessibleDescription() == "lukket"
    qtbot.keyClick(burden.head, Qt.Key.Key_Return)
    assert burden.is_open and burden.head.accessibleDescription() == "åpnet"
    panel = show("Nora")
    assert panel.contents is not None and panel.contents.sections["burden"].is_open
    qtbot.keyClick(panel.contents.sections["burden"].head, Qt.Key.Key_Space)
    assert not panel.contents.sections["burden"].is_open
    assert "burden" not in panel.remembered()["open"]


def test_that_every_score_of_the_burden_opens_to_its_parts(show: ShowPatient, qtbot: QtBot) -> None:
    panel = show("Gunhild")
    assert panel.contents is not None
    burden = panel.contents.sections["burden"]
    burden.set_open(True)
    names = [head.text() for head in burden.findChildren(SectionHead)][1:]
    assert "Charlson (sykehuskoder)" in names and len(names) == 7
    charlson = next(head for head in burden.findChildren(SectionHead) if "Charlson (" in head.text())
    charlson.setChecked(True)
    assert "Hjertesvikt · 1" in texts(burden)
    chronic = next(head for head in burden.findChildren(SectionHead) if head.text() == "Kroniske sykdommer")
    chronic.setChecked(True)
    assert "Egen måling, ikke ACG." in texts(burden)


def test_that_the_plain_rule_stands_and_no_model_is_named(show: ShowPatient) -> None:
    said = texts(show("Gunhild"))
    assert "Grunnregelen (minst 2 uplanlagte innleggelser på 12 md.) er ikke oppfylt." in said
    assert "Ingen modell er i bruk. Ikke CE-merket." in said


def test_that_what_is_missing_is_said_with_its_reason_and_never_as_zero(
    desk: Desk, bare_view: View, show: ShowPatient
) -> None:
    desk.changed(bare_view)
    panel = show("Gunhild")
    assert panel.contents is not None
    sections = panel.contents.sections
    for key, table in (
        ("measurements", "maalinger"),
        ("medicines", "legemidler"),
        ("admissions", "innleggelser"),
    ):
        name = sections[key].head.accessibleName()
        assert "mangler" in name and f"tabellen {table} er ikke med i uttrekket" in name
        assert not any(part.strip() == "0" for part in name.split(":"))
    assert panel.findChildren(MissingLabel)
    assert "kontakter mangler, opphold mangler" in texts(panel)


def test_that_one_under_65_has_a_reason_and_no_scale(show: ShowPatient) -> None:
    panel = show("Nora")
    assert panel.contents is not None
    assert "gjelder fra 65 år" in panel.contents.sections["frailty"].head.accessibleName()


def test_that_one_who_objects_has_a_head_and_a_reason_only(show: ShowPatient) -> None:
    panel = show("Res")
    assert panel.contents is not None and not panel.contents.sections
    assert "Reservert mot behandling av opplysninger" in texts(panel)


def test_that_a_stranger_leaves_the_card_empty(panel: PatientCardPanel, qtbot: QtBot) -> None:
    panel.show_patient("Ukjent")
    qtbot.waitUntil(lambda: panel.patient_id == "")
    assert panel.card is None


def test_that_the_number_is_copied_for_thirty_seconds_and_never_shown(
    show: ShowPatient, desk: Desk, qtbot: QtBot
) -> None:
    panel = show("Gunhild")
    assert "88123" not in texts(panel)
    with qtbot.waitSignal(desk.told) as told:
        panel.copy_number()
    assert QGuiApplication.clipboard().text() == "88123"
    assert "88123" not in told.args[0]
    assert desk._empty_clipboard.interval() == NUMBER_SECONDS * 1000 and desk._empty_clipboard.isActive()
    desk.forget_copied()
    assert QGuiApplication.clipboard().text() == ""


def test_that_without_a_number_in_the_export_there_is_no_button(show: ShowPatient) -> None:
    panel = show("Nora")
    assert not panel.number_button.isVisible()
    before = QGuiApplication.clipboard().text()
    panel.copy_number()
    QCoreApplication.processEvents()
    assert QGuiApplication.clipboard().text() == before


def test_that_the_text_for_the_journal_begins_with_who_it_is(
    show: ShowPatient, desk: Desk, qtbot: QtBot
) -> None:
    panel = show("Gunhild")
    with qtbot.waitSignal(desk.told):
        qtbot.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().replace(NOBREAK, " ").splitlines()
    assert lines[0] == "88123 · født 1938 · kvinne · liste L02"
    assert lines[1].startswith("Kontakt etter utskrivning (over fristen). Utskrevet")
    assert not any("Behov uten kontakt" in line or "risikosone" in line.lower() for line in lines)
    assert any(line.startswith("Målgrupper: ") for line in lines)
    assert lines[-1] == "Kilde: uttrekk per 31.03.2026. Oversikt til faglig vurdering."
    assert not any("%" in line for line in lines)


def test_that_the_keys_copy_from_anywhere_on_the_page(show: ShowPatient, desk: Desk, qtbot: QtBot) -> None:
    panel = show("Gunhild")
    panel.install_shortcuts(panel)
    panel.activateWindow()
    panel.copy_button.setFocus()
    with qtbot.waitSignal(desk.told):
        qtbot.keyClick(panel.copy_button, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "88123"


def test_that_the_menu_has_no_action_that_does_not_work_yet(show: ShowPatient, qtbot: QtBot) -> None:
    panel = show("Gunhild")
    names = [action.text() for action in panel.menu().actions()]
    assert names == [
        "Kopier tekst til journal",
        "Kopier journalnummeret",
        "Meld utskrivning",
        "Åpne pasientsiden",
        "Innsyn …",
        "Sperr innsyn …",
        "Slett pasienten …",
    ]
    with qtbot.waitSignal(panel.go) as gone:
        panel.menu().actions()[2].trigger()
    assert gone.args == [Target("discharges", patient="Gunhild", action="new")]
    with qtbot.waitSignal(panel.opened_wide) as opened:
        panel.menu().actions()[3].trigger()
    assert opened.args == ["Gunhild"]


def test_that_what_the_page_adds_stands_above_the_card(show: ShowPatient) -> None:
    panel = show("Gunhild")
    extra = QLabel("to klokker")
    panel.set_extra_top(extra)
    QCoreApplication.processEvents()
    assert panel.head is not None and extra.isVisible()
    assert (
        extra.mapTo(panel, extra.rect().topLeft()).y()
        < panel.head.mapTo(panel, panel.head.rect().topLeft()).y()
    )
    panel.set_extra_top(None)
    assert not extra.isVisible()


def test_that_a_64_character_id_is_cut_in_the_middle_and_whole_in_the_tooltip(show: ShowPatient) -> None:
    panel = show(LONG[:64])
    QCoreApplication.processEvents()
    panel.grab()
    (name,) = [label for label in panel.findChildren(QLabel) if label.text() == LONG[:64]]
    assert name.toolTip() == LONG[:64]
    assert panel.head is not None and panel.head.width() <= panel.width()


def test_that_no_text_is_cut_in_the_card_with_everything_open(show: ShowPatient) -> None:
    panel = show("Gunhild")
    assert panel.contents is not None
    for section in panel.contents.sections.values():
        section.set_open(True)
    panel.resize(416, 2400)
    panel.grab()
    assert clipped(panel) == []


def test_that_every_control_has_a_name_and_a_section_says_what_it_holds(show: ShowPatient) -> None:
    panel = show("Gunhild")
    buttons = [button for button in panel.findChildren(QPushButton) if button.isVisible()]
    assert buttons and all(button.accessibleName() for button in buttons)
    names = [button.accessibleName() for button in buttons]
    assert len(names) == len(set(names))
    assert panel.contents is not None
    spoken = QAccessible.queryAccessibleInterface(panel.contents.sections["admissions"].head)
    assert spoken.text(QAccessible.Text.Name) == "Innleggelsesrisiko, 12 md.: 1 uplanlagt innl."


def test_that_a_later_patient_is_shown_when_two_are_asked_for(panel: PatientCardPanel, qtbot: QtBot) -> None:
    panel.show_patient("Gunhild")
    panel.show_patient("Nora")
    qtbot.waitUntil(lambda: panel.card is not None)
    qtbot.waitUntil(lambda: panel.card is not None and panel.card.person.patient_id == "Nora")
    assert panel.patient_id == "Nora"
    qtbot.waitUntil(lambda: not panel.desk.runner.occupied)


def test_that_a_reason_is_called_the_same_in_card_form_and_row(show: ShowPatient, some_view: View) -> None:
    rows = [(row.patient_id, one) for row in some_view.scored.worklist for one in row.reasons]
    patient, reason = next((who, one) for who, one in rows if one.reason is Reason.SILENT_NEED)
    called = why_text(reason, today=some_view.today, index_date=some_view.index_date)
    assert called.startswith("Ikke sett")
    said = texts(show(patient))
    assert called.replace(NOBREAK, " ") in said
    assert "Behov uten kontakt. " in said, "its own name stands once, under the row's"
