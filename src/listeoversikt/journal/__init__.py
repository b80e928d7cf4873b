"""Journal exports: files in, a patient list or a refusal out ("journal" = the patient record system).

``formats`` names tables, columns and values; ``reader`` turns files into raw columns and judges nothing;
``identity`` keeps identifying data out; ``checks`` sets bad rows aside with a finding; ``build`` makes the
patient list. Excel, FHIR, discharge messages and mapping profiles get their rooms here later.
"""
