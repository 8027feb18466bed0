"""Papers of the counters read from a real book: the notice of prices, the check of tickets."""

from __future__ import annotations

import re
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from offices import DAY, Office
from openpyxl import load_workbook

from coop_desk.audit_papers import AuditPapers
from coop_desk.counter_papers import CounterPapers
from coop_desk.errors import UserError
from coop_desk.reports.preview import extract_text
from coop_desk.services import catalogue, documents, harvest, tea
from coop_desk.services.catalogue import NewPrice
from coop_desk.services.weighing import Scale

YEAR = date(2024, 1, 1), date(2025, 1, 1)


def test_the_notice_has_the_prices_in_force(office: Office) -> None:
    first = office.leaf_grades[0]
    with office.book.write() as unit:
        catalogue.save_price_list(
            unit, "leaf", "早价", DAY, DAY + timedelta(days=1), [NewPrice(first, 13_050, "morning")]
        )
        text = extract_text(CounterPapers.price_notice_pdf(unit, "leaf", DAY))
        with pytest.raises(UserError):
            CounterPapers.price_notice_pdf(unit, "leaf", date(2023, 1, 1))
    assert re.findall(r"^(\S+) ([\d.,]+)$", text, re.MULTILINE)[:3] == [
        ("单芽", "128.00"),
        ("早", "130.50"),
        ("一芽一叶", "96.00"),
    ]
    assert "定价人：王会计" in text
    assert "只在当日有效" in text


@pytest.fixture
def checked(office: Office) -> Office:
    """Eight tickets alike, one heavy, one void and replaced; a harvest beside them."""
    with office.book.write() as unit:
        for minute in range(0, 80, 10):
            scale = Scale(
                9_325, 425, 1, deduction_bp=300, weighed_at=f"1{minute // 60}:{minute % 60:02}"
            )
            tea.post_leaf(unit, office.leaf(scale=scale))
        heavy = Scale(60_000, 425, 1, deduction_bp=300, weighed_at="16:00")
        tea.post_leaf(unit, office.leaf(scale=heavy), confirmed=True)
        wrong = tea.post_leaf(unit, office.leaf())
        office.clock.moment += timedelta(minutes=9)
        documents.void(unit, wrong.id, "认错人，重开")
        tea.post_leaf(unit, office.leaf(), replaces_id=wrong.id)
        harvest.post(unit, office.harvest())
    return office


def test_the_check_says_the_result_first_then_every_list(checked: Office) -> None:
    papers = AuditPapers()
    with checked.book.read() as unit:
        lists = papers.papers(unit, "leaf_ticket", *YEAR, False)
    assert [one.title for one in lists] == [
        "过磅核查表",
        "各过磅员",
        "手工改动的等级和扣率",
        "与当日相差很大的过磅单",
        "短时间内重复过磅",
    ]
    assert lists[0].summary.startswith(
        "共 11 张，CQ2024-000001 至 CQ2024-000011，其中作废 1 张；编号没有缺号。"
    )
    text = extract_text(papers.pdf(lists))
    assert "认错人，重开 王会计 9 分钟 CQ2024-000011 王会计" in text
    assert (
        "CQ2024-000009 2024-04-02 16:00 王𬱖 单芽 结算重量（斤） 115.58 17.27 10 — 王会计" in text
    )
    assert "超过通常差距" in text.replace("\n", "")
    for word in ("制表：", "监事：", "审核：", "期间：2024-01-01 至 2024-12-31"):
        assert word in text


def test_names_are_masked_on_every_list(checked: Office) -> None:
    papers = AuditPapers()
    with checked.book.read() as unit:
        text = extract_text(papers.pdf(papers.papers(unit, "leaf_ticket", *YEAR, True)))
    assert "王𬱖" not in text
    assert text.count("王* 单芽") >= 2


def test_a_check_of_days_without_tickets_is_a_paper_too(checked: Office) -> None:
    papers = AuditPapers()
    day = date(2024, 1, 5)
    with checked.book.read() as unit:
        lists = papers.papers(unit, "harvest_ticket", day, day + timedelta(days=1), False)
    assert [one.title for one in lists] == ["过磅核查表"]
    assert "本期没有过磅单" in extract_text(papers.pdf(lists))


def test_the_workbook_has_a_sheet_for_each_list(checked: Office, tmp_path: Path) -> None:
    papers, path = AuditPapers(), tmp_path / "check.xlsx"
    with checked.book.read() as unit:
        lists = papers.papers(unit, "leaf_ticket", *YEAR, False)
    papers.save_workbook(lists, path)
    book = load_workbook(BytesIO(path.read_bytes()))
    assert len(book.sheetnames) == len(lists)
    cells = [cell.value for row in book[book.sheetnames[0]].iter_rows() for cell in row]
    assert "CQ2024-000010" in cells
