"""Everything about one patient: nothing of what is kept is missing, and nobody else is in it."""

from __future__ import annotations

import datetime as dt
import json
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.operations.access_request import (
    DATA,
    DOCUMENT,
    FILES,
    TEXT,
    everything_about,
    tell_patient,
)
from listeoversikt.operations.access_request_text import as_markdown
from listeoversikt.operations.blocking import block
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.refusals import NotAllowed, Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store
from tests.contract.base_export import base_export
from tests.operations.stores import TODAY, T, opened, read_in, scores, written
from tests.store.access.offices import NURSE_PHRASE

WHO = "PAS-0005"
TYPED = {"discharged": "2026-04-01", "known": "2026-04-02", "discharged_to": "home"}


@pytest.fixture
def store(folder: Path, tmp_path: Path) -> Store:
    """Two extracts; acts with free text, one of them taken back; looks."""
    made = opened(folder)
    read_in(made, written(base_export().as_extracted_on(T + dt.timedelta(days=30)), tmp_path / "uttrekk"))
    made.append_event(
        "discussed", {"day": "2026-04-02", "text": "bekymret for | fall **i trapp**"}, patient=WHO
    )
    slip = made.append_event(
        "discussed", {"day": "2026-04-03", "text": "skrevet på feil pasient"}, patient=WHO
    )
    made.append_event("discussed", {"why": "feil pasient"}, patient=WHO, inverse_of=slip.uuid)
    made.append_event(
        "plan_started",
        {"template": "kols", "content": {"goals": {"g1": {"text": "gå til butikken"}}}, "plan": "p1"},
        patient=WHO,
    )
    made.append_event("discussed", {"day": "2026-04-02", "text": "om en annen"}, patient="PAS-0006")
    made.audit.look(AuditAct.OPENED, patient=WHO, thing="card")
    return made


def test_that_every_row_of_every_extract_is_told_once(store: Store) -> None:
    told = everything_about(store, WHO, TODAY)
    assert len(told["uttrekk"]) == 2
    for extract in store.extracts():
        patient_list = store.load(extract.id)
        place = patient_list.patients.texts("patient_id").index(WHO)
        for name, table in patient_list.tables.items():
            mine = 1 if name == "pasienter" else int((table["patient"] == place).sum())
            rows = [
                row
                for row in told["opplysninger"][name]
                if extract.export_date.isoformat() in row["i_uttrekk"]
            ]
            assert len(rows) == mine, name
    assert told["opplysninger"]["diagnoser"] and told["opplysninger"]["kontakter"]


def test_that_scores_acts_and_looks_are_told(store: Store) -> None:
    told = everything_about(store, WHO, TODAY)
    mine = next(row for row in scores(store) if row["patient_id"] == WHO)
    by_name = {one["skår"]: one["verdi"] for one in told["skårer_nå"]}
    assert by_name["charlson"] is not None and float(mine["charlson"]) == by_name["charlson"]
    assert len(told["skårer_vist"]) == 2
    assert [one["gjelder"] for one in told["ført_av_teamet"]] == [True, False, True]
    assert any(one["hva"] == "opened" for one in told["hvem_har_sett"])


def test_that_what_left_with_many_patients_in_it_is_told(store: Store) -> None:
    store.audit.look(AuditAct.EXPORTED, details={"file": "worklist.csv", "rows": 21})
    store.audit.look(AuditAct.PRINTED, details={"kind": "day_list", "rows": 9})
    store.audit.look(AuditAct.OPENED, thing="page:the_list")
    store.audit.look(AuditAct.SEARCHED, thing="page:the_list", details={"filters": ["band"], "hits": 4})
    store.audit.look(AuditAct.PRINTED, patient="PAS-0006", details={"kind": "my_plan"})
    store.append_event("shown_file", {"file": "indikatorer.xlsx", "rows": 0})
    told = everything_about(store, WHO, TODAY)
    left = told["ut_av_programmet"]["om_mange_pasienter"]
    assert [(one["hva"], one["om_hva"]) for one in left] == [
        ("exported", "arbeidsliste (CSV): 21 rader"),
        ("printed", "dagsliste: 9 rader"),
    ]
    assert told["sett_blant_mange"] == {"opened": 1, "searched": 1}
    text = as_markdown(told)
    assert "arbeidsliste (CSV): 21 rader" in text and "Søk i listen: 1." in text


def test_that_the_patient_reads_what_was_done_in_words_and_no_ids(store: Store) -> None:
    event = store.append_event("discharge_typed_in", TYPED, patient=WHO)
    told = everything_about(store, WHO, TODAY)
    assert event.uuid not in as_markdown(told)
    assert any("utskrivning" in one["om_hva"] for one in told["hvem_har_sett"])


def test_that_a_patient_can_read_it_without_the_programs_own_words(store: Store) -> None:
    store.append_event("discharge_typed_in", TYPED, patient=WHO)
    text = as_markdown(everything_about(store, WHO, TODAY))
    shown = text[text.index("## Skårer nå") :]
    for word in (
        "risk_band",
        "charlson =",
        "moderate",
        "high)",
        "consultation",
        "discharged",
        " K |",
        "baseline",
        "kronisk/",
    ):
        assert word not in shown, word
    assert "Hjertesvikt" in text[: text.index("## Skårer nå")], "what a code means"
    assert "utskrevet: 1.4.2026, utskrevet til: hjem" in text and "| Risikobånd | Høy bruk nå |" in text
    assert "Minst 15 konsultasjoner siste år" in text


def test_that_nobody_else_is_in_it(store: Store) -> None:
    content = json.dumps(everything_about(store, WHO, TODAY), ensure_ascii=False)
    assert "om en annen" not in content
    assert not [
        f"PAS-{number:04d}" for number in range(1, 60) if f"PAS-{number:04d}" in content.replace(WHO, "")
    ]


