"""People: one person or household with dated roles, a village group and a membership."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.sql.elements import ColumnElement

from coop_desk.domain.names import search_keys, sort_key
from coop_desk.errors import UserError
from coop_desk.services import audit
from coop_desk.storage import tables
from coop_desk.storage.in_force import in_force
from coop_desk.storage.unit_of_work import Unit

KINDS = ("person", "household", "organisation")
SEARCH_LIMIT = 50


@dataclass(frozen=True, slots=True)
class NewPerson:
    """What is written down when someone first comes to the co-op."""

    code: str
    name: str
    kind: str = "person"
    phone: str = ""
    village_group_id: int | None = None
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as lists and pickers show them."""

    id: int
    code: str
    name: str
    kind: str
    phone: str
    group: str
    address: str
    note: str


def add_group(unit: Unit, code: str, name: str) -> int:
    """Add a village group; returns its id.

    Raises UserError without a name or code, or for a code that another group has.
    """
    if not name.strip():
        raise UserError("Enter the village group's name.", field="name")
    if not code.strip():
        raise UserError("Enter a code for {name}.", field="code", name=name.strip())
    g = tables.village_groups.c
    other = unit.scalar(select(g.name).where(g.code == code.strip()))
    if other is not None:
        raise UserError(
            "Code {code} belongs to {name}. Choose another.",
            field="code",
            code=code.strip(),
            name=other,
        )
    return audit.insert(unit, tables.village_groups, {"code": code.strip(), "name": name.strip()})


def groups(unit: Unit) -> list[tuple[int, str]]:
    """Village groups by code: id and name."""
    g = tables.village_groups.c
    return [(row.id, row.name) for row in unit.rows(select(g.id, g.name).order_by(g.code))]


def add_person(unit: Unit, person: NewPerson) -> int:
    """Add a person; returns the id.

    Raises UserError without a name or code, or for a code that someone else has.
    """
    _check(unit, person, None)
    return audit.insert(unit, tables.people, _row(person))


def change_person(unit: Unit, person_id: int, person: NewPerson) -> None:
    """Change what is written about a person. Raises UserError as `add_person` does."""
    _check(unit, person, person_id)
    audit.update(unit, tables.people, person_id, _row(person))


def _row(person: NewPerson) -> dict[str, Any]:
    name = person.name.strip()
    return {
        "code": person.code.strip(),
        "name": name,
        "kind": person.kind,
        "phone": person.phone.strip(),
        "village_group_id": person.village_group_id,
        "address": person.address.strip(),
        "sort_key": sort_key(name),
        # Framed by bars, so that a search finds keys by their beginnings alone.
        "search_keys": "|" + "|".join(search_keys(name)) + "|",
        "note": person.note.strip(),
    }


def _check(unit: Unit, person: NewPerson, own_id: int | None) -> None:
    if not person.name.strip():
        raise UserError("Enter the person's name.", field="name")
    if not person.code.strip():
        raise UserError("Enter a code for {name}.", field="code", name=person.name.strip())
    if person.kind not in KINDS:
        raise UserError("{kind} is no kind of person.", field="kind", kind=person.kind)
    p = tables.people.c
    other = unit.first(select(p.id, p.name).where(p.code == person.code.strip()))
    if other is not None and other.id != own_id:
        raise UserError(
            "Code {code} belongs to {name}. Choose another.",
            field="code",
            code=person.code.strip(),
            name=other.name,
        )


def next_code(unit: Unit) -> str:
    """The next free code of four digits or more."""
    codes = unit.rows(select(tables.people.c.code))
    numbers = [int(row.code) for row in codes if row.code.isdecimal()]
    return f"{max(numbers, default=0) + 1:04d}"


def give_role(unit: Unit, person_id: int, role: str, start: date, end: date | None = None) -> int:
    """Give a person a role from a day on.

    Raises UserError when it ends before it starts, or when the person has it already.
    """
    _check_period(start, end)
    for held in roles(unit, person_id):
        if held.role == role and _meet(held.start, held.end, start, end):
            raise UserError(
                "This person already has that role, since {start}.", field="role", start=held.start
            )
    row = {"person_id": person_id, "role": role, "start": start, "end": end}
    return audit.insert(unit, tables.person_roles, row)


