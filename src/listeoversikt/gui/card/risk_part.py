"""What the model in use says of the patient: place or probability, what stands beside it, and what pulls it up and down."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.card.contribution import ContributionHead
from listeoversikt.gui.card.lines import add_lines
from listeoversikt.gui.card.section import CHEVRON, Section
from listeoversikt.gui.card.wording import row_line
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import Caption, Heading
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import language, number, percent, percent_range, translate
from listeoversikt.words.evidence import at_least_word, null_text, tables_text
from listeoversikt.words.predictions import (
    feature_rules,
    feature_word,
    group_word,
    missing_rule,
    other_word,
    pull_word,
    value_text,
)

if TYPE_CHECKING:
    from listeoversikt.operations.model_standing import Peers, Standing
    from listeoversikt.operations.model_why import FeatureShare, GroupShare, ModelTold, RiskWhy

MOST_GROUPS, LEAST_FEATURES, MOST_FEATURES, MOST_ROWS = 5, 3, 6, 8
LEAST_SCALE = 0.5
"""The longest bar is never less than so many log-odds: small pulls look small."""
OTHER = "other"


def chance(share: float) -> str:
    """«18 %», and «7,4 %» under ten."""
    return percent(share, 0 if share >= 0.0995 else 1)


def rank_text(standing: Standing) -> str:
    """«nr. 41 av 3 612»."""
    return translate("Risk", "no. {place} of {all}").format(
        place=number(standing.rank), all=number(standing.of)
    )


def risk_figure(risk: RiskWhy) -> tuple[str, str]:
    """The section's figure and note: «18 %» with its interval, or the place; why there is none."""
    standing = risk.standing
    if standing is None:
        return "", null_text(risk.null, risk.unseen, language())
    if standing.probability is None:
        return rank_text(standing), ""
    return chance(standing.probability), risk_note(risk, standing)


def risk_note(risk: RiskWhy, standing: Standing) -> str:
    """«(13–24 %), 214 hendelser»: the interval, and so many admissions it was learnt from."""
    count = risk.events
    if count is None:
        return interval_text(standing)
    events = translate("Risk", "%n event(s)", "", count).replace(str(count), number(count), 1)
    return ", ".join(part for part in (interval_text(standing), events) if part)


def interval_text(standing: Standing) -> str:
    """«(13–24 %)»; "" where it can't be said."""
    if standing.low is None or standing.high is None:
        return ""
    return f"({percent_range(standing.low, standing.high)})"


def fill_risk(risk: RiskWhy, into: QVBoxLayout, opened: set[str] | None = None) -> None:
    """Everything of the prediction; what stands before the plain rule."""
    standing = risk.standing
    if standing is None:
        why = null_text(risk.null, risk.unseen, language())
        into.addWidget(Caption(f"{why[:1].upper()}{why[1:]}.", wrap=True))
        add_model_line(risk, into)
        return
    add_model_line(risk, into)
    for text in beside_texts(risk, standing):
        into.addWidget(Caption(text, wrap=True))
    into.addSpacing(px(4))
    into.addWidget(Heading(translate("Risk", "What pulls up and down"), Type.SECONDARY_MEDIUM, level=4))
    add_groups(risk, into, opened)
    into.addWidget(Caption(" ".join(_notes(risk)), wrap=True))
    into.addSpacing(px(4))


def model_line(risk: RiskWhy | ModelTold) -> str:
    """The one line that goes with every predicted figure."""
    if not risk.ranks_only and not risk.seen_real:
        return translate("Risk", "Model {name}. Has seen no real patient. Not CE-marked.").format(
            name=risk.model
        )
    if not risk.ranks_only:
        return translate("Risk", "Model {name}. Not CE-marked.").format(name=risk.model)
    if risk.seen_real:
        return translate(
            "Risk",
            "Not shown to be better than the plain rule: ranks, no probability. Not CE-marked.",
        )
    return translate(
        "Risk",
        "Demonstration model: ranks, no probability. Has seen no real patient. Not CE-marked.",
    )


