"""A list on paper as services build it and reports draw it: what stands in it and what adds up.

Whole numbers alone; money in fen, weights in grams, areas in hundredths of a mu. Personal
numbers come masked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coop_desk.domain.leases import format_area
from coop_desk.domain.money import capital_numerals, check_int, format_fen
from coop_desk.domain.statement import Cooperative
from coop_desk.domain.weight import format_jin

Cell = str | int | None

ALIGNMENTS = ("left", "centre", "right")
SIGNERS = ("制表", "审核", "出纳")
_WRITTEN: dict[str, Callable[[int], str]] = {
    "money": format_fen,
    "weight": format_jin,
    "area": format_area,
    "count": "{:,}".format,
}


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column: a text, or a `figure` ("money", "weight", "area", "count") that may add up.

    Figures stand at the right, texts at the left, unless `align` says otherwise. `sign` leaves
    the column empty and wide, for a signature. `within` is the head of the column that says what
    a figure is of: figures of unlike goods do not add up. Raises ValueError for another figure or
    alignment, for a text that adds up, or for a place to sign that is a figure.
    """

    head: str
    figure: str = ""
    adds: bool = False
    align: str = ""
    sign: bool = False
    within: str = ""

    def __post_init__(self) -> None:
        if self.figure and self.figure not in _WRITTEN:
            raise ValueError(f"{self.head}: no figure is called {self.figure!r}")
        if self.align and self.align not in ALIGNMENTS:
            raise ValueError(f"{self.head}: no alignment is called {self.align!r}")
        if (self.adds and not self.figure) or (self.sign and self.figure):
            raise ValueError(f"{self.head}: only a figure adds up, and nobody signs on one")

    @property
    def stands(self) -> str:
        """How its cells stand: one of ALIGNMENTS."""
        return self.align or ("right" if self.figure else "left")

    def written(self, cell: Cell) -> str:
        """A cell as it stands on the paper; None is nothing."""
        if cell is None:
            return ""
        return _WRITTEN[self.figure](check_int(cell)) if self.figure else str(cell)


NUMBER = ListColumn("序号", "count", align="centre")


def numbered(rows: Iterable[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows counted from 1, for a list whose first column is `NUMBER`."""
    return tuple((number, *row) for number, row in enumerate(rows, 1))


@dataclass(frozen=True, slots=True)
class ListSection:
    """Rows that belong together, under a title; a list without sections has one without."""

    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class ListPaper:
    """A list of one or more sections, with its totals.

    `facts` stand at the right of the head, label and value; `summary` says the result in a
    sentence above the list. `capitals` is the head of the column whose grand total is also
    written in capital numerals. `page_totals` sums up each page, and has each page signed.
    `small` sets long lists closer, to save paper.
    Raises ValueError for a row of another length or a column within one that is not there,
    TypeError for a figure that is no whole number.
    """

    cooperative: Cooperative
    title: str
    facts: tuple[tuple[str, str], ...]
    columns: tuple[ListColumn, ...]
    sections: tuple[ListSection, ...]
    summary: str = ""
    capitals: str = ""
    page_totals: bool = False
    notes: tuple[str, ...] = ()
    signers: tuple[str, ...] = SIGNERS
    landscape: bool = False
    small: bool = False
    demo: bool = False

    def __post_init__(self) -> None:
        heads = [column.head for column in self.columns if column.adds]
        if self.capitals and self.capitals not in heads:
            raise ValueError(f"no column that adds up is called {self.capitals!r}")
        known = {"", *(column.head for column in self.columns)}
        if unknown := {column.within for column in self.columns} - known:
            raise ValueError(f"{self.title}: no column is called {unknown}")
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"{self.title}: a row of {len(row)} cells")
            for column, cell in zip(self.columns, row, strict=True):
                if column.figure and cell is not None:
                    check_int(cell, column.head)

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows of all sections."""
        return tuple(row for section in self.sections for row in section.rows)

    @property
    def adds(self) -> bool:
        """Whether any column adds up."""
        return any(column.adds for column in self.columns)

    @property
    def capitals_fen(self) -> int | None:
        """The grand total to be written in capital numerals; None where none is."""
        if not self.capitals:
            return None
        place = [column.adds and column.head for column in self.columns].index(self.capitals)
        return self.total(self.rows)[place]

    def in_capitals(self, label: str) -> str:
        """The grand total in capital numerals, under its name; "" where none is wanted."""
        if self.capitals_fen is None:
            return ""
        what = self.capitals.partition("（")[0]
        return f"{what}{label}（大写）：{capital_numerals(self.capitals_fen)}"

    def sums_up(self, section: ListSection) -> bool:
        """Whether a section has a sum of its own: not where it is all there is."""
        return bool(section.title) and len(self.sections) > 1 and self.adds

    def total(self, rows: Sequence[tuple[Cell, ...]]) -> tuple[int | None, ...]:
        """The sums of these rows; None for a column that does not add up, or has no figure there.

        Of no rows at all the sums are nothing.
        """
        return tuple(self._sum(place, rows) for place in range(len(self.columns)))

    def _sum(self, place: int, rows: Sequence[tuple[Cell, ...]]) -> int | None:
        column = self.columns[place]
        own = [(cell, row) for row in rows if isinstance(cell := row[place], int)]
        if not column.adds or (rows and not own):
            return None
        if column.within:
            names = next(at for at, one in enumerate(self.columns) if one.head == column.within)
            if len({row[names] for _, row in own}) > 1:
                return None
        return sum(cell for cell, _ in own)


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """A rent that is due and not paid: what for, since when, and how much is open (fen)."""

    what: str
    due: date
    amount_fen: int
    open_fen: int
    days_late: int

    def __post_init__(self) -> None:
        for value in (self.amount_fen, self.open_fen, self.days_late):
            check_int(value, "figure of a reminder")


@dataclass(frozen=True, slots=True)
class Reminder:
    """A polite slip that asks one person for rents that are due."""

    cooperative: Cooperative
    code: str
    name: str
    group: str
    day: date
    lines: tuple[ReminderLine, ...]
    demo: bool = False

    @property
    def open_fen(self) -> int:
        """What is to be paid together."""
        return sum(line.open_fen for line in self.lines)
