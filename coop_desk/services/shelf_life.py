"""What lies in store and since when: first in, first out, and what has lain too long."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, or_, select

from coop_desk.services import goods, settings, stock_cards
from coop_desk.services.stock_cards import Amount, StockLine
from coop_desk.services.stock_counts import IN_STORE, PLACES, Heap
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

Came = tuple[date, int]  # the day some of a heap came, and how much
_LOOK_BACK = timedelta(days=60)  # most of what lies in store came since


@dataclass(frozen=True, slots=True)
class OnHandLine:
    """What lies in store: its oldest part came on `oldest`, None where that is not followed.

    `past_shelf` of it, in grams, has lain longer than goods of its kind should.
    """

    line: StockLine
    oldest: date | None
    past_shelf: int

    @property
    def id(self) -> str:
        """The heap as one text, for a list."""
        return self.line.id


def on_hand(unit: Unit, today: date) -> list[OnHandLine]:
    """What is in store, or on the way to a buyer, today; a value left of nothing is there too."""
    return _on_hand(unit, today, _held(unit))


def past_shelf(unit: Unit, today: date) -> list[OnHandLine]:
    """What has lain in store too long."""
    keeps = settings.get(unit, "shelf_days")
    return [one for one in _on_hand(unit, today, _held(unit) & set(keeps)) if one.past_shelf]


def _held(unit: Unit) -> set[str]:
    """The products of which there is anything, straight from the index of moves."""
    m = tables.stock_moves.c
    query = (
        select(m.product)
        .where(m.place.in_(PLACES))
        .group_by(m.place, m.product, m.grade_id)
        .having(or_(func.sum(m.quantity) != 0, func.sum(m.value_fen) != 0))
    )
    return {row.product for row in unit.rows(query)}


def _on_hand(unit: Unit, today: date, products: set[str]) -> list[OnHandLine]:
    if not products:
        return []
    found = stock_cards.lines(unit, today, today, products=products)
    held = [line for line in found if line.closing != Amount()]
    shelf, came = settings.get(unit, "shelf_days"), _came(unit, held, today)
    return [_line(line, came.get(line.heap, ()), shelf, today) for line in held]


def _line(line: StockLine, came: Sequence[Came], shelf: dict[str, int], today: date) -> OnHandLine:
    """First in, first out: what is left is what came last."""
    held = line.closing.quantity
    days = shelf.get(line.heap.product) if line.heap.place == "store" else None
    old = 0
    if days is not None and came:
        limit = today - timedelta(days=days)
        old = max(0, held - sum(quantity for day, quantity in came if day >= limit))
    return OnHandLine(line, _oldest(held, came), old)


def _oldest(held: int, came: Iterable[Came]) -> date | None:
    """The day the oldest part came, `came` being the newest first."""
    oldest = None
    for day, quantity in came:
        if held <= 0:
            break
        oldest, held = day, held - quantity
    return oldest


def _came(unit: Unit, held: Iterable[StockLine], today: date) -> dict[Heap, list[Came]]:
    """What came into the store lately, the newest first, as far back as what is left came.

    Bags are not followed.
    """
    wanted = {
        line.heap: line.closing.quantity
        for line in held
        if line.heap.place == "store" and line.heap.product != goods.BAG
    }
    found = _came_since(unit, {heap.product for heap in wanted}, today - _LOOK_BACK)
    older = {
        heap.product
        for heap, quantity in wanted.items()
        if sum(lately for _, lately in found.get(heap, ())) < quantity
    }
    return {**found, **(_came_since(unit, older, None) if older else {})}


def _came_since(unit: Unit, products: Iterable[str], first: date | None) -> dict[Heap, list[Came]]:
    """What came into the store by the day of its document, the newest first; voids are nothing.

    Since a first day, or ever: then the index of heaps leads to these products alone.
    """
    m, e, d = tables.stock_moves.c, tables.entries.c, tables.documents.c
    total = func.sum(m.quantity)
    found_by = (m.place == "store",) if first is None else (IN_STORE, e.day >= first)
    query = (
        select(m.product, m.grade_id, d.day, total)
        .join(tables.entries, e.id == m.entry_id)
        .join(tables.documents, d.id == e.document_id)
        .where(*found_by, m.product.in_(sorted(products)), d.status == "posted")
        .group_by(m.product, m.grade_id, d.id)
        .having(total > 0)
        .order_by(d.day.desc(), d.id.desc())
    )
    found: dict[Heap, list[Came]] = defaultdict(list)
    for product, grade, day, quantity in unit.rows(query):
        found[Heap("store", product, grade)].append((day, int(quantity)))
    return found