def add_model_line(risk: RiskWhy, into: QVBoxLayout) -> None:
    """The line with its flask, or without one for a model that gives probabilities."""
    if not risk.ranks_only:
        into.addWidget(Caption(model_line(risk), wrap=True))
        return
    row = QHBoxLayout()
    row.setSpacing(px(6))
    row.addWidget(IconLabel("flask", "text2"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Caption(model_line(risk), wrap=True), 1)
    into.addLayout(row)


def beside_texts(risk: RiskWhy, standing: Standing) -> list[str]:
    """What to read the figure beside: its interval, the cut-off, those of the same age and sex."""
    texts = []
    if standing.probability is not None:
        if standing.low is not None:
            texts.append(
                translate("Risk", "The interval is that of people with the same figure, not the patient's.")
            )
        cut_off = translate("Risk", "At rising risk from {share}.").format(share=chance(risk.cut_off))
        texts.append(cut_off)
    if standing.peers is not None:
        texts.append(peers_text(standing.peers))
    return texts


def peers_text(peers: Peers) -> str:
    """«Kvinner 76–80 år på listen: 12 % i snitt.»"""
    who = translate("Risk", "Women") if peers.sex == "K" else translate("Risk", "Men")
    said = {"who": who, "low": peers.low_age, "high": peers.high_age}
    if peers.probability is not None:
        text = translate("Risk", "{who} aged {low}–{high} on the list: {share} on average.")
        return text.format(share=chance(peers.probability), **said)
    text = translate("Risk", "{who} aged {low}–{high} on the list: the middle one is no. {place}.")
    return text.format(place=number(peers.rank), **said)


def _notes(risk: RiskWhy) -> list[str]:
    notes = [translate("Risk", "Beside the average of those the model learnt from. Not a cause.")]
    if risk.new_on_list:
        notes.append(translate("Risk", "On the list for less than a year: numbers are at least these."))
    return notes


# -- groups and features --------------------------------------------------------------------------------------


def folded(groups: tuple[GroupShare, ...]) -> list[tuple[str, str, float, list[FeatureShare]]]:
    """Key, name, sum and features of the five strongest groups, and of the others together."""
    shown = [
        (group.key, group_word(group.key, language()), group.adds, list(group.features))
        for group in groups[:MOST_GROUPS]
    ]
    rest = groups[MOST_GROUPS:]
    if rest:
        features = [feature for group in rest for feature in group.features]
        features.sort(key=lambda feature: -abs(feature.adds))
        shown.append((OTHER, other_word(language()), sum(group.adds for group in rest), features))
    return shown


def add_groups(risk: RiskWhy, into: QVBoxLayout, opened: set[str] | None) -> None:
    """The groups with their bars, the strongest first; each opens to its features."""
    groups = folded(risk.groups)
    longest = max(LEAST_SCALE, *(abs(adds) for _, _, adds, _ in groups))
    words = tuple(pull(adds) for _, _, adds, _ in groups)
    names = tuple(name for _, name, _, _ in groups)
    for (key, name, adds, features), word in zip(groups, words, strict=True):
        head = ContributionHead(name, adds / longest, word, names=names, words=words)
        section = Section(f"risk-{key}", head, partial(_fill_group, features, longest))
        if opened is not None:
            section.set_open(section.key in opened)
            section.opened.connect(partial(_remember, opened))
        into.addWidget(section)


def _remember(opened: set[str], key: str, on: bool) -> None:
    (opened.add if on else opened.discard)(key)


def pull(adds: float) -> str:
    """How much it pulls, in words."""
    from listeoversikt.operations.model_why import strength

    return pull_word(strength(adds), adds, language())


def _fill_group(features: list[FeatureShare], longest: float, into: QVBoxLayout) -> None:
    unseen = sum(feature.value is None for feature in features)
    if unseen:
        into.addWidget(Caption(translate("Risk", "%n of these have no value.", "", unseen), wrap=True))
    block = QWidget()
    rows = QVBoxLayout(block)
    rows.setContentsMargins(px(12), 0, 0, 0)
    rows.setSpacing(px(2))
    first = shown_first(features)
    _add_features(first, longest, rows)
    into.addWidget(block)
    if len(features) <= len(first):
        return
    button = LinkButton(translate("Card", "Show all {count}").format(count=len(features)))

    def show_all() -> None:
        empty(rows)
        _add_features(features, longest, rows)
        button.hide()

    button.clicked.connect(show_all)
    into.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)


def shown_first(features: list[FeatureShare]) -> list[FeatureShare]:
    """Those that pull, six at most; three where fewer do."""
    from listeoversikt.operations.model_why import Strength, strength

    pulling = sum(strength(feature.adds) is not Strength.NONE for feature in features)
    return features[: min(max(pulling, LEAST_FEATURES), MOST_FEATURES)]


def _add_features(features: list[FeatureShare], longest: float, into: QVBoxLayout) -> None:
    words = tuple(pull(feature.adds) for feature in features)
    figures = tuple(feature_value(feature) for feature in features)
    for feature, word, figure in zip(features, words, figures, strict=True):
        head = ContributionHead(
            feature_word(feature.name, language()),
            feature.adds / longest,
            word,
            names=figures,
            words=words,
            figure=figure,
            missing=feature.value is None,
        )
        into.addWidget(Section(feature.name, head, partial(_fill_feature, feature)))


def feature_value(feature: FeatureShare) -> str:
    """The patient's own value with its unit; «minst» where a table that it's looked for in is absent."""
    if feature.value is None:
        return ""
    text = value_text(feature.unit, feature.value, language())
    return f"{at_least_word(language())} {text}" if feature.absent and feature.value else text


def feature_notes(feature: FeatureShare) -> str:
    """The window, the missing rule, and what isn't in the extract."""
    notes = [feature_rules(feature.window, feature.missing, language(), name=feature.name)]
    if feature.absent:
        absent = translate("Card", "Not in the extract: {tables}.")
        notes.append(absent.format(tables=tables_text(feature.absent, language())))
    elif feature.value is None:
        why = missing_rule(feature.missing, language(), name=feature.name)
        notes = [f"{why[:1].upper()}{why[1:]}.", notes[0]]
    return " ".join(notes)


def _fill_feature(feature: FeatureShare, into: QVBoxLayout) -> None:
    notes = Caption(feature_notes(feature), wrap=True)
    notes.setContentsMargins(px(CHEVRON), 0, 0, 0)
    into.addWidget(notes)
    if not feature.rows:
        return
    add_lines(into, [row_line(row) for row in feature.rows[:MOST_ROWS]])
    more = len(feature.rows) - MOST_ROWS
    if more > 0:
        into.addWidget(Caption(translate("Risk", "And %n older row(s).", "", more), wrap=True))
