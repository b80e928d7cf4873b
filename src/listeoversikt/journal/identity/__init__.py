"""The identity guard: nothing that points to a person may come in, be shown or be logged.

* ``guard``         a table's headers and texts, and the description beside the tables.
* ``pointing``      what in one text points to a person: numbers, e-mail, phone, birth dates said in words.
* ``plain_text``    a text as a person sees it: plain digits, single spaces, nothing that can't be seen.
* ``headers``       what a column's name says of it.
* ``person_names``  names by the open name statistics.
* ``shown_names``   names of files and sheets as they may be shown.

What is found, what isn't, and the false alarms measured: docs/identity.md.
"""

from listeoversikt.journal.identity.guard import guard, guard_description
from listeoversikt.journal.identity.shown_names import masked_names, shown_name

__all__ = ["guard", "guard_description", "masked_names", "shown_name"]
