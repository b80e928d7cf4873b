"""Journal exports: files in, a patient list or a refusal out ("journal" = the patient record system).

``names`` folds the names of tables, columns and values; ``sources`` opens a folder or zip with care; ``reader``
turns a file into raw columns and judges nothing; ``identity`` keeps identifying data out; ``judge``, ``patients``
and ``events`` set bad rows aside with a finding; ``extract`` decides and makes the patient list; ``continuity``
tells new pseudonyms. Excel, FHIR, discharge messages and mapping profiles get their rooms here later.
"""
