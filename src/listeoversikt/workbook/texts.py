"""Every Norwegian text of the workbook in one place, so that it can be translated.

Names and sentences of the indicators come from their definitions, words for notes and hidden figures from
``words``.
"""

from __future__ import annotations

from listeoversikt.indicators.definition import Direction
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import Note

TITLE = "Indikatorer for primærhelseteamet"
PROTECTED = "aggregert, små tall skjult"
INTERNAL = "INTERN – små tall er ikke skjult, skal ikke ut av kontoret"
NOT_MARKED = "Oversikt til faglig vurdering. Ikke CE-merket. Ikke validert på norske fastlegelister."
PAGE = "Side &P av &N"

FRONT, INDICATORS, GROUPS_SHEET, GROUP_FIGURES = "Forside", "Indikatorer", "Per gruppe", "Per gruppe, tall"
TREND, TREND_FIGURES = "Trend", "Trend, tall"
DISCHARGES, WORKLIST = "Utskrivninger", "Arbeidsliste"
DEFINITIONS, QUALITY, LEGEND = "Definisjoner", "Datakvalitet", "Tegnforklaring"

OFFICE, EXTRACT_DATE, PERIOD = "Kontor", "Uttrekksdato", "Periode"
PROGRAM, RULES, CHECKSUM, CONTENT = "Program", "Regelverk", "Uttrekkets sjekksum", "Innhold"
UNKNOWN_OFFICE = "ikke oppgitt i uttrekket"
MAIN_FIGURES = "Hovedtall, hele kontoret"
MAIN_CHART = "Andeler, hele kontoret"
OF = "{n} av {total}"
INTERVAL = "95 % KI {low}–{high}"

THEME, INDICATOR, VARIANT, GROUP = "Tema", "Indikator", "Variant", "Gruppe"
VALUE, UNIT, NUMERATOR, DENOMINATOR = "Verdi", "Enhet", "Teller (n)", "Nevner (N)"
LOW, HIGH, DIRECTION, NOTE, ID = "95 % KI fra", "95 % KI til", "Retning", "Merknad", "Id"
PERIOD_TYPE, FROM, TO = "Periodetype", "Fra", "Til"
NUMERATOR_TEXT, DENOMINATOR_TEXT, WINDOW, SOURCE = "Teller", "Nevner", "Ser tilbake", "Kilde"
MEDRAVE, ABSENCE = "Medrave nr.", "Krever hele vinduet"
TABLE, READ, KEPT, SET_ASIDE, IGNORED = "Tabell", "Lest", "Med", "Satt til side", "Ikke brukt"
STATE, COUNT, REASON, TOTAL = "Tilstand", "Antall", "Grunn", "I alt"
RULE_TABLE, VERSION = "Tabell med regler", "Versjon"
MARK, MEANING = "Tegn", "Betyr"
YES, NO = "ja", "nei"
DAYS = "{days} dager"
MISSING = "mangler"
NO_FIGURE = "–"

INDICATORS_LEAD = "Hele kontoret, {first} til {last}. Hver rad er én indikator eller en variant av den."
GROUPS_LEAD = "Verdien i hver gruppe, {first} til {last}. Teller og nevner står i «Per gruppe, tall»."
GROUP_FIGURES_LEAD = "Alle tall per gruppe, {first} til {last}. Bruk filteret i overskriften."
TREND_LEAD = "Hele kontoret, {kind}. Skjulte og manglende perioder er ikke med i linja."
TREND_FIGURES_LEAD = "Hele kontoret, kalenderperioder. Bruk filteret i overskriften."
CHART_DATA = "Tallene bak diagrammene (tom celle: skjult eller mangler)"
DISCHARGES_LEAD = "Utskrivninger per tilstand på fristen, sett {day}."
LAPSED_LEAD = "Bortfalt, etter grunn"
WORKLIST_LEAD = "Arbeidslista, sett {day}: én rad per listeinnbygger."
REASONS_LEAD = "Grunner (en listeinnbygger kan ha flere, derfor ingen sum)"
DEFINITIONS_LEAD = "Teller og nevner slik programmet teller dem. «Av N» betyr at telleren er del av nevneren."
QUALITY_LEAD = "Rader i uttrekket: lest = med + satt til side + ikke brukt. 1–{small} rader vises som «skjult»."
VERSIONS_LEAD = "Regler og kodelister som tallene bygger på"
HIDDEN_POINT = "{label} (skjult)"

