"""«Maler»: which templates there are; change a copy, put one out of use, take the shipped one back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.followup.plan_content import Zone, ZoneText
from listeoversikt.followup.plan_templates import Template
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.pages.plans.template_text import goal_lines, read_goals
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.fields import Choice, FieldError, LabeledField
from listeoversikt.gui.parts.headings import Caption, Heading
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.plan_deeds import (
    PlanRefused,
    as_shipped_deeds,
    hide_template_deeds,
    save_template_deeds,
    templates,
)
from listeoversikt.operations.plans import people_of
from listeoversikt.words.plans import fault_text, zone_title

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.acting import Acted
    from listeoversikt.operations.office import Office

NEW = ""
TEXTS = ("risk", "watch", "network", "worse")


class TemplatesDialog(OrderedDialog):
    """A choice of templates on top, the chosen one's fields under it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        view = desk.view
        assert view is not None
        self._words = {one.key: one.word for one in people_of(view, language())}
        title = translate("Plans", "Templates")
        self.setWindowTitle(title)
        self.resize(px(640), px(620))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._top(title))
        whole.addWidget(self._body(), 1)
        whole.addWidget(self._foot())
        self.show_templates()

    # -- parts --------------------------------------------------------------------------------------------------

    def _top(self, title: str) -> QWidget:
        top = Panel("surface", "bottom")
        column = QVBoxLayout(top)
        column.setContentsMargins(px(20), px(16), px(20), px(12))
        column.setSpacing(px(8))
        column.addWidget(Heading(title))
        self.choice = Choice(translate("Plans", "Template"))
        self.choice.chosen.connect(self._choose)
        column.addWidget(self.choice)
        self.about_it = Caption("", wrap=True)
        column.addWidget(self.about_it)
        return top

    def _body(self) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = Panel("surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(12), px(20), px(16))
        column.setSpacing(px(12))
        self.title_edit = QLineEdit()
        self.title_edit.setMinimumHeight(px(32))
        self.title_field = LabeledField(translate("Plans", "Name of the template"), self.title_edit)
        column.addWidget(self.title_field)
        self.about = self._text(column, translate("Plans", "What it's for"), 2)
        how = translate("Plans", "A goal on a line of its own, each measure under it as: - what | who | when")
        self.goals = self._text(column, translate("Plans", "Goals and measures"), 8, how)
        titles = (
            translate("Plans", "Risk picture"),
            translate("Plans", "What we watch"),
            translate("Plans", "Network and services"),
            translate("Plans", "If it gets worse"),
        )
        self.texts = {key: self._text(column, title, 3) for key, title in zip(TEXTS, titles, strict=True)}
        self.zones: dict[Zone, tuple[QPlainTextEdit, QPlainTextEdit]] = {}
        signs, action = translate("Plans", "Signs"), translate("Plans", "What I do")
        for zone in Zone:
            word = zone_title(zone, language())
            self.zones[zone] = (
                self._text(column, f"{word}. {signs}", 3),
                self._text(column, f"{word}. {action}", 3),
            )
        self.weeks = QSpinBox()
        self.weeks.setRange(1, 104)
        self.weeks.setMinimumHeight(px(32))
        column.addWidget(LabeledField(translate("Plans", "Weeks until the first review"), self.weeks))
        self.sources = Caption("", wrap=True)
        column.addWidget(self.sources)
        column.addStretch(1)
        area.setWidget(inside)
        return area

    def _text(self, column: QVBoxLayout, title: str, lines: int, hint: str = "") -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setTabChangesFocus(True)
        made.setFixedHeight(round(metrics(Type.BODY).lineSpacing() * lines) + px(20))
        column.addWidget(LabeledField(title, made, hint=hint))
        return made

    def _foot(self) -> QWidget:
        foot = Panel("surface", "top")
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(20), px(10), px(20), px(10))
        self.error = FieldError()
        column.addWidget(self.error)
        box = QWidget()
        flow = FlowLayout(box, gap=8)
        self.hide_button = SecondaryButton(translate("Plans", "Put out of use"), "eye-off")
        self.back_button = SecondaryButton(translate("Plans", "As shipped"), "arrow-back-up")
        self.copy_button = SecondaryButton(translate("Plans", "Make a copy"), "copy")
        self.close_button = SecondaryButton(translate("Plans", "Close"), "", "Esc")
        self.save_button = PrimaryButton(translate("Plans", "Save template"), "check")
        for button, act in (
            (self.save_button, self.save),
            (self.copy_button, self.copy),
            (self.hide_button, self.put_out_of_use),
            (self.back_button, self.as_shipped),
            (self.close_button, self.reject),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            flow.addWidget(button)
        column.addWidget(box)
        return foot

    # -- showing ------------------------------------------------------------------------------------------------

    def show_templates(self, key: str | None = None) -> None:
        """The templates as the office has them now; the first one, or the one asked for."""
        view = self._desk.view
        if view is None:
            return
        known = templates(view)
        self._all = {template.key: template for template in known.all}
        items = [(one.key, self._line(one)) for one in known.all]
        self.choice.set_items([*items, (NEW, translate("Plans", "New template"))])
        chosen = key if key is not None else next(iter(self._all), NEW)
        self.choice.choose(chosen)
        self._choose(chosen)
        self.error.show_error(" ".join(known.broken))

    def _line(self, one: Template) -> str:
        states = []
        if one.hidden:
            states.append(translate("Plans", "out of use"))
        if one.changed:
            states.append(translate("Plans", "changed by the office"))
        elif not one.shipped:
            states.append(translate("Plans", "the office's own"))
        return f"{one.title} ({', '.join(states)})" if states else one.title

    def _choose(self, key: str) -> None:
        one = self._all.get(key)
        self._fill(one if one is not None else Template("", ""))
        self.hide_button.setEnabled(one is not None and not one.hidden)
        self.back_button.setEnabled(one is not None and one.shipped and (one.changed or one.hidden))
        self.copy_button.setEnabled(one is not None)

    def _fill(self, one: Template) -> None:
        self._template = one
        self.title_edit.setText(one.title)
        self.title_field.show_error("")
        self.error.show_error("")
        self.about.setPlainText(one.about)
        self.goals.setPlainText(goal_lines(one.goals, self._words))
        for key, field in self.texts.items():
            field.setPlainText(getattr(one, key))
        for zone in one.zones:
            signs, action = self.zones[zone.zone]
            signs.setPlainText(zone.signs)
            action.setPlainText(zone.action)
        self.weeks.setValue(one.review_weeks)
        self.sources.setText("\n".join(one.source))
        said = translate("Plans", "Plans made from a template stay as they are when it's changed.")
        shipped = translate(
            "Plans", "Shipped with the program. Not clinically approved. Read it and change it."
        )
        self.about_it.setText(f"{shipped} {said}" if one.shipped else said)

    def written(self) -> Template:
        """What stands in the fields."""
        zones = tuple(
            ZoneText(zone, signs.toPlainText().strip(), action.toPlainText().strip())
            for zone, (signs, action) in self.zones.items()
        )
        texts = {key: field.toPlainText().strip() for key, field in self.texts.items()}
        return replace(
            self._template,
            title=self.title_edit.text().strip(),
            about=self.about.toPlainText().strip(),
            goals=read_goals(self.goals.toPlainText(), self._words),
            zones=zones,
            review_weeks=self.weeks.value(),
            risk=texts["risk"],
            watch=texts["watch"],
            network=texts["network"],
            worse=texts["worse"],
        )

    # -- acts ---------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """The fields as the office's template."""
        written = self.written()
        said = translate("Plans", "template saved")
        self._carry_out(said, lambda office: save_template_deeds(office.view, written), written.key or None)

    def copy(self) -> None:
        """A new template that begins as this one."""
        one = self.written()
        title = translate("Plans", "{title}, copy").format(title=one.title)
        self.choice.choose(NEW)
        self._choose(NEW)
        self._fill(replace(one, key="", title=title, shipped=False, changed=False, hidden=False))
        self.title_edit.setFocus()
        self.title_edit.selectAll()

    def put_out_of_use(self) -> None:
        """Not offered any more; plans made from it stay."""
        key = self._template.key
        self._carry_out(
            translate("Plans", "template out of use"), lambda office: hide_template_deeds(key), key
        )

    def as_shipped(self) -> None:
        """Back as the program has it, and in use."""
        key = self._template.key
        self._carry_out(translate("Plans", "template as shipped"), lambda office: as_shipped_deeds(key), key)

    def _carry_out(self, said: str, make: Any, key: str | None) -> None:
        def deeds(office: Office) -> Any:
            return make(office)

        def done(acted: Acted) -> None:
            made = [getattr(deed.act, "key", "") for deed in acted.deeds]
            self.show_templates(key or next(iter(made), None))

        def failed(problem: Problem) -> None:
            if isinstance(problem.error, PlanRefused):
                faults = problem.error.faults
                titles = [fault for fault in faults if fault.path == "title"]
                self.title_field.show_error(fault_text(titles[0].fault, language()) if titles else "")
                others = dict.fromkeys(
                    fault_text(one.fault, language()) for one in faults if one.path != "title"
                )
                self.error.show_error(" ".join(others))
            else:
                self._desk.tell_error(problem)

        carry_out_deeds(self._desk, said, deeds, done=done, failed=failed)
