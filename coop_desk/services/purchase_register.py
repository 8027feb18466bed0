"""The purchase register: every line bought over the scales, with seller, price and payment.

It is a view of the ledger. A ticket stands on its own day; a ticket voided later stands there
too, and its reversal as a negative line on the day of the void. Where both days lie in the
period neither is listed: together they are nothing. So the register and what is left out of
it add up to what tickets brought onto the account of goods, to the fen.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, case, func, literal, select, union_all

from coop_desk.domain.dates import Period
from coop_desk.domain.statement import Cooperative
from coop_desk.domain.terms import document_number
from coop_desk.errors import UserError
from coop_desk.services import private_data, settings
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

PRODUCTS = ("mushroom", "leaf")
EVERYBODY, MEMBERS, NON_MEMBERS = "everybody", "members", "non_members"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which purchases: of the days [first, last], of one product or all, from whom."""

    first: date
    last: date
    product: str | None = None
    who: str = EVERYBODY


@dataclass(frozen=True, slots=True)
class PurchaseLine:
    """One grade of one ticket; weights in grams, money in fen, both negative on a reversal.

    `member` is by membership on the ticket's day. `payment` is how far the ticket itself was
    settled by the end of the period: cash, bank, part_paid, recovered, part_recovered, or
    on_account for one that went to the running account; "" on a reversal.
    """

    document_id: int
    day: date
    number: str
    person_id: int
    product: str
    grade: str
    grade_english: str
    rank: int
    grams: int
    price_fen: int
    amount_fen: int
    member: bool
    payment: str
    reversal: bool


@dataclass(frozen=True, slots=True)
class Seller:
    """Who sold, as the register names them; the ID number as far as it may be shown."""

    code: str
    name: str
    address: str
    id_number: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Tickets that are not on the register: how many and, together, how much (fen)."""

    tickets: int = 0
    amount_fen: int = 0


@dataclass(frozen=True, slots=True)
class Register:
    """The purchases of a period by day, with who sold; `whole_ids` once ID numbers are whole.

    `organisations` are what was bought of organisations, which do not belong on it, and
    `voided` counts the tickets that were voided within the period.
    """

    cooperative: Cooperative
    wanted: Wanted
    read_on: date
    lines: tuple[PurchaseLine, ...]
    sellers: Mapping[int, Seller]
    organisations: LeftOut = LeftOut()
    voided: int = 0
    whole_ids: bool = False
    demo: bool = False

    @property
    def amount_fen(self) -> int:
        """What everything listed cost."""
        return sum(line.amount_fen for line in self.lines)


def register(unit: Unit, wanted: Wanted) -> Register:
    """The purchases of individuals over some days, ID numbers masked.

    Raises UserError for a period that ends before it begins.
    """
    if wanted.last < wanted.first:
        raise UserError("The end must come after the start.", field="end")
    rows = _rows(unit, wanted)
    counts = Counter((row.document_id, row.line) for row in rows)
    standing = [row for row in rows if counts[row.document_id, row.line] == 1]
    individuals = [row for row in standing if row.person_kind != "organisation"]
    lines = tuple(_lines(unit, wanted, individuals))
    return Register(
        settings.cooperative(unit),
        wanted,
        unit.clock().date(),
        lines,
        _sellers(unit, {line.person_id for line in lines}),
        _left_out([row for row in standing if row.person_kind == "organisation"]),
        len({row.document_id for row in rows if counts[row.document_id, row.line] > 1}),
        demo=settings.is_demo(unit),
    )


def with_whole_ids(unit: Unit, found: Register, reason: str) -> Register:
    """The same register with whole ID numbers, as the tax office wants it.

    Who asked, why and for whose numbers is logged. Raises UserError without a reason.
    """
    numbers = private_data.whole_id_numbers(unit, found.sellers, "purchase_register", reason)
    sellers = {
        person_id: replace(seller, id_number=numbers.get(person_id, ""))
        for person_id, seller in found.sellers.items()
    }
    return replace(found, sellers=sellers, whole_ids=True)


# --- the lines --------------------------------------------------------------


class _Row(NamedTuple):
    """A line of a ticket's entry, or of its reversal (`factor` -1)."""

    day: date
    entry_id: int
    line: int
    factor: int
    document_id: int
    kind: str
    year: int
    number: int
    ticket_day: date
    person_id: int
    person_kind: str
    product: str
    grade: str
    grade_english: str
    rank: int
    grams: int
    price_fen: int
    amount_fen: int


def _rows(unit: Unit, wanted: Wanted) -> list[_Row]:
    queries = {"mushroom": _harvest_rows(wanted), "leaf": _leaf_rows(wanted)}
    rows = union_all(*(q for product, q in queries.items() if wanted.product in (None, product)))
    ordered = rows.order_by("day", "entry_id", "line")
    return [_Row(*row) for row in unit.execute(ordered)]


