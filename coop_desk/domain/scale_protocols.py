"""What weighing indicators send over a serial line: bytes → readings in whole grams.

Four frames are known, all sent over and over by the indicator itself:
- comma: `ST,GS,+  18.65kg` CR LF; ST stands still, US moves, OL overload, GS gross, NT net.
- letters: `wn00018.65kg`; ww gross, wn net, wt tare; a minus stands before the digits.
- reversed: `=56.81000`, kilograms with the last digit first, a minus at the end.
- checked: STX, sign, six digits, how many of them are decimals, two check digits, ETX.

What is no such frame yields nothing. A byte lost among digits makes another weight of a frame
without check digits, so such a frame counts only where the one before it was as long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import xor

from coop_desk.domain.money import check_int, round_half_up

KINDS = ("gross", "net", "tare", "overload")
LONGEST_FRAME = 64  # bytes; what runs on without an end is noise

# Grams in one of the unit, as numerator and denominator.
_UNITS = {
    "kg": (1000, 1),
    "g": (1, 1),
    "t": (1_000_000, 1),
    "jin": (500, 1),
    "lb": (45_359_237, 100_000),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a scale showed: `kind` is one of KINDS; an overload has no weight, its grams are 0.

    `stable` None: this scale does not say whether it stands still. Raises TypeError for grams
    that are no whole number, ValueError for another kind.
    """

    grams: int
    stable: bool | None = None
    kind: str = "gross"

    def __post_init__(self) -> None:
        check_int(self.grams, "reading")
        if self.kind not in KINDS:
            raise ValueError(f"no reading is of the kind {self.kind!r}")


def reading_grams(figure: str, unit: str) -> int:
    """A figure such as "18.65" or "-0.5" in its unit, in grams; halves of a gram go up."""
    whole, _, decimals = figure.partition(".")
    numerator, denominator = _UNITS[unit]
    return round_half_up(int(whole + decimals) * numerator, denominator * 10 ** len(decimals))


class Frames:
    """Cuts a stream into frames and reads them; to be fed in pieces of any size."""

    has_check_digits = False

    def __init__(self) -> None:
        self._rest = b""
        self._length = 0

    def feed(self, data: bytes) -> list[Reading]:
        """The readings that these bytes complete, in order."""
        frames, rest = self.cut(self._rest + data)
        self._rest = rest[-LONGEST_FRAME:]
        return [reading for frame in frames if (reading := self._read_steady(frame)) is not None]

    def _read_steady(self, frame: bytes) -> Reading | None:
        reading = self.read(frame)
        if reading is None or self.has_check_digits:
            return reading
        before, self._length = self._length, len(frame)
        return reading if before == self._length else None

    def cut(self, stream: bytes) -> tuple[list[bytes], bytes]:
        """What may be frames, and what is left behind the last of them."""
        raise NotImplementedError

    def read(self, frame: bytes) -> Reading | None:
        """What a frame says; None where it is none."""
        raise NotImplementedError


class CommaFrames(Frames):
    """`ST,GS,+  18.65kg` CR LF."""

    _frame = re.compile(
        rb"(ST|US|OL),(?:(GS|NT|TR)(?![A-Z]))?,? *([+-]?)"
        rb" *(?:(\d{1,8}(?:\.\d{1,6})?) *([a-z]+))? *",
        re.IGNORECASE,
    )
    _kinds: Mapping[bytes | None, str] = {b"NT": "net", b"TR": "tare"}

    def cut(self, stream: bytes) -> tuple[list[bytes], bytes]:
        """A frame is a line."""
        *lines, rest = re.split(rb"[\r\n]+", stream)
        return lines, rest

    def read(self, frame: bytes) -> Reading | None:
        """What a line says."""
        found = self._frame.fullmatch(frame)
        if found is None:
            return None
        state, kind, sign, figure, unit = found.groups()
        if state.upper() == b"OL":
            return Reading(0, False, "overload")
        name = (unit or b"").decode().lower()
        if name not in _UNITS:
            return None
        grams = reading_grams((sign + figure).decode(), name)
        return Reading(
            grams, state.upper() == b"ST", self._kinds.get(kind and kind.upper(), "gross")
        )


class LetterFrames(Frames):
    """`wn00018.65kg`, with or without an end of line."""

    _frame = re.compile(rb"w([wnt])([+-]?\d{1,8}(?:\.\d{1,6})?)(kg|lb)")
    _kinds: Mapping[bytes, str] = {b"w": "gross", b"n": "net", b"t": "tare"}

    def cut(self, stream: bytes) -> tuple[list[bytes], bytes]:
        """A frame begins with w and ends with its unit."""
        return _cut_at(self._frame, stream)

    def read(self, frame: bytes) -> Reading | None:
        """What a frame says."""
        found = self._frame.fullmatch(frame)
        if found is None:
            return None
        kind, figure, unit = found.groups()
        return Reading(reading_grams(figure.decode(), unit.decode()), None, self._kinds[kind])


class ReversedFrames(Frames):
    """`=56.81000`: the frame is whole when the next one begins."""

    _figure = re.compile(r"-?\d{1,8}\.?\d{0,6}")
    _lengths = range(6, 11)

    def cut(self, stream: bytes) -> tuple[list[bytes], bytes]:
        """A frame stands between two equals signs."""
        _, *frames = stream.split(b"=")
        if not frames:
            return [], b""
        return frames[:-1], b"=" + frames[-1]

    def read(self, frame: bytes) -> Reading | None:
        """What the digits say, read from the right."""
        figure = frame.rstrip(b"\r\n").decode("ascii", "replace")[::-1]
        if len(figure) not in self._lengths or self._figure.fullmatch(figure) is None:
            return None
        return Reading(reading_grams(figure, "kg"))


class CheckedFrames(Frames):
    """STX, sign, six digits, decimals, the XOR of those as two digits, ETX."""

    has_check_digits = True
    _frame = re.compile(rb"\x02(([+-])(\d{6})([0-4]))([0-9A-F]{2})\x03")

    def cut(self, stream: bytes) -> tuple[list[bytes], bytes]:
        """A frame begins with STX and ends with ETX."""
        return _cut_at(self._frame, stream)

    def read(self, frame: bytes) -> Reading | None:
        """What a frame says, where its check digits agree."""
        found = self._frame.fullmatch(frame)
        if found is None or int(found[5], 16) != reduce(xor, found[1]):
            return None
        places = int(found[4])
        digits = found[3].decode()
        figure = f"{digits[: 6 - places]}.{digits[6 - places :]}"
        return Reading(reading_grams(found[2].decode() + figure, "kg"))


def _cut_at(pattern: re.Pattern[bytes], stream: bytes) -> tuple[list[bytes], bytes]:
    found = list(pattern.finditer(stream))
    return [one[0] for one in found], stream[found[-1].end() :] if found else stream


PROTOCOLS: Mapping[str, Callable[[], Frames]] = {
    "comma": CommaFrames,
    "letters": LetterFrames,
    "reversed": ReversedFrames,
    "checked": CheckedFrames,
}
