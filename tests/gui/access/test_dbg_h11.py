from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from listeoversikt.gui.parts.reading_order import stops
from tests.gui.access.states import STATES, leave
from tests.gui.access.conftest import LARGE
from tests.gui.access.conftest import *
def test_x(opened, qtbot):
    look = STATES["form contact"](opened, qtbot, LARGE)
    start = stops(opened.window.sidebar)[0]
    start.setFocus()
    for i in range(80):
        f=QApplication.focusWidget()
        print(i, type(f).__name__, f.accessibleName(), f.focusProxy(), f in stops(opened.window))
        qtbot.keyClick(f, Qt.Key.Key_Tab)
    assert 0
