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
    "profile_passable": (
        "  {header} {what}: ta kolonnen ut av uttrekket, eller slipp den gjennom med --pass-column {place} om det er falsk alarm",
        "  {header} {what}: take the column out of the export, or pass it with --pass-column {place} if it's a false alarm",
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
    "unread_source": ("Ikke lest: {source}.", "Not read: {source}."),
    "unread_table": (
        "Ikke lest: {source} (ser ut som tabellen {table}).",
        "Not read: {source} (looks like table {table}).",
    ),
    "unread_others": ("Andre filer i uttrekket som ikke er lest: {count}.", "Other files not read: {count}."),
    "unread_hidden": ("{count} skjult ark er ikke lest.", "{count} hidden sheet wasn't read."),
    "unread_hidden_many": ("{count} skjulte ark er ikke lest.", "{count} hidden sheets weren't read."),
    "check_not_all": (
        "Uttrekket kan leses, men ikke alt som ser ut som en tabell, er lest.",
        "The export can be read, but not everything that looks like a table was read.",
    ),
    "emptied": (
        "{table}.{column}: {count} celler ble ikke forstått og leses som tomme.",
        "{table}.{column}: {count} cells weren't understood and are read as empty.",
    ),
    "emptied_one": (
        "{table}.{column}: 1 celle ble ikke forstått og leses som tom.",
        "{table}.{column}: 1 cell wasn't understood and is read as empty.",
    ),
    "codes_left_out": (
        "{table}.{column}: {count} rader har koder som ikke ble forstått og er utelatt.",
        "{table}.{column}: {count} rows have codes that weren't understood and are left out.",
    ),
    "codes_left_out_one": (
        "{table}.{column}: 1 rad har koder som ikke ble forstått og er utelatt.",
        "{table}.{column}: 1 row has codes that weren't understood and are left out.",
    ),
    "no_urgency": (
        "{count} av {total} innleggelser mangler hastegrad og teller ikke som øyeblikkelig hjelp.",
        "{count} of {total} stays lack urgency and don't count as emergencies.",
    ),
    "no_role": (
        "{count} av {total} kontakter mangler rolle og teller ikke som oppfølging.",
        "{count} of {total} contacts lack role and don't count as follow-up.",
    ),
    "profile_default_name": ("Kontorets profil", "The office's profile"),
}
