"""JSON of a file beside the store, that anybody who may write in the folder may have written: bounded in length and depth."""

from __future__ import annotations

import json
from typing import Any

MOST_BYTES = 4 * 2**20


def side_json(content: bytes) -> Any:
    """What it says. ``ValueError`` for what isn't JSON, is longer than any such file, or is nested without an end.

    >>> side_json(b'{"a": [1]}')
    {'a': [1]}
    """
    if len(content) > MOST_BYTES:
        raise ValueError("longer than any file beside a store")
    try:
        return json.loads(content)
    except RecursionError:
        raise ValueError("nested too deep") from None
