"""What people do about a patient, in words: channels, outcomes, stop signs, routes, replies, and how a duty was closed.

Source: window contract, section 14; follow-up contract. Importing this loads no columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.words.language import ENGLISH, NOBREAK, NORWEGIAN, Words, key_of, said

if TYPE_CHECKING:
    from enum import Enum

    from listeoversikt.followup.log.acts import Contact
    from listeoversikt.followup.log.patient_acts import Flags

CHANNELS: Words = {
    "phone": ("Telefon", "Phone"),
    "video": ("Video", "Video"),
    "e_consultation": ("E-konsultasjon", "E-visit"),
    "consultation": ("Konsultasjon", "Visit"),
    "home_visit": ("Hjemmebesøk", "Home visit"),
    "letter": ("Brev/Helsenorge", "Letter/Helsenorge"),
}
SHORT_CHANNELS: Words = {
    "e_consultation": ("E-kons.", "E-visit"),
    "consultation": ("Kons.", "Visit"),
    "letter": ("Brev", "Letter"),
}
OUTCOMES: Words = {
    "answered": ("Svarte", "Answered"),
    "next_of_kin": ("Pårørende svarte", "Next of kin answered"),
    "declined": ("Takket nei", "Declined"),
    "no_answer": ("Ikke svar", "No answer"),
    "wrong_number": ("Feil nummer", "Wrong number"),
    "no_interpreter": ("Mangler tolk", "No interpreter"),
    "admitted": ("Er innlagt", "In hospital"),
    "did_not_come": ("Møtte ikke", "Didn't come"),
    "sent": ("Sendt", "Sent"),
}
REACHED: Words = {
    "patient": ("Pasient", "Patient"),
    "next_of_kin": ("Pårørende", "Next of kin"),
    "not_reached": ("Ikke nådd", "Not reached"),
}
HOW: Words = {
    "done": ("Gjort", "Done"),
    "declined": ("Takket nei", "Declined"),
    "not_applicable": ("Ikke aktuelt", "Not applicable"),
}
SIGNS: Words = {
    "dead": ("Død", "Dead"),
    "in_hospital": ("Innlagt nå", "In hospital now"),
    "moved": ("Flyttet fra listen", "Left the list"),
    "palliative": ("Palliativ", "Palliative"),
    "away": ("Bortreist", "Away"),
}
ROUTES: Words = {
    "doctor": ("Lege", "Doctor"),
    "search": ("Søk i listen", "Search in the list"),
    "enquiry": ("Henvendelse", "Enquiry"),
    "discharge": ("Utskrivning", "Discharge"),
}
REPLIES: Words = {
    "yes": ("Ja", "Yes"),
    "no": ("Nei", "No"),
    "talk": ("Snakk med meg", "Talk to me"),
}
JOURNAL: Words = {
    "yes": ("Ført i journal", "In the journal"),
    "to_do": ("Ikke ført", "Not in the journal yet"),
    "not_needed": ("Trengs ikke", "Not needed"),
}
APPROVALS: Words = {
    "not_needed": ("", ""),
    "proposed": ("Foreslått", "Proposed"),
    "approved": ("Godkjent", "Approved"),
    "standing": ("Stående ordning", "Standing order"),
}
ROLES: Words = {
    "lege": ("Lege", "Doctor"),
    "sykepleier": ("Sykepleier", "Nurse"),
    "helsesekretaer": ("Helsesekretær", "Health secretary"),
    "annet": ("Annet", "Other"),
}
KNOWN = {True: ("Kjent fra før", "Known to us"), False: ("Ny for oss", "New to us")}
FLAGS: Words = {
    "interpreter": ("Tolk: {text}", "Interpreter: {text}"),
    "hearing_sight": ("Hørsel og syn: {text}", "Hearing and sight: {text}"),
    "home_safety": ("Sikkerhet ved hjemmebesøk: se journal", "Safety at home visits: see the journal"),
    "address_protected": ("Adressesperre: skriv aldri ut", "Address protected: never print"),
    "guardian": ("Verge og samtykke: {text}", "Guardian and consent: {text}"),
    "children": ("Barn i husstanden", "Children in the household"),
    "kin": ("Pårørende: {text}", "Next of kin: {text}"),
}
KIN_CONSENT: dict[bool | None, tuple[str, str]] = {
    True: ("ja", "yes"),
    False: ("nei", "no"),
    None: ("ikke spurt", "not asked"),
}
KIN_CONSENT_LINE = "Samtykke til å informere pårørende: {word}"


def channel_word(channel: str | Enum, language: str = NORWEGIAN, *, short: bool = False) -> str:
    """How somebody was reached.

    >>> channel_word("e_consultation"), channel_word("e_consultation", short=True)
    ('E-konsultasjon', 'E-kons.')
    """
    words = SHORT_CHANNELS if short and key_of(channel) in SHORT_CHANNELS else CHANNELS
    return said(words, channel, language)


def outcome_word(outcome: str | Enum, language: str = NORWEGIAN) -> str:
    """How a contact or attempt went."""
    return said(OUTCOMES, outcome, language)


def reached_of(contact: Contact) -> str:
    """``patient``, ``next_of_kin`` or ``not_reached``."""
    if not contact.reached:
        return "not_reached"
    return "next_of_kin" if contact.outcome.value == "next_of_kin" else "patient"


def reached_word(key: str, language: str = NORWEGIAN) -> str:
    """Who was reached."""
    return said(REACHED, key, language)


def how_word(how: str | Enum, language: str = NORWEGIAN) -> str:
    """How a duty was closed."""
    return said(HOW, how, language)


def sign_word(sign: str | Enum, language: str = NORWEGIAN) -> str:
    """A stop sign."""
    return said(SIGNS, sign, language)


def route_word(route: str | Enum, language: str = NORWEGIAN) -> str:
    """How a patient came to be followed."""
    return said(ROUTES, route, language)


def reply_word(reply: str | Enum, language: str = NORWEGIAN) -> str:
    """A doctor's answer in two clicks."""
    return said(REPLIES, reply, language)


