"""The check of weigh tickets a suspicious member may ask for: numbers, voids, hands, outliers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from itertools import pairwise
from typing import Any

from sqlalchemy import select

from coop_desk.domain import ticket_check
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import BASIS_POINTS, round_half_up
from coop_desk.domain.terms import document_number
from coop_desk.domain.ticket_check import LEAST_SHARE_BP, TWIN_MINUTES
from coop_desk.services import catalogue, ticket_rows
from coop_desk.services.ticket_rows import HARVEST, LEAF, Ticket
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

KINDS = (LEAF, HARVEST)
_PRODUCTS = {LEAF: "leaf", HARVEST: "mushroom"}


@dataclass(frozen=True, slots=True)
class NumberLine:
    """The numbers of one year: those of the period, and the whole series held against itself.

    `missing` were given and are not in the book, `beyond` are in it and were never given.
    """

    year: int
    first: int | None
    last: int | None
    tickets: int
    voided: int
    given: int
    missing: tuple[int, ...]
    beyond: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """What every line about a ticket begins with."""

    document_id: int
    number: str
    day: date
    time: str
    person_id: int
    person: str
    operator: str


@dataclass(frozen=True, slots=True)
class VoidLine(Named):
    """A void ticket: why, by whom, how many minutes after posting, what replaced it ("")."""

    amount_fen: int
    reason: str
    voided_by: str
    voided_at: str
    minutes: int
    replaced_by: str


@dataclass(frozen=True, slots=True)
class OperatorLine:
    """One operator's tickets; weight and amount of those that stand, None for unknown."""

    operator: str
    tickets: int
    grams: int
    amount_fen: int
    voids: int
    overrides: int | None
    deductions: int | None
    typed: int | None
    from_scale: int | None
    reprints: int | None


@dataclass(frozen=True, slots=True)
class HandLine(Named):
    """Something set by hand: a "grade" (names) or a "deduction" (basis points)."""

    what: str
    usual: str | int
    used: str | int
    reason: str
    usual_english: str = ""
    used_english: str = ""


@dataclass(frozen=True, slots=True)
class FarLine(Named):
    """A figure far from the day's median for its grade: "weight" (grams), "tare" or "deduction"
    (basis points). `times` usual distances off, None where the others are all alike."""

    grade: str
    grade_english: str
    what: str
    value: int
    median: Fraction
    count: int
    times: Fraction | None


@dataclass(frozen=True, slots=True)
class TwinLine(Named):
    """A ticket so many minutes after one of the same person."""

    grade: str
    grade_english: str
    grams: int
    minutes: int
    before: str
    before_grams: int


@dataclass(frozen=True, slots=True)
class Audit:
    """The check of one kind over the days [start, end).

    `judged` groups of a day and a grade were looked over for figures far out, `too_few` had
    too few tickets for that.
    """

    kind: str
    start: date
    end: date
    numbers: tuple[NumberLine, ...]
    voids: tuple[VoidLine, ...]
    operators: tuple[OperatorLine, ...]
    by_hand: tuple[HandLine, ...]
    far: tuple[FarLine, ...]
    twins: tuple[TwinLine, ...]
    judged: int
    too_few: int

    @property
    def tickets(self) -> int:
        """How many there are, void ones too."""
        return sum(line.tickets for line in self.numbers)

    @property
    def missing(self) -> list[str]:
        """Every missing number as papers write it."""
        return [
            document_number(self.kind, line.year, number)
            for line in self.numbers
            for number in line.missing
        ]

    @property
    def beyond(self) -> list[str]:
        """Every number that was never given."""
        return [
            document_number(self.kind, line.year, number)
            for line in self.numbers
            for number in line.beyond
        ]


def audit(unit: Unit, kind: str, start: date, end: date) -> Audit:
    """Check the tickets of a kind dated in [start, end). KeyError for another kind."""
    return _Check(unit, kind, start, end).made()


