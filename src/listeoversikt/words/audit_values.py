"""What stands inside a setting, as the audit log names it: fields of a table, reasons, groups and roles."""

from __future__ import annotations

from listeoversikt.words.acts import CHANNELS, ROLES
from listeoversikt.words.audit_rules import rule_part, rule_value
from listeoversikt.words.groups import GROUPS
from listeoversikt.words.language import Words, said
from listeoversikt.words.worklist import REASON_TITLES, reason_word

INSIDE: Words = {
    "unplanned_admissions": ("akutte innleggelser", "unplanned admissions"),
    "emergency_clinic_contacts": ("legevaktkontakter", "emergency clinic contacts"),
    "consultations": ("konsultasjoner", "consultations"),
    "nytte": ("nytte", "benefit"),
    "alvorlighet": ("alvorlighet", "severity"),
    "ressursbruk": ("ressursbruk", "use of resources"),
    "dato": ("dato", "date"),
    "av": ("av", "by"),
    "begrunnelse": ("begrunnelse", "grounds"),
    "grunnlag": ("grunnlag", "basis"),
    "modell": ("modell", "model"),
    "navn": ("navn", "name"),
    "andel": ("andel", "share"),
    "grense": ("grense", "limit"),
    "bare_rekkefolge": ("bare rekkefølge", "order only"),
    "role": ("rolle", "role"),
    "leader": ("leder", "leader"),
    "lists": ("lister", "lists"),
    "hours": ("timer", "hours"),
    "until": ("til", "until"),
    "deputy": ("vikar", "deputy"),
    "deputy_from": ("vikar fra", "deputy from"),
    "deputy_until": ("vikar til", "deputy until"),
    "away": ("borte", "away"),
    "nb": ("tekst", "text"),
    "en": ("engelsk tekst", "English text"),
    "help_nb": ("hjelpetekst", "help"),
    "help_en": ("engelsk hjelpetekst", "English help"),
    "kind": ("type", "kind"),
    "medicine": ("legemiddelpunkt", "medicine point"),
    "positions": ("hjemler", "positions"),
    "gap_target": ("mål for dekning", "target for coverage"),
    "earned_before": ("inntekt før", "earned before"),
    "nurse_year": ("sykepleierårsverk", "a nurse's year"),
    "year": ("år", "year"),
    "kr": ("kroner", "kroner"),
    "shares": ("andeler", "shares"),
    "digital": ("digitalt", "digital"),
    "claim_rates": ("takster", "claim rates"),
    "grant_rates": ("tilskuddssatser", "grant rates"),
    "fees": ("honorar", "fees"),
    "own_payments": ("egenandeler", "own payments"),
    "highest": ("høyeste", "highest"),
}


def inside_word(part: str, language: str) -> str:
    """A field inside a setting, a reason, a group or a channel; what is none of them by its own name (an id, a period)."""
    for words in (INSIDE, GROUPS, CHANNELS):
        if part in words and part not in REASON_TITLES:
            return said(words, part, language)
    return rule_part(part, language) or code_word(part, language)


def code_word(code: str, language: str) -> str:
    """A code as a value; another than the program's by its own name."""
    if code in REASON_TITLES:
        return reason_word(code, language)
    for words in (GROUPS, ROLES):
        if code in words:
            return said(words, code, language)
    return rule_value(code, language) or code
