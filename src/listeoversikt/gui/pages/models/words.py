"""What is said of a model: its name, its state, the verdict with its grounds, figures with their intervals."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from listeoversikt.gui.look.states import Look
from listeoversikt.gui.texts import MINUS, day_numbers, decimal, number, percent, percent_range, translate

if TYPE_CHECKING:
    from listeoversikt.operations.model_line import ModelLine
    from listeoversikt.operations.model_sheet import Ground, Sheet, Told

DASH = "–"
TOO_FEW = ("too_few_events", "no_rows", "one_class", "unstable")
SMALL_SHARE = 0.0995
"""Under it a share has one decimal."""


def outcome_word(outcome: str) -> str:
    """What a model predicts."""
    if outcome == "reinnleggelse":
        return translate("Models", "Readmission within 30 days")
    return translate("Models", "Admission in the next year")


def kind_word(kind: str) -> str:
    """How it learns."""
    return {
        "lightgbm": translate("Models", "Trees (LightGBM)"),
        "logistic": translate("Models", "Logistic regression"),
        "blend": translate("Models", "Trees and logistic regression together"),
    }.get(kind, "")


def predictor_word(key: str) -> str:
    """A way to rank the list."""
    return {
        "model": translate("Models", "The model"),
        "logistic": translate("Models", "Logistic regression"),
        "rule": translate("Models", "The plain rule"),
        "age_sex": translate("Models", "Age and sex"),
        "lace": "LACE",
        "hospital_score": "HOSPITAL",
        "parr30": "PARR-30",
        "all": translate("Models", "Everybody"),
    }[key]


def measure_words(key: str) -> tuple[str, str]:
    """A measure, and what it says."""
    return {
        "auroc": (
            translate("Models", "AUROC"),
            translate("Models", "Tells two people apart: 0.5 is chance, 1 is always right."),
        ),
        "auprc": (
            translate("Models", "AUPRC"),
            translate("Models", "Precision where it matters; chance is the share with the event."),
        ),
        "brier": (
            translate("Models", "Brier"),
            translate("Models", "Error of the predictions; lower is better."),
        ),
        "scaled_brier": (
            translate("Models", "Scaled Brier"),
            translate("Models", "Better than one prediction for all: 0 is no better, 1 is perfect."),
        ),
        "calibration_slope": (
            translate("Models", "Calibration slope"),
            translate("Models", "1 is right; below 1, differences are predicted too large."),
        ),
        "calibration_intercept": (
            translate("Models", "Calibration level"),
            translate("Models", "0 is right; above 0, more came than predicted."),
        ),
    }[key]


def group_word(kind: str, key: str) -> str:
    """A subgroup."""
    if key == "unknown":
        return translate("Models", "Unknown")
    if kind == "sex":
        return translate("Models", "Women") if key == "female" else translate("Models", "Men")
    if kind == "age":
        return translate("Models", "{ages} years").format(ages=key.replace("-", DASH))
    if kind == "list":
        return translate("Models", "List {name}").format(name=key)
    if kind == "municipality":
        other = translate("Models", "Municipalities with few persons")
        return other if key == "other" else translate("Models", "Municipality {number}").format(number=key)
    return translate("Models", "Centrality {name}").format(name=key)


def state_look(line: ModelLine) -> Look:
    """How a model stands: icon, word, colour."""
    if line.fault:
        return Look("alert-circle", translate("Models", "Can't be used"), "high")
    if line.in_use:
        return Look("circle-check-filled", translate("Models", "In use"), "good")
    if line.demonstration:
        return Look("flask", translate("Models", "Demonstration"), "text2")
    if len(line.bases) > 1:
        return Look("circle-check", translate("Models", "Can be switched on"), "good")
    if not line.bases:
        return Look("circle", translate("Models", "To read about"), "text2")
    return Look("circle-minus", translate("Models", "For a test only"), "text2")


# --- figures -----------------------------------------------------------------------------------------------------


def plain_text(value: float, places: int = 2) -> str:
    """0,78; −0,01."""
    rounded = round(value, places)
    return decimal(rounded or 0.0, places).replace("-", MINUS)  # never −0,00


def interval_text(told: Told, places: int = 2) -> str:
    """«0,74–0,82», «−0,01 til 0,03»; "" = there is none."""
    if told.low is None or told.high is None:
        return ""
    low, high = plain_text(told.low, places), plain_text(told.high, places)
    if told.low < 0:
        return translate("Models", "{low} to {high}").format(low=low, high=high)
    return f"{low}{DASH}{high}"


def figure_text(told: Told, places: int = 2, *, between: str = " ") -> str:
    """«0,78 (0,74–0,82)»."""
    if told.value is None:
        return DASH
    interval = interval_text(told, places)
    return plain_text(told.value, places) + (f"{between}({interval})" if interval else "")


def share_text(told: Told) -> str:
    """«31 % (26–37 %)»; a small share with a decimal."""
    if told.value is None:
        return DASH
    places = 1 if told.value < SMALL_SHARE and (told.high or 0) < SMALL_SHARE else 0
    if told.low is None or told.high is None:
        return percent(told.value, places)
    if places:
        between = f"{decimal(told.low * 100, 1)}{DASH}{percent(told.high, 1)}"
    else:
        between = percent_range(told.low, told.high)
    return f"{percent(told.value, places)} ({between})"


def count_text(count: int | None) -> str:
    """A number of people; hidden where it is small."""
    return translate("Models", "hidden") if count is None else number(count)


def day_text(iso: str) -> str:
    """30.10.2025; "" where there is none."""
    try:
        return day_numbers(dt.date.fromisoformat(iso))
    except ValueError:
        return ""


def not_marked() -> str:
    """What stands with every statement."""
    return translate("Models", "Not CE-marked.")


def tried_text(sheet: Sheet) -> str:
    """What the statements rest on: people, events, index day; and that it isn't CE-marked."""
    text = translate("Models", "Tried on {rows} people with {events} events, index day {day}.")
    if sheet.formulas is not None:  # of readmission
        text = translate("Models", "Tried on {rows} discharges with {events} events, from {day} on.")
    said = text.format(
        rows=count_text(sheet.rows), events=count_text(sheet.events), day=day_text(sheet.day) or DASH
    )
    return f"{said} {not_marked()}"


