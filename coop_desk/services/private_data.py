"""ID and bank numbers: the one room that reads or writes them, shown masked outside."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from coop_desk.domain.privacy import mask_tail
from coop_desk.domain.text import plain_text
from coop_desk.errors import UserError
from coop_desk.services import audit
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

TAIL = 4
_ID_NUMBER = re.compile(r"[0-9A-Z]{17}[0-9A-Z]")
_BANK_NUMBER = re.compile(r"[0-9-]{8,32}")


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


def change_numbers(
    unit: Unit,
    person_id: int,
    *,
    id_number: str | None = None,
    bank_name: str | None = None,
    bank_number: str | None = None,
) -> None:
    """Replace the numbers that are given; None leaves what is on file.

    Raises UserError for an ID or bank number that cannot be one.
    """
    s = tables.person_secrets.c
    stored = (s.id_number, s.bank_name, s.bank_number)
    row = unit.first(select(*stored).where(s.person_id == person_id)) or ("", "", "")
    given = (_checked_id(id_number), bank_name, _checked_bank(bank_number))
    kept = [old if new is None else new.strip() for new, old in zip(given, row, strict=True)]
    set_numbers(unit, person_id, id_number=kept[0], bank_name=kept[1], bank_number=kept[2])


def _checked_id(number: str | None) -> str | None:
    """Eighteen figures (the last may be X), or the eighteen signs of an organisation."""
    plain = plain_text(number).replace(" ", "").upper() if number is not None else None
    if plain and not _ID_NUMBER.fullmatch(plain):
        raise UserError("An ID number has 18 figures or letters.", field="id_number")
    return plain


def _checked_bank(number: str | None) -> str | None:
    plain = plain_text(number).replace(" ", "") if number is not None else None
    if plain and not _BANK_NUMBER.fullmatch(plain):
        raise UserError("A bank number has 8 to 32 figures.", field="bank_number")
    return plain


def masked_numbers(unit: Unit, person_id: int) -> MaskedNumbers:
    """The numbers of a person as they may be shown; empty where none are on file."""
    s = tables.person_secrets.c
    query = select(s.id_tail, s.bank_name, s.bank_tail).where(s.person_id == person_id)
    row = unit.first(query)
    if row is None:
        return MaskedNumbers("", "", "")
    return MaskedNumbers(mask_tail(row.id_tail), row.bank_name, mask_tail(row.bank_tail))


# What the log calls ID numbers that were read whole.
DISCLOSED = "id_numbers"


def masked_id_numbers(unit: Unit) -> dict[int, str]:
    """Everybody's ID number as it may be shown, by person; only those on file."""
    s = tables.person_secrets.c
    rows = unit.rows(select(s.person_id, s.id_tail).where(s.id_tail != ""))
    return {person_id: mask_tail(tail) for person_id, tail in rows}


def whole_id_numbers(
    unit: Unit, person_ids: Collection[int], purpose: str, reason: str
) -> dict[int, str]:
    """The whole ID numbers of some people, by person; only those on file.

    Who read whose numbers, for what and why is logged first. Raises UserError without a
    reason.
    """
    if not reason.strip():
        raise UserError("Say what whole ID numbers are needed for.", field="reason")
    wanted = frozenset(person_ids)
    audit.record(unit, "disclose", DISCLOSED, purpose, [reason.strip(), *sorted(wanted)])
    s = tables.person_secrets.c
    rows = unit.rows(select(s.person_id, s.id_number).where(s.id_number != ""))
    return {person_id: number for person_id, number in rows if person_id in wanted}
