"""Papers of land, leases and bags: the rows of the services drawn by the reports.

A composition of two rooms that may not know each other, used by the window; the lists among
them are in `lease_lists`. Nothing is posted or numbered here: each function reads in the open
transaction and gives a finished PDF. Each raises UserError where there is nothing to print,
something needed is missing, or a name cannot be printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from coop_desk import lease_lists
from coop_desk.domain import contract, rent_schedule
from coop_desk.domain.bag_paper import CheckSheet
from coop_desk.domain.calendar_paper import (
    CalendarLease,
    CalendarPaper,
    CalendarSeason,
    CalendarShed,
    FlushMark,
)
from coop_desk.domain.contract import BY_HAND, Contract, ContractInstalment, RentWords
from coop_desk.domain.dates import ONE_DAY, Period
from coop_desk.domain.leases import format_area
from coop_desk.domain.list_paper import Reminder, ReminderLine
from coop_desk.errors import UserError
from coop_desk.reports.calendar_pdf import calendar_pdf as draw_calendar
from coop_desk.reports.check_pdf import check_pdf
from coop_desk.reports.contract_pdf import contract_pdf
from coop_desk.reports.reminder_pdf import reminder_pdf as draw_reminder
from coop_desk.services import (
    batches,
    greenhouses,
    lease_calendar,
    lease_terms,
    people,
    rents,
    settings,
    weight_checks,
)
from coop_desk.services.lease_terms import LeaseRow
from coop_desk.services.rents import RentLine
from coop_desk.storage.unit_of_work import Unit

# --- the contract -----------------------------------------------------------


def lease_contract_pdf(unit: Unit, lease_id: int, extra: Mapping[str, str] | None = None) -> bytes:
    """Both copies of a lease's contract, as it was signed; `extra` fills or replaces fields.

    Raises UserError, naming every field without a value, for a lease that does not stand, or
    for a text with a field there is none of.
    """
    lease = lease_terms.standing_lease(unit, lease_id)
    template = settings.get(unit, "contract_template") or contract.DEFAULT_TEMPLATE
    instalments = _instalments(unit, lease)
    values = {**_contract_values(unit, lease, instalments), **(extra or {})}
    paragraphs = tuple(contract.fill(template, values))
    return contract_pdf(
        Contract(
            settings.cooperative(unit),
            lease.number,
            lease.person,
            paragraphs,
            instalments,
            demo=settings.is_demo(unit),
        )
    )


def _signed_rent(unit: Unit, lease: LeaseRow) -> int | None:
    """The rent of the whole term; None by the bag, since the bags come later."""
    if lease.basis == "per_bag":
        return None
    return lease_terms.whole(unit, lease)


def _instalments(unit: Unit, lease: LeaseRow) -> tuple[ContractInstalment, ...]:
    rent = _signed_rent(unit, lease)
    shares = [one.share_bp for one in lease.dues]
    amounts = [None] * len(shares) if rent is None else rent_schedule.split(rent, shares)
    return tuple(
        ContractInstalment(number, one.due, one.share_bp, amount)
        for number, (one, amount) in enumerate(zip(lease.dues, amounts, strict=True), 1)
    )


def _contract_values(
    unit: Unit, lease: LeaseRow, instalments: tuple[ContractInstalment, ...]
) -> dict[str, str]:
    """What the fields of a contract say; what only the grower knows is left to fill in."""
    head = settings.cooperative(unit)
    person = people.person(unit, lease.person_id)
    rent = RentWords(
        lease.basis, lease.rate_fen, lease.area, lease.method, _signed_rent(unit, lease)
    )
    return {
        "合同编号": lease.number,
        "签订日期": contract.chinese_day(lease.day),
        "甲方": head.name,
        "甲方地址": head.address,
        "甲方电话": head.phone,
        "乙方": person.name,
        "乙方编号": person.code,
        "乙方住址": person.address or person.group or BY_HAND,
        "乙方电话": person.phone or BY_HAND,
        "乙方身份证号": BY_HAND,
        **_shed_values(unit, lease),
        "季": lease.season or f"{lease.start.year} 年",
        "起始日": contract.chinese_day(lease.start),
        "截止日": contract.chinese_day(lease.end - ONE_DAY),
        "天数": str(Period(lease.start, lease.end).days),
        "租金说明": contract.rent_sentence(rent),
        "付款说明": contract.payment_sentence(instalments),
        "押金说明": contract.deposit_sentence(lease.deposit_fen),
    }


def _shed_values(unit: Unit, lease: LeaseRow) -> dict[str, str]:
    house = greenhouses.house(unit, lease.greenhouse_id)
    return {
        "棚号": lease.greenhouse,
        "大棚位置": f"第 {house.row} 排第 {house.place} 棚",
        "大棚面积": format_area(house.area),
        "可放棒数": f"{house.capacity_bags:,}",
    }


# --- the reminder -----------------------------------------------------------


def reminder_pdf(unit: Unit, person_id: int, today: date) -> bytes:
    """A slip for one grower with every rent that is due today or overdue."""
    person = people.person(unit, person_id)
    lines = [
        line
        for line in rents.rent_lines(unit, today, states=rents.UNPAID)
        if line.lease.person_id == person_id
    ]
    if not lines:
        raise UserError("{person} owes no rent that is due.", person=person.name)
    return draw_reminder(
        Reminder(
            settings.cooperative(unit),
            person.code,
            person.name,
            person.group,
            today,
            tuple(_reminder_line(line, today) for line in lines),
            settings.is_demo(unit),
        )
    )


def _reminder_line(line: RentLine, today: date) -> ReminderLine:
    what = f"{line.lease.greenhouse} 号大棚"
    if len(line.lease.dues) > 1:
        what += f" 第 {line.instalment} 期"
    amount = line.amount_fen - line.credited_fen
    late = (today - line.due).days
    return ReminderLine(f"{what}（{line.lease.number}）", line.due, amount, line.open_fen, late)


# --- the weight check --------------------------------------------------------


def check_sheet_pdf(unit: Unit, check_id: int) -> bytes:
    """The sheet of a batch's weight check: the verdict, then every weight."""
    check = weight_checks.check_of(unit, check_id)
    batch = batches.batch(unit, check.batch_id)
    return check_pdf(
        CheckSheet(
            cooperative=settings.cooperative(unit),
            number=check.number,
            day=check.day,
            batch=batch.name,
            batch_number=batch.number,
            strain=batch.strain,
            recipe=batch.recipe,
            source="本社自制" if batch.made_here else batch.supplier,
            made_on=batch.made_on,
            bags=batch.bags,
            nominal_g=check.nominal_g,
            tolerance_g=check.tolerance_g,
            water_bp=batch.water_bp,
            most_outside_bp=check.most_outside_bp,
            grams=check.grams,
            mean_g=check.mean_g,
            variation_bp=check.variation_bp,
            outside=check.outside,
            passed=check.passed,
            note=check.note,
            demo=settings.is_demo(unit),
        )
    )


