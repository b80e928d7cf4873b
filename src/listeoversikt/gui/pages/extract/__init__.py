"""The page Uttrekk: take in a list safely.

* ``page``       what is shown when, drag and drop, keys
* ``session``    one import: look, survey, preview, read in, on the store's thread; late answers are dropped
* ``dropping``   a page that files can be dropped on
* ``mapping``    what the columns mean; ``columns_step`` stands between it and the session
* ``profiles``   the office's profiles; ``keeping`` what is undone of them
* ``start``      drop field and what applies now
* ``checks``     tables, findings, and beside them file, identity guard, what is missing, what is worth knowing
* ``stopped``    a stop: where (never what), how to mend, one button
* ``preview``    the list before and after
* ``receipt``    what was stored
* ``past``       earlier extracts
* ``foot``       progress, time left, cancel, next
* ``wording``    the sentences
"""

from listeoversikt.gui.pages.extract.page import ExtractPage

__all__ = ["ExtractPage"]
