"""A scale in the tests' hands: what lies on it is shown to the window as a port would tell it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSettings

from coop_desk.domain.scale_line import Heard, ScaleLine
from coop_desk.domain.scale_protocols import Reading
from coop_desk.ui.scale_link import ScaleLink, ScaleSettings, keep_settings

NAME = "一号台秤"


class Bench:
    """Stands in for the way to open ports; `lines` are those opened, oldest first."""

    def __init__(self, memory: QSettings, **settings: Any) -> None:
        self.memory = memory
        self.lines: list[ScaleLine] = []
        self.closed = 0
        self.now = 0
        self._on_state: Callable[[str], None] | None = None
        self._on_heard: Callable[[Heard], None] | None = None
        given = {"on": True, "port": "COM3", "name": NAME} | settings
        keep_settings(memory, ScaleSettings(**given))
        self.link = ScaleLink(memory, self.open, self.ports)

    def open(self, line: ScaleLine, on_state: Any, on_heard: Any) -> Bench:
        self.lines.append(line)
        self._on_state, self._on_heard = on_state, on_heard
        return self

    def ports(self) -> list[tuple[str, str]]:
        return [("COM3", "USB Serial")]

    def close(self) -> None:
        self.closed += 1

    def tell(self, state: str) -> None:
        """The port says it is waiting, live or lost."""
        assert self._on_state is not None
        self._on_state(state)

    def show(self, *grams: int, stable: bool | None = True, kind: str = "gross") -> None:
        """These readings, two tenths of a second apart."""
        assert self._on_heard is not None
        self.tell("live")
        for one in grams:
            self.now += 200
            self._on_heard(Heard(b"%d\r\n" % one, (Reading(one, stable, kind),), self.now))

    def hear(self, data: bytes) -> None:
        """Bytes that make no reading."""
        assert self._on_heard is not None
        self._on_heard(Heard(data, (), self.now))

    def rest_at(self, grams: int) -> None:
        """It stands still at this weight."""
        self.show(*[grams] * 5)
