"""One person opened from a list: who they are, four figures, and one running account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.statement import StatementLine
from coop_desk.services import people, private_data, recovery_plans
from coop_desk.services.people import DatedMembership, DatedRole, PersonRow
from coop_desk.services.private_data import MaskedNumbers
from coop_desk.services.recovery_plans import RecoveryPlan
from coop_desk.services.settlement import statement_lines
from coop_desk.services.settlement_rows import account_rows, opening_parts
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A line of the running account and what the co-op owes the person after it, in fen.

    `id` is its place; `state` is "void" for a line taken back, "reversal" for what took it
    back, "" else.
    """

    id: int
    document_id: int
    day: date
    number: str
    kind: str
    text: str
    note: str
    pay_g: int | None
    amount_fen: int
    balance_fen: int
    state: str


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person with the account of [first, last], newest line first; money in fen.

    `owed_fen` is what the co-op owes on the parts of the account where it owes, `owes_fen`
    what the person owes on the others, both at the end of the last day.
    """

    person: PersonRow
    roles: tuple[DatedRole, ...]
    memberships: tuple[DatedMembership, ...]
    numbers: MaskedNumbers
    opening_fen: int
    brought_fen: int
    paid_fen: int
    owed_fen: int
    owes_fen: int
    lines: tuple[AccountLine, ...]
    plans: tuple[RecoveryPlan, ...] = ()

    @property
    def closing_fen(self) -> int:
        """What the co-op owes the person after the last line."""
        return self.lines[0].balance_fen if self.lines else self.opening_fen


def person_view(unit: Unit, person_id: int, first: date, last: date) -> PersonView:
    """Read one person. Raises UserError when there is none with that id."""
    person = people.person(unit, person_id)
    opening = sum(opening_parts(unit, first, [person_id]).get(person_id, {}).values())
    parts = opening_parts(unit, last + ONE_DAY, [person_id]).get(person_id, {})
    documents = _lines_by_document(unit, person_id, first, last)
    lines = [line for _, line in documents]
    return PersonView(
        person=person,
        roles=tuple(people.roles(unit, person_id)),
        memberships=tuple(people.memberships(unit, person_id)),
        numbers=private_data.masked_numbers(unit, person_id),
        opening_fen=opening,
        brought_fen=sum(line.amount_fen for line in lines if line.block == "brought"),
        paid_fen=-sum(line.amount_fen for line in lines if line.block == "paid"),
        owed_fen=sum(fen for fen in parts.values() if fen > 0),
        owes_fen=-sum(fen for fen in parts.values() if fen < 0),
        lines=_newest_first(opening, documents),
        plans=tuple(recovery_plans.plans(unit, person_id)),
    )


def _lines_by_document(
    unit: Unit, person_id: int, first: date, last: date
) -> list[tuple[int, StatementLine]]:
    """The lines as they are printed, each with the id of its document, oldest first."""
    found = []
    rows = account_rows(unit, first, last, [person_id])
    for _, group in groupby(rows, lambda row: row.entry_id):
        entry = list(group)
        found += [(entry[0].document_id, line) for line in statement_lines(entry)]
    return found


def _newest_first(
    opening: int, documents: Sequence[tuple[int, StatementLine]]
) -> tuple[AccountLine, ...]:
    balance, lines = opening, []
    for place, (document_id, line) in enumerate(documents):
        balance += line.amount_fen
        lines.append(
            AccountLine(
                id=place,
                document_id=document_id,
                day=line.day,
                number=line.number,
                kind=line.kind,
                text=line.text,
                note=line.note,
                pay_g=line.pay_g,
                amount_fen=line.amount_fen,
                balance_fen=balance,
                state=_state(line.note),
            )
        )
    return tuple(reversed(lines))


def _state(note: str) -> str:
    if note.startswith("红冲"):
        return "reversal"
    return "void" if note.startswith("已作废") else ""
