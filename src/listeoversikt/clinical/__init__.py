"""The words of the clinic: codes, code lists, definitions with their sources, claim codes and working days.

Standard library only: the window and the command line start without any data library. Nothing here knows
a patient; a fact lives in `resources/` beside a card that says where it comes from.
"""
