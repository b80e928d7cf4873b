"""The texts of ``store log``, in bokmål and English."""

from __future__ import annotations

LOG_TEXTS = {
    "help_store_log": (
        "vis hendelsesloggen, kontroller den, eller skriv den til en fil",
        "show the audit log, verify it, or write it to a file",
    ),
    "help_log_who": (
        "bare det denne brukeren har gjort (innloggingsnavn)",
        "only what this user did (login)",
    ),
    "help_log_patient": ("bare det som gjelder denne pasienten", "only what is about this patient"),
    "help_log_from": ("fra og med denne dagen (ÅÅÅÅ-MM-DD)", "from this day on (YYYY-MM-DD)"),
    "help_log_to": ("til og med denne dagen (ÅÅÅÅ-MM-DD)", "up to and with this day (YYYY-MM-DD)"),
    "help_log_out": (
        "skriv oppføringene til en fil (.csv eller .xlsx) som bare du kan lese",
        "write the entries to a file (.csv or .xlsx) that only you can read",
    ),
    "help_log_verify": (
        "kontroller hele loggen; kode 1 når noe er feil eller mangler",
        "verify the whole log; code 1 when something is wrong or missing",
    ),
    "log_whole": (
        "Loggen er kontrollert og hel: {count} oppføringer. Merket på den siste: {mark}.",
        "The log is verified and whole: {count} entries. The last one's mark: {mark}.",
    ),
    "log_gap": (
        "Loggen har et kjent hull etter gjenoppretting ({gaps}). De {count} oppføringene som er her, er kontrollert. "
        "Merket på den siste: {mark}.",
        "The log has a known gap after a restore ({gaps}). The {count} entries that are here are verified. "
        "The last one's mark: {mark}.",
    ),
    "log_noted": (
        "Loggen har {count} feil som er notert før; resten er hel.",
        "The log has {count} faults that were noted before; the rest is whole.",
    ),
    "log_broken": (
        "Loggen er ikke slik den ble skrevet ({count} feil). Ta vare på lagermappen og sikkerhetskopiene som de er.",
        "The log isn't as it was written ({count} faults). Keep the store's folder and the backups as they are.",
    ),
    "log_tail_broken": (
        "Slutten av hendelsesloggen er ikke slik den ble skrevet: kjør «listeoversikt store log {store} --verify».",
        "The end of the audit log isn't as it was written: run “listeoversikt store log {store} --verify”.",
    ),
    "login_unwritten": (
        "Lageret kunne ikke skrives i, så det står ikke i hendelsesloggen at du har vært inne.",
        "The store couldn't be written in, so the audit log doesn't say that you have been in it.",
    ),
    "store_folder": ("mappa", "the folder"),
    "erased_list_altered": (
        "Noen har endret listen over det slettede i lagerets mappe. Den ble ikke fulgt, og er skrevet på nytt.",
        "Somebody has altered the list of what is erased in the store's folder. It wasn't followed, and is written anew.",
    ),
    "erased_list_gone": (
        "Noen har tatt bort listen over det slettede fra lagerets mappe. Den er skrevet på nytt.",
        "Somebody has taken the list of what is erased out of the store's folder. It's written anew.",
    ),
    "store_was_open": (
        "Andre på maskinen kunne lese eller endre lageret ({names}). Programmet har tatt bort den tilgangen.",
        "Others on the machine could read or change the store ({names}). The program has taken that right away.",
    ),
    "store_is_open": (
        "Andre på maskinen kan lese eller endre lageret ({names}), og programmet kan ikke hindre det. "
        "Flytt lageret til en mappe som bare du har, eller spør den som har ansvar for maskinen.",
        "Others on the machine may read or change the store ({names}), and the program can't stop it. "
        "Move the store to a folder of your own, or ask whoever looks after the machine.",
    ),
    "log_written": ("Skrev {count} oppføringer til {file}.", "Wrote {count} entries to {file}."),
    "log_ending": ("--out må ende på .csv eller .xlsx.", "--out must end in .csv or .xlsx."),
    "days_backwards": (
        "--from er etter --to: bytt dem om, eller rett den ene.",
        "--from is after --to: exchange them, or mend one of them.",
    ),
    "log_none": ("Det er ingen oppføringer som passer.", "There is no entry that fits."),
    "log_too_long": (
        "Excel har ikke plass til så mange oppføringer: velg dager, eller en .csv-fil.",
        "Excel hasn't room for so many entries: choose days, or a .csv file.",
    ),
    "log_no_user": (
        "Det er ingen bruker med det innloggingsnavnet.",
        "There is no user with that login.",
    ),
}
