from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.day_time import day_time, session_at
from coop_desk.errors import UserError


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("07:40", "07:40"),
        ("7:40", "07:40"),
        ("740", "07:40"),
        ("0740", "07:40"),
        ("７：４０", "07:40"),
        ("７４０", "07:40"),
        ("7.40", "07:40"),
        ("7。40", "07:40"),
        ("7点40", "07:40"),
        ("7点40分", "07:40"),
        ("7点", "07:00"),
        ("7", "07:00"),
        ("1630", "16:30"),
        ("0:05", "00:05"),
    ],
)
def test_an_hour_is_read_however_it_is_typed(typed: str, read: str) -> None:
    assert day_time(typed) == read


@pytest.mark.parametrize("typed", ["24:00", "7:60", "12345", "-740", "早上", "", "7:4:0", "7²"])
def test_what_is_no_hour_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="no time of day"):
        day_time(typed)


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_hour_of_the_day_reads_back(hour: int, minute: int) -> None:
    written = f"{hour:02d}:{minute:02d}"
    assert day_time(written) == day_time(written.replace(":", "")) == written
    assert session_at(written) == ("morning" if hour < 12 else "evening")
