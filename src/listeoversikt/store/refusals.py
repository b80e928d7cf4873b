"""Why the store says no: one reason, one sentence about what happened and how to mend it.

A refused store is an untouched store: nothing is written before the reason is known, and a transaction that
fails is rolled back. No sentence repeats a passphrase, a pseudonym or anything else out of the store.
"""

from __future__ import annotations

import errno
from collections.abc import Sequence
from enum import StrEnum


class Reason(StrEnum):
    """Why the store could not be created, opened, read or written."""

    WRONG_PASSPHRASE = "wrong_passphrase"
    NO_PASSPHRASE = "no_passphrase"
    NOT_A_STORE = "not_a_store"
    MISSING_FILE = "missing_file"
    EXISTS_ALREADY = "exists_already"
    DAMAGED = "damaged"
    NEWER_VERSION = "newer_version"
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    NO_ACCESS = "no_access"
    LOCKED = "locked"
    NO_FULL_EXTRACT = "no_full_extract"
    UNKNOWN_EXTRACT = "unknown_extract"
    UNKNOWN_PATIENT = "unknown_patient"
    NO_ERASING_REASON = "no_erasing_reason"
    REASON_NAMES_PATIENT = "reason_names_patient"
    NEWEST_EXTRACT = "newest_extract"
    NOT_ERASED = "not_erased"
    OTHER_OFFICE_NAME = "other_office_name"
    UPGRADE_NO_ACCESS = "upgrade_no_access"
    UPGRADE_DISK_FULL = "upgrade_disk_full"
    UPGRADE_IN_USE = "upgrade_in_use"
    UPGRADE_NO_BACKUP = "upgrade_no_backup"
    IS_BACKUP = "is_backup"
    UPGRADE_FAILED = "upgrade_failed"
    MOVED = "moved"
    NOT_AN_ADDRESS = "not_an_address"
    PASSWORD_IN_ADDRESS = "password_in_address"
    SERVER_INSECURE = "server_insecure"
    SERVER_DOOR = "server_door"
    SERVER_AWAY = "server_away"
    SERVER_TOO_OLD = "server_too_old"
    SERVER_EMPTY = "server_empty"
    SERVER_NOT_EMPTY = "server_not_empty"
    SERVER_UNSURE = "server_unsure"
    WHICH_USER = "which_user"
    WRONG_LOGIN = "wrong_login"
    WAIT = "wait"
    STOPPED_USER = "stopped_user"
    KEYS_DIFFER = "keys_differ"
    USERS_ALTERED = "users_altered"
    NOT_ALLOWED = "not_allowed"
    UNKNOWN_USER = "unknown_user"
    LOGIN_TAKEN = "login_taken"
    BAD_LOGIN = "bad_login"
    WEAK_PASSPHRASE = "weak_passphrase"
    LAST_LEADER = "last_leader"
    CHANGED_SINCE = "changed_since"
    WRONG_RECOVERY_KEY = "wrong_recovery_key"


