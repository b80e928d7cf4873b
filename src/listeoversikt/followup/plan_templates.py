"""Templates for care plans: those shipped with the program, and the office's copies and own ones.

A template is a suggestion: starting a plan copies it, and whatever later becomes of the template, the plan stays as
it is. A shipped one can be changed or put out of use by the office and is never lost: saving it with no content
gives it back as shipped. Shipped texts are facts from national guidance in our own sentences, without doses; they
aren't clinically approved, and the office edits them (see the source card beside each file).
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from listeoversikt.clinical.resources import resources_folder
from listeoversikt.clinical.workdays import workday_from
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.plan_acts import TemplateRemoved, TemplateSaved
from listeoversikt.followup.plan_content import NOBODY, PROBLEMS, PlanKind, Rhythm, Zone, ZoneText, plain

FOLDER = "plan_templates"
ORDER = PROBLEMS
"""The shipped templates in the order they are offered: one a problem, named by it, in a file of that name."""
BROKEN = "Malen «{key}» kan ikke leses: {what}."
LONGEST_TEXT = 4000


class BadTemplate(ValueError):
    """A template that can't be understood; ``sentence`` says which and where."""

    def __init__(self, key: str, what: str) -> None:
        self.sentence = BROKEN.format(key=key, what=what)
        super().__init__(self.sentence)


@dataclass(frozen=True, slots=True)
class TemplateMeasure:
    """A measure as suggested; ``in_days``: its day, counted from the start of the plan (None = no day).

    ``season``: the month and day from which it's done each year, first due then instead; () = none. A season that has
    begun lasts ``SEASON_DAYS``: a plan that starts in it has it due ``IN_SEASON_DAYS`` after its start.
    """

    text: str
    who: str = NOBODY
    rhythm: Rhythm = Rhythm.ONCE
    each: int = 1
    when: str = ""
    in_days: int | None = None
    season: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateGoal:
    """A goal as suggested, with its measures."""

    text: str
    now: str = ""
    measures: tuple[TemplateMeasure, ...] = ()


@dataclass(frozen=True)
class Template:
    """A template. ``shipped``: the program has one of this key; ``changed``: the office's words stand instead.

    ``review_weeks``: when a plan from it is first reviewed. ``source`` is shown with it, a line each.
    """

    key: str
    title: str
    about: str = ""
    problem: str = ""
    kinds: frozenset[PlanKind] = frozenset({PlanKind.TREATMENT})
    goals: tuple[TemplateGoal, ...] = ()
    risk: str = ""
    watch: str = ""
    worse: str = ""
    network: str = ""
    services: tuple[tuple[str, str], ...] = ()
    zones: tuple[ZoneText, ...] = tuple(ZoneText(zone) for zone in Zone)
    review_weeks: int = 13
    source: tuple[str, ...] = ()
    shipped: bool = False
    changed: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Templates:
    """Every template, shipped ones first; ``broken`` has one sentence for each that couldn't be read."""

    all: tuple[Template, ...]
    broken: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[Template, ...]:
        """Those that are offered."""
        return tuple(template for template in self.all if not template.hidden)

    def called(self, key: str) -> Template | None:
        """The template of that key, in use or not."""
        return next((template for template in self.all if template.key == key), None)


def template_from(key: str, content: Mapping[str, Any]) -> Template:
    """The template of a table (a shipped file's, or the office's from the log). Raises ``BadTemplate``.

    A key that isn't known is let be: a newer program may have written it.
    """
    fields = _Fields(key, content)
    zones = fields.table("zones")
    return Template(
        key=key,
        title=fields.text("title", needed=True),
        about=fields.text("about"),
        problem=fields.text("problem"),
        kinds=frozenset(fields.member(PlanKind, kind, "kinds") for kind in fields.list("kinds", str))
        or frozenset({PlanKind.TREATMENT}),
        goals=tuple(_goal(goal) for goal in fields.tables("goals")),
        risk=fields.text("risk"),
        watch=fields.text("watch"),
        worse=fields.text("worse"),
        network=fields.text("network"),
        services=tuple(
            (one.text("service", needed=True), one.text("role")) for one in fields.tables("services")
        ),
        zones=tuple(_zone(zone, zones.table(zone.value)) for zone in Zone),
        review_weeks=fields.number("review_weeks", 13, least=1),
        source=tuple(fields.list("source", str)),
    )


