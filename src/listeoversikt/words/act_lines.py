"""Any act of the follow-up as one short line, without a final stop: for the timeline, a colleague's change, the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from listeoversikt.words.acts import (
    channel_word,
    colleague_word,
    how_word,
    journal_word,
    known_word,
    outcome_word,
    reached_of,
    reached_word,
    reply_word,
    route_word,
    sign_word,
)
from listeoversikt.words.dates import day_near
from listeoversikt.words.language import ENGLISH, NORWEGIAN
from listeoversikt.words.worklist import reason_word

if TYPE_CHECKING:
    from listeoversikt.followup.log.act import Act
    from listeoversikt.followup.log.acts import Contact

Two = tuple[str, str]


def contact_line(contact: Contact, language: str = NORWEGIAN) -> str:
    """«Telefon, ikke svar», «Hjemmebesøk, pasient nådd»."""
    channel = channel_word(contact.channel, language)
    outcome = contact.outcome.value
    if outcome == "answered":
        who = reached_word(reached_of(contact), language)
        outcome_said = f"{who} nådd" if language == NORWEGIAN else f"{who} reached"
    else:
        outcome_said = outcome_word(outcome, language)
    return f"{channel}, {outcome_said[0].lower()}{outcome_said[1:]}"


def act_line(act: Act, language: str = NORWEGIAN, *, today: dt.date) -> str:
    """What was done, in one line; "" for an act that says nothing to people."""
    kind = type(act).__name__
    if kind == "Contact":
        return contact_line(act, language)  # type: ignore[arg-type]
    line = LINES.get(kind)
    return "" if line is None else line(act, _Saying(language, today)).strip(": ,")


class _Saying:
    """Words in one language, days seen from one day."""

    def __init__(self, language: str, today: dt.date) -> None:
        self.language, self.today = language, today

    def words(self, norwegian: str, english: str, **values: Any) -> str:
        filled = {key: self._value(value) for key, value in values.items()}
        return (english if self.language == ENGLISH else norwegian).format(**filled)

    def _value(self, value: Any) -> str:
        return day_near(value, self.today, self.language) if isinstance(value, dt.date) else str(value)

    def reason(self, reason: Any) -> str:
        return reason_word(reason, self.language)

    def colleague(self, member: str) -> str:
        return colleague_word(member, self.language)


def _closed(act: Any, say: _Saying) -> str:
    if act.prepared:
        return say.words("Forberedt: {what}", "Prepared: {what}", what=say.reason(act.reason))
    return f"{how_word(act.how, say.language)}: {say.reason(act.reason)}"


def _task(act: Any, say: _Saying) -> str:
    if act.due is None:
        return say.words(
            "Overlatt til {to}: {text}", "Handed to {to}: {text}", to=say.colleague(act.to), text=act.text
        )
    return say.words(
        "Overlatt til {to}, innen {due}: {text}",
        "Handed to {to}, by {due}: {text}",
        to=say.colleague(act.to),
        due=act.due,
        text=act.text,
    )


def _next_try(act: Any, say: _Saying) -> str:
    if act.day is None:
        return say.words("Neste forsøk tatt bort", "Next try taken away")
    return say.words("Neste forsøk {day}", "Next try {day}", day=act.day)


def _assigned(act: Any, say: _Saying) -> str:
    if not act.to:
        return say.words("Gitt tilbake til listens sykepleier", "Given back to the list's nurse")
    return say.words("Gitt til {to}", "Given to {to}", to=say.colleague(act.to))


def _wanted(act: Any, say: _Saying) -> str:
    what = channel_word(act.what, say.language)
    role = say.colleague(act.with_role)
    if act.before is None:
        return say.words("Sett opp time: {what}, {role}", "Book: {what}, {role}", what=what, role=role)
    return say.words(
        "Sett opp time: {what}, {role}, innen {day}",
        "Book: {what}, {role}, before {day}",
        what=what,
        role=role,
        day=act.before,
    )


def _booked(act: Any, say: _Saying) -> str:
    if act.day is None:
        return say.words("Time trengs ikke lenger", "The appointment isn't needed any more")
    return say.words("Time satt opp {day}", "Appointment booked {day}", day=act.day)


def _answer(act: Any, say: _Saying) -> str:
    reply = reply_word(act.reply, say.language)
    return say.words("Svar: {reply}. {text}", "Answer: {reply}. {text}", reply=reply, text=act.text).rstrip(
        ". "
    )


def _sign(act: Any, say: _Saying) -> str:
    word = sign_word(act.sign, say.language)
    if act.until is None:
        return say.words("Stoppskilt: {word}", "Stop sign: {word}", word=word)
    return say.words(
        "Stoppskilt: {word} til {day}", "Stop sign: {word} until {day}", word=word, day=act.until
    )


LINES: dict[str, Callable[[Any, _Saying], str]] = {
    "NextTry": _next_try,
    "HomeCareAsked": lambda act, say: say.words("Hjemmetjenesten spurt", "Home care asked"),
    "StillInShortTerm": lambda act, say: say.words("Fortsatt på korttidsopphold", "Still in short-term care"),
    "Closed": _closed,
    "Postponed": lambda act, say: say.words(
        "Utsatt til {until}: {why}", "Postponed to {until}: {why}", until=act.until, why=act.why
    ),
    "Reopened": lambda act, say: say.words(
        "Åpnet igjen: {reason}", "Opened again: {reason}", reason=say.reason(act.reason)
    ),
    "Assigned": _assigned,
    "Task": _task,
    "Urgent": lambda act, say: (
        say.words("Haster", "Urgent") if act.on else say.words("Haster ikke lenger", "Not urgent any more")
    ),
    "KnownMark": lambda act, say: known_word(act.known, say.language),
    "AppointmentWanted": _wanted,
    "AppointmentSet": _booked,
    "Fulfilled": lambda act, say: say.words(
        "{reason}: gjort {day} etter nytt uttrekk",
        "{reason}: done {day} by a newer extract",
        reason=say.reason(act.reason),
        day=act.day,
    ),
    "Approved": lambda act, say: say.words(
        "Godkjent: {reason}", "Approved: {reason}", reason=say.reason(act.reason)
    ),
    "NotNow": lambda act, say: say.words(
        "Ikke nå, til {until}: {why}", "Not now, until {until}: {why}", until=act.until, why=act.why
    ),
    "Question": lambda act, say: say.words(
        "Spørsmål til legen: {text}", "Question to the doctor: {text}", text=act.text
    ),
    "Answer": _answer,
    "AnswerSeen": lambda act, say: say.words("Svaret fra legen sett", "The doctor's answer seen"),
    "MemberFrom": lambda act, say: say.words(
        "Følges av PHT fra {day} ({route}): {why}",
        "Followed by the team from {day} ({route}): {why}",
        day=act.day,
        route=route_word(act.route, say.language).lower(),
        why=act.why,
    ),
    "MemberEnded": lambda act, say: say.words(
        "Følges ikke av PHT fra {day}: {why}",
        "Not followed by the team from {day}: {why}",
        day=act.day,
        why=act.why,
    ),
    "StopSign": _sign,
    "StopSignLifted": lambda act, say: say.words(
        "Stoppskilt tatt bort: {word}", "Stop sign taken away: {word}", word=sign_word(act.sign, say.language)
    ),
    "Flags": lambda act, say: say.words("Hensyn endret", "What to know changed"),
    "Discussed": lambda act, say: say.words("Drøftet: {text}", "Discussed: {text}", text=act.text),
    "JournalMark": lambda act, say: journal_word(act.state, say.language),
    "EvidenceMark": lambda act, say: say.words(
        "Grunnlag merket: {why}", "Evidence marked: {why}", why=act.why
    ),
    "Overridden": lambda act, say: say.words("Skår overstyrt: {why}", "Score overridden: {why}", why=act.why),
    "Signed": lambda act, say: say.words("Signert av lege", "Signed by a doctor"),
    "PlanStarted": lambda act, say: say.words("Plan begynt", "Plan begun"),
    "PlanEdited": lambda act, say: say.words("Plan endret", "Plan changed"),
    "PlanReviewed": lambda act, say: say.words("Plan gjennomgått", "Plan reviewed"),
    "PlanEnded": lambda act, say: say.words("Plan avsluttet: {why}", "Plan ended: {why}", why=act.why),
    "Blocked": lambda act, say: say.words("Sperring registrert", "Block registered"),
    "Unblocked": lambda act, say: say.words("Sperring opphevet", "Block lifted"),
    "Reviewed": lambda act, say: say.words("Gjennomgått: {text}", "Reviewed: {text}", text=act.text),
}
"""By the act's own name; riktig pasient, ticks and sessions say nothing here."""
