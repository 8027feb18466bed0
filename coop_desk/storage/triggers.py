"""The triggers that keep posted rows as they were posted.

`recursive_triggers` must be on, or INSERT OR REPLACE walks past the delete triggers.
"""

from __future__ import annotations

from coop_desk.storage.tables import APPEND_ONLY_TABLES, DOCUMENT_TABLES, documents

REFUSAL = "posted rows are immutable: void the document instead"
VOIDING_COLUMNS = ("status", "voided_at", "voided_by", "void_reason")


def trigger_statements() -> list[str]:
    """Every CREATE TRIGGER of a book on SQLite, in a fixed order."""
    statements = [_documents_update(), _documents_delete()]
    for tables in DOCUMENT_TABLES.values():
        for table in tables:
            statements += [_sealed(table.name, event) for event in ("INSERT", "UPDATE", "DELETE")]
    for table in APPEND_ONLY_TABLES:
        statements += [_append_only(table.name, event) for event in ("UPDATE", "DELETE")]
    return statements


def _trigger(table: str, event: str, condition: str) -> str:
    when = f" WHEN {condition}" if condition else ""
    return (
        f"CREATE TRIGGER {table}_{event.lower()}_guard BEFORE {event} ON {table}{when} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    )


def _documents_update() -> str:
    """A draft may change; a posted document may only be voided; a voided one never changes."""
    frozen = [c.name for c in documents.columns if c.name not in VOIDING_COLUMNS]
    same = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in frozen)
    voiding = f"OLD.status = 'posted' AND NEW.status = 'voided' AND {same}"
    return _trigger("documents", "UPDATE", f"OLD.status <> 'draft' AND NOT ({voiding})")


def _documents_delete() -> str:
    return _trigger("documents", "DELETE", "OLD.status <> 'draft'")


def _sealed(table: str, event: str) -> str:
    """Rows of a document may come, change and go only while it is a draft."""
    rows = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}[event]
    checks = [
        f"(SELECT status FROM documents WHERE id = {row}.document_id) <> 'draft'" for row in rows
    ]
    return _trigger(table, event, " OR ".join(checks))


def _append_only(table: str, event: str) -> str:
    return _trigger(table, event, "")