SENTENCES: dict[Reason, str] = {
    Reason.WRONG_PASSPHRASE: (
        "Passfrasen er feil, og lageret er ikke endret: prøv igjen med riktig passfrase."
    ),
    Reason.NO_PASSPHRASE: (
        "Lageret må ha en passfrase: skriv den inn, eller sett miljøvariabelen LISTEOVERSIKT_PASSPHRASE."
    ),
    Reason.NOT_A_STORE: (
        "Det ligger ikke noe lager i denne mappa: sjekk stien, eller lag et lager med "
        "«listeoversikt store create»."
    ),
    Reason.MISSING_FILE: (
        "Lageret mangler store.db eller keys.json: hent fila tilbake fra sikkerhetskopi, for lageret kan "
        "bare åpnes når begge ligger i mappa."
    ),
    Reason.EXISTS_ALREADY: (
        "Mappa finnes fra før og er ikke tom: velg en ny mappe, eller bruk lageret som alt ligger der."
    ),
    Reason.DAMAGED: (
        "Lageret er skadet og er ikke endret: ta vare på mappa slik den er, og hent tilbake siste "
        "sikkerhetskopi av både store.db og keys.json."
    ),
    Reason.NEWER_VERSION: (
        "Lageret er laget med en nyere utgave av programmet og er ikke endret: oppdater programmet og prøv "
        "igjen."
    ),
    Reason.DISK_FULL: (
        "Det er ikke plass på disken; ingenting er lagret, og lageret er som før: frigjør plass og prøv "
        "igjen."
    ),
    Reason.DISK_ERROR: (
        "Disken tok ikke imot eller ga ikke fra seg alt, og lageret er som før: sjekk ledig plass, kvote og "
        "disken, og prøv igjen."
    ),
    Reason.NO_ACCESS: (
        "Programmet får ikke lese eller skrive i lageret: sjekk stien, og at du har lese- og skrivetilgang til "
        "mappa."
    ),
    Reason.LOCKED: (
        "Lageret er i bruk av et annet vindu eller program: vent til det er ferdig, eller lukk det, og prøv "
        "igjen."
    ),
    Reason.NO_FULL_EXTRACT: (
        "Lageret har ikke noe fullt uttrekk å legge tillegget på: les inn et fullt uttrekk først."
    ),
    Reason.UNKNOWN_EXTRACT: "Uttrekket finnes ikke i lageret: velg et av dem som står i historikken.",
    Reason.UPGRADE_NO_ACCESS: (
        "Lageret er fra en eldre utgave av programmet og må oppgraderes, men programmet får ikke skrive i mappa: gi "
        "skrivetilgang, og åpne det igjen."
    ),
    Reason.UPGRADE_DISK_FULL: (
        "Lageret må oppgraderes, men det er ikke plass til sikkerhetskopien som tas først; lageret er som før: "
        "frigjør plass, og åpne det igjen."
    ),
    Reason.UPGRADE_IN_USE: (
        "Lageret må oppgraderes, men er i bruk av et annet vindu eller program: lukk det, og åpne lageret igjen."
    ),
    Reason.UPGRADE_NO_BACKUP: (
        "Lageret må oppgraderes, men sikkerhetskopien som tas først, kunne ikke lagres; lageret er som før: koble til "
        "disken, gi skrivetilgang til mappa ved siden av lageret, og åpne det igjen."
    ),
    Reason.IS_BACKUP: (
        "Mappa er en sikkerhetskopi og er ikke åpnet eller endret: gjenopprett den til en ny mappe med "
        "«listeoversikt store restore», og åpne den."
    ),
    Reason.UPGRADE_FAILED: (
        "Oppgraderingen av lageret gikk ikke, og lageret er som før: bruk forrige utgave av programmet, og meld fra om "
        "feilen."
    ),
    Reason.NO_ERASING_REASON: (
        "Det må stå en grunn på 1–200 tegn når noe slettes, og ingenting er slettet: skriv grunnen og prøv igjen."
    ),
    Reason.REASON_NAMES_PATIENT: (
        "Grunnen nevner pasienten, og blir stående etter slettingen; ingenting er slettet: skriv grunnen uten id "
        "eller journalnummer."
    ),
    Reason.NEWEST_EXTRACT: (
        "Uttrekket er det kontoret bruker nå, og ingenting er slettet: si fra at det er ment, eller velg et eldre."
    ),
    Reason.NOT_ERASED: ("Ingen med denne id-en er slettet her: sjekk pasient-id-en."),
    Reason.OTHER_OFFICE_NAME: (
        "Kontorets navn er ikke skrevet likt begge gangene, og ingenting er slettet: skriv navnet slik det står."
    ),
    Reason.UNKNOWN_PATIENT: (
        "Pasienten finnes ikke i lageret: sjekk pasient-id-en, eller les inn et uttrekk der pasienten er med."
    ),
    Reason.MOVED: ("Lageret er flyttet og kan ikke brukes her lenger: åpne det på det nye stedet."),
    Reason.NOT_AN_ADDRESS: (
        "Adressen til tjeneren kan ikke leses: skriv den som postgresql://bruker@tjener/database."
    ),
    Reason.PASSWORD_IN_ADDRESS: (
        "Passordet til tjeneren skal ikke stå i adressen: ta det bort, og legg det i fila .pgpass eller i "
        "miljøvariabelen PGPASSWORD."
    ),
    Reason.SERVER_INSECURE: (
        "Forbindelsen til tjeneren er ikke trygg nok, og ingenting er sendt: tjeneren må ha et gyldig sertifikat "
        "(TLS) og ta imot passord med SCRAM."
    ),
    Reason.SERVER_DOOR: (
        "Tjeneren slapp ikke inn denne brukeren: sjekk brukernavnet i adressen og passordet i fila .pgpass eller i "
        "miljøvariabelen PGPASSWORD."
    ),
    Reason.SERVER_AWAY: (
        "Ingen forbindelse med tjeneren, og lageret er som før: sjekk nettet og at tjeneren går, og prøv igjen."
    ),
    Reason.SERVER_TOO_OLD: (
        "Tjeneren har en for gammel utgave av PostgreSQL og er ikke endret: den må være 15 eller nyere."
    ),
    Reason.SERVER_EMPTY: (
        "Det ligger ikke noe lager i denne databasen: sjekk adressen, eller lag et lager med "
        "«listeoversikt store create»."
    ),
    Reason.SERVER_NOT_EMPTY: (
        "Databasen er ikke tom og er ikke endret: velg en tom database, eller bruk lageret som alt ligger der."
    ),
    Reason.SERVER_UNSURE: (
        "Forbindelsen med tjeneren ble brutt mens noe ble lagret, og det er ikke kjent om det står: se etter når "
        "tjeneren svarer, før du gjør det på nytt."
    ),
    Reason.WHICH_USER: (
        "Lageret har flere brukere, og det må sies hvem som logger inn: oppgi innloggingsnavnet."
    ),
    Reason.WRONG_LOGIN: (
        "Innloggingsnavnet eller passfrasen er feil, og lageret er ikke endret: prøv igjen."
    ),
    Reason.WAIT: (
        "Det er nylig prøvd med feil passfrase, og denne ble ikke sett på: vent litt, og prøv igjen."
    ),
    Reason.STOPPED_USER: (
        "Brukeren er stoppet eller finnes ikke lenger, og lageret er ikke endret: be en leder starte den igjen."
    ),
    Reason.KEYS_DIFFER: (
        "Nøkkelfila passer ikke til brukerne i lageret, og lageret er ikke endret: hent tilbake den keys.json som "
        "hører til, eller logg inn som en annen."
    ),
    Reason.USERS_ALTERED: "Brukerne i lageret er endret utenom programmet, og ingen slippes inn: en leder må bruke gjenopprettingsnøkkelen, eller gjenopprette en sikkerhetskopi til en ny mappe.",
    Reason.NOT_ALLOWED: "Rollen din gir ikke rett til dette, og ingenting er endret: be en som har rollen det krever.",
    Reason.UNKNOWN_USER: "Brukeren finnes ikke i lageret: sjekk innloggingsnavnet i lista over brukere.",
    Reason.LOGIN_TAKEN: "Innloggingsnavnet eller koden i teamet er eller har vært en annens, eller ligner for mye: velg et annet.",
    Reason.BAD_LOGIN: (
        "Innloggingsnavnet kan ikke brukes: velg 1–40 små bokstaver (a–å), tall, punktum, bindestrek eller understrek, "
        "og aldri et fødselsnummer."
    ),
    Reason.WEAK_PASSPHRASE: "Passfrasen er for kort eller for ensformig: bruk minst tolv tegn, helst flere ord.",
    Reason.LAST_LEADER: (
        "Lageret må ha minst én aktiv leder, så denne kan ikke stoppes eller få en annen rolle: gjør en annen til "
        "leder først."
    ),
    Reason.CHANGED_SINCE: "Brukeren er endret av en annen i mellomtiden, og ingenting er lagret: se på lista igjen, og prøv på nytt.",
    Reason.WRONG_RECOVERY_KEY: (
        "Gjenopprettingsnøkkelen er feil, og lageret er ikke endret: sjekk hvert tegn på arket, og at det er det nyeste."
    ),
}


