"""File names made from names and numbers that people typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

_LONGEST_BYTES = 150
_KEPT_MARKS = frozenset("-_")
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)$")


def safe_stem(*parts: str) -> str:
    """A file name without ending, safe on every system, from parts joined by "_".

    Only letters, figures, "-" and "_" are kept: no path, no device name of Windows (CON), no
    invisible mark, at most 150 bytes; "paper" when nothing is left.
    """
    kept = ("".join(c for c in part if _allowed(c)) for part in parts)
    stem = "_".join(filter(None, kept))
    stem = stem.encode("utf-8")[:_LONGEST_BYTES].decode("utf-8", "ignore").strip("-_")
    if _RESERVED.match(stem):
        stem = f"paper_{stem}"
    return stem or "paper"


def unused_name(stem: str, ending: str, taken: Container[str]) -> str:
    """The name with its ending, numbered from 2 where that name is taken.

    Compared without case, as Windows does; `taken` holds names in lower case.
    """
    name, number = f"{stem}{ending}", 2
    while name.lower() in taken:
        name, number = f"{stem}_{number}{ending}", number + 1
    return name


def _allowed(character: str) -> bool:
    return character in _KEPT_MARKS or unicodedata.category(character)[0] in "LN"
