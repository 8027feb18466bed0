"""What the mass balance reads from the book, as rows of days and of grades."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from coop_desk.domain.dates import Period
from coop_desk.errors import UserError
from coop_desk.services import mass_balance
from coop_desk.services.mass_balance import Balance, DayDocument, MassBalance
from coop_desk.services.processing import DRY_TEA
from coop_desk.services.tea import LEAF
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.widgets.word_base import screen_language

PRODUCTS = (LEAF, DRY_TEA)
BY_DAY, BY_GRADE = "day", "grade"
# What a product comes from and goes to.
FLOWS = {
    LEAF: ("bought_g", "processed_g", "lost_g", "counted_g"),
    DRY_TEA: ("made_g", "sold_g", "lost_g", "counted_g"),
}


@dataclass(frozen=True, slots=True)
class BalanceLine:
    """A row: a day or a grade of a product, and its balance."""

    id: str  # "leaf/day/2024-04-02"
    product: str
    by: str
    what: str  # the day, or the grade's name
    day: date | None
    balance: Balance

    @property
    def view(self) -> str:
        """Of which choice of the list it is a row."""
        return f"{self.product}/{self.by}"


@dataclass(frozen=True, slots=True)
class BalanceDetail:
    """An opened row, and the documents of its day; none for a grade."""

    line: BalanceLine
    documents: tuple[DayDocument, ...]


def read_balances(period: Period, unit: Any) -> dict[str, MassBalance]:
    """The balance of each product over a period."""
    return {product: mass_balance.balance(unit, product, period) for product in PRODUCTS}


def lines_of(whole: MassBalance) -> list[BalanceLine]:
    """Its days, then its grades."""
    days = [
        BalanceLine(f"{whole.product}/{BY_DAY}/{day}", whole.product, BY_DAY, str(day), day, own)
        for day, own in whole.days
    ]
    chinese = screen_language().startswith("zh")
    grades = [
        BalanceLine(
            f"{whole.product}/{BY_GRADE}/{name}",
            whole.product,
            BY_GRADE,
            (name if chinese else english or name) or UNKNOWN,
            None,
            own,
        )
        for name, english, own in whole.grades
    ]
    return [*days, *grades]


def read_detail(period: Period, row_id: str, unit: Any) -> BalanceDetail:
    """A row, and the documents of its day. Raises UserError when it is gone."""
    whole = mass_balance.balance(unit, row_id.partition("/")[0], period)
    line = next((one for one in lines_of(whole) if one.id == row_id), None)
    if line is None:
        raise UserError("This is no longer in the list.")
    if line.day is None:
        return BalanceDetail(line, ())
    found = mass_balance.documents_of(unit, line.product, line.day)
    return BalanceDetail(line, tuple(found))
