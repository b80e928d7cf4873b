"""``internt/``: what has a row per patient, and the note that it must not leave the office."""

from __future__ import annotations

from pathlib import Path

READ_ME = "LES_MEG.txt"
TEXT = """Denne mappa skal ikke ut av kontoret.

Filene her har én rad per pasient. Radene er pseudonymiserte, ikke anonyme: de er helseopplysninger.
Ikke send dem på e-post, ikke legg dem på delte områder, og slett dem når de ikke trengs lenger.

scores.csv      skårer og målgrupper, én rad per listeinnbygger
worklist.csv    arbeidslista, én rad per pasient med alle grunner
discharges.csv  utskrivninger med frist på tre virkedager
findings.csv    rader i uttrekket som ble satt til side, med hvorfor (verdier er maskert)

Filer merket INTERN har tall som ikke er skjult, og er bare til bruk på kontoret.

Oversikt til faglig vurdering. Ikke CE-merket.
"""


def write_read_me(folder: Path) -> None:
    """Writes the note."""
    (folder / READ_ME).write_text(TEXT, encoding="utf-8")
