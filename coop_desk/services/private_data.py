"""ID and bank numbers: the one room that reads or writes them, shown masked outside."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from coop_desk.domain.privacy import mask_tail
from coop_desk.services import audit
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

TAIL = 4


@dataclass(frozen=True, slots=True)
class MaskedNumbers:
    """What may be shown: the last four of each number."""

    id_number: str
    bank_name: str
    bank_number: str


def set_numbers(
    unit: Unit, person_id: int, *, id_number: str, bank_name: str, bank_number: str
) -> None:
    """Store a person's ID and bank numbers, their last four apart."""
    row = {
        "person_id": person_id,
        "id_number": id_number,
        "id_tail": id_number[-TAIL:],
        "bank_name": bank_name,
        "bank_number": bank_number,
        "bank_tail": bank_number[-TAIL:],
    }
    secrets = tables.person_secrets
    known = unit.scalar(select(secrets.c.person_id).where(secrets.c.person_id == person_id))
    if known is None:
        audit.insert(unit, secrets, row)
    else:
        audit.update(unit, secrets, person_id, row)


def masked_numbers(unit: Unit, person_id: int) -> MaskedNumbers:
    """The numbers of a person as they may be shown; empty where none are on file."""
    s = tables.person_secrets.c
    query = select(s.id_tail, s.bank_name, s.bank_tail).where(s.person_id == person_id)
    row = unit.first(query)
    if row is None:
        return MaskedNumbers("", "", "")
    return MaskedNumbers(mask_tail(row.id_tail), row.bank_name, mask_tail(row.bank_tail))
