"""Words of a model's card for the keys of its summary, and what is said of who made it and where it was tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from listeoversikt.scores.admission.kept.card_figures import ENGLISH, NOT_KNOWN, count_text, table_at

LEFT_OUT = {
    "not_on_list": ("ikke på listen den dagen", "not on the list that day"),
    "reserved": ("reservert mot skåring", "objects to being scored"),
    "left_list": ("forlot listen før utfallet var kjent", "left the list before the outcome was known"),
    "urgency_unknown": ("hastegrad ikke oppgitt etterpå", "urgency not stated afterwards"),
    "outside_period": ("utenfor perioden", "outside the period"),
    "died_in_hospital": ("døde på sykehuset", "died in hospital"),
    "transferred": ("overført til et annet sykehus", "transferred to another hospital"),
    "back_same_day": ("innlagt igjen samme dag", "admitted again the same day"),
}
"""Why a person-year or a discharge has no row."""
KINDS = {
    "lightgbm": ("beslutningstrær (LightGBM)", "decision trees (LightGBM)"),
    "logistic": ("logistisk regresjon", "logistic regression"),
    "blend": (
        "beslutningstrær og logistisk regresjon sammen",
        "decision trees and logistic regression together",
    ),
}
LEARNERS = {
    "best": (
        "den beste av trær, regresjon og begge sammen",
        "the best of trees, regression and both together",
    ),
    "lightgbm": ("trær", "trees"),
    "logistic": ("regresjon", "regression"),
}
NOT_NAMED = (
    "et kontor, eller den som lovlig har dataene (navnet står ikke i modellens fil)",
    "an office, or whoever lawfully holds the data (the name isn't told in the model's file)",
)
MADE_UP_MAKER = (
    "den som trente den på den oppdiktede listen (den som følger med programmet: prosjektet selv)",
    "who trained it on the made-up list (of the one that comes with the program: the project itself)",
)
OTHER_KEY = ("annet ({key})", "other ({key})")
ELSEWHERE = (
    "Den som laget modellen, har ikke prøvd den på andre kontorers data.",
    "Who made the model hasn't tried it on other offices' data.",
)
TRIED_HERE = (
    "Prøvd på en annen liste enn den er laget av: dette kontorets, indeksdag {day}. Tallene står under «Ettersyn».",
    "Tried on another list than it was made of: this office's, index day {day}. The figures stand under maintenance.",
)
NOT_LOCAL = (
    "Gyldig på stedet: ikke prøvd ved kontoret etter at den ble laget.",
    "Local validity: not tried at the office since it was made.",
)
LOCAL = (
    "Gyldig på stedet: prøvd på uttrekket av {on}, indeksdag {day}, {rows} {unit} med {events} hendelser.",
    "Local validity: tried on the extract of {on}, index day {day}, {rows} {unit} with {events} events.",
)
NOT_OF_US = (
    "Den prøven gjelder oppdiktede personer eller en annen liste, og teller ikke for dette kontoret.",
    "That trial is of made-up people or of another list, and doesn't count for this office.",
)
SEEN = (
    "Modellen kan ha sett utfallene i den perioden, så tallene kan være for gode.",
    "The model may have seen the outcomes of that period, so the figures may be too good.",
)
LOCAL_BEATS = (
    "Dom ved kontoret: bedre enn {baselines}, og kalibrert.",
    "Verdict at the office: better than {baselines}, and calibrated.",
)
LOCAL_BEATS_NOT = (
    "Dom ved kontoret: ikke vist å være bedre enn {baselines}, eller ikke kalibrert.",
    "Verdict at the office: not shown to do better than {baselines}, or not calibrated.",
)


@dataclass(frozen=True)
class Judged:
    """A model's newest judgement at an office. ``on``: the extract's date, ISO.

    ``of_us``: of this office's own list; ``made_here``: the model was made of that list, too.
    """

    told: Mapping[str, Any] = field(default_factory=dict)
    on: str = ""
    of_us: bool = True
    made_here: bool = False

    @property
    def day(self) -> str:
        """The index day judged on, ISO."""
        return str(self.told.get("index_day") or NOT_KNOWN)


def key_word(words: Mapping[str, tuple[str, str]], key: str, language: str) -> str:
    """The word of a key; one of a newer version is told as such."""
    at = language == ENGLISH
    return words[key][at] if key in words else OTHER_KEY[at].format(key=key)


def left_out_text(told: Mapping[str, Any], language: str) -> str:
    """Who has no row, by why, with how many."""
    found = table_at(told, "left_out")
    parts = (
        f"{key_word(LEFT_OUT, reason, language)} ({count_text(number, language)})"
        for reason, number in sorted(found.items())
    )
    return ", ".join(parts) or NOT_KNOWN


def elsewhere_text(judged: Judged | None, language: str) -> str:
    """Whether it was tried on another list than its own."""
    at = language == ENGLISH
    if judged is None or judged.made_here or not judged.of_us:
        return ELSEWHERE[at]
    return f"{ELSEWHERE[at]} {TRIED_HERE[at].format(day=judged.day)}"
