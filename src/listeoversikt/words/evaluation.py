"""Words of the pilot's evaluation laid beside the office's figures: whose figure, against whom, how sure."""

from __future__ import annotations

from listeoversikt.words.language import NORWEGIAN, Words, said

ARMS: Words = {
    "HM": ("HM", "HM"),
    "DM": ("DM", "DM"),
    "PHT": ("HM og DM samlet", "HM and DM together"),
    "utenfor": ("kontorer utenfor", "offices outside"),
    "landet": ("hele landet", "the whole country"),
    "PHT_Q2": ("2. kvartil", "2nd quartile"),
    "PHT_Q3": ("3. kvartil", "3rd quartile"),
    "PHT_Q4": ("4. kvartil", "4th quartile"),
}
LONG_ARMS: Words = {
    "HM": ("honorarmodellen", "the fee model"),
    "DM": ("driftstilskuddsmodellen", "the grant model"),
    "PHT": ("HM- og DM-kontorer samlet", "HM and DM offices together"),
    "landet": ("alle legekontor i landet", "all offices in the country"),
    "PHT_Q2": ("2. kvartil av teamarbeid", "2nd quartile of teamwork"),
    "PHT_Q3": ("3. kvartil av teamarbeid", "3rd quartile of teamwork"),
    "PHT_Q4": ("4. kvartil, mest teamarbeid", "4th quartile, most teamwork"),
}
AGAINST: Words = {
    "utenfor": ("mot kontorer utenfor forsøket", "against offices outside the trial"),
    "DM": ("mot DM", "against DM"),
    "Q1": ("mot 1. kvartil", "against the 1st quartile"),
}
STARS: Words = {
    "*": ("p under 0,05", "p below 0.05"),
    "**": ("p under 0,01", "p below 0.01"),
    "***": ("p under 0,001", "p below 0.001"),
    "": ("ikke under 0,05", "not below 0.05"),
}
UNITS: Words = {
    "percent": ("prosent", "per cent"),
    "points": ("prosentpoeng", "percentage points"),
    "change": ("prosent endring", "per cent change"),
    "rate": ("per innbygger og år", "per inhabitant and year"),
}


def arm_word(arm: str, language: str = NORWEGIAN) -> str:
    """Whose figure: «HM», «4. kvartil»."""
    return said(ARMS, arm, language)


def arm_in_full(arm: str, language: str = NORWEGIAN) -> str:
    """Whose figure, for those who don't know the letters."""
    return said(LONG_ARMS, arm, language)


def against_word(against: str, language: str = NORWEGIAN) -> str:
    """Whom an effect is measured against; "" where it's a level."""
    return said(AGAINST, against, language) if against else ""


def stars_word(stars: str, language: str = NORWEGIAN) -> str:
    """What the printed stars say."""
    return said(STARS, stars, language)


def pilot_unit_word(unit: str, language: str = NORWEGIAN) -> str:
    """What a printed figure is in."""
    return said(UNITS, unit, language)
