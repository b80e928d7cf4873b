"""What moved the prediction since the extract before: then and now, why, and the groups that moved it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from listeoversikt.gui.card.contribution import ContributionHead
from listeoversikt.gui.card.risk_part import LEAST_SCALE, chance
from listeoversikt.gui.card.section import CHEVRON, Section
from listeoversikt.gui.card.wording import score_title
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.texts import day_table, language, number, translate
from listeoversikt.words.predictions import feature_word, group_word, moved_word, mover_word, value_text

if TYPE_CHECKING:
    from listeoversikt.operations.model_moves import FeatureMove, GroupMove, RiskMove

ARROW = " \N{RIGHTWARDS ARROW} "
MOST_FEATURES, WIDEST = 5, 560


def add_risk_move(move: RiskMove, into: QVBoxLayout) -> None:
    """Adds the lines."""
    line = Label(risk_line(move), Type.BODY, "text", wrap=True)
    line.setContentsMargins(0, px(4), 0, 0)
    into.addWidget(line)
    if move.switched_on is not None:
        text = translate("Patient", "The model was switched on {day}; both are worked out with it.")
        into.addWidget(Caption(text.format(day=day_table(move.switched_on)), wrap=True))
    if move.change is None:
        return
    into.addWidget(Caption(movers_text(move), wrap=True))
    groups = [group for group in move.groups if strength_key(group.change) != "none"]
    longest = max([LEAST_SCALE, *(abs(group.change) for group in groups)])
    words = tuple(moved(group.change) for group in groups)
    names = tuple(group_word(group.key, language()) for group in groups)
    for group, name, word in zip(groups, names, words, strict=True):
        head = ContributionHead(name, group.change / longest, word, names=names, words=words)
        section = Section(f"moved-{group.key}", head, partial(_fill_group, group))
        section.setMaximumWidth(px(WIDEST))
        into.addWidget(section)


def risk_line(move: RiskMove) -> str:
    """«Innleggelsesrisiko: 12 % → 18 %», or the places."""
    name = score_title("admission_risk_12m")
    if move.change is None:
        why = translate("Patient", "can't be worked out for both extracts")
        return f"{name}: {why}"
    if move.before is not None and move.now is not None:
        return f"{name}: {chance(move.before)}{ARROW}{chance(move.now)}"
    return f"{name}: {_place(move.rank_before)}{ARROW}{_place(move.rank_now)}"


def _place(rank: tuple[int, int] | None) -> str:
    place, of = rank or (0, 0)
    return translate("Risk", "no. {place} of {all}").format(place=number(place), all=number(of))


def movers_text(move: RiskMove) -> str:
    """«Nye eller rettede opplysninger: opp. Høyere alder: nesten uendret.»; what did nothing at all is left out."""
    told = [
        f"{mover_word(mover, language())}: {moved(change)}."
        for mover, change in (move.movers or {}).items()
        if abs(change) > TOLD_FROM
    ]
    return " ".join(told)


TOLD_FROM = 1e-6


def strength_key(change: float) -> str:
    """The key of how much it moved."""
    from listeoversikt.operations.model_why import strength

    return strength(change).value


def moved(change: float) -> str:
    """How much it moved, in words."""
    return moved_word(strength_key(change), change, language())


def _fill_group(group: GroupMove, into: QVBoxLayout) -> None:
    features = [move for move in group.features if strength_key(move.change) != "none"]
    features = (features or list(group.features[:1]))[:MOST_FEATURES]
    for move in features:
        line = Label(feature_line(move), Type.SECONDARY, "text2", wrap=True)
        line.setContentsMargins(px(CHEVRON), 0, 0, 0)
        into.addWidget(line)


def feature_line(move: FeatureMove) -> str:
    """«Fall: nei → ja»; the value alone where it's as before."""
    name, now = feature_word(move.name, language()), _value(move, move.now)
    if move.before == move.now:
        return f"{name}: {now}"
    return f"{name}: {_value(move, move.before)}{ARROW}{now}"


def _value(move: FeatureMove, value: float | None) -> str:
    if value is None:
        return translate("Card", "missing")
    return value_text(move.unit, value, language())
