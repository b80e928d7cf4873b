"""Under the list: who couldn't be judged, and what the office has switched off; with the way to change it."""

from __future__ import annotations

from listeoversikt.gui.texts import language, number, translate
from listeoversikt.operations.worklist_rows import WorklistPage
from listeoversikt.words.worklist import reason_word


def not_acute() -> str:
    """What this isn't for."""
    return translate("Worklist", "Not for acute enquiries.")


def footnote(page: WorklistPage) -> str:
    """In plain words; that this isn't for what is acute stands first."""
    parts = [not_acute()]
    told = [_counted(reason, count) for reason, count in page.not_evaluated.items()]
    if told:
        words = translate("Worklist", "Not judged for short history: {list}.")
        parts.append(words.format(list=", ".join(told)))
    limits = [
        _counted(reason, most) for reason, most in page.at_most_new.items() if reason not in page.switched_off
    ]
    if limits:
        words = translate("Worklist", "At most so many new a week: {list}.")
        parts.append(words.format(list=", ".join(limits)))
    if page.switched_off:
        count = len(page.switched_off)
        parts.append(translate("Worklist", "%n reason(s) switched off", "", count) + ".")
    return " ".join(parts)


def _counted(reason: str, count: int) -> str:
    words = translate("Worklist", "{reason} {count}")
    return words.format(reason=reason_word(reason, language()), count=number(count))
