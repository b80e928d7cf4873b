"""The texts of the command ``papers``, in bokmål and English."""

from __future__ import annotations

PAPER_TEXTS: dict[str, tuple[str, str]] = {
    "help_papers": (
        "skriv papirene et kontor trenger, fylt ut med det programmet vet om seg selv",
        "write the papers an office needs (in Norwegian), filled in with what the program knows of itself",
    ),
    "papers_written": (
        "{count} papirer er skrevet til {path}, hvert som .odt og .md.",
        "{count} papers are written to {path}, each as .odt and .md.",
    ),
    "papers_there": (
        "Det ligger papirer i mappa som --out peker på, og noen kan ha fylt dem ut; ingenting er skrevet: velg en ny mappe.",
        "There are papers in the folder that --out points to, and somebody may have filled them in; nothing was written: choose a new folder.",
    ),
    "papers_open": (
        "Malene er ikke juridisk råd. Åpne dem i Word eller LibreOffice, og fyll ut resten.",
        "The templates aren't legal advice, and are in Norwegian. Open them in Word or LibreOffice, and fill in the rest.",
    ),
}
