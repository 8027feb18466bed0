"""Every table of a book under one name, and which of them are sealed, audited or only added to.

The guards on them stand in `triggers`.
"""

from __future__ import annotations

from sqlalchemy import Table

from coop_desk.storage.columns import metadata
from coop_desk.storage.document_tables import (
    bag_issues,
    bag_losses,
    charges,
    documents,
    goods_receipts,
    greenhouse_leases,
    harvest_lines,
    harvest_tickets,
    leaf_tickets,
    lease_ends,
    number_series,
    payment_lines,
    payments,
    processing_batches,
    processing_lines,
    sale_lines,
    sales,
    statement_prints,
    statements,
    transfers,
    work_lines,
    work_sheets,
)
from coop_desk.storage.ledger_tables import (
    audit_log,
    entries,
    monthly_intake,
    postings,
    stock_moves,
)
from coop_desk.storage.master_tables import (
    accounts,
    crops,
    grades,
    greenhouses,
    memberships,
    people,
    person_roles,
    person_secrets,
    price_lines,
    price_lists,
    seasons,
    settings,
    tares,
    village_groups,
)

__all__ = [
    "APPEND_ONLY_TABLES",
    "AUDITED_TABLES",
    "DOCUMENT_TABLES",
    "accounts",
    "audit_log",
    "bag_issues",
    "bag_losses",
    "charges",
    "crops",
    "documents",
    "entries",
    "goods_receipts",
    "grades",
    "greenhouse_leases",
    "greenhouses",
    "harvest_lines",
    "harvest_tickets",
    "leaf_tickets",
    "lease_ends",
    "memberships",
    "metadata",
    "monthly_intake",
    "number_series",
    "payment_lines",
    "payments",
    "people",
    "person_roles",
    "person_secrets",
    "postings",
    "price_lines",
    "price_lists",
    "processing_batches",
    "processing_lines",
    "sale_lines",
    "sales",
    "seasons",
    "settings",
    "statement_prints",
    "statements",
    "stock_moves",
    "tares",
    "transfers",
    "village_groups",
    "work_lines",
    "work_sheets",
]

# The rows of a document beside its head; all of them are sealed by the hash of its entry.
DOCUMENT_TABLES: dict[str, tuple[Table, ...]] = {
    "greenhouse_lease": (greenhouse_leases,),
    "lease_end": (lease_ends,),
    "bag_issue": (bag_issues,),
    "bag_loss": (bag_losses,),
    "goods_receipt": (goods_receipts,),
    "harvest_ticket": (harvest_tickets, harvest_lines),
    "leaf_ticket": (leaf_tickets,),
    "processing_batch": (processing_batches, processing_lines),
    "sale": (sales, sale_lines),
    "work_sheet": (work_sheets, work_lines),
    "charge": (charges,),
    "payment": (payments, payment_lines),
    "transfer": (transfers,),
    "statement": (statements,),
}

# Rows that change by audited edits; each stands as its latest line in the audit log says.
AUDITED_TABLES: tuple[Table, ...] = (
    village_groups,
    people,
    person_roles,
    memberships,
    person_secrets,
    greenhouses,
    seasons,
    crops,
    grades,
    tares,
    price_lists,
    price_lines,
    accounts,
    settings,
    statement_prints,
)

# Rows that are only ever added.
APPEND_ONLY_TABLES: tuple[Table, ...] = (
    entries,
    postings,
    stock_moves,
    audit_log,
    statement_prints,
)
