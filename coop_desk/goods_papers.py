"""Papers of goods: what was processed, and what became of leaf and dry tea.

A composition of two rooms that may not know each other, used by the window. Nothing is posted
here: each function reads in the open transaction and gives a finished PDF. Each raises UserError
where there is nothing to print, or a name cannot be printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coop_desk.domain.dates import Period, written_days
from coop_desk.domain.list_paper import Cell, ListColumn, ListPaper, ListSection
from coop_desk.domain.processing_paper import ProcessingSheet, SheetLine
from coop_desk.domain.terms import PRODUCTS, term
from coop_desk.domain.weight import format_jin
from coop_desk.errors import UserError
from coop_desk.reports.list_pdf import list_pdf
from coop_desk.reports.processing_pdf import processing_pdf
from coop_desk.services import mass_balance, processing_view, settings
from coop_desk.services.document_view import document_view
from coop_desk.services.mass_balance import Balance, MassBalance
from coop_desk.services.processing_view import BatchLine
from coop_desk.storage.unit_of_work import Unit

# --- a processing batch -----------------------------------------------------


def processing_batch_pdf(unit: Unit, document_id: int) -> bytes:
    """The sheet of a batch: in, out, loss, ratio with its band, cost."""
    found = processing_view.batch(unit, document_id)
    row = found.row
    return processing_pdf(
        ProcessingSheet(
            settings.cooperative(unit),
            row.number,
            row.day,
            row.name,
            tuple(map(_sheet_line, found.leaf)),
            tuple(map(_sheet_line, found.dry)),
            row.figures,
            found.band,
            row.workers,
            document_view(unit, document_id).posted_by or "",
            found.note,
            found.void_reason,
            settings.is_demo(unit),
        )
    )


def _sheet_line(line: BatchLine) -> SheetLine:
    return SheetLine(line.grade, line.grams, line.value_fen)


# --- the mass balance -------------------------------------------------------

# What a product comes from and goes to, besides losses and stock-takes.
_FLOWS = {
    "leaf": (("收购", "bought_g"), ("加工", "processed_g")),
    "dry_tea": (("制成", "made_g"), ("销售", "sold_g")),
}


def mass_balance_pdf(unit: Unit, product: str, first: date, last: date) -> bytes:
    """The balance of leaf or dry tea from `first` to `last`, day by day and by grade."""
    found = mass_balance.balance(unit, product, Period.through(first, last))
    if not found.days:
        raise UserError(
            "Nothing came and nothing went from {first} to {last}.",
            first=first.isoformat(),
            last=last.isoformat(),
        )
    rows = tuple((day.isoformat(), *_cells(product, own)) for day, own in found.days)
    return list_pdf(
        ListPaper(
            settings.cooperative(unit),
            "茶叶物料平衡表",
            (
                ("品名", term(product, group=PRODUCTS)),
                ("期间", written_days(first, last)),
                ("打印日期", unit.clock().date().isoformat()),
            ),
            tuple(_columns(product)),
            (ListSection(rows),),
            _equation(product, found.total),
            notes=tuple(_notes(product, found)),
            signers=("制表", "仓库", "审核"),
            landscape=True,
            demo=settings.is_demo(unit),
        )
    )


def _columns(product: str) -> Iterator[ListColumn]:
    (came, _), (went, _) = _FLOWS[product]
    yield ListColumn("日期", align="centre")
    yield ListColumn("期初（斤）", "weight")
    for head in (came, went, "报损", "盘点盈亏"):
        yield ListColumn(f"{head}（斤）", "weight", adds=True)
    yield ListColumn("库存（斤）", "weight")
    if product == "dry_tea":
        yield ListColumn("在途（斤）", "weight")
    yield ListColumn("差额（斤）", "weight", adds=True)


def _cells(product: str, own: Balance) -> Iterator[Cell]:
    (_, came), (_, went) = _FLOWS[product]
    yield own.before_g
    yield getattr(own.flow, came)
    yield getattr(own.flow, went)
    yield own.flow.lost_g
    yield own.flow.counted_g
    yield own.in_store_g
    if product == "dry_tea":
        yield own.on_the_way_g
    yield own.difference_g


def _equation(product: str, own: Balance) -> str:
    """The balance in a sentence: 期初 + 收购 − 加工 − 报损 ± 盘点 = 库存."""
    (came, came_key), (went, went_key) = _FLOWS[product]
    flow = own.flow
    parts = [
        f"期初 {format_jin(own.before_g)}",
        f"+ {came} {format_jin(getattr(flow, came_key))}",
        f"− {went} {format_jin(getattr(flow, went_key))}",
        f"− 报损 {format_jin(flow.lost_g)}",
        f"{'−' if flow.counted_g < 0 else '+'} 盘点 {format_jin(abs(flow.counted_g))}",
        f"= 库存 {format_jin(own.in_store_g)}",
    ]
    if product == "dry_tea":
        parts.append(f"+ 在途 {format_jin(own.on_the_way_g)}")
    return f"{' '.join(parts)} 斤，{_verdict(own)}"


def _verdict(own: Balance) -> str:
    if not own.difference_g:
        return "单据与库存账相符。"
    return f"相差 {format_jin(own.difference_g)} 斤，请查明原因。"


def _notes(product: str, found: MassBalance) -> Iterator[str]:
    for grade in found.grades:
        yield f"{grade.name or '未分等级'}：{_equation(product, grade.balance)}"
    yield "收购、加工、制成、销售、报损和盘点按单据汇总，库存按库存账汇总，两者之差即差额。"
    yield "作废的单据在作废当天冲减。"
    if product == "dry_tea":
        yield "期初包括在途的干茶；在途是已发货、客户还没有验收的。"


class GoodsPapers:
    """The papers of goods as the window's pages are handed them."""

    processing_batch_pdf = staticmethod(processing_batch_pdf)
    mass_balance_pdf = staticmethod(mass_balance_pdf)