# --- the verdict -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Verdict:
    """The sentence, and its sign."""

    icon: str
    ink: str
    sentence: str


def verdict_of(line: ModelLine, *, example: bool) -> Verdict:
    """«Bedre enn grunnregelen ved dette kontoret: nei, for få hendelser»; of the office's own figures only."""
    sheet = line.sheet
    if not line.is_of_here:
        lead = translate("Models", "Better than the plain rule where it was made: {answer}")
    elif example or (line.made_up and sheet is line.training):
        lead = translate("Models", "Better than the plain rule on the made-up list: {answer}")
    else:
        lead = translate("Models", "Better than the plain rule at this office: {answer}")
    icon, ink, answer = _answer(sheet)
    if (line.demonstration or line.made_up) and sheet.passed:
        icon, ink = "circle-check", "text2"  # nothing to be glad of: no real patient was found
    return Verdict(icon, ink, lead.format(answer=answer))


def _answer(sheet: Sheet) -> tuple[str, str, str]:
    reasons = {(ground.reason, ground.baseline) for ground in sheet.refusals}
    few = any(ground.reason == "few_events" for ground in sheet.grounds)
    if not sheet.is_judged or not sheet.grounds:
        return "hourglass", "text2", translate("Models", "not tried")
    if sheet.passed:
        return "circle-check-filled", "good", translate("Models", "yes")
    if not sheet.unseen:
        return "hourglass", "text2", translate("Models", "can't be told, it may have seen this period")
    if any(reason == "not_judged" for reason, _ in reasons) or ("not_compared", "rule") in reasons:
        return "circle-minus", "text2", translate("Models", "can't be told")
    if ("not_better", "rule") in reasons:
        if few:
            return "circle-minus", "text2", translate("Models", "no, too few events")
        return "circle-x", "text2", translate("Models", "no")
    if few:
        return "circle-minus", "text2", translate("Models", "can't be told, too few events")
    if any(baseline == "age_sex" for _, baseline in reasons):
        return "circle-minus", "text2", translate("Models", "yes, but not better than age and sex")
    if any(baseline == "lace" for _, baseline in reasons):
        return "circle-minus", "text2", translate("Models", "yes, but not better than LACE")
    return "circle-minus", "text2", translate("Models", "yes, but not calibrated")


