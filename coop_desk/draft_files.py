"""Drafts of forms kept as small files, so that a crash or a power cut loses nothing typed."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from coop_desk.reports.file_names import safe_stem


class DraftFiles:
    """One JSON file for each form, in a folder of the book's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, name: str, draft: dict[str, Any]) -> None:
        """Keep a draft in the place of an earlier one, whole or not at all."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path(name)
        beside = path.with_suffix(".part")
        beside.write_text(json.dumps(draft, ensure_ascii=False), "utf-8")
        os.replace(beside, path)

    def find(self, name: str) -> dict[str, Any] | None:
        """The draft kept under this name; None when there is none or it cannot be read."""
        try:
            draft = json.loads(self._path(name).read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return draft if isinstance(draft, dict) else None

    def drop(self, name: str) -> None:
        """Forget it."""
        self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / f"{safe_stem(name)}.json"
