"""Harvest tickets: mushrooms a grower brings, weighed, split by grade and bought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain import grading
from coop_desk.domain.day_time import session_at
from coop_desk.domain.money import amount_fen, check_int
from coop_desk.errors import UserError
from coop_desk.services import (
    catalogue,
    crops,
    documents,
    ledger,
    settings,
    ticket_payments,
    ticket_rules,
    weighing,
)
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.intake import Intake
from coop_desk.services.ledger import Entry, Posting, StockMove
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables
from coop_desk.storage.in_force import in_force
from coop_desk.storage.unit_of_work import Unit

KIND = "harvest_ticket"
PRODUCT = "mushroom"
# A pause this long between picks begins a new flush.
FLUSH_PAUSE = timedelta(days=7)
MOST_FLUSHES = 12


@dataclass(frozen=True, slots=True)
class HarvestLine:
    """One grade of a delivery in grams; a reason where the grade is not the suggested one."""

    grade_id: int
    grams: int
    override_reason: str = ""


@dataclass(frozen=True, slots=True)
class HarvestTicket:
    """A delivery as the clerk enters it."""

    day: date
    crop_id: int
    pick_session: str
    flush: int
    scale: Scale
    lines: tuple[HarvestLine, ...]
    paid_cash: bool = False
    note: str = ""
    weather: str = ""
    picked_at: str | None = None  # "07:40", where the hour is known
    recovers: bool = False  # paid less what is kept back for debts
    tendered_fen: int | None = None


def post(
    unit: Unit,
    ticket: HarvestTicket,
    *,
    draft_id: int | None = None,
    replaces_id: int | None = None,
    confirmed: bool = False,
) -> Posted:
    """Post a harvest ticket: price, grade and rule are frozen on it, the ledger follows.

    Raises UserError for a crop not running that day, weights that do not add up, a grade
    without a price or an override without a reason; NeedsConfirmation for unusual weights.
    """
    documents.refuse_clock_set_back(unit)
    documents.refuse_future_day(unit, ticket.day)  # before the crop is looked up on that day
    _check_pick(ticket)
    crop = crops.running(unit, ticket.crop_id, ticket.day)
    weighed, step = weighing.weighed(unit, PRODUCT, ticket.scale, confirmed=confirmed)
    grading.check_lines_add_up(weighed.pay_g, [line.grams for line in ticket.lines])
    lines = [_line(unit, ticket, number, line) for number, line in enumerate(ticket.lines, 1)]
    total = sum(line["amount_fen"] for line in lines)
    head = {
        "crop_id": ticket.crop_id,
        "pick_session": ticket.pick_session,
        "flush": _checked_flush(ticket.flush),
        "amount_fen": total,
        **weighing.scale_columns(ticket.scale, weighed, step, unit.clock()),
    }
    facts = _facts(unit, ticket)
    document = NewDocument(
        KIND,
        ticket.day,
        total,
        {
            tables.harvest_tickets: [head],
            tables.harvest_lines: lines,
            tables.harvest_facts: [facts],
        },
        _entry(unit, crop.person_id, ticket.day, lines, total),
        _intake(crop.greenhouse_id, lines),
        person_id=crop.person_id,
        note=ticket.note,
        draft_id=draft_id,
        replaces_id=replaces_id,
    )
    posted = documents.post(unit, document)
    ticket_payments.pay(unit, ticket, crop.person_id, PRODUCT, total, posted.id)
    return posted


def _check_pick(ticket: HarvestTicket) -> None:
    """The price goes by the session, so the hour has to lie in it."""
    if ticket.picked_at and session_at(ticket.picked_at) != ticket.pick_session:
        raise UserError(
            "{time} lies in the other half of the day; look at the hour and the session.",
            field="picked_at",
            time=ticket.picked_at,
        )


def _facts(unit: Unit, ticket: HarvestTicket) -> dict[str, Any]:
    suggested = suggested_grade(unit, ticket.pick_session, ticket.picked_at)
    rule = ticket_rules.harvest_deduction(unit, PRODUCT, suggested)
    best = ticket_rules.best_price(unit, PRODUCT, ticket.day, ticket.pick_session, None)
    facts = ticket_rules.fact_columns(ticket.scale, ticket.weather, rule, best)
    return facts | {"picked_at": ticket.picked_at}


def _checked_flush(flush: int) -> int:
    if not 1 <= check_int(flush, "flush") <= MOST_FLUSHES:
        raise UserError("The flush is a number from 1 to 12.", field="flush")
    return flush


def _line(unit: Unit, ticket: HarvestTicket, number: int, line: HarvestLine) -> dict[str, Any]:
    grade = catalogue.grade(unit, PRODUCT, line.grade_id)
    suggested = suggested_grade(unit, ticket.pick_session, ticket.picked_at)
    grading.check_override(grade.rank, suggested.rank if suggested else None, line.override_reason)
    slot = ticket.pick_session
    price = catalogue.price(unit, PRODUCT, line.grade_id, ticket.day, slot, None)
    return {
        "line": number,
        "grade_id": line.grade_id,
        "suggested_grade_id": suggested.id if suggested else None,
        "override_reason": line.override_reason.strip(),
        "grams": line.grams,
        "price_fen": price.price_fen,
        "price_line_id": price.id,
        "better_price_fen": catalogue.better_price(
            unit, PRODUCT, line.grade_id, ticket.day, slot, None
        ),
        "amount_fen": amount_fen(line.grams, price.price_fen),
    }


def suggested_grade(
    unit: Unit, pick_session: str | None, picked_at: str | None = None
) -> catalogue.Grade | None:
    """The best grade a pick counts as, by the rule tables in the settings."""
    return ticket_rules.suggested_grade(unit, PRODUCT, pick_session, picked_at)


def _entry(
    unit: Unit, person_id: int, day: date, lines: Sequence[dict[str, Any]], total: int
) -> Entry:
    inventory = Posting(settings.account(unit, "inventory"), debit_fen=total)
    moves = tuple(
        StockMove(PRODUCT, line["grams"], line["amount_fen"], line["grade_id"]) for line in lines
    )
    return Entry((inventory, ledger.owed_to(unit, person_id, PRODUCT, total, day)), moves)


def _intake(greenhouse_id: int, lines: Sequence[dict[str, Any]]) -> tuple[Intake, ...]:
    return tuple(
        Intake(PRODUCT, line["grade_id"], greenhouse_id, 0, line["grams"], line["amount_fen"])
        for line in lines
    )


@dataclass(frozen=True, slots=True)
class CropChoice:
    """A crop a grower may deliver from on a day."""

    crop_id: int
    greenhouse: str
    season: str
    flush: int


def crops_of(unit: Unit, person_id: int, day: date) -> list[CropChoice]:
    """The grower's crops running on a day, each with the flush it is probably in."""
    c, g, s = tables.crops.c, tables.greenhouses.c, tables.seasons.c
    query = (
        select(c.id, g.code, s.name)
        .join(tables.greenhouses, g.id == c.greenhouse_id)
        .join(tables.seasons, s.id == c.season_id)
        .where(c.person_id == person_id, in_force(c, day))
        .order_by(g.code)
    )
    return [
        CropChoice(crop_id, shed, season, propose_flush(unit, crop_id, day))
        for crop_id, shed, season in unit.rows(query)
    ]


def propose_flush(unit: Unit, crop_id: int, day: date) -> int:
    """The flush of the last pick, or the next one after a pause of a week."""
    t, d = tables.harvest_tickets.c, tables.documents.c
    query = (
        select(func.max(t.flush), func.max(d.day))
        .join(tables.documents, d.id == t.document_id)
        .where(t.crop_id == crop_id, d.status == "posted", d.day <= day)
    )
    flush, last_day = unit.rows(query)[0]
    if flush is None:
        return 1
    last = last_day if isinstance(last_day, date) else date.fromisoformat(last_day)
    return min(int(flush) + (day - last > FLUSH_PAUSE), MOST_FLUSHES)
