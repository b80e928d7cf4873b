"""What the page says of a row: who, what happened, on which scale and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from listeoversikt.gui.card.causes import cause_word
from listeoversikt.gui.card.change_words import kind_title
from listeoversikt.gui.look.states import frailty_label, hfrs_label
from listeoversikt.gui.texts import day_table, language, number, translate
from listeoversikt.operations.changes_page import EXPIRED, TOLD_KINDS, ChangePage
from listeoversikt.operations.list_table import BANDS, FRAILTY, HFRS, groups_of
from listeoversikt.words.groups import group_short, group_word
from listeoversikt.words.records import column_word, sex_letter, table_word
from listeoversikt.words.states import band_word

ARROW = " \N{RIGHTWARDS ARROW} "
SEXES = {"K": "female", "M": "male"}
ORDERS = {"band": tuple(reversed(BANDS)), "frailty": FRAILTY, "hfrs": HFRS}
"""The categories of each scale, from least need to most."""
ENDED = ("stay_ended", "medicine_ended")
RENEWED = ("medicine_renewed",)
CORRECTED = ("identity", "person", "changed", "removed")
COUNTS = ("disease_groups", "chronic_conditions")
SAID_BY_THE_BAND = ("stormottaker", "risikosone")
FACT_KEYS = (*TOLD_KINDS, EXPIRED)


def key_title(key: str) -> str:
    """A kind of change as a filter and a total."""
    if key in FACT_KEYS:
        return kind_title(key)
    return {
        "joined": translate("Overview", "Joined the list"),
        "left": translate("Overview", "Left the list"),
        "died": translate("Overview", "Died"),
        "now_objects": translate("Changes", "Objects to being scored"),
        "no_longer_objects": translate("Changes", "No longer objects"),
        "up": translate("Overview", "Up in risk band"),
        "down": translate("Overview", "Down in risk band"),
        "frailty_up": translate("Changes", "Up in frailty"),
        "frailty_down": translate("Changes", "Down in frailty"),
        "frailty_other": translate("Changes", "Frailty known or not"),
        "hfrs_up": translate("Changes", "Up in HFRS"),
        "hfrs_down": translate("Changes", "Down in HFRS"),
        "hfrs_other": translate("Changes", "HFRS known or not"),
        "groups": translate("Changes", "Target groups"),
        "counts": translate("Changes", "Illness burden"),
    }[key]


def category_word(scale: str, category: str | None) -> str:
    """A category in words; a null is said as missing."""
    if category is None:
        return translate("Card", "missing")
    if scale == "band":
        return band_word(category, language())
    return frailty_label(category) if scale == "frailty" else hfrs_label(category)


def has_moved(page: ChangePage, scale: str, row: int) -> bool:
    """Whether the row's category is another than before."""
    return bool(page[f"{scale}_causes"][row])


def is_up(page: ChangePage, scale: str, row: int) -> bool:
    """Whether the move is towards more need; a category known for the first time counts as up."""
    order = (None, *ORDERS[scale])
    return order.index(page[scale][row]) > order.index(page[f"{scale}_before"][row])


def why_words(page: ChangePage, scale: str, row: int) -> str:
    """The causes of a move, the first one most."""
    up = is_up(page, scale, row)
    return ", ".join(cause_word(cause, up=up) for cause in page[f"{scale}_causes"][row])


def from_words(page: ChangePage, scale: str, row: int) -> str:
    """Under the category now: «fra Middels. Nye kontakter»."""
    before = category_word(scale, page[f"{scale}_before"][row])
    words = translate("Changes", "from {category}").format(category=before)
    return f"{words}. {why_words(page, scale, row)}"


def move_words(page: ChangePage, scale: str, row: int) -> str:
    """«Middels → I risikosonen»; the category alone where it stood still or there is only one."""
    now, before = page[scale][row], page[f"{scale}_before"][row]
    if has_moved(page, scale, row):
        return category_word(scale, before) + ARROW + category_word(scale, now)
    known = before if page.is_gone(row) else now
    return category_word(scale, known) if known is not None else ""


