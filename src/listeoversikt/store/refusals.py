"""Why the store says no: one reason, one sentence about what happened and how to mend it.

A refused store is an untouched store: nothing is written before the reason is known, and a transaction that
fails is rolled back. No sentence repeats a passphrase, a pseudonym or anything else out of the store.
"""

from __future__ import annotations

import errno
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
    Reason.UNKNOWN_PATIENT: (
        "Pasienten finnes ikke i lageret: sjekk pasient-id-en, eller les inn et uttrekk der pasienten er med."
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
    Reason.UNKNOWN_PATIENT: (
        "The patient isn't in the store: check the patient id, or import an extract that has the patient."
    ),
}


class StoreRefused(Exception):
    """The store says no; ``reason`` tells why, and the text is the Norwegian sentence."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(SENTENCES[reason])
        self.reason = reason


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_ACCESS = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENOENT, errno.ENAMETOOLONG}
)


def refused_by_the_disk(error: OSError) -> StoreRefused:
    """The refusal that an error from the operating system amounts to."""
    if error.errno in _FULL:
        return StoreRefused(Reason.DISK_FULL)
    return StoreRefused(Reason.NO_ACCESS if error.errno in _NO_ACCESS else Reason.DISK_ERROR)
