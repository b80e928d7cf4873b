"""What is said about models: why one isn't taken, made or switched on, in both languages."""

from __future__ import annotations

from enum import Enum

from listeoversikt.words.language import NORWEGIAN, Words, key_of, plain_number, said

FAULTS: Words = {
    "not_there": (
        "Finner ikke modellen: velg mappa med model.json (og model.txt), og sjekk at ingen av filene mangler.",
        "The model isn't there: choose the folder with model.json (and model.txt), and check that no file is missing.",
    ),
    "not_a_file": (
        "Modellens filer kan ikke være lenker, mapper eller noe annet enn vanlige filer: kopier selve filene til én mappe.",
        "A model's files can't be links, folders or anything but plain files: copy the files themselves into one folder.",
    ),
    "too_large": (
        "Modellfila er større enn en modell kan være og leses ikke: hent modellen på nytt fra den som laget den.",
        "The model's file is larger than a model can be and isn't read: get the model again from its maker.",
    ),
    "not_readable": (
        "Modellfila er ufullstendig eller skadet og er ikke tatt i bruk: hent modellen på nytt fra den som laget den.",
        "The model's file is incomplete or damaged and wasn't taken: get the model again from its maker.",
    ),
    "not_a_model": (
        "Dette er ikke en modell fra listeoversikt: velg en mappe som «model train» har laget.",
        "This isn't a model of listeoversikt: choose a folder that «model train» has made.",
    ),
    "newer": (
        "Modellen er laget med en nyere utgave av programmet: oppdater programmet og prøv igjen.",
        "The model was made by a newer version of the program: update the program and try again.",
    ),
    "tampered": (
        "Modellens sjekksum stemmer ikke, så den er endret eller skadet og er ikke tatt i bruk: hent den på nytt fra den som laget den.",
        "The model's checksum doesn't fit, so it was altered or damaged and wasn't taken: get it again from its maker.",
    ),
    "broken": (
        "Modellen henger ikke sammen og er ikke tatt i bruk: hent den på nytt fra den som laget den, eller tren en ny.",
        "The model doesn't hold together and wasn't taken: get it again from its maker, or train a new one.",
    ),
    "other_features": (
        "Modellen er laget for andre kjennetegn enn dem programmet regner ut: tren den på nytt med denne utgaven av programmet.",
        "The model was made for other features than the program computes: train it anew with this version of the program.",
    ),
}

