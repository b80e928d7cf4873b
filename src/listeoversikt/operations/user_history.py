"""Who has had access to the store, as what and when: the accounts with what the audit log tells of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from listeoversikt.store.access.audit_acts import AuditAct, AuditEntry
from listeoversikt.store.access.identity import Account
from listeoversikt.store.access.roles import UserRole

if TYPE_CHECKING:
    from listeoversikt.store.repository import Store


@dataclass(frozen=True)
class Access:
    """A time with access, in one role. ``until`` None: it lasts, or (a stopped account) nobody wrote when it ended.

    Times are the office's own. ``stopped_by``: the name of who stopped the account; "" where the log doesn't tell, and
    where only the role became another.
    """

    since: dt.datetime
    until: dt.datetime | None
    role: UserRole
    stopped_by: str = ""
    lasts: bool = True

    def overlaps(self, first: dt.date | None, last: dt.date | None) -> bool:
        """Whether a day of it is among those from ``first`` to ``last``, both included; None = no end to that side."""
        begins_after = last is not None and self.since.date() > last
        ended_before = first is not None and self.until is not None and self.until.date() < first
        return not begins_after and not ended_before


@dataclass(frozen=True)
class UserHistory:
    """An account, and when it had access, the first time first."""

    account: Account
    times: tuple[Access, ...]

    @property
    def last(self) -> Access:
        """The time that it has access now, or had it last."""
        return self.times[-1]


def user_histories(store: Store) -> tuple[UserHistory, ...]:
    """Every account, the active ones first; for those who manage users and read the log."""
    accounts = store.accounts.all()
    told: dict[str, list[AuditEntry]] = {one.user: [] for one in accounts}
    for entry in store.audit.entries(acts=(AuditAct.USERS_CHANGED,)):
        if entry.thing in told:
            told[entry.thing].append(entry)
    names = {one.user: one.name or one.login for one in accounts}
    return tuple(UserHistory(one, times_of(one, _with_names(told[one.user], names))) for one in accounts)


def with_access(
    histories: Sequence[UserHistory], first: dt.date | None, last: dt.date | None
) -> tuple[UserHistory, ...]:
    """Those who had access on any of the days from ``first`` to ``last``, with the times that fall there."""
    found = (
        replace(one, times=tuple(time for time in one.times if time.overlaps(first, last)))
        for one in histories
    )
    return tuple(one for one in found if one.times)


def times_of(account: Account, entries: Iterable[tuple[AuditEntry, str]]) -> tuple[Access, ...]:
    """The times of an account, by its changes in the log, each with the name of who made it.

    Where the log begins later than the account (a store of an earlier version), the first time begins with the account,
    in the role that it had before the first change of role.
    """
    changes = list(entries)
    roles = [pair for entry, _ in changes if (pair := _roles(entry)) is not None]
    role = roles[0][0] if roles else account.role
    since: dt.datetime | None = dt.datetime.fromisoformat(account.created_at).astimezone()
    times: list[Access] = []
    for entry, who in changes:
        at, pair = entry.recorded_at.astimezone(), _roles(entry)
        match entry.details.get("change"):
            case "added" if pair is not None:
                since, role = at, pair[1]
            case "stopped" if since is not None:
                times.append(Access(since, at, role, who, lasts=False))
                since = None
            case "started":
                since = at
            case "changed" if pair is not None:
                if since is not None and pair[0] != pair[1]:
                    times.append(Access(since, at, pair[0], lasts=False))
                    since = at
                role = pair[1]
    if since is not None:
        times.append(Access(since, None, account.role, lasts=account.active))
    return tuple(times)


def _with_names(entries: Iterable[AuditEntry], names: dict[str, str]) -> list[tuple[AuditEntry, str]]:
    return [(entry, names.get(entry.user or "", entry.who)) for entry in entries]


def _roles(entry: AuditEntry) -> tuple[UserRole, UserRole] | None:
    """The role before and after, where the entry tells of one; twice the same for who was added."""
    told = entry.details.get("role")
    pair = told if isinstance(told, list) and len(told) == 2 else [told, told]
    try:
        after = UserRole(str(pair[1]))
        return (after if pair[0] is None else UserRole(str(pair[0]))), after
    except ValueError:
        return None
