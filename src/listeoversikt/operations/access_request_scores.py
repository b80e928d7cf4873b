"""A patient's scores, and what they stand on, in words that the patient can read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from listeoversikt.operations.access_request_cells import day, number, safe, table
from listeoversikt.words.evidence import ABOUT, clause_text, measure_about, measure_word, null_text
from listeoversikt.words.groups import GROUPS, beside_word, group_rule, group_word
from listeoversikt.words.records import (
    column_word,
    contact_kind_word,
    measurement_word,
    sex_word,
    table_word,
    yes_no_word,
)
from listeoversikt.words.states import band_word, frailty_word, hfrs_word

CATEGORY = {"frailty_index": frailty_word, "hfrs": hfrs_word, "risk_band": band_word}
YES_NO = ("admissions_baseline",)
OWN_NAMES = {
    "age": "Alder",
    "gp_id": "Fastlege",
    "target_groups": "Målgrupper",
    "missing": "Mangler i uttrekket",
    "beside_groups": "Ved siden av målgruppene",
    "frailty_category": "Skrøpelighet, kategori",
    "hfrs_category": "HFRS, kategori",
    "admission_model": "Modell",
    "admission_rank": "Plass på listen etter risiko",
    "admission_risk_low": "Risiko, nedre grense",
    "admission_risk_high": "Risiko, øvre grense",
    "admission_events": "Hendelser bak intervallet",
}


def score_lines(told: Mapping[str, Any]) -> Iterator[str]:
    """Both sections: what holds now with its evidence, and what has been shown."""
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
            (_part(one["skår"], part), number(part["vekt"]), "; ".join(map(_row, part["rader"])))
            for part in one["grunnlag"]
        ]
        if rows:
            yield from table(("Bygger på", "Teller", "Rader"), rows)
    yield from ("## Skårer som har vært vist", "")
    for one in told["skårer_vist"]:
        shown = [
            (_name(key), _said(key, value))
            for key, value in one["verdier"].items()
            if value not in (None, "")
        ]
        yield from (f"### Regnet per {day(one['regnet_per'])}", "", *table(("Hva", "Verdi"), shown))
    yield from (() if told["skårer_vist"] else ("Ingen.", ""))


def _value(score: Mapping[str, Any]) -> str:
    if score["verdi"] is None:
        why = score["kan_ikke_regnes_fordi"]
        text = null_text(why, score["mangler_tabeller"]) if why else "ikke regnet ut"
        return f"Ingen verdi: {text}."
    category = (
        CATEGORY[score["skår"]](score["kategori"]) if score["kategori"] and score["skår"] in CATEGORY else ""
    )
    if score["skår"] == "risk_band":
        return f"**{category}**"
    if score["skår"] in YES_NO:
        return f"**{yes_no_word('yes' if score['verdi'] else 'no')}**"
    return f"Verdi: **{number(score['verdi'])}**" + (f" ({category.lower()})" if category else "")


def _part(measure: str, part: Mapping[str, Any]) -> str:
    """What it's called; a rule's clause in words, a bare measurement or medicine by its own name."""
    if part["tittel"]:
        return str(part["tittel"])
    key = str(part["nøkkel"])
    group = next((name for name in part["viser_til"] if name in GROUPS), "")
    if key in GROUPS:
        return f"Du er i gruppen {group_word(key)}"
    return (
        clause_text(key, group=group)
        if measure in GROUPS or measure == "risk_band"
        else measurement_word(key)
    )


def _row(row: Mapping[str, Any]) -> str:
    code, where = str(row["kode"]), row["tabell"]
    if where == "kontakter":
        code = contact_kind_word(code)
    elif where == "maalinger":
        code = measurement_word(code)
    elif where == "pasienter":
        code = column_word(code)
    elif not code:
        code = table_word(where)
    return " ".join(filter(None, (code, row["tittel"], day(row["dato"]))))


def _name(key: str) -> str:
    return OWN_NAMES.get(key) or ({"sex": "Kjønn"}.get(key)) or measure_word(key)


def _said(key: str, value: Any) -> str:
    if key == "sex":
        return sex_word({"K": "female", "M": "male"}.get(str(value), str(value)))
    if key in ("frailty_category", "hfrs_category", "risk_band"):
        words = {"frailty_category": frailty_word, "hfrs_category": hfrs_word, "risk_band": band_word}
        return words[key](str(value))
    if key in YES_NO:
        return yes_no_word(str(value))
    if key == "target_groups":
        return ", ".join(group_word(one) for one in _several(value))
    if key == "beside_groups":
        return ", ".join(beside_word(one) for one in _several(value))
    if key == "missing":
        return ", ".join(table_word(one).lower() for one in _several(value))
    return safe(number(value))


def _several(value: Any) -> list[str]:
    return [one for one in str(value).replace("/", "|").split("|") if one]
