"""The canonical names of format 1: tables, columns, values, limits (journal-export.md, «Tables»)."""

from __future__ import annotations

TABLES = ("pasienter", "diagnoser", "kontakter", "legemidler", "innleggelser", "maalinger", "tiltak")
INSTITUTIONS = (
    "sykehus",
    "psykisk_helsevern",
    "tsb",
    "kad",
    "rehabilitering",
    "sykehjem_korttid",
    "annet",
)
DESTINATIONS = ("hjem", "sykehjem", "sykehjem_korttid", "annet_sykehus", "dod")
CONTACT_TYPES = (
    "konsultasjon",
    "ekonsultasjon",
    "video",
    "telefon",
    "hjemmebesok",
    "parorende",
    "samarbeidsmote",
    "gruppe",
    "legevakt",
    "enkel",
    "annet",
)
ROLES = ("lege", "sykepleier", "helsesekretaer", "annet")
HOMES = ("hjemme", "omsorgsbolig", "sykehjem")
MEASURES = (
    "behandlingsplan",
    "egenbehandlingsplan",
    "legemiddelgjennomgang",
    "lmg_behov_vurdert",
    "legemiddelsamstemming",
    "legemiddelliste_utlevert",
    "aarskontroll_diabetes",
    "aarskontroll_kols",
    "aarskontroll_eldre",
    "individuell_plan",
    "individuell_plan_meldt",
    "kognitiv_terapi",
    "hjemmebesok_vurdering",
    "fallvurdering",
    "funksjonsvurdering",
    "digital_hjemmeoppfolging",
    "tilbud_gitt",
)
MEASUREMENTS = (
    "hba1c",
    "sbt",
    "dbt",
    "bmi",
    "vekt",
    "egfr",
    "acr",
    "ldl",
    "fev1_pst",
    "cfs",
    "fotundersokelse",
    "oyeundersokelse",
    "royk",
)
LIMITS = {
    "hba1c": (15, 200),
    "sbt": (60, 280),
    "dbt": (30, 180),
    "bmi": (10, 90),
    "egfr": (1, 200),
    "acr": (0, 2000),
    "ldl": (0.3, 20),
    "fev1_pst": (5, 200),
    "cfs": (1, 9),
}
COLUMNS = {
    "pasienter": "pasient_id fodselsaar kjonn fastlege_id liste_fra liste_til dod journalnr kommunenr bydel "
    "bosted hjemmetjeneste individuell_plan multidose palliativ reservert_kontakt "
    "reservert_behandling tolk",
    "diagnoser": "pasient_id dato kode kodeverk kilde",
    "kontakter": "pasient_id dato type rolle behandler_id takster",
    "legemidler": "pasient_id atc fra til fast ddd",
    "innleggelser": "pasient_id inn ut hastegrad hoveddiagnose bidiagnoser institusjon "
    "utskrevet_til kjent_dato",
    "maalinger": "pasient_id dato type verdi enhet",
    "tiltak": "pasient_id dato type",
}
# indicators.md, «Takster»: doctor, doctor's home visit, review.
DOCTOR_FEES = {
    "2ad",
    "2ak",
    "2ae",
    "2aek",
    "2fk",
    "074a",
    "074ae",
    "074be",
    "11ad",
    "11ak",
    "086a",
    "086b",
    "086d",
    "2ld",
}
