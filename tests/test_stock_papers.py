"""Papers of the store read from a real book, word for word as stored.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/test_stock_papers.py, then read
the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from offices import DAY, Office
from openpyxl import load_workbook

from coop_desk.errors import UserError
from coop_desk.reports.preview import extract_text
from coop_desk.services import (
    documents,
    goods,
    harvest,
    inputs,
    sales,
    shipments,
    stock,
    stock_cards,
    stock_losses,
    stock_takes,
)
from coop_desk.services.sales import Sale, SaleLine
from coop_desk.services.stock import GoodsReceipt
from coop_desk.services.stock_losses import StockLoss
from coop_desk.services.stock_takes import Counted, StockTake
from coop_desk.stock_papers import StockPapers
from coop_desk.storage.unit_of_work import Unit
from coop_desk.ui.pages.stock_printing import StockPapers as Wanted

GOLDEN = Path(__file__).parent / "reports" / "golden"
papers: Wanted = StockPapers()
FIRST, LAST = date(2024, 4, 1), date(2024, 4, 30)


@pytest.fixture
def kept(office: Office) -> Office:
    """A month in the store: bought, voided, sold, spoiled, on its way, counted; inputs used."""
    office.clock.moment = datetime(2024, 4, 30, 17, 0)
    first, second, third = office.mushroom_grades
    with office.book.write() as unit:
        wrong = harvest.post(unit, office.harvest())
        documents.void(unit, wrong.id, "重开", DAY)
        harvest.post(unit, office.harvest())
        sold = (SaleLine(first, 20_000, 500), SaleLine(second, 10_000, 380))
        sales.post(unit, Sale(date(2024, 4, 5), office.buyer, "mushroom", sold))
        stock_losses.lose(unit, StockLoss(date(2024, 4, 6), "mushroom", third, 650, "spoiled"))
        stock.receive_goods(unit, GoodsReceipt(DAY, 5, "film", 12, 96_000))
        stock.receive_goods(unit, GoodsReceipt(DAY, 5, "spawn", 150_000, 270_000))
        inputs.use(unit, inputs.InputUse(date(2024, 4, 8), "film", 5, "for_greenhouses"))
        _take(unit, office)
    return office


def _take(unit: Unit, office: Office) -> None:
    counts = [
        Counted(line.grade_id, line.book.quantity, line.book.quantity + off)
        for line, off in zip(
            stock_takes.sheet(unit, "mushroom", LAST).lines, (-100, 25, 0), strict=True
        )
    ]
    stock_takes.post(unit, StockTake(LAST, "mushroom", tuple(counts), "月底盘点"))


PAPERS: dict[str, Callable[[Unit], bytes]] = {
    "list": lambda unit: papers.stock_list_pdf(unit, FIRST, LAST),
    "card": lambda unit: papers.stock_card_pdf(unit, "store:mushroom:1", FIRST, LAST),
    "card_of_pieces": lambda unit: papers.stock_card_pdf(unit, "store:film:", FIRST, LAST),
    "sheet": lambda unit: papers.count_sheet_pdf(unit, LAST, None),
    "take": lambda unit: papers.stock_take_pdf(unit, stock_takes.takes(unit, FIRST, LAST)[0].id),
}


@pytest.mark.parametrize("name", PAPERS)
def test_text_is_as_stored(name: str, kept: Office) -> None:
    with kept.book.read() as unit:
        text = extract_text(PAPERS[name](unit))
        again = extract_text(PAPERS[name](unit))
    stored = GOLDEN / f"stock_{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        stored.write_text(text, encoding="utf-8", newline="\n")
    assert text == again
    assert text.split() == stored.read_text(encoding="utf-8").split()


def test_the_list_adds_up_to_what_is_in_the_books(kept: Office) -> None:
    with kept.book.read() as unit:
        paper = papers.stock_list(unit, FIRST, LAST)
        closing = sum(line.closing.value_fen for line in stock_cards.lines(unit, FIRST, LAST))
    heads = [column.head for column in paper.columns]
    sums = dict(zip(heads, paper.total(paper.rows), strict=True))
    moved = sums["入库金额"] - sums["出库金额"] - sums["报损金额"] + sums["盘差金额"]  # type: ignore[operator]
    assert sums["期初金额"] + moved == sums["期末金额"] == closing  # type: ignore[operator]


def test_a_void_stock_taking_says_so(kept: Office) -> None:
    with kept.book.write() as unit:
        (row,) = stock_takes.takes(unit, FIRST, LAST)
        documents.void(unit, row.id, "数错")
        text = extract_text(papers.stock_take_pdf(unit, row.id))
    assert "本单已作废：数错" in text


def test_a_single_product_is_counted_on_its_own_sheet(kept: Office) -> None:
    with kept.book.read() as unit:
        text = extract_text(papers.count_sheet_pdf(unit, LAST, "film"))
    assert "地膜" in text
    assert "香菇" not in text


def test_nothing_is_no_list(office: Office) -> None:
    with office.book.read() as unit, pytest.raises(UserError, match="Nothing lay in store"):
        papers.stock_list(unit, date(2023, 1, 1), date(2023, 12, 31))


def test_goods_on_their_way_stand_on_their_own_line(kept: Office) -> None:
    line = shipments.ShipmentLine(kept.mushroom_grades[0], 5_000)
    with kept.book.write() as unit:
        shipments.ship(unit, shipments.NewShipment(LAST, kept.buyer, "mushroom", (line,)))
        text = extract_text(papers.stock_list_pdf(unit, FIRST, LAST))
    assert re.search(r"一级（在途） 斤 0\.00 10\.00 0\.00 0\.00 0\.00 10\.00", text)


def test_the_workbook_says_the_same(kept: Office, tmp_path: Path) -> None:
    path = tmp_path / "库存.xlsx"
    with kept.book.read() as unit:
        paper = papers.stock_list(unit, FIRST, LAST)
    papers.save_workbook(paper, path)
    (sheet,) = load_workbook(path).worksheets
    rows = list(sheet.iter_rows(values_only=True))
    heads = next(row for row in rows if "期末金额" in row)
    film = next(row for row in rows if "地膜" in row)
    assert film[heads.index("期末")] == "7"
    assert film[heads.index("期末金额")] == 560


def test_what_came_back_of_an_input_used_no_more_is_counted_too(office: Office) -> None:
    """Used up, no longer offered, then the use is voided: five rolls lie in store again."""
    with office.book.write() as unit:
        stock.receive_goods(unit, GoodsReceipt(DAY, 5, "film", 5, 40_000))
        used = inputs.use(unit, inputs.InputUse(DAY, "film", 5, "for_greenhouses"))
        film = goods.find(unit, "film")
        goods.retire(unit, film.id)
        assert "地膜" not in extract_text(papers.count_sheet_pdf(unit, DAY, None))
        documents.void(unit, used.id, "没用上")
        assert "地膜" in extract_text(papers.count_sheet_pdf(unit, DAY, None))


def test_goods_on_their_way_are_not_bought_twice(kept: Office) -> None:
    """Shipped at the end of the month: what was bought is the sum of what lies in store."""
    with kept.book.write() as unit:
        before = papers.stock_list(unit, FIRST, LAST)
        line = shipments.ShipmentLine(kept.mushroom_grades[0], 5_000)
        shipments.ship(unit, shipments.NewShipment(LAST, kept.buyer, "mushroom", (line,)))
        paper = papers.stock_list(unit, FIRST, LAST)
    place = [column.head for column in paper.columns].index("入库金额")
    assert [section.title for section in paper.sections] == ["在库", "在途"]
    bought, on_the_way = (paper.total(section.rows)[place] for section in paper.sections)
    assert bought == before.total(before.rows)[place] == 406_063
    assert on_the_way == 4_200
    assert [row[0] for row in paper.rows] == list(range(1, len(paper.rows) + 1))
    assert all(paper.sums_up(section) for section in paper.sections)
