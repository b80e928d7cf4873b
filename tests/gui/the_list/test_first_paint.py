"""The first painted list: nothing that computes is loaded, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from listeoversikt.operations.list_columns import list_table
from listeoversikt.operations.office import View

PAINTS = """
import sys
from pathlib import Path
from listeoversikt.gui import start
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.gui.pages.the_list import TheListPage
from listeoversikt.operations.list_table import ListTable
folder = Path(sys.argv[1])
application = start.make_application()
start.dress(application, language="nb", scheme="light")
desk = Desk(Runner(), Preferences(folder / "valg.ini"))
page = TheListPage(desk)
page.resize(1232, 800)
page.restore({"filters": {"age": ["65-"]}})
page.show()
page.show_at_start(ListTable.from_bytes((folder / "liste").read_bytes()))
application.processEvents()
picture = page.grab()
print(page.room.rows.rows.visible_count, picture.isNull(), *sys.modules)
desk.runner.stop()
"""


def test_that_the_list_is_painted_before_anything_that_computes_is_loaded(six: View, tmp_path: Path) -> None:
    (tmp_path / "liste").write_bytes(list_table(six).to_bytes())
    ran = subprocess.run(
        [sys.executable, "-c", PAINTS, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
    )
    count, empty, *modules = ran.stdout.split()
    assert (count, empty) == ("4", "False")
    assert not set(modules) & {
        "numpy",
        "pyarrow",
        "pandas",
        "sklearn",
        "sqlalchemy",
        "openpyxl",
        "cryptography",
    }
