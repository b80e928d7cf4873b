"""The follow-up's log as the rules see it: acts, what stands of them, and what a patient's record says.

    entry       one event, with its act decoded; which events stand when some are undone
    acts        every act there is: what the team does about a patient, and what it decides for the office
    care_plan, … (in followup) what a theme with rules of its own makes of the entries
    patient_record  all that is logged about one patient, each theme worked out when asked for
    log_book    everybody's records, as known up to one event; a new event gives a new book

Nothing here knows where events are kept, and nothing is ever changed: an act is taken back by another event.
"""
