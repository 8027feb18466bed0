"""A section of the settings that is a list, with a form for one of its rows at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from coop_desk.domain.terms import PRODUCTS, term
from coop_desk.ui.changes import Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings_section import Section
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.choice import Choice
from coop_desk.ui.widgets.table import DataTable

PANEL_WIDTH = 46 * GRID
Row = Mapping[str, Any]


class SidePanel(Retranslated, QFrame):
    """A form at the right side of a list: a heading, the form, Save and Close."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        set_look(self, "card")
        self.setFixedWidth(PANEL_WIDTH)
        self.form = form
        self.heading = QLabel()
        set_look(self.heading, "heading")
        self.heading.setWordWrap(True)
        self.save_button, self.close_button = QPushButton(), QPushButton()
        set_look(self.save_button, "main")
        self.save_button.clicked.connect(form.submit)
        self._arrange()
        self.retranslate()
        self.hide()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addWidget(self.form)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def retranslate(self) -> None:
        """Set the words again."""
        self.save_button.setText(self.tr("Save"))
        self.save_button.setToolTip(self.tr("Save (Ctrl+S)"))
        self.close_button.setText(self.tr("Close"))

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Open with these values."""
        self.form.clear_notices()
        self.form.set_values(dict(values))
        self.show()

    def put_away(self) -> None:
        """Close it, without what was typed."""
        self.form.clear()
        self.hide()


class ListSection(Section):
    """The base: rows are read beside the window and shown as mappings with an `id`.

    `products` offers a choice above the list; `self.product` is then the one chosen.
    """

    scrolls = False
    name = ""
    products: tuple[str, ...] = ()

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        super().__init__(context, desk)
        self.product = self.products[0] if self.products else ""
        self.current: Row | None = None  # the row in the form, None for a new one
        self._items: Sequence[Any] = ()
        self.choice = Choice()
        self.table = DataTable(
            self.columns,
            context.operations.run_query,
            name=f"settings_{self.name}",
            memory=context.memory,
        )
        self.form = Form(self.fields, today=context.today)
        self.panel = SidePanel(self.form)
        self._arrange()
        self.choice.edited.connect(self._on_product)
        self.table.view.clicked.connect(self._on_clicked)
        self.table.opened.connect(self.open_row)
        self.table.chosen.connect(self._on_chosen)
        self.panel.close_button.clicked.connect(self.close_form)
        self.form.submitted.connect(self.submit)
        self.retranslate()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.choice)
        top.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addWidget(self.table, 1)
        middle.addWidget(self.panel)
        if self.products:
            self.body.addLayout(top)
        self.body.addLayout(middle, 1)

    def retranslate(self) -> None:
        """Set the words again."""
        language = self.desk.current_language()
        self.choice.set_options(
            [Option(code, term(code, language, group=PRODUCTS)) for code in self.products]
        )
        self.choice.set_value(self.product)
        self._show_rows()

    # ---- what a section answers; read and write run beside the window ----

    def columns(self) -> Sequence[Column]:
        """The columns of the list."""
        raise NotImplementedError

    def fields(self) -> Sequence[Field]:
        """The fields of the form."""
        raise NotImplementedError

    def read(self, product: str, unit: Any) -> Sequence[Any]:
        """The things listed."""
        raise NotImplementedError

    def row_of(self, item: Any) -> Row:
        """A thing as a row of the list, in the language in use."""
        raise NotImplementedError

    def values_of(self, row: Row | None) -> Mapping[str, Any]:
        """What the form shows of a row; of None: what a new one begins with."""
        raise NotImplementedError

    def heading_of(self, row: Row | None) -> str:
        """The heading of the form."""
        raise NotImplementedError

    def write(self, row: Row | None, values: dict[str, Any], unit: Any) -> None:
        """Save a row, or a new one. Raises UserError with the field that is wrong."""
        raise NotImplementedError

    # ---- reading ----

    def refresh(self) -> None:
        """Read the list again."""
        self.context.operations.run_query(
            partial(self.read, self.product),
            self._on_read,
            key=f"settings/{self.name}",
            parent=self,
        )

    def _on_read(self, items: Sequence[Any]) -> None:
        self._items = items
        self._show_rows()

    def _show_rows(self) -> None:
        rows = [self.row_of(item) for item in self._items]
        self.table.set_source(ListSource(self.columns(), rows))

    def _on_product(self) -> None:
        if not self.close_form():
            self.choice.set_value(self.product)
            return
        self.product = self.choice.value()
        self.refresh()

    # ---- the form beside the list ----

    def open_row(self, row: Row | None) -> None:
        """Show a row in the form (None: a new one), unless something unsaved stands there."""
        if self.panel.is_open and self.form.dirty:
            self.form.notice.look(self.tr("Save this first, or close it."))
            return
        self.current = row
        self.panel.heading.setText(self.heading_of(row))
        self.panel.show_values(self.values_of(row))
        self.prepare(row)
        self.form.go_to_first()

    def prepare(self, row: Row | None) -> None:
        """Make the form fit the row it was opened with."""

    def _on_clicked(self, _index: QModelIndex) -> None:
        self.open_row(self.table.current_row())

    def _on_chosen(self, row: Row | None) -> None:
        """Follow the arrow keys while the form is open; the focus stays in the list."""
        if row is None or not self.panel.is_open or self.form.dirty or self.current is None:
            return
        self.current = row
        self.panel.heading.setText(self.heading_of(row))
        self.panel.show_values(self.values_of(row))
        self.prepare(row)

    def submit(self, values: dict[str, Any]) -> None:
        """Save what the form sent."""
        work = partial(self._written, self.current, values)
        self.context.operations.run_change(
            self,
            self.tr("Saving"),
            work,
            on_done=self._on_saved,
            on_refused=self.form.show_error,
        )

    def _written(self, row: Row | None, values: dict[str, Any], unit: Any) -> Done[None]:
        self.write(row, values, unit)
        return Done(None, self.concerned)

    def _on_saved(self, _nothing: None) -> None:
        self._put_away()
        self.context.say(self.tr("Saved."))

    def close_form(self) -> bool:
        """Close the form, after asking where something typed would be lost; whether it is."""
        if self.has_unsaved() and not self.context.messages.confirm(
            self,
            self.tr("What you typed is not saved."),
            self.tr("Close without saving"),
            grave=True,
        ):
            return False
        self._put_away()
        return True

    def _put_away(self) -> None:
        if self.panel.is_open:
            self.panel.put_away()
            self.current = None
            self.table.setFocus()

    # ---- what the page asks ----

    def save(self) -> None:
        """Send the form, when it is open."""
        if self.panel.is_open:
            self.form.submit()

    def step_back(self) -> bool:
        """Close the form or the filters."""
        if self.panel.is_open:
            self.close_form()
            return True
        return self.table.step_back()

    def has_unsaved(self) -> bool:
        """Whether the form holds something."""
        return self.panel.is_open and self.form.dirty

    def take_focus(self) -> None:
        """The list."""
        self.table.setFocus()
