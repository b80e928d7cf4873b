"""The floor under ``run``: a process that parses the same files with pyarrow and does nothing else.

    python -m benchmarks.floor EXPORT

Prints the number of rows, so that both are known to have read the same.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.csv


def parse(path: Path) -> int:
    """Reads one table as pyarrow would by itself, and counts its rows."""
    content = path.read_bytes()
    table = pa.csv.read_csv(
        pa.BufferReader(content),
        read_options=pa.csv.ReadOptions(encoding="utf8" if content.isascii() else "cp1252"),
        parse_options=pa.csv.ParseOptions(delimiter=";"),
    )
    return int(table.num_rows)


if __name__ == "__main__":
    print(sum(parse(path) for path in sorted(Path(sys.argv[1]).glob("*.csv"))))
