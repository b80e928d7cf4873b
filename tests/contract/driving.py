"""Drives the command line in this process and reads what it wrote; knows nothing of the code behind it."""

from __future__ import annotations

import csv
import io
import json
import logging
import os
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from .exports import PLAIN, Dialect, Export, write_folder, write_zip

LOST_IN_A_MESSAGE = ("Traceback", "Error:", "Exception", "KeyError", "ValueError", "object at 0x")
NORWEGIAN = re.compile(
    r"\b(og|i|er|ikke|må|har|kan|på|av|med|for|til|fra|som|det|den|en|et|mangler|finnes|ukjent|oppgi|velg)\b",
    re.IGNORECASE,
)


def fold(text: str) -> str:
    """The contract's folding: lower case; ø, oe → o; å, aa → a; æ, ae → a; space, `_`, `-` dropped."""
    text = text.lower()
    for written, read in (("oe", "o"), ("ø", "o"), ("aa", "a"), ("å", "a"), ("ae", "a"), ("æ", "a")):
        text = text.replace(written, read)
    return re.sub(r"[ _-]", "", text)


@dataclass
class Outcome:
    """What one command did: exit code, both streams, log, and the files it wrote."""

    code: int
    out: str
    err: str
    log: str = ""
    folder: Path | None = None
    json_file: Path | None = None

    @property
    def said(self) -> str:
        return self.out + "\n" + self.err

    @property
    def report_text(self) -> str:
        path = self.json_file or (self.folder / "report.json" if self.folder else None)
        return path.read_text(encoding="utf-8") if path and path.exists() else ""

    @property
    def report(self) -> dict[str, Any]:
        return dict(json.loads(self.report_text))

    def counts(self, table: str) -> dict[str, int]:
        """read, kept, set_aside and ignored of one table; read must be the sum of the others."""
        found = self.report["tables"][table]
        counts = {name: int(found.get(name, 0)) for name in ("read", "kept", "set_aside", "ignored")}
        assert counts["read"] == counts["kept"] + counts["set_aside"] + counts["ignored"], (table, counts)
        return counts

    def rows(self, name: str) -> list[dict[str, str]]:
        assert self.folder is not None, "only `run` writes rows"
        text = (self.folder / name).read_text(encoding="utf-8")
        return list(csv.DictReader(io.StringIO(text)))

    def findings(self, table: str | None = None) -> list[dict[str, str]]:
        return [row for row in self.rows("internt/findings.csv") if table in (None, row["table"])]

    def scores(self) -> dict[str, dict[str, str]]:
        return {row["patient_id"]: row for row in self.rows("internt/scores.csv")}

    def written(self) -> dict[str, bytes]:
        """Relative path → content of everything that was written."""
        found: dict[str, bytes] = {}
        for root in (self.folder, self.json_file):
            paths = root.rglob("*") if root and root.is_dir() else [root] if root else []
            for path in paths:
                if path.is_file():
                    found |= {str(path): path.read_bytes()} | members(path)
        return found


def members(path: Path) -> dict[str, bytes]:
    """What lies inside a workbook, which is a zip."""
    if path.suffix != ".xlsx":
        return {}
    with zipfile.ZipFile(path) as book:
        return {f"{path}!{name}": book.read(name) for name in book.namelist()}


@dataclass
class Office:
    """A place with exports in and answers out: each command gets a fresh pair of paths under `root`."""

    root: Path
    turns: int = field(default=0)

    def put(
        self,
        export: Export,
        dialect: Dialect = PLAIN,
        form: str = "folder",
        each: Mapping[str, Dialect] | None = None,
    ) -> Path:
        """Write the export as `folder`, `zip`, or `zip with a folder`; gives what the program is handed."""
        return self.put_files(export.files(dialect, each), form)

    def put_files(self, files: Mapping[str, bytes], form: str = "folder") -> Path:
        self.turns += 1
        if form == "folder":
            return write_folder(files, self.root / f"inn{self.turns}")
        top = "uttrekk/" if form == "zip with a folder" else ""
        return write_zip(files, self.root / f"inn{self.turns}.zip", top)

    def check(self, export: Export | Path, *flags: str) -> Outcome:
        path = export if isinstance(export, Path) else self.put(export)
        self.turns += 1
        answer = self.root / f"svar{self.turns}.json"
        outcome = drive("check", str(path), "--json", str(answer), *flags)
        outcome.json_file = answer
        return outcome

    def run(self, export: Export | Path, *flags: str) -> Outcome:
        path = export if isinstance(export, Path) else self.put(export)
        self.turns += 1
        folder = self.root / f"ut{self.turns}"
        outcome = drive("run", str(path), "--out", str(folder), *flags)
        outcome.folder = folder
        return outcome

    def scores(self, export: Export | Path, *flags: str) -> dict[str, dict[str, str]]:
        """The rows of `score EXPORT --out FILE`, by patient: quicker where only scores are asked for."""
        path = export if isinstance(export, Path) else self.put(export)
        self.turns += 1
        answer = self.root / f"skår{self.turns}.csv"
        outcome = drive("score", str(path), "--out", str(answer), *flags)
        assert outcome.code == 0, f"exit {outcome.code}: {outcome.said}"
        rows = csv.DictReader(io.StringIO(answer.read_text(encoding="utf-8")))
        return {row["patient_id"]: row for row in rows}


