"""Troubles of the file or the disk, told as what the person at the desk can do."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

from coop_desk.errors import UserError


def as_user_error(error: Exception) -> UserError | None:
    """The sentence for a trouble of the environment; None for anything else, a mistake of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, sqlite3.DatabaseError):
        return None
    name = getattr(cause, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_FULL") or name == "SQLITE_IOERR_WRITE":
        return UserError("The disk is full. Nothing was changed; free some space and try again.")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return UserError(
            "Another program is writing in the book. Nothing was changed; try again in a moment."
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return UserError("The book cannot be written here. Nothing was changed.")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR")):
        return UserError(
            "The book's file is damaged. Nothing was changed; restore the last backup."
        )
    return None


def reason(error: Exception) -> str:
    """What went wrong, in the words of the system or of SQLite."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error.orig if isinstance(error, DBAPIError) else error)
