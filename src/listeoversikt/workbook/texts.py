"""Every Norwegian text of the workbook. Enum members that the window shows too have theirs in ``words.py``."""

from __future__ import annotations

from listeoversikt.indicators.definition import Direction, Kind

# Sheets -----------------------------------------------------------------------------------------------------
FRONT, INDICATORS, PER_GROUP, TREND = "Forside", "Indikatorer", "Per gruppe", "Trend"
DISCHARGES, WORKLIST, DEFINITIONS = "Utskrivninger", "Arbeidsliste", "Definisjoner"
QUALITY, LEGEND = "Datakvalitet", "Tegnforklaring"
EVALUATION, BENCHMARK, CONTROL = "Evaluering", "Sammenligning", "Kontroll"
TREND_TABLES = {
    "maaned": "Trend måned",
    "tertial": "Trend tertial",
    "halvaar": "Trend halvår",
    "aar": "Trend år",
}
PERIOD_TYPES = {
    "365d": "Siste 365 dager",
    "maaned": "Per måned",
    "tertial": "Per tertial",
    "halvaar": "Per halvår",
    "aar": "Per år",
}
MONTHS = ("jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des.")
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")

# Words that stand in cells --------------------------------------------------------------------------------
MISSING, NOT_APPLICABLE, HIDDEN_COUNT = "mangler", "–", "skjult"
AT_LEAST = "≥ "
UNNAMED_OFFICE = "Kontorets navn mangler"
PROFESSIONAL = "Oversikt til faglig vurdering. Ikke CE-merket."
PROTECTED = "Aggregert, små tall skjult."
MADE_UP = "Eksempeldata: oppdiktede pasienter."
TITLE = "Indikatorer fra fastlegelista"
FOOTER_PAGE = "Side &P av &N"
FOOTER_MADE_UP = "Eksempeldata"

# Headings -------------------------------------------------------------------------------------------------
HEADINGS = {
    "theme": "Tema",
    "indicator": "Indikator",
    "variant": "Variant",
    "numerator": "Teller (n)",
    "denominator": "Nevner (N)",
    "value": "Verdi",
    "unit": "Enhet",
    "low": "95 % fra",
    "high": "95 % til",
    "direction": "Ønsket",
    "beside": "Utenfor",
    "note": "Merknad",
    "id": "Id",
    "state": "Status",
    "clock": "Fristen",
    "count": "Antall",
    "reason": "Grunn",
    "due": "Frist",
    "patients": "Pasienter",
    "kind": "Type",
    "window": "Vindu",
    "source": "Kilde",
    "ours": "Vår lesning",
    "medrave": "Medrave nr.",
    "table": "Tabell",
    "from": "Fra",
    "to": "Til",
    "read": "Lest",
    "kept": "Beholdt",
    "set_aside": "Satt til side",
    "ignored": "Ikke brukt",
    "sign": "Tegn",
    "meaning": "Betydning",
    "version": "Versjon",
    "change": "Endret i versjonen",
    "role": "Rolle",
    "group": "Gruppe",
    "target": "Mål",
    "effect": "Ventet",
    "before": "Før",
    "now": "Nå",
    "difference": "Endring",
    "verdict": "Vurdering",
    "office": "Kontoret",
    "model": "Modell",
    "against": "Mot",
    "level": "Nivå",
    "base": "Før",
    "pilot_effect": "Endring",
    "stars": "Stjerner",
    "pilot_n": "N",
    "years": "År",
    "where": "Tabell",
    "page": "Side",
    "pilot_note": "Merknad i rapporten",
    "differs": "Dette er ulikt",
}
TOTAL = "I alt"
YES = "ja"

