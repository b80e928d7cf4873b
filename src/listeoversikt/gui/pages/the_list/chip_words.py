"""What each filter says on its chip and in the sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from listeoversikt.gui.look.states import frailty_label
from listeoversikt.gui.pages.the_list import filters as f
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.list_table import BANDS, FRAILTY, GROUPS
from listeoversikt.words.groups import group_word
from listeoversikt.words.records import residence_word
from listeoversikt.words.states import band_word


def chip_text(filters: f.Filters, key: str, list_names: Mapping[str, str]) -> str:
    """The chip of a filter that is on."""
    if key == f.PATIENTS:
        count = len(filters.patients or ())
        return filters.title or translate("TheList", "%n chosen patient(s)", "", count)
    values = filters.values[key]
    if key == f.SILENT:
        return translate("TheList", "Not seen for {months} months").format(months=min(map(int, values)))
    if key == f.MEDICINES:
        return translate("TheList", "At least {count} regular medicines").format(count=min(map(int, values)))
    words = ", ".join(value_word(key, value, list_names) for value in in_order(key, values))
    return translate("TheList", "Frailty: {words}").format(words=words) if key == f.FRAILTY_KEY else words


def in_order(key: str, values: Sequence[str]) -> list[str]:
    """The values as they stand in the sheet, whatever order they were chosen in."""
    known: dict[str, Sequence[str]] = {
        f.BAND: BANDS,
        f.FRAILTY_KEY: FRAILTY,
        f.GROUP: GROUPS,
        f.RESIDENCE: f.RESIDENCES,
    }
    return [value for value in known[key] if value in values] if key in known else sorted(values)


def value_word(key: str, value: str, list_names: Mapping[str, str]) -> str:
    """One value in words."""
    if key == f.BAND:
        return band_word(value, language())
    if key == f.GROUP:
        return group_word(value, language())
    if key == f.FRAILTY_KEY:
        return frailty_label(value)
    if key == f.RESIDENCE:
        return residence_word(value, language())
    if key == f.GP:
        return list_word(value, list_names)
    if key == f.SEX:
        return translate("TheList", "Women") if value == "K" else translate("TheList", "Men")
    if key == f.AGE:
        return age_word(value)
    if key == f.FOLLOWED:
        return followed_word(value)
    if key == f.MODEL:
        return model_word(value)
    return translate("TheList", "Home care")


def model_word(value: str) -> str:
    """What is asked of the model in use."""
    if value == f.NEW:
        return translate("TheList", "New to us")
    return translate("TheList", "At rising risk by the model")


def followed_word(value: str) -> str:
    """Whether the team follows the patient."""
    if value == "yes":
        return translate("TheList", "Followed by the team")
    return translate("TheList", "Not followed by the team")


def list_word(gp_id: str, list_names: Mapping[str, str]) -> str:
    """A patient list by its shown name."""
    if not gp_id:
        return translate("TheList", "Without list")
    return translate("TheList", "List {name}").format(name=list_names.get(gp_id) or gp_id)


def age_word(value: str) -> str:
    """«65 år og eldre», «70–74 år», «Til og med 15 år»."""
    low, high = f.age_range(value) or (0, f.OLDEST)
    if high == f.OLDEST:
        return translate("TheList", "{age} years and older").format(age=low)
    if low == 0:
        return translate("TheList", "Up to {age} years").format(age=high)
    if low == high:
        return translate("TheList", "{age} years").format(age=low)
    return translate("TheList", "{low}–{high} years").format(low=low, high=high)