ENGLISH: dict[Reason, str] = {
    Reason.WRONG_PASSPHRASE: (
        "The passphrase is wrong and the store is unchanged: try again with the right passphrase."
    ),
    Reason.NO_PASSPHRASE: (
        "The store needs a passphrase: type it, or set the environment variable LISTEOVERSIKT_PASSPHRASE."
    ),
    Reason.NOT_A_STORE: (
        "There is no store in this folder: check the path, or make a store with «listeoversikt store create»."
    ),
    Reason.MISSING_FILE: (
        "The store lacks store.db or keys.json: bring the file back from a backup; the store opens only with "
        "both in the folder."
    ),
    Reason.EXISTS_ALREADY: (
        "The folder is there already and isn't empty: choose a new folder, or use the store that is there."
    ),
    Reason.DAMAGED: (
        "The store is damaged and is unchanged: keep the folder as it is, and restore the last backup of "
        "both store.db and keys.json."
    ),
    Reason.NEWER_VERSION: (
        "The store was made by a newer version of the program and is unchanged: update the program and try "
        "again."
    ),
    Reason.DISK_FULL: (
        "There is no room on the disk; nothing was saved and the store is as before: make room and try again."
    ),
    Reason.DISK_ERROR: (
        "The disk didn't take or give everything and the store is as before: check free space, quota and the "
        "disk, and try again."
    ),
    Reason.NO_ACCESS: (
        "The program may not read or write the store: check the path, and that you may read and write the "
        "folder."
    ),
    Reason.LOCKED: (
        "The store is in use by another window or program: wait for it, or close it, and try again."
    ),
    Reason.NO_FULL_EXTRACT: (
        "The store has no full extract to lay the supplement on: import a full extract first."
    ),
    Reason.UNKNOWN_EXTRACT: "The extract isn't in the store: choose one from the history.",
    Reason.UPGRADE_NO_ACCESS: (
        "The store is of an older version of the program and must be brought up to date, but the program may not "
        "write in the folder: allow it and open the store again."
    ),
    Reason.UPGRADE_DISK_FULL: (
        "The store must be brought up to date, but there is no room for the backup that is taken first; the store is "
        "as before: make room and open it again."
    ),
    Reason.UPGRADE_IN_USE: (
        "The store must be brought up to date, but another window or program uses it: close that and open the store "
        "again."
    ),
    Reason.UPGRADE_NO_BACKUP: (
        "The store must be brought up to date, but the backup that is taken first couldn't be written; the store is as "
        "before: plug in the disk, allow writing in the folder beside the store, and open it again."
    ),
    Reason.IS_BACKUP: (
        "The folder is a backup, and wasn't opened or changed: restore it to a new folder with "
        "«listeoversikt store restore» and open that."
    ),
    Reason.UPGRADE_FAILED: (
        "Bringing the store up to date failed and the store is as before: use the version of the program before this "
        "one, and report the failure."
    ),
    Reason.NO_ERASING_REASON: (
        "Erasing needs a reason of 1–200 letters, and nothing was erased: write the reason and try again."
    ),
    Reason.REASON_NAMES_PATIENT: (
        "The reason names the patient and stays after the erasing; nothing was erased: write it without id or "
        "journal number."
    ),
    Reason.NEWEST_EXTRACT: (
        "The extract is what the office uses now, and nothing was erased: say that it's meant, or choose an older."
    ),
    Reason.NOT_ERASED: "Nobody with this id has been erased here: check the patient id.",
    Reason.OTHER_OFFICE_NAME: (
        "The office's name isn't written the same both times, and nothing was erased: write it as it stands."
    ),
    Reason.UNKNOWN_PATIENT: (
        "The patient isn't in the store: check the patient id, or import an extract that has the patient."
    ),
    Reason.MOVED: ("The store has been moved and can't be used here any more: open it in its new place."),
    Reason.NOT_AN_ADDRESS: (
        "The server's address can't be read: write it as postgresql://user@server/database."
    ),
    Reason.PASSWORD_IN_ADDRESS: (
        "The server's password mustn't stand in the address: take it away and put it in the file .pgpass or in the "
        "environment variable PGPASSWORD."
    ),
    Reason.SERVER_INSECURE: (
        "The connection to the server isn't safe enough and nothing was sent: the server needs a valid certificate "
        "(TLS) and must take passwords by SCRAM."
    ),
    Reason.SERVER_DOOR: (
        "The server didn't let this user in: check the user in the address, and the password in the file .pgpass or "
        "in the environment variable PGPASSWORD."
    ),
    Reason.SERVER_AWAY: (
        "No connection to the server and the store is as before: check the network and that the server runs, and try "
        "again."
    ),
    Reason.SERVER_TOO_OLD: ("The server's PostgreSQL is too old and is unchanged: it must be 15 or newer."),
    Reason.SERVER_EMPTY: (
        "There is no store in this database: check the address, or make a store with «listeoversikt store create»."
    ),
    Reason.SERVER_NOT_EMPTY: (
        "The database isn't empty and is unchanged: choose an empty one, or use the store that is there."
    ),
    Reason.SERVER_UNSURE: (
        "The connection to the server broke while something was being saved, and whether it stands isn't known: look "
        "when the server answers, before you do it again."
    ),
    Reason.WHICH_USER: "The store has several users and needs to know who logs in: give the login.",
    Reason.WRONG_LOGIN: "The login or the passphrase is wrong and the store is unchanged: try again.",
    Reason.WAIT: (
        "A wrong passphrase was tried a moment ago and this one wasn't looked at: wait a little and try again."
    ),
    Reason.STOPPED_USER: (
        "The user has been stopped or isn't there any more, and the store is unchanged: ask a leader to start it again."
    ),
    Reason.KEYS_DIFFER: (
        "The key file doesn't fit the store's users and the store is unchanged: bring back the keys.json that belongs "
        "to it, or log in as somebody else."
    ),
    Reason.USERS_ALTERED: "The store's users were changed by something else than the program, and nobody is let in: a leader must use the recovery key, or restore a backup to a new folder.",
    Reason.NOT_ALLOWED: "Your role doesn't allow this and nothing was changed: ask somebody who has the role it takes.",
    Reason.UNKNOWN_USER: "The user isn't in the store: check the login in the list of users.",
    Reason.LOGIN_TAKEN: "The login or the member's code is or has been another's, or is too like it: choose another.",
    Reason.BAD_LOGIN: (
        "The login can't be used: choose 1–40 small letters, digits, full stops, hyphens or underscores, "
        "and never a national identity number."
    ),
    Reason.WEAK_PASSPHRASE: "The passphrase is too short or too plain: use at least twelve signs, better several words.",
    Reason.LAST_LEADER: (
        "The store must have at least one active leader, so this one can't be stopped or get another role: make "
        "somebody else a leader first."
    ),
    Reason.CHANGED_SINCE: "Somebody has changed the user meanwhile and nothing was saved: look at the list and try again.",
    Reason.WRONG_RECOVERY_KEY: (
        "The recovery key is wrong and the store is unchanged: check each sign on the sheet, and that it is the newest."
    ),
}


