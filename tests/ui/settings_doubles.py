"""What stands around the settings in tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, Qt

from coop_desk.errors import UserError
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings import SettingsPage
from coop_desk.ui.scale_link import ScaleLink

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Around:
    """What the program around the book was asked."""

    language: str = "en"
    theme: str = "light"
    folders: list[Path | None] = field(default_factory=list)
    last: datetime | None = None
    trouble: UserError | None = None
    scale: ScaleLink | None = None

    def choose_language(self, code: str) -> None:
        self.language = code

    def choose_theme(self, name: str) -> None:
        self.theme = name

    def back_up(self, folder: Path | None) -> str:
        if self.trouble is not None:
            raise self.trouble
        self.folders.append(folder)
        self.last = datetime(2024, 4, 2, 10, 5)
        return "book-20240402.coop"

    def services(self) -> DeskServices:
        return DeskServices(
            self.choose_language,
            lambda: self.language,
            self.choose_theme,
            lambda: self.theme,
            self.back_up,
            lambda: self.last,
            lambda: Path("data/book.coop"),
            lambda: Path("backups"),
            self.scale or ScaleLink(QSettings()),
        )


def section(page: SettingsPage, name: str) -> Any:
    page.open_target(name)
    return page.current


def settled(qtbot: Any, table: Any, count: int) -> None:
    qtbot.waitUntil(lambda: table.model.rowCount() == count and table.model.has_loaded)


def notice(form: Any, key: str) -> str:
    return form._lines[key].notice.text
