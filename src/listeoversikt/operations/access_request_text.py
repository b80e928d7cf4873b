"""The readable half of an access request: what was collected, in plain Norwegian, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from listeoversikt.clinical.codelist import title_of
from listeoversikt.clinical.codes import CodeSystem
from listeoversikt.operations.access_request_cells import day, moment, number, safe, table
from listeoversikt.operations.access_request_scores import score_lines
from listeoversikt.words.audit import act_word
from listeoversikt.words.messages import KINDS
from listeoversikt.words.records import (
    code_system_word,
    column_word,
    contact_kind_word,
    discharged_to_word,
    institution_word,
    measurement_word,
    residence_word,
    role_word,
    sex_word,
    source_word,
    table_word,
    tiltak_word,
    urgency_word,
    yes_no_word,
)
from listeoversikt.words.writers import writer_word

TITLE = "Innsyn: det som er lagret om deg"
EXPORT_NAMES = {
    "sex": "kjonn",
    "gp": "fastlege_id",
    "list_from": "liste_fra",
    "list_to": "liste_til",
    "died": "dod",
    "record_number": "journalnr",
    "municipality": "kommunenr",
    "district": "bydel",
    "day": "dato",
    "system": "kodeverk",
    "code": "kode",
    "source": "kilde",
    "kind": "type",
    "end": "til",
    "other": "bidiagnoser",
    "institution": "institusjon",
    "discharged_to": "utskrevet_til",
    "value": "verdi",
}
CONTENT_NAMES = {
    "discharged": "utskrevet",
    "known": "kjent for kontoret",
    "short_term_since": "korttidsopphold siden",
    "admitted": "innlagt",
}
OWN_NAMES = {("innleggelser", "day"): "inn", ("innleggelser", "end"): "ut", ("legemidler", "day"): "fra"}
SYSTEMS = {system.name.lower(): system for system in CodeSystem}
SAID = {
    "sex": sex_word,
    "residence": residence_word,
    "role": role_word,
    "source": source_word,
    "urgency": urgency_word,
    "institution": institution_word,
    "discharged_to": discharged_to_word,
    "system": code_system_word,
}
KIND_SAID = {"kontakter": contact_kind_word, "maalinger": measurement_word, "tiltak": tiltak_word}
FREE_TEXT = (
    "note",
    "text",
    "why",
    "what",
    "next_step",
    "interpreter",
    "hearing_sight",
    "guardian",
    "kin",
    "function",
)
"""Keys of an act under which people write in their own words, or note something about others."""
_ABOUT = (
    "Dette er alt programmet «listeoversikt» har lagret om deg ved kontoret. Programmet henter opplysninger fra "
    "journalen når kontoret tar ut et uttrekk (dagene står under), regner ut skårer og holder rede på hva teamet har gjort. **Journalen er et eget "
    "system**, og innsyn i den får du for seg.",
    "Du står med et pseudonym, ikke med navn eller fødselsnummer. Kontoret kan slå opp hvem det er.",
    "En skår er en utregning til faglig vurdering. Den er ikke validert på norske lister, og ingen avgjørelse tas av "
    "programmet.",
    "Er noe feil, kan du be kontoret rette det i journalen. Du kan også reservere deg, eller be om at det slettes her.",
)
_ALL_BUT_THE_LOG = (
    "Dette er det programmet «listeoversikt» har lagret om deg ved kontoret, unntatt hvem som har sett det, hva som har gått "
    "ut av programmet, og sperringer: det kan du be kontorets leder om. Programmet henter opplysninger fra journalen når "
    "kontoret tar ut et uttrekk (dagene står under), regner ut skårer og holder rede på hva teamet har gjort. **Journalen er "
    "et eget system**, og innsyn i den får du for seg."
)
_NOT_WHOLE = (
    "**Ikke hele innsynet.** Den som laget dette, har ikke rett til å lese hendelsesloggen: hvem som har sett opplysningene, hva "
    "som har gått ut av programmet, og sperringer er ikke med. En leder kan lage alt. Fjern dette avsnittet før utlevering."
)
_TO_READ = (
    "**Til den som utleverer:** les gjennom før dette gis ut. Fritekst og hensyn kan nevne andre enn pasienten "
    "(pårørende, barn, naboer). Opplysninger om andre, og det som kan sette liv eller helse i fare, vurderes av lege "
    "(pasient- og brukerrettighetsloven § 5-1). Fjern dette avsnittet før utlevering."
)


def as_markdown(told: Mapping[str, Any]) -> str:
    """What was collected, without its title."""
    parts = [
        _head(told),
        _extracts(told),
        _tables(told["opplysninger"]),
        score_lines(told),
        _team(told),
        _messages(told),
    ]
    if not told["utelatt"]:
        parts += [
            _blocks(told["sperringer"]),
            _looks(told["hvem_har_sett"], told["sett_blant_mange"]),
            _left(told["ut_av_programmet"]),
        ]
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(told: Mapping[str, Any]) -> Iterator[str]:
    if told["utelatt"]:
        yield from (_NOT_WHOLE, "")
    yield from (
        _TO_READ,
        "",
        f"Laget {day(told['laget'])} av {told['kontor'] or 'kontoret'} ({told['program']}).",
        "",
    )
    first = _ALL_BUT_THE_LOG if told["utelatt"] else _ABOUT[0]
    for paragraph in (first, *_ABOUT[1:]):
        yield from (paragraph, "")
    yield from table(
        ("Hva", "Verdi"), [("Pseudonym", told["pasient"]), ("Journalnummer", told["journalnummer"])]
    )


def _extracts(told: Mapping[str, Any]) -> Iterator[str]:
    yield from ("## Når opplysningene ble hentet", "")
    rows = [
        (day(one["dato"]), "tillegg" if one["omfang"] == "tillegg" else "hele listen", one["journalsystem"])
        for one in told["uttrekk"]
    ]
    yield from table(("Uttrekk", "Omfang", "Journalsystem"), rows)


def _tables(tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[str]:
    yield from (
        "## Opplysninger fra journalen",
        "",
        "Hver rad står én gang, med første og siste uttrekk den er med i.",
        "",
    )
    for name, rows in tables.items():
        if rows:
            yield from (f"### {table_word(name)}", "", *_rows(name, rows))


def _rows(name: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    columns = [key for key in dict.fromkeys(key for row in rows for key in row) if key != "i_uttrekk"]
    heads = [_heading(name, column) for column in columns]
    titles = [_title(row) for row in rows]
    more = ("Betyr",) if any(titles) else ()
    lines = [
        (
            *(_cell(name, column, row.get(column)) for column in columns),
            *((titles[place],) if more else ()),
            _span(row["i_uttrekk"]),
        )
        for place, row in enumerate(rows)
    ]
    yield from table((*heads, *more, "I uttrekk"), lines)


def _title(row: Mapping[str, Any]) -> str:
    """What a diagnosis' code, or a stay's main one, means."""
    if row.get("system") in SYSTEMS and row.get("code"):
        return title_of(SYSTEMS[str(row["system"])], str(row["code"])) or ""
    main = row.get("main") or row.get("main_diagnosis")
    return title_of(CodeSystem.ICD10, str(main)) or "" if main else ""


def _team(told: Mapping[str, Any]) -> Iterator[str]:
    yield from ("## Hva teamet har ført", "", "Det som er angret, står også.", "")
    rows = [
        (
            moment(one["når"]),
            writer_word(one["hvem"]),
            one["hva"] + ("" if one["gjelder"] else " (angret)"),
            "; ".join(text for text in dict.fromkeys(_written(one["innhold"])) if text not in one["hva"]),
        )
        for one in told["ført_av_teamet"]
    ]
    yield from table(("Når", "Hvem", "Hva", "Skrevet"), rows)


def _written(content: Any, key: str = "") -> Iterator[str]:
    """What people wrote in their own words, wherever it stands in an act."""
    if isinstance(content, Mapping):
        for name, inside in content.items():
            wanted = name if name in FREE_TEXT or isinstance(inside, Mapping | list) else ""
            if wanted or key:
                yield from _written(inside, name)
    elif isinstance(content, list):
        for inside in content:
            yield from _written(inside, key)
    elif isinstance(content, str) and content.strip() and key:
        yield content.strip()


def _messages(told: Mapping[str, Any]) -> Iterator[str]:
    yield from ("## Meldinger og utskrivninger", "")
    rows = []
    for one in told["meldinger"]:
        kind = KINDS.get(str(one["innhold"].get("kind")), KINDS["other"])[0]
        rows.append(
            (moment(one["når"]), writer_word(one["hvem"]), f"Melding: {kind}", _content(one["innhold"]))
        )
    for one in told["utskrivninger_skrevet_inn"]:
        what = "Utskrivning skrevet inn"
        rows.append((moment(one["når"]), writer_word(one["hvem"]), what, _content(one["innhold"])))
    yield from table(("Når", "Hvem", "Hva", "Innhold"), rows)


def _content(content: Mapping[str, Any]) -> str:
    left_out = ("kind", "mark", "ids", "refers_to")
    shown = [
        (name, value) for name, value in content.items() if name not in left_out and value not in (None, "")
    ]
    return ", ".join(
        f"{CONTENT_NAMES.get(name) or column_word(EXPORT_NAMES.get(name, name)).lower()}: {_told(name, value)}"
        for name, value in shown
    )


def _told(name: str, value: Any) -> str:
    if name in SAID:
        return SAID[name](str(value)).lower()
    if isinstance(value, bool):
        return yes_no_word("yes" if value else "no")
    return safe(number(day(value)))


def _blocks(blocks: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield from (
        "## Sperring",
        "",
        "Hvem opplysningene er sperret for i dette programmet. Journalen sperres for seg.",
        "",
    )
    rows = [
        (one["for"], day(one["fra"]), "ja" if one["gjelder"] else "opphevet", writer_word(one["av"]))
        for one in blocks
    ]
    yield from table(("Sperret for", "Fra", "Gjelder", "Registrert av"), rows)


def _looks(looks: Sequence[Mapping[str, Any]], many: Mapping[str, int]) -> Iterator[str]:
    yield from ("## Hvem som har sett opplysningene", "", "Fra hendelsesloggen, eldste først.", "")
    rows = [
        (moment(one["når"]), writer_word(one["hvem"]), act_word(one["hva"]), one["om_hva"]) for one in looks
    ]
    yield from table(("Når", "Hvem", "Hva", "Om hva"), rows)
    yield from (
        "Teamet ser også lister der du kan stå sammen med andre. Loggen sier ikke hvem som sto på dem. "
        f"Slike sider åpnet (én gang om dagen for hver i teamet): {many['opened']}. "
        f"Søk i listen: {many['searched']}.",
        "",
    )


def _left(left: Mapping[str, Any]) -> Iterator[str]:
    yield from ("## Hva som har gått ut av programmet", "")
    rows = [
        (moment(one["når"]), writer_word(one["hvem"]), act_word(one["hva"])) for one in left["om_pasienten"]
    ]
    yield from table(("Når", "Hvem", "Om deg"), rows)
    yield from (
        "### Om mange pasienter samtidig",
        "",
        "Du kan være med i hver av disse. Loggen sier ikke hvilke pasienter som var det.",
        "",
    )
    many = [
        (moment(one["når"]), writer_word(one["hvem"]), act_word(one["hva"]), one["om_hva"])
        for one in left["om_mange_pasienter"]
    ]
    yield from table(("Når", "Hvem", "Hva", "Om hva"), many)
    yield from (
        f"Filer med bare tall, uten pasienter og med små tall skjult: {left['tall_uten_pasienter']}.",
        "",
    )
    yield from ("Hva som er skrevet ut, sendt eller kopiert videre derfra, vet ikke programmet.", "")


# --- cells ---------------------------------------------------------------------------------------------------------


def _heading(table: str, name: str) -> str:
    return column_word(OWN_NAMES.get((table, name), EXPORT_NAMES.get(name, name)))


def _cell(table: str, name: str, value: Any) -> str:
    if value is None:
        return ""
    if name == "kind" and table in KIND_SAID:
        return KIND_SAID[table](str(value))
    if name in SAID:
        return SAID[name](str(value))
    return yes_no_word(str(value)) if value in ("yes", "no") else number(day(value))


def _span(dates: Sequence[str]) -> str:
    if not dates:
        return ""
    return day(dates[0]) if len(set(dates)) == 1 else f"{day(dates[0])}–{day(dates[-1])}"
