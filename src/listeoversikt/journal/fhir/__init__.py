"""FHIR R4 in, the contract's tables out: Bundle JSON, bulk NDJSON (plain or gzip) and single resources.

``stream`` gives the resources one after the other in bounded memory (``json_pieces`` cuts large documents), ``elements`` says
which fields become anything at all, one module a resource maps them (``patient``, ``condition``, ``encounter``, ``medicine``,
``observation``, ``measure``), ``gathered`` holds what was found, and ``opening`` makes sources of it. docs/fhir.md tells it
column by column.
"""
