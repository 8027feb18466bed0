"""Where the goods of a ticket went stands under the ticket, and leads on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from offices import Office
from PySide6.QtWidgets import QLabel
from segment_desk import OtherPage, SegmentDesk
from shipping import ship, stock_up

from coop_desk.sales_papers import SalesPapers
from coop_desk.services import documents
from coop_desk.ui.pages.sales import SalesPage
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_panel import LEAST_WIDTH
from coop_desk.ui.widgets.goods_course import GoodsCourse


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[SegmentDesk]:
    """A page with a panel for documents."""
    pages = {"sales": lambda context: SalesPage(context, SalesPapers()), "people": OtherPage}
    made = SegmentDesk(office, tmp_path, office.clock.moment, pages)
    qtbot.addWidget(made.window)
    made.open("sales")
    yield made
    made.close()


def _ticket(desk: SegmentDesk) -> int:
    """A ticket of 68 jin of the best grade, 60 of which were shipped."""

    def write(unit: Any) -> int:
        stock_up(unit, desk.office, 1)
        ship(unit, desk.office, 30_000)
        tickets = [d for d in range(1, 20) if documents.number_of(unit, d).startswith("CG")]
        return tickets[0]

    ticket_id: int = desk.write(write)
    return ticket_id


def _courses(desk: SegmentDesk) -> list[GoodsCourse]:
    body = desk.page.document.area.widget()
    assert body is not None
    return list(body.findChildren(GoodsCourse))


def test_a_ticket_says_where_its_goods_went(desk: SegmentDesk) -> None:
    desk.page.open_document(_ticket(desk))
    (course,) = _courses(desk)
    assert course.table is not None
    assert list(course.table.links) == ["FH2024-000001"]
    course.table.links["FH2024-000001"].click()
    assert desk.page.document.view.number == "FH2024-000001"
    assert _courses(desk) == []


def test_the_words_of_a_ticket_break_rather_than_be_cut_at_the_side(desk: SegmentDesk) -> None:
    desk.page.open_document(_ticket(desk))
    panel = desk.page.document
    assert _courses(desk)[0].table is not None
    margins = 4 * GRID  # beside the words, and what scrolls them
    assert panel.area.widget().minimumSizeHint().width() <= LEAST_WIDTH - margins


def test_a_ticket_whose_goods_all_lie_in_store_says_so(desk: SegmentDesk) -> None:
    ticket = _ticket(desk)
    shipment = desk.document(ticket + 1)
    desk.write(lambda unit: documents.void(unit, shipment.id, "错单"))
    desk.page.open_document(ticket)
    (course,) = _courses(desk)
    assert course.table is not None
    assert list(course.table.links) == []
    texts = [label.text() for label in course.table.findChildren(QLabel)]
    assert "111.30" in texts


def test_a_void_ticket_has_no_course(desk: SegmentDesk) -> None:
    def write(unit: Any) -> int:
        stock_up(unit, desk.office, 1)
        tickets = [d for d in range(1, 20) if documents.number_of(unit, d).startswith("CG")]
        documents.void(unit, tickets[0], "重复")
        return tickets[0]

    desk.page.open_document(desk.write(write))
    assert _courses(desk) == []
