"""The demo's store: inputs bought and used, counts, and the test weight on the scales."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from coop_desk.demo import mushrooms, tea_year
from coop_desk.demo.calendar import Act, Calendar
from coop_desk.demo.community import Community
from coop_desk.services import inputs, scale_checks, stock, stock_takes
from coop_desk.services.inputs import InputUse
from coop_desk.services.scale_checks import ScaleCheck
from coop_desk.services.stock import GoodsReceipt
from coop_desk.services.stock_takes import Counted, StockTake
from coop_desk.storage.unit_of_work import Unit

JIN = 500


@dataclass(frozen=True, slots=True)
class Supply:
    """An input: how much comes twice a year at what total, and what each month uses of it."""

    product: str
    quantity: int
    fen: int
    used: int
    purpose: str
    missing: int  # at the count in summer


SUPPLIES = (
    Supply("film", 60, 960_000, 8, "for_greenhouses", 1),
    Supply("spawn", 900 * JIN, 540_000, 130 * JIN, "for_bags", 2 * JIN),
    Supply("fuel", 4_000 * JIN, 480_000, 600 * JIN, "for_tea", 35 * JIN),
)
COUNT_DAYS = ((6, 29), (12, 23))
TEST_WEIGHT_G, TOLERANCE_OFF_G = 10_000, 15
# The morning on which the scale of the greenhouses was off, and was set right.
OFF_MORNING = (5, 13)


class StoreYear:
    """Plans one year of the store into the calendar."""

    def __init__(self, community: Community, year: int, tea_days: list[date]) -> None:
        self.community, self.year, self.tea_days = community, year, tea_days

    def plan(self, calendar: Calendar) -> None:
        """Put the whole year into the calendar."""
        for supply in SUPPLIES:
            for month in (1, 7):
                calendar.plan(date(self.year, month, 5), 9.5, self._receive_act(supply))
            for month in range(1, 13):
                calendar.plan(date(self.year, month, 12), 16, self._use_act(supply))
        for number, (month, day) in enumerate(COUNT_DAYS):
            calendar.plan(date(self.year, month, day), 17, self._count_act(first=number == 0))
        self._plan_checks(calendar)

    def _receive_act(self, supply: Supply) -> Act:
        def act(unit: Unit) -> None:
            receipt = GoodsReceipt(
                unit.clock().date(),
                self.community.input_supplier,
                supply.product,
                supply.quantity,
                supply.fen,
            )
            stock.receive_goods(unit, receipt)

        return act

    def _use_act(self, supply: Supply) -> Act:
        def act(unit: Unit) -> None:
            day = unit.clock().date()
            inputs.use(unit, InputUse(day, supply.product, supply.used, supply.purpose))

        return act

    def _count_act(self, *, first: bool) -> Act:
        """In summer a little is missing; at the year's end the books are right."""

        def act(unit: Unit) -> None:
            day = unit.clock().date()
            for supply in SUPPLIES:
                (line,) = stock_takes.sheet(unit, supply.product, day).lines
                book = line.book.quantity
                found = Counted(None, book, book - (supply.missing if first else 0))
                take = StockTake(day, supply.product, (found,), "半年盘点" if first else "年终盘点")
                stock_takes.post(unit, take, confirmed=True)

        return act

    # --- the test weight ---

    def _plan_checks(self, calendar: Calendar) -> None:
        """Daily in the tea spring; every Monday at the greenhouses."""
        for day in self.tea_days:
            calendar.plan(day, 8.5, self._check_act(tea_year.SCALE_NAME, 5_000, 0))
        day = date(self.year, 1, 1) + timedelta(days=-date(self.year, 1, 1).weekday() % 7)
        while day <= date(self.year, 12, 29):
            off = TOLERANCE_OFF_G * 5 if (day.month, day.day) == OFF_MORNING else 0
            calendar.plan(day, 7.5, self._check_act(mushrooms.SCALE_NAME, TEST_WEIGHT_G, off))
            if off:
                calendar.plan(day, 7.75, self._check_act(mushrooms.SCALE_NAME, TEST_WEIGHT_G, 0))
            day += timedelta(days=7)

    def _check_act(self, scale: str, weight_g: int, off_g: int) -> Act:
        def act(unit: Unit) -> None:
            day = unit.clock().date()
            check = ScaleCheck(day, scale, weight_g, weight_g + off_g)
            if off_g:
                check = replace(check, note="秤脚下有泥，清理后重校")
            scale_checks.post(unit, check)

        return act
