"""The page *Modeller*: the models at the left, the one in hand at the right, verdict first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLayout, QStackedWidget, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.page import Page, PageAction, Target
from listeoversikt.gui.pages.models import sheet as acts
from listeoversikt.gui.pages.models.dialogs import CardDialog, FitDialog, SwitchDialog
from listeoversikt.gui.pages.models.doing import ModelDoing
from listeoversikt.gui.pages.models.list_pane import RULE, ListPane
from listeoversikt.gui.pages.models.sheet import SheetView
from listeoversikt.gui.pages.models.train_dialog import TrainDialog
from listeoversikt.gui.pages.models.words import bases_text
from listeoversikt.gui.parts.buttons import PrimaryButton
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_numbers, translate
from listeoversikt.operations.model_choice import Basis
from listeoversikt.operations.model_in_use import Switch
from listeoversikt.operations.model_line import READMISSION, ModelLine, ModelsKnown
from listeoversikt.operations.model_page import card_text, models_known

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress

LIST, PAIR = 280, 740
AskPath = Callable[[str, Callable[[str], None]], None]


class ModelsPage(Page):
    """May we trust it?"""

    key = "models"
    icon = "chart-dots-3"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.known: ModelsKnown | None = None
        self.dialog: QDialog | None = None
        self.ask_open: AskPath = self._ask_open
        self.ask_save: AskPath = self._ask_save
        self._in_hand = ""
        self._period = ""
        self._opened = self._behind = self._filling = False
        self._seen: tuple[Any, ...] = ()
        self.list_pane, self.sheet = ListPane(), SheetView()
        self.doing = ModelDoing(desk, self)
        self.empty = self._no_extract()
        self.stack = QStackedWidget()
        self.inside = QWidget()
        self._row = QHBoxLayout(self.inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addWidget(self.list_pane)
        self._row.addWidget(self.sheet, 1)
        for widget in (self.empty, self.inside):
            self.stack.addWidget(widget)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.list_pane.chosen.connect(self._choose)
        self.list_pane.opened.connect(self.open_model)
        self.list_pane.table.opened_wide.connect(lambda _: self.open_model())
        self.sheet.wanted.connect(self._act)
        self.doing.changed.connect(self._changed)
        self.doing.busy_changed.connect(self._busy)
        self._place()

    # --- what the frame asks for ---------------------------------------------------------------------------

    def title(self) -> str:
        """Modeller."""
        return translate("Pages", "Models")

    def page_actions(self) -> Sequence[PageAction]:
        """Train, fetch; the rest for the model in hand in Ctrl+K too."""
        has, free = self._has_model, self._is_free
        beside = (
            ("judge", translate("Models", "Judge again"), "refresh", acts.JUDGE, lambda: has() and free()),
            (
                "fit",
                translate("Models", "Fit to the office"),
                "adjustments-horizontal",
                acts.FIT,
                lambda: has() and free(),
            ),
            ("card", translate("Models", "Model card"), "info-circle", acts.CARD, has),
            ("save", translate("Models", "Save as file …"), "download", acts.SAVE, has),
        )
        return (
            PageAction(
                "fetch",
                translate("Models", "Fetch a model …"),
                "file-import",
                self.fetch,
                enabled=self._has_view,
            ),
            PageAction(
                *("train", translate("Models", "Train a model"), "player-play", self.train, "Ctrl+N"),
                primary=True,
                enabled=lambda: self._has_view() and self._is_free(),
            ),
            *(
                PageAction(key, text, icon, partial(self._act, act), enabled=enabled, in_header=False)
                for key, text, icon, act, enabled in beside
            ),
        )

    def _has_view(self) -> bool:
        return self.desk.view is not None

    def _is_free(self) -> bool:
        return not self.doing.busy

    def _has_model(self) -> bool:
        return self.line is not None and not self.line.fault

    def first_focus(self) -> QWidget:
        """The list."""
        if self.desk.view is None:
            return self.empty
        return self.list_pane.table

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """List, model."""
        found: list[tuple[str, QWidget]] = []
        if self.desk.view is None:
            return found
        if not self.list_pane.isHidden():
            found.append((translate("Models", "List of models"), self.list_pane.table))
        into = self._way_in()
        if into is not None and not self.sheet.isHidden():
            found.append((translate("Models", "Model"), into))
        return found

    def _way_in(self) -> QWidget | None:
        switch = self.sheet.switch
        buttons = [] if switch is None else [switch.off_button, switch.on_button]
        ways = [
            one for one in (*buttons, *self.sheet.buttons.values()) if one is not None and one.isEnabled()
        ]
        return ways[0] if ways else None

    def keys(self) -> Sequence[tuple[str, str]]:
        """The page's own keys."""
        return (
            ("Enter", translate("Models", "Into the model")),
            ("Ctrl+N", translate("Models", "Train a model")),
            ("← →", translate("Models", "Figure by figure in a chart")),
            ("T", translate("Models", "The chart's numbers as a table")),
        )

    def show_target(self, target: Target) -> None:
        """Training was asked for."""
        if target.action == "new":
            self.train()

    def remembered(self) -> dict[str, Any]:
        """Which model was in hand."""
        return {"model": self._in_hand}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes that up."""
        model = state.get("model")
        if isinstance(model, str):
            self._in_hand = model

    def step_back(self) -> bool:
        """Esc: from the model back to the list, where only one is shown."""
        if self._alone and self._opened:
            self._opened = False
            self._place()
            self.list_pane.table.setFocus()
            return True
        return False

    def refresh(self, view: View | None) -> None:
        """Reads the models again where the extract, the choice or who leads may be another."""
        self.stack.setCurrentWidget(self.empty if view is None else self.inside)
        self.actions_changed.emit()
        if view is None:
            self.known, self._seen = None, ()
            self.subtitle_changed.emit("")
            return
        chosen = view.settings
        switched = (chosen.admission_model, chosen.readmission_model, chosen.predictive_scores)
        seen = (view.index_date, switched, chosen.team, self.desk.user)
        if seen == self._seen and self.known is not None:
            return
        self._seen = seen
        self._behind = True
        if self.isVisible() or self.known is None:
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Reads what it is behind with."""
        super().showEvent(event)
        if self._behind:
            self._read()

    # --- filling -------------------------------------------------------------------------------------------

    @property
    def line(self) -> ModelLine | None:
        """The model in hand; None = the plain rule."""
        lines = self.known.lines if self.known is not None else ()
        return next((one for one in lines if one.address == self._in_hand), None)

    def _read(self) -> None:
        self._behind = False

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> ModelsKnown:
            return models_known(office)

        self.desk.work(job, self._show)

    def _changed(self, address: str) -> None:
        if address:
            self._in_hand, self._period = address, ""
        self._read()

    def _show(self, known: ModelsKnown) -> None:
        view = self.desk.view
        if view is None:
            return
        self.known = known
        used = known.choice.name if known.choice is not None else ""
        said = (
            translate("Models", "In use: {name}").format(name=used)
            if used
            else translate("Models", "No model is in use. Not CE-marked.")
        )
        self._filling = True  # what is in hand is decided here, not by the rows that come and go
        self.list_pane.show_models(known.lines)
        self.subtitle_changed.emit(said)
        if not self._in_hand or (self._in_hand != RULE and self.line is None):
            self._in_hand = self._first(known)
        self.list_pane.take(self._in_hand)
        self._filling = False
        self.show_in_hand()

    def _first(self, known: ModelsKnown) -> str:
        """What is in use, else the newest model, else the plain rule."""
        used = "" if known.choice is None else known.choice.address
        there = [one.address for one in known.lines]
        return used if used in there else (there[0] if there else RULE)

    def _choose(self, key: str) -> None:
        if key and key != self._in_hand and not self._filling:
            self._in_hand, self._period = key, ""
            self.sheet.verticalScrollBar().setValue(0)
            self.show_in_hand()

    def show_in_hand(self) -> None:
        """The model in hand, as it stands now."""
        view, known, line = self.desk.view, self.known, self.line
        if view is None or known is None:
            return
        leads = view.settings.team.leads(self.desk.user)
        if line is None:
            self.sheet.show_rule(
                known.choice,
                known.fault,
                leads=leads,
                alone_there=not known.lines,
                formulas=known.formulas,
                readmission=known.readmission is not None and not known.readmission_fault,
            )
        else:
            self.sheet.show_model(
                line,
                *known.choice_for(line),
                leads=leads,
                example=view.example,
                origin=self._origin(),
                period=self._period,
            )
        self._place()
        self.actions_changed.emit()

    def _origin(self) -> str:
        office = self.desk.office
        date = "" if office.index_date is None else day_numbers(office.index_date)
        kind = translate("Indicators", "Example data") if office.example else ""
        extract = translate("Indicators", "Extract as at {date}").format(date=date)
        return " · ".join(part for part in (office.name, extract, kind) if part)

    def _no_extract(self) -> EmptyState:
        lead_on = PrimaryButton(translate("Indicators", "Go to Extract"), "file-import")
        needs("window.read_extract", lead_on)
        lead_on.clicked.connect(lambda: self.go.emit(Target("extract")))
        title = translate("Indicators", "No extract is read in")
        text = translate("Models", "A model is trained and judged on an extract of the journal.")
        return EmptyState("chart-dots-3", title, text, (lead_on,))

    # --- doing ---------------------------------------------------------------------------------------------

    def train(self) -> None:
        """Asks what to train on; nothing runs before."""
        if not self._has_view() or not self._is_free():
            return
        dialog = TrainDialog(self.desk, self)
        dialog.given.connect(self._train)
        self._open(dialog)

    def _train(self, outcome: str, days: Any, learner: str, name: str, centrality: Any = None) -> None:
        from listeoversikt.operations.model_page import wanted_of

        self.doing.train(wanted_of(outcome, learner, name, tuple(days), centrality))

    def fetch(self) -> None:
        """A model's folder from somewhere else."""
        self.ask_open(translate("Models", "Fetch a model"), self.doing.fetch)

    def _act(self, act: str) -> None:
        line = self.line
        if act == acts.OFF:
            self.doing.switch_off(readmission=line is not None and line.outcome == READMISSION)
        elif act == acts.FORMULAS_ON:
            self._switch_formulas()
        elif act == acts.FORMULAS_OFF:
            self.doing.switch_formulas(None)
        elif act == acts.LIST:
            self.step_back()
        elif act in (acts.TRAINING, acts.JUDGED):
            self._period = act
            self.show_in_hand()
        elif line is None:
            return
        elif act == acts.ON:
            self._switch_on(line)
        elif act == acts.JUDGE:
            self.doing.judge(line.address)
        elif act == acts.FIT:
            dialog = FitDialog(translate("Models", "{name} fitted").format(name=line.name)[:80], self)
            dialog.given.connect(partial(self.doing.fit, line.address))
            self._open(dialog)
        elif act == acts.CARD:
            self._open(CardDialog(line.name, partial(self._ask_card, line.address), self))
        elif act == acts.SAVE:
            self.ask_save(line.name, partial(self.doing.save, line.address))
        elif act == acts.DROP:
            self.doing.drop(line.address)

    def _switch_on(self, line: ModelLine) -> None:
        zone = line.outcome != READMISSION
        dialog = SwitchDialog(line.name, line.bases, bases_text(line), self, zone=zone)

        def given(basis: Basis, sentence: str, share: float) -> None:
            self.doing.switch_on(Switch(line.address, basis, sentence, share))

        dialog.given.connect(given)
        self._open(dialog)

    def _switch_formulas(self) -> None:
        about = translate(
            "Models", "LACE, HOSPITAL and PARR-30: foreign formulae that need no model. Not CE-marked."
        )
        name = translate("Models", "Readmission scores at discharge")
        dialog = SwitchDialog(name, tuple(Basis), about, self, zone=False)

        def given(basis: Basis, sentence: str, share: float) -> None:
            self.doing.switch_formulas((basis, sentence))

        dialog.given.connect(given)
        self._open(dialog)

    def _ask_card(self, address: str, code: str, done: Callable[[str], None]) -> None:
        def job(office: Office, progress: Progress, cancelled: Cancelled) -> str:
            return card_text(office, address, code)

        self.desk.work(job, done)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self, _: int) -> None:
        self.dialog = None

    def _busy(self, title: str) -> None:
        self.sheet.set_busy(title)
        self.actions_changed.emit()

    def _ask_open(self, title: str, done: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, title, "", f"{title} (model.json)")
        self._ask_path(dialog, done)

    def _ask_save(self, name: str, done: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, translate("Models", "Folder for the model"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._ask_path(dialog, done)

    def _ask_path(self, dialog: QFileDialog, done: Callable[[str], None]) -> None:
        dialog.fileSelected.connect(done)
        self._open(dialog)

    # --- places --------------------------------------------------------------------------------------------

    @property
    def _alone(self) -> bool:
        return self.width() < px(PAIR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places anew."""
        super().resizeEvent(event)
        self._place()

    def open_model(self) -> None:
        """Enter: into the model."""
        self._opened = True
        self._place()
        into = self._way_in()
        if into is not None:
            into.setFocus()

    def _place(self) -> None:
        alone = self._alone
        covered = alone and self._opened
        self.list_pane.setVisible(not covered)
        self.sheet.setVisible(covered or not alone)
        self.sheet.set_alone(alone)
        if alone:
            self.list_pane.setMinimumWidth(0)
            self.list_pane.setMaximumWidth(16_777_215)
        else:
            self.list_pane.setFixedWidth(px(LIST))
