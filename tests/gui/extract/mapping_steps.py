"""Ways through the step Kolonner that several tests take."""

from __future__ import annotations

from listeoversikt.gui.pages.extract.mapping import MappingView


def look_over(mapping: MappingView) -> list[str]:
    """Presses the button for each sheet that has proposals; gives the sheets in the order they were in view."""
    seen = []
    while mapping.foot.confirm.isVisibleTo(mapping):
        seen.append(mapping._source.rpartition(" › ")[2])
        mapping.foot.confirm.click()
        assert len(seen) < 20
    return seen
