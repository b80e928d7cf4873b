"""Why a risk band moved between two extracts, in words."""

from __future__ import annotations

from listeoversikt.gui.texts import translate


def cause_word(cause: str, *, up: bool) -> str:
    """The cause's word: what is new moves a band up, what is changed or stopped moves it down."""
    words = {
        "definition": translate("Causes", "Changed definition"),
        "missing_table": translate("Causes", "Missing table"),
        "period": translate("Causes", "Another period in the extract"),
        "birth_year": translate("Causes", "Another birth year"),
        "listed": translate("Causes", "Another date on the list"),
        "stays": translate("Causes", "Changed stays"),
        "diagnoses": translate("Causes", "Changed diagnoses"),
        "medicines": translate("Causes", "Stopped medicines"),
        "contacts": translate("Causes", "New contacts"),
        "measurements": translate("Causes", "New measurements"),
        "other_facts": translate("Causes", "Home and services"),
        "age": translate("Causes", "Higher age"),
        "expired": translate("Causes", "Expired facts"),
        "corrected": translate("Causes", "Corrected facts"),
    }
    new = {
        "stays": translate("Causes", "New stays"),
        "diagnoses": translate("Causes", "New diagnoses"),
        "medicines": translate("Causes", "New medicines"),
    }
    return new[cause] if up and cause in new else words[cause]
