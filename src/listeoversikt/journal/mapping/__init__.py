"""Mapping profiles: what an office's own names of files, columns and values mean in the contract.

``profile`` says it and is how a reading understands an export; ``profile_file`` reads and writes it as TOML, strictly;
``recognise`` finds the profile that an export was made for; ``suggest`` proposes columns for headers that nobody has mapped
yet, by ``known_headers`` and by what the cells look like (``traits``); ``guarded`` keeps persons out of all of it.
"""
