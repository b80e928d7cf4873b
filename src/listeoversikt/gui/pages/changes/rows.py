"""The changes as columns and filters of the one table; a row's words are made when it's painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from listeoversikt.gui.card.causes import cause_word
from listeoversikt.gui.card.change_words import expired_cell, expired_text, fact_short, kind_count
from listeoversikt.gui.followup.filters import FilterKind
from listeoversikt.gui.look.fonts import Type, metrics, px, zoom
from listeoversikt.gui.look.marks import (
    paint_pill,
    paint_pips,
    paint_text,
    pill_height,
    pill_width,
    pips_width,
)
from listeoversikt.gui.look.states import band_look
from listeoversikt.gui.pages.changes.words import (
    FACT_KEYS,
    category_word,
    count_words,
    from_words,
    group_change,
    has_moved,
    joined_words,
    key_title,
    move_words,
    person_words,
    status_words,
    why_words,
)
from listeoversikt.gui.table.column import ALWAYS, Column
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.changes_page import MOVES, STATUSES, ChangePage
from listeoversikt.operations.list_table import BANDS, FRAILTY, HFRS, groups_of
from listeoversikt.words.groups import group_word

SHOWN_FACTS = 4
WHAT, CAUSE, GP, GROUP = "what", "cause", "gp", "group"
REMEMBERED_ROWS = 256


class ChangeTable:
    """What the table is filled with."""

    def __init__(self, page: ChangePage) -> None:
        self.page = page
        self.search_texts = self._search_texts()
        self.filters = self._filters()
        self._facts = lru_cache(maxsize=REMEMBERED_ROWS)(self._facts_of)

    @property
    def keys(self) -> Sequence[str]:
        """One row a patient."""
        return self.page.patient_id

    def what(self, row: int) -> str:
        """The row in a few words: who came or went, else the first move, else its facts."""
        status = status_words(self.page, row)
        if status:
            return status
        moved = next((scale for scale in ("band", "frailty", "hfrs") if has_moved(self.page, scale, row)), "")
        return move_words(self.page, moved, row) if moved else self._facts_text(row).partition("\n")[0]

    def _search_texts(self) -> list[str]:
        page = self.page
        words = page["keys"].texts(lambda keys: " ".join(key_title(key) for key in keys).lower())
        return [
            f"{patient_id.lower()} {gp.lower()} {what}"
            for patient_id, gp, what in zip(page.patient_id, page["gp"], words, strict=True)
        ]

    # -- columns ------------------------------------------------------------------------------------------------

    def columns(self) -> tuple[Column, ...]:
        """Patient, scales, groups, new and expired facts."""
        page = self.page
        ids = page.patient_id
        return (
            Column(
                "patient",
                translate("Columns", "Patient"),
                lambda row: f"{ids[row]}\n{person_words(page, row)}",
                lambda: _places(ids),
                width=84,
                priority=ALWAYS,
                strong=True,
            ),
            self._band(),
            self._facts_column(),
            self._frailty(),
            self._scale("hfrs", translate("Changes", "HFRS"), HFRS, width=96, priority=35),
            self._groups(),
            self._counts(),
            self._expired(),
        )

    def _band(self) -> Column:
        looks = {band: band_look(band) for band in BANDS}
        page = self.page
        widest = ceil(max(map(pill_width, looks.values())) / zoom()) + 1

        def paint(painter: QPainter, rect: QRectF, row: int) -> None:
            status, now = page["status"][row], page["band"][row]
            under = self._band_under(row)
            pill = pill_height()
            below = metrics(Type.CAPTION).height() if under else 0
            top = rect.top() + max((rect.height() - pill - below) / 2, 0)
            first = QRectF(rect.left(), top, rect.width(), pill)
            if page.is_gone(row) or now is None:
                paint_text(painter, first, status_words(page, row), Type.BODY_MEDIUM)
            elif status or has_moved(page, "band", row):
                paint_pill(painter, first, looks[now])
            else:
                paint_text(painter, first, move_words(page, "band", row), Type.BODY, "muted")
            if under:
                line = QRectF(rect.left() + px(1), top + pill, rect.width(), below)
                paint_text(painter, line, under, Type.CAPTION, "text2")

        return Column(
            "band",
            translate("Changes", "Change and risk band"),
            partial(self._band_text),
            sort=lambda: range(len(page), 0, -1),
            paint=paint,
            width=max(widest, 150),
            stretch=1,
            priority=95,
            hint=translate("Changes", "Those who rose in band first, then who came and went, then the rest"),
        )

    def _band_text(self, row: int) -> str:
        under = self._band_under(row)
        page = self.page
        first = status_words(page, row) if page.is_gone(row) else move_words(page, "band", row)
        return f"{first}\n{under}" if under else first

    def _band_under(self, row: int) -> str:
        """What stands under the band: where from and why, or that the patient has come."""
        page = self.page
        if page.is_gone(row):
            before = move_words(page, "band", row)
            return translate("Changes", "before: {band}").format(band=before) if before else ""
        if page["status"][row]:
            return status_words(page, row)
        if not has_moved(page, "band", row):
            return self._told_nowhere_else(row)
        return from_words(page, "band", row)

    def _told_nowhere_else(self, row: int) -> str:
        """What stands in columns that a narrow table leaves out, where the row has nothing else to read."""
        page = self.page
        place = page.places[row]
        if has_moved(page, "frailty", row) or page.facts.kinds_of(place) or page.expired.count(place):
            return ""
        title = translate("Changes", "HFRS")
        hfrs = f"{title}: {move_words(page, 'hfrs', row)}"
        told = (hfrs if has_moved(page, "hfrs", row) else "", group_change(page, row))
        return joined_words((*told, *count_words(page, row).split("\n")))

    def _frailty(self) -> Column:
        page = self.page

        def pips(painter: QPainter, rect: QRectF, row: int) -> float:
            now = page["frailty"][row]
            if now is None:
                return 0
            paint_pips(painter, rect, FRAILTY.index(now))
            return pips_width() + px(8)

        title = translate("Changes", "Frailty")
        return self._scale("frailty", title, FRAILTY, width=126, priority=70, mark=pips)

    def _two(self, rect: QRectF) -> tuple[QRectF, QRectF]:
        upper, lower = metrics(Type.BODY).height(), metrics(Type.CAPTION).height()
        top = rect.top() + max((rect.height() - upper - lower - px(2)) / 2, 0)
        return (
            QRectF(rect.left(), top, rect.width(), upper),
            QRectF(rect.left(), top + upper + px(2), rect.width(), lower),
        )

    def _scale(
        self,
        scale: str,
        title: str,
        order: Sequence[str],
        *,
        width: int,
        priority: int,
        mark: Callable[[QPainter, QRectF, int], float] | None = None,
    ) -> Column:
        """The category now, and under it where from and why; quiet where it stood still."""
        page = self.page

        def text(row: int) -> str:
            words = move_words(page, scale, row)
            return f"{words}\n{why_words(page, scale, row)}" if has_moved(page, scale, row) else words

        def paint(painter: QPainter, rect: QRectF, row: int) -> None:
            if not has_moved(page, scale, row):
                paint_text(painter, rect, move_words(page, scale, row), Type.BODY, "muted")
                return
            first, below = self._two(rect)
            left = mark(painter, first, row) if mark is not None else 0
            word = category_word(scale, page[scale][row])
            paint_text(painter, first.adjusted(left, 0, 0, 0), word, Type.BODY)
            paint_text(painter, below, from_words(page, scale, row), Type.CAPTION, "text2")

        def places() -> list[int | None]:
            return [None if one is None else order.index(one) for one in page[scale]]

        return Column(
            scale, title, text, places, paint=paint, tip=text, width=width, stretch=1, priority=priority
        )

    def _groups(self) -> Column:
        return Column(
            "groups",
            translate("TheList", "Target groups"),
            lambda row: group_change(self.page, row),
            width=96,
            stretch=1,
            priority=45,
            tip=lambda row: group_change(self.page, row),
            hint=translate("Changes", "Plus: found now. Minus: not found any more."),
        )

    def _counts(self) -> Column:
        page = self.page
        return Column(
            "counts",
            translate("Changes", "Illness burden"),
            lambda row: count_words(page, row),
            lambda: page["disease_groups"],
            width=96,
            priority=30,
            tip=lambda row: count_words(page, row),
            hint=translate("Changes", "Disease groups and chronic conditions, then and now"),
        )

    def _facts_column(self) -> Column:
        page = self.page
        return Column(
            "facts",
            translate("Changes", "New facts"),
            self._facts_text,
            lambda: [sum(page.facts.kinds_of(place).values()) for place in page.places],
            width=190,
            stretch=4,
            priority=80,
            tip=self._facts_text,
            hint=translate("Changes", "New, ended, changed and removed since the extract before"),
        )

    def _facts_text(self, row: int) -> str:
        return self._facts(row)

    def _facts_of(self, row: int) -> str:
        place = self.page.places[row]
        counts = self.page.facts.kinds_of(place)
        if not counts:
            return ""
        first = ", ".join(kind_count(kind, count) for kind, count in counts.items())
        facts = [fact for fact in self.page.facts.of(place) if fact.kind in counts]
        shown = [fact_short(fact, self.page.until) for fact in facts[:SHOWN_FACTS]]
        more = " …" if len(facts) > SHOWN_FACTS else ""
        return f"{first}\n{', '.join(shown)}{more}"

    def _expired(self) -> Column:
        page = self.page

        def text(row: int) -> str:
            return expired_cell(page.expired.of(page.places[row]))

        def tip(row: int) -> str:
            return "\n".join(expired_text(one) for one in page.expired.of(page.places[row]))

        return Column(
            "expired",
            translate("Changes", "Expired facts"),
            text,
            lambda: [page.expired.count(place) for place in page.places],
            width=130,
            stretch=2,
            priority=60,
            tip=tip,
            hint=translate("Changes", "Facts that fell out of the window they count in"),
        )

    # -- filters ------------------------------------------------------------------------------------------------

    def _filters(self) -> tuple[FilterKind, ...]:
        page, counts = self.page, self.page.totals.patients
        what = page["keys"]
        lists = sorted({gp for gp in page["gp"].values if gp})
        return (
            FilterKind(
                WHAT,
                translate("Changes", "Kind of change"),
                translate("Changes", "All changes"),
                [(key, key_title(key)) for key in (*STATUSES, *MOVES, *FACT_KEYS) if counts[key]],
                what.__getitem__,
            ),
            FilterKind(
                CAUSE,
                translate("Changes", "Cause"),
                translate("Changes", "All causes"),
                self._cause_items(),
                self._causes().__getitem__,
            ),
            FilterKind(
                GP,
                translate("Columns", "List"),
                translate("Filters", "All lists"),
                [(gp, gp) for gp in lists] if len(lists) > 1 else [],
                lambda row: (page["gp"][row],),
            ),
            FilterKind(
                GROUP,
                translate("Changes", "Target groups gained"),
                translate("Filters", "All target groups"),
                self._group_items(),
                page["gained"].texts(groups_of).__getitem__,  # type: ignore[arg-type]
            ),
        )

    def _causes(self) -> list[tuple[str, ...]]:
        """The causes of each row's moves on any scale."""
        known: dict[tuple[tuple[str, ...], ...], tuple[str, ...]] = {}
        columns = (self.page[name] for name in ("band_causes", "frailty_causes", "hfrs_causes"))
        return [
            known.setdefault(three, (*three[0], *three[1], *three[2])) for three in zip(*columns, strict=True)
        ]

    def _cause_items(self) -> list[tuple[str, str]]:
        names = ("band_causes", "frailty_causes", "hfrs_causes")
        there = {cause for name in names for causes in self.page[name].values for cause in causes}
        return [(cause, cause_word(cause, up=True)) for cause in sorted(there)]

    def _group_items(self) -> list[tuple[str, str]]:
        there: dict[str, None] = {}
        for bits in self.page["gained"].values:
            there.update(dict.fromkeys(groups_of(bits)))
        return [(key, group_word(key, language())) for key in there]


def _places(ids: Sequence[str]) -> list[int]:
    """The place of each pseudonym: they are codes, not words, so the alphabet of codes will do."""
    places = [0] * len(ids)
    for place, row in enumerate(sorted(range(len(ids)), key=ids.__getitem__)):
        places[row] = place
    return places
