"""What a nurse calls the features of the admission model, and the groups they're shown in."""

from __future__ import annotations

from listeoversikt.words.language import Words

FEATURE_GROUPS: Words = {
    "admissions": ("Innleggelser", "Admissions"),
    "diagnoses": ("Diagnoser", "Diagnoses"),
    "medicines": ("Legemidler", "Medicines"),
    "contacts": ("Kontakter", "Contacts"),
    "care": ("Omsorg og funksjon", "Care and function"),
    "measurements": ("Målinger", "Measurements"),
    "age_sex": ("Alder og kjønn", "Age and sex"),
}

FEATURE_WORDS: Words = {
    "age": ("Alder (kalenderår)", "Age (calendar years)"),
    "female": ("Kvinne", "Woman"),
    "unplanned_90": (
        "Øyeblikkelig hjelp-innleggelser siste 3 md.",
        "Unplanned admissions, last 3 months",
    ),
    "unplanned_365": (
        "Øyeblikkelig hjelp-innleggelser siste 12 md.",
        "Unplanned admissions, last 12 months",
    ),
    "unplanned_730": (
        "Øyeblikkelig hjelp-innleggelser siste 2 år",
        "Unplanned admissions, last 2 years",
    ),
    "planned_365": ("Planlagte innleggelser siste 12 md.", "Planned admissions, last 12 months"),
    "days_since_unplanned": (
        "Dager siden siste øyeblikkelig hjelp-innleggelse",
        "Days since the last unplanned admission",
    ),
    "days_since_hospital": ("Dager siden siste sykehusopphold", "Days since the last hospital stay"),
    "hospital_days_365": ("Døgn på sykehus siste 12 md.", "Nights in hospital, last 12 months"),
    "mental_or_addiction_730": (
        "Opphold i psykisk helsevern eller rusbehandling siste 2 år",
        "Stays in mental health or addiction care, last 2 years",
    ),
    "chronic_conditions": ("Antall kroniske sykdommer", "Number of chronic conditions"),
    "multimorbidity": ("Samlet sykdomsbyrde", "Burden of conditions together"),
    "disease_groups": ("Antall sykdomsgrupper", "Number of disease groups"),
    "frailty_deficits": ("Antall tegn på skrøpelighet", "Number of signs of frailty"),
    "charlson": ("Charlson (sykehuskoder siste 2 år)", "Charlson (hospital codes, last 2 years)"),
    "hfrs": ("HFRS, skrøpelighet fra sykehuskoder", "HFRS, frailty from hospital codes"),
    "diagnoses_365": ("Ulike diagnoser siste 12 md.", "Different diagnoses, last 12 months"),
    "heart_failure": ("Hjertesvikt", "Heart failure"),
    "atrial_fibrillation": ("Atrieflimmer", "Atrial fibrillation"),
    "stroke": ("Hjerneslag eller TIA", "Stroke or TIA"),
    "copd": ("Kols", "COPD"),
    "diabetes": ("Diabetes", "Diabetes"),
    "kidney_disease": ("Kronisk nyresykdom", "Chronic kidney disease"),
    "cancer": ("Kreft", "Cancer"),
    "dementia": ("Demens", "Dementia"),
    "anxiety_depression": ("Angst eller depresjon", "Anxiety or depression"),
    "psychosis": ("Psykose eller bipolar lidelse", "Psychosis or bipolar disorder"),
    "substance_use": ("Rusproblem", "Alcohol or drug problem"),
    "learning_disability": ("Utviklingshemming", "Learning disability"),
    "falls": ("Fall", "Falls"),
    "regular_medicines": ("Faste legemidler", "Regular medicines"),
    "started_90": ("Nye legemidler siste 3 md.", "New medicines, last 3 months"),
    "rxrisk": ("Legemiddelrisiko (Rx-Risk, fra 65 år)", "Medicine risk (Rx-Risk, from 65 years)"),
    "anticoagulants_365": ("Blodfortynnende", "Anticoagulant"),
    "insulin_365": ("Insulin", "Insulin"),
    "opioids_365": ("Opioid", "Opioid"),
    "antipsychotics_365": ("Antipsykotika", "Antipsychotic"),
    "sedatives_365": ("Beroligende eller sovemiddel", "Sedative or sleeping medicine"),
    "antiepileptics_365": ("Antiepileptika", "Antiepileptic"),
    "loop_diuretics_365": ("Sterkt vanndrivende (slyngediuretika)", "Strong diuretic (loop diuretic)"),
    "inhalers_365": ("Inhalasjonsmiddel eller annet mot astma/kols", "Inhaler or other for asthma/COPD"),
    "cancer_or_immune_365": (
        "Kreftmiddel eller immundempende",
        "Cancer medicine or immunosuppressant",
    ),
    "emergency_clinic_90": ("Legevaktkontakter siste 3 md.", "Emergency-clinic contacts, last 3 months"),
    "emergency_clinic_365": ("Legevaktkontakter siste 12 md.", "Emergency-clinic contacts, last 12 months"),
    "emergency_clinic_730": ("Legevaktkontakter siste 2 år", "Emergency-clinic contacts, last 2 years"),
    "doctor_consultations_365": (
        "Konsultasjoner hos lege siste 12 md.",
        "Consultations with a doctor, last 12 months",
    ),
    "nurse_consultations_365": (
        "Konsultasjoner hos sykepleier siste 12 md.",
        "Consultations with a nurse, last 12 months",
    ),
    "digital_consultations_365": (
        "E- og videokonsultasjoner siste 12 md.",
        "Electronic and video consultations, last 12 months",
    ),
    "phone_and_simple_365": (
        "Telefoner og enkle kontakter siste 12 md.",
        "Phone calls and simple contacts, last 12 months",
    ),
    "clinicians_365": ("Ulike behandlere på kontoret siste 12 md.", "Different clinicians, last 12 months"),
    "days_since_seen": ("Dager siden sist sett av kontoret", "Days since last seen by the office"),
    "days_on_list": ("Tid på listen (dager, høyst 2 år)", "Time on the list (days, at most 2 years)"),
    "home_visits_365": ("Hjemmebesøk siste 12 md.", "Home visits, last 12 months"),
    "next_of_kin_365": ("Samtaler med pårørende siste 12 md.", "Talks with next of kin, last 12 months"),
    "meetings_365": ("Samarbeidsmøter siste 12 md.", "Care meetings, last 12 months"),
    "nursing_home_730": (
        "Sykehjem eller korttidsopphold siste 2 år",
        "Nursing home or short-term stay, last 2 years",
    ),
    "cfs": ("Klinisk skrøpelighetsskala (CFS)", "Clinical Frailty Scale (CFS)"),
    "egfr": ("Nyrefunksjon (eGFR)", "Kidney function (eGFR)"),
    "systolic": ("Blodtrykk (overtrykk)", "Blood pressure (systolic)"),
    "bmi": ("KMI", "BMI"),
    "hba1c": ("Langtidsblodsukker (HbA1c)", "Long-term blood sugar (HbA1c)"),
    "fev1": ("Lungefunksjon (FEV1, % av forventet)", "Lung function (FEV1, % of expected)"),
    "measured_days_365": ("Dager med målinger siste 12 md.", "Days with measurements, last 12 months"),
    "stay_days": ("Døgn i oppholdet", "Nights of the stay"),
    "stay_unplanned": ("Oppholdet var øyeblikkelig hjelp", "The stay was unplanned"),
    "stay_mental_or_addiction": (
        "Oppholdet var i psykisk helsevern eller rusbehandling",
        "The stay was in mental health or addiction care",
    ),
    "stay_codes": ("Ulike diagnoser i oppholdet", "Different diagnoses of the stay"),
    "stay_charlson": ("Charlson (oppholdets koder)", "Charlson (codes of the stay)"),
    "stay_to_nursing_home": ("Utskrevet til sykehjem", "Discharged to a nursing home"),
    "unplanned_year_before_stay": (
        "Øyeblikkelig hjelp-innleggelser året før oppholdet",
        "Unplanned admissions in the year before the stay",
    ),
}

