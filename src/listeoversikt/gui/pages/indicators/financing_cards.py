"""The cards of «Finansiering»: models A and B, the gaps, start support and the guard. All amounts are the office's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.indicators.financing_tables import AmountTable, kr_text
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.gui.parts.surfaces import Card, Divider
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import decimal, language, number, percent, signed, translate
from listeoversikt.words.finance import CLAIMS_EN, criterion_word, guard_word, part_word, weight_word
from listeoversikt.words.language import ENGLISH

if TYPE_CHECKING:
    from decimal import Decimal

    from listeoversikt.finance.model_a import ModelA
    from listeoversikt.finance.model_b import IncomeLine
    from listeoversikt.operations.financing import CareGap, FinancePage


def claims_card(page: FinancePage) -> Card:
    """Model A: the claims, against what they were to cover."""
    model = page.claims
    title = translate("Financing", "Model A: the nurses' claims")
    if model is None:
        card = Card(title)
        _missing(card, page.claims_missing)
        return card
    card = Card(title, note=_rates_of(*page.claims_years))
    heads = (
        translate("Financing", "Count"),
        translate("Financing", "Fee"),
        translate("Financing", "Amount"),
    )
    table = AmountTable(title, heads)
    for line in model.lines:
        name = CLAIMS_EN.get(line.code, line.title_nb) if language() == ENGLISH else line.title_nb
        figures = (number(line.count), kr_text(line.fee_kr), kr_text(line.amount_kr))
        table.add_row(f"{line.code} {name}", figures)
    table.add_line()
    total = translate("Financing", "Sum of the claims")
    least = "" if model.whole_period else "≥ "
    table.add_row(total, ("", "", least + kr_text(model.claims_kr)), strong=True)
    if model.own_payment_off_kr is not None:
        off = translate("Financing", "Own payments that can't be taken twice a day")
        table.add_row(off, ("", "", kr_text(-model.own_payment_off_kr)))
        income = translate("Financing", "Income")
        table.add_row(income, ("", "", least + kr_text(model.income_kr)), strong=True)
    _covered(table, page, model)
    card.body.addWidget(table)
    for text in _claim_notes(model):
        card.body.addWidget(Caption(text, wrap=True))
    return card


def _covered(table: AmountTable, page: FinancePage, model: ModelA) -> None:
    text = translate("Financing", "Claims were to cover ({percent} % of the nurses' cost)")
    title = text.format(percent=page.claims_percent)
    share = translate("Financing", "Share that is covered")
    if page.nurses is None:
        missing = translate("Financing", "missing: the nurses' full-time positions aren't typed in")
        table.add_row(title, ("", "", None), missing=missing)
        table.add_row(share, ("", "", None), missing=missing)
        return
    basis = translate("Financing", "{nurses} full-time at {kr} ({year})").format(
        nurses=decimal(page.nurses, 0 if page.nurses == int(page.nurses) else 2),
        kr=kr_text(page.nurse_year.kr),
        year=page.nurse_year.year,
    )
    table.add_row(f"{title}\n{basis}", ("", "", kr_text(model.to_cover_kr)))
    covered = None if model.covered is None else percent(model.covered)
    table.add_row(share, ("", "", covered), strong=True)


def _claim_notes(model: ModelA) -> list[str]:
    texts = []
    if model.outside:
        codes = ", ".join(f"{_code(one.code)} ({number(one.count)})" for one in model.outside)
        texts.append(translate("Financing", "Not in table 1, no kroner: {codes}.").format(codes=codes))
    rule = translate(
        "Financing", "A patient pays one own payment a day, also when both nurse and doctor are seen."
    )
    if model.own_payment_off_kr is None:
        shared = model.shared_days
        days = translate("Financing", "%n day(s) on which only one can be taken.", "", shared)
        missing = translate("Financing", "Own payments aren't typed in, so nothing is taken off.")
        rule += f" {missing} {days}"
    texts.append(rule)
    texts.append(translate("Financing", "S2ae and S2aek count as S2a, S3a and S3b as S3."))
    if not model.whole_period:
        texts.append(translate("Financing", "The extract doesn't cover every day. The figures are at least."))
    return texts


def _code(code: str) -> str:
    """As it's written on a claim: «S1p», «088b»."""
    return code[0].upper() + code[1:]


