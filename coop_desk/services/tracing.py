"""Where goods came from and where they went: inferred, what came first leaving first.

Mushrooms are followed to the tickets they were weighed on, dry tea through its processing
batch to the tickets of the leaf in it. Weights in grams.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain import origins
from coop_desk.domain.origins import Flow, Followed, Parts
from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import catalogue
from coop_desk.services.stock_counts import IN_STORE
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

LEAF, DRY_TEA = "leaf", "dry_tea"

_D, _E, _M, _P = (
    tables.documents.c,
    tables.entries.c,
    tables.stock_moves.c,
    tables.people.c,
)


@dataclass(frozen=True, slots=True)
class TicketShare:
    """Grams that came in with one document; without one, nothing accounts for them.

    Of dry tea, the grams of tea that the leaf of the ticket became.
    """

    document_id: int | None
    kind: str
    number: str
    day: date | None
    person_id: int | None
    person_code: str
    person: str
    grams: int


@dataclass(frozen=True, slots=True)
class PersonShare:
    """What one person's tickets brought of it; nobody where a document names no person."""

    person_id: int | None
    person_code: str
    person: str
    grams: int
    tickets: int


@dataclass(frozen=True, slots=True)
class GradeOrigin:
    """One grade that left the store, and the tickets it came from, oldest first."""

    grade_id: int
    grade: str
    grade_english: str
    grams: int
    shares: tuple[TicketShare, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the goods of a shipment or a sale came from, as inferred."""

    product: str
    grades: tuple[GradeOrigin, ...]

    @property
    def grams(self) -> int:
        """All that left, which is what the shares add up to."""
        return sum(grade.grams for grade in self.grades)

    @property
    def people(self) -> tuple[PersonShare, ...]:
        """The shares by person, the largest first."""
        by_person: dict[tuple[int | None, str, str], list[TicketShare]] = {}
        for grade in self.grades:
            for share in grade.shares:
                key = (share.person_id, share.person_code, share.person)
                by_person.setdefault(key, []).append(share)
        found = []
        for key, shares in by_person.items():
            tickets = len({share.document_id for share in shares})  # one may be in several grades
            found.append(PersonShare(*key, sum(share.grams for share in shares), tickets))
        return tuple(sorted(found, key=lambda share: (-share.grams, share.person_code)))


def origin(unit: Unit, document_id: int) -> Origin:
    """Where the goods came from that a shipment or a sale took out of the store.

    Raises UserError for a document that took nothing out, or is void.
    """
    leaving = _leaving(unit, document_id)
    if not leaving:
        raise UserError("This document took no goods out of the store.")
    product = leaving[0].product
    followed = _followed(unit, product, leaving[0].day)
    taken = {row.grade_id: followed[row.grade_id].taken[document_id] for row in leaving}
    if product == DRY_TEA:
        leaf = _leaf_of_batches(unit, origins.merge(taken.values()))
        taken = {grade: _through_batches(parts, leaf) for grade, parts in taken.items()}
    shares = _Shares(unit, origins.merge(taken.values()))
    grades = {grade.id: grade for grade in catalogue.grades(unit, product)}
    return Origin(
        product,
        tuple(
            GradeOrigin(
                grade_id,
                grades[grade_id].name,
                grades[grade_id].english_name,
                sum(parts.values()),
                shares.of(parts),
            )
            for grade_id, parts in taken.items()
        ),
    )


@dataclass(frozen=True, slots=True)
class Destination:
    """Grams of a ticket's goods that a document took out of the store.

    `product` is what they were then: leaf that went into a batch, dry tea that was shipped.
    """

    document_id: int
    kind: str
    number: str
    day: date
    person: str
    product: str
    grams: int


@dataclass(frozen=True, slots=True)
class Course:
    """Where a ticket's goods went, as inferred, and what of them is still in store.

    `tea_in_store_g` is dry tea made of the ticket's leaf.
    """

    destinations: tuple[Destination, ...]
    in_store_g: int
    tea_in_store_g: int = 0


def course(unit: Unit, ticket_id: int) -> Course:
    """Where the goods of a harvest or leaf ticket went.

    Raises UserError for a document that brought nothing into the store, or is void.
    """
    brought = _brought_in(unit, ticket_id)
    if not brought:
        raise UserError("This document brought no goods into the store.")
    product = brought[0].product
    out: list[tuple[str, int, int]] = []
    in_store = 0
    followed = _followed(unit, product, brought[0].day)
    for row in brought:
        own = followed[row.grade_id]
        out += [(product, taker, grams) for taker, grams in _held(own, ticket_id)]
        in_store += own.left.get(ticket_id, 0)
    if product != LEAF:
        return Course(_destinations(unit, out), in_store)
    tea, tea_left = _as_tea(unit, ticket_id, [taker for _, taker, _ in out])
    return Course(_destinations(unit, out + tea), in_store, tea_left)


def _held(followed: Followed, ticket_id: int) -> Iterable[tuple[int, int]]:
    for taker, parts in followed.taken.items():
        if parts.get(ticket_id):
            yield taker, parts[ticket_id]


def _as_tea(
    unit: Unit, ticket_id: int, batches: Collection[int]
) -> tuple[list[tuple[str, int, int]], int]:
    """What took the dry tea made of a ticket's leaf in some batches, and what of it is left."""
    out: list[tuple[str, int, int]] = []
    left = 0
    leaf = _leaf_of_batches(unit, batches)
    first = _first_day(unit, batches)
    for followed in _followed(unit, DRY_TEA, first).values() if first else ():
        for taker, parts in followed.taken.items():
            grams = _through_batches(parts, leaf).get(ticket_id, 0)
            out += [(DRY_TEA, taker, grams)] if grams else []
        left += _through_batches(followed.left, leaf).get(ticket_id, 0)
    return out, left


# --- following ------------------------------------------------------------------

# A grade of which nothing was left on some evening in the weeks before a day is followed from
# there; only one that never ran out is followed from its first day.
_LOOK_BACK = timedelta(days=60)


def _followed(unit: Unit, product: str, day: date) -> dict[int, Followed]:
    """What was in store on a day, and came later, followed grade by grade, by what stands."""
    found: dict[int, Followed] = {}
    lately = _flows(unit, product, day - _LOOK_BACK)
    whole: dict[int, list[Any]] | None = None
    for grade_id, held in _held_now(unit, product).items():
        flows = _since_empty(lately.get(grade_id, []), held, day)
        if flows is None:
            whole = whole or _flows(unit, product, None)
            flows = whole[grade_id]
        moves = (Flow(row.id, row.quantity, row.shipment_document_id) for row in flows)
        found[grade_id] = origins.follow(moves)
    return found


def _held_now(unit: Unit, product: str) -> dict[int, int]:
    query = (
        select(_M.grade_id, func.sum(_M.quantity))
        .where(_M.place == "store", _M.product == product, _M.grade_id.is_not(None))
        .group_by(_M.grade_id)
    )
    return {grade_id: int(grams) for grade_id, grams in unit.rows(query)}


def _since_empty(rows: Sequence[Any], held: int, day: date) -> Sequence[Any] | None:
    """The flows since nothing was left, before a day; None where that never was.

    `held` is what is left after them all. What came back must have left within them too.
    """
    held -= sum(row.quantity for row in rows)
    start = None if held else 0
    for place, row in enumerate(rows, 1):
        if row.day >= day:
            break
        held += row.quantity
        start = start if held else place
    if start is None:
        return None
    kept = rows[start:]
    known = {None, *(row.id for row in kept)}
    return kept if all(row.shipment_document_id in known for row in kept) else None


def _flows(unit: Unit, product: str, first: date | None) -> dict[int, list[Any]]:
    """What documents that stand brought and took, from a day on, by grade and in order."""
    settled = tables.sale_shipments.c
    query = (
        select(_M.grade_id, _D.id, _D.day, _M.quantity, settled.shipment_document_id)
        .join(tables.entries, _E.id == _M.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .outerjoin(tables.sale_shipments, settled.document_id == _D.id)
        .where(_M.product == product, _M.grade_id.is_not(None), _D.status == "posted")
        # Within a day the order of entry tells little: what came that day could leave that day.
        # Only what came back came after it had left.
        .order_by(_D.day, (_M.quantity < 0) | settled.document_id.is_not(None), _E.id, _M.line)
    )
    if first is None:
        query = query.where(_M.place == "store")
    else:
        query = query.where(_E.day >= first, IN_STORE)
    found: dict[int, list[Any]] = defaultdict(list)
    for row in unit.rows(query):
        found[row.grade_id].append(row)
    return found


def _leaf_of_batches(unit: Unit, batches: Iterable[int | None]) -> dict[int, Parts]:
    """The leaf of some processing batches by the tickets it came from."""
    wanted = {batch for batch in batches if batch is not None}
    first = _first_day(unit, wanted)
    found: dict[int, Parts] = {}
    for followed in _followed(unit, LEAF, first).values() if first else ():
        for taker in wanted & followed.taken.keys():
            found[taker] = origins.merge((found.get(taker, {}), followed.taken[taker]))
    return found


def _first_day(unit: Unit, document_ids: Collection[int]) -> date | None:
    """The first day of some documents."""
    found: date | None = unit.scalar(select(func.min(_D.day)).where(_D.id.in_(document_ids)))
    return found


def _through_batches(tea: Parts, leaf: Mapping[int, Parts]) -> Parts:
    """Dry tea by the tickets of the leaf in its batches; what no batch made stays as it is."""
    return origins.merge(
        origins.share_out(grams, leaf[source])
        if source is not None and leaf.get(source)
        else {source: grams}
        for source, grams in tea.items()
    )


def _leaving(unit: Unit, document_id: int) -> list[Any]:
    return _moved(unit, document_id, _M.quantity < 0)


def _brought_in(unit: Unit, document_id: int) -> list[Any]:
    return _moved(unit, document_id, _M.quantity > 0)


def _moved(unit: Unit, document_id: int, way: Any) -> list[Any]:
    """The products and grades a document that stands moved through the store one way."""
    query = (
        select(_M.product, _M.grade_id, _D.day)
        .distinct()
        .join(tables.entries, _E.id == _M.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .join(tables.grades, tables.grades.c.id == _M.grade_id)
        .where(_D.id == document_id, _D.status == "posted", IN_STORE, way)
        .order_by(tables.grades.c.rank, _M.grade_id)
    )
    return list(unit.rows(query))


# --- naming ---------------------------------------------------------------------


class _Shares:
    """Names what grams came in with."""

    def __init__(self, unit: Unit, parts: Parts) -> None:
        ids = [document_id for document_id in parts if document_id is not None]
        self._rows = {row.id: row for row in _documents(unit, ids)}

    def of(self, parts: Parts) -> tuple[TicketShare, ...]:
        return tuple(self._share(source, grams) for source, grams in parts.items())

    def _share(self, source: int | None, grams: int) -> TicketShare:
        if source is None:
            return TicketShare(None, "", "", None, None, "", "", grams)
        row = self._rows[source]
        return TicketShare(
            row.id,
            row.kind,
            document_number(row.kind, row.year, row.number),
            row.day,
            row.person_id,
            row.code or "",
            row.name or "",
            grams,
        )


def _destinations(unit: Unit, out: list[tuple[str, int, int]]) -> tuple[Destination, ...]:
    rows = {row.id: row for row in _documents(unit, [taker for _, taker, _ in out])}
    sums: dict[tuple[str, int], int] = {}
    for product, taker, grams in out:
        sums[product, taker] = sums.get((product, taker), 0) + grams
    found = [
        Destination(
            taker,
            rows[taker].kind,
            document_number(rows[taker].kind, rows[taker].year, rows[taker].number),
            rows[taker].day,
            rows[taker].name or "",
            product,
            grams,
        )
        for (product, taker), grams in sums.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.document_id)))


def _documents(unit: Unit, ids: list[int]) -> Iterable[Any]:
    query = (
        select(_D.id, _D.kind, _D.year, _D.number, _D.day, _D.person_id, _P.code, _P.name)
        .outerjoin(tables.people, _P.id == _D.person_id)
        .where(_D.id.in_(ids))
    )
    found: Iterable[Any] = unit.rows(query)
    return found
