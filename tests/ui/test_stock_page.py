"""The page of the store with real keys on a real book: received, used, lost, counted, printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from offices import DAY, Office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from real_desk import ENTER, ESC, Desk

from coop_desk.reports.preview import extract_text
from coop_desk.services import finding, goods, harvest, sales, stock, stock_takes
from coop_desk.services.sales import Sale, SaleLine
from coop_desk.services.stock import GoodsReceipt, OnHand
from coop_desk.stock_papers import StockPapers
from coop_desk.ui.language import CHINESE, Language
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.stock import StockPage
from coop_desk.ui.pages.stock_tasks import ChangeInputTask, CountTask, LossTask

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
FIRST = "store:mushroom:1"


class Elsewhere(Page):
    """Where links lead."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.targets: list[Any] = []

    def open_target(self, target: Any) -> None:
        self.targets.append(target)


PAGES = {"stock": lambda context: StockPage(context, StockPapers()), "bags": Elsewhere}


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Iterator[Desk]:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest())
        stock.receive_goods(unit, GoodsReceipt(DAY, 5, "film", 12, 96_000))
    made = Desk(office, tmp_path, PAGES)
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk) -> StockPage:
    opened: StockPage = desk.open("stock")
    return opened


def key(key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def texts(page: StockPage) -> list[list[str]]:
    model = page.segment.table.model
    return [row for part in model._pages.values() for row in part.texts]


def held(desk: Desk, product: str, grade_id: int | None = None) -> OnHand:
    found: OnHand = desk.ask(stock.on_hand, product, grade_id)
    return found


def fill(page: StockPage, desk: Desk, **words: str) -> None:
    assert page.task.form is not None
    for name, text in words.items():
        page.task.form.go_to(name)
        QApplication.focusWidget().selectAll()
        desk.type(text)


def submit(page: StockPage) -> None:
    assert page.task.form is not None
    QTest.keyClick(page.task.form, ENTER, CTRL)


def notice(page: StockPage, name: str) -> str:
    assert page.task.form is not None
    return page.task.form._lines[name].notice.text


def test_what_is_there_and_what_is_used_up(page: StockPage) -> None:
    rows = texts(page)
    assert rows[0][:8] == ["Shiitake", "First", "68.00", "jin", "4.20", "285.60", "2024-04-02", "0"]
    assert [row[0] for row in rows[3:]] == ["Film", "Substrate bag", "Spawn", "Fuel"]
    assert rows[3][2:6] == ["12", "卷", "80.00", "960.00"]
    assert rows[5][2:6] == ["0.00", "jin", "—", "0.00"]


def test_inputs_and_products_apart(page: StockPage) -> None:
    page.segment.choose_state("inputs")
    assert [row[0] for row in texts(page)] == ["Film", "Spawn", "Fuel"]


def test_goods_are_received_by_keys_alone(desk: Desk, page: StockPage) -> None:
    """F8, the goods and the unit that goes with them, the supplier, the bill."""
    key(Qt.Key.Key_F8)
    desk.enter(["", "8", "菌棒厂"])
    fill(page, desk, cost="640", note="春季用")
    submit(page)
    assert held(desk, "film") == OnHand(20, 160_000)
    assert desk.window.status_line.said.text() == "Posted as RK2024-000003"
    assert page.segment.table.view.currentIndex().row() == 3
    assert page.segment.table.view.hasFocus()


def test_a_weighed_input_is_received_in_jin(desk: Desk, page: StockPage) -> None:
    key(Qt.Key.Key_F8)
    assert page.task.form is not None
    page.task.form.set_values({"product": "fuel"})
    page.task._on_edited("product")
    fill(page, desk, quantity="3斤2两")
    assert page.task.form.editor("quantity").value() == 1_600


def test_a_price_far_from_the_last_is_asked_about_once(desk: Desk, page: StockPage) -> None:
    desk.messages.answer("confirm", True)
    key(Qt.Key.Key_F8)
    desk.enter(["", "1", "菌棒厂"])
    fill(page, desk, cost="8000")
    submit(page)
    assert "is unusual for that much" in desk.messages.texts("confirm")[0]
    assert held(desk, "film").quantity == 13


def test_more_than_there_is_is_refused_under_the_field(desk: Desk, page: StockPage) -> None:
    page.segment.tool_buttons[0].click()
    fill(page, desk, quantity="13")
    assert page.task.form is not None
    page.task.form.set_values({"purpose": "for_greenhouses"})
    submit(page)
    assert notice(page, "quantity") == "Only 12 are in store; 13 cannot leave it."
    fill(page, desk, quantity="5")
    assert page.task.facts == [
        ("In store", "12 卷"),
        ("Cost of what is taken", "400.00 yuan"),
        ("Left after it", "7 卷"),
    ]
    submit(page)
    assert held(desk, "film") == OnHand(7, 56_000)


def test_a_loss_of_the_opened_line(desk: Desk, page: StockPage, office: Office) -> None:
    page.open_target(("on_hand", FIRST))
    panel = page.segment.panel
    panel.loss_button.click()
    assert isinstance(page.task.task, LossTask)
    fill(page, desk, quantity="2.5")
    assert page.task.form is not None
    page.task.form.set_values({"cause": "spoiled"})
    submit(page)
    assert held(desk, "mushroom", office.mushroom_grades[0]).quantity == 34_000 - 1_250
    assert page.is_open(panel)  # back to the card, read again
    assert panel.card is not None
    assert panel.card.line.lost.quantity == 1_250


def test_every_move_opens_its_document(desk: Desk, page: StockPage) -> None:
    page.open_target(("on_hand", FIRST))
    panel = page.segment.panel
    assert panel.title.text() == "Shiitake · First"
    assert page.segment.table.view.currentIndex().row() == 0
    page.open_target(("on_hand", "store:film:"))
    assert page.segment.table.view.currentIndex().row() == 3
    page.open_target(("on_hand", FIRST))
    assert panel.moves.view.hasFocus()
    assert panel.moves.view.selectionModel().isRowSelected(0)
    desk.press(ENTER)
    assert page.is_open(page.document)
    assert page.document.title.text() == "Harvest ticket"
    desk.press(ESC)
    assert page.is_open(panel)
    desk.press(ESC)
    assert not page.side.isVisibleTo(page)


def test_a_document_found_by_its_number_is_opened(desk: Desk, page: StockPage) -> None:
    (hit,) = desk.ask(finding.find, "RK2024-000002")
    assert hit.page == "stock"
    page.open_target(hit.target)
    assert page.document.title.text() == "Goods receipt"
    desk.press(ESC)
    assert not page.side.isVisibleTo(page)


def test_bags_lead_to_their_batches(desk: Desk, page: StockPage) -> None:
    page.open_target(("on_hand", "store:bag:"))
    panel = page.segment.panel
    assert not panel.count_button.isVisibleTo(panel)
    panel.bags_button.click()
    assert desk.window.page("bags").targets == [("stock", None)]


def test_a_count_beside_the_book(desk: Desk, page: StockPage, office: Office) -> None:
    """The difference shows while it is typed; beyond the band it is asked about once."""
    page.open_task(CountTask(DAY, "mushroom"))
    assert page.task.form is not None
    counts = page.task.form.editor("counts")
    counts.counts[0].setFocus()
    desk.type("67.5")
    assert counts.differences[0].text() == "-0.50"
    counts.counts[2].setFocus()
    desk.type("13")
    assert counts.differences[2].text() == "+1.00"
    desk.messages.answer("confirm", True)
    submit(page)
    assert "12.00 jin of 三级, 13.00 jin" in desk.messages.texts("confirm")[0]
    grades = office.mushroom_grades
    assert [held(desk, "mushroom", g).quantity for g in grades] == [33_750, 15_650, 6_500]


def test_a_blind_count_hides_the_book(page: StockPage) -> None:
    page.open_task(CountTask(DAY, "mushroom"))
    assert page.task.form is not None
    blind, counts = page.task.form.editor("blind"), page.task.form.editor("counts")
    blind.click()
    assert not any(label.isVisibleTo(counts) for label in (*counts._books, *counts.differences))
    blind.click()
    assert all(label.isVisibleTo(counts) for label in counts._books)


def test_a_book_that_changed_is_told_and_read_again(
    desk: Desk, page: StockPage, office: Office
) -> None:
    page.open_task(CountTask(DAY, "mushroom"))
    assert page.task.form is not None
    counts = page.task.form.editor("counts")
    counts.counts[0].setFocus()
    desk.type("66")
    line = SaleLine(office.mushroom_grades[0], 1_000, 500)
    desk._write(lambda unit: sales.post(unit, Sale(DAY, office.buyer, "mushroom", (line,))))
    submit(page)
    assert notice(page, "counts").startswith("The book changed while 一级 was counted")
    assert counts._books[0].text() == "66.00"
    assert counts.counts[0].typed() == "66"  # what was typed stays
    submit(page)
    assert [row.shortage_fen for row in desk.ask(stock_takes.takes, DAY, DAY)] == [0]


def test_the_counts_of_the_period(desk: Desk, page: StockPage) -> None:
    key(Qt.Key.Key_3, ALT)
    assert page.current == "counts"
    assert "was counted in the store" in page.segment.table.empty.text
    page.open_task(CountTask(DAY, "film"))
    assert page.task.form is not None
    page.task.form.editor("counts").counts[0].setFocus()
    desk.type("12")
    submit(page)
    page.segment.refresh()
    assert texts(page)[0][:4] == ["2024-04-02", "PD2024-000001", "Film", "1"]
    page.open_row("counts", page.segment.rows[0].id)
    assert page.facts.card is not None
    assert page.facts.card.title == "Stock-taking PD2024-000001"
    assert ("Goods", "Film") in page.facts.card.facts
    page.facts.buttons["Print"].click()
    assert page.is_open(page.paper)
    assert page.paper.title == "Stock-taking PD2024-000001"


def test_a_new_input_and_one_no_longer_in_use(desk: Desk, page: StockPage) -> None:
    page.segment.tool_buttons[3].click()
    fill(page, desk, name="纸箱")
    submit(page)
    assert notice(page, "unit") == "Say what one of it is called, such as a roll."
    fill(page, desk, unit="个")
    submit(page)
    assert texts(page)[-1][0] == "纸箱"
    box = desk.ask(goods.inputs)[-1]
    page.open_task(ChangeInputTask(box))
    assert page.task.form is not None
    page.task.form.set_values({"active": False})
    submit(page)
    assert "纸箱" not in [row[0] for row in texts(page)]
    page.segment.choose_state("inputs")
    assert texts(page)[-1][0] == "纸箱"
    assert texts(page)[-1][-1] == "no longer in use"


def test_the_cards_of_the_period_and_their_papers(page: StockPage) -> None:
    key(Qt.Key.Key_2, ALT)
    assert texts(page)[0] == [
        "Shiitake", "First", "jin", "0.00", "68.00", "0.00", "0.00", "0.00", "68.00", "4.20",
        "285.60",
    ]  # fmt: skip
    key(Qt.Key.Key_F8)
    assert page.is_open(page.paper)
    assert page.paper.title == "Stock list"
    page.open_row("cards", FIRST)
    page.segment.panel.print_button.click()
    assert page.paper.title == "Stock card: Shiitake · First"


def test_what_has_lain_too_long_stands_out(desk: Desk, page: StockPage) -> None:
    desk.office.clock.moment = datetime(2024, 4, 6, 9, 30)
    page.segment.refresh()
    assert texts(page)[0][6:9] == ["2024-04-02", "4", "68.00 jin kept too long"]
    assert page.segment.look_of(page.segment._row(page.segment.rows[0])) == "amber"


def test_an_empty_list_offers_the_first_action(desk: Desk, page: StockPage) -> None:
    key(Qt.Key.Key_3, ALT)
    table = page.segment.table
    assert "was counted in the store" in table.empty.text
    table.wanted.emit()
    assert isinstance(page.task.task, CountTask)


def test_the_words_follow_the_language(desk: Desk, page: StockPage, language: Language) -> None:
    page.open_target(("on_hand", FIRST))
    language.choose(CHINESE)
    desk.window.repaint()
    QTest.qWait(1)
    assert page.segment.panel.title.text() == "香菇 · 一级"
    assert texts(page)[0][:4] == ["香菇", "一级", "68.00", "斤"]
    assert page.segment.title() == "现有库存"


def test_the_sheets_to_count_on_have_room_to_write(desk: Desk) -> None:
    pdf = desk.ask(StockPapers.count_sheet_pdf, DAY, None)
    text = extract_text(pdf)
    assert "实盘数量" in text
    assert text.count("香菇") >= 3
