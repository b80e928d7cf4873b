"""What each role may, read from the shipped table ``resources/access/rights.csv``. Light: no library is loaded."""

from __future__ import annotations

import csv
import hashlib
import io
import tomllib
from enum import StrEnum
from functools import cache

from listeoversikt.clinical.resources import ResourceChanged, ResourceMissing, resources_folder

TABLE, CARD = "rights.csv", "rights.card.toml"
YES, NO = "yes", "no"


class UserRole(StrEnum):
    """What a user is in the office; one each."""

    LEADER = "leder"
    DOCTOR = "lege"
    NURSE = "sykepleier"
    SECRETARY = "helsesekretær"
    READER = "les"


class Right(StrEnum):
    """Something that not everybody may."""

    SEE_PATIENTS = "see_patients"  # cards and worklist, one patient at a time
    SEARCH_LIST = "search_list"  # searching and filtering over the whole list
    SEE_FIGURES = "see_figures"
    FOLLOW_UP = "follow_up"  # acts about patients
    SIGN = "sign"  # a doctor's yes
    TAKE_IN = "take_in"  # extracts and messages
    CHANGE_RULES = "change_rules"  # settings, goals, models, profiles, templates, the team
    EXPORT_PATIENTS = "export_patients"  # files, prints and copies with rows per patient
    EXPORT_FIGURES = "export_figures"
    MANAGE_USERS = "manage_users"
    READ_LOG = "read_log"
    ERASE = "erase"
    BLOCK = "block"  # patients for named users or roles (sperring), and lift it
    KEEP_BACKUPS = "keep_backups"  # take them, put them back, choose their folder


EVERY_RIGHT = frozenset(Right)


def rights_of(role: UserRole) -> frozenset[Right]:
    """What a role may. Raises ``ResourceChanged`` when the table isn't the one on its card.

    >>> Right.SIGN in rights_of(UserRole.DOCTOR), Right.SIGN in rights_of(UserRole.LEADER)
    (True, False)
    """
    return _table()[role]


def roles_with(right: Right) -> tuple[UserRole, ...]:
    """The roles that have a right, in the table's order."""
    return tuple(role for role in UserRole if right in _table()[role])


@cache
def _table() -> dict[UserRole, frozenset[Right]]:
    folder = resources_folder() / "access"
    try:
        content = (folder / TABLE).read_bytes()
        card = tomllib.loads((folder / CARD).read_text(encoding="utf-8"))
    except OSError as error:
        raise ResourceMissing("Tabellen over roller og rettigheter finnes ikke i programmet.") from error
    if hashlib.sha256(content).hexdigest() != card["sha256"]:
        raise ResourceChanged("Tabellen over roller og rettigheter er endret uten at kildekortet er det.")
    rows = {Right(row["right"]): row for row in csv.DictReader(io.StringIO(content.decode("utf-8")))}
    if rows.keys() != set(Right) or any(
        row[role] not in (YES, NO) for row in rows.values() for role in UserRole
    ):
        raise ResourceChanged("Tabellen over roller og rettigheter er ikke hel.")
    return {role: frozenset(right for right, row in rows.items() if row[role] == YES) for role in UserRole}
