"""The words of users, roles and rights."""

from __future__ import annotations

from enum import Enum

from listeoversikt.words.language import NORWEGIAN, Words, key_of, said

ROLES: Words = {
    "leder": ("leder", "leader"),
    "lege": ("lege", "doctor"),
    "sykepleier": ("sykepleier", "nurse"),
    "helsesekretær": ("helsesekretær", "health secretary"),
    "les": ("les", "reader"),
}
RIGHTS: Words = {
    "see_patients": ("se pasienter", "see patients"),
    "search_list": ("søke i hele listen", "search the whole list"),
    "see_figures": ("se tall", "see figures"),
    "follow_up": ("følge opp pasienter", "follow patients up"),
    "sign": ("gi legens ja", "give the doctor's yes"),
    "take_in": ("lese inn uttrekk og meldinger", "take in extracts and messages"),
    "change_rules": ("endre regler og innstillinger", "change rules and settings"),
    "export_patients": ("ta ut rader om pasienter", "take out rows about patients"),
    "export_figures": ("ta ut tall", "take out figures"),
    "manage_users": ("styre brukere", "manage users"),
    "read_log": ("lese loggen over oppslag", "read the log of lookups"),
    "erase": ("slette", "erase"),
    "block": ("sperre innsyn i en pasient", "block a patient for colleagues"),
    "keep_backups": ("ta og hente sikkerhetskopier", "take and restore backups"),
}
KEY_STORE: Words = {
    "none_here": (
        "Denne maskinen har ikke noe eget nøkkellager som kan brukes.",
        "This machine has no key store of its own that can be used.",
    ),
    "refused": (
        "Maskinens nøkkellager er låst eller sa nei.",
        "The machine's key store is locked, or said no.",
    ),
}


def role_name(role: str | Enum, language: str = NORWEGIAN) -> str:
    """The role as people call it, alike everywhere; one that isn't known is said as it is."""
    return said(ROLES, role, language) if key_of(role) in ROLES else key_of(role)


def right_name(right: str | Enum, language: str = NORWEGIAN) -> str:
    """What a right lets one do.

    >>> right_name("search_list"), role_name("les", "en")
    ('søke i hele listen', 'reader')
    """
    return said(RIGHTS, right, language)


def key_store_trouble(trouble: str | Enum, language: str = NORWEGIAN) -> str:
    """Why a passphrase can't be kept on the machine."""
    return said(KEY_STORE, trouble, language)
