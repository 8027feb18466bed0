"""Stock cards: what a period began with, what came, went, was lost or counted, and its end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import and_, case, func, select

from coop_desk.domain.money import GRAMS_PER_JIN, round_half_up
from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import goods
from coop_desk.services.stock_counts import PLACES, Heap
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

IN, OUT, LOSS, DIFFERENCE = (
    ("bought", "made", "returned", "shipped"),
    ("sold", "processed", "used", "arrived"),
    "lost",
    "difference",
)
FLOWS = (*IN, *OUT, LOSS, DIFFERENCE)
# What a kind of document does to what is in store; a sale or a shipment goes by its sign.
_FLOWS = {
    "harvest_ticket": "bought",
    "leaf_ticket": "bought",
    "goods_receipt": "bought",
    "bag_batch": "bought",
    "bag_return": "returned",
    "bag_issue": "used",
    "bag_replacement": "used",
    "input_use": "used",
    "stock_loss": LOSS,
    "batch_loss": LOSS,
    "stock_take": DIFFERENCE,
}

_M, _E, _D = tables.stock_moves.c, tables.entries.c, tables.documents.c


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity (grams or pieces) and its cost in fen."""

    quantity: int = 0
    value_fen: int = 0

    def __add__(self, other: Amount) -> Amount:
        """Both together."""
        return Amount(self.quantity + other.quantity, self.value_fen + other.value_fen)

    def __neg__(self) -> Amount:
        """The same with the sign turned."""
        return Amount(-self.quantity, -self.value_fen)


@dataclass(frozen=True, slots=True)
class StockLine:
    """One heap over a period: opening + incoming - outgoing - lost + difference = closing.

    `flows` are what came and went, each as a positive amount, by FLOWS; a difference has its
    sign.
    """

    heap: Heap
    goods: goods.Goods
    grade: str
    grade_english: str
    opening: Amount
    flows: Mapping[str, Amount]
    closing: Amount

    @property
    def id(self) -> str:
        """The heap as one text, for a list."""
        return key_of(self.heap)

    @property
    def incoming(self) -> Amount:
        """Bought, made and returned; on the way, what set out."""
        return sum((self.flows[name] for name in IN), Amount())

    @property
    def outgoing(self) -> Amount:
        """Sold or shipped, processed and used; on the way, what arrived."""
        return sum((self.flows[name] for name in OUT), Amount())

    @property
    def lost(self) -> Amount:
        """Lost in store."""
        return self.flows[LOSS]

    @property
    def difference(self) -> Amount:
        """More (+) or less (-) than the book, by stock-takings."""
        return self.flows[DIFFERENCE]

    @property
    def passed_through(self) -> bool:
        """Whether goods were on the way only in between: none at the start, none at the end."""
        lies = self.heap.place == "store" or self.opening != Amount() or self.closing != Amount()
        return not lies

    @property
    def average_fen(self) -> int | None:
        """What a jin, or a piece where it is counted, of what is left cost; None for nothing."""
        if not self.closing.quantity:
            return None
        each = GRAMS_PER_JIN if self.goods.weighed else 1
        return round_half_up(self.closing.value_fen * each, self.closing.quantity)


@dataclass(frozen=True, slots=True)
class CardMove:
    """One move on a card, with what was there after it; a void shows as its reversal."""

    document_id: int
    number: str
    kind: str
    day: date
    person: str
    flow: str
    reversal: bool
    change: Amount
    held: Amount


@dataclass(frozen=True, slots=True)
class StockCard:
    """A heap over a period, move by move."""

    line: StockLine
    first: date
    last: date
    moves: tuple[CardMove, ...]


def key_of(heap: Heap) -> str:
    """A heap as one text."""
    return f"{heap.place}:{heap.product}:{heap.grade_id or ''}"


def heap_of(key: str) -> Heap:
    """The heap of a text. Raises UserError for another text."""
    place, _, rest = key.partition(":")
    product, _, grade = rest.partition(":")
    if place not in PLACES or not product or not (grade == "" or grade.isdecimal()):
        raise UserError("This is no longer in the list.")
    return Heap(place, product, int(grade) if grade else None)


def _flow_of(kind: str, heap: Heap, quantity: int) -> str:
    """What a move means; `quantity` as the document had it, before any void."""
    if heap.place == "transit":
        return "shipped" if quantity > 0 else "arrived"
    if kind in _FLOWS:
        return _FLOWS[kind]
    if kind == "processing_batch":
        return "processed" if heap.product == "leaf" else "made"
    if kind in ("sale", "shipment"):
        return "returned" if quantity > 0 else "sold"
    return "bought" if quantity > 0 else "used"


def lines(
    unit: Unit, first: date, last: date, *, products: Collection[str] | None = None
) -> list[StockLine]:
    """Every heap (of some products) that held or moved anything from `first` to `last`."""
    condition: Any = _M.place.in_(PLACES)
    if products is not None:
        condition = and_(condition, _M.product.in_(sorted(products)))
    return _heaps(unit, condition, first, last)


def line_of(unit: Unit, heap: Heap, first: date, last: date) -> StockLine:
    """One heap, whether or not it held anything. Raises UserError for goods there are none of."""
    found = _heaps(unit, _is(heap), first, last, _is(heap))
    if found:
        return found[0]
    grade = _grades(unit).get(heap.grade_id, _NO_GRADE)
    nothing = dict.fromkeys(FLOWS, Amount())
    own = goods.find(unit, heap.product)
    return StockLine(heap, own, grade.name, grade.english, Amount(), nothing, Amount())