def journal_word(state: str | Enum, language: str = NORWEGIAN) -> str:
    """Whether something stands in the office's journal."""
    return said(JOURNAL, state, language)


def approval_word(approval: str | Enum, language: str = NORWEGIAN) -> str:
    """Where outreach stands with the patient's doctor; "" where no doctor is asked."""
    return said(APPROVALS, approval, language)


def role_word(role: str, language: str = NORWEGIAN) -> str:
    """A role in the team; one that isn't known is said as it is."""
    return said(ROLES, role, language) if role in ROLES else role


def colleague_word(member: str, language: str = NORWEGIAN) -> str:
    """A member of the team by id, or a role in plain words with a small letter.

    >>> colleague_word("spl-2"), colleague_word("lege")
    ('spl-2', 'lege')
    """
    return role_word(member, language).lower() if member in ROLES else member


def known_word(known: bool, language: str = NORWEGIAN) -> str:
    """«Kjent fra før» or «Ny for oss»."""
    return KNOWN[known][language == ENGLISH]


def flag_lines(flags: Flags | None, language: str = NORWEGIAN) -> list[str]:
    """What to know before a contact, a line each; nothing for what isn't noted.

    Where next of kin or their consent is noted, the last line is the consent (see ``kin_consent_line``).
    """
    if flags is None:
        return []
    lines = []
    for key, words in FLAGS.items():
        value = getattr(flags, key)
        if value:
            lines.append(words[language == ENGLISH].format(text=value))
    if flags.kin or flags.kin_consent is not None:
        lines.append(kin_consent_line(flags, language))
    return lines


def kin_consent_line(flags: Flags | None, language: str = NORWEGIAN) -> str:
    """Whether next of kin may be told: yes, no, or nobody has asked.

    >>> kin_consent_line(None)
    'Samtykke til å informere pårørende: ikke spurt'
    """
    consent = None if flags is None else flags.kin_consent
    said = "Consent to inform next of kin: {word}" if language == ENGLISH else KIN_CONSENT_LINE
    return said.format(word=KIN_CONSENT[consent][language == ENGLISH])


def forbids_kin(flags: Flags | None) -> bool:
    """Whether the patient has said no to informing next of kin."""
    return flags is not None and flags.kin_consent is False


def clock_word(clock: str, language: str = NORWEGIAN) -> str:
    """A time of day as the log keeps it, in words; "" where none was noted.

    >>> clock_word("09:14"), clock_word("09:14", "en")
    ('kl.\\xa009.14', '09.14')
    """
    if not clock:
        return ""
    text = clock.replace(":", ".")
    return text if language == ENGLISH else f"kl.{NOBREAK}{text}"
