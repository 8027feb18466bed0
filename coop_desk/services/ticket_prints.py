"""Weigh tickets as their papers say them, and how often each left the printer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, func, select

from coop_desk.domain.money import amount_fen
from coop_desk.domain.terms import PICK_SESSIONS, document_number, term
from coop_desk.domain.ticket_paper import (
    KINDS,
    PAPERS,
    TicketCash,
    TicketLine,
    TicketPaper,
    TicketPerson,
    TicketWeighing,
)
from coop_desk.errors import UserError
from coop_desk.services import audit, people, settings
from coop_desk.services.documents import number_of, replacement_of
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

_D = tables.documents.c
_PRINTS = tables.document_prints.c


def read(unit: Unit, document_id: int, copy: int = 1) -> TicketPaper:
    """Everything the paper of a posted or void ticket says, as that copy.

    Raises UserError for a document that is no weigh ticket, or was never posted.
    """
    head = _head(unit, document_id)
    ticket = _ticket(unit, head)
    facts = _facts(unit, head)
    lines = tuple(_lines(unit, head))
    voided = head.void_reason if head.status == "voided" else None
    return TicketPaper(
        cooperative=settings.cooperative(unit),
        kind=head.kind,
        number=document_number(head.kind, head.year, head.number),
        day=head.day,
        time=ticket.weighed_at,
        person=_person(unit, head, ticket),
        origin=tuple(_origin(unit, head, ticket, facts)),
        weighing=_weighing(ticket, facts),
        lines=lines,
        amount_fen=head.amount_fen,
        operator=head.posted_by,
        copy=copy,
        best_fen=_best(lines, facts),
        cash=_cash(unit, document_id) if voided is None else None,
        note=head.note,
        voided=voided,
        replaces=number_of(unit, head.replaces_id) if head.replaces_id else "",
        replaced_by=_replacement(unit, document_id),
        demo=settings.is_demo(unit),
    )


def next_copy(unit: Unit, document_id: int) -> int:
    """Which copy the next print of a document is; 1 is the original."""
    query = select(func.max(_PRINTS.copy)).where(_PRINTS.document_id == document_id)
    return int(unit.scalar(query) or 0) + 1


def record_print(unit: Unit, document_id: int, paper: str) -> int:
    """Write down that a ticket was printed on a paper; which copy it was.

    Call it once the paper was handed over. Raises UserError for what is no posted ticket,
    ValueError for another paper.
    """
    if paper not in PAPERS:
        raise ValueError(f"there is no ticket paper {paper!r}")
    _head(unit, document_id)
    copy = next_copy(unit, document_id)
    row = {
        "document_id": document_id,
        "paper": paper,
        "copy": copy,
        "printed_at": unit.now(),
        "printed_by": unit.operator,
    }
    audit.insert(unit, tables.document_prints, row)
    return copy


# --- the parts of the paper -------------------------------------------------


def _head(unit: Unit, document_id: int) -> Row[Any]:
    head: Row[Any] | None = unit.first(select(tables.documents).where(_D.id == document_id))
    if head is None or head.kind not in KINDS:
        raise UserError("Only a weigh ticket can be printed here.")
    if head.number is None:
        raise UserError("This ticket is not posted yet; post it, then print it.")
    return head


def _ticket(unit: Unit, head: Row[Any]) -> Row[Any]:
    """The ticket's own row, with the names of what it refers to."""
    table = tables.leaf_tickets if head.kind == "leaf_ticket" else tables.harvest_tickets
    tare = tables.tares.c
    query = (
        select(table, tare.name.label("basket"))
        .outerjoin(tables.tares, tare.id == table.c.tare_id)
        .where(table.c.document_id == head.id)
    )
    row: Row[Any] = unit.rows(query)[0]
    return row


def _facts(unit: Unit, head: Row[Any]) -> Row[Any] | None:
    """What the ticket says beyond the weighing; None for those of before."""
    table = tables.leaf_facts if head.kind == "leaf_ticket" else tables.harvest_facts
    row: Row[Any] | None = unit.first(select(table).where(table.c.document_id == head.id))
    return row


def _person(unit: Unit, head: Row[Any], ticket: Row[Any]) -> TicketPerson:
    """The person; the village group is the one the price of leaf was for."""
    person = people.person(unit, head.person_id)
    group = person.group
    if head.kind == "leaf_ticket" and ticket.village_group_id:
        g = tables.village_groups.c
        group = unit.scalar(select(g.name).where(g.id == ticket.village_group_id)) or group
    member = people.is_member(unit, person.id, head.day)
    return TicketPerson(person.code, person.name, group, "成员" if member else "非成员")