def nothing_of(own: goods.Goods) -> StockLine:
    """An input of which nothing was ever there."""
    heap, nothing = Heap("store", own.code, None), dict.fromkeys(FLOWS, Amount())
    return StockLine(heap, own, "", "", Amount(), nothing, Amount())


def _is(heap: Heap) -> Any:
    grade = _M.grade_id.is_not_distinct_from(heap.grade_id)
    return and_(_M.place == heap.place, _M.product == heap.product, grade)


def _heaps(unit: Unit, condition: Any, first: date, last: date, *moved: Any) -> list[StockLine]:
    """The heaps under a condition, in order; `moved` narrows what is read of moves of some days.

    The products stand in their order, the best grade first, in store before on the way.
    What was there on a day is what there is now, which an index holds ready, less what came
    and went since: an office looks at this month, not at the ten years before it.
    """
    totals = _summed(unit, select(*_HEAP_SUMS).where(condition).group_by(*_HEAP))
    query = select(*_HEAP_SUMS).join(tables.entries, _E.id == _M.entry_id)
    # By day first, so that the index of days is used; that of heaps would go through all years.
    later = _summed(unit, query.where(_E.day > last, *moved).group_by(_E.day, *_HEAP))
    closing = {heap: total + -later[heap] for heap, total in totals.items()}
    opening, flows = defaultdict(Amount, closing), _flows(unit, first, last, *moved)
    for heap, own in flows.items():
        for name, amount in own.items():
            opening[heap] += -amount if name in (*IN, DIFFERENCE) else amount
    heaps = [heap for heap in closing if opening[heap] != Amount() or heap in flows]
    return _named(unit, heaps, opening, flows, closing)


_HEAP = (_M.place, _M.product, _M.grade_id)
_HEAP_SUMS = (*_HEAP, func.sum(_M.quantity), func.sum(_M.value_fen))


def _summed(unit: Unit, query: Any) -> dict[Heap, Amount]:
    found: dict[Heap, Amount] = defaultdict(Amount)
    for *heap, quantity, fen in unit.rows(query):
        found[Heap(*heap)] += Amount(int(quantity), int(fen))
    return found


def _flows(unit: Unit, first: date, last: date, *moved: Any) -> dict[Heap, dict[str, Amount]]:
    """What came and went from `first` to `last`, by FLOWS."""
    own_sign = case((_E.reverses_id.is_(None), _M.quantity), else_=-_M.quantity)
    comes = case((own_sign > 0, 1), else_=0)
    query = (
        select(*_HEAP, _D.kind, comes, func.sum(_M.quantity), func.sum(_M.value_fen))
        .join(tables.entries, _E.id == _M.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .where(_E.day.between(first, last), *moved)
        .group_by(*_HEAP, _D.kind, comes)
    )
    flows: dict[Heap, dict[str, Amount]] = defaultdict(lambda: dict.fromkeys(FLOWS, Amount()))
    for place, product, grade, kind, sign, quantity, fen in unit.rows(query):
        heap, amount = Heap(place, product, grade), Amount(int(quantity), int(fen))
        name = _flow_of(kind, heap, 1 if sign else -1)
        flows[heap][name] += amount if name in (*IN, DIFFERENCE) else -amount
    return flows


def _named(
    unit: Unit,
    heaps: Iterable[Heap],
    opening: Mapping[Heap, Amount],
    flows: Mapping[Heap, Mapping[str, Amount]],
    closing: Mapping[Heap, Amount],
) -> list[StockLine]:
    known, grades = goods.everything(unit), _grades(unit)
    places = {code: number for number, code in enumerate(known)}

    def grade_of(heap: Heap) -> _Grade:
        return grades.get(heap.grade_id, _NO_GRADE)

    def order(heap: Heap) -> tuple[int, bool, int]:
        return places[heap.product], heap.place != "store", grade_of(heap).rank

    return [
        StockLine(
            heap, known[heap.product], grade_of(heap).name, grade_of(heap).english,
            opening[heap], flows[heap], closing[heap],
        )
        for heap in sorted(heaps, key=order)
    ]  # fmt: skip


class _Grade(NamedTuple):
    name: str
    english: str
    rank: int


_NO_GRADE = _Grade("", "", 0)


def _grades(unit: Unit) -> dict[int | None, _Grade]:
    g = tables.grades.c
    rows = unit.rows(select(g.id, g.name, g.english_name, g.rank))
    return {grade_id: _Grade(*own) for grade_id, *own in rows}


def card(unit: Unit, heap: Heap, first: date, last: date) -> StockCard:
    """The card of a heap: its moves from `first` to `last`, with what was there after each.

    Raises UserError for goods there are none of.
    """
    line = line_of(unit, heap, first, last)
    p = tables.people.c
    query = (
        select(
            _D.id, _D.kind, _D.year, _D.number, _E.day, p.name, _E.reverses_id,
            func.sum(_M.quantity), func.sum(_M.value_fen),
        )
        .join(tables.entries, _E.id == _M.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .outerjoin(tables.people, p.id == _D.person_id)
        .where(_is(heap), _E.day.between(first, last))
        .group_by(_E.id, _D.id, p.id)
        .order_by(_E.day, _E.id)
    )  # fmt: skip
    moves, held = [], line.opening
    for id_, kind, year, number, day, person, reverses, quantity, fen in unit.rows(query):
        change = Amount(int(quantity), int(fen))
        held += change
        reversal = reverses is not None
        flow = _flow_of(kind, heap, -change.quantity if reversal else change.quantity)
        moves.append(
            CardMove(
                id_, document_number(kind, year, number), kind, day, person or "",
                flow, reversal, change, held,
            )
        )  # fmt: skip
    return StockCard(line, first, last, tuple(moves))
