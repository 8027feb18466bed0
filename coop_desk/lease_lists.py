"""Lists of land, leases and bags on paper: the rows of the services as the reports draw them.

Each function reads in the open transaction and gives a finished PDF; it raises UserError where
there is nothing to print or a name cannot be printed. Personal numbers are masked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from coop_desk.domain.dates import ONE_DAY, written_days
from coop_desk.domain.leases import format_area
from coop_desk.domain.list_paper import (
    NUMBER,
    Cell,
    ListColumn,
    ListPaper,
    ListSection,
    numbered,
)
from coop_desk.domain.money import format_fen
from coop_desk.domain.privacy import mask_phone
from coop_desk.domain.terms import LEASE_BASES, RENT_STATES, term
from coop_desk.errors import UserError
from coop_desk.reports.list_pdf import list_pdf
from coop_desk.services import bag_stock, deposits, land, leasing, people, rents, settings
from coop_desk.services.lease_terms import LeaseRow
from coop_desk.services.rents import RentLine
from coop_desk.storage.unit_of_work import Unit


def _today(unit: Unit) -> date:
    return unit.clock().date()


def _days(start: date, end: date) -> str:
    """A half-open period as papers write it, its last day counted."""
    return written_days(start, end - ONE_DAY)


# --- greenhouse rents -------------------------------------------------------


def lease_register_pdf(unit: Unit, season_id: int) -> bytes:
    """The register of a season's leases as they stand today."""
    season = next((one for one in leasing.seasons(unit) if one.id == season_id), None)
    leases = leasing.leases(unit, season_id=season_id)
    if season is None or not leases:
        raise UserError("No greenhouse is let in this season.")
    lines: dict[int, list[RentLine]] = defaultdict(list)
    for line in rents.rent_lines(unit, _today(unit), season_id=season_id):
        lines[line.lease.id].append(line)
    held = {row.lease.id: row.held_fen for row in deposits.register(unit, season_id=season_id)}
    rows = (_register_row(lease, lines[lease.id], held.get(lease.id, 0)) for lease in leases)
    return list_pdf(
        ListPaper(
            settings.cooperative(unit),
            "大棚承包台账",
            (("季", season.name), ("截至", _today(unit).isoformat())),
            (
                NUMBER,
                ListColumn("棚号"),
                ListColumn("承包人"),
                ListColumn("起止"),
                ListColumn("计租方式"),
                ListColumn("租金（元）", "money", adds=True),
                ListColumn("押金应收（元）", "money", adds=True),
                ListColumn("押金在押（元）", "money", adds=True),
                ListColumn("应缴（元）", "money", adds=True),
                ListColumn("已缴（元）", "money", adds=True),
                ListColumn("欠缴（元）", "money", adds=True),
            ),
            (ListSection(numbered(rows)),),
            notes=(
                "租金已扣除减免和提前退租退回的部分；按棒计租的，按目前领用的菌棒数计算。",
                "应缴 = 已缴 + 欠缴；还没有到期的租金不计入应缴。",
            ),
            landscape=True,
            demo=settings.is_demo(unit),
        )
    )


def _register_row(lease: LeaseRow, lines: list[RentLine], held_fen: int) -> tuple[Cell, ...]:
    paid = sum(line.paid_fen for line in lines)
    left = sum(line.open_fen for line in lines if line.state in rents.UNPAID)
    days = _days(lease.start, lease.last_end)
    return (
        lease.greenhouse,
        lease.person,
        f"{days}（提前退租）" if lease.ended_early else days,
        _basis(lease),
        sum(line.amount_fen - line.credited_fen for line in lines),
        lease.deposit_fen,
        held_fen,
        paid + left,
        paid,
        left,
    )


def _basis(lease: LeaseRow) -> str:
    """How the rent is made up, in a few words: 按棚按季 8,000.00."""
    words = f"{term(lease.basis, group=LEASE_BASES)} {format_fen(lease.rate_fen)}"
    return f"{words} × {format_area(lease.area)} 亩" if lease.basis == "mu_year" else words


