"""Discharge messages: KITH epikrise and PLO pasientlogistikk, one XML file at a time.

``read_message`` takes a file's bytes and gives a ``Message`` or says why not (``NotRead``). The way in is ``safe_xml``
(no DTD, no entities, bounded size and depth); ``envelope`` finds what is wrapped in head-messages and envelopes;
``discharge_letter`` and ``logistics`` read the two families; ``code_lists`` holds what their codes mean. A patient's
national number lives in a ``Message`` only as long as it takes to look it up in the key file (``key_file``).
"""
