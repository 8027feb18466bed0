from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.reports.wrapping import fit, wrap


def width(text: str) -> float:
    """Chinese characters are 1 wide, letters and figures a half."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("一二三", 3, ["一二三"]),
        ("一二三四", 3, ["一二三", "四"]),
        ("一二三，四", 3, ["一二", "三，四"]),
        ("一二（三四）", 3, ["一二", "（三", "四）"]),
        ("共 12,480.50 元", 5, ["共", "12,480.50", "元"]),
        ("CG2024-000123", 3, ["CG2024", "-00012", "3"]),
        ("", 3, [""]),
    ],
)
def test_lines(text: str, room: float, lines: list[str]) -> None:
    assert wrap(text, room, width) == lines


@given(
    st.text(st.sampled_from("一二三，。（）「ab12,. -"), max_size=60),
    st.integers(2, 12),
)
def test_nothing_is_lost_and_nothing_too_wide(text: str, room: int) -> None:
    lines = wrap(text, room, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line) <= room for line in lines)


def test_fit_shrinks_before_it_wraps() -> None:
    assert fit("一二三四", 40, 12, 8, width) == (10, ["一二三四"])
    assert fit("一二三四五六", 40, 12, 8, width) == (8, ["一二三四五", "六"])
