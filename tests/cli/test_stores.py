"""Commands on a store: made, filled, looked at, taken out of, and never opened by another passphrase."""

from __future__ import annotations

import csv
import datetime as dt
import getpass
import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.operations.internal_export import INTERNAL_EXPORT
from tests.cli.saying import RESULTS, assert_complains, assert_done, assert_sentence, at_work_on
from tests.contract.driving import Office, Outcome, drive
from tests.contract.exports import Export
from tests.operations.stores import PASSPHRASE, T, contents, folder_bytes, opened, supplement

NEEDS_LOG = "det som føres i programmet".encode()
"""What ``run`` says of a figure that only a store can tell."""
HEALTHY = "PAS-0036"
"""A patient without any event."""


def read_in(path: Path, store: Path, *flags: str) -> Outcome:
    return drive("import", str(path), "--store", str(store), *flags)


def worklist(store: Path, *flags: str) -> dict[str, dict[str, str]]:
    """The rows of the worklist by patient."""
    answer = store.parent / "arbeidsliste.csv"
    assert_done(drive("worklist", "--store", str(store), "--out", str(answer), *flags))
    text = answer.read_text(encoding="utf-8")
    return {row["patient_id"]: row for row in csv.DictReader(io.StringIO(text))}


def discharge(store: Path, patient: str = HEALTHY, day: str = "2026-03-30", *flags: str) -> Outcome:
    return drive("discharge", "--store", str(store), "--patient", patient, "--discharged", day, *flags)


# -- made, checked, looked at --


def test_that_a_store_is_made_filled_checked_and_shows_its_history(tmp_path: Path, clean: Path) -> None:
    store = tmp_path / "nytt" / "lager"
    made = drive("store", "create", str(store))
    assert_done(made)
    assert "laget" in made.out
    assert drive("store", "history", str(store)).out == ""
    assert_complains(drive("worklist", "--store", str(store)), 1, "tomt")
    assert_done(read_in(clean, store))
    assert drive("store", "history", str(store)).out.split() == ["2026-03-31", "full", "40", "pasienter"]
    assert drive("store", "check", str(store)).out == "Lageret er i orden.\n"
    assert {path.name for path in store.iterdir()} == {"store.db", "keys.json", "audit.head"}


def test_that_a_store_is_not_made_over_something(store: Path) -> None:
    before = folder_bytes(store)
    for language in ("nb", "en"):
        assert_complains(drive("store", "create", str(store), "--lang", language), 1, language=language)
    assert folder_bytes(store) == before


