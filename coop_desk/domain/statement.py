"""A settlement statement as services build it and reports draw it; amounts in fen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coop_desk.domain.money import check_int

BLOCKS = ("brought", "deducted", "paid")


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One line of a person's account, in the words it is printed with.

    `kind` is a document kind, `block` one of BLOCKS. `amount_fen` is what the co-op owes the
    person more (+) or less (-); `better_fen` what the next better grade would have added.
    Raises TypeError for a float, ValueError for another block.
    """

    day: date
    number: str
    kind: str
    block: str
    text: str
    amount_fen: int
    gross_g: int | None = None
    tare_g: int | None = None
    deduction_g: int | None = None
    pay_g: int | None = None
    price_fen: int | None = None
    better_fen: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.block not in BLOCKS:
            raise ValueError(f"{self.number}: no block of a statement is called {self.block!r}")
        check_int(self.amount_fen, "amount")
        optional = (self.gross_g, self.tare_g, self.deduction_g, self.pay_g)
        for value in (*optional, self.price_fen, self.better_fen):
            if value is not None:
                check_int(value, "figure of a statement line")


@dataclass(frozen=True, slots=True)
class StatementDebt:
    """One part of what a person owes: at first, added, recovered, and left.

    Raises TypeError for a float, ValueError where the four do not add up.
    """

    part: str
    label: str
    opening_fen: int
    charged_fen: int
    recovered_fen: int
    closing_fen: int

    def __post_init__(self) -> None:
        figures = (self.opening_fen, self.charged_fen, self.recovered_fen, self.closing_fen)
        opening, charged, recovered, closing = (check_int(fen, "debt") for fen in figures)
        if opening + charged - recovered != closing:
            raise ValueError(f"the debt {self.part} does not add up: {figures}")


@dataclass(frozen=True, slots=True)
class Cooperative:
    """The cooperative as its papers name it."""

    name: str
    address: str
    phone: str


@dataclass(frozen=True, slots=True)
class Party:
    """The person a statement is for; the phone is masked already."""

    code: str
    name: str
    group: str
    phone: str
    roles: str
    membership: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A person's running account from `start` to `end`, both days counted.

    `number` is empty on a preview; `reprint` counts the prints before this one; `short_hash`
    is eight hexadecimal digits. `opening_fen` + the lines = `closing_fen`; positive is what the
    co-op owes the person. Raises TypeError for a float, ValueError when it ends before it starts.
    """

    cooperative: Cooperative
    party: Party
    number: str
    start: date
    end: date
    opening_fen: int
    lines: tuple[StatementLine, ...]
    debts: tuple[StatementDebt, ...]
    notes: tuple[str, ...]
    printed_on: date
    operator: str
    short_hash: str
    reprint: int = 0
    preview: bool = False
    demo: bool = False

    def __post_init__(self) -> None:
        check_int(self.opening_fen, "opening balance")
        check_int(self.reprint, "reprint")
        if self.end < self.start:
            raise ValueError(f"the statement ends on {self.end}, before it starts")

    @property
    def brought_fen(self) -> int:
        """What the person brought or earned."""
        return self._sum("brought")

    @property
    def deducted_fen(self) -> int:
        """What was deducted: negative, or nothing."""
        return self._sum("deducted")

    @property
    def paid_fen(self) -> int:
        """What was paid to the person: negative, or nothing."""
        return self._sum("paid")

    @property
    def closing_fen(self) -> int:
        """What the co-op owes the person at the end; negative when the person owes it."""
        return self.opening_fen + sum(line.amount_fen for line in self.lines)

    @property
    def better_fen(self) -> int:
        """What the next better grade would have brought on all lines together."""
        return sum(line.better_fen or 0 for line in self.lines)

    def _sum(self, block: str) -> int:
        return sum(line.amount_fen for line in self.lines if line.block == block)
