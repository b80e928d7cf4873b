"""Words of the mapping: why a column is proposed, why one can't be taken along, what is wrong with a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.words.language import NORWEGIAN, Words, key_of, said

if TYPE_CHECKING:  # nothing of the reading is loaded for a word
    from listeoversikt.journal.mapping.profile_file import BadProfile
    from listeoversikt.journal.mapping.suggest import Ground
    from listeoversikt.journal.refusal import RefusalKind

GROUNDS: Words = {
    "known_header": ("overskriften er kjent fra journalsystemer", "the header is known from record systems"),
    "like_header": ("overskriften likner en som er kjent", "the header is like one that is known"),
    "dates": ("{share} av cellene er datoer", "{share} of the cells are dates"),
    "years": ("{share} av cellene er årstall", "{share} of the cells are years"),
    "icpc2": ("{share} av cellene er skrevet som ICPC-2", "{share} of the cells are written as ICPC-2"),
    "icd10": ("{share} av cellene er skrevet som ICD-10", "{share} of the cells are written as ICD-10"),
    "atc": ("{share} av cellene er skrevet som ATC", "{share} of the cells are written as ATC"),
    "sexes": ("{share} av cellene er kjønn", "{share} of the cells are sexes"),
    "yes_no": ("{share} av cellene er ja eller nei", "{share} of the cells are yes or no"),
    "words": ("{share} av ordene er kjent", "{share} of the words are known"),
    "numbers": ("{share} av cellene er tall", "{share} of the cells are numbers"),
    "ids": ("{share} av cellene ser ut som id-er", "{share} of the cells look like ids"),
}
"""By ``Ground``; ``share`` is that of the filled cells."""

POINTING: Words = {
    "national_number": ("fødselsnummer eller D-nummer", "national identity numbers"),
    "email": ("e-postadresser", "e-mail addresses"),
    "phone": ("telefonnumre", "phone numbers"),
    "identity_column": ("navn, adresse eller full fødselsdato", "names, addresses or full birth dates"),
    "full_birth_date": ("full fødselsdato", "full birth dates"),
    "person_names": ("personnavn", "names of persons"),
}
_CANNOT = ("kan ikke tas med: {what}", "can't be taken along: {what}")

FAULTS: Words = {
    "unreadable": (
        "Profilen kan ikke leses: den må være en TOML-fil i UTF-8 på høyst 1 MB.",
        "The profile can't be read: it must be a TOML file in UTF-8 of at most 1 MB.",
    ),
    "not_toml": (
        "Profilen er ikke riktig TOML ({place}): sett anførselstegn rundt overskrifter og tekster.",
        "The profile isn't right TOML ({place}): put quotation marks round headers and texts.",
    ),
    "newer": (
        "Profilen er laget av en nyere versjon av programmet (format over {expected}): oppdater programmet.",
        "The profile was made by a newer version of the program (format above {expected}): update the program.",
    ),
    "no_name": (
        'Profilen mangler navn: skriv for eksempel navn = "Kontorets journal" øverst.',
        'The profile lacks a name: write for example navn = "Our record system" at the top.',
    ),
    "unknown_key": (
        "Profilen har en ukjent nøkkel ({place}): her kan {expected} stå.",
        "The profile has an unknown key ({place}): here {expected} may stand.",
    ),
    "unknown_table": (
        "Profilen har en ukjent tabell ({place}): tabellene heter {expected}.",
        "The profile has an unknown table ({place}): the tables are called {expected}.",
    ),
    "unknown_column": (
        "Profilen har en ukjent kolonne ({place}): kolonnene heter {expected}.",
        "The profile has an unknown column ({place}): the columns are called {expected}.",
    ),
    "unknown_value": (
        "Profilen har en ukjent verdi ({place}){choices}: rett den og prøv igjen.",
        "The profile has an unknown value ({place}){choices}: mend it and try again.",
    ),
    "wrong_type": (
        "Profilen har feil slags verdi ({place}): ventet {expected}.",
        "The profile has a value of the wrong kind ({place}): expected {expected}.",
    ),
    "too_long": (
        "Profilen har en for lang tekst ({place}): høyst {expected} tegn.",
        "The profile has a text that is too long ({place}): at most {expected} characters.",
    ),
    "too_many": (
        "Profilen har for mange linjer ({place}): høyst {expected}.",
        "The profile has too many lines ({place}): at most {expected}.",
    ),
    "same_column": (
        'Profilen har to overskrifter for kolonnen {expected} ({place}): fjern den ene, eller skriv "" for den.',
        'The profile has two headers for the column {expected} ({place}): remove one, or write "" for it.',
    ),
    "same_header": (
        "Profilen har det samme to ganger ({place}): fjern den ene linjen.",
        "The profile has the same twice ({place}): remove one line.",
    ),
    "same_source": (
        "Profilen har samme fil eller ark for to tabeller ({place} og {expected}): fjern den ene.",
        "The profile has one file or sheet for two tables ({place} and {expected}): remove one.",
    ),
    "constant_too": (
        "Profilen har en fast verdi for en kolonne som også har en overskrift ({place}): fjern den ene.",
        "The profile has a constant for a column that also has a header ({place}): remove one.",
    ),
    "not_here": (
        "Profilen har noe som ikke kan stå her ({place}): det kan bare gjelde {expected}.",
        "The profile has something that can't stand here ({place}): it can only be for {expected}.",
    ),
    "same_name": (
        "Det finnes alt en profil med dette navnet: velg et annet navn.",
        "There is already a profile of this name: choose another name.",
    ),
    "points": (
        "Profilen inneholder noe som ser ut som et fødselsnummer, et telefonnummer, en e-postadresse eller personnavn: ta det bort.",
        "The profile holds what looks like a national number, a phone number, an e-mail address or names of persons: take it away.",
    ),
}


def ground_words(ground: Ground, share: float, language: str = NORWEGIAN) -> str:
    """Why a column is proposed, in a phrase; ``share`` is 0-1."""
    percent = f"{int(100 * share)}\u00a0%" if language == NORWEGIAN else f"{int(100 * share)}%"
    return said(GROUNDS, ground, language).format(share=percent)


def pointing_words(kind: RefusalKind, language: str = NORWEGIAN) -> str:
    """That a column can't be taken along, and why; never a value."""
    what = said(POINTING, kind, language)
    return _CANNOT[language != NORWEGIAN].format(what=what)


def profile_fault(bad: BadProfile, language: str = NORWEGIAN) -> str:
    """What is wrong with a profile, where, and how to mend it, in one sentence."""
    choices = ""
    if key_of(bad.fault) == "unknown_value" and bad.expected:
        words = (", velg blant {expected}", ", choose among {expected}")[language != NORWEGIAN]
        choices = words.format(expected=bad.expected)
    sentence, place = said(FAULTS, bad.fault, language), bad.place
    if key_of(bad.fault) == "not_toml":
        line = ("linje", "line")[language != NORWEGIAN]
        place = f"{line} {bad.place}" if bad.place else "TOML"
    return sentence.format(place=place, expected=bad.expected, choices=choices)


def lack_words(table: str, column: str = "", language: str = NORWEGIAN) -> str:
    """What must be there and isn't: a table, or a column of one."""
    if column:
        words = ("kolonnen {column} i tabellen {table}", "column {column} of table {table}")
    else:
        words = ("tabellen {table}", "table {table}")
    return words[language != NORWEGIAN].format(table=table, column=column)
