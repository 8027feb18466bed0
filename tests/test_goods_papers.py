"""Papers of goods read from a real book, against the figures of the services."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from offices import DAY, Office

from coop_desk.domain.money import format_fen
from coop_desk.errors import UserError
from coop_desk.goods_papers import GoodsPapers
from coop_desk.reports.preview import extract_text
from coop_desk.services import catalogue, documents, processing, processing_view, tea
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.ui.pages.goods_printing import GoodsPapers as Wanted

papers: Wanted = GoodsPapers()
NEXT = DAY + timedelta(days=1)


@pytest.fixture
def batch(office: Office) -> int:
    """17.27 jin of leaf made into 3.80 jin of dry tea, 17.27 more bought the day after."""
    office.clock.moment = datetime(2024, 4, 3, 18, 0)
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        tea.post_leaf(unit, office.leaf(day=NEXT))
        dry = catalogue.grades(unit, "dry_tea")[0].id
        leaf = (GradeWeight(office.leaf_grades[0], 8_635),)
        made = ProcessingBatch(
            DAY, leaf, (GradeWeight(dry, 1_900),), 7_600, fuel_cost_fen=1_520, workers=4
        )
        return processing.post_batch(unit, made).id


def test_the_sheet_of_a_batch(office: Office, batch: int) -> None:
    with office.book.read() as unit:
        text = extract_text(papers.processing_batch_pdf(unit, batch))
        row = processing_view.batch(unit, batch).row
    assert "茶青 17.27 斤，制成干茶 3.80 斤" in text
    assert row.number in text
    assert f"{format_fen(row.figures.cost_fen)} 100.0 %" in text
    assert "用工人数 4 人" in text
    assert "录入人 王会计" in text
    assert "作废" not in text


def test_a_void_batch_says_why(office: Office, batch: int) -> None:
    with office.book.write() as unit:
        documents.void(unit, batch, "称错")
        text = extract_text(papers.processing_batch_pdf(unit, batch))
    assert "已作废：称错" in text


def test_the_balance_of_leaf(office: Office, batch: int) -> None:
    with office.book.read() as unit:
        text = extract_text(papers.mass_balance_pdf(unit, "leaf", DAY, NEXT))
    assert "期初 0.00 + 收购 34.54 − 加工 17.27 − 报损 0.00 + 盘点 0.00 = 库存 17.27 斤" in text
    assert "2024-04-02 0.00 17.27 17.27 0.00 0.00 0.00 0.00" in text
    assert "2024-04-03 0.00 17.27 0.00 0.00 0.00 17.27 0.00" in text
    assert "单芽：期初 0.00 + 收购 34.54 − 加工 17.27" in text
    assert "单据与库存账相符。" in text


def test_the_balance_of_dry_tea_says_what_is_on_its_way(office: Office, batch: int) -> None:
    with office.book.read() as unit:
        text = extract_text(papers.mass_balance_pdf(unit, "dry_tea", DAY, NEXT))
    assert "期初 0.00 + 制成 3.80 − 销售 0.00" in text
    assert "= 库存 3.80 + 在途 0.00 斤，单据与库存账相符。" in text


def test_a_period_in_which_nothing_happened(office: Office) -> None:
    with office.book.read() as unit, pytest.raises(UserError, match="Nothing came"):
        papers.mass_balance_pdf(unit, "leaf", date(2023, 1, 1), date(2023, 12, 31))
