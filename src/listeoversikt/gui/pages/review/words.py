"""How the page says a selection: its criteria as texts, and the title of a session."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from listeoversikt.followup.review_selection import Absence, Criterion, Selection
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.language import ENGLISH
from listeoversikt.words.review import absence_word, shipped_word
from listeoversikt.words.states import band_word, frailty_word

if TYPE_CHECKING:
    from listeoversikt.operations.review import Counted

MONTHS = {182: 6, 365: 12, 548: 18, 730: 24}
"""Days as the page offers them, in months."""


def unseen_text(days: int) -> str:
    """«Ikke sett siste 12 måneder»."""
    months = MONTHS.get(days, round(days / 30.4))
    return translate("Review", "Not seen in the last %n month(s)", "", months)


def criterion_text(criterion: Criterion, selection: Selection) -> str:
    """What is asked for in one criterion."""
    return {
        Criterion.DIAGNOSIS: _diagnosis,
        Criterion.MEDICINES: _medicines,
        Criterion.AGE: _age,
        Criterion.RARELY_SEEN: _rarely,
        Criterion.RISK: _risk,
        Criterion.OFTEN_SEEN: _often,
    }[criterion](selection)


def _diagnosis(selection: Selection) -> str:
    return either([title for title, _ in selection.diagnoses])


def _medicines(selection: Selection) -> str:
    parts = []
    if selection.medicines_from is not None:
        count = selection.medicines_from
        parts.append(translate("Review", "at least %n medicine(s)", "", count))
    if selection.no_medicine_review:
        parts.append(translate("Review", "no medication review in the last year"))
    return ", ".join(parts)


def _age(selection: Selection) -> str:
    first, last = selection.age_from, selection.age_to
    if last is None:
        return translate("Review", "{age} years and older").format(age=first)
    if first is None:
        return translate("Review", "up to {age} years").format(age=last)
    return translate("Review", "{first}–{last} years").format(first=first, last=last)


def _rarely(selection: Selection) -> str:
    if selection.absence is Absence.NOT_SEEN or selection.absence is None:
        return _small(unseen_text(selection.unseen_days))
    return _small(absence_word(selection.absence, language()))


def _risk(selection: Selection) -> str:
    bands = [_small(band_word(key, language())) for key in selection.bands]
    frailty = [
        translate("Review", "{category} frailty").format(category=_small(frailty_word(key, language())))
        for key in selection.frailty
    ]
    return either([*bands, *frailty])


def _often(selection: Selection) -> str:
    count = selection.seen_from or 0
    return translate("Review", "seen at least %n time(s) in the last year", "", count)


def either(words: list[str]) -> str:
    """«a, b eller c»."""
    if len(words) < 2:
        return "".join(words)
    last = "or" if language() == ENGLISH else "eller"
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _small(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


def selection_text(selection: Selection) -> str:
    """All of it in one line, with a capital first."""
    parts = [criterion_text(criterion, selection) for criterion in selection.chosen]
    text = ", ".join(parts) or translate("Review", "Everybody")
    return f"{text[:1].upper()}{text[1:]}"


def title_of(selection: Selection, named: Mapping[str, Selection], shipped: Mapping[str, Selection]) -> str:
    """The name of a known selection with the same criteria, else the criteria in words."""
    for name, own in named.items():
        if own.same_as == selection.same_as:
            return name
    for key, own in shipped.items():
        if own.same_as == selection.same_as:
            return shipped_word(key, language())
    return selection_text(selection)


def left_text(counted: Counted, criterion: Criterion) -> str:
    """«412 igjen» after a criterion; "" where it isn't chosen."""
    left = dict(counted.steps).get(criterion)
    return "" if left is None else translate("Review", "%n left", "", left)
