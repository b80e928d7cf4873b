"""The texts of ``store backup``, ``restore`` and ``backups``, in bokmål and English."""

from __future__ import annotations

BACKUP_TEXTS = {
    "help_store_backup": ("ta en sikkerhetskopi av lageret", "take a backup of the store"),
    "help_store_restore": (
        "gjør et lager av en sikkerhetskopi, i en mappe (et lager som ligger der, beholdes under et annet navn) eller en tom "
        "database",
        "make a store of a backup, in a folder (a store that is there is kept under another name) or an empty database",
    ),
    "help_store_backups": (
        "vis sikkerhetskopiene, velg mappe for dem, bekreft etter gjenoppretting",
        "show the backups, choose their folder, confirm after a restore",
    ),
    "help_backup_out": (
        "en ny mappe for kopien (ellers i mappen for sikkerhetskopier)",
        "a new folder for the copy (else in the folder for backups)",
    ),
    "help_backup": ("mappen med sikkerhetskopien", "the folder with the backup"),
    "help_backups_folder": ("mappen som kopier skal ligge i heretter", "the folder for backups from now on"),
    "help_backups_confirm": (
        "det gjenopprettede lageret er riktig: ta kopier av seg selv igjen",
        "the restored store is the right one: take backups by itself again",
    ),
    "backup_taken": (
        "Sikkerhetskopi tatt og kontrollert: {folder}.",
        "A backup was taken and checked: {folder}.",
    ),
    "backups_place": ("Sikkerhetskopier i {place}:", "Backups in {place}:"),
    "backups_none": ("Ingen sikkerhetskopier i {place}.", "There are no backups in {place}."),
    "backups_line": ("  {taken}  {kind}  {size} MB  {name}", "  {taken}  {kind}  {size} MB  {name}"),
    "backups_automatic": ("daglig ", "daily  "),
    "backups_by_hand": ("for hånd", "by hand"),
    "backups_paused": (
        "Lageret er gjenopprettet {day}, så det tas ikke kopier av seg selv: bekreft med «listeoversikt store backups {store} --confirm».",
        "The store was restored on {day}, so no backups are taken by themselves: confirm with «listeoversikt store backups {store} --confirm».",
    ),
    "backups_confirmed": (
        "Bekreftet: sikkerhetskopier tas av seg selv igjen.",
        "This is confirmed: backups are taken by themselves again.",
    ),
    "backups_chosen": (
        "Sikkerhetskopier legges heretter i {place}.",
        "From now on backups are put in {place}.",
    ),
    "help_restore_store_user": (
        "innloggingen i lageret som ligger der (ellers som i kopien)",
        "the login in the store that is there (else as in the backup)",
    ),
    "help_restore_over_another": (
        "også når kopien er av et annet lager enn det som ligger der",
        "also when the backup is of another store than the one that is there",
    ),
    "passphrase_here": ("Passfrasen for lageret som ligger der: ", "Passphrase of the store that is there: "),
    "restored_carried": (
        "{count} oppføringer i hendelsesloggen etter kopien er tatt med.",
        "{count} entries of the audit log after the backup were taken along.",
    ),
    "restored_unread": (
        "Lageret som lå der, kunne ikke leses: bare kopiens egne brukere er spurt, og det hendelsesloggen fikk etter kopien, er ikke med.",
        "The store that was there couldn't be read: only the backup's own users were asked, and what the audit log got after the backup isn't in it.",
    ),
    "store_restored": ("Lageret er gjenopprettet: {folder}.", "The store was restored: {folder}."),
    "store_aside": (
        "Lageret som lå der, er beholdt i {aside}.",
        "The store that was there is kept in {aside}.",
    ),
    "daily_failed": (
        "Det du gjorde, er lagret, men dagens sikkerhetskopi ble ikke tatt; {cause}",
        "What you did is stored, but the day's backup wasn't taken; {cause}",
    ),
    "daily_stopped": (
        "Dagens sikkerhetskopi ble avbrutt og ikke tatt; det du gjorde, er lagret.",
        "The day's backup was interrupted and wasn't taken; what you did is stored.",
    ),
    "risk_synced": (
        "Lageret ligger i en mappe som synkroniseres (som OneDrive eller Dropbox), og kan bli ødelagt der: flytt det til en vanlig mappe på maskinen.",
        "The store lies in a folder that is synchronised (as OneDrive or Dropbox) and may be damaged there: move it to an ordinary folder on the machine.",
    ),
    "risk_network": (
        "Lageret ligger på en nettverksdisk, der skriving kan gå tapt: flytt det til en disk i maskinen.",
        "The store lies on a network disk, where what is written may be lost: move it to a disk in the machine.",
    ),
}
