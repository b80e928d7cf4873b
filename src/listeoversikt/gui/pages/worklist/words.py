"""What a row of the worklist says in words: sections, tags behind the bold line, attempts, hours."""

from __future__ import annotations

from listeoversikt.followup.log.patient_acts import Sign
from listeoversikt.gui.look.states import Look, due_look
from listeoversikt.gui.texts import NOBREAK, day_near, decimal, language, number, translate
from listeoversikt.operations.row_log import Hint, NewAnswer
from listeoversikt.operations.worklist_rows import Section, WorklistLine, WorklistPage
from listeoversikt.words.acts import reply_word, sign_word
from listeoversikt.words.states import due_sentence

LOOK_KEYS = {"not_yet": "not_due"}


def look_of(line: WorklistLine, page: WorklistPage) -> Look:
    """The due pill: «1 dag over», «I dag», «Innen 6.11.»."""
    key = line.state.name.lower()
    return due_look(LOOK_KEYS.get(key, key), due_sentence(key, line.due, page.today, language()))


def section_title(section: Section) -> str:
    """What a section is called."""
    return {
        Section.DISCHARGE: translate("Worklist", "Discharge"),
        Section.PLAN_AND_CONTROL: translate("Worklist", "Plan and control"),
        Section.LATER: translate("Worklist", "Later"),
        Section.PROPOSED: translate("Worklist", "Proposed, waiting for the doctor"),
    }[section]


def section_note(section: Section, *, doctor: bool = False) -> str:
    """What is said at the right of a section."""
    if section is Section.DISCHARGE:
        return translate("Worklist", "contact within three working days")
    if section is Section.PROPOSED:
        if doctor:
            return translate("Worklist", "mark with Space, approve with J")
        return translate("Worklist", "nobody is called before the doctor has said yes")
    return ""


def known_tag(*, known: bool) -> str:
    """«kjent fra før» or «ny for oss», as a tag."""
    return translate("Worklist", "known to us") if known else translate("Worklist", "new to us")


def hint_word(hint: Hint) -> str:
    """What to know before a contact, in a word or two."""
    return {
        Hint.INTERPRETER: translate("Worklist", "interpreter"),
        Hint.HEARING_SIGHT: translate("Worklist", "hearing or sight"),
        Hint.HOME_SAFETY: translate("Worklist", "home visit: see journal"),
        Hint.ADDRESS_PROTECTED: translate("Worklist", "address protected"),
        Hint.GUARDIAN: translate("Worklist", "guardian"),
        Hint.CHILDREN: translate("Worklist", "children in the household"),
    }[hint]


def tags_of(line: WorklistLine) -> tuple[str, ...]:
    """The tags behind the bold line, the weightiest first."""
    log = line.log
    tags = [translate("Worklist", "urgent")] if log.urgent else []
    if line.more:
        tags.append(f"+{line.more}")
    tags += [answer_tag(answer) for answer in log.answers]
    tags += [sign_word(sign, language()).lower() for sign in log.stops if sign is not Sign.DEAD]
    if log.changed_by:
        tags.append(translate("Worklist", "Changed by {who}").format(who=log.changed_by))
    tags += list(_standing_of(line))
    if line.unseen:
        tags.append(translate("Ladder", "contacts missing"))
    if line.to_doctor:
        tags.append(translate("Worklist", "to the doctor"))
    if line.through_guardian:
        tags.append(translate("Worklist", "through the guardian"))
    if line.new_to_us:
        tags.append(known_tag(known=False))
    tags += [hint_word(hint) for hint in log.hints]
    return tuple(tags)


def kept_tags(line: WorklistLine) -> int:
    """How many of the tags are always in sight: «haster», the count of further reasons, a doctor's answer."""
    return int(line.log.urgent) + int(bool(line.more)) + len(line.log.answers)


def answer_tag(answer: NewAnswer) -> str:
    """«Svar fra lege: snakk med meg»."""
    said = translate("Worklist", "the doctor's answer: {reply}")
    return said.format(reply=reply_word(answer.reply, language()).lower())


def _standing_of(line: WorklistLine) -> list[str]:
    """Where things stand between colleagues."""
    log = line.log
    tags = []
    if log.questions:
        tags.append(translate("Worklist", "question to the doctor"))
    if log.booking:
        tags.append(translate("Worklist", "booking wanted"))
    if line.was_with:
        tags.append(translate("Worklist", "was with {who}").format(who=line.was_with))
    if line.postponed:
        tags.append(translate("Worklist", "postponed"))
    return tags


def attempts_sentence(line: WorklistLine, page: WorklistPage) -> str:
    """«2 forsøk, sist ma 2.11., nytt on 4.11.»; "" where nobody has tried and nothing is planned."""
    log = line.log
    parts = []
    if log.attempts:
        count = log.attempts
        parts.append(translate("Worklist", "%n attempt(s)", "", count))
        if log.last_attempt is not None:
            last = translate("Worklist", "last {day}")
            parts.append(last.format(day=day_near(log.last_attempt, page.today)))
    if log.next_try is not None:
        again = translate("Worklist", "next try {day}")
        parts.append(again.format(day=day_near(log.next_try, page.today)))
    if not parts:
        return ""
    said = ", ".join(parts)
    return f"{said[0].upper()}{said[1:]}".rstrip(".") + "."


def facts_of(line: WorklistLine, page: WorklistPage) -> str:
    """The quiet line: what a stay was for, attempts, and the rest of the facts."""
    attempts = attempts_sentence(line, page)
    marked = translate("Worklist", "The frailty is marked.") if line.log.frailty_marked else ""
    rest = line.facts.removeprefix(line.lead).strip()
    return " ".join(part for part in (line.lead, attempts, marked, rest) if part)


def member_name(member: str) -> str:
    """A member's id; nobody in words."""
    return member or translate("Worklist", "nobody")


def hours_and_minutes(minutes: int) -> str:
    """«5 t 50 min», «6 t», «40 min»."""
    hours, rest = divmod(max(minutes, 0), 60)
    parts = []
    if hours or not rest:
        parts.append(translate("Worklist", "{n} h").format(n=number(hours)))
    if rest:
        parts.append(translate("Worklist", "{n} min").format(n=number(rest)))
    return " ".join(parts).replace(" ", NOBREAK)


def hours_word(minutes: int) -> str:
    """«6 timer», «5,5 timer», «1 time»."""
    hours = round(minutes / 60, 1)
    if hours == int(hours):
        whole = int(hours)
        return translate("Worklist", "%n hour(s)", "", whole).replace(" ", NOBREAK)
    return translate("Worklist", "{n} hours").format(n=decimal(hours, 1)).replace(" ", NOBREAK)


def count_words(to_do: int, waiting: int, done: int = 0) -> str:
    """«39 å gjøre, 2 gjort, 75 venter på lege»: the first and the last together are as many as the filters show.

    What may be cut in a narrow header stands last.
    """
    parts = [translate("Worklist", "%n to do", "", to_do)]
    if done:
        parts.append(translate("Worklist", "%n done", "", done))
    if waiting:
        parts.append(translate("Worklist", "%n waiting for the doctor", "", waiting))
    return ", ".join(parts)