UNITS = {
    "share_0_1": "andel",
    "patients": "pasienter",
    "ddd": "DDD per pasient",
    "per_patient_year": "per pasientår",
    "per_10_reviews": "per ti gjennomganger",
    "per_nurse_month": "per sykepleier og måned",
}
DIRECTIONS = {
    Direction.UP: "høyere er bedre",
    Direction.DOWN: "lavere er bedre",
    Direction.NONE: "ingen retning",
}
PERIOD_TYPES = {
    PeriodType.ROLLING: "siste 365 dager",
    PeriodType.MONTH: "per måned",
    PeriodType.TERTIAL: "per tertial",
    PeriodType.HALF_YEAR: "per halvår",
    PeriodType.YEAR: "per år",
}
MONTHS = ("jan", "feb", "mars", "april", "mai", "juni", "juli", "aug", "sep", "okt", "nov", "des")

GROUPS = {
    "alle": "Alle",
    "diabetes2": "Diabetes type 2",
    "kols": "Kols",
    "kronisk": "Kronisk sykdom",
    "psykisk": "Psykisk sykdom",
    "psykisk_alvorlig": "Alvorlig psykisk lidelse",
    "rus": "Ruslidelse",
    "utviklingshemming": "Utviklingshemming",
    "skropelig_eldre": "Skrøpelige eldre",
    "svak_ettersporrer": "Behov uten kontakt",
    "stormottaker": "Høy bruk nå",
    "risikosone": "I risikosonen",
    "0-17": "0–17 år",
    "18-39": "18–39 år",
    "40-64": "40–64 år",
    "65-74": "65–74 år",
    "75-84": "75–84 år",
    "85+": "85 år og over",
    "kvinne": "Kvinner",
    "mann": "Menn",
}
LIST_GROUP = "Liste {number}"

THEMES = (
    ("Legemidler", ("lmg", "samstemming", "vanedannende", "risikolegemidler")),
    ("Oppfølging", ("borte", "eldre70", "svak_ettersporrer_tilbud", "hjemmebesok_tilbudt", "gjennomgang", "nye_funn")),
    ("Sykelighet", ("hoy_", "kroniske", "skjorhet", "samsykelighet", "ihd_")),
    ("Diabetes", ("diabetes_", "aarskontroll_diabetes")),
    ("Kols", ("kols_",)),
    ("Psykisk helse", ("depresjon_", "angst_", "antidepressiva_")),
    ("Planer", ("behandlingsplan_", "ip_meldt")),
    ("Utskrivning", ("utskrivning_", "reinnleggelse_")),
    ("Sykepleierkontakt", ("dekning_",)),
    ("Bruk av tjenester", ("konsultasjoner_", "hjemmebesok", "legevakt", "uplanlagte_", "forebyggbare_", "upc", "egen_", "ikke_takst")),
)  # fmt: skip
OTHER_THEME = "Annet"

VARIANTS = {
    "piloten": "som i piloten",
    "medrave": "som Medrave",
    "med_sykepleier": "heller ikke av sykepleier",
    "per_konsultasjon": "per konsultasjon",
    "per_pasientaar": "per pasientår",
    "sentralstimulerende": "sentralstimulerende (N06BA)",
    "lar": "LAR (N07BC)",
    "palliativ": "palliative",
    "under80_ikke_skropelig": "under 80, ikke skrøpelig",
    "80_eller_skropelig": "80 år eller skrøpelig",
    "tabell6": "som tabell 6",
    "tabell11": "som tabell 11",
    "lege": "lege",
    "sykepleier": "sykepleier",
    "takst": "bare takster",
    "tabell5": "som tabell 5",
    "tabell22_42": "som tabell 22/42",
    "evaluering": "som evalueringen",
    "tatt_initiativ": "tatt initiativ av teamet",
    "akseptert": "takket ja",
    "moter": "møter",
    "samtaler": "samtaler",
    "planer": "planer",
    "gjennomganger": "gjennomganger",
    "warfarin": "warfarin",
    "doak_egfr_platehemmer": "DOAK med eGFR under 30 eller platehemmer",
    "antikoagulasjon_platehemmer": "antikoagulasjon og platehemmer",
    "nsaid_b01a": "NSAID og blodfortynnende",
    "nsaid_c03_c09": "NSAID og diuretika eller RAAS-hemmer",
    "nsaid_egfr45": "NSAID ved eGFR under 45",
    "nsaid_75": "NSAID ved 75 år og over",
    "trippel": "NSAID, diuretika og RAAS-hemmer",
    "insulin": "insulin",
    "sulfonylurea": "sulfonylurea ved 75 år eller eGFR under 45",
    "digoksin": "digoksin",
    "amiodaron": "amiodaron",
    "litium": "litium",
    "metotreksat": "metotreksat",
    "klozapin": "klozapin",
    "glukokortikoid_90d": "glukokortikoid i 90 dager eller mer",
    "opioid": "opioid ved 75 år, eller med benzodiazepin",
    "benzo_z_tca_65": "benzodiazepin, z-hypnotikum eller TCA ved 65 år",
    "antipsykotika_65": "antipsykotikum ved 65 år uten diagnose",
    "kalium": "RAAS-hemmer med kaliumsparende eller kalium",
    "psykofarmaka_3": "tre eller flere psykofarmaka",
}

