"""Papers of sales: delivery notes, and the account a buyer and the cooperative sign.

A composition of two rooms that may not know each other. Nothing is posted here: each function
reads in the open transaction. Each raises UserError where there is nothing to print or a name
cannot be printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from coop_desk.domain.dates import ONE_DAY, written_days
from coop_desk.domain.list_paper import (
    NUMBER,
    Cell,
    ListColumn,
    ListPaper,
    ListSection,
    numbered,
)
from coop_desk.domain.money import format_fen
from coop_desk.domain.ratios import format_percent
from coop_desk.domain.terms import PAYMENT_METHODS, PRODUCTS, term
from coop_desk.domain.weight import format_jin
from coop_desk.errors import UserError
from coop_desk.reports.list_pdf import list_pdf
from coop_desk.services import reconciliation, settings, shipments
from coop_desk.services.reconciliation import Change, Reconciliation, Section
from coop_desk.services.sale_view import SaleRow
from coop_desk.services.sales_contracts import ContractRow, Fulfilment
from coop_desk.services.shipments import ShipmentRow
from coop_desk.storage.unit_of_work import Unit

ON_THE_WAY = "在途，未验收"


class SalesPapers:
    """Draws the papers of the page of sales."""

    def delivery_note_pdf(self, unit: Unit, shipment_id: int) -> bytes:
        """A delivery note. Raises UserError for a shipment that is void."""
        return list_pdf(delivery_note(unit, shipment_id))

    def reconciliation_pdf(self, unit: Unit, buyer_id: int, first: date, last: date) -> bytes:
        """A buyer's account of a period, both days counted."""
        return list_pdf(reconciliation_paper(unit, buyer_id, first, last))


# --- delivery note ------------------------------------------------------------


def delivery_note(unit: Unit, shipment_id: int) -> ListPaper:
    """What goes with the goods: grades and weights, and room for what the buyer accepts."""
    row = shipments.shipment(unit, shipment_id)
    if row.status != "posted":
        raise UserError("Shipment {number} is void.", number=row.number)
    product = term(row.product, group=PRODUCTS)
    rows = numbered((product, line.grade, line.grams, "", "", "") for line in row.lines)
    return ListPaper(
        settings.cooperative(unit),
        "发货单",
        (("编号", row.number), ("日期", row.day.isoformat())),
        (
            NUMBER,
            ListColumn("品名"),
            ListColumn("等级"),
            ListColumn("发货重量（斤）", "weight", adds=True),
            ListColumn("验收（斤）", sign=True),
            ListColumn("退回（斤）", sign=True),
            ListColumn("损耗（斤）", sign=True),
        ),
        (ListSection(rows),),
        summary=_addressed(row),
        notes=("请按等级填写验收、退回和损耗重量，三项之和应等于发货重量；签字后一联交回合作社。",),
        signers=("发货人", "承运人", "收货人"),
        demo=settings.is_demo(unit),
    )


def _addressed(row: ShipmentRow) -> str:
    parts = [f"收货单位：{row.buyer}"]
    if row.contract_number:
        parts.append(f"合同：{row.contract_number}")
    if row.vehicle:
        parts.append(f"车号：{row.vehicle}")
    return "　".join(parts)


# --- reconciliation -----------------------------------------------------------

_GOODS = "品名"
_COLUMNS = (
    ListColumn("日期", align="centre"),
    ListColumn("单号"),
    ListColumn(_GOODS),
    ListColumn("摘要"),
    *(
        ListColumn(f"{what}（斤）", "weight", adds=True, within=_GOODS)
        for what in ("发货", "验收", "退回", "损耗")
    ),
    ListColumn("单价", "money"),
    ListColumn("金额（元）", "money", adds=True),
    ListColumn("备注"),
)
Row = tuple[Cell, ...]


def reconciliation_paper(unit: Unit, buyer_id: int, first: date, last: date) -> ListPaper:
    """What was due before, sold, received and corrected; the amounts add up to what is due."""
    account = reconciliation.reconcile(unit, buyer_id, first, last)
    return ListPaper(
        settings.cooperative(unit),
        "销售对账单",
        (
            ("客户", f"{account.buyer.code} {account.buyer.name}"),
            ("期间", written_days(first, last)),
        ),
        _COLUMNS,
        tuple(_sections(account)),
        summary=_summary(account),
        capitals="金额（元）",
        notes=tuple(_notes(account)),
        signers=("合作社（盖章）", "客户（盖章）", "对账日期"),
        landscape=True,
        small=True,
        demo=settings.is_demo(unit),
    )


