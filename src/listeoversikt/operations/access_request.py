"""Everything that is kept about one patient, told to the patient: a readable document and a file for machines.

Three files in a folder that only its owner may open, each the whole of it: ``innsyn.odt`` to print and hand out,
``innsyn.md`` as plain text, ``innsyn.json`` for another program. What is told and what isn't stands in
``docs/erasing.md``: colleagues stand with the name they have in the log, since a patient may know who has looked; what is
written about others (next of kin) is marked, for a person to read through before it's handed out. Bokmål.

What the log says (who has looked, what has left, who is blocked) takes the right to read the log. Made by somebody else it's left
out, and the document says so: the rest of the request needn't wait for a leader.
"""

from __future__ import annotations

import datetime as dt
import errno
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from listeoversikt import __version__
from listeoversikt.followup.blocking import whom_of
from listeoversikt.followup.log.acts import payload_of
from listeoversikt.followup.log.block_acts import Blocked, Unblocked
from listeoversikt.followup.log.entry import Entry, of_kind, standing
from listeoversikt.operations.access_request_text import TITLE, as_markdown
from listeoversikt.operations.blocking import standing_of
from listeoversikt.operations.logged import entries_of
from listeoversikt.operations.message_log import MESSAGE_READ
from listeoversikt.operations.office_settings import stored_settings
from listeoversikt.operations.output import whole_folder
from listeoversikt.operations.paper_document import write_document
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.shown_files import SHOWN_FILE
from listeoversikt.operations.store_job import DISCHARGE_TYPED_IN, CurrentList, current_list
from listeoversikt.operations.why import explain_patient
from listeoversikt.patient_list.frames import NO_DAY, PATIENTS
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.scores.evidence import Evidence, EvidenceRow
from listeoversikt.store.access.audit_acts import AuditAct, AuditEntry
from listeoversikt.store.access.roles import Right
from listeoversikt.store.contents import Event
from listeoversikt.store.erasing.one_patient import KeptRow, KeptScores
from listeoversikt.store.repository import Store
from listeoversikt.words.audit import about_words
from listeoversikt.words.blocking import reason_word, whom_words
from listeoversikt.words.log_lines import log_line

FORMAT = 1
DOCUMENT, TEXT, DATA = "innsyn.odt", "innsyn.md", "innsyn.json"
FILES = (DOCUMENT, TEXT, DATA)
LEFT_OFFICE = {AuditAct.PRINTED.value, AuditAct.COPIED.value, AuditAct.EXPORTED.value, AuditAct.TOLD.value}
"""Acts of the audit log by which something about the patient may have left the program."""
OF_THE_LOG = ("sperringer", "hvem_har_sett", "sett_blant_mange", "ut_av_programmet")
"""What only who reads the log may tell."""
WITHOUT_LOG = "without_log"
WITHOUT_PATIENTS = ("shown_file", "report_made")
"""Kinds of files with numbers only, small ones hidden."""


