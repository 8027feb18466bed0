"""The tables beside weigh tickets: what else a ticket says, cash handed over, prints, checks."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, Date, Integer, String, Table, UniqueConstraint

from coop_desk.storage.columns import (
    Fen,
    Grams,
    Moment,
    document_key,
    identity,
    link,
    metadata,
    needed,
)


def _facts() -> tuple[Column[Any], ...]:
    """What a ticket says beyond the weighing; tickets of before have no such row."""
    return (
        document_key(),
        needed("scale", String(40)),  # the scale the gross weight was read from; "" was typed
        needed("weather", String(20)),
        needed("usual_deduction_bp", Integer),  # what the rule proposed
        needed("deduction_rule", String(60)),  # in words, as the ticket prints it
        # The price of the best grade at that hour; null where it has none.
        Column("best_price_fen", Fen),
    )


leaf_facts = Table("leaf_facts", metadata, *_facts())

harvest_facts = Table(
    "harvest_facts",
    metadata,
    *_facts(),
    Column("picked_at", String(5)),  # hour and minute; null where only the session is known
)

# Cash handed over at the counter: what was given and what came back.
cash_tenders = Table(
    "cash_tenders",
    metadata,
    document_key(),
    needed("tendered_fen", Fen),
    needed("change_fen", Fen),
)

# A person's own plan of recovery at the counter: that share of each ticket goes to debts.
recovery_plans = Table(
    "recovery_plans",
    metadata,
    identity(),
    link("person_id", "people.id", index=True),
    needed("share_bp", Integer),
    needed("start", Date),
    Column("end", Date),
    needed("note", String(120)),
)

# Papers of documents other than statements as they left the printer; copy 1 is the original.
document_prints = Table(
    "document_prints",
    metadata,
    identity(),
    link("document_id", "documents.id", index=True),
    needed("paper", String(20)),
    needed("copy", Integer),
    needed("printed_at", Moment),
    needed("printed_by", String(40)),
    UniqueConstraint("document_id", "copy"),
)

# A test weight put on a scale: what it shows against what it is.
scale_checks = Table(
    "scale_checks",
    metadata,
    document_key(),
    needed("scale", String(40)),
    needed("weight_g", Grams),
    needed("shown_g", Grams),
    needed("tolerance_g", Grams),
    needed("passed", Boolean),
)
