"""When a weight on the scale counts: standing still, and never the same load twice."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from coop_desk.domain.scale_protocols import Reading

A_SHARE = 1000  # the band is at least one part in so many of the weight
EMPTIES = 2  # readings in a row that make an empty pan: one alone may be a damaged frame


@dataclass(frozen=True, slots=True)
class StillRule:
    """What standing still means: times in milliseconds, weights in grams.

    So many readings in a row, over so long at least, with no longer gap between two of them, all
    within the band of each other, and none of them said to be moving. Readings at or below
    `near_zero_g` are an empty pan.
    """

    readings: int = 4
    hold_ms: int = 500
    gap_ms: int = 2000
    band_g: int = 20
    near_zero_g: int = 50


class StableWeight:
    """Fed with readings, tells the weight that counts, and whether this load was bought.

    A load is what lies on the pan between two times the pan is empty. The times that it is fed
    with never go back.
    """

    def __init__(self, rule: StillRule | None = None) -> None:
        self.rule = rule or StillRule()
        self._run: deque[tuple[int, int]] = deque()  # times and grams
        self._empties = 0
        self._gross_at: int | None = None
        self.load = 0  # counts up each time the pan is empty
        self._taken: int | None = None
        self._bought: int | None = None

    def feed(self, reading: Reading, at_ms: int) -> int | None:
        """The grams that now count, or None while the weight moves or nothing lies there."""
        if not self.heeds(reading, at_ms):
            return self.grams
        if reading.kind == "gross":
            self._gross_at = at_ms
        self._note_empty(reading)
        if self._run and at_ms - self._run[-1][0] > self.rule.gap_ms:
            self._run.clear()
        if reading.kind == "overload" or reading.stable is False:
            self._run.clear()
        else:
            self._run.append((at_ms, reading.grams))
            self._keep_what_stands_still()
        return self.grams

    def heeds(self, reading: Reading, at_ms: int) -> bool:
        """Whether a reading counts: a tare does not, nor the net weight sent beside the gross.

        Some indicators send all three in turn.
        """
        if reading.kind == "net" and self._gross_at is not None:
            return at_ms - self._gross_at > self.rule.gap_ms
        return reading.kind != "tare"

    @property
    def grams(self) -> int | None:
        """The grams that count now, or None."""
        if len(self._run) < self.rule.readings or not self._holds_from(0):
            return None
        grams = self._run[-1][1]
        return grams if grams > self.rule.near_zero_g else None

    def _holds_from(self, place: int) -> bool:
        return self._run[-1][0] - self._run[place][0] >= self.rule.hold_ms

    def _keep_what_stands_still(self) -> None:
        """Keep the newest readings within one band, and no more of them than the rule asks."""
        band = max(self.rule.band_g, abs(self._run[-1][1]) // A_SHARE)
        while _spread(self._run) > band:
            self._run.popleft()
        while len(self._run) > self.rule.readings and self._holds_from(1):
            self._run.popleft()

    def _note_empty(self, reading: Reading) -> None:
        is_empty = reading.kind != "overload" and reading.grams <= self.rule.near_zero_g
        self._empties = self._empties + 1 if is_empty else 0
        if self._empties == EMPTIES:
            self.load += 1

    @property
    def is_empty(self) -> bool:
        """Whether the pan was empty the last times."""
        return self._empties >= EMPTIES

    @property
    def is_bought(self) -> bool:
        """Whether what lies on the pan stands on a ticket already."""
        return self._bought == self.load

    def forget_run(self) -> None:
        """The line was lost: what was read before says nothing about now."""
        self._run.clear()
        self._empties = 0

    def take(self) -> int | None:
        """The grams that count, for the ticket being typed; None where none may be taken."""
        if self.grams is None or self.is_bought:
            return None
        self._taken = self.load
        return self.grams

    def give_back(self) -> None:
        """The ticket that took a weight was thrown away: the load may be taken again."""
        self._taken = None

    def bought(self) -> None:
        """A ticket was posted: the load it took, else the one on the pan, is bought."""
        if self._taken is not None:
            self._bought, self._taken = self._taken, None
        elif not self.is_empty:
            self._bought = self.load


def _spread(run: Iterable[tuple[int, int]]) -> int:
    grams = [one for _, one in run]
    return max(grams) - min(grams)
