"""The ledger: balanced entries, chained by hash, and the goods that move with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, select

from coop_desk.domain.money import check_int
from coop_desk.services import audit, bag_counts, people, settings, stock_counts
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

# Parts of a person's running account in which the person owes the co-op.
DEBT_PARTS = ("bags", "rent", "advance", "sale")
# Rent the co-op owes a household for its land, and money it holds for a grower: both stand apart
# from the running account. Land rent is never netted against debts without a dated consent.
APART = ("land_rent", "deposit")
PART_ROLES = {
    "wages": "wages_payable",
    "sale": "receivable",
    "supply": "payable",
    "deposit": "payable",
}


@dataclass(frozen=True, slots=True)
class Posting:
    """One side of an entry, in fen. Negative amounts are reversals in red, on the same side.

    Raises TypeError for anything but whole numbers.
    """

    account: str
    debit_fen: int = 0
    credit_fen: int = 0
    person_id: int | None = None
    part: str | None = None

    def __post_init__(self) -> None:
        check_int(self.debit_fen, "debit")
        check_int(self.credit_fen, "credit")

    def reversed(self) -> Posting:
        """The same side with the sign turned."""
        return Posting(self.account, -self.debit_fen, -self.credit_fen, self.person_id, self.part)

    def values(self) -> tuple[Any, ...]:
        """What the hash of the entry covers."""
        return (self.account, self.person_id, self.part, self.debit_fen, self.credit_fen)


@dataclass(frozen=True, slots=True)
class StockMove:
    """Goods that come (+) or go (-): grams or bags, at cost in fen, in store or on a crop.

    Raises TypeError for anything but whole numbers.
    """

    product: str
    quantity: int
    value_fen: int = 0
    grade_id: int | None = None
    place: str = "store"
    crop_id: int | None = None
    batch_id: int | None = None

    def __post_init__(self) -> None:
        check_int(self.quantity, "quantity")
        check_int(self.value_fen, "value")

    def reversed(self) -> StockMove:
        """The move back."""
        return replace(self, quantity=-self.quantity, value_fen=-self.value_fen)

    def values(self) -> tuple[Any, ...]:
        """What the hash of the entry covers; a batch only where there is one, as it always was."""
        batch = () if self.batch_id is None else (self.batch_id,)
        return (
            self.product,
            self.grade_id,
            self.place,
            self.crop_id,
            self.quantity,
            self.value_fen,
            *batch,
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """What a document writes to the ledger: postings that balance and moves of goods."""

    postings: tuple[Posting, ...] = ()
    moves: tuple[StockMove, ...] = ()

    def reversed(self) -> Entry:
        """The reversing entry."""
        return Entry(
            tuple(p.reversed() for p in self.postings), tuple(m.reversed() for m in self.moves)
        )


def write_entry(
    unit: Unit, document_id: int, day: date, entry: Entry, sealed: str, reverses: int | None = None
) -> int:
    """Write an entry whose hash covers the one before it, itself and the sealed document.

    Raises ValueError where debit and credit differ: a mistake of the program, never of the
    person. Raises UserError for counts of bags that cannot be; goods are looked at before the
    transaction is committed.
    """
    if sum(p.debit_fen for p in entry.postings) != sum(p.credit_fen for p in entry.postings):
        raise ValueError(f"entry of document {document_id} does not balance")
    head = {
        "document_id": document_id,
        "day": day,
        "reverses_id": reverses,
        "at": unit.now(),
        "by": unit.operator,
    }
    head["hash"] = audit.chained(last_hash(unit), entry_content(head, sealed, entry))
    entry_id = unit.insert_one(tables.entries, head)
    unit.memo["entry_hash"] = head["hash"]
    unit.insert_many(tables.postings, _posting_rows(entry_id, entry.postings))
    unit.insert_many(tables.stock_moves, _move_rows(entry_id, entry.moves))
    bag_counts.refuse_impossible(unit, entry.moves)
    stock_counts.watch(unit, day, entry.moves, taken_back=reverses is not None)
    return entry_id


def entry_content(head: Any, sealed: str, entry: Entry) -> str:
    """What the hash of an entry covers, the same when written and when checked."""
    names = ("document_id", "day", "reverses_id", "at", "by")
    return audit.canonical(
        [
            *(head[name] for name in names),
            sealed,
            [p.values() for p in entry.postings],
            [m.values() for m in entry.moves],
        ]
    )


_ENTRY = tables.entries.c
_LAST_HASH = select(_ENTRY.hash).order_by(_ENTRY.id.desc()).limit(1)


def last_hash(unit: Unit) -> str:
    """The hash at the head of the chain of entries."""
    if "entry_hash" not in unit.memo:
        unit.memo["entry_hash"] = unit.run(_LAST_HASH, {}) or audit.FIRST_HASH
    last: str = unit.memo["entry_hash"]
    return last


def _posting_rows(entry_id: int, postings: Sequence[Posting]) -> list[dict[str, Any]]:
    return [
        {
            "entry_id": entry_id,
            "line": line,
            "account": p.account,
            "person_id": p.person_id,
            "part": p.part,
            "debit_fen": p.debit_fen,
            "credit_fen": p.credit_fen,
        }
        for line, p in enumerate(postings, 1)
    ]


def _move_rows(entry_id: int, moves: Sequence[StockMove]) -> list[dict[str, Any]]:
    return [
        {
            "entry_id": entry_id,
            "line": line,
            "product": m.product,
            "grade_id": m.grade_id,
            "place": m.place,
            "crop_id": m.crop_id,
            "quantity": m.quantity,
            "value_fen": m.value_fen,
            "batch_id": m.batch_id,
        }
        for line, m in enumerate(moves, 1)
    ]


def live_bags(unit: Unit, crop_id: int) -> int:
    """Bags issued, less those lost, on a crop."""
    moves = tables.stock_moves
    found = unit.scalar(select(func.sum(moves.c.quantity)).where(moves.c.crop_id == crop_id))
    return int(found or 0)


def read_entry(unit: Unit, entry_id: int) -> Entry:
    """The postings and moves of an entry, as they were written."""
    p, m = tables.postings, tables.stock_moves
    postings = unit.rows(select(p).where(p.c.entry_id == entry_id).order_by(p.c.line))
    moves = unit.rows(select(m).where(m.c.entry_id == entry_id).order_by(m.c.line))
    return Entry(
        tuple(Posting(r.account, r.debit_fen, r.credit_fen, r.person_id, r.part) for r in postings),
        tuple(read_move(row._mapping) for row in moves),
    )


def read_move(row: Mapping[str, Any]) -> StockMove:
    """A move of goods as it stands in its table."""
    return StockMove(
        row["product"],
        row["quantity"],
        row["value_fen"],
        row["grade_id"],
        row["place"],
        row["crop_id"],
        row["batch_id"],
    )


def owed_to(unit: Unit, person_id: int, part: str, amount_fen: int, day: date) -> Posting:
    """A credit on the person's running account: the co-op owes more, or is owed less."""
    account = person_account(unit, person_id, part, day)
    return Posting(account, credit_fen=amount_fen, person_id=person_id, part=part)


