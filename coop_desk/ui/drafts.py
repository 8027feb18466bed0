"""What was typed and not yet posted, kept so that nothing is lost."""

from __future__ import annotations

from typing import Any, Protocol


class DraftStore(Protocol):
    """Where drafts are kept: name → what was typed, in a form JSON can keep."""

    def keep(self, name: str, draft: dict[str, Any]) -> None:
        """Keep a draft in the place of an earlier one."""

    def find(self, name: str) -> dict[str, Any] | None:
        """The draft kept under this name, None when there is none."""

    def drop(self, name: str) -> None:
        """Forget it."""


class MemoryDrafts:
    """Drafts for as long as the program runs."""

    def __init__(self) -> None:
        self._drafts: dict[str, dict[str, Any]] = {}

    def keep(self, name: str, draft: dict[str, Any]) -> None:
        """Keep a draft."""
        self._drafts[name] = draft

    def find(self, name: str) -> dict[str, Any] | None:
        """The draft, if there is one."""
        return self._drafts.get(name)

    def drop(self, name: str) -> None:
        """Forget it."""
        self._drafts.pop(name, None)
