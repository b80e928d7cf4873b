"""The page Oversikt: duties first, every figure opens its list, and what is missing is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.acts import Fulfilled
from listeoversikt.followup.log.patient_acts import MemberEnded, MemberFrom, Route
from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.charts.chart import Chart
from listeoversikt.gui.charts.numbers_table import NumbersDialog
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.overview import OverviewPage
from listeoversikt.gui.pages.overview.tile import TileText
from listeoversikt.gui.texts import NOBREAK
from tests.gui import accessible
from tests.gui.card.logged import with_acts
from tests.gui.overview.conftest import TODAY, StillDesk, people, shown, target
from tests.lists import patient_list, person
from tests.operations.overview_views import view_of


def plain(text: str) -> str:
    return text.replace(NOBREAK, " ")


def tile_text(page: OverviewPage, place: int) -> TileText:
    return page.body.tiles[place].tile_text


def words(page: OverviewPage, place: int) -> tuple[str, str, str, str]:
    text = tile_text(page, place)
    return text.title, text.figure, text.unit, plain(text.fact)


def click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def test_that_the_tiles_say_what_is_due_with_a_fact(page: OverviewPage) -> None:
    assert words(page, 0) == (
        *("Utskrivning over fristen", "1", "pasient"),
        "Utskrevet on 25.3. Frist var ma 30.3.",
    )
    assert words(page, 1) == ("Utskrivning med frist i dag", "1", "pasient", "Utskrevet to 26.3.")
    assert words(page, 2) == ("Arbeidsliste", "3", "pasienter", "2 med frist i dag eller før")
    assert tile_text(page, 2).spoken.endswith("1 venter på legen.")
    assert words(page, 3)[:3] == ("Behov uten kontakt", "1", "pasient")


def test_that_a_tile_says_all_of_it_to_a_screen_reader(page: OverviewPage) -> None:
    assert plain(page.body.tiles[0].accessibleName()) == (
        "Utskrivning over fristen: 1 pasient. Utskrevet on 25.3. Frist var ma 30.3."
    )


def test_that_the_tile_of_overdue_discharges_opens_those_discharges(page: OverviewPage) -> None:
    click(page.body.tiles[0])
    assert target(page) == Target("discharges", filters={"status": ("overdue",)})


def test_that_enter_on_a_tile_opens_it(page: OverviewPage) -> None:
    page.body.tiles[1].setFocus()
    QTest.keyClick(page.body.tiles[1], Qt.Key.Key_Space)
    assert target(page) == Target("discharges", filters={"status": ("due_today",)})


def test_that_the_worklist_s_tile_and_start_the_day_open_the_worklist(page: OverviewPage) -> None:
    click(page.body.tiles[2])
    assert (target(page).page, target(page).patients) == ("worklist", None)
    [start] = [action for action in page.page_actions() if action.primary]
    assert start.text == "Start dagen"
    start.run()
    assert target(page).page == "worklist"


def test_that_need_without_contact_opens_the_list_with_its_group(page: OverviewPage) -> None:
    click(page.body.tiles[3])
    assert target(page).page == "the_list"
    assert target(page).filters == {"group": ("svak_ettersporrer",)}


def test_that_a_band_opens_the_list_with_that_band(page: OverviewPage) -> None:
    page.body.bands.opened.emit("low")
    assert target(page).filters == {"band": ("low",)}


@pytest.mark.parametrize(
    ("key", "ages", "sex"),
    [("65:K", "65-69", "K"), ("0:M", "0-4", "M"), ("90:K", "90-", "K"), ("85:M", "85-89", "M")],
)
def test_that_a_row_of_the_pyramid_opens_the_list_with_age_and_sex(
    page: OverviewPage, key: str, ages: str, sex: str
) -> None:
    page.body.ages.opened.emit(key)
    assert target(page).filters == {"age": (ages,), "sex": (sex,)}


def test_that_a_day_opens_the_worklist_with_those_due(page: OverviewPage) -> None:
    page.body.days.opened.emit("due:2026-04-07")
    assert (target(page).page, target(page).patients) == ("worklist", {"senere"})
    assert plain(target(page).title) == "Frist ti 7.4."
    page.body.days.opened.emit("overdue")
    assert (target(page).patients, target(page).title) == ({"over"}, "Over fristen")


def test_that_changes_are_counted_with_the_day_of_the_extract_before(page: OverviewPage) -> None:
    changes = page.body.changes
    assert changes.heading is not None and changes.heading.text() == "Endret siden 28.02."
    assert {row.key: row.count for row in changes.rows} == {
        "joined": 1,
        "left": 1,
        "died": 1,
        "up": 1,
        "down": 0,
    }
    assert changes.first.isHidden()


def test_that_a_change_of_band_opens_its_patients_and_so_does_its_cause(page: OverviewPage) -> None:
    click(page.body.changes.rows[3])
    assert target(page).page == "the_list" and "ny-diagnose" in (target(page).patients or ())
    assert target(page).title == "Opp i risikobånd"
    page.body.changes.up.opened.emit("up:diagnoses")
    assert target(page).patients == {"ny-diagnose"}
    assert target(page).title == "Opp i risikobånd: nye diagnoser"


def test_that_all_changes_open_the_page_of_changes(page: OverviewPage) -> None:
    assert page.body.changes.link is not None
    assert page.body.changes.link.text() == "Vis alle endringer"
    click(page.body.changes.link)
    assert target(page) == Target("changes")


@pytest.mark.parametrize(("row", "patient", "date"), [(1, "flyttet", "28.03.26"), (2, "død", "22.03.26")])
def test_that_those_who_are_gone_are_told_in_a_table_since_they_have_no_row(
    page: OverviewPage, row: int, patient: str, date: str
) -> None:
    click(page.body.changes.rows[row])
    dialog = page.window().findChild(NumbersDialog)
    assert dialog is not None
    numbers = dialog.table.numbers
    assert [line[0] for line in numbers.rows] == [patient]
    assert numbers.rows[0][-1] == date
    dialog.close()


def test_that_a_change_nobody_made_cannot_be_opened(page: OverviewPage) -> None:
    down = page.body.changes.rows[4]
    assert down.count == 0 and not down.isEnabled()


def test_that_with_one_extract_changes_are_shown_from_the_next(qtbot: QtBot) -> None:
    page = shown(qtbot, StillDesk(view_of(people(), TODAY)))
    assert page.body.changes.first.text() == "Vises fra neste uttrekk."
    assert page.body.changes.first.isVisible()
    assert not page.body.changes.figures.isVisible()
    assert len(page.body.bands.numbers().columns) == 3


def test_that_without_an_extract_the_page_leads_to_reading_one(qtbot: QtBot) -> None:
    page = shown(qtbot, StillDesk(None))
    assert page.empty.isVisible() and not page.scroller.isVisible()
    assert page.empty.title.text() == "Ingen uttrekk er lest inn"
    assert not [action for action in page.page_actions() if action.enabled()]


def test_that_figures_of_absent_tables_are_missing_and_never_zero(qtbot: QtBot) -> None:
    page = shown(qtbot, StillDesk(view_of(patient_list(TODAY, [person("Kari", 1940)]), TODAY)))
    assert words(page, 0) == (
        *("Utskrivning over fristen", "", ""),
        "Tabellen innleggelser er ikke med i uttrekket",
    )
    assert words(page, 3)[1:] == ("", "", "Tabellen kontakter er ikke med i uttrekket")
    gaps = [label.text() for label in page.body.gaps.findChildren(QLabel)]
    assert "HbA1c, blodtrykk og CFS vises som «mangler»" in gaps


def test_that_nothing_missing_says_so(qtbot: QtBot) -> None:
    tables = ("contacts", "medicines", "stays", "measurements", "measures")
    empty = {name: [] for name in tables}
    whole = patient_list(TODAY, [person("Kari", 1990)], since="2020-01-01", **empty)  # type: ignore[arg-type]
    page = shown(qtbot, StillDesk(view_of(whole, TODAY)))
    labels = [label.text() for label in page.body.gaps.findChildren(QLabel)]
    assert "Alle tabeller er med i uttrekket." in labels


def test_that_a_day_without_duties_says_done_and_when_the_next_is(qtbot: QtBot) -> None:
    page = shown(qtbot, StillDesk(view_of(people(), "2026-03-25")))
    assert words(page, 0) == ("Utskrivning over fristen", "0", "pasienter", "Ingen er over fristen")
    assert words(page, 1)[1:] == ("0", "pasienter", "Neste frist er ma 30.3.")
    assert tile_text(page, 0).quiet


def test_that_no_dated_duty_shows_a_sentence_instead_of_an_empty_chart(qtbot: QtBot) -> None:
    page = shown(qtbot, StillDesk(view_of(patient_list(TODAY, [person("Kari", 1990)], stays=[]), TODAY)))
    assert page.body.no_days.isVisible() and not page.body.days.isVisible()


def test_that_no_model_is_said_to_be_in_use_and_the_groups_share_is_told(page: OverviewPage) -> None:
    text = plain(page.body.rules.text.text())
    assert "Ingen modell er i bruk." in text and "merket" in text
    assert "av listen er i en målgruppe. Piloten regnet med 7–10 %." in text


def test_that_charts_know_office_date_and_that_the_data_are_examples(page: OverviewPage) -> None:
    for chart in page.findChildren(Chart):
        assert chart._origin == "Eksempelkontoret · uttrekk per 31.03.2026 · Eksempeldata"


def test_that_the_changes_are_worked_out_again_only_when_the_extracts_are_others(
    page: OverviewPage, desk: StillDesk
) -> None:
    page.refresh(desk.view)
    assert desk.jobs == 1
    desk.view = view_of(people(), TODAY, set_aside=1)
    object.__setattr__(desk.view.current, "extracts", (1, 2))
    page.refresh(desk.view)
    assert desk.jobs == 2


@pytest.mark.parametrize(("width", "columns"), [(1230, 3), (800, 2), (600, 1)])
def test_that_the_cards_wrap_and_nothing_is_wider_than_the_page(
    qtbot: QtBot, width: int, columns: int
) -> None:
    page = shown(qtbot, StillDesk(view_of(people(), TODAY)), width)
    assert page.body._columns == columns
    assert page.body.width() <= page.scroller.viewport().width()
    lefts = {page.body._first.x(), page.body._second.x(), page.body._third.x()}
    assert len(lefts) == columns


def test_that_wrapping_back_and_forth_leaves_every_row_its_height(qtbot: QtBot, page: OverviewPage) -> None:
    for width in (1230, 600, 800, 600, 1230, 600):
        page.resize(width, 780)
        qtbot.waitUntil(lambda: page.body.height() >= page.body.minimumSizeHint().height())
    for row in page.body.changes.rows:
        assert row.height() >= row.sizeHint().height()


def test_that_tab_goes_as_one_reads(page: OverviewPage) -> None:
    body = page.body
    chain, widget = [], body.tiles[0]
    for _ in range(200):
        chain.append(widget)
        widget = accessible.next_in_chain(widget)
    wanted = [
        *body.tiles,
        body.ages,
        body.bands,
        body.days,
        *body.changes.rows,
        body.changes.up,
        body.gaps.link,
    ]
    places = [chain.index(one) for one in wanted]
    assert places == sorted(places)


def test_that_every_region_and_control_has_a_name_of_its_own(page: OverviewPage) -> None:
    names = [name for name, _ in page.regions()]
    assert len(set(names)) == len(names) == 7
    controls = [*page.body.tiles, *page.body.changes.rows]
    assert all(one.accessibleName() for one in controls)
    assert len({one.accessibleName() for one in controls}) == len(controls)


def test_that_a_new_view_without_extract_takes_the_figures_away(page: OverviewPage) -> None:
    page.refresh(None)
    assert page.empty.isVisible()
    assert not page.scroller.isVisible()


def test_that_a_picture_that_could_not_be_saved_is_told_with_how_to_mend_it(
    page: OverviewPage, desk: StillDesk
) -> None:
    page.body.ages.not_saved.emit()
    assert [problem.sentence for problem in desk.problems] == ["Grafen kunne ikke lagres der."]
    assert desk.problems[0].fix


def test_that_an_extract_before_of_another_year_is_told_with_its_year(qtbot: QtBot) -> None:
    now = people()
    previous = now.as_of(int(now.index_day.max()) - 100)
    page = shown(qtbot, StillDesk(view_of(now, TODAY), previous))
    assert page.body.changes.heading is not None
    assert page.body.changes.heading.text() == "Endret siden 21.12.25"


def test_that_what_is_cut_on_a_tile_stands_whole_in_its_tooltip(page: OverviewPage) -> None:
    tile = page.body.tiles[0]
    assert tile.toolTip() == ""
    tile.resize(120, 104)
    assert tile.toolTip() == tile.tile_text.spoken


def test_that_new_objections_are_told_as_a_number_without_patients(qtbot: QtBot) -> None:
    before = patient_list("2026-02-28", [person("Kari", 1960), person("Ola", 1960)])
    now = patient_list(TODAY, [person("Kari", 1960, reservert_behandling="ja"), person("Ola", 1960)])
    page = shown(qtbot, StillDesk(view_of(now, TODAY), before))
    assert page.body.changes.objects.text() == "Nye reservert mot behandling: 1."
    assert page.body.changes.objects.isVisible()
    assert [row.count for row in page.body.changes.rows[:3]] == [0, 0, 0]


def test_that_those_followed_and_those_done_by_the_extract_are_counted_and_open_their_patients(
    qtbot: QtBot, page: OverviewPage
) -> None:
    assert page.desk.view is not None
    view = page.desk.view
    first, second = "over", "senere"
    assert (page.body.panel.followed.count, page.body.changes.fulfilled.count) == (0, 0)
    assert not page.body.panel.followed.isEnabled()
    member = MemberFrom(day=view.today, route=Route.DOCTOR, why="Hjertesvikt")
    done = Fulfilled(
        reason=Reason.COPD_CONTROL, table="kontakter", day=view.today, extract=view.current.extracts[-1]
    )
    view = with_acts(view, first, member)[0]
    view = with_acts(view, second, done, member, MemberEnded(day=view.today, why="Stabil"))[0]
    page.desk.view = with_acts(view, "Borte", member, done)[0]  # type: ignore[misc]
    page.refresh(page.desk.view)
    assert (page.body.panel.followed.count, page.body.changes.fulfilled.count) == (1, 1)
    click(page.body.panel.followed)
    assert target(page) == Target("the_list", filters={"followed": ("yes",)})
    page.body.changes.opened.emit("fulfilled")
    assert target(page) == Target("the_list", patients=frozenset({second}), title="Gjort ifølge uttrekket")
