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
    "upgrade_no_access": (
        "Lageret må oppgraderes, men programmet får ikke skrive i mappen.",
        "The store must be brought up to date, but the program may not write in the folder.",
    ),
    "upgrade_disk_full": (
        "Det er ikke plass til sikkerhetskopien som tas før lageret oppgraderes. Lageret er som før.",
        "There is no room for the backup that is taken before the store is brought up to date. It is as before.",
    ),
    "upgrade_in_use": (
        "Lageret må oppgraderes, men er i bruk av et annet vindu eller program.",
        "The store must be brought up to date, but another window or program uses it.",
    ),
    "upgrade_no_backup": (
        "Sikkerhetskopien som tas før lageret oppgraderes, kunne ikke lagres. Lageret er som før.",
        "The backup that is taken before the store is brought up to date couldn't be written. The store is as before.",
    ),
    "is_backup": (
        "Mappen er en sikkerhetskopi. Den er ikke åpnet eller endret.",
        "The folder is a backup. It wasn't opened or changed.",
    ),
    "upgrade_failed": (
        "Oppgraderingen av lageret gikk ikke. Lageret er som før.",
        "Bringing the store up to date failed. The store is as before.",
    ),
    "moved": ("Lageret er flyttet og kan ikke brukes her lenger.", "The store has been moved and can't be used here any more."),
    "not_an_address": ("Adressen til tjeneren kan ikke leses.", "The server's address can't be read."),
    "password_in_address": ("Passordet skal ikke stå i adressen.", "The password mustn't stand in the address."),
    "server_insecure": (
        "Forbindelsen til tjeneren er ikke trygg nok. Ingenting er sendt.",
        "The connection to the server isn't safe enough. Nothing was sent.",
    ),
    "server_door": ("Tjeneren slapp ikke inn denne brukeren.", "The server didn't let this user in."),
    "server_away": (
        "Ingen forbindelse med tjeneren. Lageret er som før.",
        "No connection to the server. The store is as before.",
    ),
    "server_too_old": ("Tjeneren har en for gammel utgave av PostgreSQL.", "The server's PostgreSQL is too old."),
    "server_empty": ("Det ligger ikke noe lager i denne databasen.", "There is no store in this database."),
    "server_not_empty": ("Databasen er ikke tom. Den er ikke endret.", "The database isn't empty. It is unchanged."),
    "server_unsure": (
        "Forbindelsen ble brutt mens noe ble lagret. Det er ikke kjent om det står.",
        "The connection broke while something was being saved. Whether it stands isn't known.",
    ),
    "which_user": ("Lageret har flere brukere.", "The store has several users."),
    "wrong_login": ("Feil innloggingsnavn eller passfrase. Lageret er ikke endret.", "Wrong login or passphrase. The store is unchanged."),
    "wait": (
        "Det er nylig prøvd med feil passfrase. Denne ble ikke sett på.",
        "A wrong passphrase was tried a moment ago. This one wasn't looked at.",
    ),
    "stopped_user": ("Brukeren er stoppet eller finnes ikke lenger.", "The user has been stopped, or isn't there any more."),
    "keys_differ": ("Nøkkelfilen passer ikke til brukerne i lageret.", "The key file doesn't fit the store's users."),
    "users_altered": ("Brukerne i lageret er endret utenom programmet.", "The store's users were changed by something else than the program."),
    "not_allowed": ("Rollen din gir ikke rett til dette. Ingenting er endret.", "Your role doesn't allow this. Nothing was changed."),
    "unknown_user": ("Brukeren finnes ikke i lageret.", "The user isn't in the store."),
    "login_taken": (
        "Innloggingsnavnet eller koden i teamet er eller har vært en annens, eller ligner for mye.",
        "The login or the member's code is or has been another's, or is too like it.",
    ),
    "bad_login": ("Innloggingsnavnet kan ikke brukes.", "The login can't be used."),
    "weak_passphrase": ("Passfrasen er for kort eller for ensformig.", "The passphrase is too short or too plain."),
    "last_leader": ("Lageret må ha minst én aktiv leder.", "The store must have at least one active leader."),
    "changed_since": (
        "En annen har endret brukeren i mellomtiden. Ingenting er lagret.",
        "Somebody has changed the user meanwhile. Nothing was saved.",
    ),
    "wrong_recovery_key": ("Gjenopprettingsnøkkelen er feil. Lageret er ikke endret.", "The recovery key is wrong. The store is unchanged."),
    "no_erasing_reason": ("Det mangler en grunn på 1–200 tegn. Ingenting er slettet.", "A reason of 1–200 letters is missing. Nothing was erased."),
    "reason_names_patient": ("Grunnen nevner pasienten. Ingenting er slettet.", "The reason names the patient. Nothing was erased."),
    "newest_extract": ("Uttrekket er det listen bygger på nå. Ingenting er slettet.", "The extract is what the office uses now. Nothing was erased."),
    "not_erased": ("Ingen med denne id-en er slettet her.", "Nobody with this id has been erased here."),
    "other_office_name": ("Kontorets navn stemmer ikke. Ingenting er slettet.", "The office's name doesn't fit. Nothing was erased."),
}  # fmt: skip
MENDED: Words = {
    "wrong_passphrase": ("Prøv igjen.", "Try again."),
    "no_passphrase": ("Skriv inn en passfrase.", "Type a passphrase."),
    "not_a_store": ("Sjekk at disken er koblet til, velg en annen mappe, eller lag et nytt lager.",
        "See that the disk is connected, choose another folder, or make a new store.",
    ),
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
    "upgrade_no_access": ("Gi skrivetilgang, og åpne lageret igjen.", "Allow writing and open the store again."),
    "upgrade_disk_full": ("Frigjør plass, og åpne lageret igjen.", "Make room and open the store again."),
    "upgrade_in_use": ("Lukk det, og åpne lageret igjen.", "Close it and open the store again."),
    "upgrade_no_backup": (
        "Koble til disken, eller gi skrivetilgang til mappen ved siden av lageret.",
        "Plug in the disk, or allow writing in the folder beside the store.",
    ),
    "is_backup": ("Gjenopprett den til en ny mappe, og åpne den.", "Restore it to a new folder and open that."),
    "upgrade_failed": (
        "Bruk forrige utgave av programmet, og meld fra om feilen.",
        "Use the version of the program before this one, and report the failure.",
    ),
    "moved": ("Åpne lageret på det nye stedet.", "Open the store in its new place."),
    "not_an_address": ("Skriv den som postgresql://bruker@tjener/database.", "Write it as postgresql://user@server/database."),
    "password_in_address": ("Legg det i filen .pgpass eller i PGPASSWORD.", "Put it in the file .pgpass or in PGPASSWORD."),
    "server_insecure": (
        "Tjeneren må ha et gyldig sertifikat og ta imot passord med SCRAM.",
        "The server needs a valid certificate and must take passwords by SCRAM.",
    ),
    "server_door": ("Sjekk brukernavnet i adressen og passordet.", "Check the user in the address and the password."),
    "server_away": ("Sjekk nettet og tjeneren, og prøv igjen.", "Check the network and the server, and try again."),
    "server_too_old": ("Den må være 15 eller nyere.", "It must be 15 or newer."),
    "server_empty": ("Sjekk adressen, eller lag et nytt lager.", "Check the address, or make a new store."),
    "server_not_empty": ("Velg en tom database.", "Choose an empty database."),
    "server_unsure": ("Se etter når tjeneren svarer, før du gjør det på nytt.", "Look when the server answers, before you do it again."),
    "which_user": ("Skriv innloggingsnavnet.", "Type the login."),
    "wrong_login": ("Prøv igjen.", "Try again."),
    "wait": ("Vent litt, og prøv igjen.", "Wait a little and try again."),
    "stopped_user": ("Be en leder starte den igjen.", "Ask a leader to start it again."),
    "keys_differ": ("Hent keys.json tilbake, eller logg inn som en annen.", "Bring keys.json back, or log in as somebody else."),
    "users_altered": ("En leder må bruke gjenopprettingsnøkkelen.", "A leader must use the recovery key."),
    "not_allowed": ("Be en som har rollen det krever.", "Ask somebody who has the role it takes."),
    "unknown_user": ("Se på listen over brukere.", "Look at the list of users."),
    "login_taken": ("Velg et annet.", "Choose another."),
    "bad_login": (
        "Bruk 1–40 små bokstaver (a–å), tall, punktum, bindestrek eller understrek.",
        "Use 1–40 small letters, digits, full stops, hyphens or underscores.",
    ),
    "weak_passphrase": ("Bruk minst tolv tegn, helst flere ord.", "Use at least twelve signs, better several words."),
    "last_leader": ("Gjør en annen til leder først.", "Make somebody else a leader first."),
    "changed_since": ("Se på listen igjen, og prøv på nytt.", "Look at the list again and try once more."),
    "wrong_recovery_key": ("Sjekk hvert tegn, og at arket er det nyeste.", "Check each sign, and that the sheet is the newest."),
    "no_erasing_reason": ("Skriv grunnen, og prøv igjen.", "Write the reason and try again."),
    "reason_names_patient": ("Skriv den uten id eller journalnummer.", "Write it without id or journal number."),
    "newest_extract": ("Velg et eldre, eller kryss av for at det er ment.", "Choose an older, or tick that it's meant."),
    "not_erased": ("Sjekk id-en.", "Check the id."),
    "other_office_name": ("Skriv det slik det står.", "Write it as it stands."),
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
