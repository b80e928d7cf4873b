"""«Vis forskjeller»: two versions beside one another, word by word where texts were changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.followup.plan_differences import Difference, Mark, marks
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.parts.surfaces import Divider, Panel
from listeoversikt.gui.texts import day_table, language, number, translate
from listeoversikt.operations.plans import VersionLine
from listeoversikt.words.plans import difference_of, difference_text

NOW = "now"
Compare = Callable[[int, int | None], Sequence[Difference]]


class DifferencesDialog(OrderedDialog):
    """Asks ``compare`` for what is different between the two chosen."""

    def __init__(
        self, versions: Sequence[VersionLine], compare: Compare, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("Plans", "Differences")
        self.setWindowTitle(title)
        self.resize(px(620), px(560))
        self._compare = compare
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(20), px(20), px(16))
        whole.setSpacing(px(12))
        whole.addWidget(Heading(title))
        words = [(str(line.number), _version_word(line)) for line in versions]
        now = (NOW, translate("Plans", "As it is now"))
        self.before = Choice(translate("Plans", "From version"), words)
        self.after = Choice(translate("Plans", "To version"), [now, *words])
        if len(words) > 1:
            self.before.choose(words[1][0])
            self.after.choose(words[0][0])
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for choice in (self.before, self.after):
            choice.chosen.connect(self._show)
            row.addWidget(choice, 1)
        whole.addLayout(row)
        how = translate("Plans", "Struck through: taken away. Bold: new.")
        whole.addWidget(Label(how, Type.SECONDARY, "text2", wrap=True))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(title)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.close_button = SecondaryButton(translate("Plans", "Close"), "", "Esc")
        self.close_button.clicked.connect(self.reject)
        foot.addWidget(self.close_button)
        whole.addLayout(foot)
        self._show()

    def _show(self, _: object = None) -> None:
        after = None if self.after.key() == NOW else int(self.after.key())
        found = self._compare(int(self.before.key()), after) if self.before.key() else ()
        inside = Panel("surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, px(4), px(8), px(4))
        column.setSpacing(px(8))
        for place, one in enumerate(found):
            if place:
                column.addWidget(Divider())
            column.addWidget(_line(one))
        if not found:
            column.addWidget(Label(translate("Plans", "No differences."), Type.BODY, "text2"))
        column.addStretch(1)
        self._scroll.setWidget(inside)


def _version_word(line: VersionLine) -> str:
    return translate("Plans", "Version {number}, {day}").format(
        number=number(line.number), day=day_table(line.day)
    )


def _line(one: Difference) -> QWidget:
    """What it's about, and the texts word by word."""
    what, before, after = difference_of(one, language())
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(2))
    column.addWidget(Label(what, Type.BODY_STRONG, "text", wrap=True))
    words = Label("", Type.BODY, "text", wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    words.setTextFormat(Qt.TextFormat.RichText)
    words.setText(marked_up(before, after))
    words.setAccessibleName(difference_text(one, language()))
    column.addWidget(words)
    return made


def marked_up(before: str, after: str) -> str:
    """The later text with the earlier words struck through, the new ones bold."""
    gone, new = theme().color("text2").name(), theme().color("good").name()
    pieces = []
    for piece in marks(before, after):
        text = escape(piece.text).replace("\n", "<br>")
        if piece.mark is Mark.GONE:
            text = f'<s style="color:{gone}">{text}</s>'
        elif piece.mark is Mark.NEW:
            text = f'<b style="color:{new}">{text}</b>'
        pieces.append(text)
    return "".join(pieces)
