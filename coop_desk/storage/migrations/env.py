"""Alembic's entry: run the migrations on the connection that was handed over."""

from __future__ import annotations

from alembic import context

from coop_desk.storage.tables import metadata


def run() -> None:
    """Run within the caller's transaction, so that a failing migration leaves no trace."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        render_as_batch=True,
        transactional_ddl=True,
    )
    context.run_migrations()


run()