LEARNING: Words = {
    "malformed_rows": (
        "Historikken kan ikke brukes til læring ({detail}).",
        "The history can't be learnt from ({detail}).",
    ),
    "no_rows": (
        "Ingen kan læres av: uttrekket har ingen som var på listen og kunne skåres på en brukbar dag.",
        "There is nobody to learn from: the export has nobody who was on the list and could be scored on a usable day.",
    ),
    "one_class": (
        "Modellen kan ikke trenes: {events} av {rows} personår har en innleggelse, og det må være noen med og noen uten.",
        "The model can't be trained: {events} of {rows} person-years have an admission, and there must be some with and some without.",
    ),
    "other_outcome": (
        "Utfallet er noe annet enn ja og nei.",
        "The outcome is something else than yes and no.",
    ),
    "one_person": (
        "For få personer til å lære av: {persons}, og det trengs minst {folds}.",
        "Too few persons to learn from: {persons}, and at least {folds} are needed.",
    ),
    "not_enough": (
        "For få hendelser til en modell som er til å stole på: det trengs {needed} personer med innleggelse, og historikken har {have}.",
        "Too few events for a model to be trusted: {needed} persons with an admission are needed, and the history has {have}.",
    ),
    "infinite": (
        "Et kjennetegn har en uendelig verdi ({detail}).",
        "A feature has an infinite value ({detail}).",
    ),
    "all_missing": (
        "Ingen kjennetegn har noen verdi: uttrekket mangler tabellene som modellen lærer av.",
        "No feature has any value: the export lacks the tables that a model learns from.",
    ),
    "all_constant": (
        "Alle er like i alle kjennetegn, så det er ingenting å skille dem på.",
        "Everybody is alike in every feature, so there is nothing to tell them apart by.",
    ),
    "other_features": (
        "Modellen er laget for andre kjennetegn enn dem programmet regner ut: tren den på nytt med denne utgaven av programmet.",
        "The model was made for other features than the program computes: train it anew with this version of the program.",
    ),
    "future_rows": (
        "{rows} rader har en indeksdag der det neste året ikke er over, så utfallet kan ikke være kjent.",
        "{rows} rows have an index day whose next year isn't over, so the outcome can't be known.",
    ),
    "ahead_of_today": (
        "Uttrekksdatoen ligger fram i tid, så det som kom etter, kan ikke være kjent: rett uttrekksdato i uttrekk.json, eller oppgi --as-of.",
        "The export is dated ahead of today, so what came after can't be known: correct uttrekksdato in uttrekk.json, or give --as-of.",
    ),
    "urgency_unknown": (
        "For mange sykehusopphold er uten hastegrad: for {share} % av dem som kom på sykehus etterpå, er utfallet ukjent, og det tåles {limit} %. Fyll ut hastegrad i innleggelser og les uttrekket på nytt.",
        "Too many hospital stays have no urgency: for {share} % of those who came to hospital afterwards the outcome isn't known, and {limit} % is borne. Fill in hastegrad in innleggelser and read the export anew.",
    ),
    "ended_tables": (
        "Ingen kan predikeres: perioden for {detail} slutter mer enn {days} dager før uttrekksdatoen. Hent et uttrekk der tabellene går fram til uttrekksdatoen, eller oppgi --as-of.",
        "Nobody can be predicted: the period of {detail} ends more than {days} days before the export's date. Get an export whose tables reach the export's date, or give --as-of.",
    ),
    "no_earlier_rows": (
        "Det er ingen tidligere periode å lære av før den som modellen skal prøves på: bruk et uttrekk med lengre historikk.",
        "There is no earlier period to learn from before the one that the model is tried on: use an export with a longer history.",
    ),
    "no_usable_history": (
        "Uttrekket har ingen dag å lære av: det trengs minst 365 dagers historikk og 365 dager etter, med innleggelser der hastegrad er oppgitt.",
        "The export has no day to learn from: at least 365 days of history and 365 days after are needed, with stays that tell their urgency.",
    ),
    "too_few_index_days": (
        "Historikken er for kort: det trengs {needed} indeksdager med et år mellom for å prøve modellen på en senere periode, og uttrekket har {have}.",
        "The history is too short: {needed} index days a year apart are needed to try the model on a later period, and the export has {have}.",
    ),
    "no_ranking_here": (
        "Modellen skiller ikke pasientene på denne listen, og det retter ingen kalibrering: bruk den ikke her.",
        "The model doesn't tell this list's patients apart, and no calibration mends that: don't use it here.",
    ),
    "seen_before": (
        "Modellen kan ha sett utfallene i denne perioden, så kalibreringen læres ikke av den: bruk et uttrekk med en indeksdag minst {needed} dager etter den siste modellen er trent på.",
        "The model may have seen the outcomes of this period, so its calibration isn't learnt from it: use an export with an index day at least {needed} days after the last that it was trained on.",
    ),
    "too_few_to_judge": (
        "For få hendelser til å prøve modellen: det trengs minst {needed} personer med hendelsen og {needed} uten, og perioden har {have} med og {without} uten.",
        "Too few events to try the model: at least {needed} persons with the event and {needed} without are needed, and the period has {have} with and {without} without.",
    ),
    "nothing_to_judge": (
        "Modellen kan ikke prøves: {events} av {rows} har hendelsen, og det må være noen med og noen uten.",
        "The model can't be tried: {events} of {rows} have the event, and there must be some with and some without.",
    ),
    "missing_tables": (
        "Uttrekket mangler en tabell som modellen er laget med ({detail}), så den kan ikke predikere på det.",
        "The export lacks a table that the model was made with ({detail}), so it can't predict on it.",
    ),
    "small_leaf": (
        "Modellen ville holde grenser som bare noen få står bak, og er ikke skrevet: bruk mer historikk eller --learner logistic.",
        "The model would hold limits that only a few stand behind, and wasn't written: use more history or --learner logistic.",
    ),
    "cannot_learn": (
        "Modellen kan ikke lages av denne historikken.",
        "The model can't be made of this history.",
    ),
}
STOPS: Words = {
    "leader_only": (
        "Bare en leder slår en modell på eller av.",
        "Only a leader may switch a model on or off.",
    ),
    "no_sentence": ("Skriv grunnlaget i én setning.", "Write the ground in one sentence."),
    "too_long": ("Grunnlaget kan ha opptil 500 tegn.", "The ground may have up to 500 characters."),
    "share": ("Andelen må være fra 1 til 30 %.", "The share must be from 1 to 30 %."),
    "not_in_store": ("Modellen ligger ikke i lageret.", "The model isn't in the store."),
    "not_better": (
        "Modellen er ikke vist å være bedre enn grunnregelen og alder med kjønn, så den kan bare brukes til test (--basis test), og viser da bare rekkefølge.",
        "The model wasn't shown to be better than the plain rule and age with sex, so it's for a test only (--basis test), and then shows ranks alone.",
    ),
    "not_judged": (
        "Modellen er ikke prøvd på dette kontorets liste, så den kan bare brukes til test (--basis test), og viser da bare rekkefølge.",
        "The model isn't judged on this office's list, so it's for a test only (--basis test), and then shows ranks alone.",
    ),
    "made_up": (
        "Modellen er trent på en oppdiktet liste og kan bare brukes til test (--basis test).",
        "The model was trained on a made-up list and is for a test only (--basis test).",
    ),
    "other_outcome": (
        "Modellen predikerer ikke innleggelse neste år, så listen kan ikke skåres med den.",
        "The model doesn't predict admissions in the next year, so the list can't be scored with it.",
    ),
    "no_list": ("Les inn et uttrekk først.", "Read in an extract first."),
    "nobody": (
        "Ingen på listen kan predikeres: uttrekket mangler en tabell modellen er laget med, har under 365 dagers historikk, eller en tabell slutter over 31 dager før uttrekksdatoen.",
        "Nobody on the list can be predicted: the export lacks a table that the model was made with, has less than 365 days of history, or a table ends more than 31 days before the export's date.",
    ),
    "no_discharges": (
        "Ingen utskrivning det siste året kan predikeres: uttrekket mangler en tabell modellen er laget med, har under 365 dagers historikk, eller en tabell slutter over 31 dager før utskrivningene.",
        "No discharge of the last year can be predicted: the export lacks a table that the model was made with, has less than 365 days of history, or a table ends more than 31 days before the discharges.",
    ),
}
BASES: Words = {
    "internt": ("egen bruk som kontoret har dokumentert", "in-house use that the office has documented"),
    "forskning": ("forskning", "research"),
    "test": ("test", "test"),
}


