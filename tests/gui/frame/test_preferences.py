"""What is remembered comes back, what is odd is the default, and nothing about a patient is ever written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui.preferences import LOCK_MINUTES, LONGEST_LOCK, Preferences, SavedView, WindowPlace


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "listeoversikt.ini"


def again(preferences: Preferences, path: Path) -> Preferences:
    """What the program reads at its next start."""
    preferences.save()
    return Preferences(path)


def test_that_the_former_never_is_the_longest_there_is(tmp_path: Path) -> None:
    path = tmp_path / "valg.ini"
    path.write_text("[General]\nlock_minutes=0\n", encoding="utf-8")
    assert Preferences(path).lock_minutes == LONGEST_LOCK


def test_that_a_first_start_has_the_defaults_and_nothing_to_tell(path: Path) -> None:
    first = Preferences(path)
    assert (first.language, first.scheme, first.letter_keys) == ("nb", "system", True)
    assert (first.lock_minutes, first.role, first.user, first.start_page) == (LOCK_MINUTES, "", "", "")
    assert (first.last_page, first.last_folder, first.window) == ("", None, None)
    assert first.page_state("the_list") == {}
    assert first.saved_views("the_list") == ()
    assert first.take_trouble() is None


def test_that_choices_come_back_at_the_next_start(path: Path) -> None:
    before = Preferences(path)
    before.language, before.scheme, before.letter_keys = "en", "dark", False
    before.lock_minutes, before.role, before.user = 3, "nurse", "spl-1"
    before.start_page, before.last_page = "worklist", "the_list"
    before.last_folder = Path("/a folder, with æøå/store")
    after = again(before, path)
    assert (after.language, after.scheme, after.letter_keys) == ("en", "dark", False)
    assert (after.lock_minutes, after.role, after.user) == (3, "nurse", "spl-1")
    assert (after.start_page, after.last_page) == ("worklist", "the_list")
    assert after.last_folder == Path("/a folder, with æøå/store")
    assert after.take_trouble() is None


def test_that_a_pages_filters_columns_and_widths_come_back(path: Path) -> None:
    before = Preferences(path)
    state = {
        "filters": {"band": ["high", "rising"]},
        "widths": {"age": 90},
        "sort": ["band", True],
        "compact": False,
    }
    before.remember_page("the_list", state)
    assert again(before, path).page_state("the_list") == state


def test_that_a_set_and_a_tuple_come_back_as_lists(path: Path) -> None:
    before = Preferences(path)
    before.remember_page("the_list", {"band": ("high",), "gp": frozenset({"L01"})})
    assert again(before, path).page_state("the_list") == {"band": ["high"], "gp": ["L01"]}


@pytest.mark.parametrize("key", ["search", "query", "patient", "patients", "current", "selected", "marked"])
def test_that_nothing_that_may_hold_a_patients_id_is_written(path: Path, key: str) -> None:
    before = Preferences(path)
    before.remember_page(
        "the_list", {key: "P20417", "table": {key: ["P20417"], "sort": "age"}, "tabs": [{key: "P20417"}]}
    )
    before.save_view(SavedView("Mine", "the_list", {"filters": {key: "P20417"}, "sort": "age"}))
    after = again(before, path)
    assert "P20417" not in path.read_text(encoding="utf-8")
    assert after.page_state("the_list") == {"table": {"sort": "age"}, "tabs": [{}]}
    assert after.saved_views("the_list")[0].state == {"filters": {}, "sort": "age"}


def test_that_a_state_that_cannot_be_written_leaves_the_one_before(path: Path) -> None:
    before = Preferences(path)
    before.remember_page("the_list", {"sort": "age"})
    before.remember_page("the_list", {"sort": object()})
    assert again(before, path).page_state("the_list") == {"sort": "age"}


def test_that_saved_views_belong_to_their_page_and_keep_their_order(path: Path) -> None:
    before = Preferences(path)
    for name in ("Eldre med behov", "Bare KOLS", "100 % = alle"):
        before.save_view(SavedView(name, "the_list", {"filters": {"age": "65-"}}))
    before.save_view(SavedView("Alle", "worklist", {}))
    before.save_view(SavedView("Bare KOLS", "the_list", {"filters": {"group": "kols"}}))
    before.remove_view("the_list", "100 % = alle")
    before.remove_view("the_list", "Never saved")
    after = again(before, path)
    assert [view.name for view in after.saved_views("the_list")] == ["Eldre med behov", "Bare KOLS"]
    assert after.saved_views("the_list")[1].state == {"filters": {"group": "kols"}}
    assert [view.name for view in after.saved_views("worklist")] == ["Alle"]


def test_that_a_change_is_told_and_the_same_choice_again_is_not(path: Path) -> None:
    preferences = Preferences(path)
    heard: list[str] = []
    preferences.changed.connect(heard.append)
    preferences.scheme = "dark"
    preferences.scheme = "dark"
    preferences.lock_minutes = 5
    assert heard == ["scheme", "lock_minutes"]


def test_that_what_was_changed_is_written_soon_without_being_asked(path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(path)
    preferences.scheme = "dark"
    qtbot.waitUntil(lambda: path.is_file() and "dark" in path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("asked", "kept"), [(-5, 1), (0, 1), (30, 30), (100_000, LONGEST_LOCK)])
def test_that_the_lock_has_sensible_limits(path: Path, asked: int, kept: int) -> None:
    preferences = Preferences(path)
    preferences.lock_minutes = asked
    assert again(preferences, path).lock_minutes == kept


ODD = [
    "language=klingon",
    "scheme=purple",
    "letter_keys=perhaps",
    "lock_minutes=-1",
    "lock_minutes=99999",
    "lock_minutes=ten",
    "lock_minutes=1, 2, 3",
    'window="[1,2,3]"',
    'window="[0,0,-5,9,true]"',
    "window=@Rect(1 2 3 4)",
    'pages\\the_list="[1]"',
    'pages\\the_list="{"',
    f'pages\\the_list="{"[" * 30000}"',
    'saved_views="{\\"the_list\\": 3}"',
]


@pytest.mark.parametrize("line", ODD, ids=lambda line: line[:24])
def test_that_an_odd_value_is_the_default_and_told_once(path: Path, line: str) -> None:
    path.write_text(
        f"[General]\n{line}\n" if "\\" not in line.split("=")[0] else _in_section(line), encoding="utf-8"
    )
    preferences = Preferences(path)
    for _ in range(2):
        assert (preferences.language, preferences.scheme, preferences.letter_keys) == ("nb", "system", True)
        assert preferences.lock_minutes == LOCK_MINUTES
        assert preferences.window is None
        assert preferences.page_state("the_list") == {}
        assert preferences.saved_views("the_list") == ()
    assert preferences.take_trouble() is not None
    assert preferences.take_trouble() is None


def _in_section(line: str) -> str:
    section, _, rest = line.partition("\\")
    return f"[{section}]\n{rest}\n"


def test_that_a_file_of_noise_is_the_default_and_told_once(path: Path) -> None:
    path.write_bytes(b"[\x00\xff\xfe\x01garbage\n]]]=\x80\n" * 50)
    preferences = Preferences(path)
    assert (preferences.language, preferences.scheme, preferences.lock_minutes) == (
        "nb",
        "system",
        LOCK_MINUTES,
    )
    assert preferences.take_trouble() is not None
    assert preferences.take_trouble() is None
    preferences.scheme = "dark"
    assert again(preferences, path).scheme == "dark"


def test_that_a_damaged_line_leaves_the_others_as_they_were(path: Path) -> None:
    path.write_text("[General]\nscheme=dark\n[[[\nlanguage\nlock_minutes=3\n", encoding="utf-8")
    preferences = Preferences(path)
    assert preferences.scheme == "dark"
    assert preferences.language == "nb"
    assert preferences.take_trouble() is not None


def test_that_what_cannot_be_written_is_told_without_being_asked_to_save(
    tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a file").write_text("not a folder", encoding="utf-8")
    preferences = Preferences(tmp_path / "a file" / "listeoversikt.ini")
    with qtbot.waitSignal(preferences.trouble):
        preferences.scheme = "dark"


def test_that_what_cannot_be_written_holds_until_closing_and_is_told_once(
    tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a file").write_text("not a folder", encoding="utf-8")
    preferences = Preferences(tmp_path / "a file" / "listeoversikt.ini")
    heard: list[None] = []
    preferences.trouble.connect(lambda: heard.append(None))
    preferences.scheme = "dark"
    preferences.save()
    preferences.lock_minutes = 3
    preferences.save()
    assert (preferences.scheme, preferences.lock_minutes) == ("dark", 3)
    qtbot.waitUntil(lambda: len(heard) > 0)
    QApplication.processEvents()
    assert len(heard) == 1
    assert preferences.take_trouble() is not None
    assert preferences.take_trouble() is None


def test_that_a_window_made_later_hears_of_a_damaged_file(path: Path, qtbot: QtBot) -> None:
    path.write_text("[General\nlanguage", encoding="utf-8")
    preferences = Preferences(path)
    with qtbot.waitSignal(preferences.trouble):
        pass


SCREEN = QRect(0, 0, 1920, 1080)
LEFT_SCREEN = QRect(-1280, 0, 1280, 720)


def test_that_the_window_comes_back_where_it_was(path: Path) -> None:
    before = Preferences(path)
    before.window = WindowPlace(QRect(-1200, 20, 1000, 600), maximised=True)
    found = again(before, path).window
    assert found == WindowPlace(QRect(-1200, 20, 1000, 600), maximised=True)
    assert found.on([SCREEN, LEFT_SCREEN]) == found


def test_that_a_window_on_a_screen_that_is_gone_is_not_restored() -> None:
    assert WindowPlace(QRect(-1200, 20, 1000, 600)).on([SCREEN]) is None
    assert WindowPlace(QRect(100, 2000, 1000, 600)).on([SCREEN]) is None
    assert WindowPlace(QRect(0, 0, 1000, 600)).on([]) is None


def test_that_a_window_whose_title_bar_is_out_of_reach_is_not_restored() -> None:
    assert WindowPlace(QRect(100, -200, 1000, 800)).on([SCREEN]) is None


def test_that_a_window_larger_than_the_screen_is_made_to_fit() -> None:
    found = WindowPlace(QRect(200, 100, 2400, 1300)).on([SCREEN])
    assert found is not None
    assert SCREEN.contains(found.place)
    assert found.place.size() == SCREEN.size()


def test_that_a_window_half_outside_is_moved_in() -> None:
    found = WindowPlace(QRect(1200, 700, 1000, 600)).on([SCREEN])
    assert found is not None
    assert found.place == QRect(920, 480, 1000, 600)
