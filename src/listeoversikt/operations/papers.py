"""The papers an office needs before it takes the program into use: templates, with the program's own facts filled in.

A paper is a template (``resources/papers/NAME.toml``: title, file, body in Markdown with ``{{fact}}``) and its source card,
whose ``[[law]]`` entries stand at its end. Each is written as .odt, for editing, and as .md, for reading. No patient's value is
ever in them. Templates aren't legal advice, and say so.
"""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from listeoversikt.clinical.resources import ResourceChanged, ResourceMissing, resources_folder
from listeoversikt.operations.office_settings import names_of
from listeoversikt.operations.output import whole_folder
from listeoversikt.operations.paper_document import write_document
from listeoversikt.operations.paper_facts import OfficeFacts, facts
from listeoversikt.operations.retention import limits
from listeoversikt.store.access.roles import Right
from listeoversikt.store.address import is_address
from listeoversikt.store.repository import Store

NAMES = (
    "agreement",
    "record_of_processing",
    "risk_assessment",
    "normen_checklist",
    "information_sheet",
    "deletion_rule",
    "access_and_blocking",
    "intended_use",
    "data_processor",
)
"""In the order of their files."""
_HOLE = re.compile(r"\{\{(\w+)\}\}")
_BEGINS = "Mal {version}, fylt ut av listeoversikt {program} den {day}. Ikke juridisk råd. Felt med ______ og **må avklares** er kontorets."


@dataclass(frozen=True)
class Law:
    """A rule that a paper stands on: its paragraph, where its text can be read, and how we know what it says."""

    name: str
    where: str
    known: str


@dataclass(frozen=True)
class Paper:
    """One filled-in paper; ``text`` is Markdown without its title."""

    file: str
    title: str
    text: str


def papers(day: dt.date, office: OfficeFacts | None = None) -> tuple[Paper, ...]:
    """Every paper, filled in as of ``day``. Raises ``ResourceChanged`` for a template that isn't that of its card."""
    known = facts(office or OfficeFacts(), day)
    return tuple(_paper(name, known) for name in NAMES)


def office_facts(store: Store, folder: str) -> OfficeFacts:
    """What an open store tells: the office's name, where it lies as the caller names it, and its newest full extract."""
    store.require(Right.EXPORT_FIGURES)
    newest = store.newest_full()
    name = names_of(store)[0] or (newest.office if newest else "")
    held, chosen = limits(store)
    known = OfficeFacts(name, folder, limits=held, limits_chosen=chosen, on_server=is_address(folder))
    return known if newest is None else replace(known, inhabitants=newest.patients, as_of=newest.export_date)


def unused_folder(place: Path, name: str) -> Path:
    """``name`` in ``place``, or with a number after it where something is called that already."""
    folder, more = place / name, 2
    while folder.exists():
        folder, more = place / f"{name}-{more}", more + 1
    return folder


def write_papers(folder: Path, day: dt.date, office: OfficeFacts | None = None) -> tuple[str, ...]:
    """Writes all papers into ``folder``, whole or not at all; gives the files' names.

    Raises ``FileExistsError`` where one of them lies there: somebody may have filled it in.
    """
    made = papers(day, office)
    if any((folder / f"{paper.file}{ending}").exists() for paper in made for ending in (".md", ".odt")):
        raise FileExistsError(errno.EEXIST, "papers lie there already")
    names: list[str] = []
    with whole_folder(folder) as beside:
        for paper in made:
            (beside / f"{paper.file}.md").write_text(f"# {paper.title}\n\n{paper.text}", encoding="utf-8")
            write_document(beside / f"{paper.file}.odt", paper.title, paper.text)
            names += [f"{paper.file}.md", f"{paper.file}.odt"]
    return tuple(names)


def laws(name: str) -> tuple[Law, ...]:
    """What the paper's card says it stands on."""
    return tuple(Law(one["name"], one["where"], one["known"]) for one in _read(name)[1]["law"])


def _paper(name: str, known: Mapping[str, str]) -> Paper:
    template, card = _read(name)
    begins = _BEGINS.format(version=card["version"], program=known["version"], day=known["day"])
    body = _HOLE.sub(lambda hole: known[hole[1]], template["body"]).strip()
    return Paper(template["file"], template["title"], f"{begins}\n\n{body}\n\n{_sources(laws(name))}\n")


def _sources(named: tuple[Law, ...]) -> str:
    lines = [
        "## Regler og kilder",
        "",
        "| Regel | Hvor teksten kan leses | Hvordan malen vet det |",
        "|---|---|---|",
    ]
    return "\n".join(lines + [f"| {law.name} | {law.where} | {law.known} |" for law in named])


def _read(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The template and its card."""
    place = resources_folder() / "papers"
    try:
        content = (place / f"{name}.toml").read_bytes()
        card = tomllib.loads((place / f"{name}.card.toml").read_text(encoding="utf-8"))
    except OSError as error:
        raise ResourceMissing(f"Malen «{name}» finnes ikke i programmet.") from error
    if hashlib.sha256(content).hexdigest() != card["sha256"]:
        raise ResourceChanged(f"Malen «{name}» er ikke den kildekortet gjelder.")
    return tomllib.loads(content.decode("utf-8")), card
