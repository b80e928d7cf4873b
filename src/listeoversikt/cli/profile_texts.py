"""The texts of ``profile show`` and ``draft``, in bokmål and English."""

from __future__ import annotations

PROFILE_TEXTS: dict[str, tuple[str, str]] = {
    "help_profile": (
        "se hva et uttrekk er gjenkjent som, eller lag et utkast til profil for det",
        "see what an export is recognised as, or make a draft of a profile for it",
    ),
    "help_profile_asked": (
        "profil (TOML) som sier hva kontorets egne navn og verdier betyr",
        "profile (TOML) that says what the office's own names and values mean",
    ),
    "help_profile_show": (
        "hva filer, ark og overskrifter er gjenkjent som, og hva som mangler",
        "what files, sheets and headers are recognised as, and what is lacking",
    ),
    "help_profile_draft": (
        "skriv et utkast til profil med forslag, til å rette i",
        "write a draft of a profile with proposals, to be edited",
    ),
    "help_profile_out": ("profilfila som skrives (.toml)", "the profile file to be written (.toml)"),
    "help_profile_name": ("profilens navn", "the profile's name"),
    "profile_kept": (
        "Profilen «{name}» er lagret og kjennes igjen neste gang.",
        "The profile «{name}» is kept and will be recognised next time.",
    ),
    "profile_used": ("Lest med profilen «{name}».", "Read with the profile «{name}»."),
    "profile_source": ("{source}: {rows} rader, {table}", "{source}: {rows} rows, {table}"),
    "profile_no_table": ("ikke gjenkjent som en tabell", "not recognised as a table"),
    "profile_guess": (
        "ikke gjenkjent som en tabell, forslag {table}",
        "not recognised as a table, proposal {table}",
    ),
    "profile_table": ("tabellen {table}", "table {table}"),
    "profile_known": ("  {header} = {column}", "  {header} = {column}"),
    "profile_unknown": ("  {header} = ukjent", "  {header} = unknown"),
    "profile_proposed": (
        "  {header} = ukjent, forslag {column}: {why}",
        "  {header} = unknown, proposal {column}: {why}",
    ),
    "profile_points": (
        "  {header} {what}: ta kolonnen ut av uttrekket",
        "  {header} {what}: take the column out of the export",
    ),
    "profile_lacking": ("Mangler: {what}.", "Lacking: {what}."),
    "profile_unread": (
        "Ikke forstått i {table}.{column}: {words} ulike ord i {rows} rader.",
        "Not understood in {table}.{column}: {words} different words in {rows} rows.",
    ),
    "profile_whole": ("Alt som må være med, er gjenkjent.", "Everything that must be there is recognised."),
    "profile_nameless": ("kolonne {position}", "column {position}"),
    "profile_written": (
        "Utkastet er skrevet: {path}. Se over det før du leser inn med --profile.",
        "The draft was written: {path}. Look it over before you read with --profile.",
    ),
    "profile_default_name": ("Kontorets profil", "The office's profile"),
}