def grant_card(page: FinancePage) -> Card:
    """Model B: kroner per inhabitant and of the office, by part."""
    model = page.grant
    title = translate("Financing", "Model B: grant per inhabitant")
    card = Card(title, note=_rates_of(*page.grant_years))
    heads = (translate("Financing", "Per inhabitant"), translate("Financing", "The office a year"))
    table = AmountTable(title, heads, words=True)
    least = "" if model.whole else "≥ "
    for part in dict.fromkeys(line.part for line in model.lines):
        lines = [line for line in model.lines if line.part == part]
        if len(lines) > 1:
            table.add_part(part_word(part, language()))
        for line in lines:
            figures = None if line.kr is None or line.office_kr is None else (line.kr, line.office_kr)
            shown = (None, None) if figures is None else tuple(kr_text(kr) for kr in figures)
            name = criterion_word(line.key, language())
            table.add_row(name, shown, word=_basis(page, line), missing=_why(page, line))
        if len(lines) > 1:
            table.add_line()
            sure = "" if all(line.kr is not None for line in lines) else least
            sums = (sure + kr_text(model.kr(part)), sure + kr_text(model.office_kr(part)))
            text = translate("Financing", "Sum, {part}")
            name = part_word(part, language())
            table.add_row(text.format(part=name[0].lower() + name[1:]), sums, strong=True)
    table.add_line()
    total = (least + kr_text(model.kr()), least + kr_text(model.office_kr()))
    table.add_row(translate("Financing", "Sum of the parts"), total, strong=True)
    card.body.addWidget(table)
    for text in _grant_notes(page):
        card.body.addWidget(Caption(text, wrap=True))
    return card


def _basis(page: FinancePage, line: IncomeLine) -> str:
    if line.basis == "typed":
        word = translate("Financing", "typed in")
        if line.share is not None:
            word += f", {percent(line.share)}"
        if line.remark is not None:
            word += ", " + translate("Financing", "outside the table's range")
        return word
    if line.basis == "counted":
        counted = page.counted[line.key]
        assert counted.counts is not None
        assert line.share is not None
        text = translate("Financing", "counted: {n} of {total}, {share}")
        word = text.format(
            n=number(counted.counts.count), total=number(counted.counts.total), share=percent(line.share)
        )
        return (translate("Financing", "at least") + ", " if counted.at_least else "") + word
    if line.basis == "missing":
        return _why(page, line)
    newer = page.newer_means.get(line.key)
    if newer is not None:
        return translate("Financing", "mean ({year})").format(year=newer)
    return translate("Financing", "printed mean ({year})").format(year=page.printed_year)


def _why(page: FinancePage, line: IncomeLine) -> str:
    counted = page.counted.get(line.key)
    return counted.missing if counted is not None else ""


def _grant_notes(page: FinancePage) -> list[str]:
    texts = []
    means = sum(line.basis == "printed_mean" for line in page.grant.lines)
    if means:
        text = translate("Financing", "%n line(s) are means, not this office's figures.", "", means)
        texts.append(text)
    if not page.grant.whole:
        texts.append(
            translate("Financing", "Lines that are missing aren't in the sums. The sums are at least.")
        )
    for part, printed in page.printed_sums.items():
        parts = page.parts_of_print.get(part)
        if parts is not None and parts != printed:
            text = translate(
                "Financing",
                "Table 3 prints {printed}; its parts make {parts}. The sum of the parts is shown.",
            )
            texts.append(text.format(printed=kr_text(printed), parts=kr_text(parts)))
    weights = ", ".join(f"{weight_word(key, language())} {_weight(one)} %" for key, one in page.weights)
    total = sum(float(one) for _, one in page.weights)
    text = translate("Financing", "Weights of table 2: {weights}. Together {total} %.")
    texts.append(text.format(weights=weights, total=decimal(total, 0)))
    return texts


def _weight(per_cent: Decimal) -> str:
    return decimal(float(per_cent), 0 if per_cent == int(per_cent) else 2)


def gaps_card(page: FinancePage, show: Callable[[str], None]) -> Card:
    """What closing each gap is worth a year; ``show`` opens the patients behind one, without any amount."""
    title = translate("Financing", "What closing a gap is worth")
    card = Card(title, note=_rates_of(*page.grant_years))
    for place, gap in enumerate(page.gaps):
        if place:
            card.body.addWidget(Divider())
        card.body.addLayout(_gap(gap, show))
    note = translate("Financing", "Of the whole office, a year. Gaps of one to five persons get no kroner.")
    card.body.addWidget(Caption(note, wrap=True))
    how = translate(
        "Financing",
        "Care plan: COPD and diabetes, each patient once. A review counts also where the need was assessed.",
    )
    card.body.addWidget(Caption(how, wrap=True))
    return card


