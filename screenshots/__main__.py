"""``python -m screenshots [OUT]``: every page and scene in every look, to PNG; ``--documents`` for docs/pictures.

Light, dark, high contrast and English at 1440×900; 720×450 at 200 %; an office with nobody, three and 100,000
inhabitants; all optional tables missing. The scenes are in ``screenshots.scenes``: tab, card, form, session, print.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

DEFAULT = Path("dist") / "screenshots"
PICTURES = Path("docs") / "pictures"
LOOKS = (
    # name, inhabitants, scheme, size, scale, language, tables missing
    ("lys", 3612, "light", "1440x900", "1", "nb", False),
    ("mork", 3612, "dark", "1440x900", "1", "nb", False),
    ("kontrast", 3612, "contrast", "1440x900", "1", "nb", False),
    ("engelsk", 3612, "light", "1440x900", "1", "en", False),
    ("200", 3612, "light", "720x450", "2", "nb", False),
    ("200-mork", 3612, "dark", "720x450", "2", "nb", False),
    ("ingen", 0, "light", "1440x900", "1", "nb", False),
    ("tre", 3, "light", "1440x900", "1", "nb", False),
    ("mangler", 1200, "light", "1440x900", "1", "nb", True),
    ("100000", 100_000, "light", "1440x900", "1", "nb", False),
)


def one_look(number: int, out: Path, offices: Path) -> None:
    """In a process of its own."""
    from listeoversikt.gui import start
    from screenshots.camera import Look, photograph
    from screenshots.offices import office, office_without_tables

    name, patients, scheme, size, _, language, missing = LOOKS[number]
    width, height = map(int, size.split("x"))
    place = office_without_tables(offices, patients) if missing else office(offices, patients)
    application = start.make_application()
    for picture in photograph(application, place, Look(name, scheme, width, height, language), out):
        print(picture)


def documents() -> int:
    """The few pictures that the documents show."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from listeoversikt.gui import start
    from screenshots.documents import INHABITANTS, make_documents_pictures
    from screenshots.offices import office

    with tempfile.TemporaryDirectory(prefix="kontorer-") as offices:
        place = office(Path(offices), INHABITANTS)
        for picture in make_documents_pictures(start.make_application(), place, PICTURES):
            print(picture)
    return 0


def main() -> int:
    """All looks, one process each."""
    if sys.argv[1:] == ["--documents"]:
        return documents()
    if len(sys.argv) == 5 and sys.argv[1] == "--one":
        one_look(int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]))
        return 0
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    wanted = sys.argv[2:]
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kontorer-") as offices:
        for number, look in enumerate(LOOKS):
            if wanted and look[0] not in wanted:
                continue
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": look[4]}
            command = [sys.executable, "-m", "screenshots", "--one", str(number), str(out), offices]
            subprocess.run(command, env=environment, check=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