def rent_list_pdf(
    unit: Unit, today: date, overdue_only: bool, season_id: int | None = None
) -> bytes:
    """The rents of greenhouses that are open today, or only those that are overdue."""
    states = ("overdue",) if overdue_only else rents.UNPAID
    lines = rents.rent_lines(unit, today, season_id=season_id, states=states)
    if not lines:
        raise UserError("No rent is open on {day}.", day=today.isoformat())
    by_state = {state: [line for line in lines if line.state == state] for state in states}
    open_fen = sum(line.open_fen for line in lines)
    number = iter(range(1, len(lines) + 1))
    phones = _phones(unit, {line.lease.person_id for line in lines})
    sections = tuple(
        ListSection(
            tuple((next(number), *_rent_row(line, phones, today)) for line in by_state[state]),
            "" if overdue_only else term(state, group=RENT_STATES),
        )
        for state in reversed(states)
        if by_state[state]
    )
    return list_pdf(
        ListPaper(
            settings.cooperative(unit),
            "大棚租金逾期清单" if overdue_only else "大棚租金应收清单",
            (("截至", today.isoformat()),),
            (
                NUMBER,
                ListColumn("棚号"),
                ListColumn("承包人"),
                ListColumn("编号"),
                ListColumn("电话"),
                ListColumn("期次", align="centre"),
                ListColumn("应交日期", align="centre"),
                ListColumn("逾期天数", "count"),
                ListColumn("本期租金（元）", "money", adds=True),
                ListColumn("减免（元）", "money", adds=True),
                ListColumn("已缴（元）", "money", adds=True),
                ListColumn("欠缴（元）", "money", adds=True),
            ),
            sections,
            f"共 {len(phones)} 户、{len(lines)} 笔，欠缴 {format_fen(open_fen)} 元。",
            "欠缴（元）",
            landscape=True,
            demo=settings.is_demo(unit),
        )
    )


def _phones(unit: Unit, person_ids: Iterable[int]) -> dict[int, str]:
    """The phone of each person as a list may show it."""
    return {one: mask_phone(people.person(unit, one).phone) for one in person_ids}


def _rent_row(line: RentLine, phones: Mapping[int, str], today: date) -> tuple[Cell, ...]:
    late = (today - line.due).days
    return (
        line.lease.greenhouse,
        line.lease.person,
        line.lease.person_code,
        phones[line.lease.person_id],
        f"第 {line.instalment} 期",
        line.due.isoformat(),
        late or None,
        line.amount_fen,
        line.credited_fen,
        line.paid_fen,
        line.open_fen,
    )


# --- land rents -------------------------------------------------------------


def land_sign_off_pdf(unit: Unit, first: date, last: date) -> bytes:
    """The list households sign for the land rents due from `first` to `last` and posted."""
    rows = land.sign_off_rows(unit, first, last)
    if not rows:
        raise UserError(
            "No land rent due from {first} to {last} is posted; post the rents first.",
            first=first.isoformat(),
            last=last.isoformat(),
        )
    total = sum(row.amount_fen for row in rows)
    return list_pdf(
        ListPaper(
            settings.cooperative(unit),
            "土地租金发放表",
            _span_facts(unit, first, last),
            (
                NUMBER,
                ListColumn("编号"),
                ListColumn("姓名"),
                ListColumn("地块"),
                ListColumn("面积（亩）", "area"),
                ListColumn("单价（元/亩·年）", align="right"),
                ListColumn("起止"),
                ListColumn("金额（元）", "money", adds=True),
                ListColumn("账号尾号"),
                ListColumn("领款人签字", sign=True),
            ),
            (ListSection(numbered(_sign_off_row(row) for row in rows)),),
            f"共 {len({row.person_id for row in rows})} 户、{len(rows)} 笔，"
            f"应发土地租金 {format_fen(total)} 元。",
            "金额（元）",
            page_totals=True,
            notes=("领款人请核对地块、面积和金额后签字或按手印；代领的请注明代领人。",),
            landscape=True,
            demo=settings.is_demo(unit),
        )
    )


