"""The readable half of an access request: what was collected, in plain Norwegian, as Markdown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from listeoversikt.words.audit import act_word
from listeoversikt.words.evidence import ABOUT, measure_about, measure_word, null_text
from listeoversikt.words.groups import group_rule
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
OWN_NAMES = {("innleggelser", "day"): "inn", ("innleggelser", "end"): "ut", ("legemidler", "day"): "fra"}
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
    "journalen én gang i måneden, regner ut skårer og holder rede på hva teamet har gjort. **Journalen er et eget "
    "system**, og innsyn i den får du for seg.",
    "Du står med et pseudonym, ikke med navn eller fødselsnummer. Kontoret kan slå opp hvem det er.",
    "En skår er en utregning til faglig vurdering. Den er ikke validert på norske lister, og ingen avgjørelse tas av "
    "programmet.",
    "Er noe feil, kan du be kontoret rette det i journalen. Du kan også reservere deg, eller be om at det slettes her.",
)
_TO_READ = (
    "**Til den som utleverer:** les gjennom før dette gis ut. Fritekst og hensyn kan nevne andre enn pasienten "
    "(pårørende, barn, naboer). Opplysninger om andre, og det som kan sette liv eller helse i fare, vurderes av lege "
    "(pasient- og brukerrettighetsloven § 5-1). Fjern dette avsnittet før utlevering."
)


def as_markdown(told: Mapping[str, Any]) -> str:
    """What was collected, without its title."""
    parts = (
        _head(told),
        _extracts(told),
        _tables(told["opplysninger"]),
        _scores(told),
        _team(told),
        _messages(told),
        _looks(told["hvem_har_sett"]),
        _left(told["ut_av_programmet"]),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(told: Mapping[str, Any]) -> Iterator[str]:
    yield from (
        _TO_READ,
        "",
        f"Laget {_day(told['laget'])} av {told['kontor'] or 'kontoret'} ({told['program']}).",
        "",
    )
    for paragraph in _ABOUT:
        yield from (paragraph, "")
    yield from _table(
        ("Hva", "Verdi"), [("Pseudonym", told["pasient"]), ("Journalnummer", told["journalnummer"])]
    )


def _extracts(told: Mapping[str, Any]) -> Iterator[str]:
    yield from ("## Når opplysningene ble hentet", "")
    rows = [
        (_day(one["dato"]), "tillegg" if one["omfang"] == "tillegg" else "hele listen", one["journalsystem"])
        for one in told["uttrekk"]
    ]
    yield from _table(("Uttrekk", "Omfang", "Journalsystem"), rows)


def _tables(tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[str]:
    yield from (
        "## Opplysninger fra journalen",
        "",
        "Hver rad står én gang, med første og siste uttrekk den er med i.",
        "",
    )
    for table, rows in tables.items():
        if not rows:
            continue
        yield from (f"### {table_word(table)}", "")
        names = [name for name in dict.fromkeys(key for row in rows for key in row) if name != "i_uttrekk"]
        heads = [_heading(table, name) for name in names]
        lines = [
            (*(_cell(table, name, row.get(name)) for name in names), _span(row["i_uttrekk"])) for row in rows
        ]
        yield from _table((*heads, "I uttrekk"), lines)


def _scores(told: Mapping[str, Any]) -> Iterator[str]:
    yield from ("## Skårer nå, og hva de bygger på", "")
    if not told["skårer_nå"]:
        yield from ("Du er ikke med i skårene nå (ikke på listen, eller reservert).", "")
    for one in told["skårer_nå"]:
        is_group = one["skår"] not in ABOUT
        if is_group and not one["verdi"]:
            continue  # a group that one isn't in
        about = group_rule(one["skår"]) if is_group else measure_about(one["skår"])
        value = "Du er i denne gruppen." if is_group else _value(one)
        yield from (f"### {measure_word(one['skår'])}", "", about, "", value, "")
        rows = [
            (part["tittel"], _number(part["vekt"]), "; ".join(_evidence(row) for row in part["rader"]))
            for part in one["grunnlag"]
        ]
        yield from _table(("Bygger på", "Teller", "Rader"), rows)
    yield from ("## Skårer som har vært vist", "")
    for one in told["skårer_vist"]:
        shown = ", ".join(
            f"{name} = {_number(value)}" for name, value in one["verdier"].items() if value not in (None, "")
        )
        yield from (f"- Regnet per {_day(one['regnet_per'])}: {_safe(shown)}",)
    yield from (() if told["skårer_vist"] else ("Ingen.",))
    yield ""


def _value(score: Mapping[str, Any]) -> str:
    if score["verdi"] is None:
        why = score["kan_ikke_regnes_fordi"]
        return null_text(why, score["mangler_tabeller"]) if why else "Ikke regnet ut."
    category = f" ({score['kategori']})" if score["kategori"] else ""
    return f"Verdi: **{_number(score['verdi'])}**{category}"


def _evidence(row: Mapping[str, Any]) -> str:
    return " ".join(filter(None, (row["kode"], row["tittel"], _day(row["dato"]))))


def _team(told: Mapping[str, Any]) -> Iterator[str]:
    yield from ("## Hva teamet har ført", "", "Det som er angret, står også.", "")
    rows = [
        (
            _moment(one["når"]),
            writer_word(one["hvem"]),
            one["hva"] + ("" if one["gjelder"] else " (angret)"),
            "; ".join(dict.fromkeys(_written(one["innhold"]))),
        )
        for one in told["ført_av_teamet"]
    ]
    yield from _table(("Når", "Hvem", "Hva", "Skrevet"), rows)


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
        rows.append((_moment(one["når"]), f"Melding: {kind}", _plain_content(one["innhold"])))
    for one in told["utskrivninger_skrevet_inn"]:
        rows.append((_moment(one["når"]), "Utskrivning skrevet inn", _plain_content(one["innhold"])))
    yield from _table(("Når", "Hva", "Innhold"), rows)


def _plain_content(content: Mapping[str, Any]) -> str:
    left_out = ("kind", "mark", "ids", "refers_to")
    shown = (
        (name, value) for name, value in content.items() if name not in left_out and value not in (None, "")
    )
    return ", ".join(f"{name}: {_day(value)}" for name, value in shown)


def _looks(looks: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield from ("## Hvem som har sett opplysningene", "", "Fra hendelsesloggen, eldste først.", "")
    rows = [
        (_moment(one["når"]), writer_word(one["hvem"]), act_word(one["hva"]), one["hvor"]) for one in looks
    ]
    yield from _table(("Når", "Hvem", "Hva", "Hvor"), rows)


def _left(left: Mapping[str, Any]) -> Iterator[str]:
    yield from ("## Hva som har gått ut av programmet", "")
    rows = [
        (_moment(one["når"]), writer_word(one["hvem"]), act_word(one["hva"])) for one in left["om_pasienten"]
    ]
    yield from _table(("Når", "Hvem", "Om deg"), rows)
    files = [(_moment(one["når"]), writer_word(one["hvem"])) for one in left["filer_med_alle_pasienter"]]
    yield from (f"Interne filer om hele listen, der du kan være med: {len(files)}.", "")
    yield from (
        f"Filer med bare tall, uten pasienter og med små tall skjult: {left['tall_uten_pasienter']}.",
        "",
    )
    yield from ("Hva som er skrevet ut, sendt eller kopiert videre derfra, vet ikke programmet.", "")


# --- cells ---------------------------------------------------------------------------------------------------------


def _table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    lines = [tuple(_safe(_number(cell)) for cell in row) for row in rows]
    if not lines:
        yield from ("Ingenting.", "")
        return
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for line in lines:
        yield f"| {' | '.join(line)} |"
    yield ""


def _safe(text: str) -> str:
    """What people wrote can't break a table, nor become something else in it."""
    return " ".join(text.split()).replace("|", "/").replace("**", "*")


def _heading(table: str, name: str) -> str:
    return column_word(OWN_NAMES.get((table, name), EXPORT_NAMES.get(name, name)))


def _cell(table: str, name: str, value: Any) -> str:
    if value is None:
        return ""
    if name == "kind" and table in KIND_SAID:
        return KIND_SAID[table](str(value))
    if name in SAID:
        return SAID[name](str(value))
    return yes_no_word(str(value)) if value in ("yes", "no") else _number(_day(value))


def _span(dates: Sequence[str]) -> str:
    if not dates:
        return ""
    return _day(dates[0]) if len(set(dates)) == 1 else f"{_day(dates[0])}–{_day(dates[-1])}"


def _number(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.4g}".replace(".", ",")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _day(value: Any) -> Any:
    """«31.3.2026» for an ISO date; anything else as it is."""
    try:
        day = dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        return value
    return f"{day.day}.{day.month}.{day.year}"


def _moment(value: str) -> str:
    moment = dt.datetime.fromisoformat(value).astimezone()
    return f"{moment.day}.{moment.month}.{moment.year} kl. {moment:%H.%M}"