MISSING_WORDS: Words = {
    "never": ("mangler aldri", "never missing"),
    "window": ("hele perioden er ikke i uttrekket", "the export doesn't hold the whole window"),
    "found_or_window": (
        "ikke funnet, og hele perioden er ikke i uttrekket",
        "not found, and the export doesn't hold the whole window",
    ),
    "not_stated": ("uttrekket sier det ikke", "the export doesn't tell"),
    "no_codes": (
        "ingen sykehuskoder i perioden",
        "no hospital stay and no ICD-10 code in the window",
    ),
    "no_codes_65": (
        "ingen sykehuskoder i perioden, eller under 65 år",
        "no hospital stay and no ICD-10 code in the window, or under 65",
    ),
    "under_65": (
        "under 65 år, eller hele perioden er ikke i uttrekket",
        "under 65, or the export doesn't hold the whole window",
    ),
    "not_measured": ("ikke målt i perioden", "not measured in the window"),
}
"""When a feature is missing (``Missing``); an absent table makes it so too."""

URGENCY_UNTOLD: tuple[str, str] = (
    "et sykehusopphold i perioden er uten hastegrad",
    "a hospital stay in the window doesn't tell its urgency",
)
MISSING_ALSO: Words = dict.fromkeys(
    (
        "unplanned_90",
        "unplanned_365",
        "unplanned_730",
        "planned_365",
        "days_since_unplanned",
        "unplanned_year_before_stay",
    ),
    URGENCY_UNTOLD,
)
"""By feature: when it's missing beside the rule of ``MISSING_WORDS``."""

NO_HISTORY: Words = {
    "no_stays": (
        "Uttrekket har ingen tabell over innleggelser.",
        "The export has no table of stays.",
    ),
    "no_urgency": (
        "Uttrekket sier ikke hvilke innleggelser som var øyeblikkelig hjelp.",
        "The export doesn't tell which stays were unplanned.",
    ),
    "no_patients": ("Uttrekket har ingen innbyggere.", "The export has no inhabitants."),
    "too_short": (
        "Historikken er for kort: det trengs ett år før og ett år etter en dag å lære av.",
        "The history is too short: a day to learn from needs a year before it and a year after.",
    ),
}
"""Why there is no index day to learn from (``NoHistory``)."""

LEFT_OUT: Words = {
    "not_on_list": ("ikke på listen den dagen", "not on the list that day"),
    "reserved": ("reservert mot behandling av data", "objects to being scored"),
    "left_list": ("forlot listen før utfallet var kjent", "left the list before the outcome was known"),
    "urgency_unknown": (
        "var på sykehus etterpå uten at hastegrad er oppgitt",
        "was in hospital afterwards, and the urgency isn't told",
    ),
    "outside_period": ("for kort historikk før eller etter", "too little history before or after"),
    "died_in_hospital": ("døde på sykehus", "died in hospital"),
    "transferred": ("overført til annet sykehus", "transferred to another hospital"),
    "back_same_day": ("innlagt igjen samme dag", "admitted again the same day"),
}
"""Why there is no row (``LeftOut``, ``NotARow``)."""