STATES = {
    "not_due": "Frist ikke nådd",
    "due_today": "Frist i dag",
    "overdue": "Over fristen",
    "done_in_time": "Gjort i tide",
    "done_late": "Gjort for sent",
    "waiting": "Venter (korttidsopphold)",
    "lapsed": "Bortfalt",
    "missed": "Ikke gjennomført",
    "no_due_date": "Uten frist",
    "not_applicable": "Ikke aktuelt",
    "done": "Gjort",
    "declined": "Takket nei",
}
LAPSES = {
    "readmitted": "Innlagt på nytt",
    "died": "Død",
    "moved": "Flyttet fra lista",
    "reserved": "Reservert",
    "nursing_home": "Langtidsopphold i sykehjem",
    "no_short_term_stay": "Korttidsopphold ikke registrert innen 60 dager",
}

SOME_LEFT_OUT = {
    Note.TOO_SHORT: "noen er utelatt: for kort historikk eller ny på listen",
    Note.UNKNOWN_DAY: "noen er utelatt: ukjent kjent_dato",
    Note.UNKNOWN_CLINICIAN: "noen konsultasjoner er utelatt: uten behandler",
    Note.UNKNOWN_AMOUNT: "noen er utelatt: ukjent DDD",
}
"""Where the number left out is small, or could be worked out by subtraction."""

LEGEND_ROWS = (
    ("skjult", "Tallet er 1–{small}, gjelder færre enn ti personer, eller ville gitt et slikt tall ved subtraksjon. Skjult er aldri 0."),
    ("nær ingen / nær alle", "Brukes for rus, psykisk sykdom og utviklingshemming i stedet for 0 % og 100 %, og for tall like ved."),
    ("mangler", "Kan ikke beregnes. Grunnen står i merknaden. Mangler er aldri 0."),
    ("minst", "En del av grunnlaget mangler eller begynner for sent, så det riktige tallet kan være høyere."),
    ("n, N", "Teller og nevner. Nevneren i rater er pasientår: dager på lista i perioden delt på 365."),
    ("95 % KI", "Konfidensintervall: hvor mye tilfeldigheter alene kan ha flyttet tallet. Det sier ikke noe om det som aldri ble registrert."),
    ("utelatt", "Regler om noe som ikke har skjedd, krever at hele tidsrommet er dekket. De andre er utenfor både teller og nevner."),
    ("bare kjente", "Avhenger av mottatt epikrise eller melding. Opphold og legevakt kontoret ikke vet om, er ikke med."),
    ("ingen retning", "Tallet beskriver; det er ikke bedre når det er høyere eller lavere."),
    ("alder", "Kalenderår: året minus fødselsåret, opptil ett år for høyt."),
    ("ikke ACG, ikke NKI", "Egne mål. De er ikke Johns Hopkins ACG og ikke nasjonale kvalitetsindikatorer."),
    ("aggregert, små tall skjult", "Arbeidsboka har ingen rad per pasient, lege eller bydel. Grunnlaget er pseudonymisert, ikke anonymt."),
    ("avrundet", "Antall er avrundet til nærmeste {round_to}, og andelene er regnet av de avrundede tallene."),
    ("beregn på nytt", "Hvert tall kan beregnes på nytt fra uttrekket med denne sjekksummen og versjonene i «Datakvalitet»."),
)  # fmt: skip
ROUNDED_MARK = "avrundet"
