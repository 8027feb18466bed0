"""What the lease calendar says in words: to those who point at it and those who listen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coop_desk.domain.dates import ONE_DAY
from coop_desk.ui.language import listed
from coop_desk.ui.widgets.calendar_layout import Segment

if TYPE_CHECKING:
    from coop_desk.services.lease_calendar import CalendarBar, CalendarRow


class CalendarSentences(QObject):
    """Sentences about greenhouses, leases and idle days, in the language in use."""

    def shed(self, row: CalendarRow) -> str:
        """A greenhouse with its figures of the span."""
        parts = [
            self.tr("Greenhouse {code}").format(code=row.code),
            self.tr("{days} idle days").format(days=f"{row.idle_days:,}"),
            self.tr("{count} crops").format(count=row.crop_count),
        ]
        return listed(parts)

    def segment(self, row: CalendarRow, segment: Segment, today: date) -> str:
        """A lease or idle time of a greenhouse."""
        shed = self.tr("Greenhouse {code}").format(code=row.code)
        if segment.bar is not None:
            return listed([shed, *self._lease(segment.bar)])
        words = self.tr("idle from {first} to {last}")
        if segment.start > today:
            words = self.tr("not let yet from {first} to {last}")
        days = self.tr("{days} days").format(days=segment.days)
        return listed([shed, self._days(words, segment.start, segment.end), days])

    def _lease(self, bar: CalendarBar) -> list[str]:
        days = self.tr("{days} days").format(days=(bar.end - bar.start).days)
        parts = [bar.grower, bar.season]
        parts += [self._days(self.tr("{first} to {last}"), bar.start, bar.end), days]
        for flush, first, last in bar.flushes:
            words = self.tr("flush {flush} from {first} to {last}")
            parts.append(words.format(flush=flush, first=_short(first), last=_short(last)))
        return [part for part in parts if part]

    def _days(self, words: str, start: date, end: date) -> str:
        return words.format(first=start.isoformat(), last=(end - ONE_DAY).isoformat())

    def idle_long(self, days: int) -> str:
        """Idle days written on the calendar."""
        return self.tr("{days} d").format(days=days)


def _short(day: date) -> str:
    return f"{day:%m-%d}"
