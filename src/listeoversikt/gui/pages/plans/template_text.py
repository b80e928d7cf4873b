"""A template's goals as lines of text, for its editor: a goal on a line of its own, its measures under it.

>>> words = {"patient": "Pasienten"}
>>> goals = read_goals("Gå til postkassen (går til porten)\\n- Veie seg | Pasienten | daglig", words)
>>> goals[0].now, goals[0].measures[0].who, goals[0].measures[0].rhythm.value
('går til porten', 'patient', 'daily')
>>> goal_lines(goals, words).splitlines()[1]
'- Veie seg | Pasienten | daglig'
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from listeoversikt.followup.plan_content import Measure, Rhythm
from listeoversikt.followup.plan_templates import TemplateGoal, TemplateMeasure
from listeoversikt.gui.pages.plans.when import read_when, typed_when
from listeoversikt.gui.texts import language

NOW = re.compile(r"(.*?)\s*\(([^()]*)\)\s*")
IN_DAYS = re.compile(r"(?:(.+?),\s*)?(?:om|in)\s+(\d{1,4})\s+(?:dager?|days?)", re.IGNORECASE)
SEASON = re.compile(r"(?:(.+?),\s*)?(?:fra|from)\s+(\d{1,2})\.(\d{1,2})\.?", re.IGNORECASE)
SOME_DAY = dt.date(2000, 1, 3)


def goal_lines(goals: Sequence[TemplateGoal], words: Mapping[str, str]) -> str:
    """The goals as text."""
    lines = []
    for goal in goals:
        lines.append(f"{goal.text} ({goal.now})" if goal.now else goal.text)
        for one in goal.measures:
            parts = [one.text, words.get(one.who, one.who), _when(one)]
            lines.append("- " + " | ".join(part for part in parts if part))
        lines.append("")
    return "\n".join(lines).strip()


def read_goals(text: str, words: Mapping[str, str]) -> tuple[TemplateGoal, ...]:
    """The goals that a text writes; who is found by its word, else kept as it's written."""
    keys = {word.casefold(): key for key, word in words.items()}
    goals: list[TemplateGoal] = []
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith(("- ", "– ", "* ")) and goals:
            goals[-1] = replace(goals[-1], measures=(*goals[-1].measures, _measure(line[2:], keys)))
        elif line:
            now = NOW.fullmatch(line)
            goals.append(TemplateGoal(now[1], now[2]) if now is not None else TemplateGoal(line))
    return tuple(goals)


def _measure(line: str, keys: Mapping[str, str]) -> TemplateMeasure:
    what, who, when, *_ = [*(part.strip() for part in line.split("|")), "", ""]
    found = IN_DAYS.fullmatch(when)
    in_days = None if found is None else int(found[2])
    yearly = SEASON.fullmatch(when)
    counted = found or yearly
    words = when if counted is None else counted[1] or ""
    read = read_when(words, SOME_DAY)
    rhythm: Rhythm = read["rhythm"]
    if rhythm is Rhythm.ONCE and words:
        rhythm, read = Rhythm.TEXT, {"when": words}
    who = keys.get(who.casefold(), who)
    season = () if yearly is None else _day_of_year(yearly)
    each = read.get("each") or 1
    return TemplateMeasure(what, who, rhythm, each, read.get("when") or "", in_days, season)


def _day_of_year(found: re.Match[str]) -> tuple[int, ...]:
    """Month and day; nothing where there is no such day."""
    month, day = int(found[3]), int(found[2])
    try:
        dt.date(2001, month, day)
    except ValueError:
        return ()
    return month, day


def _when(one: TemplateMeasure) -> str:
    words = typed_when(Measure("", rhythm=one.rhythm, each=one.each, when=one.when))
    norwegian = language() == "nb"
    if one.season:
        month, day = one.season
        added = f"{'fra' if norwegian else 'from'} {day}.{month}."
    elif one.in_days is not None:
        added = f"om {one.in_days} dager" if norwegian else f"in {one.in_days} days"
    else:
        return words
    return f"{words}, {added}" if words else added
