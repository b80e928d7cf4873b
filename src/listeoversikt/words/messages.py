"""What discharge messages, their outcomes and the reasons are called; what is wrong with a key file.

No sentence holds anything out of a file: not its name, not a number, not a patient's value.
"""

from __future__ import annotations

from listeoversikt.journal.messages.key_file import BadKeys
from listeoversikt.journal.messages.message import Outcome, Reason
from listeoversikt.words.language import Words, said

KINDS: Words = {
    "epikrise": ("epikrise", "discharge letter"),
    "innlagt": ("innlagt", "admitted"),
    "utskrivningsklar": ("utskrivningsklar", "ready for discharge"),
    "avmelding": ("avmelding av utskrivningsklar", "no longer ready for discharge"),
    "utskrevet": ("utskrevet", "discharged"),
    "dodsfall": ("dødsfall", "death"),
    "utskrivningsrapport": ("utskrivningsrapport", "nurse's discharge report"),
    "innleggelsesrapport": ("innleggelsesrapport", "admission report"),
    "apprec": ("kvittering", "receipt"),
    "other": ("annen melding", "another message"),
    "ukjent": ("ukjent", "unknown"),
}
OUTCOMES: Words = {
    "read": ("lest", "read"),
    "duplicate": ("mottatt før", "received before"),
    "cancelled": ("kansellering", "cancellation"),
    "refused": ("avvist", "refused"),
    "not_ours": ("ikke aktuell", "not for us"),
}
REASONS: Words = {
    "none": ("", ""),
    "not_linked": ("ikke koblet", "not linked"),
    "not_on_list": ("pasienten er ikke på listen", "the patient isn't on the list"),
    "two_patients": ("numrene i meldingen hører til to pasienter", "the message's numbers are two patients'"),
    "received_before": ("mottatt før", "received before"),
    "not_well_formed": ("ikke gyldig XML", "not valid XML"),
    "doctype": ("har en DOCTYPE, og leses ikke", "has a DOCTYPE and isn't read"),
    "encoding": ("ukjent tegnsett", "unknown encoding"),
    "too_large": ("større enn 20 MB", "larger than 20 MB"),
    "too_deep": ("for dypt nøstet", "nested too deeply"),
    "not_xml": ("ikke XML", "not XML"),
    "unreadable": ("kan ikke åpnes", "can't be opened"),
    "outside": ("peker ut av mappen", "points out of the folder"),
    "other_kind": ("en annen meldingstype", "another kind of message"),
    "encrypted": ("kryptert", "encrypted"),
    "outpatient": ("poliklinisk kontakt, ikke et opphold", "an outpatient contact, not a stay"),
    "no_content": ("meldingen er tom", "the message is empty"),
    "no_patient": ("uten pasientens id", "without the patient's id"),
    "no_admission": ("uten innleggelsesdato", "without a day of admission"),
    "no_discharge": ("uten utskrivningsdato", "without a day of discharge"),
    "no_ready_day": ("uten dato", "without a day"),
    "no_death_day": ("uten dødsdato", "without a day of death"),
    "wrong_order": ("utskrevet før innlagt", "discharged before admitted"),
    "future": ("datoen ligger fram i tid", "the day lies in the future"),
}
KEY_FAULTS: Words = {
    "keys_not_found": (
        "Finner ikke nøkkelfilen: sjekk at den finnes og at stien er riktig.",
        "The key file isn't there: check that it exists and that the path is right.",
    ),
    "keys_unreadable": (
        "Nøkkelfilen kan ikke leses: lagre den som CSV (UTF-8 eller Windows-1252), under 50 MB.",
        "The key file can't be read: save it as CSV (UTF-8 or Windows-1252), under 50 MB.",
    ),
    "keys_columns": (
        "Nøkkelfilen skal ha to kolonner, fødselsnummer og pasient_id, skilt med semikolon, komma eller tabulator.",
        "The key file must have two columns, national number and pasient_id, with a semicolon, comma or tab between.",
    ),
    "keys_bad_row": (
        "Rad {row} i nøkkelfilen har ikke et nummer på elleve siffer og en pasient_id: rett raden og prøv igjen.",
        "Row {row} of the key file doesn't have a number of eleven digits and a pasient_id: mend it and try again.",
    ),
    "keys_two_patients": (
        "Rad {row} i nøkkelfilen gir et nummer som alt har en annen pasient_id: rett filen og prøv igjen.",
        "Row {row} of the key file gives a number that already has another pasient_id: mend it and try again.",
    ),
    "keys_empty": (
        "Nøkkelfilen er tom: den skal ha en rad per pasient.",
        "The key file is empty: it must have a row per patient.",
    ),
}


def kind_word(kind: str, language: str) -> str:
    """A message's kind; other kinds of message than ours have one word."""
    return said(KINDS, kind if kind in KINDS else "other", language)


def outcome_word(outcome: Outcome, language: str) -> str:
    """What became of a file."""
    return said(OUTCOMES, outcome, language)


def message_reason(reason: Reason, language: str) -> str:
    """Why; "" where there is nothing to say."""
    return said(REASONS, reason, language)


def key_fault(bad: BadKeys, language: str) -> str:
    """One sentence about a key file, with the row and never a value."""
    return said(KEY_FAULTS, bad.fault, language).format(row=bad.row)
