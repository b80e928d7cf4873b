"""The learned admission and readmission models, in the order of their way.

``features`` (what is known of a patient as at a day) and ``history`` (an office's past, as ``rows``) go into ``learning``;
``judging`` lays predictions beside the baselines; ``kept`` is a model as files, in the store and in use. ``refusals``: why
nothing is learnt.
"""