def status_words(page: ChangePage, row: int) -> str:
    """«Kommet til listen 12.03.26»; "" for those who were there and are."""
    status = page["status"][row]
    if not status:
        return ""
    day = page["day"][row]
    title = translate("Changes", "Died") if status == "died" else key_title(status)
    return f"{title} {day_table(dt.date.fromordinal(day))}" if day is not None else title


def person_words(page: ChangePage, row: int) -> str:
    """«84 K, L02»."""
    sex = page["sex"][row]
    person = f"{page['age'][row]} {sex_letter(SEXES[sex], language())}" if sex else str(page["age"][row])
    gp = page["gp"][row]
    return f"{person}, {gp}" if gp else person


def group_words(bits: int, *, short: bool = False) -> list[str]:
    """The target groups of the bits, without those that the band says."""
    word = group_short if short else group_word
    return [word(key, language()) for key in groups_of(bits) if key not in SAID_BY_THE_BAND]


def group_change(page: ChangePage, row: int) -> str:
    """«+ KOLS  − Behov uten kontakt»."""
    gained = group_words(page["gained"][row], short=True)
    lost = group_words(page["lost"][row], short=True)
    return ", ".join([*(f"+ {word}" for word in gained), *(f"\N{MINUS SIGN} {word}" for word in lost)])


def count_changes(page: ChangePage, row: int) -> dict[str, str]:
    """«2 → 3» of disease groups and of chronic conditions, where they're others for the patient's sake."""
    if "counts" not in page["keys"][row]:
        return {}
    figures = {name: (page[f"{name}_before"][row], page[name][row]) for name in COUNTS}
    return {
        name: f"{before}{ARROW}{now}"
        for name, (before, now) in figures.items()
        if now is not None and before is not None and now != before
    }


def count_words(page: ChangePage, row: int) -> str:
    """In a cell: «2 → 3 grupper», and under it «2 → 1 kroniske»."""
    words = {
        "disease_groups": translate("Changes", "{change} groups"),
        "chronic_conditions": translate("Changes", "{change} chronic"),
    }
    return "\n".join(words[name].format(change=change) for name, change in count_changes(page, row).items())


def facts_words(page: ChangePage) -> str:
    """How many facts in all: «4 612 nye opplysninger. Avsluttet: 12. Endret eller fjernet: 12. Utløpt: 190.»"""
    facts = page.totals.facts
    not_new = {*ENDED, *RENEWED, *CORRECTED}
    new = sum(facts[kind] for kind in TOLD_KINDS if kind not in not_new)
    told = [translate("Changes", "New facts: {count}.").format(count=number(new))]
    others = (
        (translate("Changes", "Ended: {count}."), ENDED),
        (translate("Changes", "Renewed: {count}."), RENEWED),
        (translate("Changes", "Changed or removed: {count}."), CORRECTED),
    )
    for words, kinds in others:
        count = sum(facts[kind] for kind in kinds)
        if count:
            told.append(words.format(count=number(count)))
    told.append(translate("Changes", "Expired: {count}.").format(count=number(facts[EXPIRED])))
    return " ".join(told)


def table_words(page: ChangePage) -> list[str]:
    """Tables and columns that only one of the extracts has, in a sentence each, and what that isn't told as."""
    new = translate("Changes", "The table {table} is new in this extract. Its rows aren't told as new facts.")
    gone = translate("Changes", "The table {table} isn't in this extract. Its rows aren't told as removed.")
    told = [
        words.format(table=table_word(table, language()).lower())
        for words, tables in ((new, page.only_now), (gone, page.only_before))
        for table in tables
    ]
    column = translate("Changes", "The column {column} is in one of the extracts only.")
    for sight in page.columns_in_one:
        table, _, name = sight.partition(".")
        said = f"{column_word(name, language())} ({table_word(table, language()).lower()})"
        told.append(column.format(column=said))
    if told:
        told.append(translate("Changes", "Another illness burden for that reason alone isn't shown."))
    return told


def joined_words(parts: Sequence[str]) -> str:
    """Parts that are something, with a comma."""
    return ", ".join(part for part in parts if part)
