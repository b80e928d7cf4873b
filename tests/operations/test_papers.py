"""The papers an office needs: whole, true to the code, in the glossary's words, and openable."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from listeoversikt import __version__
from listeoversikt.clinical.resources import ResourceChanged
from listeoversikt.followup.log.acts import ACTS
from listeoversikt.operations import paper_acts
from listeoversikt.operations import papers as papers_module
from listeoversikt.operations.paper_acts import ACT_GROUPS
from listeoversikt.operations.paper_document import write_document
from listeoversikt.operations.paper_facts import CAN_LEAVE, DATABASE_TABLES, OfficeFacts, facts
from listeoversikt.operations.papers import NAMES, Paper, laws, papers, write_papers
from listeoversikt.operations.retention import Limits
from listeoversikt.store import keys, tables
from listeoversikt.store.backups.days import DAILY, MONTHLY
from tests.house.places import ROOT, SOURCE

DAY = dt.date(2026, 4, 1)
OFFICE = OfficeFacts("Solsiden legekontor", "kontor/lager", 3612, dt.date(2026, 3, 31))
MADE = papers(DAY, OFFICE)
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def paper(file: str) -> Paper:
    (found,) = (one for one in MADE if one.file.endswith(file))
    return found


def test_that_every_template_is_a_paper_and_every_paper_has_laws_with_how_they_are_known() -> None:
    shipped = {
        path.name.removesuffix(".card.toml") for path in (ROOT / "resources/papers").glob("*.card.toml")
    }
    assert shipped == set(NAMES)
    for name in NAMES:
        assert laws(name)
        assert all(law.name and law.where and law.known for law in laws(name))


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.file)
def test_that_nothing_is_left_to_fill_in_by_the_program(made: Paper) -> None:
    assert not re.search(r"[{}]|None", made.text)
    assert f"listeoversikt {__version__}" in made.text
    assert "Ikke juridisk råd" in made.text
    assert "## Regler og kilder" in made.text


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.file)
def test_that_data_are_said_to_be_pseudonymised_and_never_anonymous(made: Paper) -> None:
    assert not re.search(r"\banonym", made.text, re.IGNORECASE)


def test_that_the_office_is_named_where_it_is_known_and_left_open_where_it_is_not() -> None:
    assert "Solsiden legekontor" in paper("artikkel-30").text
    assert "3612 personer i uttrekket fra 2026-03-31" in paper("artikkel-30").text
    (blank,) = (one for one in papers(DAY) if one.file.endswith("artikkel-30"))
    assert "| ______. Kontakt: ______ |" in blank.text


def test_that_the_record_names_every_table_and_column_that_is_stored() -> None:
    said = paper("artikkel-30").text
    assert set(DATABASE_TABLES) == set(tables.metadata.tables)
    assert all(f"| {name} |" in said for name in tables.metadata.tables)
    assert "journalnummer" in said and "reservert mot å bli skåret" in said


def test_that_every_kind_of_event_is_in_one_group() -> None:
    kinds = [kind for group in ACT_GROUPS.values() for kind in group]
    assert len(kinds) == len(set(kinds))
    assert set(ACTS) <= set(kinds)


def test_that_no_kind_of_event_of_the_program_itself_is_forgotten() -> None:
    """Constants whose docstring says that they're the kind of an event."""
    said = re.compile(r'^([A-Z_]+)(?:: [\w.]+)? = "(\w+)"\n"""Kind of the (?:one )?event', re.MULTILINE)
    kinds = {found[2] for path in SOURCE.rglob("*.py") for found in said.finditer(path.read_text("utf-8"))}
    assert len(kinds) >= 4
    assert kinds <= {kind for group in ACT_GROUPS.values() for kind in group}


def test_that_the_encryption_is_that_of_the_code() -> None:
    said = facts(OFFICE, DAY)["encryption"]
    hard = keys.RFC_9106
    assert f"{hard.memory_kib // 1024} MiB minne, {hard.passes} runder, {hard.lanes} baner" in said
    assert "AES-256-GCM" in said and "Argon2id" in said and f"{keys.KEY_BYTES * 8} bit" in said
    assert "PRAGMA cipher_compatibility = 4" in (SOURCE / "store/connection.py").read_text("utf-8")