def owed_by(unit: Unit, person_id: int, part: str, amount_fen: int, day: date) -> Posting:
    """A debit on the person's running account: the person owes more, or is owed less."""
    account = person_account(unit, person_id, part, day)
    return Posting(account, debit_fen=amount_fen, person_id=person_id, part=part)


def person_account(unit: Unit, person_id: int, part: str, day: date) -> str:
    """The account of one part of a person's running account on a day.

    Members have one current account; others stand in receivables and payables, by their
    membership on the document's date.
    """
    if part in PART_ROLES:
        return settings.account(unit, PART_ROLES[part])
    if people.is_member(unit, person_id, day):
        return settings.account(unit, "member_current")
    return settings.account(unit, "receivable" if part in DEBT_PARTS else "payable")


@dataclass(frozen=True, slots=True)
class PartBalance:
    """What stands on one account and part of a person: + the co-op owes, - it is owed."""

    account: str
    part: str
    amount_fen: int


_POSTED = tables.postings.c
_PARTS = (
    select(_POSTED.account, _POSTED.part, func.sum(_POSTED.credit_fen - _POSTED.debit_fen))
    .where(_POSTED.person_id == bindparam("b_person"))
    .group_by(_POSTED.account, _POSTED.part)
    .order_by(_POSTED.account, _POSTED.part)
)


def part_balances(unit: Unit, person_id: int) -> list[PartBalance]:
    """The parts of a person's running account that are not nil, by account and part."""
    rows = unit.rows(_PARTS, {"b_person": person_id})
    return [PartBalance(account, part, int(fen)) for account, part, fen in rows if fen]


def balances(unit: Unit) -> dict[int, int]:
    """Every person's balance, by person id: + the co-op owes, - it is owed."""
    p = tables.postings
    query = (
        select(p.c.person_id, func.sum(p.c.credit_fen - p.c.debit_fen))
        .where(p.c.person_id.is_not(None))
        .group_by(p.c.person_id)
    )
    return {person: int(fen) for person, fen in unit.rows(query)}
