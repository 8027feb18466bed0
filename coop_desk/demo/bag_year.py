"""The demo's bags: batches with their weight checks, issues, inspections, clearing at the end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Protocol

from coop_desk.demo.calendar import Act, Calendar
from coop_desk.demo.community import Community
from coop_desk.demo.plan import split
from coop_desk.services import bags, batches, inspections, ledger
from coop_desk.services.bags import BagIssue, BagLoss, Replacement
from coop_desk.services.batches import NewBatch
from coop_desk.services.inspections import Inspection
from coop_desk.storage.unit_of_work import Unit

BATCHES = 6
FAILING, MADE_HERE = 3, 5  # which of a season's batches
SPARE_PER_THOUSAND = 2  # bags beyond those issued, for replacements
SAMPLE = 30
BAG_G, TOLERANCE_G, WATER_BP = 2_750, 120, 5_500
PRICE_FEN, COST_FEN = 100, 85
STRAINS = ("香菇 808", "香菇 0912", "香菇 L26")
MOULDS = ("绿霉", "链孢霉", "黄水感染")
REPLACED, REPLACED_FROM = 12, 30  # so many bags, in every so-manieth greenhouse


class Crop(Protocol):
    """A greenhouse in a season, as the year knows it; the crop it is now."""

    shed: int
    start: date
    end: date

    @property
    def crop_id(self) -> int: ...


class BagSupply:
    """Plans the bags of one season into the calendar."""

    def __init__(
        self, random: Random, community: Community, name: str, start: date, count: int
    ) -> None:
        self.random, self.community = random, community
        self.name, self.start, self.count = name, start, count

    def plan_batches(self, calendar: Calendar) -> None:
        """The season's batches come in and are weighed; one fails and is weighed again."""
        whole = self.count + self.count * SPARE_PER_THOUSAND // 1000 + 1
        for number, bags_of in enumerate(split(whole, 1, [1] * BATCHES)):
            weights = self._weights(BAG_G, TOLERANCE_G)
            poor = self._weights(BAG_G - 90, 200) if number == FAILING else None
            calendar.plan(self.start, 7.5, self._batch_act(number, bags_of, weights, poor))

    def _weights(self, centre: int, spread: int) -> list[int]:
        return [centre + self.random.randint(-spread, spread) // 10 * 10 for _ in range(SAMPLE)]

    def _batch_act(
        self, number: int, count: int, weights: Sequence[int], poor: Sequence[int] | None
    ) -> Act:
        def act(unit: Unit) -> None:
            day = self.start
            batch = batches.receive(unit, self._batch(number, count)).id
            if poor is not None:
                batches.check(unit, batch, poor, day, "偏轻，退回补料")
                batches.check(unit, batch, weights, day, "补料后复检")
            else:
                batches.check(unit, batch, weights, day)

        return act

    def _batch(self, number: int, count: int) -> NewBatch:
        made = self.start - timedelta(days=85 - 3 * number)
        own = number == MADE_HERE
        return NewBatch(
            self.start,
            f"{self.name} {number + 1} 批",
            STRAINS[number % len(STRAINS)],
            BAG_G,
            WATER_BP,
            TOLERANCE_G,
            made,
            count,
            COST_FEN,
            made_here=own,
            supplier_id=None if own else self.community.bag_supplier,
            inoculated_on=made + timedelta(days=2),
            recipe="木屑 79 %，麸皮 20 %，石膏 1 %",
        )

    def plan_crop(self, calendar: Calendar, crop: Crop, count: int) -> None:
        """Bags issued to a crop, two inspections, and what followed from them."""
        day = crop.start + timedelta(days=4 + crop.shed % 9)
        calendar.plan(day, 9, self._issue_act(crop, count))
        for days, kind in ((30, "contaminated"), (75, "broken")):
            lost = count * self.random.randint(5, 22) // 1000
            day = crop.start + timedelta(days=days + crop.shed % 7)
            mould = self.random.choice(MOULDS)
            calendar.plan(day, 15, self._inspect_act(crop, kind, lost, mould))
        if crop.shed % REPLACED_FROM == 3 and count > 50 * REPLACED:
            calendar.plan(crop.start + timedelta(days=40), 10, self._replace_act(crop))

    def _issue_act(self, crop: Crop, count: int) -> Act:
        def act(unit: Unit) -> None:
            bags.issue(unit, BagIssue(unit.clock().date(), crop.crop_id, count, PRICE_FEN))

        return act

    def _inspect_act(self, crop: Crop, kind: str, lost: int, mould: str) -> Act:
        mouldy = kind == "contaminated"

        def act(unit: Unit) -> None:
            found = Inspection(
                unit.clock().date(),
                crop.crop_id,
                contaminated=lost if mouldy else 0,
                broken=0 if mouldy else lost,
                cause=mould if mouldy else "搬动碰破",
                action="discard",
            )
            inspections.post(unit, found, confirmed=True)

        return act

    def _replace_act(self, crop: Crop) -> Act:
        def act(unit: Unit) -> None:
            new = Replacement(unit.clock().date(), crop.crop_id, REPLACED, "cooperative")
            bags.replace(unit, new, confirmed=True)

        return act


def spots_act(crop: Crop, spots: int) -> Act:
    """An inspection that leaves spots to be looked at again."""

    def act(unit: Unit) -> None:
        found = Inspection(
            unit.clock().date(), crop.crop_id, untreated=spots, cause="绿霉", action="isolate"
        )
        inspections.post(unit, found)

    return act


def clear(unit: Unit, crop: Crop, note: str) -> None:
    """Take what is left out of a greenhouse."""
    left = ledger.live_bags(unit, crop.crop_id)
    if left:
        day = unit.clock().date()
        bags.lose(unit, BagLoss(day, crop.crop_id, left, "discarded", note=note))


def clear_act(crop: Crop) -> Act:
    """The clearing at the end of a season."""
    return lambda unit: clear(unit, crop, "季末清棚")
