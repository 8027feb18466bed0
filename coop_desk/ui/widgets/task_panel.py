"""Entering something beside a list: what is known, a form, one button that says what it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.reports import fonts
from coop_desk.ui.changes import Done
from coop_desk.ui.fields import Field
from coop_desk.ui.forms import Form
from coop_desk.ui.language import Retranslated, error_text
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.label_table import LabelTable
from coop_desk.ui.widgets.notice import Notice

Fact = tuple[str, str]  # what it is, how much


class Task(QObject):
    """One thing to enter: its words, its fields, and the change it makes.

    `name` keeps its draft. `printed` are the fields that papers carry, looked at for signs the
    font lacks while they are typed. `known` is what `read` found, beside the window. `renamed`
    tells which field of the form a refusal's field is. Once an unusual value was confirmed,
    `values["confirmed"]` is true. `wide` asks for all the room there is.
    """

    name = ""
    printed: tuple[str, ...] = ()
    renamed: ClassVar[Mapping[str, str]] = {}
    wide = False

    def title(self) -> str:
        """What the panel is called."""
        raise NotImplementedError

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Save")

    def read(self, _unit: Any) -> Any:
        """What must be known before the form can be shown."""
        return None

    def trouble(self, _known: Any) -> str:
        """Why nothing can be entered now; "" where it can."""
        return ""

    def fields(self, known: Any) -> Sequence[Field]:
        """The form."""
        raise NotImplementedError

    def values(self, _known: Any) -> dict[str, Any]:
        """What stands in the form at first, besides the fields' defaults."""
        return {}

    def facts(self, _known: Any, _form: Form) -> list[Fact]:
        """Figures to look at before the button is pressed."""
        return []

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the facts."""
        return "", self.tr("yuan")

    def on_edited(self, form: Form, key: str, known: Any) -> None:
        """A field was changed."""

    def field_of(self, refused: str, _form: Form) -> str:
        """Which field of the form a refusal is about."""
        return self.renamed.get(refused, refused)

    def fit(self, form: Form, known: Any) -> None:
        """Show the fields that matter beside the others; called at first and after each edit."""

    def post(self, unit: Any, known: Any, values: dict[str, Any]) -> Done[Any]:
        """The change."""
        raise NotImplementedError

    def said(self, _value: Any) -> str:
        """The green line after it was done."""
        return self.tr("Saved")


class TaskPanel(Retranslated, QWidget):
    """Shows one Task at a time; what was typed is kept as a draft until it is done."""

    done = Signal(object, object)  # the Task, and the value of its change
    left = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.task: Task | None = None
        self.form: Form | None = None
        self._known: Any = None
        self._facts: LabelTable | None = None
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.title = QLabel()
        set_look(self.title, "heading")
        self.trouble = Notice()
        self._holder = QWidget()
        self._holder.setObjectName("page_body")
        self._inside = QVBoxLayout(self._holder)
        self._inside.setContentsMargins(0, 0, GRID, 0)
        self._inside.setSpacing(2 * GRID)
        self._inside.addWidget(self.trouble)
        self._inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self._holder)
        self.do_button, self.back_button = QPushButton(), QPushButton()
        set_look(self.do_button, "main")
        self.do_button.clicked.connect(self._on_button)
        self.back_button.clicked.connect(self.leave)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.do_button)
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.title)
        layout.addWidget(area, 1)
        layout.addLayout(foot)

    def retranslate(self) -> None:
        """Set the words again."""
        self.back_button.setText(self.tr("Back (Esc)"))
        if self.task is not None:
            self.title.setText(self.task.title())
            self.do_button.setText(self.task.verb())
            self._show_facts()

    # ---- opening and leaving ----

    def open(self, task: Task) -> None:
        """Begin a task: read what it needs, then show its form."""
        self._forget_form()
        self.task = task
        self.retranslate()
        self.do_button.setEnabled(False)
        self._read(self._on_known)

    def leave(self) -> None:
        """Keep what was typed as a draft and step back."""
        self.keep_draft()
        self.left.emit()

    def keep_draft(self) -> None:
        """Keep what was typed so far."""
        if self.form is not None:
            self.form.keep_draft()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that was not done yet."""
        return self.form is not None and self.form.dirty

    def read_again(self) -> None:
        """Read what stands above an open form again; what was typed stays."""
        if self.form is not None:
            self._read(self._on_known_again)

    def _read(self, on_known: Callable[[Any], None]) -> None:
        if self.task is not None:
            self._context.operations.run_query(
                self.task.read,
                on_known,
                key=(id(self), "task"),
                parent=self,
                on_refused=self._on_unreadable,
            )

    def _on_unreadable(self, error: UserError) -> None:
        self.trouble.look(error_text(error))

    def _on_known(self, known: Any) -> None:
        task = self.task
        if task is None:
            return
        self._known = known
        words = task.trouble(known)
        if words:
            self.trouble.look(words)
            self.back_button.setFocus()
            return
        self._make_form(task)
        self.title.setText(task.title())  # which may say more now
        self._show_facts()
        self.do_button.setEnabled(True)

    def _make_form(self, task: Task) -> None:
        form = Form(
            partial(task.fields, self._known),
            today=self._context.today,
            drafts=self._context.drafts,
            name=task.name,
        )
        self.form = form
        form.set_values(task.values(self._known))
        form.restore_draft()
        task.fit(form, self._known)
        form.submitted.connect(self._on_submitted)
        form.edited.connect(self._on_edited)
        form.left.connect(self.keep_draft)
        self._inside.insertWidget(1, form)
        form.set_tab_after(self.do_button)
        QWidget.setTabOrder(self.do_button, self.back_button)
        form.show()
        form.go_to_first()

    def _forget_form(self) -> None:
        self.trouble.clear()
        for old in (self.form, self._facts):
            if old is not None:
                old.hide()
                old.deleteLater()
        self.form, self._facts, self._known = None, None, None

    # ---- facts and hints ----

    def _show_facts(self) -> None:
        if self.task is None or self.form is None:
            return
        if self._facts is not None:
            self._facts.hide()
            self._facts.deleteLater()
            self._facts = None
        facts = self.task.facts(self._known, self.form)
        if facts:
            self._facts = LabelTable(self.task.facts_titles(), facts, frozenset({1}))
            self._facts.setMaximumWidth(44 * GRID)
            self._inside.insertWidget(1, self._facts)

    @property
    def facts(self) -> list[tuple[str, ...]]:
        """The figures shown above the form."""
        return list(self._facts.rows) if self._facts is not None else []

    def _on_edited(self, key: str) -> None:
        if self.task is None or self.form is None:
            return
        self.task.on_edited(self.form, key, self._known)
        self.task.fit(self.form, self._known)
        self._show_facts()
        if key in self.task.printed:
            text = self.form.editor(key).value() or ""
            self._context.operations.run_picture(
                partial(_unprintable, text),
                partial(self._on_looked, key),
                key=(id(self), key),
                parent=self,
            )

    def _on_looked(self, key: str, error: UserError | None) -> None:
        if self.form is not None and error is not None:
            self.form.show_hint(key, error_text(error))

    # ---- doing it ----

    def _on_button(self) -> None:
        if self.form is not None:
            self.form.submit()

    def _on_submitted(self, values: dict[str, Any]) -> None:
        if self.task is not None:
            self._send(self.task, values)

    def _send(self, task: Task, values: dict[str, Any]) -> None:
        self._context.operations.run_change(
            self,
            task.title(),
            partial(_post, task, self._known, values),
            on_done=partial(self._on_done, task),
            on_refused=partial(self._on_refused, task, values),
        )

    def _on_done(self, task: Task, value: Any) -> None:
        if task is self.task and self.form is not None:
            self.form.clear()
        self._context.say(task.said(value))
        self.done.emit(task, value)

    def _on_refused(self, task: Task, values: dict[str, Any], error: UserError) -> None:
        """An unusual value is asked about once; else the form stays as it is.

        What stands above it is read again.
        """
        if isinstance(error, NeedsConfirmation) and self._confirms(task, error):
            self._send(task, {**values, "confirmed": True})
            return
        if self.form is not None:
            error.field = task.field_of(error.field, self.form)
            self.form.show_error(error)
        self._read(self._on_known_again)

    def _confirms(self, task: Task, error: UserError) -> bool:
        return self._context.messages.confirm(self, error_text(error), task.verb())

    def _on_known_again(self, known: Any) -> None:
        self._known = known
        self._show_facts()


def _post(task: Task, known: Any, values: dict[str, Any], unit: Any) -> Done[Any]:
    return task.post(unit, known, values)


def _unprintable(name: str) -> UserError | None:
    """The refusal a paper with this name would meet, if any."""
    try:
        fonts.require((), name)
    except UserError as error:
        return error
    return None