def drive(*argv: str) -> Outcome:
    """Run the program as a script would: no display, streams aren't terminals; SystemExit becomes its code."""
    from listeoversikt.__main__ import main

    with without_display(), captured() as (out, err, log):
        try:
            code = main(list(argv))
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 0 if stop.code is None else 1
            if isinstance(stop.code, str):
                print(stop.code, file=sys.stderr)
    return Outcome(int(code or 0), text_of(out), text_of(err), log.getvalue())


@contextmanager
def without_display() -> Iterator[None]:
    """As on a server: what tells of a screen isn't there (the window's own tests have one)."""
    with patch.dict(os.environ):
        for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
            os.environ.pop(name, None)
        yield


@contextmanager
def captured() -> Iterator[tuple[io.TextIOWrapper, io.TextIOWrapper, io.StringIO]]:
    """Both streams as UTF-8 files, and every log record however low its level."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    root, before = logging.getLogger(), logging.getLogger().level
    held_out, held_err = sys.stdout, sys.stderr
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    sys.stdout, sys.stderr = out, err
    try:
        yield out, err, log
    finally:
        sys.stdout, sys.stderr = held_out, held_err
        root.removeHandler(handler)
        root.setLevel(before)


def text_of(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8", errors="replace")


# -- what every answer must look like --


def mentions(text: str, name: str) -> bool:
    return fold(name) in fold(text)


def mentions_row(text: str, row: int) -> bool:
    return re.search(rf"(?<![\d.,-]){row}(?!\d)", text) is not None


def assert_no_trace_of(outcome: Outcome, *secrets: str) -> None:
    """The values are in no message, log or written file: as they stand, or with their spaces taken out."""
    spoken = {"stdout": outcome.out, "stderr": outcome.err, "log": outcome.log}
    for secret in secrets:
        for place, text in spoken.items():
            for form in {secret, re.sub(r"\s", "", secret)}:
                assert form not in text, f"a value of the export is repeated on {place}"
        for path, content in outcome.written().items():
            for encoding in ("utf-8", "cp1252", "utf-16-le"):
                assert secret.encode(encoding, "ignore") not in content, f"a value is repeated in {path}"


def assert_one_norwegian_sentence(text: str) -> None:
    lines = [line for line in text.splitlines() if line.strip()]
    assert len(lines) == 1, f"one sentence is wanted, not {len(lines)} lines: {text!r}"
    assert NORWEGIAN.search(lines[0]), f"not Norwegian: {lines[0]!r}"
    assert not any(word in lines[0] for word in LOST_IN_A_MESSAGE), lines[0]


def assert_refused(
    outcome: Outcome,
    *names: str,
    row: int | None = None,
    secrets: tuple[str, ...] = (),
) -> None:
    """Exit 1, one Norwegian sentence that names what is given, no value, and nothing written by `run`."""
    assert outcome.code == 1, f"exit {outcome.code}: {outcome.said}"
    assert_one_norwegian_sentence(outcome.err)
    for name in names:
        assert mentions(outcome.err, name), f"{name} isn't named: {outcome.err!r}"
    if row is not None:
        assert mentions_row(outcome.err, row), f"row {row} isn't named: {outcome.err!r}"
    assert_no_trace_of(outcome, *secrets)
    if outcome.folder is not None:
        left = [path for path in outcome.folder.rglob("*") if path.is_file()]
        assert left == [], f"something was written: {left}"


def assert_accepted(outcome: Outcome) -> None:
    """Exit 0, and every table's counts add up."""
    assert outcome.code == 0, f"exit {outcome.code}: {outcome.said}"
    assert "Traceback" not in outcome.said
    for table in outcome.report["tables"]:
        outcome.counts(table)


def assert_unharmed(outcome: Outcome) -> None:
    """Read or refused, but never broken: for files where the contract leaves the choice."""
    assert outcome.code in (0, 1), f"exit {outcome.code}: {outcome.said}"
    assert "Traceback" not in outcome.said
    if outcome.code:
        assert_one_norwegian_sentence(outcome.err)
    else:
        assert_accepted(outcome)
