"""What the settings need of the program around the book: its look, its backups, its file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from coop_desk.ui.scale_link import ScaleLink


@dataclass(frozen=True, slots=True)
class DeskServices:
    """Plain functions, filled in where the program is put together.

    `choose_language` takes "zh_CN" or "en", `choose_theme` "light", "dark" or "system".
    `back_up_now` makes a verified backup in a folder (None: the usual one), returns where it
    lies and raises UserError when that fails; it may run beside the window.
    """

    choose_language: Callable[[str], None]
    current_language: Callable[[], str]
    choose_theme: Callable[[str], None]
    current_theme: Callable[[], str]
    back_up_now: Callable[[Path | None], str]
    last_backup: Callable[[], datetime | None]
    book_path: Callable[[], Path]
    backup_folder: Callable[[], Path]
    scale: ScaleLink
