"""The words of blocking (sperring): whom a patient is blocked for, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING

from listeoversikt.words.language import ENGLISH, NORWEGIAN, Words, said
from listeoversikt.words.users import role_name

if TYPE_CHECKING:
    from listeoversikt.followup.blocking import Whom

REASONS: Words = {
    "asked": ("pasienten har bedt om det", "the patient has asked for it"),
    "knows": ("de kjenner hverandre", "they know one another"),
    "other": ("står i journalen", "stands in the journal"),
    "": ("ikke oppgitt", "not stated"),
}
FAULTS: Words = {
    "nobody": ("Velg hvem pasienten skal sperres for.", "Choose whom the patient is to be blocked for."),
    "future": ("Dagen kan ikke være fram i tid.", "The day can't be ahead."),
    "no_day": ("Velg dagen pasienten sa fra.", "Choose the day the patient said so."),
    "too_old": ("Dagen er for langt tilbake.", "The day is too long ago."),
}


def reason_word(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """Why a block was registered."""
    return said(REASONS, reason, language)


def people_words(names: Iterable[str], language: str = NORWEGIAN) -> str:
    """Some people by name.

    >>> people_words(["Ola Vik", "Berit"])
    'Berit og Ola Vik'
    """
    return _listed(sorted(names), language == ENGLISH)


def block_fault(fault: str | Enum, language: str = NORWEGIAN) -> str:
    """What is wrong with a block, in a sentence."""
    return said(FAULTS, fault, language)


def whom_words(whom: Whom, people: Mapping[str, str], language: str = NORWEGIAN) -> str:
    """For whom: names of users and roles; ``people`` are names by account.

    >>> from listeoversikt.followup.blocking import Whom
    >>> whom_words(Whom(frozenset({"a"}), frozenset({"les"})), {"a": "Berit"})
    'Berit og rollen les'
    >>> whom_words(Whom(all_but=frozenset({"a"})), {"a": "Berit"})
    'alle unntatt Berit'
    """
    english = language == ENGLISH
    if whom.unclear:
        return "everybody" if english else "alle"

    def names(users: frozenset[str]) -> list[str]:
        unknown = "a user who isn't here" if english else "en bruker som ikke finnes"
        return sorted(people.get(user, unknown) for user in users)

    of_role = "the role {role}" if english else "rollen {role}"
    parts = names(whom.users) + [of_role.format(role=role_name(one, language)) for one in sorted(whom.roles)]
    if whom.all_but is not None:
        told = _listed(names(whom.all_but), english)
        every = "everybody but" if english else "alle unntatt"
        parts.append(f"{every} {told}" if told else ("everybody" if english else "alle"))
    return _listed(parts, english)


def _listed(parts: list[str], english: bool) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {'and' if english else 'og'} {parts[-1]}"


def hidden_words(count: int, language: str = NORWEGIAN) -> str:
    """That somebody is left out of what is shown; "" for nobody.

    >>> hidden_words(1)
    '1 pasient er sperret for deg og er ikke med.'
    """
    if not count:
        return ""
    if language == ENGLISH:
        return f"{count} patient{'' if count == 1 else 's'} {'is' if count == 1 else 'are'} blocked for you and left out."
    return f"{count} pasient{'' if count == 1 else 'er'} er sperret for deg og er ikke med."
