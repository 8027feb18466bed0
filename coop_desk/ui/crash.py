"""Faults of the program: a report the person can copy, never a silent end."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.ui.theme import GRID, set_look

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CrashReport:
    """What went wrong, without personal numbers, and where the log lies."""

    summary: str
    details: str
    log_path: Path | None = None


def make_report(
    error: BaseException,
    *,
    when: datetime,
    version: str,
    mask: Callable[[str], str],
    log_path: Path | None = None,
) -> CrashReport:
    """The report of `error`: versions and traceback.

    `mask` (logs.without_long_numbers) hides identity, phone and account numbers: none may
    leave the house in a report.
    """
    lines = traceback.format_exception(type(error), error, error.__traceback__)
    head = (
        f"coop_desk {version} · {when:%Y-%m-%d %H:%M:%S}\n"
        f"Python {platform.python_version()} · PySide6 {pyside_version} · Qt {qVersion()}\n"
        f"{platform.platform()}\n\n"
    )
    summary = f"{type(error).__name__}: {error}".strip()
    return CrashReport(mask(summary), mask(head + "".join(lines)), log_path)


class CrashDialog(QDialog):
    """Says in plain words that the book is safe, and offers the report for copying."""

    def __init__(self, parent: QWidget | None, report: CrashReport) -> None:
        super().__init__(parent)
        self.report = report
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self.resize(720, 460)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._words())
        layout.addWidget(self._details(), 1)
        layout.addLayout(self._buttons())

    def _words(self) -> QLabel:
        text = self.tr(
            "The program made a mistake and did not finish what you asked. The book is safe: "
            "what was not finished was not written. Please copy the report and send it to "
            "whoever looks after the program."
        )
        if self.report.log_path is not None:
            text += "\n" + self.tr("The log lies at {path}").format(path=self.report.log_path)
        words = QLabel(text)
        words.setWordWrap(True)
        return words

    def _details(self) -> QPlainTextEdit:
        details = QPlainTextEdit(self.report.details)
        details.setReadOnly(True)
        details.setAccessibleName(self.tr("Report"))
        details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        return details

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self.copy_button = QPushButton(self.tr("Copy the report"))
        self.copy_button.clicked.connect(self._copy)
        self.close_button = QPushButton(self.tr("Go on working"))
        set_look(self.close_button, "main")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        self.close_button.setFocus()
        line.addWidget(self.copy_button)
        line.addStretch(1)
        line.addWidget(self.close_button)
        return line

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.details)
        self.copy_button.setText(self.tr("Copied"))


class CrashWatch(QObject):
    """Takes every exception nobody caught, on any thread, logs it and shows it once."""

    _seen = Signal(object)

    def __init__(
        self,
        show: Callable[[CrashReport], None],
        *,
        clock: Callable[[], datetime],
        version: str,
        mask: Callable[[str], str],
        log_path: Path | None = None,
    ) -> None:
        super().__init__()
        self._show = show
        self._clock = clock
        self._version = version
        self._mask = mask
        self._log_path = log_path
        self._showing = False
        self._seen.connect(self._present)

    def install(self) -> Callable[[], None]:
        """Watch from now on; call what is returned to stop."""
        before, before_threads = sys.excepthook, threading.excepthook
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread

        def uninstall() -> None:
            sys.excepthook, threading.excepthook = before, before_threads

        return uninstall

    def failed(self, error: BaseException) -> None:
        """Log `error` and show it, from any thread."""
        log.critical("uncaught", exc_info=error)
        self._seen.emit(error)

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.failed(error)

    def _uncaught_in_thread(self, arguments: Any) -> None:
        self.failed(arguments.exc_value or arguments.exc_type())

    def _present(self, error: BaseException) -> None:
        if self._showing:
            return  # a second fault while the first is shown is in the log
        self._showing = True
        try:
            self._show(
                make_report(
                    error,
                    when=self._clock(),
                    version=self._version,
                    mask=self._mask,
                    log_path=self._log_path,
                )
            )
        finally:
            self._showing = False
