"""A patient is erased: nothing is left of them, and nobody else is changed."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.store.erasing.rows import ERASED, GONE, is_distinct, without_names
from listeoversikt.store.extracts import parquet
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.tables import blobs, event_log, pseudonyms

from ..saving import PASSPHRASE, save
from ..small_lists import APRIL, FEBRUARY, MARCH, plain_list, what_it_says
from .offices import OTHERS, RECORD_NUMBER, TYPED, WHO, office_list, raw_pages

WORDS = [WHO, WHO.lower(), RECORD_NUMBER, TYPED, f"fastlege-til-{WHO}", f"kliniker {WHO}"]


def everything(store: Store) -> bytes:
    """All tables row by row, and every blob both as it lies and unpacked."""
    found = [b""]
    with store._database.reading() as connection:
        for (name,) in connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).all():
            for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"').all():
                for value in row:
                    found.append(value if isinstance(value, bytes) else str(value).encode())
        for content in connection.scalars(sa.select(blobs.c.content)):
            if content[:4] == b"PAR1":
                columns = parquet.decode(content)
                found += [
                    json.dumps([str(value) for value in column.to_pylist()], ensure_ascii=False).encode()
                    for column in columns.values()
                ]
    return b"\n".join(found)


def contents(store: Store) -> list[bytes]:
    with store._database.reading() as connection:
        return list(connection.scalars(sa.select(blobs.c.content)))


def pieces(content: bytes) -> list[bytes]:
    return [content[start : start + 24] for start in range(0, len(content) - 24, 8)]


def test_that_nothing_of_the_patient_is_left_in_any_byte_of_the_store(full: Store, folder: Path) -> None:
    """One event of every kind, blobs, lists, texts about others that name the patient: rows and raw pages."""
    before, old = everything(full), contents(full)
    for word in WORDS:
        assert word.encode() in before, word
    assert WHO.encode() in raw_pages(folder)

    erased = full.erasing.patients([WHO], "fant ikke grunnlag lenger")

    assert erased.finished and erased.told_beside
    after, pages, left = everything(full), raw_pages(folder), set(contents(full))
    for word in WORDS:
        assert word.encode() not in after.replace(OTHERS[2].encode(), b""), word
        assert word.encode() not in pages.replace(OTHERS[2].encode(), b""), word
    gone = [content for content in old if content not in left]
    assert len(gone) >= 6
    for content in gone:
        own = [piece for piece in pieces(content) if all(piece not in one for one in left)]
        assert own and all(piece not in pages for piece in own)
    assert full.check() == ()


def test_that_free_pages_of_before_are_overwritten_too(full: Store, folder: Path) -> None:
    """What an older program deleted lies in free pages until the file is written anew."""
    full.keep_list_at_start("en lang", b"".join(b"%d hos legen\n" % n for n in range(4000)))
    with closing(full._database.connection()) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("DELETE FROM meta WHERE key = 'list_at_start'")
        connection.execute("DELETE FROM blobs WHERE substr(content, 1, 6) = CAST('0 hos ' AS BLOB)")
    assert b"2222 hos legen" in raw_pages(folder)
    full.erasing.patients([WHO], "ba om det")
    assert b"2222 hos legen" not in raw_pages(folder)


def test_that_everybody_else_is_as_before(full: Store) -> None:
    """Lists, events about them and lists of scores; only a text that named the patient is another."""
    lists = {one.id: what_it_says(full.load(one.id)) for one in full.extracts() if one.kind == "full"}
    logged = {one: [event.payload for event in full.events(patient=one)] for one in OTHERS}
    full.erasing.patients([WHO], "ba om det")
    for extract, said in lists.items():
        now = what_it_says(full.load(extract))
        for name, rows in said.items():
            assert now[name] == type(rows)({row: count for row, count in rows.items() if row[0] != WHO}), name
    for one in OTHERS[1:]:
        assert [event.payload for event in full.events(patient=one)] == logged[one]
    texts = [event.payload["text"] for event in full.events(patient=OTHERS[0])]
    assert f"bor sammen med {GONE}" in texts


def test_that_the_log_keeps_its_places(full: Store) -> None:
    """Something counts on which event follows which; the empty ones say nothing, not even who or when for whom."""
    before = full.events()
    own = {event.uuid for event in before if event.patient == WHO}
    full.erasing.patients([WHO], "ba om det")
    after = full.events()
    assert [event.sequence for event in after] == [event.sequence for event in before]
    empty = [event for event in after if event.uuid in own]
    assert empty and all(
        (event.kind, event.payload, event.who, event.patient, event.inverse_of)
        == (ERASED, {}, "", None, None)
        for event in empty
    )
    with pytest.raises(StoreRefused) as refused:
        full.events(patient=WHO)
    assert refused.value.reason is Reason.UNKNOWN_PATIENT


def test_that_the_number_is_never_given_again(full: Store) -> None:
    with full._database.reading() as connection:
        number = connection.scalar(sa.select(pseudonyms.c.number).where(pseudonyms.c.patient_id == WHO))
    full.erasing.patients([WHO], "ba om det")
    save(full, office_list(APRIL, [*OTHERS, "helt-ny"]), "apr")
    with full._database.reading() as connection:
        rows = dict(connection.execute(sa.select(pseudonyms.c.number, pseudonyms.c.patient_id)).all())
    assert rows[number].startswith(f"{GONE}:")
    assert sorted(rows) == list(range(len(rows))) and "helt-ny" in rows.values()


def test_that_what_goes_is_told_beforehand(full: Store) -> None:
    told = full.erasing.foreseen(WHO)
    erased = full.erasing.patients([WHO], "ba om det").swept
    assert (told.extracts, told.rows, told.events, told.mentions) == (
        erased.extracts,
        erased.rows,
        erased.events,
        erased.mentions,
    )
    assert told.extracts == 3 and told.events > 40 and told.mentions > 40 and erased.scored_lists == 2


def test_that_several_go_together(full: Store, folder: Path) -> None:
    full.erasing.patients([WHO, OTHERS[1]], "sluttet på lista")
    assert OTHERS[1].encode() not in raw_pages(folder).replace(OTHERS[2].encode(), b"")
    assert full.check() == ()
    assert {one.reason for one in full.erasing.entries()} == {"sluttet på lista"}


def test_that_everybody_can_go(full: Store) -> None:
    """An extract nobody is left in is still whole."""
    full.erasing.patients([WHO, *OTHERS], "kontoret legges ned")
    assert full.check() == ()
    assert len(full.load(full.extracts()[0].id)) == 0


@pytest.mark.parametrize(
    ("reason", "why"),
    [
        ("", Reason.NO_ERASING_REASON),
        (" \n ", Reason.NO_ERASING_REASON),
        ("x" * 201, Reason.NO_ERASING_REASON),
    ]
    + [(text, Reason.REASON_NAMES_PATIENT) for text in (f"{WHO} ba om det", f"jnr. {RECORD_NUMBER}")],
)
def test_that_a_reason_is_wanted_and_names_nobody(full: Store, reason: str, why: Reason) -> None:
    before = everything(full)
    with pytest.raises(StoreRefused) as refused:
        full.erasing.patients([WHO], reason)
    assert refused.value.reason is why
    assert everything(full) == before


def test_that_an_unknown_patient_is_refused_and_nobody_else_goes(full: Store) -> None:
    with pytest.raises(StoreRefused) as refused:
        full.erasing.patients([WHO, "finnes-ikke"], "ba om det")
    assert refused.value.reason is Reason.UNKNOWN_PATIENT
    assert full.events(patient=WHO)


def test_that_a_short_name_isnt_taken_out_of_texts_where_it_may_be_anything(store: Store) -> None:
    """A pseudonym of two digits is also a day and an amount: nothing is guessed, and it's counted."""
    save(store, plain_list(MARCH), "mar")
    cleaned, sure, doubt = without_names({"text": "17 kontakter 2026-11-17", "id": "17"}, ["17"])
    assert (cleaned, sure, doubt) == ({"text": "17 kontakter 2026-11-17", "id": "17"}, False, True)
    assert not is_distinct("17") and is_distinct("P-17")


