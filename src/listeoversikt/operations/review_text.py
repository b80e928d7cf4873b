"""A decision of a list review as it may stand in the journal."""

from __future__ import annotations

import datetime as dt

from listeoversikt.followup.log.review_acts import Decision, Reviewed
from listeoversikt.operations.journal_text import note_text, who_of
from listeoversikt.operations.office import View
from listeoversikt.words.acts import role_word
from listeoversikt.words.dates import day_near, day_prose
from listeoversikt.words.language import ENGLISH, NORWEGIAN
from listeoversikt.words.review import (
    answer_word,
    decision_word,
    function_word,
    known_word,
    need_word,
    why_word,
)

ROLES = ("lege", "sykepleier", "helsesekretaer", "annet")


def review_text(view: View, patient_id: str, act: Reviewed, *, language: str = NORWEGIAN) -> str:
    """Who the patient is, then what was decided and why, a sentence a line. Raises ``NotOnList``."""
    say = _English() if language == ENGLISH else _Bokmaal()
    day = act.day or view.today
    lines = [f"{say.review} {day_prose(day, language)}: {decision_word(act.decision, language).lower()}."]
    if act.why or act.text:
        words = [why_word(key, language).lower() for key in act.why if key != "other"]
        lines.append(f"{say.why}: {', '.join([*words, *([act.text] if act.text else [])])}.")
    if act.known is not None:
        lines.append(f"{say.need}: {known_word(act.known, language).lower()}.")
    if act.offered:
        answer = answer_word(act.answer, language).lower()
        lines.append(f"{say.offered} {need_word(act.offered, language).lower()}: {answer}.")
    lines += _next(act, say, view.today, language)
    function = _function(act, say, language)
    if function:
        lines.append(f"{say.function}: {function}.")
    return note_text(who_of(view, patient_id), lines, language=language)


class _Bokmaal:
    review, why, need, offered, function = "Listegjennomgang", "Grunn", "Behov", "Tilbudt", "Funksjon"
    follow, again, before = "Følges opp av", "Se på igjen", "innen"


class _English:
    review, why, need, offered, function = "List review", "Reason", "Need", "Offered", "Function"
    follow, again, before = "To be followed up by", "Look again", "before"


def _next(act: Reviewed, say: _Bokmaal | _English, today: dt.date, language: str) -> list[str]:
    due = "" if act.due is None else day_near(act.due, today, language).rstrip(".")
    if act.decision is Decision.FOLLOW_UP:
        who = role_word(act.who, language).lower() if act.who in ROLES else act.who
        return [f"{say.follow} {who}{f' {say.before} {due}' if due else ''}."]
    return [f"{say.again} {due}."] if act.decision is Decision.NOT_NOW and due else []


def _function(act: Reviewed, say: _Bokmaal | _English, language: str) -> str:
    parts = [
        f"{key.upper()} {function_word(act.function[key], language).lower()}"
        for key in ("adl", "iadl")
        if key in act.function
    ]
    return ", ".join([*parts, *([f"CFS {act.function['cfs']}"] if "cfs" in act.function else [])])
