"""The sentences of the step Kolonner. Headers and words of the office stand in them, never a value of a patient."""

from __future__ import annotations

from collections.abc import Sequence

from listeoversikt.gui.pages.extract.wording import grouped
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.operations.extract_mapping import Lack
from listeoversikt.operations.mapping_draft import Origin
from listeoversikt.operations.mapping_lines import DraftLines, HeaderLine, SourceLines
from listeoversikt.words.mapping import ground_words, lack_words

MOST_LACKS = 3


def origin_word(origin: Origin, *, left_out: bool = False) -> str:
    """Where it comes from that something means what it does."""
    if left_out:
        return translate("Mapping", "left out")
    return {
        Origin.CONTRACT: translate("Mapping", "known name"),
        Origin.PROFILE: translate("Mapping", "from the profile"),
        Origin.SUGGESTED: translate("Mapping", "proposal"),
        Origin.CHOSEN: translate("Mapping", "chosen"),
        Origin.UNKNOWN: "",
    }[origin]


def rows_text(rows: int) -> str:
    """«3 612 rader»."""
    return grouped(translate("Mapping", "%n row(s)", "", rows), rows)


def source_note(source: SourceLines) -> str:
    """Rows, and how things stand."""
    parts = [rows_text(source.rows)]
    if source.origin is Origin.SUGGESTED and source.table:
        parts.append(origin_word(source.origin))
    if source.rival:
        parts.append(
            translate("Mapping", "looks like {table} too, and isn't read").format(table=source.rival)
        )
    count = sum(line.points is not None for line in source.headers)
    if count:
        parts.append(translate("Mapping", "%n column(s) can't be taken along", "", count))
    if source.lacking:
        text = translate("Mapping", "lacks {columns}")
        parts.append(text.format(columns=", ".join(source.lacking)))
    if source.unread:
        count = source.unread
        parts.append(grouped(translate("Mapping", "%n with unknown words", "", count), count))
    return " · ".join(parts)


def why_text(line: HeaderLine) -> str:
    """Why the column is proposed; "" when nothing speaks for it."""
    best = next((one for one in line.suggestions if one.column == line.column), None)
    if best is None or line.origin is not Origin.SUGGESTED:
        return ""
    grounds = [ground_words(ground, share, language()) for ground, share in best.grounds]
    return translate("Mapping", "Proposed since {grounds}.").format(grounds=", ".join(grounds))


def lacking_sentence(lacking: Sequence[Lack]) -> str:
    """What must be there and isn't yet."""
    named = ", ".join(lack_words(one.table, one.column, language()) for one in lacking[:MOST_LACKS])
    if len(lacking) > MOST_LACKS:
        count = len(lacking) - MOST_LACKS
        more = translate("Mapping", "and %n more", "", count)
        named = named + " " + more
    return translate("Mapping", "Still lacks {what}.").format(what=named)


def standing_sentence(lines: DraftLines, current: str) -> str:
    """What stands in the way of going on, or is worth knowing first; "" when nothing does. ``current`` is in view."""
    if lines.pointing:
        count = len(lines.pointing)
        if any(line.passable for one in lines.sources for line in one.headers):
            return translate(
                "Mapping",
                "%n column(s) point to persons. Take them out, or pass false alarms. It is logged.",
                "",
                count,
            )
        return translate("Mapping", "%n column(s) point to persons. Take them out of the export.", "", count)
    if lines.lacking:
        return lacking_sentence(lines.lacking)
    if lines.twins:
        text = translate(
            "Mapping", "{header} stands over two columns. Give them different names in the file."
        )
        return text.format(header=lines.twins[0][1])
    return _open_sentence(lines, current)


def _open_sentence(lines: DraftLines, current: str) -> str:
    """What is still to be looked over, and words that nobody understands."""
    here = sum(one.unconfirmed for one in lines.sources if one.source == current)
    rest = lines.unconfirmed - here
    parts = []
    if here:
        parts.append(translate("Mapping", "%n proposal(s) to look over here.", "", here))
    if rest:
        parts.append(translate("Mapping", "%n proposal(s) to look over elsewhere.", "", rest))
    if not rest:
        parts += [unread_sentence(one) for one in lines.sources if one.unread][:1]
    return " ".join(parts)


def unread_sentence(source: SourceLines) -> str:
    """How many rows of a table hold words that aren't understood."""
    count = source.unread
    text = translate("Mapping", "%n row(s) in {table} hold words that aren't understood.", "", count)
    return grouped(text, count).format(table=source.table)


def trial_sum(read: int, kept: int, aside: int, ignored: int) -> str:
    """«40 lest = 38 beholdt + 2 satt til side»."""
    text = translate("Mapping", "{read} read = {kept} kept + {aside} set aside").format(
        read=number(read), kept=number(kept), aside=number(aside)
    )
    if not ignored:
        return text
    return translate("Mapping", "{sum} + {ignored} process codes").format(sum=text, ignored=number(ignored))


def column_text(column: str, required: bool) -> str:
    """A column as it's called, with a star when it's required."""
    return f"{column} *" if required else column
