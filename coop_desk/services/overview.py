"""What the overview shows: the year's headline beside last year's, and what needs attention."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.dates import ONE_DAY, add_months
from coop_desk.domain.money import BASIS_POINTS
from coop_desk.services import (
    bag_counts,
    buyers,
    catalogue,
    inspections,
    land,
    price_board,
    rents,
    sales_contracts,
    shelf_life,
)
from coop_desk.services.bag_counts import CropBags
from coop_desk.services.greenhouses import LOSS_WARNING_BP
from coop_desk.services.headline import Headline, headline_until
from coop_desk.services.money import GOODS_PARTS
from coop_desk.services.processing import fresh_per_dry
from coop_desk.services.rules import RECOVERED_PARTS
from coop_desk.services.shelf_life import OnHandLine
from coop_desk.storage import tables
from coop_desk.storage.in_force import in_force
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Attention:
    """Something that wants doing: a sentence's key, its values, the page it opens.

    The window turns `key` into words; `page_id` and `target` say where a click leads. A `calm`
    one wants nothing: it says that something is in order.
    """

    key: str
    page_id: str
    values: dict[str, Any]
    target: int | tuple[str, int | str | None] | None = None
    calm: bool = False


@dataclass(frozen=True, slots=True)
class YearBeside:
    """The headline of a year so far beside that of the year before until the same day.

    None where the book knows nothing of that one. `fresh_per_dry` are the jin of leaf for a jin
    of tea, of this year and of the last.
    """

    this_year: Headline
    last_year: Headline | None
    fresh_per_dry: tuple[Fraction | None, Fraction | None]


def year_beside(unit: Unit, today: date) -> YearBeside:
    """The figures of the calendar year so far, and of the year before as far as a year ago."""
    before = add_months(today, -12)
    return YearBeside(
        headline_until(unit, today),
        headline_until(unit, before) if _is_known(unit, before) else None,
        (fresh_per_dry(unit, today), fresh_per_dry(unit, before)),
    )


def _is_known(unit: Unit, day: date) -> bool:
    """Whether the book had begun by a day of a year in that year."""
    d = tables.documents.c
    query = select(d.id).where(d.year == day.year, d.day <= day, d.status != "draft")
    return unit.scalar(query.limit(1)) is not None


# --- what needs attention ---------------------------------------------------


def attention(unit: Unit, today: date) -> list[Attention]:
    """What wants doing, the most urgent first; then what is in order."""
    prices = _prices(unit, today)
    return [
        *_drafts(unit),
        *(one for one in prices if not one.calm),
        *_follow_ups(unit, today),
        *_old_goods(unit, today),
        *_late_buyers(unit, today),
        *_contracts_behind(unit, today),
        *_rents(unit, today),
        *_land_rents(unit, today),
        *_owing_growers(unit),
        *_heavy_losses(unit, today),
        *_idle_sheds(unit, today),
        *(one for one in prices if one.calm),
    ]


def _drafts(unit: Unit) -> list[Attention]:
    d = tables.documents.c
    query = select(d.kind, func.count()).where(d.status == "draft").group_by(d.kind)
    pages = {"leaf_ticket": "leaf"}
    return [
        Attention("drafts", pages.get(kind, "harvest"), {"count": count, "kind": kind})
        for kind, count in unit.rows(query)
    ]


def _prices(unit: Unit, today: date) -> list[Attention]:
    """For each product what tomorrow's prices are: new ones, today's, of some grades, or none."""
    tomorrow = today + ONE_DAY
    return [_price_of(unit, product, tomorrow) for product in ("mushroom", "leaf")]


def _price_of(unit: Unit, product: str, day: date) -> Attention:
    lines = price_board.board(unit, product, day)
    priced = {line.grade_id for line in lines}
    without = [
        (grade.name, grade.english_name)
        for grade in catalogue.grades(unit, product)
        if grade.active and grade.id not in priced
    ]
    values: dict[str, Any] = {"product": product, "day": day}
    if not lines:
        key = "no_price"
    elif without:
        key, values["grades"] = "price_missing", without
    else:
        key = "price_set" if any(line.start == day for line in lines) else "price_goes_on"
        values["prices"] = [line.price_fen for line in lines if line.is_plain]
    return Attention(key, "prices", values, (product, None), calm="prices" in values)


def _follow_ups(unit: Unit, today: date) -> list[Attention]:
    """Greenhouses where spots were left untreated, the longest wait first."""
    return [
        Attention(
            "follow_up",
            "bags",
            {"code": row.greenhouse, "spots": row.untreated, "days": (today - row.day).days},
            ("inspection", row.id),
        )
        for row in inspections.open_follow_ups(unit, today)
    ]


def _old_goods(unit: Unit, today: date) -> list[Attention]:
    """One line for each product of which some has lain in store too long."""
    by_product: dict[str, list[OnHandLine]] = {}
    for one in shelf_life.past_shelf(unit, today):
        by_product.setdefault(one.line.heap.product, []).append(one)
    return [
        Attention(
            "old_goods",
            "stock",
            {
                "product": product,
                "grams": sum(one.past_shelf for one in found),
                "days": max((today - one.oldest).days for one in found if one.oldest),
            },
            ("on_hand", found[0].id if len(found) == 1 else None),
        )
        for product, found in by_product.items()
    ]


def _rents(unit: Unit, today: date) -> list[Attention]:
    """One line for all rents of greenhouses that are overdue, one for those due within a week."""
    lines = rents.rent_lines(unit, today, states=("coming", "due", "overdue"))
    overdue = [line for line in lines if line.state == "overdue"]
    soon = [line for line in lines if rents.is_due_soon(line.due, line.state, today)]
    return [
        Attention(
            key,
            "leases",
            {
                "count": len({line.lease.person_id for line in found}),
                "fen": sum(line.open_fen for line in found),
                "due": found[0].due,
            },
            ("rent", shown),
        )
        for key, shown, found in (
            ("rent_overdue", "overdue", overdue),
            ("rent_due", "soon", soon),
        )
        if found
    ]


def _land_rents(unit: Unit, today: date) -> list[Attention]:
    """The same of the rents the cooperative owes for land."""
    last = today + rents.A_WEEK - ONE_DAY
    open_rents = [one for one in land.due_rents(unit, date.min, last, today) if one.open_fen]
    overdue = [one for one in open_rents if one.due < today]
    soon = [one for one in open_rents if one.due >= today]
    return [
        Attention(
            key,
            "leases",
            {
                "count": len({one.lease.person_id for one in found}),
                "fen": sum(one.open_fen for one in found),
                "due": (first := min(one.due for one in found)),
            },
            ("land_rent_due", first.isoformat()),
        )
        for key, found in (("land_rent_overdue", overdue), ("land_rent_due", soon))
        if found
    ]


def _late_buyers(unit: Unit, today: date) -> list[Attention]:
    """Buyers whose sales of more than two months ago are not paid."""
    overdue, who = buyers.overdue_by_buyer(unit, today), tables.people.c
    names = select(who.id, who.name).where(who.id.in_(overdue)).order_by(who.id)
    return [
        Attention(
            "late_buyer", "sales", {"name": name, "fen": overdue[buyer_id]}, ("buyer", buyer_id)
        )
        for buyer_id, name in unit.rows(names)
    ]


def _contracts_behind(unit: Unit, today: date) -> list[Attention]:
    """Running contracts that will fall short of what was committed at the present pace."""
    found = []
    for row in sales_contracts.contracts(unit):
        if today not in row.period:
            continue
        short_g = sales_contracts.of_contract(unit, row, today).short_g
        if short_g:
            last = row.end - ONE_DAY
            values = {"buyer": row.buyer, "product": row.product, "grams": short_g, "day": last}
            found.append(Attention("contract_behind", "sales", values, ("contract", row.id)))
    return found


def _owing_growers(unit: Unit) -> list[Attention]:
    """People who owe the co-op more than it owes them, most first."""
    p, who = tables.postings.c, tables.people.c
    owed = func.sum(p.debit_fen - p.credit_fen)
    parts = (*RECOVERED_PARTS, *GOODS_PARTS, "wages")
    query = (
        select(who.id, who.name, owed)
        .join(tables.people, who.id == p.person_id)
        .where(p.part.in_(parts))
        .group_by(who.id)
        .having(owed > 0)
        .order_by(owed.desc())
        .limit(5)
    )
    return [
        Attention("owes", "people", {"name": name, "fen": int(fen)}, person_id)
        for person_id, name, fen in unit.rows(query)
    ]


def _heavy_losses(unit: Unit, today: date) -> list[Attention]:
    """Running crops that lost more than a twentieth of their bags."""
    crop, shed = tables.crops.c, tables.greenhouses.c
    runs = in_force(crop, today)
    sheds = (
        select(crop.id, shed.id.label("shed_id"), shed.code)
        .join(tables.greenhouses, shed.id == crop.greenhouse_id)
        .where(runs)
        .order_by(shed.code, crop.id)
    )
    bags = bag_counts.by_crop(unit, runs)
    found = []
    for row in unit.rows(sheds):
        own = bags.get(row.id, CropBags())
        if own.lost * BASIS_POINTS > own.put_in * LOSS_WARNING_BP:
            values = {"code": row.code, "lost": own.lost, "of": own.put_in}
            found.append(Attention("heavy_loss", "greenhouses", values, row.shed_id))
    return found


def _idle_sheds(unit: Unit, today: date) -> list[Attention]:
    crop, shed = tables.crops.c, tables.greenhouses.c
    running = select(crop.greenhouse_id).where(in_force(crop, today))
    codes = [
        row.code
        for row in unit.rows(select(shed.code).where(shed.id.not_in(running)).order_by(shed.code))
    ]
    if not codes:
        return []
    return [Attention("idle_sheds", "greenhouses", {"count": len(codes), "codes": codes})]
