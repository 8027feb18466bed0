"""The demo's tea spring: prices falling day by day, leaf tickets, batches and sales."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from coop_desk.demo.calendar import Act, Calendar
from coop_desk.demo.community import Community
from coop_desk.demo.deliveries import (
    Deliveries,
    Delivery,
    Part,
    Terms,
    gathered,
    send_back,
    settle_prices,
)
from coop_desk.demo.plan import days_from, gross_for, hill, jitter, split
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.distribution import apportion
from coop_desk.services import catalogue, documents, money, processing, stock_losses, tea
from coop_desk.services.catalogue import NewPrice
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.services.stock_losses import StockLoss
from coop_desk.services.tea import LeafTicket
from coop_desk.services.weighing import Scale
from coop_desk.storage.unit_of_work import Unit

TICKETS = 13_000
SPRING_DAYS = 46
SCALE_STEP_G = 5
TARE_G = 425
OPENING_PRICES = (13_000, 9_600, 6_000, 2_500)
# What is left of a price after one day, in ten-thousandths.
DAILY_FALL = 9_760
SUMMER_PRICES = (3_000, 1_600, 900, 500)
DRY_PRICES = (620, 430, 260, 120)
LABOUR_PER_DRY_JIN_FEN, FUEL_PER_DRY_JIN_FEN = 2_000, 150
LEAF_PER_WORKER_G, FEWEST_WORKERS = 75_000, 3
SALE_EVERY = timedelta(days=4)
RETURNED_EVERY, RETURNED_SHARE = 3, 25
COMMITTED_PERCENT = (97, 112)
VEHICLES = ("浙K·00001", "浙E·00002")
PAYOUT_DAYS = (12, 22, 32, 42, 52)
CASH_PERCENT = 12
# What the weather of each day takes off, over and over.
WEATHERS = ("dry", "dry", "dry", "dew", "dry", "dry", "rain", "dry", "dry", "dry", "dew")
WEATHER_BP = {"dry": 0, "dew": 200, "rain": 500}
SCALE_NAME = "茶青电子秤"
# Leaf left lying in the rain, by the day of the spring: rank and grams that were thrown away.
SPOILED = {6: (3, 6_250), 17: (2, 4_100), 28: (3, 9_300), 39: (3, 7_450)}


@dataclass
class Basket:
    """One leaf delivery as planned; `pay_g` is filled in once the spring's total is divided."""

    household: int
    day: int
    session: str
    rank: int
    weight: int
    pay_g: int = 0