def _origin(
    unit: Unit, head: Row[Any], ticket: Row[Any], facts: Row[Any] | None
) -> Iterator[tuple[str, str]]:
    """Where the goods come from, each as a label and a value."""
    if head.kind == "leaf_ticket":
        if ticket.slot:
            yield "时段", term(ticket.slot, group=PICK_SESSIONS)
        return
    c, g, s = tables.crops.c, tables.greenhouses.c, tables.seasons.c
    shed, season = unit.rows(
        select(g.code, s.name)
        .select_from(tables.crops)
        .join(tables.greenhouses, g.id == c.greenhouse_id)
        .join(tables.seasons, s.id == c.season_id)
        .where(c.id == ticket.crop_id)
    )[0]
    yield "大棚", shed
    yield "", season
    yield "", f"第 {ticket.flush} 潮"
    hour = facts.picked_at if facts is not None else None
    session = term(ticket.pick_session, group=PICK_SESSIONS)
    yield "采摘", f"{session} {hour or ''}".strip()


def _weighing(ticket: Row[Any], facts: Row[Any] | None) -> TicketWeighing:
    return TicketWeighing(
        gross_g=ticket.gross_g,
        baskets=ticket.baskets,
        basket=ticket.basket or "",
        tare_g=ticket.tare_g,
        deduction_bp=ticket.deduction_bp,
        deduction_step_g=ticket.deduction_step_g,
        deduction_g=ticket.deduction_g,
        pay_g=ticket.pay_g,
        rule=facts.deduction_rule if facts is not None else "",
        weather=facts.weather if facts is not None else "",
        usual_bp=facts.usual_deduction_bp if facts is not None else None,
        scale=facts.scale if facts is not None else None,
    )


def _lines(unit: Unit, head: Row[Any]) -> Iterator[TicketLine]:
    if head.kind == "leaf_ticket":
        yield from _leaf_lines(unit, head.id)
        return
    table, suggested = tables.harvest_lines, tables.grades.alias()
    query = _priced(
        select(table, suggested.c.name.label("suggested"))
        .outerjoin(suggested, suggested.c.id == table.c.suggested_grade_id)
        .where(table.c.document_id == head.id)
        .order_by(table.c.line),
        table,
    )
    for row in unit.rows(query):
        yield TicketLine(
            row.grade,
            row.grams,
            row.price_fen,
            row.amount_fen,
            row.price_list,
            row.suggested or "",
            row.override_reason,
        )


def _leaf_lines(unit: Unit, document_id: int) -> Iterator[TicketLine]:
    table = tables.leaf_tickets
    for row in unit.rows(_priced(select(table).where(table.c.document_id == document_id), table)):
        yield TicketLine(row.grade, row.pay_g, row.price_fen, row.amount_fen, row.price_list)


def _priced(query: Any, table: Any) -> Any:
    """The query with the name of the grade, and of the price list the price was taken from."""
    grade, line, head = tables.grades, tables.price_lines.c, tables.price_lists.c
    return (
        query.add_columns(grade.c.name.label("grade"), head.name.label("price_list"))
        .join(grade, grade.c.id == table.c.grade_id)
        .join(tables.price_lines, line.id == table.c.price_line_id)
        .join(tables.price_lists, head.id == line.price_list_id)
    )


def _best(lines: tuple[TicketLine, ...], facts: Row[Any] | None) -> int | None:
    """What the best grade would have paid, rounded line by line as the ticket is."""
    if facts is None or facts.best_price_fen is None:
        return None
    return sum(amount_fen(line.grams, facts.best_price_fen) for line in lines)


def _cash(unit: Unit, document_id: int) -> TicketCash | None:
    """The payment made with the ticket, where one stands."""
    p, t = tables.payments.c, tables.cash_tenders.c
    payment = unit.first(
        select(p.document_id, p.amount_fen, t.tendered_fen, t.change_fen)
        .join(tables.documents, _D.id == p.document_id)
        .outerjoin(tables.cash_tenders, t.document_id == p.document_id)
        .where(p.ticket_document_id == document_id, _D.status == "posted")
    )
    if payment is None:
        return None
    line = tables.payment_lines.c
    recovered = unit.rows(
        select(line.part, line.amount_fen)
        .where(line.document_id == payment.document_id, line.action == "recovered")
        .order_by(line.line)
    )
    return TicketCash(
        number_of(unit, payment.document_id),
        tuple((term(part), fen) for part, fen in recovered),
        payment.amount_fen,
        payment.tendered_fen,
        payment.change_fen,
    )


def _replacement(unit: Unit, document_id: int) -> str:
    found = replacement_of(unit, document_id)
    return number_of(unit, found) if found else ""
