"""Words of the evaluation: charts over time, comparisons, balancing measures, and how a goal stands."""

from __future__ import annotations

from enum import Enum

from listeoversikt.words.language import NORWEGIAN, Words, said

SIGNALS: Words = {
    "beyond": ("utenfor grensene", "beyond the limits"),
    "run": ("åtte på rad på samme side", "eight in a row on one side"),
    "trend": ("seks på rad opp eller ned", "six in a row up or down"),
    "two_of_three": ("to av tre nær grensen", "two of three near the limit"),
    "close": ("femten på rad tett på midten", "fifteen in a row close to the centre"),
}
CHART_CAUTIONS: Words = {
    "too_few": (
        "For få måneder til å si sikkert. Tolv trengs før reglene brukes.",
        "Too few months to be sure. Twelve are needed before the rules are used.",
    ),
    "overlapping": (
        "Hver måned ser på mange av de samme dagene som forrige. Bare «utenfor grensene» vurderes.",
        "Each month looks at many of the same days as the last. Only «beyond the limits» is judged.",
    ),
    "small_counts": (
        "Små tall: grensene er omtrentlige.",
        "Small counts: the limits are approximate.",
    ),
    "overdispersed": (
        "Punktene spriker mer enn tilfeldighet alene. Grensene er for trange.",
        "The points are spread wider than chance alone. The limits are too narrow.",
    ),
    "holes": ("Et opphold er en måned uten tall.", "A gap is a month without a figure."),
    "definition_changed": (
        "Definisjonen er endret. Serien er brutt der.",
        "The definition was changed. The series is broken there.",
    ),
}
WEIGHTS: Words = {
    "none": ("ingen grenser", "no limits"),
    "trial": ("prøvegrenser", "trial limits"),
    "usable": ("brukbare grenser", "usable limits"),
    "firm": ("faste grenser", "firm limits"),
}
VERDICTS: Words = {
    "missing": ("Tall mangler", "Figures are missing"),
    "overlap": ("Periodene overlapper", "The periods overlap"),
    "too_few": ("For få til å si", "Too few to tell"),
    "no_sure_change": ("Ingen sikker endring", "No sure change"),
    "better": ("Bedre", "Better"),
    "worse": ("Dårligere", "Worse"),
    "up": ("Høyere", "Higher"),
    "down": ("Lavere", "Lower"),
}
CAUTIONS: Words = {
    "not_randomised": (
        "Ikke randomisert: endringen kan ha andre årsaker.",
        "Not randomised: the change may have other causes.",
    ),
    "regression_to_the_mean": (
        "Tall som var uvanlige, nærmer seg oftest det vanlige av seg selv.",
        "Figures that were unusual mostly return towards the usual by themselves.",
    ),
    "same_patients": (
        "Mange av pasientene er de samme før og etter. Intervallet er omtrentlig.",
        "Many of the patients are the same before and after. The interval is approximate.",
    ),
    "parallel_trends": (
        "Forutsetter at kontorene ellers ville fulgt hverandre.",
        "Takes for granted that the offices would else have followed one another.",
    ),
    "offices_differ": (
        "Kontorene har ulike pasienter og ulik registrering.",
        "The offices have other patients and other habits of recording.",
    ),
    "definition_changed": (
        "Definisjonen er endret mellom tallene.",
        "The definition was changed between the figures.",
    ),
    "definition_unknown": (
        "Filen sier ikke hvilken definisjon det andre kontoret brukte.",
        "The file doesn't say which definition the other office used.",
    ),
    "periods_differ": (
        "Kontorenes perioder er ikke de samme dagene.",
        "The offices' periods aren't the same days.",
    ),
    "only_known": (
        "Bare kjente: bedre rapportering ser ut som flere hendelser.",
        "Known ones only: better reporting looks like more events.",
    ),
    "at_least": ("Minst: noe mangler i ett eller flere tall.", "At least: something is missing in a figure."),
    "many_looks": (
        "Mange sammenlikninger: én av tjue er «sikker» ved tilfeldighet.",
        "Many comparisons: one in twenty is «sure» by chance.",
    ),
}
BALANCES: Words = {
    "missing": ("Tall mangler", "Figures are missing"),
    "too_few": ("For få til å si", "Too few to tell"),
    "worsened": ("Forverret", "Worsened"),
    "may_have_worsened": ("Kan være forverret", "May have worsened"),
    "beyond_worst": ("Forbi stoppgrensen", "Beyond the stop limit"),
    "changed": ("Endret: vurder hvorfor", "Changed: consider why"),
    "not_worse": ("Ikke sett verre", "Not seen worse"),
}
STATES: Words = {
    "draft": ("Utkast", "Draft"),
    "locked": ("Låst", "Locked"),
    "running": ("I gang", "Running"),
    "over": ("Perioden er over", "The period is over"),
    "ended": ("Avsluttet", "Ended"),
}


def signal_word(signal: str | Enum, language: str = NORWEGIAN) -> str:
    """The name of a chart's rule."""
    return said(SIGNALS, signal, language)


def chart_caution(caution: str | Enum, language: str = NORWEGIAN) -> str:
    """What must stand on a chart, as a sentence."""
    return said(CHART_CAUTIONS, caution, language)


def weight_word(weight: str | Enum, language: str = NORWEGIAN) -> str:
    """How far a chart's limits can be trusted."""
    return said(WEIGHTS, weight, language)


def verdict_word(verdict: str | Enum, language: str = NORWEGIAN) -> str:
    """What may be said of a difference."""
    return said(VERDICTS, verdict, language)


def caution_text(caution: str | Enum, language: str = NORWEGIAN) -> str:
    """What must stand beside a comparison, as a sentence."""
    return said(CAUTIONS, caution, language)


def balance_word(balance: str | Enum, language: str = NORWEGIAN) -> str:
    """How a balancing measure stands."""
    return said(BALANCES, balance, language)


def state_word(state: str | Enum, language: str = NORWEGIAN) -> str:
    """How a goal stands."""
    return said(STATES, state, language)
