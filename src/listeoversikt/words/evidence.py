"""What a score, group or band rests on, in words: measures, why one is missing, remarks, clauses, grounds."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from listeoversikt.words.groups import group_word
from listeoversikt.words.language import ENGLISH, NORWEGIAN, Words, key_of, said

MEASURES: Words = {
    "frailty_index": ("Skrøpelighet", "Frailty"),
    "hfrs": ("Sykehusskrøpelighet (HFRS)", "Hospital frailty (HFRS)"),
    "charlson": ("Charlson", "Charlson"),
    "chronic_conditions": ("Kroniske sykdommer", "Chronic conditions"),
    "disease_groups": ("Sykdomsgrupper", "Disease groups"),
    "multimorbidity_score": ("Multimorbiditet", "Multimorbidity"),
    "rxrisk": ("Legemiddelbyrde (Rx-Risk)", "Medicine burden (Rx-Risk)"),
    "cfs": ("Klinisk skrøpelighet (CFS)", "Clinical frailty (CFS)"),
    "medications": ("Faste legemidler", "Regular medicines"),
    "unplanned_admissions_12m": ("Uplanlagte innleggelser, 12 md.", "Unplanned admissions, 12 months"),
    "admissions_baseline": ("Grunnregelen", "The plain rule"),
    "admission_risk_12m": ("Innleggelsesrisiko", "Admission risk"),
    "risk_band": ("Risikobånd", "Risk band"),
}
MEASURES_SHORT: Words = {
    "frailty_index": ("Skrøpelighet", "Frailty"),
    "hfrs": ("HFRS", "HFRS"),
    "charlson": ("Charlson", "Charlson"),
    "chronic_conditions": ("Kron.", "Chronic"),
    "disease_groups": ("Sykd.gr.", "Groups"),
    "multimorbidity_score": ("Multimorb.", "Multimorb."),
    "rxrisk": ("Rx-Risk", "Rx-Risk"),
    "cfs": ("CFS", "CFS"),
    "medications": ("Legem.", "Medicines"),
    "unplanned_admissions_12m": ("Innl.", "Stays"),
    "admissions_baseline": ("Grunnregel", "Plain rule"),
    "admission_risk_12m": ("Risiko", "Risk"),
    "risk_band": ("Risikobånd", "Risk band"),
}
ABOUT: Words = {
    "frailty_index": (
        "Andel av 36 kjennetegn som er til stede. Fra 65 år.",
        "Share of 36 deficits that are present. From 65 years.",
    ),
    "hfrs": (
        "Poeng fra ICD-10-koder siste 730 dager. Fra 65 år.",
        "Points from ICD-10 codes in the last 730 days. From 65 years.",
    ),
    "charlson": (
        "Poeng for samsykelighet fra ICD-10-koder siste 1\u00a0825 dager.",
        "Comorbidity points from ICD-10 codes in the last 1,825 days.",
    ),
    "chronic_conditions": ("Antall kroniske sykdommer som kan ses.", "Number of conditions that can be seen."),
    "disease_groups": ("Antall sykdomsgrupper bak målgruppen Kronisk syk.", "Number of disease groups behind Chronic illness."),
    "multimorbidity_score": ("Vektet sum av 20 sykdommer.", "Weighted sum of 20 conditions."),
    "rxrisk": (
        "Vekter for legemiddelgrupper brukt siste 365 dager. Fra 65 år.",
        "Weights of medicine groups used in the last 365 days. From 65 years.",
    ),
    "cfs": ("Satt av en person, 1–9. Beregnes aldri.", "Set by a person, 1–9. Never computed."),
    "medications": ("Ulike ATC-koder i fast bruk.", "Distinct ATC codes in regular use."),
    "unplanned_admissions_12m": (
        "Uplanlagte sykehusopphold som begynte siste 365 dager.",
        "Unplanned hospital stays begun in the last 365 days.",
    ),
    "admissions_baseline": (
        "Minst to uplanlagte innleggelser siste 12 måneder.",
        "At least two unplanned admissions in the last 12 months.",
    ),
    "admission_risk_12m": ("Ingen modell er i bruk. Ikke CE-merket.", "No model is in use. Not CE-marked."),
    "risk_band": ("Høyeste regel som slår til.", "The highest rule that holds."),
}  # fmt: skip
NULLS: Words = {
    "under_age": ("gjelder fra 65 år", "applies from 65 years"),
    "no_hospital_codes": ("ingen sykehuskoder i perioden", "no hospital codes in the period"),
    "missing_table": ("{tables} er ikke med i uttrekket", "{tables} not in the extract"),
    "no_regular_column": (
        "uttrekket sier ikke hva som er i fast bruk",
        "the extract doesn't say what is in regular use",
    ),
    "no_assessment": ("ingen vurdering i perioden", "no assessment in the period"),
    "no_model": ("ingen modell er i bruk", "no model is in use"),
    "ranks_only": ("modellen gir rekkefølge, ikke sannsynlighet", "the model gives ranks, not a probability"),
    "too_short_history": ("for kort historikk", "history too short"),
    "ended_table": ("{tables} slutter før uttrekksdatoen", "{tables} ends before the extract's date"),
}
REMARKS: Words = {
    "rule_not_met": ("regelen er ikke oppfylt", "the rule isn't met"),
    "graver_form": ("en alvorligere form av sykdommen teller", "a graver form of the disease counts"),
    "fall_code": ("norsk fallkode, ikke i den publiserte tabellen", "Norwegian fall code, not in the published table"),
    "not_counted_here": ("teller ikke i dette tallet", "doesn't count in this figure"),
    "not_renewed": ("ikke fornyet på 15 måneder", "not renewed in 15 months"),
    "published_for_older": ("publisert for 75 år og eldre", "published for 75 years and older"),
    "taken_out": ("vurdert, CFS 3 eller lavere", "assessed, CFS 3 or less"),
    "seen": ("sett siste år", "seen in the last year"),
    "too_short_history": ("for kort historikk", "history too short"),
    "new_on_list": ("ny på listen", "new on the list"),
    "already_high": ("har allerede høy bruk nå", "already has high use now"),
}  # fmt: skip
CLAUSES: Words = {
    "codes": ("Diagnosekode i journalen", "Diagnosis code in the record"),
    "two_disease_groups": ("Minst to sykdomsgrupper", "At least two disease groups"),
    "disease_group_and_admission": (
        "En sykdomsgruppe og en uplanlagt innleggelse siste år",
        "A disease group and an unplanned admission in a year",
    ),
    "one_suffices": ("En sykdom som er nok alene", "A disease that suffices alone"),
    "suicide_attempt": ("Selvmordsforsøk siste år (P77)", "Suicide attempt in a year (P77)"),
    "psychiatric_stay": (
        "P-diagnose og opphold i psykisk helsevern eller TSB",
        "P-diagnosis and a stay in mental health or addiction care",
    ),
    "frailty_index": ("Moderat eller alvorlig skrøpelighet", "Moderate or severe frailty"),
    "hfrs_high": ("Høy sykehusskrøpelighet (HFRS)", "High hospital frailty (HFRS)"),
    "cfs": ("CFS 5 eller mer", "CFS 5 or more"),
    "dementia": ("Demens (P70)", "Dementia (P70)"),
    "home_care": ("Hjemmetjeneste fra 80 år", "Home care from 80 years"),
    "sheltered_housing": ("Bor i omsorgsbolig", "Lives in sheltered housing"),
    "in_group": ("I målgruppen {group}", "In the target group {group}"),
    "old": ("85 år eller eldre", "85 years or more"),
    "admissions": ("Minst {limit} uplanlagte innleggelser siste år", "At least {limit} unplanned admissions in a year"),
    "emergency_clinic": ("Minst {limit} legevaktkontakter siste år", "At least {limit} emergency clinic contacts in a year"),
    "consultations": ("Minst {limit} konsultasjoner siste år", "At least {limit} visits in a year"),
    "predicted": (
        "Sannsynligheten når grensen til modellen som er i bruk",
        "The probability reaches the cut-off of the model in use",
    ),
    "frailty_rose": ("Skrøpelighet opp en kategori på ett år", "Frailty up a category in a year"),
    "hfrs_rose": ("Sykehusskrøpelighet opp en kategori på ett år", "Hospital frailty up a category in a year"),
    "frail_with_medicines": (
        "Minst moderat skrøpelighet og fem faste legemidler",
        "At least moderate frailty and five regular medicines",
    ),
    "admission_and_disease_groups": (
        "En uplanlagt innleggelse siste år og minst to sykdomsgrupper",
        "An unplanned admission in a year and at least two disease groups",
    ),
    "seen": ("Kontakt med lege eller sykepleier siste år", "Contact with doctor or nurse in a year"),
}  # fmt: skip
DEFAULT_LIMITS = {"admissions": 2, "emergency_clinic": 4, "consultations": 15}
AT_LEAST = ("minst", "at least")
PROPOSED = ("Foreslått kodekobling, ikke klinisk gjennomgått", "Proposed mapping, not clinically reviewed")
EVER = ("noen gang", "ever")
WITHIN = ("siste {days} dager", "last {days} days")
VISIBLE = ("{visible} av {out_of} kan ses", "{visible} of {out_of} can be seen")


def measure_word(measure: str | Enum, language: str = NORWEGIAN) -> str:
    """What a score is called; a target group's key gives the group's word.

    >>> measure_word("rxrisk"), measure_word("kols")
    ('Legemiddelbyrde (Rx-Risk)', 'KOLS')
    """
    known = key_of(measure) in MEASURES
    return said(MEASURES, measure, language) if known else group_word(measure, language)


def measure_short(measure: str | Enum, language: str = NORWEGIAN) -> str:
    """The word at the head of a column."""
    return said(MEASURES_SHORT, measure, language)


def measure_about(measure: str | Enum, language: str = NORWEGIAN) -> str:
    """What a score is, with its unit and window, in one or two short sentences."""
    return said(ABOUT, measure, language)


def null_text(reason: str | Enum, tables: Sequence[str] = (), language: str = NORWEGIAN) -> str:
    """Why a score can't be known; ``tables`` are the evidence's ``unseen``.

    >>> null_text("missing_table", ("maalinger",))
    'tabellen maalinger er ikke med i uttrekket'
    """
    return said(NULLS, reason, language).format(tables=tables_text(tables, language))


def tables_text(tables: Sequence[str], language: str = NORWEGIAN) -> str:
    """«tabellen maalinger», «tabellene legemidler og maalinger»: by the export's own names."""
    second, names = language == ENGLISH, list(tables)
    if len(names) == 1:
        return f"the table {names[0]} is" if second else f"tabellen {names[0]}"
    if not names:
        return "a table is" if second else "en tabell"
    joined = f"{', '.join(names[:-1])} {'and' if second else 'og'} {names[-1]}"
    return f"the tables {joined} are" if second else f"tabellene {joined}"


