"""The columns of the list, painted from plain columns without work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import (
    paint_pill,
    paint_pips,
    paint_tags,
    paint_text,
    pill_width,
    pips_width,
)
from listeoversikt.gui.look.states import band_look, frailty_label, hfrs_label
from listeoversikt.gui.pages.the_list.risk_column import risk_column
from listeoversikt.gui.table.column import Column
from listeoversikt.gui.texts import day_numbers, day_table, decimal, language, number, translate
from listeoversikt.operations.list_table import (
    BANDS,
    FRAILTY,
    GROUPS,
    HFRS,
    NEVER_SEEN,
    Coded,
    ListTable,
    groups_of,
)
from listeoversikt.words.evidence import at_least_word, measure_about, measure_short, measure_word, null_text
from listeoversikt.words.groups import group_short, group_word
from listeoversikt.words.records import residence_word, sex_letter, yes_no_word
from listeoversikt.words.states import band_word

if TYPE_CHECKING:
    from collections.abc import Sequence

RIGHT = Qt.AlignmentFlag.AlignRight
SAID_BY_THE_BAND = ("stormottaker", "risikosone")
FIRST_TAGS = ("svak_ettersporrer", "skropelig_eldre")
UNDER_AGE = 65
NEEDS = {
    "medications": "legemidler",
    "unplanned_admissions_12m": "innleggelser",
    "cfs": "maalinger",
    "rxrisk": "legemidler",
}
"""The table without which a score is null for everybody."""
SEXES = {"K": "female", "M": "male"}
RESIDENCES = ("home", "sheltered", "nursing_home")


def list_columns(
    table: ListTable,
    list_names: Mapping[str, str],
    followed: Callable[[], frozenset[str]] = frozenset,
) -> list[Column]:
    """All columns; those that most need are shown, the others can be switched on.

    ``followed`` are those the team follows now, asked for while painting.
    """
    found = [
        _patient(table),
        _age(table),
        _list(table, list_names),
        _band(table),
        _frailty(table),
        _score(table, "chronic_conditions", width=32, priority=45),
        _score(table, "medications", width=44, priority=60),
        _score(table, "unplanned_admissions_12m", width=28, priority=55),
        _last_seen(table),
        _groups(table),
        _score(table, "hfrs", places=1, width=64, shown=False),
        _hfrs_category(table),
        _score(table, "charlson", width=70, shown=False),
        _score(table, "disease_groups", width=70, shown=False),
        _score(table, "multimorbidity_score", places=2, width=86, shown=False),
        _score(table, "rxrisk", width=66, shown=False),
        _score(table, "cfs", width=50, shown=False),
        _residence(table),
        _home_care(table),
        _since(table),
        _followed(table, followed),
    ]
    return [*found[:8], risk_column(table), *found[8:]] if table.has_model else found


def _patient(table: ListTable) -> Column:
    ids = table.patient_id
    return Column(
        "patient",
        translate("TheList", "Patient"),
        ids.__getitem__,
        sort=lambda: _places(ids),
        width=70,
        priority=100,
        strong=True,
    )


def _places(ids: Sequence[str]) -> list[int]:
    """The place of each pseudonym: they are codes, not words, so the alphabet of codes will do."""
    places = [0] * len(ids)
    for place, row in enumerate(sorted(range(len(ids)), key=ids.__getitem__)):
        places[row] = place
    return places


def _age(table: ListTable) -> Column:
    ages, sexes = table["age"], table["sex"]
    letters = sexes.texts(lambda sex: sex_letter(SEXES[sex], language()) if sex else "")
    return Column(
        "age",
        translate("TheList", "Age"),
        lambda row: f"{ages[row]} {letters[row]}".rstrip(),
        sort=lambda: ages,
        width=38,
        priority=90,
        never_elide=True,
        hint=translate("TheList", "Age by calendar year, and sex"),
    )


def _list(table: ListTable, list_names: Mapping[str, str]) -> Column:
    names = table["gp_id"].texts(lambda gp: (list_names.get(gp) or gp) if gp else "")
    return Column(
        "gp", translate("TheList", "List"), names.__getitem__, sort=lambda: names, width=28, priority=30
    )


def _band(table: ListTable) -> Column:
    looks = [band_look(band) for band in BANDS]
    words = table["band"].texts(lambda band: band_word(BANDS[band], language()))
    codes = table["band"]

    def paint(painter: QPainter, rect: QRectF, row: int) -> None:
        paint_pill(painter, rect, looks[codes[row]])

    return Column(
        "band",
        translate("TheList", "Risk band"),
        words.__getitem__,
        sort=lambda: range(len(table), 0, -1),
        paint=paint,
        width=ceil(max(map(pill_width, looks)) / (px(100) / 100)) + 1,
        priority=95,
        never_elide=True,
        hint=translate("TheList", "By band; in each band those in need whom nobody has seen come first"),
    )


def _frailty(table: ListTable) -> Column:
    category, index = table["frailty"], table["frailty_index"]
    young = translate("TheList", "from 65 yrs")
    words = category.texts(lambda value: young if value is None else frailty_label(FRAILTY[value]))

    def paint(painter: QPainter, rect: QRectF, row: int) -> None:
        value = category[row]
        if value is not None:
            paint_pips(painter, rect, value)
        inside = rect.adjusted(pips_width() + px(10), 0, 0, 0)
        paint_text(painter, inside, words[row], Type.BODY, _frailty_ink(value))

    widest = (
        pips_width()
        + px(10)
        + max(metrics(Type.BODY).horizontalAdvance(word) for word in words.values or ("",))
    )

    def tip(row: int) -> str:
        if index[row] is None:
            return null_text("under_age", (), language())
        return translate("TheList", "at least {value}").format(value=decimal(index[row], 2))

    return Column(
        "frailty",
        translate("TheList", "Frailty"),
        words.__getitem__,
        sort=lambda: index,
        paint=paint,
        width=ceil(widest / (px(100) / 100)) + 1,
        priority=70,
        never_elide=True,
        tip=tip,
        hint=measure_about("frailty_index", language()),
    )


def _frailty_ink(value: int | None) -> str:
    if value is None:
        return "muted"
    return "text" if value >= FRAILTY.index("moderate") else "text2"


def _score(
    table: ListTable, name: str, *, places: int = 0, width: int, priority: int = 0, shown: bool = True
) -> Column:
    values = table[name]
    texts = values.texts(
        lambda value: "" if value is None else decimal(value, places) if places else number(value)
    )
    why = _why_missing(table, name)

    def paint(painter: QPainter, rect: QRectF, row: int) -> None:
        paint_text(painter, rect, texts[row], Type.BODY, "text" if values[row] else "muted", RIGHT)

    about = measure_about(name, language())
    absent = why(0) if len(table) and values.is_missing else ""
    return Column(
        name,
        measure_short(name, language()),
        texts.__getitem__,
        sort=lambda: values,
        paint=None if values.is_missing else paint,
        spoken=_spoken(measure_word(name, language()), texts, why),
        width=max(width, 84) if values.is_missing and len(table) else width,
        right=True,
        priority=priority,
        never_elide=True,
        hint=f"{about}\n{absent or _partial(table, name)}".strip(),
        shown=shown,
        missing=None if None not in values.values else why,
    )


def _partial(table: ListTable, name: str) -> str:
    """«minst: tabellen legemidler er ikke med i uttrekket», for scores that are never null."""
    if name not in ("chronic_conditions", "disease_groups", "multimorbidity_score") or not table.missing:
        return ""
    return f"{at_least_word(language())}: {null_text('missing_table', table.missing, language())}"


def _spoken(word: str, texts: Coded, why: Callable[[int], str]) -> Callable[[int], str]:
    missing = translate("TheList", "missing")

    def spoken(row: int) -> str:
        reason = why(row)
        return f"{word}: {missing}, {reason}" if reason else f"{word}: {texts[row]}"

    return spoken


def _why_missing(table: ListTable, name: str) -> Callable[[int], str]:
    """Why a row's score is null; "" where it isn't."""
    values, ages = table[name], table["age"]
    needed = NEEDS.get(name, "")
    if needed in table.missing:
        whole = null_text("missing_table", (needed,), language())
    elif name == "medications" and "legemidler.fast" in table.unstated:
        whole = null_text("no_regular_column", (), language())
    else:
        whole = ""
    young = null_text("under_age", (), language())
    other = null_text("no_assessment" if name == "cfs" else "no_hospital_codes", (), language())

    def why(row: int) -> str:
        if values[row] is not None:
            return ""
        if name in ("hfrs", "rxrisk") and ages[row] < UNDER_AGE:
            return young
        return whole or other

    return why


def _last_seen(table: ListTable) -> Column:
    days = table["last_seen"]
    never = translate("TheList", "not seen")
    texts = days.texts(
        lambda day: "" if day is None else never if day == NEVER_SEEN else day_table(dt.date.fromordinal(day))
    )
    since = "" if table.seen_since is None else day_numbers(dt.date.fromordinal(table.seen_since))
    why = null_text("missing_table", ("kontakter",), language())

    def tip(row: int) -> str:
        if days[row] != NEVER_SEEN:
            return ""
        return translate("TheList", "Not seen since {day}, when the table begins").format(day=since)

    def paint(painter: QPainter, rect: QRectF, row: int) -> None:
        paint_text(painter, rect, texts[row], Type.BODY, "text" if days[row] else "muted")

    hint = translate("TheList", "Last visit, e-visit, video or home visit with doctor or nurse")
    return Column(
        "last_seen",
        translate("TheList", "Last contact"),
        texts.__getitem__,
        sort=lambda: days,
        paint=None if days.is_missing else paint,
        width=58,
        priority=65,
        never_elide=True,
        hint=f"{hint}\n{why}" if days.is_missing and len(table) else hint,
        missing=(lambda row: why) if days.is_missing else None,
        tip=tip,
    )


def _groups(table: ListTable) -> Column:
    bits = table["groups"]
    shown = bits.texts(lambda value: " ".join(tag_keys(value)))
    tags: dict[Any, tuple[str, ...]] = {
        keys: tuple(group_short(key, language()) for key in keys.split()) for keys in shown.values
    }
    words = bits.texts(lambda value: ", ".join(group_word(key, language()) for key in tag_keys(value)))
    counts = bits.texts(lambda value: "")
    order = Coded([len(tag_keys(value)) for value in bits.values], counts.codes)

    def paint(painter: QPainter, rect: QRectF, row: int) -> None:
        paint_tags(painter, rect, tags[shown[row]])

    return Column(
        "groups",
        translate("TheList", "Target groups"),
        words.__getitem__,
        sort=lambda: order,
        paint=paint,
        width=100,
        stretch=1,
        priority=50,
        hint=translate("TheList", "Found by rule. High use and rising risk stand in the band."),
    )


def tag_keys(bits: int) -> tuple[str, ...]:
    """The groups on tags, those that call for most first; the band says the others."""
    keys = [key for key in groups_of(bits) if key not in SAID_BY_THE_BAND]
    return tuple(
        sorted(
            keys,
            key=lambda key: (
                key not in FIRST_TAGS,
                GROUPS.index(key) if key not in FIRST_TAGS else FIRST_TAGS.index(key),
            ),
        )
    )


def _hfrs_category(table: ListTable) -> Column:
    codes = table["hfrs_category"]
    words = codes.texts(lambda value: "" if value is None else hfrs_label(HFRS[value]))
    return Column(
        "hfrs_category",
        translate("TheList", "HFRS category"),
        words.__getitem__,
        sort=lambda: codes,
        width=100,
        shown=False,
        missing=_why_missing(table, "hfrs"),
    )


def _residence(table: ListTable) -> Column:
    return _words(
        table,
        "residence",
        translate("TheList", "Home"),
        lambda value: residence_word(RESIDENCES[value], language()),
        110,
    )


def _home_care(table: ListTable) -> Column:
    word = lambda value: yes_no_word("yes" if value else "no", language())  # noqa: E731
    return _words(table, "home_care", translate("TheList", "Home care"), word, 96)


def _words(table: ListTable, name: str, title: str, word: Callable[[Any], str], width: int) -> Column:
    codes = table[name]
    texts = codes.texts(lambda value: "" if value is None else word(value))
    unstated = translate("TheList", "not stated in the extract")
    return Column(
        name,
        title,
        texts.__getitem__,
        sort=lambda: codes,
        width=width,
        shown=False,
        missing=partial(_unstated, codes, unstated) if None in codes.values else None,
    )


def _unstated(codes: Sequence[Any], why: str, row: int) -> str:
    return why if codes[row] is None else ""


def _since(table: ListTable) -> Column:
    return _words(
        table,
        "list_since",
        translate("TheList", "On the list since"),
        lambda day: day_table(dt.date.fromordinal(day)),
        110,
    )


def search_texts(table: ListTable, list_names: Mapping[str, str]) -> list[str]:
    """What the search looks in: pseudonym, list, band and groups, in small letters."""
    groups = table["groups"].texts(
        lambda bits: " ".join(group_word(key, language()) for key in groups_of(bits)).lower()
    )
    bands = table["band"].texts(lambda band: band_word(BANDS[band], language()).lower())
    lists = table["gp_id"].texts(lambda gp: f"{gp} {list_names.get(gp, '')}".lower() if gp else "")
    return [
        f"{patient_id.lower()} {gp} {band} {group}"
        for patient_id, gp, band, group in zip(table.patient_id, lists, bands, groups, strict=True)
    ]


def _followed(table: ListTable, followed: Callable[[], frozenset[str]]) -> Column:
    """«Følges av PHT»: it changes while the list doesn't, so it's filtered on, not sorted by."""
    ids = table.patient_id
    yes, no = (yes_no_word(word, language()) for word in ("yes", "no"))
    return Column(
        "followed",
        translate("TheList", "Followed"),
        lambda row: yes if ids[row] in followed() else no,
        width=64,
        shown=False,
        hint=translate("TheList", "Followed by the team"),
    )
