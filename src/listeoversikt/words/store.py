"""Why the store says no, as the window says it: what happened, and how to mend it with what is on screen."""

from __future__ import annotations

from enum import Enum

from listeoversikt.words.language import NORWEGIAN, Words, said

HAPPENED: Words = {
    "wrong_passphrase": ("Feil passfrase. Lageret er ikke endret.", "Wrong passphrase. The store is unchanged."),
    "no_passphrase": ("Lageret må ha en passfrase.", "The store needs a passphrase."),
    "not_a_store": ("Det ligger ikke noe lager i denne mappen.", "There is no store in this folder."),
    "missing_file": (
        "Lageret mangler store.db eller keys.json, og kan ikke åpnes.",
        "The store lacks store.db or keys.json, and can't be opened.",
    ),
    "exists_already": ("Mappen finnes fra før og er ikke tom.", "The folder is there already and isn't empty."),
    "damaged": ("Lageret er skadet. Filen er urørt.", "The store is damaged. The file is untouched."),
    "newer_version": (
        "Lageret er laget med en nyere utgave av programmet. Det er ikke endret.",
        "The store was made by a newer version of the program. It is unchanged.",
    ),
    "disk_full": ("Disken er full. Lageret er som før.", "The disk is full. The store is as before."),
    "disk_error": (
        "Disken svarte ikke som den skulle. Lageret er som før.",
        "The disk didn't answer as it should. The store is as before.",
    ),
    "no_access": ("Programmet får ikke lese eller skrive i lageret.", "The program may not read or write the store."),
    "locked": ("Lageret er i bruk av et annet vindu eller program.", "Another window or program uses the store."),
    "no_full_extract": (
        "Lageret har ikke noe fullt uttrekk å legge tillegget på.",
        "The store has no full extract to lay the supplement on.",
    ),
    "unknown_extract": ("Uttrekket finnes ikke i lageret.", "The extract isn't in the store."),
    "unknown_patient": ("Pasienten finnes ikke i lageret.", "The patient isn't in the store."),
}  # fmt: skip
MENDED: Words = {
    "wrong_passphrase": ("Prøv igjen.", "Try again."),
    "no_passphrase": ("Skriv inn en passfrase.", "Type a passphrase."),
    "not_a_store": ("Velg en annen mappe, eller lag et nytt lager.", "Choose another folder, or make a new store."),
    "missing_file": ("Hent filen tilbake fra en sikkerhetskopi.", "Bring the file back from a backup."),
    "exists_already": ("Velg en ny mappe, eller åpne lageret som ligger der.", "Choose a new folder, or open the store there."),
    "damaged": (
        "Ta vare på mappen slik den er. Velg en sikkerhetskopi.",
        "Keep the folder as it is. Choose a backup.",
    ),
    "newer_version": ("Oppdater programmet, og prøv igjen.", "Update the program and try again."),
    "disk_full": ("Frigjør plass, og prøv igjen.", "Make room and try again."),
    "disk_error": ("Sjekk disken og ledig plass, og prøv igjen.", "Check the disk and free space, and try again."),
    "no_access": ("Sjekk at du har tilgang til mappen.", "Check that you have access to the folder."),
    "locked": ("Lukk det andre vinduet, og prøv igjen.", "Close the other window and try again."),
    "no_full_extract": ("Les inn et fullt uttrekk først.", "Read in a full extract first."),
    "unknown_extract": ("Velg et uttrekk fra historikken.", "Choose an extract from the history."),
    "unknown_patient": ("Sjekk id-en, eller les inn et nyere uttrekk.", "Check the id, or read in a newer extract."),
}  # fmt: skip


def store_sentence(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """What happened, by the reason of `StoreRefused`."""
    return said(HAPPENED, reason, language)


def store_fix(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """How it is mended.

    >>> store_sentence("disk_full"), store_fix("disk_full")
    ('Disken er full. Lageret er som før.', 'Frigjør plass, og prøv igjen.')
    """
    return said(MENDED, reason, language)