def template_content(template: Template) -> dict[str, Any]:
    """The table of a template, as ``template_from`` reads it: plain JSON, empty things left out."""
    goals = [
        {
            "text": goal.text,
            "now": goal.now,
            "measures": [
                {
                    name: value
                    for name, value in _measure_fields(measure).items()
                    if value not in ("", None, [])
                }
                for measure in goal.measures
            ],
        }
        for goal in template.goals
    ]
    zones = {
        one.zone.value: {"signs": one.signs.splitlines(), "action": one.action.splitlines()}
        for one in template.zones
    }
    table = {
        "title": template.title,
        "about": template.about,
        "problem": template.problem,
        "kinds": [kind.value for kind in PlanKind if kind in template.kinds],
        "goals": goals,
        "risk": template.risk,
        "watch": template.watch,
        "worse": template.worse,
        "network": template.network,
        "services": [{"service": service, "role": role} for service, role in template.services],
        "zones": zones,
        "review_weeks": template.review_weeks,
        "source": list(template.source),
    }
    return {key: plain(value) for key, value in table.items() if value}


@cache
def shipped_templates() -> Templates:
    """The program's own templates; a file that can't be read is one sentence, and the others stand."""
    return read_templates(resources_folder() / FOLDER)


def read_templates(folder: Path) -> Templates:
    """The templates of a folder: ``<key>.toml`` each, cards beside them left alone."""
    files = {
        path.stem: path for path in sorted(folder.glob("*.toml")) if not path.name.endswith(".card.toml")
    }
    keys = [*(key for key in ORDER if key in files), *(key for key in files if key not in ORDER)]
    found: list[Template] = []
    broken = [BROKEN.format(key=key, what="filen finnes ikke") for key in ORDER if key not in files]
    for key in keys:
        try:
            found.append(replace(_read(key, files[key]), shipped=True))
        except BadTemplate as bad:
            broken.append(bad.sentence)
    return Templates(tuple(found), tuple(broken))


def templates_of(entries: Iterable[Entry], shipped: Templates | None = None) -> Templates:
    """The templates as the office has them: shipped ones with its changes, then its own in the order they came."""
    shipped = shipped or shipped_templates()
    known = {template.key: template for template in shipped.all}
    broken = list(shipped.broken)
    for entry in entries:
        act = entry.act
        if isinstance(act, TemplateRemoved) and act.key in known:
            known[act.key] = replace(known[act.key], hidden=True)
        elif isinstance(act, TemplateSaved):
            try:
                known[act.key] = _saved(act, shipped.called(act.key))
            except BadTemplate as bad:
                broken.append(bad.sentence)
    return Templates(tuple(known.values()), tuple(broken))


def _saved(act: TemplateSaved, shipped: Template | None) -> Template:
    if not act.content and shipped is not None:
        return shipped
    template = template_from(act.key, act.content)
    return replace(template, shipped=shipped is not None, changed=shipped is not None)


def plan_content_of(
    templates: Sequence[Template], started: dt.date, new_id: Callable[[], str], *, place: float = 0.0
) -> dict[str, Any]:
    """The content of a plan from one or several templates: texts joined, every row with an id of its own.

    Days are the suggested ones counted from ``started``, moved to working days.
    """
    content: dict[str, Any] = {"goals": {}, "services": {}, "problems": {}, "kinds": {}, "zones": {}}
    for template in templates:
        content["kinds"] |= {kind.value: True for kind in PlanKind if kind in template.kinds}
        shipped = template.problem in ORDER
        content["problems"][template.problem or template.key] = True if shipped else template.title
        for goal in template.goals:
            measures = {
                new_id(): _row(measure, started, number)
                for number, measure in enumerate(goal.measures, start=1)
            }
            place += 1
            content["goals"][new_id()] = {
                "text": goal.text,
                "now": goal.now,
                "measures": measures,
                "place": place,
            }
        for service, role in template.services:
            there = [row for row in content["services"].values() if row["service"] == service]
            if there:
                there[0]["role"] = joined(there[0]["role"], role)
            else:
                content["services"][new_id()] = {
                    "service": service,
                    "role": role,
                    "place": len(content["services"]) + 1,
                }
        for name in ("risk", "watch", "worse", "network"):
            content[name] = joined(content.get(name, ""), getattr(template, name))
        for zone in template.zones:
            table = content["zones"].setdefault(zone.zone.value, {"signs": "", "action": ""})
            table["signs"] = joined(table["signs"], zone.signs)
            table["action"] = joined(table["action"], zone.action)
    return content


def joined(first: str, second: str) -> str:
    """Two texts under each other, a line that stands in both only once.

    >>> joined("Ring 113.", "Ring 113.")
    'Ring 113.'
    """
    lines = [*first.splitlines(), *second.splitlines()]
    return "\n".join(dict.fromkeys(line for line in lines if line.strip()))


def lines_only_in(text: str, other: str) -> str:
    """The lines of a text that don't stand in another.

    >>> lines_only_in("Fall.\\nVekttap.", "Fall.")
    'Vekttap.'
    """
    there = set(other.splitlines())
    return "\n".join(line for line in text.splitlines() if line not in there)


