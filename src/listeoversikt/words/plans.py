"""Care plans in words: parts, states, who and when, and what is different between two versions.

Source: window contract, section 14 (plan.*); follow-up contract, "Care plans". Importing this loads no columns.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING, Any

from listeoversikt.followup.plan_content import OTHER, Measure, Result, Rhythm
from listeoversikt.words.acts import ROLES
from listeoversikt.words.dates import WEEKDAYS, day_near, day_prose
from listeoversikt.words.language import ENGLISH, NORWEGIAN, counted, key_of, said
from listeoversikt.words.plan_terms import (
    AND_MORE,
    CHANGES,
    DAILY,
    EVERY_MONTHS,
    EVERY_WEEKS,
    EVERY_YEAR,
    FAULTS,
    FIELDS,
    FROM_TEMPLATE,
    GONE,
    GONE_NOTE,
    INDIVIDUAL,
    KINDS,
    MOVED,
    NO_WORKING_DAY,
    NOT_GIVEN,
    NOTHING_CHANGED,
    ONE_LINE,
    PROBLEMS,
    REACHED,
    RESULTS,
    RHYTHMS,
    SECTIONS,
    STATES,
    WHO,
    WITHOUT_TEMPLATE,
    YES_NO,
    ZONE_NAMES,
    ZONES,
)

if TYPE_CHECKING:
    from listeoversikt.followup.plan_differences import Difference


def kind_word(kind: str | Enum, language: str = NORWEGIAN) -> str:
    """A part of the plan."""
    return said(KINDS, kind, language)


def state_word(state: str | Enum, language: str = NORWEGIAN) -> str:
    """How far a measure has come."""
    return said(STATES, state, language)


def result_word(result: str | Enum, language: str = NORWEGIAN) -> str:
    """What a measure came to."""
    return said(RESULTS, result, language)


def zone_title(zone: str | Enum, language: str = NORWEGIAN) -> str:
    """A zone's title: «Gul: vær på vakt»."""
    return said(ZONES, zone, language)


def individual_word(state: str | Enum, language: str = NORWEGIAN) -> str:
    """Where the individual plan stands."""
    return said(INDIVIDUAL, state, language)


def section_title(section: str | Enum, language: str = NORWEGIAN) -> str:
    """The title of a part of the page."""
    return said(SECTIONS, section, language)


def problem_word(key: str, text: str = "", language: str = NORWEGIAN) -> str:
    """A problem the plan is for: the shipped word, or the office's own text."""
    if text:
        return text
    return said(PROBLEMS, key, language) if key in PROBLEMS else key


def in_sentence(text: str) -> str:
    """A word or name as it stands inside a sentence: a small first letter, unless it's an abbreviation.

    >>> in_sentence("Skrøpelig eldre"), in_sentence("KOLS")
    ('skrøpelig eldre', 'KOLS')
    """
    first = text.split(" ")[0].rstrip(",.:")
    return text if len(first) > 1 and first.isupper() else text[:1].lower() + text[1:]


def who_word(who: str, language: str = NORWEGIAN) -> str:
    """Who is responsible: a role, a member's id as it is, the patient, a service, or a text.

    >>> who_word("sykepleier"), who_word("spl-1"), who_word("other:naboen"), who_word("")
    ('Sykepleier', 'spl-1', 'naboen', 'Velg ansvarlig')
    """
    if who.startswith(OTHER):
        return who.removeprefix(OTHER)
    if who in WHO:
        return said(WHO, who, language)
    return said(ROLES, who, language) if who in ROLES else who


def service_word(service: str, language: str = NORWEGIAN) -> str:
    """A service involved: the shipped word, or the text as it was written; "" stays ""."""
    return who_word(service, language) if service else ""


def rhythm_word(rhythm: str | Enum, language: str = NORWEGIAN) -> str:
    """A rhythm, as a choice."""
    return said(RHYTHMS, rhythm, language)


