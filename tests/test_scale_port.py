"""The reader of the scale against a pseudo-terminal: noise, silence, a pulled plug."""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path
from queue import Empty, Queue

import pytest
from serial import Serial
from serial.tools import list_ports
from serial.tools.list_ports_common import ListPortInfo

from coop_desk.domain.scale_line import ScaleLine
from coop_desk.errors import UserError
from coop_desk.scale_port import ScalePort, ports

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

DEADLINE = 10  # seconds, far more than anything here takes
FRAME = b"ST,GS,+  18.65kg\r\n"


class Indicator:
    """A scale at the other end of a pseudo-terminal, found under one path however often plugged."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "scale"
        self._ends: tuple[int, int] | None = None

    def plug_in(self) -> None:
        master, slave = os.openpty()
        self._ends = master, slave
        self.path.symlink_to(os.ttyname(slave))

    def send(self, data: bytes) -> None:
        assert self._ends is not None
        os.write(self._ends[0], data)

    def pull_out(self) -> None:
        if self._ends is not None:
            self.path.unlink()
            for end in self._ends:
                os.close(end)
            self._ends = None


class Ear:
    """What the port told, waited for with a deadline."""

    def __init__(self) -> None:
        self.states: Queue[str] = Queue()
        self.heard: Queue = Queue()

    def wait_state(self) -> str:
        return self.states.get(timeout=DEADLINE)

    def readings(self, count: int) -> list:
        found: list = []
        while len(found) < count:
            found.extend(self.heard.get(timeout=DEADLINE).readings)
        return found


@pytest.fixture
def indicator(tmp_path):
    made = Indicator(tmp_path)
    yield made
    made.pull_out()


@pytest.fixture
def ear():
    return Ear()


@pytest.fixture
def listen(indicator, ear):
    """Open the port and wait for its first state."""
    opened = []

    def start(protocol: str = "comma", **times: float) -> ScalePort:
        line = ScaleLine(str(indicator.path), protocol)
        quick = {"retry": 0.02, "silence": DEADLINE, "patience": 0.02}
        port = ScalePort(line, ear.states.put, ear.heard.put, **quick | times)
        opened.append(port)
        return port

    yield start
    for port in opened:
        port.close()


def test_readings_come_through_noise_and_in_pieces(indicator, ear, listen):
    indicator.plug_in()
    listen()
    assert ear.wait_state() == "waiting"
    indicator.send(b"\xff\x00\x81garbage" + FRAME + FRAME + FRAME[:7])
    assert ear.heard.get(timeout=DEADLINE).readings == ()
    indicator.send(FRAME[7:])
    assert ear.wait_state() == "live"
    assert [reading.grams for reading in ear.readings(1)] == [18_650]


def test_an_overload_is_told(indicator, ear, listen):
    indicator.plug_in()
    listen()
    assert ear.wait_state() == "waiting"
    indicator.send(b"OL,GS,+         \r\n" * 2)
    assert [reading.kind for reading in ear.readings(1)] == ["overload"]


@pytest.mark.parametrize(
    ("protocol", "frame", "grams"),
    [("letters", b"wn00018.65kg", 18_650), ("reversed", b"=56.81000", 18_650)],
)
def test_other_protocols(indicator, ear, listen, protocol, frame, grams):
    indicator.plug_in()
    listen(protocol)
    assert ear.wait_state() == "waiting"
    indicator.send(frame * 4)
    assert ear.readings(1)[0].grams == grams


def test_noise_alone_keeps_waiting(indicator, ear, listen):
    indicator.plug_in()
    listen()
    assert ear.wait_state() == "waiting"
    indicator.send(b"hello\r\n")
    assert ear.heard.get(timeout=DEADLINE).readings == ()
    assert ear.states.empty()


def test_a_scale_that_falls_silent_is_waited_for(indicator, ear, listen):
    indicator.plug_in()
    listen(silence=0.05)
    assert ear.wait_state() == "waiting"
    indicator.send(FRAME * 3)
    assert [ear.wait_state() for _ in range(2)] == ["live", "waiting"]


def test_pulled_out_and_plugged_in_again(indicator, ear, listen):
    listen()
    assert ear.wait_state() == "lost"  # not there yet
    indicator.plug_in()
    assert ear.wait_state() == "waiting"
    indicator.send(FRAME * 3)
    assert ear.wait_state() == "live"
    indicator.pull_out()
    assert ear.wait_state() == "lost"
    indicator.plug_in()
    assert ear.wait_state() == "waiting"
    indicator.send(FRAME * 3)
    assert ear.wait_state() == "live"


def test_closing_stops_the_thread_and_frees_the_port(indicator, ear, listen):
    indicator.plug_in()
    port = listen(patience=DEADLINE)
    assert ear.wait_state() == "waiting"
    port.close()
    assert "scale" not in [thread.name for thread in threading.enumerate()]
    indicator.send(FRAME * 3)
    with pytest.raises(Empty):
        ear.heard.get_nowait()


def test_a_port_is_not_closed_while_it_is_being_woken(indicator, ear, listen, monkeypatch):
    """Between the two, its number may already belong to another file."""
    was_open = []

    def cancel_read(serial: Serial) -> None:
        time.sleep(0.2)  # the reader wakes by itself meanwhile
        was_open.append(serial.is_open)

    monkeypatch.setattr(Serial, "cancel_read", cancel_read)
    indicator.plug_in()
    port = listen(patience=0.01)
    assert ear.wait_state() == "waiting"
    port.close()
    assert was_open == [True]


def test_closing_while_the_plug_is_out(ear, listen):
    port = listen(retry=DEADLINE)
    assert ear.wait_state() == "lost"
    port.close()
    assert "scale" not in [thread.name for thread in threading.enumerate()]


def test_the_ports_of_this_machine_have_names(monkeypatch):
    """What the system lists, in order; one it has no words for goes by its own name."""
    named, nameless = ListPortInfo("/dev/ttyUSB1"), ListPortInfo("/dev/ttyS0")
    named.description = "USB Serial"
    monkeypatch.setattr(list_ports, "comports", lambda: [named, nameless])
    assert ports() == [("/dev/ttyS0", "/dev/ttyS0"), ("/dev/ttyUSB1", "USB Serial")]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"port": " "}, "port"),
        ({"protocol": "guess"}, "protocol"),
        ({"speed": 9601}, "speed"),
        ({"framing": "9N1"}, "framing"),
    ],
)
def test_a_line_that_cannot_be_opened_is_refused(wrong, field):
    with pytest.raises(UserError) as refused:
        ScaleLine(**{"port": "COM3"} | wrong)
    assert refused.value.field == field
