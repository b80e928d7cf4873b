"""What every act of the follow-up is: a frozen record that knows how to be read from an older or newer program."""

from __future__ import annotations

import msgspec


class Act(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=False):
    """What was done; see the subclasses."""