def test_that_a_store_that_is_not_sound_says_how_many_faults(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from listeoversikt.store.contents import Fault, StoreFinding
    from listeoversikt.store.repository import Store

    monkeypatch.setattr(Store, "check", lambda self: (StoreFinding(Fault.PAGE, "1"),) * 3)
    assert_complains(drive("store", "check", str(store)), 1, "3")
    assert_complains(drive("store", "check", str(store), "--lang", "en"), 1, "3", language="en")


COMMANDS: dict[str, list[str]] = {
    "import": ["import", "{clean}", "--store", "{store}"],
    "worklist": ["worklist", "--store", "{store}"],
    "indicators": ["indicators", "--store", "{store}", "--out", "{out}"],
    "export": ["export", "--store", "{store}", "--out", "{out}"],
    "discharge": ["discharge", "--store", "{store}", "--patient", HEALTHY, "--discharged", "2026-03-30"],
    "store check": ["store", "check", "{store}"],
    "store history": ["store", "history", "{store}"],
}


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("argv", COMMANDS.values(), ids=COMMANDS)
def test_that_a_wrong_passphrase_opens_nothing(
    argv: list[str], language: str, store: Path, clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = folder_bytes(store)
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", "noe helt annet")
    places = {"clean": clean, "store": store, "out": tmp_path / "ut"}
    outcome = drive(*(word.format(**places) for word in argv), "--lang", language)
    word = "Passfrasen er feil" if language == "nb" else "passphrase is wrong"
    assert_complains(outcome, 1, word, language=language)
    assert "noe helt annet" not in outcome.said
    after = folder_bytes(store)
    assert b"noe helt annet" not in after.pop("attempts.json")  # the wrong tries are counted
    assert after == before
    assert not (tmp_path / "ut").exists()


@pytest.mark.parametrize("argv", COMMANDS.values(), ids=COMMANDS)
def test_that_where_there_is_no_store_none_is_made(argv: list[str], clean: Path, tmp_path: Path) -> None:
    places = {"clean": clean, "store": tmp_path / "skrivefeil", "out": tmp_path / "ut"}
    assert_complains(drive(*(word.format(**places) for word in argv)), 1, "lager")
    assert list(tmp_path.iterdir()) == []


# -- the passphrase --


def asked(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Somebody sits at the terminal and answers so; gives what was asked."""
    questions: list[str] = []
    given = list(answers)

    def answer(question: str) -> str:
        questions.append(question)
        return given.pop(0)

    monkeypatch.delenv("LISTEOVERSIKT_PASSPHRASE")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", answer)
    return questions


def test_that_a_person_is_asked_once_to_open_and_never_shown_the_answer(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = asked(monkeypatch, PASSPHRASE)
    outcome = drive("store", "check", str(store))
    assert_done(outcome)
    assert len(questions) == 1
    assert PASSPHRASE not in outcome.said


def test_that_a_person_types_a_new_passphrase_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    questions = asked(monkeypatch, "en ny frase", "en ny frasse")
    assert_complains(drive("store", "create", str(tmp_path / "lager")), 2, "Passfrasene")
    assert len(questions) == 2
    assert list(tmp_path.iterdir()) == []


def test_that_nobody_to_ask_is_a_sentence(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LISTEOVERSIKT_PASSPHRASE")
    assert_complains(drive("store", "check", str(store)), 1, "LISTEOVERSIKT_PASSPHRASE")


# -- reading in --


def test_that_reading_in_tells_what_became_of_it(
    store: Path, clean: Path, office: Office, export: Export
) -> None:
    again = read_in(clean, store)
    assert_done(again)
    assert "ingenting er endret" in again.out
    older = read_in(office.put(export.copy().as_extracted_on(dt.date(2026, 2, 10))), store)
    assert_done(older)
    assert "historikken" in older.out
    assert "2026-03-31" in older.out
    extra = supplement(export.copy(), people=False)
    extra.add("kontakter", pasient_id=HEALTHY, dato=T, type="telefon")
    laid = read_in(office.put(extra), store)
    assert "tillegget fra 2026-04-01 er lagt på uttrekket fra 2026-03-31" in laid.out
    newer = read_in(office.put(export.copy().shifted(20)), store)
    assert "Lest inn: uttrekket fra 2026-04-20 (37 på listen, 40 pasienter i uttrekket)" in newer.out
    history = drive("store", "history", str(store)).out.splitlines()
    assert [line.split()[:2] for line in history] == [
        ["2026-04-20", "full"],
        ["2026-04-01", "tillegg"],
        ["2026-03-31", "full"],
        ["2026-02-10", "full"],
    ]


def test_that_new_pseudonyms_are_refused_and_change_no_content(
    store: Path, office: Office, export: Export
) -> None:
    before = contents(store)
    path = office.put(export.shifted(20).with_ids(lambda old: f"NY{old}"))
    for language, word in (("nb", "pseudonymer"), ("en", "pseudonyms")):
        assert_complains(read_in(path, store, "--lang", language), 1, word, language=language)
    assert contents(store) == before


def test_that_a_supplement_says_where_it_belongs_in_an_empty_store(
    tmp_path: Path, office: Office, export: Export
) -> None:
    from tests.operations.stores import new_store

    store = new_store(tmp_path / "tomt")
    assert_complains(read_in(office.put(supplement(export, "PAS-0001")), store), 1, "tillegg")


# -- taking out --


def test_that_export_writes_what_run_writes(store: Path, clean: Path, office: Office) -> None:
    ran = office.run(clean, "--internal", "--period", "365d").folder
    out = store.parent / "ut"
    assert ran is not None
    assert_done(drive("export", "--store", str(store), "--out", str(out), "--internal"))
    exported = folder_bytes(out)
    assert set(exported) == set(folder_bytes(ran))
    for name, content in folder_bytes(ran).items():
        if name.endswith((".csv", ".txt")):
            pairs = zip(exported[name].splitlines(), content.splitlines(), strict=True)
            assert all(one == other or NEEDS_LOG in other for one, other in pairs), name
    reports = [json.loads((folder / "report.json").read_text(encoding="utf-8")) for folder in (ran, out)]
    told = [(report.pop("beside_former_files"), report.pop("internal_list")["logged"]) for report in reports]
    assert told == [(False, False), (True, True)]
    for report in reports:
        del report["timings"]
    assert reports[0] == reports[1]


@pytest.mark.parametrize("command", ["export", "indicators"])
def test_that_unhidden_figures_are_logged_in_the_store_they_come_from(store: Path, command: str) -> None:
    assert_done(drive(command, "--store", str(store), "--out", str(store.parent / "uten")))
    with opened(store) as kept:
        assert kept.events(INTERNAL_EXPORT) == ()
    assert_done(drive(command, "--store", str(store), "--out", str(store.parent / "med"), "--internal"))
    with opened(store) as kept:
        (event,) = kept.events(INTERNAL_EXPORT)
    assert event.patient is None
    assert event.payload["file"] == "indicators-INTERN.csv"
    assert event.payload["period_types"] == ["365d"]
    assert event.payload["rows"] > 100


def test_that_indicators_are_those_of_export(store: Path) -> None:
    out, whole = store.parent / "tall", store.parent / "alt"
    assert_done(drive("indicators", "--store", str(store), "--out", str(out)))
    assert_done(drive("export", "--store", str(store), "--out", str(whole)))
    assert (out / "indicators.csv").read_bytes() == (whole / "indicators.csv").read_bytes()
    assert set(folder_bytes(whole)) == RESULTS
    assert set(folder_bytes(out)) == {"indicators.csv"}


def test_that_the_worklist_is_told_by_counts_and_never_by_patient(store: Path) -> None:
    outcome = drive("worklist", "--store", str(store))
    assert_done(outcome)
    assert "På arbeidslista: 17" in outcome.out
    assert "PAS-" not in outcome.said


def test_that_the_two_dates_work_on_a_store(store: Path) -> None:
    assert worklist(store)["PAS-0012"]["state"] == "not_due"
    assert worklist(store, "--today", "2026-04-07")["PAS-0012"]["state"] == "overdue"
    assert "PAS-0012" not in worklist(store, "--as-of", "2020-01-01")
    late = drive("worklist", "--store", str(store), "--as-of", "2026-04-01", "--lang", "en")
    assert_complains(late, 2, "--as-of", "2026-03-31", language="en")


def test_that_choices_work_on_a_store(store: Path, tmp_path: Path) -> None:
    (tmp_path / "valg.toml").write_text('switched_off = ["svak_ettersporrer"]\n', encoding="utf-8")
    with_choices = worklist(store, "--settings", str(tmp_path / "valg.toml"))
    assert {row["reasons"] for row in with_choices.values()} == {"utskrivning_3vd", "risikosone"}
    (tmp_path / "valg.toml").write_text("rart = 1\n", encoding="utf-8")
    for command in ("worklist", "indicators", "export"):
        argv = [command, "--store", str(store), "--out", str(tmp_path / "ut")]
        assert_complains(drive(*argv, "--settings", str(tmp_path / "valg.toml")), 2, "rart")


# -- a discharge typed in --


@pytest.mark.parametrize(("patient", "told"), [("PAS-0030", True), ("PAS-0036", False)])
def test_that_a_discharge_of_one_who_objects_to_being_scored_is_said_to_start_nothing(
    store: Path, patient: str, told: bool
) -> None:
    for language, word in (("nb", "reservert mot å bli skåret"), ("en", "objects to being scored")):
        words = ("--patient", patient, "--discharged", "2026-03-30", "--lang", language)
        outcome = drive("discharge", "--store", str(store), *words)
        assert_done(outcome)
        assert (word in outcome.out) == told


def test_that_a_discharge_typed_in_is_on_the_worklist_until_an_extract_has_the_stay(
    store: Path, office: Office, export: Export
) -> None:
    assert HEALTHY not in worklist(store)
    assert_done(discharge(store, HEALTHY, "2026-03-30", "--known", "2026-03-31", "--to", "hjem"))
    row = worklist(store)[HEALTHY]
    assert (row["reasons"], row["due"]) == ("utskrivning_3vd", "2026-04-07")
    export.meta = (export.meta or {}) | {"uttrekksdato": "2026-04-08"}
    day = dt.date(2026, 3, 30)
    export.add(
        "innleggelser", pasient_id=HEALTHY, inn=day, ut=day, hastegrad="planlagt", utskrevet_til="hjem"
    )
    assert_done(read_in(office.put(export), store))
    assert HEALTHY not in worklist(store)


def test_that_a_discharge_of_an_unknown_patient_is_refused_without_the_pseudonym(store: Path) -> None:
    before = contents(store)
    for language in ("nb", "en"):
        outcome = discharge(store, "PAS-4711", "2026-03-30", "--lang", language)
        assert_complains(outcome, 1, language=language)
        assert "4711" not in outcome.err
    assert contents(store) == before


@pytest.mark.parametrize("flags", [("2026-04-21",), ("2026-04-19", "--known", "2026-04-21")])
def test_that_a_discharge_has_happened_and_is_known(store: Path, flags: tuple[str, ...]) -> None:
    """It's the 20th of April 2026."""
    before = folder_bytes(store)
    for language in ("nb", "en"):
        assert_complains(discharge(store, HEALTHY, *flags, "--lang", language), 2, language=language)
    assert folder_bytes(store) == before


def test_that_a_discharge_of_today_is_taken(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work_on(monkeypatch, T)
    assert_done(discharge(store, HEALTHY, T.isoformat(), "--known", T.isoformat()))
    assert worklist(store)[HEALTHY]["due"] == "2026-04-08"


@pytest.mark.parametrize(
    ("to", "listed"),
    [
        ("hjem", True),
        ("sykehjem", False),
        ("sykehjem_korttid", False),
        ("annet_sykehus", False),
        ("dod", False),
    ],
)
def test_that_where_the_patient_went_decides_over_the_clock(store: Path, to: str, listed: bool) -> None:
    assert_done(discharge(store, HEALTHY, "2026-03-30", "--to", to))
    row = worklist(store).get(HEALTHY)
    calls = row is not None and bool(row["due"]) and "utskrivning_3vd" in row["reasons"]
    assert calls is listed


# -- Ctrl-C --


@pytest.mark.parametrize("turn", [1, 7, 14])
def test_that_ctrl_c_while_reading_in_changes_no_content(
    turn: int, store: Path, office: Office, export: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    from listeoversikt.operations.progress import Stage
    from tests.cli.test_stopped_runs import interrupt_at

    before = contents(store)
    interrupt_at(monkeypatch, Stage.READING, turn, KeyboardInterrupt())
    assert_complains(read_in(office.put(export.shifted(30)), store), 1, "Avbrutt")
    assert contents(store) == before


def test_that_ctrl_c_after_the_extract_is_in_says_that_it_is_in(
    store: Path, office: Office, export: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    from listeoversikt.operations.progress import Stage
    from tests.cli.test_stopped_runs import interrupt_at

    interrupt_at(monkeypatch, Stage.STORING, 2, KeyboardInterrupt())
    outcome = read_in(office.put(export.shifted(20)), store)
    assert_done(outcome)
    assert "Lest inn: uttrekket fra 2026-04-20" in outcome.out
    with opened(store) as found:
        assert len(found.extracts()) == 2


def test_that_making_a_store_can_be_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from listeoversikt.store import founding

    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(founding, "put_in_place", interrupted)
    assert_complains(drive("store", "create", str(tmp_path / "lager")), 1, "Avbrutt")
    assert list(tmp_path.iterdir()) == []


def test_that_a_full_disk_is_told_and_changes_no_content(
    store: Path, office: Office, export: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = office.put(export.shifted(30))
    usage = shutil.disk_usage(store)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=0))
    before = contents(store)
    outcome = read_in(path, store)
    assert outcome.code == 1
    assert_sentence(outcome.err)
    assert contents(store) == before
