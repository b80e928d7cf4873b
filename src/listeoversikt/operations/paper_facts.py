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
from listeoversikt.operations.paper_acts import acts_table
from listeoversikt.operations.retention import PROPOSED, Limits
from listeoversikt.store import keys, tables
from listeoversikt.store.backups.days import DAILY, MONTHLY
from listeoversikt.store.backups.taking import BESIDE
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.passphrases import LEAST_LETTERS
from listeoversikt.words.language import NORWEGIAN
from listeoversikt.words.records import column_word, table_word

BLANK = "______"

DATABASE_TABLES: dict[str, str] = {
    "meta": "lagerets id, versjon, når det ble laget, mappene for sikkerhetskopier og der lageret har ligget, enden av "
    "hendelsesloggen, slettinger som ikke er gjort ferdig, om gjenopprettingsnøkkelens ark er lest",
    "pseudonyms": "uttrekkets navn på hver pasient (pseudonymet), og lagerets eget nummer",
    "extracts": "hvert uttrekk: dato, system, kontor, hvem som leste det inn, tall på rader, funn med maskert verdi",
    "blobs": "innholdet i uttrekkene og de utregnede skårene",
    "extract_blobs": "hvilket innhold som hører til hvilket uttrekk, tabell og år",
    "definition_versions": "hvilke definisjoner skårene er regnet med",
    "scored_lists": "hvilke utregnede lister som er lagret",
    "event_log": "alt som er ført: når, hvem (medlemmets kode, eller innloggingsnavnet), om hvem (lagerets nummer), hva. Linjer strykes ikke, men tømmes når en "
    "pasient slettes",
    "users": "brukerne, også stansede: innloggingsnavn, navn, rolle, medlemmets kode",
    "audit_log": "hvem som har åpnet, søkt, skrevet ut, kopiert og endret, og når; uten klinisk innhold",
    "erasures": "hva som er slettet, når, av hvem og hvorfor; pasienten bare som et merke ingen kan lese uten nøkkelen",
}

DELETE_IN_FOLDER = (
    "«Slett alt …» krever at kontorets navn skrives to ganger. Nøkkelen overskrives i lageret og i hver kopi programmet kjenner, og så "
    "slettes filene. Uten nøkkelen kan ingen lese det som måtte ligge igjen av databasen."
)
DELETE_ON_SERVER = (
    "Lageret ligger på en tjener. «Slett alt …» krever at kontorets navn skrives to ganger. Nøkkelkopiene og tabellene slettes i databasen, "
    "og nøkkelen overskrives i de kopiene programmet kjenner og når. **Tjenerens egne sikkerhetskopier og transaksjonslogg har nøkkelkopiene "
    "fra før, og kan åpnes med passfrasene som gjaldt da**: den som drifter tjeneren, må slette dem."
)
OPERATOR = (
    "\n\nLageret ligger på en tjener. Drives den av noen andre enn kontoret, er de trolig databehandler (ark 9), også når innholdet er "
    "kryptert. Hvem: ______"
)
NO, MAYBE, STAYS, OWN = "nei", "kan være (små tall)", "ja, skal ikke ut", "ja, bare til pasienten selv"
CAN_LEAVE: dict[str, tuple[str, str]] = {
    "indicators.xlsx": ("arbeidsbok med indikatorer, små tall skjult", NO),
    "indicators.csv": ("de samme tallene som tabell", NO),
    "report.json": ("tall på rader og funn, tidsbruk, kontrollsum", NO),
    "rapport til kommunen (PDF, xlsx)": ("indikatorer for en periode, små tall skjult", NO),
    "side til kontormøtet (PDF)": ("tall til internt bruk", MAYBE),
    results.UNHIDDEN: ("tall som ikke er skjult", MAYBE),
    CHANGES_FILE: ("endringer siden forrige uttrekk, en rad per pasient", STAYS),
    "internt/scores.csv": ("skårer, en rad per innbygger; også fra «score --out»", STAYS),
    "internt/worklist.csv": ("arbeidslisten, en rad per pasient; også fra «worklist --out»", STAYS),
    "internt/discharges.csv": ("utskrivninger med frist", STAYS),
    "internt/findings.csv": ("rader som ble satt til side, verdien er maskert", STAYS),
    "dagliste (PDF, papir)": ("det teamet skal gjøre, en linje per pasient", STAYS),
    "«Min plan» (PDF, papir)": ("pasientens egen plan", OWN),
    "innsyn.odt, innsyn.md, innsyn.json": ("alt om én pasient", OWN),
    "utklippstavlen": (
        "journalnummer, tekst til journal og rader fra en liste; tømmes etter kort tid og ved låsing",
        STAYS,
    ),
    "hendelsesloggen (CSV)": ("hvem som så og gjorde hva, med pseudonym: om pasienter og om ansatte", STAYS),
    "papirer (ark 1 til 9)": ("disse malene; kontorets navn og lagerets mappe", NO),
    "mål, modell, profil og utvalg (filer)": ("regler, terskler og kolonnenavn; ingen rader", NO),
    "feilrapport": ("steder i koden og versjoner; vises før den lagres", NO),
}
"""What a person can take out, not encrypted -> what it is, and whether it's about single persons."""


