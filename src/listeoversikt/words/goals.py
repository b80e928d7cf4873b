"""Words of the evaluation: charts over time, comparisons, balancing measures, and how a goal stands."""

from __future__ import annotations

from enum import Enum

from listeoversikt.words.language import NORWEGIAN, Words, key_of, said

SIGNALS: Words = {
    "beyond": ("utenfor grensene", "beyond the limits"),
    "run": ("åtte på rad på samme side", "eight in a row on one side"),
    "trend": ("seks på rad opp eller ned", "six in a row up or down"),
    "two_of_three": ("to av tre nær grensen", "two of three near the limit"),
    "close": ("femten på rad tett på midten", "fifteen in a row close to the centre"),
}
CHART_CAUTIONS: Words = {
    "too_few": (
        "For få {many} til å si sikkert. Tolv trengs før reglene brukes.",
        "Too few {many} to be sure. Twelve are needed before the rules are used.",
    ),
    "overlapping": (
        "{each} ser på mange av de samme dagene som forrige. Bare «utenfor grensene» vurderes.",
        "{each} looks at many of the same days as the last. Only «beyond the limits» is judged.",
    ),
    "small_counts": (
        "Små tall: grensene er omtrentlige.",
        "Small counts: the limits are approximate.",
    ),
    "overdispersed": (
        "Punktene spriker mer enn tilfeldighet alene. Grensene er for trange.",
        "The points are spread wider than chance alone. The limits are too narrow.",
    ),
    "log_begins": (
        "Tiden før programmet ble tatt i bruk er utelatt.",
        "The time before the program was taken into use is left out.",
    ),
    "holes": ("Et opphold er {one} uten tall.", "A gap is {one} without a figure."),
    "definition_changed": (
        "Det som telles, er endret underveis. Serien er brutt der.",
        "What is counted changed on the way. The series is broken there.",
    ),
}
PERIODS: dict[str, tuple[tuple[str, str, str], tuple[str, str, str]]] = {
    "maaned": (("måneder", "Hver måned", "en måned"), ("months", "Each month", "a month")),
    "tertial": (
        ("tertialer", "Hvert tertial", "et tertial"),
        ("four-month periods", "Each four-month period", "a four-month period"),
    ),
    "halvaar": (("halvår", "Hvert halvår", "et halvår"), ("half-years", "Each half-year", "a half-year")),
    "aar": (("år", "Hvert år", "et år"), ("years", "Each year", "a year")),
    "": (("perioder", "Hver periode", "en periode"), ("periods", "Each period", "a period")),
}
"""A type of period in a chart's sentences: many of them, each of them, one of them."""
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
    "log_begins": (
        "Tallet hviler på det som føres i programmet. Det begynner for sent til å sammenlikne.",
        "The figure rests on what is logged in the program. That begins too late to compare.",
    ),
    "many_looks": (
        "Mange sammenlikninger: én av tjue er «sikker» ved tilfeldighet.",
        "Many comparisons: one in twenty is «sure» by chance.",
    ),
}
BALANCES: Words = {
    "missing": ("Tall mangler", "Figures are missing"),
    "overlap": ("Kan ikke sammenliknes ennå", "Can't be compared yet"),
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

FIELDS: Words = {
    "title": ("Navn på målet", "Name of the goal"),
    "known": ("Hva vet vi fra før?", "What is known already?"),
    "nothing_known": ("Vi har lett, og fant ingenting", "We have looked, and found nothing"),
    "hypothesis": ("Hypotese", "Hypothesis"),
    "effect": ("Ventet endring", "Expected change"),
    "measures": ("Hva måles, og mot hvilket tall?", "What is measured, and the target"),
    "baseline_from": ("Sammenliknes med tiden fra", "Compared with the time from"),
    "start": ("Start", "Start"),
    "end": ("Slutt", "End"),
    "inclusion": ("Hvem er med?", "Who is included?"),
    "exclusion": ("Hvem er ikke med?", "Who is not included?"),
    "hours": ("Timer i perioden", "Hours in the period"),
    "kroner": ("Kroner utover timene", "Kroner beyond the hours"),
    "displaced": ("Hvem kan måtte vente lenger?", "Who may have to wait longer?"),
    "balancing": ("Balanserende mål", "Balancing measures"),
    "responsible": ("Ansvarlig lege", "Doctor responsible"),
    "risk": ("Hva kan gå galt?", "What may go wrong?"),
    "stop_rule": ("Når stanser vi?", "When do we stop?"),
    "budget_kr": ("Budsjett, kroner", "Budget, kroner"),
    "consulted": ("Hvem er spurt?", "Who has been consulted?"),
    "benefit": ("Nytte", "Benefit"),
    "severity": ("Alvorlighet", "Severity"),
}
FAULTS: Words = {
    "empty": ("Må fylles ut før låsing.", "To be filled in before the lock."),
    "too_long": ("Teksten er for lang.", "The text is too long."),
    "too_many": ("For mange linjer.", "Too many lines."),
    "no_source": ("Skriv kilden.", "Write the source."),
    "unknown_indicator": (
        "Målingen finnes ikke i dette programmet.",
        "This program doesn't have the measure.",
    ),
    "no_target": ("Skriv tallet dere vil nå.", "Write the figure you want to reach."),
    "not_a_number": ("Skriv et tall.", "Write a number."),
    "out_of_range": ("Tallet er utenfor det mulige.", "The figure is outside what is possible."),
    "only_satisfaction": (
        "Tilfredshet alene kan ikke være et mål. Legg til noe som kan telles.",
        "Satisfaction alone can't be a goal. Add something that can be counted.",
    ),
    "no_resource": (
        "Skriv timer eller kroner. Uten ressursbruk kan målet ikke låses.",
        "Write hours or kroner. Without use of resources the goal can't be locked.",
    ),
    "no_balancing": (
        "Velg minst ett balanserende mål. Uten det kan målet ikke låses.",
        "Choose at least one balancing measure. Without it the goal can't be locked.",
    ),
    "same_as_goal": (
        "Det som skal bli bedre, kan ikke være sitt eget balanserende mål.",
        "What is to improve can't be its own balance.",
    ),
    "ends_before_start": ("Slutt er før start.", "The end is before the start."),
    "starts_too_soon": (
        "Start må være etter i dag. Målet låses før arbeidet begynner.",
        "The start must be after today. A goal is locked before the work begins.",
    ),
    "baseline_after_start": (
        "Tiden det sammenliknes med, må begynne før start.",
        "The time it's compared with must begin before the start.",
    ),
    "wrong_way": (
        "Den ventede endringen går mot det som er bedre.",
        "The expected change goes against what is better.",
    ),
    "no_shared_measure": (
        "Programmet kan ikke telle noen av målingene.",
        "The program can count none of the measures.",
    ),
    "not_a_doctor": ("Velg en lege i teamet.", "Choose a doctor of the team."),
}
FAULTS_OF_FIELD: Words = {
    "exclusion/empty": ("Bør fylles ut.", "Should be filled in."),
    "benefit/empty": ("Bør fylles ut.", "Should be filled in."),
    "severity/empty": ("Bør fylles ut.", "Should be filled in."),
    "known/empty": (
        "Skriv hva dere vet, eller kryss av for at dere har lett.",
        "Write what is known, or tick that you have looked.",
    ),
    "measures/empty": ("Velg hva som skal måles.", "Choose what is to be measured."),
    "indicator/empty": (
        "Velg en måling, eller skriv et eget navn.",
        "Choose a measure, or write an own name.",
    ),
    "satisfaction/empty": (
        "Svar om målingen er tilfredshet, ja eller nei.",
        "Answer whether the measure is satisfaction, yes or no.",
    ),
    "profession/empty": ("Skriv yrket.", "Write the profession."),
    "effect/empty": (
        "Skriv hvor stor endring dere venter, med fortegn.",
        "Write how large a change you expect, with its sign.",
    ),
    "budget_kr/empty": ("Skriv 0 hvis ingenting er satt av.", "Write 0 if nothing is set aside."),
    "consulted/empty": ("Skriv hvem som er spurt.", "Write who has been consulted."),
    "why/empty": ("Skriv hvorfor målet endres.", "Write why the goal is changed."),
    "/empty": ("Ingenting er endret.", "Nothing is changed."),
    "day/out_of_range": ("Dagen er før forrige versjon.", "The day is before the last version."),
}
STOPS: Words = {
    "gone": ("Målet er ikke her lenger.", "The goal isn't here any more."),
    "leader_only": ("Leder låser og avslutter mål.", "A leader locks and ends goals."),
    "faults": ("Skjemaet mangler noe før målet kan låses.", "The form lacks something before the lock."),
    "not_locked": ("Målet er ikke låst.", "The goal isn't locked."),
    "locked": ("Målet er låst. Lag en ny versjon.", "The goal is locked. Make a new version."),
    "ended": ("Målet er avsluttet.", "The goal is ended."),
    "broken": (
        "Målet stemmer ikke med sjekksummen og kan ikke deles eller endres.",
        "The goal doesn't fit its checksum and can't be shared or changed.",
    ),
    "no_change": ("Ingenting er endret.", "Nothing is changed."),
    "no_reason": ("Skriv hvorfor målet endres.", "Write why the goal is changed."),
    "no_text": ("Skriv hva som ble gjort.", "Write what was done."),
    "too_long": ("Teksten er for lang.", "The text is too long."),
    "in_future": ("Datoen er fram i tid.", "The date is in the future."),
    "no_outcome": ("Skriv hvordan det gikk.", "Write how it went."),
    "no_figure": (
        "Filen har ikke tall for målet både før start og etter.",
        "The file has no figures of the goal both before the start and after.",
    ),
    "sealed": (
        "Et låst mål kan bare angres samme dag. Lag en ny versjon, eller avslutt målet.",
        "A locked goal can only be undone on the same day. Make a new version, or end it.",
    ),
    "built_upon": (
        "Det er gjort mer med målet siden, så det står som det er.",
        "More has been done with the goal since, so it stays as it is.",
    ),
}
BROKEN: Words = {
    "empty": ("Låsen er tom.", "The lock is empty."),
    "number": ("Versjonene er ikke nummerert i rekkefølge.", "The versions aren't numbered in order."),
    "checksum": ("Innholdet er ikke det som ble låst.", "The content isn't what was locked."),
    "chain": ("En versjon følger ikke den forrige.", "A version doesn't follow the one before."),
    "days": ("En versjon er eldre enn den forrige.", "A version is older than the one before."),
    "start": ("Målet er låst etter sin egen start.", "The goal is locked after its own start."),
    "faulty": ("Det som ble låst, mangler noe en lås krever.", "What was locked lacks what a lock needs."),
}
FILE_REFUSALS: Words = {
    "too_large": ("Filen er for stor til å være et mål.", "The file is too large to be a goal."),
    "not_readable": ("Filen kan ikke leses som et mål.", "The file can't be read as a goal."),
    "not_a_goal": ("Filen er ikke et mål.", "The file isn't a goal."),
    "newer": ("Filen er laget av et nyere program.", "The file was written by a newer program."),
    "tampered": (
        "Endret etter låsing: stemmer ikke med sjekksummen. Ingenting er hentet.",
        "Changed after the lock: it doesn't fit the checksum. Nothing was taken.",
    ),
}
AGGREGATE_FAULTS: Words = {
    "not_text": ("Filen kan ikke leses som en tabell.", "The file can't be read as a table."),
    "too_large": ("Filen er for stor.", "The file is too large."),
    "columns_missing": (
        "Filen mangler kolonner. Be om filen indicators.csv.",
        "The file lacks columns. Ask for the file indicators.csv.",
    ),
    "internal": (
        "Filen har en rad per pasient. Be om filen indicators.csv.",
        "The file has a row per patient. Ask for the file indicators.csv.",
    ),
    "bad_row": ("En rad kan ikke leses.", "A row can't be read."),
    "doubled_row": ("En rad står to ganger.", "A row stands twice."),
    "empty": ("Filen er tom.", "The file is empty."),
}


def signal_word(signal: str | Enum, language: str = NORWEGIAN) -> str:
    """The name of a chart's rule."""
    return said(SIGNALS, signal, language)


def chart_caution(caution: str | Enum, language: str = NORWEGIAN, period: str = "") -> str:
    """What must stand on a chart of periods of that type, as a sentence."""
    many, each, one = PERIODS[period][language != NORWEGIAN]
    return said(CHART_CAUTIONS, caution, language).format(many=many, each=each, one=one)


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


def field_word(field: str, language: str = NORWEGIAN) -> str:
    """A field of the form; of a path (``measures/0/target``) its first part."""
    return said(FIELDS, field.partition("/")[0], language)


def fault_text(field: str, kind: str | Enum, language: str = NORWEGIAN) -> str:
    """What is wrong with a field, as a sentence."""
    own = f"{field.rpartition('/')[2]}/{key_of(kind)}"
    return said(FAULTS_OF_FIELD, own, language) if own in FAULTS_OF_FIELD else said(FAULTS, kind, language)


def stop_text(stop: str | Enum, language: str = NORWEGIAN) -> str:
    """Why something can't be done with a goal."""
    return said(STOPS, stop, language)


def broken_text(broken: str | Enum, language: str = NORWEGIAN) -> str:
    """What doesn't hold in a locked goal."""
    return said(BROKEN, broken, language)


def file_refusal(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """Why a goal's file isn't taken."""
    return said(FILE_REFUSALS, reason, language)


def aggregates_refusal(fault: str | Enum, language: str = NORWEGIAN) -> str:
    """Why another office's aggregates aren't taken."""
    return said(AGGREGATE_FAULTS, fault, language)
