"""The price notice on paper: its text word for word, its pages, what the font cannot print.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/reports/test_price_notice.py,
then read the difference before keeping it.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lease_samples import HEAD

from coop_desk.domain.price_notice import NoticeGrade, PriceNotice, SpecialPrice
from coop_desk.errors import UserError
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.reports.price_notice_pdf import price_notice_pdf

GOLDEN = Path(__file__).parent / "golden" / "price_notice.txt"
GRADES = (
    NoticeGrade(
        "单芽",
        12_800,
        (SpecialPrice("早", 13_000), SpecialPrice("联丰组 早", 13_150)),
    ),
    NoticeGrade("一芽一叶", 9_600),
    NoticeGrade("一芽二叶", 6_000),
    NoticeGrade("等外", None, (SpecialPrice("晚", 2_500),)),
)


def notice(**changes: object) -> PriceNotice:
    made = PriceNotice(
        HEAD, "茶青", date(2024, 4, 3), GRADES, True, ("王会计",), "2024-04-02T20:05:00"
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_text_is_as_stored() -> None:
    text = extract_text(price_notice_pdf(notice()))
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(text, encoding="utf-8", newline="\n")
    assert text.split() == GOLDEN.read_text(encoding="utf-8").split()


def test_the_same_notice_is_the_same_bytes() -> None:
    assert price_notice_pdf(notice()) == price_notice_pdf(notice())


def test_how_long_it_holds_and_whether_it_is_the_demo() -> None:
    text = extract_text(price_notice_pdf(notice(only_today=False, demo=True)))
    assert "当日起执行，价格有变动时另行公示。" in text
    assert "演示" in text
    assert "演示" not in extract_text(price_notice_pdf(notice()))


@pytest.mark.parametrize(("grades", "pages"), [(1, 1), (11, 1), (12, 2), (40, 4)])
def test_every_price_stands_on_the_paper(grades: int, pages: int) -> None:
    many = tuple(NoticeGrade(f"{n} 级", 100 * n) for n in range(1, grades + 1))
    pdf = price_notice_pdf(notice(grades=many))
    text = extract_text(pdf)
    assert page_count(pdf) == pages
    for n in range(1, grades + 1):
        assert f"{n} 级" in text
        assert f"{n}.00" in text


def test_a_grade_the_font_cannot_print_is_refused() -> None:
    with pytest.raises(UserError, match="U\\+E000"):
        price_notice_pdf(notice(grades=(NoticeGrade("单\ue000", 100),)))


def test_a_price_is_a_whole_number_of_fen() -> None:
    with pytest.raises(TypeError):
        NoticeGrade("单芽", 1.5)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        SpecialPrice("早", 1.5)  # type: ignore[arg-type]
