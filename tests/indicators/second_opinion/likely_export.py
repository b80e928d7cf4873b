"""A made-up export of 600 patients, with more of what is rare: new anxiety, offers, reconciliations, risky medicines."""

from __future__ import annotations

import csv
import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from listeoversikt.made_up.export import write_made_up_export

T = dt.date(2026, 3, 31)
ENCODING = "cp1252"
Rows = dict[str, list[list[str]]]
RISKY = (
    *("B01AA03", "B01AF02", "B01AC06", "M01AE01", "C03CA01", "C09AA05", "A10AE04", "A10BB12", "C01AA05"),
    *("C01BD01", "N05AN01", "L04AX03", "N05AH02", "H02AB06", "N02AA01", "N05BA01", "N05CF01", "N06AA09"),
    *("N05AD01", "C03DA01", "A12BA01", "N06AB06", "N06AX12", "M01AX05", "N07BC02", "N06BA04"),
)
MEASURES = (
    *("legemiddelsamstemming", "kognitiv_terapi", "tilbud_gitt", "hjemmebesok_vurdering", "behandlingsplan"),
    *("individuell_plan_meldt", "individuell_plan", "legemiddelgjennomgang", "aarskontroll_diabetes"),
)


def write_likely_export(folder: Path, *, patients: int = 800, seed: int = 21) -> None:
    """Writes the export; the same numbers give the same bytes."""
    write_made_up_export(patients=patients, seed=seed, out=folder, as_of=T)
    rng = random.Random(seed)
    listed = _read(folder / "pasienter.csv")
    people = [row["pasient_id"] for row in listed if not row["død"] and int(row["fødselsår"]) < 2020]
    stays = [row for row in _read(folder / "innleggelser.csv") if row["ut"]]
    more = _more(rng, people, stays)
    more["tiltak"] += _offers_to_the_silent(folder, people)
    for table, rows in more.items():
        with (folder / f"{table}.csv").open("a", encoding=ENCODING, newline="") as file:
            csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding=ENCODING, newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def _date(day: dt.date) -> str:
    return f"{min(day, T):%d.%m.%Y}"


def _more(rng: random.Random, people: list[str], stays: list[dict[str, str]]) -> Rows:
    found: Rows = {name: [] for name in ("diagnoser", "kontakter", "legemidler", "maalinger", "tiltak")}
    for who in rng.sample(people, 260):
        for table, row in (*_anxiety(rng, who), *_medicines(rng, who)):
            found[table].append(row)
    for stay in stays:
        left = dt.datetime.strptime(stay["ut"], "%d.%m.%Y").date()
        for back in rng.sample((0, 1, 5, 14, 15, 27, 28, 29), 3):
            kind, role = rng.choice(("telefon", "konsultasjon")), rng.choice(("lege", "sykepleier"))
            day = left + dt.timedelta(days=back)
            if day <= T:
                found["kontakter"].append([stay["pasient_id"], _date(day), kind, role, "L01", ""])
                found["tiltak"].append([stay["pasient_id"], _date(day), "legemiddelsamstemming"])
    found["tiltak"] += [
        [who, _date(T - dt.timedelta(days=rng.randrange(800))), rng.choice(MEASURES)]
        for who in rng.choices(people, k=1500)
    ]
    found["tiltak"] += [
        [who, _date(T - dt.timedelta(days=rng.randrange(366))), kind]
        for who in rng.sample(people, 80)
        for kind in ("individuell_plan_meldt", "individuell_plan")
    ]
    return {table: _each_once(rows) if table != "kontakter" else rows for table, rows in found.items()}


def _offers_to_the_silent(folder: Path, people: list[str]) -> list[list[str]]:
    """Two of three without any contact in the year before the last are offered something."""
    year = (dt.date(2024, 4, 1), dt.date(2025, 4, 1))
    seen = {
        row["pasient_id"]
        for row in _read(folder / "kontakter.csv")
        if year[0] <= dt.datetime.strptime(row["dato"], "%d.%m.%Y").date() < year[1]
    }
    silent = [who for who in people if who not in seen]
    return [[who, "01.02.2026", "tilbud_gitt"] for number, who in enumerate(silent) if number % 3]


def _each_once(rows: list[list[str]]) -> list[list[str]]:
    return [list(row) for row in dict.fromkeys(tuple(row) for row in rows)]


def _anxiety(rng: random.Random, who: str) -> Iterator[tuple[str, list[str]]]:
    """A first diagnosis, and what may follow it on the days where a limit lies."""
    onset = T - dt.timedelta(days=rng.randrange(40, 760))
    code = rng.choice(("P74", "P76"))
    days = [0, *rng.sample((-731, -730, -400, 20, 60, 200, 300, 365, 366), 2)]
    for after in days:
        yield "diagnoser", [who, _date(onset + dt.timedelta(days=after)), "ICPC-2", code, "fastlege"]
    for after in rng.sample((-31, -30, 0, 1, 30, 31, 90, 91, 182, 183, 200, 300, 365), 4):
        day = onset + dt.timedelta(days=after)
        if day > T:
            continue
        kind = rng.choice(("konsultasjon", "telefon", "gruppe", "video"))
        yield "kontakter", [who, _date(day), kind, rng.choice(("lege", "sykepleier", "annet")), "L02", ""]
        yield "maalinger", [who, _date(day), "hba1c", rng.choice(("41", "52", "70", "75")), "mmol/mol"]
        yield "tiltak", [who, _date(day), "kognitiv_terapi"]
    for after in rng.sample((0, 100, 364, 365, 366, 400), 2):
        begun = onset + dt.timedelta(days=after)
        if begun <= T:
            ended = rng.choice(("", _date(begun + dt.timedelta(days=rng.randrange(30)))))
            yield "legemidler", [who, rng.choice(("N06AB06", "N06AX12")), _date(begun), ended, "nei", "28"]


def _medicines(rng: random.Random, who: str) -> Iterator[tuple[str, list[str]]]:
    for atc in rng.sample(RISKY, 4):
        begun = T - dt.timedelta(days=rng.choice((10, 89, 90, 91, 300, 365, 366, 500)))
        ended = rng.choice(("", "", _date(begun + dt.timedelta(days=40))))
        yield "legemidler", [who, atc, _date(begun), ended, rng.choice(("ja", "nei")), rng.choice(("", "30"))]
    yield (
        "maalinger",
        [who, _date(T - dt.timedelta(days=rng.randrange(600))), "egfr", str(rng.randrange(20, 90)), ""],
    )
