"""What the codes of the messages mean for a stay.

Sources: HIS 80226:2014 (epikrise), HIS 1149:2014 (pasientlogistikk), and the Norwegian code lists 7300 «Ut til», 7309
«Tjenestetype», 8116, 8240 «Kontakttype», 8304 «Intern hastegrad», 8408 «Sted», 8431 «Uttilstand», 8451 «Fagområde»,
9121 «Hendelseskode». What a code can't tell stays unknown; a code that isn't known is read by the words beside it.
"""

from __future__ import annotations

import re

from listeoversikt.clinical.codes import CodeSystem, clean_code, is_wellformed
from listeoversikt.journal.messages.elements import Element, shown_name, text_of
from listeoversikt.patient_list.frames import DischargedTo, Institution, Urgency
from listeoversikt.patient_list.message_facts import MessageStatus

ICD10 = "7110"
ID_TYPES = frozenset({"FNR", "DNR", "HNR", "FHN"})
"""Numbers that a key file holds: fødselsnummer, D-, H- and FH-number."""
NOT_IDS = frozenset({"PNR", "SEF", "DKF", "SSN", "EHK", "FPN", "DUF", "HPR", "HER", "LOK", "LOP"})

STATUS = {
    "N": MessageStatus.NEW,
    "X": MessageStatus.NEW,
    "H": MessageStatus.NEW,
    "M": MessageStatus.CHANGED,
    "O": MessageStatus.CHANGED,
    "A": MessageStatus.ADDED,
    "C": MessageStatus.CANCELLED,
}
STATUS_BY_WORD = {
    "ny": MessageStatus.NEW,
    "endr": MessageStatus.CHANGED,
    "tillegg": MessageStatus.ADDED,
    "kansell": MessageStatus.CANCELLED,
}
WHOLE_DAY, DAY_TREATMENT = "1", "2"
OUTPATIENT = frozenset({"3", "4", "5", "6"})
OUTPATIENT_LETTERS = frozenset({"E-P", "E-L"})
"""Code list 7315: a note from an outpatient clinic, and one from the emergency clinic (legevakt)."""

DIED_STATES = frozenset({"2", "3"})
HOME, SHORT, OTHER, DIED = (
    DischargedTo.HOME,
    DischargedTo.SHORT_TERM_NURSING_HOME,
    DischargedTo.OTHER_HOSPITAL,
    DischargedTo.DIED,
)
OUTCOMES = {
    "1": HOME,
    "2": DIED,
    "21": OTHER,
    "23": OTHER,
    "31": OTHER,
    "34": OTHER,
    "35": SHORT,
    "3": None,
    "39": None,
}
"""7300. 35 is «rehab. inst./sykehjem»: no code tells short-term from long-term care, and a stay in short-term care is
the one that leaves a clock waiting; who lives in a nursing home is known from ``bosted``."""
PLACES = {
    "1": HOME,
    "3": OTHER,
    "5": OTHER,
    "7": OTHER,
    "8": OTHER,
    "11": SHORT,
    "2": None,
    "6": None,
    "10": None,
    "21": None,
}
"""8408."""
EMERGENCY_WITHIN = frozenset({"0", "1"})
PLANNED_WITHIN = frozenset({"2", "7", "14", "21", "30", "90", "180", "360"})
"""8304: within so many days."""

_PLACE_WORDS = (
    (re.compile(r"\bdød\b|\bdod\b"), DIED),
    (re.compile(r"langtid"), DischargedTo.NURSING_HOME),
    (re.compile(r"sykehjem|sjukeheim|aldershjem|aldersheim|korttid"), SHORT),
    (re.compile(r"sykehus|sjukehus"), OTHER),
    (re.compile(r"hjem\b|heim\b|hjemmet|heimen|bosted"), HOME),
)
_INSTITUTION_WORDS = (
    (
        re.compile(r"\bkad\b|\bkøh\b|\bøhd\b|kommunal akutt|øyeblikkelig hjelp døgn|akutt døgn"),
        Institution.MUNICIPAL_ACUTE,
    ),
    (re.compile(r"sykehjem|sjukeheim|korttids"), Institution.SHORT_TERM_NURSING_HOME),
    (re.compile(r"\btsb\b|\brus\b|rusbehandling|rusavdeling|rusmedisin|avrusning"), Institution.ADDICTION),
    (re.compile(r"psykiatri|psykisk helse|\bdps\b|distriktspsyk"), Institution.MENTAL_HEALTH),
    (
        re.compile(r"rehabiliteringssenter|rehabiliteringssykehus|rehabiliteringsinstitusjon|opptrening"),
        Institution.REHABILITATION,
    ),
)
_SPECIALTIES = {
    "310": Institution.MENTAL_HEALTH,
    "320": Institution.MENTAL_HEALTH,
    "360": Institution.ADDICTION,
    "365": Institution.ADDICTION,
    "370": Institution.ADDICTION,
}


def status_of(element: Element | None) -> MessageStatus:
    """New, changed, added to or cancelled; new where it isn't said."""
    code, words = text_of(element).upper(), shown_name(element)
    if code in STATUS:
        return STATUS[code]
    return next(
        (status for word, status in STATUS_BY_WORD.items() if words.startswith(word)), MessageStatus.NEW
    )


def outcome_of(element: Element | None) -> DischargedTo | None:
    """Where to, by ``AdmOutcome``."""
    return _destination(element, OUTCOMES)


def place_of(element: Element | None) -> DischargedTo | None:
    """Where to, by ``UtTil``."""
    return _destination(element, PLACES)


def _destination(element: Element | None, codes: dict[str, DischargedTo | None]) -> DischargedTo | None:
    if element is None:
        return None
    words = shown_name(element)
    by_words = next((to for pattern, to in _PLACE_WORDS if pattern.search(words)), None)
    known = codes.get(text_of(element), by_words)
    long_term = known is SHORT and by_words is DischargedTo.NURSING_HOME
    return DischargedTo.NURSING_HOME if long_term else known


def urgency_of(element: Element | None) -> Urgency | None:
    """Unplanned or planned, by the event's ``Priority``."""
    code, words = text_of(element), shown_name(element)
    if code in EMERGENCY_WITHIN or re.search(r"øyeblikkelig|ø-hjelp|akutt|umiddelbart", words):
        return Urgency.EMERGENCY
    if code in PLANNED_WITHIN or re.search(r"planlagt|elektiv", words):
        return Urgency.PLANNED
    return None


def institution_of(names: list[str], specialties: list[str]) -> Institution | None:
    """What kind of place, by the sender's own names and by specialty; None where neither says."""
    text = " ; ".join(names).lower()
    found = next((place for pattern, place in _INSTITUTION_WORDS if pattern.search(text)), None)
    return found or next((_SPECIALTIES[code] for code in specialties if code in _SPECIALTIES), None)


def icd10_of(concept: Element | None) -> str:
    """A coded diagnosis in its stored form; "" for another code system or a malformed code."""
    if concept is None:
        return ""
    system = (concept.get("S") or "").strip().lower()
    if system and not (system.endswith(ICD10) or "icd-10" in system or "icd10" in system):
        return ""
    code = clean_code(text_of(concept))
    return code if is_wellformed(CodeSystem.ICD10, code) else ""
