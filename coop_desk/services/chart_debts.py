"""What the co-op owes and is owed by age, from the ledger.

Each part of a person's running account is one debt: what is paid goes to its oldest claims
first, so what is open is the newest of them. A reversal counts on its document's own day. In a
period that runs on, debts are as old as they are today.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select, tuple_

from coop_desk.domain.figures import NOTHING, Figures, Point
from coop_desk.services.measure import Asked, Measure, newest_first, reckoned_on
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
_OLDEST = _AGES[-1]
_D, _E, _P = tables.documents.c, tables.entries.c, tables.postings.c

Part = tuple[int, str]  # a person's id, and a part of the running account
_CHANGE = func.sum(_P.credit_fen - _P.debit_fen)  # + the co-op owes


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


def _balances(unit: Unit, day: date) -> dict[Part, int]:
    """What each part came to at the end of a day, those that are nil left out.

    All there is less what came later: that is soon read, and later there is little.
    """
    later = select(_E.id).where(_E.day > day)
    found: Counter[Part] = Counter()
    for sign, conditions in ((1, ()), (-1, (_P.entry_id.in_(later),))):
        query = select(_P.person_id, _P.part, _CHANGE).where(_P.person_id.is_not(None), *conditions)
        for person_id, part, fen in unit.rows(query.group_by(_P.person_id, _P.part)):
            found[person_id, part] += sign * int(fen)
    return {part: fen for part, fen in found.items() if fen}


def _claims(
    unit: Unit, left: dict[Part, int], day: date, *conditions: ColumnElement[bool]
) -> Iterator[OpenClaim]:
    """The newest claims of each part that is left, among some documents, taken off what is left."""
    for row in unit.rows(_changes(left, day, *conditions)):
        part = row.person_id, row.part
        sign, side = (1, OWES) if left[part] > 0 else (-1, OWED)
        fen = min(abs(left[part]), max(0, sign * int(row.fen)))
        if fen:
            left[part] -= sign * fen
            yield OpenClaim(row.id, row.day, side, fen)


def _changes(parts: Iterable[Part], day: date, *conditions: ColumnElement[bool]) -> Select[Any]:
    """What documents changed on parts up to a day, the newest first."""
    return (
        select(_P.person_id, _P.part, _D.id, _D.day, _CHANGE.label("fen"))
        .join(tables.entries, _E.id == _P.entry_id)
        .join(tables.documents, _D.id == _E.document_id)
        .where(tuple_(_P.person_id, _P.part).in_(list(parts)), _E.day <= day, *conditions)
        .group_by(_P.person_id, _P.part, _D.id, _D.day)
        .order_by(_D.day.desc(), _D.id.desc())
    )


def _recent(unit: Unit, day: date) -> tuple[list[OpenClaim], dict[Part, int]]:
    """The claims that are not of the oldest age, and what is open of each part beside them."""
    left, since = _balances(unit, day), _since(day)
    # No entry is older than its document, so the days of entries keep the older ones unread.
    recent = list(_claims(unit, left, day, _D.day >= since, _E.day >= since))
    return recent, {part: fen for part, fen in left.items() if fen}


def _since(day: date) -> date:
    """The first day that is not of the oldest age."""
    return day - timedelta(_OLDEST[0] - 1)


def _ages(unit: Unit, asked: Asked) -> Figures:
    today = reckoned_on(unit, asked)
    recent, older = _recent(unit, today)
    sums: Counter[tuple[str, str]] = Counter()
    for claim in recent:
        sums[claim.age(today), claim.side] += claim.fen
    for fen in older.values():
        sums[_OLDEST[1].key, OWES if fen > 0 else OWED] += abs(fen)
    places = tuple(point for _, point in _AGES)
    # What one owes and what the other owes are no sum.
    return Figures(asked.measure, "fen", "bars", places, _SERIES, dict(sums), adds_up=False)


def _open_of_age(unit: Unit, asked: Asked, place: str, series: str) -> dict[int, int]:
    """What is open of each document of an age, newest first; series "" means both sides."""
    today = reckoned_on(unit, asked)
    claims, older = _recent(unit, today)
    if place == _OLDEST[1].key:
        claims = list(_claims(unit, older, today, _D.day < _since(today)))
    days: dict[int, date] = {}
    found: Counter[int] = Counter()
    for claim in claims:
        if claim.age(today) == place and series in (claim.side, NOTHING):
            days[claim.document_id] = claim.day
            found[claim.document_id] += claim.fen
    return newest_first((days[own], own, fen) for own, fen in found.items())


MEASURES = (
    Measure(
        code="debt_ages",
        group="money",
        zh="应收应付账龄（截至期末）",
        en="What is owed by age, at the end of the period",
        unit="fen",
        shape="bars",
        read=_ages,
        parts=_open_of_age,
        compares=False,
    ),
)