class TeaYear:
    """Plans one spring of tea into the calendar."""

    def __init__(
        self,
        random: Random,
        community: Community,
        year: int,
        *,
        leaf_g: int,
        dry_g: int,
        fen: int,
    ) -> None:
        self.random, self.community = random, community
        self.leaf_g, self.dry_g, self.fen = leaf_g, dry_g, fen
        self.days = days_from(date(year, 3, 12), SPRING_DAYS)
        self.leaf_grades: list[int] = []
        self.dry_grades: list[int] = []
        self.basket_id = 0

    def plan(self, calendar: Calendar) -> None:
        """Put the whole spring into the calendar."""
        calendar.plan(self.days[0], 6, self._open)
        calendar.plan(self.days[0], 6.5, self._price_act(0))
        for number in range(1, SPRING_DAYS):
            # Tomorrow's price is set on the evening before.
            calendar.plan(self.days[number - 1], 21.5, self._price_act(number))
        calendar.plan(self.days[-1], 22, self._summer_prices)
        baskets = self._baskets()
        for number, basket in enumerate(baskets):
            self._plan_ticket(calendar, number, basket)
        self._plan_batches(calendar, baskets)
        for offset in PAYOUT_DAYS:
            calendar.plan(self.days[0] + timedelta(days=offset), 14, self._pay_everybody)

    # --- prices ---

    def _open(self, unit: Unit) -> None:
        self.leaf_grades.extend(grade.id for grade in catalogue.grades(unit, "leaf"))
        self.dry_grades.extend(grade.id for grade in catalogue.grades(unit, "dry_tea"))
        self.basket_id = catalogue.tares(unit, "leaf")[1].id

    def _price_act(self, number: int) -> Act:
        def act(unit: Unit) -> None:
            day = self.days[number]
            lines = [
                NewPrice(grade, _price(opening, number))
                for grade, opening in zip(self.leaf_grades, OPENING_PRICES, strict=True)
            ]
            name = f"茶青 {day.month} 月 {day.day} 日价"
            end = day + ONE_DAY
            catalogue.save_price_list(unit, "leaf", name, day, end, lines)

        return act

    def _summer_prices(self, unit: Unit) -> None:
        lines = [NewPrice(g, fen) for g, fen in zip(self.leaf_grades, SUMMER_PRICES, strict=True)]
        start = self.days[-1] + ONE_DAY
        catalogue.save_price_list(unit, "leaf", "夏秋茶青价", start, None, lines)

    # --- tickets ---

    def _baskets(self) -> list[Basket]:
        """Every leaf delivery of the spring, by day; together they are the spring's grams."""
        households = self.community.households
        counts = apportion(TICKETS, [jitter(self.random, 1000, 35) for _ in households])
        heights = hill(SPRING_DAYS, 0.42)
        baskets = []
        for household, count in zip(households, counts, strict=True):
            garden = jitter(self.random, 100, 45)
            for day in sorted(self.random.choices(range(SPRING_DAYS), heights, k=count)):
                weight = jitter(self.random, garden * heights[day] // 10, 30)
                baskets.append(Basket(household, day, self._session(), self._rank(day), weight))
        # Whoever comes with two baskets does not stand in the queue twice in a row.
        baskets.sort(
            key=lambda one: (one.day, one.session == "evening", one.weight * 7_919 % 1_009)
        )
        weights = split(self.leaf_g, SCALE_STEP_G, [basket.weight for basket in baskets])
        for basket, grams in zip(baskets, weights, strict=True):
            basket.pay_g = grams
        return baskets

    def _session(self) -> str:
        return "morning" if self.random.random() < 0.55 else "evening"

    def _rank(self, day: int) -> int:
        """The grade of a basket: single buds early, larger leaf as the spring goes on."""
        shares = (max(8, 60 - 2 * day), 30 + day // 2, 8 + day, 2 + day // 4)
        return self.random.choices(range(4), shares)[0]

    def _plan_ticket(self, calendar: Calendar, number: int, basket: Basket) -> None:
        hour = (9.5 if basket.session == "morning" else 16) + (number % 230) / 60
        cash = self.random.randrange(100) < CASH_PERCENT
        wrong = number % 900 == 450
        calendar.plan(
            self.days[basket.day], hour, lambda unit: self._post(unit, basket, cash, wrong)
        )

    def _post(self, unit: Unit, basket: Basket, cash: bool, wrong: bool) -> None:
        replaced = None
        if wrong:
            mistaken = self._ticket(basket, basket.pay_g + 20 * SCALE_STEP_G, cash)
            replaced = tea.post_leaf(unit, mistaken, confirmed=True).id
            documents.void(unit, replaced, "认错人，重开")
        ticket = self._ticket(basket, basket.pay_g, cash)
        tea.post_leaf(unit, ticket, replaces_id=replaced, confirmed=True)

    def _ticket(self, basket: Basket, pay_g: int, cash: bool) -> LeafTicket:
        weather = WEATHERS[basket.day % len(WEATHERS)]
        bp = WEATHER_BP[weather]
        gross = gross_for(pay_g, bp, SCALE_STEP_G) + TARE_G
        # Now and then the scale's cable is loose, and the clerk types what it shows.
        name = "" if (basket.household + basket.day) % 47 == 0 else SCALE_NAME
        scale = Scale(gross, TARE_G, 1, self.basket_id, bp, name=name)
        return LeafTicket(
            self.days[basket.day],
            basket.household,
            self.leaf_grades[basket.rank],
            scale,
            slot=basket.session,
            paid_cash=cash,
            weather=weather,
        )

    def _pay_everybody(self, unit: Unit) -> None:
        day = unit.clock().date()
        for number, household in enumerate(self.community.households):
            plan = money.plan_payout(unit, household)
            if plan.available_fen:
                method = "bank" if number % 3 else "cash"
                money.post_payout(unit, money.Payout(day, household, method, plan))

    # --- batches and sales ---

    def _plan_batches(self, calendar: Calendar, baskets: list[Basket]) -> None:
        leaf: dict[tuple[int, int], int] = defaultdict(int)
        for basket in baskets:
            leaf[basket.day, basket.rank] += basket.pay_g
        cells = sorted(leaf)
        weights = [jitter(self.random, leaf[cell], 4) for cell in cells]
        dry = dict(zip(cells, split(self.dry_g, SCALE_STEP_G, weights), strict=True))
        self._plan_losses(calendar, leaf)
        for day in sorted({day for day, _ in cells}):
            own = [cell for cell in cells if cell[0] == day]
            put_in = [(rank, leaf[day, rank]) for _, rank in own]
            got_out = [(rank, dry[day, rank]) for _, rank in own if dry[day, rank]]
            calendar.plan(self.days[day], 21, self._batch_act(self.days[day], put_in, got_out))
        self._plan_sales(calendar, dry)

    def _plan_losses(self, calendar: Calendar, leaf: dict[tuple[int, int], int]) -> None:
        """What is thrown away is no longer there for the day's batch."""
        for day, (rank, most) in SPOILED.items():
            grams = min(most, leaf[day, rank] // 20 // SCALE_STEP_G * SCALE_STEP_G)
            if grams:
                leaf[day, rank] -= grams
                calendar.plan(self.days[day], 20.75, self._loss_act(self.days[day], rank, grams))

    def _loss_act(self, day: date, rank: int, grams: int) -> Act:
        def act(unit: Unit) -> None:
            loss = StockLoss(
                day, "leaf", self.leaf_grades[rank], grams, "spoiled", "堆放发热，不能再做茶"
            )
            stock_losses.lose(unit, loss)

        return act

    def _batch_act(self, day: date, leaf: list[tuple[int, int]], dry: list[tuple[int, int]]) -> Act:
        def act(unit: Unit) -> None:
            made = sum(grams for _, grams in dry)
            put_in = sum(grams for _, grams in leaf)
            batch = ProcessingBatch(
                day,
                tuple(GradeWeight(self.leaf_grades[rank], grams) for rank, grams in leaf),
                tuple(GradeWeight(self.dry_grades[rank], grams) for rank, grams in dry),
                made * LABOUR_PER_DRY_JIN_FEN // 500,
                fuel_cost_fen=made * FUEL_PER_DRY_JIN_FEN // 500,
                workers=FEWEST_WORKERS + put_in // LEAF_PER_WORKER_G,
            )
            processing.post_batch(unit, batch)

        return act

    def _plan_sales(self, calendar: Calendar, dry: dict[tuple[int, int], int]) -> None:
        """Two firms buy by turns at the price of the day; the damp part of a lot comes back."""
        sold: dict[date, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for (made_on, rank), grams in dry.items():
            steps = -(-timedelta(days=made_on + 3) // SALE_EVERY)
            sold[self.days[0] + steps * SALE_EVERY][rank] += grams
        planned = gathered(sold)
        send_back(planned, RETURNED_EVERY, RETURNED_SHARE)
        settle_prices(planned, DRY_PRICES, self.fen)
        sales_of = Deliveries("dry_tea", self.dry_grades, VEHICLES)
        contracts = self._contracts(planned)
        for terms in contracts:
            sales_of.sign(calendar, terms)
        for number, one in enumerate(planned):
            buyer = number % len(contracts)
            terms = contracts[buyer]
            sales_of.deliver(calendar, terms, one, 11, timedelta(days=2))
            sales_of.invoice(
                calendar, terms.buyer, one.day + timedelta(days=3), f"CY{one.day:%y%m%d}"
            )
            # The second buyer pays late, and the last sale to it is open at the year's end.
            paid = one.day + timedelta(days=140 if buyer else 20)
            if not buyer or number < len(planned) - 2:
                sales_of.receive(calendar, terms.buyer, paid, one.fen)

    def _contracts(self, planned: list[Delivery]) -> list[Terms]:
        """What each firm agreed to take; the second one took less than it had hoped for."""
        start = self.days[0]
        end = planned[-1].day + timedelta(days=10)
        found = []
        for number, percent in enumerate(COMMITTED_PERCENT):
            own = [part for one in planned[number::2] for part in one.parts]
            grams = sum(part.shipped_g for part in own)
            prices = [_average(own, rank) for rank in range(len(DRY_PRICES))]
            found.append(
                Terms(
                    self.community.tea_buyers[number],
                    "dry_tea",
                    f"CG-{start.year}-{number + 1}",
                    start,
                    end,
                    grams * percent // 100 // 5_000 * 5_000,
                    prices,
                    "随行就市，按批议价；水分超过百分之七的退回复烘",
                )
            )
        return found


def _average(parts: list[Part], rank: int) -> int:
    """The middle price of a grade in fen a jin, to the yuan."""
    prices = sorted(part.price_fen for part in parts if part.rank == rank)
    return (prices[len(prices) // 2] if prices else DRY_PRICES[rank]) // 100 * 100


def _price(opening_fen: int, days: int) -> int:
    """The price after so many days of falling, to the ten fen."""
    price = opening_fen
    for _ in range(days):
        price = price * DAILY_FALL // 10_000
    return price // 10 * 10