def _gap(one: CareGap, show: Callable[[str], None]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(12))
    words = QVBoxLayout()
    words.setSpacing(px(2))
    name = criterion_word(one.gap.key, language())
    words.addWidget(Label(name, Type.BODY_MEDIUM, wrap=True))
    words.addWidget(Caption(_gap_words(one), wrap=True))
    row.addLayout(words, 1)
    worth = _worth(one)
    if worth is None:
        row.addWidget(MissingLabel(one.counted.missing))
    else:
        label = Label(worth, Type.BODY_STRONG if one.gap.office_kr else Type.SECONDARY)
        label.setAccessibleName(f"{name}, {worth}")
        row.addWidget(label)
    if one.without:
        text = translate("Financing", "Show the {count} without").format(count=number(one.without))
        button = SecondaryButton(text, "users")
        needs("patient.whole_list", button)
        button.setObjectName(one.gap.key)
        button.setAccessibleDescription(name)
        button.clicked.connect(lambda: show(one.gap.key))
        row.addWidget(button)
    return row


def _gap_words(one: CareGap) -> str:
    counts = one.counted.counts
    if counts is None or one.gap.share is None or one.gap.persons is None:
        return one.counted.missing
    text = translate("Financing", "{n} of {total}, {share}; {persons} more to reach {target}")
    if not one.gap.persons:
        text = translate("Financing", "{n} of {total}, {share}; the target of {target} is reached")
    said = text.format(
        n=number(counts.count),
        total=number(counts.total),
        share=percent(one.gap.share),
        persons=number(one.gap.persons),
        target=percent(one.gap.target),
    )
    return (translate("Financing", "at least") + " " if one.counted.at_least else "") + said


def _worth(one: CareGap) -> str | None:
    if one.gap.share is None:
        return None
    if one.gap.office_kr is None:
        return translate("Financing", "too few persons for kroner")
    return kr_text(one.gap.office_kr)


def support_card(page: FinancePage) -> Card:
    """Start support by the norm, and the guard of ±10 %."""
    title = translate("Financing", "Start support and guard")
    card = Card(title, note=_rates_of(page.support_year))
    if page.support is None:
        _missing(card, translate("Financing", "Start support: type the number of GP positions."))
    else:
        table = AmountTable(title, (translate("Financing", "Kroner a year"),))
        amounts = page.support.amounts
        table.add_row(translate("Financing", "To the practice"), (kr_text(amounts.practice_kr),))
        table.add_row(translate("Financing", "To the municipality"), (kr_text(amounts.municipality_kr),))
        text = translate("Financing", "Nurse by the norm: {nurses} full-time at {kr} ({year})")
        name = text.format(
            nurses=decimal(amounts.nurse_years, 2),
            kr=kr_text(page.support.nurse.kr),
            year=page.support.nurse.year,
        )
        table.add_row(name, (kr_text(page.support.nurses_kr),))
        card.body.addWidget(table)
    card.body.addWidget(Divider())
    _guard(card, page)
    return card


def _guard(card: Card, page: FinancePage) -> None:
    found, before = page.guard, page.earned_before
    if before is None:
        _missing(card, translate("Financing", "Guard: type the earnings of the year before."))
        return
    if found is None:
        _missing(card, translate("Financing", "Guard: model B lacks a line, so it can't be worked out."))
        return
    title = translate("Financing", "Guard of ±10 %")
    table = AmountTable(title, (translate("Financing", "Kroner a year"),))
    text = translate("Financing", "Earnings before ({year})")
    table.add_row(text.format(year=before.year), (kr_text(before.kr),))
    now = translate("Financing", "Sum of model B, {change} %")
    shown = signed(round(found.change_percent))
    table.add_row(now.format(change=shown), (kr_text(page.grant.office_kr()),))
    limits = translate("Financing", "Limits, low to high")
    table.add_row(limits, (f"{kr_text(found.lowest_kr)} – {kr_text(found.highest_kr)}",))
    table.add_line()
    table.add_row(guard_word(found.kind, language()), (kr_text(found.kr),), strong=True)
    card.body.addWidget(table)
    note = translate(
        "Financing",
        "Change in inhabitants, opening hours or vacancies isn't guarded, and can't be told apart here.",
    )
    card.body.addWidget(Caption(note, wrap=True))


def _missing(card: Card, why: str) -> None:
    row = QHBoxLayout()
    row.setSpacing(px(10))
    row.addWidget(MissingLabel(why), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(why, Type.BODY, "text2", wrap=True), 1)
    card.body.addLayout(row)


def _rates_of(year: int, rest: int | None = None) -> str:
    """The year of the rates; ``rest``: of those that aren't newer."""
    if rest is None:
        return translate("Financing", "rates of {year}").format(year=year)
    text = translate("Financing", "rates of {year}, the rest of {rest}")
    return text.format(year=year, rest=rest)


def cards_of(page: FinancePage, show: Callable[[str], None]) -> list[QWidget]:
    """All cards, in order."""
    return [claims_card(page), grant_card(page), gaps_card(page, show), support_card(page)]
