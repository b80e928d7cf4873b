"""What a reason is called in the patient's journal: neutral, in words that the patient may read on Helsenorge.

The program's own names («Behov uten kontakt», «I risikosonen») say how somebody was found; the journal says what was
offered and done. Each stands as the beginning of a sentence: «…: pasienten takket nei 3. november 2026».
"""

from __future__ import annotations

import datetime as dt
from enum import Enum

from listeoversikt.words.dates import day_short
from listeoversikt.words.language import NORWEGIAN, Words, counted, key_of, said

IN_JOURNAL: Words = {
    "utskrivning_3vd": ("Kontakt etter utskrivning", "Contact after discharge"),
    "plantiltak": ("Tiltak i planen", "Measure of the plan"),
    "overlatt": ("Avtalt oppgave", "Agreed task"),
    "svak_ettersporrer": (
        "Tilbud om kontakt, ikke sett på legekontoret siste år",
        "Offer of contact, not seen at the office for a year",
    ),
    "borte": (
        "Tilbud om kontakt, tidligere fulgt opp, ikke sett på legekontoret siste år",
        "Offer of contact, followed up before, not seen at the office for a year",
    ),
    "aarskontroll_diabetes": ("Årskontroll for diabetes", "Yearly control of diabetes"),
    "aarskontroll_kols": ("Årskontroll for KOLS", "Yearly control of COPD"),
    "aarskontroll_eldre": ("Årskontroll", "Yearly control"),
    "lmg": ("Legemiddelgjennomgang", "Medication review"),
    "behandlingsplan_kols": ("Behandlingsplan for KOLS", "Treatment plan for COPD"),
    "behandlingsplan_diabetes": ("Behandlingsplan for diabetes", "Treatment plan for diabetes"),
    "risikosone": ("Samtale om behov for oppfølging", "Talk about the need for follow-up"),
    "gjennomgang": ("Ny vurdering av oppfølgingen", "Follow-up thought over again"),
    "somatisk_sjekk": ("Helsesjekk, kroppslig helse", "Health check, physical health"),
    "overgang_16_19": ("Overgang til helsetjenester for voksne", "Transition to health services for adults"),
}

TRIED = (
    ("{n} forsøk etter utskrivning {day}, ikke nådd", "{n} attempt after discharge {day}, not reached"),
    ("{n} forsøk etter utskrivning {day}, ikke nådd", "{n} attempts after discharge {day}, not reached"),
)


def journal_reason(reason: str | Enum, language: str = NORWEGIAN) -> str:
    """What a reason is called in the journal.

    >>> journal_reason("risikosone")
    'Samtale om behov for oppfølging'
    """
    return said(IN_JOURNAL, key_of(reason), language)


def attempts_word(count: int, discharged: dt.date, language: str = NORWEGIAN, *, today: dt.date) -> str:
    """The unanswered attempts after a discharge as one line.

    >>> attempts_word(2, dt.date(2026, 10, 15), today=dt.date(2026, 11, 3))
    '2\xa0forsøk etter utskrivning 15.10., ikke nådd'
    """
    day = day_short(discharged, today, language)
    one, many = (tuple(text.replace("{day}", day) for text in form) for form in TRIED)
    return counted((one[0], one[1]), (many[0], many[1]), count, language)
