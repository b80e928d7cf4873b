"""How many examples the fuzzing takes: few in ``make test``, more with ``LISTEOVERSIKT_FUZZ=2000`` in the environment.

The few are the same every time, unless new ones are looked for (``make search``).
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

from tests.searching import is_searching

ASKED = int(os.environ.get("LISTEOVERSIKT_FUZZ", "0"))
NEW = bool(ASKED) or is_searching()


def examples(few: int) -> settings:
    """Settings with a few examples, or as many as the environment asks for."""
    return settings(
        max_examples=ASKED or few,
        deadline=None,
        derandomize=not NEW,
        phases=(Phase.explicit, Phase.generate, Phase.shrink) if NEW else (Phase.explicit, Phase.generate),
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.function_scoped_fixture,
            HealthCheck.data_too_large,
        ],
    )
