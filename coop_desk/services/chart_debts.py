"""What the co-op owes and is owed by age, from the ledger.

Each part of a person's running account is one debt: what is paid goes to its oldest claims
first, so what is open is the newest of them. A reversal counts on its document's own day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import func, select

from coop_desk.domain.figures import NOTHING, Figures, Point
from coop_desk.services.measure import Asked, Measure
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

OWED, OWES = "owed", "owes"  # to the co-op, by the co-op
_SERIES = (
    Point(OWED, "别人欠合作社", "Owed to the co-op"),
    Point(OWES, "合作社应付", "Owed by the co-op"),
)
# The first day of each age, and what it is called.
_AGES = (
    (0, Point("0", "30天以内", "0–30 days")),
    (31, Point("31", "31–60天", "31–60 days")),
    (61, Point("61", "61–90天", "61–90 days")),
    (91, Point("91", "90天以上", "91 days and more")),
)
_D, _E, _P = tables.documents.c, tables.entries.c, tables.postings.c


class OpenClaim(NamedTuple):
    """What is open of a document on one part of a person's account; `side` says who owes."""

    document_id: int
    day: date
    side: str
    fen: int

    def age(self, today: date) -> str:
        """The key of its age on a day."""
        days = (today - self.day).days
        return next(point.key for least, point in reversed(_AGES) if days >= least)


def open_claims(unit: Unit, day: date) -> list[OpenClaim]:
    """All that was open at the end of a day."""
    by_part = groupby(unit.rows(_changes(day)), lambda row: (row.person_id, row.part))
    return [claim for _, rows in by_part for claim in _open(list(rows))]


def _changes(day: date) -> Any:
    """What each document changed on each part up to a day (+ the co-op owes), newest first."""
    change = func.sum(_P.credit_fen - _P.debit_fen)
    return (
        select(_P.person_id, _P.part, _D.id, _D.day, change.label("fen"))
        .join(tables.entries, _E.id == _P.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .where(_P.person_id.is_not(None), _E.day <= day)
        .group_by(_P.person_id, _P.part, _D.id, _D.day)
        .having(change != 0)
        .order_by(_P.person_id, _P.part, _D.day.desc(), _D.id.desc())
    )


def _open(rows: Sequence[Any]) -> Iterator[OpenClaim]:
    """The newest claims of a part, up to what it comes to."""
    balance = sum(int(row.fen) for row in rows)
    sign, side = (1, OWES) if balance > 0 else (-1, OWED)
    left = abs(balance)
    for row in rows:
        fen = min(left, max(0, sign * int(row.fen)))
        if fen:
            yield OpenClaim(row.id, row.day, side, fen)
            left -= fen


def _ages(unit: Unit, asked: Asked) -> Figures:
    sums: Counter[tuple[str, str]] = Counter()
    for claim in open_claims(unit, asked.last):
        sums[claim.age(asked.last), claim.side] += claim.fen
    places = tuple(point for _, point in _AGES)
    # What one owes and what the other owes are no sum.
    return Figures(asked.measure, "fen", "bars", places, _SERIES, dict(sums), adds_up=False)


def _open_of_age(unit: Unit, asked: Asked, place: str, series: str) -> dict[int, int]:
    """What is open of each document of an age, newest first; series "" means both sides."""
    found: Counter[int] = Counter()
    for claim in sorted(open_claims(unit, asked.last), key=_day, reverse=True):
        if claim.age(asked.last) == place and series in (claim.side, NOTHING):
            found[claim.document_id] += claim.fen
    return dict(found)


def _day(claim: OpenClaim) -> tuple[date, int]:
    return claim.day, claim.document_id


def _claims_of_age(unit: Unit, asked: Asked, place: str, series: str) -> list[int]:
    return list(_open_of_age(unit, asked, place, series))


MEASURES = (
    Measure(
        code="debt_ages",
        group="money",
        zh="应收应付账龄（截至期末）",
        en="What is owed by age, at the end of the period",
        unit="fen",
        shape="bars",
        read=_ages,
        documents=_claims_of_age,
        parts=_open_of_age,
    ),
)
