"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from coop_desk.errors import UserError


def write_whole(data: bytes, path: Path) -> None:
    """Write a file in the place of the one before, in one step.

    Raises UserError where it cannot be written, and then what lay there still lies there.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        _write(data, beside, path)
    except OSError as error:
        raise UserError(
            "The file could not be written ({reason}). Choose another place.",
            reason=error.strerror or error,
        ) from error


def _write(data: bytes, beside: Path, path: Path) -> None:
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