def remark_text(remark: str | Enum, language: str = NORWEGIAN) -> str:
    """What must be said about a part, or about the whole score."""
    return said(REMARKS, remark, language)


def clause_text(
    clause: str | Enum, language: str = NORWEGIAN, *, group: str = "", limit: int | None = None
) -> str:
    """A clause of a group's rule; ``limit`` is the office's own, ``group`` that of «in_group».

    >>> clause_text("consultations"), clause_text("in_group", group="rus")
    ('Minst 15 konsultasjoner siste år', 'I målgruppen Rus')
    """
    key = key_of(clause)
    return said(CLAUSES, key, language).format(
        limit=limit if limit is not None else DEFAULT_LIMITS.get(key, ""),
        group=group_word(group, language) if group else "",
    )


def within_text(days: int | None, language: str = NORWEGIAN) -> str:
    """How far back a rule looks; None = ever."""
    if days is None:
        return EVER[language == ENGLISH]
    return WITHIN[language == ENGLISH].format(days=days)


def at_least_word(language: str = NORWEGIAN) -> str:
    """What stands before a score that is partial."""
    return AT_LEAST[language == ENGLISH]


def proposed_text(language: str = NORWEGIAN) -> str:
    """What a weak or proposed mapping says of itself."""
    return PROPOSED[language == ENGLISH]


def visible_text(visible: int, out_of: int, language: str = NORWEGIAN) -> str:
    """How much of a definition can be seen in this extract: «18 av 20 kan ses»."""
    return VISIBLE[language == ENGLISH].format(visible=visible, out_of=out_of)
