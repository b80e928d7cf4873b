"""Why a backup isn't taken or isn't taken up again: what happened, and how to mend it."""

from __future__ import annotations

from enum import Enum

from listeoversikt.words.language import NORWEGIAN, Words, said

HAPPENED: Words = {
    "no_folder": (
        "Mappen for sikkerhetskopier finnes ikke.",
        "The folder for backups isn't there.",
    ),
    "in_store": (
        "Sikkerhetskopien og lageret kan ikke ligge i hverandre.",
        "The backup and the store can't lie in one another.",
    ),
    "not_empty": ("Mappen er ikke tom.", "The folder isn't empty."),
    "disk_full": (
        "Det er ikke plass på disken. Lageret er som før.",
        "There is no room on the disk. The store is as before.",
    ),
    "disk_error": (
        "Disken svarte ikke som den skulle. Lageret er som før.",
        "The disk didn't answer as it should. The store is as before.",
    ),
    "no_access": (
        "Programmet får ikke lese eller skrive i mappen.",
        "The program may not read or write in the folder.",
    ),
    "in_use": (
        "Lageret er i bruk av et annet vindu eller program.",
        "The store is in use by another window or program.",
    ),
    "store_damaged": (
        "Lageret er skadet og ble ikke kopiert. Eldre sikkerhetskopier er urørt.",
        "The store is damaged and wasn't copied. Earlier backups are untouched.",
    ),
    "not_whole": (
        "Kopien besto ikke kontrollen og er fjernet. Lageret er som før.",
        "The copy didn't stand the check and is removed. The store is as before.",
    ),
    "not_a_backup": (
        "Det ligger ingen sikkerhetskopi i denne mappen.",
        "There is no backup in this folder.",
    ),
    "damaged": (
        "Sikkerhetskopien er skadet. Lageret er som før.",
        "The backup is damaged. The store is as before.",
    ),
    "newer_version": (
        "Sikkerhetskopien er laget med en nyere utgave av programmet. Lageret er som før.",
        "The backup was made by a newer version of the program. The store is as before.",
    ),
    "wrong_passphrase": (
        "Passfrasen åpner ikke sikkerhetskopien. Lageret er som før.",
        "The passphrase doesn't open the backup. The store is as before.",
    ),
    "not_let_in_here": (
        "Innloggingen åpner ikke lageret som ligger der. Lageret er som før.",
        "The login doesn't open the store that is there. The store is as before.",
    ),
    "on_server": (
        "Databasen har et lager fra før. Ingenting er endret.",
        "The database holds a store already. Nothing was changed.",
    ),
    "another_store": (
        "Kopien er av et annet lager enn det som ligger der. Lageret er som før.",
        "The backup is of another store than the one that is there. The store is as before.",
    ),
}  # fmt: skip
MENDED: Words = {
    "no_folder": (
        "Koble til disken, eller velg en annen mappe.",
        "Plug in the disk, or choose another folder.",
    ),
    "in_store": ("Velg en mappe utenfor.", "Choose a folder outside."),
    "not_empty": ("Velg en ny eller tom mappe.", "Choose a new or empty folder."),
    "disk_full": ("Frigjør plass, og prøv igjen.", "Make room and try again."),
    "disk_error": (
        "Sjekk disken og ledig plass, og prøv igjen.",
        "Check the disk and free space, and try again.",
    ),
    "no_access": (
        "Sjekk at du har tilgang, eller velg en annen mappe.",
        "Check that you have access, or choose another folder.",
    ),
    "in_use": ("Lukk det, og prøv igjen.", "Close it and try again."),
    "store_damaged": (
        "Ta vare på mappen slik den er, og gjenopprett siste sikkerhetskopi.",
        "Keep the folder as it is, and restore the last backup.",
    ),
    "not_whole": ("Sjekk disken, og prøv igjen.", "Check the disk and try again."),
    "not_a_backup": (
        "Velg mappen som har både store.db og keys.json.",
        "Choose the folder that has both store.db and keys.json.",
    ),
    "damaged": ("Velg en annen sikkerhetskopi.", "Choose another backup."),
    "newer_version": ("Oppdater programmet, og prøv igjen.", "Update the program and try again."),
    "wrong_passphrase": (
        "Bruk passfrasen som gjaldt da kopien ble tatt.",
        "Use the passphrase that held when it was taken.",
    ),
    "not_let_in_here": (
        "Logg inn som en i det lageret som har rett til sikkerhetskopier.",
        "Log in as somebody of that store who may keep backups.",
    ),
    "on_server": (
        "Gjenopprett til en ny, tom database, og bytt adresse på maskinene.",
        "Restore to a new, empty database, and change the address on the machines.",
    ),
    "another_store": (
        "Gjenopprett til en ny mappe, eller si at det er ment (--over-another på kommandolinjen).",
        "Restore to a new folder, or say that it's meant (--over-another on the command line).",
    ),
}  # fmt: skip


def backup_sentence(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """What happened, by the reason of ``BackupRefused``."""
    return said(HAPPENED, reason, language)


def backup_fix(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """How it's mended.

    >>> backup_sentence("damaged"), backup_fix("damaged")
    ('Sikkerhetskopien er skadet. Lageret er som før.', 'Velg en annen sikkerhetskopi.')
    """
    return said(MENDED, reason, language)


def backup_line(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """Both in one sentence, for the command line.

    >>> backup_line("damaged")
    'Sikkerhetskopien er skadet; lageret er som før: velg en annen sikkerhetskopi.'
    """
    first, *more = backup_sentence(reason, language).rstrip(".").split(". ")
    told = "; ".join((first, *(_small(part) for part in more)))
    return f"{told}: {_small(backup_fix(reason, language))}"


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
