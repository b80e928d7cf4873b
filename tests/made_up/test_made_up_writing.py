"""How a made-up export is written: the same again for the same seed, whole or not at all."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.made_up import plan
from listeoversikt.made_up.export import write_made_up_export

from . import reading


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def write(folder: Path, **wishes: object) -> dict[str, bytes]:
    asked: dict[str, object] = {"patients": 120, "seed": 3, "years": 2} | wishes
    write_made_up_export(out=folder, **asked)  # type: ignore[arg-type]
    return contents(folder)


def test_that_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    assert write(tmp_path / "a", truth=tmp_path / "a.csv") == write(tmp_path / "b", truth=tmp_path / "b.csv")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_that_asking_for_the_truth_changes_nothing_in_the_export(tmp_path: Path) -> None:
    assert write(tmp_path / "a") == write(tmp_path / "b", truth=tmp_path / "kjent" / "fasit.csv")


def test_that_another_seed_gives_other_people(tmp_path: Path) -> None:
    one, other = write(tmp_path / "a"), write(tmp_path / "b", seed=4)
    assert one.keys() == other.keys()
    assert all(one[name] != other[name] for name in one if name.endswith(".csv"))


def test_that_more_years_give_more_rows(tmp_path: Path) -> None:
    short, long = write(tmp_path / "a", years=1), write(tmp_path / "b", years=6)
    assert len(long["kontakter.csv"]) > 3 * len(short["kontakter.csv"])


def test_that_every_file_of_the_format_is_there_and_nothing_else(tmp_path: Path) -> None:
    names = write(tmp_path / "a").keys()
    assert set(names) == {f"{table}.csv" for table in reading.TABLES} | {"uttrekk.json"}
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_that_files_are_windows_1252_with_semicolon_and_crlf(tmp_path: Path) -> None:
    for name, content in write(tmp_path / "a").items():
        if name.endswith(".csv"):
            assert content.endswith(b"\r\n")
            assert content.count(b"\n") == content.count(b"\r\n")
            assert b";" in content.split(b"\r\n")[0]
    header = (tmp_path / "a" / "pasienter.csv").read_bytes().split(b"\r\n")[0].decode("cp1252")
    assert {"fødselsår", "kjønn"} <= set(header.split(";"))


def test_that_every_patient_asked_for_has_one_row_also_beyond_one_chunk(tmp_path: Path) -> None:
    patients = plan.CHUNK_PATIENTS + 7
    write(tmp_path / "a", patients=patients, years=1)
    rows = reading.read(tmp_path / "a").tables["pasienter"]
    assert len(rows) == len({row["pasientid"] for row in rows}) == patients
    assert len({row["journalnr"] for row in rows}) == patients


def test_that_one_patient_is_enough(tmp_path: Path) -> None:
    write(tmp_path / "a", patients=1, years=1)
    assert len(reading.read(tmp_path / "a").tables["pasienter"]) == 1


def test_that_a_folder_in_use_is_refused_and_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "opptatt"
    folder.mkdir()
    (folder / "notat.txt").write_text("mitt")
    with pytest.raises(FileExistsError) as refusal:
        write(folder)
    assert "opptatt" in str(refusal.value)
    assert str(tmp_path) not in str(refusal.value)
    assert contents(folder) == {"notat.txt": b"mitt"}
    assert [path.name for path in tmp_path.iterdir()] == ["opptatt"]


def test_that_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("mitt")
    with pytest.raises(FileExistsError):
        write(tmp_path / "fil")
    assert (tmp_path / "fil").read_text() == "mitt"


def test_that_an_empty_folder_is_used(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    assert "kontakter.csv" in write(tmp_path / "tom")


def test_that_cancelling_leaves_nothing(tmp_path: Path) -> None:
    asked = iter([False, True])
    done: list[int] = []
    write_made_up_export(
        patients=2 * plan.CHUNK_PATIENTS,
        seed=1,
        years=1,
        out=tmp_path / "a",
        truth=tmp_path / "fasit.csv",
        progress=lambda ready, total: done.append(ready),
        cancelled=lambda: next(asked),
    )
    assert done == [plan.CHUNK_PATIENTS]
    assert list(tmp_path.iterdir()) == []


def test_that_an_interruption_leaves_nothing(tmp_path: Path) -> None:
    def interrupt(ready: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "a", progress=interrupt, truth=tmp_path / "fasit.csv")
    assert list(tmp_path.iterdir()) == []


def test_that_progress_ends_with_all_patients(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    write(tmp_path / "a", progress=lambda ready, total: heard.append((ready, total)))
    assert heard == [(120, 120)]


@pytest.mark.parametrize(
    "wish", [{"patients": 0}, {"seed": -1}, {"years": 0}, {"as_of": dt.date(1950, 1, 1)}]
)
def test_that_impossible_wishes_are_refused_before_anything_is_written(
    tmp_path: Path, wish: dict[str, object]
) -> None:
    with pytest.raises(ValueError, match="må"):
        write(tmp_path / "a", **wish)
    assert list(tmp_path.iterdir()) == []


def test_that_the_description_says_when_and_that_it_is_made_up(tmp_path: Path) -> None:
    write(tmp_path / "a", as_of=dt.date(2024, 2, 29), years=3)
    described = reading.read(tmp_path / "a").described
    assert described["uttrekksdato"] == "2024-02-29"
    assert described["kontor"] == "Eksempelkontoret (oppdiktet)"
    assert described["journalsystem"] == "listeoversikt synth"
    assert described["perioder"]["innleggelser"] == {"fra": "2021-03-01", "til": "2024-02-29"}  # type: ignore[index]
