"""An hour of the day as people type it: 07:40, 740, ７：４０ or 7点40."""

from __future__ import annotations

import re

from coop_desk.domain.text import plain_figure
from coop_desk.errors import UserError

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.点时](?P<minute>\d{1,2})?分?)?|(?P<run>\d{3,4})", re.ASCII
)
NOON = "12:00"
MORNING, EVENING = "morning", "evening"


def day_time(text: str) -> str:
    """A typed hour as "07:40". Raises UserError for what is no hour of the day."""
    found = _TIME.fullmatch(plain_figure(text))
    if found is None:
        raise _unreadable(text)
    run = found["run"]
    hour, minute = (run[:-2], run[-2:]) if run else (found["hour"], found["minute"] or "0")
    if int(hour) > 23 or int(minute) > 59:
        raise _unreadable(text)
    return f"{int(hour):02d}:{int(minute):02d}"


def _unreadable(text: str) -> UserError:
    return UserError('"{text}" is no time of day; write it like 07:40.', text=text.strip())


def session_at(time: str) -> str:
    """The pick session an hour belongs to: the morning ends at noon."""
    return MORNING if time < NOON else EVENING
