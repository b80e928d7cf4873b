"""Loads an export into DuckDB and asks the sentences there. Nothing of the program reads or counts here."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import duckdb

from tests.indicators.second_opinion.likely_export import ENCODING, T
from tests.indicators.second_opinion.sentences import SHARES, SUMS

TABLES = """
create table pasienter (pid text, f int, kjonn text, liste_fra date, liste_til date, dod date, bosted text,
                        palliativ text, reservert text);
create table diagnoser (pid text, dato date, kodeverk text, kode text);
create table kontakter (pid text, dato date, type text, rolle text, behandler text, koder text[]);
create table legemidler (pid text, atc text, fra date, til date, fast text, ddd double);
create table maalinger (pid text, dato date, type text, verdi double);
create table tiltak (pid text, dato date, type text);
create table innleggelser (pid text, ut date, til text);
create table P (f date, l date, t date);
create table grupper (pid text, gruppe text);
create table svak_start (pid text);
create table utskr (pid text, ut date, slutt date, stige bool);
"""
KNOWN = """
create or replace table d as select * from diagnoser where dato <= (select l from P);
create or replace table k as select * from kontakter where dato <= (select l from P);
create or replace table m as select * from maalinger where dato <= (select l from P);
create or replace table tt as select * from tiltak where dato <= (select l from P);
create or replace table v as select *, coalesce(til, case when fast = 'ja' then date '9000-01-01' else fra + 365 end) as slutt
  from legemidler where fra <= (select l from P);
create or replace table bruk as select * from v where slutt >= (select l from P);
create or replace table sett as select pid, dato from k where dato > (select l from P) - 365
  and type in ('konsultasjon', 'video', 'ekonsultasjon', 'hjemmebesok');
create or replace table dode as select pid, min(ut) ut from innleggelser where til = 'dod' and ut is not null group by pid;
create or replace table alle_egne as select pasienter.* from pasienter left join dode using (pid)
  where (liste_fra is null or liste_fra <= (select l from P)) and (liste_til is null or liste_til > (select l from P))
  and least(coalesce(dod, date '9000-01-01'), coalesce(dode.ut, date '9000-01-01')) > (select l from P)
  and reservert is distinct from 'ja' and f <= year((select l from P));
"""
UTVALG = {
    "alle": "true",
    "kvinne": "kjonn = 'K'",
    "75-84": "year((select l from P)) - f between 75 and 84",
}
FAR = dt.date(9000, 1, 1)


def load(folder: Path) -> duckdb.DuckDBPyConnection:
    """The export's rows."""
    base = duckdb.connect()
    base.execute("set threads = 1")
    base.execute(TABLES)
    read = {
        "pasienter": "pasient_id fødselsår kjønn liste_fra liste_til død bosted palliativ reservert_behandling",
        "diagnoser": "pasient_id dato kodeverk kode",
        "kontakter": "pasient_id dato type rolle behandler_id takster",
        "legemidler": "pasient_id atc fra til fast ddd",
        "maalinger": "pasient_id dato type verdi",
        "tiltak": "pasient_id dato type",
        "innleggelser": "pasient_id ut utskrevet_til",
    }
    for table, columns in read.items():
        put(base, table, (_row(table, row, columns.split()) for row in _rows(folder / f"{table}.csv")))
    return base


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding=ENCODING, newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def _row(table: str, row: dict[str, str], columns: list[str]) -> list[object]:
    return [_cell(column, row[column].strip()) for column in columns]


def _cell(column: str, text: str) -> object:
    if column == "takster":
        return text.lower().replace(",", " ").split()
    if not text:
        return None
    if column in ("dato", "fra", "til", "ut", "liste_fra", "liste_til", "død"):
        return dt.datetime.strptime(text, "%d.%m.%Y").date()
    return text.replace(",", ".") if column in ("verdi", "ddd") else text


def put(base: duckdb.DuckDBPyConnection, table: str, rows: Iterable[Iterable[object]]) -> None:
    """Fills a table anew."""
    base.execute(f"delete from {table}")
    columns = [list(column) for column in zip(*rows, strict=True)]
    if columns:
        base.execute(f"insert into {table} select {', '.join(['unnest(?)'] * len(columns))}", columns)


def period(base: duckdb.DuckDBPyConnection, first: dt.date, last: dt.date, known: dt.date = T) -> None:
    """Sets the period that the sentences speak of, and winds back to what was known at its end."""
    put(base, "P", [[first, last, known]])
    base.execute(KNOWN)


def answers(base: duckdb.DuckDBPyConnection, group: str) -> dict[tuple[str, str], tuple[float, float]]:
    """n and N of every sentence in a group: events by whose they are, persons once."""
    base.execute(f"create or replace table utvalg as select pid from pasienter where {UTVALG[group]}")
    base.execute(
        "create or replace table egne as select * from alle_egne where pid in (select pid from utvalg)"
    )
    found: dict[tuple[str, str], tuple[float, float]] = {}
    for key, (base_query, hits) in SHARES.items():
        asked = f"select count(distinct pid), count(distinct case when pid in ({hits}) then pid end) from ({base_query})"
        total, count = base.execute(asked).fetchone() or (0, 0)
        found[key] = (float(count), float(total))
    for key, (total_query, sum_query) in SUMS.items():
        ((total,),) = base.execute(total_query).fetchall()
        ((number,),) = base.execute(sum_query).fetchall()
        found[key] = (float(number or 0), float(total or 0))
    return found
