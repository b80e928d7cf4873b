"""Who a pseudonym stands for, in words: what shows that it's the right patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.gui.texts import language, translate
from listeoversikt.words.records import sex_word

if TYPE_CHECKING:
    from listeoversikt.operations.typed_discharge import Person


def person_line(person: Person) -> str:
    """«84 år, kvinne, liste L02»; what isn't known is left out."""
    age = person.age
    years = translate("DischargeForm", "%n year(s)", "", age)
    sex = sex_word(person.sex, language()) if person.sex else ""
    listed = (
        translate("DischargeForm", "list {name}").format(name=person.list_name) if person.list_name else ""
    )
    return ", ".join(part for part in (years, sex, listed) if part)


def no_record_numbers() -> str:
    """Why nobody can be found by the journal's own number."""
    return translate("Finding", "The extract has no record numbers")