# Front page -----------------------------------------------------------------------------------------------
FRONT_NUMBERS = {
    "utskrivning_3vd": "Kontakt innen 3 virkedager etter utskrivning",
    "lmg": "Legemiddelgjennomgang ved minst fire faste legemidler",
    "eldre70_uten_konsultasjon": "70 år og eldre ikke sett av lege siste år",
    "samsykelighet_kontakt": "Minst to sykdomsgrupper, sett siste år",
    "diabetes_kontroll": "Diabeteskontroll siste 12 måneder",
    "kols_kontroll_etter_forverring": "Kolskontroll etter forverring",
    "skjorhetsmarkor": "Skrøpelighetsmarkør fra 65 år (ikke ACG)",
    "uplanlagte_innleggelser": "Uplanlagte innleggelser per pasientår (bare kjente)",
}
"""The front page's numbers with their short names; at most eight."""
FRONT_TABLE = "Hovedtall"
FRONT_CHART = "Andeler med 95 % intervall"
FRONT_NO_CHART = "Ingen andeler på forsiden kan vises, så det er ingen graf."
FRONT_NOT_DRAWN = "Ikke i grafen (skjult, mangler eller ikke en andel): {names}."
FRONT_FACTS = "Om tallene"
BEHIND_CHART = "Tall bak grafen"
BEHIND_BARS = (BEHIND_CHART, "Verdi", "Ned til nedre grense", "Opp til øvre grense")
FACTS = {
    "office": "Legekontor",
    "journal_system": "Journalsystem",
    "export_date": "Uttrekksdato",
    "index_date": "Regnet per",
    "period": "Periode",
    "program": "Program",
    "indicators": "Definisjoner, indikatorer",
    "target_groups": "Definisjoner, målgrupper",
    "checksum": "Uttrekkets kontrollsum",
}

# Explanations at the top of sheets ------------------------------------------------------------------------
ABOUT_INDICATORS = "Hele lista, {period}. n er en del av N for andeler. «Utenfor» er de som er holdt utenfor n og N fordi historikken er for kort eller de er nye på lista."
ABOUT_PER_GROUP = "Verdien i hver gruppe, {period}. Gruppene overlapper, og er slik de var ved periodens slutt (for utskrivninger: på utskrivningsdagen). Rader uten tall for noen gruppe er ikke med."
ABOUT_DISCHARGES = "Utskrivninger med frist for kontakt {period}, og de som ikke har fristen ute ennå. Status per {date}. Fristen er slutten av tredje virkedag (mandag–fredag, ikke helligdager) etter utskrivningen."
LAST_YEAR = "de siste 365 dagene"
ABOUT_WORKLIST = "Pasienter på arbeidslista per {date}, hver talt én gang, etter den grunnen som binder mest. Pasienter med kontakt etter utskrivning som første grunn er bare telt på arket «Utskrivninger»."
ABOUT_DEFINITIONS = "Definisjonsversjon {version}. n teller alltid blant N der setningen begynner med «Av N». «Vår lesning»: kilden er ikke entydig eller regelen er vår egen, ikke Medraves eller pilotens. Ikke klinisk validert."
ABOUT_QUALITY = (
    "Antall rader i uttrekket. Lest = beholdt + satt til side + ikke brukt. Radene er pseudonymisert."
)
ABOUT_TREND = "Hele lista, {type}. Skjulte og manglende punkter er tomme i grafen, aldri 0."
ABOUT_TREND_TABLE = "Verdier for hele lista, {type}. Bare perioder som er over på uttrekksdatoen."
NO_TREND_CHART = "For få perioder kan vises til å tegne {name}."

BREAK_NOTE = "Brudd i serien «{name}» fra {day}: {note}"

