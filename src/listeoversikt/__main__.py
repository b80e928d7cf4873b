"""``python -m listeoversikt`` and the ``listeoversikt`` command."""

from __future__ import annotations

import os
import sys


def main(argv: list[str] | None = None) -> int:
    """Runs one command; the exit code is 0 done, 1 refused, 2 wrong usage."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a few small equations: more threads only wait
    try:
        from listeoversikt.app import run

        return run(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:  # while the program is still being loaded
        print("Avbrutt: ingenting er skrevet eller lagret.", file=sys.stderr)  # noqa: T201
        return 1


if __name__ == "__main__":
    raise SystemExit(main())
