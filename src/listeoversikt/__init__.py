"""The data's way through listeoversikt.

journal export -> import -> list -> scores -> worklists, care plans, contacts -> indicators -> Excel

* ``journal``       reads an office's export and says what it made of it; refuses whole or takes whole.
* ``patient_list``  the inhabitants and their events as known at an index date.
* ``scores``        frailty, multimorbidity and admission measures, each with its evidence.
* ``followup``      target groups, the discharge clock and the worklist: the scores turned into work.
* ``indicators``    numerators, denominators and what may be shown of them outside the office.
* ``evaluation``    goals written beforehand, charts over time, comparisons, and the pilot's figures beside.
* ``finance``       what the work would be paid by the pilot's two models; of the office, never of a patient.
* ``workbook``      the Excel workbook and the CSV files.

Beside the way: ``clinical`` (words of the clinic), ``made_up`` (an example list), ``store`` (the encrypted
store), ``words`` (every enum's text), ``operations`` (one function per user action), ``cli`` and ``gui`` (the
two ways in).
"""

__version__ = "0.8.0"
