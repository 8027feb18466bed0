"""The one door to dialogs: nothing else in the program opens one.

It is passed in, so that tests put plain functions in its place and read what was asked.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from coop_desk.errors import UserError
from coop_desk.ui.crash import CrashDialog, CrashReport
from coop_desk.ui.dialogs.ask import AskDialog
from coop_desk.ui.language import error_text

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Messages(Protocol):
    """What the window may ask or tell the person at the desk."""

    def inform(self, parent: QWidget | None, text: str) -> None:
        """Tell something that needs no answer."""

    def refuse(self, parent: QWidget | None, error: UserError | str) -> None:
        """Say why something was not done."""

    def confirm(
        self, parent: QWidget | None, question: str, yes: str, *, grave: bool = False
    ) -> bool:
        """Ask a question whose yes is the verb `yes`; `grave`: Enter does not say yes."""

    def choose_open_file(self, parent: QWidget | None, title: str, kinds: str) -> Path | None:
        """An existing file of `kinds` ("Workbook (*.xlsx)"), None when given up."""

    def choose_save_file(
        self, parent: QWidget | None, title: str, suggested: str, kinds: str
    ) -> Path | None:
        """Where to write; asks before one that exists is replaced. None when given up."""

    def choose_folder(self, parent: QWidget | None, title: str) -> Path | None:
        """A folder, None when given up."""

    def choose_printer(self, parent: QWidget | None, pages: int) -> QPrinter | None:
        """A printer set up for `pages` pages, None when given up."""

    def show(self, dialog: QDialog) -> bool:
        """Show a dialog of our own; whether it was accepted."""

    def crash(self, parent: QWidget | None, report: CrashReport) -> None:
        """Show a fault of the program."""


class DialogMessages(QObject):
    """The real dialogs. `remember_folder` keeps where the last file was, for the next one."""

    def __init__(
        self,
        folder: Path,
        remember_folder: Callable[[Path], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._remember_folder = remember_folder

    def inform(self, parent: QWidget | None, text: str) -> None:
        """Tell something that needs no answer."""
        title, yes = self.tr("For your information"), self.tr("OK")
        self.show(AskDialog(parent, title, text, kind="inform", yes=yes))

    def refuse(self, parent: QWidget | None, error: UserError | str) -> None:
        """Say why something was not done."""
        text = error_text(error) if isinstance(error, UserError) else error
        title, yes = self.tr("This was not done"), self.tr("Back")
        self.show(AskDialog(parent, title, text, kind="refuse", yes=yes))

    def confirm(
        self, parent: QWidget | None, question: str, yes: str, *, grave: bool = False
    ) -> bool:
        """Ask a question whose yes is the verb `yes`."""
        kind, no = ("look" if grave else "ask"), self.tr("Cancel")
        title = self.tr("Please confirm")
        return self.show(AskDialog(parent, title, question, kind=kind, yes=yes, no=no))

    def choose_open_file(self, parent: QWidget | None, title: str, kinds: str) -> Path | None:
        """An existing file."""
        name, _ = QFileDialog.getOpenFileName(parent, title, str(self._folder), kinds)
        return self._chosen(name)

    def choose_save_file(
        self, parent: QWidget | None, title: str, suggested: str, kinds: str
    ) -> Path | None:
        """Where to write."""
        start = str(self._folder / suggested)
        name, _ = QFileDialog.getSaveFileName(parent, title, start, kinds)
        return self._chosen(name)

    def choose_folder(self, parent: QWidget | None, title: str) -> Path | None:
        """A folder."""
        name = QFileDialog.getExistingDirectory(parent, title, str(self._folder))
        return Path(name) if name else None

    def choose_printer(self, parent: QWidget | None, pages: int) -> QPrinter | None:
        """A printer set up for `pages` pages."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, pages)
        dialog.setFromTo(1, pages)
        return printer if self.show(dialog) else None

    def show(self, dialog: QDialog) -> bool:
        """Show a dialog, wait for it, let it go."""
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return bool(accepted)

    def crash(self, parent: QWidget | None, report: CrashReport) -> None:
        """Show a fault of the program."""
        self.show(CrashDialog(parent, report))

    def _chosen(self, name: str) -> Path | None:
        if not name:
            return None
        path = Path(name)
        self._folder = path.parent
        if self._remember_folder is not None:
            self._remember_folder(path.parent)
        return path