def cannot_learn(
    key: str | Enum, language: str = NORWEGIAN, *, detail: str = "", **figures: int | str
) -> str:
    """Why nothing is learnt, with the numbers of it; numbers of persons from 1 to 5 aren't told.

    >>> cannot_learn("not_enough", "en", needed=812, have=40)
    'Too few events for a model to be trusted: 812 persons with an admission are needed, and the history has 40.'
    """
    known = key_of(key) if key_of(key) in LEARNING else "cannot_learn"
    told = {name: _few(name, number, language) for name, number in figures.items()}
    return said(LEARNING, known, language).format_map(_Said(told | {"detail": detail}))


class _Said(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "?"


def _few(name: str, number: int | str, language: str) -> str:
    if (
        name in ("have", "without", "events", "rows", "persons")
        and isinstance(number, int)
        and 1 <= number <= MOST_HIDDEN
    ):
        return "1–5"
    return plain_number(number, language) if isinstance(number, int) else str(number)


MOST_HIDDEN = 5


def model_stop(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """Why a model isn't switched on."""
    return said(STOPS, reason, language)


def basis_word(basis: str | Enum, language: str = NORWEGIAN) -> str:
    """The ground on which predictions are shown."""
    return said(BASES, basis, language)


def model_fault(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """Why a model's files aren't taken.

    >>> model_fault("newer", "en")
    'The model was made by a newer version of the program: update the program and try again.'
    """
    return said(FAULTS, reason, language)
