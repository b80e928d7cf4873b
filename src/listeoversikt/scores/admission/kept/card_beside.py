"""What a model's card sets beside one another: the model and the readmission formulas, those learnt from and those here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from listeoversikt.scores.admission.kept.card_figures import (
    ENGLISH,
    NORWEGIAN,
    NOT_KNOWN,
    count_text,
    figure_text,
    number_text,
    table_at,
    tables_at,
)

PREDICTORS = {
    "model": ("modellen", "the model"),
    "logistic": ("logistisk regresjon", "logistic regression"),
    "rule": ("grunnregelen", "the plain rule"),
    "age_sex": ("alder og kjønn", "age and sex"),
    "lace": ("LACE", "LACE"),
    "hospital_score": ("HOSPITAL", "HOSPITAL"),
    "parr30": ("PARR-30", "PARR-30"),
}
FORMULAS = ("lace", "hospital_score", "parr30")
ITEMS = {
    "lace.L": ("liggetid", "length of stay"),
    "lace.A": ("hastegrad", "urgency"),
    "lace.C": ("samsykdom", "comorbidity"),
    "lace.E": ("akuttmottak", "emergency department"),
    "hospital_score.H": ("hemoglobin", "haemoglobin"),
    "hospital_score.O": ("kreftavdeling", "oncology ward"),
    "hospital_score.S": ("natrium", "sodium"),
    "hospital_score.P": ("prosedyre", "procedure"),
    "hospital_score.IT": ("hastegrad", "urgency"),
    "hospital_score.A": ("tidligere innleggelser", "earlier admissions"),
    "hospital_score.L": ("liggetid", "length of stay"),
    "parr30.emergency_admissions_last_year": ("innleggelser siste år", "admissions in a year"),
    "parr30.emergency_admission_last_30d": ("innleggelse siste 30 dager", "admission in 30 days"),
    "parr30.current_admission_emergency": ("hastegrad", "urgency"),
    "parr30.hospital_diagnoses": ("sykehusdiagnoser", "hospital diagnoses"),
    "parr30.deprivation": ("engelsk bostedsindeks", "English deprivation index"),
    "parr30.hospital_trust": ("engelsk sykehus", "English hospital trust"),
}
LEFT_OUT = {
    "under_age": ("under 18 år", "under 18 years"),
    "stay_unknown": ("oppholdet er ikke kjent", "the stay isn't known"),
    "not_hospital": ("ikke fra sykehus", "not from hospital"),
}
FRAILTY = {
    "under_65": ("under 65 år (ingen indeks)", "under 65 years (no index)"),
    "fit": ("ikke skrøpelig", "not frail"),
    "mild": ("litt skrøpelig", "mildly frail"),
    "moderate": ("middels skrøpelig", "moderately frail"),
    "severe": ("svært skrøpelig", "severely frail"),
}
SEXES = {"female": ("kvinner", "women"), "male": ("menn", "men")}
UNKNOWN = ("ikke oppgitt", "not stated")
OTHERS = ("kommuner med få personer, samlet", "municipalities with few persons, together")
MUNICIPALITY = ("kommune {key}", "municipality {key}")
YEARS = ("{sex} {ages} år", "{sex} {ages} years")
BESIDE = (
    "På de {rows} utskrivningene med {events} hendelser som har LACE, HOSPITAL og PARR-30 (poengene er «minst»):",
    "On the {rows} discharges with {events} events that have LACE, HOSPITAL and PARR-30 (the points are «at least»):",
)
SCORE_HEAD = (
    "| Skår | AUROC | modellen minus skåren | ikke kjent (antall utskrivninger) |",
    "| Score | AUROC | the model minus the score | not known (number of discharges) |",
)
WITHOUT = ("Uten skår, og ikke med her: {reasons}.", "Without scores, and left out here: {reasons}.")
PEOPLE = {
    "inhabitants": (
        "- Hvem den er lært av, ved siden av listens innbyggere per {day}. Hver person er med én gang. Standardisert forskjell over 0,2 er verd å se på.",
        "- Whom it was learnt from, beside the list's inhabitants as at {day}. Each person counts once. A standardised difference above 0.2 is worth a look.",
    ),
    "discharged": (
        "- Hvem den er lært av, ved siden av dem på listen som ble skrevet ut det siste året til {day}. Hver person er med én gang. Standardisert forskjell over 0,2 er verd å se på.",
        "- Whom it was learnt from, beside those on the list who were discharged in the year to {day}. Each person counts once. A standardised difference above 0.2 is worth a look.",
    ),
}
PEOPLE_HEAD = (
    "| Gruppe | lært av | andel | på listen | andel | standardisert forskjell |",
    "| Group | learnt from | share | on the list | share | standardised difference |",
)
ALL, LISTS = ("alle", "all"), ("fastlegelister", "GP lists")
NOT_TOLD = (
    "- Hvem den er lært av, står ikke i modellens fil.",
    "- Whom it was learnt from isn't told in the model's file.",
)
CENTRALITY = (
    "Sentralitet (SSB, 1–6) er den kontoret oppga for kommunene.",
    "Centrality (Statistics Norway, 1–6) is what the office stated for the municipalities.",
)
NO_CENTRALITY = (
    "Sentralitet er ikke kjent: kontoret har ikke oppgitt kommunenes klasse. Kommune vises der uttrekket har den.",
    "Centrality isn't known: the office hasn't stated the municipalities' class. Municipality is shown where the export has it.",
)


def predictor_word(key: str, language: str) -> str:
    """A way to rank people; "" = none that's known."""
    return PREDICTORS[key][language == ENGLISH] if key in PREDICTORS else ""


