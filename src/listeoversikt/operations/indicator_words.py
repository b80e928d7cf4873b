"""What the indicators are called on a screen: a short name, the definition in a few words, both languages.

The vocabulary's own name and sentences stand in full where there is room; these are for a row of a table.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from listeoversikt.indicators.definition import indicators
from listeoversikt.words import ENGLISH, NORWEGIAN
from listeoversikt.words.high_risk import ENGLISH_HIGH_RISK
from listeoversikt.workbook.names import theme_of


class ShortName(NamedTuple):
    """Name and definition in a few words, bokmål and English."""

    name_nb: str
    detail_nb: str
    name_en: str
    detail_en: str


LAST_YEAR = ("siste 365 dager", "last 365 days")
NEWEST = ("nyeste måling siste 456 dager", "newest reading in the last 456 days")
READ = ("siste 456 dager", "last 456 days")
OWN_MEASURE = ("egen måling, ikke ACG", "own measure, not ACG")
IN_FORCE = ("plan i kraft", "plan in force")
A_NURSE = ("sykepleierkontakt siste 365 dager", "nurse contact in the last 365 days")
A_YEAR = ("per pasientår", "per patient-year")
KNOWN_ONLY = ("bare kjente, per pasientår", "known ones only, per patient-year")


def _named(name_nb: str, name_en: str, detail: tuple[str, str]) -> ShortName:
    return ShortName(name_nb, detail[0], name_en, detail[1])


SHORT_NAMES: dict[str, ShortName] = {
    "utskrivning_3vd": _named(
        "Kontakt innen 3 virkedager",
        "Contact within 3 working days",
        ("fra utskrivning", "from discharge"),
    ),
    "utskrivning_3vd_kjent": _named(
        "Kontakt innen 3 virkedager",
        "Contact within 3 working days",
        ("fra kjent for kontoret", "from known to the office"),
    ),
    "lmg": _named(
        "Legemiddelgjennomgang",
        "Medication review",
        ("minst fire faste legemidler", "at least four regular medicines"),
    ),
    "vanedannende": _named(
        "Vanedannende legemidler",
        "Habit-forming medicines",
        ("blant dem som er sett siste 365 dager", "of those seen in the last 365 days"),
    ),
    "vanedannende_ddd": _named(
        "Mengde vanedannende legemidler",
        "Amount of habit-forming medicines",
        ("døgndoser (DDD) siste 365 dager", "daily doses (DDD), last 365 days"),
    ),
    "ihd_betablokker": _named(
        "Betablokker ved koronarsykdom",
        "Beta-blocker in coronary disease",
        ("i bruk ved periodens slutt", "in use at the period's end"),
    ),
    "hoy_ressursbruk": _named("Høy bruk nå", "High use now", OWN_MEASURE),
    "kroniske_over_3": _named("Flere enn tre sykdomsgrupper", "More than three disease groups", OWN_MEASURE),
    "skjorhetsmarkor": _named(
        "Skrøpelighetsmarkør",
        "Frailty marker",
        ("65 år og eldre; egen måling, ikke ACG", "65 and over; own measure, not ACG"),
    ),
    "samsykelighet": _named(
        "Samsykelighet",
        "Comorbidity",
        ("to eller flere sykdomsgrupper", "two or more disease groups"),
    ),
    "samsykelighet_kontakt": _named("Samsyke som er sett", "Comorbid patients seen", LAST_YEAR),
    "borte": _named(
        "Fast oppfulgt før, ikke sett siste år",
        "Regular attenders not seen for a year",
        ("minst fire ganger i hvert av to år før", "four or more times in each of two years before"),
    ),
    "eldre70_uten_konsultasjon": _named(
        "70 år og eldre, ikke sett av lege", "70 and over, not seen by a doctor", LAST_YEAR
    ),
    "diabetes_forekomst": _named(
        "Diabetes, forekomst", "Diabetes, prevalence", ("T89 eller T90 noen gang", "T89 or T90 ever")
    ),
    "diabetes_bt_inntil_140_85": _named("Blodtrykk inntil 140/85", "Blood pressure up to 140/85", NEWEST),
    "diabetes_bt_141_149": _named("Blodtrykk 141/86–149/89", "Blood pressure 141/86–149/89", NEWEST),
    "diabetes_bt_fra_150_90": _named("Blodtrykk fra 150/90", "Blood pressure from 150/90", NEWEST),
    "diabetes_bt_ikke_maalt": _named("Blodtrykk ikke målt", "Blood pressure not measured", READ),
    "diabetes_hba1c_under_52": _named("HbA1c under 52 mmol/mol", "HbA1c below 52 mmol/mol", NEWEST),
    "diabetes_hba1c_52_70": _named("HbA1c 52–70 mmol/mol", "HbA1c 52–70 mmol/mol", NEWEST),
    "diabetes_hba1c_over_70": _named("HbA1c over 70 mmol/mol", "HbA1c above 70 mmol/mol", NEWEST),
    "diabetes_hba1c_ikke_maalt": _named("HbA1c ikke målt", "HbA1c not measured", READ),
    "diabetes_statin": _named(
        "Statin ved diabetes",
        "Statin in diabetes",
        ("40–80 år, i bruk ved periodens slutt", "aged 40–80, in use at the period's end"),
    ),
    "diabetes_kontroll": _named("Diabeteskontroll", "Diabetes control", LAST_YEAR),
    "diabetes_albuminuri": _named("Albuminuri undersøkt", "Albuminuria looked for", READ),
    "diabetes_hba1c_maalt": _named("HbA1c målt", "HbA1c measured", READ),
    "diabetes_bt_maalt": _named("Blodtrykk målt", "Blood pressure measured", READ),
    "diabetes_hba1c_lav_skropelig": _named(
        "HbA1c under 53 hos skrøpelige 75+",
        "HbA1c below 53 in frail 75+",
        ("sikkerhet, på insulin eller sulfonylurea", "safety, on insulin or sulfonylurea"),
    ),
    "aarskontroll_diabetes": _named("Årskontroll diabetes", "Yearly diabetes control", LAST_YEAR),
    "behandlingsplan_diabetes": _named("Behandlingsplan ved diabetes", "Care plan in diabetes", IN_FORCE),
    "kols_forekomst": _named("Kols, forekomst", "COPD, prevalence", ("R95 noen gang", "R95 ever")),
    "kols_kontroll_etter_forverring": _named(
        "Kontroll etter forverring",
        "Control after an exacerbation",
        ("fra dag 4 til dag 182", "from day 4 to day 182"),
    ),
    "kols_kontroll_innen_6_uker": _named(
        "Kontroll innen 6 uker", "Control within 6 weeks", ("etter forverring", "after an exacerbation")
    ),
    "behandlingsplan_kols": _named("Behandlingsplan ved kols", "Care plan in COPD", IN_FORCE),
    "depresjon_forekomst": _named("Depresjon, forekomst", "Depression, prevalence", LAST_YEAR),
    "depresjon_antidepressiva": _named(
        "Depresjon: bruker antidepressiver", "Depression: on antidepressants", LAST_YEAR
    ),
    "angst_forekomst": _named("Angst, forekomst", "Anxiety, prevalence", LAST_YEAR),
    "angst_antidepressiva": _named("Angst: bruker antidepressiver", "Anxiety: on antidepressants", LAST_YEAR),
    "angst_benzodiazepiner": _named(
        "Angst: har fått benzodiazepiner", "Anxiety: given benzodiazepines", LAST_YEAR
    ),
    "antidepressiva_diagnose": _named(
        "Antidepressiver med diagnose",
        "Antidepressants with a diagnosis",
        ("depresjon eller angst siste 730 dager", "depression or anxiety in the last 730 days"),
    ),
    "behandlingsplan_psykrus": _named(
        "Behandlingsplan, psykisk og rus",
        "Care plan, mental illness and substance use",
        ("alvorlig psykisk lidelse eller rus", "serious mental illness or substance use"),
    ),
    "dekning_diabetes2": _named("Diabetes type 2", "Type 2 diabetes", A_NURSE),
    "dekning_kols": _named("Kols", "COPD", A_NURSE),
    "dekning_kronisk": _named("Kronisk sykdom", "Chronic illness", A_NURSE),
    "dekning_psykisk": _named("Psykisk sykdom", "Mental illness", A_NURSE),
    "dekning_psykisk_alvorlig": _named("Alvorlig psykisk lidelse", "Serious mental illness", A_NURSE),
    "dekning_rus": _named("Ruslidelse", "Substance use", A_NURSE),
    "dekning_utviklingshemming": _named("Utviklingshemming", "Intellectual disability", A_NURSE),
    "dekning_skropelig_eldre": _named("Skrøpelige eldre", "Frail older people", A_NURSE),
    "dekning_svak_ettersporrer": _named("Behov uten kontakt", "Need without contact", A_NURSE),
    "dekning_stormottaker": _named("Høy bruk nå", "High use now", A_NURSE),
    "dekning_risikosone": _named("I risikosonen", "At rising risk", A_NURSE),
    "konsultasjoner_lege": _named("Konsultasjoner hos lege", "Consultations with a doctor", A_YEAR),
    "konsultasjoner_sykepleier": _named(
        "Konsultasjoner hos sykepleier", "Consultations with a nurse", A_YEAR
    ),
    "konsultasjoner_lege_sykepleier": _named(
        "Konsultasjoner hos lege eller sykepleier", "Consultations with doctor or nurse", A_YEAR
    ),
    "hjemmebesok": _named("Hjemmebesøk", "Home visits", A_YEAR),
    "legevakt": _named("Legevakt", "Out-of-hours clinic", KNOWN_ONLY),
    "uplanlagte_innleggelser": _named("Uplanlagte innleggelser", "Unplanned admissions", KNOWN_ONLY),
    "forebyggbare_innleggelser": _named("Forebyggbare innleggelser", "Preventable admissions", KNOWN_ONLY),
    "reinnleggelse_30d": _named(
        "Reinnleggelse innen 30 dager",
        "Readmission within 30 days",
        ("bare kjente, ikke NKI", "known ones only, no national indicator"),
    ),
    "upc": _named(
        "Kontinuitet hos lege (UPC)",
        "Continuity with a doctor (UPC)",
        ("snitt av hver pasients andel", "mean of each patient's share"),
    ),
    "samstemming_utskrivning": _named(
        "Legemidler samstemt",
        "Medicines reconciled",
        ("innen 14 dager etter utskrivning", "within 14 days of discharge"),
    ),
    "utskrivning_forsok_3vd": _named(
        "Kontakt eller minst to forsøk",
        "Contact or at least two attempts",
        ("innen 3 virkedager fra utskrivning", "within 3 working days of discharge"),
    ),
    "utskrivning_14d": _named(
        "Legekontakt innen 14 dager",
        "Doctor within 14 days",
        ("kronisk syke og skrøpelige", "chronic and frail"),
    ),
    "utskrivning_4u": _named(
        "Ny vurdering innen 4 uker",
        "Reassessed within 4 weeks",
        ("kronisk syke og skrøpelige", "chronic and frail"),
    ),
    "risikolegemidler": _named(
        "Legemidler som bør vurderes",
        "Medicines worth considering",
        ("høyrisikolista, i bruk ved periodens slutt", "high-risk list, in use at the period's end"),
    ),
    "hoy_prediktiv_risk": _named(
        "Høy beregnet innleggelsesrisiko", "High predicted admission risk", OWN_MEASURE
    ),
    "depresjon_ny_undersokt": _named(
        "Ny depresjon, undersøkt",
        "New depression, examined",
        ("blodprøve eller blodtrykk ± 30 dager", "blood test or blood pressure ± 30 days"),
    ),
    "angst_ny_undersokt": _named(
        "Ny angst, undersøkt",
        "New anxiety, examined",
        ("blodprøve eller blodtrykk ± 30 dager", "blood test or blood pressure ± 30 days"),
    ),
    "angst_ny_oppfolging": _named(
        "Ny angst, fulgt opp",
        "New anxiety, followed up",
        ("sett eller ringt dag 1–90", "seen or called, day 1–90"),
    ),
    "angst_kontroll_6_12_mnd": _named(
        "Angst, kontroll etter 6–12 måneder",
        "Anxiety, control after 6–12 months",
        ("etter oppstart av antidepressiver", "after starting antidepressants"),
    ),
    "angst_ny_kognitiv_terapi": _named(
        "Ny angst, kognitiv terapi",
        "New anxiety, cognitive therapy",
        ("innen et halvt år", "within half a year"),
    ),
    "svak_ettersporrer_tilbud": _named(
        "Behov uten kontakt, fått tilbud",
        "Need without contact, offered",
        ("konsultasjon eller hjemmebesøk", "consultation or home visit"),
    ),
    "hjemmebesok_tilbudt": _named(
        "Hjemmebesøk tilbudt",
        "Home visit offered",
        ("skrøpelige eldre og behov uten kontakt", "frail elderly and need without contact"),
    ),
    "ip_meldt": _named("Individuell plan meldt", "Individual plan reported", LAST_YEAR),
    "gjennomgang": _named("Gjennomgått i listegjennomgang", "Gone through in list review", LAST_YEAR),
    "nye_funn": _named("Nye behov", "New needs", ("per ti gjennomgåtte", "per ten reviewed")),
    "egen_dekningsgrad": _named(
        "Egen dekningsgrad",
        "Own coverage",
        ("skrevet inn fra Helfos oversikt", "typed in from Helfo's statement"),
    ),
    "ikke_takst": _named(
        "Arbeid uten takst", "Work without a claim code", ("per sykepleier og måned", "per nurse and month")
    ),
}
THEMES_EN = {
    "Utskrivning": "Discharge",
    "Legemidler": "Medicines",
    "Sykdomsbyrde": "Illness burden",
    "Ikke sett": "Not seen",
    "Diabetes": "Diabetes",
    "Kols": "COPD",
    "Psykisk helse": "Mental health",
    "Tilbud": "Offers",
    "Sykepleierkontakt": "Nurse contact",
    "Listegjennomgang": "List review",
    "Bruk av tjenester": "Use of services",
    "Kontinuitet": "Continuity",
    "Arbeid uten takst": "Work without a claim code",
}
VARIANTS_EN = {
    "piloten": "as in the pilot: also «need considered»",
    "medrave": "as Medrave: K74–K76 ever",
    "med_sykepleier": "not seen by doctor or nurse",
    "per_konsultasjon": "per consultation",
    "per_pasientaar": "per patient-year",
    "sentralstimulerende": "stimulants (N06BA)",
    "lar": "only in opioid substitution (N07BC)",
    "palliativ": "only palliative patients",
    "under80_ikke_skropelig": "under 80 and not frail",
    "80_eller_skropelig": "80 and over, or frail",
    "tabell6": "by claim codes, home visits included (table 6)",
    "tabell11": "by claim codes, without home visits (table 11)",
    "hjemmebesok/tabell11": "by claim codes (table 11)",
    "lege": "by a doctor",
    "sykepleier": "by a nurse",
    "takst": "only contacts with a claim code",
    "tabell5": "the group as in table 5",
    "tabell22_42": "the group as in tables 22 and 42",
    "evaluering": "the group as in the evaluation",
    "tatt_initiativ": "only contacts the team took",
    "akseptert": "accepted",
    "ip_meldt/akseptert": "plan in force",
    "moter": "meetings",
    "samtaler": "calls",
    "planer": "plans",
    "gjennomganger": "reviews",
    **{f"risikolegemidler/{key}": word for key, word in ENGLISH_HIGH_RISK.items()},
}
REMAINING: tuple[tuple[str, str, str], ...] = (
    ("samstemming_", "uten samstemming", "not reconciled"),
    ("utskrivning_14d", "uten legekontakt i tide", "without a doctor in time"),
    ("utskrivning_4u", "uten ny vurdering i tide", "not reassessed in time"),
    ("utskrivning_", "uten kontakt i tide", "without contact in time"),
    ("lmg", "uten gjennomgang", "without a review"),
    ("samsykelighet_kontakt", "som ikke er sett", "not seen"),
    ("eldre70_", "som ikke er sett", "not seen"),
    ("borte", "som ikke er sett siste år", "not seen for a year"),
    ("diabetes_bt_inntil", "uten blodtrykk i målområdet", "without blood pressure in range"),
    ("diabetes_statin", "uten statin", "without a statin"),
    ("diabetes_kontroll", "uten kontroll", "without control"),
    ("diabetes_albuminuri", "uten undersøkelse", "not looked for"),
    ("diabetes_hba1c_maalt", "uten måling", "not measured"),
    ("diabetes_bt_maalt", "uten måling", "not measured"),
    ("diabetes_bt_ikke", "uten måling", "not measured"),
    ("diabetes_hba1c_ikke", "uten måling", "not measured"),
    ("aarskontroll_", "uten årskontroll", "without a yearly control"),
    ("behandlingsplan_", "uten plan", "without a plan"),
    ("kols_kontroll", "uten kontroll i tide", "without control in time"),
    ("risikolegemidler", "som bør vurderes", "worth considering"),
    ("depresjon_ny", "uten undersøkelse", "not examined"),
    ("angst_ny_undersokt", "uten undersøkelse", "not examined"),
    ("angst_ny_oppfolging", "uten oppfølging", "not followed up"),
    ("angst_kontroll", "uten kontroll i tide", "without control in time"),
    ("angst_ny_kognitiv", "uten kognitiv terapi", "without cognitive therapy"),
    ("svak_ettersporrer_tilbud", "uten tilbud", "not offered anything"),
    ("hjemmebesok_tilbudt", "uten tilbud", "not offered"),
    ("gjennomgang", "som ikke er gjennomgått", "not gone through"),
    ("antidepressiva_diagnose", "uten diagnose", "without a diagnosis"),
    ("dekning_", "uten sykepleierkontakt", "without nurse contact"),
)
"""How those whom the work concerns are told apart, by how the id begins; empty for the rest."""

TABLE_ABSENT = ("tabellen {what} er ikke med i uttrekket", "table {what} is not in the extract")
COLUMN_ABSENT = ("kolonnen {what} er ikke med i uttrekket", "column {what} is not in the extract")
LOG_BEGINS = (
    "det som føres i programmet begynner {day}",
    "what is logged in the program begins on {day}",
)
NEEDS_LOG = ("trenger det som føres i programmet", "needs what is logged in the program")
NO_MODEL = ("ingen modell er i bruk", "no model is in use")
RANKS_ONLY = ("modellen i bruk viser bare rekkefølge", "the model in use shows ranks alone")
NOT_TYPED = ("tallet er ikke skrevet inn", "the figure isn't typed in")
NOBODY = ("nevner 0", "denominator 0")


def short_name(id: str, language: str = NORWEGIAN) -> str:
    """The name in a row; the vocabulary's own for an indicator without a short one."""
    found = SHORT_NAMES.get(id)
    if found is None:
        return indicators()[id].name_nb
    return found.name_en if language == ENGLISH else found.name_nb


def short_detail(id: str, language: str = NORWEGIAN) -> str:
    """The definition in a few words."""
    found = SHORT_NAMES.get(id)
    if found is None:
        return ""
    return found.detail_en if language == ENGLISH else found.detail_nb


def remaining_words(id: str, language: str = NORWEGIAN) -> str:
    """«uten kontakt i tide»: those who are opened from the figure; empty when there is no better word."""
    for beginning, norwegian, english in REMAINING:
        if id.startswith(beginning):
            return english if language == ENGLISH else norwegian
    return ""


@cache
def has_namesake(id: str) -> bool:
    """Whether another indicator of the same theme has the same short name."""
    if id not in SHORT_NAMES:
        return False
    return any(
        other != id and named.name_nb == SHORT_NAMES[id].name_nb and theme_of(other) == theme_of(id)
        for other, named in SHORT_NAMES.items()
    )
