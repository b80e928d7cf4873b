"""The texts of ``store block``, in bokmål and English."""

from __future__ import annotations

BLOCKING_TEXTS: dict[str, tuple[str, str]] = {
    "help_store_block": (
        "sperr en pasient for brukere eller roller, opphev det, eller vis sperringene",
        "block a patient for users or roles, lift it, or show the blocks",
    ),
    "help_block_patient": ("pasienten", "the patient"),
    "help_block_user": (
        "innloggingsnavnet til en pasienten sperres for (kan gjentas)",
        "login of one the patient is blocked for (may be repeated)",
    ),
    "help_block_role": (
        "rollen pasienten sperres for (kan gjentas)",
        "role the patient is blocked for (may be repeated)",
    ),
    "help_block_except": (
        "sperr for alle unntatt denne (kan gjentas)",
        "block for everybody but this one (may be repeated)",
    ),
    "help_block_reason": (
        "asked (pasienten har bedt om det), knows (de kjenner hverandre) eller other (står i journalen)",
        "asked (by the patient), knows (they know one another) or other (stands in the journal)",
    ),
    "help_block_day": (
        "dagen pasienten sa fra (ÅÅÅÅ-MM-DD; i dag når den ikke står)",
        "day the patient said so (YYYY-MM-DD; default today)",
    ),
    "help_block_lift": ("opphev sperringene av pasienten", "lift the patient's blocks"),
    "block_line": ("{patient}\t{whom}\t{day}\t{reason}\t{by}", "{patient}\t{whom}\t{day}\t{reason}\t{by}"),
    "block_none": ("Ingen sperringer å vise.", "No blocks to show."),
    "block_of_oneself": (
        "Sperringer som gjelder deg selv, vises ikke: {count} pasient(er).",
        "Blocks that are for yourself aren't shown: {count} patient(s).",
    ),
    "block_made": (
        "Sperringen er registrert. Den gjelder i dette programmet; journalsystemet må sperres for seg.",
        "The block is registered. It holds in this program; the journal must be blocked by itself.",
    ),
    "block_lifted": ("Opphevet: {count} sperring(er).", "Lifted: {count} block(s)."),
    "block_what": (
        "Si hvem det gjelder: --patient med --for, --role eller --except, eller --lift.",
        "Say whom it's about: --patient with --for, --role or --except, or --lift.",
    ),
    "block_day": ("Dagen kan ikke være fram i tid eller før 1990.", "The day can't be ahead or before 1990."),
    "hidden_for_you": (
        "Sperret for deg og ikke med i dette: {count} pasient(er).",
        "Blocked for you and left out of this: {count} patient(s).",
    ),
}