class StoreRefused(Exception):
    """The store says no; ``reason`` tells why, and the text is the Norwegian sentence."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(SENTENCES[reason])
        self.reason = reason

    @property
    def english(self) -> str:
        """The English sentence."""
        return ENGLISH[self.reason]


ROLES_IN_ENGLISH = {
    "leder": "leader",
    "lege": "doctor",
    "sykepleier": "nurse",
    "helsesekretær": "health secretary",
    "les": "reader",
}


class NotAllowed(StoreRefused):
    """The role of who has logged in doesn't give the right; the sentence says whose does."""

    def __init__(self, role: str, right: str, roles: Sequence[str]) -> None:
        super().__init__(Reason.NOT_ALLOWED)
        self.role, self.right, self.roles = role, right, tuple(roles)

    def __str__(self) -> str:
        return (
            f"Rollen «{self.role}» gir ikke rett til dette, og ingenting er endret: det må gjøres av en med rollen "
            f"{' eller '.join(self.roles)}."
        )

    @property
    def english(self) -> str:
        """The English sentence."""
        return (
            f"The role {ROLES_IN_ENGLISH.get(self.role, self.role)} doesn't allow this and nothing was changed: it takes "
            f"somebody with the role {' or '.join(ROLES_IN_ENGLISH.get(role, role) for role in self.roles)}."
        )


class MustWait(StoreRefused):
    """A wrong passphrase was tried not long ago; ``seconds`` until the next one is looked at."""

    def __init__(self, seconds: int) -> None:
        super().__init__(Reason.WAIT)
        self.seconds = seconds

    def __str__(self) -> str:
        return (
            f"Det er nylig prøvd med feil passfrase, og denne ble ikke sett på: vent {self.seconds} sekund{'' if self.seconds == 1 else 'er'}, og prøv "
            "igjen."
        )

    @property
    def english(self) -> str:
        """The English sentence."""
        return (
            f"A wrong passphrase was tried a moment ago and this one wasn't looked at: wait {self.seconds} second{'' if self.seconds == 1 else 's'} "
            "and try again."
        )


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_ACCESS = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENOENT, errno.ENAMETOOLONG}
)


def refused_by_the_disk(error: OSError) -> StoreRefused:
    """The refusal that an error from the operating system amounts to."""
    if error.errno in _FULL:
        return StoreRefused(Reason.DISK_FULL)
    return StoreRefused(Reason.NO_ACCESS if error.errno in _NO_ACCESS else Reason.DISK_ERROR)
