"""The benchmarks on public data, on made-up files of the same columns: no shared file is needed."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import benchmarks.__main__ as whole
from benchmarks import diabetes130, learning, page, public, randhie, rwm5yr
from benchmarks.processes import Stopwatch
from benchmarks.public_rows import Cohort, Encoding, FileUnreadable, Levels, next_year, read_table
from tests.scores.admission.simulated import QUICK

KEYS = {"auroc", "auroc_low", "auroc_high", "brier", "calibration_slope", "ppv_top5", "features"}
Columns = Mapping[str, Sequence[object]]


def _diabetes(seed: int, encounters: int = 500) -> Columns:
    draw = np.random.default_rng(seed)
    earlier = draw.poisson(0.7, encounters)
    soon = draw.random(encounters) < 1 / (1 + np.exp(2.0 - 0.8 * earlier))
    pick = lambda *words: draw.choice(words, encounters).tolist()  # noqa: E731
    return {
        "encounter_id": range(encounters),
        "patient_nbr": (draw.integers(0, 350, encounters) + 1000 * seed).tolist(),
        "race": pick("Caucasian", "?", "Asian"),
        "gender": pick("Male", "Female", "Unknown/Invalid"),
        "age": pick("[40-50)", "[70-80)", "[80-90)"),
        "weight": pick("?", "[75-100)"),
        "admission_type_id": pick("1", "2", "3", "5"),
        "discharge_disposition_id": pick("1", "3", "11", "13", "25"),
        "admission_source_id": pick("1", "7"),
        "time_in_hospital": draw.integers(1, 14, encounters).tolist(),
        "payer_code": pick("?", "MC", f"only{seed}"),
        "num_lab_procedures": draw.integers(1, 80, encounters).tolist(),
        "num_procedures": draw.integers(0, 6, encounters).tolist(),
        "num_medications": draw.integers(1, 40, encounters).tolist(),
        "number_outpatient": pick("0", "1"),
        "number_emergency": pick("0", "2", "?"),
        "number_inpatient": earlier.tolist(),
        "diag_1": pick("250.83", "428", "V58", "?"),
        "diag_2": pick("401", "E885", "197"),
        "diag_3": pick("486", "250.01"),
        "number_diagnoses": draw.integers(1, 9, encounters).tolist(),
        "max_glu_serum": pick("None", ">200"),
        "A1Cresult": pick("None", ">8", "Norm"),
        "insulin": pick("No", "Up", "Steady"),
        "change": pick("Ch", "No"),
        "readmitted": ["<30" if at else other for at, other in zip(soon, pick("NO", ">30"), strict=True)],
    }


def _years(seed: int, who: str, use: Mapping[str, str], event: str) -> Columns:
    draw = np.random.default_rng(seed)
    persons, years = 130, 4
    n = persons * years
    risk = np.repeat(draw.normal(0, 1, persons), years)
    found: dict[str, Sequence[object]] = {
        who: np.repeat(np.arange(persons) + 1000 * seed, years).tolist(),
        "year": np.tile(np.arange(1, years + 1), persons).tolist(),
        event: draw.poisson(np.exp(risk - 1.2)).tolist(),
    }
    for name, kind in use.items():
        if kind == "count":
            found[name] = draw.poisson(np.exp(risk / 2 + 1)).tolist()
        else:
            found[name] = [
                "" if lacking else value for lacking, value in zip(draw.random(n) < 0.1, risk, strict=True)
            ]
    return found


def _randhie(seed: int) -> Columns:
    use = {"mdvis": "count", "female": "", "xage": "", "disea": "", "physlm": ""}
    return _years(seed, "zper", use, "totadm")


def _rwm5yr(seed: int) -> Columns:
    return _years(seed, "id", {"docvis": "count", "female": "", "age": ""}, "hospvis")


def _write(path: Path, columns: Columns, order: Sequence[int] | None = None) -> Path:
    rows = list(zip(*columns.values(), strict=True))
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows(rows if order is None else [rows[at] for at in order])
    content = text.getvalue().encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


SCRIPTS: dict[str, tuple[learning.Benchmark, Callable[[int], Columns], list[str]]] = {
    "diabetes130": (diabetes130.BENCHMARK, _diabetes, []),
    "diabetes130 office": (diabetes130.BENCHMARK, _diabetes, ["--office"]),
    "randhie": (randhie.BENCHMARK, _randhie, []),
    "rwm5yr": (rwm5yr.BENCHMARK, _rwm5yr, []),
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "Plan", lambda **_: QUICK)
    monkeypatch.setattr(learning, "RESAMPLES", 40)


@pytest.mark.parametrize("script", SCRIPTS)
def test_that_it_learns_from_one_file_and_judges_on_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], script: str
) -> None:
    benchmark, columns, more = SCRIPTS[script]
    train = _write(tmp_path / "train.csv.gz", columns(1))
    test = _write(tmp_path / "test.csv", columns(2))
    out = tmp_path / "out.json"
    said = ["x", "--train", str(train), "--test", str(test), "--json", str(out), *more]
    monkeypatch.setattr(sys, "argv", said)
    assert learning.main(benchmark, None) == 0
    found = json.loads(out.read_text())
    assert set(found) >= KEYS | {"n", "events", "logistic_auroc"}
    assert 0.5 < found["auroc_low"] <= found["auroc"] <= found["auroc_high"] < 1
    assert 0 < found["brier"] < 0.25
    assert found["features"] and all(isinstance(name, str) for name in found["features"])
    assert found["n"] == len(benchmark.variants[0].cohort(test))
    assert f"n {found['n']:,}" in capsys.readouterr().out


def test_that_the_order_of_the_rows_does_not_matter(tmp_path: Path) -> None:
    columns = _randhie(1)
    n = len(columns["year"])
    order = np.random.default_rng(1).permutation(n).tolist()
    cohorts = [
        randhie.cohort(_write(tmp_path / name, columns, way))
        for name, way in (("a.csv", None), ("b.csv", order))
    ]
    first, second = (learning.folded(cohort, 50, QUICK) for cohort in cohorts)
    figures = [one.judgement.predictors["model"].auroc.value for one in (first, second)]
    assert figures[0] == pytest.approx(figures[1], abs=1e-12)


def test_that_the_dead_and_those_in_hospice_are_left_out_and_only_30_days_count(tmp_path: Path) -> None:
    columns = _diabetes(1)
    cohort = diabetes130.cohort(_write(tmp_path / "d.csv", columns))
    kept = [how not in {"11", "13"} for how in columns["discharge_disposition_id"]]
    assert len(cohort) == sum(kept)
    soon = [value == "<30" for value, keep in zip(columns["readmitted"], kept, strict=True) if keep]
    assert cohort.outcome.astype(bool).tolist() == soon


def test_that_neither_identity_nor_outcome_is_a_feature(tmp_path: Path) -> None:
    path = _write(tmp_path / "d.csv", _diabetes(1))
    names = Encoding.of(diabetes130.cohort(path), 1).rows(diabetes130.cohort(path)).names
    assert not [name for name in names if name.startswith(("readmitted", "patient_nbr", "encounter_id"))]
    office = diabetes130.cohort(path, office=True)
    assert set(office.levels) == {"diag_1", "diag_2", "diag_3"}
    assert set(office.measured) == {
        *("age", "male", "acute", "charlson", "time_in_hospital", "num_medications", "number_diagnoses"),
        *("number_inpatient", "number_emergency", "number_outpatient"),
    }


def test_that_next_year_is_the_same_persons_following_year() -> None:
    this, following = next_year(np.array([1, 1, 2, 2, 1]), np.array([3.0, 1, 1, 2, 2]))
    assert sorted(zip(this.tolist(), following.tolist(), strict=True)) == [(1, 4), (2, 3), (4, 0)]


def test_that_a_word_not_seen_in_training_has_no_column() -> None:
    assert Levels.of(["a", "?", "b"]).words == ("a", "b", "missing")
    cohort = Cohort(
        np.zeros(3, np.int8), np.arange(3), np.zeros(3, np.int32), {}, {"x": Levels.of(["a", "a", "b"])}
    )
    encoding = Encoding.of(cohort, 2)
    other = Cohort(
        np.zeros(2, np.int8), np.arange(2), np.zeros(2, np.int32), {}, {"x": Levels.of(["z", "a"])}
    )
    assert encoding.rows(other).names == ("x=a",)
    assert encoding.rows(other).values.tolist() == [[0], [1]]


@pytest.mark.parametrize("content", [b"", b"zper,year\n1,2\n", b"\x1f\x8bnot gzip", b"\xff\xfe\x00"])
def test_that_a_file_that_cannot_be_read_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    with pytest.raises(FileUnreadable):
        read_table(path, ("zper", "year", "totadm"))
    with pytest.raises(FileUnreadable):
        read_table(tmp_path / "absent.csv", ())


def test_that_one_outcome_alone_is_refused_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    columns = {**_diabetes(1), "readmitted": ["NO"] * 500}
    path = _write(tmp_path / "d.csv", columns)
    monkeypatch.setattr(sys, "argv", ["x", "--train", str(path), "--test", str(path)])
    assert learning.main(diabetes130.BENCHMARK, None) == 1
    assert_refused(capsys, "nothing can be learnt from", "0 persons have the event")


def assert_refused(capsys: pytest.CaptureFixture[str], *words: str) -> None:
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1 and said.err.endswith(".\n") and "Traceback" not in said.err
    for word in words:
        assert word in said.err


def judged_on(
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    benchmark: learning.Benchmark,
    train: Columns,
    test: Columns,
) -> int:
    files = [_write(folder / f"{name}.csv", columns) for name, columns in (("train", train), ("test", test))]
    out = folder / "out.json"
    said = ["x", "--train", str(files[0]), "--test", str(files[1]), "--json", str(out)]
    monkeypatch.setattr(sys, "argv", said)
    code = learning.main(benchmark, None)
    assert out.exists() is (code == 0)
    return code


def _changed(columns: Columns, name: str, value: object, at: int = 3) -> Columns:
    """With another value in one row; ``at`` −1: in every row."""
    told = list(columns[name])
    return {**columns, name: [value if row == at or at < 0 else old for row, old in enumerate(told)]}


BAD_TESTS: dict[str, tuple[str, Callable[[Columns], Columns], str]] = {
    "zero events": ("diabetes130", lambda test: _changed(test, "readmitted", "NO", -1), "0 persons have"),
    "events alone": ("diabetes130", lambda test: _changed(test, "readmitted", "<30", -1), "0 haven't"),
    "one row": (
        "diabetes130",
        lambda test: {name: list(told)[:1] for name, told in test.items()},
        "judged on these rows",
    ),
    "no rows": ("diabetes130", lambda test: {name: [] for name in test}, "holds no rows"),
    "all dead": (
        "diabetes130",
        lambda test: _changed(test, "discharge_disposition_id", "11", -1),
        "rows (0)",
    ),
    "an outcome that isn't told": ("diabetes130", lambda test: _changed(test, "readmitted", "?"), "line 5"),
    "an empty outcome": ("diabetes130", lambda test: _changed(test, "readmitted", ""), "readmitted"),
    "another word": ("diabetes130", lambda test: _changed(test, "readmitted", "no"), "readmitted"),
    "a needed column lacks": (
        "diabetes130",
        lambda test: {name: told for name, told in test.items() if name != "diag_2"},
        "diag_2",
    ),
    "a number that was learnt from lacks": (
        "diabetes130",
        lambda test: {name: told for name, told in test.items() if name != "num_procedures"},
        "num_procedures",
    ),
    "words that were learnt from lack": (
        "diabetes130",
        lambda test: {name: told for name, told in test.items() if name != "insulin"},
        "insulin",
    ),
    "other columns": ("diabetes130", lambda test: {"a": [1, 2], "b": [3, 4]}, "lacks the columns"),
    "no year after": ("randhie", lambda test: _changed(test, "year", 1, -1), "rows (0)"),
    "nobody admitted": ("randhie", lambda test: _changed(test, "totadm", 0, -1), "0 persons have"),
    "admissions not told": ("randhie", lambda test: _changed(test, "totadm", "?"), "totadm"),
    "admissions empty": ("randhie", lambda test: _changed(test, "totadm", ""), "totadm"),
    "fewer than no admissions": ("randhie", lambda test: _changed(test, "totadm", -1), "totadm"),
    "half an admission": ("randhie", lambda test: _changed(test, "totadm", 0.5), "totadm"),
    "endless admissions": ("randhie", lambda test: _changed(test, "totadm", "inf"), "totadm"),
    "stays not told": ("rwm5yr", lambda test: _changed(test, "hospvis", "mange"), "hospvis"),
}


@pytest.mark.parametrize("bad", BAD_TESTS)
def test_that_a_file_that_cannot_be_judged_on_is_one_sentence_and_no_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], bad: str
) -> None:
    script, change, word = BAD_TESTS[bad]
    benchmark, columns, _ = SCRIPTS[script]
    assert judged_on(monkeypatch, tmp_path, benchmark, columns(1), change(columns(2))) == 1
    assert_refused(capsys, word)


def test_that_a_column_that_was_not_learnt_from_is_of_no_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    test = _diabetes(2)
    more = {**test, "ekstra": [7] * len(list(test["race"]))}
    assert judged_on(monkeypatch, tmp_path, diabetes130.BENCHMARK, _diabetes(1), more) == 0


@pytest.mark.parametrize("content", [b"", b"\n\n", b"a,a\n1,2\n"])
def test_that_an_empty_file_and_a_column_told_twice_are_sentences(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    with pytest.raises(FileUnreadable, match=r"is empty|more than once"):
        read_table(path, ("a",))


@pytest.mark.parametrize(("slope", "code"), [(1.0, 0), (0.5, 1)])
def test_that_a_public_file_below_its_limit_is_told_by_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, slope: float, code: int
) -> None:
    row = public.LearningRow("x", 10, 2, (0.69, 0.6, 0.8), 0.68, 0.692, 0.1, slope, 0.3, 5.0)
    monkeypatch.setitem(whole.PARTS, "public", lambda stopwatch, runs: iter([row]))
    monkeypatch.setattr(sys, "argv", ["x", "--only", "public", "--no-large"])
    assert whole.main() == code


def test_that_charlson_counts_each_condition_once() -> None:
    assert diabetes130._charlson([428.0, 428.1, 250.6]) == 3
    assert diabetes130._charlson([250.01, "V", ""]) == 1
    assert diabetes130._charlson([197.0, 174.0, 401.0]) == 8


def test_that_an_absent_file_is_skipped_with_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = replace(randhie.BENCHMARK, file=tmp_path / "absent.csv.gz")
    monkeypatch.setattr(public, "SCRIPTS", ((absent, 0),))
    assert list(public.public(Stopwatch(tmp_path), 1)) == []
    assert "randhie skipped" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("auroc", "logistic", "slope", "held"),
    [
        (0.69, 0.68, 1.0, True),
        (0.69, 0.691, 1.0, False),
        (0.67, 0.66, 1.0, False),
        (0.70, 0.68, 0.89, False),
    ],
)
def test_that_the_page_tells_whether_it_held(auroc: float, logistic: float, slope: float, held: bool) -> None:
    row = public.LearningRow("x", 10, 2, (auroc, 0.6, 0.8), logistic, 0.692, 0.1, slope, 0.3, 5.0)
    assert row.held == held
    assert ("| yes |" if held else "| **no** |") in page.tables([], [], [row])


def test_that_a_row_of_another_width_is_told_and_never_dropped(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("a,b\n1,2\n3\n4,5\n", encoding="utf-8")
    with pytest.raises(FileUnreadable, match="1 of 3 rows"):
        read_table(file, ("a",))
