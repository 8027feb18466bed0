"""The long lists of the window: tickets of both counters, people, every document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, String, case, cast, func, select
from sqlalchemy.sql.elements import ColumnElement

from coop_desk.domain.privacy import mask_phone
from coop_desk.domain.terms import NUMBER_PREFIXES
from coop_desk.services import people as people_service
from coop_desk.services.listing import Listing, Shown
from coop_desk.storage import tables
from coop_desk.storage.in_force import in_force

_D, _P, _G = tables.documents.c, tables.people.c, tables.grades.c
_JIN, _YUAN = 500, 100


def document_number_sql() -> ColumnElement[Any]:
    """A document's number as its paper has it, so that a filter finds what is read there."""
    prefix = case(NUMBER_PREFIXES, value=_D.kind, else_="")
    return prefix + cast(_D.year, String) + "-" + _digits_sql(_D)


def _digits_sql(d: Any) -> ColumnElement[Any]:
    digits = cast(d.number, String)
    zeros = func.substr("000000", 1, 6 - func.length(digits))
    return func.coalesce(zeros, "") + digits


@cache  # built anew for each list it would take longer than the list
def _linked_sql() -> ColumnElement[Any]:
    """ "← 000001" on a ticket that replaces one, "→ 000002" on the one replaced.

    A replacement is looked for among its kind and the years after it, which have an index.
    """
    wrong, right = tables.documents.alias(), tables.documents.alias()
    replaces = select("← " + _digits_sql(wrong.c)).where(wrong.c.id == _D.replaces_id)
    replaced = select("→ " + _digits_sql(right.c)).where(
        right.c.kind == _D.kind, right.c.year >= _D.year, right.c.replaces_id == _D.id
    )
    linked = case(
        (_D.replaces_id.is_not(None), _on_row(replaces)),
        (_D.status == "voided", _on_row(replaced)),
        else_="",
    )
    return func.coalesce(linked, "")


def _on_row(query: Select[Any]) -> Any:
    return query.correlate(tables.documents).scalar_subquery()


def _head() -> dict[str, Shown]:
    return {
        "number": Shown(document_number_sql()),
        "day": Shown(_D.day),
        "code": Shown(_P.code),
        "name": Shown(_P.name),
        "status": Shown(_D.status),
        "posted_by": Shown(_D.posted_by),
    }


def harvest_tickets(day: date | None = None, *, crop_ids: Sequence[int] | None = None) -> Listing:
    """Harvest tickets, newest first; those of one day or of some crops if these are given."""
    t, shed, facts = tables.harvest_tickets.c, tables.greenhouses.c, tables.harvest_facts.c
    columns = _head() | {
        "time": Shown(t.weighed_at),
        "greenhouse": Shown(shed.code),
        "session": Shown(t.pick_session),
        "picked_at": Shown(func.coalesce(facts.picked_at, "")),
        "flush": Shown(t.flush, per=1),
        "gross_g": Shown(t.gross_g, per=_JIN),
        "pay_g": Shown(t.pay_g, per=_JIN, total=True),
        "amount_fen": Shown(t.amount_fen, per=_YUAN, total=True),
        "scale": Shown(facts.scale),
        "rule": Shown(func.coalesce(facts.deduction_rule, "")),
        "linked": Shown(_linked_sql()),
    }

    def start(statement: Select[Any]) -> Select[Any]:
        statement = (
            statement.select_from(tables.documents)
            .join(tables.harvest_tickets, t.document_id == _D.id)
            .join(tables.people, _P.id == _D.person_id)
            .join(tables.crops, tables.crops.c.id == t.crop_id)
            .join(tables.greenhouses, shed.id == tables.crops.c.greenhouse_id)
            .outerjoin(tables.harvest_facts, facts.document_id == _D.id)
        )
        if crop_ids is not None:
            statement = statement.where(t.crop_id.in_(list(crop_ids)))
        return _of_day(statement, "harvest_ticket", day)

    return Listing(columns, start, _D.id, (_D.id.desc(),), posted=_D.status == "posted")


