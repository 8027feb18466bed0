"""The scale's serial port, read in a thread of its own; it is opened again by itself when lost.

Handed to the window, which knows no ports; the rules are those of `domain.scale_protocols`.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from typing import Any

from coop_desk.domain.scale_line import Heard, ScaleLine
from coop_desk.domain.scale_protocols import PROTOCOLS, Frames

PATIENCE = 0.5  # seconds the window waits for a driver; the thread ends by itself after that
GATHER = 0.03  # seconds
_NAMELESS = "n/a"  # what pyserial says of a port the system has no words for
LOG = logging.getLogger(__name__)

OnState = Callable[[str], None]
OnHeard = Callable[[Heard], None]


def ports() -> list[tuple[str, str]]:
    """The serial ports of this machine: what to open, and what the system calls it."""
    from serial.tools import list_ports

    found = sorted(list_ports.comports(), key=lambda port: port.device)
    words = (port.description if port.description != _NAMELESS else "" for port in found)
    return [(port.device, said or port.device) for port, said in zip(found, words, strict=True)]


class ScalePort:
    """Reads a scale until `close()`.

    `on_state` is told each new state of `domain.scale_line.STATES` but "off", `on_heard` every
    piece that came; both are called in the reader's own thread. Times in seconds.
    """

    def __init__(
        self,
        line: ScaleLine,
        on_state: OnState,
        on_heard: OnHeard,
        *,
        retry: float = 1.0,
        silence: float = 2.0,
        patience: float = 0.1,
    ) -> None:
        self._line, self._on_state, self._on_heard = line, on_state, on_heard
        self._retry, self._silence, self._patience = retry, silence, patience
        self._state = ""
        self._closing = Event()
        self._serial: Any = None  # only while it is open: a closed one may not be woken
        self._waking = Lock()
        self._thread = Thread(target=self._run, name="scale", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop reading and free the port; nothing is told afterwards."""
        self._closing.set()
        with self._waking:
            if self._serial is not None:
                self._serial.cancel_read()
        self._thread.join(timeout=PATIENCE)

    # ---- in the reader's thread ----

    def _run(self) -> None:
        while not self._closing.is_set():
            try:
                with self._opened() as serial:
                    self._listen(serial, PROTOCOLS[self._line.protocol]())
            except Exception as error:  # drivers raise whatever they like when a plug is pulled
                if self._state != "lost":
                    LOG.warning("the scale at %s is lost: %s", self._line.port, error)
                self._tell("lost")
                self._closing.wait(self._retry)

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        from serial import Serial

        line = self._line
        serial = self._serial = Serial(
            line.port,
            line.speed,
            bytesize=line.data_bits,
            parity=line.parity,
            timeout=self._patience,
            exclusive=True,  # two windows would each hear half of every frame
        )
        try:
            yield serial
        finally:
            with self._waking:
                self._serial = None
            serial.close()

    def _listen(self, serial: Any, frames: Frames) -> None:
        self._tell("waiting")
        last = time.monotonic()
        while not self._closing.is_set():
            data = self._gathered(serial)
            now = time.monotonic()
            readings = tuple(frames.feed(data))
            if readings:
                last = now
                self._tell("live")
            elif now - last > self._silence:
                self._tell("waiting")
            if data and not self._closing.is_set():
                self._on_heard(Heard(data, readings, int(now * 1000)))

    def _gathered(self, serial: Any) -> bytes:
        """What comes within a moment together, or nothing: byte by byte would tire the window."""
        data: bytes = serial.read(1)
        if data:
            self._closing.wait(GATHER)
            data += serial.read(serial.in_waiting)
        return data

    def _tell(self, state: str) -> None:
        if state != self._state and not self._closing.is_set():
            self._state = state
            self._on_state(state)
