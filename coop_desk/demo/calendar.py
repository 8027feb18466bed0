"""The demo's clock and its calendar of what the office does on each day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import groupby

from coop_desk.storage.unit_of_work import Unit

Act = Callable[[Unit], None]

LAST_YEAR = 2024
# The day the demo stands at: the last day of its last year with mushrooms at the gate.
TODAY = datetime(LAST_YEAR, 12, 29, 20, 30)


class DemoClock:
    """A clock that is set by the calendar instead of running."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        """The moment it was last set to."""
        return self.moment


@dataclass(order=True)
class Event:
    """Something done at a moment; events of one moment keep the order they were planned in."""

    moment: datetime
    order: int
    act: Act = field(compare=False)


class Calendar:
    """What is to be done, day by day."""

    def __init__(self) -> None:
        self._events: list[Event] = []

    def plan(self, day: date, hour: float, act: Act) -> None:
        """Plan an act for an hour of a day (7.5 is half past seven)."""
        minutes = round(hour * 60)
        moment = datetime.combine(day, time(minutes // 60, minutes % 60))
        self._events.append(Event(moment, len(self._events), act))

    def days(self) -> Iterator[tuple[date, list[Event]]]:
        """The days with something to do, in order, each with its events in order."""
        for day, events in groupby(sorted(self._events), lambda event: event.moment.date()):
            yield day, list(events)
