"""The demo's office year: work sheets and wages, advances and payouts to growers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from coop_desk.demo.calendar import Act, Calendar
from coop_desk.demo.community import Community
from coop_desk.demo.plan import split
from coop_desk.services import labour, money, people
from coop_desk.services.labour import WorkLine, WorkSheet
from coop_desk.storage.unit_of_work import Unit

BASE_TASKS = ("inoculation", "shed_care", "packing")
CASUAL_TASKS = ("picking", "tea_processing", "weeding", "loading")
WAGE_FEN = 4_500
CASUAL_WAGE_FEN = 3_800
# How busy each month is for day labourers, against the others.
BUSY = (4, 5, 14, 16, 9, 6, 7, 8, 8, 7, 6, 5)
ADVANCE_FEN = 500_000
LATE_ADVANCE_FEN = 4_500_000
CAPITAL_FEN = 300_000
CASH_FLOAT_FEN = 22_000_000
LOAN_FEN = 120_000_000


class OfficeYear:
    """Plans one year of labour and grower money into the calendar."""

    def __init__(
        self, random: Random, community: Community, year: int, *, person_times: int
    ) -> None:
        self.random, self.community, self.year = random, community, year
        self.person_times = person_times

    def plan(self, calendar: Calendar, *, founding: bool) -> None:
        """Put the whole year into the calendar; members pay their capital in the first."""
        self._plan_work(calendar)
        if founding:
            calendar.plan(date(self.year, 1, 2), 9, self._pay_in_capital)
        for month, number in ((1, 3), (3, 13), (3, 23), (4, 2), (4, 12), (4, 22), (8, 19)):
            calendar.plan(date(self.year, month, number), 8, self._draw_cash)
        for month in (4, 10):
            calendar.plan(date(self.year, month, 25), 9, self._pay_supplier)
        # The spring is financed: leaf is paid weeks before the tea firms pay.
        calendar.plan(date(self.year, 3, 11), 9, self._loan_act("loan", "bank", "春茶周转贷款"))
        calendar.plan(date(self.year, 9, 30), 9, self._loan_act("bank", "loan", "归还周转贷款"))
        for month in range(1, 13):
            day = date(self.year, month, 28)
            calendar.plan(day, 15, self._pay_wages)
            calendar.plan(date(self.year, month, 8), 10, self._pay_growers)
        calendar.plan(date(self.year, 12, 28), 16, self._pay_growers)
        calendar.plan(date(self.year, 2, 20), 10, self._advance_act(0))
        calendar.plan(date(self.year, 8, 20), 10, self._advance_act(1))
        calendar.plan(date(self.year, 11, 25), 10, self._late_advance)

    # --- the tills ---

    def _pay_in_capital(self, unit: Unit) -> None:
        day = unit.clock().date()
        for person in sorted(people.members_on(unit, day)):
            money.transfer(unit, day, "capital", "bank", CAPITAL_FEN, "成员出资", person)

    def _loan_act(self, source: str, target: str, note: str) -> Act:
        def act(unit: Unit) -> None:
            money.transfer(unit, unit.clock().date(), source, target, LOAN_FEN, note)

        return act

    def _draw_cash(self, unit: Unit) -> None:
        day = unit.clock().date()
        money.transfer(unit, day, "bank", "cash", CASH_FLOAT_FEN, "提取备用金")

    def _pay_supplier(self, unit: Unit) -> None:
        suppliers = [self.community.bag_supplier, self.community.input_supplier]
        self._pay(unit, suppliers, ("supply",), "bank")

    # --- labour ---

    def _plan_work(self, calendar: Calendar) -> None:
        days = self._working_days()
        base = len(self.community.base_workers) * 2
        casual = split(self.person_times - base * len(days), 1, [BUSY[d.month - 1] for d in days])
        for number, (day, count) in enumerate(zip(days, casual, strict=True)):
            calendar.plan(day, 18, self._base_act(day, BASE_TASKS[number % 3]))
            calendar.plan(day, 18.5, self._casual_act(day, CASUAL_TASKS[number % 4], count))

    def _working_days(self) -> list[date]:
        """Mondays to Saturdays up to 28 December, without the week of the new year feast."""
        first = date(self.year, 1, 2)
        days = [first + timedelta(days=i) for i in range(362)]
        feast = range(36, 45)
        return [
            day
            for number, day in enumerate(days)
            if day.weekday() != 6 and number not in feast and day <= date(self.year, 12, 28)
        ]

    def _base_act(self, day: date, task: str) -> Act:
        def act(unit: Unit) -> None:
            lines = tuple(WorkLine(w, 2, 2 * WAGE_FEN) for w in self.community.base_workers)
            labour.post(unit, WorkSheet(day, task, lines))

        return act

    def _casual_act(self, day: date, task: str, count: int) -> Act:
        workers = self.community.casual_workers
        each, more = divmod(count, len(workers))
        chosen = sorted(self.random.sample(workers, min(len(workers), count)))
        extra = set(self.random.sample(chosen, more)) if each else set()

        def act(unit: Unit) -> None:
            times = {worker: max(1, each) + (worker in extra) for worker in chosen}
            lines = tuple(WorkLine(w, n, n * CASUAL_WAGE_FEN) for w, n in times.items())
            if lines:
                labour.post(unit, WorkSheet(day, task, lines))

        return act

    def _pay_wages(self, unit: Unit) -> None:
        workers = (*self.community.base_workers, *self.community.casual_workers)
        self._pay(unit, workers, ("wages",), "bank")

    # --- growers ---

    def _pay_growers(self, unit: Unit) -> None:
        growers = (*self.community.growers, self.community.newcomer)
        self._pay(unit, growers, money.GOODS_PARTS, "bank")

    def _pay(self, unit: Unit, payees: Sequence[int], parts: tuple[str, ...], method: str) -> None:
        day = unit.clock().date()
        for person in payees:
            plan = money.plan_payout(unit, person, parts)
            if plan.available_fen:
                money.post_payout(unit, money.Payout(day, person, method, plan, parts))

    def _advance_act(self, turn: int) -> Act:
        def act(unit: Unit) -> None:
            day = unit.clock().date()
            for number, grower in enumerate(self.community.growers):
                if number % 3 == turn:
                    money.pay_advance(unit, day, grower, "cash", ADVANCE_FEN, "生产垫付")

        return act

    def _late_advance(self, unit: Unit) -> None:
        """One grower borrows more than the autumn brings: the late payer."""
        grower = self.community.growers[-1]
        day = unit.clock().date()
        money.pay_advance(unit, day, grower, "bank", LATE_ADVANCE_FEN, "家中急用，预支")
