"""What a list doesn't tell a model, it is told about: urgency, tables that end early, days ahead and days it learnt from."""

from __future__ import annotations

import csv
import datetime as dt
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.cli.export import refuse_ahead
from listeoversikt.journal.extract import read_export
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.list_mark import judged_list
from listeoversikt.operations.progress import never
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.refusals import AheadOfToday
from tests.cli.saying import assert_complains, assert_done
from tests.contract.driving import Outcome, drive
from tests.lists import patient_list, person
from tests.operations.stores import TODAY
from tests.scores.admission.small_models import BEATS, small_model

EXTRACT = dt.date(2026, 3, 31)


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("liste") / "inn"
    write_made_up_export(patients=250, seed=3, out=folder, years=4, as_of=EXTRACT, cancelled=never)
    return folder


@pytest.fixture
def real(made_up: Path, tmp_path: Path) -> Path:
    """The same list, from a system that holds real people."""
    folder = tmp_path / "inn"
    shutil.copytree(made_up, folder)
    _describe(folder, journalsystem="EPJ X")
    return folder


def _describe(folder: Path, **changes: Any) -> None:
    path = folder / "uttrekk.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(told | changes, ensure_ascii=False), encoding="utf-8")


def _end(folder: Path, day: str, *tables: str) -> None:
    told = json.loads((folder / "uttrekk.json").read_text(encoding="utf-8"))
    periods = {
        name: period | ({"til": day} if name in tables else {}) for name, period in told["perioder"].items()
    }
    _describe(folder, perioder=periods)


def _without_urgency(folder: Path) -> None:
    path = folder / "innleggelser.csv"
    with path.open(encoding="utf-8", newline="") as file:
        delimiter = csv.Sniffer().sniff(file.readline()).delimiter
        file.seek(0)
        reader = csv.DictReader(file, delimiter=delimiter)
        rows, names = list(reader), reader.fieldnames
    assert names is not None
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(row | ({"hastegrad": ""} if at % 2 else {}) for at, row in enumerate(rows))


def kept(tmp_path: Path, files: ModelFiles | None = None) -> Path:
    place = tmp_path / "modell"
    place.mkdir()
    for name, content in (small_model() if files is None else files).files().items():
        (place / name).write_bytes(content)
    return place


def score(folder: Path, model: Path, tmp_path: Path, *words: str, language: str = "nb") -> Outcome:
    out = ["--out", str(tmp_path / "s.csv"), "--model", str(model), "--basis", "test"]
    return drive("--lang", language, "score", str(folder), *out, *words)


def judgement(folder: Path, tmp_path: Path, files: ModelFiles) -> list[str]:
    extract = read_export(folder, today=TODAY)
    marks = judged_list(extract.patient_list, extract.report.office)
    told = {"sha256": files.document.sha256, "unseen": True, "made_up_list": False, "verdict": BEATS, **marks}
    (tmp_path / "dom.json").write_text(json.dumps(told), encoding="utf-8")
    return ["--judgement", str(tmp_path / "dom.json")]


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_a_history_of_unknown_urgency_is_refused_with_the_share_and_how_to_mend(
    real: Path, tmp_path: Path, language: str
) -> None:
    _without_urgency(real)
    model, out = str(kept(tmp_path)), str(tmp_path / "ut")
    for words in (
        ["train", str(real), "--out", out],
        ["train", str(real), "--out", out, "--outcome", "reinnleggelse"],
        ["evaluate", str(real), "--model", model, "--json", out],
        ["recalibrate", str(real), "--model", model, "--out", out],
    ):
        told = drive("--lang", language, "model", *words)
        assert_complains(told, 1, "hastegrad", language=language)
        assert "%" in told.err
    assert not Path(out).exists()


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_nobody_is_scored_where_tables_end_long_before_and_they_are_named(
    real: Path, tmp_path: Path, language: str
) -> None:
    _end(real, "2024-09-30", "innleggelser", "kontakter")
    told = score(real, kept(tmp_path), tmp_path, language=language)
    assert_complains(told, 1, "innleggelser, kontakter", language=language)
    assert not (tmp_path / "s.csv").exists()


def test_that_a_table_may_end_a_month_before(real: Path, tmp_path: Path) -> None:
    _end(real, "2026-02-28", "innleggelser", "kontakter", "diagnoser", "legemidler", "maalinger")
    assert_done(score(real, kept(tmp_path), tmp_path))


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_a_table_that_is_not_there_is_named(real: Path, tmp_path: Path, language: str) -> None:
    (real / "legemidler.csv").unlink()
    model = kept(tmp_path, small_model(tables=("innleggelser", "legemidler")))
    assert_complains(score(real, model, tmp_path, language=language), 1, "legemidler", language=language)


def test_that_a_list_dated_ahead_is_refused_for_a_model_as_the_others_refuse_it(
    real: Path, tmp_path: Path
) -> None:
    _describe(real, uttrekksdato=str(TODAY + dt.timedelta(days=3)))
    model = kept(tmp_path)
    assert_complains(score(real, model, tmp_path), 1, "uttrekksdato")
    assert_complains(drive("model", "evaluate", str(real), "--model", str(model)), 1, "uttrekksdato")
    assert not (tmp_path / "s.csv").exists()


@pytest.mark.parametrize(("ahead", "made_up", "fits"), [(0, False, True), (1, False, False), (1, True, True)])
def test_that_a_list_as_at_a_day_to_come_is_refused_where_people_are_real(
    ahead: int, made_up: bool, fits: bool
) -> None:
    some = patient_list(str(TODAY + dt.timedelta(days=ahead)), [person("Kari", 1940)])
    if fits:
        refuse_ahead(some, made_up=made_up)
        return
    with pytest.raises(AheadOfToday):
        refuse_ahead(some, made_up=made_up)


@pytest.mark.parametrize(
    ("as_of", "in_sample"), [("2026-03-31", False), ("2026-03-30", True), ("2025-03-31", True)]
)
def test_that_a_day_that_the_model_learnt_from_gives_ranks_alone_and_says_so(
    real: Path, tmp_path: Path, as_of: str, in_sample: bool
) -> None:
    days = [{"index_day": day, "rows": 1500, "events": 100} for day in ("2024-03-31", "2025-03-31")]
    files = small_model(training={"rows": 3000, "verdict": BEATS, "index_days": days})
    words = judgement(real, tmp_path, files)
    told = score(real, kept(tmp_path, files), tmp_path, "--as-of", as_of, *words)
    assert_done(told)
    assert ("modellen har lært av" in told.out) is in_sample
    assert ("Bare rekkefølge" in told.out) is in_sample
    with (tmp_path / "s.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert any(row["admission_risk_12m"] for row in rows) is not in_sample
