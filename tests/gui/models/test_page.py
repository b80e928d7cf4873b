"""Modeller: the verdict before the figures, the plain rule always there, and every statement with what it rests on."""

from __future__ import annotations

from listeoversikt.gui.charts.chart import Chart
from listeoversikt.gui.pages.models.list_pane import RULE
from listeoversikt.gui.pages.models.sheet import JUDGED
from listeoversikt.gui.parts.reading_order import put_in_order
from listeoversikt.operations import model_page as deeds
from tests.gui.accessible import nameless, twins, unreachable, zigzag
from tests.gui.models.conftest import Bench
from tests.operations.judged_models import training


def test_that_without_a_model_the_plain_rule_stands_and_nothing_is_on(bench: Bench) -> None:
    words = bench.words()
    assert bench.page.list_pane.rows.keys == [RULE]
    assert "Minst to øyeblikkelig hjelp-innleggelser siste 12 måneder." in words
    assert "Ingen modeller ennå" in words
    assert "Av. Alt som bygger på regler, virker uten." in words
    assert bench.page.sheet.switch is not None
    assert bench.page.sheet.switch.on_button is None, "there is nothing to switch on"


def test_that_a_good_models_verdict_stands_first_with_numbers_intervals_and_events(bench: Bench) -> None:
    bench.keep()
    sheet = bench.page.sheet
    assert sheet.verdict is not None
    words = bench.words(sheet.verdict)
    assert words.startswith("Bedre enn grunnregelen på eksempellisten: ja")
    assert "AUROC mot grunnregelen: 0," in words and "AUROC mot alder og kjønn: 0," in words
    assert "Prøvd på 3 000 personer med" in words and "indeksdag 30.10.2025. Ikke CE-merket." in words
    assert [card.accessibleName() for card in sheet.cards] == [
        *("Kalibrering", "Treff ved kapasitet", "Måltall", "Undergrupper", "Nyttekurve")
    ]
    for card in sheet.cards:
        assert "Ikke CE-merket." in bench.words(card), card.accessibleName()


def test_that_a_model_that_isnt_better_says_by_how_much_it_falls_short(bench: Bench) -> None:
    bench.keep(good=False)
    assert bench.page.sheet.verdict is not None and bench.page.sheet.switch is not None
    words = bench.words(bench.page.sheet.verdict)
    assert words.startswith("Bedre enn grunnregelen på eksempellisten: nei")
    assert "Nedre grense må være over 0: det mangler 0," in words
    assert "Kan ikke slås på: den er ikke vist å være bedre." in bench.words(bench.page.sheet.switch)


def test_that_few_events_are_the_reason_that_is_given(bench: Bench) -> None:
    bench.keep(good=False, people=300)
    assert bench.page.sheet.verdict is not None
    words = bench.words(bench.page.sheet.verdict)
    assert words.startswith("Bedre enn grunnregelen på eksempellisten: nei, for få hendelser")
    assert "Færre enn 100 med eller uten hendelsen: for få til å dømme etter." in words
    groups = next(card for card in bench.page.sheet.cards if card.accessibleName() == "Undergrupper")
    texts = [text for row in groups.inside.numbers.rows for text in row]
    assert "for få til å si" in texts
    assert "skjult" in texts


def test_that_the_demonstration_says_first_that_it_has_seen_no_real_patient(bench: Bench) -> None:
    bench.keep("demonstrasjon", demonstration=True, made_up=True, here=False)
    words = bench.words(bench.page.sheet)
    line = "Demonstrasjonsmodell: gir rekkefølge, ikke sannsynlighet. Har ikke sett ekte pasienter. Ikke CE-merket."
    assert line in words
    assert words.index(line) < words.index("Bedre enn grunnregelen der den ble laget")
    assert "Kalibrering" not in [card.accessibleName() for card in bench.page.sheet.cards]
    assert bench.page.list_pane.rows.looks[1].icon == "flask"


def test_that_a_judgement_here_is_shown_beside_the_trainings_and_decides(bench: Bench) -> None:
    address = bench.keep(here=False)
    bad = training(good=False)
    drift = [
        {
            "name": "age",
            "psi": 0.6,
            "missing_before": 0.0,
            "missing_now": 0.0,
            "mean_before": 40.0,
            "mean_now": 55.0,
        }
    ]
    told = {
        **bad["held_out"],
        "verdict": bad["verdict"],
        "index_day": "2025-10-30",
        "unseen": True,
        "made_up_list": False,
        "drift": drift,
    }
    view = bench.window.desk.view
    assert view is not None
    bench.window.desk.work(
        lambda office, *_: deeds.keep_judgement(office, address, told, view.index_date), lambda _: None
    )
    bench.page.doing.changed.emit(address)
    bench.settled()
    sheet = bench.page.sheet
    assert sheet.period is not None and sheet.period.key() == JUDGED
    assert sheet.verdict is not None
    assert bench.words(sheet.verdict).startswith("Bedre enn grunnregelen på eksempellisten: nei")
    moved = next(card for card in sheet.cards if card.accessibleName() == "Endring siden trening")
    assert "1 av 1 opplysninger har endret seg" in bench.words(moved)
    sheet.wanted.emit("training")
    assert "Endring siden trening" not in [card.accessibleName() for card in sheet.cards]
    assert bench.words(sheet.verdict).startswith("Bedre enn grunnregelen på eksempellisten: nei"), (
        "the verdict stays"
    )


def test_that_each_chart_has_marks_words_and_a_table_of_the_same_numbers(bench: Bench) -> None:
    bench.keep()
    charts = bench.page.sheet.findChildren(Chart)
    assert len(charts) == 3
    for chart in charts:
        assert chart.marks, chart.title()
        assert all(mark.text for mark in chart.marks)
        assert chart.numbers().rows
        assert "Ikke CE-merket." in chart.summary()


def test_that_arrows_choose_the_model_and_a_new_one_keeps_what_is_in_hand(bench: Bench) -> None:
    first = bench.keep("en")
    bench.keep("to")
    assert bench.page.line is not None and bench.page.line.name == "to"
    bench.page.list_pane.take(first)
    assert bench.page.line is not None and bench.page.line.name == "en"
    bench.page.refresh(bench.window.desk.view)
    bench.page._read()
    bench.settled()
    assert bench.page.line.name == "en"


def test_that_names_order_and_tab_key_hold_with_a_model_in_hand(bench: Bench) -> None:
    bench.keep()
    page = bench.page
    assert nameless(page) == []
    assert twins([(name, widget) for name, widget in page.regions()]) == []
    assert unreachable(page) == []
    put_in_order(bench.window)  # as the window does when the Tab key is pressed
    assert zigzag(page) == []


def test_that_in_a_narrow_window_enter_opens_the_model_and_a_button_leads_back(bench: Bench) -> None:
    bench.keep()
    bench.window.resize(720, 450)
    bench.settled()
    page = bench.page
    assert page.list_pane.isVisible() and not page.sheet.isVisible()
    page.open_model()
    assert page.sheet.isVisible() and not page.list_pane.isVisible()
    assert page.sheet.back is not None and page.sheet.back.isVisible()
    bench.press(page.sheet.back)
    assert page.list_pane.isVisible() and not page.sheet.isVisible()


def test_that_without_an_extract_the_way_leads_to_it(bench: Bench) -> None:
    bench.page.refresh(None)
    assert bench.page.stack.currentWidget() is bench.page.empty
    assert not any(action.enabled() for action in bench.page.page_actions() if action.key == "card")
