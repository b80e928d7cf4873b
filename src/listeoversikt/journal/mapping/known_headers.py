"""Names that exports of Norwegian record systems are known to use, beside the contract's own. Only proposals rest on them.

Own collection of ordinary words for the same things; a header that stands here is proposed and never used by itself.
"""

from __future__ import annotations

from functools import cache

from listeoversikt.journal.names import COLUMNS, VALUES, fold
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    PATIENTS,
    STAYS,
)

_PATIENT = "Pasientnr|Pasientnummer|Pasient nr|Pasient-ID|Pasient|Pasientreferanse|Pseudonym|Løpenr|Løpenummer|PatientId|PID"
_DATE = "Registrert dato|Registreringsdato|Reg.dato|Dato registrert|Tidspunkt|Dato/tid|Dato og tid|Date"
_HEADERS: dict[str, dict[str, str]] = {
    PATIENTS: {
        "pasient_id": _PATIENT,
        "fodselsaar": "Fødselsår|Født år|Født|F.år|Fødeår|År født|Årskull|Birth year",
        "kjonn": "Kjønn|Sex|Gender|K/M|M/K",
        "fastlege_id": "Fastlege|Fastlege ID|Fastlegeliste|Liste|Listelege|Lege|Legekode|Primærlege|HPR fastlege",
        "liste_fra": "På liste fra|På listen fra|Listedato|Innmeldt|Innmeldt dato|Tilknyttet fra|Start på liste|Fra dato",
        "liste_til": "På liste til|På listen til|Utmeldt|Utmeldt dato|Tilknyttet til|Slutt på liste|Til dato",
        "dod": "Død|Dødsdato|Død dato|Mors|Dato død",
        "journalnr": "Journalnr|Journalnummer|Journal nr|Journal-ID|JNr",
        "kommunenr": "Kommunenr|Kommunenummer|Kommune nr|Bostedskommune|Kommune",
        "bydel": "Bydel|Bydelsnavn|Bydelsnr|Krets|Grunnkrets|Sone",
        "bosted": "Bosted|Boform|Botype|Boligtype|Bosituasjon",
        "hjemmetjeneste": "Hjemmetjeneste|Hjemmesykepleie|Hjemmetjenester|Kommunale tjenester",
        "individuell_plan": "Individuell plan|IP|Har individuell plan",
        "multidose": "Multidose|Multidosepakking|Har multidose",
        "palliativ": "Palliativ|Palliasjon|Palliativ plan",
        "reservert_kontakt": "Reservert|Reservert kontakt|Ønsker ikke oppringning|Reservert mot kontakt",
        "reservert_behandling": "Reservert behandling|Reservert mot behandling|Reservert mot skår",
        "tolk": "Tolk|Tolkebehov|Behov for tolk|Tolkespråk",
    },
    DIAGNOSES: {
        "pasient_id": _PATIENT,
        "dato": f"{_DATE}|Diagnosedato|Diagnose dato|Startdato",
        "kode": "Diagnosekode|Diagnose kode|Diagnose|Kode|ICPC|ICPC-2|ICPC2-kode|ICPC kode|ICD-10|ICD10 kode|Dx",
        "kodeverk": "Kodeverk|Kodesystem|Kode system|Diagnosesystem|Klassifikasjon|Kodetype",
        "kilde": "Kilde|Registrert av|Opphav|Diagnosekilde",
    },
    CONTACTS: {
        "pasient_id": _PATIENT,
        "dato": f"{_DATE}|Kontaktdato|Konsultasjonsdato|Timedato|Avtaledato|Besøksdato",
        "type": "Konsultasjonstype|Kontakttype|Type kontakt|Type konsultasjon|Kontaktform|Timetype|Avtaletype|Kontakt",
        "rolle": "Rolle|Behandlerrolle|Stilling|Yrkesgruppe|Profesjon|Utført av|Personelltype",
        "behandler_id": "Behandler|Behandler ID|Behandlerkode|Signatur|Lege|Legekode|Ansatt|Bruker",
        "takster": "Takster|Takst|Takstkode|Takstkoder|Honorartakster|Refusjonstakster",
    },
    MEDICINES: {
        "pasient_id": _PATIENT,
        "atc": "ATC|ATC-kode|ATC kode|Preparat ATC|Legemiddel ATC|ATC-nr",
        "fra": f"{_DATE}|Fra|Startdato|Oppstart|Forskrevet|Forskrevet dato|Forskrivningsdato|Reseptdato|Fra dato",
        "til": "Til|Sluttdato|Seponert|Seponert dato|Seponert fra|Seponeringsdato|Gyldig til|Til dato|Utløpsdato",
        "fast": "Fast|Fast/behov|Bruk|Brukstype|Fast medisin|Bruksområde|Type bruk",
        "ddd": "DDD|Antall DDD|Døgndoser|Definerte døgndoser",
    },
    STAYS: {
        "pasient_id": _PATIENT,
        "inn": "Innlagt dato|Innlagt|Inndato|Inn dato|Innleggelsesdato|Innleggelse|Dato inn|Fra dato|Innskrevet|Innskrevet dato|Innskrivningsdato|Innskrivingsdato",
        "ut": "Utskrevet dato|Utskrevet|Utdato|Ut dato|Utskrivningsdato|Utskrivingsdato|Dato ut|Til dato",
        "hastegrad": "Hastegrad|Innmåte|Øyeblikkelig hjelp|Ø-hjelp|Type innleggelse|Innleggelsestype",
        "hoveddiagnose": "Hoveddiagnose|Hoveddiagnose ICD-10|Diagnose|Diagnosekode|ICD-10|Hovedtilstand",
        "bidiagnoser": "Bidiagnoser|Bidiagnose|Andre diagnoser|Sekundære diagnoser|Andre tilstander",
        "institusjon": "Institusjon|Institusjonstype|Sted|Type institusjon|Tjeneste|Behandlingssted",
        "utskrevet_til": "Utskrevet til|Utskrivningssted|Utskrives til|Ut til|Til sted",
        "kjent_dato": "Epikrise mottatt|Epikrisedato|Mottatt|Mottatt dato|Kjent dato|Epikrise dato|Registrert dato",
    },
    MEASUREMENTS: {
        "pasient_id": _PATIENT,
        "dato": f"{_DATE}|Prøvedato|Måledato|Målt|Målt dato|Svardato|Prøvetakingsdato",
        "type": "Type|Prøve|Måling|Analyse|Analysenavn|Undersøkelse|Parameter|Prøvetype|Labprøve",
        "verdi": "Verdi|Svar|Resultat|Måleverdi|Prøvesvar|Value",
        "enhet": "Enhet|Benevning|Måleenhet|Unit",
    },
    MEASURES: {
        "pasient_id": _PATIENT,
        "dato": f"{_DATE}|Utført|Utført dato|Tiltaksdato",
        "type": "Tiltak|Tiltakstype|Type|Type tiltak|Aktivitet|Prosedyre",
    },
}
_STEMS: dict[str, str] = {
    PATIENTS: "Pasienter|Pasient|Pasientliste|Pasientoversikt|Listepasienter|Fastlegeliste|Innbyggere|Befolkning|Patients",
    DIAGNOSES: "Diagnoser|Diagnose|Diagnoseliste|Problemliste|Problemer|Sykdommer|Diagnosekoder",
    CONTACTS: "Kontakter|Kontakt|Konsultasjoner|Konsultasjon|Timer|Timebok|Avtaler|Besøk|Regningskort|Regninger",
    MEDICINES: "Legemidler|Legemiddel|Legemiddelliste|Medisiner|Medisinliste|Resepter|Resept|LIB|Legemidler i bruk|Medikamenter",
    STAYS: "Innleggelser|Innleggelse|Sykehusinnleggelser|Sykehusopphold|Opphold|Epikriser|Sykehus",
    MEASUREMENTS: "Målinger|Måling|Lab|Labprøver|Laboratoriesvar|Prøver|Prøvesvar|Labsvar|Blodtrykk",
    MEASURES: "Tiltak|Planer|Årskontroller|Kontroller|Prosedyrer",
}
_WORDS: dict[tuple[str, str], dict[str, str]] = {
    (PATIENTS, "kjonn"): {
        "K": "Kv|Kvinnelig|Jente|Pike|Female|Woman|Hunn",
        "M": "Mannlig|Gutt|Male|Man|Hann",
    },
    (PATIENTS, "bosted"): {
        "hjemme": "Hjem|Egen bolig|Eget hjem|Privat|Privat bolig|Hjemmeboende",
        "omsorgsbolig": "Omsorgsbolig med bemanning|Bofellesskap|Bemannet bolig|Trygdebolig|Serviceleilighet",
        "sykehjem": "Institusjon|Langtidsopphold|Sykehjem langtid|Sykehjemsplass",
    },
    (DIAGNOSES, "kodeverk"): {
        "ICPC-2": "ICPC2|ICPC-2B|ICPC-2-B|7170|2.16.578.1.12.4.1.1.7170|2.16.578.1.12.4.1.1.7171|7171",
        "ICD-10": "ICD10|ICD-10-NO|7110|2.16.578.1.12.4.1.1.7110",
    },
    (DIAGNOSES, "kilde"): {
        "fastlege": "Fastlegekontor|Legekontor|Eget kontor|Kontoret|Egen|Allmennlege",
        "legevakt": "Kommunal legevakt|LV",
        "sykehus": "Epikrise|Helseforetak|HF|Spesialisthelsetjenesten|Poliklinikk|Avtalespesialist",
        "annet": "Andre|Ukjent|Annen",
    },
    (CONTACTS, "type"): {
        "konsultasjon": "Kons|Kons.|Kons. lege|Kons lege|Konsultasjon hos lege|Legetime|Legekonsultasjon|Vanlig konsultasjon|Konsultasjon lege|Fysisk konsultasjon|Oppmøte|Time|Ordinær time",
        "ekonsultasjon": "E-kons|E-kons.|Ekonsult|E-konsult|Tekstkonsultasjon|Elektronisk konsultasjon|Helsenorge e-konsultasjon",
        "video": "Videokonsultasjon|Videotime|Videokons|Video-konsultasjon",
        "telefon": "Tlf|Tlf.|Telefonkonsultasjon|Telefonkontakt|Telefonsamtale|Telefon pasient|Oppringning",
        "hjemmebesok": "Sykebesøk|Hjemme besøk|Besøk hjemme|Besøk i hjemmet",
        "parorende": "Pårørendesamtale|Samtale med pårørende|Pårørende kontakt|Telefon pårørende",
        "samarbeidsmote": "Møte|Samarbeids-møte|Ansvarsgruppe|Ansvarsgruppemøte|Dialogmøte|Tverrfaglig møte|Basisgruppe",
        "gruppe": "Gruppetime|Gruppekonsultasjon|Gruppebehandling|Kurs",
        "legevakt": "Legevaktkonsultasjon|Legevaktbesøk|LV",
        "enkel": "Enkel kontakt|Enkel pasientkontakt|Enkelkontakt|Bud|Resept|Reseptfornyelse|Brev|Lab|Labbesøk",
        "annet": "Andre|Annen|Administrativt|Notat|Diverse",
    },
    (CONTACTS, "rolle"): {
        "lege": "Dr|Dr.|Doktor|Fastlege|Turnuslege|LIS1|Vikarlege|Allmennlege|LE",
        "sykepleier": "Spl|Spl.|Sykepl|Diabetessykepleier|SP",
        "helsesekretaer": "Sekr|Sekr.|Sekretær|Helsesekr|Helsesekr.|Medarbeider|Bioingeniør|Legesekretær|HS",
        "annet": "Andre|Annen|Fysioterapeut|Psykolog",
    },
    (MEDICINES, "fast"): {
        "ja": "Fast medisin|Faste|Fast bruk|Regelmessig|F",
        "nei": "Ikke fast|Ufast|Ikke regelmessig|Behov|V.b.|VB|Ved behov medisin|Kurer|Kur/behov|Midlertidig",
    },
    (STAYS, "hastegrad"): {
        "ohjelp": "Ø-hjelp|Øhjelp|Øyeblikkelig hjelp|Øyeblikkelig|Akutt|Akuttinnleggelse|Akutt innleggelse|Uplanlagt|Ikke planlagt|Emergency|1",
        "planlagt": "Elektiv|Elektivt|Planlagt innleggelse|Planned|4",
    },
    (STAYS, "institusjon"): {
        "sykehus": "Somatikk|Somatisk sykehus|Somatisk|HF|Helseforetak|Medisinsk avdeling|Kirurgisk avdeling",
        "psykisk_helsevern": "Psykiatri|DPS|PHV|Psykiatrisk|Psykiatrisk avdeling|Voksenpsykiatri",
        "tsb": "Rus|Rusbehandling|Tverrfaglig spesialisert rusbehandling",
        "kad": "ØHD|KAD-seng|Kommunal akutt døgnenhet|KØH|ØHD-seng|Kommunal øyeblikkelig hjelp",
        "rehabilitering": "Rehab|Opptrening|Rehabiliteringssenter",
        "sykehjem_korttid": "Korttid|Korttidsopphold|Sykehjem korttid|Korttidsplass|Avlastning",
        "annet": "Andre|Annen|Annen institusjon",
    },
    (STAYS, "utskrevet_til"): {
        "hjem": "Hjemmet|Eget hjem|Hjemme|Til hjemmet|Bolig|Omsorgsbolig",
        "sykehjem": "Sykehjem langtid|Langtidsopphold|Institusjon",
        "sykehjem_korttid": "Korttid|Korttidsopphold|Korttidsplass|Sykehjem korttid",
        "annet_sykehus": "Annet sykehus|Overflyttet|Overført|Overført sykehus",
        "dod": "Død|Mors|Avgått ved døden",
    },
    (MEASUREMENTS, "type"): {
        "hba1c": "HbA1c|HbA1c IFCC|Langtidsblodsukker|B-HbA1c|NPU27300",
        "sbt": "Systolisk|Systolisk blodtrykk|BT systolisk|Syst BT|SBT",
        "dbt": "Diastolisk|Diastolisk blodtrykk|BT diastolisk|Diast BT|DBT",
        "bmi": "KMI|Kroppsmasseindeks|Body mass index",
        "vekt": "Kroppsvekt|Vekt kg",
        "egfr": "eGFR|GFR|Estimert GFR|eGFR CKD-EPI",
        "acr": "ACR|AKR|Albumin/kreatinin|Albumin-kreatinin-ratio|U-Albumin/kreatinin",
        "ldl": "LDL|LDL-kolesterol|Kolesterol LDL",
        "fev1_pst": "FEV1|FEV1 %|FEV1 % av forventet|FEV1 prosent",
        "cfs": "CFS|Klinisk skrøpelighet|Clinical Frailty Scale",
        "fotundersokelse": "Fotundersøkelse|Fotkontroll|Monofilament",
        "oyeundersokelse": "Øyeundersøkelse|Øyekontroll|Øyelege",
        "royk": "Røyk|Røyking|Røykestatus|Røykevaner",
    },
    (MEASURES, "type"): {
        "behandlingsplan": "Behandlings-plan",
        "egenbehandlingsplan": "KOLS-plan",
        "legemiddelgjennomgang": "LMG|Legemiddel gjennomgang|2ld",
        "legemiddelsamstemming": "LMS|Samstemming",
        "aarskontroll_diabetes": "Årskontroll diabetes|Diabeteskontroll|Diabetes årskontroll",
        "aarskontroll_kols": "Årskontroll KOLS|KOLS-kontroll|KOLS årskontroll",
        "aarskontroll_eldre": "Årskontroll eldre|Eldrekontroll",
        "individuell_plan": "IP|Individuell plan",
        "digital_hjemmeoppfolging": "DHO|Digital hjemmeoppfølging",
    },
}
CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    **{
        (PATIENTS, column): ("ja", "nei")
        for column in (
            "hjemmetjeneste",
            "individuell_plan",
            "multidose",
            "palliativ",
            "reservert_kontakt",
            "reservert_behandling",
        )
    },
    **{place: tuple(words) for place, words in _WORDS.items() if place in VALUES},
}
"""The contract's words of a column with a list of words, as they're written in a profile."""


@cache
def headers_known(table: str) -> dict[str, frozenset[str]]:
    """Column → folded headers that are known to mean it; the contract's name first among them."""
    known = _HEADERS[table]
    return {
        column: frozenset(_key(text) for text in [column, *known.get(column, "").split("|")] if _key(text))
        for column in COLUMNS[table]
    }


@cache
def stems_known() -> dict[str, str]:
    """Folded names of files and sheets → the table that they're known to mean."""
    return {fold(stem): table for table, stems in _STEMS.items() for stem in stems.split("|")}


@cache
def words_known(table: str, column: str) -> dict[str, str]:
    """Words that offices are known to write in a column, by ``word_key`` → the contract's."""
    return {
        word_key(text): word
        for word, texts in _WORDS.get((table, column), {}).items()
        for text in [word, *texts.split("|")]
    }


def word_key(text: str) -> str:
    """The form that words are compared in: folded, without the dots of abbreviations."""
    return fold(text).replace(".", "")


def header_key(header: str) -> str:
    """The form that headers are likened in: folded, without signs between the words."""
    return _key(header)


def _key(text: str) -> str:
    return "".join(sign for sign in fold(text) if sign.isalnum())