def _rows_of(wanted: Wanted, ticket: Any, *of_line: Any) -> Select[Any]:
    e, d, p = tables.entries.c, tables.documents.c, tables.people.c
    line, product, grade_id, grams, price, amount = of_line
    return (
        select(
            e.day.label("day"),
            e.id.label("entry_id"),
            line.label("line"),
            case((e.reverses_id.is_(None), 1), else_=-1),
            d.id,
            d.kind,
            d.year,
            d.number,
            d.day,
            d.person_id,
            p.kind,
            literal(product),
            tables.grades.c.name,
            tables.grades.c.english_name,
            tables.grades.c.rank,
            grams,
            price,
            amount,
        )
        .select_from(tables.entries)
        .join(tables.documents, d.id == e.document_id)
        .join(tables.people, p.id == d.person_id)
        .join(ticket, ticket.c.document_id == d.id)
        .join(tables.grades, tables.grades.c.id == grade_id)
        .where(e.day.between(wanted.first, wanted.last))
    )


def _harvest_rows(wanted: Wanted) -> Select[Any]:
    of = tables.harvest_lines.c
    line = (of.line, "mushroom", of.grade_id, of.grams, of.price_fen, of.amount_fen)
    return _rows_of(wanted, tables.harvest_lines, *line)


def _leaf_rows(wanted: Wanted) -> Select[Any]:
    of = tables.leaf_tickets.c
    line = (literal(1), "leaf", of.grade_id, of.pay_g, of.price_fen, of.amount_fen)
    return _rows_of(wanted, tables.leaf_tickets, *line)


def _left_out(rows: Sequence[_Row]) -> LeftOut:
    amount = sum(row.factor * row.amount_fen for row in rows)
    return LeftOut(len({row.document_id for row in rows}), amount)


def _lines(unit: Unit, wanted: Wanted, rows: Sequence[_Row]) -> Iterator[PurchaseLine]:
    members = _memberships(unit)
    settled = _settled(unit, wanted)
    totals: Counter[int] = Counter()
    for row in rows:
        totals[row.document_id] += row.amount_fen
    for row in rows:
        member = any(row.ticket_day in one for one in members[row.person_id])
        if wanted.who != EVERYBODY and member != (wanted.who == MEMBERS):
            continue
        payment = settled.get(row.document_id, _NOTHING)
        yield PurchaseLine(
            row.document_id,
            row.day,
            document_number(row.kind, row.year, row.number),
            row.person_id,
            row.product,
            row.grade,
            row.grade_english,
            row.rank,
            row.factor * row.grams,
            row.price_fen,
            row.factor * row.amount_fen,
            member,
            "" if row.factor < 0 else payment.word(totals[row.document_id]),
            row.factor < 0,
        )


def _memberships(unit: Unit) -> Mapping[int, list[Period]]:
    m = tables.memberships.c
    found: dict[int, list[Period]] = defaultdict(list)
    for person_id, start, end in unit.rows(select(m.person_id, m.start, m.end)):
        found[person_id].append(Period(start, end))
    return found


class _Settled(NamedTuple):
    """What of a ticket was paid out at once and what went to debts, in fen."""

    method: str
    paid_fen: int
    recovered_fen: int

    def word(self, total_fen: int) -> str:
        """How a ticket of this total was settled."""
        if self.recovered_fen > 0:
            return "recovered" if self.recovered_fen >= total_fen else "part_recovered"
        if self.paid_fen <= 0:
            return "on_account"
        return self.method if self.paid_fen >= total_fen else "part_paid"


_NOTHING = _Settled("", 0, 0)


def _settled(unit: Unit, wanted: Wanted) -> dict[int, _Settled]:
    """What payments made for a ticket did, by ticket, as the books stood on the last day.

    A line "paid" counts what left the till together with what was recovered.
    """
    e, pay, line = tables.entries.c, tables.payments.c, tables.payment_lines.c
    sign = case((e.reverses_id.is_(None), 1), else_=-1)
    query = (
        select(
            pay.ticket_document_id,
            func.max(pay.method),
            func.sum(case((line.action == "paid", sign * line.amount_fen), else_=0)),
            func.sum(case((line.action == "recovered", sign * line.amount_fen), else_=0)),
        )
        .select_from(tables.entries)
        .join(tables.payments, pay.document_id == e.document_id)
        .join(tables.payment_lines, line.document_id == e.document_id)
        .where(
            e.day.between(wanted.first, wanted.last),
            pay.ticket_document_id.is_not(None),
            line.action != "received",
        )
        .group_by(pay.ticket_document_id)
    )
    return {
        ticket: _Settled(method, int(paid), int(recovered))
        for ticket, method, paid, recovered in unit.rows(query)
    }


def _sellers(unit: Unit, person_ids: Collection[int]) -> dict[int, Seller]:
    """Who sold, by id; the village group stands where no address is on file."""
    p, g = tables.people.c, tables.village_groups.c
    query = select(p.id, p.code, p.name, p.address, func.coalesce(g.name, "")).outerjoin(
        tables.village_groups, g.id == p.village_group_id
    )
    numbers = private_data.masked_id_numbers(unit)
    return {
        person_id: Seller(code, name, address or group, numbers.get(person_id, ""))
        for person_id, code, name, address, group in unit.rows(query)
        if person_id in person_ids
    }
