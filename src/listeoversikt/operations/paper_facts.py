"""The program's own facts for the papers an office needs: what is stored, how it's locked, what can leave, what isn't built.

Read from the code wherever the code can say it. What it can't say stands here as sentences, and tests hold them against
the code. Bokmål only: the papers are for Norwegian offices.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from listeoversikt import __version__
from listeoversikt.journal.names import COLUMNS, REQUIRED_TABLES
from listeoversikt.operations import results
from listeoversikt.operations.changes_file import CHANGES_FILE
from listeoversikt.operations.new_store import LEAST_LETTERS
from listeoversikt.operations.paper_acts import acts_table
from listeoversikt.store import keys, tables
from listeoversikt.store.backup_days import DAILY, MONTHLY
from listeoversikt.store.backups import BESIDE
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.words.language import NORWEGIAN
from listeoversikt.words.records import column_word, table_word

BLANK = "______"

DATABASE_TABLES: dict[str, str] = {
    "meta": "lagerets id, versjon, når det ble laget",
    "pseudonyms": "uttrekkets navn på hver pasient (pseudonymet), og lagerets eget nummer",
    "extracts": "hvert uttrekk: dato, system, kontor, hvem som leste det inn, tall på rader, funn med maskert verdi",
    "blobs": "innholdet i uttrekkene og de utregnede skårene",
    "extract_blobs": "hvilket innhold som hører til hvilket uttrekk, tabell og år",
    "definition_versions": "hvilke definisjoner skårene er regnet med",
    "scored_lists": "hvilke utregnede lister som er lagret",
    "event_log": "alt som er ført: når, hvem (rolle-id), om hvem (lagerets nummer), hva. Linjer strykes ikke, men tømmes når en "
    "pasient slettes",
    "users": "brukerne: innloggingsnavn, navn, rolle",
    "audit_log": "hvem som har åpnet, søkt, skrevet ut, kopiert og endret, og når; uten klinisk innhold",
    "erasures": "hva som er slettet, når, av hvem og hvorfor; pasienten bare som et merke ingen kan lese uten nøkkelen",
}

CAN_LEAVE: dict[str, tuple[str, bool]] = {
    "indicators.xlsx": ("arbeidsbok med indikatorer, små tall skjult", False),
    "indicators.csv": ("de samme tallene som tabell", False),
    "report.json": ("tall på rader og funn, tidsbruk, kontrollsum", False),
    "rapport til kommunen (PDF, xlsx)": ("indikatorer for en periode, små tall skjult", False),
    "side til kontormøtet (PDF)": ("tall til internt bruk", False),
    results.UNHIDDEN: ("tall som ikke er skjult", False),
    CHANGES_FILE: ("endringer siden forrige uttrekk, en rad per pasient", True),
    "internt/scores.csv": ("skårer, en rad per innbygger", True),
    "internt/worklist.csv": ("arbeidslisten, en rad per pasient", True),
    "internt/discharges.csv": ("utskrivninger med frist", True),
    "internt/findings.csv": ("rader som ble satt til side, verdien er maskert", True),
    "dagliste og «Min plan» (PDF, papir)": ("det som skrives ut om den enkelte", True),
    "innsyn.odt, innsyn.md, innsyn.json": ("alt om én pasient, til pasienten selv", True),
    "utklippstavlen": ("journalnummer og tekst til journal; tømmes etter kort tid og ved låsing", True),
}
"""What a person can take out -> what it is, and whether it has a row or a sheet about one patient."""


@dataclass(frozen=True)
class OfficeFacts:
    """What an opened store can tell; empty texts are left for the office to fill in. ``inhabitants``: persons in the newest full extract."""

    name: str = ""
    folder: str = ""
    inhabitants: int | None = None
    as_of: dt.date | None = None


def facts(office: OfficeFacts, day: dt.date) -> Mapping[str, str]:
    """Every fact that a paper may name in ``{{...}}``, as text in Markdown."""
    return {
        "version": __version__,
        "day": day.isoformat(),
        "office": office.name or BLANK,
        "folder": f"{office.folder or BLANK} ({DATABASE_FILE} og {KEY_FILE})",
        "inhabitants": _inhabitants(office),
        "tables": _tables(),
        "database": _database(),
        "acts": acts_table(),
        "exports": _exports(),
        "encryption": _encryption(),
        "encryption_short": "Lageret er kryptert. Filer som er lagret ut, er det ikke.",
        "least_letters": str(LEAST_LETTERS),
        **_standing(),
    }


def _inhabitants(office: OfficeFacts) -> str:
    if office.inhabitants is None or office.as_of is None:
        return ""
    return f" ({office.inhabitants} personer i uttrekket fra {office.as_of.isoformat()}, også de som er flyttet eller døde)"


def _tables() -> str:
    """Tables and columns of the export format, by their names on screen."""
    lines = ["| Tabell | Må være med | Kolonner |", "|---|---|---|"]
    for table, columns in COLUMNS.items():
        needed = "ja" if table in REQUIRED_TABLES else "nei"
        names = ", ".join(column_word(column, NORWEGIAN).lower() for column in columns)
        lines.append(f"| {table_word(table, NORWEGIAN)} | {needed} | {names} |")
    return "\n".join(lines)


def _database() -> str:
    lines = [f"Skjema {tables.SCHEMA_VERSION}.", "", "| Tabell | Innhold |", "|---|---|"]
    lines += [f"| {name} | {DATABASE_TABLES.get(name, BLANK)} |" for name in tables.metadata.tables]
    return "\n".join(lines)


def _exports() -> str:
    lines = ["| Hva | Innhold | Om enkeltpersoner | Kryptert |", "|---|---|---|---|"]
    lines += [
        f"| {name} | {what} | {'ja, skal ikke ut' if person else 'nei'} | nei |"
        for name, (what, person) in CAN_LEAVE.items()
    ]
    return "\n".join(lines)


def _encryption() -> str:
    """How the store is locked, from the code that locks it."""
    cheap = keys.Hardness(memory_kib=8, passes=1, lanes=1)
    copy = keys.wrapped_copy(keys.new_key(), "måler bare navnene", "ingen", cheap)
    hard = keys.RFC_9106
    return "\n".join(
        (
            f"- {DATABASE_FILE}: SQLCipher 4, hele filen, med en tilfeldig nøkkel på {keys.KEY_BYTES * 8} bit.",
            f"- {KEY_FILE}: nøkkelen, pakket inn med {copy['cipher']}. Innpakningen er laget av passfrasen med "
            f"{_shown_name(copy['kdf']['name'])}: {hard.memory_kib // 1024} MiB minne, {hard.passes} runder, {hard.lanes} baner.",
            f"- Passfrasen er på minst {LEAST_LETTERS} tegn, og lagres ikke.",
            "- Mappen og filene kan bare leses av den som eier dem på maskinen (der systemet har slike rettigheter).",
            "- Ingenting i lageret ligger åpent på disken. Mens programmet er oppe, ligger opplysningene åpent i minnet.",
        )
    )


def _shown_name(kdf: str) -> str:
    return {"argon2id": "Argon2id"}.get(kdf, kdf)


def _standing() -> dict[str, str]:
    """How far the program has come, where papers ask: nothing that isn't built is said to be."""
    copying = (
        f"programmet tar en kontrollert, kryptert kopi hver dag det er skrevet noe, i mappen med endelsen «{BESIDE}» ved siden av "
        f"lageret eller der kontoret velger, og beholder de siste {DAILY} dagene og {MONTHLY} månedene. Ligger kopien på samme disk, "
        "går begge tapt sammen"
    )
    return {
        "access": "Hver bruker har egen innlogging og en rolle, som avgjør hva den kan se, endre og ta ut.",
        "missing_access": "om rollenes rettigheter passer kontoret: **må avklares**",
        "missing_login": "to faktorer",
        "missing_log": "innsyn i loggen for den enkelte pasient på nett; loggen kortes ikke av",
        "lookups": "Hendelsesloggen viser hvem som har åpnet, søkt, skrevet ut, kopiert og endret, og når, og innsynet tar den med. "
        "Den har ikke oppslag fra før versjon 0.7.0.",
        "missing_backup": "kopi på et annet sted av seg selv",
        "backups": copying,
        "backup_key": "en kopi er kryptert, og åpnes med passfrasen som gjaldt da den ble tatt",
        "recovery": "En leder kan lage en gjenopprettingsnøkkel til utskrift, som lar en leder sette ny passfrase.",
        "missing_deletion": "sletting av enkeltlinjer i hendelsesloggen; sletting på en tjener ut over lageret selv",
        "missing_access_request": "sperring",
        "one_patient": "Lag innsynet: «Innsyn …» på pasientens kort eller i Innstillinger > Sletting og oppbevaring, eller "
        "«listeoversikt store tell LAGER --patient ID --out MAPPE». Det skriver alt programmet har om pasienten: radene fra hvert "
        "uttrekk, skårene med grunnlag, det teamet har ført, meldinger, hvem som har sett, og hva som har gått ut. Én fil til å "
        "skrive ut (.odt), én som ren tekst (.md) og én for maskiner (.json), som bare den som laget dem kan åpne. Les gjennom før "
        "utlevering: fritekst kan nevne andre. At innsynet ble laget, står i hendelsesloggen.",
        "deletion_now": "En leder kan slette en pasient, et uttrekk eller hele lageret, med grunn (Innstillinger > Sletting og "
        "oppbevaring, pasientens kort, eller «listeoversikt store erase»). Automatiske sikkerhetskopier som ikke lenger skal "
        "beholdes, slettes når en ny er tatt. Annet slettes aldri av seg selv.",
        "delete_one": "«Slett pasienten …» tar pasienten ut av alle uttrekk, skårlister, det teamet har ført og andres tekst der id-en "
        "står, i én omgang. Det viser først hva som går, og krever en grunn som blir stående uten å si hvem det gjaldt. "
        "Hendelsesloggen beholder at noen så på en pasient, uten hvem. Står innbyggeren i neste uttrekk, holdes hen utenfor, og "
        "tallet vises; en leder kan slippe inn igjen. Sikkerhetskopiene har innbyggeren til de er slettet: datoen vises, og de kan "
        "skrives om. En kopi som hentes tilbake, gås gjennom på nytt før noen ser den.",
        "several": "et lager i en mappe er åpent i ett vindu om gangen, og et vindu til blir stanset; på en tjener arbeider flere samtidig, og ingen "
        "skriver over en annen uten å bli spurt",
        "shared_folder": "advarer når en mappe ser ut til å være synkronisert eller på nettet, men ser ikke alle slike",
        "blocking": "har ingen egen sperring",
    }