def test_that_the_files_are_whole_closed_and_named_after_nobody(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "innsyn"
    assert tell_patient(store, WHO, out, TODAY) == FILES
    assert sorted(path.name for path in out.iterdir()) == sorted(FILES)
    if os.name == "posix":
        assert out.stat().st_mode & 0o777 == 0o700
        assert all(path.stat().st_mode & 0o777 == 0o600 for path in out.iterdir())
    assert json.loads((out / DATA).read_text("utf-8"))["pasient"] == WHO
    text = (out / TEXT).read_text("utf-8")
    for said in (
        "gå til butikken",
        "skrevet på feil pasient (",
        "bekymret for / fall",
        "Hvem som har sett",
        "## Skårer nå",
    ):
        assert said.removesuffix(" (") in text, said
    assert "fall **i trapp**" not in text
    with zipfile.ZipFile(out / DOCUMENT) as odt:
        assert "gå til butikken" in odt.read("content.xml").decode()


def test_that_telling_is_logged(store: Store, tmp_path: Path) -> None:
    tell_patient(store, WHO, tmp_path / "innsyn", TODAY)
    last = store.audit.entries(patient=WHO)[-1]
    assert last.act == AuditAct.TOLD
    assert everything_about(store, WHO, TODAY)["ut_av_programmet"]["om_pasienten"][-1]["hva"] == "told"


def test_that_one_who_isnt_in_the_newest_extract_is_told_about_too(store: Store, tmp_path: Path) -> None:
    later = base_export().as_extracted_on(T + dt.timedelta(days=60))
    for table, rows in later.rows.items():
        later.rows[table] = [row for row in rows if row.get("pasient_id") != WHO]
    read_in(store, written(later, tmp_path / "uttrekk"))
    told = everything_about(store, WHO, TODAY)
    assert told["skårer_nå"] == [] and len(told["uttrekk"]) == 2
    tell_patient(store, WHO, tmp_path / "innsyn", TODAY)


def test_that_an_unknown_patient_is_refused_and_nothing_is_written(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreRefused) as refused:
        tell_patient(store, "finnes-ikke", tmp_path / "innsyn", TODAY)
    assert refused.value.reason is Reason.UNKNOWN_PATIENT and not (tmp_path / "innsyn").exists()


def test_that_an_erased_patient_has_nothing_to_be_told(store: Store, tmp_path: Path) -> None:
    store.erasing.patients([WHO], "ba om det")
    with pytest.raises(StoreRefused):
        tell_patient(store, WHO, tmp_path / "innsyn", TODAY)


@pytest.fixture
def nurse(store: Store, folder: Path) -> Iterator[Store]:
    """The same store, seen by one who takes patients out and doesn't read the log."""
    store.accounts.add("berit", "Berit", UserRole.NURSE, NURSE_PHRASE)
    with open_store(folder, NURSE_PHRASE, user="berit", patience=0) as seen:
        yield seen


def test_that_who_reads_no_log_tells_of_no_colleagues_look_ups(store: Store, nurse: Store) -> None:
    block(store, WHO, today=TODAY, roles=[UserRole.READER])
    told = everything_about(nurse, WHO, TODAY)
    assert told["utelatt"] == ["sperringer", "hvem_har_sett", "sett_blant_mange", "ut_av_programmet"]
    assert not set(told["utelatt"]) & told.keys()
    assert told["opplysninger"]["diagnoser"] and told["ført_av_teamet"]
    whole = everything_about(store, WHO, TODAY)
    assert "rollen les" in str(whole) and len(whole["ført_av_teamet"]) == 4
    assert "rollen les" not in str(told)


def test_that_a_document_without_the_log_says_so_first_and_never_that_it_is_all(nurse: Store) -> None:
    text = as_markdown(everything_about(nurse, WHO, TODAY))
    assert text.startswith("**Ikke hele innsynet.**")
    assert "Dette er alt" not in text and "be kontorets leder om" in text
    assert "## Hvem som har sett" not in text and "## Sperring" not in text
    assert "gå til butikken" in text


def test_that_the_whole_of_it_says_that_it_is_all(store: Store) -> None:
    told = everything_about(store, WHO, TODAY)
    assert told["utelatt"] == []
    text = as_markdown(told)
    assert "Dette er alt" in text and "Ikke hele innsynet" not in text


def test_that_the_log_says_that_it_was_left_out(nurse: Store, store: Store, tmp_path: Path) -> None:
    tell_patient(nurse, WHO, tmp_path / "uten", TODAY)
    tell_patient(store, WHO, tmp_path / "med", TODAY)
    made = store.audit.entries(patient=WHO, acts=("told",))
    assert [dict(one.details) for one in made] == [{"kind": "without_log"}, {}]


def test_that_the_store_itself_keeps_the_look_ups_from_who_reads_no_log(nurse: Store) -> None:
    for asked in (lambda: nurse.audit.about(WHO), nurse.audit.about_many):
        with pytest.raises(NotAllowed):
            asked()


def test_that_one_patients_files_are_never_replaced_by_anothers(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "innsyn"
    tell_patient(store, WHO, out, TODAY)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    with pytest.raises(FileExistsError):
        tell_patient(store, "PAS-0006", out, TODAY)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert store.audit.entries(patient="PAS-0006", acts=("told",)) == ()


@pytest.mark.skipif(os.name != "posix", reason="folders are closed by their owner's rights here")
def test_that_a_folder_that_was_there_is_closed_to_others(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "innsyn"
    out.mkdir()
    out.chmod(0o755)
    tell_patient(store, WHO, out, TODAY)
    assert out.stat().st_mode & 0o777 == 0o700
