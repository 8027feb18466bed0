"""A weigh ticket as it goes on paper: what services read and reports draw; fen and grams."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coop_desk.domain.money import check_int
from coop_desk.domain.statement import Cooperative

PAPERS = ("A5", "241x140", "80mm")
KINDS = ("leaf_ticket", "harvest_ticket")


@dataclass(frozen=True, slots=True)
class TicketPerson:
    """Whose goods were weighed; `membership` is a word, as of the ticket's day."""

    code: str
    name: str
    group: str
    membership: str


@dataclass(frozen=True, slots=True)
class TicketWeighing:
    """What was read at the scale and what the rule took off.

    `basket` names the kind of basket where one was chosen. `rule` says in words why so much is
    deducted, "" where it was not written down; `usual_bp` is what the rule proposed. `scale` is
    the scale that was read, "" where the weight was typed, None where nobody wrote it down.
    Raises TypeError for a float, ValueError where the weights do not add up.
    """

    gross_g: int
    baskets: int
    basket: str
    tare_g: int
    deduction_bp: int
    deduction_step_g: int
    deduction_g: int
    pay_g: int
    rule: str = ""
    weather: str = ""
    usual_bp: int | None = None
    scale: str | None = None

    def __post_init__(self) -> None:
        grams = (self.gross_g, self.tare_g, self.deduction_g, self.pay_g)
        gross, tare, deduction, pay = (check_int(one, "weight") for one in grams)
        if gross - tare - deduction != pay:
            raise ValueError(f"the weights do not add up: {grams}")

    @property
    def net_g(self) -> int:
        """Gross less tare."""
        return self.gross_g - self.tare_g


@dataclass(frozen=True, slots=True)
class TicketLine:
    """One grade of a ticket: weight, price and amount as they were frozen on it.

    `override_reason` says why the grade is not the one the pick time suggests.
    """

    grade: str
    grams: int
    price_fen: int
    amount_fen: int
    price_list: str = ""
    suggested_grade: str = ""
    override_reason: str = ""

    def __post_init__(self) -> None:
        for value in (self.grams, self.price_fen, self.amount_fen):
            check_int(value, "figure of a ticket line")


@dataclass(frozen=True, slots=True)
class TicketCash:
    """What was paid on the ticket: recovered debts by name, cash, and the money handed over.

    `tendered_fen` and `change_fen` are None where they were not written down.
    """

    number: str
    recovered: tuple[tuple[str, int], ...]
    paid_fen: int
    tendered_fen: int | None = None
    change_fen: int | None = None

    @property
    def recovered_fen(self) -> int:
        """All debts recovered together."""
        return sum(fen for _, fen in self.recovered)


@dataclass(frozen=True, slots=True)
class TicketPaper:
    """A weigh ticket with everything its paper says.

    `copy` counts the prints: 1 is the original. `voided` is the reason, None where it stands.
    `origin` are facts such as greenhouse and flush: label and value. `best_fen` is what the best
    grade would have paid for the whole weight, None where that is not known. Raises ValueError
    for another kind, no line, lines that do not add up, or a copy before the first.
    """

    cooperative: Cooperative
    kind: str
    number: str
    day: date
    time: str
    person: TicketPerson
    origin: tuple[tuple[str, str], ...]
    weighing: TicketWeighing
    lines: tuple[TicketLine, ...]
    amount_fen: int
    operator: str
    copy: int = 1
    best_fen: int | None = None
    cash: TicketCash | None = None
    note: str = ""
    voided: str | None = None
    replaces: str = ""
    replaced_by: str = ""
    demo: bool = False

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind!r} is not a weigh ticket")
        if check_int(self.copy, "copy") < 1:
            raise ValueError(f"there is no copy {self.copy}")
        if not self.lines or sum(line.amount_fen for line in self.lines) != self.amount_fen:
            raise ValueError(f"the lines of {self.number} do not add up to {self.amount_fen}")
        if sum(line.grams for line in self.lines) != self.weighing.pay_g:
            raise ValueError(f"the grades of {self.number} do not add up to the pay weight")

    @property
    def reprints(self) -> int:
        """How many prints went before this one."""
        return self.copy - 1

    @property
    def is_void(self) -> bool:
        """Whether it counts no more."""
        return self.voided is not None

    @property
    def better_fen(self) -> int:
        """What the best grade would have paid beyond this; 0 where nothing, or not known."""
        return max(0, (self.best_fen or 0) - self.amount_fen)