@dataclass(frozen=True)
class OfficeFacts:
    """What an opened store can tell; empty texts are left for the office to fill in. ``inhabitants``: persons in the newest full extract."""

    name: str = ""
    folder: str = ""
    inhabitants: int | None = None
    as_of: dt.date | None = None
    limits: Limits = PROPOSED
    limits_chosen: bool = False
    on_server: bool = False


def facts(office: OfficeFacts, day: dt.date) -> Mapping[str, str]:
    """Every fact that a paper may name in ``{{...}}``, as text in Markdown."""
    return {
        "version": __version__,
        "day": day.isoformat(),
        "office": office.name or BLANK,
        "folder": f"{office.folder or BLANK}{' (en PostgreSQL-tjener)' if office.on_server else f' ({DATABASE_FILE} og {KEY_FILE})'}",
        "inhabitants": _inhabitants(office),
        "tables": _tables(),
        "database": _database(),
        "acts": acts_table(),
        "exports": _exports(),
        "limits": _limits(office),
        "encryption": _on_server() if office.on_server else _in_folder(),
        "delete_all": DELETE_ON_SERVER if office.on_server else DELETE_IN_FOLDER,
        "operator": OPERATOR if office.on_server else "",
        "encryption_short": "Lageret er kryptert. Filer som er lagret ut, er det ikke.",
        "least_letters": str(LEAST_LETTERS),
        **_standing(),
    }


def _limits(office: OfficeFacts) -> str:
    """What the program counts from, row by row of the table of limits."""
    held = office.limits
    own = "valgt av kontoret" if office.limits_chosen else "programmets forslag, ikke bekreftet av kontoret"
    rows = (
        ("uttrekk i lageret, utenom det i bruk", held.extracts, "Innstillinger > Sletting og oppbevaring"),
        (
            "pasienter som er ute av listen eller døde (fra dagen de gikk ut)",
            held.left,
            "«Slett pasienten …», etter at en lege har sett på hver",
        ),
        ("sikkerhetskopier tatt for hånd", held.backups, "slett mappen"),
        ("hendelsesloggen", held.lookups, "kortes ikke av; går med lageret"),
        ("brukere", None, "stanses, og blir stående så loggen kan leses"),
    )
    return "\n".join(
        f"| {what} | lageret | {'ingen frist' if months is None else f'{months} måneder ({own})'} | ______ | {how} |"
        for what, months, how in rows
    )


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
    lines += [f"| {name} | {what} | {person} | nei |" for name, (what, person) in CAN_LEAVE.items()]
    lines.append("| sikkerhetskopi, flyttet lager | hele lageret | ja, skal ikke ut | ja, som lageret |")
    return "\n".join(lines)


def _key_copies(where: str) -> tuple[str, ...]:
    """How the key is locked, from the code that locks it."""
    cheap = keys.Hardness(memory_kib=8, passes=1, lanes=1)
    copy = keys.wrapped_copy(keys.new_key(), "måler bare navnene", "ingen", cheap)
    hard = keys.RFC_9106
    return (
        f"- {where}: nøkkelen, pakket inn én gang for hver bruker med {copy['cipher']}. Innpakningen er laget av brukerens "
        f"passfrase med "
        f"{_shown_name(copy['kdf']['name'])}: {hard.memory_kib // 1024} MiB minne, {hard.passes} runder, {hard.lanes} baner.",
        f"- Hver passfrase er på minst {LEAST_LETTERS} tegn, og lagres ikke i lageret. En bruker kan la maskinens eget nøkkellager huske "
        "den på sin maskin.",
        "- En leder kan lage et ark med en gjenopprettingsnøkkel: en kopi til av nøkkelen, som åpner lageret. Den som finner arket og "
        "lageret, kommer inn.",
        "- Nøkkelen byttes ikke når en bruker stanses. Den som har hentet den ut av en maskin før det, kan lese en kopi av lageret.",
    )


