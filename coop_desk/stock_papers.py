"""Papers of the store: the list of a period, one card, sheets to count on and what was counted.

A composition of two rooms that may not know each other, used by the window. Nothing is posted
here: each function reads in the open transaction and gives a finished PDF. Each raises UserError
where there is nothing to print, or a name cannot be printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from coop_desk.domain.dates import written_days
from coop_desk.domain.list_paper import (
    NUMBER,
    Cell,
    ListColumn,
    ListPaper,
    ListSection,
    numbered,
)
from coop_desk.domain.money import format_fen
from coop_desk.domain.terms import UNITS, term
from coop_desk.domain.weight import format_jin
from coop_desk.errors import UserError
from coop_desk.reports.list_pdf import list_pdf
from coop_desk.reports.workbook import save_workbook
from coop_desk.services import goods, settings, stock_cards, stock_takes
from coop_desk.services.document_view import document_view
from coop_desk.services.goods import Goods
from coop_desk.services.stock_cards import Amount, CardMove, StockLine
from coop_desk.services.stock_takes import CountSheet
from coop_desk.storage.unit_of_work import Unit

_KEEPERS = ("制表", "仓库", "审核")
_COUNTERS = ("盘点人", "监盘人", "审核")
_PLACES = {"store": "在库", "transit": "在途"}
_FLOWS = {
    "bought": "购入",
    "made": "产出",
    "returned": "退回",
    "shipped": "发出在途",
    "sold": "销售发货",
    "processed": "加工领用",
    "used": "领用",
    "arrived": "到货或退回",
    "lost": "报损",
    "difference": "盘点差异",
}


def _figure(text: str) -> ListColumn:
    """A quantity in the unit of its own line."""
    return ListColumn(text, align="right")


def _amount(own: Goods, quantity: int) -> str:
    return format_jin(quantity) if own.weighed else f"{quantity:,}"


def _unit(own: Goods) -> str:
    return term("jin", group=UNITS) if own.weighed else own.unit


def _grade(line: StockLine) -> str:
    way = "在途" if line.heap.place == "transit" else ""
    return f"{line.grade}（{way}）" if way else line.grade


# --- the list of a period ------------------------------------------------------


def stock_list(unit: Unit, first: date, last: date) -> ListPaper:
    """What the period did to everything in store.

    Goods on the way at its start or its end stand on lines of their own.
    """
    found = stock_cards.lines(unit, first, last)
    shown = (line for line in found if not line.passed_through)
    lines = sorted(shown, key=lambda line: list(_PLACES).index(line.heap.place))
    if not lines:
        raise UserError(
            "Nothing lay in store or moved from {first} to {last}.",
            first=first.isoformat(),
            last=last.isoformat(),
        )
    total = sum(line.closing.value_fen for line in lines)
    return ListPaper(
        settings.cooperative(unit),
        "库存收发存表",
        (("期间", written_days(first, last)), ("打印日期", unit.clock().date().isoformat())),
        (
            NUMBER,
            ListColumn("品名"),
            ListColumn("等级"),
            ListColumn("单位", align="centre"),
            _figure("期初"),
            _figure("入库"),
            _figure("出库"),
            _figure("报损"),
            _figure("盘差"),
            _figure("期末"),
            ListColumn("期初金额", "money", adds=True),
            ListColumn("入库金额", "money", adds=True),
            ListColumn("出库金额", "money", adds=True),
            ListColumn("报损金额", "money", adds=True),
            ListColumn("盘差金额", "money", adds=True),
            ListColumn("期末金额", "money", adds=True),
            ListColumn("均价", "money"),
        ),
        tuple(_places(lines)),
        f"期末库存金额 {format_fen(total)} 元。",
        notes=tuple(_list_notes(lines)),
        signers=_KEEPERS,
        landscape=True,
        demo=settings.is_demo(unit),
    )


def stock_list_pdf(unit: Unit, first: date, last: date) -> bytes:
    """The same on paper."""
    return list_pdf(stock_list(unit, first, last))


def _places(lines: Sequence[StockLine]) -> Iterator[ListSection]:
    """What lies in store apart from what is on the way: those are the same goods once more."""
    rows = numbered(_list_row(line) for line in lines)
    for place, title in _PLACES.items():
        own = [row for row, line in zip(rows, lines, strict=True) if line.heap.place == place]
        if own:
            yield ListSection(tuple(own), title if len(own) < len(rows) else "")


def _list_notes(lines: Sequence[StockLine]) -> Iterator[str]:
    yield "期末 = 期初 + 入库 − 出库 − 报损 ± 盘差，数量和金额都如此；金额单位：元。"
    yield "出库按移动平均成本计价；均价 = 期末金额 ÷ 期末数量。"
    if any(line.heap.place == "transit" for line in lines):
        yield "在途的入库就是在库的销售发货，总数里进出各多计一次；本期购入和产出以在库小计为准。"


def _list_row(line: StockLine) -> tuple[Cell, ...]:
    parts = (
        line.opening,
        line.incoming,
        line.outgoing,
        line.lost,
        line.difference,
        line.closing,
    )
    return (
        line.goods.name,
        _grade(line),
        _unit(line.goods),
        *(_amount(line.goods, part.quantity) for part in parts),
        *(part.value_fen for part in parts),
        line.average_fen,
    )


# --- one card ------------------------------------------------------------------


def stock_card_pdf(unit: Unit, key: str, first: date, last: date) -> bytes:
    """The card of a heap: every move with its document and what was left after it."""
    card = stock_cards.card(unit, stock_cards.heap_of(key), first, last)
    line = card.line
    own, unit_word = line.goods, _unit(line.goods)
    opening = (first.isoformat(), "", "期初结存", "", "", "", *_held(own, line.opening))
    rows = (opening, *(_card_row(own, move) for move in card.moves))
    name = f"{own.name} {_grade(line)}".strip()
    return list_pdf(
        ListPaper(
            settings.cooperative(unit),
            "库存明细账",
            (("品名", name), ("单位", unit_word), ("期间", written_days(first, last))),
            (
                ListColumn("日期", align="centre"),
                ListColumn("单号"),
                ListColumn("摘要"),
                ListColumn("往来单位"),
                _figure("收入"),
                _figure("发出"),
                _figure("结存"),
                ListColumn("结存金额（元）", "money"),
            ),
            (ListSection(rows),),
            _equation(line),
            signers=_KEEPERS,
            demo=settings.is_demo(unit),
        )
    )


def _held(own: Goods, held: Amount) -> tuple[Cell, Cell]:
    return _amount(own, held.quantity), held.value_fen


def _card_row(own: Goods, move: CardMove) -> tuple[Cell, ...]:
    change = move.change.quantity
    what = _FLOWS[move.flow]
    return (
        move.day.isoformat(),
        move.number,
        f"{what}（作废红冲）" if move.reversal else what,
        move.person,
        _amount(own, change) if change > 0 else "",
        _amount(own, -change) if change < 0 else "",
        *_held(own, move.held),
    )


def _equation(line: StockLine) -> str:
    """期初 0.00 + 购入 68.00 − 销售发货 40.00 = 期末 28.00 斤。"""
    own, said = line.goods, f"期初 {_amount(line.goods, line.opening.quantity)}"
    for name in stock_cards.FLOWS:
        quantity = line.flows[name].quantity
        if not quantity:
            continue
        added = name in stock_cards.IN or (name == stock_cards.DIFFERENCE and quantity > 0)
        said += f" {'+' if added else '−'} {_FLOWS[name]} {_amount(own, abs(quantity))}"
    return f"{said} = 期末 {_amount(own, line.closing.quantity)} {_unit(own)}。"


# --- counting ------------------------------------------------------------------


def count_sheet_pdf(unit: Unit, day: date, product: str | None) -> bytes:
    """A sheet to count on: the book's figure, and room for what is counted."""
    if product:
        sheets = [stock_takes.sheet(unit, product, day)]
    else:
        sheets = list(stock_takes.sheets(unit, day).values())
    rows = tuple(row for sheet in sheets for row in _blank_rows(sheet))
    return list_pdf(
        ListPaper(
            settings.cooperative(unit),
            "库存盘点表",
            (("盘点日期", day.isoformat()),),
            (
                ListColumn("品名"),
                ListColumn("等级"),
                ListColumn("单位", align="centre"),
                _figure("账面数量"),
                ListColumn("实盘数量", sign=True),
                ListColumn("差异", sign=True),
                ListColumn("备注", sign=True),
            ),
            (ListSection(rows),),
            notes=("没有盘点的行请划去；盘点完当天录入，录入前有进出的要重新核对账面数量。",),
            signers=_COUNTERS,
            demo=settings.is_demo(unit),
        )
    )