def _summary(account: Reconciliation) -> str:
    due = account.closing_fen
    day = account.last.isoformat()
    if due < 0:
        return f"截至 {day}，贵方多付货款 {format_fen(-due)} 元。"
    return f"截至 {day}，贵方应付货款 {format_fen(due)} 元。"


def _sections(account: Reconciliation) -> Iterable[ListSection]:
    before = (account.first - ONE_DAY).isoformat()
    yield ListSection((_money(before, "", "上期结欠", account.opening_fen),), "期初")
    for section in account.sections:
        rows = tuple(_goods_rows(section))
        if rows:
            yield ListSection(rows, _contract_title(section.contract))
    if account.receipts:
        yield ListSection(tuple(_change_row(one) for one in account.receipts), "收款")
    if account.corrections:
        yield ListSection(tuple(_change_row(one) for one in account.corrections), "更正")


def _contract_title(contract: ContractRow | None) -> str:
    if contract is None:
        return "无合同销售"
    product = term(contract.product, group=PRODUCTS)
    return f"合同 {contract.paper_number or contract.number}：{product}"


def _goods_rows(section: Section) -> Iterable[Row]:
    for paid in section.sales:
        yield from _sale_rows(paid.sale)
    for shipped in section.on_the_way:
        for line in shipped.lines:
            day, what = shipped.day.isoformat(), line.grade
            blank = (None, None, None, None, None)
            goods = term(shipped.product, group=PRODUCTS)
            yield (day, shipped.number, goods, what, line.grams, *blank, ON_THE_WAY)


def _sale_rows(sale: SaleRow) -> Iterable[Row]:
    goods = term(sale.product, group=PRODUCTS)
    for line in sale.lines:
        day = (sale.shipped_on or sale.day).isoformat()
        weights = (line.shipped_g, line.accepted_g, line.returned_g, line.lost_g)
        number = sale.shipment_number or sale.number
        what = (day, number, goods, line.grade)
        yield (*what, *weights, line.price_fen, line.amount_fen, line.reason)


def _money(day: str, number: str, what: str, fen: int, note: str = "") -> Row:
    return (day, number, "", what, None, None, None, None, None, fen, note)


def _change_row(change: Change) -> Row:
    what = term(change.method, group=PAYMENT_METHODS) if change.method else "红冲"
    return _money(
        change.day.isoformat(),
        change.number,
        f"{what}（红冲）" if change.method and change.reversal else what,
        change.amount_fen,
        change.note,
    )


def _notes(account: Reconciliation) -> Iterable[str]:
    yield "金额合计即期末应付货款：期初结欠加验收金额，减收款，加减更正。收款按先发先收抵付。"
    for section in account.sections:
        if section.contract is not None and section.fulfilment is not None:
            yield _contract_note(section, section.contract, section.fulfilment)
    if account.invoices:
        listed = "；".join(
            f"{one.day.isoformat()} 发票 {one.invoice_number} {format_fen(one.amount_fen)} 元"
            for one in account.invoices
        )
        yield f"本期开票 {format_fen(account.invoiced_fen)} 元：{listed}。"
    yield "对账无误请签章后寄回一份；如有出入，请在收到之日起七日内告知。"


def _contract_note(section: Section, contract: ContractRow, done: Fulfilment) -> str:
    days = written_days(contract.start, contract.end - ONE_DAY)
    return (
        f"合同 {contract.paper_number or contract.number}（{days}）"
        f"约定 {format_jin(done.committed_g)} 斤，累计验收 {format_jin(done.accepted_g)} 斤，"
        f"完成 {format_percent(done.share)}；本期验收 {format_fen(section.amount_fen)} 元，"
        f"其中已开票 {format_fen(section.invoiced_fen)} 元，"
        f"已收 {format_fen(section.paid_fen)} 元，未收 {format_fen(section.due_fen)} 元。"
    )
