"""The cards with figures: calibration, yield at capacity, measures, decision curve, subgroups, drift."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from listeoversikt.gui.charts.benefit import BenefitChart, BenefitLine
from listeoversikt.gui.charts.calibration import CalibrationChart, Smooth, TenthPoint
from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.charts.yield_rows import ShareFigure, YieldChart, YieldGroup, YieldRow
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.models.beside import WholeTable
from listeoversikt.gui.pages.models.words import (
    DASH,
    TOO_FEW,
    count_text,
    figure_text,
    group_word,
    interval_text,
    measure_words,
    plain_text,
    predictor_word,
    share_text,
)
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import decimal, language, number, percent, percent_range, translate
from listeoversikt.words.features import FEATURE_WORDS
from listeoversikt.words.language import NORWEGIAN

if TYPE_CHECKING:
    from listeoversikt.operations.model_sheet import Moved, Sheet, Tenth, Told, Yield

MOST_MOVED = 8


class FigureCard(Card):
    """A card with a chart of its own and a note under it."""

    def __init__(
        self, title: str, inside: QWidget, notes: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent=parent)
        self.inside = inside
        self.body.addWidget(inside)
        for note in notes:
            if note:
                self.body.addWidget(Caption(note, wrap=True))
        self.body.addStretch(1)

    @property
    def needs(self) -> int:
        """So wide no figure is cut; 0 for a chart, which takes what there is."""
        return self.inside.needed_width() + px(34) if isinstance(self.inside, WholeTable) else 0


def calibration_card(sheet: Sheet, tried: str, origin: str) -> FigureCard:
    """Tenths, curve, slope and level."""
    title = translate("Models", "Calibration")
    model = next((one for one in sheet.predictors if one.key == "model"), None)
    figures = {} if model is None else model.figures
    slope = translate("Models", "Slope {slope}, level {level}.").format(
        slope=_or_dash(figures.get("calibration_slope")), level=_or_dash(figures.get("calibration_intercept"))
    )
    chart = CalibrationChart(title)
    chart.set_origin(origin)
    chart.set_calibration(
        [_tenth_point(one) for one in sheet.tenths],
        [Smooth(one.predicted, one.observed, one.low, one.high) for one in sheet.curve],
        columns=(
            translate("Models", "People"),
            translate("Models", "Predicted"),
            translate("Models", "Came"),
        ),
        words=f"{slope} {tried}",
    )
    about = translate(
        "Models",
        "Points: tenths of the list. Line: smooth curve. The dashed line is where predictions are right.",
    )
    return FigureCard(title, chart, (slope, about, tried))


def _or_dash(told: Told | None) -> str:
    return DASH if told is None else figure_text(told)


def _tenth_point(tenth: Tenth) -> TenthPoint:
    predicted = percent(tenth.predicted, 1)
    if tenth.observed is None:
        came = translate("Models", "hidden")
    elif tenth.low is None or tenth.high is None:
        came = percent(tenth.observed)
    else:
        came = f"{percent(tenth.observed)} ({percent_range(tenth.low, tenth.high)})"
    text = translate("Models", "{rows} people: predicted {predicted}, came {came}")
    words = text.format(rows=count_text(tenth.rows), predicted=predicted, came=came)
    cells = (count_text(tenth.rows), predicted, came)
    return TenthPoint(tenth.predicted, tenth.observed, tenth.low, tenth.high, words, cells)


def yield_card(sheet: Sheet, tried: str, origin: str) -> FigureCard:
    """What the top of the list holds, by the model and by both baselines."""
    title = translate("Models", "Yield at capacity")
    titles = (translate("Models", "Of them with the event"), translate("Models", "Of all events found"))
    chart = YieldChart(title)
    chart.set_origin(origin)
    chart.set_yield(list(_yield_groups(sheet.yields)), titles, tried)
    about = translate("Models", "How many the office has time for decides what the list is worth.")
    return FigureCard(title, chart, (about, tried))


def _yield_groups(yields: Sequence[Yield]) -> Sequence[YieldGroup]:
    found = []
    for share in sorted({one.share for one in yields}):
        rows = [one for one in yields if one.share == share and one.key != "logistic"]
        taken = next((one.taken for one in rows), None)
        title = translate("Models", "The top {share} ({taken} people)")
        said = title.format(share=percent(share), taken=count_text(taken))
        found.append(YieldGroup(said, tuple(_yield_row(one, said) for one in rows)))
    return found


def _yield_row(one: Yield, title: str) -> YieldRow:
    name = predictor_word(one.key)
    ppv, found = share_text(one.ppv), share_text(one.found)
    text = translate("Models", "{title}, {name}: {ppv} of them with the event, {found} of all events found")
    words = text.format(title=title, name=name, ppv=ppv, found=found)
    shares = tuple(
        ShareFigure(said, told.value, told.low, told.high)
        for said, told in ((ppv, one.ppv), (found, one.found))
    )
    return YieldRow(name, shares, words, strong=one.key == "model")


def measures_card(sheet: Sheet, tried: str) -> FigureCard:
    """All measures with intervals, the model beside the baselines."""
    title = translate("Models", "Figures")
    columns = [translate("Models", "Measure"), *(predictor_word(one.key) for one in sheet.predictors)]
    rows, tips = [], []
    for key in sheet.predictors[0].figures if sheet.predictors else ():
        name, about = measure_words(key)
        tips.append(about)
        rows.append([name, *(two_lines(one.figures[key]) for one in sheet.predictors)])
    table = WholeTable(Numbers(columns, rows), title, lines=2)
    keys = [one.key for one in sheet.predictors]
    if "logistic" in keys:
        table.set_least(keys.index("logistic") + 1)
    for row, about in enumerate(tips):
        item = table.item(row, 0)
        if item is not None:
            item.setToolTip(about)
    note = translate("Models", "Under each figure its 95 % interval. A dash: it can't be said for that one.")
    return FigureCard(title, table, (note, tried))


def two_lines(told: Told, places: int = 2) -> str:
    """The figure, and its interval under it."""
    if told.value is None:
        return DASH
    interval = interval_text(told, places)
    return plain_text(told.value, places) + (f"\n{interval}" if interval else "")


def benefit_card(sheet: Sheet, tried: str, origin: str) -> FigureCard:
    """The decision curve."""
    title = translate("Models", "Decision curve")
    chart = BenefitChart(title)
    chart.set_origin(origin)
    thresholds = sheet.benefits[0].thresholds if sheet.benefits else ()
    shown = [
        place for place, at in enumerate(thresholds) if abs(at * 100 - round(at * 100 / 2) * 2) < 0.01
    ]  # every other per cent, as many marks as can be stepped through
    lines = [
        BenefitLine(
            one.key,
            predictor_word(one.key),
            tuple(one.values[place].value for place in shown),
            tuple(one.values[place].low for place in shown) if one.key == "model" else (),
            tuple(one.values[place].high for place in shown) if one.key == "model" else (),
        )
        for one in sheet.benefits
    ]
    chart.set_benefit([thresholds[place] for place in shown], lines, _per_thousand, tried)
    about = translate(
        "Models",
        "Benefit in true hits per 1 000 people, needless contacts taken off. Threshold 10 %: one hit is worth nine.",
    )
    return FigureCard(title, chart, (about, tried))


def _per_thousand(value: float) -> str:
    return decimal(value * 1000, 0 if abs(value) >= 0.0095 or value == 0 else 1)


def groups_card(sheet: Sheet, tried: str) -> FigureCard:
    """Subgroups: whether it serves all alike."""
    title = translate("Models", "Subgroups")
    columns = [
        translate("Models", "Group"),
        translate("Models", "People"),
        translate("Models", "Events"),
        translate("Models", "AUROC"),
        translate("Models", "Came ÷ predicted"),
    ]
    rows = []
    few = translate("Models", "too few to say")
    for one in sheet.groups:
        if one.rows is not None and one.rows == sheet.rows:
            continue  # everybody is in it: nobody is told apart by it
        figures = [few, ""] if one.reason in TOO_FEW else [two_lines(one.auroc), two_lines(one.came)]
        rows.append([group_word(one.kind, one.key), count_text(one.rows), count_text(one.events), *figures])
    table = WholeTable(Numbers(columns, rows), title, lines=2)
    note = translate("Models", "Came ÷ predicted above 1: the risk is set too low for the group.")
    notes = [note]
    if all(one.kind != "centrality" for one in sheet.groups):
        notes.append(
            translate("Models", "Centrality isn't known: nobody has stated the municipalities' class.")
        )
    return FigureCard(title, table, (*notes, tried))


def moved_card(moved: Sequence[Moved]) -> FigureCard:
    """Which features the list differs in from the one the model was made of."""
    title = translate("Models", "Change since training")
    found = [one for one in moved if one.change in ("changed", "watched")]
    changed = sum(one.change == "changed" for one in found)
    if not found:
        said = translate("Models", "None of {all} features has changed.").format(all=number(len(moved)))
    else:
        text = translate("Models", "{changed} of {all} features have changed, {watched} are watched.")
        said = text.format(
            changed=number(changed), all=number(len(moved)), watched=number(len(found) - changed)
        )
    columns = [
        translate("Models", "Feature"),
        translate("Models", "Change"),
        translate("Models", "Mean then → now"),
        translate("Models", "Missing then → now"),
    ]
    order = sorted(found, key=lambda one: one.change != "changed")[:MOST_MOVED]
    rows = [
        [
            feature_word(one.name),
            _change_word(one.change),
            _then_now(one.mean_before, one.mean_now, lambda value: plain_text(value, 1)),
            _then_now(one.missing_before, one.missing_now, percent),
        ]
        for one in order
    ]
    if not rows:
        return FigureCard(title, QWidget(), (said,))
    table = WholeTable(Numbers(columns, rows, words=2), title)
    return FigureCard(title, table, (said,))


def _change_word(change: str) -> str:
    return translate("Models", "changed") if change == "changed" else translate("Models", "watched")


def _then_now(then: float | None, now: float | None, word: object) -> str:
    assert callable(word)
    return " → ".join(DASH if value is None else str(word(value)) for value in (then, now))


def feature_word(name: str) -> str:
    """A feature as a nurse calls it."""
    words = FEATURE_WORDS.get(name)
    if words is None:
        return name
    return words[0] if language() == NORWEGIAN else words[1]
