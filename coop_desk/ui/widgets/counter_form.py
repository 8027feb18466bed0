"""The form of a counter: a key that bounces does nothing twice, a question is met by Enter."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QElapsedTimer, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.ui.forms import Form
from coop_desk.ui.language import error_text
from coop_desk.ui.theme import set_look
from coop_desk.ui.widgets.choice import Choice

LARGE = frozenset({"person", "grade", "crop", "gross", "baskets", "basket", "tare"})
LARGE_HEIGHT = 46  # pixels: what the large type of the style sheet needs
CHOICE_HEIGHT = 36
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CounterForm(Form):
    """A form that asks about unusual values in its own lines instead of a dialog.

    After `ask()` the next Enter means yes, unless something was changed in between.
    """

    accepted = Signal()  # the question was answered with yes

    pause = 400  # milliseconds in which a second Enter is taken for a bounce

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.is_asking = False
        self._asked_key = ""
        self._since = QElapsedTimer()
        self.edited.connect(self._on_changed)

    def retranslate(self) -> None:
        """Set the words again; options may have come that make an input higher."""
        super().retranslate()
        self.fit()

    def ask(self, question: NeedsConfirmation) -> None:
        """Ask, under the field it is about, whether an unusual value is right."""
        self.show_error(question)
        self._asked_key = question.field
        again = self.tr("Press Enter again to accept it.")
        self.show_hint(question.field, f"{error_text(question)} {again}")
        self.is_asking = True
        self._since.start()

    def show_error(self, error: UserError) -> None:
        """Say a refusal; a question asked before is forgotten."""
        self.is_asking = False
        super().show_error(error)

    def accept(self) -> bool:
        """Take the question as answered with yes; False when none is open, or it just opened."""
        if not self.is_asking or self._since.elapsed() < self.pause:
            return False
        self.is_asking = False
        self.accepted.emit()
        return True

    def clear(self) -> None:
        """Empty it, and forget what was asked."""
        self.is_asking = False
        super().clear()

    def take_defaults(self) -> None:
        """Show the defaults in the fields nobody has touched."""
        untouched = [
            key for key, line in self._lines.items() if line.editor.typed() == line.untouched
        ]
        self.set_values({key: self._lines[key].field.default for key in untouched})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers an open question; on an untouched form, or held down, it does nothing."""
        if Qt.Key(event.key()) in _ENTER:
            if self.is_asking:
                self.accept()
                return
            if event.isAutoRepeat() or (not self.dirty and self._is_on_first):
                return
        super().keyPressEvent(event)

    @property
    def _is_on_first(self) -> bool:
        return self.current_key() == next(iter(self._lines))

    def fit(self) -> None:
        """Set the large type of the counters, and every label in the middle of its input."""
        for key, line in self._lines.items():
            if key in LARGE:
                self._enlarge(line.editor)
                line.label.setFixedHeight(LARGE_HEIGHT)
            elif isinstance(line.editor, Choice):  # its buttons are still to be shown
                line.label.setFixedHeight(CHOICE_HEIGHT)
            else:
                line.label.setFixedHeight(line.editor.sizeHint().height())

    def reach(self, height: int) -> int:
        """How far to the right its inputs in the topmost pixels reach."""
        editors = [line.editor for line in self._lines.values() if line.editor.isVisibleTo(self)]
        tops = [(one.mapTo(self, QPoint(one.width(), 0)), one) for one in editors]
        return max((right.x() for right, _ in tops if right.y() < height), default=0)

    def _enlarge(self, editor: Any) -> None:
        inner = getattr(editor, "line", editor)
        if isinstance(inner, QLineEdit):
            set_look(inner, "counter")
        else:
            inner.setFixedHeight(LARGE_HEIGHT)

    def show_field(self, key: str, shown: bool) -> None:
        """Show a field that is needed only now and then, or take it away."""
        line = self._lines[key]
        line.label.setVisible(shown)
        line.editor.setVisible(shown)
        if not shown:
            self._clear_notice(line)

    def _on_changed(self, _key: str) -> None:
        if self.is_asking:
            self.is_asking = False
            self.show_hint(self._asked_key, "")
