"""A folder of discharge messages read into a store: half letters of an ordinary length, half logistics messages."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.jobs import SMALL, JobRow, Limit
from benchmarks.made_up_lists import made_up_list
from benchmarks.processes import PROGRAM, Cost, Stopwatch, side_by_side

MESSAGES = 2_000
A_SECOND = 200
"""So many messages a second at least, the start of the program and the opening of the store counted too."""
LETTER = """<?xml version="1.0" encoding="utf-8"?>
<Message xmlns="http://www.kith.no/xmlstds/epikrise/2012-02-15"><Type V="EPIKRISE"/><MIGversion>v1.2 2012-02-15</MIGversion>
<GenDate V="2026-03-{day:02d}T12:00:00"/><MsgId>melding-{n}</MsgId><ServRprt><ServType V="N"/><MsgDescr>Sykehusepikrise</MsgDescr>
<ServProvId>epikrise-{n}</ServProvId><Event><ReportedEvent><StartDateTime V="2026-02-{day:02d}T08:00:00"/>
<EndDateTime V="2026-03-{day:02d}T11:00:00"/></ReportedEvent><AdmOutcome V="1"/><Service><AdmCat V="1"/></Service>
<InfItem><Observation><CodedDescr><Concept V="I509" S="2.16.578.1.12.4.1.1.7110"/></CodedDescr></Observation><Type V="H"/></InfItem>
<Comment><Heading V="FO"/><TextResultValue>{text}</TextResultValue></Comment></Event>
<Patient><OffId>{number}</OffId><TypeOffId V="FNR"/></Patient></ServRprt></Message>"""
LOGISTICS = """<?xml version="1.0" encoding="utf-8"?>
<MsgHead xmlns="http://www.kith.no/xmlstds/msghead/2006-05-24"><MsgInfo><Type V="LOG_INNLAGT"/>
<GenDate>2026-02-{day:02d}T09:00:00</GenDate><MsgId>melding-{n}</MsgId>
<Patient><Ident><Id>{number}</Id><TypeId V="FNR"/></Ident></Patient></MsgInfo><Document><RefDoc><Content>
<p:Pasientlogistikk xmlns:p="http://www.kith.no/xmlstds/po/Pasientlogistikk/2012-04-01"
 xmlns="http://www.kith.no/xmlstds/po/poKomponent/2012-04-01"><p:MeldingInnlagtPasient><TidsfestetHendelse>
<Hendelsekode V="1"/><TidspunktForHendelse V="2026-02-{day:02d}T08:00:00"/></TidsfestetHendelse>
</p:MeldingInnlagtPasient></p:Pasientlogistikk></Content></RefDoc></Document></MsgHead>"""
TEXT = "Innlagt til utredning. Rolig forløp, prøver uten funn. " * 250


def messages(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """``messages --keys --store`` into a store with a list of 10,000; each run into a fresh copy."""
    export = made_up_list(stopwatch, SMALL)
    store, folder = stopwatch.folder / "store-for-messages", stopwatch.folder / "messages"
    stopwatch.time((*PROGRAM, "store", "create", store))
    stopwatch.time((*PROGRAM, "import", export.folder, "--store", store))
    keys = _write(export.folder, folder, stopwatch.folder / "keys.csv")
    copies = (stopwatch.folder / f"store-with-messages-{n}" for n in count())

    def read() -> Cost:
        copy = shutil.copytree(store, next(copies))
        cost = stopwatch.time((*PROGRAM, "messages", folder, "--keys", keys, "--store", copy))
        shutil.rmtree(copy)
        return cost

    (costs,) = side_by_side(runs, read)
    what = f"`messages`, {MESSAGES:,} into a store of {SMALL:,} patients (at least {A_SECOND} a second)"
    yield JobRow(what, costs, Limit(MESSAGES / A_SECOND))


def _write(export: Path, folder: Path, keys: Path) -> Path:
    """The messages and the key file; the numbers in it are plain counting, nobody's."""
    with (export / "pasienter.csv").open(encoding="cp1252", newline="") as file:
        dialect = csv.Sniffer().sniff(file.readline(), ";,\t")
        file.seek(0)
        ids = [next(iter(row)) for row in csv.reader(file, dialect)][1 : MESSAGES + 1]
    folder.mkdir()
    rows = [f"{n:011d};{patient_id}" for n, patient_id in enumerate(ids)]
    keys.write_text("\n".join(rows) + "\n", encoding="utf-8")
    for n in range(MESSAGES):
        template = LETTER if n % 2 else LOGISTICS
        content = template.format(n=n, day=n % 28 + 1, number=f"{n % len(ids):011d}", text=TEXT)
        (folder / f"{n}.xml").write_text(content, encoding="utf-8")
    return keys
