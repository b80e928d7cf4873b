"""No state of the page cuts a text: large and small, with doubled texts, long names, everything missing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from listeoversikt.gui import start
from listeoversikt.gui.pages.extract.session import Advance
from listeoversikt.gui.pages.extract.wording import Doing
from listeoversikt.operations.extract_stops import Remedy, StopKind, Stopped
from tests.contract.exports import Export
from tests.contract.identity_numbers import personal_number
from tests.gui.clipping import Doubled, clipped
from tests.gui.extract.conftest import Bench
from tests.gui.extract.mapping_steps import look_over
from tests.gui.extract.vendor_books import vendor_book
from tests.operations.stores import T, supplement, written

SIZES = {"large": (1232, 812), "small": (668, 330)}
LONG = "et-uttrekk-med-et-navn-som-er-så-langt-at-det-ikke-kan-stå-på-én-linje-i-kortet-2026-04-10"


@pytest.fixture(params=["nb", "doubled"])
def spoken(dressed: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    doubled = Doubled(list(start._kept))
    if request.param == "doubled":
        dressed.installTranslator(doubled)
    yield request.param
    dressed.removeTranslator(doubled)


@pytest.fixture
def spoilt(export: Export, inn: Path) -> Path:
    """Findings of several kinds, many of one; tables missing; things worth knowing; a long name."""
    export.without_table("maalinger").without_table("tiltak")
    export.patch("innleggelser", 0, hastegrad=None, hoveddiagnose="X1X1")
    export.with_column("kontakter", "betalt", "nei")
    export.add("diagnoser", pasient_id="PAS-0001", dato=T, kode="!!", kodeverk="ICPC-2")
    for number in range(21):
        export.add("kontakter", pasient_id=f"UKJENT-{number}", dato=T, type="telefon")
    return Path(shutil.move(written(export, inn), inn / LONG))


def receipt(bench: Bench, spoilt: Path) -> None:
    preview(bench, spoilt)
    bench.page.go_on()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.receipt


def preview(bench: Bench, spoilt: Path) -> None:
    bench.look(spoilt)
    bench.page.screens.checks.question.accept.click()
    bench.page.go_on()
    assert bench.page.screens.current is bench.page.screens.preview


def busy(bench: Bench, spoilt: Path) -> None:
    bench.look(spoilt)
    bench.page.screens.foot.show_advance(Advance(Doing.PREVIEWING, 0.64, 100.0))


def past(bench: Bench, spoilt: Path) -> None:
    bench.page.show_past()
    bench.settle()


def identity(bench: Bench, spoilt: Path) -> None:
    with (spoilt / "tiltak.csv").open("w", encoding="utf-8") as file:
        file.write(f"pasient_id,dato,type,arbeidssted_id\nPAS-0001,2026-01-01,lmg,{personal_number()}\n")
    bench.look(spoilt)
    assert bench.page.screens.stopped.passable == "tiltak.arbeidssted_id"


def elsewhere(bench: Bench, spoilt: Path) -> None:
    remedies = (Remedy.TRY_AGAIN, Remedy.CHOOSE_AGAIN)
    bench.page.session.stopped.emit(Stopped(StopKind.CHANGED_MEANWHILE, remedies))


def cancelled(bench: Bench, spoilt: Path) -> None:
    bench.look(spoilt)
    bench.page.cancel()


def mapping(bench: Bench, spoilt: Path, part: str = "headers") -> None:
    bench.look(vendor_book(spoilt / f"{LONG}.xlsx", extra={LONG: "x", "Pasientens navn": "Kari Nordmann"}))
    assert bench.page.screens.current is bench.page.screens.mapping
    view = bench.page.screens.mapping
    view.parts.choose(part)
    view.parts.chosen.emit(part)


def proposals(bench: Bench, spoilt: Path) -> None:
    bench.look(vendor_book(spoilt / "liste.xlsx"))
    bench.qtbot.waitUntil(lambda: not bench.page.columns.trying.is_trying, timeout=20_000)


def recognised(bench: Bench, spoilt: Path) -> None:
    proposals(bench, spoilt)
    look_over(bench.page.screens.mapping)
    bench.page.screens.mapping.foot.save.click()
    bench.settle()
    assert bench.page.screens.checks.recognised is not None


def profiles(bench: Bench, spoilt: Path) -> None:
    recognised(bench, spoilt)
    bench.page.show_profiles()
    bench.settle()


STATES: dict[str, Callable[[Bench, Path], None]] = {
    "start": lambda bench, spoilt: None,
    "checks": lambda bench, spoilt: bench.look(spoilt),
    "busy": busy,
    "preview": preview,
    "receipt": receipt,
    "past": past,
    "identity": identity,
    "elsewhere": elsewhere,
    "cancelled": cancelled,
    "mapping": mapping,
    "mapping-files": lambda bench, spoilt: mapping(bench, spoilt, "sources"),
    "mapping-words": lambda bench, spoilt: mapping(bench, spoilt, "meanings"),
    "proposals": proposals,
    "recognised": recognised,
    "profiles": profiles,
    "offered": lambda bench, spoilt: bench.page.screens.start.offer_folder(spoilt),
}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_that_a_state_cuts_no_text(
    state: Callable[[Bench, Path], None], size: tuple[int, int], spoken: str, bench: Bench, spoilt: Path
) -> None:
    if spoken == "doubled" and size == SIZES["small"]:
        pytest.skip("doubled texts are for the large window")
    bench.page.resize(*size)
    state(bench, spoilt)
    bench.qtbot.wait(1)
    assert clipped(bench.page) == []


def test_that_a_supplement_cuts_no_text(bench: Bench, export: Export, inn: Path) -> None:
    bench.look(written(supplement(export.shifted(-10), "PAS-0012"), inn))
    assert clipped(bench.page) == []
