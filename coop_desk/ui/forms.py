"""A form built from described fields: labels, keys, refusals under the field, drafts.

Enter moves on and at the end submits, Ctrl+Enter submits, Esc steps back. Nothing typed is
lost: what a form held is kept as a draft until it was posted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from coop_desk.errors import UserError
from coop_desk.ui.drafts import DraftStore
from coop_desk.ui.fields import Field, make_editor
from coop_desk.ui.language import Retranslated, error_text
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.date_edit import Today
from coop_desk.ui.widgets.edits import NumberEdit
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.person_picker import PersonPicker

TALLEST_LABEL = 36  # pixels: the label of a tall input stands beside its first line
DRAFT_PAUSE = 1000  # milliseconds after the last key until the draft is kept


class _Line:
    """The widgets of one field."""

    def __init__(self, field: Field, editor: Any) -> None:
        self.field = field
        self.editor = editor
        self.label = QLabel()
        self.help = QLabel()
        self.notice = Notice()
        self.untouched: Any = None  # what stood there before the person came
        self.shown = True
        self.label.setBuddy(editor)
        set_look(self.label, "faded")
        set_look(self.help, "small")
        self.help.setWordWrap(True)

    def complain(self, error: UserError) -> None:
        """Say under the field what is wrong with it."""
        self.notice.look(error_text(error))
        set_look(self.editor, "true", "trouble")
        if isinstance(self.editor, PersonPicker):
            self.editor.uncover()


class Form(Retranslated, QWidget):
    """The fields `describe()` returns, asked again for its words when the language changes.

    `drafts` and `name` keep what was typed; `restore_draft()` puts it back.
    """

    submitted = Signal(dict)  # values()
    edited = Signal(str)  # the key of the field
    left = Signal()  # Esc on the first field

    def __init__(
        self,
        describe: Callable[[], Sequence[Field]],
        *,
        today: Today = date.today,
        drafts: DraftStore | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._describe = describe
        self._drafts = drafts
        self._name = name
        self._lines: dict[str, _Line] = {}
        self._keys_of: dict[Any, str] = {}
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(DRAFT_PAUSE)
        self._draft_timer.timeout.connect(self.keep_draft)
        self.notice = Notice()
        self._build(describe(), today)
        self.retranslate()
        self._show_defaults()

    # ---- building ----

    def _build(self, fields: Sequence[Field], today: Today) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GRID)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID + GRID // 2)
        self._grid.setVerticalSpacing(GRID)
        outer.addLayout(self._grid)
        outer.addWidget(self.notice)
        cells: list[list[_Line]] = []
        for field in fields:
            line = self._make_line(field, today)
            if field.beside and cells:
                cells[-1].append(line)
            else:
                cells.append([line])
        for row, lines in enumerate(cells):
            self._place(row, lines)
        self._grid.setColumnStretch(1, 1)
        self._set_tab_order()

    def _make_line(self, field: Field, today: Today) -> _Line:
        editor = make_editor(field, today)
        line = _Line(field, editor)
        self._lines[field.key] = line
        self._keys_of[editor] = field.key
        editor.edited.connect(self._on_edited)
        return line

    def _place(self, row: int, lines: list[_Line]) -> None:
        """The first label stands at the left, the others in the row before their inputs.

        What is said about any of them stands under the row, where there is room for words.
        """
        inputs = QHBoxLayout()
        inputs.setSpacing(GRID + GRID // 2)
        cell = QVBoxLayout()
        cell.setSpacing(GRID // 2)
        cell.addLayout(inputs)
        for place, line in enumerate(lines):
            line.label.setFixedHeight(min(TALLEST_LABEL, line.editor.sizeHint().height()))
            if place:
                inputs.addWidget(line.label, 0, Qt.AlignmentFlag.AlignTop)
            inputs.addWidget(line.editor, 0, Qt.AlignmentFlag.AlignTop)
            cell.addWidget(line.notice)
            cell.addWidget(line.help)
        inputs.addStretch(1)
        top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(lines[0].label, row, 0, top_right)
        self._grid.addLayout(cell, row, 1)

    def _set_tab_order(self) -> None:
        editors = [line.editor for line in self._lines.values()]
        for first, second in pairwise(editors):
            QWidget.setTabOrder(first, second)

    def set_tab_after(self, widget: QWidget) -> None:
        """Let Tab lead from the last field to a widget outside the form."""
        QWidget.setTabOrder(list(self._lines.values())[-1].editor, widget)

    def retranslate(self) -> None:
        """Ask for the fields' words again."""
        for field in self._describe():
            line = self._lines[field.key]
            line.field = field
            line.label.setText(field.label)
            line.help.setText(field.help)
            line.help.setVisible(line.shown and bool(field.help))
            line.editor.setAccessibleName(field.label)
            line.editor.setAccessibleDescription(field.help)
            if field.unit and isinstance(line.editor, NumberEdit):
                line.editor.set_unit(field.unit)
            if field.kind in ("choice", "pick"):
                line.editor.set_options(field.options)

    # ---- values ----

    @property
    def keys(self) -> list[str]:
        """The keys of its fields, in order."""
        return list(self._lines)

    def editor(self, key: str) -> Any:
        """The input of a field."""
        return self._lines[key].editor

    def readable(self, key: str) -> Any:
        """A field's value, None while it cannot be read."""
        try:
            return self.editor(key).value()
        except UserError:
            return None

    def values(self) -> dict[str, Any]:
        """Every field's value; raises UserError with the first field that is wrong."""
        return {key: self._value(line) for key, line in self._lines.items()}

    def check(self) -> dict[str, Any] | None:
        """The values, or None after saying under each field what is wrong."""
        self.clear_notices()
        values: dict[str, Any] = {}
        first: str | None = None
        for key, line in self._lines.items():
            try:
                values[key] = self._value(line)
            except UserError as error:
                line.complain(error)
                first = first or key
        if first is not None:
            self.go_to(first)
            return None
        return values

    def set_values(self, values: dict[str, Any]) -> None:
        """Show values; fields not named keep theirs."""
        for key, value in values.items():
            line = self._lines[key]
            line.editor.set_value(value)
            line.untouched = line.editor.typed()

    def clear(self) -> None:
        """Show every field's default, no notices, and forget the draft."""
        self._show_defaults()
        self.clear_notices()
        self.drop_draft()

    def _show_defaults(self) -> None:
        self.set_values({key: line.field.default for key, line in self._lines.items()})

    def _value(self, line: _Line) -> Any:
        try:
            value = line.editor.value()
        except UserError as error:
            if not line.shown:
                return None
            error.field = line.field.key
            raise
        if line.field.required and value is None and line.shown:
            field = line.field
            raise UserError("Please fill in: {label}.", field=field.key, label=field.label)
        return value

    # ---- refusals ----

    def show_error(self, error: UserError) -> None:
        """Say a refusal under the field that caused it, or under the form."""
        self.clear_notices()
        line = self._lines.get(error.field)
        if line is None:
            self.notice.look(error_text(error))
            return
        line.complain(error)
        self.go_to(error.field)

    def show_hint(self, key: str, text: str) -> None:
        """Say something worth a look under a field, without refusing; "" takes it away."""
        line = self._lines[key]
        if text:
            line.notice.look(text)
        else:
            line.notice.clear()

    def clear_notices(self) -> None:
        """Take every notice away."""
        self.notice.clear()
        for line in self._lines.values():
            self._clear_notice(line)

    def _clear_notice(self, line: _Line) -> None:
        line.notice.clear()
        set_look(line.editor, "false", "trouble")

    def set_shown(self, key: str, shown: bool) -> None:
        """Show a field, or hide one that does not matter now; what stands in it stays."""
        line = self._lines[key]
        line.shown = shown
        line.label.setVisible(shown)
        line.editor.setVisible(shown)
        line.help.setVisible(shown and bool(line.field.help))
        if not shown:
            self._clear_notice(line)

    # ---- moving ----

    def go_to(self, key: str) -> None:
        """Put the focus on a field, its text chosen."""
        editor = self._lines[key].editor
        editor.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to_first(self) -> None:
        """Put the focus on the first field."""
        self.go_to(next(iter(self._lines)))

    def submit(self) -> None:
        """Send the values when every field is right."""
        values = self.check()
        if values is not None:
            self.submitted.emit(values)

    def current_key(self) -> str | None:
        """The key of the field that has the focus."""
        widget: Any = QApplication.focusWidget()
        while widget is not None and widget is not self:
            if widget in self._keys_of:
                return self._keys_of[widget]
            widget = widget.parentWidget()
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves on, Ctrl+Enter submits, Esc steps back."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.submit()
            else:
                self._move_on()
        elif key != Qt.Key.Key_Escape or not self._step_back():
            super().keyPressEvent(event)

    def _move_on(self) -> None:
        here = self.current_key()
        if here is None:
            return
        line = self._lines[here]
        self._clear_notice(line)
        try:
            self._value(line)
        except UserError as error:
            self.show_error(error)
            return
        after = self._reachable(here, 1)
        if after is None:
            self.submit()
        else:
            self.go_to(after)

    def _step_back(self) -> bool:
        here = self.current_key()
        before = self._reachable(here, -1) if here else None
        if before is None:
            self.keep_draft()
            self.left.emit()
            return False  # the page steps back too
        self.go_to(before)
        return True

    def _reachable(self, here: str, step: int) -> str | None:
        """The next field in a direction that can be filled in."""
        keys = list(self._lines)[::step]
        for key in keys[keys.index(here) + 1 :]:
            editor = self._lines[key].editor
            if editor.isEnabled() and editor.isVisibleTo(self):
                return key
        return None

    # ---- drafts ----

    @property
    def dirty(self) -> bool:
        """Whether the person changed anything since the fields were last filled."""
        return any(line.editor.typed() != line.untouched for line in self._lines.values())

    def draft(self) -> dict[str, Any]:
        """What stands in the fields, in a form JSON can keep. Secrets are left out."""
        return {
            key: line.editor.typed()
            for key, line in self._lines.items()
            if line.field.kind != "secret"
        }

    def restore(self, draft: dict[str, Any]) -> None:
        """Put a draft back; fields it does not know stay as they are."""
        for key, typed in draft.items():
            if key in self._lines:
                self._lines[key].editor.set_typed(typed)

    def keep_draft(self) -> None:
        """Keep what was typed so far, if anything was."""
        self._draft_timer.stop()
        if self._drafts is not None and self.dirty:
            self._drafts.keep(self._name, self.draft())

    def restore_draft(self) -> bool:
        """Put back the draft kept under the form's name; whether there was one."""
        draft = self._drafts.find(self._name) if self._drafts is not None else None
        if draft is None:
            return False
        self.restore(draft)
        return True

    def drop_draft(self) -> None:
        """Forget the draft: what it held was posted or given up."""
        self._draft_timer.stop()
        if self._drafts is not None:
            self._drafts.drop(self._name)

    def _on_edited(self) -> None:
        key = self._keys_of.get(self.sender())
        if key is None:
            return
        self._clear_notice(self._lines[key])
        if self._drafts is not None:
            self._draft_timer.start()
        self.edited.emit(key)
