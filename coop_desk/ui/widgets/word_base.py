"""What all words about documents are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QLocale

from coop_desk.domain import terms
from coop_desk.domain.terms import term
from coop_desk.ui.models.columns import UNKNOWN

__all__ = [
    "UNKNOWN",
    "Details",
    "Fact",
    "WordTable",
    "days_words",
    "in_words",
    "screen_language",
]

Details = Mapping[str, Any]
Fact = tuple[str, str]  # what it is, what it says


class WordTable(NamedTuple):
    """A few rows under their titles; `figures` are the places of columns of figures."""

    titles: Sequence[str]
    rows: Sequence[Sequence[str]]
    figures: frozenset[int] = frozenset()


def screen_language() -> str:
    """The language on the screen, as the glossary asks for it."""
    return QLocale().name()


def in_words(code: str | None, group: Mapping[str, terms.Words]) -> str:
    """What a code of the glossary is called on the screen; — for none."""
    return term(code, screen_language(), group=group) if code else UNKNOWN


def days_words(first: date, last: date | None) -> str:
    """The days from the first to the last, both counted; no last day, it goes on."""
    return f"{first.isoformat()} … {UNKNOWN if last is None else last.isoformat()}"
