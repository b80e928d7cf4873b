"""What a band, a category or a due state looks like: icon, word and colour, always all three."""

from __future__ import annotations

from dataclasses import dataclass

from listeoversikt.gui.texts import language
from listeoversikt.words.states import band_word, clock_word, due_word, frailty_word, hfrs_word


@dataclass(frozen=True)
class Look:
    """Icon, word in the language on screen, ink and soft ground (tokens; no ground = plain)."""

    icon: str
    word: str
    ink: str
    ground: str | None = None


BANDS = ("high", "rising", "moderate", "low")
FRAILTY = ("fit", "mild", "moderate", "severe")

BAND_ICONS = {
    "high": "triangle-filled",
    "rising": "arrow-up-right",
    "moderate": "circle-half-filled",
    "low": "circle",
}
DUE = {
    "overdue": ("alert-circle-filled", "high", "high_bg"),
    "due_today": ("clock-filled", "rising", "rising_bg"),
    "due_soon": ("clock", "moderate", None),
    "not_due": ("circle", "muted", None),
    "no_due_date": ("circle", "muted", None),
    "done": ("circle-check-filled", "good", "good_bg"),
    "done_in_time": ("circle-check-filled", "good", "good_bg"),
    "done_late": ("circle-check", "text2", None),
    "waiting": ("hourglass", "muted", None),
    "lapsed": ("circle-minus", "muted", None),
    "declined": ("circle-x", "muted", None),
    "not_applicable": ("minus", "muted", None),
    "missed": ("x", "text2", None),
}


def band_look(band: str, *, plain: bool = False) -> Look:
    """A risk band by the contract's word; ``plain`` without ground."""
    return Look(BAND_ICONS[band], band_word(band, language()), band, None if plain else f"{band}_bg")


def due_look(state: str, word: str = "") -> Look:
    """A due state by key (``due_soon`` beside the contract's words); ``word`` instead of its own."""
    icon, ink, ground = DUE[state]
    return Look(icon, word or due_word(state, language()), ink, ground)


def clock_look(state: str, word: str = "") -> Look:
    """A discharge clock's state, by the contract's word."""
    icon, ink, ground = DUE[state]
    return Look(icon, word or clock_word(state, language()), ink, ground)


def frailty_pips(category: str) -> int:
    """How many of three pips are filled."""
    return FRAILTY.index(category)


def frailty_label(category: str) -> str:
    """The category's word."""
    return frailty_word(category, language())


def hfrs_label(category: str) -> str:
    """The HFRS category's word."""
    return hfrs_word(category, language())
