"""The tables of goods in store: what is kept, used, lost and counted, and what tea cost to make."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Column, Integer, String, Table

from coop_desk.storage.columns import Fen, document_key, identity, line_keys, link, metadata, needed

# Inputs an office keeps in store: film, spawn, fuel. Products have their own grades instead.
goods = Table(
    "goods",
    metadata,
    identity(),
    Column("code", String(20), nullable=False, unique=True),
    needed("name", String(40)),
    needed("english_name", String(40)),
    needed("measure", String(10)),
    needed("unit", String(10)),  # what one of them is called where they are counted
    needed("active", Boolean),
    CheckConstraint("measure in ('weight', 'count')", name="measure"),
)

input_uses = Table(
    "input_uses",
    metadata,
    document_key(),
    needed("product", String(20)),
    needed("quantity", BigInteger),
    needed("cost_fen", Fen),
    needed("purpose", String(20)),
)

stock_losses = Table(
    "stock_losses",
    metadata,
    document_key(),
    needed("product", String(20)),
    link("grade_id", "grades.id", optional=True),
    needed("quantity", BigInteger),
    needed("cause", String(20)),
    needed("cost_fen", Fen),
)

stock_takes = Table(
    "stock_takes",
    metadata,
    document_key(),
    needed("product", String(20)),
    needed("surplus_fen", Fen),
    needed("shortage_fen", Fen),
)

stock_take_lines = Table(
    "stock_take_lines",
    metadata,
    *line_keys(),
    link("grade_id", "grades.id", optional=True),
    needed("book", BigInteger),  # what the book said when it was counted
    needed("counted", BigInteger),
    needed("value_fen", Fen),  # of the difference, - where less was found
)

# What a processing batch is called and what its fuel cost; batches of before have no such row.
processing_facts = Table(
    "processing_facts",
    metadata,
    document_key(),
    needed("name", String(40)),
    needed("fuel_cost_fen", Fen),
    needed("workers", Integer),
)
