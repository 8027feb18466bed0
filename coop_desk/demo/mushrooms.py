"""The demo's mushroom year: leases, bags, four flushes a crop, tickets and sales."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from coop_desk.demo.bag_year import BagSupply, clear, clear_act, spots_act
from coop_desk.demo.calendar import Act, Calendar
from coop_desk.demo.community import Community
from coop_desk.demo.deliveries import Deliveries, Delivery, Terms, dry_out, gathered, month_ends
from coop_desk.demo.plan import gross_for, hill, jitter, split
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.distribution import apportion
from coop_desk.services import (
    catalogue,
    deposits,
    documents,
    harvest,
    lease_changes,
    leasing,
    rents,
)
from coop_desk.services.catalogue import NewPrice
from coop_desk.services.harvest import HarvestLine, HarvestTicket
from coop_desk.services.lease_changes import Transfer
from coop_desk.services.lease_terms import Instalment
from coop_desk.services.leasing import GreenhouseLease, Let
from coop_desk.services.weighing import Scale
from coop_desk.storage.unit_of_work import Unit

SCALE_STEP_G = 50
TICKETS = 10_000
FLUSH_DAYS, FLUSH_STEP = 16, 32
FLUSH_SHARES = (38, 28, 20, 14)
FIRST_PICK = 64
STAGGER = 12
LAST_PICK = timedelta(days=3)
RENT_FEN, DEPOSIT_FEN, KEPT_FEN = 200_000, 50_000, 15_000
SECOND_HALF = timedelta(days=91)  # from the start of a lease until the other half is due
BASKET_G, TARE_G = 15_000, 1_600
# What grades of a pick weigh against each other: a late pick has no first grade.
MIX = {"morning": (64, 26, 10), "evening": (0, 72, 28)}
# Month, day and the prices by grade from then on, in fen a jin.
PRICES = (
    (1, 1, (450, 330, 170)),
    (3, 10, (465, 340, 180)),
    (5, 6, (430, 315, 160)),
    (8, 20, (460, 335, 175)),
    (11, 1, (440, 330, 170)),
    (12, 12, (455, 335, 175)),
)
SALE_PRICES = (500, 368, 190)
SALE_EVERY = timedelta(days=4)
# What the contract's prices lie above what is paid for all that is shipped, in ten-thousandths.
DRIED_OUT = 10_035
COMMITTED_PERCENT = (96, 108)
VEHICLES = ("贵C·00001", "贵C·00002", "贵C·00003")
LEAVER_SHED = 8
TRANSFER_SHED, TAKEOVER_FEN = 30, 60
SPOTTED_SHEDS = (4, 16, 41)
SCALE_NAME = "大棚 1 号台秤"
PICK_HOURS = {"morning": 6, "evening": 16}
OVERRIDE_REASON = "下雨推迟采收，菇形完好"
VOID_REASON = "毛重看错，重开"


@dataclass
class Pick:
    """One delivery as planned; `pay_g` is filled in once the year's total is divided."""

    crop: int
    day: date
    session: str
    flush: int
    weight: int
    pay_g: int = 0


@dataclass
class Crop:
    """One shed in one season; the lease is filled in when it has been signed."""

    shed: int
    season: int
    grower: int
    start: date
    end: date
    let: Let | None = None
    first_lease_id: int = 0  # the one the deposit was paid under

    @property
    def crop_id(self) -> int:
        """The crop it is now: after a transfer the new grower's."""
        assert self.let is not None
        return self.let.crop_id

    @property
    def lease_id(self) -> int:
        """The lease it is under now."""
        assert self.let is not None
        return self.let.document.id