# Discharges and worklist ----------------------------------------------------------------------------------
CLOCK_OUT, CLOCK_RUNNING, CLOCK_NONE = "er ute", "er ikke ute", "løper ikke"
STATES = {
    "done_in_time": (CLOCK_OUT, "Gjort i tide"),
    "done_late": (CLOCK_OUT, "Gjort for sent"),
    "overdue": (CLOCK_OUT, "Over fristen"),
    "missed": (CLOCK_OUT, "Ikke gjennomført (mer enn 28 dager over fristen)"),
    "done_before_due": (CLOCK_RUNNING, "Gjort"),
    "due_today": (CLOCK_RUNNING, "Frist i dag"),
    "not_due": (CLOCK_RUNNING, "Ikke ennå"),
    "waiting": (CLOCK_NONE, "På korttidsopphold"),
    "lapsed": (CLOCK_NONE, "Bortfalt (innlagt igjen, død, flyttet, sykehjem eller ikke kommet til korttidsopphold)"),
    "contacts_unseen": (CLOCK_OUT, "Kan ikke vurderes: kontakter mangler"),
}  # fmt: skip
DUE_STATES = {
    "overdue": "over fristen",
    "due_today": "frist i dag",
    "due_soon": "frist snart",
    "not_yet": "ikke ennå",
    "no_due_date": "uten frist",
    "not_applicable": "ikke aktuelt",
    "done": "gjort",
    "declined": "takket nei",
}

# Indicators -----------------------------------------------------------------------------------------------
THEMES = (
    ("Utskrivning", ("utskrivning_", "samstemming_")),
    ("Legemidler", ("lmg", "vanedannende", "risikolegemidler", "ihd_")),
    ("Sykdomsbyrde", ("hoy_", "kroniske_", "skjorhets", "samsykelighet")),
    ("Ikke sett", ("borte", "eldre70_")),
    ("Diabetes", ("diabetes_", "aarskontroll_diabetes", "behandlingsplan_diabetes")),
    ("Kols", ("kols_", "behandlingsplan_kols")),
    ("Psykisk helse", ("depresjon_", "angst_", "antidepressiva_", "behandlingsplan_psykrus")),
    ("Tilbud", ("svak_ettersporrer_", "hjemmebesok_tilbudt", "ip_meldt")),
    ("Sykepleierkontakt", ("dekning_",)),
    ("Listegjennomgang", ("gjennomgang", "nye_funn")),
    ("Bruk av tjenester", ("konsultasjoner_", "hjemmebesok", "legevakt", "uplanlagte_", "forebyggbare_", "reinnleggelse_")),
    ("Kontinuitet", ("upc", "egen_dekningsgrad")),
    ("Arbeid uten takst", ("ikke_takst",)),
)  # fmt: skip
"""A theme's indicators, by how their ids begin; the first that fits."""
VARIANTS = {
    "piloten": "som i piloten: også «behov vurdert»",
    "medrave": "som Medrave: K74–K76 noen gang",
    "med_sykepleier": "ikke sett av lege eller sykepleier",
    "per_konsultasjon": "per konsultasjon",
    "per_pasientaar": "per pasientår",
    "sentralstimulerende": "sentralstimulerende (N06BA)",
    "lar": "bare pasienter i LAR (N07BC)",
    "palliativ": "bare palliative pasienter",
    "under80_ikke_skropelig": "under 80 år og ikke skrøpelig",
    "80_eller_skropelig": "80 år og eldre, eller skrøpelig",
    "tabell6": "etter takster, hjemmebesøk medregnet (tabell 6)",
    "tabell11": "etter takster, uten hjemmebesøk (tabell 11)",
    "hjemmebesok/tabell11": "etter takster (tabell 11)",
    "lege": "av lege",
    "sykepleier": "av sykepleier",
    "takst": "bare kontakter med takst",
    "tabell5": "gruppen som i tabell 5",
    "tabell22_42": "gruppen som i tabell 22 og 42",
    "evaluering": "gruppen som i evalueringen",
    "tatt_initiativ": "bare der teamet tok initiativ",
    "akseptert": "takket ja",
    "ip_meldt/akseptert": "plan i kraft",
    "moter": "møter",
    "samtaler": "samtaler",
    "planer": "planer",
    "gjennomganger": "gjennomganger",
}
DESCRIPTIVE_VARIANTS = frozenset({"80_eller_skropelig"})
"""Variants where the direction doesn't count (indicators contract, ``variant``)."""
DIRECTIONS = {Direction.UP: "↑ høy", Direction.DOWN: "↓ lav", Direction.NONE: "beskriver"}
KINDS = {
    Kind.SHARE: "andel",
    Kind.MEAN: "gjennomsnitt",
    Kind.RATE: "rate",
    Kind.COUNT: "antall",
}
UNITS = {
    "share_0_1": "andel",
    "ddd": "DDD per pasient",
    "patients": "pasienter",
    "per_patient_year": "per pasientår",
    "per_10_reviews": "per ti gjennomgåtte",
    "per_nurse_month": "per sykepleier og måned",
}
WINDOW, NO_WINDOW = "{days} dager", "perioden"
TABLES = {"maalinger": "målinger"}
AGES, LIST = "{band} år", "Liste {number}"
OTHER_GROUPS = {"alle": "Hele lista", "85+": "85 år og eldre", "kvinne": "Kvinner", "mann": "Menn"}

