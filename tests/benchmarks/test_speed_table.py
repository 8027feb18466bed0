"""The table at the end of a benchmark run says what was wanted, measured and reached."""

from __future__ import annotations

from speed_table import SpeedTable, counted_line


def test_a_row_is_the_medians_and_their_ratio() -> None:
    table = SpeedTable()
    table.add("b.py", "ticket", [3, 1, 2], [1, 1, 9], "bare rows", wanted=2)
    table.add("b.py", "memory", [12.25], [1_500], "all rows", wanted=0.001, unit="MiB")
    table.add("a.py", "opening", [30], [20], "SQLite")
    assert table.lines() == [
        "what     wanted      measured  ours      yardstick            reached",
        "opening              1.50 x    30.0 ms   20.0 ms, SQLite",
        "ticket   <= 2 x      2.00 x    2.00 ms   1.00 ms, bare rows   yes",
        "memory   <= 0.001 x  0.008 x   12.2 MiB  1,500 MiB, all rows  NO",
    ]


def test_nothing_reported_is_no_table() -> None:
    assert SpeedTable().lines() == []


def test_rows_are_counted_by_kind() -> None:
    assert counted_line({"documents": 312_362, "people": 599}) == "312,362 documents, 599 people"