def ground_text(ground: Ground) -> str:
    """One ground, with its number, its interval and what it should be."""
    figure = figure_text(ground.figure, 3 if ground.baseline else 2)
    baseline = predictor_word(ground.baseline) if ground.baseline else ""
    baseline = baseline if ground.baseline == "lace" else baseline.lower()
    if ground.reason in ("better", "not_better"):
        text = translate("Models", "AUROC against {baseline}: {figure}.").format(
            baseline=baseline, figure=figure
        )
        return text if ground.reason == "better" else f"{text} {_lacking(ground)}"
    if ground.reason == "not_compared":
        return translate("Models", "Can't be compared with {baseline}.").format(baseline=baseline)
    if ground.reason == "not_judged":
        return translate("Models", "The model can't be judged: too few with and without the event.")
    if ground.reason == "not_unseen":
        return translate("Models", "The model may have seen outcomes of this period.")
    if ground.reason == "few_events":
        text = translate("Models", "Fewer than {needed} with or without the event: too few to judge by.")
        return text.format(needed=number(ground.needed or 0))
    low, high = ground.limits or (0.0, 0.0)
    limits = f"{plain_text(low)}{DASH}{plain_text(high)}" if low >= 0 else f"±{plain_text(high, 1)}"
    if ground.reason == "ratio_off":
        text = translate("Models", "Came ÷ predicted {figure}. Should be {limits}.")
    elif ground.reason.startswith("slope") or (ground.reason == "calibrated" and low >= 0):
        text = translate("Models", "Calibration slope {figure}. Should be {limits}.")
    else:
        text = translate("Models", "Calibration level {figure}. Should be within {limits}.")
    return text.format(figure=figure, limits=limits)


def _lacking(ground: Ground) -> str:
    """By how much it falls short."""
    if ground.figure.low is None:
        return translate("Models", "Whether that is above 0 can't be told.")
    text = translate("Models", "The lower limit must be above 0: {short} is lacking.")
    return text.format(short=plain_text(-ground.figure.low, 3))


def bases_text(line: ModelLine) -> str:
    """What the model may be switched on for."""
    if line.fault:
        return translate("Models", "Nothing is scored with this model.")
    if len(line.bases) > 1:
        return translate("Models", "May be switched on for in-house use, research or a test.")
    if line.demonstration or line.made_up:
        return translate("Models", "Has seen no real patient: may be switched on for a test only.")
    if line.training.passed and not line.is_of_here:
        return translate(
            "Models", "Judge it on this office's list first. Until then a test shows ranks alone."
        )
    return translate(
        "Models", "Can't be switched on: it doesn't beat the baselines. A test shows ranks alone."
    )


def demonstration_text() -> str:
    """The first line of a model that has seen no real patient."""
    return translate(
        "Models", "Demonstration model: ranks, no probability. Has seen no real patient. Not CE-marked."
    )


def made_up_text() -> str:
    """The first line of a model that was trained on the example list."""
    return translate("Models", "Trained on made-up patients. Has seen no real patient. Not CE-marked.")
