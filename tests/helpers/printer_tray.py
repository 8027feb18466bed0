"""A printer of paper in memory, which can be in trouble."""

from __future__ import annotations

from coop_desk.reports.preview import extract_text


class Tray:
    """What came out: the printer's name, the paper, the title, the bytes.

    `trouble` holds what the next papers meet with, None for nothing.
    """

    def __init__(self) -> None:
        self.came_out: list[tuple[str, str, str, bytes]] = []
        self.trouble: list[Exception | None] = []

    def names(self) -> list[str]:
        return ["针式", "热敏"]

    def hand_over(self, name: str, paper: str, title: str, pdf: bytes) -> None:
        trouble = self.trouble.pop(0) if self.trouble else None
        if trouble is not None:
            raise trouble
        self.came_out.append((name, paper, title, pdf))

    @property
    def titles(self) -> list[str]:
        return [title for _, _, title, _ in self.came_out]

    def text(self, place: int) -> str:
        return extract_text(self.came_out[place][3])
