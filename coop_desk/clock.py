"""The real clock, handed to whatever needs the time."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

# Asia/Shanghai has had no summer time since 1991, so a fixed offset serves every book.
SHANGHAI = timezone(timedelta(hours=8))


def local_now() -> datetime:
    """The present moment in Asia/Shanghai, without a zone mark, as books store it."""
    return datetime.now(SHANGHAI).replace(tzinfo=None)
