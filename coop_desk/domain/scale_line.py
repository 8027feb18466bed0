"""The line to a scale: how it is opened, what state it is in, what was heard on it."""

from __future__ import annotations

from dataclasses import dataclass

from coop_desk.domain.scale_protocols import PROTOCOLS, Reading
from coop_desk.errors import UserError

# off: not used; waiting: open, but the scale sends nothing; live: readings come in;
# lost: the port cannot be opened, as after the plug was pulled.
STATES = ("off", "waiting", "live", "lost")
SPEEDS = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)  # bits a second
# data bits, parity, stop bits, as the manuals of indicators write it
FRAMINGS = ("8N1", "7E1", "7O1", "8E1", "8O1")


@dataclass(frozen=True, slots=True)
class ScaleLine:
    """How the line to a scale is opened.

    Raises UserError without a port, or for a protocol, a speed or a framing there is none of.
    """

    port: str
    protocol: str = "comma"
    speed: int = 9600
    framing: str = "8N1"

    def __post_init__(self) -> None:
        if not self.port.strip():
            raise UserError("Choose the port the scale is plugged into.", field="port")
        if self.protocol not in PROTOCOLS:
            raise UserError("Choose what the scale sends.", field="protocol")
        if self.speed not in SPEEDS:
            raise UserError("Choose the speed set on the scale.", field="speed")
        if self.framing not in FRAMINGS:
            raise UserError("Choose the bits set on the scale.", field="framing")

    @property
    def data_bits(self) -> int:
        """7 or 8."""
        return int(self.framing[0])

    @property
    def parity(self) -> str:
        """N, E or O."""
        return self.framing[1]


@dataclass(frozen=True, slots=True)
class Heard:
    """What came over the line at one time, in milliseconds of a clock that never goes back."""

    data: bytes
    readings: tuple[Reading, ...]
    at_ms: int