def test_that_the_key_is_said_to_be_wrapped_for_each_user_and_on_the_recovery_sheet() -> None:
    said = facts(OFFICE, DAY)["encryption"]
    assert "én gang for hver bruker" in said and "gjenopprettingsnøkkel" in said and "nøkkellager" in said
    assert "byttes ikke når en bruker stanses" in said


def test_that_the_record_names_the_users_and_the_log_of_what_they_look_at() -> None:
    said = paper("artikkel-30").text
    assert "brukerne av programmet (innloggingsnavn, navn, rolle)" in said
    assert "| hendelsesloggen (CSV) |" in said and "om ansatte" in said
    assert "| «Min plan» (PDF, papir) | pasientens egen plan | ja, bare til pasienten selv | nei |" in said
    assert "| sikkerhetskopi, flyttet lager | hele lageret | ja, skal ikke ut | ja, som lageret |" in said


def test_that_an_office_on_a_server_is_told_of_the_server_and_of_no_files() -> None:
    made = papers(DAY, replace(OFFICE, folder="postgresql://kontor@db.legekontor.no/lister", on_server=True))
    text = "\n".join(one.text for one in made)
    for of_a_file in ("store.db", "keys.json", "SQLCipher", "Mappen og filene kan bare leses"):
        assert of_a_file not in text, of_a_file
    assert "postgresql://kontor@db.legekontor.no/lister (en PostgreSQL-tjener)" in text
    assert "SCRAM" in text and "Det som kan leses på tjeneren" in text and "databehandler (ark 9)" in text
    assert "Tjenerens egne sikkerhetskopier" in text


def test_that_the_log_is_not_said_to_withstand_who_has_the_key() -> None:
    said = paper("normen").text
    assert "ikke kan endres" not in said and "den som har nøkkelen" in said
    assert "ikke kan endres" not in (ROOT / "README.md").read_text("utf-8")


def test_that_the_agreement_follows_paragraph_9() -> None:
    assert "(§ 9)" in paper("behandlingsansvar").text


def test_that_no_paper_speaks_of_one_passphrase_for_all() -> None:
    for made in MADE:
        assert "oppbevare passfrasen" not in made.text
        assert "hvem som har den" not in made.text


def test_that_the_rule_of_deletion_has_the_offices_own_limits() -> None:
    assert (
        "| uttrekk i lageret, utenom det i bruk | lageret | 36 måneder (programmets forslag"
        in paper("sletteregel").text
    )
    own = papers(DAY, replace(OFFICE, limits=Limits(extracts=24, left=None), limits_chosen=True))
    (rule,) = (one.text for one in own if one.file.endswith("sletteregel"))
    assert "24 måneder (valgt av kontoret)" in rule
    assert (
        "| pasienter som er ute av listen eller døde (fra dagen de gikk ut) | lageret | ingen frist |" in rule
    )


def test_that_the_information_sheet_says_what_is_kept_of_who_opts_out_and_of_prediction() -> None:
    said = paper("innbyggerne").text
    assert "likevel følge med uttrekket og bli lagret kryptert" in said
    assert "profilering" in said and "av til lederen slår den på" in said
    assert "Personvernombud" in said and "sperring" in said


def test_that_users_roles_and_the_log_are_said_to_be_there_and_what_is_missing_still_is() -> None:
    said = facts(OFFICE, DAY)
    assert "egen innlogging" in said["access"] and "rolle" in said["access"]
    assert said["missing_login"] == "to faktorer"
    assert "må avklares" in said["missing_access"]
    assert "åpnet, søkt, skrevet ut, kopiert og endret" in said["lookups"]
    assert "tjener" in said["several"] and "tjeneren kontoret selv har valgt" in paper("normen").text


def test_that_backups_are_said_to_be_kept_as_long_as_they_are() -> None:
    assert f"de siste {DAILY} dagene og {MONTHLY} månedene" in paper("dpia-ros").text


def test_that_the_intended_use_says_not_marked_and_names_the_authority() -> None:
    said = paper("risikofil").text
    assert "ikke CE-merket" in said
    assert "2017/745" in said and "DMP" in said
    assert said.count("må avklares") >= 4


