"""An office with a team over the contract's forty patients: a doctor, two nurses, a health secretary."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY

HOURS = [1, 1, 1, 1, 1]
TEAM: list[dict[str, Any]] = [
    {"id": "lege-1", "role": "lege", "leader": True, "lists": ["L1", "L2"]},
    {"id": "spl-1", "role": "sykepleier", "lists": ["L1"], "hours": HOURS},
    {"id": "spl-2", "role": "sykepleier", "lists": ["L2"], "hours": HOURS},
    {"id": "hs-1", "role": "helsesekretaer"},
]
STANDING = {"av": "lege-1", "dato": "2026-01-15", "begrunnelse": "Drøftet."}
ORDERS = dict.fromkeys(
    ("aarskontroll_eldre", "aarskontroll_kols", "aarskontroll_diabetes", "lmg", "behandlingsplan_kols"),
    STANDING,
)
CALLED, OVERDUE = "PAS-0002", "PAS-0012"
"""Two on spl-1's list whose contact after discharge is over the limit."""
OTHERS = "PAS-0011"
"""One on spl-2's list with a yearly control over the limit."""
SILENT = "PAS-0015"
"""One on spl-2's list of whom everything waits for the doctor."""


def team_office(store: Store, folder: Path, today: dt.date = TODAY, **choices: Any) -> Office:
    """Everything switched on, controls as standing orders."""
    chosen: dict[str, Any] = {
        "switched_on": [reason.value for reason in Reason],
        "team": TEAM,
        "standing_orders": ORDERS,
    }
    change_settings(store, chosen | choices)
    office = Office(store, folder)
    office.refresh(today)
    return office


def seen(office: Office) -> View:
    assert office.view is not None
    return office.view


def do(office: Office, patient: str, *acts: Act, who: str = "spl-1") -> View:
    """Written as the window does."""
    return act(office, [Deed(one, patient) for one in acts], who=who).view
