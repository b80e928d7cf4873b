"""The texts of ``store erase`` and ``store tell``, in bokmål and English."""

from __future__ import annotations

ERASING_TEXTS = {
    "help_store_erase": (
        "slett en pasient, et uttrekk eller alt for godt; uten --yes vises bare hva som ville skjedd",
        "erase a patient, an extract or everything for good; without --yes only what would happen is shown",
    ),
    "help_store_tell": (
        "skriv alt som er lagret om en pasient (innsyn)",
        "write everything that is kept about a patient (access request)",
    ),
    "help_erase_patient": (
        "pasienten som skal slettes (kan gjentas)",
        "the patient to be erased (may be repeated)",
    ),
    "help_erase_extract": (
        "uttrekket som skal slettes, nummer 1 er det eldste i «store history»",
        "the extract to be erased, number 1 is the oldest in “store history”",
    ),
    "help_erase_office": (
        "hele lageret med kopiene: skriv kontorets navn slik det vises",
        "the whole store with its copies: write the office's name as it's shown",
    ),
    "help_erase_let_in": (
        "en pasient som er slettet, slippes inn igjen med neste uttrekk",
        "a patient who has been erased comes in again with the next extract",
    ),
    "help_erase_reason": (
        "grunnen, som blir stående; uten navn eller id",
        "the reason, which is kept; without name or id",
    ),
    "help_erase_backups": (
        "slett også i sikkerhetskopiene og tidligere lagre; alene: alt som er slettet før",
        "erase in the backups and former stores too; alone: all that was erased before",
    ),
    "help_erase_newest": (
        "også når uttrekket er det kontoret bruker nå",
        "also when the extract is what the office uses now",
    ),
    "help_erase_yes": ("gjør det; det kan ikke angres", "do it; it can't be undone"),
    "help_tell_patient": ("pasienten det gjelder", "the patient it's about"),
    "help_tell_out": (
        "mappe for filene, som bare du kan åpne",
        "folder for the files, which only you can open",
    ),
    "erase_what": (
        "Oppgi hva som skal slettes: --patient, --extract, --office eller --let-in.",
        "Say what is to be erased: --patient, --extract, --office or --let-in.",
    ),
    "erase_unsaid": (
        "Ingenting er slettet. Gjenta kommandoen med --yes når det er ment.",
        "Nothing was erased. Repeat the command with --yes when it's meant.",
    ),
    "erase_foreseen": (
        "Ville slettet {rows} rader i {extracts} uttrekk, {events} hendelser, og navnet i {mentions} andre.",
        "Would erase {rows} rows in {extracts} extracts, {events} events, and the name in {mentions} others.",
    ),
    "erase_already": (
        "Pasienten er slettet i lageret fra før. Med --backups slettes det som er igjen i kopiene.",
        "The patient has been erased from the store before. With --backups what the copies still hold is erased.",
    ),
    "erase_unsure": (
        "{count} tekster kan nevne pasienten, men id-en er for kort til å være sikker: se gjennom dem selv.",
        "{count} texts may name the patient, but the id is too short to be sure: look through them yourself.",
    ),
    "erase_extract_foreseen": (
        "Ville slettet uttrekket fra {date}. Tillegg: {supplements}, skårlister: {scored}, pasienter som ikke står noe annet "
        "sted: {patients}.",
        "Would erase the extract of {date}. Supplements: {supplements}, lists of scores: {scored}, patients who stand "
        "nowhere else: {patients}.",
    ),
    "erase_is_now": (
        "Dette er uttrekket kontoret bruker nå. Etterpå brukes det fra {date}.",
        "This is the extract the office uses now. Afterwards the one of {date} is used.",
    ),
    "erase_newest": (
        "Uttrekket er det kontoret bruker nå, og ingenting er slettet: gjenta med --also-newest når det er ment, eller velg et eldre.",
        "The extract is what the office uses now, and nothing was erased: repeat with --also-newest when it's meant, or choose an older one.",
    ),
    "erase_is_last": (
        "Dette er det eneste uttrekket. Etterpå er listen tom.",
        "This is the only extract. Afterwards the list is empty.",
    ),
    "erase_office_name": (
        "Kontoret heter «{name}» her, og ingenting er slettet: skriv navnet slik etter --office.",
        "The office is called «{name}» here, and nothing was erased: write the name like that after --office.",
    ),
    "erase_office_foreseen": (
        "Ville ødelagt nøkkelen i lageret og {copies} kopier, og slettet alt: {folder}.",
        "Would destroy the key in the store and {copies} copies, and delete all of it: {folder}.",
    ),
    "erased_patients": (
        "Pasienter slettet: {count}. Rader: {rows}, hendelser: {events}, steder i andres tekst: {mentions}.",
        "Patients erased: {count}. Rows: {rows}, events: {events}, places in others' text: {mentions}.",
    ),
    "erased_extract": ("Uttrekk slettet: {count}.", "Extracts erased: {count}."),
    "erased_let_in": (
        "Pasienten kommer inn igjen med neste uttrekk. Det som er slettet, kommer ikke tilbake.",
        "The patient comes in again with the next extract. What was erased doesn't come back.",
    ),
    "erased_office": (
        "Nøkkelen er ødelagt {keys} steder, og {folders} mapper er slettet.",
        "The key was destroyed in {keys} places, and {folders} folders were deleted.",
    ),
    "erased_on_server": (
        "Lageret er borte fra databasen. Nøkkelen er ødelagt i {keys} kopier, og {folders} mapper er slettet.",
        "The store is gone from the database. The key was destroyed in {keys} copies, and {folders} folders were deleted.",
    ),
    "erase_on_server": (
        "Tjenerens egne sikkerhetskopier og skrivelogg (WAL) nås ikke. Den som driver tjeneren, må slette dem: til da åpnes de "
        "med passfrasene fra den dagen.",
        "The server's own backups and write-ahead log aren't reached. Whoever runs the server must delete them: until then "
        "the passphrases of their day open them.",
    ),
    "erase_left": ("Kunne ikke slettes: {path}", "Couldn't be erased: {path}"),
    "erase_untouched": (
        "Ikke sett gjennom, og kan ha det slettede ennå: {path}",
        "Not looked through, and may hold what was erased still: {path}",
    ),
    "erase_unfinished": (
        "Filen er i bruk: resten av diskplassen skrives over når lageret åpnes neste gang.",
        "The file is in use: the rest of its space is written over when the store is opened next.",
    ),
    "erase_held": (
        "Kopier som har det slettede ennå: {count} (automatiske: {automatic}, tatt for hånd: {by_hand}, tidligere lagre: {aside}).",
        "Copies that hold what was erased still: {count} (automatic: {automatic}, by hand: {by_hand}, former stores: {aside}).",
    ),
    "erase_lapses": (
        "De automatiske er borte senest {day} når det tas kopi hver dag. De andre blir liggende: bruk --backups.",
        "The automatic ones are gone by {day} when one is taken each day. The others stay: use --backups.",
    ),
    "erase_copies": (
        "Kopier skrevet om: {rewritten}. Slettet fordi de ikke kunne leses: {deleted}.",
        "Copies rewritten: {rewritten}. Deleted since they couldn't be read: {deleted}.",
    ),
    "erase_elsewhere": (
        "Programmet når ikke: kopier andre steder med egen keys.json, filer merket INTERN, uttrekk, meldinger, papir, og gamle "
        "blokker på disken. Se arket om sletting.",
        "The program doesn't reach: copies elsewhere with a keys.json of their own, files marked INTERN, exports, messages, "
        "paper, and old blocks on the disk. See the paper on deletion.",
    ),
    "told_patient": (
        "Alt om pasienten er skrevet til {folder}. Les gjennom før det gis ut.",
        "Everything about the patient was written to {folder}. Read it through before it's handed out.",
    ),
    "told_without_log": (
        "Alt om pasienten er skrevet til {folder}, unntatt hvem som har sett det, hva som har gått ut av programmet, og "
        "sperringer: det må en leder lage. Les gjennom før det gis ut.",
        "Everything about the patient was written to {folder}, but for who has looked, what has left the program, and "
        "blocks: a leader has to make those. Read it through before it's handed out.",
    ),
    "imported_kept_out": (
        "{count} i uttrekket er slettet her og holdt utenfor. «store erase STORE --let-in ID» slipper inn igjen.",
        "{count} in the extract have been erased here and were left out. “store erase STORE --let-in ID” lets in again.",
    ),
    "restored_erased_again": (
        "{count} som er slettet siden kopien ble tatt, er slettet i den også.",
        "{count} erased since the backup was taken were erased in it too.",
    ),
}
