"""The scale as the window knows it: readings brought onto its own thread, and what they mean."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, QSettings, Signal

from coop_desk.domain.scale_line import Heard, ScaleLine
from coop_desk.domain.scale_protocols import Reading
from coop_desk.domain.stable_weight import StableWeight
from coop_desk.errors import UserError
from coop_desk.services.scale_checks import LONGEST_NAME

MEMORY = "scale"


class Port(Protocol):
    """An open port; after `close()` it tells nothing more."""

    def close(self) -> None:
        """Stop reading."""


OpenPort = Callable[[ScaleLine, Callable[[str], None], Callable[[Heard], None]], Port]
ListPorts = Callable[[], list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class ScaleSettings:
    """What is set about the scale on this machine: no part of the book."""

    on: bool = False
    port: str = ""
    protocol: str = "comma"
    speed: int = 9600
    framing: str = "8N1"
    name: str = ""
    auto: bool = False  # a still weight goes into an empty gross field by itself

    def line(self) -> ScaleLine:
        """The line to open. Raises UserError with the field that is wrong."""
        return ScaleLine(self.port, self.protocol, self.speed, self.framing)


def read_settings(memory: QSettings) -> ScaleSettings:
    """What is kept; the usual where it is missing or cannot be read."""
    usual = ScaleSettings()
    kept = {key: memory.value(f"{MEMORY}/{key}") for key in asdict(usual)}
    try:
        speed = int(str(kept["speed"]))
    except ValueError:
        speed = usual.speed
    return ScaleSettings(
        on=str(kept["on"]) == "true",
        port=str(kept["port"] or usual.port),
        protocol=str(kept["protocol"] or usual.protocol),
        speed=speed,
        framing=str(kept["framing"] or usual.framing),
        name=str(kept["name"] or usual.name),
        auto=str(kept["auto"]) == "true",
    )


def keep_settings(memory: QSettings, settings: ScaleSettings) -> None:
    """Keep them on this machine."""
    for key, value in asdict(settings).items():
        text = str(value).lower() if isinstance(value, bool) else value
        memory.setValue(f"{MEMORY}/{key}", text)


class ScaleLink(QObject):
    """One scale for all counters of a window, so that no load is bought at two of them.

    What the port's own thread tells comes in through a signal, on the window's thread. Without
    a way to open ports there is no scale.
    """

    changed = Signal()  # the state, the weight shown, or whether it may be taken
    settled = Signal()  # a weight came to rest that may be taken
    emptied = Signal()  # the pan is empty again
    heard = Signal(object)  # a Heard as it came, for the line of the settings
    _came = Signal(int, object)  # which opening, and a state or a Heard

    def __init__(
        self,
        memory: QSettings,
        open_port: OpenPort | None = None,
        list_ports: ListPorts = list,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._open_port = memory, open_port
        self.list_ports = list_ports
        self.settings = ScaleSettings()
        self.state = "off"
        self.reading: Reading | None = None
        self._weight = StableWeight()
        self._port: Port | None = None
        self._opening = 0
        self._came.connect(self._on_came)
        self.reopen()

    # ---- opening ----

    def reopen(self) -> None:
        """Open the port as the settings now say, or none."""
        self.close()
        self.settings = read_settings(self._memory)
        if self.settings.on and self._open_port is not None:
            self._open(self._open_port)
        self.changed.emit()

    def _open(self, open_port: OpenPort) -> None:
        try:
            line = self.settings.line()
        except UserError:  # kept by hand or by another version; the settings say what is wrong
            return
        self.state = "waiting"
        opening = self._opening

        def tell(what: Any) -> None:
            with suppress(RuntimeError):  # the window is gone already
                self._came.emit(opening, what)

        self._port = open_port(line, tell, tell)

    def close(self) -> None:
        """Let the port go; what it told and was not heard yet is forgotten."""
        self._opening += 1
        port, self._port = self._port, None
        if port is not None:
            port.close()
        self._forget("off")

    def _forget(self, state: str) -> None:
        self.state, self.reading = state, None
        self._weight.forget_run()

    # ---- what the port told ----

    def _on_came(self, opening: int, what: Any) -> None:
        if opening != self._opening:
            return
        if isinstance(what, Heard):
            self._on_heard(what)
        elif what == "live":
            self.state = what
        else:
            self._forget(what)
        self.changed.emit()

    def _on_heard(self, heard: Heard) -> None:
        self.heard.emit(heard)
        rested, load = self._weight.grams is not None, self._weight.load
        for reading in heard.readings:
            if self._weight.heeds(reading, heard.at_ms):
                self.reading = reading
            self._weight.feed(reading, heard.at_ms)
        if self._weight.load != load:
            self.emptied.emit()
        if not rested and self.may_take:
            self.settled.emit()

    # ---- what the counters ask ----

    @property
    def name(self) -> str:
        """What the scale is called on tickets; the end of its port where nobody named it."""
        return (self.settings.name or self.settings.port)[-LONGEST_NAME:]

    @property
    def still_g(self) -> int | None:
        """The grams at rest on the pan; None while it moves, is empty, or nothing comes."""
        return self._weight.grams if self.state == "live" else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing lies on the pan."""
        return self._weight.is_empty

    @property
    def is_bought(self) -> bool:
        """Whether what lies on the pan stands on a ticket already."""
        return self._weight.is_bought

    @property
    def may_take(self) -> bool:
        """Whether a weight lies still on the pan that is on no ticket yet."""
        return self.still_g is not None and not self.is_bought

    def take(self) -> int | None:
        """The grams at rest, for the ticket being typed; None where none may be taken."""
        return self._weight.take() if self.state == "live" else None

    def give_back(self) -> None:
        """The weight taken was thrown away; it may be taken again."""
        self._weight.give_back()
        self.changed.emit()

    def bought(self) -> None:
        """A ticket was posted."""
        if self.state != "off":
            self._weight.bought()
            self.changed.emit()
