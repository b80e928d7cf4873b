"""``check``, ``run`` and ``score`` from the first word to the last file."""

from __future__ import annotations

import csv
import datetime as dt
import io
import stat
import sys
from pathlib import Path

import pyarrow.parquet
import pytest

from listeoversikt.operations import results
from tests.cli.saying import ENGLISH, ONLY_NORWEGIAN, RESULTS, assert_complains, assert_done, assert_sentence
from tests.contract.driving import Office, Outcome, drive
from tests.contract.exports import Export
from tests.operations.stores import T, folder_bytes


@pytest.fixture(scope="module")
def clean_run(clean: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The clean export, run once for all that only look at the answer."""
    office = Office(tmp_path_factory.mktemp("svar"))
    office.root.mkdir(exist_ok=True)
    return office.run(clean)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def test_that_run_writes_its_files_and_says_where(clean_run: Outcome) -> None:
    assert_done(clean_run)
    assert clean_run.folder is not None
    assert set(folder_bytes(clean_run.folder)) == RESULTS
    assert str(clean_run.folder / "indicators.xlsx") in clean_run.out
    assert "Ikke CE-merket" in clean_run.out


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
def test_that_what_has_a_row_per_patient_is_for_the_one_who_wrote_it(clean_run: Outcome) -> None:
    assert clean_run.folder is not None
    files = [*(clean_run.folder / "internt").glob("*.csv")]
    assert len(files) >= 4
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_that_run_says_what_became_of_the_rows_of_every_table(clean_run: Outcome) -> None:
    for table, counts in clean_run.report["tables"].items():
        assert f"{table}: {counts['read']} lest, {counts['kept']} beholdt" in clean_run.out


def test_that_nothing_lies_beside_the_results(clean_run: Outcome) -> None:
    assert clean_run.folder is not None
    assert [path.name for path in clean_run.folder.parent.iterdir()] == [clean_run.folder.name]


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_every_line_is_in_the_language_asked_for(language: str, office: Office, clean: Path) -> None:
    outcome = office.run(clean, "--lang", language)
    assert_done(outcome)
    assert outcome.folder is not None
    said = outcome.out.replace(str(outcome.folder), "")
    if language == "en":
        spoken = [line for line in said.splitlines() if line.split(":")[0] not in outcome.report["tables"]]
        assert not any(ONLY_NORWEGIAN.search(line) for line in spoken), said
        assert ENGLISH.search(said)
    else:
        assert "På arbeidslista" in said


# -- two dates --


def test_that_today_moves_due_states_and_nothing_else(
    office: Office, clean: Path, clean_run: Outcome
) -> None:
    later = office.run(clean, "--today", "2026-04-07")
    assert later.folder is not None
    assert clean_run.folder is not None
    assert later.scores() == clean_run.scores()
    assert later.report["work_date"] == "2026-04-07"
    assert later.report["as_of"] == clean_run.report["as_of"] == "2026-03-31"
    for name in ("indicators.csv", "internt/findings.csv"):
        assert (later.folder / name).read_bytes() == (clean_run.folder / name).read_bytes()
    before, after = (run.rows("internt/discharges.csv") for run in (clean_run, later))
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert {one["patient_id"] for one, _ in changed} == {"PAS-0002", "PAS-0012"}
    for one, other in changed:
        assert (one["status"], other["status"]) == ("not_due", "overdue")
        assert one | {"status": "overdue"} == other


def test_that_as_of_an_earlier_day_shows_that_day(office: Office, clean: Path, export: Export) -> None:
    then = office.run(export.as_extracted_on(dt.date(2026, 2, 10)))
    back = office.run(clean, "--as-of", "2026-02-10")
    assert then.folder is not None
    assert back.folder is not None
    for name in ("scores", "worklist", "discharges"):
        path = f"internt/{name}.csv"
        assert (back.folder / path).read_bytes() == (then.folder / path).read_bytes()
    assert back.report["as_of"] == "2026-02-10"


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("command", ["run", "score"])
def test_that_as_of_after_the_extract_is_wrong_usage(
    command: str, language: str, clean: Path, tmp_path: Path
) -> None:
    argv = (command, str(clean), "--out", str(tmp_path / "ut.csv"), "--as-of", "2026-04-01")
    assert_complains(drive(*argv, "--lang", language), 2, "--as-of", "2026-03-31", language=language)
    assert list(tmp_path.iterdir()) == []


# -- settings --

CHOICES = """
closed_days = ["2026-04-01"]
switched_on = ["aarskontroll_diabetes"]
switched_off = ["risikosone"]

[at_most_new_a_week]
svak_ettersporrer = 2

[marks.svak_ettersporrer]
nytte = 3
alvorlighet = 2
ressursbruk = 1
dato = "2026-01-15"
begrunnelse = "Drøftet på teammøtet."
"""


def test_that_the_offices_choices_reach_every_file(
    office: Office, clean: Path, clean_run: Outcome, tmp_path: Path
) -> None:
    path = tmp_path / "valg.toml"
    path.write_text(CHOICES, encoding="utf-8")
    chosen = office.run(clean, "--settings", str(path))
    assert_done(chosen)
    found = [row["reasons"].split("|") for row in chosen.rows("internt/worklist.csv")]
    reasons = [reason for row in found for reason in row]
    before = [
        reason for row in clean_run.rows("internt/worklist.csv") for reason in row["reasons"].split("|")
    ]
    assert "aarskontroll_diabetes" in reasons
    assert "aarskontroll_diabetes" not in before
    assert "risikosone" in before
    assert "risikosone" not in reasons
    assert before.count("svak_ettersporrer") > 2 == reasons.count("svak_ettersporrer")
    marked = [row for row in chosen.rows("internt/worklist.csv") if row["reasons"] == "svak_ettersporrer"]
    assert all(row["priority"] for row in marked)
    due = {row["patient_id"]: row for row in chosen.rows("internt/discharges.csv")}["PAS-0012"]
    assert (due["due"], due["office_due"]) == ("2026-04-01", "2026-04-07")


def test_that_figures_for_each_list_are_a_choice(office: Office, clean: Path, tmp_path: Path) -> None:
    path = tmp_path / "valg.toml"
    path.write_text("per_list = true\n", encoding="utf-8")
    groups = {row["group"] for row in office.run(clean, "--settings", str(path)).rows("indicators.csv")}
    usual = {row["group"] for row in office.run(clean).rows("indicators.csv")}
    assert groups > usual


WRONG_CHOICES = {
    "an unknown key": ("lukket = 1", "lukket"),
    "an unknown reason": ('switched_on = ["alt"]', "switched_on"),
    "an impossible day": ('closed_days = ["2026-02-30"]', "closed_days"),
    "a mark over three": (CHOICES.replace("nytte = 3", "nytte = 4"), "marks"),
    "no TOML": ("dette er ikke toml", "--settings"),
}


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize(("text", "key"), WRONG_CHOICES.values(), ids=WRONG_CHOICES)
def test_that_a_bad_choice_is_named_and_nothing_is_written(
    text: str, key: str, language: str, clean: Path, tmp_path: Path
) -> None:
    path = tmp_path / "valg.toml"
    path.write_text(text, encoding="utf-8")
    argv = ("run", str(clean), "--out", str(tmp_path / "ut"), "--settings", str(path), "--lang", language)
    assert_complains(drive(*argv), 2, key, language=language)
    assert list(tmp_path.iterdir()) == [path]


# -- periods and unhidden figures --


def test_that_periods_can_be_chosen_and_repeated(office: Office, clean: Path) -> None:
    one = office.run(clean, "--period", "aar").rows("indicators.csv")
    two = office.run(clean, "--period", "aar", "--period", "365d").rows("indicators.csv")
    assert {row["period_start"][5:] for row in one} == {"01-01"}
    assert {row["period_end"] for row in two} > {row["period_end"] for row in one}


def test_that_unhidden_figures_lie_in_the_inner_folder_and_carry_the_word(
    office: Office, clean: Path, clean_run: Outcome
) -> None:
    outcome = office.run(clean, "--internal")
    assert outcome.folder is not None
    assert clean_run.folder is not None
    files = folder_bytes(outcome.folder)
    (name,) = set(files) - RESULTS
    assert "INTERN" in name
    assert name.startswith("internt/")
    assert files["indicators.csv"] == (clean_run.folder / "indicators.csv").read_bytes()
    hidden = {row["hidden"] for row in outcome.rows("indicators.csv")}
    assert hidden == {"yes", "no"}
    assert {row["hidden"] for row in outcome.rows(name)} == {"no"}
    assert outcome.report["internal_list"] == {"file": name, "logged": False}
    assert "ikke loggført" in outcome.out
    assert "internal_list" not in clean_run.report
    assert "loggført" not in clean_run.out


def test_that_run_says_that_nothing_that_left_before_was_laid_beside(clean_run: Outcome) -> None:
    assert clean_run.report["beside_former_files"] is False
    assert "ikke prøvd mot filer som har gått ut før" in clean_run.out


# -- score --


def test_that_score_says_the_same_in_csv_and_parquet(clean: Path, clean_run: Outcome, tmp_path: Path) -> None:
    for name in ("skår.csv", "skår.parquet"):
        assert drive("score", str(clean), "--out", str(tmp_path / name)).code == 0
    assert clean_run.folder is not None
    assert (tmp_path / "skår.csv").read_bytes() == (clean_run.folder / "internt/scores.csv").read_bytes()
    table = pyarrow.parquet.ParquetFile(tmp_path / "skår.parquet").read()
    written = rows(tmp_path / "skår.csv")
    assert table.column_names == list(written[0])
    for row, found in zip(written, table.to_pylist(), strict=True):
        for name, text in row.items():
            if text == "":
                assert found[name] is None, name
            elif isinstance(found[name], str):
                assert found[name] == text
            else:
                assert float(text) == pytest.approx(float(found[name]), abs=1e-6), name


def test_that_score_takes_the_ending_in_capitals(clean: Path, tmp_path: Path) -> None:
    assert drive("score", str(clean), "--out", str(tmp_path / "skår.PARQUET")).code == 0
    assert (tmp_path / "skår.PARQUET").read_bytes()[:4] == b"PAR1"


# -- what is told about an export --


def test_that_run_tells_of_a_date_it_had_to_guess_and_of_what_it_left_out(
    office: Office, export: Export
) -> None:
    assert export.meta is not None
    del export.meta["uttrekksdato"]
    export.with_column("kontakter", "Merknad Ж", "x")
    export.add("kontakter", pasient_id="UKJENT-7", dato=T, type="telefon")
    for language in ("nb", "en"):
        for command in ("check", "run"):
            call = office.check if command == "check" else office.run
            outcome = call(export, "--lang", language)
            assert outcome.code == 0
            assert "2026-03-31" in outcome.out
            assert "Merknad Ж" in outcome.out
            assert "UKJENT" not in outcome.said
            aside = {"nb": "1 satt til side", "en": "1 set aside"}[language]
            assert any(aside in line for line in outcome.out.splitlines() if line.startswith("kontakter:"))


def test_that_a_passed_column_is_told(office: Office, export: Export) -> None:
    outcome = office.check(export, "--pass-column", "Kontakter.Behandler-ID")
    assert "kontakter.behandler_id" in outcome.out
    assert outcome.report["warnings"]["passed_columns"] == ["kontakter.behandler_id"]


def test_that_too_many_bad_rows_are_told_with_the_report_written(office: Office, export: Export) -> None:
    for number in range(21):
        export.add("kontakter", pasient_id=f"UKJENT-{number}", dato=T, type="telefon")
    path = office.put(export)
    checked = office.check(path)
    assert checked.code == 1
    assert_sentence(checked.err)
    assert len(checked.report["findings"]) == 21
    ran = office.run(path)
    assert_complains(ran, 1, "kontakter", "--accept-findings")
    assert ran.folder is not None
    assert not ran.folder.exists()
    accepted = office.run(path, "--accept-findings")
    assert_done(accepted)
    assert len(accepted.findings("kontakter")) == 21


def test_that_a_supplement_alone_can_be_checked_but_not_run(office: Office, export: Export) -> None:
    export.meta = (export.meta or {}) | {"omfang": "tillegg"}
    path = office.put(export.without_table("pasienter"))
    assert office.check(path).code == 0
    assert_complains(office.run(path), 1, "tillegg")


def test_that_the_summary_counts_the_worklist_by_most_binding_reason(clean_run: Outcome) -> None:
    listed = [row["reasons"].split("|")[0] for row in clean_run.rows("internt/worklist.csv")]
    assert f"På arbeidslista: {len(listed)}" in clean_run.out
    counts = {
        line.split(maxsplit=1)[1]: int(line.split()[0])
        for line in clean_run.out.splitlines()
        if line[:2] == "  "
    }
    assert sum(counts.values()) == len(listed)
    assert counts["Kontakt etter utskrivning"] == listed.count("utskrivning_3vd")
    assert results.INTERNAL in clean_run.out