SOURCE_WORDS = (
    ("indicators.md (own band)", "eget bånd"),
    ("indicators.md (safety)", "egen sikkerhetsindikator"),
    ("indicators.md", "egen regel"),
    ("PaTH (followup.md)", "PaTH-trappen"),
    ("scores.md Bands", "egne risikobånd"),
    ("scores.md", "egne skårer"),
    ("def_disease_groups.csv", "egen tabell over sykdomsgrupper"),
    ("national guideline changed: no direction", "nasjonal retningslinje er endret, derfor uten retning"),
    ("line break in the source: start read from the next line", "linjebrudd i kilden: begynnelsen er lest fra neste linje"),
    ("difference of their columns", "forskjellen mellom kolonnene der"),
    ("RUB 4-5 there", "RUB 4–5 der"),
    (" by analogy", " tilsvarende"),
    ("rule and day 182 are ours", "regelen og dag 182 er vår lesning"),
    ("days are ours", "dager er vår lesning"),
    ("rule is ours", "regelen er vår"),
    ("list is ours", "lista er vår"),
    ("figure ", "figur "),
    ("box ", "boks "),
    (" and ", " og "),
    ("000", "Legeforeningens notat"),
    ("001", "Pilotens design"),
    ("002", "Evalueringen"),
    ("003", "Nasjonal plan"),
)  # fmt: skip
"""What the short words of the vocabulary's source column are called, in this order."""
OURS = "ours"
"""The word in the source column that says that the reading is ours."""

# Data quality ---------------------------------------------------------------------------------------------
TABLE_ABSENT = "mangler: tabellen er ikke med i uttrekket"
TABLE_FROM_BEFORE = "fra et tidligere uttrekk"
SET_ASIDE_REASON = "{reason}: {count}"
WARNINGS_TITLE, VERSIONS_TITLE = "Merk", "Definisjonsversjoner"
WARNING_TEXTS = {
    "date_guessed": "Uttrekksdatoen er gjettet ut fra radene: oppgi den i uttrekk.json.",
    "unknown_columns": "Kolonner som ikke er kjent og ikke er brukt: {count}.",
    "passed_columns": "Kolonner som en person har sluppet gjennom identitetskontrollen: {count}.",
    "ignored_files": "Filer i uttrekket som ikke er tabeller og ikke er lest: {count}.",
    "unlisted_codes": "Rader med kode utenfor kodelista (de er med): {count}.",
    "repeated_contacts": "Like kontakter samme dag (de er med): {count}.",
    "none": "Ingen merknader til uttrekket.",
}

