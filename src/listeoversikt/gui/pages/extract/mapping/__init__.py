"""The step Kolonner: what the headers of an export mean, when the contract doesn't know them.

* ``view``        the step: sources, headers, words, the trial, and the foot
* ``past_drafts`` undo and redo within the step
* ``sources``     files and sheets, and the table each is read as
* ``headers``     the chosen source's headers with samples and the column each is read as
* ``columns``     the table's columns as chips, to drag or to press
* ``meanings``    written words, constants and forms of dates
* ``trial_card``  the first rows as they'd be read; ``trying`` runs it beside the window
* ``foot``        what lacks, the profile's name, and the way on
* ``dragging``    what is dragged between headers and columns
* ``wording``     the sentences
"""

from listeoversikt.gui.pages.extract.mapping.view import MappingView

__all__ = ["MappingView"]