def _blank_rows(sheet: CountSheet) -> Iterator[tuple[Cell, ...]]:
    own = sheet.goods
    for line in sheet.lines:
        grade = line.name if line.grade_id is not None else ""
        yield own.name, grade, _unit(own), _amount(own, line.book.quantity), None, None, None


def stock_take_pdf(unit: Unit, document_id: int) -> bytes:
    """A posted stock-taking: book, counted and difference of each line, at average cost."""
    view = document_view(unit, document_id)
    own = goods.find(unit, view.details["product"])
    rows = numbered(_take_row(own, line) for line in view.lines)
    surplus, shortage = view.details["surplus_fen"], view.details["shortage_fen"]
    return list_pdf(
        ListPaper(
            settings.cooperative(unit),
            "库存盘点单",
            (("单号", view.number), ("盘点日期", view.day.isoformat()), ("品名", own.name)),
            (
                NUMBER,
                ListColumn("等级"),
                ListColumn("单位", align="centre"),
                _figure("账面数量"),
                _figure("实盘数量"),
                _figure("差异"),
                ListColumn("差异金额（元）", "money", adds=True),
            ),
            (ListSection(rows),),
            _result(surplus, shortage),
            notes=tuple(_remarks(view)),
            signers=_COUNTERS,
            demo=settings.is_demo(unit),
        )
    )


def _take_row(own: Goods, line: dict[str, Any]) -> tuple[Cell, ...]:
    return (
        line["grade"] or "",
        _unit(own),
        _amount(own, line["book"]),
        _amount(own, line["counted"]),
        _amount(own, line["counted"] - line["book"]),
        line["value_fen"],
    )


def _result(surplus: int, shortage: int) -> str:
    if not surplus and not shortage:
        return "账实相符。"
    return f"盘盈 {format_fen(surplus)} 元，盘亏 {format_fen(shortage)} 元。"


def _remarks(view: Any) -> Iterator[str]:
    if view.status == "voided":
        yield f"本单已作废：{view.void_reason}"
    yield "差异按平均成本计价；盘盈计入其他收入，盘亏计入经营支出。"
    if view.note:
        yield f"备注：{view.note}"


class StockPapers:
    """What the page of the store prints."""

    stock_list = staticmethod(stock_list)
    stock_list_pdf = staticmethod(stock_list_pdf)
    stock_card_pdf = staticmethod(stock_card_pdf)
    count_sheet_pdf = staticmethod(count_sheet_pdf)
    stock_take_pdf = staticmethod(stock_take_pdf)
    save_workbook = staticmethod(save_workbook)
