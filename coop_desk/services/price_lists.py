"""Price lists as the office reads them, copies them, and tries out new ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, literal, select

from coop_desk.domain import pricing
from coop_desk.domain.money import amount_fen
from coop_desk.domain.pricing import PriceKey, PriceLine
from coop_desk.domain.terms import PRODUCTS, term
from coop_desk.errors import UserError
from coop_desk.services.catalogue import NewPrice
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class ListedPrice:
    """One price of a saved list: of a grade, perhaps only in a slot or for a village group."""

    grade_id: int
    grade: str
    grade_english: str
    slot: str | None
    group_id: int | None
    group: str
    price_fen: int
    list_id: int
    start: date  # when its list begins

    @property
    def key(self) -> PriceKey:
        """What it is a price for."""
        return self.grade_id, self.slot, self.group_id

    @property
    def is_plain(self) -> bool:
        """Whether it holds at any time and for everybody."""
        return self.slot is None and self.group_id is None


@dataclass(frozen=True, slots=True)
class SavedList:
    """A saved price list with its prices; `end` is the first day without it."""

    id: int
    name: str
    start: date
    end: date | None
    created_at: str
    created_by: str
    prices: tuple[ListedPrice, ...]

    def new_prices(self) -> tuple[NewPrice, ...]:
        """Its prices, to be entered again in another list."""
        return tuple(NewPrice(p.grade_id, p.price_fen, p.slot, p.group_id) for p in self.prices)


def saved(unit: Unit, product: str) -> list[SavedList]:
    """All price lists of a product with their prices, newest first."""
    head, line = tables.price_lists.c, tables.price_lines.c
    grade, group = tables.grades.c, tables.village_groups.c
    query = (
        select(
            line.grade_id, grade.name.label("grade"), grade.english_name.label("grade_english"),
            line.slot, line.village_group_id.label("group_id"), group.name.label("group"),
            line.price_fen, line.price_list_id.label("list_id"), head.start,
        )
        .join(tables.price_lists, head.id == line.price_list_id)
        .join(tables.grades, grade.id == line.grade_id)
        .outerjoin(tables.village_groups, group.id == line.village_group_id)
        .where(head.product == product)
        .order_by(grade.rank, line.id)
    )  # fmt: skip
    prices: dict[int, list[ListedPrice]] = {}
    for row in unit.rows(query):
        price = ListedPrice(
            row.grade_id,
            row.grade,
            row.grade_english,
            row.slot,
            row.group_id,
            row.group or "",
            row.price_fen,
            row.list_id,
            row.start,
        )
        prices.setdefault(row.list_id, []).append(price)
    heads = (
        select(head.id, head.name, head.start, head.end, head.created_at, head.created_by)
        .where(head.product == product)
        .order_by(head.start.desc(), head.id.desc())
    )
    return [
        SavedList(
            row.id, row.name, row.start, row.end, row.created_at, row.created_by,
            tuple(prices.get(row.id, ())),
        )
        for row in unit.rows(heads)
    ]  # fmt: skip


def name_of(product: str, start: date) -> str:
    """How a list that begins on a day is called; papers are in Chinese, so this is too."""
    return f"{term(product, group=PRODUCTS)} {start.month} 月 {start.day} 日价"


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What a day's tickets came to, and what they would have come to at other prices, in fen."""

    day: date
    tickets: int
    paid_fen: int
    would_fen: int

    @property
    def difference_fen(self) -> int:
        """How much more it would have been."""
        return self.would_fen - self.paid_fen


@dataclass(frozen=True, slots=True)
class BoughtLine:
    """What one posted ticket brought of one grade: grams and fen."""

    document_id: int
    grade_id: int
    slot: str | None
    group_id: int | None
    grams: int
    amount_fen: int

    def at(self, lines: Sequence[PriceLine], day: date) -> int:
        """What it would have cost; as it was paid where none of the prices is for it."""
        try:
            price = pricing.choose(
                lines, grade_id=self.grade_id, day=day, slot=self.slot, group_id=self.group_id
            )
        except UserError:
            return self.amount_fen
        return amount_fen(self.grams, price.price_fen)


@dataclass(frozen=True, slots=True)
class BoughtDay:
    """The posted tickets of a day, to try other prices on without asking the book again."""

    product: str
    day: date
    lines: tuple[BoughtLine, ...]

    def at(self, prices: Sequence[NewPrice]) -> WhatIf:
        """What they came to, and what they would have come to at these prices.

        A line that none of the prices is for counts as it was paid.
        """
        lines = [
            PriceLine(
                0, 0, self.product, p.grade_id, self.day, None, p.slot, p.group_id, p.price_fen
            )
            for p in prices
        ]
        would = sum(line.at(lines, self.day) for line in self.lines)
        tickets = len({line.document_id for line in self.lines})
        return WhatIf(self.day, tickets, sum(line.amount_fen for line in self.lines), would)


def bought(unit: Unit, product: str, day: date) -> BoughtDay:
    """What was bought of a product on a day."""
    rows = unit.rows(_bought(product, day))
    return BoughtDay(product, day, tuple(BoughtLine(*row) for row in rows))


def _bought(product: str, day: date) -> Select[Any]:
    """Every posted line of a day: document, grade, slot, village group, grams, fen."""
    d = tables.documents.c
    posted = (d.status == "posted", d.day == day)
    if product == "leaf":
        t = tables.leaf_tickets.c
        return (
            select(
                t.document_id, t.grade_id, t.slot.label("slot"),
                t.village_group_id.label("group_id"), t.pay_g.label("grams"), t.amount_fen,
            )
            .join(tables.documents, d.id == t.document_id)
            .where(*posted)
        )  # fmt: skip
    line, h = tables.harvest_lines.c, tables.harvest_tickets.c
    return (
        select(
            line.document_id, line.grade_id, h.pick_session.label("slot"),
            literal(None).label("group_id"), line.grams, line.amount_fen,
        )
        .join(tables.harvest_tickets, h.document_id == line.document_id)
        .join(tables.documents, d.id == line.document_id)
        .where(*posted)
    )  # fmt: skip