class _Check:
    """One check under way."""

    def __init__(self, unit: Unit, kind: str, start: date, end: date) -> None:
        self.unit, self.kind, self.start, self.end = unit, kind, start, end
        self.tickets = ticket_rows.tickets(unit, kind, start, end)
        self.standing = [one for one in self.tickets if one.status == "posted"]
        self.grades = {one.id: one for one in catalogue.grades(unit, _PRODUCTS[kind])}
        self.people = ticket_rows.people(unit)
        self.overrides = ticket_rows.overrides(unit, start, end) if kind == HARVEST else []

    def made(self) -> Audit:
        groups = _groups(self.standing)
        judged = [group for group in groups if len(group) >= ticket_check.FEWEST]
        return Audit(
            self.kind,
            self.start,
            self.end,
            tuple(self._numbers()),
            tuple(self._voids()),
            tuple(self._operators()),
            tuple(sorted(self._by_hand(), key=_newest, reverse=True)),
            tuple(sorted((one for g in judged for one in self._far(g)), key=_newest, reverse=True)),
            tuple(sorted(self._twins(), key=_newest, reverse=True)),
            len(judged),
            len(groups) - len(judged),
        )

    def _named(self, one: Ticket) -> dict[str, Any]:
        return {
            "document_id": one.id,
            "number": document_number(self.kind, one.year, one.number),
            "day": one.day,
            "time": one.weighed_at,
            "person_id": one.person_id,
            "person": self.people.get(one.person_id, ""),
            "operator": one.posted_by,
        }

    def _grade(self, grade_id: int | None, key: str = "grade") -> dict[str, Any]:
        known = self.grades.get(grade_id or 0)
        names = (known.name, known.english_name) if known else ("", "")
        return {key: names[0], f"{key}_english": names[1]}

    # ---- numbers ----

    def _numbers(self) -> Iterator[NumberLine]:
        d, s = tables.documents.c, tables.number_series.c
        years = range(self.start.year, (self.end - ONE_DAY).year + 1)
        given = select(s.year, s.last_number).where(s.kind == self.kind, s.year.in_(years))
        last_given: dict[int, int] = {row.year: row.last_number for row in self.unit.rows(given)}
        query = select(d.number).where(d.kind == self.kind, d.number.is_not(None))
        for year in years:
            own = [one for one in self.tickets if one.year == year]
            used = [row.number for row in self.unit.rows(query.where(d.year == year))]
            last = last_given.get(year, 0)
            if not used and not last:
                continue
            yield NumberLine(
                year,
                min((one.number for one in own), default=None),
                max((one.number for one in own), default=None),
                len(own),
                sum(one.status == "voided" for one in own),
                last,
                tuple(ticket_check.gaps(used, last)),
                tuple(sorted(number for number in used if number > last)),
            )

    # ---- voids ----

    def _voids(self) -> Iterator[VoidLine]:
        d = tables.documents.c
        by_id = {one.id: one for one in self.tickets if one.status == "voided"}
        replaced = ticket_rows.replacements(self.unit, self.kind)
        query = (
            select(d.id, d.void_reason, d.voided_by, d.voided_at)
            .where(
                d.kind == self.kind, d.status == "voided", *ticket_rows.days(self.start, self.end)
            )
            .order_by(d.voided_at.desc(), d.id.desc())
        )
        for row in self.unit.rows(query):
            one = by_id[row.id]
            yield VoidLine(
                **self._named(one),
                amount_fen=one.amount_fen,
                reason=row.void_reason,
                voided_by=row.voided_by,
                voided_at=row.voided_at,
                minutes=_minutes_between(one.posted_at, row.voided_at),
                replaced_by=replaced.get(row.id, ""),
            )

    # ---- operators ----

    def _operators(self) -> Iterator[OperatorLine]:
        own: dict[str, list[Ticket]] = defaultdict(list)
        for one in self.tickets:
            own[one.posted_by].append(one)
        overridden = {row.document_id for row in self.overrides}
        reprints = ticket_rows.reprints(self.unit, self.kind, self.start, self.end)
        for operator in sorted(own):
            yield self._operator(operator, own[operator], overridden, reprints)

    def _operator(
        self,
        operator: str,
        own: Sequence[Ticket],
        overridden: set[int],
        reprints: Mapping[str, int] | None,
    ) -> OperatorLine:
        standing = [one for one in own if one.status == "posted"]
        known = [one for one in own if one.usual_bp is not None]
        typed = sum(one.scale == "" for one in known)
        return OperatorLine(
            operator,
            len(own),
            sum(one.pay_g for one in standing),
            sum(one.amount_fen for one in standing),
            len(own) - len(standing),
            sum(one.id in overridden for one in own) if self.kind == HARVEST else None,
            sum(one.deduction_bp != one.usual_bp for one in known) if known else None,
            typed if known else None,
            len(known) - typed if known else None,
            None if reprints is None else reprints.get(operator, 0),
        )

    # ---- set by hand ----

    def _by_hand(self) -> Iterator[HandLine]:
        by_id = {one.id: one for one in self.tickets}
        for row in self.overrides:
            yield HandLine(
                **self._named(by_id[row.document_id]),
                what="grade",
                **self._grade(row.suggested_grade_id, "usual"),
                **self._grade(row.grade_id, "used"),
                reason=row.override_reason,
            )
        for one in self.tickets:
            if one.usual_bp is not None and one.usual_bp != one.deduction_bp:
                yield HandLine(
                    **self._named(one),
                    what="deduction",
                    usual=one.usual_bp,
                    used=one.deduction_bp,
                    reason="",
                )

    # ---- far out, and twice ----

    def _far(self, group: Sequence[Ticket]) -> Iterator[FarLine]:
        for what, figure in _FIGURES.items():
            figures = [figure(one) for one in group]
            usual = ticket_check.usual(figures)
            assert usual is not None  # only groups that are large enough come here
            # Half the median weight; a share by so many points.
            least4 = usual.median4 // 2 if what == "weight" else 4 * LEAST_SHARE_BP
            for one, value in zip(group, figures, strict=True):
                if usual.is_far(value, least4):
                    yield FarLine(
                        **self._named(one),
                        **self._grade(one.grade_id),
                        what=what,
                        value=value,
                        median=usual.median,
                        count=usual.count,
                        times=usual.times(value),
                    )

    def _twins(self) -> Iterator[TwinLine]:
        together: dict[tuple[Any, ...], list[tuple[int, Ticket]]] = defaultdict(list)
        for one in self.standing:
            minute = ticket_check.minutes_of(one.weighed_at)
            if minute is not None:
                together[one.person_id, one.day, one.place].append((minute, one))
        for own in together.values():
            for (earlier, first), (later, second) in pairwise(sorted(own)):
                if later - earlier <= TWIN_MINUTES:
                    yield TwinLine(
                        **self._named(second),
                        **self._grade(second.grade_id),
                        grams=second.pay_g,
                        minutes=later - earlier,
                        before=document_number(self.kind, first.year, first.number),
                        before_grams=first.pay_g,
                    )


def _weight(one: Ticket) -> int:
    return one.pay_g


def _tare(one: Ticket) -> int:
    return round_half_up(one.tare_g * BASIS_POINTS, one.gross_g) if one.gross_g else 0


def _deduction(one: Ticket) -> int:
    return one.deduction_bp


_FIGURES = {"weight": _weight, "tare": _tare, "deduction": _deduction}


def _newest(line: Named) -> tuple[date, str, int]:
    return line.day, line.time, line.document_id


def _groups(tickets: Iterable[Ticket]) -> list[list[Ticket]]:
    """Tickets of one day and one grade together."""
    found: dict[tuple[date, int], list[Ticket]] = defaultdict(list)
    for one in tickets:
        found[one.day, one.grade_id].append(one)
    return list(found.values())


def _minutes_between(earlier: str, later: str) -> int:
    passed = datetime.fromisoformat(later) - datetime.fromisoformat(earlier)
    return int(passed.total_seconds()) // 60
