"""The colours by name, light and dark, from the shipped token file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import cast

from listeoversikt.clinical.resources import resources_folder

LIGHT, DARK, CONTRAST = "light", "dark", "contrast"


@cache
def tokens() -> Mapping[str, Mapping[str, str]]:
    """``{"light": {name: "#RRGGBB"}, "dark": …}``."""
    text = (resources_folder() / "look" / "tokens.toml").read_text(encoding="utf-8")
    return cast(Mapping[str, Mapping[str, str]], tomllib.loads(text))