def _span_facts(unit: Unit, first: date, last: date) -> tuple[tuple[str, str], ...]:
    return (("应付日期", written_days(first, last)), ("打印日期", _today(unit).isoformat()))


def _sign_off_row(row: land.SignOffRow) -> tuple[Cell, ...]:
    return (
        row.code,
        row.person,
        row.plots,
        row.area,
        row.price,
        _days(row.start, row.end),
        row.amount_fen,
        row.bank_tail,
        None,
    )


def land_due_pdf(unit: Unit, first: date, last: date, today: date) -> bytes:
    """The land rents that fall due from `first` to `last`, and what is paid of them."""
    found = land.due_rents(unit, first, last, today)
    if not found:
        raise UserError(
            "No land rent falls due from {first} to {last}.",
            first=first.isoformat(),
            last=last.isoformat(),
        )
    left = sum(rent.open_fen for rent in found)
    return list_pdf(
        ListPaper(
            settings.cooperative(unit),
            "土地租金应付清单",
            _span_facts(unit, first, last),
            (
                NUMBER,
                ListColumn("姓名"),
                ListColumn("地块"),
                ListColumn("面积（亩）", "area"),
                ListColumn("起止"),
                ListColumn("应付日期", align="centre"),
                ListColumn("单号"),
                ListColumn("金额（元）", "money", adds=True),
                ListColumn("已付（元）", "money", adds=True),
                ListColumn("未付（元）", "money", adds=True),
                ListColumn("状态", align="centre"),
            ),
            (ListSection(numbered(_due_row(rent) for rent in found)),),
            f"共 {len(found)} 笔，未付 {format_fen(left)} 元。",
            "未付（元）",
            landscape=True,
            demo=settings.is_demo(unit),
        )
    )


def _due_row(rent: land.DueRent) -> tuple[Cell, ...]:
    return (
        rent.lease.person,
        rent.lease.plot,
        rent.lease.area,
        _days(rent.start, rent.end),
        rent.due.isoformat(),
        rent.posted.number if rent.posted else "未入账",
        rent.amount_fen,
        rent.paid_fen,
        rent.open_fen,
        term(rent.state, group=RENT_STATES),
    )


# --- bags -------------------------------------------------------------------


def bag_stock_pdf(unit: Unit, day: date) -> bytes:
    """The bags of every batch on the evening of a day: made, in store, on crops, lost."""
    lines = bag_stock.stock_on(unit, day)
    if not lines:
        raise UserError("No bags had come by {day}.", day=day.isoformat())
    rows = (
        (line.batch or "未分批次", line.made, line.in_store, line.on_crops, line.lost)
        for line in lines
    )
    return list_pdf(
        ListPaper(
            settings.cooperative(unit),
            "菌棒库存表",
            (("截至", day.isoformat()), ("打印日期", _today(unit).isoformat())),
            (
                NUMBER,
                ListColumn("批次"),
                ListColumn("入库（棒）", "count", adds=True),
                ListColumn("库存（棒）", "count", adds=True),
                ListColumn("在棚（棒）", "count", adds=True),
                ListColumn("报损（棒）", "count", adds=True),
            ),
            (ListSection(numbered(rows)),),
            f"入库 {sum(line.made for line in lines):,} 棒 ="
            f" 库存 {sum(line.in_store for line in lines):,}"
            f" + 在棚 {sum(line.on_crops for line in lines):,}"
            f" + 报损 {sum(line.lost for line in lines):,}。",
            signers=("制表", "仓库", "审核"),
            demo=settings.is_demo(unit),
        )
    )
