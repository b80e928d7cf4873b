"""The texts of ``store check``, in bokmål and English."""

from __future__ import annotations

CHECK_TEXTS: dict[str, tuple[str, str]] = {
    "store_sound": ("Lageret er i orden.", "The store is sound."),
    "store_unsound": (
        "Lageret har {count} feil og bør hentes tilbake fra sikkerhetskopi.",
        "The store has {count} faults and should be restored from a backup.",
    ),
    "store_keys": (
        "Nøkkelfila keys.json er ikke den som hører til lageret, og slipper ikke inn: {names}. "
        "Legg tilbake den som hører til, eller la en leder gi ny passfrase eller gjenopprettingsnøkkel "
        "med «listeoversikt store users {store} …».",
        "The key file keys.json isn't the one that belongs to the store, and doesn't let in: {names}. "
        "Put back the one that belongs, or let a leader give a new passphrase or recovery key "
        "with “listeoversikt store users {store} …”.",
    ),
    "recovery_key_word": ("gjenopprettingsnøkkelen", "the recovery key"),
    "store_log_broken": (
        "Hendelsesloggen er ikke slik den ble skrevet ({count} feil). Ta vare på lagermappen og sikkerhetskopiene "
        "som de er. «listeoversikt store log {store} --verify» sier hva som er feil.",
        "The audit log isn't as it was written ({count} faults). Keep the store's folder and the backups as they "
        "are. “listeoversikt store log {store} --verify” says what is wrong.",
    ),
}