def _in_folder() -> str:
    return "\n".join(
        (
            f"- {DATABASE_FILE}: SQLCipher 4, hele filen, med en tilfeldig nøkkel på {keys.KEY_BYTES * 8} bit.",
            *_key_copies(KEY_FILE),
            "- Mappen og filene kan bare leses av den som eier dem på maskinen (der systemet har slike rettigheter).",
            f"- Ingen opplysning om en pasient ligger åpent i mappen. Det som kan leses der uten nøkkel: innloggingsnavnene ({KEY_FILE}), feil "
            "forsøk, dagene noe er slettet, antall linjer i hendelsesloggen, og dag og størrelse for hver sikkerhetskopi.",
            "- Mens programmet er oppe, ligger opplysningene åpent i minnet.",
        )
    )


def _on_server() -> str:
    return "\n".join(
        (
            f"- Innholdet krypteres på maskinen før det sendes (AES-256-GCM, en tilfeldig nøkkel på {keys.KEY_BYTES * 8} bit): "
            "pseudonymer, journalnumre, rader, skårer, det teamet har ført, brukernes navn og loggens detaljer.",
            *_key_copies("i databasen"),
            "- Forbindelsen er TLS, der tjenerens navn kontrolleres, og innlogging på tjeneren er SCRAM.",
            "- Det som kan leses på tjeneren: tidspunkter, hva slags oppslag (åpnet, skrevet ut …), datoer og antall i uttrekk, lagerets egne "
            "pasientnumre, størrelser, og hvilke rader som hører sammen. Den som drifter den, ser slike mønstre, og kan slette, holde tilbake "
            "og sette tilbake.",
            "- Den som har tjenerens passord, kan skrive i databasen uten å gå gjennom programmet. Det skal bare ligge hos den som eier maskinen.",
            "- Tjenerens egen sikkerhetskopi har det samme, kryptert. Mens programmet er oppe, ligger opplysningene åpent i maskinens minne.",
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
        "lookups": "Hendelsesloggen viser hvem som har åpnet, søkt, skrevet ut, kopiert og endret, og når, og innsynet tar den med når en leder lager det. "
        "Den har ikke oppslag fra før versjon 0.7.0.",
        "missing_backup": "kopi på et annet sted av seg selv",
        "backups": copying,
        "kept_copies": f"de siste {DAILY} dagene og {MONTHLY} månedene",
        "idle_lock": "låses uten bruk, senest etter den tiden lederen har satt for kontoret",
        "prediction_sheet": "Kontoret kan slå på en beregning av risikoen for å bli innlagt. Den er av til lederen slår den på. "
        "Er den på her: ☐ ja ☐ nei.",
        "backup_key": "en kopi er kryptert, og åpnes med passfrasen som gjaldt da den ble tatt",
        "recovery": "En leder kan lage en gjenopprettingsnøkkel til utskrift, som lar en leder sette ny passfrase.",
        "missing_deletion": "sletting av enkeltlinjer i hendelsesloggen; sletting på en tjener ut over lageret selv",
        "missing_access_request": "sperring av enkelte opplysninger (en pasient sperres hel)",
        "one_patient": "Lag innsynet: «Innsyn …» på pasientens kort eller i Innstillinger > Sletting og oppbevaring, eller "
        "«listeoversikt store tell LAGER --patient ID --out MAPPE». Det skriver alt programmet har om pasienten: radene fra hvert "
        "uttrekk, skårene med grunnlag, det teamet har ført, meldinger, hvem som har sett, og hva som har gått ut. Én fil til å "
        "skrive ut (.odt), én som ren tekst (.md) og én for maskiner (.json), som bare den som laget dem kan åpne. Lages det av andre enn en leder, er hvem som har sett, hva som har gått ut, og "
        "sperringer ikke med, og det står i dokumentet. Les gjennom før "
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
        "blocking": "En leder eller lege sperrer en pasient for brukere, for roller eller for alle unntatt noen («Sperr innsyn …» "
        "på pasientens kort, eller «listeoversikt store block»), med dag og uten klinisk grunn. De som er sperret, får ingenting om "
        "pasienten: verken lister, kort, søk, logg, filer eller tall; statuslinjen sier hvor mange som ikke er med. Å sperre, oppheve "
        "og spørre etter en som er sperret, står i hendelsesloggen. Sperringen er programmets regel, ikke kryptering, og den som kan "
        "lese loggen, ser fortsatt at pasienten er der.",
    }
