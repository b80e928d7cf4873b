"""What the rows of the team's board say: the bold line, the quiet line, and tags."""

from __future__ import annotations

import datetime as dt

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Answer, AppointmentWanted, Closed, Contact, Question
from listeoversikt.followup.log.patient_acts import MemberFrom, StopSign
from listeoversikt.gui.followup.cells import TwoLines
from listeoversikt.gui.pages.worklist.words import facts_of, member_name, tags_of
from listeoversikt.gui.texts import day_near, language, translate
from listeoversikt.operations.board_items import BoardItem, Part, Stuck, is_over
from listeoversikt.operations.team_board import Proposals
from listeoversikt.operations.worklist_rows import WorklistPage
from listeoversikt.words.act_lines import act_line
from listeoversikt.words.acts import channel_word, reply_word, role_word
from listeoversikt.words.in_journal import attempts_word


def item_lines(item: BoardItem, page: WorklistPage, today: dt.date) -> TwoLines:
    """A row about a patient."""
    act = item.act
    long = (_waited_long(),) if item.long_wait else ()
    if item.part is Part.JOURNAL and act is not None:
        return _journal_lines(item, act, today)
    if isinstance(act, Question):
        return TwoLines(act.text, _asked_by(item.by), long)
    if isinstance(act, Answer):
        return _answer_lines(item, act)
    if isinstance(act, Closed):
        prepared = translate("Board", "Medication review prepared")
        return TwoLines(prepared, " ".join([_prepared_by(item.by), act.why]).strip(), long)
    if isinstance(act, StopSign):
        return _hospital_lines(item, today)
    if isinstance(act, MemberFrom):
        return _member_lines(act, today)
    if isinstance(act, AppointmentWanted):
        late = act.before is not None and act.before < today
        tags = (translate("Board", "over the limit"),) if late else ()
        return TwoLines(booking_words(act, today), act.text or _asked_by(item.by), tags)
    if Stuck.SHORT_STAY in item.stuck and item.since is not None:
        return _short_stay_lines(item.since, today)
    if item.line is None:
        return TwoLines("", _written_by(item.by))
    said = [_stuck_words(item, today), facts_of(item.line, page)]
    long = (_waited_long(),) if Stuck.DOCTOR in item.stuck else ()
    return TwoLines(item.line.why, " ".join(filter(None, said)), (*long, *tags_of(item.line)), 1)


def proposal_lines(waiting: Proposals, today: dt.date) -> TwoLines:
    """What waits for a doctor's yes: since when, as far as that's known."""
    title = translate("Board", "Proposed, waiting for the doctor's yes")
    urgent, undated = waiting.urgent, waiting.undated
    tags = [translate("Board", "%n urgent", "", urgent)] if urgent else []
    if waiting.part is Part.STUCK:
        title = translate("Board", "Have waited for the doctor's yes for more than 5 working days")
    elif waiting.long_wait:
        tags.append(_waited_long())
    if waiting.oldest is None:
        return TwoLines(
            title, translate("Board", "It isn't known since when. Enter shows them."), tuple(tags)
        )
    rest = translate("Board", "%n without a known day.", "", undated) if undated else ""
    days = (today - waiting.oldest).days
    oldest = translate("Board", "The oldest proposed %n day(s) ago.", "", days)
    if days <= 0:
        oldest = translate("Board", "Proposed today.")
    return TwoLines(title, " ".join(filter(None, [oldest, rest])), tuple(tags))


def _journal_lines(item: BoardItem, act: Act, today: dt.date) -> TwoLines:
    """What belongs in the journal; attempts that reached nobody stand together."""
    written, tried = _written_by(item.by), item.tried
    discharged = act.discharged if isinstance(act, Contact) else None
    if item.tried_in_vain and discharged is not None:
        return TwoLines(attempts_word(tried, discharged, language(), today=today), written)
    if tried:
        after = translate("Board", "after %n attempt(s)", "", tried)
        written = f"{written}, {after}"
    return TwoLines(act_line(act, language(), today=today), written)


def _short_stay_lines(discharged: dt.date, today: dt.date) -> TwoLines:
    days = (today - discharged).days
    gone = translate("Board", "%n day(s) since the discharge from hospital.", "", days)
    rests = translate("Board", "The contact waits until the stay is over.")
    return TwoLines(translate("Board", "Still in short-term care?"), f"{gone} {rests}")


def booking_words(wanted: AppointmentWanted, today: dt.date) -> str:
    """«Hjemmebesøk, sykepleier, innen fr 6.11.»"""
    parts = [channel_word(wanted.what, language()), role_word(wanted.with_role, language()).lower()]
    if wanted.before is not None:
        before = translate("Board", "before {day}")
        parts.append(before.format(day=day_near(wanted.before, today)))
    return ", ".join(part for part in parts if part)


def _answer_lines(item: BoardItem, answer: Answer) -> TwoLines:
    """The answer to the one who asked; to the doctor whom it is to be talked with."""
    if item.part is Part.TO_DOCTOR:
        talk = translate("Board", "Talk to {who}").format(who=member_name(item.by))
        return TwoLines(talk, item.asked)
    reply = reply_word(answer.reply, language())
    said = f"{reply}. {answer.text}" if answer.text else reply
    answered = translate("Board", "{who} answered: {question}")
    return TwoLines(said, answered.format(who=member_name(item.by), question=item.asked))


def _hospital_lines(item: BoardItem, today: dt.date) -> TwoLines:
    written = translate("Board", "Noted by {who}.").format(who=item.by)
    if Stuck.IN_HOSPITAL in item.stuck and item.since is not None:
        days = (today - item.since).days
        gone = translate("Board", "%n day(s) in hospital.", "", days)
        return TwoLines(translate("Board", "Still in hospital?"), f"{gone} {written}")
    rests = translate("Board", "Duties rest until a discharge is known.")
    return TwoLines(translate("Board", "In hospital now"), f"{rests} {written}")


def _member_lines(began: MemberFrom, today: dt.date) -> TwoLines:
    """Followed without a next step, or beyond the day it was to be thought over again."""
    if began.until is None or not is_over(began, today):
        since = translate("Board", "Followed since {day}, nothing planned")
        return TwoLines(since.format(day=day_near(began.day, today).rstrip(".")), began.why)
    if began.until == today:
        return TwoLines(translate("Board", "To be thought over again today"), began.why)
    again = translate("Board", "Should have been thought over again {day}")
    return TwoLines(again.format(day=day_near(began.until, today)), began.why)


def _stuck_words(item: BoardItem, today: dt.date) -> str:
    """Since when it has waited for the doctor."""
    line = item.line
    if line is None or not line.waits or line.proposed_since is None:
        return ""
    days = (today - line.proposed_since).days
    if days <= 0:
        return translate("Board", "Proposed today.")
    return translate("Board", "Proposed %n day(s) ago.", "", days)


def _waited_long() -> str:
    return translate("Board", "more than 5 working days")


def _asked_by(who: str) -> str:
    return translate("Board", "Asked by {who}").format(who=who)


def _prepared_by(who: str) -> str:
    return translate("Board", "Prepared by {who}, a doctor closes it.").format(who=who)


def _written_by(who: str) -> str:
    return translate("Board", "Done by {who}").format(who=who)
