"""The first questions, when no book is known: a new book, the demo, or one that is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coop_desk.errors import UserError
from coop_desk.services.setup import NewBookAnswers
from coop_desk.ui.dialogs.first_questions import FirstQuestions
from coop_desk.ui.language import LANGUAGES, Retranslated
from coop_desk.ui.ops import Operations
from coop_desk.ui.theme import GRID, body_font, set_look
from coop_desk.ui.widgets.busy import BusyOverlay
from coop_desk.ui.widgets.choice import Choice, Option
from coop_desk.ui.widgets.choice_card import ChoiceCard

if TYPE_CHECKING:
    from coop_desk.ui.messages import Messages

SIZE = (860, 640)
POINTS = 12.5  # larger than elsewhere: this is read once, and calmly
WELCOME = 0


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """What was chosen: `kind` "new" (made already, lies at `path`), "demo", or "open" `path`."""

    kind: str
    path: Path | None = None
    answers: NewBookAnswers | None = None


class FirstStart(Retranslated, QDialog):
    """Accepted once something was chosen, which is then in `choice`; Esc on the first page rejects.

    `make_book` makes the new book beside the window; a UserError it raises is said under its
    field and the wizard stays. `folder` is where the new file goes unless another is chosen.
    """

    def __init__(
        self,
        parent: QWidget | None,
        *,
        operations: Operations,
        messages: Messages,
        make_book: Callable[[NewBookAnswers], None],
        choose_language: Callable[[str], None],
        current_language: Callable[[], str],
        folder: Path,
        today: Callable[[], date],
    ) -> None:
        super().__init__(parent)
        self.choice: FirstChoice | None = None
        self._operations = operations
        self._messages = messages
        self._make_book = make_book
        self._choose_language = choose_language
        self._current_language = current_language
        self.setFont(body_font(QApplication.font().family(), POINTS))
        self.questions = FirstQuestions(
            folder=folder,
            choose_folder=self._choose_folder,
            current_language=current_language,
            today=today,
        )
        self._build()
        self.busy = BusyOverlay(self, operations)
        self.retranslate()
        self.resize(*SIZE)
        self._go(WELCOME)

    # ---- building ----

    def _build(self) -> None:
        self.title = QLabel()
        set_look(self.title, "title")
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        set_look(self.sentence, "faded")
        self.languages = Choice([Option(code, words) for code, words in LANGUAGES.items()])
        self.languages.edited.connect(self._on_language)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignTop)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._welcome())
        for form in self.questions.forms:
            self.stack.addWidget(_page(form))
            form.submitted.connect(self._on_submitted)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 3 * GRID)
        outer.setSpacing(2 * GRID)
        outer.addLayout(top)
        outer.addWidget(self.sentence)
        outer.addSpacing(GRID)
        outer.addWidget(self.stack, 1)
        outer.addLayout(self._foot())

    def _welcome(self) -> QWidget:
        self.cards = {
            "new": ChoiceCard("books"),
            "demo": ChoiceCard("greenhouse"),
            "open": ChoiceCard("folder"),
        }
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for card in self.cards.values():
            column.addWidget(card)
        column.addStretch(1)
        self.cards["new"].chosen.connect(self._on_new)
        self.cards["demo"].chosen.connect(self._on_demo)
        self.cards["open"].chosen.connect(self._on_open)
        return page

    def _foot(self) -> QHBoxLayout:
        self.step = QLabel()
        set_look(self.step, "faded")
        self.back_button, self.next_button = QPushButton(), QPushButton()
        set_look(self.next_button, "main")
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.step, 1)
        for button in (self.back_button, self.next_button):
            button.setAutoDefault(False)
            line.addWidget(button)
        return line

    # ---- words ----

    def retranslate(self) -> None:
        """Set the words again."""
        self.setWindowTitle(self.tr("Welcome"))
        self.cards["new"].say(
            self.tr("Make a new book for our cooperative"),
            self.tr("A few questions, then you can begin."),
        )
        self.cards["demo"].say(
            self.tr("Look at the demo first (演示)"),
            self.tr("A made-up cooperative with a full year. Nothing in it can be spoilt."),
        )
        self.cards["open"].say(
            self.tr("Open a book from a file, or restore a backup"),
            self.tr("From this computer or a USB stick."),
        )
        self.languages.set_value(self._current_language())
        self.back_button.setText(self.tr("Back"))
        self.back_button.setToolTip("Esc")
        self._show_step()

    def _show_step(self) -> None:
        at = self.stack.currentIndex()
        is_form, last = at > WELCOME, len(self.questions.forms)
        titles = {
            0: self.tr("Welcome"),
            1: self.tr("Your cooperative"),
            2: self.tr("Which law does it stand under?"),
            3: self.tr("What you begin with"),
            4: self.tr("Where the book goes"),
        }
        sentences = {
            0: self.tr("What would you like to do?"),
            1: self.tr("As it stands on your papers."),
            2: self.tr("It decides how a surplus is shared out; the two are never mixed."),
            3: self.tr("All of this may stay empty; you can enter it later."),
            4: self.tr("One file holds everything. Backups are made by themselves."),
        }
        self.title.setText(titles[at])
        self.sentence.setText(sentences[at])
        self.languages.setVisible(not is_form)
        self.back_button.setVisible(is_form)
        self.next_button.setVisible(is_form)
        self.next_button.setText(self.tr("Make the book") if at == last else self.tr("Next"))
        words = self.tr("Step {step} of {steps}").format(step=at, steps=last)
        self.step.setText(words if is_form else "")

    # ---- moving ----

    def _go(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        self._show_step()
        if step == WELCOME:
            self.cards["new"].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.questions.show_file_name()
            self.questions.forms[step - 1].go_to_first()

    def back(self) -> None:
        """One page back; on the first one, give up."""
        step = self.stack.currentIndex()
        if step == WELCOME:
            self.reject()
        else:
            self._go(step - 1)

    def next(self) -> None:
        """On to the next page, when this one is right; on the last one, make the book."""
        step = self.stack.currentIndex()
        if step != WELCOME:
            self.questions.forms[step - 1].submit()

    def _on_submitted(self, _values: dict[str, Any]) -> None:
        step = self.stack.currentIndex()
        try:
            self.questions.check(step - 1)
        except UserError as error:
            self.questions.forms[step - 1].show_error(error)
            return
        if step < len(self.questions.forms):
            self._go(step + 1)
        else:
            self._make()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back, a number chooses on the first page."""
        key = event.key()
        number = key - Qt.Key.Key_1
        if key == Qt.Key.Key_Escape:
            self.back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self.next()
        elif self.stack.currentIndex() == WELCOME and 0 <= number < len(self.cards):
            list(self.cards.values())[number].chosen.emit()
        else:
            super().keyPressEvent(event)

    # ---- choosing ----

    def _on_language(self) -> None:
        self._choose_language(self.languages.value())

    def _choose_folder(self) -> Path | None:
        return self._messages.choose_folder(self, self.tr("Where should the book go?"))

    def _on_new(self) -> None:
        self._go(WELCOME + 1)

    def _on_demo(self) -> None:
        self._finish(FirstChoice("demo"))

    def _on_open(self) -> None:
        kinds = self.tr("Book or backup (*.coop)")
        path = self._messages.choose_open_file(self, self.tr("Open a book"), kinds)
        if path is not None:
            self._finish(FirstChoice("open", path))

    def _finish(self, choice: FirstChoice) -> None:
        self.choice = choice
        self.accept()

    # ---- making the book ----

    def _make(self) -> None:
        answers = self.questions.answers()
        self._operations.run_aside(
            self,
            self.tr("Making the book"),
            partial(self._make_book, answers),
            on_done=partial(self._on_made, answers),
            on_refused=self._on_refused,
        )

    def _on_made(self, answers: NewBookAnswers, _nothing: None) -> None:
        self._finish(FirstChoice("new", answers.path, answers))

    def _on_refused(self, error: UserError) -> None:
        """Go to the page with the field that caused it, and say it there."""
        place = self.questions.form_with(error.field)
        self._go(place + 1)
        self.questions.forms[place].show_error(error)

    def reject(self) -> None:
        """Esc and the window's own cross: not while a book is being made."""
        if not self._operations.busy:
            super().reject()


def _page(form: QWidget) -> QWidget:
    """A form at the top of its page."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(form)
    column.addStretch(1)
    return page
