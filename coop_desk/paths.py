"""Where things lie: what ships with the program, and the folders it writes to."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

HOME_VARIABLE = "COOP_DESK_HOME"

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file or folder that ships with the program; it may not exist."""
    return resources_folder(_PACKAGE, getattr(sys, "_MEIPASS", None)).joinpath(*parts)


def resources_folder(package: Path, bundle: str | None) -> Path:
    """The folder of resources of a bundled program, of an installed package, or of a checkout."""
    if bundle is not None:
        return Path(bundle) / "resources"
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


class Paths(NamedTuple):
    """The folders of one person's desk: books, their backups, logs, and what was half typed."""

    data: Path
    backups: Path
    logs: Path
    drafts: Path

    @classmethod
    def under(cls, home: Path) -> Paths:
        """All four folders below one."""
        return cls(home / "data", home / "backups", home / "logs", home / "drafts")

    @classmethod
    def usual(cls, environment: Mapping[str, str] = os.environ) -> Paths:
        """The folders under COOP_DESK_HOME where it is set, else where the system wants them."""
        home = environment.get(HOME_VARIABLE, "")
        return cls.under(Path(home).absolute()) if home else cls._of_the_system()

    @classmethod
    def _of_the_system(cls) -> Paths:
        from platformdirs import PlatformDirs

        dirs = PlatformDirs("coop_desk", appauthor=False)
        data = dirs.user_data_path
        return cls(data, data / "backups", dirs.user_log_path, data / "drafts")

    def create(self) -> Paths:
        """The same, after making the folders that are missing; OSError where that is refused."""
        for folder in (self.data, self.backups, self.logs, self.drafts):
            folder.mkdir(parents=True, exist_ok=True)
        return self