def when_word(measure: Measure, today: dt.date, language: str = NORWEGIAN) -> str:
    """When a measure is to be done: «daglig», «hver 4. uke», «ma 9.11.», or its own words; "" = not said.

    >>> when_word(Measure("m", rhythm=Rhythm.WEEKS, each=4), dt.date(2026, 11, 3))
    'hver 4. uke'
    """
    if measure.rhythm is Rhythm.ONCE:
        return "" if measure.due is None else day_near(measure.due, today, language)
    return rhythm_text(measure, language)


def rhythm_text(measure: Measure, language: str = NORWEGIAN) -> str:
    """The rhythm alone, without a day; "" for what is done once."""
    second = language == ENGLISH
    if measure.rhythm is Rhythm.TEXT:
        return measure.when
    if measure.rhythm is Rhythm.DAILY:
        return DAILY[second]
    if measure.rhythm is Rhythm.WEEKLY:
        return EVERY_WEEKS[0][second]
    if measure.rhythm in (Rhythm.WEEKS, Rhythm.MONTHS):
        if measure.rhythm is Rhythm.MONTHS and measure.each == 12:
            return EVERY_YEAR[second]
        one, many = EVERY_WEEKS if measure.rhythm is Rhythm.WEEKS else EVERY_MONTHS
        return one[second] if measure.each == 1 else many[second].format(n=_ordinal(measure.each, second))
    return ""


def _ordinal(number: int, second: bool) -> str:
    return str(number) if second else f"{number}."


def gone_word(key: str, language: str = NORWEGIAN) -> str:
    """Why a patient isn't on the list any more; "" while on it."""
    return said(GONE, key, language)


def gone_note(key: str, language: str = NORWEGIAN) -> str:
    """The sentence over a plan of one who is gone."""
    return GONE_NOTE[language == ENGLISH].format(why=gone_word(key, language)) if key else ""


def fault_text(fault: str | Enum, language: str = NORWEGIAN) -> str:
    """What is wrong with a field, or why something can't be done."""
    return said(FAULTS, fault, language)


def moved_text(
    asked: dt.date, day: dt.date, holiday: str, language: str = NORWEGIAN, *, capital: bool = True
) -> str:
    """That a day was moved to a working day, and why: the holiday's name, or the weekday.

    >>> moved_text(dt.date(2026, 4, 6), dt.date(2026, 4, 7), "Andre påskedag")
    'Flyttet fra mandag 6.\\xa0april 2026 til tirsdag 7.\\xa0april 2026: Andre påskedag.'
    """
    weekend = asked.weekday() >= 5
    why = holiday or (WEEKDAYS[language][asked.weekday()] if weekend else NO_WORKING_DAY[language == ENGLISH])
    text = MOVED[language == ENGLISH].format(
        from_day=weekday_day(asked, language), day=weekday_day(day, language), why=why
    )
    return text if capital else text[:1].lower() + text[1:]


def weekday_day(day: dt.date, language: str = NORWEGIAN, *, year: bool = True) -> str:
    """A day in prose with its weekday: «onsdag 11. november 2026»."""
    prose = day_prose(day, language)
    return f"{WEEKDAYS[language][day.weekday()]} {prose if year else prose.rpartition(' ')[0]}"


def change_word(change: str | Enum, language: str = NORWEGIAN) -> str:
    """What happened: added, removed, changed."""
    return said(CHANGES, change, language)


def value_text(value: Any, field: str = "", language: str = NORWEGIAN) -> str:
    """A field's value in words, as it stands in a difference; ``field`` as in ``FIELDS``."""
    second = language == ENGLISH
    if value is None or (value == "" and field != "individual/state"):
        return NOT_GIVEN[second]
    if isinstance(value, bool):
        return YES_NO[value][second]
    if isinstance(value, dt.date):
        return day_prose(value, language)
    if isinstance(value, Measure):
        return rhythm_text(value, language) or rhythm_word(value.rhythm, language)
    if isinstance(value, Result):
        return result_word(value, language)
    if field == "measures/state":
        return state_word(value, language)
    if field == "individual/state":
        return individual_word(value, language)
    if field.endswith(("/who", "/service", "/coordinator", "responsible")):
        return who_word(str(value), language)
    return str(value)


