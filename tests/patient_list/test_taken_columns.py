"""Rows of a table that come to rest: they say the same as before, also to who reads meanwhile, and hold no more."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Callable, Iterator, Mapping

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as np_st

from listeoversikt.patient_list.frames import MEASUREMENTS, NO_DAY, SCHEMA, Column, Table
from listeoversikt.patient_list.taken_columns import FEW_VALUES, TakenColumns, packed
from tests.list_strategies import Facts, facts
from tests.patient_list.same import plain

quick = settings(max_examples=60, deadline=None)
few = settings(max_examples=25, deadline=None)

NAMES = tuple(SCHEMA[MEASUREMENTS])
LABELS = {"kind": ("egfr", "hba1c", "vekt")}
COUNT = 1000
WAIT = 10.0


def columns() -> dict[str, Column]:
    """A thousand measurements, some without a value or a day."""
    number = np.arange(COUNT, dtype=np.int32)
    return {
        "patient": number // 3,
        "day": np.where(number % 7 == 0, NO_DAY, 20_000 + number % 400).astype(np.int32),
        "kind": (number % 4 - 1).astype(np.int32),
        "value": np.where(number % 5 == 0, np.nan, number % 60 / 10),
        "row": number,
    }


def rows() -> Column:
    """Some rows, none of them in its place."""
    return np.flatnonzero(np.arange(COUNT) % 3 != 1)[::-1]


def taken(source: Mapping[str, Column] | None = None) -> Table:
    return Table(MEASUREMENTS, columns() if source is None else source, LABELS).take(rows())


def same(column: Column, other: Column) -> bool:
    """The same bit for bit."""
    return column.dtype == other.dtype and column.tobytes() == other.tobytes()


def counting() -> Column:
    return np.arange(COUNT, dtype=np.int32)


# -- packed --

NUMBERS = st.one_of(
    np_st.arrays(
        np.float64, st.integers(0, 40), elements=st.sampled_from([np.nan, 0.0, -0.0, 5.4, 1e300, -np.inf])
    ),
    np_st.arrays(np.float64, st.integers(0, 40)),
    np_st.arrays(np.int32, st.integers(0, 40)),
    np_st.arrays(np.int32, st.integers(0, 40), elements=st.integers(-129, 40_000)),
    np_st.arrays(np.int8, st.integers(0, 40)),
    np_st.arrays(np.bool_, st.integers(0, 40)),
    np_st.arrays(np.int64, st.integers(0, 40)),
)


@quick
@given(NUMBERS, st.data())
def test_that_what_is_packed_comes_back_bit_for_bit(column: Column, data: st.DataObject) -> None:
    places = st.lists(st.integers(0, len(column) - 1), max_size=10) if len(column) else st.just([])
    some = np.array(data.draw(places), dtype=np.int64)
    assert same(packed(column).whole(), column)
    assert same(packed(column).some(some), column[some])


@pytest.mark.parametrize(
    ("lowest", "highest", "bytes_each"), [(-1, 127, 1), (-1, 128, 2), (-(2**15), 0, 2), (0, 2**15, 4)]
)
def test_that_whole_numbers_are_kept_in_as_few_bytes_as_hold_them(
    lowest: int, highest: int, bytes_each: int
) -> None:
    column = np.array([lowest, highest] * 50, dtype=np.int32)
    assert packed(column).nbytes == 100 * bytes_each
    assert same(packed(column).whole(), column)


@pytest.mark.parametrize(("distinct", "bytes_each"), [(256, 1), (257, 2), (FEW_VALUES, 2)])
def test_that_few_distinct_numbers_are_kept_once_each(distinct: int, bytes_each: int) -> None:
    column = np.tile(np.arange(distinct) / 10, 3)
    assert packed(column).nbytes == len(column) * bytes_each + distinct * 8
    assert same(packed(column).whole(), column)


def test_that_many_distinct_numbers_stay_as_they_are() -> None:
    column = np.arange(FEW_VALUES + 1) / 10
    assert packed(column).nbytes == column.nbytes
    assert same(packed(column).whole(), column)


# -- settled --


@pytest.mark.parametrize("asked", [(), ("day",), ("value", "row"), NAMES], ids=str)
def test_that_settled_columns_are_the_same_whatever_was_asked_before(asked: tuple[str, ...]) -> None:
    table = taken()
    for name in asked:
        assert same(table[name], columns()[name][rows()])
    table.settle(counting())
    assert (list(table.columns), len(table)) == (list(NAMES), len(rows()))
    for _ in range(2):
        for name in NAMES:
            assert same(table[name], columns()[name][rows()]), name
    assert table.texts("kind") == taken().texts("kind")


def test_that_exchanged_columns_stay_exchanged() -> None:
    day = np.full(len(rows()), 5, dtype=np.int32)
    before = taken().replace(day=day)
    before.settle(counting())
    after = before.replace(patient=day)
    assert same(before["day"], day)
    assert same(after["day"], day)
    assert same(after["patient"], day)
    assert same(before["patient"], columns()["patient"][rows()])
    assert same(after["value"], columns()["value"][rows()])


@pytest.mark.parametrize("settled", ["neither", "first", "second", "both"])
@pytest.mark.parametrize("asked", [False, True])
def test_that_rows_of_rows_are_the_same_whichever_is_settled(settled: str, asked: bool) -> None:
    some = np.array([500, 3, 3, 0])
    first = taken()
    second = first.take(some)
    if asked:
        assert same(first["value"], columns()["value"][rows()])
    if settled in ("first", "both"):
        first.settle(counting())
    if settled in ("second", "both"):
        second.settle(counting())
    for name in NAMES:
        assert same(second[name], columns()[name][rows()[some]]), name
        assert same(first[name], columns()[name][rows()]), name


def test_that_rows_of_a_settled_table_leave_its_other_columns_packed() -> None:
    table = taken()
    table.settle(counting())
    assert same(table.take(np.array([7]))["value"], columns()["value"][rows()[[7]]])
    assert isinstance(table.columns, TakenColumns)
    assert table.columns.some("value", np.array([7])) is not None


def test_that_nothing_holds_the_first_columns_after_settling() -> None:
    source, numbers = columns(), rows()
    middle = Table(MEASUREMENTS, source, LABELS).take(numbers)
    last = middle.take(np.array([5, 4, 2])).replace(patient=np.zeros(3, dtype=np.int32))
    middle["day"], last["kind"]
    held = [weakref.ref(column) for column in (*source.values(), numbers)]
    middle.settle(counting())
    last.settle(counting())
    del source, numbers
    gc.collect()
    assert [ref() for ref in held] == [None] * len(held)
    assert len(middle["row"]) > len(last["row"])


def test_that_a_table_at_rest_holds_no_table_between() -> None:
    middle = taken()
    last = middle.take(np.array([5, 4, 2]))
    column = weakref.ref(middle["day"])
    assert len(last["day"]) == 3
    last.settle(counting())
    del middle
    gc.collect()
    assert column() is None


def test_that_columns_that_only_count_share_one_column() -> None:
    tables = [taken().replace(row=np.arange(len(rows()), dtype=np.int32)) for _ in range(2)]
    one, other = tables
    shared = counting()
    for table in tables:
        table.settle(shared)
        assert same(table["row"], np.arange(len(rows()), dtype=np.int32))
    assert np.shares_memory(one["row"], other["row"])
    assert not np.shares_memory(one["day"], other["day"])


# -- beside a reader --


class Held(Mapping[str, Column]):
    """Columns that keep one thread waiting when it asks for them."""

    def __init__(self) -> None:
        self._columns = columns()
        self.whom: threading.Thread | None = None
        self.asked, self.go_on = threading.Event(), threading.Event()

    def __getitem__(self, name: str) -> Column:
        if threading.current_thread() is self.whom:
            self.asked.set()
            assert self.go_on.wait(WAIT)
        return self._columns[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)


def held_up(source: Held, work: Callable[[], None], meanwhile: Callable[[], None]) -> None:
    """Does ``meanwhile`` while ``work`` stands in the middle of asking for a column."""
    source.whom = threading.Thread(target=work)
    source.whom.start()
    assert source.asked.wait(WAIT)
    meanwhile()
    source.go_on.set()
    source.whom.join(WAIT)
    assert not source.whom.is_alive()


def test_that_who_was_taking_a_column_when_it_settled_gets_it_right() -> None:
    source = Held()
    table, found = taken(source), list[Column]()
    held_up(source, lambda: found.append(table["value"]), lambda: table.settle(counting()))
    assert same(found[0], columns()["value"][rows()])
    assert same(table["value"], found[0])


def test_that_who_asks_while_it_settles_gets_every_column_right() -> None:
    source = Held()
    table = taken(source)

    def ask() -> None:
        assert all(same(table[name], columns()[name][rows()]) for name in NAMES)

    held_up(source, lambda: table.settle(counting()), ask)
    ask()


def test_that_readers_beside_get_every_column_right() -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    wrong: list[str] = []

    def read(tables: list[Table]) -> None:
        for table in tables:
            wrong.extend(name for name in NAMES if not same(table[name], columns()[name][rows()]))
            some = table.take(np.array([9, 1]))
            wrong.extend(name for name in NAMES if not same(some[name], columns()[name][rows()[[9, 1]]]))

    try:
        tables = [taken() for _ in range(60)]
        readers = [threading.Thread(target=read, args=(tables,)) for _ in range(3)]
        for reader in readers:
            reader.start()
        for table in tables:
            table.settle(counting())
        for reader in readers:
            reader.join(WAIT)
    finally:
        sys.setswitchinterval(before)
    assert not wrong


# -- what isn't taken --


def test_that_all_rows_in_order_are_the_table_itself() -> None:
    table = Table(MEASUREMENTS, columns(), LABELS)
    assert table.take(np.arange(COUNT)) is table
    assert table.take(np.ones(COUNT, dtype=np.bool_)) is table


@pytest.mark.parametrize("moved", [(0, 1), (3, 4), (COUNT - 2, COUNT - 1)])
def test_that_all_rows_in_another_order_are_not(moved: tuple[int, int]) -> None:
    order = np.arange(COUNT)
    order[list(moved)] = order[list(reversed(moved))]
    table = Table(MEASUREMENTS, columns(), LABELS)
    assert same(table.take(order)["row"], order.astype(np.int32))
    assert len(table.take(np.arange(COUNT - 1))) == COUNT - 1


def test_that_no_rows_of_none_are_the_table_and_no_rows_of_some_are_none() -> None:
    table = Table(MEASUREMENTS, columns(), LABELS)
    none = table.take(np.empty(0, dtype=np.int64))
    assert len(none) == 0
    assert none.take(np.empty(0, dtype=np.int64)) is none


class Counted(dict[str, Column]):
    """Columns that know which were asked for."""

    def __init__(self) -> None:
        super().__init__(columns())
        self.asked: list[str] = []

    def __getitem__(self, name: str) -> Column:
        self.asked.append(name)
        return super().__getitem__(name)


def test_that_nothing_is_taken_to_know_what_there_is_or_to_exchange_it() -> None:
    source = Counted()
    table = taken(source)
    source.asked.clear()
    assert "day" in table.columns
    assert "end" not in table.columns
    assert list(table.replace(day=np.zeros(len(rows()), dtype=np.int32)).columns) == list(NAMES)
    assert (len(table), len(table.take(np.array([4, 2])))) == (len(rows()), 2)
    assert source.asked == []


def test_that_a_column_that_is_not_there_is_not_found_before_or_after() -> None:
    table = taken()
    for _ in range(2):
        with pytest.raises(KeyError):
            table["end"]
        table.settle(counting())


# -- lists --


@few
@given(facts(), st.integers(0, 400))
def test_that_a_settled_list_says_the_same(written: Facts, ago: int) -> None:
    whole = written.built()
    day = int(whole.index_day.max(initial=0)) - ago
    turned = np.arange(len(whole))[::-1]
    for make in (
        lambda: whole,
        lambda: whole.as_of(day),
        lambda: whole.at(turned, whole.index_day[turned]).as_of(day),
    ):
        settled = make()
        settled.settle()
        assert plain(settled) == plain(make())
        settled.settle()
        assert plain(settled) == plain(make())
