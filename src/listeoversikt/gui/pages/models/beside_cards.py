"""Cards that set two things side by side: the model and the readmission formulas, those learnt from and those here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.pages.models.beside import WholeTable
from listeoversikt.gui.pages.models.figures import FigureCard, two_lines
from listeoversikt.gui.pages.models.words import (
    DASH,
    count_text,
    day_text,
    group_word,
    plain_text,
    predictor_word,
)
from listeoversikt.gui.texts import language, number, percent, translate
from listeoversikt.words.readmission import item_word
from listeoversikt.words.states import frailty_word

if TYPE_CHECKING:
    from listeoversikt.operations.model_sheet import Cell, Formula, Formulas, Representativeness

MODEL = "model"


def formulas_card(found: Formulas, tried: str) -> FigureCard:
    """LACE, HOSPITAL and PARR-30 beside the model, on the discharges that have them."""
    title = translate("Models", "Beside LACE, HOSPITAL and PARR-30")
    columns = [
        translate("Models", "Score"),
        translate("Models", "AUROC"),
        translate("Models", "The model minus the score"),
    ]
    rows = [[predictor_word(MODEL), two_lines(found.model), ""]]
    rows += [
        [predictor_word(one.key), two_lines(one.auroc), two_lines(one.difference, 3)]
        for one in found.formulas
    ]
    same = translate("Models", "On the same discharges: {rows} with scores, {events} with the event.")
    notes = [same.format(rows=count_text(found.rows), events=count_text(found.events))]
    if found.left_out:
        left = translate("Models", "Without scores, and left out here: {reasons}.")
        reasons = ", ".join(f"{_reason(why)} {count_text(count)}" for why, count in found.left_out)
        notes.append(left.format(reasons=reasons))
    notes += [unknown_text(one, found.rows) for one in found.formulas if one.unknown]
    notes.append(translate("Models", "The points are «at least». What isn't known counts as 0."))
    return FigureCard(title, WholeTable(Numbers(columns, rows), title, lines=2), (*notes, tried))


def _reason(why: str) -> str:
    return {
        "under_age": translate("Models", "under 18 years"),
        "stay_unknown": translate("Models", "the stay isn't known"),
    }.get(why, translate("Models", "other"))


def unknown_text(formula: Formula, rows: int | None) -> str:
    """«LACE, ikke kjent: akuttmottak siste 6 måneder.» with how many where some discharges have it."""
    names = []
    for key, count in formula.unknown:
        name = _small(item_word(formula.key, key, language()))
        whole = count is not None and count == rows
        names.append(name if whole else f"{name} ({count_text(count)})")
    text = translate("Models", "{name}, not known: {items}.")
    return text.format(name=predictor_word(formula.key), items=", ".join(names))


def _small(name: str) -> str:
    return f"{name[:1].lower()}{name[1:]}"


def people_card(found: Representativeness) -> FigureCard:
    """Whom the model was learnt from, beside whom it would be asked about."""
    title = translate("Models", "Whom the model was learnt from")
    columns = [
        translate("Models", "Group"),
        translate("Models", "Learnt from"),
        translate("Models", "On the list"),
        translate("Models", "Standardised difference"),
    ]
    rows = [
        [translate("Models", "All"), count_text(found.trained), count_text(found.here), ""],
        [
            translate("Models", "GP lists"),
            *(DASH if count is None else number(count) for count in (found.trained_lists, found.here_lists)),
            "",
        ],
    ]
    rows += [_cells(one) for one in found.cells]
    table = WholeTable(Numbers(columns, rows), title)
    day = day_text(found.day)
    if found.of == "discharged":
        beside = translate("Models", "Beside those on the list who were discharged in the year to {day}.")
    else:
        beside = translate("Models", "Beside the inhabitants of the list on {day}.")
    about = translate(
        "Models",
        "Each person counts once. A difference above 0.2 either way is worth a look.",
    )
    return FigureCard(title, table, (beside.format(day=day), about))


def _cells(one: Cell) -> list[str]:
    apart = DASH if one.difference is None else plain_text(one.difference)
    return [
        cell_word(one.kind, one.key),
        _with_share(one.trained, one.trained_share),
        _with_share(one.here, one.here_share),
        apart,
    ]


def _with_share(count: int | None, share: float | None) -> str:
    text = count_text(count)
    return text if share is None else f"{text} ({percent(share, 1)})"


def cell_word(kind: str, key: str) -> str:
    """A group of people."""
    if kind == "frailty":
        if key == "under_65":
            return translate("Models", "Under 65 years")
        text = translate("Models", "Frailty: {category}")
        return text.format(category=_small(frailty_word(key, language())))
    if kind == "age_sex" and key != "unknown":
        sex, _, ages = key.partition(" ")
        return translate("Models", "{sex} {ages}").format(
            sex=group_word("sex", sex), ages=group_word("age", ages)
        )
    return group_word(kind, key)
