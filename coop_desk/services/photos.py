"""Photos kept with the book: in a folder beside it, each under the digest of its content."""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from coop_desk.errors import UserError
from coop_desk.storage.backup import photo_folder
from coop_desk.storage.unit_of_work import Unit

KINDS = (".jpg", ".jpeg", ".png", ".webp")
LARGEST = 30_000_000  # bytes
_HEADS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")


@dataclass(frozen=True, slots=True)
class Photo:
    """The name of a kept photo and the digest of its content."""

    name: str
    sha256: str


def folder(unit: Unit) -> Path:
    """Where the photos of this book lie."""
    (*_, path) = unit.connection.exec_driver_sql("PRAGMA database_list").one()
    return photo_folder(Path(path))


def keep(unit: Unit, source: Path) -> Photo:
    """Copy a photo to the book's folder; the same photo is kept once.

    Raises UserError for a file that cannot be read, is no photo or is too large.
    """
    try:
        _refuse_other_file(source)
        with source.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        photo = Photo(f"{digest[:32]}{source.suffix.lower()}", digest)
        _copy(source, folder(unit) / photo.name)
    except OSError as error:
        raise UserError(
            "The photo {name} cannot be kept: {reason}.",
            field="photo",
            name=source.name,
            reason=error.strerror or error,
        ) from error
    return photo


def _refuse_other_file(source: Path) -> None:
    if source.suffix.lower() not in KINDS:
        raise UserError(
            "{name} is no photo; choose a JPEG, PNG or WebP file.", field="photo", name=source.name
        )
    if source.stat().st_size > LARGEST:
        raise UserError(
            "{name} is larger than 30 MB; choose a smaller photo.", field="photo", name=source.name
        )
    with source.open("rb") as file:
        if not file.read(8).startswith(_HEADS):
            raise UserError(
                "{name} is no photo; choose a JPEG, PNG or WebP file.",
                field="photo",
                name=source.name,
            )


def _copy(source: Path, target: Path) -> None:
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.part")
    shutil.copyfile(source, partial)
    os.replace(partial, target)


def path_of(unit: Unit, name: str) -> Path | None:
    """Where a kept photo lies; None where there is none or its file is gone."""
    path = folder(unit) / name if name else None
    return path if path is not None and path.is_file() else None