def centrality_line(told: Mapping[str, Any], language: str) -> str:
    """Whether subgroups were divided by centrality."""
    return (CENTRALITY if table_at(told, "centrality") else NO_CENTRALITY)[language == ENGLISH]


def formula_lines(told: Mapping[str, Any], language: str) -> Iterator[str]:
    """The readmission formulas beside the model, on the same discharges; nothing of another model."""
    beside, at = table_at(told, "readmission_scores"), language == ENGLISH
    predictors, differences = table_at(beside, "predictors"), table_at(beside, "differences")
    if not predictors:
        return
    rows, events = (count_text(beside.get(key), language) for key in ("rows", "events"))
    yield BESIDE[at].format(rows=rows, events=events)
    yield ""
    yield SCORE_HEAD[at]
    yield "|---|---|---|---|"
    model = figure_text(table_at(table_at(predictors, "model"), "auroc"), language)
    yield f"| {predictor_word('model', language)} | {model} | | |"
    for key in FORMULAS:
        auroc = figure_text(table_at(table_at(predictors, key), "auroc"), language)
        apart = figure_text(table_at(table_at(differences, key), "auroc"), language)
        yield f"| {predictor_word(key, language)} | {auroc} | {apart} | {_unknown(beside, key, language)} |"
    reasons = [
        f"{LEFT_OUT.get(why, (why, why))[at]} {count_text(count, language)}"
        for why, count in table_at(beside, "left_out").items()
    ]
    if reasons:
        yield ""
        yield WITHOUT[at].format(reasons=", ".join(reasons))
    yield ""


def _unknown(beside: Mapping[str, Any], score: str, language: str) -> str:
    found = [
        f"{ITEMS[item][language == ENGLISH]} ({_hidden(count, language)})"
        for item, count in table_at(beside, "unknown").items()
        if item in ITEMS and item.startswith(f"{score}.")
    ]
    return ", ".join(found) or NOT_KNOWN


def people_lines(told: Mapping[str, Any], language: str) -> Iterator[str]:
    """Representativeness: those it was learnt from beside those it would be asked about."""
    people, at = table_at(told, "representativeness"), language == ENGLISH
    rows = tables_at(people, "rows")
    if not rows:
        yield NOT_TOLD[at]
        return
    of = str(people.get("of"))
    yield PEOPLE.get(of, PEOPLE["inhabitants"])[at].format(day=people.get("on") or NOT_KNOWN)
    yield ""
    yield PEOPLE_HEAD[at]
    yield "|---|---|---|---|---|---|"
    whole = [count_text(people.get(key), language) for key in ("trained", "here")]
    yield f"| {ALL[at]} | {whole[0]} | | {whole[1]} | | |"
    lists = [
        count_text(table_at(people, "lists").get(key, NOT_KNOWN), language) for key in ("trained", "here")
    ]
    yield f"| {LISTS[at]} | {lists[0]} | | {lists[1]} | | |"
    for one in rows:
        cells = [
            cell_word(str(one.get("kind")), str(one.get("key")), language),
            _hidden(one.get("trained"), language),
            _share(one.get("trained_share"), language),
            _hidden(one.get("here"), language),
            _share(one.get("here_share"), language),
            _apart(one.get("difference"), language),
        ]
        yield "| " + " | ".join(cells) + " |"


def cell_word(kind: str, key: str, language: str = NORWEGIAN) -> str:
    """What a group of people is called.

    >>> cell_word("age_sex", "female 65-74"), cell_word("frailty", "mild", "en")
    ('kvinner 65–74 år', 'mildly frail')
    """
    at = language == ENGLISH
    if key == "unknown":
        return UNKNOWN[at]
    if kind == "frailty":
        return FRAILTY.get(key, (key, key))[at]
    if kind == "municipality":
        return OTHERS[at] if key == "other" else MUNICIPALITY[at].format(key=key)
    sex, _, ages = key.partition(" ")
    return YEARS[at].format(sex=SEXES.get(sex, (sex, sex))[at], ages=ages.replace("-", "–"))


def _hidden(count: object, language: str) -> str:
    """Hidden may mean 1 to 5, or what would tell of it."""
    if count is None:
        return ("skjult", "hidden")[language == ENGLISH]
    return count_text(count, language)


def _share(share: object, language: str) -> str:
    return f"{number_text(100 * share, language, 1)} %" if isinstance(share, int | float) else NOT_KNOWN


def _apart(difference: object, language: str) -> str:
    return number_text(difference, language, 2) if isinstance(difference, int | float) else NOT_KNOWN
