"""Settings: the text of the contract for a greenhouse, and the fields that are filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.domain.contract import DEFAULT_TEMPLATE, TEMPLATE_FIELDS
from coop_desk.domain.terms import term
from coop_desk.services import settings
from coop_desk.ui.fields import Field
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings_section import FormSection
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.edits import LinesEdit

KEY = "contract_template"
TEXT_WIDTH, TEXT_HEIGHT = 64 * GRID, 46 * GRID
LIST_WIDTH = 30 * GRID
CARD_WIDTH = 124 * GRID


class ContractEdit(LinesEdit):
    """A tall place for the text; fields are put in where the cursor stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(TEXT_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins a new line; Ctrl+Enter is left to the form, which sends itself."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def set_value(self, value: str | None) -> None:
        """Show this text; the cursor stays where it is when that stands there already."""
        if value != self.toPlainText():
            super().set_value(value)

    def insert_field(self, name: str) -> None:
        """Put a field in at the cursor, and go on typing behind it."""
        self.insertPlainText(f"{{{name}}}")
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def put(self, text: str) -> None:
        """Replace the whole text in one step that Ctrl+Z takes back."""
        self.selectAll()
        self.insertPlainText(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class FieldList(QListWidget):
    """The fields of a contract; Enter or a double click chooses one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; nothing of it is left for the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentItem() is not None:
                self.itemActivated.emit(self.currentItem())
            return
        super().keyPressEvent(event)


class ContractSection(FormSection):
    """The office's own words, or the usual text; unknown fields are refused when it is saved."""

    name = "contract"

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        self.fields_label = QLabel()
        self.list = FieldList()
        self.usual_button = QPushButton()
        super().__init__(context, desk)
        self._arrange()
        self.list.itemActivated.connect(self._on_chosen)
        self.usual_button.clicked.connect(self._on_usual)

    def _arrange(self) -> None:
        """The list of fields beside the text, the way back to the usual text under it."""
        side = QVBoxLayout()
        side.setSpacing(GRID)
        set_look(self.fields_label, "faded")
        self.fields_label.setWordWrap(True)
        self.fields_label.setBuddy(self.list)
        self.list.setMinimumWidth(LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.addWidget(self.fields_label)
        side.addWidget(self.list, 1)
        together = QHBoxLayout()
        together.setSpacing(2 * GRID)
        card: Any = self.form.parentWidget()
        card.setMaximumWidth(CARD_WIDTH)
        card.layout().removeWidget(self.form)
        together.addWidget(self.form)
        together.addLayout(side, 1)
        card.layout().insertLayout(0, together)
        buttons: Any = self.line.layout()
        buttons.insertWidget(2, self.usual_button)
        QWidget.setTabOrder(self.text, self.list)

    @property
    def text(self) -> ContractEdit:
        """The input of the text."""
        editor: ContractEdit = self.form.editor(KEY)
        return editor

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "Both sides sign this text when a greenhouse is let. The first line is the title. "
                "What stands in braces is filled in from the lease; contracts printed before "
                "stay as they are."
            )
        )
        self.fields_label.setText(self.tr("Fields; press Enter on one to put it in at the cursor"))
        self.usual_button.setText(self.tr("Back to the usual text"))
        self.list.setAccessibleName(self.tr("Fields of the contract"))
        self._show_fields()

    def _show_fields(self) -> None:
        language = self.desk.current_language()
        here = max(self.list.currentRow(), 0)
        self.list.clear()
        for name in TEMPLATE_FIELDS:
            said = term(name, language, group=TEMPLATE_FIELDS)
            item = QListWidgetItem(f"{{{name}}}  {said}")
            item.setToolTip(said)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)
        self.list.setCurrentRow(here)

    # ---- the form ----

    def fields(self) -> Sequence[Field]:
        """The text alone."""
        label = self.tr("Text")
        return (Field(KEY, label, "own", required=True, make=ContractEdit, width=TEXT_WIDTH),)

    def read(self, unit: Any) -> Mapping[str, Any]:
        """The office's text, or the usual one."""
        return {KEY: settings.get(unit, KEY) or DEFAULT_TEMPLATE}

    def write(self, unit: Any, values: dict[str, Any]) -> None:
        """Keep the text; the usual one is kept as none, so that it stays the usual one."""
        text = values[KEY]
        settings.put(unit, KEY, None if text == DEFAULT_TEMPLATE else text)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.text.insert_field(item.data(Qt.ItemDataRole.UserRole))

    def _on_usual(self) -> None:
        self.text.put(DEFAULT_TEMPLATE)