def test_that_the_information_sheet_says_how_to_opt_out_of_both() -> None:
    said = paper("innbyggerne").text
    assert "ikke bli oppringt" in said and "ikke være med i vurderingen" in said
    assert "pseudonymiserte" in said
    columns = paper("innsyn-og-sperring").text
    assert "reservert_kontakt" in columns and "reservert_behandling" in columns


def test_that_each_paper_is_written_to_read_and_to_edit(tmp_path: Path) -> None:
    names = write_papers(tmp_path / "papirer", DAY, OFFICE)
    assert sorted(names) == sorted(path.name for path in (tmp_path / "papirer").iterdir())
    assert len(names) == 2 * len(NAMES)
    for made in MADE:
        markdown = (tmp_path / "papirer" / f"{made.file}.md").read_text(encoding="utf-8")
        assert markdown.startswith(f"# {made.title}\n")


def test_that_a_paper_that_somebody_may_have_filled_in_is_never_written_over(tmp_path: Path) -> None:
    filled = tmp_path / f"{MADE[0].file}.odt"
    filled.write_bytes(b"filled in by hand")
    with pytest.raises(FileExistsError):
        write_papers(tmp_path, DAY, OFFICE)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"filled in by hand"]


def test_that_what_else_lies_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "notater.txt").write_text("våre")
    write_papers(tmp_path, DAY, OFFICE)
    assert (tmp_path / "notater.txt").read_text() == "våre"


def test_that_a_document_says_what_its_markdown_says(tmp_path: Path) -> None:
    markdown = (
        "## Et < to\n\nEn **sterk** setning.\n\n- ett\n- to\n\n1. først\n\n| a | b |\n|---|---|\n| c | |\n"
    )
    write_document(tmp_path / "prøve.odt", "Prøve & mer", markdown)
    with zipfile.ZipFile(tmp_path / "prøve.odt") as odt:
        first = odt.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert odt.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        content = etree.fromstring(odt.read("content.xml"))
        for name in ("styles.xml", "META-INF/manifest.xml"):
            etree.fromstring(odt.read(name))
    said = ["".join(line.itertext()) for line in content.iter(f"{TEXT}p", f"{TEXT}h")]
    assert said == [
        "Prøve & mer",
        "Et < to",
        "En sterk setning.",
        "ett",
        "to",
        "først",
        "a",
        "b",
        "c",
        "",
        "",
    ]


def test_that_every_style_that_is_used_is_there(tmp_path: Path) -> None:
    write_papers(tmp_path, DAY)
    for path in tmp_path.glob("*.odt"):
        with zipfile.ZipFile(path) as odt:
            both = odt.read("content.xml").decode() + odt.read("styles.xml").decode()
        used = set(re.findall(r'(?:text|table):style-name="([^"]+)"', both))
        assert used
        assert used <= set(re.findall(r'style:name="([^"]+)"', both))


def test_that_the_same_day_gives_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("en", "to"):
        write_papers(tmp_path / folder, DAY, OFFICE)
    for path in (tmp_path / "en").iterdir():
        assert path.read_bytes() == (tmp_path / "to" / path.name).read_bytes()


def test_that_a_changed_template_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "papers").mkdir()
    for path in (ROOT / "resources/papers").glob("*.toml"):
        (tmp_path / "papers" / path.name).write_bytes(path.read_bytes())
    with (tmp_path / "papers" / "agreement.toml").open("a", encoding="utf-8") as file:
        file.write("# endret\n")
    monkeypatch.setattr(papers_module, "resources_folder", lambda: tmp_path)
    with pytest.raises(ResourceChanged):
        papers(DAY)


def test_that_every_file_a_run_writes_is_among_what_can_leave() -> None:
    written = (SOURCE / "operations/results.py").read_text("utf-8")
    names = set(re.findall(r'folder / "([\w.-]+)"', written))
    known = {name.rpartition("/")[2] for name in CAN_LEAVE}
    assert names
    assert names - known == set()


def test_that_the_groups_are_told_as_a_table() -> None:
    assert paper_acts.acts_table().count("\n") == len(ACT_GROUPS) + 1