def difference_of(difference: Difference, language: str = NORWEGIAN) -> tuple[str, str, str]:
    """A difference as (what, before, after); a whole row's before or after is "" where there was none."""
    field = _field(difference)
    of = _of(difference, language)
    title = section_title(difference.section, language)
    name = said(FIELDS, field, language) if field in FIELDS else ""
    what = " · ".join(part for part in (title, of, name) if part)
    if not difference.field:
        return what, "" if difference.before is None else of, "" if difference.after is None else of
    return (
        what,
        value_text(difference.before, field, language),
        value_text(difference.after, field, language),
    )


def difference_text(difference: Difference, language: str = NORWEGIAN) -> str:
    """A difference as one short line without a full stop: «Nytt mål: …», «Egenbehandling, gul sone endret»."""
    second = language == ENGLISH
    section, change = difference.section.value, difference.change.value
    of = _of(difference, language)
    if not difference.field and f"{section}/{change}" in ONE_LINE:
        return ONE_LINE[f"{section}/{change}"][second].format(of=of)
    if section == "goals" and difference.field == "reached" and difference.after is not None:
        return REACHED[second].format(of=of)
    changed = change_word(change, language).lower()
    if section == "zones":
        text = f"{said(ZONE_NAMES, difference.of, language)} {changed}"
        return text[:1].upper() + text[1:]
    field = _field(difference)
    name = said(FIELDS, field, language) if field in FIELDS else ""
    title = of or section_title(difference.section, language)
    short = difference.after is not None and not (
        isinstance(difference.after, str) and len(difference.after) > 40
    )
    if name and short:
        return f"{title}: {name} {value_text(difference.after, field, language)}"
    return f"{title}: {name} {changed}" if name else f"{title} {changed}"


PASSING = frozenset({"due", "done_on", "state"})
"""What changes by the work itself: told last, and days of taking part not at all."""


def summary(differences: tuple[Difference, ...], language: str = NORWEGIAN) -> str:
    """What changed, in one line: the first two, and how many more."""
    told = [one for one in differences if one.section.value != "patient"]
    told.sort(key=lambda one: one.field in PASSING)
    if not told:
        return NOTHING_CHANGED[language == ENGLISH]
    texts = list(dict.fromkeys(difference_text(one, language) for one in told))
    ours = {difference_text(one, language) for one in told if _begins_with_our_word(one, language)}
    second = [text[:1].lower() + text[1:] if text in ours else text for text in texts[1:2]]
    line = ", ".join([*texts[:1], *second])
    more = len(texts) - 2
    return line + counted(*AND_MORE, more, language) if more > 0 else line


def _begins_with_our_word(difference: Difference, language: str) -> bool:
    """Whether the line begins with a word that may stand small in a sentence: no abbreviation, nobody's own text."""
    text = difference_text(difference, language)
    written = bool(difference.of) and text.startswith(difference.of)
    return not written and not text.split(" ")[0].isupper()


def from_template(names: tuple[str, ...], language: str = NORWEGIAN) -> str:
    """What the first version says: the templates it was made from."""
    if not names:
        return WITHOUT_TEMPLATE[language == ENGLISH]
    quoted = ", ".join(f"«{name}»" if language == NORWEGIAN else f"“{name}”" for name in names)
    return FROM_TEMPLATE[language == ENGLISH].format(names=quoted)


def _field(difference: Difference) -> str:
    return f"{difference.section.value}/{difference.field}"


def _of(difference: Difference, language: str) -> str:
    """The row's name: services and zones by their words."""
    section, of = key_of(difference.section), difference.of
    if section == "zones":
        return said(ZONE_NAMES, of, language)
    if section == "kinds":
        return kind_word(of, language)
    if section == "problems":
        return problem_word(of, language=language)
    return service_word(of, language) if section == "services" else of
