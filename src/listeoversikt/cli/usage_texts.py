"""What is said of wrong usage, of what is typed, and of where results can't be written; in bokmål and English."""

from __future__ import annotations

USAGE_TEXTS: dict[str, tuple[str, str]] = {
    "wrong_usage": (
        "Kommandoen er ikke forstått{detail}: se «{prog} --help».",
        "The command isn't understood{detail}: see «{prog} --help».",
    ),
    "wrong_detail": (" ({options})", " ({options})"),
    "no_display": (
        "Finner ingen skjerm å åpne vinduet på: kjør programmet der det er en skjerm, eller bruk «listeoversikt --help» for det som kan gjøres uten.",
        "There is no display to open the window on: run the program where there is one, or use «listeoversikt --help» for what can be done without.",
    ),
    "help_as_of": (
        "T: hva som er kjent, en dag til og med uttrekksdatoen (ÅÅÅÅ-MM-DD)",
        "T: what is known, a day up to the extract's date (YYYY-MM-DD)",
    ),
    "help_today": (
        "arbeidsdato for frister (ÅÅÅÅ-MM-DD; standard: T)",
        "work date for due states (YYYY-MM-DD; default: T)",
    ),
    "help_discharged": ("utskrivningsdato (ÅÅÅÅ-MM-DD)", "day of discharge (YYYY-MM-DD)"),
    "help_known": (
        "dagen kontoret fikk vite om utskrivningen (ÅÅÅÅ-MM-DD)",
        "the day the office got to know of it (YYYY-MM-DD)",
    ),
    "help_seed": (
        "frø, et helt tall fra 0: samme frø gir de samme filene",
        "seed, a whole number from 0: the same seed gives the same files",
    ),
    "help_patients": ("antall pasienter, minst 1", "number of patients, at least 1"),
    "passphrase": ("Passfrase for lageret: ", "Passphrase of the store: "),
    "passphrase_again": ("Passfrasen en gang til: ", "The passphrase once more: "),
    "passphrase_differs": ("Passfrasene er ikke like: prøv igjen.", "The passphrases differ: try again."),
    "cannot_write": (
        "Kan ikke skrive resultatet ({cause}): sjekk plass og rettigheter der {places} peker; ingenting halvferdig er igjen.",
        "Can't write the result ({cause}): check space and permissions where {places} points; nothing half done is left.",
    ),
    "cannot_reach": (
        "Kan ikke lese eller skrive alt ({cause}): sjekk plass og rettigheter på stedet som er oppgitt, og dit det som vises, sendes.",
        "Can't read or write everything ({cause}): check space and permissions in the place that was named, and where what is shown is sent.",
    ),
    "cause_full": ("disken er full", "the disk is full"),
    "cause_access": ("ingen tilgang", "no access"),
    "cause_path": ("stien kan ikke brukes", "the path can't be used"),
    "cause_disk": ("feil fra disken", "an error of the disk"),
    "bad_pass_column": (
        "--pass-column må være tabell.kolonne, for eksempel pasienter.pasient_id.",
        "--pass-column must be table.column, for example pasienter.pasient_id.",
    ),
    "passed_column": (
        "Sluppet gjennom uten identitetskontroll: {column}.",
        "Passed without the identity check: {column}.",
    ),
    "history_line": (
        "{date}  {kind}  {patients} pasienter",
        "{date}  {kind}  {patients} patients",
    ),
    "history_none": (
        "Lageret er tomt: ingen uttrekk er lest inn.",
        "The store is empty: no extract has been read in.",
    ),
    "imported": (
        "Lest inn: uttrekket fra {date} ({patients} på listen, {everybody} pasienter i uttrekket).",
        "Read in: the extract of {date} ({patients} on the list, {everybody} patients in the extract).",
    ),
    "wrong_usage_how": (
        "Kommandoen er ikke forstått{detail}: {how}. Se «{prog} --help».",
        "The command isn't understood{detail}: {how}. See «{prog} --help».",
    ),
    "usage_date": (
        "en dag må finnes, og skrives ÅÅÅÅ-MM-DD, for eksempel 2026-03-31",
        "a day must exist, and is written YYYY-MM-DD, for example 2026-03-31",
    ),
    "usage_path": ("oppgi en sti som ikke er tom", "give a path that isn't empty"),
    "usage_positive": ("oppgi et helt tall som er minst 1", "give a whole number that is at least 1"),
    "usage_seed": (
        "oppgi et helt tall fra 0 til 2147483647",
        "give a whole number from 0 to 2147483647",
    ),
    "usage_number": ("oppgi et helt tall", "give a whole number"),
    "usage_model_name": (
        "opptil 60 bokstaver, tall, mellomrom og . + - _, først en bokstav eller et tall",
        "up to 60 letters, digits, spaces and . + - _, first a letter or a digit",
    ),
    "usage_choices": ("velg blant {choices}", "choose among {choices}"),
    "usage_value": ("det mangler en verdi etter ordet", "a value is missing after the word"),
    "usage_required": ("dette mangler og må være med", "this is missing, and must be given"),
    "usage_unknown": ("dette kan ikke brukes her", "this can't be used here"),
    "usage_not_together": ("disse kan ikke brukes sammen", "these can't be used together"),
    "not_given": (
        "Ingenting er oppgitt som {what}, og ingen kan spørres: sett miljøvariabelen {variable}, eller kjør kommandoen i en terminal.",
        "Nothing was given as {what}, and nobody can be asked: set the environment variable {variable}, or run the command in a terminal.",
    ),
    "what_new_passphrase": ("ny passfrase", "the new passphrase"),
    "what_recovery_key": ("gjenopprettingsnøkkel", "the recovery key"),
    "which_user": (
        "Lageret har flere brukere, og det må sies hvem som logger inn: oppgi innloggingsnavnet med --user eller i miljøvariabelen LISTEOVERSIKT_USER.",
        "The store has several users, and it must be said who logs in: give the login with --user or in the environment variable LISTEOVERSIKT_USER.",
    ),
    "no_file": (
        "Finner ingen fil på stien etter {option}: sjekk at den er riktig skrevet.",
        "There is no file at the path after {option}: check that it's rightly spelt.",
    ),
    "passed_nothing": (
        "--pass-column {column}: uttrekket har ingen slik kolonne, så ingenting er sluppet gjennom for den.",
        "--pass-column {column}: the export has no such column, so nothing was passed for it.",
    ),
}