def ensure_role(unit: Unit, person_id: int, role: str, start: date) -> None:
    """Give a person a role from a day on, where nothing on or after that day gives it yet."""
    held = (one for one in roles(unit, person_id) if one.role == role)
    if not any(one.end is None or one.end > start for one in held):
        give_role(unit, person_id, role, start)


def end_role(unit: Unit, role_id: int, end: date) -> None:
    """End a role on a day (the first day without it).

    Raises UserError when that is not after its first day, or when the person has the role
    again by then.
    """
    r = tables.person_roles.c
    held = _held(unit, select(r.person_id, r.role, r.start).where(r.id == role_id))
    _check_period(held.start, end)
    for other in roles(unit, held.person_id):
        if other.role == held.role and held.start < other.start < end:
            raise UserError(
                "This person already has that role, since {start}.", field="end", start=other.start
            )
    audit.update(unit, tables.person_roles, role_id, {"end": end})


def add_membership(unit: Unit, person_id: int, start: date, end: date | None = None) -> int:
    """Make a person a member from a day on.

    Raises UserError when it ends before it starts, or when the person is a member already.
    """
    _check_period(start, end)
    for held in memberships(unit, person_id):
        if _meet(held.start, held.end, start, end):
            raise UserError(
                "This person is already a member, since {start}.", field="start", start=held.start
            )
    unit.memo.clear()
    row = {"person_id": person_id, "start": start, "end": end}
    return audit.insert(unit, tables.memberships, row)


def end_membership(unit: Unit, membership_id: int, end: date) -> None:
    """End a membership on a day (the first day outside it).

    Raises UserError when that is not after its first day, or when the person is a member again
    by then.
    """
    m = tables.memberships.c
    held = _held(unit, select(m.person_id, m.start).where(m.id == membership_id))
    _check_period(held.start, end)
    for other in memberships(unit, held.person_id):
        if held.start < other.start < end:
            raise UserError(
                "This person is already a member, since {start}.", field="end", start=other.start
            )
    unit.memo.clear()
    audit.update(unit, tables.memberships, membership_id, {"end": end})


def _check_period(start: date, end: date | None) -> None:
    if end is not None and end <= start:
        raise UserError("The end must come after the start.", field="end")


def _meet(start: date, end: date | None, other_start: date, other_end: date | None) -> bool:
    """Whether two half-open periods have a day in common."""
    return (other_end is None or start < other_end) and (end is None or other_start < end)


def _held(unit: Unit, query: Select[Any]) -> Any:
    row = unit.first(query)
    if row is None:
        raise UserError("This line is no longer in the book; look at the list again.")
    return row


_M = tables.memberships.c
_MEMBER = select(_M.id).where(
    _M.person_id == bindparam("b_person"), in_force(_M, bindparam("b_day"))
)


def is_member(unit: Unit, person_id: int, day: date) -> bool:
    """Whether the person is a member on that day."""
    key = ("member", person_id, day)
    if key not in unit.memo:
        unit.memo[key] = unit.run(_MEMBER, {"b_person": person_id, "b_day": day}) is not None
    found: bool = unit.memo[key]
    return found


# --- reading ----------------------------------------------------------------


def _query() -> Select[Any]:
    p, g = tables.people.c, tables.village_groups.c
    return select(
        p.id, p.code, p.name, p.kind, p.phone, func.coalesce(g.name, ""), p.address, p.note
    ).outerjoin(tables.village_groups, g.id == p.village_group_id)


def person(unit: Unit, person_id: int) -> PersonRow:
    """One person. Raises UserError when there is none with that id."""
    row = unit.first(_query().where(tables.people.c.id == person_id))
    if row is None:
        raise UserError("This person is not in the book.")
    return PersonRow(*row)


def person_by_code(unit: Unit, code: str) -> PersonRow:
    """One person by code. Raises UserError when nobody has it."""
    row = unit.first(_query().where(tables.people.c.code == code.strip()))
    if row is None:
        raise UserError("Nobody has the code {code}.", field="person", code=code)
    return PersonRow(*row)


