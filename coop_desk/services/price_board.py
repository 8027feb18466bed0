"""The evening's work on prices: what holds today, what holds tomorrow, and setting it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from coop_desk.domain import pricing
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import format_fen
from coop_desk.domain.price_notice import NoticeGrade, PriceNotice, SpecialPrice
from coop_desk.domain.terms import PICK_SESSIONS, PRODUCTS, term
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import audit, catalogue, people, price_lists, settings
from coop_desk.services.catalogue import Grade, NewPrice
from coop_desk.services.price_lists import BoughtDay, ListedPrice, SavedList
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


def board(unit: Unit, product: str, day: date) -> list[ListedPrice]:
    """The prices in force on a day, the best grade first; of grades still offered."""
    grades = [grade for grade in catalogue.grades(unit, product) if grade.active]
    place = {grade.id: (number, grade) for number, grade in enumerate(grades)}
    groups = dict(people.groups(unit))
    lines = [
        ListedPrice(
            line.grade_id,
            place[line.grade_id][1].name,
            place[line.grade_id][1].english_name,
            line.slot,
            line.group_id,
            groups.get(line.group_id or 0, ""),
            line.price_fen,
            line.list_id,
            line.start,
        )
        for line in pricing.in_force(catalogue.price_lines_on(unit, product, day), day)
        if line.grade_id in place
    ]
    slots = [None, *PICK_SESSIONS]
    return sorted(lines, key=lambda one: (place[one.grade_id][0], one.group, slots.index(one.slot)))


@dataclass(frozen=True, slots=True)
class Evening:
    """A product as the manager looks at it: prices of today and of tomorrow, what was bought.

    `grades` are those still offered, whether they have a price or not; `groups` the village
    groups a price may be for, id and name.
    """

    product: str
    today: date
    grades: tuple[Grade, ...]
    groups: tuple[tuple[int, str], ...]
    lines: tuple[ListedPrice, ...]
    tomorrow_lines: tuple[ListedPrice, ...]
    lists: tuple[SavedList, ...]
    bought: BoughtDay

    @property
    def tomorrow(self) -> date:
        """The day prices are set for."""
        return self.today + ONE_DAY

    @property
    def begun_tomorrow(self) -> tuple[SavedList, ...]:
        """The lists that begin tomorrow and were not withdrawn."""
        return tuple(one for one in self.lists if one.start == self.tomorrow and _holds(one))


def _holds(one: SavedList) -> bool:
    return one.end is None or one.start < one.end


def evening(unit: Unit, product: str, today: date) -> Evening:
    """Everything the page of prices shows of a product."""
    return Evening(
        product,
        today,
        tuple(grade for grade in catalogue.grades(unit, product) if grade.active),
        tuple(people.groups(unit)),
        tuple(board(unit, product, today)),
        tuple(board(unit, product, today + ONE_DAY)),
        tuple(price_lists.saved(unit, product)),
        price_lists.bought(unit, product, today),
    )


# --- setting tomorrow's prices ----------------------------------------------


def set_tomorrow(
    unit: Unit,
    product: str,
    prices: Sequence[NewPrice],
    *,
    today: date,
    alone: bool,
    confirmed: bool = False,
) -> int:
    """Save tomorrow's prices, for that day `alone` or from then on; the id of their list.

    Raises UserError where a price of today has no successor, one is nothing, or tomorrow
    already has prices that tie with them or go before them; NeedsConfirmation for an unusual
    jump.
    """
    tomorrow = today + ONE_DAY
    now = board(unit, product, today)
    _refuse_gaps(now, prices)
    end = tomorrow + ONE_DAY if alone else None
    name = price_lists.name_of(product, tomorrow)
    saved = catalogue.save_price_list(unit, product, name, tomorrow, end, prices)
    if not alone:
        _refuse_outranked(unit, product, tomorrow, prices, saved)
    if not confirmed:
        _ask_about_jumps(now, prices)
    return saved


def _refuse_gaps(now: Sequence[ListedPrice], prices: Sequence[NewPrice]) -> None:
    """What is left out would keep the price of an older list, or have none at all."""
    given = {(price.grade_id, price.slot, price.group_id) for price in prices}
    for line in now:
        if line.key not in given:
            raise UserError("Enter tomorrow's price of {grade}.", field="prices", grade=line.grade)


def _refuse_outranked(
    unit: Unit, product: str, tomorrow: date, prices: Sequence[NewPrice], saved: int
) -> None:
    """Prices of certain days win over prices from some day on."""
    given = {(price.grade_id, price.slot, price.group_id) for price in prices}
    first = {one.list_id for one in board(unit, product, tomorrow) if one.key in given} - {saved}
    for one in catalogue.price_lists(unit, product):
        if one.id not in first or one.end is None:
            continue
        if one.start == tomorrow and one.end == tomorrow + ONE_DAY:
            raise UserError(
                "{day} already has prices for that day alone ({name}). Withdraw that list first.",
                field="prices",
                day=tomorrow,
                name=one.name,
            )
        raise UserError(
            "The prices {name} hold until {last} and go before prices without an end. "
            "Set these for tomorrow alone.",
            field="prices",
            name=one.name,
            last=one.end - ONE_DAY,
        )


def _ask_about_jumps(now: Sequence[ListedPrice], prices: Sequence[NewPrice]) -> None:
    before = {line.key: line for line in now}
    for price in prices:
        line = before.get((price.grade_id, price.slot, price.group_id))
        if line is not None and pricing.is_unusual_jump(line.price_fen, price.price_fen):
            raise NeedsConfirmation(
                "{grade} would go from {before} to {after} yuan, more than 30 % in one day. "
                "Is it right?",
                field="prices",
                grade=line.grade,
                before=format_fen(line.price_fen),
                after=format_fen(price.price_fen),
            )


def withdraw(unit: Unit, list_id: int, *, today: date) -> None:
    """Take back a list that has not begun; the list it would have followed goes on.

    It stays among the lists, without a day on which it holds. Raises UserError once it began,
    since tickets may carry its prices.
    """
    p = tables.price_lists.c
    row = unit.first(select(p.product, p.start, p.end).where(p.id == list_id))
    if row is None:
        raise UserError("This is no longer in the list.")
    if row.start <= today:
        raise UserError(
            "This list began on {day}, and tickets may carry its prices. Save a new one instead.",
            day=row.start,
        )
    audit.update(unit, tables.price_lists, list_id, {"end": row.start})
    if catalogue.was_open(unit, list_id):
        query = select(p.id).where(p.product == row.product, p.end == row.start, p.start < p.end)
        for before in unit.rows(query):
            if catalogue.was_open(unit, before.id):
                audit.update(unit, tables.price_lists, before.id, {"end": row.end})
    unit.memo.clear()


# --- what is pinned up ------------------------------------------------------


def notice(unit: Unit, product: str, day: date) -> PriceNotice:
    """The prices of a day as they are pinned up. Raises UserError where there is none."""
    lines = board(unit, product, day)
    if not lines:
        raise UserError("There is no price on {day} to put up; enter a price list first.", day=day)
    used = {line.list_id for line in lines}
    lists = [one for one in price_lists.saved(unit, product) if one.id in used]
    return PriceNotice(
        settings.cooperative(unit),
        term(product, group=PRODUCTS),
        day,
        tuple(_grade(lines, grade_id) for grade_id in dict.fromkeys(n.grade_id for n in lines)),
        any(one.end == day + ONE_DAY for one in lists),
        tuple(dict.fromkeys(one.created_by for one in lists)),
        max(one.created_at for one in lists),
        settings.is_demo(unit),
    )


def _grade(lines: Sequence[ListedPrice], grade_id: int) -> NoticeGrade:
    own = [line for line in lines if line.grade_id == grade_id]
    plain = next((line.price_fen for line in own if line.is_plain), None)
    specials = tuple(
        SpecialPrice(special_words(line), line.price_fen) for line in own if not line.is_plain
    )
    return NoticeGrade(own[0].grade, plain, specials)


def special_words(line: ListedPrice, language: str = "zh") -> str:
    """For whom and when a price is: 联丰组 早; nothing for everybody at any time."""
    slot = term(line.slot, language, group=PICK_SESSIONS) if line.slot else ""
    return " ".join(filter(None, (line.group, slot)))