class MushroomYear:
    """Plans one year of mushrooms into the calendar."""

    def __init__(
        self, random: Random, community: Community, year: int, *, grams: int, fen: int, bags: int
    ) -> None:
        self.random, self.community, self.year = random, community, year
        self.grams, self.fen, self.bag_count = grams, fen, bags
        self.grades: list[int] = []
        self.basket_id = 0
        self.crops: list[Crop] = []

    def plan(self, calendar: Calendar) -> None:
        """Put the whole year into the calendar."""
        calendar.plan(date(self.year, 1, 1), 7, self._open_year)
        for month, day, prices in PRICES:
            calendar.plan(date(self.year, month, day), 7.25, self._price_act(month, day, prices))
        self._plan_crops(calendar)
        picks = self._picks()
        self._divide(picks)
        sold: dict[date, list[int]] = defaultdict(lambda: [0, 0, 0])
        for number, pick in enumerate(picks):
            lines = self._lines(pick)
            self._plan_ticket(calendar, number, pick, lines)
            bucket = sold[self._sale_day(pick.day)]
            for rank, grams in enumerate(lines):
                bucket[rank] += grams
        self._plan_sales(calendar, sold)

    # --- the start of the year and its crops ---

    def _open_year(self, unit: Unit) -> None:
        self.grades.extend(grade.id for grade in catalogue.grades(unit, "mushroom"))
        self.basket_id = catalogue.tares(unit, "mushroom")[1].id
        season_ids = []
        for code, name, start, end in self._season_days():
            season_ids.append(leasing.add_season(unit, code, name, start, end))
        for crop in self.crops:
            crop.season = season_ids[crop.season]

    def _season_days(self) -> list[tuple[str, str, date, date]]:
        year, middle = self.year, date(self.year, 7, 1)
        return [
            (f"{year}A", f"{year} 春季", date(year, 1, 1), middle),
            (f"{year}B", f"{year} 秋季", middle, date(year + 1, 1, 1)),
        ]

    def _price_act(self, month: int, day: int, prices: tuple[int, ...]) -> Act:
        def act(unit: Unit) -> None:
            lines = [NewPrice(g, fen) for g, fen in zip(self.grades, prices, strict=True)]
            name = f"香菇 {month} 月 {day} 日价"
            start = date(self.year, month, day)
            catalogue.save_price_list(unit, "mushroom", name, start, None, lines)

        return act

    def _plan_crops(self, calendar: Calendar) -> None:
        counts = split(self.bag_count, 1, [1] * (2 * len(self.community.grower_of)))
        for season, (_, name, start, end) in enumerate(self._season_days()):
            half = counts[season::2]
            supply = BagSupply(self.random, self.community, name, start, sum(half))
            supply.plan_batches(calendar)
            for shed, grower in enumerate(self.community.grower_of):
                crop = Crop(shed, season, grower, start, end)
                self.crops.append(crop)
                calendar.plan(start, 8, self._let_act(crop))
                supply.plan_crop(calendar, crop, half[shed])
            # The second half of the rent, and in spring what the end of a season brings.
            calendar.plan(start + SECOND_HALF, 8, self._charge_rents)
        self._plan_ends(calendar)

    def _plan_ends(self, calendar: Calendar) -> None:
        spring, autumn = self.crops[: len(self.crops) // 2], self.crops[len(self.crops) // 2 :]
        for crop in spring:
            last = crop.end - ONE_DAY
            calendar.plan(last, 18, clear_act(crop))
            calendar.plan(last, 18.5, self._return_act(crop))
        calendar.plan(self._handing_day(), 6, self._hand_over_act(spring[TRANSFER_SHED]))
        calendar.plan(self._leaving_day(), 17, self._leave_act(autumn[LEAVER_SHED]))
        for number, shed in enumerate(SPOTTED_SHEDS):
            if shed < len(autumn):
                day = date(self.year, 12, 24 + number)
                calendar.plan(day, 15.5, spots_act(autumn[shed], 3 + 2 * number))

    def _let_act(self, crop: Crop) -> Act:
        def act(unit: Unit) -> None:
            shed = self.community.greenhouses[crop.shed]
            halves = (
                Instalment(crop.start, 5_000),
                Instalment(crop.start + SECOND_HALF, 5_000),
            )
            lease = GreenhouseLease(
                shed,
                crop.grower,
                crop.season,
                crop.start,
                crop.end,
                RENT_FEN,
                deposit_fen=DEPOSIT_FEN,
                instalments=halves,
            )
            crop.let = leasing.let_greenhouse(unit, lease, day=crop.start)
            crop.first_lease_id = crop.lease_id
            rents.charge_instalment(unit, crop.lease_id, 1, crop.start)
            deposits.take(unit, crop.lease_id, DEPOSIT_FEN, "cash", crop.start)

        return act

    def _charge_rents(self, unit: Unit) -> None:
        rents.charge_due(unit, unit.clock().date())

    def _return_act(self, crop: Crop) -> Act:
        def act(unit: Unit) -> None:
            day = unit.clock().date()
            held = deposits.held(unit, crop.first_lease_id)
            deposits.give_back(unit, crop.first_lease_id, held, "cash", day, "季末退押金")

        return act

    # --- the grower who fell ill in spring, and the one who left in the middle of the autumn ---

    def _handing_day(self) -> date:
        return date(self.year, 4, 16)

    def _hand_over_act(self, crop: Crop) -> Act:
        newcomer = self.community.newcomer

        def act(unit: Unit) -> None:
            day = self._handing_day()
            handed = Transfer(crop.lease_id, newcomer, day, None, TAKEOVER_FEN, "因病转给同组村民")
            crop.let = lease_changes.transfer(unit, handed, day=day).let
            rents.charge_due(unit, day)

        return act

    def _leaving_day(self) -> date:
        return date(self.year, 10, 20)

    def _leaves(self, crop: Crop) -> bool:
        return crop.shed == LEAVER_SHED and crop.start.month == 7

    def _leave_act(self, crop: Crop) -> Act:
        def act(unit: Unit) -> None:
            day = self._leaving_day()
            clear(unit, crop, "退租清棚")
            leasing.end_lease(unit, crop.lease_id, day + ONE_DAY, "外出务工，中途退租")
            deposits.keep(unit, crop.lease_id, KEPT_FEN, "清棚工钱", day)
            rest = DEPOSIT_FEN - KEPT_FEN
            deposits.give_back(unit, crop.lease_id, rest, "cash", day, "退押金余款")

        return act

    # --- picks and tickets ---

    def _picks(self) -> list[Pick]:
        """Every pick of the year with its weight against the others, by day."""
        counts = apportion(TICKETS, [1] * len(self.crops))
        picks: list[Pick] = []
        for number, crop in enumerate(self.crops):
            own = self._crop_picks(number, crop)
            own.sort(key=lambda pick: -pick.weight)
            picks += own[: counts[number]]
        missing = TICKETS - len(picks)
        picks += self._second_baskets(picks, missing)
        return sorted(picks, key=lambda pick: (pick.day, pick.session == "evening"))

    def _crop_picks(self, number: int, crop: Crop) -> list[Pick]:
        vigour = jitter(self.random, 120 if self.community.one_shed(crop.grower) else 88, 8)
        first = crop.start + timedelta(days=FIRST_PICK + crop.shed % STAGGER)
        picks = []
        for flush, share in enumerate(FLUSH_SHARES):
            start = first + timedelta(days=flush * FLUSH_STEP)
            for offset, height in enumerate(hill(FLUSH_DAYS, 0.35)):
                for session, part in (("morning", 7), ("evening", 3)):
                    weight = jitter(self.random, vigour * share * height * part // 1000, 20)
                    day = start + timedelta(days=offset)
                    if day <= self._last_pick(crop):
                        picks.append(Pick(number, day, session, flush + 1, weight))
        return picks

    def _last_pick(self, crop: Crop) -> date:
        return self._leaving_day() if self._leaves(crop) else crop.end - LAST_PICK

    def _second_baskets(self, picks: list[Pick], count: int) -> list[Pick]:
        """Second deliveries on the heaviest mornings, so that the year has all its tickets."""
        heavy = sorted(picks, key=lambda pick: -pick.weight)[:count]
        extra = []
        for pick in heavy:
            half = pick.weight // 2
            pick.weight -= half
            extra.append(Pick(pick.crop, pick.day, pick.session, pick.flush, half))
        return extra

    def _divide(self, picks: list[Pick]) -> None:
        """Give every pick its pay weight; together they are the year's grams."""
        weights = split(self.grams, SCALE_STEP_G, [pick.weight for pick in picks])
        for pick, grams in zip(picks, weights, strict=True):
            pick.pay_g = grams

    def _lines(self, pick: Pick) -> list[int]:
        mix = list(MIX[pick.session])
        if pick.session == "evening" and self.random.random() < 0.02:
            mix[0] = 30
        return split(pick.pay_g, SCALE_STEP_G, [jitter(self.random, m * 100, 25) for m in mix])

    def _plan_ticket(self, calendar: Calendar, number: int, pick: Pick, grams: list[int]) -> None:
        hour = (8 if pick.session == "morning" else 17) + (number % 170) / 60
        wrong = number % 800 == 400
        calendar.plan(pick.day, hour, lambda unit: self._post(unit, pick, grams, wrong))

    def _post(self, unit: Unit, pick: Pick, grams: list[int], wrong: bool) -> None:
        replaced = None
        if wrong:
            mistaken = [g + 10 * SCALE_STEP_G if g == max(grams) else g for g in grams]
            replaced = harvest.post(unit, self._ticket(pick, mistaken)).id
            documents.void(unit, replaced, VOID_REASON)
        harvest.post(unit, self._ticket(pick, grams), replaces_id=replaced)

    def _ticket(self, pick: Pick, grams: list[int]) -> HarvestTicket:
        crop = self.crops[pick.crop]
        pay = sum(grams)
        bp = 300 if pick.day.day % 11 == 0 and pick.crop % 5 == 0 else 200
        baskets = -(-pay // BASKET_G)
        gross = gross_for(pay, bp, SCALE_STEP_G) + baskets * TARE_G
        # Now and then the scale's cable is loose, and the clerk types what it shows.
        name = "" if (pick.day.toordinal() + pick.crop) % 61 == 0 else SCALE_NAME
        scale = Scale(gross, baskets * TARE_G, baskets, self.basket_id, bp, name=name)
        hour = f"{PICK_HOURS[pick.session]:02d}:{(pick.crop * 7 + pick.day.day) % 12 * 5:02d}"
        reason = OVERRIDE_REASON if pick.session == "evening" else ""
        lines = tuple(
            HarvestLine(grade, g, reason if rank == 0 else "")
            for rank, (grade, g) in enumerate(zip(self.grades, grams, strict=True))
            if g
        )
        return HarvestTicket(
            pick.day, crop.crop_id, pick.session, pick.flush, scale, lines, picked_at=hour
        )

    # --- sales ---

    def _sale_day(self, day: date) -> date:
        """The next delivery to the buyer on or after a day."""
        first = date(self.year, 1, 3)
        steps = -(-(day - first) // SALE_EVERY)
        return min(first + steps * SALE_EVERY, date(self.year, 12, 29))

    def _plan_sales(self, calendar: Calendar, sold: dict[date, list[int]]) -> None:
        """The buyer weighs in the yard and says at once what is accepted."""
        planned = gathered({day: dict(enumerate(grams)) for day, grams in sold.items()})
        prices = self._sale_prices(planned)
        dry_out(planned, prices, self.fen)
        sales_of = Deliveries("mushroom", self.grades, VEHICLES)
        contracts = self._contracts(planned, prices)
        for terms in contracts:
            sales_of.sign(calendar, terms)
        for one in planned:
            terms = next(own for own in contracts if own.start <= one.day < own.end)
            sales_of.deliver(calendar, terms, one, 20, timedelta(minutes=20))
            paid = one.day + timedelta(days=15)
            if paid <= date(self.year, 12, 28):
                sales_of.receive(calendar, terms.buyer, paid, one.fen)
        for number, day in enumerate(month_ends(one.day for one in planned), 1):
            day = min(day, date(self.year, 12, 28))
            sales_of.invoice(
                calendar, self.community.mushroom_buyer, day, f"MX{self.year}{number:03d}"
            )

    def _sale_prices(self, planned: list[Delivery]) -> list[int]:
        """What the contract pays by grade: a little more than the year comes to after losses."""
        plain = sum(p.shipped_g * SALE_PRICES[p.rank] for one in planned for p in one.parts)
        return [-(-price * self.fen * 500 * DRIED_OUT // (plain * 10_000)) for price in SALE_PRICES]

    def _contracts(self, planned: list[Delivery], prices: list[int]) -> list[Terms]:
        """One for each season; the buyer hoped for more than the second one brought."""
        found = []
        seasons = self._season_days()
        for (code, name, start, end), percent in zip(seasons, COMMITTED_PERCENT, strict=True):
            grams = sum(p.shipped_g for one in planned if start <= one.day < end for p in one.parts)
            committed = grams * percent // 100 // 500_000 * 500_000
            note = f"{name}香菇收购，按等级定价，车板交货"
            found.append(
                Terms(
                    self.community.mushroom_buyer,
                    "mushroom",
                    f"SZ-{code}",
                    start,
                    end,
                    committed,
                    prices,
                    note,
                )
            )
        return found
