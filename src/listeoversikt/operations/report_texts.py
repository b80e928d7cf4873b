"""What stands in the report to the municipality, always in bokmål: the same words in PDF and Excel."""

from __future__ import annotations

from listeoversikt.workbook import texts

TITLE = "Rapport til kommunen"
FIGURES, LONG, DEFINITIONS, ABOUT = "Rapport", "Tall", "Definisjoner", "Om rapporten"
SECTIONS = (
    (
        "Rekkevidde",
        "Andel av hver målgruppe med minst én sykepleierkontakt.",
        (
            "dekning_skropelig_eldre",
            "dekning_diabetes2",
            "dekning_kols",
            "dekning_kronisk",
            "dekning_psykisk",
            "dekning_psykisk_alvorlig",
            "dekning_rus",
            "dekning_utviklingshemming",
            "dekning_svak_ettersporrer",
            "dekning_stormottaker",
            "dekning_risikosone",
        ),
    ),
    (
        "Etter utskrivning",
        "Av utskrivninger der fristen har gått ut i perioden.",
        (
            "utskrivning_3vd",
            "utskrivning_3vd_kjent",
            "utskrivning_forsok_3vd",
            "utskrivning_14d",
            "utskrivning_4u",
            "samstemming_utskrivning",
        ),
    ),
    (
        "Planer",
        "Behandlingsplan som gjelder ved periodens slutt.",
        ("behandlingsplan_kols", "behandlingsplan_diabetes", "behandlingsplan_psykrus", "ip_meldt"),
    ),
    (
        "Gjennomganger og tilbud",
        "Det kontoret selv har gått gjennom og tilbudt.",
        (
            "lmg",
            "gjennomgang",
            "nye_funn",
            "svak_ettersporrer_tilbud",
            "hjemmebesok_tilbudt",
            "ikke_takst",
        ),
    ),
    (
        "Balanserende mål",
        "Tall som ikke bør bli verre mens arbeidet pågår.",
        (
            "eldre70_uten_konsultasjon",
            "upc",
            "legevakt",
            "uplanlagte_innleggelser",
            "reinnleggelse_30d",
            "vanedannende",
        ),
    ),
)
"""Title, what it is, the indicators in their order."""
LIMITS = "Tall fra 1 til {small} er skjult, også der de kan regnes ut av andre tall eller tidligere filer."
ROUNDED = "Viste antall er rundet av til nærmeste {to}."
NOTICES = (
    "Aggregerte tall, små tall skjult. Ingen rad per pasient, ingen lege og ingen fritekst.",
    "Skjult er ikke null: «skjult» betyr at tallet finnes, men ikke kan vises.",
    "«Mangler» betyr at tallet ikke kan vites. Det er heller ikke null.",
    "Tallene beskriver. De viser ikke alene hva som er årsak til en endring.",
    "Innleggelser og legevakt er bare de kjente, og avhenger av mottatt epikrise.",
    "Tall som ser 365 dager tilbake, overlapper fra tertial til tertial.",
    texts.PROFESSIONAL,
)
"""Stand on every report."""
EXAMPLE = texts.MADE_UP
UNNAMED = texts.UNNAMED_OFFICE
NO_FIGURE, HIDDEN = texts.MISSING, texts.HIDDEN_COUNT
AT_LEAST = "≥"
OF, IN_YEARS, IN_MONTHS, PERSONS = (
    "{n} av {total}",
    "{n} på {total} pasientår",
    "{n} på {total}",
    "{total} pasienter",
)
INDICATOR, WANTED, NEWEST = "Indikator", "Ønsket", "nyeste"
DEFINITION = "Teller: {numerator} Nevner: {denominator}"
PER_PERIOD = ("{period}: verdi", "{period}: teller (n)", "{period}: nevner (N)")
ABOUT_LINES = {
    "office": "Kontor",
    "periods": "Perioder",
    "index_date": "Uttrekk per",
    "made_on": "Laget",
    "program": "Program",
    "extract": "Uttrekkets sjekksum",
    "figures": "Sjekksum for tallene",
    "definitions": "Versjon av definisjonene",
    "hidden": "Antall skjulte tall",
}
PAGE = "Side {page} av {pages}"
READ_MORE = "Samme tall i PDF og Excel. Sjekksummen er den samme i begge."
HOW_TO_READ = "Under hvert tall står teller og nevner. I parentes står 95 % intervall."
