from __future__ import annotations

from collections import namedtuple
from datetime import date, datetime
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt

from coop_desk.ui.models.columns import Column, getter


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("text", "张三", "张三"),
        ("jin", 542_300, "1,084.60"),
        ("jin", 0, "0.00"),
        ("yuan", 140_950, "1,409.50"),
        ("yuan", -5, "-0.05"),
        ("yuan", 0, "0.00"),
        ("int", 6_923, "6,923"),
        ("percent", 200, "2.00"),
        ("percent", Fraction(6_690, 6_923), "96.63"),
        ("percent", -150, "-1.50"),
        ("area", 360, "3.60"),
        ("date", date(2024, 3, 18), "2024-03-18"),
        ("date", datetime(2024, 3, 18, 7, 5, 59), "2024-03-18 07:05"),
        ("text", None, "—"),
        ("yuan", None, "—"),
    ],
)
def test_each_kind_is_written_its_way(kind: str, value: object, shown: str) -> None:
    assert Column("key", "Title", kind).formatter()(value) == shown


def test_a_column_may_write_itself() -> None:
    column = Column("state", "State", write=lambda value: {"v": "void"}[value])
    assert column.formatter()("v") == "void"
    assert column.formatter()(None) == "—"


def test_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(KeyError):
        Column("key", "Title", "euro").formatter()


@pytest.mark.parametrize(
    ("kind", "side"),
    [
        ("yuan", Qt.AlignmentFlag.AlignRight),
        ("int", Qt.AlignmentFlag.AlignRight),
        ("date", Qt.AlignmentFlag.AlignHCenter),
        ("text", Qt.AlignmentFlag.AlignLeft),
    ],
)
def test_figures_stand_at_the_right(kind: str, side: Qt.AlignmentFlag) -> None:
    assert Column("key", "Title", kind).alignment & side


Row = namedtuple("Row", "a b")


@pytest.mark.parametrize("row", [Row(1, 2), {"a": 1, "b": 2}])
def test_fields_are_taken_from_any_row(row: object) -> None:
    assert getter(("b", "a"), row)(row) == (2, 1)
    assert getter(("b",), row)(row) == (2,)
