"""The columns of a table: how each kind of value is written, aligned and compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from operator import attrgetter, itemgetter
from typing import Any

from PySide6.QtCore import Qt

from coop_desk.domain.money import format_fen, round_half_up
from coop_desk.domain.weight import format_jin

UNKNOWN = "—"
NUMBERS = frozenset({"jin", "yuan", "int", "percent", "area"})
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `key` names the row's field (or its key, where rows are mappings).

    `kind`: text, jin (grams), yuan (fen), int, date, percent (basis points, or a Fraction of
    one), area (hundredths of a mu). The unit belongs in the title: "Weight (jin)". `write`
    formats a value the kinds do not know. `width` in pixels, 0: the kind's.
    """

    key: str
    title: str
    kind: str = "text"
    width: int = 0
    sortable: bool = True
    write: Callable[[Any], str] | None = None

    @property
    def is_number(self) -> bool:
        """Whether its values are figures."""
        return self.kind in NUMBERS

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Figures at the right, dates in the middle, words at the left."""
        if self.is_number:
            return _RIGHT
        return _CENTRE if self.kind == "date" else _LEFT

    @property
    def first_width(self) -> int:
        """Its width before anyone changed it, in pixels."""
        return self.width or _WIDTHS.get(self.kind, 120)

    def formatter(self) -> Callable[[Any], str]:
        """The function that writes a value of this column; None becomes —."""
        return _with_unknown(self.write or _WRITERS[self.kind])


_WIDTHS = {"date": 104, "int": 88, "percent": 80, "jin": 104, "yuan": 120, "area": 88}


def getter(keys: Sequence[str], row: Any) -> Callable[[Any], tuple[Any, ...]]:
    """A function that takes the fields `keys` out of rows like `row`, fast."""
    take: Any = itemgetter(*keys) if isinstance(row, Mapping) else attrgetter(*keys)
    if len(keys) > 1:
        return take  # type: ignore[no-any-return]

    def take_one(one: Any) -> tuple[Any, ...]:
        return (take(one),)

    return take_one


def _with_unknown(write: Callable[[Any], str]) -> Callable[[Any], str]:
    def written(value: Any) -> str:
        return UNKNOWN if value is None else write(value)

    return written


def _write_percent(value: int | Fraction) -> str:
    """Two decimals: 200 basis points and Fraction(2, 100) are both "2.00"."""
    points = (
        value
        if isinstance(value, int)
        else round_half_up(value.numerator * 10_000, value.denominator)
    )
    return _write_hundredths(points)


def _write_hundredths(value: int) -> str:
    whole, rest = divmod(abs(value), 100)
    return f"{'-' if value < 0 else ''}{whole:,}.{rest:02d}"


def _write_int(value: int) -> str:
    return f"{value:,}"


def _write_date(value: date | datetime) -> str:
    return value.strftime("%Y-%m-%d %H:%M") if isinstance(value, datetime) else value.isoformat()


def _write_jin(value: int) -> str:
    return format_jin(value)


_WRITERS: dict[str, Callable[[Any], str]] = {
    "text": str,
    "jin": _write_jin,
    "yuan": format_fen,
    "int": _write_int,
    "date": _write_date,
    "percent": _write_percent,
    "area": _write_hundredths,
}
