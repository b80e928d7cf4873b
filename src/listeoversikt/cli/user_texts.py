"""The texts of ``store users`` and ``--user``, in bokmål and English."""

from __future__ import annotations

USER_TEXTS: dict[str, tuple[str, str]] = {
    "help_user": (
        "innloggingsnavnet ditt, når lageret har flere brukere (eller miljøvariabelen LISTEOVERSIKT_USER)",
        "your login, when the store has several users (or the environment variable LISTEOVERSIKT_USER)",
    ),
    "help_store_users": ("brukere av lageret", "users of the store"),
    "help_users_list": (
        "vis brukerne, også tidligere, og når de hadde tilgang (standard)",
        "show the users, former ones too, and when they had access (default)",
    ),
    "help_users_add": (
        "legg til en bruker; passfrasen spørres det om, og et skript gir den i LISTEOVERSIKT_NEW_PASSPHRASE",
        "add a user; the passphrase is asked for, and a script gives it in LISTEOVERSIKT_NEW_PASSPHRASE",
    ),
    "help_users_change": ("endre navn, rolle eller innloggingsnavn", "change name, role or login"),
    "help_users_passphrase": (
        "ny passfrase: din egen, eller en kollegas når du er leder (skript: LISTEOVERSIKT_NEW_PASSPHRASE)",
        "a new passphrase: your own, or a colleague's when you are a leader (a script: LISTEOVERSIKT_NEW_PASSPHRASE)",
    ),
    "help_users_stop": ("steng en bruker ute", "stop a user"),
    "help_users_start": (
        "slipp en bruker inn igjen, med ny passfrase (skript: LISTEOVERSIKT_NEW_PASSPHRASE)",
        "let a user in again, with a new passphrase (a script: LISTEOVERSIKT_NEW_PASSPHRASE)",
    ),
    "help_users_recovery-key": (
        "lag en ny gjenopprettingsnøkkel, som vises bare nå",
        "make a new recovery key, shown only now",
    ),
    "help_users_recover": (
        "sett ny passfrase for en leder med gjenopprettingsnøkkelen (skript: LISTEOVERSIKT_RECOVERY_KEY og LISTEOVERSIKT_NEW_PASSPHRASE)",
        "set a new passphrase for a leader with the recovery key (a script: LISTEOVERSIKT_RECOVERY_KEY and LISTEOVERSIKT_NEW_PASSPHRASE)",
    ),
    "help_login": ("innloggingsnavn", "login"),
    "help_new_login": ("nytt innloggingsnavn", "new login"),
    "help_role": (
        "leder, lege, sykepleier, helsesekretær eller les",
        "leder (leader), lege (doctor), sykepleier (nurse), helsesekretaer (secretary) or les (reads only)",
    ),
    "help_user_name": ("navnet kollegene ser", "the name that colleagues see"),
    "help_member": (
        "hvem i teamet dette er; tom tekst = ingen",
        "which member of the team this is; empty = none",
    ),
    "new_passphrase": ("Ny passfrase: ", "New passphrase: "),
    "recovery_key_asked": ("Gjenopprettingsnøkkel: ", "Recovery key: "),
    "user_line": (
        "{login}\t{role}\t{state}\t{member}\t{name}\t{access}",
        "{login}\t{role}\t{state}\t{member}\t{name}\t{access}",
    ),
    "user_stopped_by": (" (stoppet av {who})", " (stopped by {who})"),
    "users_none_then": ("Ingen hadde tilgang da.", "Nobody had access then."),
    "help_users_from": (
        "bare de som hadde tilgang denne dagen eller senere (ÅÅÅÅ-MM-DD)",
        "only those who had access on that day or later (YYYY-MM-DD)",
    ),
    "help_users_to": (
        "bare de som hadde tilgang denne dagen eller tidligere (ÅÅÅÅ-MM-DD)",
        "only those who had access on that day or before (YYYY-MM-DD)",
    ),
    "user_active": ("aktiv", "active"),
    "user_stopped": ("stoppet", "stopped"),
    "user_added": ("Brukeren {login} er lagt til som {role}.", "The user {login} was added as {role}."),
    "user_changed": ("Brukeren {login} er endret.", "The user {login} was changed."),
    "user_passphrase": ("Passfrasen til {login} er byttet.", "The passphrase of {login} was changed."),
    "user_is_stopped": ("Brukeren {login} slipper ikke inn lenger.", "The user {login} is let in no more."),
    "user_is_started": ("Brukeren {login} slipper inn igjen.", "The user {login} is let in again."),
    "recovery_key_made": (
        "Ny gjenopprettingsnøkkel, som ikke kan vises igjen; den forrige gjelder ikke lenger: {key}",
        "New recovery key, which can't be shown again; the one before holds no more: {key}",
    ),
    "recovery_key_lacking": (
        "Lageret har ingen gjenopprettingsnøkkel: lag en med «listeoversikt store users {store} recovery-key», skriv den ut og lås den inn.",
        "The store has no recovery key: make one with «listeoversikt store users {store} recovery-key», print it and lock it away.",
    ),
    "tries_failed": (
        "Feil passfrase siden sist, antall forsøk: {count}.",
        "Tries with a wrong passphrase since last time: {count}.",
    ),
    "tries_damaged": (
        "Fila som teller feil passfraser (attempts.json), kunne ikke leses eller stemte ikke, og er begynt på nytt.",
        "The file that counts wrong passphrases (attempts.json) couldn't be read or believed, and was begun anew.",
    ),
    "weak_copy": (
        "Passfrasen din er lettere å gjette enn den skal være i et nytt lager, og nøkkelfila lot seg ikke skrive: prøv igjen når lageret kan skrives i.",
        "Your passphrase is easier to guess at than it should be in a new store, and the key file couldn't be written: try again when the store can be.",
    ),
}
