"""A form at the side of a page that posts one change, asks once where unusual, keeps drafts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.ui.changes import Done
from coop_desk.ui.fields import Field
from coop_desk.ui.forms import Form
from coop_desk.ui.language import Retranslated, error_text
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID, set_look

Values = Mapping[str, Any]


class SideForm(Retranslated, QWidget):
    """The base of such forms: give `fields`, `words` and `work`.

    `posted` sends the value of the change; `left` asks to be closed (Esc goes to the page's
    `step_back`). What was typed is kept as a draft under `name`.
    """

    posted = Signal(object)
    left = Signal()
    # a refusal's field → the field of this form that it belongs to
    renamed: ClassVar[Mapping[str, str]] = {}

    def __init__(self, context: PageContext, name: str) -> None:
        super().__init__()
        self.context = context
        self._heading = QLabel()
        set_look(self._heading, "heading")
        self._heading.setWordWrap(True)
        self.form = Form(self.fields, today=context.today, drafts=context.drafts, name=name)
        self.form.submitted.connect(self._on_submitted)
        self.note = QLabel()  # a figure that follows from what was typed
        self.note.hide()
        self.post_button, self.cancel_button = QPushButton(), QPushButton()
        set_look(self.post_button, "main")
        self.post_button.clicked.connect(self.form.submit)
        self.cancel_button.clicked.connect(self._on_cancel)
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._heading)
        column.addWidget(self.form)
        column.addWidget(self.note)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.post_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)

    # ---- what a form answers ----

    def fields(self) -> Sequence[Field]:
        """Its fields, in the language in use."""
        raise NotImplementedError

    def words(self) -> tuple[str, str]:
        """Its heading, and the verb of its main button."""
        raise NotImplementedError

    def work(self, values: Values, unit: Any) -> Done[Any]:
        """The change; runs on the book's thread, so it reads nothing off the screen.

        Once an unusual value was confirmed, `values["confirmed"]` is true.
        """
        raise NotImplementedError

    def done_words(self, value: Any) -> str:
        """The short green line after it was posted."""
        raise NotImplementedError

    # ---- working ----

    def retranslate(self) -> None:
        """Set the words again."""
        heading, verb = self.words()
        self._heading.setText(heading)
        self.post_button.setText(verb)
        self.cancel_button.setText(self.tr("Cancel"))

    def begin(self) -> None:
        """Put back a draft, if there is one, and the focus on the first field."""
        self.form.restore_draft()
        self.form.go_to_first()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that was not posted yet."""
        return self.form.dirty

    def keep_draft(self) -> None:
        """Keep what was typed so far."""
        self.form.keep_draft()

    def go_to_first(self) -> None:
        """Put the focus on the first field."""
        self.form.go_to_first()

    def say_note(self, text: str) -> None:
        """Say something under the fields; "" takes it away."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _on_cancel(self) -> None:
        self.form.keep_draft()
        self.left.emit()

    def _on_submitted(self, values: Values) -> None:
        self._send(values)

    def _send(self, values: Values) -> None:
        self.context.operations.run_change(
            self,
            self.words()[0],
            partial(self.work, values),
            on_done=self._on_done,
            on_refused=partial(self._on_refused, values),
        )

    def _on_done(self, value: Any) -> None:
        self.form.clear()
        self.say_note("")
        self.context.say(self.done_words(value))
        self.posted.emit(value)

    def _on_refused(self, values: Values, error: UserError) -> None:
        if isinstance(error, NeedsConfirmation):
            verb = self.words()[1]
            if self.context.messages.confirm(self, error_text(error), verb):
                self._send({**values, "confirmed": True})
                return
        error.field = self.renamed.get(error.field, error.field)
        self.form.show_error(error)
