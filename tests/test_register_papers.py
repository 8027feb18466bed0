"""The purchase register's papers: every grouping adds up, and who is named how far.

After a wanted change of the golden text: UPDATE_GOLDEN=1 python -m pytest on this file, then
read the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from offices import Office
from register_samples import LINES, SELLERS, purchases

from coop_desk.domain.money import capital_numerals
from coop_desk.errors import UserError
from coop_desk.register_papers import GROUPINGS, RegisterPapers, papers
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.services import harvest, people, private_data, tea
from coop_desk.services import purchase_register as services
from coop_desk.services.purchase_register import Wanted

GOLDEN = Path(__file__).parent / "reports" / "golden"
FIGURE = r"(-?[\d,]+\.\d\d)"
TOTAL = sum(line.amount_fen for line in LINES)
WHOLE = {one: replace(seller, id_number="522324199001011234") for one, seller in SELLERS.items()}
drawer = RegisterPapers()


def fen(text: str) -> int:
    return int(text.replace(",", "").replace(".", ""))


def text_of(by: str = "person", **changes: Any) -> str:
    public = changes.pop("public", False)
    return extract_text(drawer.pdf(purchases(**changes), by, public=public))


@pytest.mark.parametrize("by", GROUPINGS)
def test_text_is_as_stored(by: str) -> None:
    text = text_of(by)
    stored = GOLDEN / f"purchases_by_{by}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        stored.write_text(text, encoding="utf-8", newline="\n")
    assert text.split() == stored.read_text(encoding="utf-8").split()


@pytest.mark.parametrize("by", GROUPINGS)
def test_every_grouping_adds_up_to_the_same(by: str) -> None:
    summary, listed = papers(purchases(), by)
    assert summary.capitals_fen == listed.capitals_fen == TOTAL
    assert len(listed.rows) == len(LINES)
    assert [row[0] for row in listed.rows] == [1, 2, 3, 4, 5, 6]
    assert f"（大写）：{capital_numerals(TOTAL)}" in text_of(by)


def test_the_summary_sets_members_beside_others() -> None:
    summary, _ = papers(purchases(), "day")
    assert [section.title for section in summary.sections] == ["茶青", "香菇"]
    leaf, mushrooms = (summary.total(section.rows)[1:] for section in summary.sections)
    assert leaf[1:5] == (11_135, 221_056 + 48_000, 3_005, 76_896 - 25_600)
    assert mushrooms[1:5] == (49_650, 28_560 + 9_703, 0, 0)
    bud = summary.sections[0].rows[0]
    assert bud == ("茶青", "单芽", 8_635, 221_056, -1_000, -25_600, 2, 7_635, 12_800, 195_456)
    assert summary.summary == (
        "共 3 户、5 张过磅单，茶青 28.28 斤、香菇 99.30 斤，3,586.15 元；"
        "其中成员 3,073.19 元，非成员 512.96 元。"
    )


@pytest.mark.parametrize("by", GROUPINGS)
def test_leaf_and_mushrooms_are_not_one_weight(by: str) -> None:
    """Their money adds up; alone a product has its weight in the sum."""
    for paper in papers(purchases(), by):
        places = {column.head: place for place, column in enumerate(paper.columns)}
        whole = paper.total(paper.rows)
        assert whole[places["数量（斤）"]] is None
        assert whole[places["金额（元）"]] == TOTAL
        parts = [paper.total(section.rows)[places["数量（斤）"]] for section in paper.sections]
        assert all(parts) is (by != "day" or paper.title == "农产品收购汇总表")
    for paper in papers(purchases(lines=1), by):
        places = {column.head: place for place, column in enumerate(paper.columns)}
        assert paper.total(paper.rows)[places["数量（斤）"]] == LINES[0].grams


def test_goods_that_come_to_nothing_have_no_average_price() -> None:
    back = replace(LINES[0], document_id=9, grams=-8_635, amount_fen=-221_056, reversal=True)
    summary, _ = papers(purchases(lines=1, **{}), "day")
    assert summary.rows[0][8] == 12_800
    summary, _ = papers(replace(purchases(lines=1), lines=(LINES[0], back)), "day")
    assert summary.rows[0][-3:] == (0, None, 0)


def test_by_person_a_seller_is_named_once_above_his_lines_members_first() -> None:
    _, listed = papers(purchases(), "person")
    assert [section.title for section in listed.sections] == [
        "0217 张三　成员　身份证号 ****1234　贵州省遵义市正安县土坪镇明星社区联丰组 12 号",
        "0560 李䶮　成员　身份证号 ****567X　水井组",
        "0301 王𬱖　非成员　身份证号 未登记　茶园组",
    ]
    assert [len(section.rows) for section in listed.sections] == [2, 2, 2]


def test_by_product_and_by_day_members_stand_apart() -> None:
    _, listed = papers(purchases(), "product")
    assert [section.title for section in listed.sections] == [
        "茶青 单芽　成员",
        "茶青 一芽一叶　成员",
        "香菇 一级　成员",
        "香菇 二级　成员",
        "茶青 单芽　非成员",
        "茶青 一芽一叶　非成员",
    ]
    _, listed = papers(purchases(), "day")
    assert [(s.title, len(s.rows)) for s in listed.sections] == [("成员", 4), ("非成员", 2)]


def test_a_reversal_is_a_negative_line_that_says_so() -> None:
    assert re.search(r"单芽 -2.00 128.00 -256.00 作废红冲", text_of("day"))
    assert "以负数列示" in text_of()
    assert "以负数列示" not in text_of(lines=5)


def test_what_is_left_out_is_said() -> None:
    assert "单位交售的 2 张、1,234.00 元不列入" in text_of()
    assert "在本期内过磅又作废的 1 张不列入" in text_of()
    none = text_of(organisations=services.LeftOut(), voided=0)
    assert "不列入" not in none


def test_payments_are_said_in_words() -> None:
    text = text_of("day")
    assert re.search(r"2,210.56 现金", text)
    assert re.search(r"768.96 部分抵扣", text)
    assert re.search(r"285.60 挂账", text)


def test_one_product_and_one_side_are_named_in_the_head() -> None:
    wanted = Wanted(date(2024, 4, 1), date(2024, 4, 30), "leaf", "members")
    text = text_of(wanted=wanted, lines=1)
    assert "茶青收购明细表" in text
    assert "交售人：成员" in text
    assert "期间：2024-04-01 至 2024-04-30" in text


@pytest.mark.parametrize("by", GROUPINGS)
def test_id_numbers_are_masked_whole_or_left_out(by: str) -> None:
    masked = text_of(by)
    assert "****1234" in masked
    assert "只显示后四位" in masked
    whole = text_of(by, sellers=WHOLE, whole_ids=True)
    assert "522324199001011234" in whole.replace("\n", "")
    assert "请妥善保管" in whole
    public = text_of(by, sellers=WHOLE, whole_ids=True, public=True)
    for private in ("5223", "1234", "联丰组", "身份证号 "):
        assert private not in public.replace("1,234.00", "")
    assert "（公示）" in public
    assert "张三" in public


def test_nothing_bought_is_refused() -> None:
    empty = purchases(lines=0)
    for refused in (drawer.pdf, papers):
        with pytest.raises(UserError, match="Nothing was bought from 2024-04-01 to 2024-04-30"):
            refused(empty, "day")


# --- many lines -------------------------------------------------------------


@pytest.mark.parametrize("by", GROUPINGS)
def test_page_totals_add_up_and_pages_are_counted_through(by: str) -> None:
    register = purchases(lines=200)
    pdf = drawer.pdf(register, by)
    pages = extract_text(pdf).split("\f")
    found = re.findall(r"第 (\d+) 页 共 (\d+) 页", extract_text(pdf))
    assert found == [(str(n + 1), str(page_count(pdf))) for n in range(page_count(pdf))]
    sums = [re.findall(rf"^本页合计 (?:{FIGURE} )?{FIGURE}$", page, re.MULTILINE) for page in pages]
    assert [len(one) for one in sums] == [0] + [1] * (len(pages) - 1)
    assert sum(fen(one[0][1]) for one in sums[1:]) == register.amount_fen


def test_a_page_that_goes_on_with_somebody_names_him_again() -> None:
    pages = extract_text(drawer.pdf(purchases(lines=200), "person")).split("\f")
    for page in pages[2:]:
        first = next(line for line in page.splitlines() if "身份证号" in line)
        assert first.endswith("（续）") or page.index(first) < page.index("CQ")
    assert sum("（续）" in line and "0217" in line for line in pages[2].splitlines()) == 1


def test_progress_counts_pages_and_may_end_the_drawing() -> None:
    told: list[tuple[int, int]] = []
    pdf = drawer.pdf(purchases(lines=200), "day", told=lambda *how_far: told.append(how_far))
    assert told == [(n + 1, page_count(pdf)) for n in range(page_count(pdf))]

    def stop(_done: int, _total: int) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        drawer.pdf(purchases(), "day", told=stop)


def test_the_same_register_is_the_same_bytes(tmp_path: Path) -> None:
    assert drawer.pdf(purchases(), "day") == drawer.pdf(purchases(), "day")
    for name in ("a.xlsx", "b.xlsx"):
        drawer.save_workbook(purchases(), "day", tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


# --- the workbook -----------------------------------------------------------


@pytest.mark.parametrize("by", GROUPINGS)
def test_the_workbook_has_the_summary_and_every_line_to_the_fen(by: str, tmp_path: Path) -> None:
    path = tmp_path / "收购.xlsx"
    drawer.save_workbook(purchases(sellers=WHOLE, whole_ids=True), by, path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["农产品收购汇总表", "农产品收购明细表"]
    for sheet in book:
        rows = list(sheet.iter_rows(values_only=True))
        heads = next(row for row in rows if "金额（元）" in row)
        [total] = [row for row in rows if row[0] == "合计"]
        assert Decimal(str(total[heads.index("金额（元）")])) * 100 == TOTAL
    rows = list(book["农产品收购明细表"].iter_rows(values_only=True))
    if by != "person":
        place = next(row for row in rows if "身份证号" in row).index("身份证号")
        assert {row[place] for row in rows if isinstance(row[0], int)} == {"522324199001011234"}


# --- from a book ------------------------------------------------------------


def test_a_real_book_on_paper(office: Office) -> None:
    with office.book.write() as unit:
        private_data.change_numbers(unit, office.grower, id_number="522324199001011234")
        harvest.post(unit, office.harvest())
        tea.post_leaf(unit, office.leaf(person_id=office.stranger, paid_cash=True))
        found = services.register(unit, Wanted(date(2024, 4, 1), date(2024, 4, 30)))
        name = people.person(unit, office.stranger).name
    text = extract_text(drawer.pdf(found, "day"))
    assert (
        "共 2 户、2 张过磅单，茶青 17.27 斤、香菇 111.30 斤，2,611.19 元；"
        "其中成员 400.63 元，非成员 2,210.56 元。" in text
    )
    assert re.search(rf"CQ2024-000001 {name} 联丰组 否 茶青 单芽 17.27 128.00 2,210.56 现金", text)
    assert re.search(r"CG2024-000001 单国强 \*\*\*\*1234 联丰组 是 香菇 一级", text)
