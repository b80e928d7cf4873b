"""How a rule stands after the events about it, as a table that the audit log can tell of: numbers, codes, and texts.

What another program wrote may not be understood: it's then passed over, and never an error.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

Ground = Mapping[str, Mapping[str, Any]]
Events = Sequence[tuple[str, Mapping[str, Any]]]
"""Kinds and payloads, in the order they were written."""
OWN: Final = frozenset(
    {"baseline_from", "start", "end", "responsible", "hours", "kroner", "budget_kr", "consulted"}
)
"""What of another office's goal isn't the start of an own one."""


@dataclass
class Rule:
    """One rule: how it stands (``head``), what is in it (``form``), and what was in it when it was last sealed."""

    there: bool = False
    head: dict[str, Any] = field(default_factory=dict)
    form: Mapping[str, Any] = field(default_factory=dict)
    sealed: Mapping[str, Any] | None = None

    def table(self, *, sealed: bool = False) -> dict[str, Any]:
        """All of it, empty things left out; ``sealed``: as it was when it was last sealed, where it has been."""
        if not self.there:
            return {}
        form = self.sealed if sealed and self.sealed is not None else self.form
        found: dict[str, Any] = _filled({"there": True, **form, **self.head})
        return found


def goal(events: Events, ground: Mapping[str, Any] | None) -> Rule:
    """A goal of the office: the form, whether it's locked, its version, what was done."""
    rule = Rule()
    for kind, payload in events:
        content = _read(payload.get("content"))
        if kind in ("goal_drafted", "goal_imported"):
            if not rule.there:
                rule = Rule(True, {"state": "draft"}, content if kind == "goal_drafted" else _theirs(content))
        elif rule.there:
            _follow(rule, kind, payload, content)
    return rule


def _follow(rule: Rule, kind: str, payload: Mapping[str, Any], content: dict[str, Any]) -> None:
    head = rule.head
    if kind == "goal_saved":
        rule.form = {**rule.form, str(payload.get("field")): _read_any(payload.get("content"))}
    elif kind == "goal_dropped":
        rule.there, rule.form = rule.sealed is not None, rule.sealed or {}
    elif kind == "goal_locked":
        version = _last(content)
        rule.form = rule.sealed = _table(version.get("goal"))
        head |= {"state": "locked", "version": version.get("number")}
    elif kind == "goal_amended":
        rule.form = rule.sealed = _table(content.get("goal"))
        head |= {"version": content.get("number"), "why": content.get("why")}
    elif kind == "goal_action":
        head["actions"] = head.get("actions", 0) + 1
        head["phases"] = head.get("phases", 0) + (payload.get("new_phase") is True)
        head["last_action"] = payload.get("day")
    elif kind == "goal_compared":
        head |= {"compared_on": payload.get("day"), "compared": content}
    elif kind == "goal_ended":
        head |= {"state": "ended", "ended_on": payload.get("day"), "ended_with": payload.get("outcome")}


def model(events: Events, ground: Mapping[str, Any] | None) -> Rule:
    """A model in the store: what it predicts, whether it was made here, when it was judged."""
    rule = Rule()
    for kind, payload in events:
        if kind == "model_kept":
            rule.form = {"predicts": payload.get("outcome"), "name": payload.get("name"), "kept": True}
        elif kind == "model_made_here":
            rule.head["made_here"] = True
        else:
            rule.head |= {"judged_on": payload.get("on"), "judgements": rule.head.get("judgements", 0) + 1}
        rule.there = True
    return rule


def template(events: Events, ground: Mapping[str, Any] | None) -> Rule:
    """A template for plans. ``ground``: a shipped one's content; an empty content gives it back."""
    rule = Rule(ground is not None, form=ground or {})
    for kind, payload in events:
        if kind == "template_saved":
            content = _table(payload.get("content"))
            rule = Rule(True, form=content or ground or {})
        else:
            rule.head["hidden"] = True
    return rule


def profile_of(name: str) -> Callable[[Events], Rule]:
    """A mapping profile by its name."""

    def told(events: Events) -> Rule:
        rule = Rule()
        for _, payload in events:
            table = _table(payload.get("profiles")).get(name)
            rule = Rule(isinstance(table, Mapping), form=_profile(_table(table)))
        return rule

    return told


def _profile(table: Mapping[str, Any]) -> dict[str, Any]:
    """By the contract's names: headers and words of the journal are values here, never names."""
    found: dict[str, Any] = {}
    for name, part in table.items():
        if not isinstance(part, Mapping):
            continue
        headers = _table(part.get("kolonner"))
        words = _table(part.get("verdier"))
        found[str(name)] = {
            "sources": part.get("kilder"),
            "header_row": part.get("overskriftsrad"),
            "columns": _turned(headers),
            "mapped": sum(bool(one) for one in headers.values()),
            "left_out": sum(not one for one in headers.values()),
            "values": {str(column): _turned(_table(one)) for column, one in words.items()},
            "constants": _table(part.get("faste")),
            "date_forms": _table(part.get("datoformer")),
        }
    return found


def _turned(table: Mapping[str, Any]) -> dict[str, list[str]]:
    """What the journal writes, by what it means."""
    found: dict[str, list[str]] = {}
    for theirs, ours in sorted(table.items()):
        if ours:
            found.setdefault(str(ours), []).append(f"«{theirs}»")
    return found


def selection(events: Events, ground: Mapping[str, Any] | None) -> Rule:
    """A saved selection; of the diagnoses their codes."""
    rule = Rule()
    for kind, payload in events:
        criteria = dict(_table(payload.get("criteria")))
        if "diagnoses" in criteria:
            criteria["diagnoses"] = sorted(_codes(criteria["diagnoses"]))
        rule = Rule(kind == "selection_saved", form=criteria)
    return rule


def _codes(diagnoses: Any) -> set[str]:
    """``(title, ((system, code), ...))``, several."""
    try:
        return {str(code) for _, codes in diagnoses for _, code in codes}
    except (TypeError, ValueError):
        return set()


def _theirs(content: Mapping[str, Any]) -> dict[str, Any]:
    goal = _table(_last(content).get("goal"))
    return {name: value for name, value in goal.items() if name not in OWN}


def _last(content: Mapping[str, Any]) -> Mapping[str, Any]:
    versions = content.get("versions")
    return _table(versions[-1]) if isinstance(versions, list) and versions else {}


def _read(text: Any) -> dict[str, Any]:
    found = _read_any(text)
    return found if isinstance(found, dict) else {}


def _read_any(text: Any) -> Any:
    try:
        return json.loads(text) if isinstance(text, str) and text else None
    except ValueError:
        return None


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _filled(value: Any) -> Any:
    """Without what is empty."""
    if isinstance(value, Mapping):
        inside = {str(key): _filled(one) for key, one in value.items()}
        return {key: one for key, one in inside.items() if one not in (None, "", [], {}, ())}
    if isinstance(value, list | tuple):
        return [_filled(one) for one in value]
    return value


FOLDS: Final[Mapping[str, Callable[[Events, Mapping[str, Any] | None], Rule]]] = {
    "goal": goal,
    "model": model,
    "template": template,
    "selection": selection,
}
"""By what it is; profiles need their name (``profile_of``)."""
