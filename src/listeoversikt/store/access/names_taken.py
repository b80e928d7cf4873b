"""Logins and members of the team that somebody has or has had: nobody else gets them, nor what can be taken for them.

What is signed with a name stays signed with it, so it may only ever mean one. Former names stand in the audit log, with
the change that ended them.
"""

from __future__ import annotations

import unicodedata

import sqlalchemy as sa

from listeoversikt.followup.log.writers import NO_PERSON
from listeoversikt.store.access import audit
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.logins import LONGEST_LOGIN, SIGNS
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import users

NAMES = ("login", "member")
"""What is told of a change in the log as before and after, and is a name that something may be signed with."""
OWN_LETTERS = "åæø"
_CYRILLIC = dict(zip("аеорсухіјѕԁԛѡьһкмнтвг", "aeopcyxijsdqwbhkmhtbr", strict=True))
_GREEK = dict(zip("αβγεικνορτυχω", "abyeikvoptuxw", strict=True))
_LATIN = dict(zip("ɑɡıʟո", "agiln", strict=True))
_LETTERS = {**_CYRILLIC, **_GREEK, **_LATIN}
_ALIKE_LETTERS = str.maketrans(_LETTERS)
_ALIKE = str.maketrans({**_LETTERS, **dict(zip("01_.", "ol--", strict=True))})


def likeness(name: str) -> str:
    """What names that can be taken for one another have in common.

    >>> likeness("Lege-1") == likeness("lege_l") != likeness("lege-2")
    True
    """
    return _bare(unicodedata.normalize("NFKC", name).strip().casefold()).translate(_ALIKE)


def told_as(name: str | None) -> str | None:
    """A name as it's told in the log, where only plain letters stand: of an older one what it could be taken for.

    >>> told_as("spl-1"), told_as("andré")
    ('spl-1', 'andre')
    """
    plain = _bare(unicodedata.normalize("NFC", name or "")).translate(_ALIKE_LETTERS)
    return "".join(sign if sign.lower() in SIGNS else "-" for sign in plain) or None


def _bare(name: str) -> str:
    """Without accents, but for the letters of the alphabet that look as if they had one."""
    letters = (sign if sign.lower() in OWN_LETTERS else unicodedata.normalize("NFD", sign) for sign in name)
    return "".join(sign for sign in "".join(letters) if not unicodedata.combining(sign))


def new_member(typed: str | None, before: str | None = None) -> str | None:
    """A member of the team for an account; None for none. Refused like a login, and one that it has had all along isn't."""
    member = unicodedata.normalize("NFKC", typed or "").strip()
    if not member or typed == before:
        return (member and typed) or None
    if len(member) > LONGEST_LOGIN or any(sign.lower() not in SIGNS for sign in member):
        raise StoreRefused(Reason.BAD_LOGIN)
    return member


def refuse_taken(connection: sa.Connection, user: str, *names: str | None) -> None:
    """Refuses new names of an account that another has or has had, as login or as member; or the program signs with."""
    mine = {likeness(name) for name in names if name}
    if not mine.isdisjoint(likeness(one) for one in NO_PERSON):
        raise StoreRefused(Reason.BAD_LOGIN)
    if mine and not mine.isdisjoint(_of_others(connection, user)):
        raise StoreRefused(Reason.LOGIN_TAKEN)


def _of_others(connection: sa.Connection, user: str) -> set[str]:
    rows = connection.execute(sa.select(users.c.id, users.c.login, users.c.member)).all()
    names = {name for row in rows if row.id != user for name in (row.login, row.member) if name}
    for entry in audit.entries(connection, acts=(AuditAct.USERS_CHANGED,)):
        if entry.thing not in (None, user):
            pairs = [entry.details.get(key) for key in NAMES]
            names |= {str(one) for pair in pairs if isinstance(pair, list) for one in pair if one}
    return {likeness(name) for name in names}
