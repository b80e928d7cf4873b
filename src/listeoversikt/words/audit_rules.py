"""What stands in a rule, as the audit log names it: goals, models, templates for plans, mapping profiles, selections."""

from __future__ import annotations

import re

from listeoversikt.words import goals, plan_terms, records, review, states
from listeoversikt.words.language import Words, said

PARTS: Words = {
    "there": ("finnes", "is there"),
    "state": ("status", "state"),
    "version": ("versjon", "version"),
    "why": ("begrunnelse for versjonen", "reason for the version"),
    "actions": ("tiltak på kurven", "actions on the chart"),
    "phases": ("nye perioder på kurven", "new phases on the chart"),
    "last_action": ("siste tiltak", "last action"),
    "compared": ("et annet kontors tall", "another office's figures"),
    "compared_on": ("sammenliknet", "compared"),
    "ended_on": ("avsluttet", "ended"),
    "ended_with": ("utfallet i ord", "the outcome in words"),
    "text": ("tekst", "text"),
    "source": ("kilde", "source"),
    "indicator": ("indikator", "indicator"),
    "variant": ("variant", "variant"),
    "group": ("gruppe", "group"),
    "own_name": ("egen indikator", "own indicator"),
    "target": ("måltall", "target"),
    "direction": ("ønsket retning", "wanted direction"),
    "satisfaction": ("gjelder tilfredshet", "is satisfaction"),
    "worst": ("dårligste tall", "worst figure"),
    "profession": ("yrke", "profession"),
    "kept": ("i lageret", "in the store"),
    "predicts": ("spår", "predicts"),
    "name": ("navn", "name"),
    "made_here": ("trent her", "trained here"),
    "judged_on": ("vurdert på uttrekket fra", "judged on the extract of"),
    "judgements": ("vurderinger", "judgements"),
    "hidden": ("ute av bruk", "out of use"),
    "title": ("navn", "name"),
    "about": ("omtale", "description"),
    "measures": ("tiltak", "measures"),
    "problem": ("gjelder", "is for"),
    "now": ("i dag", "today"),
    "who": ("ansvarlig", "responsible"),
    "rhythm": ("hvor ofte", "how often"),
    "each": ("mellomrom", "interval"),
    "when": ("når", "when"),
    "in_days": ("dager etter start", "days after the start"),
    "season": ("sesong", "season"),
    "service": ("tjeneste", "service"),
    "signs": ("tegn", "signs"),
    "action": ("hva som gjøres", "what to do"),
    "review_weeks": ("uker til evaluering", "weeks until review"),
    "sources": ("filer eller ark", "files or sheets"),
    "header_row": ("overskriftsrad", "header row"),
    "columns": ("kolonner", "columns"),
    "mapped": ("kolonner som er koblet", "columns that are mapped"),
    "left_out": ("kolonner som er utelatt", "columns that are left out"),
    "values": ("verdier", "values"),
    "constants": ("faste verdier", "constants"),
    "date_forms": ("datoformer", "forms of dates"),
    "diagnoses": ("diagnoser", "diagnoses"),
    "medicines_from": ("legemidler, minst", "medicines, at least"),
    "no_medicine_review": ("uten legemiddelgjennomgang", "without medicine review"),
    "age_from": ("alder fra", "age from"),
    "age_to": ("alder til", "age to"),
    "absence": ("sjelden sett", "rarely seen"),
    "unseen_days": ("dager uten å være sett", "days without being seen"),
    "bands": ("risikobånd", "risk bands"),
    "frailty": ("skrøpelighet", "frailty"),
    "seen_from": ("sett, minst", "seen, at least"),
    "lists": ("lister", "lists"),
    "order": ("rekkefølge", "order"),
    "limit": ("høyst pasienter", "patients at most"),
}
VALUES: Words = {
    "alle": ("alle", "everybody"),
    "innleggelse": ("innleggelse", "admission"),
    "reinnleggelse": ("reinnleggelse", "readmission"),
    "up": ("opp", "up"),
    "down": ("ned", "down"),
    "none": ("ingen", "none"),
}
NUMBERED = ("nr. {code}", "no. {code}")
_SUM = re.compile(r"[0-9a-f]{8}")
_INDICATOR = re.compile(r"[a-z][a-z0-9_]{2,}")
_PARTS = (PARTS, goals.FIELDS, plan_terms.SECTIONS, plan_terms.ZONE_NAMES, records.TABLES, records.COLUMNS)
_VALUES = (
    *(VALUES, goals.STATES, plan_terms.KINDS, plan_terms.RHYTHMS, plan_terms.WHO),
    *(states.BANDS, states.FRAILTY, review.ABSENCES, review.ORDERS),
)


def rule_part(part: str, language: str) -> str | None:
    """A field of a rule, a table or a column of the export; None for what is none of them."""
    for words in _PARTS:
        if part in words:
            return _small(said(words, part, language))
    return NUMBERED[language != "nb"].format(code=part) if _SUM.fullmatch(part) else None


def rule_value(code: str, language: str) -> str | None:
    """A code that stands in a rule; None for what is none of the program's."""
    for words in _VALUES:
        if code and code in words:
            return _small(said(words, code, language))
    return _indicator_name(code) if _INDICATOR.fullmatch(code) else None


def _indicator_name(code: str) -> str | None:
    """An indicator's own name, which is Norwegian; None for what is no indicator."""
    from listeoversikt.indicators.definition import indicators  # read only where a goal is told of

    found = indicators().get(code)
    return None if found is None else f"«{found.name_nb}»"


def named_word(code: str, language: str) -> str:
    """Which rule it was: a shipped template by its title, else by its short code."""
    if code in plan_terms.PROBLEMS:
        return said(plan_terms.PROBLEMS, code, language)
    return rule_part(code, language) or code


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
