"""Settings: backups of the book, and the check that proves it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QWidget,
)

from coop_desk.errors import UserError
from coop_desk.services.checks import check_book
from coop_desk.ui.changes import Changes
from coop_desk.ui.jobs import Cancelled
from coop_desk.ui.language import error_text
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings_section import FORM_WIDTH, Section, in_card
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.empty_state import EmptyState
from coop_desk.ui.widgets.notice import Notice


class BackupSection(Section):
    """When the last backup was made, where it lies, and one more at a key's press."""

    concerned = Changes.NONE

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        super().__init__(context, desk)
        self._names = [QLabel() for _ in range(3)]
        self._values = [QLabel() for _ in range(3)]
        self.notice = Notice()
        self.main_action = QAction(self)
        self.main_action.triggered.connect(self._on_usual)
        self.other_button = QPushButton()
        self.other_button.clicked.connect(self._on_other)
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        facts = QWidget()
        lines = QFormLayout(facts)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setHorizontalSpacing(2 * GRID)
        lines.setVerticalSpacing(GRID)
        for name, value in zip(self._names, self._values, strict=True):
            set_look(name, "faded")
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addRow(name, value)
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.other_button)
        line.addStretch(1)
        card = in_card(facts, self.notice, buttons)
        card.setMaximumWidth(FORM_WIDTH)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "A backup is made by itself whenever the book is closed, and every copy is proven "
                "equal to the book. Once a week, put one on a USB stick and keep it in another "
                "house. To go back to a backup, open it like any book."
            )
        )
        names = (
            self.tr("Last verified backup"),
            self.tr("Usual folder"),
            self.tr("The book lies at"),
        )
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        if self.main_action is not None:
            self.main_action.setText(self.tr("Back up now"))
        self.other_button.setText(self.tr("Back up to another folder or a USB stick …"))
        self._show_facts()

    def bring_up_to_date(self) -> None:
        """Look where things lie, every time: backups are made by others too."""
        self._show_facts()

    def _show_facts(self) -> None:
        last = self.desk.last_backup()
        never = self.tr("never")
        texts = (
            f"{last:%Y-%m-%d %H:%M}" if last else never,
            str(self.desk.backup_folder()),
            str(self.desk.book_path()),
        )
        for label, text in zip(self._values, texts, strict=True):
            label.setText(text)

    @property
    def facts(self) -> list[str]:
        """What it says: the last backup, the usual folder, the book."""
        return [label.text() for label in self._values]

    def _on_usual(self) -> None:
        self._back_up(None)

    def _on_other(self) -> None:
        folder = self.context.messages.choose_folder(self, self.tr("Where should the backup go?"))
        if folder is not None:
            self._back_up(folder)

    def _back_up(self, folder: Path | None) -> None:
        self.notice.clear()
        self.context.operations.run_aside(
            self,
            self.tr("Making a backup"),
            partial(self.desk.back_up_now, folder),
            on_done=self._on_done,
            on_refused=self._on_refused,
        )

    def _on_done(self, where: str) -> None:
        self._show_facts()
        self.notice.done(self.tr("The backup is made and proven: {where}").format(where=where))

    def _on_refused(self, error: UserError) -> None:
        self.notice.refuse(error_text(error))

    def take_focus(self) -> None:
        """The button."""
        self.other_button.setFocus(Qt.FocusReason.OtherFocusReason)


class CheckSection(Section):
    """Proves the book: balanced, in order, and unchanged since it was posted."""

    concerned = Changes.NONE
    scrolls = False
    _moved = Signal(int, int)  # from the thread that reads

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        super().__init__(context, desk)
        self._running: object | None = None
        self._stopped = False
        self._count: int | None = None
        self.main_action = QAction(self)
        self.main_action.triggered.connect(self.check)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(FORM_WIDTH)
        self.bar.hide()
        self.stop_button = QPushButton()
        self.stop_button.clicked.connect(self.stop)
        self.stop_button.hide()
        self.state = QLabel()
        self.notice = Notice()
        self.notice.setMaximumWidth(FORM_WIDTH)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.hide()
        self.empty = EmptyState("shield")
        self._moved.connect(self._on_moved)
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addWidget(self.state)
        line.addWidget(self.stop_button)
        line.addStretch(1)
        self.body.addWidget(self.bar)
        self.body.addLayout(line)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.list, 3)
        self.body.addWidget(self.empty, 2)
        self.body.addStretch(1)

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "Every entry is balanced, every number is there once, every sum equals its "
                "documents, and nothing was changed behind the program's back: all of this is read "
                "through and proven. Nothing is changed. You can go on working meanwhile."
            )
        )
        if self.main_action is not None:
            self.main_action.setText(self.tr("Check the book"))
        self.stop_button.setText(self.tr("Stop"))
        self._show_result()

    def check(self) -> None:
        """Read the whole book through beside the window."""
        if self._running is not None:
            return
        self._stopped = False
        self._running = token = object()
        self._count = None
        self.list.clear()
        self._show_running(True)
        self._show_result()
        self.context.operations.run_query(
            self._checked,
            partial(self._on_checked, token),
            key="settings/check",
            parent=self,
            on_refused=self._on_refused,
        )

    def stop(self) -> None:
        """Stop at the next report of progress."""
        self._stopped = True

    def step_back(self) -> bool:
        """Esc stops the check."""
        was_running = self._running is not None and not self._stopped
        if was_running:
            self.stop()
        return was_running

    # ---- beside the window ----

    def _checked(self, unit: Any) -> list[str] | None:
        try:
            return check_book(unit, self._told)
        except Cancelled:
            return None

    def _told(self, done: int, total: int, _what: str) -> None:
        if self._stopped:
            raise Cancelled
        self._moved.emit(done, total)

    # ---- in the window ----

    def _on_moved(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if self._running is not None:
            words = self.tr("{done} of {total} entries")
            self.state.setText(words.format(done=f"{done:,}", total=f"{total:,}"))

    def _on_checked(self, _token: object, findings: list[str] | None) -> None:
        self._show_running(False)
        self._count = None if findings is None else len(findings)
        self.list.addItems(findings or [])
        self._show_result()

    def _on_refused(self, error: UserError) -> None:
        self._show_running(False)
        self.notice.refuse(error_text(error))

    def _show_running(self, running: bool) -> None:
        if not running:
            self._running = None
        self.bar.setRange(0, 0)
        self.bar.setVisible(running)
        self.stop_button.setVisible(running)
        self.state.setVisible(running)
        self.state.setText(self.tr("Reading …"))
        if self.main_action is not None:
            self.main_action.setEnabled(not running)

    def _show_result(self) -> None:
        self.list.setVisible(bool(self._count))
        self.empty.setVisible(self._count is None and self._running is None)
        self.empty.say(self.tr("What the check finds stands here. A full year takes some seconds."))
        if self._count is None:
            self.notice.clear()
        elif self._count == 0:
            self.notice.done(self.tr("The book is clean: nothing was found."))
        else:
            words = self.tr(
                "Found: {count}. Stop entering, keep this list, and go back to the last backup or "
                "ask for help."
            )
            self.notice.refuse(words.format(count=self._count))