def search(
    unit: Unit,
    text: str,
    *,
    role: str | None = None,
    day: date | None = None,
    limit: int = SEARCH_LIMIT,
) -> list[PersonRow]:
    """People whose name, pinyin, initials, code or phone tail fits, best fits first.

    An empty text finds everybody, by code. `role` keeps those who have it on `day`.
    """
    p = tables.people.c
    query = _query()
    wanted = text.strip().lower()
    if wanted:
        query = query.where(fits(wanted))
        query = query.order_by(*best_first(wanted))
    else:
        query = query.order_by(p.code)
    if role is not None:
        query = query.where(has_role(role, day))
    return [PersonRow(*row) for row in unit.rows(query.limit(limit))]


def fits(text: str) -> ColumnElement[bool]:
    """The condition that a person fits a text in lower case: name, pinyin, code or phone tail."""
    p = tables.people.c
    conditions = [
        p.name.contains(text, autoescape=True),
        p.code.startswith(text, autoescape=True),
    ]
    if text.isascii() and text.isalpha():
        conditions.append(p.search_keys.contains("|" + text, autoescape=True))
    if text.isdecimal():
        conditions += [
            p.code.endswith(text, autoescape=True),
            p.phone.endswith(text, autoescape=True),
        ]
    return or_(*conditions)


def best_first(text: str) -> tuple[ColumnElement[Any], ...]:
    """The order of people who fit a text: a whole code or name, then names that begin with it."""
    p = tables.people.c
    begins = p.name.startswith(text, autoescape=True)
    # 方 can also be read wang: who is usually read that way stands before.
    usual = p.sort_key.startswith(text[:1], autoescape=True)
    return (p.code != text, p.name != text, ~begins, ~usual, p.sort_key, p.code)


def has_role(role: str, day: date | None = None) -> ColumnElement[bool]:
    """The condition that a person has a role, on a day where one is given.

    "member" asks the memberships, which are what counts.
    """
    if role == "member":
        return _has_membership(day)
    r = tables.person_roles.c
    conditions = [r.person_id == tables.people.c.id, r.role == role]
    if day is not None:
        conditions.append(in_force(r, day))
    return exists().where(and_(*conditions))


def _has_membership(day: date | None) -> ColumnElement[bool]:
    m = tables.memberships.c
    conditions = [m.person_id == tables.people.c.id]
    if day is not None:
        conditions.append(in_force(m, day))
    return exists().where(and_(*conditions))


@dataclass(frozen=True, slots=True)
class DatedRole:
    """A role and the days it holds; `end` is the first day without it."""

    id: int
    role: str
    start: date
    end: date | None


def roles(unit: Unit, person_id: int) -> list[DatedRole]:
    """The roles of a person, first given first."""
    r = tables.person_roles.c
    query = select(r.id, r.role, r.start, r.end).where(r.person_id == person_id)
    return [DatedRole(*row) for row in unit.rows(query.order_by(r.start, r.id))]


@dataclass(frozen=True, slots=True)
class DatedMembership:
    """A membership and the days it holds; `end` is the first day outside it."""

    id: int
    start: date
    end: date | None


def memberships(unit: Unit, person_id: int) -> list[DatedMembership]:
    """The memberships of a person, the first one first."""
    m = tables.memberships.c
    query = select(m.id, m.start, m.end).where(m.person_id == person_id)
    return [DatedMembership(*row) for row in unit.rows(query.order_by(m.start, m.id))]


def roles_held(unit: Unit, start: date, end: date) -> dict[int, set[str]]:
    """The roles everybody had on some day of [start, end], by person."""
    r = tables.person_roles.c
    query = select(r.person_id, r.role).where(r.start <= end, or_(r.end.is_(None), r.end > start))
    found: dict[int, set[str]] = {}
    for person_id, role in unit.rows(query):
        found.setdefault(person_id, set()).add(role)
    return found


def members_on(unit: Unit, day: date) -> set[int]:
    """Everybody who is a member on a day."""
    m = tables.memberships.c
    query = select(m.person_id).where(in_force(m, day))
    return {row.person_id for row in unit.rows(query)}