def tell_patient(
    store: Store,
    patient_id: str,
    folder: Path,
    today: dt.date,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> tuple[str, ...]:
    """Writes the files into ``folder``, whole or not at all; gives their names. It's logged before they get them.

    Refused for a patient the store doesn't know, for who may not take rows of patients out, and where one of the files lies
    there already: it may be about another patient.
    """
    if any((folder / name).exists() for name in FILES):
        raise FileExistsError(errno.EEXIST, "an access request lies there already")
    progress(Stage.WRITING, 0, 2)
    told = everything_about(store, patient_id, today)
    if cancelled():
        raise KeyboardInterrupt
    progress(Stage.WRITING, 1, 2)
    text = as_markdown(told)
    with whole_folder(folder) as beside:
        beside.chmod(0o700)
        (beside / DATA).write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        (beside / TEXT).write_text(f"# {TITLE}\n\n{text}", encoding="utf-8")
        write_document(beside / DOCUMENT, TITLE, text)
        for name in FILES:
            (beside / name).chmod(0o600)
        kind = {"kind": WITHOUT_LOG} if lacks_log(told) else None
        store.audit.look(AuditAct.TOLD, patient=patient_id, details=kind)
    with suppress(OSError):  # a folder that was there; the files themselves are closed
        folder.chmod(0o700)
    progress(Stage.WRITING, 2, 2)
    return FILES


def lacks_log(told: Mapping[str, Any]) -> bool:
    """Whether what the log says is left out, for want of the right to read it."""
    return OF_THE_LOG[0] in told["utelatt"]


def new_folder(place: Path, today: dt.date) -> Path:
    """A folder of its own in a place, by the day: it says nothing of the patient."""
    name, more = f"innsyn-{today.isoformat()}", 2
    folder = place / name
    while folder.exists():
        folder, more = place / f"{name}-{more}", more + 1
    return folder


def everything_about(store: Store, patient_id: str, today: dt.date) -> dict[str, Any]:
    """All of it as plain JSON; keys in Norwegian, since the patient is to read it."""
    store.require(Right.SEE_PATIENTS, Right.EXPORT_PATIENTS)
    store.refuse_hidden(patient_id)
    rows, scores = store.erasing.all_about(patient_id)
    extracts = {one.id: one for one in store.extracts()}
    dates = {number: one.export_date.isoformat() for number, one in extracts.items()}
    events = store.events(patient=patient_id)
    settings = stored_settings(store)
    held = {number for kept in rows[PATIENTS] for number in kept.extracts}
    return {
        "format": FORMAT,
        "laget": today.isoformat(),
        "program": f"listeoversikt {__version__}",
        "kontor": settings.office_name or next((extracts[number].office for number in sorted(held)), ""),
        "pasient": patient_id,
        "journalnummer": _newest(rows[PATIENTS], "record_number"),
        "uttrekk": [_extract(extracts[number]) for number in sorted(held) if number in extracts],
        "opplysninger": {table: [_row(one, dates) for one in kept] for table, kept in rows.items()},
        "skårer_nå": _scores_now(store, patient_id, settings),
        "skårer_vist": [_shown(one, dates) for one in scores],
        "ført_av_teamet": list(_acts(events, today, blocks=store.may(Right.READ_LOG))),
        "meldinger": [_event(one) for one in _standing(events, MESSAGE_READ)],
        "utskrivninger_skrevet_inn": [_event(one) for one in _standing(events, DISCHARGE_TYPED_IN)],
        **_of_the_log(store, patient_id, events),
    }


def _of_the_log(store: Store, patient_id: str, events: tuple[Event, ...]) -> dict[str, Any]:
    """Who has looked, what has left and who is blocked, or that it's left out."""
    if not store.may(Right.READ_LOG):
        return {"utelatt": list(OF_THE_LOG)}
    looks = [_look(one) for one in store.audit.about(patient_id)]
    many = [_look(one) for one in store.audit.about_many() if _may_hold(one)]
    return {
        "utelatt": [],
        "sperringer": _blocks(store, events),
        "hvem_har_sett": looks,
        "sett_blant_mange": {
            act.value: sum(one["hva"] == act.value for one in many)
            for act in (AuditAct.OPENED, AuditAct.SEARCHED)
        },
        "ut_av_programmet": {
            "om_pasienten": [one for one in looks if one["hva"] in LEFT_OFFICE],
            "om_mange_pasienter": [one for one in many if one["hva"] in LEFT_OFFICE],
            "tall_uten_pasienter": len(store.events(SHOWN_FILE)),
        },
    }


# --- from the extracts ---------------------------------------------------------------------------------------------


def _newest(kept: list[KeptRow], column: str) -> str:
    with_it = [one for one in kept if one.values.get(column)]
    return str(max(with_it, key=lambda one: one.extracts).values[column]) if with_it else ""


def _extract(extract: Any) -> dict[str, Any]:
    return {
        "dato": extract.export_date.isoformat(),
        "omfang": str(extract.kind),
        "lest_inn": extract.imported_at.isoformat(),
        "lest_inn_av": extract.imported_by,
        "journalsystem": extract.journal_system,
    }


def _row(kept: KeptRow, dates: Mapping[int, str]) -> dict[str, Any]:
    values = {name: _plain(value) for name, value in kept.values.items() if value is not None and value != ""}
    return {**values, "i_uttrekk": [dates[number] for number in kept.extracts if number in dates]}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


# --- scores --------------------------------------------------------------------------------------------------------


def _scores_now(store: Store, patient_id: str, settings: Settings) -> list[dict[str, Any]]:
    """Worked out anew of what is known now, with what each stands on; empty for one who isn't scored."""
    current = current_list(store)
    if current is None or not _is_scored(current, patient_id):
        return []
    return [_score(one) for one in explain_patient(current.patient_list, patient_id, settings)]


def _is_scored(current: CurrentList, patient_id: str) -> bool:
    scored = current.patient_list.scored
    for here, there in zip(current.patient_list.patients.texts("patient_id"), scored.tolist(), strict=True):
        if here == patient_id:
            return bool(there)
    return False


def _score(evidence: Evidence) -> dict[str, Any]:
    return {
        "skår": str(evidence.measure),
        "verdi": evidence.value,
        "kategori": evidence.category,
        "kan_ikke_regnes_fordi": "" if evidence.null is None else evidence.null.value,
        "mangler_tabeller": list(evidence.unseen),
        "grunnlag": [
            {
                "nøkkel": part.key,
                "tittel": part.title,
                "vekt": part.weight,
                "viser_til": list(part.refers_to),
                "rader": [_evidence(row) for row in part.rows],
            }
            for part in evidence.counted
        ],
    }


def _evidence(row: EvidenceRow) -> dict[str, Any]:
    day = None if row.day == NO_DAY else date_of(row.day).isoformat()
    return {"tabell": row.table, "kode": row.code, "dato": day, "tittel": row.title}


def _shown(kept: KeptScores, dates: Mapping[int, str]) -> dict[str, Any]:
    return {
        "av_uttrekk": [dates[number] for number in kept.extracts if number in dates],
        "regnet_per": date_of(kept.index_day).isoformat(),
        "lagret": kept.saved_at,
        "verdier": dict(kept.values),
    }


# --- what was written ----------------------------------------------------------------------------------------------


def _acts(events: tuple[Event, ...], today: dt.date, *, blocks: bool) -> Iterator[dict[str, Any]]:
    """Every act about the patient, taken back ones too, with all that was written in it."""
    entries = entries_of(events)
    holds = {entry.uuid for entry in standing(entries)}
    payloads = {event.uuid: event.payload for event in events}
    for entry in entries:
        if entry.act is not None and (blocks or not isinstance(entry.act, Blocked | Unblocked)):
            yield {**_entry(entry, entry.uuid in holds, today), "innhold": payloads[entry.uuid]}


def _blocks(store: Store, events: tuple[Event, ...]) -> list[dict[str, Any]]:
    """Whom the patient has been blocked for, also what is lifted."""
    entries = standing(entries_of(events))
    holds = {one.uuid for one in standing_of(entries)}
    names = {one.user: one.name or one.login for one in store.people()}
    return [
        {
            "for": whom_words(whom_of(payload_of(act)), names),
            "fra": act.day.isoformat(),
            "gjelder": entry.uuid in holds,
            "grunn": reason_word(act.reason),
            "registrert": entry.at.isoformat(),
            "av": entry.who,
        }
        for entry, act in of_kind(entries, Blocked)
    ]


def _entry(entry: Entry, holds: bool, today: dt.date) -> dict[str, Any]:
    assert entry.act is not None
    return {
        "når": entry.at.isoformat(),
        "hvem": entry.who,
        "hva": log_line(entry.act, today=today) or type(entry.act).__name__,
        "gjelder": holds,
    }


def _standing(events: tuple[Event, ...], kind: str) -> list[Event]:
    found = [event for event in events if event.kind == kind]
    undone = {event.inverse_of for event in found if event.inverse_of}
    return [event for event in found if event.uuid not in undone and not event.inverse_of]


def _event(event: Event) -> dict[str, Any]:
    return {"når": event.recorded_at.isoformat(), "hvem": event.who, "innhold": dict(event.payload)}


def _may_hold(entry: AuditEntry) -> bool:
    return entry.details.get("kind") not in WITHOUT_PATIENTS


def _look(entry: AuditEntry) -> dict[str, Any]:
    return {
        "når": entry.recorded_at.isoformat(),
        "hvem": entry.who,
        "hva": entry.act,
        "om_hva": about_words(entry.act, entry.thing, entry.details),
    }
