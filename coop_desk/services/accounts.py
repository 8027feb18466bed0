"""The chart of accounts: what the accountant's books call each number."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from coop_desk.errors import UserError
from coop_desk.services import audit
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Account:
    """An account: its number, its names, and what kind it is (asset, liability, income …)."""

    code: str
    name: str
    english_name: str
    kind: str


def chart(unit: Unit) -> list[Account]:
    """All accounts, by number."""
    a = tables.accounts.c
    query = select(a.code, a.name, a.english_name, a.kind).order_by(a.code)
    return [Account(r.code, r.name, r.english_name, r.kind) for r in unit.rows(query)]


def rename(unit: Unit, code: str, name: str, english_name: str) -> None:
    """Call an account otherwise; its number and its entries stay. UserError without a name."""
    if not name.strip():
        raise UserError("Enter the account's name.", field="name")
    names = {"name": name.strip(), "english_name": english_name.strip() or name.strip()}
    audit.update(unit, tables.accounts, code, names)
