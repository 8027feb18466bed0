"""What a section of the settings is: a few words, and often one form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field
from coop_desk.ui.forms import Form
from coop_desk.ui.language import Retranslated
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.theme import GRID, set_look

FORM_WIDTH = 96 * GRID  # longer lines of words are hard to read


class Section(Retranslated, QWidget):
    """The base of all sections: put widgets into `body`, read in `refresh()`.

    `concerned` names the changes after which it must read again; a section may set
    `main_action`, which becomes the page's.
    """

    concerned = Changes.SETTINGS
    scrolls = True

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        super().__init__()
        self.setObjectName("page_body")
        self.context = context
        self.desk = desk
        self.main_action: QAction | None = None
        self.is_stale = True
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setMaximumWidth(FORM_WIDTH)
        set_look(self.about, "faded")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(2 * GRID)
        self.body.addWidget(self.about)

    def refresh(self) -> None:
        """Read what the section shows."""

    def bring_up_to_date(self) -> None:
        """Read again if something changed since the last time."""
        if self.is_stale:
            self.is_stale = False
            self.refresh()

    def step_back(self) -> bool:
        """Close what is open; False when nothing was."""
        return False

    def has_unsaved(self) -> bool:
        """Whether something typed here was not saved."""
        return False

    def keep_drafts(self) -> None:
        """Keep what was typed, since the window closes."""

    def take_focus(self) -> None:
        """Put the focus where work begins; by default there is nothing to type."""

    def save(self) -> None:
        """Save what is typed here, on Ctrl+S."""

    def shown_in(self) -> QWidget:
        """The section as the page shows it: in a scrolled area where it may be long."""
        return scrolled(self) if self.scrolls else self


class SaveLine(Retranslated, QWidget):
    """Under a form: Save, and the way back to what was saved before."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.save_button, self.undo_button = QPushButton(), QPushButton()
        set_look(self.save_button, "main")
        self.save_button.clicked.connect(form.submit)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GRID)
        self._line.addWidget(self.save_button)
        self._line.addWidget(self.undo_button)
        self._line.addStretch(1)
        self.retranslate()

    def add(self, button: QPushButton) -> None:
        """Something else that can be done here, at the right."""
        self._line.addWidget(button)

    def retranslate(self) -> None:
        """Set the words again."""
        self.save_button.setText(self.tr("Save"))
        self.save_button.setToolTip(self.tr("Save (Ctrl+S)"))
        self.undo_button.setText(self.tr("Take back"))

    def show_state(self, dirty: bool) -> None:
        """Whether there is anything to save or to take back."""
        self.save_button.setEnabled(dirty)
        self.undo_button.setEnabled(dirty)


class FormSection(Section):
    """A section that is one form: it reads its values, and saves them together."""

    name = ""  # of the draft

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        super().__init__(context, desk)
        self._has_shown = False
        self.form = Form(
            self.fields,
            today=context.today,
            drafts=context.drafts,
            name=f"settings_{self.name}",
        )
        self.form.submitted.connect(self.submit)
        self.form.edited.connect(self._show_state)
        self.line = SaveLine(self.form)
        self.line.undo_button.clicked.connect(self.take_back)
        card = in_card(self.form, self.line)
        card.setMaximumWidth(FORM_WIDTH)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self._show_state()
        self.retranslate()

    # ---- what a section answers; read and write run beside the window ----

    def fields(self) -> Sequence[Field]:
        """The fields of the form."""
        raise NotImplementedError

    def read(self, unit: Any) -> Mapping[str, Any]:
        """The values saved now."""
        raise NotImplementedError

    def write(self, unit: Any, values: dict[str, Any]) -> None:
        """Save values. Raises UserError with the field that is wrong."""
        raise NotImplementedError

    def may_save(self, values: dict[str, Any]) -> bool:
        """Ask before saving, where that cannot be taken back."""
        return bool(values)

    # ---- reading ----

    def refresh(self) -> None:
        """Read what is saved; what was typed and not saved stays."""
        self.context.operations.run_query(
            self.read, self._on_read, key=f"settings/{self.name}", parent=self
        )

    def _on_read(self, values: Mapping[str, Any]) -> None:
        if not self.form.dirty:
            self.form.set_values(dict(values))
        if not self._has_shown:
            self._has_shown = True
            if self.form.restore_draft() and self.form.dirty:
                words = self.tr("What you typed last time is here again; it is not saved yet.")
                self.form.notice.look(words)
        self._show_state()

    # ---- saving ----

    def save(self) -> None:
        """Send the form."""
        self.form.submit()

    def submit(self, values: dict[str, Any]) -> None:
        """Save the values the form sent."""
        if self.may_save(values):
            self.context.operations.run_change(
                self,
                self.tr("Saving"),
                partial(self._written, values),
                on_done=self._on_saved,
                on_refused=self.form.show_error,
            )

    def _written(self, values: dict[str, Any], unit: Any) -> Done[dict[str, Any]]:
        self.write(unit, values)
        return Done(values, self.concerned)

    def _on_saved(self, values: dict[str, Any]) -> None:
        self.form.set_values(values)
        self.form.clear_notices()
        self.form.drop_draft()
        self.form.notice.done(self.tr("Saved."))
        self._show_state()

    def take_back(self) -> None:
        """Show what is saved in the place of what was typed."""
        self.form.clear()
        self.refresh()
        self.form.go_to_first()

    def _show_state(self, edited: str = "") -> None:
        if edited:
            self.form.notice.clear()
        self.line.show_state(self.form.dirty)

    # ---- what the page asks ----

    def has_unsaved(self) -> bool:
        """Whether the form was changed."""
        return self.form.dirty

    def keep_drafts(self) -> None:
        """Keep the form's draft."""
        self.form.keep_draft()

    def take_focus(self) -> None:
        """The first field."""
        self.form.go_to_first()


def in_card(*parts: QWidget) -> QFrame:
    """These widgets under each other in a card."""
    card = QFrame()
    set_look(card, "card")
    card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
    layout.setSpacing(2 * GRID)
    for part in parts:
        layout.addWidget(part)
    return card


def scrolled(body: QWidget) -> QScrollArea:
    """A widget named "page_body" in an area that scrolls up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(body)
    return area