def leaf_tickets(day: date | None = None) -> Listing:
    """Leaf tickets, newest first; those of one day if it is given."""
    t, group, facts = tables.leaf_tickets.c, tables.village_groups.c, tables.leaf_facts.c
    columns = _head() | {
        "time": Shown(t.weighed_at),
        "group": Shown(func.coalesce(group.name, "")),
        "grade": Shown(_G.name),
        "gross_g": Shown(t.gross_g, per=_JIN),
        "pay_g": Shown(t.pay_g, per=_JIN, total=True),
        "price_fen": Shown(t.price_fen, per=_YUAN),
        "amount_fen": Shown(t.amount_fen, per=_YUAN, total=True),
        "scale": Shown(facts.scale),
        "rule": Shown(func.coalesce(facts.deduction_rule, "")),
        "linked": Shown(_linked_sql()),
    }

    def start(statement: Select[Any]) -> Select[Any]:
        statement = (
            statement.select_from(tables.documents)
            .join(tables.leaf_tickets, t.document_id == _D.id)
            .join(tables.people, _P.id == _D.person_id)
            .join(tables.grades, _G.id == t.grade_id)
            .outerjoin(tables.village_groups, group.id == t.village_group_id)
            .outerjoin(tables.leaf_facts, facts.document_id == _D.id)
        )
        return _of_day(statement, "leaf_ticket", day)

    return Listing(columns, start, _D.id, (_D.id.desc(),), posted=_D.status == "posted")


def _of_day(statement: Select[Any], kind: str, day: date | None) -> Select[Any]:
    statement = statement.where(_D.kind == kind, _D.status != "draft")
    return statement if day is None else statement.where(_D.day == day)


def people(role: str | None = None, *, text: str = "", day: date | None = None) -> Listing:
    """Everybody by code, with the roles they have and what the co-op owes them.

    `role` keeps those who have it and `text` those who fit it (as `people.search` does), the
    best fits first; `day` says on which day roles count. Phones are masked.
    """
    group = tables.village_groups.c
    wanted = text.strip().lower()
    columns = {
        "code": Shown(_P.code),
        "name": Shown(_P.name),
        "group": Shown(func.coalesce(group.name, "")),
        "kind": Shown(_P.kind),
        "roles": Shown(_roles_of_person(day)),
        "phone": Shown(_P.phone, make=mask_phone),
        "balance_fen": Shown(_balance_of_person(), per=_YUAN, total=True),
    }

    def start(statement: Select[Any]) -> Select[Any]:
        statement = statement.select_from(tables.people).outerjoin(
            tables.village_groups, group.id == _P.village_group_id
        )
        if wanted:
            statement = statement.where(people_service.fits(wanted))
        if role is not None:
            statement = statement.where(people_service.has_role(role, day))
        return statement

    order = people_service.best_first(wanted) if wanted else (_P.code,)
    return Listing(columns, start, _P.id, order)


def _roles_of_person(day: date | None) -> ColumnElement[Any]:
    """The codes of a person's roles, parted by commas; "member" first, from the memberships."""
    r = tables.person_roles.c
    query = select(func.coalesce(func.aggregate_strings(r.role, ","), ""))
    query = query.where(r.person_id == _P.id, r.role != "member")
    if day is not None:
        query = query.where(in_force(r, day))
    member = case((people_service.has_role("member", day), "member,"), else_="")
    return member + query.correlate(tables.people).scalar_subquery()


def _balance_of_person() -> ColumnElement[Any]:
    post = tables.postings.c
    return (
        select(func.coalesce(func.sum(post.credit_fen - post.debit_fen), 0))
        .where(post.person_id == _P.id)
        .correlate(tables.people)
        .scalar_subquery()
    )


def documents() -> Listing:
    """Every posted document of every kind, newest first."""
    columns = _head() | {
        "kind": Shown(_D.kind),
        "amount_fen": Shown(_D.amount_fen, per=_YUAN),
    }

    def start(statement: Select[Any]) -> Select[Any]:
        return (
            statement.select_from(tables.documents)
            .outerjoin(tables.people, _P.id == _D.person_id)
            .where(_D.status != "draft")
        )

    return Listing(columns, start, _D.id, (_D.id.desc(),))
