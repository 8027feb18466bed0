"""The text of fixed papers of land, leases and bags, compared word for word with stored text.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/reports/test_lease_golden.py,
then read the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lease_samples import calendar, check_sheet, contract, register, reminder, sign_off

from coop_desk.domain.money import capital_numerals
from coop_desk.reports.calendar_pdf import calendar_pdf
from coop_desk.reports.check_pdf import check_pdf
from coop_desk.reports.contract_pdf import contract_pdf
from coop_desk.reports.list_pdf import list_pdf
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.reports.reminder_pdf import reminder_pdf

GOLDEN = Path(__file__).parent / "golden"
FIGURE = r"(-?[\d,]+\.\d\d)"

PAPERS: dict[str, Callable[[], bytes]] = {
    "sign_off": lambda: list_pdf(sign_off(30)),
    "sign_off_one_page": lambda: list_pdf(sign_off(3)),
    "register": lambda: list_pdf(register()),
    "contract": lambda: contract_pdf(contract()),
    "check": lambda: check_pdf(check_sheet()),
    "calendar": lambda: calendar_pdf(calendar()),
    "reminder": lambda: reminder_pdf(reminder()),
}


@pytest.mark.parametrize("name", PAPERS)
def test_text_is_as_stored(name: str) -> None:
    text = extract_text(PAPERS[name]())
    stored = GOLDEN / f"lease_{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        stored.write_text(text, encoding="utf-8", newline="\n")
    assert text.split() == stored.read_text(encoding="utf-8").split()


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_paper_is_the_same_bytes(name: str) -> None:
    assert PAPERS[name]() == PAPERS[name]()


@pytest.mark.parametrize("name", sorted(PAPERS.keys() - {"reminder"}))
def test_every_page_says_which_it_is_of_how_many(name: str) -> None:
    pdf = PAPERS[name]()
    found = re.findall(r"第 (\d+) 页 共 (\d+) 页", extract_text(pdf))
    copies = 2 if name == "contract" else 1
    each = page_count(pdf) // copies
    assert found == [(str(n + 1), str(each)) for n in range(each)] * copies


def fen(text: str) -> int:
    return int(text.replace(",", "").replace(".", ""))


@pytest.mark.parametrize("rows", [60, 61, 14, 15, 1])
def test_page_totals_add_up_to_the_grand_total(rows: int) -> None:
    paper = sign_off(rows)
    pages = extract_text(list_pdf(paper)).split("\f")
    seen, page_totals = 0, 0
    for page in pages:
        own = [fen(f) for f in re.findall(rf"^\d+ .* {FIGURE} \*\*\*\*6217$", page, re.MULTILINE)]
        seen += len(own)
        found = re.findall(rf"^本页合计 [\d.]+ {FIGURE}$", page, re.MULTILINE)
        assert [fen(one) for one in found] == ([sum(own)] if len(pages) > 1 else [])
        page_totals += sum(own)
    assert seen == rows
    [grand] = re.findall(rf"^(?:总计|合计) [\d.]+ {FIGURE}$", pages[-1], re.MULTILINE)
    assert fen(grand) == page_totals == paper.capitals_fen
    assert f"（大写）：{capital_numerals(page_totals)}" in pages[-1]


def test_totals_never_stand_alone_on_the_last_page() -> None:
    for rows in range(10, 40):
        last = extract_text(list_pdf(sign_off(rows))).split("\f")[-1]
        assert "****6217" in last


def test_every_page_of_a_list_repeats_the_heads_and_is_signed() -> None:
    pages = extract_text(list_pdf(sign_off(60))).split("\f")
    assert len(pages) > 3
    for page in pages:
        for word in ("领款人签字", "本页合计", "制表：", "审核：", "出纳："):
            assert word in page


def test_sections_have_their_own_sums() -> None:
    text = extract_text(list_pdf(register()))
    assert re.findall(rf"小计 {FIGURE}", text) == ["2,000.50", "1.00"]
    assert "合计 2,001.50" in text


def test_instalments_of_a_contract_add_up() -> None:
    for copy in extract_text(contract_pdf(contract())).split("甲方存")[1:]:
        parts = re.findall(rf"^第 \d 期 \S+ 50.00 % {FIGURE}$", copy, re.MULTILINE)
        assert sum(map(fen, parts)) == 800_001 * (len(parts) // 2)
    assert "8,000.01 元（大写：人民币捌仟元零壹分）" in extract_text(contract_pdf(contract()))


def test_a_reminder_says_the_sum_first_and_twice() -> None:
    text = extract_text(reminder_pdf(reminder(3)))
    rows = re.findall(rf"（HT2024-\d+） .* {FIGURE}$", text, re.MULTILINE)
    assert sum(map(fen, rows[:3])) == fen("11,940.00")
    assert text.count("合计应缴 11,940.00 元") == 2
    assert text.count(capital_numerals(1_194_000)) == 2
    assert page_count(reminder_pdf(reminder(3))) == 1


def test_many_rents_take_a_page_each_and_the_rest_is_summed_up() -> None:
    pdf = reminder_pdf(reminder(40))
    assert page_count(pdf) == 2
    text = extract_text(pdf).split("\f")[0]
    rows = re.findall(rf"^(?:.*（HT2024-\d+） .*|其余 16 笔 \S+) {FIGURE}$", text, re.MULTILINE)
    assert sum(map(fen, rows)) == reminder(40).open_fen