# Evaluation -----------------------------------------------------------------------------------------------
ABOUT_EVALUATION = "Mål som kontoret låste med dato og kontrollsum før arbeidet begynte. Det som er skrevet i fritekst, står hos kontoret og er ikke med her. Balanserende mål står alltid sammen med målet."
NO_GOALS = "Ingen mål er låst."
GOALS_UNKNOWN = "Mål føres i programmet, og denne filen er laget uten kontorets lager."
GOAL_TITLE = "Mål {number}: {state}"
GOAL_SEALED = (
    "Låst {locked}. Arbeidet {start}–{end}. Ressurser: {resources}. {versions}. Kontrollsum {checksum}."
)
GOAL_PERIODS = "Før: {before}. Nå: {now}."
GOAL_BROKEN = "Det låste målet stemmer ikke med kontrollsummen sin."
NO_DAYS = "ikke ennå"
HOURS, KRONER, BUDGET = "{hours} timer", "{kroner} kroner", "budsjett {kroner} kroner"
NO_RESOURCES = "ikke oppgitt"
ONE_VERSION, VERSIONS = "Ikke endret siden", "{number} versjoner, {later} av dem etter at arbeidet begynte"
GOAL_ROLE, BALANCING_ROLE = "mål", "balanserende"
OWN_MEASURE = "Kontorets eget mål (teksten står hos kontoret)"
STOP_AT = "stopp ved "

# Benchmark ------------------------------------------------------------------------------------------------
ABOUT_BENCHMARK = "Kontorets tall for {period} ved siden av tabellene i evalueringen av piloten. Ingen av radene måler det samme: «Dette er ulikt» hører til tallet."
BENCHMARK_COMPUTED = "Regnet her av to trykte tall, uten stjerner."
ARMS = {
    "HM": "HM (honorarmodellen)",
    "DM": "DM (driftstilskuddsmodellen)",
    "PHT": "PHT (begge modeller)",
    "utenfor": "utenfor piloten",
    "landet": "hele landet",
    "HM_2018": "HM, begynte 2018",
    "HM_2020": "HM, begynte 2020",
    "PHT_Q2": "PHT, 2. firedel av teamarbeid",
    "PHT_Q3": "PHT, 3. firedel av teamarbeid",
    "PHT_Q4": "PHT, mest teamarbeid",
}
AGAINST = {"utenfor": "utenfor piloten", "Q1": "minst teamarbeid"}
NOT_PRINTED = "–"
BENCHMARK_GROUPS = {"kontor": "kontorer"}

# Control --------------------------------------------------------------------------------------------------
ABOUT_CONTROL = "Det som skal til for å regne ut tallene på nytt: «listeoversikt reproduce FIL --store LAGER» sammenlikner hver celle. Kontrollsummen gjelder tallene slik de er vist her."
CONTROL_TITLES = {
    "figures": "Tallenes kontrollsum (SHA-256)",
    "checksum": "Uttrekkets kontrollsum",
    "supplements": "Tilleggenes kontrollsummer",
    "export_date": "Uttrekksdato",
    "index_date": "Regnet per",
    "wound_back": "Spolt tilbake",
    "work_date": "Frister per",
    "period_types": "Periodetyper",
    "log_number": "Loggen til og med nummer",
    "program": "Programversjon",
    "small": "Skjuler antall fra 1 til",
    "round_to": "Runder av til nærmeste",
}
CONTROL_SETTINGS, CONTROL_DEFINITIONS = "Kontorets valg som virker på tallene", "Definisjonsversjoner"
NO_SETTINGS = "Ingen: programmets egne valg er brukt."
NO, NO_STORE = "nei", "uten lager"