def test_that_a_name_inside_a_longer_word_is_another_name() -> None:
    cleaned, sure, _ = without_names([f"{OTHERS[2]} og {WHO}-brev"], [WHO])
    assert sure and cleaned == [f"{OTHERS[2]} og {GONE}-brev"]


# --- as if the patient had never been there ------------------------------------------------------------------------


@settings(max_examples=8, deadline=None)
@given(chosen=st.sets(st.sampled_from([WHO, *OTHERS]), min_size=1, max_size=3), more=st.integers(0, 3))
def test_that_the_others_are_as_in_a_store_that_never_had_the_patient(
    chosen: set[str], more: int, empty_store: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The same extracts, with and without: every row of every table, the counts and the lists of scores."""
    import shutil

    everybody = [OTHERS[0], WHO, *OTHERS[1:]]
    left = [one for one in everybody if one not in chosen]
    if not left:
        return
    said = []
    for number, ids in enumerate((everybody, left)):
        folder = tmp_path_factory.mktemp("lager") / str(number)
        shutil.copytree(empty_store, folder)
        with open_store(folder, PASSPHRASE) as store:
            for date in (FEBRUARY, MARCH):
                save(store, office_list(date, ids, more), str(date))
            fill_lists(store, ids)
            if ids is everybody:
                store.erasing.patients(sorted(chosen), "ba om det")
            said.append(all_that_is_said(store))
    assert said[0] == said[1]


def fill_lists(store: Store, ids: list[str]) -> None:
    from .offices import keep_lists

    keep_lists(store, [one.id for one in store.extracts()], ids)
    store.append_events([_event(one) for one in ids])


def _event(one: str) -> object:
    from listeoversikt.store.contents import NewEvent

    return NewEvent("discussed", {"day": "2026-03-01", "text": f"drøftet {len(one)}"}, one)


def all_that_is_said(store: Store) -> object:
    from listeoversikt.store.contents import ScoredKey

    lists = []
    for one in store.extracts():
        scored = store.scored(ScoredKey((one.id,), 20_000 + one.id, (("skår", "1"),), "0.7"))
        assert scored is not None
        lists.append({name: list(values) for name, values in scored.items()})
    loaded = [store.load(one.id) for one in store.extracts()]
    return (
        [what_it_says(one) for one in loaded],
        [[sorted(table.labels.items()) for table in one.tables.values()] for one in loaded],
        [one.patients for one in store.extracts()],
        lists,
        [(event.patient, event.payload) for event in store.events() if event.kind != ERASED],
        store.check(),
    )


def test_that_the_table_of_events_has_no_patient_without_a_name(full: Store) -> None:
    full.erasing.patients([WHO], "ba om det")
    with full._database.reading() as connection:
        rows = connection.execute(sa.select(event_log.c.patient).where(event_log.c.kind == ERASED)).all()
    assert rows and all(row.patient is None for row in rows)
