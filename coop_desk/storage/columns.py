"""What the tables are made of: the kinds of column, the names of constraints.

Money is whole fen, weight whole grams, area hundredths of a mu, deductions basis points.
Moments are local Asia/Shanghai text to the second; periods are half-open [start, end).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, String

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Row_id = Integer
Fen = BigInteger
Grams = BigInteger
Moment = String(19)


def identity() -> Column[int]:
    return Column("id", Row_id, primary_key=True)


def link(name: str, target: str, *, optional: bool = False, index: bool = False) -> Column[int]:
    return Column(name, Row_id, ForeignKey(target), nullable=optional, index=index)


def document_key() -> Column[int]:
    """The key of a table with one row a document."""
    return Column("document_id", Row_id, ForeignKey("documents.id"), primary_key=True)


def line_keys() -> tuple[Column[Any], ...]:
    """The head of a table with several rows a document."""
    return identity(), link("document_id", "documents.id", index=True), needed("line", Integer)


def needed(name: str, kind: Any) -> Column[Any]:
    return Column(name, kind, nullable=False)
