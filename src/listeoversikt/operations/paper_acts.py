"""What the log holds, in words for the record of processing: every kind of event, gathered in groups.

The kinds are those of ``followup.log.acts`` and of the events that the program itself writes; a test asks that none is
left out. Source: follow-up contract; GDPR article 30.
"""

from __future__ import annotations

from listeoversikt.operations.internal_export import INTERNAL_EXPORT
from listeoversikt.operations.message_log import MESSAGE_READ, MESSAGE_SALT
from listeoversikt.operations.model_in_use import MODEL_KEPT
from listeoversikt.operations.office_settings import SETTINGS_CHANGED
from listeoversikt.operations.profiles import PROFILES_CHANGED
from listeoversikt.operations.report_files import REPORT_MADE
from listeoversikt.operations.retention import RETENTION_CHANGED
from listeoversikt.operations.shown_files import SHOWN_FILE
from listeoversikt.operations.store_job import COLUMNS_PASSED, DISCHARGE_TYPED_IN
from listeoversikt.store.extracts.withdrawn import WENT_BACK

ACT_GROUPS: dict[str, tuple[str, ...]] = {
    "kontakter og forsøk: dag, kanal, utfall, rolle, en linje tekst": ("contact", "next_try"),
    "hva som er gjort, utsatt, gitt til en kollega eller haster": (
        "closed",
        "postponed",
        "reopened",
        "assigned",
        "task",
        "urgent",
        "known_mark",
        "taken_on",
        "fulfilled",
        "gone_through",
    ),
    "timer som skal settes opp": ("appointment_wanted", "appointment_set"),
    "forslag, legens ja eller nei, spørsmål og svar": (
        "proposed",
        "approved",
        "not_now",
        "question",
        "answer",
        "answer_seen",
    ),
    "hvem som følges av teamet, stoppskilt, drøftet, riktig pasient, ført i journal": (
        "member_from",
        "member_ended",
        "stop_sign",
        "stop_sign_lifted",
        "right_patient",
        "discussed",
        "journal_mark",
    ),
    "sperring: hvem pasienten er sperret for, fra hvilken dag, og når det ble opphevet": (
        "blocked",
        "unblocked",
    ),
    "hensyn: tolk, hørsel og syn, sikkerhet, adressesperre, verge, barn, pårørende": ("flags",),
    "merker på grunnlaget for en skår, og legens egen vurdering": ("evidence_mark", "overridden"),
    "sjekkliste etter utskrivning, og utskrivninger ført inn eller lest fra meldinger": (
        "ticked",
        "signed",
        "home_care_asked",
        "still_in_short_term",
        DISCHARGE_TYPED_IN,
        MESSAGE_READ,
        MESSAGE_SALT,
    ),
    "planer: pasientens egne ord, mål, tiltak, soner, versjoner; egne maler": (
        "plan_started",
        "plan_edited",
        "plan_reviewed",
        "plan_ended",
        "template_saved",
        "template_removed",
    ),
    "listegjennomgang: utvalg, vurdering av hver enkelt, lagrede utvalg": (
        "review_started",
        "review_listed",
        "reviewed",
        "review_paused",
        "review_closed",
        "selection_saved",
        "selection_removed",
    ),
    "kontorets mål og evaluering, uten pasient": (
        "goal_drafted",
        "goal_imported",
        "goal_saved",
        "goal_dropped",
        "goal_locked",
        "goal_amended",
        "goal_action",
        "goal_compared",
        "goal_ended",
    ),
    "kontorets valg, uttrekk satt til side, kolonner godtatt, modeller, filer som er skrevet": (
        SETTINGS_CHANGED,
        RETENTION_CHANGED,
        PROFILES_CHANGED,
        COLUMNS_PASSED,
        WENT_BACK,
        MODEL_KEPT,
        SHOWN_FILE,
        INTERNAL_EXPORT,
        REPORT_MADE,
    ),
}
"""What it's about, in bokmål -> the kinds of event."""


def acts_table() -> str:
    """The groups as a table in Markdown, with how many kinds of event each gathers."""
    rows = [f"| {what} | {len(kinds)} |" for what, kinds in ACT_GROUPS.items()]
    return "\n".join(("| Hva som føres | Slag hendelser |", "|---|---|", *rows))
