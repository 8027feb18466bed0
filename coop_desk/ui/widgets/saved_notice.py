"""A line of words on how saving ended, and the way to what was saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from coop_desk.ui.widgets.notice import Notice


def open_folder(folder: Path) -> None:
    """Open the folder; nothing happens where the desktop has no file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class SavedNotice(Notice):
    """A notice that, where something was saved, offers to open its folder."""

    def __init__(
        self, show_folder: Callable[[Path], None] = open_folder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._show_folder = show_folder
        self._folder: Path | None = None
        self.folder_button = QPushButton(self)
        self.folder_button.clicked.connect(self._on_folder)
        self.folder_button.hide()
        self._line.addWidget(self.folder_button)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        self.folder_button.setText(self.tr("Open the folder"))

    def saved(self, text: str, folder: Path) -> None:
        """Say, in green, what was saved, and offer its folder."""
        self.done(text)
        self._folder = folder
        self.folder_button.show()

    def _say(self, kind: str, text: str) -> None:
        self.folder_button.hide()
        super()._say(kind, text)

    def _on_folder(self) -> None:
        if self._folder is not None:
            self._show_folder(self._folder)