# --- the calendar -----------------------------------------------------------


def calendar_pdf(unit: Unit, first: date, last: date) -> bytes:
    """The lease calendar from `first` to `last`, both counted."""
    data = lease_calendar.calendar(unit, first, last)
    if not data.rows:
        raise UserError("There is no greenhouse yet; add one first.")
    return draw_calendar(
        CalendarPaper(
            settings.cooperative(unit),
            data.first,
            data.last,
            tuple(CalendarSeason(one.name, one.start, one.end) for one in data.seasons),
            tuple(map(_shed, data.rows)),
            unit.clock().date(),
            settings.is_demo(unit),
        )
    )


def _shed(row: lease_calendar.CalendarRow) -> CalendarShed:
    leases = tuple(
        CalendarLease(
            bar.grower,
            bar.start,
            bar.end,
            tuple(FlushMark(*flush) for flush in bar.flushes),
        )
        for bar in row.bars
    )
    return CalendarShed(row.code, leases, row.idle_days, row.crop_count)


class LeasePapers:
    """The papers of land, leases and bags as the window's pages are handed them."""

    lease_contract_pdf = staticmethod(lease_contract_pdf)
    lease_register_pdf = staticmethod(lease_lists.lease_register_pdf)
    rent_list_pdf = staticmethod(lease_lists.rent_list_pdf)
    reminder_pdf = staticmethod(reminder_pdf)
    land_sign_off_pdf = staticmethod(lease_lists.land_sign_off_pdf)
    land_due_pdf = staticmethod(lease_lists.land_due_pdf)
    check_sheet_pdf = staticmethod(check_sheet_pdf)
    calendar_pdf = staticmethod(calendar_pdf)
    bag_stock_pdf = staticmethod(lease_lists.bag_stock_pdf)
