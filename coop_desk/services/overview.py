"""What the overview shows: the headline beside last year's, today, what needs attention."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import BASIS_POINTS
from coop_desk.services import (
    bag_counts,
    buyers,
    catalogue,
    inspections,
    rents,
    sales_contracts,
    shelf_life,
)
from coop_desk.services.bag_counts import CropBags
from coop_desk.services.greenhouses import LOSS_WARNING_BP
from coop_desk.services.headline import Headline, headline, signed
from coop_desk.services.money import GOODS_PARTS
from coop_desk.services.rules import RECOVERED_PARTS
from coop_desk.services.shelf_life import OnHandLine
from coop_desk.storage import tables
from coop_desk.storage.in_force import in_force
from coop_desk.storage.unit_of_work import Unit

CHART_DAYS = 30


@dataclass(frozen=True, slots=True)
class Attention:
    """Something that wants doing: a sentence's key, its values, the page it opens.

    The window turns `key` into words; `page_id` and `target` say where a click leads.
    """

    key: str
    page_id: str
    values: dict[str, Any]
    target: int | tuple[str, int | str | None] | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """One stack of a chart: a product, perhaps ":" and a grade's name, and a value a point.

    `english` is the grade's English name, "" where it has none.
    """

    label: str
    values: tuple[int, ...]
    english: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Points along the bottom and the stacks above them."""

    points: tuple[date, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the overview page draws, read in one go."""

    year: int
    this_year: Headline
    last_year: Headline | None
    attention: tuple[Attention, ...]
    intake: Chart
    income: Chart
    income_last_year: tuple[int, ...] | None


def overview(unit: Unit, today: date) -> Overview:
    """The overview of the year of `today`."""
    return Overview(
        year=today.year,
        this_year=headline(unit, today.year),
        last_year=headline(unit, today.year - 1) if _has_year(unit, today.year - 1) else None,
        attention=tuple(attention(unit, today)),
        intake=_intake_chart(unit, today),
        income=_income_chart(unit, today.year),
        income_last_year=_income_of(unit, today.year - 1),
    )


def _has_year(unit: Unit, year: int) -> bool:
    d = tables.documents.c
    query = select(d.id).where(d.year == year, d.status != "draft")
    return unit.scalar(query.limit(1)) is not None


# --- what needs attention ---------------------------------------------------


def attention(unit: Unit, today: date) -> list[Attention]:
    """What wants doing, the most urgent first."""
    return [
        *_drafts(unit),
        *_missing_prices(unit, today),
        *_follow_ups(unit, today),
        *_old_goods(unit, today),
        *_late_buyers(unit, today),
        *_contracts_behind(unit, today),
        *_overdue_rents(unit, today),
        *_owing_growers(unit),
        *_heavy_losses(unit, today),
        *_idle_sheds(unit, today),
    ]


def _drafts(unit: Unit) -> list[Attention]:
    d = tables.documents.c
    query = select(d.kind, func.count()).where(d.status == "draft").group_by(d.kind)
    pages = {"leaf_ticket": "leaf"}
    return [
        Attention("drafts", pages.get(kind, "harvest"), {"count": count, "kind": kind})
        for kind, count in unit.rows(query)
    ]


def _missing_prices(unit: Unit, today: date) -> list[Attention]:
    tomorrow = today + ONE_DAY
    return [
        Attention("no_price", "prices", {"product": product, "day": tomorrow}, (product, None))
        for product in ("mushroom", "leaf")
        if not catalogue.price_lines_on(unit, product, tomorrow)
    ]


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


def _overdue_rents(unit: Unit, today: date) -> list[Attention]:
    """One line for all rents of greenhouses that should have been paid."""
    lines = rents.rent_lines(unit, today, states=("overdue",))
    if not lines:
        return []
    values = {
        "count": len({line.lease.person_id for line in lines}),
        "fen": sum(line.open_fen for line in lines),
        "due": lines[0].due,
    }
    return [Attention("rent_overdue", "leases", values, ("rent", None))]


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


# --- charts -----------------------------------------------------------------


def _intake_chart(unit: Unit, today: date) -> Chart:
    """Grams bought on each of the last thirty days, by product and grade, the best first."""
    days = [today - timedelta(days=back) for back in reversed(range(CHART_DAYS))]
    found = {**_daily_harvest(unit, days[0]), **_daily_leaf(unit, days[0])}
    labels = dict.fromkeys(label for label, _ in sorted(found))
    g = tables.grades.c
    grades = {row.id: row for row in unit.rows(select(g.id, g.name, g.english_name))}
    return Chart(
        tuple(days),
        tuple(
            Series(
                f"{label[0]}:{grades[label[1]].name}",
                tuple(found.get((label, day), 0) for day in days),
                grades[label[1]].english_name,
            )
            for label in labels
        ),
    )


Daily = dict[tuple[tuple[str, int], date], int]


def _daily_harvest(unit: Unit, start: date) -> Daily:
    d, line = tables.documents.c, tables.harvest_lines.c
    query = (
        select(line.grade_id, d.day, func.sum(line.grams))
        .join(tables.documents, d.id == line.document_id)
        .where(d.kind == "harvest_ticket", d.day >= start, d.status == "posted")
        .group_by(line.grade_id, d.day)
    )
    return {(("mushroom", grade), day): int(g) for grade, day, g in unit.rows(query)}


def _daily_leaf(unit: Unit, start: date) -> Daily:
    d, t = tables.documents.c, tables.leaf_tickets.c
    query = (
        select(t.grade_id, d.day, func.sum(t.pay_g))
        .join(tables.documents, d.id == t.document_id)
        .where(d.kind == "leaf_ticket", d.day >= start, d.status == "posted")
        .group_by(t.grade_id, d.day)
    )
    return {(("leaf", grade), day): int(g) for grade, day, g in unit.rows(query)}


def income_by_month(unit: Unit, year: int) -> tuple[Chart, tuple[int, ...] | None]:
    """The sales of a year by month and product, and last year's months where there are any."""
    return _income_chart(unit, year), _income_of(unit, year - 1)


def _income_chart(unit: Unit, year: int) -> Chart:
    """Fen of sales each month of the year, by product."""
    return _monthly(year, ("mushroom", "dry_tea"), _sales(unit, year))


def _sales(unit: Unit, year: int) -> dict[tuple[str, int], int]:
    e, s = tables.entries.c, tables.sales.c
    query = (
        select(s.product, e.day, signed(s.amount_fen))
        .select_from(tables.entries)
        .join(tables.sales, s.document_id == e.document_id)
        .where(e.day.between(date(year, 1, 1), date(year, 12, 31)))
        .group_by(s.product, e.day)
    )
    found: dict[tuple[str, int], int] = {}
    for product, day, fen in unit.rows(query):
        key = (product, day.month)
        found[key] = found.get(key, 0) + int(fen)
    return found


def _income_of(unit: Unit, year: int) -> tuple[int, ...] | None:
    sales = _sales(unit, year)
    if not sales:
        return None
    return tuple(
        sum(fen for (_, at), fen in sales.items() if at == month) for month in range(1, 13)
    )


def _monthly(year: int, labels: tuple[str, ...], found: dict[tuple[str, int], int]) -> Chart:
    months = range(1, 13)
    return Chart(
        tuple(date(year, month, 1) for month in months),
        tuple(Series(label, tuple(found.get((label, m), 0) for m in months)) for label in labels),
    )
