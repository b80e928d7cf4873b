"""The patient's duties as ticks in a form: what each is called, and which can be chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from listeoversikt.followup.log.acts import Channel
from listeoversikt.gui.texts import day_near, day_table, language, translate
from listeoversikt.words.worklist import why_text

BOOKABLE = (Channel.CONSULTATION, Channel.PHONE, Channel.VIDEO, Channel.E_CONSULTATION, Channel.HOME_VISIT)
"""How a patient can be met: a letter meets nobody."""

if TYPE_CHECKING:
    import datetime as dt

    from listeoversikt.operations.acting_basis import ActingBasis, OpenDuty


def duty_text(duty: OpenDuty, basis: ActingBasis) -> str:
    """«Utskrevet on 28.10., frist ma 2.11.»"""
    title = why_text(duty.row_reason, language(), today=basis.today, index_date=basis.index_date)
    if duty.due is None:
        return title
    due = translate("Acting", "due {day}").format(day=day_near(duty.due, basis.today))
    return f"{title}, {due}"


def duty_items(duties: Iterable[OpenDuty], basis: ActingBasis) -> list[tuple[str, str]]:
    """Key and text of each."""
    return [(duty.key, duty_text(duty, basis)) for duty in duties]


def back_sentence(day: dt.date | None) -> str:
    """When what is closed may be on the worklist again; "" where that isn't known."""
    if day is None:
        return ""
    return translate("Acting", "Back on the worklist {day} at the earliest.").format(day=day_table(day))


def colleague_items(basis: ActingBasis) -> list[tuple[str, str]]:
    """Whom something can be given to: the user is said to be oneself."""
    from listeoversikt.words.acts import colleague_word

    items = []
    for member in basis.colleagues:
        word = colleague_word(member, language())
        if member == basis.user:
            word = translate("Acting", "{who} (you)").format(who=word)
        role = basis.team.role_of(member)
        if role:
            word = f"{word} · {colleague_word(role, language())}"
        items.append((member, word))
    return items


def channel_items() -> list[tuple[str, str]]:
    """How a task's patient is to be met; nobody need say."""
    from listeoversikt.words.acts import channel_word

    undecided = ("", translate("Duties", "Not decided"))
    return [undecided, *((one.value, channel_word(one, language())) for one in BOOKABLE)]


def chosen_channel(key: str) -> Channel | None:
    """The channel of a choice among ``channel_items``."""
    return Channel(key) if key else None


def prepared_words() -> str:
    """What the doctor is asked: a medicine review that a nurse has prepared."""
    return translate("Duties", "The medication review is prepared")