def _row(measure: TemplateMeasure, started: dt.date, number: int) -> dict[str, Any]:
    row = _measure_fields(measure)
    days = row.pop("in_days")
    row.pop("season")
    if measure.season:
        row["due"] = workday_from(_first_in_season(measure.season, started))
    elif days is not None:
        row["due"] = workday_from(started + dt.timedelta(days=days))
    filled = {name: value for name, value in row.items() if value not in ("", None)}
    fields: dict[str, Any] = plain({**filled, "place": number})
    return fields


SEASON_DAYS, IN_SEASON_DAYS = 120, 14
"""From the first of October to the end of January a vaccine isn't put off to next autumn. Our own."""


def _first_in_season(season: Sequence[int], started: dt.date) -> dt.date:
    month, day = season
    begun = (month, day) <= (started.month, started.day)
    last = dt.date(started.year if begun else started.year - 1, month, day)
    if (started - last).days < SEASON_DAYS:
        return started + dt.timedelta(days=IN_SEASON_DAYS)
    return last.replace(year=last.year + 1)


def _measure_fields(measure: TemplateMeasure) -> dict[str, Any]:
    return {
        "text": measure.text,
        "who": measure.who,
        "rhythm": measure.rhythm.value,
        "each": measure.each if measure.rhythm in (Rhythm.WEEKS, Rhythm.MONTHS) else None,
        "when": measure.when,
        "in_days": measure.in_days,
        "season": list(measure.season),
    }


def _read(key: str, path: Path) -> Template:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        raise BadTemplate(key, "filen kan ikke åpnes") from None
    except tomllib.TOMLDecodeError:
        raise BadTemplate(key, "filen er ikke gyldig TOML") from None
    return template_from(key, raw)


def _goal(goal: _Fields) -> TemplateGoal:
    measures = tuple(_measure(one) for one in goal.tables("measures"))
    return TemplateGoal(goal.text("text", needed=True), goal.text("now"), measures)


def _measure(one: _Fields) -> TemplateMeasure:
    days = one.number("in_days", -1, least=0) if "in_days" in one.raw else None
    return TemplateMeasure(
        one.text("text", needed=True),
        one.text("who", needed=True),
        one.member(Rhythm, one.text("rhythm") or Rhythm.ONCE, "rhythm"),
        one.number("each", 1, least=1),
        one.text("when"),
        days,
        one.season(),
    )


def _zone(zone: Zone, table: _Fields) -> ZoneText:
    return ZoneText(zone, "\n".join(table.list("signs", str)), "\n".join(table.list("action", str)))


@dataclass(frozen=True)
class _Fields:
    """Reads the fields of one table and says which one is wrong."""

    key: str
    given: Any
    where: str = ""
    raw: Mapping[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        if not isinstance(self.given, Mapping):
            raise BadTemplate(self.key, f"«{self.where or 'malen'}» må være en tabell")
        object.__setattr__(self, "raw", self.given)

    @cached_property
    def _prefix(self) -> str:
        return f"{self.where}." if self.where else ""

    def _bad(self, name: str, what: str) -> BadTemplate:
        return BadTemplate(self.key, f"«{self._prefix}{name}» {what}")

    def text(self, name: str, *, needed: bool = False) -> str:
        value = self.raw.get(name, "")
        if not isinstance(value, str) or len(value) > LONGEST_TEXT:
            raise self._bad(name, "må være en tekst")
        if needed and not value.strip():
            raise self._bad(name, "mangler")
        return value.strip()

    def number(self, name: str, otherwise: int, *, least: int) -> int:
        value = self.raw.get(name, otherwise)
        if not isinstance(value, int) or isinstance(value, bool) or (name in self.raw and value < least):
            raise self._bad(name, f"må være et helt tall fra {least}")
        return value

    def season(self) -> tuple[int, ...]:
        """``season = [10, 1]``: month and day, a day of every year."""
        given = tuple(self.list("season", int))
        try:
            if given:
                dt.date(2001, *given)
        except (TypeError, ValueError):
            raise self._bad("season", "må være måned og dag") from None
        return given

    def list(self, name: str, kind: type) -> Sequence[Any]:
        value = self.raw.get(name, [])
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise self._bad(name, "må være en liste")
        if not all(isinstance(one, kind) for one in value):
            raise self._bad(name, "har en verdi av feil slag")
        return value

    def table(self, name: str) -> _Fields:
        return _Fields(self.key, self.raw.get(name, {}), f"{self._prefix}{name}")

    def tables(self, name: str) -> tuple[_Fields, ...]:
        return tuple(_Fields(self.key, one, f"{self._prefix}{name}") for one in self.list(name, Mapping))

    def member(self, kind: type[Any], value: str, name: str) -> Any:
        try:
            return kind(value)
        except ValueError:
            raise self._bad(name, "har en verdi som ikke finnes") from None