# Legend ---------------------------------------------------------------------------------------------------
SIGNS = (
    ("skjult", "Tallet er 1–{small}, har færre enn ti personer bak seg, eller ville røpet et slikt tall. Skjult betyr ikke 0: det kan være et hvilket som helst tall."),
    ("rest", "Trekkes et tall fra et annet som det er en del av, kan resten være 1–{small}. En slik rest står ikke i boka og er ikke skjult."),
    ("nær ingen", "Ingen eller nesten ingen, der gruppen eller indikatoren gjelder rus, psykisk helse eller utviklingshemming."),
    ("nær alle", "Alle eller nesten alle, der gruppen eller indikatoren gjelder rus, psykisk helse eller utviklingshemming."),
    ("0", "Det er lett etter, og ingen er funnet."),
    ("mangler", "Kan ikke regnes ut: tabellen eller kolonnen er ikke i uttrekket, det trenger det som føres i programmet, eller det er ingen å telle. Grunnen står i merknaden. Mangler er aldri 0."),
    ("≥", "Minst: en tabell mangler eller begynner for sent, så det riktige tallet kan være høyere."),
    ("–", "Gjelder ikke her."),
    ("bare kjente", "Bare innleggelser og legevakt som kontoret har fått vite om; avhenger av mottatt epikrise."),
    ("↑ høy, ↓ lav, beskriver", "Hvilken vei som er ønsket. «Beskriver»: ingen retning."),
    ("n og N", "Teller og nevner. For andeler er n en del av N. For rater er N pasientår (egne pasienter). For gjennomsnitt er n summen."),
    ("Utenfor", "Holdt utenfor n og N fordi tabellen ikke dekker vinduet eller pasienten er ny på lista."),
    ("Egne pasienter", "I live og på lista ved periodens slutt, og ikke reservert mot behandling av opplysninger."),
    ("Sett", "Konsultasjon, videokonsultasjon, e-konsultasjon eller hjemmebesøk."),
)  # fmt: skip
ROUNDED = (
    "avrundet",
    "Antall er avrundet til nærmeste {round_to}, og verdiene er regnet av de avrundede tallene.",
)
INTERVALS_TITLE = "95 % intervall"
INTERVALS = (
    ("Andeler", "Wilsons intervall uten kontinuitetskorreksjon (Wilson 1927)."),
    ("Rater", "Byars tilnærming til eksakte Poisson-grenser for hendelsene, delt på pasientårene (Breslow og Day 1987)."),
    ("Gjennomsnitt", "Gjennomsnitt ± 1,96 standardfeil; ikke ved færre enn to personer."),
    ("Les det slik", "Intervallet sier hvor langt tilfeldigheter alene kan ha flyttet tallet. Det sier ingenting om det som ikke er registrert."),
)  # fmt: skip
GROUPS_TITLE = "Grupper"
CAUTIONS_TITLE = "Forbehold"
CAUTIONS = (
    ("Ikke validert", "Ingen skår eller indikator her er validert på norske fastlegelister. De rangerer og beskriver; de avgjør ikke."),
    ("Ikke ACG", "Egne mål på sykdomsbyrde. Johns Hopkins ACG er lisensiert og beregnes ikke."),
    ("Ikke NKI", "Ingen tall her er nasjonale kvalitetsindikatorer: teller, nevner eller kilde er ulike."),
    ("Faglig vurdering", "Oversikt til faglig vurdering. Ikke CE-merket."),
    ("Personvern", "Aggregert, små tall skjult. Her er ingen rad per pasient eller utskrivning, ingen fastlege og ingen bydel."),
    ("Alder", "Kalenderår: bare fødselsåret er kjent, så alderen kan være inntil ett år for høy."),
)  # fmt: skip
SOURCES_TITLE = "Kilder"
SOURCES = (
    ("Pilotens design", "Helsedirektoratet: pilotprosjekt med primærhelseteam og alternative finansieringsordninger, beskrivelsen av piloten."),
    ("Evalueringen", "Aandahl m.fl. (2024): Evaluering av pilotprosjekt med primærhelseteam og alternative finansieringsordninger. Sluttrapport 2018–2023. UiO, NSDM og Oslo Economics."),
    ("Nasjonal plan", "Meld. St. 7 (2019–2020): Nasjonal helse- og sykehusplan 2020–2023."),
    ("Legeforeningens notat", "Prinsipielle avklaringer knyttet til Prosjekt X."),
)  # fmt: skip
